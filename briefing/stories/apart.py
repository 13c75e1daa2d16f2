"""Why two stories stayed apart: how alike they are, and how alike they would have had to be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from briefing.stories.features import Features, read_features
from briefing.stories.linkage import find_cohesion, find_needed
from briefing.stories.neighbours import find_edges
from briefing.stories.standing import day_of
from briefing.text.vectors import shipped_background
from briefing.types import Document

_SHOWN = 5  # names and words given of each kind


@dataclass(frozen=True, kw_only=True)
class Apart:
    """Another group seen from one: `needed` is the average similarity that joins the two.

    `rivals` says that none of the names that the one turns on stands in the chief names of the
    other, for which their similarity counts half.
    """

    other: int
    similarity: float
    needed: float
    rivals: bool
    shared: tuple[str, ...] = ()
    here: tuple[str, ...] = ()  # telling names that only the one has
    there: tuple[str, ...] = ()


def find_apart(groups: Sequence[Sequence[Document]], which: int) -> tuple[Apart, ...]:
    """The other groups, the most alike first; those with nothing in common are left out.

    In: groups of documents, one for each origin. Similarities are those of `cluster_documents`
    over these documents and the shipped background.
    """
    rows = [(number, document) for number, group in enumerate(groups) for document in group]
    rows.sort(key=lambda row: (day_of(row[1]) or 0.0, row[1].doc_id))
    documents = [document for _, document in rows]
    features = read_features(documents, shipped_background())
    sums = _sum_edges(find_edges(features, [day_of(d) for d in documents]), [n for n, _ in rows])
    places = [[i for i, (number, _) in enumerate(rows) if number == n] for n in range(len(groups))]
    found = [
        _compare(features, places, sums, which, other)
        for other in range(len(groups))
        if other != which and sums.get((min(which, other), max(which, other)))
    ]
    return tuple(sorted(found, key=lambda apart: (-apart.similarity, apart.other)))


def _sum_edges(edges: tuple[Any, Any, Any], home: Sequence[int]) -> dict[tuple[int, int], float]:
    """Similarities summed within and between groups."""
    sums: dict[tuple[int, int], float] = {}
    for first, second, value in zip(*(side.tolist() for side in edges), strict=True):
        ends = sorted((home[first], home[second]))
        sums[ends[0], ends[1]] = sums.get((ends[0], ends[1]), 0.0) + value
    return sums


def _compare(
    features: Features,
    places: Sequence[Sequence[int]],
    sums: dict[tuple[int, int], float],
    which: int,
    other: int,
) -> Apart:
    one, two = places[which], places[other]
    cohesion = [find_cohesion(len(places[n]), sums.get((n, n), 0.0)) for n in (which, other)]
    (names, words), ours, theirs = (
        features.common(one, two),
        features.telling(one)[0],
        features.telling(two)[0],
    )
    return Apart(
        other=other,
        similarity=sums[min(which, other), max(which, other)] / (len(one) * len(two)),
        needed=find_needed(*cohesion),
        rivals=features.are_rivals(one, two),
        shared=(*names[:_SHOWN], *words[:_SHOWN]),
        here=tuple(name for name in ours if name not in theirs)[:_SHOWN],
        there=tuple(name for name in theirs if name not in ours)[:_SHOWN],
    )
