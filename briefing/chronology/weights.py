"""How much a day matters to a story, from who mentions it and when.

Counts of mentions over documents, as in DATEWISE (Ghalandari and Ifrim 2020) and Tran et al.
(2015), without training: a mention weighs the more the later it comes, for what is still named
after a week was an event; a day on which much was published counts for that as well.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable

from briefing.chronology.earlier import EarlierLine
from briefing.chronology.reports import DAYS, Report
from briefing.types import StoryCluster

# (days between the event and the report of it, from) → weight of one origin's mention
_BY_LAG = ((7, 2.0), (2, 1.5), (0, 1.0))
BEFOREHAND = 0.5  # a mention before the day: announced, perhaps never happened
PUBLISHED = 1.0  # an origin published on the day itself
TOLD_BEFORE = 1.0  # an earlier edition had a line of that day
WEEKS = 0.5  # each further week in which the day is mentioned


def weigh_days(
    cluster: StoryCluster, reports: Iterable[Report], earlier: Iterable[EarlierLine] = ()
) -> dict[datetime.date, float]:
    """The weight of each day mentioned, or on which something was published.

    A day that an earlier edition told of weighs more: it is part of the story.
    """
    mentions: dict[datetime.date, dict[str, float]] = defaultdict(dict)
    weeks: dict[datetime.date, set[tuple[int, int]]] = defaultdict(set)
    for report in reports:
        if report.timex is None or report.timex.granularity not in DAYS:
            continue
        origin = cluster.origin_of[report.document.doc_id].origin_id
        weight = _weight(report)
        mentions[report.when][origin] = max(weight, mentions[report.when].get(origin, 0.0))
        if report.published:
            weeks[report.when].add(report.published.isocalendar()[:2])
    weights = {day: sum(by.values()) + WEEKS * len(weeks[day]) for day, by in mentions.items()}
    for day, count in _published(cluster).items():
        weights[day] = weights.get(day, 0.0) + PUBLISHED * count
    for day in sorted({line.date for line in earlier if not line.upcoming}):
        weights[day] = weights.get(day, 0.0) + TOLD_BEFORE
    return weights


def _weight(report: Report) -> float:
    if report.published is None:
        return 1.0
    lag = (report.published - report.when).days
    return next((weight for least, weight in _BY_LAG if lag >= least), BEFOREHAND)


def _published(cluster: StoryCluster) -> dict[datetime.date, int]:
    origins: dict[datetime.date, set[str]] = defaultdict(set)
    for document in cluster.documents:
        if document.dct:
            origins[document.dct.date()].add(cluster.origin_of[document.doc_id].origin_id)
    return {day: len(found) for day, found in origins.items()}
