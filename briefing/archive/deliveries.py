"""The ledger of deliveries: one row for each edition and bare address, however it is spelled.

A row says `trying` before the attempt, `sending` before the one byte that hands the message over
(the dot that ends it), and the result after the answer. What is found at `trying` cannot have
arrived and is tried again. What is found at `sending` belongs to a run that died in between:
nobody can know, so it becomes `unknown`, is reported, and is sent again only on request.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, and_, or_, select, update
from sqlalchemy.dialects.sqlite import insert

from briefing.archive.place import stamp, unstamp
from briefing.archive.schema import DELIVERIES, EDITIONS, bare_address


class DeliveryStatus(StrEnum):
    PENDING = "pending"
    TRYING = "trying"
    SENDING = "sending"
    SENT = "sent"
    DEFERRED = "deferred"  # refused for now, or the server could not be reached
    REFUSED = "refused"  # refused for good
    UNKNOWN = "unknown"  # the message left, and no answer came back


@dataclass(frozen=True, kw_only=True)
class Delivery:
    """One recipient's copy of an edition, as the ledger has it."""

    edition_id: int
    recipient: str
    message_id: str
    status: str
    attempts: int = 0
    attempted_at: datetime.datetime | None = None
    detail: str = ""


def plan_deliveries(
    connection: Connection, edition_id: int, message_ids: Mapping[str, str]
) -> None:
    """A pending row for each address that has none; `message_ids` by recipient, as spelled."""
    for recipient, message_id in message_ids.items():
        connection.execute(
            insert(DELIVERIES)
            .values(
                edition_id=edition_id,
                address=bare_address(recipient),
                recipient=recipient,
                message_id=message_id,
                status=DeliveryStatus.PENDING.value,
                attempts=0,
                detail="",
            )
            .on_conflict_do_nothing()
        )


def find_deliveries(connection: Connection, edition_id: int) -> tuple[Delivery, ...]:
    """The ledger of an edition, sorted by address."""
    rows = connection.execute(
        select(DELIVERIES)
        .where(DELIVERIES.c.edition_id == edition_id)
        .order_by(DELIVERIES.c.address)
    )
    return tuple(_delivery(row) for row in rows)


def find_open(
    connection: Connection, *, profile: str, since: datetime.date, max_refusals: int
) -> tuple[int, ...]:
    """Editions, oldest first, that somebody has yet to be sent: never tried, put off, cut short,
    or refused fewer than `max_refusals` times. Of a day's editions only the last counts, and
    none from before `since`."""
    waits = or_(
        DELIVERIES.c.status.in_(("pending", "trying", "sending", "deferred")),
        and_(DELIVERIES.c.status == "refused", DELIVERIES.c.attempts < max_refusals),
    )
    later = EDITIONS.alias()
    corrected = (
        select(later.c.edition_id)
        .where(later.c.profile == EDITIONS.c.profile)
        .where(later.c.edition_date == EDITIONS.c.edition_date)
        .where(later.c.number > EDITIONS.c.number)
        .exists()
    )
    rows = connection.execute(
        select(EDITIONS.c.edition_id)
        .distinct()
        .join(DELIVERIES, DELIVERIES.c.edition_id == EDITIONS.c.edition_id)
        .where(EDITIONS.c.profile == profile, waits, ~corrected)
        .where(EDITIONS.c.edition_date >= since.isoformat())
        .order_by(EDITIONS.c.edition_date, EDITIONS.c.number)
    )
    return tuple(edition_id for (edition_id,) in rows)


def start_attempt(
    connection: Connection, edition_id: int, recipient: str, now: datetime.datetime
) -> None:
    """To be committed before the first byte goes to the server."""
    connection.execute(
        _row(edition_id, recipient).values(
            status=DeliveryStatus.TRYING.value,
            attempts=DELIVERIES.c.attempts + 1,
            attempted_at=stamp(now),
            detail="",
        )
    )


def point_of_no_return(connection: Connection, edition_id: int, recipient: str) -> None:
    """To be committed before the dot that ends the message."""
    status = DeliveryStatus.SENDING.value
    connection.execute(_row(edition_id, recipient).values(status=status))


def finish_attempt(
    connection: Connection, edition_id: int, recipient: str, status: str, detail: str = ""
) -> None:
    connection.execute(_row(edition_id, recipient).values(status=str(status), detail=detail))


def settle_unknown(connection: Connection, edition_id: int) -> int:
    """Rows that a dead run left at `sending` become `unknown`; returns how many."""
    statement = (
        update(DELIVERIES)
        .where(DELIVERIES.c.edition_id == edition_id)
        .where(DELIVERIES.c.status == DeliveryStatus.SENDING)
        .values(
            status=DeliveryStatus.UNKNOWN.value,
            detail="the run stopped between sending and noting the answer",
        )
    )
    return connection.execute(statement).rowcount


def _row(edition_id: int, recipient: str) -> Any:
    return update(DELIVERIES).where(
        DELIVERIES.c.edition_id == edition_id, DELIVERIES.c.address == bare_address(recipient)
    )


def _delivery(row: Row[Any]) -> Delivery:
    return Delivery(
        edition_id=row.edition_id,
        recipient=row.recipient,
        message_id=row.message_id,
        status=row.status,
        attempts=row.attempts,
        attempted_at=unstamp(row.attempted_at),
        detail=row.detail,
    )
