"""Documents on one event become one story: sparse TF-IDF with average linkage over origins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from briefing.stories.origins import find_origins
from briefing.text.vectors import Background, Vector, cosine, count_terms, weigh
from briefing.types import Document, Origin, StoryCluster

SAME_STORY = 0.24  # average similarity from which on two groups are one story


def cluster_documents(
    documents: Iterable[Document], *, background: Background | None = None
) -> tuple[StoryCluster, ...]:
    """Partition documents into stories, the largest first; copies always stay together."""
    listed = sorted(documents, key=lambda document: document.doc_id)
    by_id = {document.doc_id: document for document in listed}
    origins = sorted(find_origins(listed), key=lambda origin: origin.origin_id)
    known = (background or Background()).merged(Background.of(listed))
    vectors = [_read_vector(by_id[origin.representative], known) for origin in origins]
    clusters = [
        _make_cluster([origins[place] for place in group], by_id, [vectors[p] for p in group])
        for group in _link(vectors)
    ]
    return tuple(sorted(clusters, key=lambda c: (-len(c.documents), c.cluster_id)))


def _read_vector(document: Document, background: Background) -> Vector:
    article = document.article
    return weigh(count_terms(f"{article.headline}\n{article.body}", article.language), background)


def _link(vectors: Sequence[Vector]) -> list[list[int]]:
    """Average linkage (UPGMA, Sokal and Michener 1958) cut at `SAME_STORY`."""
    if len(vectors) < 2:
        return [[place] for place in range(len(vectors))]
    from scipy.cluster.hierarchy import fcluster, linkage

    pairs = ((i, j) for i in range(len(vectors)) for j in range(i + 1, len(vectors)))
    distances = [1 - cosine(vectors[i], vectors[j]) for i, j in pairs]
    labels: Any = fcluster(linkage(distances, "average"), 1 - SAME_STORY, "distance")
    groups: dict[int, list[int]] = {}
    for place, label in enumerate(labels.tolist()):
        groups.setdefault(label, []).append(place)
    return sorted(groups.values())


def _make_cluster(
    origins: list[Origin], by_id: dict[str, Document], vectors: list[Vector]
) -> StoryCluster:
    total: Counter[str] = Counter()
    for vector in vectors:
        total.update(vector)
    terms = tuple(sorted(total, key=lambda term: (-total[term], term))[:12])
    documents = [by_id[doc_id] for origin in origins for doc_id in origin.doc_ids]
    return StoryCluster.of(documents, origins=origins, terms=terms)
