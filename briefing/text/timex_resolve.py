"""From a matched run of tokens to a TIMEX3 value and days of the calendar.

Every `read_<name>` takes the `Reading` (what is known so far: publication day, the date in force
in the narrative) and the token range, and returns drafts; an empty list means: no date after all.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from briefing.text import timex_calendar as calendar
from briefing.text import timex_lexicon as lexicon
from briefing.text.timex_calendar import DAY, Stretch
from briefing.text.timex_grammar import alphabet
from briefing.text.timex_tense import FUTURE, PAST, find_direction
from briefing.text.timex_tokens import Tokens, number_of


@dataclass(frozen=True)
class Draft:
    """A temporal expression over tokens [start, end), before it becomes a Timex."""

    start: int
    end: int
    type: str
    value: str
    granularity: str
    stretch: Stretch | None = None
    basis: str = "explicit"
    direction: str | None = None
    approximate: bool = False


class Reading:
    """What one document has told so far. `today` is its publication day, None when undated."""

    def __init__(self, tokens: Tokens, today: datetime.date | None) -> None:
        self.tokens = tokens
        self.today = today
        self.in_force: Stretch | None = None
        self._place_in_force = -1

    def words(self, start: int, end: int) -> list[str]:
        return [word.lower().rstrip(".") for word in self.tokens.texts[start:end]]

    def pick(self, name: str, start: int, end: int) -> list[int]:
        """Places of the tokens in [start, end) that are of class `name`."""
        letters = alphabet().letters(name)
        return [i for i in range(start, end) if self.tokens.letters[i] in letters]

    def word(self, name: str, start: int, end: int) -> str | None:
        places = self.pick(name, start, end)
        return self.tokens.texts[places[0]].lower().rstrip(".") if places else None

    def direction(self, start: int, end: int) -> str | None:
        return find_direction(self.tokens, start, end)

    def keep(self, draft: Draft) -> None:
        """Remember the date in force: relative dates of the narrative count from it."""
        if draft.stretch is not None and draft.type in ("DATE", "TIME"):
            self.in_force, self._place_in_force = draft.stretch, draft.start

    def base(self) -> datetime.date | None:
        """The day that "two days earlier" counts from: the date in force, else publication."""
        return self.in_force.begin if self.in_force else self.today

    def base_basis(self) -> str:
        return "narrative" if self.in_force else "published"


def _draft(
    reading: Reading,
    span: tuple[int, int],
    stretch: Stretch | None,
    basis: str,
    blank: str,
    **more: str,
) -> Draft:
    """A DATE draft of a stretch, or of `blank` (its value with X) when it is unresolved."""
    value = stretch.value if stretch else blank
    granularity = stretch.granularity if stretch else _granularity_of_blank(blank)
    return Draft(*span, "DATE", value, granularity, stretch, basis, more.get("direction"))


def _granularity_of_blank(value: str) -> str:
    if "-WE" in value:
        return "weekend"
    if re.fullmatch(r"XXXX-W[X\d]{2}", value):
        return "week"
    if re.search(r"-Q", value):
        return "quarter"
    if re.search(r"-(SP|SU|FA|WI)$", value):
        return "season"
    if re.fullmatch(r"XXXX-[X\d]{2}", value):
        return "month"
    return {"XXXX": "year", "XXX": "decade", "XX": "century"}.get(value, "day")


# --- days ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Point:
    """A day as far as the words give it."""

    stretch: Stretch | None
    blank: str
    basis: str
    direction: str | None = None


def read_point(reading: Reading, start: int, end: int) -> Point | None:
    """The day that tokens [start, end) name: explicit, weekday or deictic; None if impossible."""
    if reading.pick("MONTH", start, end):
        return _month_day(reading, start, end)
    if reading.pick("ISO", start, end) or reading.pick("SLASH", start, end):
        return _numeric(reading, start, end)
    if reading.pick("WEEKDAY", start, end):
        return _weekday(reading, start, end)
    return _deictic(reading, start, end)


def _month_day(reading: Reading, start: int, end: int) -> Point | None:
    month = lexicon.MONTHS[reading.word("MONTH", start, end) or ""]
    days = reading.pick("DAYNUM", start, end) + reading.pick("ORDNUM", start, end)
    years = reading.pick("YEAR", start, end)
    number = number_of(reading.tokens.texts[min(days)]) if days else None
    if number is None or not 1 <= number <= 31:
        return None
    year = number_of(reading.tokens.texts[years[0]]) if years else None
    return date_point(reading, start, end, month, number, year)


def date_point(
    reading: Reading, start: int, end: int, month: int, number: int, year: int | None
) -> Point | None:
    """A day of a month; without a year it is the nearest one in the direction of the tense."""
    if year is not None:
        date = calendar.make_date(year, month, number)
        return Point(calendar.day(date), "", "explicit") if date else None
    if calendar.make_date(2000, month, number) is None:
        return None
    blank = f"XXXX-{month:02d}-{number:02d}"
    if reading.today is None:
        return Point(None, blank, "explicit")
    direction = reading.direction(start, end)
    near = _nearest(reading.today, month, number, direction)
    return Point(calendar.day(near) if near else None, blank, "published", direction)


def _nearest(
    today: datetime.date, month: int, number: int, direction: str | None
) -> datetime.date | None:
    """The year's day nearest to `today`; up to four months against the tense are allowed."""
    dates = [calendar.make_date(today.year + shift, month, number) for shift in (-1, 0, 1)]
    found = [date for date in dates if date is not None]

    def cost(date: datetime.date) -> tuple[int, int]:
        distance = (date - today).days
        against = (distance > 0 and direction == PAST) or (distance < 0 and direction == FUTURE)
        return (abs(distance) + (90 if against else 0), -distance)

    return min(found, key=cost, default=None)


_NUMERIC = re.compile(r"(\d+)([-/.])(\d+)[-/.](\d+)")


def _numeric(reading: Reading, start: int, end: int) -> Point | None:
    match = _NUMERIC.match(reading.tokens.texts[start])
    if match is None:
        return None
    a, b, c = (int(match.group(i)) for i in (1, 3, 4))
    if len(match.group(1)) == 4:
        orders = [(a, b, c)]
    elif len(match.group(4)) == 4:
        orders = [(c, b, a)] if match.group(2) == "." else [(c, a, b), (c, b, a)]
    else:
        return None
    for order in orders:
        date = calendar.make_date(*order)
        if date and 1000 <= date.year <= 2199:
            return Point(calendar.day(date), "", "explicit")
    return None


def _weekday(reading: Reading, start: int, end: int) -> Point:
    name = reading.word("WEEKDAY", start, end) or ""
    number = lexicon.WEEKDAYS[name]
    words = set(reading.words(start, end))
    blank = f"XXXX-WXX-{number + 1}"
    if words & {"following", "previous"}:
        base = reading.base()
        if base is None:
            return Point(None, blank, "published")
        way = 1 if "following" in words else -1
        return Point(calendar.day(_beyond(base, number, way)), blank, reading.base_basis())
    today = reading.today
    if today is None:
        return Point(None, blank, "published")
    if "last" in words or "past" in words:
        return Point(calendar.day(_beyond(today, number, -1)), blank, "published", PAST)
    if "next" in words or "coming" in words:
        return Point(calendar.day(_beyond(today, number, 1)), blank, "published", FUTURE)
    direction = reading.direction(start, end)
    ahead = (number - today.weekday()) % 7
    shift = ahead if direction == FUTURE else -((-ahead) % 7)
    return Point(calendar.day(today + shift * DAY), blank, "published", direction)


def _beyond(base: datetime.date, weekday: int, way: int) -> datetime.date:
    """The first such weekday strictly after (way 1) or before (way -1) `base`."""
    shift = way * (weekday - base.weekday()) % 7
    return base + way * (shift or 7) * DAY


_DEICTIC = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


def _deictic(reading: Reading, start: int, end: int) -> Point | None:
    for word in reading.words(start, end):
        if word in _DEICTIC:
            shift = _DEICTIC[word]
            day = calendar.day(reading.today + shift * DAY) if reading.today else None
            way = FUTURE if shift > 0 else PAST if shift < 0 else None
            return Point(day, "XXXX-XX-XX", "published", way)
    return None


def read_day(reading: Reading, start: int, end: int) -> list[Draft]:
    words = reading.words(start, end)
    if "before" in words or "after" in words:
        shift = -2 if "before" in words else 2
        stretch = calendar.day(reading.today + shift * DAY) if reading.today else None
        return [_draft(reading, (start, end), stretch, "published", "XXXX-XX-XX")]
    if words == ["tonight"]:
        return read_part(reading, start, end)
    point = read_point(reading, start, end)
    if point is None:
        return []
    return [_point_draft(reading, start, end, point)]


def _point_draft(reading: Reading, start: int, end: int, point: Point) -> Draft:
    draft = _draft(reading, (start, end), point.stretch, point.basis, point.blank)
    return replace(draft, direction=point.direction)


def read_days(reading: Reading, start: int, end: int) -> list[Draft]:
    """A range or list of days of one month: one draft for each."""
    place = reading.pick("MONTH", start, end)[0]
    month = lexicon.MONTHS[reading.words(place, place + 1)[0]]
    years = reading.pick("YEAR", start, end)
    year = number_of(reading.tokens.texts[years[0]]) if years else None
    days = sorted(reading.pick("DAYNUM", start, end) + reading.pick("ORDNUM", start, end))
    drafts = []
    for i in days:
        first = start if i == days[0] and place < i else i
        last = end if i == days[-1] and (years or place > i) else i + 1
        number = number_of(reading.tokens.texts[i]) or 0
        point = date_point(reading, start, end, month, number, year)
        if point is not None:
            drafts.append(_point_draft(reading, first, last, point))
    return drafts


def read_week_on(reading: Reading, start: int, end: int) -> list[Draft]:
    if reading.today is None:
        return [_draft(reading, (start, end), None, "published", "XXXX-XX-XX")]
    name = reading.word("WEEKDAY", start, end)
    base = reading.today + DAY
    if name:
        base = reading.today + (lexicon.WEEKDAYS[name] - reading.today.weekday()) % 7 * DAY
    return [_draft(reading, (start, end), calendar.day(base + 7 * DAY), "published", "")]


def read_of_month(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "the 14th" of the month in force, "the 5th of last month"."""
    number = number_of(reading.tokens.texts[start + 1]) or 0
    words = reading.words(start, end)
    if "month" in words:
        base = reading.today
        if base is None:
            return []
        shift = {"last": -1, "next": 1}.get(words[-2], 0)
        base = calendar.step(base.replace(day=1), "M", shift)
    else:
        follows = reading.words(end, end + 1)
        force = reading.in_force
        if force is None or force.granularity not in ("day", "month") or not _ends_phrase(follows):
            return []
        base = force.begin
    date = calendar.make_date(base.year, base.month, number) if base else None
    return [_draft(reading, (start, end), calendar.day(date), "narrative", "")] if date else []


_PHRASE_ENDS = lexicon.words(". , ; : ) instead but and when as after before he she it they the")


def _ends_phrase(words: list[str]) -> bool:
    return not words or words[0] in _PHRASE_ENDS or words[0] == ""


# --- parts of a day, clock ----------------------------------------------------------------------


def read_part(reading: Reading, start: int, end: int) -> list[Draft]:
    words = reading.words(start, end)
    part = next((lexicon.DAY_PARTS[w] for w in words if w in lexicon.DAY_PARTS), "NI")
    base: datetime.date | None
    basis, way = "published", None
    point = read_point(reading, start, end)
    if point is not None:
        base, basis, way = (
            (point.stretch.begin if point.stretch else None),
            point.basis,
            point.direction,
        )
    elif words[-1] == "overnight" or "last" in words:
        base = reading.today - DAY if reading.today else None
    elif {"that", "next", "following"} & set(words):
        base, basis = reading.base(), reading.base_basis()
        base = base + DAY if base and "that" not in words else base
    else:
        base = reading.today
    stretch = calendar.day(base) if base else None
    value = (stretch.value if stretch else point.blank if point else "XXXX-XX-XX") + "T" + part
    return [Draft(start, end, "TIME", value, "part-of-day", stretch, basis, way)]


def read_clock(reading: Reading, start: int, end: int) -> list[Draft]:
    clock = _clock_value(reading, start, end)
    if clock is None:
        return []
    rest = [i for i in range(start, end) if reading.tokens.letters[i] in _pointers()]
    point = read_point(reading, rest[0], end) if rest else None
    if point is not None:
        day, blank, basis = point.stretch, point.blank, point.basis
    else:
        day = calendar.day(reading.today) if reading.today else None
        blank, basis = "XXXX-XX-XX", "published"
        if reading.in_force and reading.in_force.granularity == "day":
            day, basis = reading.in_force, "narrative"
    value = (day.value if day else blank) + "T" + clock[0]
    return [Draft(start, end, "TIME", value, clock[1], day, basis)]


def _pointers() -> str:
    names = ("MONTH", "WEEKDAY", "ISO", "SLASH", "today", "tonight", "yesterday", "tomorrow")
    return "".join(alphabet().letters(name) for name in names)


def _clock_value(reading: Reading, start: int, end: int) -> tuple[str, str] | None:
    """The clock time as `HH:MM`, and whether it is given to the hour or the minute."""
    half = reading.word("AMPM", start, end)
    noon = reading.word("NOON", start, end)
    if noon:
        early = noon == "midnight" and reading.words(start - 1, start) == ["after"]
        return ("00:00" if early else lexicon.CLOCK_WORDS[noon]), "hour"
    for i in range(start, end):
        word = reading.tokens.texts[i]
        match = re.fullmatch(r"(\d{1,2})(?:[:.](\d\d))?|(\d\d?)(\d\d)", word)
        if match:
            hour = int(match.group(1) or match.group(3))
            minute = match.group(2) or match.group(4)
            hour = hour % 12 + (12 if half and half[0] == "p" else 0) if half else hour
            if hour > 24 or int(minute or 0) > 59:
                return None
            return f"{hour:02d}:{minute or '00'}", "minute" if minute else "hour"
    return None


# --- months and wider ---------------------------------------------------------------------------


def read_month(reading: Reading, start: int, end: int) -> list[Draft]:
    place = reading.pick("MONTH", start, end)[0]
    month = lexicon.MONTHS[reading.words(place, place + 1)[0]]
    years = reading.pick("YEAR", start, end)
    words = reading.words(start, end)
    if years:
        year = number_of(reading.tokens.texts[years[0]]) or 1
        end = years[0] + 1
        return [_draft(reading, (start, end), calendar.month(year, month), "explicit", "")]
    if not _is_month(reading, place, start, end):
        return []
    blank = f"XXXX-{month:02d}"
    if reading.today is None:
        return [_draft(reading, (start, end), None, "published", blank)]
    year = _year_of_month(reading, start, end, month, words)
    stretch = calendar.month(year, month)
    return [_draft(reading, (start, end), stretch, "published", blank)]


def _year_of_month(reading: Reading, start: int, end: int, month: int, words: list[str]) -> int:
    today = reading.today
    assert today is not None
    if "year" in words:
        return today.year + {"last": -1, "next": 1}.get(words[-2], 0)
    if words[0] == "next":
        return today.year + (month <= today.month)
    direction = PAST if words[0] == "last" else reading.direction(start, end)
    if direction == FUTURE and words[0] != "last":
        return today.year + (month < today.month)
    return today.year - (month > today.month) - (words[0] == "last" and month == today.month)


def _is_month(reading: Reading, place: int, start: int, end: int) -> bool:
    """Whether a month's name without day and year is a month, not a person, verb or march."""
    texts = reading.tokens.texts
    name = texts[place].lower().rstrip(".")
    before = texts[start - 1].lower() if start else ""
    after = texts[end] if end < len(texts) else ""
    if len(name) < 4 and not texts[place].endswith(".") and name != "may":
        return False
    if start < place and texts[start].lower() not in ("the",):
        return True
    if name in ("may", "march") or after[:1].isupper():
        return before in lexicon.MONTH_PREPOSITIONS or (
            before == "the" and name == "march" and after == "vote"
        )
    return (
        before in _MONTH_CONTEXT
        or (after[:1].islower() and not texts[start - 1 if start else 0][:1].isupper())
        or after in ".,;)"
    )


_MONTH_CONTEXT = lexicon.MONTH_PREPOSITIONS | lexicon.words(
    "of by from for to and or the its his her a an on before after at into"
)


def read_year(reading: Reading, start: int, end: int) -> list[Draft]:
    place = reading.pick("YEAR", start, end)[0]
    year = number_of(reading.tokens.texts[place]) or 0
    if not _is_year(reading, start, end, place):
        return []
    return [_draft(reading, (start, end), calendar.year(year), "explicit", "")]


_YEAR_CONTEXT = lexicon.words(
    "in since of by from until till to through before after during for between and mid early late "
    "the than as or ( - – — , around about this"
)
_NOT_BEFORE_YEAR = lexicon.words("resolution flight route room page article section no. no agenda")


def _is_year(reading: Reading, start: int, end: int, place: int) -> bool:
    texts = reading.tokens.texts
    before = texts[start - 1] if start else ""
    after = texts[end].lower() if end < len(texts) else ""
    if start < place and texts[place - 1].lower() in ("fiscal", "year"):
        return True
    if not 1400 <= (number_of(texts[place]) or 0) <= 2100:
        return False
    if after in _COUNTED or before.lower() not in _YEAR_CONTEXT:
        return start < place and texts[start].lower() != "the"
    return True


_COUNTED = lexicon.words(
    "people men women children prisoners soldiers troops dollars euros pounds metres meters miles "
    "kilometres kilometers percent % points votes seats tons tonnes feet"
)


def read_years(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "1939-1945", "2019-20": one draft for each end."""
    first = number_of(reading.tokens.texts[start]) or 0
    text = reading.tokens.texts[end - 1]
    second = number_of(text) or 0
    if len(text) == 2:
        second += first // 100 * 100
    if not (1400 <= first < second <= 2100) or second - first > 120:
        return []
    return [
        _draft(reading, (start, start + 1), calendar.year(first), "explicit", ""),
        _draft(reading, (end - 1, end), calendar.year(second), "explicit", ""),
    ]


def read_decade(reading: Reading, start: int, end: int) -> list[Draft]:
    word = reading.words(end - 1, end)[0]
    if word in lexicon.DECADE_WORDS:
        first = 1900 + 10 * lexicon.DECADE_WORDS[word]
    else:
        digits = re.sub(r"\D", "", word)
        first = int(digits) if len(digits) == 4 else 1900 + int(digits)
        if len(digits) == 2 and first < 1930:
            first += 100
    if word[0].isdigit() and len(re.sub(r"\D", "", word)) == 2:
        return []
    return [_draft(reading, (start, end), calendar.decade(first // 10 * 10), "explicit", "")]


def read_century(reading: Reading, start: int, end: int) -> list[Draft]:
    numbers = [number_of(w) for w in reading.words(start, end)]
    number = sum(n for n in numbers if n)
    if not 1 <= number <= 30:
        return []
    return [_draft(reading, (start, end), calendar.century(number), "explicit", "")]


def read_season(reading: Reading, start: int, end: int) -> list[Draft]:
    place = reading.pick("SEASON", start, end)[0]
    code = lexicon.SEASONS[reading.words(place, place + 1)[0]]
    words = reading.words(start, end)
    years = reading.pick("YEAR", start, end)
    if years:
        year = number_of(reading.tokens.texts[years[0]]) or 1
        return [_draft(reading, (start, end), calendar.season(year, code), "explicit", "")]
    relative = next((w for w in words if w in ("last", "this", "next")), None)
    if relative is None:
        return []
    if reading.today is None:
        return [_draft(reading, (start, end), None, "published", f"XXXX-{code}")]
    year = _year_of_season(reading.today, code, relative)
    return [_draft(reading, (start, end), calendar.season(year, code), "published", "")]


def _year_of_season(today: datetime.date, code: str, relative: str) -> int:
    this = today.year if code != "WI" or today.month > 5 else today.year - 1
    if relative == "this":
        return this
    stretch = calendar.season(this, code)
    if relative == "last":
        return this if stretch.end < today else this - 1
    return this if stretch.begin > today else this + 1


def read_quarter(reading: Reading, start: int, end: int) -> list[Draft]:
    words = reading.words(start, end)
    named = reading.word("QN", start, end)
    number = int(named[1]) if named else next((number_of(w) or 0 for w in words if number_of(w)), 0)
    if not 1 <= number <= 4:
        return []
    years = reading.pick("YEAR", start, end)
    if years:
        year = number_of(reading.tokens.texts[years[0]]) or 1
        return [_draft(reading, (start, end), calendar.quarter(year, number), "explicit", "")]
    if reading.words(end, end + 1) in (["of"], ["against"]) or reading.words(end, end + 1) == [
        "final"
    ]:
        return []
    if reading.today is None:
        return [_draft(reading, (start, end), None, "published", f"XXXX-Q{number}")]
    today = reading.today
    year = today.year - (3 * number - 2 > today.month)
    if words[-1] == "year":
        year = today.year + {"last": -1, "next": 1}.get(words[-2], 0)
    return [_draft(reading, (start, end), calendar.quarter(year, number), "published", "")]


def read_week_of(reading: Reading, start: int, end: int) -> list[Draft]:
    point = read_point(reading, start, end)
    if point is None or point.stretch is None:
        return []
    make = calendar.weekend if "weekend" in reading.words(start, end) else calendar.week
    return [_draft(reading, (start, end), make(point.stretch.begin), point.basis, "")]


# --- relative -----------------------------------------------------------------------------------

_BLANKS = {
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
    "Y": "XXXX",
    "10Y": "XXX",
    "100Y": "XX",
    "2W": "XXXX-WXX",
}
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
_NARRATIVE = frozenset({"previous", "following", "preceding", "prior", "same", "that"})


def read_relative(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "last week", "the following year", "earlier this month", "that day"."""
    words = reading.words(start, end)
    unit = lexicon.UNITS.get(words[-1], "D")
    if unit in ("H", "MIN", "S"):
        return []
    relation = next(w for w in reversed(words[:-1]) if w in _SHIFTS or w in _THIS)
    narrative = relation in _NARRATIVE or (relation == "next" and "the" in words and unit == "D")
    base = reading.base() if narrative else reading.today
    basis = reading.base_basis() if narrative else "published"
    date = calendar.step(base, unit, _SHIFTS.get(relation, 0)) if base else None
    stretch = calendar.around(date, unit) if date else None
    return [_draft(reading, (start, end), stretch, basis, _BLANKS[unit])]


_THIS = frozenset({"this", "current", "same", "latest", "that"})


def read_edge(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "the end of the month"."""
    words = reading.words(start, end)
    unit = lexicon.UNITS.get(words[-1], "D")
    if unit in ("H", "MIN", "S", "D"):
        return []
    shift = {"last": -1, "next": 1}.get(words[-2], 0)
    date = calendar.step(reading.today, unit, shift) if reading.today else None
    stretch = calendar.around(date, unit) if date else None
    return [_draft(reading, (start, end), stretch, "published", _BLANKS[unit])]


def read_weekend(reading: Reading, start: int, end: int) -> list[Draft]:
    if reading.today is None:
        return [_draft(reading, (start, end), None, "published", "XXXX-WXX-WE")]
    today, direction = reading.today, reading.direction(start, end)
    base = today if direction == FUTURE or today.weekday() >= 5 else today - 7 * DAY
    return [_draft(reading, (start, end), calendar.weekend(base), "published", "")]


def read_ago(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "two weeks ago", "two days earlier", "the day before", "in two days' time"."""
    words = reading.words(start, end)
    unit_word = next(w for w in words if w in lexicon.UNITS or w in lexicon.UNIT_PLURALS)
    unit = lexicon.UNITS.get(unit_word) or lexicon.UNIT_PLURALS[unit_word]
    count = _count(words)
    last = words[-1]
    narrative = last in ("earlier", "later", "before", "after")
    if last in ("before", "after") and not _ends_phrase(reading.words(end, end + 1)):
        return []
    base = reading.base() if narrative else reading.today
    basis = reading.base_basis() if narrative else "published"
    way = -1 if last in ("ago", "earlier", "before") else 1
    if count is None or unit in ("H", "MIN", "S"):
        value = "PAST_REF" if way < 0 else "FUTURE_REF"
        return [Draft(start, end, "DATE", value, "ref", None, basis)]
    date = calendar.step(base, unit, way * count) if base else None
    stretch = _at_unit(reading, date, unit, narrative) if date else None
    return [_draft(reading, (start, end), stretch, basis, _BLANKS[unit])]


def _at_unit(reading: Reading, date: datetime.date, unit: str, narrative: bool) -> Stretch:
    """Counted from a day in force, a week later is a day; otherwise the unit is the granularity."""
    force = reading.in_force
    if narrative and force and force.granularity == "day" and unit in ("W", "2W"):
        return calendar.day(date)
    return calendar.around(date, "W" if unit == "2W" else unit)


def _count(words: list[str]) -> int | None:
    numbers = [number_of(w) for w in words]
    known = [n for n in numbers if n]
    if any(w in lexicon.VAGUE_NUMBERS or w in ("dozen", "dozens") for w in words):
        return None
    return sum(known) if known else 1


def read_recent(reading: Reading, start: int, end: int) -> list[Draft]:
    value = "FUTURE_REF" if "coming" in reading.words(start, end) else "PAST_REF"
    return [Draft(start, end, "DATE", value, "ref")]


# --- durations, sets, references ----------------------------------------------------------------


def read_duration(reading: Reading, start: int, end: int) -> list[Draft]:
    words = reading.words(start, end)
    unit_word = next(w for w in reversed(words) if w in lexicon.UNITS or w in lexicon.UNIT_PLURALS)
    unit = lexicon.UNITS.get(unit_word) or lexicon.UNIT_PLURALS[unit_word]
    value = _duration_value(words, unit)
    return [Draft(start, end, "DURATION", value, "duration")]


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


def _duration_value(words: list[str], unit: str) -> str:
    time = "T" if unit in ("H", "MIN", "S") else ""
    if words[0] == "half":
        return {"H": "PT30M", "Y": "P6M", "D": "PT12H"}.get(unit, "PX" + _DURATION_UNITS[unit])
    vague = any(w in lexicon.VAGUE_NUMBERS or w in ("dozen", "dozens") for w in words)
    known = [n for n in (number_of(w) for w in words) if n]
    count = "X" if vague or not known else str(sum(known) * (2 if unit == "2W" else 1))
    return f"P{time}{count}{_DURATION_UNITS[unit]}"


def read_set(reading: Reading, start: int, end: int) -> list[Draft]:
    words = reading.words(start, end)
    last = words[-1]
    if last in lexicon.FREQUENCIES:
        value = lexicon.FREQUENCIES[last]
    elif any(w.rstrip("s") in lexicon.WEEKDAYS for w in words):
        name = next(w for w in words if w.rstrip("s") in lexicon.WEEKDAYS)
        value = f"XXXX-WXX-{lexicon.WEEKDAYS[name.rstrip('s')] + 1}"
    elif last in lexicon.MONTHS:
        value = f"XXXX-{lexicon.MONTHS[last]:02d}"
    else:
        unit = lexicon.UNITS.get(last) or lexicon.UNIT_PLURALS.get(last, "D")
        counted = [w for w in words if w not in ("once", "twice", "other", "a", "an")]
        value = _duration_value([*counted, "two"] if "other" in words else counted, unit)
        value = value.replace("X", "1")
    return [Draft(start, end, "SET", value, "set")]


def read_ref(reading: Reading, start: int, end: int) -> list[Draft]:
    return [Draft(start, end, "DATE", lexicon.REFERENCES[reading.words(start, end)[0]], "ref")]


_FIXED_HOLIDAYS = {
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
    "halloween": (10, 31),
    "independence day": (7, 4),
}


def read_holiday(reading: Reading, start: int, end: int) -> list[Draft]:
    years = reading.pick("YEAR", start, end)
    words = [w for w in reading.words(start, end) if not w[0].isdigit()]
    if not reading.tokens.texts[start][0].isupper():
        return []
    if words[0] == "new":
        month, day = (12, 31) if words[-1] == "eve" else (1, 1)
    else:
        month, day = _FIXED_HOLIDAYS[" ".join(words)]
    year = number_of(reading.tokens.texts[years[0]]) if years else None
    point = date_point(reading, start, end, month, day, year)
    return [_point_draft(reading, start, end, point)] if point else []


Reader = Callable[[Reading, int, int], list[Draft]]

READERS: dict[str, Reader] = {
    name.removeprefix("read_"): function
    for name, function in globals().items()
    if name.startswith("read_") and name != "read_point"
}
