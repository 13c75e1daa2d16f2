"""Average linkage over a sparse graph, with a bar that rises with how alike the groups are.

Two groups merge while their average similarity (UPGMA, Sokal and Michener 1958) is at least
`LEAST` and at least `KINSHIP` times the average similarity inside the looser of the two: reports
of one event are nearly as close to the other group as to their own, those of a look-alike event
are not. Inside a small group few pairs are known, so its average is drawn towards the value at
which both bars are equal, as if `PRIOR` more pairs had shown it.

A group keeps what it has in common with others as two arrays, under the numbers that those bore
when the group was made; numbers are brought up to date only when the group itself merges. Each
pair is looked after by the group of it that was made later, and the queue holds one pair of each
group, its closest: so a merge costs one sort of the neighbours and no walk through theirs.
numpy is imported by the first who links.
"""

from __future__ import annotations

import heapq
from typing import Any, NamedTuple

LEAST = 0.12
KINSHIP = 0.8
PRIOR = 1.5

Edges = tuple[Any, Any, Any]  # arrays: first, second > first, similarity


def link_groups(count: int, edges: Edges) -> list[list[int]]:
    """Group `count` things by their similarities; pairs without an edge count as 0.

    Deterministic: the closest groups merge first, then those with the smallest numbers.
    """
    return _Linkage(count, edges).run()


def find_cohesion(sizes: Any, inside: Any) -> Any:
    """Average similarity within groups, drawn towards the prior. Sizes, sums within: numbers or
    arrays."""
    pairs = sizes * (sizes - 1) / 2
    return (inside + PRIOR * LEAST / KINSHIP) / (pairs + PRIOR)


def find_needed(first: float, second: float) -> float:
    """Average similarity at which two groups merge, from the cohesion of each."""
    return max(LEAST, KINSHIP * min(first, second))


class _Near(NamedTuple):
    """Groups, in order of number, and what one group has in common with each."""

    groups: Any
    values: Any


class _Linkage:
    def __init__(self, count: int, edges: Edges) -> None:
        import numpy as np

        self.members = {number: [number] for number in range(count)}
        self.inside = np.zeros(2 * count)  # sum of similarities within each group ever made
        self.sizes = np.ones(2 * count)
        self.alive = np.zeros(2 * count, dtype=bool)
        self.alive[:count] = True
        self.now = np.arange(2 * count)  # the group, perhaps merged again, that each went into
        self.next = count
        first, second, values = (np.asarray(side) for side in edges)
        self.sums = _group_edges(  # sums of similarities between groups
            np.concatenate([first, second]),
            np.concatenate([second, first]),
            np.concatenate([values, values]),
            count,
        )
        self.open: dict[int, _Near] = {}  # older groups that each may still merge with
        self.queue: list[tuple[float, int, int]] = []
        for number in range(count):
            near = self.sums[number]
            older = near.groups < number
            self._watch(number, near.groups[older], near.values[older])

    def run(self) -> list[list[int]]:
        while self.queue:
            negative, first, second = heapq.heappop(self.queue)
            if not self.alive[second]:
                continue
            if self.alive[first]:
                self._merge(first, second, -negative)
            else:
                self._queue_closest(second)
        return sorted(sorted(members) for members in self.members.values())

    def _watch(self, number: int, groups: Any, averages: Any) -> None:
        """Remember the older groups that a group is near enough to, and queue the closest."""
        import numpy as np

        bar = KINSHIP * np.minimum(self._cohesion(groups), self._cohesion(number))
        kept = (averages >= LEAST) & (averages >= bar)
        if kept.any():
            self.open[number] = _Near(groups[kept], averages[kept])
            self._queue_closest(number)

    def _queue_closest(self, number: int) -> None:
        groups, averages = self.open[number]
        alive = self.alive[groups]
        groups, averages = groups[alive], averages[alive]
        self.open[number] = _Near(groups, averages)
        if len(groups):
            best = int(averages.argmax())
            heapq.heappush(self.queue, (-float(averages[best]), int(groups[best]), number))

    def _cohesion(self, groups: Any) -> Any:
        return find_cohesion(self.sizes[groups], self.inside[groups])

    def _merge(self, first: int, second: int, similarity: float) -> None:
        across = similarity * self.sizes[first] * self.sizes[second]
        new, self.next = self.next, self.next + 1
        self.members[new] = self.members.pop(first) + self.members.pop(second)
        self.inside[new] = self.inside[first] + self.inside[second] + across
        self.sizes[new] = self.sizes[first] + self.sizes[second]
        self.alive[[first, second]] = False
        self.alive[new] = True
        self.now[[first, second]] = new
        near = self._join_neighbours(first, second, new)
        self.sums[new] = near
        averages = near.values / (self.sizes[new] * self.sizes[near.groups])
        self._watch(new, near.groups, averages.round(12))

    def _join_neighbours(self, first: int, second: int, new: int) -> _Near:
        """What the other groups, as they are now, have in common with two together."""
        import numpy as np

        for old in (first, second):
            self.open.pop(old, None)
        one, other = self.sums.pop(first), self.sums.pop(second)
        groups = self._find_now(np.concatenate([one.groups, other.groups]))
        values = np.concatenate([one.values, other.values])
        outside = groups != new
        groups, places = np.unique(groups[outside], return_inverse=True)
        return _Near(groups, np.bincount(places, weights=values[outside], minlength=len(groups)))

    def _find_now(self, groups: Any) -> Any:
        """The groups that those of some numbers have become; the way there is remembered."""
        found = self.now[groups]
        while not self.alive[found].all():
            found = self.now[found]
        self.now[groups] = found
        return found


def _group_edges(sources: Any, targets: Any, values: Any, count: int) -> dict[int, _Near]:
    """The edges of each number, by number of the other end."""
    import numpy as np

    order = np.lexsort((targets, sources))
    targets, values = targets[order].astype(np.int64), values[order].astype(np.float64)
    ends = np.cumsum(np.bincount(sources, minlength=count)[:count]).tolist()
    starts = [0, *ends[:-1]]
    return {
        number: _Near(targets[start:end], values[start:end])
        for number, (start, end) in enumerate(zip(starts, ends, strict=True))
    }
