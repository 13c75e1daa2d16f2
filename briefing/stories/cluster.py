"""Documents on one event become one story: average linkage over origins, explained.

Copies of one text are compared once and always stay together. Similarity is TF-IDF over words
and names (`features`), fades with the days between two reports (`neighbours`), and groups merge
while they are nearly as close to each other as within (`linkage`). All parameters are fixed once
for all data; `docs/quality/stories.md` says how each was chosen.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.stories.features import Features, read_features
from briefing.stories.linkage import Edges, link_groups
from briefing.stories.neighbours import find_edges
from briefing.stories.origins import find_origins
from briefing.stories.standing import day_of
from briefing.text.vectors import Background, shipped_background
from briefing.types import Document, Origin, StoryCluster

_TERMS = 12  # telling terms that a cluster keeps
_SHOWN = 5  # shared names and words that an explanation gives


def cluster_documents(
    documents: Iterable[Document], *, background: Background | None = None
) -> tuple[StoryCluster, ...]:
    """Partition documents into stories, the one with most origins first.

    In: documents, each id once, and what is common elsewhere (the archive's record), which adds
    to the shipped one. Out: every document in exactly one cluster, whatever their order.
    """
    by_id = {document.doc_id: document for document in documents}
    origins = find_origins(by_id.values())
    if not origins:
        return ()
    rows = [by_id[origin.representative] for origin in origins]
    common = shipped_background()
    features = read_features(rows, common.merged(background) if background else common)
    edges = find_edges(features, [day_of(document) for document in rows])
    groups = link_groups(len(rows), edges)
    ties = _find_ties(groups, edges)
    clusters = [
        _make_cluster([origins[row] for row in group], by_id, _explain(group, ties, rows, features))
        for group in groups
    ]
    return tuple(sorted(clusters, key=_by_weight))


def _by_weight(cluster: StoryCluster) -> tuple[int, int, str]:
    return (-len(cluster.origins), -len(cluster.documents), cluster.cluster_id)


def _find_ties(
    groups: Sequence[Sequence[int]], edges: Edges
) -> dict[int, list[tuple[int, int, float]]]:
    """For each group (by its first row) the strongest edges that hold it together as a tree."""
    import numpy as np
    from scipy import sparse

    home = np.zeros(sum(map(len, groups)), dtype=np.int64)
    for group in groups:
        home[group] = group[0]
    first, second, values = edges
    within = home[first] == home[second]
    first, second, values = first[within], second[within], values[within]
    order = np.lexsort((second, first, -values.round(9)))
    ranks = np.empty(len(order))
    ranks[order] = np.arange(1, len(order) + 1)  # all different, so there is one tree
    graph = sparse.csr_matrix((ranks, (first, second)), shape=(len(home), len(home)))
    tree = np.sort(sparse.csgraph.minimum_spanning_tree(graph).data).astype(np.int64) - 1
    ties: dict[int, list[tuple[int, int, float]]] = {}
    for edge in order[tree].tolist():
        tie = (int(first[edge]), int(second[edge]), float(values[edge]))
        ties.setdefault(int(home[tie[0]]), []).append(tie)
    return ties


def _explain(
    group: Sequence[int],
    ties: dict[int, list[tuple[int, int, float]]],
    rows: Sequence[Document],
    features: Features,
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Telling terms of a group, and a sentence for each tie that holds it together."""
    names, words = features.telling(group)
    terms = _interleave(names, words)[:_TERMS]
    trace = []
    for first, second, similarity in ties.get(group[0], ()):
        shared = _in_words(*features.explain(first, second))
        one, other = _label(rows[first]), _label(rows[second])
        trace.append(f"{one} and {other}: similarity {similarity:.2f}{shared}")
    return terms, tuple(trace)


def _in_words(names: tuple[str, ...], words: tuple[str, ...]) -> str:
    parts = [("names", names[:_SHOWN]), ("words", words[:_SHOWN])]
    told = [f"{kind} {', '.join(shown)}" for kind, shown in parts if shown]
    return "; both have the " + " and the ".join(told) if told else ""


def _label(document: Document) -> str:
    outlet = document.article.outlet
    return f"{document.doc_id} ({outlet})" if outlet else document.doc_id


def _interleave(names: tuple[str, ...], words: tuple[str, ...]) -> tuple[str, ...]:
    """Two names, then a word, and so on: names tell most, words say what it is about."""
    taken: list[str] = []
    name, word = iter(names), iter(words)
    for source in (name, name, word) * _TERMS:
        term = next(source, None)
        if term:
            taken.append(term)
    return tuple(taken)


def _make_cluster(
    origins: Sequence[Origin],
    by_id: dict[str, Document],
    explained: tuple[tuple[str, ...], tuple[str, ...]],
) -> StoryCluster:
    documents = [by_id[doc_id] for origin in origins for doc_id in origin.doc_ids]
    terms, trace = explained
    return StoryCluster.of(documents, origins=origins, terms=terms, trace=trace)
