"""Stretches of the calendar: first and last day, granularity, TIMEX3 value, and steps between.

Values follow ISO-TimeML (TIMEX3): 2020-09-14, 2020-W37, 2020-W37-WE, 2020-09, 2020-Q3,
2020-H1, 2020-SU, 2020, 202 (decade), 20 (century, as its first two digits).
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from briefing.text.timex_lexicon import SEASON_MONTHS

DAY = datetime.timedelta(days=1)
FIRST_YEAR, LAST_YEAR = 1, 9998


@dataclass(frozen=True)
class Stretch:
    """Whole days from `begin` to `end`, both included."""

    begin: datetime.date
    end: datetime.date
    granularity: str
    value: str

    def covers(self, day: datetime.date) -> bool:
        return self.begin <= day <= self.end


def day(date: datetime.date) -> Stretch:
    return Stretch(date, date, "day", date.isoformat())


def week(date: datetime.date) -> Stretch:
    """The ISO week that holds `date`."""
    monday = date - date.weekday() * DAY
    year, number, _ = date.isocalendar()
    return Stretch(monday, monday + 6 * DAY, "week", f"{year:04d}-W{number:02d}")


def weekend(date: datetime.date) -> Stretch:
    """Saturday and Sunday of the ISO week that holds `date`."""
    saturday = date + (5 - date.weekday()) * DAY
    year, number, _ = date.isocalendar()
    return Stretch(saturday, saturday + DAY, "weekend", f"{year:04d}-W{number:02d}-WE")


def month(year: int, number: int) -> Stretch:
    return Stretch(
        datetime.date(year, number, 1),
        _last_of_month(year, number),
        "month",
        f"{year:04d}-{number:02d}",
    )


def quarter(year: int, number: int) -> Stretch:
    first = 3 * number - 2
    return Stretch(
        datetime.date(year, first, 1),
        _last_of_month(year, first + 2),
        "quarter",
        f"{year:04d}-Q{number}",
    )


def half(year: int, number: int) -> Stretch:
    """The first or the second half of a year."""
    first = 6 * number - 5
    begin, end = datetime.date(year, first, 1), _last_of_month(year, first + 5)
    return Stretch(begin, end, "half", f"{year:04d}-H{number}")


def season(year: int, code: str) -> Stretch:
    """A northern season; winter begins in December of `year`."""
    first, last = SEASON_MONTHS[code]
    ends_in = year if last >= first else year + 1
    return Stretch(
        datetime.date(year, first, 1), _last_of_month(ends_in, last), "season", f"{year:04d}-{code}"
    )


def year(number: int) -> Stretch:
    return Stretch(
        datetime.date(number, 1, 1), datetime.date(number, 12, 31), "year", f"{number:04d}"
    )


def decade(first_year: int) -> Stretch:
    return Stretch(
        datetime.date(first_year, 1, 1),
        datetime.date(first_year + 9, 12, 31),
        "decade",
        f"{first_year // 10:03d}",
    )


def century(number: int) -> Stretch:
    """The n-th century in everyday counting: the 20th is 1900 to 1999, value 19."""
    first = max(100 * (number - 1), 1)
    return Stretch(
        datetime.date(first, 1, 1),
        datetime.date(100 * number - 1, 12, 31),
        "century",
        f"{number - 1:02d}",
    )


def around(date: datetime.date, unit: str) -> Stretch:
    """The stretch of kind `unit` (D, W, WE, M, Q, Y, 10Y, 100Y) that holds `date`."""
    if unit == "W":
        return week(date)
    if unit == "WE":
        return weekend(date)
    if unit == "M":
        return month(date.year, date.month)
    if unit == "Q":
        return quarter(date.year, (date.month + 2) // 3)
    if unit == "Y":
        return year(date.year)
    if unit == "10Y":
        return decade(date.year // 10 * 10)
    if unit == "100Y":
        return century(date.year // 100 + 1)
    return day(date)


_MONTHS_IN = {"M": 1, "Q": 3, "Y": 12, "10Y": 120, "100Y": 1200}
_DAYS_IN = {"D": 1, "W": 7, "2W": 14, "WE": 7}


def step(date: datetime.date, unit: str, count: int) -> datetime.date | None:
    """`date` moved by `count` units (cut to the month's last day); None off the calendar."""
    try:
        if unit in _DAYS_IN:
            return date + count * _DAYS_IN[unit] * DAY
        months = date.year * 12 + date.month - 1 + count * _MONTHS_IN.get(unit, 0)
        where, number = divmod(months, 12)
        if not FIRST_YEAR <= where <= LAST_YEAR:
            return None
        last = _last_of_month(where, number + 1).day
        return datetime.date(where, number + 1, min(date.day, last))
    except OverflowError:
        return None


def make_date(year: int, month: int, day: int) -> datetime.date | None:
    """The date, or None when the calendar has no such day."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def nth_weekday(year: int, month: int, weekday: int, count: int) -> datetime.date:
    """The `count`-th (from 1; -1 is the last) given weekday of a month."""
    if count < 0:
        last = _last_of_month(year, month)
        return last - ((last.weekday() - weekday) % 7) * DAY
    first = datetime.date(year, month, 1)
    return first + ((weekday - first.weekday()) % 7 + 7 * (count - 1)) * DAY


def _last_of_month(year: int, number: int) -> datetime.date:
    following = (year * 12 + number) // 12, number % 12 + 1
    return datetime.date(*following, 1) - DAY
