"""What earlier editions printed of a story: its days weigh in today's, its events are told again.

A line whose article is not among today's is told again with the source that it cited then, so that
whoever reads it knows where it stands, and `verify` can look it up where the article is kept.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.chronology.plans import Move, is_plan_given_up
from briefing.chronology.reports import terms_of
from briefing.types import (
    ChronologyEntry,
    ChronologyLine,
    RecalledLine,
    SourceLine,
    Story,
    StoryCluster,
)

SAME_LINE = 0.34  # share of terms that two lines of one day have in common if they tell one event
RECALLED = 6  # how many lines of earlier editions are told again at most
A_DAY = 2  # up to how many lines of one day, today's with them


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


def recall_lines(
    cluster: StoryCluster,
    entries: Sequence[ChronologyEntry],
    earlier: Iterable[object],
    moves: Iterable[Move],
    weights: Mapping[datetime.date, float],
) -> tuple[RecalledLine, ...]:
    """Lines of earlier editions that today's entries do not tell, the weightiest, oldest first.

    Left out are plans whose day has come without a report of it, and plans given up since.
    """
    latest = max((d.dct.date() for d in cluster.documents if d.dct), default=None)
    moves = tuple(moves)
    told = [(entry.when, terms_of(entry.text)) for entry in entries]
    kept: list[RecalledLine] = []
    found = [r for r in _printed_before(earlier) if r.source.article_id not in cluster.by_id]
    for recalled in sorted(found, key=lambda r: _order(r, weights)):
        line = recalled.line
        terms = terms_of(line.text)
        room = A_DAY if line.granularity == "day" else 1
        if not _still_holds(line, latest, moves, terms) or _is_told(line.date, terms, told):
            continue
        if sum(date == line.date for date, _ in told) >= room:
            continue
        told.append((line.date, terms))
        kept.append(replace(recalled, line=replace(line, citation=0, evidence=None)))
    return tuple(sorted(kept[:RECALLED], key=_in_time))


def _printed_before(earlier: Iterable[object]) -> Iterator[RecalledLine]:
    """Each line once, as the newest edition had it, with its source."""
    seen: set[tuple[str, int, int]] = set()
    for story in reversed([item for item in earlier if isinstance(item, Story)]):
        sources = {source.article_id: source for source in story.sources}
        own = (_with_source(line, sources) for line in story.chronology)
        for recalled in (*filter(None, own), *story.recalled):
            place = (recalled.line.article_id, recalled.line.start, recalled.line.end)
            if place not in seen:
                seen.add(place)
                yield recalled


def _with_source(line: ChronologyLine, sources: Mapping[str, SourceLine]) -> RecalledLine | None:
    source = sources.get(line.article_id)
    return RecalledLine(line=line, source=source) if source else None


def _order(
    recalled: RecalledLine, weights: Mapping[datetime.date, float]
) -> tuple[bool, float, datetime.date, str, int]:
    """Plans that may still hold and days first, then by weight and origins."""
    line = recalled.line
    weight = weights.get(line.date, 0.0) + line.origins
    return (line.granularity != "day", -weight, line.date, line.article_id, line.start)


def _in_time(recalled: RecalledLine) -> tuple[datetime.date, str, int]:
    return (recalled.line.date, recalled.line.article_id, recalled.line.start)


def _still_holds(
    line: ChronologyLine,
    latest: datetime.date | None,
    moves: tuple[Move, ...],
    terms: frozenset[str],
) -> bool:
    if not line.upcoming and line.confirmed:
        return True
    last = line.until or line.date
    return (latest is None or last > latest) and not is_plan_given_up(line.date, terms, moves)


def _is_told(
    date: datetime.date,
    terms: frozenset[str],
    told: Iterable[tuple[datetime.date, frozenset[str]]],
) -> bool:
    for when, others in told:
        least = min(len(terms), len(others))
        if when == date and least and len(terms & others) >= SAME_LINE * least:
            return True
    return False
