"""The window of an edition, and which articles are let into it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from zoneinfo import ZoneInfo

from briefing.config import BriefConfig
from briefing.types import Article, Omission, StoryCluster, Window


def find_window(
    config: BriefConfig, edition_date: datetime.date, generated_at: datetime.datetime
) -> Window:
    """What the edition takes in: up to the end of its day, from `since` or so many hours back.

    Hours are counted back from the moment of making on the edition's own day, and from the end
    of the day for an edition that is made on another.
    """
    zone = ZoneInfo(config.timezone)
    midnight = datetime.datetime.combine(edition_date, datetime.time(), zone)
    end = datetime.datetime.combine(
        edition_date + datetime.timedelta(days=1), datetime.time(), zone
    )
    start = config.since
    if config.window_hours is not None:
        made_that_day = midnight <= generated_at < end
        reference = generated_at if made_that_day else end
        back = reference.astimezone(datetime.UTC) - datetime.timedelta(hours=config.window_hours)
        start = max(start, back) if start else back
    return Window(
        start=start.astimezone(zone) if start else None, end=end, timezone=config.timezone
    )


def admit_articles(
    articles: Iterable[Article], window: Window
) -> tuple[tuple[Article, ...], tuple[Omission, ...]]:
    """The articles of the window, each once and in a fixed order, and why the others are out."""
    admitted: list[Article] = []
    omissions: list[Omission] = []
    versions: dict[str, list[Article]] = {}
    for article in articles:
        versions.setdefault(article.article_id, []).append(article)
    for article_id in sorted(versions):
        article, *others = sorted(versions[article_id], key=_newest_first)
        omissions.extend(_omit_version(other, article) for other in others)
        refusal = _refusal(article, window)
        if refusal:
            omissions.append(refusal)
        else:
            admitted.append(article)
    return tuple(admitted), tuple(omissions)


def _newest_first(article: Article) -> tuple[float, str, str]:
    """Newest first; two of one moment in an order that everything in them decides."""
    moment = article.updated or article.published
    return (-moment.timestamp() if moment else 0.0, article.body_sha256, repr(article))


def _omit_version(article: Article, kept: Article) -> Omission:
    if article.body_sha256 == kept.body_sha256:
        return omit(article, "the same article again", code="duplicate")
    return omit(article, "an older version of an article that is in", code="older-version")


def _refusal(article: Article, window: Window) -> Omission | None:
    moment = article.published
    if not article.body.strip() and not article.headline.strip():
        return omit(article, "neither headline nor text", code="empty")
    if moment is None:
        return None
    zone = ZoneInfo(window.timezone)
    day = f"{moment.astimezone(zone):%Y-%m-%d %H:%M}"
    if moment >= window.end:
        return omit(article, f"dated {day}, after the edition's day", code="future")
    if window.start and moment < _start_for(article, window.start, zone):
        return omit(article, f"dated {day}, before the window", code="before-window")
    return None


def _start_for(article: Article, start: datetime.datetime, zone: ZoneInfo) -> datetime.datetime:
    """A bare date may mean any hour of its day, so it is only out when the whole day is."""
    if article.published_precision != "day":
        return start
    return datetime.datetime.combine(start.astimezone(zone).date(), datetime.time(), zone)


def omit(article: Article, reason: str, *, code: str, stage: str = "edition") -> Omission:
    """An omission that names the article by headline, outlet and path."""
    subject = article.headline or article.body[:80].split("\n")[0] or article.article_id
    outlet = f" ({article.outlet})" if article.outlet else ""
    return Omission(
        stage=stage,
        subject=subject + outlet,
        reason=reason,
        code=code,
        path=article.path,
        article_id=article.article_id,
    )


def omit_cluster(cluster: StoryCluster, limit: int) -> tuple[Omission, ...]:
    """One omission for each article of a story that stands below the last one printed."""
    return tuple(
        omit(document.article, f"its story ranks below the first {limit}", code="below-cut")
        for document in cluster.documents
    )
