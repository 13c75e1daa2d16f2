"""What stood between two quotation marks, and when that is only the middle of a name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.types import Span

_LONGEST_NICKNAME = 24  # characters
_NICKNAME = re.compile(r"(?:The )?[A-Z][\w’'.-]*(?: (?:[A-Z][\w’'.-]*|the|of)){0,2}")
_NAME_BEFORE = re.compile(r"\b[A-Z][a-z]+\.? $|\b[A-Z]\. $")
_NAME_AFTER = re.compile(r" [A-Z][a-z]+")


@dataclass(frozen=True)
class Quoted:
    """What stood between two marks. `inner` leaves them out, `outer` takes them in."""

    inner: Span
    outer: Span
    paragraph: int
    closed: bool = True
    continues: bool = False  # the same speech goes on in the next paragraph's quotation
    single: bool = False


def make_quoted(
    text: str, number: int, start: int, inner: int, stop: int, outer: int, *, closed: bool = True
) -> Quoted:
    while inner < stop and text[inner].isspace():
        inner += 1
    while stop > inner and text[stop - 1].isspace():
        stop -= 1
    return Quoted(
        inner=Span(start=inner, end=max(inner, stop)),
        outer=Span(start=start, end=max(outer, inner)),
        paragraph=number,
        closed=closed,
    )


def is_nickname(text: str, item: Quoted) -> bool:
    """Whether the marks stand round the middle of a name, as in `Peter "The Anchor" Malloy`."""
    if len(item.inner) > _LONGEST_NICKNAME or item.outer.end - item.inner.end != 1:
        return False
    named = _NICKNAME.fullmatch(text, item.inner.start, item.inner.end)
    first = _NAME_BEFORE.search(text, max(0, item.outer.start - 24), item.outer.start)
    return bool(named and first and _NAME_AFTER.match(text, item.outer.end))
