"""Reading: files, folders, globs and standard input → Articles, and what could not become one.

One reader per kind in `readers.READERS`; a kind is told by content, not by suffix. The order of
the articles is that of their sorted paths; identifiers depend on neither.
"""

from __future__ import annotations

import os
from typing import BinaryIO

from briefing.errors import NoInputError
from briefing.ingest.draft import Limits, Reading, Source, nothing
from briefing.ingest.readers import read_source
from briefing.ingest.settle import settle
from briefing.ingest.walk import find_files, read_file, read_stdin
from briefing.types import Ingest

__all__ = ["Limits", "read_articles"]


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


def _read(found: object, limits: Limits) -> Reading:
    if isinstance(found, Source):
        return read_source(found, limits)
    return Reading(omissions=(found,))  # type: ignore[arg-type]
