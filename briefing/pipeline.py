"""Articles in, Brief out. This file is the table of contents of the program.

No disk, no network, no clock, no environment: the same arguments give the same Brief.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from briefing.chronology import tell_chronology
from briefing.config import BriefConfig
from briefing.edition.admit import admit_articles, find_window, omit_cluster
from briefing.edition.assemble import build_brief
from briefing.edition.lines import build_story
from briefing.edition.rank import rank_stories
from briefing.figures import find_figures, find_superseded
from briefing.quotes import find_attributions, resolve_speakers
from briefing.quotes.key import group_quotes, select_quotes
from briefing.stories.boilerplate import mark_boilerplate
from briefing.stories.cluster import cluster_documents
from briefing.stories.track import find_dropped, find_told, track_story
from briefing.summaries import summarize
from briefing.summaries.headline import choose_headline
from briefing.text.names import find_people
from briefing.text.segment import read_document
from briefing.text.slices import stands_in_marks
from briefing.text.spacy_names import prepare_names
from briefing.text.vectors import Background
from briefing.types import (
    Article,
    Brief,
    Genre,
    Omission,
    QuoteGroup,
    SourceOutcome,
    StoryCluster,
    StoryParts,
    Summary,
    Track,
)


def make_brief(
    articles: Iterable[Article],
    config: BriefConfig = BriefConfig(),  # noqa: B008 (frozen)
    *,
    edition_date: datetime.date,
    generated_at: datetime.datetime,
    omissions: Iterable[Omission] = (),
    outcomes: Iterable[SourceOutcome] = (),
    previous: Iterable[Brief] = (),
    background: Background | None = None,
) -> Brief:
    """One edition from articles, in any order.

    `omissions` are what reading left out, `outcomes` how the sources asked answered, `previous`
    earlier Briefs, oldest first; `background` document frequencies of earlier days. Every article
    comes out in exactly one place: a story, or an omission with its reason. Raises
    UnknownScorerError, and ValueError when `generated_at` carries no time zone.
    """
    if generated_at.tzinfo is None:
        raise ValueError("generated_at must carry a time zone")
    articles, previous = tuple(articles), tuple(previous)
    window = find_window(config, edition_date, generated_at)
    admitted, refused = admit_articles(articles, window)
    read = (read_document(article) for article in admitted)
    documents = prepare_names(mark_boilerplate(read), config.names, config.spacy_model)
    clusters = cluster_documents(documents, background=background)
    tracked = [(cluster, track_story(cluster.reporting, previous)) for cluster in clusters]
    ranked = rank_stories(tracked, window)
    kept, cut = ranked[: config.max_stories], ranked[config.max_stories :]
    stories = tuple(
        build_story(
            tell_story(cluster, track, config),
            item=item,
            edition_date=edition_date,
            prominence=prominence,
        )
        for item, (cluster, track, prominence) in enumerate(kept, 1)
    )
    below = (line for cluster, _, _ in cut for line in omit_cluster(cluster, config.max_stories))
    return build_brief(
        config=config,
        edition_date=edition_date,
        generated_at=generated_at,
        window=window,
        articles=articles,
        stories=stories,
        omissions=(*omissions, *refused, *below),
        outcomes=tuple(outcomes),
        dropped=find_dropped([track for _, track in tracked], previous),
        previous=previous,
    )


def tell_story(cluster: StoryCluster, track: Track, config: BriefConfig) -> StoryParts:
    """What the stages find out about one cluster: summary, quotes, dates, figures, people.

    Pieces of opinion give none of these where there is a report.
    """
    reports = cluster.reporting
    figures = find_figures(reports)
    summary = summarize(
        reports,
        words=config.words,
        scorer=config.scorer,
        previous=find_told(track),
        superseded=find_superseded(figures),
    )
    chronology = tell_chronology(reports, limit=config.max_chronology, earlier=track.earlier)
    return StoryParts(
        cluster=cluster,
        headline=choose_headline(reports),
        track=track,
        summary=summary,
        quotes=choose_quotes(reports, summary, track, limit=config.max_quotes),
        chronology=chronology.entries,
        recalled=chronology.recalled,
        figures=figures,
        people=find_people(reports),
    )


def choose_quotes(
    cluster: StoryCluster, summary: Summary, track: Track, *, limit: int
) -> tuple[QuoteGroup, ...]:
    """The key quotes of a story: none that the summary prints, none twice, speakers resolved."""
    found = [a for document in cluster.documents for a in find_attributions(document)]
    groups = [
        group
        for group in group_quotes(cluster, resolve_speakers(cluster, found))
        if is_quoted(group, cluster)
    ]
    printed = [(sentence.doc_id, sentence.span) for sentence in summary.sentences]
    earlier = track.earlier if track.new_doc_ids else ()  # nothing new: told as on its first day
    return select_quotes(groups, cluster, limit=limit, printed=printed, previous=earlier)


def is_quoted(group: QuoteGroup, cluster: StoryCluster) -> bool:
    """Whether verify will find each of its slices in quotation marks: nothing else is printed.

    In a piece of opinion, words in marks that nobody is said to have said are its writer's.
    """
    quote = group.attribution
    document = cluster.by_id[quote.doc_id]
    if document.article.genre == Genre.OPINION and quote.speaker is None:
        return False
    text = document.text
    return all(stands_in_marks(text, span) for span in quote.quoted)
