"""Document frequencies over everything that editions have printed: what is common in the news."""

from __future__ import annotations

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from briefing.archive.schema import TERMS, TOTALS
from briefing.text.vectors import Background


def read_background(connection: Connection) -> Background:
    """The frequencies counted so far."""
    total = connection.execute(select(TOTALS.c.value).where(TOTALS.c.name == "documents")).scalar()
    rows = connection.execute(select(TERMS.c.term, TERMS.c.documents).order_by(TERMS.c.term))
    return Background(total=total or 0, counts={row.term: row.documents for row in rows})


def add_background(connection: Connection, background: Background) -> None:
    """Add the counts of new documents to those kept."""
    total = insert(TOTALS).values(name="documents", value=background.total)
    connection.execute(
        total.on_conflict_do_update(
            index_elements=["name"], set_={"value": TOTALS.c.value + total.excluded.value}
        )
    )
    rows = [{"term": term, "documents": count} for term, count in background.counts.items()]
    if rows:
        terms = insert(TERMS)
        summed = {"documents": TERMS.c.documents + terms.excluded.documents}
        connection.execute(terms.on_conflict_do_update(index_elements=["term"], set_=summed), rows)
