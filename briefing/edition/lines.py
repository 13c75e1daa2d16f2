"""A story's findings as printed lines: verbatim slices with their place, citation and tags."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping

from briefing.edition.dated import chronology_lines, recalled_lines
from briefing.edition.people import people_lines
from briefing.edition.tags import opinion_tag, quote_tags, source_tags, story_tags
from briefing.text.short_roles import short_role
from briefing.text.slices import join_slices
from briefing.types import (
    Attribution,
    Document,
    Figure,
    FigureLine,
    FigureValue,
    Passage,
    QuoteGroup,
    QuoteLine,
    SourceLine,
    Span,
    Story,
    StoryCluster,
    StoryParts,
    SummaryLine,
    SummarySentence,
)


def build_story(
    parts: StoryParts, *, item: int, edition_date: datetime.date, prominence: float = 0.0
) -> Story:
    """The story as item `item` of the edition of `edition_date`."""
    cluster, headline = parts.cluster, parts.headline
    document = cluster.by_id[headline.doc_id]
    text = document.article.headline if headline.source == "headline" else document.text
    citations = number_sources(cluster)
    reports, opinions = cluster.reporting, len(cluster.opinions)
    only_opinion = opinions == len(cluster.documents)
    people, left_out = people_lines(parts)
    return Story(
        item=item,
        story_id=cluster.cluster_id,
        headline=headline.span.of(text),
        headline_article_id=headline.doc_id,
        headline_from=headline.source,
        headline_start=headline.span.start,
        headline_end=headline.span.end,
        status=str(parts.track.status),
        status_reason=parts.track.reason,
        reports=len(cluster.documents) - opinions,
        origins=0 if only_opinion else len(reports.origins),
        outlets=len(reports.outlets),
        opinions=opinions,
        summary=tuple(
            _summary_line(sentence, cluster, citations, parts.track.new_doc_ids)
            for sentence in parts.summary.sentences
        ),
        quotes=tuple(_quote_line(group, cluster, citations) for group in parts.quotes),
        chronology=chronology_lines(parts.chronology, cluster, citations, edition_date),
        figures=tuple(_figure_line(figure, cluster, citations) for figure in parts.figures),
        people=people,
        people_left_out=left_out,
        sources=_source_lines(cluster, citations),
        tags=story_tags(parts),
        prominence=prominence,
        terms=cluster.terms,
        trace=cluster.trace,
        recalled=recalled_lines(parts.recalled, edition_date),
    )


def number_sources(cluster: StoryCluster) -> dict[str, int]:
    """Citation numbers 1 … n: origins by their earliest report, the copies of one together."""
    place = {document.doc_id: number for number, document in enumerate(cluster.documents)}
    origins = sorted(cluster.origins, key=lambda origin: min(place[i] for i in origin.doc_ids))
    ordered = [
        doc_id
        for origin in origins
        for doc_id in sorted(origin.doc_ids, key=lambda i: (i != origin.representative, place[i]))
    ]
    return {doc_id: number for number, doc_id in enumerate(ordered, 1)}


def _summary_line(
    sentence: SummarySentence,
    cluster: StoryCluster,
    citations: Mapping[str, int],
    new_doc_ids: Iterable[str],
) -> SummaryLine:
    return SummaryLine(
        text=sentence.text,
        article_id=sentence.doc_id,
        start=sentence.span.start,
        end=sentence.span.end,
        citation=citations[sentence.doc_id],
        salience=round(sentence.salience, 4),
        origins=sentence.origins,
        new=sentence.doc_id in set(new_doc_ids),
        tags=opinion_tag(cluster.by_id[sentence.doc_id]),
    )


def _quote_line(
    group: QuoteGroup, cluster: StoryCluster, citations: Mapping[str, int]
) -> QuoteLine:
    quote = group.attribution
    document = cluster.by_id[quote.doc_id]
    spans = quote.quoted or quote.content
    context = _context(document, quote.content)
    carried = [cluster.by_id[doc_id].article for doc_id in group.doc_ids]
    return QuoteLine(
        text=join_slices(document.text, spans),
        speaker=quote.speaker,
        anonymous=quote.anonymous,
        role=short_role(quote.role) if quote.role else None,
        via=quote.via,
        source_words=quote.source.of(document.text) if quote.source else None,
        kind=str(quote.kind),
        confidence=round(quote.confidence, 3),
        article_id=quote.doc_id,
        spans=spans,
        outlets=len({article.outlet for article in carried if article.outlet}),
        tags=(*opinion_tag(document), *quote_tags(quote)),
        citation=citations[quote.doc_id],
        origins=cluster.count_origins(group.doc_ids),
        addressee=quote.addressee,
        venue=quote.venue,
        basis=quote.basis,
        evidence=_evidence(quote, cluster),
        context_start=context.start,
        context_end=context.end,
        carried_by=tuple(group.doc_ids),
        variants=_variants(group, cluster),
    )


def _context(document: Document, content: tuple[Span, ...]) -> Span:
    """From the start of the sentence in which the content begins to the end of its last."""
    first = document.sentence_at(content[0].start)
    last = document.sentence_at(max(content[-1].end - 1, content[-1].start))
    start = first.span.start if first else content[0].start
    end = last.span.end if last else content[-1].end
    return Span(start=min(start, content[0].start), end=max(end, content[-1].end))


def _evidence(quote: Attribution, cluster: StoryCluster) -> Passage | None:
    if quote.evidence is None or quote.evidence[0] not in cluster.by_id:
        return None
    doc_id, span = quote.evidence
    return passage(cluster.by_id[doc_id], span)


def _variants(group: QuoteGroup, cluster: StoryCluster) -> tuple[Passage, ...]:
    """The forms that differ in a word; the same words with another mark are no variant."""
    said = _words_of(group.attribution, cluster)
    return tuple(
        _variant(variant, cluster)
        for variant in group.variants
        if _words_of(variant, cluster) != said
    )


def _words_of(quote: Attribution, cluster: StoryCluster) -> list[str]:
    text = join_slices(cluster.by_id[quote.doc_id].text, quote.quoted or quote.content)
    return re.findall(r"\w+", text.casefold())


def _variant(variant: Attribution, cluster: StoryCluster) -> Passage:
    document = cluster.by_id[variant.doc_id]
    spans = variant.quoted or variant.content
    return passage(document, Span(start=spans[0].start, end=spans[-1].end))


def passage(document: Document, span: Span) -> Passage:
    return Passage(
        article_id=document.doc_id, start=span.start, end=span.end, text=span.of(document.text)
    )


def _figure_line(figure: Figure, cluster: StoryCluster, citations: Mapping[str, int]) -> FigureLine:
    return FigureLine(
        referent=figure.referent,
        unit=figure.unit,
        status=figure.status,
        values=tuple(
            FigureValue(
                value=claim.value,
                text=claim.text,
                article_id=claim.doc_id,
                start=claim.span.start,
                end=claim.span.end,
                outlet=cluster.by_id[claim.doc_id].article.outlet,
                as_of=claim.as_of,
                qualifier=claim.qualifier,
                status=claim.status,
                citation=citations[claim.doc_id],
                said_by=passage(cluster.by_id[claim.doc_id], claim.by)
                if claim.by and claim.disputed
                else None,
            )
            for claim in figure.claims
        ),
    )


def _source_lines(cluster: StoryCluster, citations: Mapping[str, int]) -> tuple[SourceLine, ...]:
    lines = (
        _source_line(document, cluster, citations[document.doc_id])
        for document in cluster.documents
    )
    return tuple(sorted(lines, key=lambda line: line.citation))


def _source_line(document: Document, cluster: StoryCluster, citation: int) -> SourceLine:
    article = document.article
    origin = cluster.origin_of[document.doc_id]
    return SourceLine(
        citation=citation,
        article_id=article.article_id,
        outlet=article.outlet,
        headline=article.headline,
        published=article.published,
        url=article.url,
        path=article.path,
        origin=origin.origin_id,
        body_sha256=article.body_sha256,
        published_precision=article.published_precision,
        byline=article.byline,
        language=article.language,
        agency=origin.agency or article.agency,
        copy=origin.representative != document.doc_id,
        words=len(article.body.split()),
        opening=None if article.headline else _opening(document),
        corrections=article.corrections,
        tags=source_tags(article),
    )


def _opening(document: Document) -> Passage | None:
    return passage(document, document.lead.span) if document.lead else None
