"""Readers of what counts from a date named before: "that summer", "the Friday before", "that May".

Without a date in force they say nothing of their own: a weekday is then read as any other.
"""

from __future__ import annotations

import datetime

from briefing.text import timex_calendar as calendar
from briefing.text import timex_lexicon as lexicon
from briefing.text.timex_calendar import DAY, Stretch
from briefing.text.timex_months import read_month
from briefing.text.timex_points import beyond, read_point
from briefing.text.timex_reading import Draft, Reading, make_draft, month_of

_AHEAD = frozenset({"following", "next"})
_BACK = frozenset({"previous", "preceding"})
# Before "that": words after which it points to a time and opens no clause.
_LEADS = lexicon.words(
    ", . ; : ( — – and but in during by until till since later early late mid before after from"
) | {"", "\n\n", "“", '"'}
_CLOSES = lexicon.words(". , ; : ) and when as after before while but") | {""}
_SAYS = lexicon.words(
    "said say says told knew know thought believe believed hoped hope feared fear feels felt found "
    "learned heard wrote insisted claimed warned added so"
)


def read_that_season(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "In 2003 … that summer", "the following spring": the season seen from the date in force."""
    force, words = reading.in_force, reading.words(start, end)
    if force is None or not _points_back(reading, start, end):
        return []
    code = lexicon.SEASONS[words[-1]]
    found = [calendar.season(force.begin.year + shift, code) for shift in (-2, -1, 0, 1, 2)]
    stretch = _counted(found, force, words)
    return [make_draft((start, end), stretch, "narrative", "")]


def read_that_month(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "In 1998 she left. That May she wed": the month counted from the date in force."""
    force = reading.in_force
    if force is None or not _points_back(reading, start, end):
        return read_month(reading, end - 1, end)
    _, month = month_of(reading, start, end)
    found = [calendar.month(force.begin.year + shift, month) for shift in (-1, 0, 1, 2)]
    stretch = _counted(found, force, reading.words(start, end))
    return [make_draft((start, end), stretch, "narrative", "")]


def _counted(found: list[Stretch], force: Stretch, words: list[str]) -> Stretch:
    """Of stretches in order the one that `words` mean, seen from the date in force."""
    if _AHEAD & set(words):
        after = force.end if force.granularity == "year" else force.begin
        return next(stretch for stretch in found if stretch.begin > after)
    if _BACK & set(words):
        return [stretch for stretch in found if stretch.end < force.begin][-1]
    if force.granularity == "year":
        return next(stretch for stretch in found if stretch.begin.year == force.begin.year)
    return next(stretch for stretch in found if stretch.end >= force.begin)


def _points_back(reading: Reading, start: int, end: int) -> bool:
    """Whether "that" points to a time; after a verb ("said that May …") it opens a clause."""
    if reading.words(start, start + 1) != ["that"]:
        return True
    before, after = reading.before(start), reading.after(end)
    if after in ("'s", "’s") or after in _CLAUSE:
        return False
    return before in _LEADS or (after.lower() in _CLOSES and before not in _SAYS)


_CLAUSE = lexicon.words("is was has had will would may might could can should must be said says")


def read_that_weekday(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "He sailed on 3 June. That Saturday …": the first such day from the day in force."""
    day = reading.day_in_force
    if day is None or not _points_back(reading, start, end) or not reading.is_near():
        return _plain(reading, start + 1, end)
    number = lexicon.WEEKDAYS[reading.words(end - 1, end)[0]]
    date = day.begin + (number - day.begin.weekday()) % 7 * DAY
    return [make_draft((start, end), calendar.day(date), "narrative", "")]


def read_weekday_beside(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "The Friday before, …", "the Tuesday after": next to the day in force.

    Of "the Friday before the vote" the weekday alone: the event is for the chronology to date.
    """
    day, words = reading.day_in_force, reading.words(start, end)
    if day is None or reading.after(end) not in (",", ".", ";", ")", ""):
        return _plain(reading, start + 1, end - 1)
    number = lexicon.WEEKDAYS[words[1]]
    date = beyond(day.begin, number, 1 if words[-1] == "after" else -1)
    return [make_draft((start, end), calendar.day(date), "narrative", "")]


def _plain(reading: Reading, start: int, end: int) -> list[Draft]:
    point = read_point(reading, start, end, (start, end))
    return [point.draft(start, end)] if point else []


def read_day_of_year(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "June 1 last year", "12 March this year": the day in that year."""
    point = read_point(reading, start, end, (start, end))
    if point is None or reading.today is None:
        return [point.draft(start, end)] if point else []
    shift = {"last": -1, "next": 1}.get(reading.words(end - 2, end - 1)[0], 0)
    month, day = (int(part) for part in _day_of(point.stretch, point.blank))
    date = calendar.make_date(reading.today.year + shift, month, day)
    return [make_draft((start, end), calendar.day(date), "published", "")] if date else []


def _day_of(stretch: Stretch | None, blank: str) -> tuple[str, str]:
    """Month and day of what was resolved to some year."""
    value = stretch.value if stretch else blank
    return value[-5:-3], value[-2:]


def read_before_last(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "the night before last"."""
    day: datetime.date | None = reading.today - 2 * DAY if reading.today else None
    stretch = calendar.day(day) if day else None
    value = stretch.value if stretch else "XXXX-XX-XX"
    part = lexicon.DAY_PARTS[reading.words(start + 1, start + 2)[0]]
    return [Draft(start, end, "TIME", f"{value}T{part}", "part-of-day", stretch, "published")]
