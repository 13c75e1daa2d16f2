"""Reading: files, folders, globs and standard input → Articles, and what could not become one.

One reader per kind in `readers.READERS`; a kind is told by content, not by suffix. The order of
the articles is that of their sorted paths; identifiers depend on neither.
"""

from __future__ import annotations

import os
from typing import BinaryIO

from briefing.errors import NoInputError
from briefing.ingest.draft import Limits, Reading, Source
from briefing.ingest.opml import read_opml
from briefing.ingest.readers import READERS, Reader, read_source
from briefing.ingest.settle import settle
from briefing.ingest.walk import find_files, read_file, read_stdin
from briefing.types import Ingest, Omission

__all__ = ["Limits", "read_articles", "read_bytes", "read_feed", "read_opml", "read_page"]


def read_articles(
    *paths: str | os.PathLike[str], limits: Limits | None = None, stdin: BinaryIO | None = None
) -> Ingest:
    """Articles behind `paths`: files, folders (with all below), globs, "-" for standard input.

    What cannot be read, or is no article, is an omission that names file and line. Raises
    NoInputError for a path that does not exist or when there is no file at all, InputError for
    an address instead of a path.
    """
    limits = limits or Limits()
    files, from_stdin = find_files(paths)
    if not files and not from_stdin:
        looked = ", ".join(os.fspath(path) for path in paths) or "nothing"
        raise NoInputError(f"no file to read (looked in {looked})")
    named = {os.fspath(path) for path in paths}
    readings = [_read(read_file(file, limits, named=file in named), limits) for file in files]
    if from_stdin:
        readings.append(_read(read_stdin(limits, stdin), limits))
    return settle(readings, limits)


def _read(found: Source | Omission, limits: Limits) -> Reading:
    return read_source(found, limits) if isinstance(found, Source) else Reading(omissions=(found,))


def read_bytes(
    data: bytes,
    *,
    name: str,
    url: str | None = None,
    outlet: str | None = None,
    charset: str | None = None,
    limits: Limits | None = None,
) -> Ingest:
    """Articles in bytes of any kind. No disk, no network.

    `name` stands in omissions and as `Article.path`; `url` is where the bytes were fetched,
    `outlet` what the list of sources calls their publisher, `charset` what the bearer declared.
    """
    source = Source(name=name, data=data, url=url, outlet=outlet, charset=charset)
    return _read_one(source, read_source, limits)


def _read_one(source: Source, read: Reader, limits: Limits | None) -> Ingest:
    """What one reader makes of one source."""
    limits = limits or Limits()
    return settle([read(source, limits)], limits)


def read_feed(
    data: bytes,
    *,
    url: str,
    outlet: str | None = None,
    charset: str | None = None,
    limits: Limits | None = None,
) -> Ingest:
    """The entries of a feed (RSS, Atom, JSON Feed) fetched from `url`; teasers are `truncated`."""
    return read_bytes(data, name=url, url=url, outlet=outlet, charset=charset, limits=limits)


def read_page(
    data: bytes,
    *,
    url: str,
    outlet: str | None = None,
    charset: str | None = None,
    limits: Limits | None = None,
) -> Ingest:
    """The article of a page fetched from `url`, whatever its bytes look like."""
    source = Source(name=url, data=data, url=url, outlet=outlet, charset=charset)
    return _read_one(source, READERS["page"], limits)
