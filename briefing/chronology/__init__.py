"""What happened when: one entry for each dated event of a story, oldest first.

In: a StoryCluster. Out: ChronologyEntry records, each a verbatim slice with the day that it
reports, the timex that says so and the reports that support it. The steps, a module each: dated
sentences (`reports`), dates counted from events (`anchors`, `counted`), plans given up (`plans`),
the weight of each day (`weights`), one event out of many reports (`merge`), the slice to print
(`trim`), whether it can stand alone (`fitness`), what is printed (`select`), and what earlier
editions add (`earlier`).
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from briefing.chronology.anchors import find_anchors
from briefing.chronology.counted import find_anchored
from briefing.chronology.earlier import earlier_lines, recall_lines
from briefing.chronology.merge import merge_reports
from briefing.chronology.plans import settle_plans
from briefing.chronology.reports import Report, find_reports
from briefing.chronology.select import make_entries, select
from briefing.chronology.weights import weigh_days
from briefing.text.timex import find_timexes
from briefing.types import ChronologyEntry, RecalledLine, StoryCluster


@dataclass(frozen=True)
class Chronology:
    """The entries of a story's own reports, and the lines that earlier editions add."""

    entries: tuple[ChronologyEntry, ...]
    recalled: tuple[RecalledLine, ...] = ()


def build_chronology(
    cluster: StoryCluster, *, limit: int | None = None, earlier: Iterable[object] = ()
) -> tuple[ChronologyEntry, ...]:
    """The dated events of a story, oldest first; at most `limit`, so that key days are covered.

    `earlier`: stories of earlier editions, or lines of them (`.date`, `.text`): events take their
    dates from them, and days that they told of weigh more.
    """
    return tell_chronology(cluster, limit=limit, earlier=earlier).entries


def tell_chronology(
    cluster: StoryCluster, *, limit: int | None = None, earlier: Iterable[object] = ()
) -> Chronology:
    """The same, with the lines of `earlier` stories that today's reports do not tell again."""
    earlier = tuple(earlier)
    lines = earlier_lines(earlier)
    timexes = {document.doc_id: find_timexes(document) for document in cluster.documents}
    anchors = find_anchors(cluster, timexes, lines)
    anchored = find_anchored(cluster, anchors, timexes)
    found = _without(find_reports(cluster, timexes), anchored) + anchored
    weights = weigh_days(cluster, found, lines)
    reports, moves = settle_plans(found)
    entries = make_entries(cluster, merge_reports(reports, cluster), weights, anchors)
    chosen = tuple(sorted(select(entries, limit, _latest(cluster)), key=_in_time))
    return Chronology(chosen, recall_lines(cluster, chosen, earlier, moves, weights))


def _in_time(entry: ChronologyEntry) -> tuple[datetime.date, datetime.date, float, str, int]:
    last = entry.until or entry.when
    return (entry.when, last, -entry.salience, entry.sentence.doc_id, entry.sentence.index)


def _latest(cluster: StoryCluster) -> datetime.date | None:
    return max((d.dct.date() for d in cluster.documents if d.dct), default=None)


def _without(reports: list[Report], anchored: list[Report]) -> list[Report]:
    """Drop what a date inside an event-anchored phrase would say ("the August vote")."""
    taken: dict[tuple[str, int], list[Report]] = {}
    for report in anchored:
        taken.setdefault((report.document.doc_id, report.sentence.index), []).append(report)

    def inside(report: Report) -> bool:
        others = taken.get((report.document.doc_id, report.sentence.index), [])
        return report.timex is not None and any(
            other.timex is not None and other.timex.span.covers(report.timex.span)
            for other in others
        )

    return [report for report in reports if not inside(report)]
