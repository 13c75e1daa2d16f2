"""Paths → sources: files, folders, globs and standard input, in one order whatever was asked.

The only door to the disk. Hidden files (a leading dot) inside folders are not looked at; named
directly, they are.
"""

from __future__ import annotations

import glob
import os
import re
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from briefing.errors import InputError, NoInputError
from briefing.ingest.draft import Limits, Source, omit
from briefing.types import Omission

_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,12}://|(?:mailto|feed|data|javascript):")
_SKIPPED = {"__MACOSX", "Thumbs.db", "desktop.ini"}


def find_files(paths: tuple[str | os.PathLike[str], ...]) -> tuple[tuple[str, ...], bool]:
    """Files behind `paths`, sorted, each once, and whether standard input was asked for.

    Raises InputError for an address and NoInputError for a path that does not exist.
    """
    found: dict[str, str] = {}
    from_stdin = False
    for path in paths:
        name = os.fspath(path)
        if name == "-":
            from_stdin = True
            continue
        for file in _expand(name):
            found.setdefault(os.path.realpath(file), file)
    return tuple(sorted(found.values())), from_stdin


def _expand(name: str) -> Iterator[str]:
    if _URL.match(name):
        raise InputError(
            "this is an address, not a path; `briefing fetch` or `briefing run` reads from the"
            " network, `build` only from files",
            path=name,
        )
    if os.path.isdir(name):
        yield from _walk(name)
    elif os.path.lexists(name):
        yield name
    else:
        yield from _matches(name)


def _matches(pattern: str) -> Iterator[str]:
    matches = sorted(glob.glob(pattern, recursive=True)) if re.search(r"[*?\[]", pattern) else []
    if not matches:
        where = os.path.abspath(os.path.dirname(pattern) or ".")
        raise NoInputError(f"no such file or folder (looked in {where})", path=pattern)
    for match in matches:
        if os.path.isdir(match):
            yield from _walk(match)
        else:
            yield match


def _walk(folder: str) -> Iterator[str]:
    """Every file below a folder; a link back to a folder above is not followed twice."""
    seen: set[tuple[int, int]] = set()
    for root, folders, files in os.walk(folder, followlinks=True):
        try:
            here = os.stat(root)
        except OSError:
            continue
        if (here.st_dev, here.st_ino) in seen:
            folders.clear()
            continue
        seen.add((here.st_dev, here.st_ino))
        folders[:] = sorted(name for name in folders if _is_visible(name))
        yield from (os.path.join(root, name) for name in sorted(files) if _is_visible(name))


def _is_visible(name: str) -> bool:
    return not name.startswith(".") and name not in _SKIPPED


def read_file(path: str, limits: Limits, *, named: bool) -> Source | Omission:
    """The bytes of one file, or why they could not be had. `named`: asked for by its own name."""
    try:
        mode = os.stat(path).st_mode
        if not (stat.S_ISREG(mode) or (named and not stat.S_ISDIR(mode))):
            return omit(path, "it is not a regular file", code="unreadable")
        with open(path, "rb") as file:
            data = file.read(limits.file_bytes + 1)
    except OSError as error:
        return omit(path, f"cannot be read: {error.strerror or error}", code="unreadable")
    return _bounded(Source(name=path, data=data, suffix=_suffix(path)), limits)


def read_stdin(limits: Limits, stream: BinaryIO | None = None) -> Source | Omission:
    """Standard input as a source named "-"."""
    data = (stream or sys.stdin.buffer).read(limits.file_bytes + 1)
    return _bounded(Source(name="-", data=data), limits)


def _bounded(source: Source, limits: Limits) -> Source | Omission:
    if len(source.data) > limits.file_bytes:
        reason = f"larger than the limit of {limits.file_bytes // 1_048_576} MB for one file"
        return omit(source, reason, code="too-large")
    return source


def _suffix(path: str) -> str:
    return Path(path).suffix.lower()
