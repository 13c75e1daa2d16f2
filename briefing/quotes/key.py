"""Which quotations a story prints: telling, by people who matter, of a length fit for a page."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from briefing.quotes.variants import group_quotes, telling_words, words_of
from briefing.text.names import find_people
from briefing.types import Attribution, QuoteGroup, Span, Story, StoryCluster

__all__ = ["group_quotes", "select_quotes"]

_SHORTEST, _LONGEST = 5, 90  # words
_IDEAL = (9, 45)
_SAYS_THE_SAME = 0.5  # share of telling words with a quotation already chosen
_SURE = 0.65  # a speaker less sure than this is not printed at all: wrong is worse than missing
_SCRAP = 8  # a shorter quotation that opens on "he" says nothing away from its place
_POINTING = frozenset({"he", "she", "it", "they", "that", "this", "those", "these"})
_AGAIN = 0.7  # what the second quotation of one speaker keeps of its salience
_BEFORE = 0.5  # what a quotation keeps that an earlier edition printed


def select_quotes(
    groups: Sequence[QuoteGroup],
    cluster: StoryCluster,
    *,
    limit: int,
    printed: Sequence[tuple[str, Span]] = (),
    previous: Sequence[Story] = (),
) -> tuple[QuoteGroup, ...]:
    """At most `limit` groups, most salient first, each with its salience.

    `printed` are (doc_id, span) that the summary prints already: a quotation in one of them is
    not printed twice. `previous` are earlier editions of the story, whose quotations yield.
    """
    fresh = [
        group
        for group in groups
        if _is_printable(group, cluster) and not _is_printed(group, printed)
    ]
    said = [telling_words(line.text) for story in previous for line in story.quotes]
    scores = _saliences(fresh, cluster, said)
    chosen: list[QuoteGroup] = []
    words = [telling_words(words_of(group.attribution, cluster)) for group in fresh]
    taken: list[int] = []
    while len(chosen) < limit:
        best = _next_best(fresh, words, scores, taken)
        if best is None:
            break
        taken.append(best)
        chosen.append(replace(fresh[best], salience=round(scores[best], 4)))
    return tuple(chosen)


def _next_best(
    groups: Sequence[QuoteGroup],
    words: Sequence[frozenset[str]],
    scores: Sequence[float],
    taken: Sequence[int],
) -> int | None:
    """Index of the best group not yet taken that does not repeat one that is."""
    speakers = Counter(groups[index].attribution.speaker for index in taken)
    ranked = []
    for index, group in enumerate(groups):
        repeats = any(_overlap(words[index], words[other]) > _SAYS_THE_SAME for other in taken)
        if index in taken or repeats:
            continue
        times = speakers[group.attribution.speaker]
        ranked.append((-scores[index] * _AGAIN**times, index))
    return min(ranked)[1] if ranked else None


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))


def _is_printable(group: QuoteGroup, cluster: StoryCluster) -> bool:
    """Long enough to mean something, short enough for a page, and surely somebody's words."""
    attribution = group.attribution
    words = words_of(attribution, cluster).split()
    has_source = attribution.source is not None or attribution.speaker is not None
    unsure = attribution.speaker is not None and attribution.confidence < _SURE
    scrap = len(words) < _SCRAP and words[:1] and words[0].casefold() in _POINTING
    return _SHORTEST <= len(words) <= _LONGEST and has_source and not unsure and not scrap


def _is_printed(group: QuoteGroup, printed: Sequence[tuple[str, Span]]) -> bool:
    """Whether the summary prints half of the quotation, or of a variant of it."""
    for attribution in (group.attribution, *group.variants):
        total = sum(len(span) for span in attribution.quoted)
        shared = sum(
            span.overlap(other)
            for span in attribution.quoted
            for doc_id, other in printed
            if doc_id == attribution.doc_id
        )
        if shared > 0.5 * total:
            return True
    return False


def _saliences(
    groups: Sequence[QuoteGroup], cluster: StoryCluster, said: Sequence[frozenset[str]]
) -> list[float]:
    """Salience of each group: about the story, by somebody who matters, carried by many."""
    spread = _spread(cluster)
    prominence = _prominence(cluster)
    scores = []
    for group in groups:
        words = telling_words(words_of(group.attribution, cluster))
        score = 1.0 + _about(words, spread)
        score += 0.5 * math.log1p(cluster.count_origins(group.doc_ids) - 1)
        score += _standing(group.attribution, prominence)
        score *= _fit(len(words_of(group.attribution, cluster).split()))
        if any(_overlap(words, other) > 0.8 for other in said):
            score *= _BEFORE
        scores.append(score)
    return scores


def _spread(cluster: StoryCluster) -> dict[str, float]:
    """Share of the story's origins whose report has each word."""
    documents = cluster.representatives or cluster.documents
    counts: Counter[str] = Counter()
    for document in documents:
        counts.update(telling_words(document.text))
    return {word: count / len(documents) for word, count in counts.items()}


def _about(words: frozenset[str], spread: dict[str, float]) -> float:
    """How far the words are those of the story: mean share over the better half of them."""
    shares = sorted((spread.get(word, 0.0) for word in words), reverse=True)
    half = shares[: max(3, len(shares) // 2)]
    return sum(half) / max(1, len(half))


def _prominence(cluster: StoryCluster) -> dict[str, float]:
    """Share of the story's mentions of people that each name has, the most mentioned 1."""
    people = find_people(cluster)
    most = max((len(person.mentions) for person in people), default=1)
    return {person.name: len(person.mentions) / most for person in people}


def _standing(attribution: Attribution, prominence: dict[str, float]) -> float:
    if attribution.speaker is None:
        return -0.6
    if attribution.speaker_kind == "anonymous":
        return -0.2
    known = prominence.get(attribution.speaker, 0.1)
    role = 0.15 if attribution.role else 0.0
    return 0.6 * math.sqrt(known) + role + 0.3 * (attribution.confidence - 0.8)


def _fit(count: int) -> float:
    """1 for a length that reads well, less for what is shorter or longer (words)."""
    low, high = _IDEAL
    if count < low:
        return 0.7 + 0.3 * (count - _SHORTEST) / (low - _SHORTEST)
    if count > high:
        return 1.0 - 0.4 * (count - high) / (_LONGEST - high)
    return 1.0
