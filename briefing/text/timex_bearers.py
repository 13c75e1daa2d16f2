"""Weekdays and months that a document uses as the name of somebody: later mentions are names too.

"Mr Sunday Adeyemi … Sunday's brother", "Wednesday were a goal down … put Wednesday level": the
first is told by what stands beside it, the others by the first, unless a word leads to a day.
"""

from __future__ import annotations

from briefing.text import timex_lookalikes as lookalikes
from briefing.text.given_names import GIVEN_NAMES
from briefing.text.name_lexicon import (
    DEMONYMS,
    ORG_HEADS,
    PLACE_HEADS,
    PLACES,
    ROLE_HEADS,
    TITLES,
)
from briefing.text.timex_beside import is_bearer, is_role
from briefing.text.timex_lexicon import words
from briefing.text.timex_reading import Reading
from briefing.text.timex_titles import is_sentence_start
from briefing.text.timex_verbs import is_past

# What leads to a day or a month and hardly to a person.
_LEADS = words(
    "on last next this since until till by before after during every each in from late early mid "
    "that following previous past coming"
)
_PLURAL = words("were are have")
_STAGE = words("played sung danced portrayed acted voiced")


def is_bearer_named(reading: Reading, start: int, end: int) -> bool:
    """Whether the single weekday or month [start, end) names a person or a club of this text."""
    if end - start > 1 or not _is_name_of_calendar(reading, start, end):
        return False
    word = reading.words(start, end)[0]
    if _is_first_told(reading, start, end):
        reading.bearers.add(word)
        return True
    if word in reading.bearers:
        return reading.before(start) not in _LEADS
    if reading.bearers and reading.pick("WEEKDAY", start, end) and _is_surnamed(reading, end):
        return reading.before(start) in ("and", "by", "from", "to", "for", "with", "of", ",")
    return False


def _is_name_of_calendar(reading: Reading, start: int, end: int) -> bool:
    return any(reading.pick(name, start, end) for name in ("WEEKDAY", "MONTH", "NOON"))


def _is_surnamed(reading: Reading, end: int) -> bool:
    """Whether a surname may follow: a capital that is no place, nation or title."""
    after = reading.after(end)
    named = after[:1].isupper() and after[1:].islower() and len(after) > 2
    low = after.lower().rstrip(".")
    return named and low not in PLACES | DEMONYMS | lookalikes.PERSON_TITLES


def _is_first_told(reading: Reading, start: int, end: int) -> bool:
    """A title before, a surname after a role, a verb in the plural, a part in a play."""
    before, after = reading.before(start).rstrip("."), reading.after(end)
    surname = after[:1].isupper() and after[1:].islower() and len(after) > 2
    titled = before in TITLES | lookalikes.PERSON_TITLES
    if titled and reading.tokens.texts[start - 1][0].isupper() and after != "that":
        return True
    if is_bearer(reading, start, end) or _is_introduced(reading, start, end):
        return True
    if _is_family_name(reading, start, end) or _acts(reading, start, end):
        return True
    if _is_one_of_two(reading, start, end) or _is_performed(reading, start, end):
        return True
    if reading.pick("NOON", start, end):
        return _is_midnight_named(reading, start, end)
    weekday = bool(reading.pick("WEEKDAY", start, end))
    if weekday and (_is_team(reading, start, end) or _is_part(reading, start, end)):
        return True
    return surname and before in ROLE_HEADS


def _is_introduced(reading: Reading, start: int, end: int) -> bool:
    """At the start: "Wednesday Obi, a welder", "Friday Nwosu crossed": a name and what it does."""
    opens = is_sentence_start(reading.tokens.texts, start)
    if not reading.pick("WEEKDAY", start, end) or not _is_surnamed(reading, end):
        return False
    if reading.before(start) == "," and reading.last_day_end == start - 1:
        return True
    if not opens:
        return False
    does = reading.after(end + 1)
    return (does == "," and reading.after(end + 2) in _APPOSED) or (
        does.islower() and is_past(does) and does not in ("said", "was")
    )


_APPOSED = words("a an the who whose of aged his her")


def _is_family_name(reading: Reading, start: int, end: int) -> bool:
    """ "Sgt. Joe Friday is", "Dr. Dawn Noon testified", "Outfielder Rusty Monday hit"."""
    texts = reading.tokens.texts
    given, place = texts[start - 1] if start else "", start - 2
    if not (given.istitle() and given.isalpha()) or place < 0 or reading.pick("MONTH", start, end):
        return False
    low = given.lower()
    if low in PLACES | ORG_HEADS | PLACE_HEADS or low in _LEADS:
        return False
    led = place - (texts[place] == ".")
    title = texts[led].lower().rstrip(".")
    if title in lookalikes.PERSON_TITLES | TITLES and texts[led][0].isupper():
        return low in GIVEN_NAMES or not _is_reported(reading, end)
    known = low in GIVEN_NAMES or bool(reading.pick("NOON", start, end))
    return is_role(reading, led) and (known or _comes_back(reading, start))


def _is_reported(reading: Reading, end: int) -> bool:
    """ "President Clinton Monday said": a verb right after a surname and a weekday."""
    return is_past(reading.after(end))


def _comes_back(reading: Reading, start: int) -> bool:
    """Whether the word opens a later sentence as one that does something: "Monday also stole"."""
    texts, word = reading.tokens.texts, reading.tokens.texts[start]
    for place in range(start + 1, min(start + _BACK, len(texts))):
        if texts[place] == word and _acts(reading, place, place + 1):
            return True
    return False


def _is_one_of_two(reading: Reading, start: int, end: int) -> bool:
    """ "Wednesday and Pugsley are played": joined with a name, and a verb in the plural."""
    if not is_sentence_start(reading.tokens.texts, start) or reading.after(end) != "and":
        return False
    return _is_surnamed(reading, end + 1) and reading.after(end + 2) in _PLURAL


def _is_performed(reading: Reading, start: int, end: int) -> bool:
    """ "played October by Tchaikovsky"."""
    led = reading.before(start) in ("played", "sang", "performed", "recited", "conducted")
    return led and reading.after(end) == "by" and reading.after(end + 1)[:1].isupper()


_BACK = 60  # tokens within which a surname comes back


def _acts(reading: Reading, start: int, end: int) -> bool:
    """At the start of a sentence: "Monday also stole home", "Wednesday sulks", "Midnight threw"."""
    texts = reading.tokens.texts
    if reading.pick("MONTH", start, end) or not is_sentence_start(texts, start):
        return False
    if not texts[start][0].isupper() or (start and texts[start - 1] in ("(", "–", "—", "-", ":")):
        return False
    after, beyond = reading.after(end), reading.after(end + 1)
    if after in _ADVERBS and beyond not in _DAY_DOES:
        return is_past(beyond) or beyond.endswith("s")
    if after in _DAY_DOES or not after.islower():
        return False
    return after in _PERSON_DOES or (is_past(after) and beyond not in ("by", "after", "in", "at"))


_ADVERBS = words("also never later then still always herself himself often once twice")
_DAY_DOES = words(
    "was were is has had saw brought marked began ended passed came went found proved turned "
    "dawned became followed featured provided offered produced belonged remained closed opened "
    "started finished witnessed gave made took looked seemed felt left set kicked promised struck "
    "showed ran kept put held meant drew got proved lived based planned scheduled delayed forecast "
    "added served started rounded capped completed concluded launched signalled signaled heralded"
)
_PERSON_DOES = words(
    "sulks says said tells wants thinks likes loves hates lives works plays sings writes hopes "
    "believes denies insists grins smiles laughs sleeps eats knows feels walks talks asks wears "
    "hides admits claims does doesn't didn't won't and"
) - {"and"}


def _is_midnight_named(reading: Reading, start: int, end: int) -> bool:
    """ "Midnight, a black mare", "Noon & Sons", "Noon's clerk"."""
    if not reading.tokens.texts[start][0].isupper():
        return False
    after, beyond = reading.after(end), reading.after(end + 1)
    if after == "," and beyond in _APPOSED | {"him", "her"}:
        return True
    return after in ("&", "'s", "’s") or (after == "and" and beyond == "Sons")


def _is_team(reading: Reading, start: int, end: int) -> bool:
    """ "Wednesday were a goal down": one day takes no verb in the plural."""
    opens = is_sentence_start(reading.tokens.texts, start)
    return reading.after(end) in _PLURAL and opens


def _is_part(reading: Reading, start: int, end: int) -> bool:
    """ "Crusoe is played by a tenor, and Friday by a dancer"."""
    near = reading.words(max(0, start - 14), end + 8)
    if "crusoe" in near or "crusoe's" in near:
        return reading.words(start, end) == ["friday"] and reading.before(start) not in _LEADS
    return reading.after(end) == "by" and bool(_STAGE & set(near))
