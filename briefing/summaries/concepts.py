"""What is worth saying: pairs of neighbouring words, weighed by who says them and where.

A concept is a pair of neighbouring roots (bigram concepts: Gillick and Favre 2009; unlike them
we keep pairs of function words, which hold a sentence's phrasing and cost nothing once said).
Its weight grows with the number of independent origins that have it and with how prominently
they do: a report says its main points first (the lead) and in its headline. The form and the
exponents follow a logistic regression of "a reference summary has this pair" on these counts,
rounded; `docs/quality/summaries.md` says what each part is worth. Nothing is absolute: counts,
positions and shares scale with the number and length of the reports at hand.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from briefing.summaries.pool import Candidate, Concept, Pool


@dataclass(frozen=True, kw_only=True)
class Recipe:
    """How counts become weight."""

    spread: float = 0.75  # exponent of (origins × prominence): a second origin adds less
    opening: float = 1.75  # factor for what stands in some report's first sentence
    named: float = 0.7  # log-weight of a word that every headline has
    phrased: float = 1.2  # log-weight of a pair of which every headline has both words


TOLD = 0.4  # what is left of the worth of a concept that the reader knows


def prominence(candidate: Candidate) -> float:
    """How much its report makes of a sentence, 0 to 1: early in the text or like the headline."""
    return 1.0 - (1.0 - 1.0 / (1 + candidate.place)) * (1.0 - candidate.headed)


def weigh_concepts(pool: Pool, recipe: Recipe = Recipe()) -> dict[Concept, float]:
    """Worth of each concept; less for what the reader has been told.

    Not nothing: a report of today names what yesterday's named, and its first sentence would lose
    to its scraps. That nothing is told twice is `Pool.is_told`'s to see.
    """
    weights = _by_origins(_by_voice(pool.candidates), recipe.spread)
    for concept in {c for o in pool.candidates if o.place == 0 for c in o.concepts}:
        weights[concept] *= recipe.opening
    _lift_headlines(weights, pool, recipe)
    for concept in pool.told_concepts & weights.keys():
        weights[concept] *= TOLD
    return weights


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


def _by_origins(voices: dict[int, dict[Concept, float]], spread: float) -> dict[Concept, float]:
    """(number of voices × sum of their prominences) to the power `spread`."""
    count: dict[Concept, int] = {}
    total: dict[Concept, float] = {}
    for best in voices.values():
        for concept, worth in best.items():
            if concept in count:
                count[concept] += 1
                total[concept] += worth
            else:
                count[concept] = 1
                total[concept] = worth
    return {concept: (count[concept] * total[concept]) ** spread for concept in count}


def _lift_headlines(weights: dict[Concept, float], pool: Pool, recipe: Recipe) -> None:
    counts = Counter(root for headline in pool.headlines for root in headline)
    shares = {root: math.sqrt(count / max(1, pool.voices)) for root, count in counts.items()}
    get = shares.get
    for concept in weights:
        more, less = get(concept[0], 0.0), get(concept[1], 0.0)
        if more < less:
            more, less = less, more
        if more:
            weights[concept] *= math.exp(recipe.named * more + recipe.phrased * less)
