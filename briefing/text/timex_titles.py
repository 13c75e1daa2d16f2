"""Titles of works and lines in title case, told by their capitals and quotation marks."""

from __future__ import annotations

from briefing.text.timex_lexicon import words

_OPENERS = frozenset("\"“‘'«") | {"``"}
_CLOSERS = frozenset("\"”’'»") | {"''"}
_LENGTH = 8  # tokens between quotation marks that still may be a title
_REACH = 7  # tokens of a title without quotation marks to each side of the date
_SMALL = words("a an and at by for from in my of on or our the to with your it's is")
_STARTS = frozenset({".", "!", "?", "\n\n", "“", '"', "``", "`", ":", "—", "–", "-", "(", "•", "*"})
# Words that have a capital within a sentence only in a title.
_TELLING = words(
    "was who whom you me my your our us is are in on of at and for to from by with when come "
    "comes "
    "any given came gone never how why what that this his her its their not be see after before "
    "until like back off up down out"
)
_ABBREVIATIONS = words("mr mrs ms dr gen sen rep gov st lt col sgt u s no jan feb aug sept oct nov")


def is_sentence_start(texts: list[str], place: int) -> bool:
    """Whether the token at `place` opens a sentence, a line, a quotation or a bracket."""
    if place == 0:
        return True
    before = texts[place - 1]
    if before == "." and place > 1:
        return texts[place - 2].lower() not in _ABBREVIATIONS
    if before in ("'", "’") and place > 1 and texts[place - 2][-1:] == "s":
        return not texts[place - 2][:1].isupper()
    return before in _STARTS or before in ("'", "‘")


def is_headline(texts: list[str], place: int) -> bool:
    """Whether nearly all words around have capitals: a line in title case names nothing."""
    around = [word for word in texts[max(0, place - 8) : place + 8] if len(word) > 3]
    large = sum(word[:1].isupper() or word[:1].isdigit() for word in around)
    return len(around) > 3 and large > 0.8 * len(around)


def is_title(texts: list[str], start: int, end: int) -> bool:
    """Whether tokens [start, end) stand in the title of a work."""
    return _is_quoted(texts, start, end) or _is_unquoted(texts, start, end)


def _is_quoted(texts: list[str], start: int, end: int) -> bool:
    """`"Stormy Monday"`, `"Friday on My Mind"`: a few words in quotation marks, capitalised."""
    first, last = start, end
    while first > 0 and end - first < _LENGTH and _in_title(texts, first - 1):
        first -= 1
    while last < len(texts) and last - start < _LENGTH and _in_title(texts, last):
        last += 1
    opened = first > 0 and texts[first - 1] in _OPENERS
    closed = last < len(texts) and texts[last] in _CLOSERS
    inside = texts[first:last]
    if not (opened and closed) or inside[0][:1].islower():
        return False
    return all(_in_title(texts, place) for place in range(first, last))


def _in_title(texts: list[str], place: int) -> bool:
    word = texts[place]
    if word in (",", "'s", "’s"):
        beyond = texts[place + 1] if place + 1 < len(texts) else ""
        return beyond[:1].isupper()
    large = word[:1].isupper() or word[:1].isdigit() or word[1:2].isdigit()
    return large or word in _SMALL


def _is_unquoted(texts: list[str], start: int, end: int) -> bool:
    """ "See You in September", "The Man Who Was Thursday": a small word with a capital in it."""
    if not texts[start][:1].isupper() and texts[start] not in _SMALL:
        return False
    left = _telling(texts, start, -1)
    right = _telling(texts, end - 1, 1)
    return (left or right) and not is_headline(texts, start)


def _telling(texts: list[str], place: int, way: int) -> bool:
    """Whether a run of capitals and small words beside `place` holds a telling capital."""
    for step in range(1, _REACH):
        here = place + way * step
        if not 0 <= here < len(texts):
            return False
        word = texts[here]
        if not (word[:1].isupper() or word in _SMALL) or is_sentence_start(texts, here):
            return False
        if word.istitle() and word.lower() in _TELLING:
            return True
    return False
