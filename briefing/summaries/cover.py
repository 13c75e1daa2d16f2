"""Choosing under a budget: cover the most worth, say nothing twice.

The problem is maximum coverage with a knapsack constraint (Gillick and Favre 2009; submodular,
Lin and Bilmes 2010). Greedy by worth for cost, then exchanges: each chosen sentence is taken out
in turn, others are tried in its place and the rest filled up greedily, and the exchange is kept
if the total grows. The number of trials is bounded by a count, never by the clock, so that a
busy machine makes the same summary as an idle one. `docs/quality/summaries.md` compares the
result with the exact optimum.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

TRIALS = 600  # exchanges looked at
REPLACEMENTS = 6  # sentences tried in the place of one
_EPSILON = 1e-9


@dataclass(frozen=True, kw_only=True)
class Problem:
    """Items with a cost, each covering concepts (numbers into `weights`).

    `debts` are taken off an item's worth when it is chosen; `clash(i, j)` says that two items
    may not stand together.
    """

    costs: Sequence[int]
    covers: Sequence[Sequence[int]]
    weights: Sequence[float]
    debts: Sequence[float]
    budget: int
    clash: Callable[[int, int], bool]


@dataclass
class _State:
    """What is chosen, and for every item what it would add now; kept up step by step."""

    problem: Problem
    gains: list[float]
    postings: list[list[int]]
    covered: list[int]
    left: int
    worth: float = 0.0
    chosen: list[int] = field(default_factory=list)

    def add(self, item: int) -> None:
        self.worth += self.gains[item]
        self._shift(item, before=0, step=1)
        self.chosen.append(item)
        self.left -= self.problem.costs[item]

    def remove(self, item: int) -> None:
        self._shift(item, before=1, step=-1)
        self.worth -= self.gains[item]
        self.chosen.remove(item)
        self.left += self.problem.costs[item]

    def _shift(self, item: int, *, before: int, step: int) -> None:
        """Count the item's concepts up or down; where that matters, tell all who cover them."""
        gains, covered, weights = self.gains, self.covered, self.problem.weights
        for concept in self.problem.covers[item]:
            if covered[concept] == before:
                for other in self.postings[concept]:
                    gains[other] -= step * weights[concept]
            covered[concept] += step

    def may(self, item: int) -> bool:
        """Whether an item fits, adds something, and clashes with nothing chosen.

        What is chosen already adds nothing, so that it needs no test of its own.
        """
        return (
            self.problem.costs[item] <= self.left
            and self.gains[item] > _EPSILON
            and not any(self.problem.clash(item, other) for other in self.chosen)
        )

    def best(self) -> int | None:
        """The item that adds most for its cost now; the first among equals."""
        best, most = None, 0.0
        for item, (gain, cost) in enumerate(zip(self.gains, self.problem.costs, strict=True)):
            if gain > most * cost and self.may(item):
                best, most = item, gain / cost
        return best

    def fill(self) -> list[int]:
        """Add the best for its cost until nothing fits; returns what was added."""
        added: list[int] = []
        while self.left > 0 and (best := self.best()) is not None:
            self.add(best)
            added.append(best)
        return added


def cover(problem: Problem) -> list[int]:
    """Numbers of the items chosen, in the order in which they came in."""
    state = _start(problem)
    state.fill()
    _exchange(state)
    return state.chosen


def rank(problem: Problem) -> list[int]:
    """All items that add something, each when it adds most for its cost: greedy, no exchange.

    Gains only fall as more is covered (submodularity), so a rating once out of date is too high
    and the queue need only be asked again at its top (Minoux 1978).
    """
    covered: set[int] = set()
    queue = [
        (-(sum(map(problem.weights.__getitem__, concepts)) - debt) / cost, item)
        for item, (concepts, debt, cost) in enumerate(
            zip(problem.covers, problem.debts, problem.costs, strict=True)
        )
    ]
    heapq.heapify(queue)
    order: list[int] = []
    while queue:
        _, item = heapq.heappop(queue)
        new = [c for c in problem.covers[item] if c not in covered]
        gain = sum(map(problem.weights.__getitem__, new)) - problem.debts[item]
        if gain <= _EPSILON:
            continue
        if queue and (-gain / problem.costs[item], item) > queue[0]:
            heapq.heappush(queue, (-gain / problem.costs[item], item))
        else:
            covered.update(new)
            order.append(item)
    return order


def _start(problem: Problem) -> _State:
    postings: list[list[int]] = [[] for _ in problem.weights]
    for item, concepts in enumerate(problem.covers):
        for concept in concepts:
            postings[concept].append(item)
    gains = [
        sum(problem.weights[c] for c in concepts) - debt
        for concepts, debt in zip(problem.covers, problem.debts, strict=True)
    ]
    return _State(problem, gains, postings, [0] * len(problem.weights), problem.budget)


def _exchange(state: _State) -> None:
    """Exchange one for others while that gains and trials are left."""
    trials = TRIALS
    improved = True
    while improved and trials > 0:
        improved = False
        for item in tuple(state.chosen):
            found, spent = _replace(state, item)
            improved |= found
            trials -= spent
            if trials <= 0:
                break


def _replace(state: _State, item: int) -> tuple[bool, int]:
    """Try others in the place of `item`; keeps the first that is better, else puts it back."""
    before = state.worth
    state.remove(item)
    state_gains = state.gains
    able = (i for i in range(len(state_gains)) if i != item and state.may(i))
    rivals = sorted(able, key=lambda i: (-state_gains[i], i))[:REPLACEMENTS]
    for tried, rival in enumerate(rivals, 1):
        state.add(rival)
        added = [rival, *state.fill()]
        if state.worth > before + _EPSILON:
            return True, tried
        for back in reversed(added):
            state.remove(back)
    state.add(item)
    return False, max(1, len(rivals))
