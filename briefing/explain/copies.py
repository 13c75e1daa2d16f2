"""Why a report counts as a copy: of which, how much of it, who had it first, which one stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from zoneinfo import ZoneInfo

from briefing.explain.again import Known
from briefing.explain.show import counted
from briefing.stories.agency import find_agency, is_agency_outlet
from briefing.stories.origins import find_copies, find_origins
from briefing.text.days import short_day
from briefing.types import Document, SourceLine, Story


def explain_copy(story: Story, source: SourceLine, known: Known, zone: str) -> Iterator[str]:
    """Sentences on a report that shares its origin with others; nothing for one that does not."""
    group = [other for other in story.sources if other.origin == source.origin]
    if len(group) < 2:
        return
    shown = next(other for other in group if not other.copy)
    if source.copy:
        yield f"a copy of one text; [{shown.citation}] stands for it"
    else:
        copies = ", ".join(f"[{other.citation}]" for other in group if other.copy)
        yield f"stands for its {counted(len(group) - 1, 'copy', 'copies')}: {copies}"
    documents = [
        known.documents[other.article_id] for other in group if other.article_id in known.articles
    ]
    if len(documents) < len(group):
        return
    if source.copy:
        yield from _share(source, shown, group, documents)
        yield from _credit(source, known)
    else:
        yield from _standing(source, group, documents, zone)


def _share(
    source: SourceLine, shown: SourceLine, group: Sequence[SourceLine], documents: list[Document]
) -> Iterator[str]:
    """How much of the text is copied, against the report that stands for it if they touch."""
    citation = {other.article_id: other.citation for other in group}
    length = {document.doc_id: len(document.text.split()) for document in documents}
    links = [link for link in find_copies(documents) if source.article_id in link[:2]]
    links.sort(key=lambda link: shown.article_id not in link[:2])
    for first, second, coverage in links[:1]:
        other = second if first == source.article_id else first
        shorter = "its" if length[source.article_id] <= length[other] else f"[{citation[other]}]’s"
        where = f"[{citation[other]}]" if shorter == "its" else "it"
        yield (
            f"{coverage:.0%} of {shorter} words stand in {where} in the same runs of three or "
            "more (half makes a copy)"
        )


def _credit(source: SourceLine, known: Known) -> Iterator[str]:
    article = known.articles[source.article_id]
    agency = find_agency(article)
    if agency:
        told = dict(article.provenance).get("agency") == "text"
        place = "its text" if told and agency.found_in == "its metadata" else agency.found_in
        yield f"it credits {agency.name} in {place}"


def _standing(
    source: SourceLine, group: Sequence[SourceLine], documents: list[Document], zone: str
) -> Iterator[str]:
    """Who had the text first, and why this report stands for it."""
    by_id = {other.article_id: other for other in group}
    origins = find_origins(documents)
    first = by_id[origins[0].doc_ids[0]]
    if first.published:
        outlet = first.outlet or "outlet unknown"
        vague = any(other.published_precision == "day" for other in group if other is not first)
        earliest = "earliest whose time is known" if vague else "earliest"
        yield f"{earliest}: [{first.citation}] {outlet}, {_when(first, zone)}"
    own = next(d for d in documents if d.doc_id == source.article_id)
    if is_agency_outlet(own.article):
        yield "chosen because it is the agency’s own"
    elif first is source:
        yield "chosen because it is the earliest"
    else:
        yield "chosen because it is the earliest of those that print the text in full"


def _when(source: SourceLine, zone: str) -> str:
    assert source.published is not None
    if source.published_precision == "day":
        return f"{short_day(source.published)} (no time given)"
    local = source.published.astimezone(ZoneInfo(zone))
    return f"{short_day(local)}, {local:%H:%M} {zone}"
