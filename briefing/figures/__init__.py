"""Numbers on which the accounts of a story differ: who says what, as of when.

A figure is a referent (dead, on board, schools closed …) with the claims of the story's reports. A
later number supersedes an earlier one; two numbers of the same time contradict each other; a
number that a qualifier leaves open contradicts nothing. Copies of one text speak once for each
number. Conservative throughout: old events, increments, hypotheses, counts of one place and
sentences that name the referent twice are passed over.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from briefing.figures.claims import MAGNITUDE, Key, find_claims, referent_of
from briefing.figures.compare import compare
from briefing.types import Document, Figure, FigureClaim, StoryCluster

COMPATIBLE = 8  # times the smaller, above which two numbers cannot count the same thing
ALIKE = 3  # the same where only the words say that they count the same
_NAME = re.compile(r"\b[A-Z][\w-]+")


def find_figures(cluster: StoryCluster) -> tuple[Figure, ...]:
    """Figures on which the reports of `cluster` differ or that changed, most claims first."""
    claims: dict[Key, list[FigureClaim]] = {}
    said: set[tuple[str, Key, str, str]] = set()
    places = _find_places(cluster)
    for document in (*cluster.representatives, *_copies(cluster)):
        origin = cluster.origin_of[document.doc_id].origin_id
        for key, claim in find_claims(document, places):
            by = claim.by.of(document.text) if claim.by and claim.disputed else ""
            if (origin, key, claim.value, by) not in said:
                said.add((origin, key, claim.value, by))
                claims.setdefault(key, []).append(claim)
    figures = (_compare(key, found, cluster) for key, found in claims.items())
    return tuple(sorted((figure for figure in figures if figure is not None), key=_rank))


def _rank(figure: Figure) -> tuple[int, bool, int, str]:
    order = _ORDER.index(figure.status)
    return (order, figure.referent == MAGNITUDE, -len(figure.claims), figure.referent)


_ORDER = ("contradicted", "superseded", "compatible")


def find_superseded(figures: Iterable[Figure]) -> tuple[FigureClaim, ...]:
    """The numbers that newer reports have overtaken or, where accounts differ, fewer reports give:
    no summary should state them as the news."""
    return tuple(claim for figure in figures for claim in figure.claims if _yields(claim, figure))


def _yields(claim: FigureClaim, figure: Figure) -> bool:
    if claim.status != "contradicted":
        return claim.status == "superseded"
    counts = Counter(c.value for c in figure.claims if c.status == "contradicted")
    return counts[claim.value] < max(counts.values())


def _copies(cluster: StoryCluster) -> Iterator[Document]:
    """Those that stand for no origin: an update of a text may have nothing new but its number."""
    chosen = {document.doc_id for document in cluster.representatives}
    yield from (document for document in cluster.documents if document.doc_id not in chosen)


def _compare(key: Key, claims: list[FigureClaim], cluster: StoryCluster) -> Figure | None:
    referent, unit = referent_of(key)
    times = ALIKE if key[0] == "count" else COMPATIBLE
    return compare(
        referent,
        unit,
        claims,
        precise=lambda c: cluster.by_id[c.doc_id].article.published_precision != "day",
        times=times,
    )


def _find_places(cluster: StoryCluster) -> frozenset[str]:
    """The story's own places: capital words of two openings, and of every text where there are
    three or more."""
    openings: Counter[str] = Counter()
    texts: Counter[str] = Counter()
    for document in cluster.representatives:
        opening = " ".join(s.text for s in document.sentences[:3])
        openings.update(set(_NAME.findall(f"{document.article.headline} {opening}")))
        texts.update(set(_NAME.findall(document.text)))
    number = len(cluster.representatives)
    own = {name for name, times in openings.items() if times >= min(2, number)}
    return frozenset(own | {name for name, times in texts.items() if times == number > 2})
