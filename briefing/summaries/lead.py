"""The baseline that is hard to beat on news: the first sentences of each report, in turn."""

from __future__ import annotations

from briefing.summaries.pool import Pool
from briefing.summaries.select import Pick, select_ranked


def pick_lead(pool: Pool, words: int) -> tuple[Pick, ...]:
    """First sentence of every origin, then every second, and so on, until the budget is full."""
    return select_ranked(pool, rate_lead(pool), words)


def rate_lead(pool: Pool) -> list[float]:
    """1 for a first printable sentence, 1/2 for a second …, earlier documents first."""
    places: dict[str, int] = {}
    ratings = []
    for candidate in pool.printable:
        place = places.get(candidate.sentence.doc_id, 0)
        places[candidate.sentence.doc_id] = place + 1
        ratings.append(1.0 / (place + 1))
    return ratings
