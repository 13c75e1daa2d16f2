"""Average linkage over a sparse graph, with a bar that rises with how alike the groups are.

Two groups merge while their average similarity (UPGMA, Sokal and Michener 1958) is at least
`LEAST` and at least `KINSHIP` times the average similarity inside the looser of the two: reports
of one event are nearly as close to the other group as to their own, those of a look-alike event
are not. Inside a small group few pairs are known, so its average is drawn towards the value at
which both bars are equal, as if `PRIOR` more pairs had shown it.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable

LEAST = 0.12
KINSHIP = 0.8
PRIOR = 1.5

Edge = tuple[int, int, float]


def link_groups(count: int, edges: Iterable[Edge]) -> list[list[int]]:
    """Group `count` things by their similarities; pairs without an edge count as 0.

    Deterministic: the closest groups merge first, then those with the smallest numbers.
    """
    return _Linkage(count, edges).run()


class _Linkage:
    def __init__(self, count: int, edges: Iterable[Edge]) -> None:
        self.members = {number: [number] for number in range(count)}
        self.inside = dict.fromkeys(range(count), 0.0)  # sum of similarities within
        self.between: dict[int, dict[int, float]] = {number: {} for number in range(count)}
        self.queue: list[tuple[float, int, int]] = []
        self.next = count
        for first, second, similarity in edges:
            self.between[first][second] = self.between[second][first] = similarity
            if similarity >= LEAST:
                self.queue.append((-similarity, first, second))
        heapq.heapify(self.queue)

    def run(self) -> list[list[int]]:
        while self.queue:
            negative, first, second = heapq.heappop(self.queue)
            current = first in self.members and second in self.members
            if current and self._are_kin(first, second, -negative):
                self._merge(first, second, -negative)
        return sorted(sorted(members) for members in self.members.values())

    def _are_kin(self, first: int, second: int, similarity: float) -> bool:
        return similarity >= KINSHIP * min(self._cohesion(first), self._cohesion(second))

    def _cohesion(self, group: int) -> float:
        """Average similarity within a group, drawn towards the prior."""
        size = len(self.members[group])
        pairs = size * (size - 1) / 2
        return (self.inside[group] + PRIOR * LEAST / KINSHIP) / (pairs + PRIOR)

    def _merge(self, first: int, second: int, similarity: float) -> None:
        across = similarity * len(self.members[first]) * len(self.members[second])
        new, self.next = self.next, self.next + 1
        self.members[new] = self.members.pop(first) + self.members.pop(second)
        self.inside[new] = self.inside.pop(first) + self.inside.pop(second) + across
        for other, total in sorted(self._join_neighbours(first, second).items()):
            self.between[other][new] = self.between[new][other] = total
            average = round(total / (len(self.members[new]) * len(self.members[other])), 12)
            if average >= LEAST:
                heapq.heappush(self.queue, (-average, other, new))

    def _join_neighbours(self, first: int, second: int) -> dict[int, float]:
        """Take two groups out of the graph; what each neighbour had with both together."""
        near, far = self.between.pop(first), self.between.pop(second)
        if len(near) < len(far):
            near, far = far, near
        for other, total in far.items():
            near[other] = near.get(other, 0.0) + total
        near.pop(first, None)
        near.pop(second, None)
        for other in near:
            self.between[other].pop(first, None)
            self.between[other].pop(second, None)
        self.between[self.next - 1] = {}
        return near
