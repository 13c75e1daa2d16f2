"""Records with a default for everything, so that a test names only what it is about."""

from __future__ import annotations

import datetime
import hashlib
from typing import Any

from briefing.text.segment import read_document
from briefing.types import Article, Document, StoryCluster

MONDAY = datetime.datetime(2026, 9, 14, 9, 0, tzinfo=datetime.UTC)


def moment(text: str) -> datetime.datetime:
    """An aware moment from ISO text; UTC unless it carries an offset."""
    value = datetime.datetime.fromisoformat(text)
    return value if value.tzinfo else value.replace(tzinfo=datetime.UTC)


def article(body: str = "The harbour reopened on Monday.", **fields: Any) -> Article:
    """An article; its id follows from outlet, headline and body unless given.

    `published` may be ISO text, and then a bare date has the precision of a day.
    """
    fields.setdefault("headline", "Harbour reopens")
    fields.setdefault("outlet", "The Port Herald")
    fields.setdefault("published", MONDAY)
    published = fields["published"]
    if isinstance(published, str):
        whole_day = len(published) == 10
        fields["published"] = moment(published + "T12:00" if whole_day else published)
        fields.setdefault("published_precision", "day" if whole_day else "minute")
    if "article_id" not in fields:
        key = "\n".join(str(fields.get(name)) for name in ("url", "outlet", "headline")) + body
        fields["article_id"] = hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()[:16]
    return Article(body=body, **fields)


def document(body: str = "The harbour reopened on Monday.", **fields: Any) -> Document:
    """A segmented article."""
    return read_document(article(body, **fields))


def cluster(*bodies: str | Document, **fields: Any) -> StoryCluster:
    """A cluster of documents given as such or as bodies."""
    documents = [
        item if isinstance(item, Document) else document(item, outlet=f"Outlet {number}", **fields)
        for number, item in enumerate(bodies, 1)
    ]
    return StoryCluster.of(documents)
