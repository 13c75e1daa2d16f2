"""What happened when: one entry for each dated event of a story, oldest first.

In: a StoryCluster. Out: ChronologyEntry records, each a verbatim slice with the day that it
reports, the timex that says so and the reports that support it. The steps, a module each: dated
sentences (`reports`), dates counted from events (`anchors`), the weight of each day (`weights`),
one event out of many reports (`merge`), the slice to print (`trim`) and whether it can stand alone
(`fitness`).
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable

from briefing.chronology.anchors import find_anchored, find_anchors
from briefing.chronology.merge import Event, merge_reports
from briefing.chronology.reports import Report, find_reports
from briefing.chronology.weights import weigh_days
from briefing.types import ChronologyEntry, StoryCluster

SECOND_OF_A_DAY = 0.5  # each further event of a day counts that much less than the one before
_COARSE = {"weekend": 0.8, "week": 0.5, "month": 0.35}
COARSE_WEIGHT = 1.5  # of a week or month: as if one origin and a half had named a day


def build_chronology(
    cluster: StoryCluster, *, limit: int | None = None, earlier: Iterable[object] = ()
) -> tuple[ChronologyEntry, ...]:
    """The dated events of a story, oldest first; at most `limit`, so that key days are covered.

    `earlier`: lines of earlier editions (`.date`, `.text`), from which events take their dates.
    """
    reports = find_reports(cluster)
    anchored = find_anchored(cluster, find_anchors(cluster, earlier))
    reports = _without(reports, anchored) + anchored
    weights = weigh_days(cluster, reports)
    events = [e for e in merge_reports(reports, cluster) if e.best().fitness.printable]
    entries = _weigh(cluster, events, weights)
    entries.sort(key=lambda e: (-e.salience, e.when, e.sentence.doc_id, e.sentence.index))
    return tuple(sorted(entries[:limit], key=_in_time))


def _in_time(entry: ChronologyEntry) -> tuple[datetime.date, datetime.date, float, str, int]:
    last = entry.until or entry.when
    return (entry.when, last, -entry.salience, entry.sentence.doc_id, entry.sentence.index)


def _without(reports: list[Report], anchored: list[Report]) -> list[Report]:
    """Drop what a date inside an event-anchored phrase would say ("the August vote")."""
    taken: dict[str, list[Report]] = {}
    for report in anchored:
        taken.setdefault(report.document.doc_id, []).append(report)

    def inside(report: Report) -> bool:
        others = taken.get(report.document.doc_id, [])
        return report.timex is not None and any(
            other.timex is not None and other.timex.span.covers(report.timex.span)
            for other in others
        )

    return [report for report in reports if not inside(report)]


def _weigh(
    cluster: StoryCluster, events: list[Event], weights: dict[datetime.date, float]
) -> list[ChronologyEntry]:
    """Entries with their salience: the weight of the day, less for each further event of it."""
    ranked = sorted(events, key=lambda e: (-_support(cluster, e), e.best().sentence.span.start))
    rank: Counter[tuple[datetime.date, str]] = Counter()
    entries = []
    for event in ranked:
        best = event.best()
        share = SECOND_OF_A_DAY ** rank[(best.when, best.granularity)]
        rank[(best.when, best.granularity)] += 1
        weight = weights.get(best.when, 1.0) if best.granularity == "day" else COARSE_WEIGHT
        weight *= _COARSE.get(best.granularity, 1.0)
        entries.append(_entry(event, best, weight * share * (0.9 + 0.1 * best.fitness.score)))
    return entries


def _support(cluster: StoryCluster, event: Event) -> float:
    """Origins that report it, for as much as the best sentence is worth."""
    origins = cluster.count_origins(event.doc_ids)
    timed = 0.5 if event.best().timex is None else 1.0
    return float(timed * event.best().fitness.score * origins**0.5)


def _entry(event: Event, best: Report, salience: float) -> ChronologyEntry:
    return ChronologyEntry(
        when=best.when,
        granularity=best.granularity,
        text=best.span.of(best.document.text),
        span=best.span,
        sentence=best.sentence,
        timex=best.timex,
        supporting_doc_ids=event.doc_ids,
        until=best.until if best.until > best.when else None,
        reported=best.published,
        expected=best.expected,
        conflicts=event.conflicts,
        salience=round(salience, 6),
    )
