"""The small honest tags of a story, its quotations, its lines and its sources."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.types import (
    Article,
    Attribution,
    DateBasis,
    Document,
    Genre,
    SourceLine,
    StoryParts,
    Tag,
)

INFERRED = frozenset({"pronoun", "description", "carried"})


def story_tags(parts: StoryParts) -> tuple[str, ...]:
    tags = []
    if len(parts.cluster.opinions) == len(parts.cluster.documents):
        tags.append(Tag.OPINION)
    elif len(parts.cluster.reporting.origins) == 1:
        tags.append(Tag.SINGLE_ORIGIN)
    if parts.headline.source != "headline":
        tags.append(Tag.HEADLINE_FROM_TEXT)
    return tuple(str(tag) for tag in tags)


def opinion_tag(document: Document) -> tuple[str, ...]:
    """The mark of a line that stands in a piece of opinion: its words are the writer's."""
    return (str(Tag.OPINION),) if document.article.genre == Genre.OPINION else ()


def quote_tags(quote: Attribution) -> tuple[str, ...]:
    tags = []
    if quote.anonymous:
        tags.append(Tag.ANONYMOUS)
    elif quote.speaker is None:
        tags.append(Tag.SPEAKER_UNKNOWN)
    elif quote.basis in INFERRED:
        tags.append(Tag.SPEAKER_INFERRED)
    return tuple(str(tag) for tag in tags)


def list_reports(sources: Sequence[SourceLine]) -> Sequence[SourceLine]:
    """The sources that are reports; of a story of nothing but opinion all of them."""
    return [line for line in sources if Tag.OPINION not in line.tags] or sources


def source_tags(article: Article) -> tuple[str, ...]:
    tags = [Tag.OPINION] if article.genre == Genre.OPINION else []
    if article.published is None:
        tags.append(Tag.UNDATED)
    elif article.published_basis not in (DateBasis.DECLARED, DateBasis.NONE):
        tags.append(Tag.DATE_INFERRED)
    if article.truncated:
        tags.append(Tag.TRUNCATED)
    if article.corrections:
        tags.append(Tag.CORRECTED)
    return tuple(str(tag) for tag in tags)
