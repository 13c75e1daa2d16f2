"""Readers of days, lists of days and parts of a day."""

from __future__ import annotations

import datetime

from briefing.text import timex_calendar as calendar
from briefing.text import timex_lexicon as lexicon
from briefing.text.timex_calendar import DAY
from briefing.text.timex_points import date_point, read_point
from briefing.text.timex_reading import Draft, Reading, make_draft, month_of
from briefing.text.timex_tense import FUTURE, PAST
from briefing.text.timex_tokens import number_of
from briefing.text.timex_verbs import PAST_IRREGULAR


def read_day(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "Monday, Sept. 14, 2020", "late Sunday", "last Friday", "yesterday"."""
    words = reading.words(start, end)
    if "before" in words or "after" in words:
        shift = -2 if "before" in words else 2
        stretch = calendar.day(reading.today + shift * DAY) if reading.today else None
        return [make_draft((start, end), stretch, "published", "XXXX-XX-XX")]
    if words[-1] == "tonight":
        return read_part(reading, start, end)
    if words[0] in ("the", "earlier", "later") and reading.pick("WEEKDAY", start + 1, start + 2):
        start += 1
    if words[0] == "the" and reading.pick("DAYNUM", start + 1, start + 2):
        start += 1
    if words[-1] in ("last", "next") and reading.pick("UNIT", end, _safe(reading, end + 1)):
        end -= 1
    if words[-1] in ("coming", "past", "gone") and reading.after(end) in _GOES_ON:
        end -= 2 if words[-2] == "just" else 1
    point = read_point(reading, start, end, (start, end))
    return [point.draft(start, end)] if point else []


_GOES_ON = lexicon.words("up to from soon back through the in into by")


def read_last_date(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "last Oct. 23": the day, before or after publication; "last" stays outside."""
    point = read_point(reading, start + 1, end, (start + 1, end))
    if point is None or point.stretch is None or reading.today is None:
        return [point.draft(start + 1, end)] if point else []
    day, word = point.stretch.begin, reading.words(start, start + 1)[0]
    shift = (word == "next" and day < reading.today) - (word == "last" and day > reading.today)
    moved = calendar.make_date(day.year + shift, day.month, day.day)
    return [make_draft((start + 1, end), calendar.day(moved or day), "published", "")]


def _safe(reading: Reading, end: int) -> int:
    return min(end, len(reading.tokens.texts))


def read_days(reading: Reading, start: int, end: int) -> list[Draft]:
    """A range or list of days of one month ("September 13-14", "3 and 5 May"): a draft for each."""
    place, month = month_of(reading, start, end)
    year = reading.year(start, end)
    days = sorted(reading.pick("DAYNUM", start, end) + reading.pick("ORDNUM", start, end))
    if place < days[0] and year is None:
        days = _without_counted(reading, days, end)
    drafts = []
    for i in days:
        first = start if i == days[0] and place < i else i
        last = end if i == days[-1] and (year or place > i) else i + 1
        number = number_of(reading.tokens.texts[i]) or 0
        point = date_point(reading, (start, end), month, number, year)
        if point is not None:
            drafts.append(point.draft(first, last))
    return drafts


def _without_counted(reading: Reading, days: list[int], end: int) -> list[int]:
    """Drop a last number that counts what follows it: "on Aug. 9 and 26 people"."""
    joined = reading.before(days[-1])
    follows = reading.after(end)
    verb = follows in PAST_IRREGULAR or follows.endswith("ed")
    counts = follows[:1].islower() and follows not in _AFTER_A_DAY and not verb
    return days[:-1] if joined in ("and", ",", "or", "to") and counts else days


_AFTER_A_DAY = lexicon.words("in at when and or but as after before to with for by from of on with")


def read_of_month(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "the 14th" of the month in force, "the 5th of last month", "the 5th inst."."""
    number = number_of(reading.tokens.texts[start + 1]) or 0
    words = reading.words(start, end)
    base = reading.today
    if "month" in words or words[-1] in _OLD:
        shift = _OLD.get(words[-1]) or {"last": -1, "next": 1}.get(words[-2], 0)
        end += words[-1] in _OLD and reading.after(end) == "."
        base = calendar.step(base.replace(day=1), "M", shift) if base else None
    else:
        force = reading.in_force
        led = reading.before(start) == "on" or _is_next_in_list(reading, start)
        placed = led and reading.after(end) in ("at", "in", "with", "by")
        if reading.after(end).lower() not in _AFTER_THE_14TH and not placed:
            return []
        if force is not None and force.granularity in ("day", "month"):
            base = force.begin
        elif reading.before(start) not in _BEFORE_THE_14TH and not _is_next_in_list(reading, start):
            return []
        else:
            base = _month_of_the_14th(reading, start, end, number)
    date = calendar.make_date(base.year, base.month, number) if base else None
    return [make_draft((start, end), calendar.day(date), "narrative", "")] if date else []


def _month_of_the_14th(reading: Reading, start: int, end: int, number: int) -> datetime.date | None:
    """The month that "the 14th" lies in when none was named: this one, or by the tense another."""
    today, way = reading.today, reading.direction(start, end)
    if today is None or (way == FUTURE) == (number >= today.day) or number == today.day:
        return today
    first = today.replace(day=1)
    if way == FUTURE:
        return calendar.step(first, "M", 1)
    return calendar.step(first, "M", -1) if way == PAST else today


def _is_next_in_list(reading: Reading, start: int) -> bool:
    """ "the 20th and the 21st"."""
    return reading.before(start) in ("and", "or") and reading.last_day_end == start - 1


_OLD = {"inst": 0, "instant": 0, "ult": -1, "ultimo": -1, "prox": 1, "proximo": 1}
_BEFORE_THE_14TH = lexicon.words("until till by on since from before after")
_AFTER_THE_14TH = lexicon.words(". , ; : ) instead but and when as after before") | {""}


# --- parts of a day ---------------------------------------------------------------------------


def read_part(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "Tuesday night", "this morning", "the evening of 3 March", "overnight"."""
    words = reading.words(start, end)
    if words[0] == "the" and reading.pick("WEEKDAY", start + 1, start + 2):
        start += 1
    other = "MO" if "hours" in words else "NI"
    part = next((lexicon.DAY_PARTS[w] for w in words if w in lexicon.DAY_PARTS), other)
    point = read_point(reading, start, end, (start, end))
    if point is not None:
        stretch = point.stretch
        value = stretch.value if stretch else point.blank
        basis, way = point.basis, point.direction
    else:
        base, basis, way = *_part_base(reading, words), None
        stretch = calendar.day(base) if base else None
        value = stretch.value if stretch else "XXXX-XX-XX"
    return [Draft(start, end, "TIME", f"{value}T{part}", "part-of-day", stretch, basis, way)]


def _part_base(reading: Reading, words: list[str]) -> tuple[datetime.date | None, str]:
    """The day of "this morning", "last night", "the next morning", and from what it counts."""
    if {"that", "same", "next", "following", "previous"} & set(words):
        base, basis = reading.base()
        step = -1 if "previous" in words else 1 if {"next", "following"} & set(words) else 0
        return (base + step * DAY if base else None), basis
    before = words[-1] == "overnight" or "last" in words
    today = reading.today
    return (today - DAY if today and before else today), "published"
