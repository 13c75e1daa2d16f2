"""Editions: one row for each brief made, with the brief itself.

An edition is `planned` once it is whole in the archive and `made` once its files stand; a
`notice` or `skipped` one is a day without news. What is found `planned` was cut short, and is
finished from the brief in its row, not made anew.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from briefing.archive.place import stamp, unstamp
from briefing.archive.schema import EDITIONS
from briefing.codec import dumps, loads
from briefing.types import Brief


class EditionStatus(StrEnum):
    PLANNED = "planned"
    MADE = "made"
    NOTICE = "notice"
    SKIPPED = "skipped"


@dataclass(frozen=True, kw_only=True)
class Edition:
    """A row: the `number`-th edition of a profile's day; from 2 on they are corrections."""

    edition_id: int
    profile: str
    edition_date: datetime.date
    number: int
    status: str
    generated_at: datetime.datetime
    brief: Brief


def add_edition(connection: Connection, brief: Brief, *, profile: str, status: str) -> Edition:
    """Keep a brief as the day's next edition."""
    before = connection.execute(
        select(func.max(EDITIONS.c.number)).where(
            EDITIONS.c.profile == profile,
            EDITIONS.c.edition_date == brief.edition_date.isoformat(),
        )
    ).scalar()
    values: dict[str, Any] = {
        "profile": profile,
        "edition_date": brief.edition_date.isoformat(),
        "number": (before or 0) + 1,
        "status": str(status),
        "generated_at": stamp(brief.generated_at),
    }
    row = connection.execute(insert(EDITIONS).values(**values, brief=_dump(brief)))
    key = row.inserted_primary_key
    assert key is not None
    return read_edition(connection, key[0])


def _dump(brief: Brief) -> str:
    return dumps(brief)


def set_status(connection: Connection, edition_id: int, status: str) -> None:
    which = EDITIONS.c.edition_id == edition_id
    connection.execute(update(EDITIONS).where(which).values(status=str(status)))


def find_edition(
    connection: Connection,
    *,
    profile: str,
    edition_date: datetime.date | None = None,
    number: int | None = None,
) -> Edition | None:
    """The last edition of a profile, or of one of its days, or the one of that number."""
    statement = _all().where(EDITIONS.c.profile == profile)
    if edition_date is not None:
        statement = statement.where(EDITIONS.c.edition_date == edition_date.isoformat())
    if number is not None:
        statement = statement.where(EDITIONS.c.number == number)
    newest = (EDITIONS.c.edition_date.desc(), EDITIONS.c.number.desc())
    row = connection.execute(statement.order_by(*newest).limit(1)).first()
    return _edition(row) if row else None


def read_edition(connection: Connection, edition_id: int) -> Edition:
    return _edition(connection.execute(_all().where(EDITIONS.c.edition_id == edition_id)).one())


def find_planned(connection: Connection, *, profile: str) -> tuple[Edition, ...]:
    """Editions whose files were not all written, oldest first."""
    statement = _all().where(
        EDITIONS.c.profile == profile, EDITIONS.c.status == EditionStatus.PLANNED
    )
    return tuple(_edition(row) for row in connection.execute(statement.order_by("edition_id")))


def find_dates(connection: Connection, *, profile: str) -> frozenset[datetime.date]:
    """The days of which the profile has an edition."""
    rows = connection.execute(select(EDITIONS.c.edition_date).where(EDITIONS.c.profile == profile))
    return frozenset(datetime.date.fromisoformat(day) for (day,) in rows)


def has_planned(connection: Connection, *, profile: str) -> bool:
    """Whether an edition lacks its files, without reading any."""
    planned = EDITIONS.c.status == EditionStatus.PLANNED.value
    statement = select(EDITIONS.c.edition_id).where(EDITIONS.c.profile == profile, planned)
    return connection.execute(statement.limit(1)).first() is not None


def read_previous(
    connection: Connection, *, profile: str, before: datetime.date, limit: int
) -> tuple[Brief, ...]:
    """The last edition of each of the `limit` days before a day, oldest first."""
    last = (
        select(EDITIONS.c.edition_date, func.max(EDITIONS.c.number).label("number"))
        .where(EDITIONS.c.profile == profile, EDITIONS.c.edition_date < before.isoformat())
        .group_by(EDITIONS.c.edition_date)
        .order_by(EDITIONS.c.edition_date.desc())
        .limit(limit)
        .subquery()
    )
    same = (EDITIONS.c.edition_date == last.c.edition_date) & (EDITIONS.c.number == last.c.number)
    rows = connection.execute(
        _all().join(last, same).where(EDITIONS.c.profile == profile).order_by("edition_date")
    )
    return tuple(_edition(row).brief for row in rows)


def _all() -> Any:
    return select(*EDITIONS.c)


def _edition(row: Row[Any]) -> Edition:
    moment = unstamp(row.generated_at)
    assert moment is not None
    return Edition(
        edition_id=row.edition_id,
        profile=row.profile,
        edition_date=datetime.date.fromisoformat(row.edition_date),
        number=row.number,
        status=row.status,
        generated_at=moment,
        brief=loads(row.brief),
    )
