"""The story once more, from what the brief says of it: its options and its cluster."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from briefing.config.settings import BriefConfig
from briefing.figures import find_figures, find_superseded
from briefing.stories.boilerplate import mark_boilerplate
from briefing.stories.track import find_told, track_story
from briefing.summaries import summarize
from briefing.text.segment import read_document
from briefing.text.spacy_names import prepare_names
from briefing.types import (
    Article,
    Brief,
    Document,
    Origin,
    SourceLine,
    Story,
    StoryCluster,
    Summary,
)


@dataclass(frozen=True)
class Known:
    """What is at hand to explain a brief: articles by id, and earlier editions, oldest first."""

    articles: Mapping[str, Article]
    previous: tuple[Brief, ...] = ()

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """The articles segmented, their outlets' boilerplate learnt from those at hand."""
        read = (read_document(self.articles[article_id]) for article_id in sorted(self.articles))
        return {document.doc_id: document for document in mark_boilerplate(read)}


def brief_config(brief: Brief) -> BriefConfig:
    """The options under which the brief was made, as far as it records them."""
    settings = dict(brief.settings)
    default = BriefConfig()
    return BriefConfig(
        words=int(settings.get("words", default.words)),
        scorer=settings.get("scorer", default.scorer),
        names=settings.get("names", default.names),
        spacy_model=settings.get("spacy_model", default.spacy_model),
        timezone=brief.window.timezone,
    )


def rebuild_cluster(story: Story, known: Known, config: BriefConfig) -> StoryCluster | None:
    """The reports of a printed story, or None when one of its articles is not at hand.

    Without its pieces of opinion, which give nothing that is explained but sources.
    """
    if any(source.article_id not in known.articles for source in story.sources):
        return None
    read = (known.documents[source.article_id] for source in story.sources)
    documents = prepare_names(read, config.names, config.spacy_model)
    cluster = StoryCluster.of(
        documents, origins=_origins(story.sources), terms=story.terms, trace=story.trace
    )
    return cluster.reporting


def retell(story: Story, brief: Brief, known: Known) -> tuple[StoryCluster, Summary] | None:
    """The story's cluster and summary made again, or None when an article is not at hand."""
    config = brief_config(brief)
    cluster = rebuild_cluster(story, known, config)
    if cluster is None:
        return None
    summary = summarize(
        cluster,
        words=config.words,
        scorer=config.scorer,
        previous=find_told(track_story(cluster, known.previous)),
        superseded=find_superseded(find_figures(cluster)),
    )
    return cluster, summary


def _origins(sources: Sequence[SourceLine]) -> tuple[Origin, ...]:
    by_origin: dict[str, list[SourceLine]] = {}
    for source in sources:
        by_origin.setdefault(source.origin, []).append(source)
    return tuple(
        Origin(
            origin_id=origin_id,
            doc_ids=tuple(source.article_id for source in group),
            representative=next(s.article_id for s in group if not s.copy),
            agency=group[0].agency,
        )
        for origin_id, group in by_origin.items()
    )
