"""What happened when: dated sentences of a story, one entry for each event, oldest first.

In: a StoryCluster. Out: ChronologyEntry records, each a verbatim sentence with the day it reports,
the timex that says so and the reports that support it.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass

from briefing.text.timex import find_timexes
from briefing.types import ChronologyEntry, Document, Sentence, StoryCluster, Timex

_WORD = re.compile(r"[a-zà-ÿ]{4,}|\d+")
_SAME_EVENT = (
    0.3  # share of the smaller sentence's words that two reports of an event have in common
)
_DATED = frozenset({"day", "hour", "minute", "part-of-day", "weekend", "week", "month"})


@dataclass(frozen=True)
class Report:
    """One sentence that dates something."""

    document: Document
    sentence: Sentence
    timex: Timex
    when: datetime.date
    words: frozenset[str]


def build_chronology(
    cluster: StoryCluster, *, limit: int | None = None, earlier: Iterable[object] = ()
) -> tuple[ChronologyEntry, ...]:
    """The dated events of a story, oldest first; at most `limit`, the best supported ones."""
    reports = [report for document in cluster.documents for report in _reports(document)]
    entries = [_entry(cluster, group) for group in _group(reports)]
    entries.sort(key=lambda e: (-e.salience, e.when, e.sentence.doc_id, e.sentence.index))
    kept = entries if limit is None else entries[:limit]
    return tuple(sorted(kept, key=lambda e: (e.when, -e.salience, e.sentence.doc_id)))


def _reports(document: Document) -> Iterable[Report]:
    for timex in find_timexes(document):
        if timex.begin is None or timex.granularity not in _DATED:
            continue
        sentence = document.sentence_at(timex.span.start)
        if sentence is not None and 6 <= len(sentence.text.split()) <= 60:
            words = frozenset(_WORD.findall(sentence.text.lower()))
            yield Report(document, sentence, timex, timex.begin, words)


def _group(reports: list[Report]) -> list[list[Report]]:
    """Reports of one day and one event together."""
    groups: list[list[Report]] = []
    by_day: dict[tuple[datetime.date, str], list[list[Report]]] = {}
    for report in reports:
        same_day = by_day.setdefault((report.when, report.timex.granularity), [])
        for group in same_day:
            if _alike(group[0], report):
                group.append(report)
                break
        else:
            group = [report]
            same_day.append(group)
            groups.append(group)
    return groups


def _alike(one: Report, other: Report) -> bool:
    shared = len(one.words & other.words)
    return shared >= _SAME_EVENT * max(1, min(len(one.words), len(other.words)))


def _entry(cluster: StoryCluster, group: list[Report]) -> ChronologyEntry:
    best = min(group, key=lambda r: (r.sentence.index, len(r.sentence.text), r.document.doc_id))
    doc_ids = tuple(sorted({report.document.doc_id for report in group}))
    published = best.document.dct.date() if best.document.dct else None
    ends_later = best.timex.end is not None and best.timex.end > best.when
    return ChronologyEntry(
        when=best.when,
        granularity=best.timex.granularity,
        text=best.sentence.text,
        span=best.sentence.span,
        sentence=best.sentence,
        timex=best.timex,
        supporting_doc_ids=doc_ids,
        until=best.timex.end if ends_later else None,
        reported=published,
        expected=published is not None and best.when > published,
        salience=cluster.count_origins(doc_ids) + 1 / (1 + best.sentence.index),
    )
