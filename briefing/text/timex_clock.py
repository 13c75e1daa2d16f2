"""Reader of clock times: "6:30 p.m. on Monday", "half past six", "3 o'clock in the morning"."""

from __future__ import annotations

import re

from briefing.text import timex_calendar as calendar
from briefing.text import timex_lexicon as lexicon
from briefing.text.timex_days import read_part
from briefing.text.timex_durations import read_duration
from briefing.text.timex_grammar import alphabet
from briefing.text.timex_points import read_point
from briefing.text.timex_reading import Draft, Reading
from briefing.text.timex_tokens import number_of


def read_clock(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "6:30 p.m. on Monday", "1900 GMT", "noon": TIME of the day named, in force, or today."""
    if reading.word("UNITS", start, end) and reading.before(start) not in _AT:
        return read_duration(reading, start, end)
    rest = [i for i in range(start, end) if reading.tokens.letters[i] in _pointers()]
    first = rest[0] if rest else end
    while first > start and reading.before(first) in ("the", "of", *_DAYS_BEFORE):
        first -= 1
    clock = _clock_value(reading, *_beside(reading, start, end, first), (start, end))
    if clock is None or not _is_clock(reading, start, end):
        tonight = end - start == 2 and reading.words(end - 1, end) == ["tonight"]
        return read_part(reading, end - 1, end) if tonight else []
    point = read_point(reading, first, end, (start, end)) if rest else None
    if point is not None:
        day, blank, basis = point.stretch, point.blank, point.basis
    else:
        day, basis = _clock_base(reading)
        blank = "XXXX-XX-XX"
    value = (day.value if day else blank) + "T" + clock[0]
    return [Draft(start, end, "TIME", value, clock[1], day, basis)]


def _beside(reading: Reading, start: int, end: int, first: int) -> tuple[int, int]:
    """The tokens that give the time: before the day, or after the "at" that follows it."""
    if first > start:
        return start, (end if first == end else first)
    words = reading.words(start, end)
    return (start + words.index("at") + 1 if "at" in words else start), end


_AT = lexicon.words("at by until till from before since around about")


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
    words = reading.words(start, end)
    if _is_spoken(words) or (words[-1] == "tonight" and end - start == 2):
        return reading.before(start) in _CLOCK_CONTEXT
    if words[:2] == ["tonight", "at"] or (end - start == 4 and words[1:3] == ["in", "the"]):
        return words[0] == "tonight" or reading.before(start) in _CLOCK_CONTEXT
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
            "meal",
            "meals",
            "news",
            "bulletin",
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


def _clock_value(
    reading: Reading, start: int, end: int, whole: tuple[int, int]
) -> tuple[str, str] | None:
    """The clock time as `HH:MM`, and whether it is given to the hour or the minute."""
    near = set(reading.words(*whole))
    noon = reading.word("NOON", start, end)
    if noon:
        early = noon == "midnight" and reading.before(start) == "after"
        return ("00:00" if early else lexicon.CLOCK_WORDS[noon]), "hour"
    if _is_spoken(reading.words(start, end)):
        return _spoken_clock(reading.words(start, end), near)
    match = next(filter(None, map(_CLOCK.fullmatch, reading.tokens.texts[start:end])), None)
    if match is None:
        spoken = number_of(reading.word("NUMWORD", start, end) or "") or 0
        hour = _of_half_day(spoken, near)
        return (f"{hour:02d}:00", "hour") if 1 <= spoken <= 12 else None
    hour = int(match.group(1) or match.group(3))
    minute = match.group(2) or match.group(4)
    half = reading.word("AMPM", start, end)
    if half:
        hour = hour % 12 + (12 if half[0] == "p" else 0)
    elif not match.group(3):
        hour = _of_half_day(hour, near)
    if hour > 24 or int(minute or 0) > 59:
        return None
    return f"{hour:02d}:{minute or '00'}", "minute" if minute else "hour"


def _of_half_day(hour: int, near: set[str]) -> int:
    """The hour of "8 tonight", "four in the afternoon": of the half of the day that is named."""
    late = near & {"tonight", "afternoon", "evening"} or ("night" in near and hour > 5)
    return hour + 12 if late and hour < 12 else hour


def _is_spoken(words: list[str]) -> bool:
    return "past" in words or "quarter" in words


def _spoken_clock(words: list[str], near: set[str]) -> tuple[str, str] | None:
    """ "half past six", "ten past nine", "a quarter to eight"."""
    joint = next(i for i, word in enumerate(words) if word in ("past", "to"))
    lead = words[joint - 1 - (words[joint - 1] == "-")]
    counted = sum(number_of(word) or 0 for word in words[:joint] if word not in ("a", "quarter"))
    minute = {"half": 30, "quarter": 15}.get(lead, counted)
    hour = number_of(words[joint + 1]) or 0
    if not (0 < minute < 60 and 0 < hour < 13):
        return None
    if words[joint] == "to":
        hour, minute = (hour - 1 or 12), 60 - minute
    hour = _of_half_day(hour, near)
    return f"{hour % 24:02d}:{minute:02d}", "minute"
