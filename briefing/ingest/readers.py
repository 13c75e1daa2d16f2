"""One reader per kind of thing, and the one function that picks it."""

from __future__ import annotations

from collections.abc import Callable

from briefing.ingest.draft import Limits, Reading, Source, nothing
from briefing.ingest.feed import read_feed_source
from briefing.ingest.jsonl import read_json
from briefing.ingest.mail import read_mail
from briefing.ingest.newsml import read_newsml
from briefing.ingest.opml import read_opml_source
from briefing.ingest.page import read_page_source
from briefing.ingest.plain import read_plain
from briefing.ingest.sniff import find_kind
from briefing.ingest.unpack import read_gzip, read_zip

Reader = Callable[[Source, Limits], Reading]


def read_source(source: Source, limits: Limits) -> Reading:
    """Read bytes of any kind; what no reader takes is an omission that says so."""
    return READERS[find_kind(source.data, source.suffix)](source, limits)


def _refuse(reason: str, code: str) -> Reader:
    return lambda source, limits: nothing(source, reason, code=code)


def _simple(read: Callable[[Source], Reading]) -> Reader:
    return lambda source, limits: read(source)


READERS: dict[str, Reader] = {
    "empty": _refuse("the file is empty", "empty"),
    "binary": _refuse("not text but binary data", "binary"),
    "xml": _refuse("XML of no kind that holds articles", "no-article"),
    "gzip": lambda source, limits: read_gzip(source, limits, read_source),
    "zip": lambda source, limits: read_zip(source, limits, read_source),
    "feed": _simple(read_feed_source),
    "opml": _simple(read_opml_source),
    "newsml": _simple(read_newsml),
    "mail": _simple(read_mail),
    "page": read_page_source,
    "json": _simple(read_json),
    "text": _simple(read_plain),
}
