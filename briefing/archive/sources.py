"""What the sources answered: outcomes for their health, validators for the next question."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, delete, func, select
from sqlalchemy.dialects.sqlite import insert

from briefing.archive.place import stamp, unstamp
from briefing.archive.schema import ADDRESSES, ENTRIES, OUTCOMES
from briefing.types import OutcomeStatus, SourceOutcome

BAD = (OutcomeStatus.FAILED.value, OutcomeStatus.REFUSED.value)


@dataclass(frozen=True, kw_only=True)
class Health:
    """A source over time: since when it fails, when it last answered and last brought news."""

    last: SourceOutcome
    failing_since: datetime.datetime | None
    last_answer: datetime.datetime | None
    last_news: datetime.datetime | None
    asked: int
    failed: int


@dataclass(frozen=True, kw_only=True)
class Address:
    """What an address said last: validators for a conditional GET, and when it may be asked."""

    url: str
    etag: str | None = None
    last_modified: str | None = None
    not_before: datetime.datetime | None = None


def record_outcomes(
    connection: Connection, outcomes: Iterable[SourceOutcome], *, profile: str
) -> None:
    """Keep how each source answered; each must say when it was asked."""
    for outcome in outcomes:
        assert outcome.asked_at is not None
        connection.execute(
            insert(OUTCOMES).values(
                profile=profile,
                name=outcome.name,
                location=outcome.location,
                status=str(outcome.status),
                articles=outcome.articles,
                detail=outcome.detail,
                asked_at=stamp(outcome.asked_at),
            )
        )


def find_health(connection: Connection, location: str, *, profile: str) -> Health | None:
    """How a source has done so far; None when it has never been asked."""
    rows = connection.execute(
        select(OUTCOMES)
        .where(OUTCOMES.c.profile == profile, OUTCOMES.c.location == location)
        .order_by(OUTCOMES.c.outcome_id)
    ).all()
    return _health(rows) if rows else None


def find_all_health(connection: Connection, *, profile: str) -> dict[str, Health]:
    """How every source ever asked has done, by location, in the order of first asking."""
    statement = select(OUTCOMES).where(OUTCOMES.c.profile == profile)
    found: dict[str, list[Row[Any]]] = {}
    for row in connection.execute(statement.order_by(OUTCOMES.c.outcome_id)):
        found.setdefault(row.location, []).append(row)
    return {place: _health(rows) for place, rows in found.items()}


def _health(rows: Sequence[Row[Any]]) -> Health:
    news = [row.asked_at for row in rows if row.articles]
    good = [row.asked_at for row in rows if row.status not in BAD]
    return Health(
        last=_outcome(rows[-1]),
        failing_since=_failing_since(rows),
        last_answer=unstamp(good[-1]) if good else None,
        last_news=unstamp(news[-1]) if news else None,
        asked=len(rows),
        failed=sum(row.status in BAD for row in rows),
    )


def find_answered(connection: Connection, *, profile: str) -> dict[str, datetime.datetime]:
    """When each source last gave a usable answer, by location."""
    rows = connection.execute(
        select(OUTCOMES.c.location, func.max(OUTCOMES.c.asked_at))
        .where(OUTCOMES.c.profile == profile, OUTCOMES.c.status.not_in(BAD))
        .group_by(OUTCOMES.c.location)
    )
    return {place: datetime.datetime.fromisoformat(moment) for place, moment in rows}


def _failing_since(rows: Sequence[Row[Any]]) -> datetime.datetime | None:
    """When the unbroken series of failures began that the last answer belongs to."""
    since = None
    for row in reversed(rows):
        if row.status not in BAD:
            break
        since = row.asked_at
    return unstamp(since)


def _outcome(row: Row[Any]) -> SourceOutcome:
    return SourceOutcome(
        name=row.name,
        location=row.location,
        status=row.status,
        articles=row.articles,
        detail=row.detail,
        asked_at=unstamp(row.asked_at),
    )


def find_addresses(connection: Connection, *, profile: str) -> dict[str, Address]:
    """Everything known of addresses asked before, by URL."""
    rows = connection.execute(select(ADDRESSES).where(ADDRESSES.c.profile == profile))
    return {
        row.url: Address(
            url=row.url,
            etag=row.etag,
            last_modified=row.last_modified,
            not_before=unstamp(row.not_before),
        )
        for row in rows
    }


def store_addresses(
    connection: Connection, addresses: Iterable[Address], *, profile: str, now: datetime.datetime
) -> None:
    for address in addresses:
        values = {
            "etag": address.etag,
            "last_modified": address.last_modified,
            "not_before": stamp(address.not_before) if address.not_before else None,
            "checked_at": stamp(now),
        }
        connection.execute(
            insert(ADDRESSES)
            .values(profile=profile, url=address.url, **values)
            .on_conflict_do_update(index_elements=["profile", "url"], set_=values)
        )


def find_entries(connection: Connection, *, profile: str) -> dict[str, str]:
    """Digests of the feed entries whose page has been read, by the entry's URL."""
    rows = connection.execute(select(ENTRIES).where(ENTRIES.c.profile == profile))
    return {row.url: row.digest for row in rows}


def store_entries(
    connection: Connection, entries: Mapping[str, str], *, profile: str, now: datetime.datetime
) -> None:
    for url, digest in entries.items():
        values = {"digest": digest, "seen_at": stamp(now)}
        connection.execute(
            insert(ENTRIES)
            .values(profile=profile, url=url, **values)
            .on_conflict_do_update(index_elements=["profile", "url"], set_=values)
        )


def prune_sources(connection: Connection, *, before: datetime.datetime) -> None:
    """Forget outcomes and entries older than a moment."""
    connection.execute(delete(OUTCOMES).where(OUTCOMES.c.asked_at < stamp(before)))
    connection.execute(delete(ENTRIES).where(ENTRIES.c.seen_at < stamp(before)))
