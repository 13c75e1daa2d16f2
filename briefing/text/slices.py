"""How slices of a text are put together in print: the one rule that edition and verify share."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.types import Span

_ENDS = (".", "!", "?", "…", "。", "！", "？")
ELISION = " […] "
_BETWEEN = "\"'“”„‟‘’‚«»‹›「」`´ \t\r\n\u00a0\u202f"


def join_slices(text: str, spans: Sequence[Span]) -> str:
    """The slices of `text`, in order, joined by ` […] ` where something stood between them.

    Quotation marks and white space alone are nothing: a quotation that runs over two paragraphs
    repeats its opening mark, and no word is left out there. But two quotations side by side of
    which the first is no whole sentence (`“…,” “It …”`) would run together: they are kept apart.
    """
    pieces: list[str] = []
    for place, span in enumerate(spans):
        if place:
            between = text[spans[place - 1].end : span.start]
            whole = pieces[-1].endswith(_ENDS) or "\n" in between
            pieces.append(" " if whole and not between.strip(_BETWEEN) else ELISION)
        pieces.append(span.of(text))
    return "".join(pieces)


_MARKS = "\"“”„‟«»'‘’‚‹›「」`´"
_NEAR = 4  # characters between a mark and the words, white space apart: a bracket, a second mark
_FAR = 40  # characters of white space that are looked through
_REPORT_INSIDE = re.compile(r"[,.!?…]” .{1,200}?“|[,.!?…]\" [^\"\n]{1,200}? \"")


def stands_in_marks(text: str, span: Span) -> bool:
    """Whether the slice began with a quotation mark in `text` and no report runs through it.

    Its closing mark may be missing, as it does at a paragraph's end. A slice that closes and
    opens again (`…,” the minister said. “…`) holds words that nobody quoted.
    """
    near = _without_space(text, span.start)
    before = range(max(0, near - _NEAR), span.start)
    opened = any(text[place] in _MARKS and not _is_apostrophe(text, place) for place in before)
    return opened and not _REPORT_INSIDE.search(span.of(text))


def _without_space(text: str, place: int) -> int:
    """The place after the last character before `place` that is not white space."""
    near = place
    while near > max(0, place - _FAR) and text[near - 1].isspace():
        near -= 1
    return near


def _is_apostrophe(text: str, place: int) -> bool:
    inside = 0 < place < len(text) - 1 and text[place] in "'’"
    return inside and text[place - 1].isalnum() and text[place + 1].isalnum()
