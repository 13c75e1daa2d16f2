"""Dates that hang on an event: "two days after the May ballot" needs the day of the ballot.

Anchors are gathered from the story itself ("the August 9 polls", "Sunday's rally", "the ceasefire
of 3 May"). Without one the phrase stays unresolved.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from briefing.chronology.earlier import EarlierLine
from briefing.chronology.kinds import KIND_OF, names_event
from briefing.chronology.reports import DAYS, MOST_DATED, NO_SENTENCE, Report, Timexes, make_report
from briefing.text import timex_calendar as calendar
from briefing.text.timex_lexicon import MONTHS, NUMBERS, UNIT_PLURALS, UNITS
from briefing.text.timex_tense import FUTURE
from briefing.types import Document, Sentence, Span, StoryCluster, Timex

_NOUN = "|".join(sorted(KIND_OF, key=len, reverse=True))
_MONTH = "|".join(sorted((name for name in MONTHS if len(name) > 3), key=len, reverse=True))
_NUMBER = "|".join(["a", "an", *NUMBERS, r"\d{1,3}", "the"])
_UNIT = "|".join(sorted([*UNITS, *UNIT_PLURALS], key=len, reverse=True))
ANCHORED = re.compile(
    rf"\b(?:(?P<count>{_NUMBER})\s(?P<unit>{_UNIT})|(?P<hours>hours)|(?P<eve>the eve))\s"
    rf"(?P<way>after|before|of|following)\s(?:the|a|his|her|its|their|last month's)?\s?"
    rf"(?:(?P<month>{_MONTH})\s)?(?:[\w'’-]+\s){{0,2}}?(?P<noun>{_NOUN})\b",
    re.I,
)


@dataclass(frozen=True)
class Anchor:
    """A kind of event, the day that a report gives it, and where."""

    kind: int
    day: datetime.date
    doc_id: str
    happened: bool = True  # a report from after it, or of the day, speaks of it as a fact


def find_anchors(
    cluster: StoryCluster, timexes: Timexes, earlier: Iterable[EarlierLine] = ()
) -> list[Anchor]:
    """The events that the story dates, and those that earlier editions dated."""
    found = [a for d in cluster.documents for a in _of_document(d, timexes[d.doc_id])]
    for line in earlier:
        told = _SUBORDINATE.split(line.text.lower(), maxsplit=1)[0]
        kinds = [KIND_OF[word] for word in _WORD.findall(told) if word in KIND_OF]
        if kinds:
            found.append(Anchor(kinds[0], line.date, "", not line.upcoming))
    return found


_WORD = re.compile(r"[a-z]+")
_SUBORDINATE = re.compile(r"\b(?:after|before|since|when|while|who|which|that|as|ahead of)\b")


def _of_document(document: Document, timexes: tuple[Timex, ...]) -> Iterator[Anchor]:
    for timex in timexes:
        if timex.begin is None or timex.granularity not in DAYS:
            continue
        kind = names_event(document.text, timex.span.start, timex.span.end)
        if kind is not None:
            told = document.dct is not None and timex.begin <= document.dct.date()
            yield Anchor(kind, timex.begin, document.doc_id, told and timex.direction != FUTURE)


def find_anchored(cluster: StoryCluster, anchors: list[Anchor], timexes: Timexes) -> list[Report]:
    """Reports of days that are counted from an event which the story dates."""
    days = AnchorDays(anchors)
    return [
        report
        for document in cluster.documents
        for report in islice(_counted(document, days, timexes[document.doc_id]), MOST_DATED)
    ]


def _counted(document: Document, days: AnchorDays, timexes: tuple[Timex, ...]) -> Iterator[Report]:
    dated = {t.span.end: t.span.start for t in timexes if t.begin is not None}
    for sentence in document.sentences:
        if len(sentence.span) > NO_SENTENCE:
            continue
        for match in ANCHORED.finditer(sentence.text):
            day = resolve(match, document, days)
            if day is not None and not _is_apposed(sentence, match.start(), dated):
                yield make_report(document, sentence, _timex(document, sentence, match, day))


def _is_apposed(sentence: Sentence, start: int, dated: Mapping[int, int]) -> bool:
    """ "on May 3, two weeks before the vote": the day itself stands there already, in the same
    sentence. `dated`: where each resolved date begins, by where it ends."""
    place = sentence.span.start + start
    return any(dated.get(place - gap, -1) >= sentence.span.start for gap in (1, 2, 3))


class AnchorDays:
    """On which day the events of a kind fell, by how often the story says so."""

    def __init__(self, anchors: Iterable[Anchor]) -> None:
        self._days: dict[int, Counter[datetime.date]] = defaultdict(Counter)
        for anchor in anchors:
            self._days[anchor.kind][anchor.day] += 1
        self._known: dict[tuple[int, int | None, datetime.date | None], datetime.date | None] = {}

    def likeliest(
        self, kind: int, month: int | None, published: datetime.date | None
    ) -> datetime.date | None:
        """The day of that kind and month, not after the report, most often given; None where
        two are given as often."""
        asked = (kind, month, published)
        if asked not in self._known:
            self._known[asked] = self._likeliest(*asked)
        return self._known[asked]

    def _likeliest(
        self, kind: int, month: int | None, published: datetime.date | None
    ) -> datetime.date | None:
        counts = self._days[kind]
        days = [day for day in counts if month in (None, day.month)]
        if published is not None:
            days = [day for day in days if day <= published] or days
        most = max((counts[day] for day in days), default=0)
        likeliest = [day for day in days if counts[day] == most]
        return likeliest[0] if len(likeliest) == 1 else None


def resolve(match: re.Match[str], document: Document, days: AnchorDays) -> datetime.date | None:
    """The day of an `ANCHORED` match, None without an anchor of that kind."""
    month = MONTHS[match["month"].lower()] if match["month"] else None
    published = document.dct.date() if document.dct else None
    anchor = days.likeliest(KIND_OF[match["noun"].lower()], month, published)
    if anchor is None:
        return None
    if match["hours"]:
        return anchor
    if match["eve"]:
        return anchor - calendar.DAY
    way = -1 if match["way"].lower() == "before" else 1
    unit = UNITS.get(match["unit"].lower()) or UNIT_PLURALS[match["unit"].lower()]
    if match["way"].lower() == "of" or unit not in ("D", "W", "2W"):
        return None
    return calendar.step(anchor, unit, way * _count(match["count"].lower()))


def _count(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS.get(word, 1)


def _timex(
    document: Document, sentence: Sentence, match: re.Match[str], day: datetime.date
) -> Timex:
    start = sentence.span.start + match.start()
    span = Span(start=start, end=sentence.span.start + match.end())
    return Timex(
        doc_id=document.doc_id,
        span=span,
        text=span.of(document.text),
        type="DATE",
        value=day.isoformat(),
        granularity="day",
        begin=day,
        end=day,
        basis="event",
    )
