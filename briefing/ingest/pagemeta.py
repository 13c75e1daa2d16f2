"""What a page declares of itself: JSON-LD (schema.org), Open Graph, meta elements, headings."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from briefing.ingest.agencies import agency_name
from briefing.ingest.bylines import split_names
from briefing.ingest.dates import read_date_line, read_moment
from briefing.ingest.draft import Meta, Moment
from briefing.ingest.genre import find_label
from briefing.ingest.identity import clean_url

_ARTICLE = re.compile(r"Article|Posting|Report|Review|NewsItem", re.IGNORECASE)
_PUBLISHED = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date_published",
    "publishdate",
    "publish-date",
    "pubdate",
    "publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "article.published",
    "published_at",
    "cxenseparse:recs:publishtime",
    "citation_publication_date",
    "date",
)
_UPDATED = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "lastmod",
    "last-modified",
    "dcterms.modified",
)
_AUTHORS = (
    "author",
    "article:author",
    "byl",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
)
_SECTIONS = ("article:section", "section", "parsely-section")
_GENRES = ("genre", "og:genre", "dc.type", "article:type", "content_type", "parsely-type")
_SITES = ("og:site_name", "application-name", "dc.publisher", "citation_journal_title")


def read_page_meta(tree: Any, url: str | None) -> Meta:
    """Metadata of a parsed page; `url` is where it was fetched, for relative addresses."""
    linked = _linked_data(tree)
    metas = _metas(tree)
    outlet = _outlet(linked, metas)
    byline = _byline(linked, metas, tree)
    return Meta(
        headline=_headline(linked, metas, tree, outlet),
        url=_url(linked, metas, tree, url),
        outlet=outlet,
        byline=tuple(name for name in byline if not agency_name(name)),
        published=read_moment(linked.get("datePublished"))
        or _first_moment(metas, _PUBLISHED)
        or _from_time(tree),
        updated=read_moment(linked.get("dateModified")) or _first_moment(metas, _UPDATED),
        language=_language(linked, metas, tree),
        section=_text(linked.get("articleSection")) or _first(metas, _SECTIONS) or None,
        agency=next(filter(None, map(agency_name, byline)), None),
        genre=_genre(linked, metas),
    )


def _genre(linked: dict[str, Any], metas: dict[str, list[str]]) -> str | None:
    """The words by which a page says that it is opinion: type, genre or one of its sections."""
    said = [
        text for key in ("@type", "genre", "articleSection") for text in _strings(linked.get(key))
    ]
    said += [text for key in (*_GENRES, *_SECTIONS) for text in metas.get(key, ())]
    if any(text.casefold() == "true" for text in metas.get("article:opinion", ())):
        said.append("opinion")
    return next(filter(None, map(find_label, said)), None)


def _linked_data(tree: Any) -> dict[str, Any]:
    """The JSON-LD object that describes an article, {} without one."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower() or not script.text:
            continue
        try:
            value = json.loads(re.sub(r"[\x00-\x1f]", " ", script.text.strip().rstrip(";")))
        except (ValueError, RecursionError):
            continue
        for item in _items(value):
            if _ARTICLE.search(" ".join(_strings(item.get("@type")))):
                return item
    return {}


def _items(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for part in value:
            yield from _items(part, depth)
    elif isinstance(value, dict) and depth < 4:
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _items(value.get(key), depth + 1)


def _strings(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def _text(value: Any) -> str:
    """Words of a JSON-LD value: a string, a named thing, or the first of a list."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value") or ""
    return _plain(value) if isinstance(value, str) else ""


def _plain(text: str) -> str:
    from html import unescape

    return " ".join(re.sub(r"<[^<>]{0,300}>", " ", unescape(text)).split())


def _metas(tree: Any) -> dict[str, list[str]]:
    """Contents of the meta elements by lower-case name."""
    found: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = " ".join((meta.get("content") or "").split())
        if name and content:
            found.setdefault(name.lower(), []).append(content)
    return found


def _first(metas: dict[str, list[str]], names: tuple[str, ...]) -> str:
    return next((_plain(metas[name][0]) for name in names if name in metas), "")


def _first_moment(metas: dict[str, list[str]], names: tuple[str, ...]) -> Moment | None:
    return next(
        filter(None, (read_moment(metas[name][0]) for name in names if name in metas)), None
    )


def _headline(
    linked: dict[str, Any], metas: dict[str, list[str]], tree: Any, outlet: str | None
) -> str:
    """Declared, else the only h1, else the title without the name of the site."""
    heads = [text for text in (_plain(" ".join(h1.itertext())) for h1 in tree.iter("h1")) if text]
    declared = _text(linked.get("headline")) or _without_site(
        _first(metas, ("og:title", "twitter:title", "title", "dc.title")), outlet
    )
    for head in heads:
        if declared.rstrip(" .…") and _same(head, declared):
            return head
    if declared:
        return declared
    if len(heads) == 1:
        return heads[0]
    title = next((_plain(" ".join(node.itertext())) for node in tree.iter("title")), "")
    return _without_site(title, outlet)


def _same(head: str, declared: str) -> bool:
    """The heading printed on the page is the declared one, perhaps cut or in other marks."""
    one, other = (re.sub(r"\W+", "", text).casefold() for text in (head, declared.rstrip(" .…")))
    return one == other or (len(other) > 20 and one.startswith(other))


def _without_site(title: str, outlet: str | None) -> str:
    """`Flood in Lund - The Example Post` → `Flood in Lund`."""
    cut = re.match(r"(?P<title>.{8,}?)\s+[|·•–—»-]\s+(?P<site>[^|·•–—»]{2,60})$", title)
    if cut and (outlet is None or _near(cut["site"], outlet)):
        return cut["title"] if outlet or "|" in title else title
    return title


def _near(one: str, other: str) -> bool:
    one, other = (re.sub(r"\W+|\bthe\b", "", text.casefold()) for text in (one, other))
    return bool(one and other) and (one in other or other in one)


def _url(
    linked: dict[str, Any], metas: dict[str, list[str]], tree: Any, url: str | None
) -> str | None:
    canonical = next(
        (
            link.get("href")
            for link in tree.iter("link")
            if "canonical" in (link.get("rel") or "").lower().split()
        ),
        None,
    )
    main = linked.get("mainEntityOfPage")
    main = main.get("@id") if isinstance(main, dict) else main
    candidates = (
        canonical,
        _first(metas, ("og:url",)),
        main if isinstance(main, str) else None,
        _text(linked.get("url")),
    )
    for candidate in candidates:
        address = clean_url(candidate, base=url)
        if address and not re.fullmatch(r"https?://[^/]+/?", address):
            return address
    return clean_url(url)


def _outlet(linked: dict[str, Any], metas: dict[str, list[str]]) -> str | None:
    site = _first(metas, _SITES) or _text(linked.get("publisher"))
    site = site if len(site) < 120 else ""
    if "//" not in site:
        site = re.sub(r"^@|\.(?:com|org|net)$", "", site)
    return site or None


def _byline(linked: dict[str, Any], metas: dict[str, list[str]], tree: Any) -> tuple[str, ...]:
    people = linked.get("author") or linked.get("creator")
    found = [_text(person) for person in (people if isinstance(people, list) else [people])]
    if not any(found):
        found = [_plain(name) for key in _AUTHORS for name in metas.get(key, ())]
    if not any(found):
        nodes = tree.xpath(
            "//*[@rel='author' or @itemprop='author'][not(.//*[@itemprop='author'])]"
        )
        found = [_plain(" ".join(node.itertext())) for node in nodes[:4]]
    names = [
        name
        for text in found
        if text and "://" not in text and len(text) < 200
        for name in split_names(text)
    ]
    return tuple(dict.fromkeys(names))


def _from_time(tree: Any) -> Moment | None:
    """A time element that dates the piece, or a line of the page that holds only a date."""
    for node in tree.xpath(
        "//time[@datetime or @pubdate][not(ancestor::aside)] | //*[@itemprop='datePublished']"
    ):
        value = node.get("datetime") or node.get("content") or " ".join(node.itertext())
        moment = read_moment(value)
        if moment is not None:
            return moment
    for node in tree.xpath(
        "//*[contains(@class,'date') or contains(@class,'byline')"
        " or contains(@class,'publish') or contains(@class,'time')]"
    )[:20]:
        found = read_date_line(" ".join(" ".join(node.itertext()).split())[:200])
        if found is not None and not found[1]:
            return found[0]
    return None


def _language(linked: dict[str, Any], metas: dict[str, list[str]], tree: Any) -> str | None:
    root = tree if tree.tag == "html" else None
    declared = (
        root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
        if root is not None
        else None
    )
    return (
        declared
        or _text(linked.get("inLanguage"))
        or _first(metas, ("og:locale", "content-language", "language"))
        or None
    )
