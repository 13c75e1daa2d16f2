"""How much a day matters to a story, from who mentions it and when.

Counts of mentions over documents, as in DATEWISE (Ghalandari and Ifrim 2020) and Tran et al.
(2015), without training: a mention weighs the more the later it comes, for what is still named
after a week or a month was an event; so does one that opens a report. A day on which much was
published counts for that as well, by the logarithm: ten reports are not ten events.
"""

from __future__ import annotations

import datetime
import math
from collections import defaultdict
from collections.abc import Iterable

from briefing.chronology.earlier import EarlierLine
from briefing.chronology.reports import DAYS, Report
from briefing.types import StoryCluster

# (days between the event and the report of it, from) → weight of one origin's mention
_BY_LAG = ((30, 3.0), (7, 2.0), (2, 1.5), (0, 1.0))
OPENING, IN_OPENING = 3, 1.5  # a mention within so many sentences weighs so much more
BEFOREHAND = 0.5  # a mention before the day: announced, perhaps never happened
PUBLISHED, CROWD = 8.0, 4  # n origins published on the day itself: 8 ln(1 + n/4)
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
        weights[day] = weights.get(day, 0.0) + PUBLISHED * math.log1p(count / CROWD)
    for day in sorted({line.date for line in earlier if not line.upcoming}):
        weights[day] = weights.get(day, 0.0) + TOLD_BEFORE
    return weights


def _weight(report: Report) -> float:
    place = IN_OPENING if report.sentence.index < OPENING else 1.0
    if report.published is None:
        return place
    lag = (report.published - report.when).days
    return place * next((weight for least, weight in _BY_LAG if lag >= least), BEFOREHAND)


def _published(cluster: StoryCluster) -> dict[datetime.date, int]:
    origins: dict[datetime.date, set[str]] = defaultdict(set)
    for document in cluster.documents:
        if document.dct:
            origins[document.dct.date()].add(cluster.origin_of[document.doc_id].origin_id)
    return {day: len(found) for day, found in origins.items()}
