"""What a run leaves behind: what was asked, answered, failed, silent, made and delivered."""

from __future__ import annotations

import datetime
import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from briefing.archive.deliveries import Delivery, DeliveryStatus
from briefing.codec import dump_json, encode_record
from briefing.render.files import write_files
from briefing.types import Brief, OutcomeStatus, SourceOutcome

LAST_NAME, FOLDER_NAME = "last-run", "receipts"
MAIL_REFUSED, TRY_LATER, DATA_ERROR = 69, 75, 65
_FAILED = (OutcomeStatus.FAILED.value, OutcomeStatus.REFUSED.value)
_SILENT = (OutcomeStatus.EMPTY.value, OutcomeStatus.UNCHANGED.value)


@dataclass(frozen=True, kw_only=True)
class Made:
    """One edition of a run. `result`: made, correction, finished, notice, skipped, rehearsed.

    `waited` counts the articles read that an earlier run had brought in.
    """

    edition_date: datetime.date
    number: int
    result: str
    generated_at: datetime.datetime
    replaces: datetime.datetime | None = None
    stories: int = 0
    articles_read: int = 0
    waited: int = 0
    articles_used: int = 0
    omitted: tuple[tuple[str, int], ...] = ()
    top_story: str | None = None
    written: tuple[str, ...] = ()

    @classmethod
    def of(cls, brief: Brief, *, number: int, result: str, written: Sequence[str] = ()) -> Made:
        coverage = brief.coverage
        return cls(
            edition_date=brief.edition_date,
            number=number,
            result=result,
            generated_at=brief.generated_at,
            replaces=brief.replaces,
            stories=coverage.stories,
            articles_read=coverage.articles_read,
            articles_used=coverage.articles_used,
            omitted=tuple((row.code, row.count) for row in coverage.by_reason),
            top_story=brief.stories[0].headline if brief.stories else None,
            written=tuple(written),
        )


@dataclass(frozen=True, kw_only=True)
class Sent:
    """A delivery as the receipt tells it; `attempted` says whether this run tried."""

    edition_date: datetime.date
    recipient: str
    status: str
    detail: str
    attempts: int
    message_id: str
    attempted: bool


@dataclass(frozen=True, kw_only=True)
class Receipt:
    """The record of one run. `result` is made, finished, nothing due, already made, failed or
    rehearsed; `told` the kinds of failure that were mailed on the day so far."""

    command: str
    profile: str
    started_at: datetime.datetime
    finished_at: datetime.datetime | None = None
    result: str = "nothing due"
    next_due: datetime.datetime | None = None
    editions: tuple[Made, ...] = ()
    sources: tuple[SourceOutcome, ...] = ()
    deliveries: tuple[Sent, ...] = ()
    alerts: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    exit_code: int = 0

    @property
    def eventful(self) -> bool:
        """Whether anything happened that deserves a file of its own."""
        tried = any(sent.attempted for sent in self.deliveries)
        return bool(self.editions or self.sources or tried or self.exit_code)


def sent(delivery: Delivery, day: datetime.date, *, attempted: bool) -> Sent:
    return Sent(
        edition_date=day,
        recipient=delivery.recipient,
        status=delivery.status,
        detail=delivery.detail,
        attempts=delivery.attempts,
        message_id=delivery.message_id,
        attempted=attempted,
    )


def source_problems(outcomes: Sequence[SourceOutcome]) -> tuple[str, ...]:
    """A line for each source that failed, was not whole, or had nothing new, in that order."""
    rows = [*(_failure(o) for o in outcomes), *(_silence(o) for o in outcomes)]
    return tuple(row for row in rows if row)


def is_bad(outcome: SourceOutcome) -> bool:
    return outcome.status in _FAILED


def _is_partial(outcome: SourceOutcome) -> bool:
    return outcome.status == OutcomeStatus.PARTIAL


def _failure(outcome: SourceOutcome) -> str:
    if not is_bad(outcome) and not _is_partial(outcome):
        return ""
    since = outcome.failing_since
    age = f" (failing since {since:%Y-%m-%d %H:%M %Z})" if since else ""
    return f"source {outcome.name} {outcome.status}: {outcome.detail}{age}"


def _silence(outcome: SourceOutcome) -> str:
    if outcome.status not in _SILENT:
        return ""
    return f"source {outcome.name}: {outcome.detail or 'nothing new'}"


def delivery_problems(deliveries: Sequence[Sent]) -> tuple[str, ...]:
    """A line for each recipient whom this run could not reach."""
    advice = {
        DeliveryStatus.UNKNOWN.value: "; to send it again: briefing send --resend-unknown",
        DeliveryStatus.DEFERRED.value: "; the next run tries again",
    }
    return tuple(
        f"mail to {each.recipient} {each.status}: {each.detail}{advice.get(each.status, '')}"
        for each in deliveries
        if each.attempted and each.status != DeliveryStatus.SENT
    )


def judge(receipt: Receipt, *, strict: bool, unreadable: bool = False) -> Receipt:
    """The receipt with its exit code: what became of the mail, else of the sources if strict: one
    that failed or was not whole, or a file or entry that was `unreadable`."""
    code = exit_code_of({each.status for each in receipt.deliveries if each.attempted})
    lacking = unreadable or any(is_bad(o) or _is_partial(o) for o in receipt.sources)
    if not code and strict and lacking:
        code = DATA_ERROR
    return replace(receipt, exit_code=code)


def exit_code_of(statuses: Collection[str]) -> int:
    """What the statuses of the deliveries that were tried come to; put off counts most, for then
    trying again later helps."""
    if DeliveryStatus.DEFERRED in statuses:
        return TRY_LATER
    lost = {DeliveryStatus.REFUSED.value, DeliveryStatus.UNKNOWN.value}
    return MAIL_REFUSED if lost.intersection(statuses) else 0


def receipt_json(receipt: Receipt) -> str:
    """The receipt as text. Pairs become objects, so that a monitor finds `omitted.duplicate`."""
    data: dict[str, Any] = encode_record(receipt)
    for made, row in zip(data["editions"], receipt.editions, strict=True):
        made["omitted"] = dict(row.omitted)
    data["failed"] = [o.name for o in receipt.sources if is_bad(o)]
    data["silent"] = [o.name for o in receipt.sources if o.status in _SILENT]
    return dump_json(data)


def write_receipt(folder: Path, receipt: Receipt, *, last: bool = True) -> Path:
    """Write the receipt as the profile's last one and, if anything happened, for keeps.

    Without `last` only for keeps: the last run's receipt belongs to the run that holds the lock.
    """
    content = receipt_json(receipt).encode("utf-8", "replace")
    if last:
        write_files(folder, {f"{LAST_NAME}-{receipt.profile}.json": content})
    if not receipt.eventful:
        return folder / f"{LAST_NAME}-{receipt.profile}.json"
    path = _free_name(folder / FOLDER_NAME, receipt)
    write_files(path.parent, {path.name: content})
    return path


def read_told(folder: Path, profile: str, day: datetime.date) -> tuple[str, ...]:
    """The kinds of failure that were told on a day already."""
    try:
        found = json.loads((folder / f"{LAST_NAME}-{profile}.json").read_text("utf-8"))
        return tuple(str(key) for key in found["told"] if str(key).startswith(day.isoformat()))
    except (OSError, ValueError, KeyError, TypeError):
        return ()


def prune_receipts(folder: Path, *, profile: str, before: datetime.datetime) -> None:
    """Remove the profile's receipts from before a moment; their names hold the time."""
    limit = f"{profile}-{before.astimezone(datetime.UTC):%Y%m%dT%H%M%SZ}"
    for path in (folder / FOLDER_NAME).glob(f"{profile}-[0-9]*T[0-9]*Z*.json"):
        if path.name < limit:
            path.unlink(missing_ok=True)


def _free_name(folder: Path, receipt: Receipt) -> Path:
    started = receipt.started_at.astimezone(datetime.UTC)
    stem = f"{receipt.profile}-{started:%Y%m%dT%H%M%SZ}"
    path, number = folder / f"{stem}.json", 1
    while path.exists():
        number += 1
        path = folder / f"{stem}-{number}.json"
    return path
