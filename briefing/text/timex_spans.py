"""Readers of months, quarters, seasons, years, decades and centuries."""

from __future__ import annotations

import datetime
import re

from briefing.text import timex_calendar as calendar
from briefing.text import timex_lexicon as lexicon
from briefing.text.timex_points import read_point
from briefing.text.timex_reading import Draft, Reading, make_draft, month_of
from briefing.text.timex_tense import FUTURE
from briefing.text.timex_tokens import number_of

_SHIFT = {"last": -1, "next": 1}


def read_month(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "May 2019", "late August", "last May", "July last year", "the end of June"."""
    place, month = month_of(reading, start, end)
    year = reading.year(start, end)
    if year is not None:
        end = reading.pick("YEAR", start, end)[0] + 1
        return [make_draft((start, end), calendar.month(year, month), "explicit", "")]
    if not _is_month(reading, place, start, end):
        return []
    if reading.today is None:
        return [make_draft((start, end), None, "published", f"XXXX-{month:02d}")]
    year = _year_of_month(reading, start, end, month, reading.today)
    direction = reading.direction(start, end)
    return [make_draft((start, end), calendar.month(year, month), "published", "", direction)]


def _year_of_month(reading: Reading, start: int, end: int, month: int, today: datetime.date) -> int:
    """The month of publication is itself; else the nearest one in the direction of the tense."""
    words = reading.words(start, end)
    if "year" in words:
        return today.year + _SHIFT.get(words[-2], 0)
    if "next" in words:
        return today.year + (month <= today.month)
    if "last" in words:
        return today.year - (month >= today.month)
    if "this" in words:
        return today.year
    if reading.direction(start, end) == FUTURE:
        return today.year + (month < today.month)
    return today.year - (month > today.month)


def _is_month(reading: Reading, place: int, start: int, end: int) -> bool:
    """Whether a month's name without day and year is a month, not a person, verb or march."""
    written = reading.tokens.texts[place]
    name = reading.words(place, place + 1)[0]
    before, after = reading.before(start), reading.after(end)
    if len(name) < 4 and not written.endswith(".") and name != "may":
        return False
    if reading.words(start, place) not in ([], ["the"]):
        return True
    if reading.before(start) in _CLOSED and after in _SPEAKS:
        return False
    if after == "," and reading.pick("DAYNUM", end + 1, min(end + 2, len(reading.tokens.texts))):
        return False
    if name == "march" and before == "by" and not after[:1].isupper():
        return True
    if name in ("may", "march"):
        return before in lexicon.MONTH_PREPOSITIONS or _names_an_event(reading, start, place, after)
    if after[:1].isupper() and before not in lexicon.MONTH_PREPOSITIONS | {"by", "from", "of"}:
        return False
    return before in _BEFORE_MONTH or (after[:1].islower() and _opens(reading, start))


def _names_an_event(reading: Reading, start: int, place: int, after: str) -> bool:
    """ "the March vote": an article before and a common noun after."""
    article = start < place or reading.before(start) in ("the", "its", "his", "a", "that")
    return article and after[:1].islower() and after.isalpha() and after not in _NOT_NOUNS


_CLOSED = ("", ".", "\n\n", "“", '"', "!", "?")
_SPEAKS = lexicon.words("said says told insists wants thinks believes agreed asked hopes added who")
_NOT_NOUNS = lexicon.words(
    "family government administration cabinet campaign camp team premiership allies "
    "on in of at by to for from through past into and or that is was has"
)
_BEFORE_MONTH = lexicon.MONTH_PREPOSITIONS | lexicon.words(
    "of by from for to and or the its his her a an on before after at into around about"
)


def _opens(reading: Reading, start: int) -> bool:
    return start == 0 or not reading.tokens.texts[start - 1][:1].isupper()


def read_year(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "2015", "fiscal 2019", "the end of 2021", "mid-2019"."""
    place = reading.pick("YEAR", start, end)[0]
    year = reading.year(start, end) or 0
    if start < place and reading.words(start, place) == ["the"]:
        start = place
    if not _is_year(reading, start, end, place):
        return []
    return [make_draft((start, end), calendar.year(year), "explicit", "")]


_BEFORE_YEAR = lexicon.words(
    "in since of by from until till to through before after during for between and or mid early "
    "late the than as ( - – — , around about this a an his her its their our that both over is "
    "spring summer autumn fall winter 's ’s dated circa"
)
_COUNTED = lexicon.words(
    "people men women children prisoners soldiers troops dollars euros pounds metres meters miles "
    "kilometres kilometers percent per % points votes seats tons tonnes feet others families homes "
    "km kg kilos kilograms mph litres liters crowns roubles rubles pesos acres hectares degrees "
    "pages jobs workers cases deaths copies barrels francs yen rubles roubles members passengers"
)


def _is_year(reading: Reading, start: int, end: int, place: int) -> bool:
    if start < place:
        return True
    year = number_of(reading.tokens.texts[place]) or 0
    after = reading.after(end)
    if not 1400 <= year <= 2100 or after.lower() in _COUNTED:
        return False
    if reading.before(start) in _ROUGHLY and after.islower() and after.endswith("s"):
        return False
    if after in _PLANS or (reading.before(start) in ("'s", "’s") and not after.islower()):
        return False
    if reading.before(start) in ("'s", "’s") and after in _VERBS:
        return False
    if reading.before(start) == "-" and not reading.before(start - 1).isalpha():
        return False
    return reading.before(start) in _BEFORE_YEAR


_PLANS = frozenset({"Agenda", "Vision", "Strategy", "Initiative", "Plan"})
_VERBS = lexicon.words("is was has had and or will would by")
_ROUGHLY = lexicon.words("about around than over some nearly almost")


def read_spoken_year(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "nineteen ninety-six", as transcripts of broadcasts have it."""
    year = 1900 + sum(n for n in map(number_of, reading.words(start + 1, end)) if n)
    counts = reading.after(end)[:1].islower() and reading.before(start) != "in"
    return [] if counts else [make_draft((start, end), calendar.year(year), "explicit", "")]


def read_years(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "1939-1945", "2019-20": one draft for each end."""
    place = reading.pick("YEAR", start, end)[0]
    first = number_of(reading.tokens.texts[place]) or 0
    text = reading.tokens.texts[end - 1]
    second = number_of(text) or 0
    if len(text) == 2:
        second += first // 100 * 100
    if not (1400 <= first < second <= 2100) or second - first > 120:
        return []
    if reading.before(start) not in _BEFORE_YEAR and start == place:
        return []
    return [
        make_draft((place, place + 1), calendar.year(first), "explicit", ""),
        make_draft((end - 1, end), calendar.year(second), "explicit", ""),
    ]


def read_decade(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "the early 1980s", "the '90s", "the nineties"; "his 60s" are an age."""
    word = reading.words(end - 1, end)[0]
    if word in lexicon.DECADE_WORDS:
        if start == end - 1:
            return []
        first = 1900 + 10 * lexicon.DECADE_WORDS[word]
        return [make_draft((start, end), calendar.decade(first), "explicit", "")]
    digits = re.sub(r"\D", "", word)
    if len(digits) == 2 and word[0].isdigit():
        return []
    first = int(digits) if len(digits) == 4 else 1900 + int(digits)
    first += 100 if first < 1930 and len(digits) == 2 else 0
    return [make_draft((start, end), calendar.decade(first // 10 * 10), "explicit", "")]


def read_century(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "the late eighteenth century", "19th-century", "the twenty-first century"."""
    number = sum(n for n in map(number_of, reading.words(start, end)) if n)
    if not 1 <= number <= 30 or reading.tokens.texts[end - 1][0].isupper():
        return []
    return [make_draft((start, end), calendar.century(number), "explicit", "")]


def read_season(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "last summer", "the spring of 2014", "autumn 2021"."""
    code = lexicon.SEASONS[reading.word("SEASON", start, end) or "summer"]
    words = reading.words(start, end)
    year = reading.year(start, end)
    if year is not None:
        return [make_draft((start, end), calendar.season(year, code), "explicit", "")]
    relative = next((w for w in words if w in ("last", "this", "next")), None)
    if relative is None:
        return []
    if reading.today is None:
        return [make_draft((start, end), None, "published", f"XXXX-{code}")]
    year = _year_of_season(reading.today, code, relative)
    return [make_draft((start, end), calendar.season(year, code), "published", "")]


def _year_of_season(today: datetime.date, code: str, relative: str) -> int:
    this = today.year if code != "WI" or today.month > 5 else today.year - 1
    stretch = calendar.season(this, code)
    if relative == "last":
        return this if stretch.end < today else this - 1
    if relative == "next":
        return this if stretch.begin > today else this + 1
    return this


def read_week_of(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "the week of 7 September"."""
    point = read_point(reading, start, end, (start, end))
    if point is None or point.stretch is None:
        return []
    make = calendar.weekend if "weekend" in reading.words(start, end) else calendar.week
    return [make_draft((start, end), make(point.stretch.begin), point.basis, "")]
