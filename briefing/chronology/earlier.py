"""What earlier editions printed of a story: days and events that today's reports may lean on."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class EarlierLine:
    """A line of an earlier chronology."""

    date: datetime.date
    text: str
    upcoming: bool


def earlier_lines(earlier: Iterable[object]) -> tuple[EarlierLine, ...]:
    """The day lines of `earlier`: stories with a `.chronology`, or lines with `.date`, `.text`."""
    return tuple(line for item in earlier for line in _lines(item))


def _lines(item: object) -> Iterator[EarlierLine]:
    for line in getattr(item, "chronology", (item,)):
        date = getattr(line, "date", None)
        if isinstance(date, datetime.date) and getattr(line, "granularity", "day") == "day":
            upcoming = bool(getattr(line, "upcoming", False))
            yield EarlierLine(date, str(getattr(line, "text", "")), upcoming)
