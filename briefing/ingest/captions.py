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


# What is seen in a picture: verbs that captions put into the present beside a past day.
_SEEN = re.compile(
    r"\b(?:address(?:es)?|gathers?|holds?|walks?|stands?|sits?|shakes?|waves?|speaks?|arrives?"
    r"|poses?|carr(?:y|ies)|inspects?|attends?|greets?|protests?|march(?:es)?|shouts?|wears?"
    r"|rides?|queues?|reacts?|celebrates?|listens?|prepares?|clears?|search(?:es)?|embraces?"
    r"|watch(?:es)?|rests?|lies?|seen|pictured|hugs?|kneels?|prays?|sweeps?|rallies|rally|chants?"
    r"|lays?|unveils?|fl(?:y|ies)|sails?"
    r"|billows?|burns?|guards?|patrols?)\b"
)
_ON_A_DAY = re.compile(
    r"\b(?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d{1,2}\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul"
    r"|Aug|Sep|Oct|Nov|Dec)|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)"
    r"[a-z.]{0,7} \d{1,2})\b"
)
_TOLD_LATER = re.compile(
    r"\b(?:will|would|said|told|says|announced|according to|warned|added|denied|has been|have been"
    r"|had|began|decided|agreed|refused|could|may|might)\b"
)
_NAMELY = (
    r"[A-Z][\w.’'&-]*(?:[ /,|]{1,3}(?:(?:and|of|the|for|de|la|van|von|al) )?[A-Z][\w.’'&-]*){0,7}"
)
_CALLS = re.compile(
    r"[)\]]\W{0,3}$|[Pp]hoto|PHOTO|[Pp]ict?|IMAGE|Image|Source: |[–—] ?[A-Z]|- [A-Z]{2}|©"
)
_BRACKETED = re.compile(
    rf"[(\[]\s?(?:(?:FILE|File|PHOTO|Photo|Image|Picture|Pic|Video|Credit|Graphic)\s?[:/]\s?{_NAMELY}"
    rf"|[A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*){{0,2}}:\s[A-Z][\w.’'-]+ [A-Z][\w.’' -]{{1,40}}"
    r"|[A-Z]{2,5}\s(?:file )?(?:photo|pic|image|picture)s?)\s?[)\]][.\s]*$"
)
_SHOUTED = re.compile(
    rf"(?<=[.!?”\"’])\s+(?:(?:[A-Z][\w.&’'-]*\s){{0,3}}(?:PHOTO|Photo|PHOTOGRAPH|IMAGE|PICTURE|PIC|Photographer)S?"
    rf"(?:\s?[:/|]\s?|\s(?:by|BY|courtesy|COURTESY|of|OF)\s)+{_NAMELY}"
    r"|(?:[A-Z]{2,}\s){0,3}(?:FILE\s)?PHOTO|Source: (?:Facebook|Twitter|Instagram|YouTube|TikTok|X"
    r"|Telegram|Google Maps|Supplied))[.\s]*$"
)
_DASHED = re.compile(
    r"(?:(?<=[.!?”\"’])\s+[–—-]{1,2}\s?[A-Z][\w./ ]{1,24}"
    r"|\s?[(\[][A-Z]{2,6}(?:/[A-Z]\w{1,9})?[)\]])[.\s]*$"
)


def is_credited_caption(paragraph: str, *, last: bool) -> bool:
    """Whether a paragraph is one or two sentences of caption and the picture's credit.

    An agency's name alone, behind a dash or in brackets, credits a text as well: then the
    sentence has to describe what is seen, and not close the article (`last`).
    """
    if _is_placed(paragraph):
        return True
    if len(paragraph) > 420 or not _CALLS.search(paragraph, max(len(paragraph) - 70, 0)):
        return False
    if _TOLD_LATER.search(paragraph):
        return False
    if _BRACKETED.search(paragraph) or _SHOUTED.search(paragraph):
        return True
    if last or _PAST.search(paragraph) or paragraph.count(". ") > 1:
        return False
    return bool(
        _DASHED.search(paragraph) and _SEEN.search(paragraph) and _ON_A_DAY.search(paragraph)
    )


_PLACED = re.compile(
    r", (?:(?:far |at )?(?:left|right)|cent(?:re|er)|second from (?:the )?(?:left|right)"
    r"|foreground|pictured)"
    r",? (?:[a-z]+(?<!ed)s|and|with|of)\b"
)


def _is_placed(paragraph: str) -> bool:
    """One sentence of the present that says where in the picture somebody stands."""
    if len(paragraph) > 300 or ", " not in paragraph or not _PLACED.search(paragraph):
        return False
    told = _TOLD_LATER.search(paragraph) or _PAST.search(paragraph)
    return (
        not told
        and ". " not in paragraph
        and bool(_SEEN.search(paragraph) or _HELD.search(paragraph))
    )


_HELD = re.compile(
    r"\b(?:locks?|looks?|talks?|works?|plays?|runs?|tries|competes?|wrestles?|shoots?|passes|drives?|swings?|dances?|smiles?"
    r"|helps?|hands?|receives?|accepts?|presents?|cuts?|points?|takes?|joins?|leads?|performs?|practi[cs]es?|battles?|dribbles?)\b"
)
_GLUED_CREDIT = re.compile(
    rf"(?<=[.!?”\"’])\s+(?:(?:Photo|Picture|Image|Photograph|PHOTO)"
    rf"(?:\s?[:/|]\s?|\s(?:by|courtesy of)\s)|©\s?){_NAMELY}[.\s]*$"
    rf"|\s[(\[](?:Photo|Picture|Image|PHOTO)\s?[:/]\s?{_NAMELY}[)\]][.\s]*$"
)


def find_credit(paragraph: str) -> int:
    """Where a picture's credit begins behind a sentence that is no caption; 0 without one."""
    end = paragraph[-160:]
    if not _CALLS.search(end):
        return 0
    match = _GLUED_CREDIT.search(end)
    if match is None:
        return 0
    start = max(len(paragraph) - 160, 0) + match.start()
    told = _TOLD_LATER.search(paragraph, 0, start)
    return start if told and not _DATED.search(paragraph, 0, start) else 0
