"""An edition to its recipients, through the ledger."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from briefing.archive.deliveries import (
    Delivery,
    DeliveryStatus,
    find_deliveries,
    finish_attempt,
    point_of_no_return,
    settle_unknown,
    start_attempt,
)
from briefing.archive.editions import Edition, EditionStatus
from briefing.archive.place import Archive
from briefing.archive.schema import bare_address
from briefing.config import Config
from briefing.deliver.message import (
    Envelope,
    Parts,
    brief_parts,
    build_message,
    message_id,
    notice_parts,
)
from briefing.deliver.smtp import Attempt, Mailer, open_mailer, recipients_of
from briefing.errors import DeliveryError
from briefing.render.files import render_files
from briefing.render.mail import render_mail
from briefing.run.edition import replaced_ids
from briefing.run.job import MAX_REFUSALS, Clock
from briefing.run.receipt import Sent, sent, source_problems
from briefing.types import Brief

_OPEN = (DeliveryStatus.PENDING, DeliveryStatus.TRYING, DeliveryStatus.DEFERRED)


@dataclass(frozen=True, kw_only=True)
class Again:
    """Which deliveries are tried again, beside those that were never tried or put off."""

    refused: bool = False
    unknown: bool = False


def is_mailed(config: Config) -> bool:
    return bool(config.mail.host and config.mail.sender and config.mail.to)


def deliver(
    archive: Archive,
    edition: Edition,
    config: Config,
    *,
    password: str | None,
    clock: Clock,
    pdf: bytes | None = None,
    again: Again = Again(),
) -> tuple[Sent, ...]:
    """Send the edition to everybody who has not had it; the whole ledger of it, as it is then.

    Each attempt is written down before its first byte, before its last, and after the answer.
    """
    day = edition.edition_date
    with archive.begin() as connection:
        lost = settle_unknown(connection, edition.edition_id)
        rows = find_deliveries(connection, edition.edition_id)
    due = [row for row in rows if _is_due(row, again)] if config.mail.host else []
    if due:
        _send_all(archive, edition, config, due, password=password, clock=clock, pdf=pdf)
    with archive.begin() as connection:
        rows = find_deliveries(connection, edition.edition_id)
    tried = {row.recipient for row in due}
    return tuple(
        sent(row, day, attempted=row.recipient in tried or (lost > 0 and _is_unknown(row)))
        for row in rows
    )


def _is_unknown(row: Delivery) -> bool:
    return row.status == DeliveryStatus.UNKNOWN


def _is_due(row: Delivery, again: Again) -> bool:
    if row.status == DeliveryStatus.REFUSED:
        return again.refused or row.attempts < MAX_REFUSALS
    if _is_unknown(row):
        return again.unknown
    return row.status in _OPEN


def _send_all(
    archive: Archive,
    edition: Edition,
    config: Config,
    due: Sequence[Delivery],
    *,
    password: str | None,
    clock: Clock,
    pdf: bytes | None,
) -> None:
    parts = edition_parts(edition, config, pdf)
    replaced = replaced_ids(archive, edition)
    with open_mailer(config.mail, password) as mailer:
        for row in due:
            envelope = Envelope(
                recipient=row.recipient,
                message_id=row.message_id,
                date=edition.generated_at,
                replaces_id=replaced.get(bare_address(row.recipient)),
            )
            with archive.begin() as connection:
                start_attempt(connection, edition.edition_id, row.recipient, clock())
            attempt = send_one(
                mailer,
                parts,
                envelope,
                config,
                profile=edition.profile,
                before_end=partial(_pass_the_point, archive, edition.edition_id, row.recipient),
            )
            with archive.begin() as connection:
                finish_attempt(
                    connection, edition.edition_id, row.recipient, attempt.status, attempt.detail
                )


def _pass_the_point(archive: Archive, edition_id: int, recipient: str) -> None:
    with archive.begin() as connection:
        point_of_no_return(connection, edition_id, recipient)


def send_one(
    mailer: Mailer,
    parts: Parts,
    envelope: Envelope,
    config: Config,
    *,
    profile: str,
    before_end: Callable[[], None] | None = None,
) -> Attempt:
    """Build one message and send it; `before_end` is called before it can be taken."""
    try:
        message = build_message(parts, envelope, config.mail, profile=profile)
    except DeliveryError as error:
        return Attempt(status=DeliveryStatus.REFUSED, detail=str(error))
    return mailer.send(message, envelope.recipient, before_end)


def edition_parts(edition: Edition, config: Config, pdf: bytes | None = None) -> Parts:
    """What the mail of an edition holds; the PDF is set again unless it is handed in."""
    brief = edition.brief
    if edition.status == EditionStatus.NOTICE:
        return notice_parts(brief, source_problems(brief.coverage.sources))
    html, text = render_mail(brief, template_dir=config.output.template_dir)
    if pdf is None and "pdf" in config.output.formats:
        pdf = _pdf(brief, config)
    return brief_parts(brief, text=text, html=html, pdf=pdf, mail=config.mail)


def _pdf(brief: Brief, config: Config) -> bytes:
    return render_files(brief, ("pdf",), template_dir=config.output.template_dir)["brief.pdf"]


def write_messages(
    edition: Edition, config: Config, recipients: Sequence[str]
) -> Mapping[str, bytes]:
    """The messages as they would be sent: file name → content of an .eml file."""
    parts = edition_parts(edition, config)
    return {
        f"{_file_name(recipient)}.eml": build_message(
            parts,
            _envelope(edition, config, recipient),
            config.mail,
            profile=edition.profile,
        ).as_bytes()
        for recipient in recipients_of(recipients)
    }


def _file_name(recipient: str) -> str:
    return "".join(c if c.isalnum() or c in "@.-_+" else "_" for c in recipient).lstrip(".")


def _envelope(edition: Edition, config: Config, recipient: str) -> Envelope:
    key = message_id(
        sender=config.mail.sender or "",
        profile=edition.profile,
        day=edition.edition_date,
        number=edition.number,
        recipient=recipient,
    )
    return Envelope(recipient=recipient, message_id=key, date=edition.generated_at)


def send_test(
    edition: Edition,
    config: Config,
    recipient: str,
    *,
    password: str | None,
    now: datetime.datetime,
) -> Attempt:
    """One message to one address, outside the ledger; its subject and identity say so."""
    parts = edition_parts(edition, config)
    parts = replace(parts, subject=f"[Test] {parts.subject}")
    envelope = _envelope(edition, config, recipient)
    key = envelope.message_id.replace("<", f"<test.{now:%Y%m%d%H%M%S}.", 1)
    with open_mailer(config.mail, password) as mailer:
        return send_one(
            mailer, parts, replace(envelope, message_id=key), config, profile=edition.profile
        )
