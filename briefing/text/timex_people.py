"""Weekdays and months that are first names, and the clubs that are called Wednesday."""

from __future__ import annotations

from briefing.text import timex_lookalikes as lookalikes
from briefing.text.name_lexicon import DEMONYMS, PLACES, ROLE_HEADS, TITLES
from briefing.text.timex_creatures import CREATURES
from briefing.text.timex_reading import Reading
from briefing.text.timex_titles import is_sentence_start


def is_person(reading: Reading, start: int, end: int) -> bool:
    """A first name: "Wednesday Harlow, a welder", "the actress Tuesday Weller"."""
    if end - start > 1 or not reading.pick("WEEKDAY", start, end):
        return False
    opens = is_sentence_start(reading.tokens.texts, start)
    after, beyond = reading.after(end), reading.after(end + 1)
    if reading.before(start) == "," and after == ",":
        owned = reading.before(start - 2) in ("his", "her", "their", "my", "our")
        return owned or reading.before(start - 1) in ROLE_HEADS | CREATURES | lookalikes.CAST
    named = after[:1].isupper() and after[1:].islower() and len(after) > 2
    if opens and after in ROLE_HEADS and beyond[:1].isupper():
        return True
    if not named or after.lower().rstrip(".") in lookalikes.PERSON_TITLES:
        return False
    before = reading.tokens.texts[start - 1] if start else ""
    if opens:
        return not beyond[:1].isupper()
    return _is_free(before)


def _is_free(before: str) -> bool:
    """Whether the word before leaves no place for a day: a role, a title, an owner."""
    return before.lower() in ROLE_HEADS | TITLES | {"'s", "’s"} or before in ("by", "with", "for")


def is_given_month(reading: Reading, start: int, end: int) -> bool:
    """A first name that is a month: "a play by August Strand", "faith in May and her team"."""
    if end - start > 1 or reading.words(start, end)[0] not in lookalikes.GIVEN_MONTHS:
        return False
    after, before = reading.after(end), reading.before(start)
    if before == "in" and reading.before(start - 1) in lookalikes.TRUSTS:
        return True
    if after in ("and", "or") and reading.after(end + 1) in ("her", "his", "their"):
        return True
    surname = (
        after[:1].isupper() and after[1:].islower() and len(after) > 2
    ) or after in lookalikes.PARTICLES
    placed = after.lower() in PLACES or after in DEMONYMS or after.lower() in DEMONYMS
    if (
        surname
        and not placed
        and not reading.pick("MONTH", end, min(end + 1, len(reading.tokens.texts)))
    ):
        opens = is_sentence_start(reading.tokens.texts, start - 1)
        return before in lookalikes.BEFORE_PERSON and not opens
    return False


def is_club(reading: Reading, start: int, end: int) -> bool:
    """A football club: "Sheffield Wednesday", or "Wednesday" among strikers and penalties."""
    if reading.words(start, end) != ["wednesday"]:
        return False
    if reading.before(start) in lookalikes.LEADS_A_DAY:
        return False
    around = reading.words(max(0, start - 8), end + 8)
    return bool(set(around) & lookalikes.PITCH) and (
        is_sentence_start(reading.tokens.texts, start) or reading.tokens.texts[start - 1].istitle()
    )
