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
    Passage,
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
    return tuple(sorted(lines, key=_place))


def _place(line: ChronologyLine) -> tuple[datetime.date, bool, bool]:
    """By day; what has gone on since a day comes after what happened on it."""
    return (line.date, line.upcoming, line.qualifier == "since")


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
        basis=date_basis(entry, article, _evidence(entry, cluster)),
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
        qualifier=entry.qualifier,
        evidence=_evidence(entry, cluster),
    )


_FROM = {
    "narrative": "counted from a date given before it",
    "plan": "counted from the day first set",
    "story": "undated report; the year is that of the story's other reports",
}


def _evidence(entry: ChronologyEntry, cluster: StoryCluster) -> Passage | None:
    """The words of a report that date the event from which the day was counted."""
    if entry.evidence is None or entry.evidence[0] not in cluster.by_id:
        return None
    doc_id, span = entry.evidence
    text = span.of(cluster.by_id[doc_id].text)
    return Passage(article_id=doc_id, start=span.start, end=span.end, text=text)


def date_basis(entry: ChronologyEntry, article: Article, evidence: Passage | None = None) -> str:
    """From what the date was resolved, in words: “on Monday”, published 11 September 2020; “a day
    after the vote”, counted from “the 9 May vote”, 9 May 2020."""
    published = article.published
    report = f"published {long_day(published)}" if published else "undated report"
    if article.published_basis in (DateBasis.TEXT, DateBasis.PATH) and published:
        where = "text" if article.published_basis == DateBasis.TEXT else "file name or address"
        report += f" by its {where}"
    if entry.timex is None:
        return f"dated by publication: {report}"
    if entry.counted_from is not None:
        event = f"“{evidence.text}”" if evidence else "an event that an earlier edition dated"
        return f"“{entry.timex.text}”, counted from {event}, {long_day(entry.counted_from)}"
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
