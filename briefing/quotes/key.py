"""Which quotations a story prints: telling, by people who matter, of a length fit for a page."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from briefing.quotes.fullness import Choice
from briefing.quotes.printable import (
    LONGEST,
    SHORTEST,
    is_printable,
    is_printed,
    points_back,
)
from briefing.quotes.variants import group_quotes, telling_words, words_of
from briefing.text.names import find_people
from briefing.types import Attribution, QuoteGroup, Span, Story, StoryCluster

__all__ = ["group_quotes", "select_quotes"]

_IDEAL = (9, 45)
_SAYS_THE_SAME = 0.5  # share of telling words with a quotation already chosen
_AGAIN = 0.7  # what the second quotation of one speaker keeps of its salience
_SAID_BEFORE = 0.8  # share of telling words with a quotation of an earlier edition
_ENOUGH = 2  # new quotations beside which no older one is printed
_HOUSE = 0.3  # what a statement by an institution loses: people are quoted for their voice
_VOICE = 0.15  # what one in the first person gains
_TRANSLATED = 0.2  # what one loses that reads like a translation back
_BACKWARD = 0.2  # what one loses that opens on "he" or "it"
_TOLD = 0.5  # what one loses whose words are all in the summary
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|my|our|us|me)\b")


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
    not printed twice. `previous` are earlier editions of the story: what they quoted is printed
    again only where little is new, after what they left out.
    """
    fit = [
        group
        for group in groups
        if is_printable(group, cluster) and not is_printed(group, cluster, printed)
    ]
    words = [telling_words(words_of(group.attribution, cluster)) for group in fit]
    scores = _saliences(fit, cluster, printed)
    new, passed_over, quoted = _by_news(fit, words, previous)
    taken = _take(fit, words, scores, new, [], limit)
    for older in (passed_over, quoted):
        taken = _take(fit, words, scores, older, taken, min(limit, _ENOUGH))
    return tuple(replace(fit[index], salience=round(scores[index], 4)) for index in taken)


def _by_news(
    groups: Sequence[QuoteGroup], words: Sequence[frozenset[str]], previous: Sequence[Story]
) -> tuple[list[int], list[int], list[int]]:
    """Indices of what came in since, of what earlier editions left out, of what they printed."""
    said = [telling_words(line.text) for story in previous for line in story.quotes]
    known = {source.article_id for story in previous for source in story.sources}
    tiers: tuple[list[int], list[int], list[int]] = ([], [], [])
    for index, group in enumerate(groups):
        again = any(_overlap(words[index], other) > _SAID_BEFORE for other in said)
        tiers[2 if again else int(known.issuperset(group.doc_ids))].append(index)
    return tiers


def _take(
    groups: Sequence[QuoteGroup],
    words: Sequence[frozenset[str]],
    scores: Sequence[float],
    among: Sequence[int],
    taken: Sequence[int],
    limit: int,
) -> list[int]:
    """`taken` with the best of `among` after it, `limit` in all."""
    chosen = list(taken)
    while len(chosen) < limit:
        best = _next_best(groups, words, scores, among, chosen)
        if best is None:
            break
        chosen.append(best)
    return chosen


def _next_best(
    groups: Sequence[QuoteGroup],
    words: Sequence[frozenset[str]],
    scores: Sequence[float],
    among: Sequence[int],
    taken: Sequence[int],
) -> int | None:
    """Index of the best group not yet taken that does not repeat one that is."""
    speakers = Counter(groups[index].attribution.speaker for index in taken)
    ranked = []
    for index in among:
        group = groups[index]
        repeats = any(_overlap(words[index], words[other]) > _SAYS_THE_SAME for other in taken)
        if index in taken or repeats:
            continue
        times = speakers[group.attribution.speaker]
        ranked.append((-scores[index] * _AGAIN**times, index))
    return min(ranked)[1] if ranked else None


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))


def _saliences(
    groups: Sequence[QuoteGroup], cluster: StoryCluster, printed: Sequence[tuple[str, Span]]
) -> list[float]:
    """Salience of each group: about the story, by somebody who matters, carried by many."""
    spread = _spread(cluster)
    prominence = _prominence(cluster)
    told = _words_told(cluster, printed)
    choice = Choice(cluster)
    scores = []
    for group in groups:
        said = words_of(group.attribution, cluster)
        words = telling_words(said)
        score = 1.0 + _about(words, spread)
        score += 0.5 * math.log1p(cluster.count_origins(group.doc_ids) - 1)
        score += _standing(group.attribution, prominence)
        score += _VOICE if _FIRST_PERSON.search(said) else 0.0
        score -= _TRANSLATED if _yields(group, groups, choice) else 0.0
        score -= _BACKWARD if points_back(said) else 0.0
        score -= _TOLD * len(words & told) / max(1, len(words))
        score *= _fit(len(said.split()))
        scores.append(score)
    return scores


def _yields(group: QuoteGroup, groups: Sequence[QuoteGroup], choice: Choice) -> bool:
    """Whether it reads translated and its speaker has other words, in as many reports, that
    do not: support outweighs wording."""
    if not choice.reads_translated(group.attribution):
        return False
    return any(
        other.attribution.speaker == group.attribution.speaker
        and len(other.doc_ids) >= len(group.doc_ids)
        and not choice.reads_translated(other.attribution)
        for other in groups
    )


def _words_told(cluster: StoryCluster, printed: Sequence[tuple[str, Span]]) -> frozenset[str]:
    """The telling words of the summary."""
    known = [(doc_id, span) for doc_id, span in printed if doc_id in cluster.by_id]
    texts = [span.of(cluster.by_id[doc_id].text) for doc_id, span in known]
    return telling_words(" ".join(texts))


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
    house = _HOUSE if attribution.speaker_kind == "institution" else 0.0
    known = prominence.get(attribution.speaker, 0.1)
    role = 0.15 if attribution.role else 0.0
    return 0.6 * math.sqrt(known) + role - house + 0.3 * (attribution.confidence - 0.8)


def _fit(count: int) -> float:
    """1 for a length that reads well, less for what is shorter or longer (words)."""
    low, high = _IDEAL
    if count < low:
        return 0.7 + 0.3 * (count - SHORTEST) / (low - SHORTEST)
    if count > high:
        return 1.0 - 0.4 * (count - high) / (LONGEST - high)
    return 1.0
