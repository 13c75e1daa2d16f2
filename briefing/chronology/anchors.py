"""The events that a story dates, from which other dates can be counted.

"The August 9 polls", "Sunday's rally", "the ceasefire of 3 May", "the summit will open in Velm on
Friday", "a quake struck the coast on Monday": each is a kind of event, its day, and the words that
say so.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from briefing.chronology.earlier import EarlierLine
from briefing.chronology.kinds import ANCHOR_KINDS, KIND_OF, names_anchor, names_event
from briefing.chronology.reports import DAYS, Timexes
from briefing.text.timex_tense import FUTURE
from briefing.types import Document, Span, StoryCluster, Timex

_NEAR = 400  # characters back to an event that is still spoken of
_MOST = 60  # dates of one kind of event in one document: more than a report has


@dataclass(frozen=True)
class Anchor:
    """A kind of event, the day that a report gives it, and the words that do; `doc_id` is "" and
    `span` None where an earlier edition gave it."""

    kind: int
    day: datetime.date
    doc_id: str
    happened: bool = True  # a report from after it, or of the day, speaks of it as a fact
    span: Span | None = None


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
        sentence = document.sentence_at(timex.span.start)
        first = sentence.span.start if sentence else timex.span.start
        named = names_anchor(document.text, first, timex.span)
        if named is not None:
            told = document.dct is not None and timex.begin <= document.dct.date()
            outright = names_event(document.text, timex.span.start, timex.span.end) is not None
            happened = told and outright and timex.direction != FUTURE
            yield Anchor(named[0], timex.begin, document.doc_id, happened, named[1])


class AnchorDays:
    """On which day the events of a kind fell: as the same report says, else as most reports do."""

    def __init__(self, anchors: Iterable[Anchor]) -> None:
        self._days: dict[int, Counter[datetime.date]] = defaultdict(Counter)
        self._first: dict[tuple[int, datetime.date], Anchor] = {}
        self._in: dict[tuple[str, int], list[Anchor]] = defaultdict(list)
        for anchor in anchors:
            self._days[anchor.kind][anchor.day] += 1
            self._first.setdefault((anchor.kind, anchor.day), anchor)
            own = self._in[(anchor.doc_id, anchor.kind)]
            if anchor.doc_id and len(own) < _MOST:
                own.append(anchor)

    def find(
        self, noun: str, doc_id: str, place: int, fits: Callable[[datetime.date], bool]
    ) -> Anchor | None:
        """The event that `noun` at `place` of a document means, of those whose day fits: the only
        one of the document, or that named shortly before, else the one most often dated, by the
        document or by the story; None where two are dated as often."""
        kind = ANCHOR_KINDS[noun.lower()]
        own = [anchor for anchor in self._in.get((doc_id, kind), ()) if fits(anchor.day)]
        near = [a for a in own if a.span and 0 <= place - a.span.end < _NEAR]
        if near:
            return near[-1]
        day = _likeliest(Counter(anchor.day for anchor in own))
        if own:
            return next((anchor for anchor in own if anchor.day == day), None)
        day = _likeliest(Counter({d: n for d, n in self._days[kind].items() if fits(d)}))
        return self._first[(kind, day)] if day else None


def _likeliest(counts: Counter[datetime.date]) -> datetime.date | None:
    """The day given most often, None where two are."""
    first = counts.most_common(2)
    return first[0][0] if first and (len(first) == 1 or first[0][1] > first[1][1]) else None
