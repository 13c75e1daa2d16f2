"""Counting days from a day: "two weeks after the vote", "moved by thirty days"."""

from __future__ import annotations

import datetime

from briefing.text import timex_calendar as calendar
from briefing.text.timex_lexicon import NUMBERS, TENS, UNIT_PLURALS, UNITS
from briefing.types import Document, Span, Timex

_COUNTS = {**NUMBERS, **TENS}
_PARTS = {"morning": "D", "afternoon": "D", "evening": "D"}
_UNITS = {**UNITS, **UNIT_PLURALS, **_PARTS}
NUMBER = "|".join(["a", "an", "the", *_COUNTS, r"\d{1,3}"])  # patterns of words
UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))


def count_days(day: datetime.date, count: str, unit: str, way: int) -> datetime.date | None:
    """`day` moved by the words of a count and a unit, forward (`way` 1), back (-1) or not (0);
    None where that gives no day."""
    count, unit = count.lower(), unit.lower()
    if _UNITS[unit] not in ("D", "W", "2W") or (count == "the" and unit in UNIT_PLURALS):
        return None
    number = int(count) if count.isdigit() else _COUNTS.get(count, 1)
    return calendar.step(day, _UNITS[unit], way * number)


def counted_timex(document: Document, span: Span, day: datetime.date, basis: str) -> Timex:
    """The expression at `span` of the document's text as a date of its own, counted to `day`."""
    return Timex(
        doc_id=document.doc_id,
        span=span,
        text=span.of(document.text),
        type="DATE",
        value=day.isoformat(),
        granularity="day",
        begin=day,
        end=day,
        basis=basis,
    )
