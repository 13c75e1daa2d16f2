"""Quotations in single marks, where no double ones stand."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from briefing.quotes.quoted import Quoted, make_quoted
from briefing.types import Span

_SINGLE = re.compile(r"(?<![\w’'])[‘'](?=[A-ZÀ-ÞА-Яa-zà-ÿ])")
_SINGLE_END = re.compile(r"(?<=[,.!?…])[’'](?!\w)|(?<=\w)[’'](?=[.,;:!?)]|\s*$)")
_HEADLINE_END = re.compile(r"[.!?…:]")


def find_single(text: str, paragraph: Span, number: int) -> Iterator[Quoted]:
    """Quotations in single marks, in a paragraph that has no double ones."""
    place = paragraph.start
    if _HEADLINE_END.search(paragraph.of(text)[-3:]) is None and len(paragraph) < 200:
        return  # a headline quotes in single marks by custom, whoever spoke
    ends = [found.span() for found in _SINGLE_END.finditer(text, paragraph.start, paragraph.end)]
    if not ends:
        return
    while True:
        opener = _SINGLE.search(text, place, paragraph.end)
        if not opener:
            return
        later = bisect_left(ends, (opener.end() + 1, 0))
        if later == len(ends):
            return
        start, end = ends[later]
        if len(text[opener.end() : start].split()) >= 3:
            made = make_quoted(text, number, opener.start(), opener.end(), start, end)
            yield Quoted(made.inner, made.outer, number, single=True)
        place = end
