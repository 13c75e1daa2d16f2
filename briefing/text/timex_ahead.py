"""Whether a sentence says firmly that something lies ahead: what a far date ahead must show.

A month or a day of a month that would lie more than half a year ahead is far more often the last
one: "began four rounds of planned outages in October". A participle before a noun plans nothing
by itself; "will", "due in", "plans to", "moved to" do.
"""

from __future__ import annotations

import datetime

from briefing.text import timex_verbs as verbs
from briefing.text.timex_lexicon import words
from briefing.text.timex_tokens import Tokens

FAR = datetime.timedelta(days=183)
REACH = 25  # tokens looked at to each side
_NEAR = 6  # tokens before the date in which a present tense looks ahead

_STOPS = frozenset({".", ";", "!", "?", "\n\n"})
_FIRM = words(
    "will 'll ’ll shall wo won't due next upcoming coming forthcoming deadline until till by "
    "expires slated would expected expects likely should must may might could can"
)
_PLANNING = words(
    "plan plans planned planning set scheduled intends intend hopes hope aims wants agreed vowed "
    "pledged promised about going postponed moved delayed deferred adjourned extended pushed "
    "booked fixed arranged pencilled rescheduled"
)
_TO = words("to for until till from on in")


def is_firmly_ahead(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the sentence around tokens [start, end) holds a word that firmly looks ahead."""
    first = _edge(tokens, start - 1, -1) + 1
    last = _edge(tokens, end, 1)
    low = [word.lower() for word in tokens.texts[first:last]]
    for place, word in enumerate(low):
        if word in _FIRM and not (word == "by" and first + place != start - 1):
            return True
        if word in _PLANNING and _plans(low, place):
            return True
    moved = tokens.texts[start - 1 : start] == ["to"] and bool(verbs.MOVES & set(low))
    return moved or _is_present(tokens, start)


def _plans(low: list[str], place: int) -> bool:
    """ "plans to open", "scheduled for", "is scheduled"; not "planned outages"."""
    after = low[place + 1 : place + 2]
    before = low[place - 1] if place else ""
    return after == [] or after[0] in _TO or (before in verbs.BE and after[0] not in verbs.ARTICLES)


def _is_present(tokens: Tokens, start: int) -> bool:
    """ "the trial begins in July": a present tense right before."""
    near = [word.lower() for word in tokens.texts[max(0, start - _NEAR) : start]]
    present = verbs.PRESENT | verbs.PRESENT_PLURAL | (verbs.AHEAD - _PLANNING)
    return bool(set(near) & (present | verbs.BE)) and not any(map(verbs.is_past, near))


def _edge(tokens: Tokens, place: int, way: int) -> int:
    """The first end of a sentence from `place` on, or where the reach ends."""
    for _ in range(REACH):
        if not 0 <= place < len(tokens.texts) or tokens.texts[place] in _STOPS:
            break
        place += way
    return place
