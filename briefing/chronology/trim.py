"""The part of a sentence that tells the event: a span, so that what is printed stays verbatim."""

from __future__ import annotations

import re

from briefing.chronology.fitness import SHORTEST, has_anaphora
from briefing.types import Sentence, Span, Timex

_DATELINE = re.compile(
    r"^[A-Z][A-Z.'’ -]{2,40}(?:,\s*[A-Z][\w. ]{2,20}){0,3}(?:,?\s*[A-Z][a-z]{2,8}\.?\s+\d{1,2})?"
    r"\s*(?:\([^()]{2,30}\)\s*(?:--|[—–-]|_)?\s*|(?:--|[—–-]|_)\s+)"
)
_SUBHEAD = re.compile(r"^[-–—•]\s[^-–—.]{3,60}\s[-–—]\s+(?=[A-Z])")
_CONNECTIVE = re.compile(
    r"^(?:Meanwhile|However|But|And|Also|Earlier|In addition|Separately|Moreover|Furthermore|"
    r"Nevertheless|Then|Yet|Still|Instead|Indeed|Besides),?\s+(?=\w)"
)
_SUBORDINATE = re.compile(
    r"^(?:As|While|Although|Though|With|Despite|In a bid to)\s[^,;\"“]{10,160},\s(?=\w)"
)
_GLUED = re.compile(r"(?<=[a-z0-9]{3}[.!?])\s+(?=[A-Z])")
_JOINT = re.compile(r"(?:[,;]\s+(?:and|but|while|as)\s+|;\s+)")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|\w{3,}ed|met|said|took|began|left|held|went|came|"
    r"made|broke|fell|rose|fled|won|lost|shut|hit|led|struck|died|sank|gave|sent|told|ran|set)\b"
)
LONG_ENOUGH = 18  # words from which a sentence is worth trimming to a clause


def dateline_length(text: str) -> int:
    """Characters of the dateline that opens a sentence, 0 without one."""
    match = _DATELINE.match(text)
    return match.end() if match else 0


def trim(sentence: Sentence, timex: Timex | None) -> Span:
    """The slice to print: without dateline and connective, one clause where that is enough."""
    text = sentence.text
    if timex is None:
        return Span(start=sentence.span.start + _skip(text, 0), end=sentence.span.end)
    place = timex.span.start - sentence.span.start
    first, last = _unglued(text, place)
    start = _after_subordinate(text[:last], min(_skip(text[:last], first), place), place)
    start, last = _clause(text[:last], start, place) or (start, last)
    if timex.basis == "narrative" and place == start:
        start = _after_date(text, start + len(timex.span))
    return Span(start=sentence.span.start + start, end=sentence.span.start + last)


def _after_date(text: str, end: int) -> int:
    """Past "A day earlier, ": beside a printed date it would count from nothing."""
    match = re.compile(r",?\s+").match(text, end)
    return match.end() if match else end


def _unglued(text: str, place: int) -> tuple[int, int]:
    """The sentence around `place` where the splitter left two in one."""
    cuts = list(_GLUED.finditer(text))
    first = max((cut.end() for cut in cuts if cut.end() <= place), default=0)
    last = min((cut.start() for cut in cuts if cut.start() > place), default=len(text))
    return first, last


def _skip(text: str, start: int) -> int:
    for pattern in (_DATELINE, _SUBHEAD, _CONNECTIVE):
        match = pattern.match(text[start:])
        if match:
            start += match.end()
    return start


def _after_subordinate(text: str, start: int, place: int) -> int:
    """Past a clause that only sets the scene ("As he spoke, ..."), if the rest leans on nothing."""
    match = _SUBORDINATE.match(text[start:])
    if match is None or start + match.end() > place or len(text.split()) < LONG_ENOUGH:
        return start
    opening = text[start + match.end() :].split()[:2]
    return start if has_anaphora(" ".join(opening)) else start + match.end()


def _clause(text: str, start: int, place: int) -> tuple[int, int] | None:
    """Of two coordinate clauses the one that holds `place`, if it stands by itself."""
    if place < 0 or len(text.split()) < LONG_ENOUGH:
        return None
    joints = [
        joint for joint in _JOINT.finditer(text, start) if not _in_quotes(text, joint.start())
    ]
    left = max((j.end() for j in joints if j.end() <= place), default=start)
    right = min((j.start() for j in joints if j.start() >= place), default=len(text))
    if (left, right) == (start, len(text)) or not _is_clause(text[left:right], left > start):
        return None
    rest = text[start:left] + text[right:]
    return (left, right) if _FINITE.search(rest) else None


def _in_quotes(text: str, place: int) -> bool:
    before = text[:place]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def _is_clause(text: str, follows: bool) -> bool:
    words = text.split()
    if len(words) < SHORTEST + 2 or not _FINITE.search(text):
        return False
    return not (follows and (has_anaphora(text) or _FINITE.match(words[0])))
