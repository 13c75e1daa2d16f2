"""Whether a text gives a date only roughly: "about 10 August", "around Friday", "early May"."""

from __future__ import annotations

from briefing.text.timex_lexicon import words
from briefing.text.timex_reading import Draft
from briefing.text.timex_tokens import Tokens
from briefing.text.timex_verbs import ED, PAST_IRREGULAR

_ROUGH = words(
    "about around nearly almost approximately roughly some early late mid more less at up over few"
)
_BEFORE = words("around approximately approx approx. roughly circa ca ca.")
# Before "about" these leave it no subject to be about: "on about 10 August", "due about 10 August".
_LEADS = words(
    "on in at by or from since until till sometime time of to due expected scheduled planned for "
    "was were is be and between"
)
_ENDS = frozenset({"", ".", ",", ";", ":", "(", "\n\n", "–", "—"})
# After these "about" says what was spoken of.
_TELLS = words(
    "said told asked knew thought heard spoke wrote read lied learned learnt complained worried "
    "warned talked joked questioned argued testified dreamed cared reminded informed quizzed "
    "concerned boasted bragged forgot taught sang inquired enquired wondered spoken written seen "
    "known excited raised briefed sent posted tweeted published shared agreed disagreed confused"
)


def is_rough(tokens: Tokens, draft: Draft) -> bool:
    """Whether the expression opens on such a word, or one stands before a date."""
    if tokens.texts[draft.start].lower() in _ROUGH:
        return True
    if draft.type not in ("DATE", "TIME") or _is_possessive(tokens, draft.end):
        return False
    before = [_word(tokens, draft.start - back) for back in (1, 2, 3)]
    if before[0] == "the":
        del before[0]
    return before[0] in _BEFORE or (before[0] == "about" and _is_no_subject(before[1]))


def _is_no_subject(word: str) -> bool:
    if word in _LEADS or word in _ENDS:
        return True
    return word not in _TELLS and (word in PAST_IRREGULAR or bool(ED.fullmatch(word)))


def _word(tokens: Tokens, place: int) -> str:
    return tokens.texts[place].lower() if place >= 0 else ""


def _is_possessive(tokens: Tokens, end: int) -> bool:
    return end < len(tokens.texts) and tokens.texts[end].lower() in ("'s", "’s")
