"""What looks like a date and is a name: people, papers, titles, movements, streets, clubs.

Evidence is of four kinds: capitals where a date has none ("Apocalypse Now"), a noun that says
what is named before or after it ("the ferry Sunday's Child", "December Avenue"), the company that
people keep (titles, given names, kin), and set phrases (`timex_idioms`).
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
from briefing.text.timex_bearers import is_bearer_named
from briefing.text.timex_beside import is_beside_a_name
from briefing.text.timex_creatures import is_creature
from briefing.text.timex_generic import is_generic
from briefing.text.timex_idioms import is_idiom
from briefing.text.timex_people import is_club, is_given_month, is_person
from briefing.text.timex_reading import Reading
from briefing.text.timex_titles import is_headline, is_sentence_start, is_title
from briefing.text.timex_verbs import PAST_IRREGULAR
from briefing.text.timex_works import is_work


def is_name(reading: Reading, start: int, end: int) -> bool:
    """Whether tokens [start, end) are part of a name, a title or a set phrase, not a date."""
    if is_idiom(reading, start, end) or is_generic(reading, start, end):
        return True
    texts = reading.tokens.texts
    if not any(word[:1].isupper() for word in texts[start:end]):
        return _has_lower_head(reading, start, end) or _is_quoted_number(reading, start, end)
    return any(test(reading, start, end) for test in _TESTS)


def _is_quoted_number(reading: Reading, start: int, end: int) -> bool:
    """ "Summer of '69" between quotation marks; "daily" before the name of a paper."""
    texts = reading.tokens.texts
    if texts[start] in ("daily", "weekly", "monthly") and end - start == 1:
        noun = reading.before(start) in ("the", "a") or reading.before(start) in DEMONYMS
        after = reading.after(end)
        return after == "The" or (noun and after[:1].isupper())
    return texts[start][-1:].isdigit() and is_title(texts, start, end)


def _is_in_title(reading: Reading, start: int, end: int) -> bool:
    if is_work(reading.tokens.texts, reading.bare, start, end):
        return True
    return is_title(reading.tokens.texts, start, end)


def _is_capitalised_word(reading: Reading, start: int, end: int) -> bool:
    """Words that a date writes small stand large: "Apocalypse Now", "the Weekly Standard"."""
    texts = reading.tokens.texts
    for place in range(start, end):
        word = texts[place]
        if not word[:1].isupper() or word.isupper() or _is_written_large(reading, place):
            continue
        if not is_sentence_start(texts, place):
            return not is_headline(texts, place)
        after = reading.after(place + 1)
        if word.lower() in lookalikes.DEICTIC and place + 1 == end:
            return _is_programme_of_today(reading, end)
        if place + 1 == end and after[:1].isupper() and len(after) > 1:
            return word.lower() not in lookalikes.ADVERBS and not after.isupper()
    return False


def _is_written_large(reading: Reading, place: int) -> bool:
    """Whether the token is a name of the calendar, which has a capital wherever it stands."""
    if any(reading.pick(name, place, place + 1) for name in lookalikes.LARGE):
        return True
    if reading.words(place, place + 3) == ["fourth", "of", "july"]:
        return True
    return reading.words(place, place + 1)[0] in lookalikes.FEASTS and not _is_bare_unit(
        reading, place
    )


def _is_bare_unit(reading: Reading, place: int) -> bool:
    """ "Day", "Night", "Year" without a feast beside it."""
    around = set(reading.words(place - 2, place + 2)) - {"day", "night", "year", "eve", "new"}
    word = reading.words(place, place + 1)[0]
    return word in ("day", "night", "year", "eve") and not around & (
        lookalikes.FEASTS | {"'s", "’s"}
    )


def _is_programme_of_today(reading: Reading, end: int) -> bool:
    """At the start of a sentence: "Tomorrow's World", "Today FM", "Tomorrow Ltd"."""
    after, beyond = reading.after(end), reading.after(end + 1)
    if after in ("'s", "’s"):
        return beyond[:1].isupper()
    return after.lower().rstrip(".") in lookalikes.HEADS


def _has_head(reading: Reading, start: int, end: int) -> bool:
    """ "17 July Street", "the Sunday Times", "the April 6 Movement"."""
    after, beyond = reading.after(end), reading.after(end + 1)
    if _has_lower_head(reading, start, end):
        return True
    if not after[:1].isupper():
        return False
    weekday = bool(reading.pick("WEEKDAY", start, end))
    named_day = weekday or bool(reading.pick("MONTH", start, end))
    article = reading.before(start) == "the" or reading.words(start, start + 1) == ["the"]
    if weekday and article and after.lower() not in lookalikes.PERSON_TITLES:
        return True
    bare = reading.before(start) not in lookalikes.LEADS_A_DAY
    if bare and named_day and after.lower() in lookalikes.BODIES:
        return True
    if bare and end - start > 1 and _ends_in_body(reading, end):
        return True
    return after.lower() in lookalikes.HEADS or (named_day and beyond.lower() in lookalikes.HEADS)


def _ends_in_body(reading: Reading, end: int) -> bool:
    """ "the 8 March Women's Union": capitals after the date, the last of them a body."""
    for place in range(end, end + 5):
        word = reading.after(place)
        if not (word[:1].isupper() or word in ("'s", "’s")):
            return False
        if word.lower() in lookalikes.BODIES | {"union", "association", "party", "league"}:
            return True
    return False


def _has_lower_head(reading: Reading, start: int, end: int) -> bool:
    """ "the 17 November group", "Monday blues", "their Sunday best", "November 17 gunmen"."""
    after = reading.after(end)
    if reading.pick("WEEKDAY", start, end):
        listed = reading.before(start) in ("and", "or", ",") and reading.last_day_end == start - 1
        habit = after in lookalikes.HABITS and end - start < 3 and not listed
        opens = start > 0 and reading.tokens.texts[start - 1] == "On"
        subject = opens and reading.after(end + 1) in ("was", "were", "will")
        return after in lookalikes.LOWER_HEADS or (habit and not subject)
    if not reading.pick("MONTH", start, end):
        return False
    dated = bool(reading.pick("DAYNUM", start, end)) and not reading.pick("YEAR", start, end)
    if dated and _is_that_day(reading, start, end, after):
        return True
    if dated:
        return after in lookalikes.MEMBERS | lookalikes.DATED_HEADS | lookalikes.LOWER_HEADS
    return after in lookalikes.LOWER_HEADS | lookalikes.MONTH_HEADS


def _is_that_day(reading: Reading, start: int, end: int, after: str) -> bool:
    """The attacks of 2001, which bear their day as a name: "the Sept. 11 attacks"."""
    said = {text.lower().rstrip(".") for text in reading.tokens.texts[start:end]}
    return "11" in said and bool(said & {"sept", "september"}) and after in lookalikes.ATTACKS


def _is_called(reading: Reading, start: int, end: int) -> bool:
    """The name goes before: "Black Friday", "Captain Gareth Friday", "his son Jan"."""
    texts = reading.tokens.texts
    before = texts[start - 1] if start else ""
    if not texts[start][:1].isupper():
        return False
    low = before.lower().rstrip(".")
    weekday = bool(reading.pick("WEEKDAY", start, end))
    if weekday and is_creature(reading, start, end):
        return True
    if low == "usa" and texts[start].lower() == "today":
        return reading.before(start - 1) != "the"
    if before == "on" and start > 1:
        return texts[start - 2].lower() in lookalikes.PAPERS_ON and texts[start - 2][0].isupper()
    if low in lookalikes.FOREIGN_OF or (low in lookalikes.BEFORE_NAME and weekday):
        return low != "do"
    if (low in lookalikes.KIN or low in lookalikes.NAMED) and not weekday:
        return not reading.pick("DAYNUM", start, end) or low in lookalikes.NAMED
    if before == "," and texts[start - 2].lower() in lookalikes.NAMED | lookalikes.WORKS:
        return weekday and _is_named_after_a_day(reading, end, work=False)
    if weekday and low in lookalikes.ENTITLED and before[:1].isupper() and end - start == 1:
        return True
    if low in lookalikes.NAMED | lookalikes.WORKS and weekday:
        return _is_named_after_a_day(reading, end, work=low in lookalikes.WORKS)
    if not before[:1].isupper():
        return False
    titled = start > 1 and texts[start - 2].lower().rstrip(".") in lookalikes.PERSON_TITLES
    alone = weekday and end - start == 1
    if alone and (low in lookalikes.ENTITLED or _is_day_of_its_own(reading, start, end)):
        return True
    titled = (low in lookalikes.PERSON_TITLES and reading.after(end) != "that") or (
        titled and alone
    )
    return titled or _is_surname(reading, start, end)


def _is_day_of_its_own(reading: Reading, start: int, end: int) -> bool:
    """ "Taco Tuesday", "a Small Business Saturday boost", "for Plough Monday": a day with a name.

    In American prose a weekday follows places and people too ("in Moscow Monday", "told Reuters
    Monday", "Boeing Monday said"), so what leads to the words decides, or that they alliterate.
    """
    texts = reading.tokens.texts
    first = start - 1
    while first > 0 and texts[first - 1][:1].isupper() and start - first < 4:
        first -= 1
    run = [word.lower() for word in texts[first:start]]
    if is_sentence_start(texts, first) or run[-1] in PLACES | GIVEN_NAMES | PLACE_HEADS | ORG_HEADS:
        return False
    lead, after = reading.before(first), reading.after(end)
    if lead in lookalikes.BEFORE_PLACE or after in PAST_IRREGULAR or after.endswith("ed"):
        return False
    if run[-1][0] == texts[start][0].lower():
        return True
    return lead in ("a", "an", "another", "any") or (lead in ("for", "of") and not after.isalpha())


def _is_named_after_a_day(reading: Reading, end: int, *, work: bool) -> bool:
    """ "the ferry Sunday's Child", "the pub Friday was"; "released the album Friday" is a day."""
    after, beyond = reading.after(end), reading.after(end + 1)
    if after in ("'s", "’s"):
        return beyond[:1].isupper()
    if after in PAST_IRREGULAR or after.endswith("ed"):
        return work
    return after[:1].isupper() or after in ("was", "is", "has", "had", "and")


def _is_surname(reading: Reading, start: int, end: int) -> bool:
    """ "Sally Friday was cleared": a given name, not that of a place, and a verb."""
    given = reading.before(start) in GIVEN_NAMES and bool(reading.pick("WEEKDAY", start, end))
    earlier = reading.tokens.texts[start - 2] if start > 1 else ""
    role = earlier.lower() in ROLE_HEADS - TITLES or earlier.endswith("ist")
    placed = earlier in ("in", "of", "from", "near", "to", "at", "for") or (
        earlier[:1].isupper() and not role
    )
    told = earlier in ("told", "met", "said", "asked", "called")
    return given and not placed and not told and end - start == 1 and reading.after(end).islower()


def _is_programme(reading: Reading, start: int, end: int) -> bool:
    """ "Saturday Night Live", "Abergavenny Thursdays", "Fridays for Future"."""
    texts = reading.tokens.texts
    last = texts[end - 1]
    after = reading.after(end)
    if reading.pick("WEEKDAY", start, end - 1) and reading.pick("PART", end - 1, end):
        return last[0].isupper() and not last.isupper()
    if not reading.pick("WEEKDAYS", start, end):
        return False
    before = texts[start - 1] if start else ""
    if after in ("for", "with") and reading.after(end + 1)[:1].isupper():
        return True
    return before[:1].isupper() and before.lower() not in ("on", "most", "every")


_TESTS = (
    is_bearer_named,
    is_beside_a_name,
    _is_in_title,
    _has_head,
    _is_called,
    is_person,
    is_given_month,
    is_club,
    _is_programme,
    _is_capitalised_word,
)
