"""Which way a date lies: tense and aspect of the verb that governs it, without a parser.

The nearest verb group to the left within the clause decides, else the first to the right: of
"he said on Thursday that he would sign it on Tuesday" the first weekday is governed by *said*,
the second by *would sign*.
"""

from __future__ import annotations

import re

from briefing.text.timex_lexicon import words
from briefing.text.timex_tokens import Tokens

PAST, FUTURE = "past", "future"
REACH = 25  # tokens looked at to each side

_STOPS = frozenset(".;!?:") | {"\n\n"}
FUTURE_MODALS = frozenset({"will", "shall", "would", "'ll", "’ll", "wo", "won't", "ll"})
FUTURE_CUES = words(
    "scheduled expected due planned slated upcoming set plans planning planned hopes likely "
    "expects intends expires opens begins starts resumes reopens reopen closes ends takes "
    "gathers gather meets returns faces resume goes wants aims vows pledges promises tomorrow "
    "coming should must may might can could"
)
FUTURE_PREPOSITIONS = frozenset({"until", "till", "by"})
PAST_IRREGULAR = words(
    "was were had did said told went came took made gave got became began broke brought built "
    "bought caught chose cut drew drove ate fell felt fought found flew forgot froze grew "
    "heard held hit hurt kept knew laid led left lent let lost meant met paid put quit ran "
    "read rose sang sank saw sold sent set shook shot shut slept spoke spent spread stood "
    "stole struck swore swept swam taught threw thought understood woke wore won wrote "
    "withdrew underwent been seen known given taken done gone shown held begun broken chosen "
    "fallen flown sunk sworn thrown killed burst fled blew hung bore bound dealt dug fed hid "
    "lay rode sought slid spun stuck tore overthrew overcame sat vowed"
)
NOT_PAST = words(
    "need needs indeed speed feed seed red bed united hundred exceed proceed succeed "
    "unprecedented bleed breed agreed-upon wed shed embed led-by armed aged wicked sacred "
    "naked"
)
_ED = re.compile(r"[a-z]{2,}ed")
_BARE_AFTER_TO = re.compile(r"[a-z]+")


def find_direction(tokens: Tokens, start: int, end: int) -> str | None:
    """`past`, `future` or None for tokens [start, end), by the verb that governs them."""
    before = tokens.texts[start - 1].lower() if start else ""
    if before in FUTURE_PREPOSITIONS or _ahead_of(tokens, start):
        return FUTURE
    if before == "since":
        return PAST
    return _look_left(tokens, start) or _look_right(tokens, end)


def _ahead_of(tokens: Tokens, start: int) -> bool:
    before = [word.lower() for word in tokens.texts[max(0, start - 3) : start]]
    return before[-2:] == ["ahead", "of"] or before == ["ahead", "of", "the"]


def _look_left(tokens: Tokens, start: int) -> str | None:
    for place in range(start - 1, max(-1, start - 1 - REACH), -1):
        word = tokens.texts[place]
        if word in _STOPS:
            return None
        found = _verb_at(tokens, place)
        if found:
            return found
    return None


def _look_right(tokens: Tokens, end: int) -> str | None:
    for place in range(end, min(len(tokens.texts), end + REACH)):
        if tokens.texts[place] in _STOPS:
            return None
        found = _verb_at(tokens, place)
        if found:
            return found
    return None


def _verb_at(tokens: Tokens, place: int) -> str | None:
    word = tokens.texts[place].lower()
    previous = tokens.texts[place - 1].lower() if place else ""
    if word in FUTURE_MODALS:
        return FUTURE
    if word in FUTURE_CUES:
        return FUTURE
    if previous == "to" and _BARE_AFTER_TO.fullmatch(word) and word not in _NOT_VERBS:
        return FUTURE
    if word in PAST_IRREGULAR or (word not in NOT_PAST and _ED.fullmatch(word)):
        return _past_unless_modal(tokens, place)
    if word.endswith("ing") and previous in _PRESENT_BE:
        return FUTURE
    return None


_PRESENT_BE = frozenset({"is", "are", "'s", "'re", "’s", "’re", "am"})
_NOT_VERBS = words("the a an this that his her its their our my your these those")


def _past_unless_modal(tokens: Tokens, place: int) -> str:
    """A participle after a modal ("will be named") is not past; "have" between does not matter."""
    for back in range(place - 1, max(-1, place - 5), -1):
        word = tokens.texts[back].lower()
        if word in FUTURE_MODALS or word in ("to", "may", "must", "should", "can", "could"):
            return FUTURE
        if word not in ("be", "been", "have", "not", "also", "soon", "get"):
            break
    return PAST
