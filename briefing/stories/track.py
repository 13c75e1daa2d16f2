"""Today's clusters against earlier editions: New, Updated or Continuing, and why.

A cluster continues an earlier story when they share a report, or when names and telling words
agree (cosine of TF-IDF over headlines, openings, names and terms). Editions are asked newest
first, so that a long story keeps its thread.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefing.text.days import day_and_month
from briefing.text.vectors import Vector, cosine, count_terms, shipped_background, weigh
from briefing.types import (
    Brief,
    Document,
    DroppedStory,
    Genre,
    Story,
    StoryCluster,
    StoryStatus,
    Track,
)

SAME_STORY = 0.2  # cosine; on the sample the same story has .25 and more, another .15 and less
OPENING = 5  # sentences of a report that tell what it is about
EDITIONS = 7  # how many earlier editions are asked


def track_story(cluster: StoryCluster, previous: Sequence[Brief]) -> Track:
    """The status of a cluster against `previous` editions, oldest first."""
    if not previous:
        return Track(
            status=StoryStatus.NEW,
            reason="no earlier edition to compare with",
            new_doc_ids=_ids(cluster.documents),
        )
    chain = _find_chain(cluster, previous[-EDITIONS:])
    last = previous[-1].edition_date
    if not chain:
        return Track(
            status=StoryStatus.NEW,
            reason=f"not in the last edition ({day_and_month(last)})",
            new_doc_ids=_ids(cluster.documents),
        )
    known = {source.article_id for brief in previous for s in brief.stories for source in s.sources}
    new = [document for document in cluster.documents if document.doc_id not in known]
    edition, story = chain[-1]
    track = Track(
        status=StoryStatus.UPDATED if _bring_news(new, cluster, known) else StoryStatus.CONTINUING,
        reason="",
        new_doc_ids=_ids(new),
        earlier_item=story.item,
        earlier_date=edition.edition_date,
        earlier=tuple(story for _, story in chain),
    )
    return replace(track, reason=_reason(track, new, cluster))


def find_told(track: Track) -> tuple[Story, ...]:
    """What earlier editions told of the story, which the summary doesn't say again.

    Nothing when no report is new: then the brief says once more what the story is.
    """
    return tuple(track.earlier) if track.new_doc_ids else ()


def find_dropped(tracks: Iterable[Track], previous: Sequence[Brief]) -> tuple[DroppedStory, ...]:
    """Stories of the last edition that no cluster of today continues."""
    if not previous:
        return ()
    last = previous[-1]
    kept = {track.earlier_item for track in tracks if track.earlier_date == last.edition_date}
    return tuple(
        DroppedStory(item=story.item, headline=story.headline, edition_date=last.edition_date)
        for story in last.stories
        if story.item not in kept
    )


def _find_chain(cluster: StoryCluster, previous: Sequence[Brief]) -> list[tuple[Brief, Story]]:
    """The cluster's story in each earlier edition that had it, oldest first."""
    chain: list[tuple[Brief, Story]] = []
    vector = _vector_of_cluster(cluster)
    ids = set(_ids(cluster.documents))
    for brief in reversed(previous):
        scored = [(_likeness(vector, ids, story), -story.item, story) for story in brief.stories]
        best = max(scored, default=None, key=lambda row: row[:2])
        if best and best[0] >= SAME_STORY:
            chain.insert(0, (brief, best[2]))
    return chain


def _likeness(vector: Vector, ids: set[str], story: Story) -> float:
    """1 and more for shared reports, else how much names and words agree."""
    shared = len(ids & {source.article_id for source in story.sources})
    return float(shared) if shared else cosine(vector, _vector_of_story(story))


def _vector_of_cluster(cluster: StoryCluster) -> Vector:
    counts: Counter[str] = Counter()
    for document in cluster.representatives:
        opening = " ".join(s.text for s in document.sentences[:OPENING])
        counts.update(count_terms(f"{document.article.headline}\n{opening}"))
    counts.update(count_terms(" ".join(cluster.terms)))
    return weigh(counts, shipped_background())


def _vector_of_story(story: Story) -> Vector:
    """Weighed once for each record, and kept with it: every cluster of a day asks for it."""
    known: Vector | None = story.__dict__.get("_vector")
    if known is None:
        known = story.__dict__["_vector"] = _weigh_story(story)
    return known


def _weigh_story(story: Story) -> Vector:
    counts: Counter[str] = Counter()
    for source in story.sources:
        if not source.copy:
            counts.update(count_terms(source.headline))
    for line in story.summary:
        counts.update(count_terms(line.text))
    counts.update(count_terms(" ".join((story.headline, *story.terms))))
    return weigh(counts, shipped_background())


def _bring_news(new: Sequence[Document], cluster: StoryCluster, known: set[str]) -> bool:
    """Whether a new report is more than another copy of a text that was reported before."""
    return any(_is_news(document, cluster, known) for document in new)


def _is_news(document: Document, cluster: StoryCluster, known: set[str]) -> bool:
    """Its origin was not reported before, or its outlet rewrote what it had reported."""
    ids = known.intersection(cluster.origin_of[document.doc_id].doc_ids)
    earlier = [cluster.by_id[doc_id] for doc_id in sorted(ids) if doc_id in cluster.by_id]
    own = [d for d in earlier if d.article.outlet and d.article.outlet == document.article.outlet]
    if not ids or not own:
        return not ids
    said = {_plain(sentence.text) for d in own for sentence in d.sentences}
    return any(_plain(sentence.text) not in said for sentence in document.sentences)


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _reason(track: Track, new: Sequence[Document], cluster: StoryCluster) -> str:
    assert track.earlier_date is not None
    since = f"since {day_and_month(track.earlier_date)} (item {track.earlier_item} there)"
    if not new:
        return f"no new report {since}"
    opinion = all(document.article.genre == Genre.OPINION for document in new)
    reports = _count(len(new), "new opinion piece" if opinion else "new report")
    if track.status == StoryStatus.CONTINUING:
        return f"{reports} {since}, copies of a text reported before"
    if opinion:
        return f"{reports} {since}"
    origins = _count(cluster.count_origins(document.doc_id for document in new), "origin")
    return f"{reports} from {origins} {since}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _ids(documents: Iterable[Document]) -> tuple[str, ...]:
    return tuple(document.doc_id for document in documents)
