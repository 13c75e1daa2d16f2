"""People brought in without a name: "a former clerk who told the judges …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.quotes.cue_lexicon import PERSON_NOUNS
from briefing.text import name_lexicon as lex
from briefing.text.wordlist import word_set

_OPENER = re.compile(r"\b(?:[Aa]n?|[Aa]nother|[Oo]ne|[Mm]y|[Hh]is|[Hh]er|[Tt]heir)\s")
_OF_WHOM = re.compile(
    r" (?:of (?:one of )?(?:the|his|her|their|those) [a-z]+|(?:at|from|of|for|in) (?:the )?"
    r"[A-Z][\w-]+(?: [A-Z][\w-]+){0,4})"
)
_KIN = word_set(
    "mother father wife husband daughter son sister brother aunt uncle grandmother grandfather "
    "widow mom dad niece nephew cousin stepmother stepfather"
)
_OWN = word_set("my his her their")
_WORD = re.compile(r"([\w’'-]+)(\s|,|$)?")
_STOPS = word_set("of for to the in at with by from on and is was who that which has had as or")
_MORE = word_set("relative woman man girl boy mother father widow colleague neighbour stranger")
_NOBODY = word_set(
    "one another some many several few others everyone nobody somebody people crowd audience "
    "staff head leader source star giant icon victory king match host pair couple team trio duo "
    "family principal general major minor following fellow guard mob operative republican "
    "democrat conservative liberal native muslim christian american latino member guide master"
)
_PEOPLE = (lex.ROLE_HEADS | PERSON_NOUNS | _MORE) - _NOBODY
_PREDICATE = re.compile(
    r"\b(?:is|was|be|been|being|become|became|becomes|as|like|than|not|once|called|named|into|of|"
    r"for|by|from|with|without|elect|elected|remains|remained|for)\s(?:\w+ly\s)?$",
    re.IGNORECASE,
)
_LONGEST = 5  # words of such a phrase


class Unnamed(NamedTuple):
    """Somebody without a name: where, in what words, and whether they act there."""

    start: int
    words: str
    acts: bool


def find_unnamed(text: str, start: int, end: int) -> Iterator[Unnamed]:
    """Single people brought in by "a" or "another" in a stretch of text, in order."""
    for opener in _OPENER.finditer(text, start, end):
        lead = text[max(start, opener.start() - 24) : opener.start()]
        if _PREDICATE.search(lead) or lead.endswith((", ", "— ", "– ", "(")):
            continue  # what somebody is, or an apposition to a name
        own = text[opener.start() : opener.end() - 1].lower() in _OWN
        found = _phrase(text, opener.end(), end, _KIN if own else _PEOPLE)
        if found is not None and not (own and re.match(r",? [A-Z]", text[found : found + 3])):
            opens = not lead.strip() or lead.rstrip()[-1:] in tuple('.!?:;\n”"')
            told = re.match(r",? who\b|,? (?:said|told|added|recalled)\b", text[found : found + 9])
            whole = _OF_WHOM.match(text, found, end)
            last = whole.end() if whole else found
            first = opener.start() if own else opener.end()
            yield Unnamed(opener.start(), text[first:last], bool(opens or told))


def _phrase(text: str, start: int, end: int, people: frozenset[str]) -> int | None:
    """Where the phrase ends that a noun of a person heads, within a few words."""
    last: int | None = None
    for count, word in enumerate(_WORD.finditer(text, start, end)):
        low = word[1].lower()
        if count >= _LONGEST or low in _STOPS or low.endswith(("'s", "’s")):
            return last
        if low in people:
            last = word.end(1)
        elif last is not None:
            return last
        if word[2] != " ":
            return last
    return last
