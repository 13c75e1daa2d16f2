"""Readers of what is counted: from publication, from the date in force, or from nothing."""

from __future__ import annotations

import datetime

from briefing.text import timex_calendar as calendar
from briefing.text import timex_lexicon as lexicon
from briefing.text.timex_calendar import DAY, Stretch
from briefing.text.timex_reading import BLANKS, Draft, Reading, count_of, make_draft, today_as
from briefing.text.timex_tense import FUTURE, PAST_IRREGULAR

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
_CLOCK_UNITS = ("H", "MIN", "S")


def unit_of(word: str) -> str | None:
    return lexicon.UNITS.get(word) or lexicon.UNIT_PLURALS.get(word)


def read_relative(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "last week", "the following year", "earlier this month", "that day"."""
    words = reading.words(start, end)
    unit = unit_of(words[-1]) or "D"
    if unit in _CLOCK_UNITS:
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


def read_edge(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "the end of the month"."""
    words = reading.words(start, end)
    unit = unit_of(words[-1]) or "D"
    if unit in (*_CLOCK_UNITS, "D"):
        return []
    shift = {"last": -1, "next": 1}.get(words[-2], 0)
    stretch, direction = today_as(reading, unit, shift), reading.direction(start, end)
    return [make_draft((start, end), stretch, "published", BLANKS[unit], direction)]


def read_skipped(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "the week before last", "the year after next"."""
    words = reading.words(start, end)
    unit = unit_of(words[1]) or "D"
    if unit in _CLOCK_UNITS or unit == "D":
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
    narrative = last in ("earlier", "later", "before", "after")
    past = last in ("earlier", "before") and reading.direction(start, end) != FUTURE
    base, basis = reading.base(unit, past=past) if narrative else (reading.today, "published")
    way = -1 if last in ("ago", "earlier", "before") else 1
    count = count_of(words)
    if count is None or unit in _CLOCK_UNITS:
        value = "PAST_REF" if way < 0 else "FUTURE_REF"
        return [Draft(start, end, "DATE", value, "ref", None, basis)]
    stretch = _quarter_before(reading, start, unit, count, last)
    if stretch is None:
        date = calendar.step(base, unit, way * count) if base else None
        stretch = _at_unit(reading, date, unit, narrative) if date else None
    return [make_draft((start, end), stretch, basis, BLANKS[unit])]


_SUBJECTS = lexicon.words("it he she they we i")
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


def _at_unit(reading: Reading, date: datetime.date, unit: str, narrative: bool) -> Stretch:
    """Counted from a day in force, a week later is a day; otherwise the unit is the granularity."""
    force = reading.in_force
    if narrative and force and force.granularity == "day" and unit in ("W", "2W"):
        return calendar.day(date)
    return calendar.around(date, "W" if unit == "2W" else unit)


def read_recent(reading: Reading, start: int, end: int) -> list[Draft]:
    ahead = {"coming", "future"} & set(reading.words(start, end))
    return [Draft(start, end, "DATE", "FUTURE_REF" if ahead else "PAST_REF", "ref")]


# --- durations, sets, references ----------------------------------------------------------------

_DURATION_UNITS = {
    "D": "D",
    "W": "W",
    "2W": "W",
    "WE": "WE",
    "M": "M",
    "Q": "Q",
    "Y": "Y",
    "10Y": "DE",
    "100Y": "CE",
    "H": "H",
    "MIN": "M",
    "S": "S",
}
_HALVES = {"H": "PT30M", "Y": "P6M", "D": "PT12H", "10Y": "P5Y", "100Y": "P50Y"}
_AND_A_HALF = {"Y": "P{}Y6M", "H": "PT{}H30M", "MIN": "PT{}M30S"}


def read_duration(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "26 years", "the past four weekends", "two-day", "half an hour", "weeks"; rates are sets."""
    words = reading.words(start, end)
    place = max(i for i, w in enumerate(words) if unit_of(w))
    unit = unit_of(words[place]) or "D"
    if not _is_duration(reading, start, end, words, unit):
        return []
    value = duration_value(words, unit)
    if len(words) == 2 and words[0] in ("a", "an") and _is_rate(reading, start):
        return [Draft(start, end, "SET", value, "set")]
    return [Draft(start, end, "DURATION", value, "duration")]


def read_age(reading: Reading, start: int, end: int) -> list[Draft]:
    """Ages ("the 66-year-old farmer"): nothing. TimeBank marks none, no story needs them."""
    return []


_BEFORE_PLURAL = lexicon.words("for in over within after the takes took lasted hundreds thousands")


def _is_duration(reading: Reading, start: int, end: int, words: list[str], unit: str) -> bool:
    after = reading.after(end).lower()
    if len(words) == 1:
        of = reading.before(start) == "of" and reading.before(start - 1) in _BEFORE_PLURAL
        fits = reading.before(start) in _BEFORE_PLURAL - {"the"} or after in ("after", "before")
        return (fits or of) and reading.before(start) != "-" and after != "of"
    if words[0] in ("a", "an") and not _is_free(reading, start, end):
        return False
    if len(words) > 1 and reading.tokens.texts[end - 1][0].isupper():
        return False
    if unit == "Q":
        return (
            words[-1] == "quarters"
            and "-" not in words
            and after != "of"
            and words[0] != "three"
            and words[0] not in ("some", "many", "various")
        )
    if words[-1] == "night" and words[0] in ("a", "one"):
        return False
    return words[-1] != "second"


_AFTER_A_UNIT = lexicon.words(
    "later earlier ago after before in into of when to for and or that at on with as since from "
    "because is was has had will would the a he she it they we i by than but if while during "
    "until "
    "without between against there this which who not more over under through following per where"
)


def _is_free(reading: Reading, start: int, end: int) -> bool:
    """Whether "a day" stands by itself and does not count into a noun: "a day trader"."""
    after = reading.after(end)
    if after == "-" or reading.before(start) in ("scored", "hit", "struck"):
        return False
    return (
        not after.isalpha() or after in _AFTER_A_UNIT or after[0].isupper() or after[-3:] == "ing"
    )


def _is_rate(reading: Reading, start: int) -> bool:
    """ "10,000 barrels a day", "$2 million a year", "twice a day": so many in each."""
    before = reading.before(start)
    return (before.endswith("s") and len(before) > 3 and before not in _NOT_COUNTED) or (
        before in ("million", "billion", "times", "%", "percent") or before[:1] in "$€£"
    )


_NOT_COUNTED = lexicon.words("was is has this its his as does says less lasts takes across less")


def duration_value(words: list[str], unit: str) -> str:
    """The TIMEX3 value of a counted unit; X for a number that is not said."""
    if words[0] == "half":
        return _HALVES.get(unit, "PX" + _DURATION_UNITS[unit])
    if "long" in words:
        words = ["one", words[0]] if words[0] in lexicon.UNITS else words[:1]
    until = next((i for i, w in enumerate(words) if i and w in ("to", "or")), 0)
    if until and words[until - 1] != "up":
        words = [*words[:until], words[-1]]
    halved = any(w in ("half", "1/2") for w in words)
    count = count_of([w for w in words if w not in ("half", "1/2")])
    bare = len(words) == 1
    if halved and count and unit in _AND_A_HALF:
        return _AND_A_HALF[unit].format(count)
    time = "T" if unit in _CLOCK_UNITS else ""
    number = "X" if count is None or bare else str(count * (2 if unit == "2W" else 1))
    return f"P{time}{number}{_DURATION_UNITS[unit]}"


def read_set(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "every Monday", "Tuesdays", "twice a week", "every two years", "daily"."""
    words = reading.words(start, end)
    last = words[-1]
    if reading.before(start) == "-":
        return []
    weekday = next((w for w in words if w.rstrip("s") in lexicon.WEEKDAYS), None)
    if last in lexicon.FREQUENCIES:
        value = lexicon.FREQUENCIES[last]
    elif weekday:
        value = f"XXXX-WXX-{lexicon.WEEKDAYS[weekday.rstrip('s')] + 1}"
        part = lexicon.DAY_PARTS.get(last.rstrip("s"))
        value += f"T{part}" if part else ""
    elif last in lexicon.SEASONS:
        value = f"XXXX-{lexicon.SEASONS[last]}"
    elif last in lexicon.MONTHS:
        value = f"XXXX-{lexicon.MONTHS[last]:02d}"
    else:
        counted = words[-2:] if "times" in words else words
        counted = [w for w in counted if w not in ("once", "twice", "other", "every", "each")]
        extra = ["two"] if "other" in words else ["one"] if len(counted) == 1 else []
        value = duration_value([*extra, *counted], unit_of(last) or "D")
    return [Draft(start, end, "SET", value, "set")]


_REFERENCE_PHRASES = {
    "the future": "FUTURE_REF",
    "the near future": "FUTURE_REF",
    "the past": "PAST_REF",
    "these days": "PRESENT_REF",
    "right now": "PRESENT_REF",
    "current": "PRESENT_REF",
}
_AFTER_TIME = lexicon.words("if when and but or it he she they we i as because while unless")
_OWNERS = lexicon.words("its his her their our my your of 's ’s the")


def _is_adjective(reading: Reading, start: int, end: int) -> bool:
    """Whether "current" qualifies a noun ("his current post") and is not one itself."""
    after = reading.after(end)
    verbal = after.endswith("ed") or (after.endswith("s") and not after.endswith("ss"))
    noun = after.isalpha() and after.islower() and after not in PAST_IRREGULAR and not verbal
    return noun and reading.before(start) in _OWNERS


def read_ref(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "now", "recently", "in the future"."""
    phrase = " ".join(reading.words(start, end))
    if phrase in ("the future", "the past"):
        ends = not reading.after(end).isalpha() or reading.after(end) in _AFTER_TIME
        if reading.before(start) not in ("in", "into", "for", "about") or not ends:
            return []
    if phrase == "these days" and reading.before(start) == "of":
        return []
    if phrase == "current" and not _is_adjective(reading, start, end):
        return []
    if phrase == "soon" and (reading.before(start) == "as" or reading.after(end) == "after"):
        return []
    value = lexicon.REFERENCES.get(phrase) or _REFERENCE_PHRASES[phrase]
    return [Draft(start, end, "DATE", value, "ref")]
