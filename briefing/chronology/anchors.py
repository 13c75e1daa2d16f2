"""Dates that hang on an event: "two days after the May ballot" needs the day of the ballot.

Anchors are gathered from the story itself ("the August 9 polls", "Sunday's rally", "the ceasefire
of 3 May"). Without one the phrase stays unresolved.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefing.chronology.earlier import EarlierLine
from briefing.chronology.kinds import KIND_OF, names_event
from briefing.chronology.reports import DAYS, NO_SENTENCE, Report, Timexes, make_report
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
    return [
        report
        for document in cluster.documents
        for sentence in document.sentences
        if len(sentence.span) <= NO_SENTENCE
        for report in _in_sentence(document, sentence, anchors, timexes[document.doc_id])
    ]


def _in_sentence(
    document: Document, sentence: Sentence, anchors: list[Anchor], timexes: tuple[Timex, ...]
) -> Iterator[Report]:
    for match in ANCHORED.finditer(sentence.text):
        day = resolve(match, document, anchors)
        if day is not None and not _is_apposed(sentence.span.start + match.start(), timexes):
            yield make_report(document, sentence, _timex(document, sentence, match, day))


def _is_apposed(start: int, timexes: tuple[Timex, ...]) -> bool:
    """ "on May 3, two weeks before the vote": the day itself stands there already."""
    return any(t.begin is not None and 0 < start - t.span.end <= 3 for t in timexes)


def resolve(
    match: re.Match[str], document: Document, anchors: list[Anchor]
) -> datetime.date | None:
    """The day of an `ANCHORED` match, None without an anchor of that kind."""
    anchor = _anchor(match, document, anchors)
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


def _anchor(
    match: re.Match[str], document: Document, anchors: list[Anchor]
) -> datetime.date | None:
    """The likeliest day: of that kind and month, not after the report, most often given."""
    kind = KIND_OF[match["noun"].lower()]
    month = MONTHS[match["month"].lower()] if match["month"] else None
    days = [a.day for a in anchors if a.kind == kind and month in (None, a.day.month)]
    if document.dct is not None:
        days = [day for day in days if day <= document.dct.date()] or days
    return max(sorted(set(days)), key=days.count, default=None)


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
