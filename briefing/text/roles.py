"""The role that a text gives somebody, word for word: before the name or after it."""

from __future__ import annotations

import re

from briefing.text import name_lexicon as lex
from briefing.text.wordlist import word_set

_BACK = 190  # characters looked at on either side of a name
_WORD = re.compile(r"[^\s,;:()\"“”«»]+|[,;:()\"“”«»]")
_BRIDGES = frozenset({"of", "for", "on", "and", "the", "with", "in", "at", "to", "&", "from"})
_ARTICLES = frozenset({"a", "an", "the", "his", "her", "their", "its", "our", "my"})
_AFTER = re.compile(
    r"(?:\s*\([A-Z][\w.\-– ]{0,20}\))?(?:, (?:aged? )?\d{1,3})?,? ?(?:, )"
    r"(?P<role>[^,.;:()\"“”\n]{3,165})(?=[,.;)]|$|\n)"
)
_HEADS_IT = re.compile(r"\s*,?\s*(?P<role>who (?:heads|leads|chairs|runs|directs) [^,.;:\n]{3,60})")
_RELATIVE = re.compile(r" (?:who|which|that|whose)\b")
_OFFICES = word_set("sen. rep. gov. gen. adm. col. maj. lt. sgt. capt. cmdr. cpl.")
_OF_HOUSE = re.compile(
    r" (?P<role>(?:of|from) (?:the )?[A-Z][\w’'.&-]*"
    r"(?: (?:of|for|and|the|on|&) ?(?:the )?[A-Z][\w’'.&-]*| [A-Z][\w’'.&-]*){1,7})"
)
_CLOSES_APPOSITION = re.compile(r"(?: \([^)\n]{1,30}\))?(?:,|\.| (?:said|says|told|added)\b)")
_APPOSED = re.compile(
    r"(?:^|[\s“\"])(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[\w]+['’]s) "
    r"(?P<role>[a-z][\w-]*(?: (?:of |for |in )?[\w'’-]+){0,5})$"
)

_BREAK = frozenset('"“”«»;:()')


def is_role_before(word: str) -> bool:
    """Whether a word just before a name can end a role ("spokesman", "President")."""
    low = word.lower().rstrip(",")
    return (
        low in lex.ROLE_HEADS
        or low in _OFFICES
        or (low in lex.TITLES and len(low) > 3 and not low.endswith("."))
    )


def _may_end_role(word: str) -> bool:
    """Whether a role could end in this word: an office, or a capital tied to one."""
    low = word.lower()
    return word[0].isupper() or low in lex.ROLE_HEADS or low in lex.ROLE_MODIFIERS


def role_before(text: str, start: int) -> str | None:
    """The role phrase that ends where the name starts, e.g. "Deputy Secretary of State"."""
    window = text[max(0, start - _BACK) : start]
    last = window[-30:].split()[-1:]
    if not last or not _may_end_role(last[0]):
        return None
    window = window[max(window.rfind("\n"), window.rfind("? "), window.rfind("! ")) + 1 :]
    words = [(found.start(), found.group()) for found in _WORD.finditer(window)]
    if not words or not window[-1:].isspace():
        return None
    head = _head_index(words)
    if head is None:
        return None
    first = _first_of(words, head)
    role = window[words[first][0] :].strip()
    return role if is_role_like(role) else None


def role_before_comma(text: str, start: int, end: int) -> str | None:
    """The role of "the harbour master, John Doe, said": what ends at the comma before the name."""
    if text[max(0, start - 2) : start] != ", " or not _CLOSES_APPOSITION.match(text, end):
        return None
    found = _APPOSED.search(text[max(0, start - 80) : start - 2])
    return found["role"] if found else None


def _first_of(words: list[tuple[int, str]], head: int) -> int:
    """Where the phrase of a head begins, taking in "a spokesman of the mayor of …"."""
    first = head
    while first > 0 and _modifies(words[first - 1][1]):
        first -= 1
    outer = first - 1
    while outer > 0 and words[outer][1] in ("the", "of", "to"):
        outer -= 1
    if outer >= 0 and outer < first - 1 and words[outer][1].lower() in lex.ROLE_HEADS:
        return _first_of(words, outer)
    return first


def _head_index(words: list[tuple[int, str]]) -> int | None:
    """Index of the role's head: the last word, or one tied to it by "of", "for" and capitals."""
    index = len(words) - 1
    if index < 0 or words[index][1] in _BRIDGES:
        return None
    while index >= 0:
        word = words[index][1]
        if is_role_before(word) and (
            word[0].islower() or index == len(words) - 1 or _tied(words, index)
        ):
            return index
        inside = word in _BRIDGES or word.lower() in lex.ROLE_MODIFIERS
        if not (word[0].isupper() or inside or (word == "," and index < len(words) - 1)):
            return None
        index -= 1
    return None


def _tied(words: list[tuple[int, str]], index: int) -> bool:
    return words[index + 1][1] in _BRIDGES


def _modifies(word: str) -> bool:
    if word in _BREAK or word == ",":
        return False
    low = word.lower()
    if word[0].isupper():
        return low not in lex.OPENERS or low in lex.ROLE_MODIFIERS
    return low in lex.ROLE_MODIFIERS or low in lex.ROLE_HEADS or low in lex.DEMONYMS or "-" in low


def is_role_like(role: str) -> bool:
    """Not a bare courtesy title, not longer than a line."""
    low = role.lower()
    return len(role) <= 130 and low.rstrip(".") not in {
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "sir",
        "st",
    }


def role_after(text: str, end: int) -> str | None:
    """The apposition after a name, e.g. ", an independent analyst," or ", who heads the …"."""
    window = text[end : end + _BACK]
    relative = _HEADS_IT.match(window)
    if relative:
        return relative["role"].strip()
    found = _AFTER.match(window)
    house = _OF_HOUSE.match(window.removeprefix(","))
    if house:
        return house["role"].rstrip(".")
    if not found:
        return None
    words = found["role"].split()
    limit = 0
    for limit, word in enumerate(words[:9]):
        if word.lower().rstrip("s") in lex.ROLE_HEADS or word.lower() in lex.ROLE_HEADS:
            break
        if not (word.lower() in _ARTICLES or word[0].isupper() or _modifies(word) or limit < 4):
            return None
    else:
        return None
    if words[0][0].islower() and words[0].lower() not in _ARTICLES and not _modifies(words[0]):
        return None
    role = found["role"].strip()
    cut = _RELATIVE.search(role)
    role = role[: cut.start()] if cut else role
    return role.removeprefix("a ").removeprefix("an ").removeprefix("the ") or None
