"""Readers of years."""

from __future__ import annotations

import re

from briefing.text import timex_calendar as calendar
from briefing.text import timex_lexicon as lexicon
from briefing.text.timex_numbers import BEFORE_YEAR, is_year
from briefing.text.timex_reading import Draft, Reading, make_draft
from briefing.text.timex_tokens import number_of


def read_year(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "2015", "fiscal 2019", "the end of 2021", "mid-2019"."""
    place = reading.pick("YEAR", start, end)[0]
    year = reading.year(start, end) or 0
    if start < place and reading.words(start, place) == ["the"]:
        start = place
    if not is_year(reading, start, end, place):
        return []
    return [make_draft((start, end), calendar.year(year), "explicit", "")]


def read_short_year(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "the strike of '84", "the class of '09"."""
    year = reading.year(start, end)
    if year is None or reading.before(start) not in _BEFORE_SHORT_YEAR:
        return []
    led = reading.tokens.texts[start - 2] if start > 1 else ""
    if reading.before(start) == "of" and led[:1].isupper():
        return []
    return [make_draft((start, end), calendar.year(year), "explicit", "")]


_BEFORE_SHORT_YEAR = lexicon.words("in of since from until till to by before after spring summer")


def read_fiscal_year(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "FY2018", "FY 19": the year it is named after."""
    digits = re.sub(r"\D", "", reading.tokens.texts[start])
    year = reading.full_year(int(digits)) if len(digits) == 2 else int(digits)
    if not 1900 <= year <= 2100:
        return []
    return [make_draft((start, end), calendar.year(year), "explicit", "")]


def read_spoken_year(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "nineteen ninety-six", as transcripts of broadcasts have it."""
    words = reading.words(start, end)
    thousand = words.index("thousand") if "thousand" in words else 0
    year = 2000 if thousand else 1900
    year += sum(n for n in map(number_of, words[thousand + 1 :]) if n)
    counts = reading.after(end)[:1].islower() and reading.before(start) != "in" and not thousand
    counts = counts or reading.after(end) == "-"
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
    if reading.before(start) not in BEFORE_YEAR and start == place:
        return []
    return [
        make_draft((place, place + 1), calendar.year(first), "explicit", ""),
        make_draft((end - 1, end), calendar.year(second), "explicit", ""),
    ]
