"""A story's chronology as printed lines: the day, its words, from what it was resolved."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import replace

from briefing.edition.tags import opinion_tag
from briefing.text.days import long_day
from briefing.types import (
    Article,
    ChronologyEntry,
    ChronologyLine,
    DateBasis,
    RecalledLine,
    StoryCluster,
    Tag,
)


def chronology_lines(
    entries: Iterable[ChronologyEntry],
    cluster: StoryCluster,
    citations: Mapping[str, int],
    edition_date: datetime.date,
) -> tuple[ChronologyLine, ...]:
    """The entries as lines, in the order of their days; those of one day as they come."""
    lines = (_chronology_line(entry, cluster, citations, edition_date) for entry in entries)
    return tuple(sorted(lines, key=lambda line: (line.date, line.upcoming)))


def recalled_lines(
    recalled: Iterable[RecalledLine], edition_date: datetime.date
) -> tuple[RecalledLine, ...]:
    """The lines of earlier editions as they stand today: what has come is no longer to come."""
    return tuple(
        replace(one, line=replace(one.line, upcoming=_is_ahead(one.line, edition_date)))
        for one in recalled
    )


def _is_ahead(line: ChronologyLine, edition_date: datetime.date) -> bool:
    return line.upcoming and (line.until or line.date) >= edition_date


def _chronology_line(
    entry: ChronologyEntry,
    cluster: StoryCluster,
    citations: Mapping[str, int],
    edition_date: datetime.date,
) -> ChronologyLine:
    doc_id = entry.sentence.doc_id
    article = cluster.by_id[doc_id].article
    last_day = entry.until or entry.when
    return ChronologyLine(
        date=entry.when,
        granularity=str(entry.granularity),
        text=entry.text,
        article_id=doc_id,
        start=entry.span.start,
        end=entry.span.end,
        basis=date_basis(entry, article),
        upcoming=entry.when > edition_date or (entry.expected and last_day >= edition_date),
        reported=entry.reported or (article.published.date() if article.published else None),
        origins=cluster.count_origins(entry.supporting_doc_ids or (doc_id,)),
        citation=citations[doc_id],
        until=entry.until,
        tags=(*opinion_tag(cluster.by_id[doc_id]), *_date_tags(entry, article)),
        conflicts=entry.conflicts,
        moved_from=entry.moved_from,
        foretold=entry.foretold,
        confirmed=not entry.expected,
        cut_start=entry.cut_start,
        cut_end=entry.cut_end,
    )


_FROM = {
    "narrative": "counted from a date given before it",
    "event": "counted from an event that the story dates",
    "plan": "counted from the day first set",
    "story": "undated report; the year is that of the story's other reports",
}


def date_basis(entry: ChronologyEntry, article: Article) -> str:
    """From what the date was resolved, in words: “on Monday”, published 11 September 2020."""
    published = article.published
    report = f"published {long_day(published)}" if published else "undated report"
    if article.published_basis in (DateBasis.TEXT, DateBasis.PATH) and published:
        where = "text" if article.published_basis == DateBasis.TEXT else "file name or address"
        report += f" by its {where}"
    if entry.timex is None:
        return f"dated by publication: {report}"
    return f"“{entry.timex.text}”, {_FROM.get(entry.timex.basis, report)}"


def _date_tags(entry: ChronologyEntry, article: Article) -> tuple[str, ...]:
    tags = []
    inferred_anchor = article.published_basis not in (DateBasis.DECLARED, DateBasis.NONE)
    basis = entry.timex.basis if entry.timex else "published"
    counted = entry.timex is None or basis in ("event", "plan", "story")
    if counted or (inferred_anchor and basis != "explicit"):
        tags.append(Tag.DATE_INFERRED)
    if entry.conflicts:
        tags.append(Tag.DATE_DISPUTED)
    return tuple(str(tag) for tag in tags)
