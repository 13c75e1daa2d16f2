"""Readers of days, lists of days, parts of a day, clock times and holidays."""

from __future__ import annotations

import datetime
import re

from briefing.text import timex_calendar as calendar
from briefing.text import timex_lexicon as lexicon
from briefing.text.timex_calendar import DAY
from briefing.text.timex_grammar import alphabet
from briefing.text.timex_points import date_point, read_point
from briefing.text.timex_reading import Draft, Reading, make_draft, month_of
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
    point = read_point(reading, start, end, (start, end))
    return [point.draft(start, end)] if point else []


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
    """ "the 14th" of the month in force, "the 5th of last month"."""
    number = number_of(reading.tokens.texts[start + 1]) or 0
    words = reading.words(start, end)
    base = reading.today
    if "month" in words:
        shift = {"last": -1, "next": 1}.get(words[-2], 0)
        base = calendar.step(base.replace(day=1), "M", shift) if base else None
    else:
        force = reading.in_force
        if reading.after(end).lower() not in _AFTER_THE_14TH:
            return []
        if force is not None and force.granularity in ("day", "month"):
            base = force.begin
        elif reading.before(start) not in _BEFORE_THE_14TH:
            return []
    date = calendar.make_date(base.year, base.month, number) if base else None
    return [make_draft((start, end), calendar.day(date), "narrative", "")] if date else []


_BEFORE_THE_14TH = lexicon.words("until till by on since from before after")
_AFTER_THE_14TH = lexicon.words(". , ; : ) instead but and when as after before") | {""}


# --- parts of a day, clock ----------------------------------------------------------------------


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


def read_clock(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "6:30 p.m. on Monday", "1900 GMT", "noon": TIME of the day named, in force, or today."""
    clock = _clock_value(reading, start, end)
    if clock is None or not _is_clock(reading, start, end):
        return []
    rest = [i for i in range(start, end) if reading.tokens.letters[i] in _pointers()]
    first = rest[0] if rest else end
    while first > start and reading.before(first) in ("the", "of", *_DAYS_BEFORE):
        first -= 1
    point = read_point(reading, first, end, (start, end)) if rest else None
    if point is not None:
        day, blank, basis = point.stretch, point.blank, point.basis
    else:
        day, basis = _clock_base(reading)
        blank = "XXXX-XX-XX"
    value = (day.value if day else blank) + "T" + clock[0]
    return [Draft(start, end, "TIME", value, clock[1], day, basis)]


def _clock_base(reading: Reading) -> tuple[calendar.Stretch | None, str]:
    """The day of a time that stands alone: one just named, or publication where none was named.

    A day named further back is that of something else; the time is then left without a day.
    """
    force = reading.in_force
    if force and force.granularity == "day" and reading.is_near():
        return force, "narrative"
    if reading.day_in_force is not None and not reading.is_near():
        return None, "narrative"
    return (calendar.day(reading.today) if reading.today else None), "published"


_DAYS_BEFORE = frozenset(
    f"{number}{suffix}" for number in range(1, 32) for suffix in ("", "st", "nd", "rd", "th")
)


def _is_clock(reading: Reading, start: int, end: int) -> bool:
    """A bare "12:15" is a time only after a word like "at": it may be a verse or a score."""
    if reading.pick("NOON", start, end):
        name = reading.tokens.texts[reading.pick("NOON", start, end)[0]]
        if reading.before(start) == "high" or reading.after(end) in (
            "sun",
            "heat",
            "oil",
            "sky",
            "snack",
            "feast",
            "blue",
            "mass",
        ):
            return False
        return name[0].islower() or reading.before(start) in ("", ".", "¶")
    bare = end - start == 1
    return not bare or reading.before(start) in _CLOCK_CONTEXT


_CLOCK_CONTEXT = lexicon.words("at by from until till before after around about since and to (")


def _pointers() -> str:
    names = (
        "MONTH",
        "WEEKDAY",
        "WDABBR",
        "ISO",
        "SLASH",
        "today",
        "tonight",
        "yesterday",
        "tomorrow",
    )
    return "".join(alphabet().letters(name) for name in names)


_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d\d))?|(\d\d?)(\d\d)")


def _clock_value(reading: Reading, start: int, end: int) -> tuple[str, str] | None:
    """The clock time as `HH:MM`, and whether it is given to the hour or the minute."""
    noon = reading.word("NOON", start, end)
    if noon:
        early = noon == "midnight" and reading.before(start) == "after"
        return ("00:00" if early else lexicon.CLOCK_WORDS[noon]), "hour"
    if "past" in reading.words(start, end):
        return _spoken_clock(reading, start, end)
    match = next(filter(None, map(_CLOCK.fullmatch, reading.tokens.texts[start:end])), None)
    if match is None:
        spoken = reading.word("NUMWORD", start, end)
        return (f"{number_of(spoken):02d}:00", "hour") if spoken else None
    hour = int(match.group(1) or match.group(3))
    minute = match.group(2) or match.group(4)
    half = reading.word("AMPM", start, end)
    if half:
        hour = hour % 12 + (12 if half[0] == "p" else 0)
    if hour > 24 or int(minute or 0) > 59:
        return None
    return f"{hour:02d}:{minute or '00'}", "minute" if minute else "hour"


def _spoken_clock(reading: Reading, start: int, end: int) -> tuple[str, str]:
    """ "half past six", "quarter past nine"."""
    minute = "30" if "half" in reading.words(start, end) else "15"
    hour = number_of(reading.word("NUMWORD", start, end) or "one") or 0
    return f"{hour % 24:02d}:{minute}", "minute"
