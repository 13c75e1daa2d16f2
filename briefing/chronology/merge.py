"""Reports of one event become one event, with all that support it and where they disagree."""

from __future__ import annotations

import datetime
import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice

from briefing.chronology.reports import Report
from briefing.text.days import long_day
from briefing.types import StoryCluster

SAME_KIND = 0.15  # the same where both speak of one kind of event (a vote, talks, a crash)
SAME_EVENT = 0.3  # weighted share of terms that two reports of one event have in common
FORETOLD = 0.2  # the same between the announcement of an event and the report of it
LOOKED_BACK = 0.15  # the same on a day that both look back on or ahead to: few events are told so
LOOK_BACK = 3  # days from which a report looks back
SAME_CORE = 0.5  # the same between the clauses alone that hold the date
FORETOLD_CORE = 0.3  # the same between those of an announcement and of a report
SAID_LATER = 2  # days from an event to a statement that only says it
MOST_EVENTS = 60  # of one day that a report is held against: far more than a story has
OTHER_DAY = 0.75  # the same between reports that put one event on different days
OTHER_DAY_REACH = 3  # days that such reports may lie apart


@dataclass
class Event:
    """Reports of one event on one day."""

    reports: list[Report] = field(default_factory=list)
    conflicts: tuple[str, ...] = ()

    @property
    def first(self) -> Report:
        return self.reports[0]

    def ranked(self) -> list[Report]:
        """The reports, the best to print first: printable, after the event, to the point, fit."""
        return sorted(self.reports, key=self._order)

    def best(self) -> Report:
        return min(self.reports, key=self._order)

    def _order(self, report: Report) -> tuple[bool, tuple[bool, bool, bool, float, int, str]]:
        """Reports that only give the week of it, or repeat it a day later, come last."""
        own = (self.first.when, self.first.granularity)
        return ((report.when, report.granularity) != own, _rank(report))

    @property
    def moved_from(self) -> datetime.date | None:
        """The day on which it was to be before, if a report says that it was moved."""
        return next((r.moved_from for r in self.reports if r.moved_from), None)

    @property
    def doc_ids(self) -> tuple[str, ...]:
        return tuple(sorted({report.document.doc_id for report in self.reports}))


def _rank(report: Report) -> tuple[bool, bool, bool, float, int, str]:
    return (
        not report.fitness.printable,
        report.expected,
        not report.main,
        -round(report.fitness.score, 3),
        len(report.span),
        report.document.doc_id,
    )


class Rarity:
    """How much a term tells: seldom used in the story, much; in every sentence, little."""

    def __init__(self, reports: Iterable[Report]) -> None:
        counts: Counter[str] = Counter()
        total = 0
        for report in reports:
            total += 1
            counts.update(report.terms)
        self._weights = {term: math.log(1 + total / n) for term, n in counts.items()}
        self._sums: dict[frozenset[str], float] = {}

    def alike(self, one: Report, other: Report) -> float:
        """Weighted share of the terms of the poorer report that the other has too (0 to 1)."""
        return self._share(one.terms, other.terms)

    def alike_in_core(self, one: Report, other: Report) -> float:
        """The same of the clauses that hold the date; 0 where they share less than three terms."""
        return self._share(one.core, other.core) if len(one.core & other.core) > 2 else 0.0

    def _share(self, one: frozenset[str], other: frozenset[str]) -> float:
        common = one & other
        poorer = min(self._whole(one), self._whole(other))
        return self._sum(common) / poorer if poorer and common else 0.0

    def _whole(self, terms: frozenset[str]) -> float:
        found = self._sums.get(terms)
        if found is None:
            found = self._sums[terms] = self._sum(terms)
        return found

    def _sum(self, terms: frozenset[str]) -> float:
        return math.fsum(self._weights.get(term, 0.0) for term in terms)  # exact in any order


def merge_reports(reports: list[Report], cluster: StoryCluster) -> list[Event]:
    """Events, each with the reports of it, in the order in which the story tells them."""
    rarity = Rarity(reports)
    by_day: dict[tuple[datetime.date, str, bool], list[Event]] = defaultdict(list)
    for report in sorted(reports, key=_rank):
        # what has gone on since the vote is another event than the vote
        going_on = report.qualifier == "since"
        _place(report, by_day[(report.when, report.granularity, going_on)], rarity)
    events = [event for day in sorted(by_day) for event in by_day[day]]
    events = _without_sayings(_without_coarse(events, rarity), rarity)
    _note_conflicts(events, rarity, cluster)
    return events


def _place(report: Report, events: list[Event], rarity: Rarity) -> None:
    if not report.terms:
        return  # a date and nothing else
    for event in events[:MOST_EVENTS]:
        if _is_same(event.first, report, rarity):
            event.reports.append(report)
            return
    events.append(Event([report]))


def _is_same(one: Report, other: Report, rarity: Rarity) -> bool:
    if one.terms.isdisjoint(other.terms):
        return False
    shared = rarity.alike(one, other)
    if shared >= LOOKED_BACK and shared >= _least(one, other):  # no bound lies lower
        return True
    enough = FORETOLD_CORE if one.expected != other.expected else SAME_CORE
    return rarity.alike_in_core(one, other) >= enough


def _without_coarse(events: list[Event], rarity: Rarity) -> list[Event]:
    """An event dated to a week or a month joins the one that another report dates to the day."""
    kept = [event for event in events if event.first.granularity == "day"]
    days = tuple(kept)
    dates = [event.first.when for event in days]
    for event in events:
        coarse = event.first
        if coarse.granularity == "day":
            continue
        near = islice(days, first := bisect_left(dates, coarse.when), first + MOST_EVENTS)
        told = next((day for day in near if _falls_into(day.first, coarse, rarity)), None)
        if told is None:
            kept.append(event)
        else:
            told.reports.extend(event.reports)
    return kept


def _falls_into(day: Report, coarse: Report, rarity: Rarity) -> bool:
    inside = coarse.when <= day.when <= coarse.until and day.expected == coarse.expected
    return inside and rarity.alike(day, coarse) >= SAME_EVENT and day.document != coarse.document


def _without_sayings(events: list[Event], rarity: Rarity) -> list[Event]:
    """Statements that only say what another report puts on the day or two before join it:
    "was released, his lawyer said on Thursday" is no event of Thursday."""
    kept = []
    by_day: dict[int, list[Event]] = defaultdict(list)
    for event in events:
        by_day[event.first.when.toordinal()].append(event)
    for event in events:
        first = event.first
        if first.granularity == "day" and all(report.says for report in event.reports):
            before = range(first.when.toordinal() - SAID_LATER, first.when.toordinal())
            near = (e for day in before for e in by_day.get(day, ())[:MOST_EVENTS])
            told = next((e for e in near if _told_before(e, first, rarity)), None)
            if told is not None:
                told.reports.extend(event.reports)
                continue
        kept.append(event)
    return kept


def _told_before(event: Event, saying: Report, rarity: Rarity) -> bool:
    report = event.first
    apart = (saying.when - report.when).days
    if report.says or report.granularity != "day" or not 0 < apart <= SAID_LATER:
        return False
    return not report.expected and rarity.alike(report, saying) >= SAME_EVENT


def _least(one: Report, other: Report) -> float:
    if one.expected != other.expected:
        return FORETOLD
    if one.expected or (_looks_back(one) and _looks_back(other)):
        return LOOKED_BACK
    return SAME_KIND if one.kinds & other.kinds else SAME_EVENT


def _looks_back(report: Report) -> bool:
    return report.published is not None and (report.published - report.when).days >= LOOK_BACK


def _note_conflicts(events: list[Event], rarity: Rarity, cluster: StoryCluster) -> None:
    """Where two origins put one event on different days, each entry names the other's day."""
    days = [e for e in events if e.first.granularity == "day" and not e.first.expected]
    for place, event in enumerate(days):
        for other in days[place + 1 : place + 1 + MOST_EVENTS]:
            apart = (other.first.when - event.first.when).days
            if apart > OTHER_DAY_REACH:
                break
            if apart and _disagree(event.first, other.first, rarity, cluster):
                event.conflicts += (_conflict(other.first),)
                other.conflicts += (_conflict(event.first),)


def _disagree(one: Report, other: Report, rarity: Rarity, cluster: StoryCluster) -> bool:
    origins = cluster.origin_of
    same = origins[one.document.doc_id] == origins[other.document.doc_id]
    short = min(len(one.terms), len(other.terms)) < 6
    fewest = OTHER_DAY / 2 * min(len(one.terms), len(other.terms))
    if same or short or len(one.terms & other.terms) < fewest:
        return False
    return rarity.alike(one, other) >= OTHER_DAY


def _conflict(report: Report) -> str:
    """ "12 September 2020 (The Port Herald)"."""
    who = report.document.article.outlet or "another report"
    return f"{long_day(report.when)} ({who})"
