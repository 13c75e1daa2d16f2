"""One reader per kind of thing, and the one function that picks it."""

from __future__ import annotations

from collections.abc import Callable

from briefing.ingest.draft import Limits, Reading, Source, nothing
from briefing.ingest.jsonl import read_json
from briefing.ingest.page import read_page_source
from briefing.ingest.plain import read_plain
from briefing.ingest.sniff import find_kind

Reader = Callable[[Source, Limits], Reading]


def read_source(source: Source, limits: Limits) -> Reading:
    """Read bytes of any kind; what no reader takes is an omission that says so."""
    return READERS[find_kind(source.data, source.suffix)](source, limits)


def _empty(source: Source, limits: Limits) -> Reading:
    return nothing(source, "the file is empty", code="empty")


def _binary(source: Source, limits: Limits) -> Reading:
    return nothing(source, "not text but binary data", code="binary")


def _xml(source: Source, limits: Limits) -> Reading:
    return nothing(source, "XML of no kind that holds articles", code="no-article")


READERS: dict[str, Reader] = {
    "empty": _empty,
    "binary": _binary,
    "gzip": _binary,
    "zip": _binary,
    "xml": _xml,
    "feed": _xml,
    "opml": _xml,
    "newsml": _xml,
    "mail": lambda source, limits: read_plain(source),
    "page": read_page_source,
    "json": lambda source, limits: read_json(source),
    "text": lambda source, limits: read_plain(source),
}
