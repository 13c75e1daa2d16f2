"""RSS 0.9 to 2.0, Atom and CDF → one draft for each entry, by feedparser.

The bytes are decoded here first and handed over as UTF-8, so that one rule decides the charset
everywhere. Entity definitions are cut out before any parser sees them: nothing is expanded.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from briefing.ingest.bylines import split_names
from briefing.ingest.dates import read_moment
from briefing.ingest.decode import decode
from briefing.ingest.draft import Draft, Moment, Reading, Source, nothing, omit
from briefing.ingest.genre import find_label
from briefing.ingest.identity import clean_url
from briefing.ingest.markup import looks_like_html, text_of_html
from briefing.ingest.outlets import known_outlet
from briefing.types import Omission, Removal

_TEASER_WORDS = 120
_CUT = re.compile(
    r"(?:\[\s*(?:…|\.\.\.|&hellip;)\s*\]|…|\.\.\.|"
    r"\b(?:read more|continue reading|read the full (?:story|article))\b[^\n]{0,60})\W*$",
    re.IGNORECASE,
)
_DOCTYPE = re.compile(r"<!DOCTYPE\b[^\[<>]{0,500}\[.*?\]\s*>", re.DOTALL | re.IGNORECASE)
_ENTITY = re.compile(r"<!ENTITY\b[^>]{0,20000}>", re.IGNORECASE)
_DATED = (
    "published", "created", "updated", "published_parsed", "created_parsed", "updated_parsed",
)  # fmt: skip
_HARMLESS = {"CharacterEncodingOverride", "NonXMLContentType"}
_NOT_A_NAME = re.compile(
    r"\b(?:rss|feeds?|latest|headlines|all (?:news|articles|stories))\b[\w\s]{0,20}", re.IGNORECASE
)


def read_feed_source(source: Source) -> Reading:
    """The entries of a feed; what is wrong with it, or that it has none, as omissions."""
    decoded = decode(source.data, declared=source.charset)
    if decoded is None:
        return nothing(source, "its characters fit no known encoding", code="encoding")
    text, had_entities = without_entities(decoded.text)
    try:
        parsed = _parse(text, source.url)
    except Exception as error:  # whatever a parser says of hostile input is the input's defect
        reason = f"the feed cannot be parsed ({type(error).__name__})"
        return nothing(source, reason, code="bad-feed")
    drafts: list[Draft] = []
    omissions = list(_complaints(parsed, source, had_entities))
    for number, entry in enumerate(parsed.entries, 1):
        reading = _read_entry(entry, parsed.feed, source, number)
        drafts.extend(reading.drafts)
        omissions.extend(reading.omissions)
    if not drafts and not omissions:
        omissions.append(omit(source, "a feed without entries", code="no-article"))
    return Reading(drafts=tuple(drafts), omissions=tuple(omissions))


def without_entities(text: str) -> tuple[str, bool]:
    """XML without its own entity definitions, and whether it had any."""
    start = re.search(r"<\w", text)
    head, rest = (text[: start.start()], text[start.start() :]) if start else (text, "")
    if not _ENTITY.search(head):
        return text, False
    return _ENTITY.sub("", _DOCTYPE.sub("", head)) + rest, True


def _parse(text: str, url: str | None) -> Any:
    import feedparser

    headers = {"content-type": "application/xml; charset=utf-8"}
    if url:
        headers["content-location"] = url
    data = re.sub("[\ud800-\udfff]", "", text).encode()
    return feedparser.parse(
        io.BytesIO(data), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
    )


def _complaints(parsed: Any, source: Source, had_entities: bool) -> Iterator[Omission]:
    if had_entities:
        reason = "it defines XML entities of its own; they are not expanded"
        yield omit(source, reason, code="bad-feed")
    error = parsed.get("bozo_exception")
    if not parsed.get("bozo") or error is None or type(error).__name__ in _HARMLESS:
        return
    line = error.getLineNumber() if hasattr(error, "getLineNumber") else None
    message = error.getMessage() if hasattr(error, "getMessage") else str(error)
    read = f"{len(parsed.entries)} entries read" if parsed.entries else "no entry could be read"
    yield omit(source, f"not a well-formed feed ({message}); {read}", code="bad-feed", line=line)


def _read_entry(entry: Any, feed: Any, source: Source, number: int) -> Reading:
    html, is_teaser = _content(entry)
    text, removed = _plain(html)
    headline = " ".join(_plain(str(entry.get("title") or ""))[0].split())
    if not text.strip() and not headline:
        reason = f"entry {number} has no text and no headline"
        return nothing(source, reason, code="no-article")
    url = _url(entry, source.url or str(feed.get("link") or ""))
    published, updated = _moments(entry)
    draft = Draft(
        text=text,
        headline=headline,
        url=url,
        outlet=_outlet(entry, feed, source, url),
        byline=_names(entry),
        published=published or updated,
        updated=updated,
        language=_language(entry, feed),
        section=_section(entry),
        genre=next(filter(None, map(find_label, _terms(entry))), None),
        path=source.name,
        truncated=_is_truncated(text, is_teaser),
        removed=removed,
    )
    return Reading(drafts=(draft,))


def _content(entry: Any) -> tuple[str, bool]:
    """The longest text of an entry, and whether it is only its summary."""
    contents = [str(part.get("value") or "") for part in entry.get("content", ())]
    summary = str(entry.get("summary") or "")
    best = max(contents, key=len, default="")
    return (best, False) if len(best) >= len(summary) and best else (summary, True)


def _plain(html: str) -> tuple[str, tuple[Removal, ...]]:
    if looks_like_html(html) or re.search(r"&#?\w{2,8};", html):
        return text_of_html(html)
    return html.strip(), ()


def _is_truncated(text: str, is_teaser: bool) -> bool:
    return bool(_CUT.search(text[-200:])) or (is_teaser and len(text.split()) < _TEASER_WORDS)


def _url(entry: Any, base: str) -> str | None:
    links = [
        str(link.get("href") or "")
        for link in entry.get("links", ())
        if link.get("rel") == "alternate"
    ]
    for candidate in (entry.get("feedburner_origlink"), entry.get("link"), *links, entry.get("id")):
        url = clean_url(str(candidate), base=base or None) if candidate else None
        if url and "://" in str(candidate) + (base or ""):
            return url
    return None


def _outlet(entry: Any, feed: Any, source: Source, url: str | None) -> str | None:
    """Publisher: the entry's own source, a well-known address, the list, the feed's title."""
    own = entry.get("source")
    own_title = own.get("title") if isinstance(own, dict) else None
    feed_title = _site_name(_plain(str(feed.get("title") or ""))[0])
    return (
        (own_title and " ".join(str(own_title).split()))
        or known_outlet(url)
        or source.outlet
        or feed_title
        or None
    )


def _site_name(title: str) -> str:
    """`Radio Example - Latest news` → `Radio Example`."""
    parts = [part.strip() for part in re.split(r"\s+[|»>·•:–—-]+\s+", " ".join(title.split()))]
    named = [part for part in parts if part and not _NOT_A_NAME.fullmatch(part)]
    return named[0] if named else ""


def _names(entry: Any) -> tuple[str, ...]:
    found: list[str] = []
    people = entry.get("authors") or [{"name": entry.get("author") or ""}]
    whole = str(entry.get("author") or "")
    if re.fullmatch(r"\S+@\S+\s+\([^()]{2,80}\)", whole):
        people = [{"name": whole}]  # feedparser cuts an address at endings of five letters
    for person in people:
        name = str(person.get("name") or "")
        named = re.search(r"\(([^()]{2,80})\)\s*$", name)
        name = named[1] if named and "@" in name else name
        found.extend(split_names(_plain(name)[0]) if "@" not in name else ())
    return tuple(dict.fromkeys(found))


def _moments(entry: Any) -> tuple[Moment | None, Moment | None]:
    # dict.get: the entry's own would put `published` where `updated` is missing, with a warning
    said = {name: dict.get(entry, name) for name in _DATED}
    values = (said["published"] or said["created"], said["updated"])
    parsed = (said["published_parsed"] or said["created_parsed"], said["updated_parsed"])
    published, updated = (
        read_moment(value) or _of_struct(clock) for value, clock in zip(values, parsed, strict=True)
    )
    return published, updated


def _of_struct(clock: Any) -> Moment | None:
    """feedparser's own reading of a date in a shape of its own; UTC."""
    import calendar

    try:
        return read_moment(calendar.timegm(clock)) if clock else None
    except (ValueError, OverflowError, TypeError):
        return None


def _language(entry: Any, feed: Any) -> str | None:
    for part in (
        *entry.get("content", ()),
        entry.get("summary_detail") or {},
        entry.get("title_detail") or {},
    ):
        if part.get("language"):
            return str(part["language"])
    return str(feed["language"]) if feed.get("language") else None


def _section(entry: Any) -> str | None:
    return next((term for term in _terms(entry) if term and len(term) < 80), None)


def _terms(entry: Any) -> list[str]:
    return [str(tag.get("label") or tag.get("term") or "").strip() for tag in entry.get("tags", ())]
