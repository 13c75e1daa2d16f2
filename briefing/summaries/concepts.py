"""Bigram coverage (Gillick and Favre 2009): say once what many origins say, within a budget."""

from __future__ import annotations

from collections import defaultdict

from briefing.summaries.pool import Candidate, Pool
from briefing.summaries.select import Pick, redundancy


def weigh_concepts(pool: Pool) -> dict[str, float]:
    """Worth of each bigram: the sum over origins of its best position there; told ones nothing."""
    best: dict[str, dict[int, float]] = defaultdict(dict)
    for candidate in pool.candidates:
        worth = 1.0 / (1.0 + candidate.place) ** 0.5
        for concept in candidate.concepts:
            voices = best[concept]
            voices[candidate.voice] = max(voices.get(candidate.voice, 0.0), worth)
    return {
        concept: sum(sorted(voices.values()))
        for concept, voices in best.items()
        if concept not in pool.told_concepts
    }


def pick_coverage(pool: Pool, words: int) -> tuple[Pick, ...]:
    """Greedy cover: again and again the sentence with the most uncovered worth for its words."""
    weights = weigh_concepts(pool)
    covered: set[str] = set()
    picks: list[Pick] = []
    left = words
    remaining = list(pool.printable)
    while remaining:
        remaining = [c for c in remaining if c.cost <= left]
        if not remaining:
            break
        gains = {c.number: _gain(c, weights, covered) for c in remaining}
        candidate = max(remaining, key=lambda c: (gains[c.number] / max(c.cost, 1), -c.number))
        gain = gains[candidate.number]
        if gain <= 0:
            break
        said = redundancy(candidate, [pick.candidate for pick in picks])
        new = tuple(c for c in candidate.concepts if c not in covered)
        remaining.remove(candidate)
        covered.update(new)
        picks.append(Pick(candidate=candidate, salience=gain, redundancy=said, concepts=new))
        left -= candidate.cost
    return tuple(picks)


def _gain(candidate: Candidate, weights: dict[str, float], covered: set[str]) -> float:
    total = sum(weights.get(c, 0.0) for c in candidate.concepts if c not in covered)
    return total * candidate.penalty
