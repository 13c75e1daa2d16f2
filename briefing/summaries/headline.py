"""The headline of a story: the most central of its reports' headlines, word for word."""

from __future__ import annotations

from briefing.summaries.pool import build_pool
from briefing.summaries.salience import pick_coverage
from briefing.summaries.words import content_roots
from briefing.types import Headline, Span, StoryCluster


def choose_headline(cluster: StoryCluster) -> Headline:
    """Out: doc_id, where it stands ('headline' or 'body'), and the span there.

    The headline of a document whose words most origins use; the best sentence when no report
    has one; an empty span of the first document when there is nothing at all.
    """
    counts: dict[str, set[str]] = {}
    for document in cluster.documents:
        origin = cluster.origin_of[document.doc_id].origin_id
        for word in content_roots(document.article.headline + " " + document.text[:1000]):
            counts.setdefault(word, set()).add(origin)
    best: tuple[float, int] | None = None
    for number, document in enumerate(cluster.documents):
        stems = content_roots(document.article.headline)
        if stems:
            score = sum(len(counts[word]) for word in sorted(stems)) / (len(stems) + 2)
            best = max(best or (score, -number), (score, -number))
    if best is not None:
        document = cluster.documents[-best[1]]
        span = Span(start=0, end=len(document.article.headline))
        return Headline(doc_id=document.doc_id, source="headline", span=span)
    for pick in pick_coverage(build_pool(cluster), 30):
        candidate = pick.candidate
        return Headline(doc_id=candidate.sentence.doc_id, source="body", span=candidate.span)
    first = cluster.documents[0].doc_id if cluster.documents else ""
    return Headline(doc_id=first, source="body", span=Span(start=0, end=0))
