"""Feeds and pages that were fetched: entries bounded and not too old, the pages behind teasers."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from briefing.archive.articles import digest_of
from briefing.config.settings import SourceConfig
from briefing.errors import InputError
from briefing.ingest import read_feed, read_page
from briefing.ingest.fetch import Fetched, FetchError
from briefing.ingest.fetch.hosts import mask_url
from briefing.ingest.sniff import find_kind
from briefing.run.asker import Asker
from briefing.types import Article, Genre, Ingest, Omission, OutcomeStatus

MAX_FAILURES = 3  # pages of one feed in a row; then its site is down and the rest is not asked
_FEED_LINK = re.compile(
    rb"<link\b[^>]{0,300}type\s*=\s*[\"']?application/(?:rss|atom)\+xml[^>]{0,300}>", re.IGNORECASE
)
_HREF = re.compile(rb"href\s*=\s*[\"']?([^\"'\s>]{1,500})", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Found:
    """What an answer held. `entries` are digests of the feed's own words, by entry address."""

    articles: tuple[Article, ...] = ()
    omissions: tuple[Omission, ...] = ()
    entries: Mapping[str, str] = field(default_factory=dict)
    status: str = OutcomeStatus.OK
    detail: str = ""


def read_page_source(source: SourceConfig, got: Fetched, asker: Asker) -> Found:
    """The article of a page that is a source of its own. Raises InputError when it has none."""
    ingest = _read(read_page, got, source.outlet, asker)
    if not ingest.articles:
        raise InputError(_reason(ingest, "no article on the page"))
    return Found(articles=ingest.articles, omissions=ingest.omissions)


def _read(reader: Callable[..., Ingest], got: Fetched, outlet: str | None, asker: Asker) -> Ingest:
    """What `read_page` or `read_feed` makes of an answer, within the limits of the run."""
    return reader(got.data, url=got.url, outlet=outlet, charset=got.charset, limits=asker.limits)


def read_feed_source(source: SourceConfig, got: Fetched, asker: Asker) -> Found:
    """The entries of a feed that are new enough, with the pages behind those that only tease.

    Raises InputError when the answer is no feed: a notice in HTML must not become an article.
    """
    kind = find_kind(got.data)
    if kind not in ("feed", "json", "newsml"):
        raise InputError(_no_feed(kind, got))
    ingest = _read(read_feed, got, source.outlet, asker)
    if not ingest.articles and any(o.code == "bad-feed" for o in ingest.omissions):
        raise InputError(_reason(ingest, "a feed that cannot be read"))
    fresh, old = _split_by_age(ingest.articles, _cutoff(source, asker))
    taken, beyond = fresh[: asker.config.max_entries], fresh[asker.config.max_entries :]
    known = asker.known.entries
    entries = {a.url: digest_of(a) for a in taken if a.url}
    new = [a for a in taken if not a.url or known.get(a.url) != entries[a.url]]
    read = _with_pages(new, source, asker)
    for url in read.unread:
        entries.pop(url, None)  # asked for again by the next run
    return Found(
        articles=read.articles,
        omissions=(*ingest.omissions, *_too_old(old, source), *_too_many(beyond, asker)),
        entries=entries,
        status=OutcomeStatus.PARTIAL if read.unread else OutcomeStatus.OK,
        detail=read.detail,
    )


def _reason(ingest: Ingest, otherwise: str) -> str:
    return ingest.omissions[0].reason if ingest.omissions else otherwise


def _no_feed(kind: str, got: Fetched) -> str:
    if kind != "page":
        return f"no feed but {kind} ({got.content_type or 'of no declared type'})"
    link = _FEED_LINK.search(got.data[:200_000])
    href = _HREF.search(link.group()) if link else None
    if href:
        return f"HTML instead of a feed; it names one: {href[1].decode('utf-8', 'replace')}"
    return "HTML instead of a feed; for a page write page = instead of url ="


def _cutoff(source: SourceConfig, asker: Asker) -> datetime.datetime:
    """The oldest date taken: some way before the source's last good answer, so that neither an
    outage nor a late entry loses anything; before now for a source never heard."""
    last = asker.known.answered.get(mask_url(source.url or ""), asker.now)
    return last - datetime.timedelta(hours=asker.config.reach_hours)


def _split_by_age(
    articles: tuple[Article, ...], cutoff: datetime.datetime
) -> tuple[list[Article], list[Article]]:
    day = datetime.timedelta(days=1)
    fresh: list[Article] = []
    old: list[Article] = []
    for article in articles:
        moment = article.updated or article.published
        slack = day if article.published_precision == "day" else datetime.timedelta()
        is_old = moment is not None and moment < cutoff - slack
        (old if is_old else fresh).append(article)
    return fresh, old


def _too_old(articles: list[Article], source: SourceConfig) -> tuple[Omission, ...]:
    """One line for all: a feed's back numbers are no news, and there may be hundreds."""
    if not articles:
        return ()
    reason = f"{len(articles)} entries from before the feed's last answer and its reach"
    return (Omission(stage="fetch", subject=source.name, reason=reason, code="before-window"),)


def _too_many(articles: list[Article], asker: Asker) -> tuple[Omission, ...]:
    limit = asker.config.max_entries
    return tuple(
        Omission(
            stage="fetch",
            subject=article.headline or article.url or article.article_id,
            reason=f"beyond the first {limit} entries of its feed",
            code="beyond-limit",
            path=article.url,
        )
        for article in articles
    )


@dataclass(frozen=True, kw_only=True)
class _Read:
    articles: tuple[Article, ...]
    unread: tuple[str, ...] = ()
    detail: str = ""


def _with_pages(articles: list[Article], source: SourceConfig, asker: Asker) -> _Read:
    """Each teaser with the text of its page; as it is when the page cannot be had."""
    found: list[Article] = []
    unread: list[str] = []
    problem, row = "", 0
    for article in articles:
        if not (article.truncated and article.url and asker.config.pages):
            found.append(article)
            continue
        try:
            if row >= MAX_FAILURES:
                raise FetchError(f"not asked after {row} pages in a row failed")
            found.append(_full(article, article.url, source, asker))
            row = 0
        except (FetchError, InputError) as error:
            found.append(article)
            unread.append(article.url)
            problem, row = problem or str(error), row + 1
    pages = "1 page" if len(unread) == 1 else f"{len(unread)} pages"
    detail = f"{pages} behind its entries not read: {problem}" if unread else ""
    return _Read(articles=tuple(found), unread=tuple(unread), detail=detail)


def _full(teaser: Article, url: str, source: SourceConfig, asker: Asker) -> Article:
    """The page's text under the feed's name and date. Raises FetchError, InputError."""
    got = asker.ask(url, source)
    try:
        ingest = _read(read_page, got, teaser.outlet, asker)
    except Exception as error:  # whatever a parser says of a stranger's page is the page's defect
        raise InputError(f"could not be read ({type(error).__name__}: {error})") from error
    if not ingest.articles:
        raise InputError(_reason(ingest, "no article on the page"))
    page = ingest.articles[0]
    if len(page.body) <= len(teaser.body):
        return replace(teaser, truncated=True)
    return under_teaser(page, teaser)


def under_teaser(page: Article, teaser: Article) -> Article:
    """The text of a page with what its feed said of it; opinion if either calls it so."""
    return replace(
        page,
        genre=teaser.genre if teaser.genre == Genre.OPINION else page.genre,
        article_id=teaser.article_id,
        url=teaser.url,
        path=teaser.path,
        outlet=teaser.outlet or page.outlet,
        headline=teaser.headline or page.headline,
        published=teaser.published or page.published,
        published_precision=(teaser if teaser.published else page).published_precision,
        published_basis=(teaser if teaser.published else page).published_basis,
        byline=page.byline or teaser.byline,
    )
