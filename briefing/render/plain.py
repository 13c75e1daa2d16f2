"""Text laid out for a terminal, and escaped for Markdown."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from briefing.render.safe import printable

WIDTH = 76
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~])")
_LINE_START = re.compile(r"^(\s*)([-+]|\d+[.)]|=+)(?=\s|$)")


class Laid(str):
    """Text that is laid out already: its line ends are ours and stay."""

    __slots__ = ()


def wrap(text: str, indent: int = 0, hang: int | None = None, first: str = "") -> Laid:
    """`text` in lines of at most 76 columns; `first` opens the first line, inside its indent.

    `indent` and `hang` are the columns left free in the first line and in the others. Columns
    are counted as a terminal counts them: wide letters take two, combining marks none.
    """
    hang = indent if hang is None else hang
    opening = (" " * indent + printable(first)).ljust(hang) if first else " " * indent
    lines = list(_lines(printable(text), WIDTH - columns(opening), WIDTH - hang))
    return Laid(
        "\n".join((opening if n == 0 else " " * hang) + line for n, line in enumerate(lines))
    )


def _lines(text: str, first: int, width: int) -> Iterator[str]:
    """Words packed into lines; a word longer than a line is cut, since nothing else would fit."""
    line, used, room = "", 0, first
    for word in text.split():
        for piece in _pieces(word, width):
            size = columns(piece)
            if used and used + 1 + size > room:
                yield line
                line, used, room = "", 0, width
            line, used = (f"{line} {piece}", used + 1 + size) if used else (piece, size)
    yield line


def _pieces(word: str, width: int) -> Iterator[str]:
    if columns(word) <= width:
        yield word
        return
    start = used = 0
    for place, letter in enumerate(word):
        size = columns(letter)
        if used + size > width:
            yield word[start:place]
            start, used = place, 0
        used += size
    yield word[start:]


def columns(text: str) -> int:
    """How many columns of a terminal the text takes."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def rule(mark: str) -> str:
    """A line of one character across the page."""
    return mark * WIDTH


def markdown(text: str) -> str:
    """`text` on one line, with whatever Markdown or HTML would read in it escaped."""
    escaped = _MARKDOWN.sub(r"\\\1", printable(text).replace("&", "&amp;").strip())
    return _LINE_START.sub(lambda m: f"{m[1]}{m[2][:-1]}\\{m[2][-1]}", escaped)
