"""JSON Feed (versions 1 and 1.1) → one draft for each item."""

from __future__ import annotations

from typing import Any

from briefing.ingest.draft import Draft, Reading, Source, nothing, omit
from briefing.ingest.identity import clean_url
from briefing.ingest.outlets import known_outlet
from briefing.types import Omission


def read_json_feed(feed: dict[str, Any], source: Source) -> Reading:
    """The items of a parsed JSON Feed."""
    from briefing.ingest.jsonl import read_record

    items = feed.get("items")
    if not isinstance(items, list):
        return nothing(source, "a JSON feed without a list of items", code="bad-feed")
    drafts: list[Draft] = []
    omissions: list[Omission] = []
    for number, item in enumerate(items, 1):
        record = _as_record(item, feed, source) if isinstance(item, dict) else item
        reading = read_record(record, source, line=None, number=number)
        drafts.extend(reading.drafts)
        omissions.extend(reading.omissions)
    if not drafts and not omissions:
        omissions.append(omit(source, "a feed without entries", code="no-article"))
    return Reading(drafts=tuple(drafts), omissions=tuple(omissions))


def _as_record(item: dict[str, Any], feed: dict[str, Any], source: Source) -> dict[str, Any]:
    """An item under our own field names, with what only the feed says."""
    url = item.get("url") or item.get("external_url") or item.get("id")
    base = source.url or feed.get("home_page_url")
    address = clean_url(str(url), base=base if isinstance(base, str) else None) if url else None
    return {
        "headline": item.get("title"),
        "body": item.get("content_html") or item.get("content_text"),
        "summary": item.get("summary"),
        "url": address,
        "outlet": known_outlet(address) or source.outlet or feed.get("title"),
        "authors": item.get("authors")
        or item.get("author")
        or feed.get("authors")
        or feed.get("author"),
        "published": item.get("date_published") or item.get("date_modified"),
        "updated": item.get("date_modified"),
        "language": item.get("language") or feed.get("language"),
        "section": item.get("tags"),
    }
