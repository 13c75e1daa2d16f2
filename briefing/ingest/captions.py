"""A caption inside a paragraph of reporting: where it begins and ends.

Agencies write captions to a pattern: a sentence in the present tense with weekday, date and
year, then the credit in brackets. Where that sentence is not the first of its paragraph, only
it and what follows is caption.
"""

from __future__ import annotations

import re
from itertools import pairwise

from briefing.ingest.rules.photographs import photo_bracket

_DATED = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? "
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}),? \d{4}\b"
)
_SENTENCE_END = re.compile(
    r"(?<=[a-z0-9)”\"’%][.!?])[\"”’]?\s+(?=[A-Z“\"‘])|(?<=[.!?][\"”’])\s+(?=[A-Z“\"‘])"
)


_PAST = re.compile(
    r"\b(?:was|were|had|said|told|did|went|ran|came|gave|took|made|fell|rose|lost|won|began|broke|held"
    r"|kept|found|saw|met|led|\w{2,}ed)\b"
)


def split_caption(paragraph: str) -> tuple[int, int] | None:
    """The stretch of a caption within a paragraph that also holds reporting; None without one."""
    if len(paragraph) > 3000 or "(" not in paragraph:
        return None
    match = photo_bracket().search(paragraph)
    if match is None:
        return None
    start = _start(paragraph, match.start())
    if start == 0 and match.end() >= len(paragraph.rstrip()):
        return None
    return (start, match.end()) if start > 0 or match.end() < len(paragraph) - 25 else None


def _start(paragraph: str, bracket: int) -> int:
    """Where the caption's first sentence begins: the dated one, or the first that is not past."""
    starts = [0, *(m.end() for m in _SENTENCE_END.finditer(paragraph, 0, bracket))]
    starts = [start for start in starts if start < bracket - 1]
    sentences = list(pairwise([*starts, bracket]))
    for start, end in sentences:
        if _DATED.search(paragraph, start, end):
            return start
    for start, end in sentences:
        if not _PAST.search(paragraph, start, end):
            return start
    return 0


_BULLET = re.compile(r"\s*[•·▪●]\s?(?P<words>[^\n]{2,140})\s*$")


def find_bulleted_captions(paragraphs: list[str]) -> frozenset[int]:
    """Numbers of bulleted lines that stand beside a bulleted `© Name`: caption and credit."""
    found: set[int] = set()
    for number, paragraph in enumerate(paragraphs):
        match = _BULLET.match(paragraph)
        if match is None or "©" not in match["words"][:3]:
            continue
        for other in (number - 1, number + 1):
            if 0 <= other < len(paragraphs) and _is_bulleted_label(paragraphs[other]):
                found.add(other)
    return frozenset(found)


def _is_bulleted_label(paragraph: str) -> bool:
    match = _BULLET.match(paragraph)
    return bool(match and not re.search(r"[.!?]\s*$", match["words"]))
