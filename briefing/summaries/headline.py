"""The headline of a story: the most central of its reports' headlines, word for word."""

from __future__ import annotations

from briefing.summaries.concepts import pick_coverage
from briefing.summaries.pool import build_pool
from briefing.summaries.words import content_stems, tokenise
from briefing.types import Span, StoryCluster


def choose_headline(cluster: StoryCluster) -> tuple[str, str, Span]:
    """Out: doc_id, where it stands ('headline' or 'body'), and the span there.

    The headline of a document whose words most origins use; the best sentence when no report
    has one; an empty span of the first document when there is nothing at all.
    """
    counts: dict[str, set[str]] = {}
    for document in cluster.documents:
        origin = cluster.origin_of[document.doc_id].origin_id
        for word in content_stems(tokenise(document.article.headline + " " + document.text[:1000])):
            counts.setdefault(word, set()).add(origin)
    best: tuple[float, int] | None = None
    for number, document in enumerate(cluster.documents):
        stems = set(content_stems(tokenise(document.article.headline)))
        if stems:
            score = sum(len(counts[word]) for word in sorted(stems)) / (len(stems) + 2)
            best = max(best or (score, -number), (score, -number))
    if best is not None:
        document = cluster.documents[-best[1]]
        return document.doc_id, "headline", Span(start=0, end=len(document.article.headline))
    for pick in pick_coverage(build_pool(cluster), 30):
        return pick.candidate.sentence.doc_id, "body", pick.candidate.span
    return cluster.documents[0].doc_id if cluster.documents else "", "body", Span(start=0, end=0)
