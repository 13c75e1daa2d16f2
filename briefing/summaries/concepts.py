"""What is worth saying: pairs of neighbouring words, weighed by who says them and where.

A concept is a pair of neighbouring roots (bigram concepts: Gillick and Favre 2009; unlike them
we keep pairs of function words, which hold a sentence's phrasing and cost nothing once said).
Its weight grows with the number of independent origins that have it and with how prominently
they do: a report says its main points first (the lead) and in its headline. The form and the
exponents follow a logistic regression of "a reference summary has this pair" on these counts,
rounded; `docs/quality/summaries.md` has the figures. Nothing depends on the collection: counts,
positions and shares scale with the number and length of the reports at hand.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from briefing.summaries.pool import Candidate, Concept, Pool

SPREAD = 0.75  # exponent of (origins × prominence): a second origin adds less than the first
OPENING = 1.5  # factor for what stands in some report's first sentence
NAMED = 0.7  # log-weight of a word that every headline has
PHRASED = 1.2  # log-weight of a pair of which every headline has both words
TRIVIAL = 0.01  # share of its weight that a concept below the median keeps


def prominence(candidate: Candidate) -> float:
    """How much its report makes of a sentence, 0 to 1: early in the text or like the headline."""
    return 1.0 - (1.0 - 1.0 / (1 + candidate.place)) * (1.0 - candidate.headed)


def weigh_concepts(pool: Pool) -> dict[Concept, float]:
    """Worth of each concept; nothing for what the reader has been told."""
    weights = _by_origins(_by_voice(pool.candidates))
    _lift_opening(weights, pool.candidates)
    _lift_headlines(weights, pool)
    for concept in pool.told_concepts & weights.keys():
        weights[concept] = 0.0
    return _cut_median(weights)


def _by_voice(candidates: Iterable[Candidate]) -> dict[int, dict[Concept, float]]:
    """For each voice, the prominence of each concept where it stands best."""
    voices: dict[int, dict[Concept, float]] = {}
    for candidate in candidates:
        best = voices.setdefault(candidate.voice, {})
        worth = prominence(candidate)
        for concept in candidate.concepts:
            if best.get(concept, 0.0) < worth:
                best[concept] = worth
    return voices


def _by_origins(voices: dict[int, dict[Concept, float]]) -> dict[Concept, float]:
    """(number of voices × sum of their prominences) to the power SPREAD."""
    count: dict[Concept, int] = {}
    total: dict[Concept, float] = {}
    for best in voices.values():
        for concept, worth in best.items():
            count[concept] = count.get(concept, 0) + 1
            total[concept] = total.get(concept, 0.0) + worth
    return {concept: (count[concept] * total[concept]) ** SPREAD for concept in count}


def _lift_opening(weights: dict[Concept, float], candidates: Iterable[Candidate]) -> None:
    opening = {c for candidate in candidates if candidate.place == 0 for c in candidate.concepts}
    for concept in opening:
        weights[concept] *= OPENING


def _lift_headlines(weights: dict[Concept, float], pool: Pool) -> None:
    shares: dict[str, float] = {}
    for headline in pool.headlines:
        for root in headline:
            shares[root] = shares.get(root, 0.0) + 1.0 / max(1, pool.voices)
    roots = {root: math.sqrt(share) for root, share in shares.items()}
    for concept in weights:
        first, second = roots.get(concept[0], 0.0), roots.get(concept[1], 0.0)
        if first or second:
            lift = NAMED * max(first, second) + PHRASED * min(first, second)
            weights[concept] *= math.exp(lift)


def _cut_median(weights: dict[Concept, float]) -> dict[Concept, float]:
    """Take the median off, so that many trifles do not outweigh one point; order is kept."""
    ranked = sorted(weights.values())
    middle = ranked[len(ranked) // 2] if ranked else 0.0
    return {c: max(w - middle, TRIVIAL * w) for c, w in weights.items()}
