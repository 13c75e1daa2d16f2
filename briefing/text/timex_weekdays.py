"""Readers of weekdays that are counted: "Friday week", "the first Monday in May"."""

from __future__ import annotations

import datetime

from briefing.text import timex_calendar as calendar
from briefing.text import timex_lexicon as lexicon
from briefing.text.timex_calendar import DAY
from briefing.text.timex_points import beyond, read_point
from briefing.text.timex_reading import Draft, Reading, count_of, make_draft, month_of
from briefing.text.timex_tense import FUTURE
from briefing.text.timex_tokens import number_of

_NEAR = datetime.timedelta(days=45)  # how far "Monday the 11th" may lie from publication


def read_week_on(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "Friday week", "Monday fortnight", "two weeks on Tuesday": counted from the coming one."""
    if reading.today is None:
        return [make_draft((start, end), None, "published", "XXXX-XX-XX")]
    words = reading.words(start, end)
    name = reading.word("WEEKDAY", start, end)
    base = reading.today + (0 if "today" in words else 1) * DAY
    if name:
        base = reading.today + (lexicon.WEEKDAYS[name] - reading.today.weekday()) % 7 * DAY
    weeks = 2 if "fortnight" in words else count_of(words) or 1 if "weeks" in words else 1
    return [make_draft((start, end), calendar.day(base + 7 * weeks * DAY), "published", "")]


def read_week_before(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "a week last Tuesday", "two weeks ago on Sunday": counted back from the last one."""
    words = reading.words(start, end)
    number = lexicon.WEEKDAYS[words[-1]]
    weeks = 2 if "fortnight" in words else count_of(words[:1]) or 1
    if reading.today is None:
        return [make_draft((start, end), None, "published", f"XXXX-WXX-{number + 1}")]
    day = beyond(reading.today, number, -1) - 7 * weeks * DAY
    return [make_draft((start, end), calendar.day(day), "published", "")]


def read_weekday_beyond(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "the Saturday before last", "the Friday after next"."""
    words = reading.words(start, end)
    number, way = lexicon.WEEKDAYS[words[1]], -1 if words[-1] == "last" else 1
    if reading.today is None:
        return [make_draft((start, end), None, "published", f"XXXX-WXX-{number + 1}")]
    day = beyond(reading.today, number, way) + 7 * way * DAY
    return [make_draft((start, end), calendar.day(day), "published", "")]


def read_nth_weekday(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "the first Monday in February", "the last Friday of January 2016"."""
    words = reading.words(start, end)
    weekday = lexicon.WEEKDAYS[reading.word("WEEKDAY", start, end) or "monday"]
    count = -1 if words[1] == "last" else number_of(words[1]) or 0
    _, month = month_of(reading, start, end)
    year = reading.year(start, end)
    if not (count == -1 or 1 <= count <= 5) or (year is None and reading.today is None):
        return []
    if year is None and reading.today is not None:
        ahead = reading.direction(start, end) == FUTURE
        year = reading.today.year
        if ahead:
            year += month < reading.today.month
        else:
            year -= month > reading.today.month + 1
    day = calendar.nth_weekday(year or 1, month, weekday, count)
    return [make_draft((start, end), calendar.day(day), "published", "")]


def read_weekday_ordinal(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "Monday the 11th": the day of a month near publication; else the weekday alone."""
    name = reading.word("WEEKDAY", start, end) or "monday"
    number = number_of(reading.tokens.texts[end - 1]) or 0
    after = reading.after(end)
    if name == "friday" and number == 13 and reading.before(start) != "on":
        return []
    day = _near_day(reading.today, lexicon.WEEKDAYS[name], number)
    if day is None or (after[:1].isalpha() and after not in _AFTER_A_DAY):
        place = reading.pick("WEEKDAY", start, end)[0]
        point = read_point(reading, start, place + 1, (start, place + 1))
        return [point.draft(start, place + 1)] if point else []
    return [make_draft((start, end), calendar.day(day), "published", "")]


_AFTER_A_DAY = lexicon.words(
    "in at when and or but as after before to with for by from of it he she"
)


def _near_day(today: datetime.date | None, weekday: int, number: int) -> datetime.date | None:
    """The nearest day to `today` that is such a weekday and such a day of its month."""
    if today is None:
        return None
    offsets = sorted(range(-_NEAR.days, _NEAR.days + 1), key=lambda shift: (abs(shift), -shift))
    for shift in offsets:
        day = today + shift * DAY
        if day.day == number and day.weekday() == weekday:
            return day
    return None
