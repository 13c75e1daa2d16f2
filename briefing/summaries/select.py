"""From ratings to a choice: the word budget, and nothing twice.

Walks down the ranking and takes what fits and is new: a hard form of maximal marginal relevance
(Carbonell and Goldstein 1998), with shared content roots as similarity.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.summaries.pool import SAME, Candidate, Pool

REPEATED = 0.6  # overlap from which two sentences are not printed together


@dataclass(frozen=True, kw_only=True)
class Pick:
    """A candidate chosen, and why. `beat` are sentences like it that were left out for it."""

    candidate: Candidate
    salience: float
    redundancy: float = 0.0
    concepts: tuple[str, ...] = ()
    beat: tuple[Candidate, ...] = ()


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Shared roots over the smaller set, 0 to 1: how far one sentence contains the other."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def redundancy(candidate: Candidate, chosen: Sequence[Candidate]) -> float:
    """The largest overlap with anything chosen."""
    return max((overlap(candidate.stem_set, other.stem_set) for other in chosen), default=0.0)


def says_much_the_same(candidate: Candidate, other: Candidate) -> bool:
    """Whether `other` supports `candidate`: it has most of its content and is not a mere part."""
    shared = len(candidate.stem_set & other.stem_set)
    return shared >= SAME * len(candidate.stem_set) or (
        shared >= SAME * len(other.stem_set) and 2 * shared >= len(candidate.stem_set)
    )


def select_ranked(
    pool: Pool, ratings: Sequence[float], words: int, *, limit: float = REPEATED
) -> tuple[Pick, ...]:
    """Take the best rated that fit and are not yet said. `ratings` goes with `pool.printable`."""
    order = sorted(range(len(ratings)), key=lambda i: (-ratings[i], i))
    picks: list[Pick] = []
    left = words
    for index in order:
        candidate = pool.printable[index]
        if candidate.cost > left:
            continue
        said = redundancy(candidate, [pick.candidate for pick in picks])
        if said < limit:
            picks.append(Pick(candidate=candidate, salience=ratings[index], redundancy=said))
            left -= candidate.cost
    return tuple(picks)
