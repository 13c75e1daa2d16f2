"""Which events are printed: every key day, what is still to come, no sentence twice."""

from __future__ import annotations

import datetime
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from briefing.chronology.anchors import Anchor
from briefing.chronology.merge import Event
from briefing.chronology.reports import Report, terms_of
from briefing.chronology.trim import find_cuts
from briefing.types import ChronologyEntry, StoryCluster

SECOND_OF_A_DAY = 0.5  # each further event of a day counts that much less than the one before
COARSE_WEIGHT = 1.5  # of a week or month: as if one origin and a half had named a day
_COARSE = {"weekend": 0.8, "week": 0.5, "month": 0.35}
COMING_UP = 3  # one entry in so many is kept for what is still to come, if there is that much


def make_entries(
    cluster: StoryCluster,
    events: Iterable[Event],
    weights: dict[datetime.date, float],
    anchors: Iterable[Anchor],
) -> list[ChronologyEntry]:
    """One entry for each event, the most salient first; no two of them share words."""
    told = {(anchor.day, anchor.kind) for anchor in anchors if anchor.happened}
    central = Centrality(cluster)
    latest = max((d.dct.date() for d in cluster.documents if d.dct), default=None)
    printed: dict[tuple[str, int], list[Report]] = {}
    rank: Counter[tuple[datetime.date, str]] = Counter()
    entries = []
    for event in sorted(events, key=lambda e: _order(cluster, e, central)):
        best = _unprinted(event, printed, latest)
        if best is None:
            continue
        printed.setdefault((best.sentence.doc_id, best.sentence.index), []).append(best)
        share = SECOND_OF_A_DAY ** rank[(best.when, best.granularity)]
        rank[(best.when, best.granularity)] += 1
        weight = _weight(best, weights) * share * (0.85 + 0.15 * best.fitness.score)
        entries.append(_entry(event, best, weight, told))
    return sorted(entries, key=by_salience)


def by_salience(entry: ChronologyEntry) -> tuple[float, datetime.date, str, int]:
    return (-entry.salience, entry.when, entry.sentence.doc_id, entry.sentence.index)


class Centrality:
    """How much of the story's own words a sentence has: the share of the origins that use each
    of its terms, on the average (0 to 1)."""

    def __init__(self, cluster: StoryCluster) -> None:
        using: dict[str, set[str]] = defaultdict(set)
        for document in cluster.documents:
            origin = cluster.origin_of[document.doc_id].origin_id
            for sentence in document.sentences:
                for term in terms_of(sentence.text):
                    using[term].add(origin)
        self._shares = {term: len(found) / len(cluster.origins) for term, found in using.items()}

    def of(self, report: Report) -> float:
        shares = [self._shares.get(term, 0.0) for term in report.terms]
        return math.fsum(shares) / max(1, len(shares))


def _order(
    cluster: StoryCluster, event: Event, central: Centrality
) -> tuple[bool, float, str, int]:
    """Who may print first: sentences that tell the event in their main clause, best supported."""
    best = event.best()
    origins = cluster.count_origins(event.doc_ids)
    timed = 0.5 if best.timex is None else 1.0
    support = float(timed * best.fitness.score * origins**0.5 * (0.5 + central.of(best)))
    return (not best.main, -round(support, 6), best.document.doc_id, best.span.start)


_OVERTAKEN = re.compile(r"^tomorrow\b|\b(?:may|might)\s(?!\d)", re.I)


def _is_overtaken(report: Report, latest: datetime.date | None) -> bool:
    """A plan of a day that has passed which opens on "tomorrow", or only said what might be."""
    if not report.expected or latest is None or report.until >= latest:
        return False
    return bool(_OVERTAKEN.search(report.span.of(report.document.text)))


def _unprinted(
    event: Event, printed: dict[tuple[str, int], list[Report]], latest: datetime.date | None
) -> Report | None:
    """The best report of the event of which nothing is printed yet, and that tells of it."""
    for report in event.ranked():
        if not report.fitness.printable or not report.main:
            return None
        if _is_overtaken(report, latest):
            continue
        others = printed.get((report.sentence.doc_id, report.sentence.index), [])
        if not any(report.span.overlap(other.span) for other in others):
            return report
    return None


def _weight(report: Report, weights: dict[datetime.date, float]) -> float:
    if report.granularity == "day":
        return weights.get(report.when, 1.0)
    return COARSE_WEIGHT * _COARSE.get(report.granularity, 1.0)


def select(
    entries: list[ChronologyEntry], limit: int | None, latest: datetime.date | None
) -> list[ChronologyEntry]:
    """At most `limit` entries by salience, with room kept for what is to come after `latest`."""
    if limit is None or len(entries) <= limit:
        return entries
    coming = [e for e in entries if e.expected and latest is not None and e.when >= latest]
    kept = coming[: limit // COMING_UP]
    rest = [entry for entry in entries if entry not in kept]
    return kept + rest[: limit - len(kept)]


def _entry(
    event: Event, best: Report, salience: float, told: set[tuple[datetime.date, int]]
) -> ChronologyEntry:
    cut_start, cut_end = find_cuts(best.sentence, best.span)
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
        expected=best.expected and not _has_happened(event, best, told),
        foretold=best.expected,
        moved_from=event.moved_from,
        cut_start=cut_start,
        cut_end=cut_end,
        qualifier=_qualifier(event, best),
        counted_from=best.counted_from,
        evidence=best.evidence,
        conflicts=event.conflicts,
        salience=round(salience, 6),
    )


def _qualifier(event: Event, best: Report) -> str:
    """How the day is given; one that some report gives outright is no longer about that day."""
    outright = any(r.when == best.when and not r.qualifier and r.timex for r in event.reports)
    return "" if best.qualifier == "about" and outright else best.qualifier


def _has_happened(event: Event, best: Report, told: set[tuple[datetime.date, int]]) -> bool:
    """Whether some report tells as a fact what the best sentence only foretells."""
    if not all(report.expected for report in event.reports):
        return True
    return any((best.when, kind) in told for kind in best.kinds)
