"""All readings together → Ingest: finish each draft, and keep one article for each identifier.

An article is a function of its own input: what is read beside it can only show it to be a copy.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from briefing.ingest.draft import STAGE, Draft, Limits, Reading, omit
from briefing.ingest.finish import finish
from briefing.ingest.naming import name_outlet
from briefing.types import Article, Ingest, Omission


def settle(readings: Iterable[Reading], limits: Limits) -> Ingest:
    """Finish the drafts of all readings, in order."""
    articles: list[Article] = []
    omissions: list[Omission] = []
    for reading in readings:
        omissions.extend(reading.omissions)
        for draft in reading.drafts:
            article, more = finish(draft, limits)
            omissions.extend(more)
            if article.body or article.headline:
                articles.append(name_outlet(article))
            else:
                omissions.append(_empty(article, draft))
    kept, doubles = _one_each(articles)
    return Ingest(articles=kept, omissions=(*omissions, *doubles))


def _empty(article: Article, draft: Draft) -> Omission:
    """Why an article of which nothing is left is none."""
    if any(removal.rule == "garbled" for removal in article.removed):
        reason, code = "its characters cannot be made out", "garbled"
    else:
        reason, code = "nothing but furniture: no sentence of reporting in it", "no-article"
    return omit(draft.path or "", reason, code=code, line=draft.line)


def _one_each(articles: list[Article]) -> tuple[tuple[Article, ...], list[Omission]]:
    """For each identifier the newest, then the longest copy; the others are omissions."""
    best: dict[str, Article] = {}
    for article in articles:
        other = best.get(article.article_id)
        if other is None or _rank(article) > _rank(other) or _is_shorter(article, other):
            best[article.article_id] = article
    kept = tuple(article for article in articles if best[article.article_id] is article)
    doubles = [_double(a, best[a.article_id]) for a in articles if best[a.article_id] is not a]
    return kept, doubles


def _rank(article: Article) -> tuple[float, int, str]:
    """Moments compare as seconds since 1970: written out, their offsets would decide."""
    moment = article.updated or article.published
    return (moment.timestamp() if moment else -math.inf, len(article.body), article.body)


def _is_shorter(article: Article, other: Article) -> bool:
    """Of two copies alike, the one with the shorter path: `a.txt` rather than `a (1).txt`."""
    one, two = article.path or "", other.path or ""
    return _rank(article) == _rank(other) and (len(one), one) < (len(two), two)


def _double(article: Article, kept: Article) -> Omission:
    return Omission(
        stage=STAGE,
        subject=article.headline or article.path or article.article_id,
        reason=f"the same article as {kept.path}",
        code="duplicate",
        path=article.path,
        article_id=article.article_id,
    )
