"""Dates that hang on an event: "two days after the May ballot" needs the day of the ballot.

The phrase is resolved from the event that the story dates (`anchors`), or from a date inside it:
"the eve of Saturday's vote". Tense says on which side of publication the day must lie, so that
"will meet the day before the summit" is not counted from last year's. Without an event that fits,
it stays unresolved.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice

from briefing.chronology.anchors import Anchor, AnchorDays
from briefing.chronology.counting import NUMBER, UNIT, count_days, counted_timex
from briefing.chronology.kinds import ANCHOR_NOUN, NO_EVENT
from briefing.chronology.reports import DAYS, MOST_DATED, NO_SENTENCE, Report, Timexes, make_report
from briefing.text import timex_calendar as calendar
from briefing.text.timex_grammar import alphabet
from briefing.text.timex_tense import FUTURE, PAST, find_direction
from briefing.text.timex_tokens import tokenize
from briefing.types import Document, Sentence, Span, StoryCluster, Timex

_LEAD = re.compile(
    rf"\b(?:(?:(?P<hours>hours|minutes)|(?P<eve>the eve)|(?P<count>{NUMBER})\s(?P<unit>{UNIT}))\s"
    r"(?P<way>after|before|of|following|prior to|ahead of|preceding)|(?P<since>since))\s"
    r"(?:the|a|an|his|her|its|their|our|this|that)?\s?",
    re.I,
)
_EVENT = re.compile(
    r"(?:(?!(?:the|a|an|he|she|it|they|we|his|her|its|their|to|that|who|which|and|or|but|was|were|"
    rf"is|are|had|has|have|of)\s)[\w'’.-]+,?\s){{0,5}}?(?P<noun>{ANCHOR_NOUN})\b{NO_EVENT}",
    re.I,
)
_RECORD = re.compile(r"\b(?:first|only|most|least|ever|not|never|no|nobody|\w{3,}est)\b[^,;.]*$")


@dataclass(frozen=True)
class _Phrase:
    """A phrase that counts from an event: where it stands, and the words of the count."""

    lead: re.Match[str]
    span: Span
    noun: str | None  # the event, unless a date stands in its place
    inner: Timex | None  # a date of the event inside the phrase
    direction: str | None

    @property
    def qualifier(self) -> str:
        if self.lead["since"]:
            return "since"
        return "about" if "week" in (self.lead["unit"] or "").lower() else ""

    def step(self, day: datetime.date) -> datetime.date | None:
        """The day that the phrase means if the event was on `day`."""
        lead = self.lead
        if lead["hours"] or lead["since"]:
            return day
        if lead["eve"]:
            return day - calendar.DAY
        way = {"before": -1, "prior to": -1, "ahead of": -1, "preceding": -1, "of": 0}
        if lead["way"].lower() == "of" and (
            lead["count"].lower() != "the" or lead["unit"].lower() == "week"
        ):
            return None  # "within a day of"
        return count_days(day, lead["count"], lead["unit"], way.get(lead["way"].lower(), 1))


def find_anchored(cluster: StoryCluster, anchors: list[Anchor], timexes: Timexes) -> list[Report]:
    """Reports of days that are counted from an event which the story dates."""
    days = AnchorDays(anchors)
    return [
        report
        for document in cluster.documents
        for report in islice(_counted(document, days, timexes[document.doc_id]), MOST_DATED)
    ]


def _counted(document: Document, days: AnchorDays, timexes: tuple[Timex, ...]) -> Iterator[Report]:
    dated = tuple(t for t in timexes if t.begin is not None and t.end is not None)
    starts = [timex.span.start for timex in dated]
    for sentence in document.sentences:
        if len(sentence.span) > NO_SENTENCE:
            continue
        near = slice(*(bisect_left(starts, p) for p in (sentence.span.start, sentence.span.end)))
        for phrase in _phrases(sentence, dated[near]):
            report = _report(document, sentence, phrase, days)
            if report is not None:
                yield report


def _phrases(sentence: Sentence, timexes: tuple[Timex, ...]) -> Iterator[_Phrase]:
    for lead in _LEAD.finditer(sentence.text):
        start, place = (sentence.span.start + offset for offset in lead.span())
        if _stands_already(lead, start, timexes, sentence):
            continue
        dated = next((t for t in timexes if t.span.start == place and t.granularity in DAYS), None)
        event = _EVENT.match(sentence.text, lead.end())
        if event is None and (dated is None or not _names_more(sentence, dated)):
            continue
        end = sentence.span.start + event.end() if event else dated.span.end if dated else place
        inner = next((t for t in timexes if place <= t.span.start and t.span.end <= end), None)
        first = start + len("since ") if lead["since"] else start
        span = Span(start=first, end=end)
        noun = event["noun"] if event else None
        yield _Phrase(lead, span, noun, inner, _direction(sentence, span))


def _names_more(sentence: Sentence, dated: Timex) -> bool:
    """Whether the date belongs to something: "the day before Saturday's handover"."""
    return sentence.text.startswith(("'s ", "’s "), dated.span.end - sentence.span.start)


def _stands_already(
    lead: re.Match[str], start: int, timexes: tuple[Timex, ...], sentence: Sentence
) -> bool:
    """ "on May 3, two weeks before the vote", or a date that the phrase is part of; of "since" any
    other day of the sentence."""
    if lead["since"]:
        days = any(t.granularity in DAYS for t in timexes)
        return days or bool(_RECORD.search(sentence.text[: lead.start()]))
    for timex in timexes:
        if 0 < start - timex.span.end <= 3 or timex.span.start <= start < timex.span.end:
            return True
    return False


def _direction(sentence: Sentence, span: Span) -> str | None:
    tokens = tokenize(sentence.text, alphabet())
    places = [bisect_left(tokens.starts, p - sentence.span.start) for p in (span.start, span.end)]
    return find_direction(tokens, *places)


def _report(
    document: Document, sentence: Sentence, phrase: _Phrase, days: AnchorDays
) -> Report | None:
    anchor = _find_anchor(document, phrase, days)
    day = phrase.step(anchor.day) if anchor else None
    if anchor is None or day is None:
        return None
    report = make_report(document, sentence, counted_timex(document, phrase.span, day, "event"))
    return replace(
        report,
        qualifier=phrase.qualifier,
        evidence=(anchor.doc_id, anchor.span) if anchor.span else None,
        counted_from=anchor.day,
    )


def _find_anchor(document: Document, phrase: _Phrase, days: AnchorDays) -> Anchor | None:
    """The event that the phrase counts from; where no verb says, rather one that is over."""
    inner = phrase.inner
    if inner is not None and inner.begin is not None and inner.granularity in DAYS:
        return Anchor(-1, inner.begin, document.doc_id, span=inner.span)
    if phrase.noun is None:
        return None
    published = document.dct.date() if document.dct else None
    for direction in [phrase.direction] if phrase.direction else [PAST, FUTURE]:
        fits = partial(_fits, phrase, published, direction)
        found = days.find(phrase.noun, document.doc_id, phrase.span.start, fits)
        if found or published is None:
            return found
    return None


def _fits(
    phrase: _Phrase, published: datetime.date | None, direction: str, day: datetime.date
) -> bool:
    """Whether the event may have been on `day`: what is counted from it lies on the side of
    publication that the verb says, and a date inside the phrase holds it."""
    found, inner = phrase.step(day), phrase.inner
    if found is None or (
        inner and inner.begin and inner.end and not inner.begin <= day <= inner.end
    ):
        return False
    if published is None:
        return True
    return found >= published if direction == FUTURE else found <= published
