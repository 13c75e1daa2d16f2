"""Readers of months, quarters, seasons, years, decades and centuries."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from briefing.text import timex_calendar as calendar
from briefing.text import timex_lexicon as lexicon
from briefing.text.timex_points import read_point
from briefing.text.timex_reading import Draft, Reading, make_draft
from briefing.text.timex_tense import FUTURE
from briefing.text.timex_tokens import number_of

_SHIFT = {"last": -1, "next": 1}


def read_decade(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "the early 1980s", "the '90s", "the nineties"; "his 60s" are an age."""
    word = reading.words(end - 1, end)[0]
    if word in lexicon.DECADE_WORDS:
        if start == end - 1 or reading.before(start) in ("his", "her", "their", "my", "your"):
            return []
        first = 1900 + 10 * lexicon.DECADE_WORDS[word]
        return [make_draft((start, end), calendar.decade(first), "explicit", "")]
    digits = re.sub(r"\D", "", word)
    if start == end - 1 and word[-2:-1] in ("'", "’") and reading.after(end)[:1].islower():
        return []
    if len(digits) == 2 and word[0].isdigit() and not _is_bare_decade(reading, start, end, digits):
        return []
    first = int(digits) if len(digits) == 4 else 1900 + int(digits)
    first += 100 if first < 1930 and len(digits) == 2 else 0
    return [make_draft((start, end), calendar.decade(first // 10 * 10), "explicit", "")]


def _is_bare_decade(reading: Reading, start: int, end: int, digits: str) -> bool:
    """ "a hit of the 80s", "in the early 60s"; not "in his 60s", "highs in the 80s"."""
    around = set(reading.words(start - 6, start)) | set(reading.words(end, end + 4))
    return start < end - 1 and digits >= "50" and not around & _WEATHER


_WEATHER = lexicon.words(
    "degrees temperature temperatures highs lows fahrenheit celsius weather sunny mercury he she "
    "his her aged scores scored shot shooting percentile"
)


def read_century(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "the late eighteenth century", "19th-century", "the twenty-first century"."""
    number = sum(n for n in map(number_of, reading.words(start, end)) if n)
    if not 1 <= number <= 30 or reading.tokens.texts[end - 1][0].isupper():
        return []
    if reading.words(start, start + 1) == ["the"] and reading.words(end - 2, end - 1) == ["-"]:
        start += 1
    return [make_draft((start, end), calendar.century(number), "explicit", "")]


def read_season(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "last summer", "the spring of 2014", "autumn 2021"."""
    code = lexicon.SEASONS[reading.word("SEASON", start, end) or "summer"]
    words = reading.words(start, end)
    year = reading.year(start, end)
    if year is not None:
        return [make_draft((start, end), calendar.season(year, code), "explicit", "")]
    relative = next((w for w in words if w in ("last", "this", "next")), None)
    if words[-1] == "year" and reading.today is not None:
        year = reading.today.year + _SHIFT.get(words[-2], 0)
        return [make_draft((start, end), calendar.season(year, code), "published", "")]
    if relative is None and not _is_bare_season(reading, start, end):
        return []
    if reading.today is None:
        return [make_draft((start, end), None, "published", f"XXXX-{code}")]
    ahead = reading.direction(start, end) == FUTURE
    relative = relative or ("coming" if ahead else "begun")
    year = _year_of_season(reading.today, code, relative)
    return [make_draft((start, end), calendar.season(year, code), "published", "")]


def read_season_years(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "the winter of 1946-47": the season that begins in the first year."""
    return [replace(draft, end=end) for draft in read_season(reading, start, end - 2)]


def _year_of_season(today: datetime.date, code: str, relative: str) -> int:
    this = today.year if code != "WI" or today.month > 5 else today.year - 1
    stretch = calendar.season(this, code)
    if relative == "last":
        return this if stretch.end < today else this - 1
    if relative == "next":
        return this if stretch.begin > today else this + 1
    if relative == "coming":
        return this if stretch.end >= today else this + 1
    if relative == "begun":
        return this if stretch.begin <= today else this - 1
    return this


def _is_bare_season(reading: Reading, start: int, end: int) -> bool:
    """ "over the summer", "by the autumn", "the early summer"; not "the fall of the regime"."""
    words = reading.words(start, end)
    if "the" not in words or reading.before(start) not in _BEFORE_SEASON:
        return False
    return not reading.after(end).isalpha() or reading.after(end) in _AFTER_SEASON


_BEFORE_SEASON = lexicon.words(
    "in over during since by until through throughout into before after of"
)
_AFTER_SEASON = lexicon.words("when as and but after before with while he she it they we because")


def read_week_of(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "the week of 7 September"."""
    point = read_point(reading, start, end, (start, end))
    if point is None or point.stretch is None:
        return []
    make = calendar.weekend if "weekend" in reading.words(start, end) else calendar.week
    return [make_draft((start, end), make(point.stretch.begin), point.basis, "")]
