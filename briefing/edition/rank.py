"""Which story comes first: independent origins and outlets, weighted by how fresh they are."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.types import Article, StoryCluster, Track, Window

HALF_LIFE_DAYS = 1.0  # yesterday's report counts half of today's
UNDATED_WEIGHT = 0.5
UNCHANGED_WEIGHT = 0.3  # a story that brought nothing new since the last edition


def rank_stories(
    tracked: Iterable[tuple[StoryCluster, Track]], window: Window
) -> tuple[tuple[StoryCluster, Track, float], ...]:
    """Clusters with their prominence, most prominent first."""
    rated = [(cluster, track, _prominence(cluster, track, window)) for cluster, track in tracked]
    return tuple(sorted(rated, key=lambda row: (-row[2], _age(row[0], window), row[0].cluster_id)))


def _prominence(cluster: StoryCluster, track: Track, window: Window) -> float:
    """Independent origins first, then outlets; each counts by how fresh its newest report is."""
    by_origin: dict[str, float] = {}
    by_outlet: dict[str, float] = {}
    cluster = cluster.reporting
    for document in cluster.documents:
        weight = _freshness(document.article, window)
        origin = cluster.origin_of[document.doc_id].origin_id
        by_origin[origin] = max(weight, by_origin.get(origin, 0.0))
        if document.article.outlet:
            outlet = document.article.outlet
            by_outlet[outlet] = max(weight, by_outlet.get(outlet, 0.0))
    score = 2.0 * sum(sorted(by_origin.values())) + sum(sorted(by_outlet.values()))
    unchanged = track.earlier and not track.new_doc_ids
    return round(score * (UNCHANGED_WEIGHT if unchanged else 1.0), 6)


def _freshness(article: Article, window: Window) -> float:
    if article.published is None:
        return UNDATED_WEIGHT
    days = (window.end - article.published).total_seconds() / 86400
    return float(0.5 ** (max(days, 0.0) / HALF_LIFE_DAYS))


def _age(cluster: StoryCluster, window: Window) -> float:
    moments = [d.dct for d in cluster.documents if d.dct]
    return (window.end - max(moments)).total_seconds() if moments else float("inf")
