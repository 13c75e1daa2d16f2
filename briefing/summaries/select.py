"""From ratings to a choice: the word budget, and nothing twice.

Walks down the ranking and takes what fits and is new: maximal marginal relevance (Carbonell and
Goldstein 1998) with overlap of content stems as similarity, and a hard stop for sentences that
say much the same as one already chosen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.summaries.pool import SAME, Candidate, Pool


@dataclass(frozen=True, kw_only=True)
class Pick:
    """A candidate chosen, and why: the numbers that `explain` prints."""

    candidate: Candidate
    salience: float
    redundancy: float = 0.0
    concepts: tuple[str, ...] = ()
    beat: tuple[int, ...] = ()


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Shared stems over the smaller set, 0 to 1: how far one sentence contains the other."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def redundancy(candidate: Candidate, chosen: Sequence[Candidate]) -> float:
    """The largest overlap with anything chosen."""
    return max((overlap(candidate.stem_set, other.stem_set) for other in chosen), default=0.0)


def select_ranked(
    pool: Pool, ratings: Sequence[float], words: int, *, limit: float = SAME
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
