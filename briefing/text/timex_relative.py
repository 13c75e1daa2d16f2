"""Readers of what is counted: from publication, from the date in force, or from nothing."""

from __future__ import annotations

import datetime

from briefing.text import timex_calendar as calendar
from briefing.text import timex_lexicon as lexicon
from briefing.text.timex_calendar import DAY, Stretch
from briefing.text.timex_durations import CLOCK_UNITS, duration_value, read_duration, unit_of
from briefing.text.timex_reading import BLANKS, Draft, Reading, count_of, make_draft, today_as
from briefing.text.timex_tense import FUTURE, PAST

_SHIFTS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "prior": -1,
    "next": 1,
    "coming": 1,
    "following": 1,
    "upcoming": 1,
}
_THIS = frozenset({"this", "current", "same", "latest", "that"})
_FROM_NARRATIVE = frozenset({"previous", "following", "preceding", "prior", "same", "that"})


def read_relative(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "last week", "the following year", "earlier this month", "that day"."""
    words = reading.words(start, end)
    unit = unit_of(words[-1]) or "D"
    if unit in CLOCK_UNITS:
        return []
    if words[-3:-1] in (["the", "last"], ["the", "next"]) and _is_part_of_event(reading, end):
        return []
    relation = next((w for w in reversed(words[:-1]) if w in _SHIFTS or w in _THIS), "this")
    if relation == "latest" and (unit == "Q" or "fiscal" in words):
        return [make_draft((start, end), today_as(reading, unit, -1), "published", BLANKS[unit])]
    narrative = relation in _FROM_NARRATIVE or (
        relation == "next" and "the" in words and unit == "D"
    )
    base, basis = reading.base(unit) if narrative else (reading.today, "published")
    date = calendar.step(base, unit, _SHIFTS.get(relation, 0)) if base else None
    stretch = calendar.around(date, unit) if date else None
    if words[:2] in (["that", "last"], ["that", "the"]):
        start += 1
    direction = reading.direction(start, end) if relation in _THIS else None
    return [make_draft((start, end), stretch, basis, BLANKS[unit], direction)]


def _is_part_of_event(reading: Reading, end: int) -> bool:
    """ "the last weekend of the festival", "the last year of her life": not the last one of all."""
    if reading.after(end) != "of" or reading.after(end + 1) not in _OWNERS:
        return False
    noun = reading.words(end + 2, end + 3)
    return bool(noun) and noun[0].isalpha() and unit_of(noun[0]) is None


_OWNERS = lexicon.words("the a an his her its their our my your this that")


def read_edge(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "the end of the month"."""
    words = reading.words(start, end)
    unit = unit_of(words[-1]) or "D"
    if unit in (*CLOCK_UNITS, "D"):
        return []
    shift = {"last": -1, "next": 1}.get(words[-2], 0)
    stretch, direction = today_as(reading, unit, shift), reading.direction(start, end)
    return [make_draft((start, end), stretch, "published", BLANKS[unit], direction)]


def read_skipped(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "the week before last", "the year after next"."""
    words = reading.words(start, end)
    unit = unit_of(words[1]) or "D"
    if unit in CLOCK_UNITS or unit == "D":
        return []
    stretch = today_as(reading, unit, -2 if words[-1] == "last" else 2)
    return [make_draft((start, end), stretch, "published", BLANKS[unit])]


def read_weekend(reading: Reading, start: int, end: int) -> list[Draft]:
    if reading.today is None:
        return [make_draft((start, end), None, "published", BLANKS["WE"])]
    today, direction = reading.today, reading.direction(start, end)
    base = today if direction == FUTURE or today.weekday() >= 5 else today - 7 * DAY
    return [make_draft((start, end), calendar.weekend(base), "published", "")]


def read_ago(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "two weeks ago", "two days earlier", "the day before", "in two days' time"."""
    words = reading.words(start, end)
    last = words[-1]
    pronoun = reading.after(end) in _SUBJECTS and reading.after(end + 1) in ("had", "would")
    if last in ("before", "after") and reading.after(end) not in _CLOSES_BEFORE and not pronoun:
        return _counted_from_event(reading, start, end)
    unit = next(u for u in map(unit_of, words) if u)
    counted = reading.before(start) in ("these", "those") or reading.before(start)[-1:].isdigit()
    if len(words) == 2 and counted:
        return []
    narrative = last in ("earlier", "later", "before", "after")
    past = last in ("earlier", "before") and reading.direction(start, end) != FUTURE
    base, basis = reading.base(unit, past=past) if narrative else (reading.today, "published")
    way = -1 if last in ("ago", "earlier", "before") else 1
    count = count_of(words)
    if words[0] == "half":
        unit, count = _HALVED.get(unit, (unit, None))
    elif words[:2] == ["a", "quarter"] and "century" in words:
        unit, count = "Y", 25
    elif words[1] in ("-", "–", "to", "or"):
        count = count_of(words[2:3])
    if count is None or unit in CLOCK_UNITS or len(words) == 2:
        value = "PAST_REF" if way < 0 else "FUTURE_REF"
        return [Draft(start, end, "DATE", value, "ref", None, basis)]
    stretch = _quarter_before(reading, start, unit, count, last)
    if stretch is None:
        date = calendar.step(base, unit, way * count) if base else None
        counted = narrative and words[0] != "the"
        stretch = _at_unit(reading, date, unit, counted) if date else None
    if narrative and "night" in words:
        value = (stretch.value if stretch else BLANKS["D"]) + "TNI"
        return [Draft(start, end, "TIME", value, "part-of-day", stretch, basis)]
    return [make_draft((start, end), stretch, basis, BLANKS[unit])]


def read_to_the_day(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "a year ago today", "two weeks ago tomorrow", "a year ago this month"."""
    words = reading.words(start, end)
    unit = next(u for u in map(unit_of, words) if u)
    last = words[-1]
    if unit in CLOCK_UNITS or unit == "WE" or (unit == "W" and last == "month"):
        return []
    base = (
        calendar.step(reading.today, unit, -(count_of(words[:-3]) or 1)) if reading.today else None
    )
    if last in ("week", "month"):
        stretch = calendar.around(base, unit_of(last) or "M") if base else None
        return [make_draft((start, end), stretch, "published", BLANKS[unit_of(last) or "M"])]
    shift = {"yesterday": -1, "tomorrow": 1}.get(last, 0)
    stretch = calendar.day(base + shift * DAY) if base else None
    return [make_draft((start, end), stretch, "published", BLANKS["D"])]


def read_compound(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "two hours and 15 minutes" is one duration, "a year and two months later" are two."""
    places = [i for i in range(start, end) if unit_of(reading.words(i, i + 1)[0])]
    first, last = (unit_of(reading.words(i, i + 1)[0]) or "D" for i in places)
    joint = places[0] + 1 + (reading.words(places[0] + 1, places[0] + 2) == ["and"])
    head, tail = reading.words(start, places[0] + 1), reading.words(joint, end)
    if reading.after(end) in ("later", "earlier", "ago"):
        return [*read_duration(reading, start, places[0] + 1), *read_ago(reading, joint, end + 1)]
    values = duration_value(head, first), duration_value(tail, last)
    smaller = last in _SMALLER.get(first, ()) and "X" not in values[0] + values[1]
    if not smaller:
        found = read_duration(reading, start, places[0] + 1)
        return [*found, *read_duration(reading, joint, end)]
    clock = values[0].startswith("PT")
    value = values[0] + values[1][2 if clock else 1 :]
    return [Draft(start, end, "DURATION", value, "duration")]


_SMALLER = {
    "Y": ("M", "W", "D"),
    "M": ("W", "D"),
    "W": ("D",),
    "D": ("H", "MIN"),
    "H": ("MIN", "S"),
    "MIN": ("S",),
}


def read_anniversary(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "this day last year", "the same day two years ago": that day of an earlier year."""
    words = reading.words(start, end)
    years = 1 if words[-2:] == ["last", "year"] else count_of(words) or 1
    date = calendar.step(reading.today, "Y", -years) if reading.today else None
    stretch = calendar.day(date) if date else None
    return [make_draft((start, end), stretch, "published", BLANKS["D"], PAST)]


_SUBJECTS = lexicon.words("it he she they we i")
_HALVED = {"100Y": ("10Y", 5), "10Y": ("Y", 5), "Y": ("M", 6)}
_CLOSES_BEFORE = frozenset({",", ".", ";", ")", "", "that"})


def _counted_from_event(reading: Reading, start: int, end: int) -> list[Draft]:
    """Of "a day after the vote" the duration only: the event is for the chronology to date."""
    words = reading.words(start, end)
    return read_duration(reading, start, end - 1) if words[0] in ("a", "an") else []


def _quarter_before(
    reading: Reading, start: int, unit: str, count: int, last: str
) -> Stretch | None:
    """In a business report "a year earlier" is the same quarter of the year before."""
    quarter = reading.quarter(start)
    if quarter is None or unit != "Y" or count != 1 or last not in ("ago", "earlier"):
        return None
    date = calendar.step(quarter.begin, "Y", -1)
    recent = reading.today is not None and (reading.today - quarter.end).days < 300
    return calendar.around(date if date and recent else quarter.begin, "Q")


def _at_unit(reading: Reading, date: datetime.date, unit: str, counted: bool) -> Stretch:
    """Counted from a day in force, a week later is a day; otherwise the unit is the granularity."""
    force = reading.in_force
    if counted and force and force.granularity == "day" and unit in ("W", "2W"):
        return calendar.day(date)
    return calendar.around(date, "W" if unit == "2W" else unit)


def read_recent(reading: Reading, start: int, end: int) -> list[Draft]:
    ahead = {"coming", "future"} & set(reading.words(start, end))
    return [Draft(start, end, "DATE", "FUTURE_REF" if ahead else "PAST_REF", "ref")]
