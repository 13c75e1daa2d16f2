"""Which day a phrase means: dates with and without a year, weekdays, today and tomorrow."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from briefing.text import timex_calendar as calendar
from briefing.text import timex_lexicon as lexicon
from briefing.text.timex_ahead import FAR, is_firmly_ahead
from briefing.text.timex_calendar import DAY, Stretch
from briefing.text.timex_reading import Draft, Reading, make_draft, month_of
from briefing.text.timex_tense import FUTURE, PAST
from briefing.text.timex_tokens import number_of
from briefing.text.timex_verbs import FUTURE_MODALS, PLANS, is_past

AGAINST_PAST = 200  # days that a date may lie nearer than one in the direction of the tense
AGAINST_FUTURE = 250


@dataclass(frozen=True)
class Point:
    """A day as far as the words give it; `blank` is its value when it stays unresolved."""

    stretch: Stretch | None
    blank: str
    basis: str
    direction: str | None = None

    def draft(self, start: int, end: int) -> Draft:
        return make_draft((start, end), self.stretch, self.basis, self.blank, self.direction)


def read_point(reading: Reading, start: int, end: int, whole: tuple[int, int]) -> Point | None:
    """The day that tokens [start, end) name; `whole` is the expression whose verb decides."""
    if reading.pick("MONTH", start, end):
        return _month_day(reading, start, end, whole)
    if reading.pick("ISO", start, end) or reading.pick("SLASH", start, end):
        return _numeric(reading, start, end)
    if reading.pick("WEEKDAY", start, end) or reading.pick("WDABBR", start, end):
        return _weekday(reading, start, end, whole)
    return _deictic(reading, start, end)


def _month_day(reading: Reading, start: int, end: int, whole: tuple[int, int]) -> Point | None:
    _, month = month_of(reading, start, end)
    days = reading.pick("DAYNUM", start, end) + reading.pick("ORDNUM", start, end)
    days += reading.pick("ORD", start, end)
    number = number_of(reading.tokens.texts[min(days)]) if days else None
    tens = reading.word("TENS", start, end)
    if number is not None and tens:
        number += number_of(tens) or 0
    if number is None or not 1 <= number <= 31:
        return None
    return date_point(reading, whole, month, number, reading.year(start, end))


def date_point(
    reading: Reading, whole: tuple[int, int], month: int, number: int, year: int | None
) -> Point | None:
    """A day of a month; without a year it is the nearest one in the direction of the tense."""
    if year is not None:
        date = calendar.make_date(year, month, number)
        return Point(calendar.day(date), "", "explicit") if date else None
    if calendar.make_date(2000, month, number) is None:
        return None
    blank = f"XXXX-{month:02d}-{number:02d}"
    direction = reading.direction(*whole)
    if reading.today is None:
        return Point(None, blank, "explicit", direction)
    firm = direction == PAST and _follows_past(reading, whole[0])
    near = _nearest(reading.today, month, number, direction, firm=firm)
    named = _on_weekday(reading, whole, month, number)
    if named is not None:
        return Point(calendar.day(named), blank, "published", direction)
    if near and near - reading.today > FAR and not is_firmly_ahead(reading.tokens, *whole):
        near = calendar.make_date(near.year - 1, month, number)
    return Point(calendar.day(near) if near else None, blank, "published", direction)


def _follows_past(reading: Reading, start: int) -> bool:
    """ "sank on December 12": the verb stands right before the date, so nothing else governs it."""
    if reading.before(start) != "on":
        return False
    near = reading.words(start - 5, start - 1)
    return is_past(near[-1] if near else "") or (
        any(map(is_past, near)) and not _PLANS & set(reading.words(start - 12, start - 1))
    )


_PLANS = PLANS | FUTURE_MODALS | {"to", "due", "be"}


def _on_weekday(
    reading: Reading, whole: tuple[int, int], month: int, number: int
) -> datetime.date | None:
    """Of "Saturday, April 25" the nearest year in which that day is a Saturday, if it is near."""
    name = reading.word("WEEKDAY", *whole) or reading.word("WDABBR", *whole)
    numbers = reading.pick("DAYNUM", *whole) + reading.pick("ORDNUM", *whole)
    if name is None or reading.today is None or len(numbers) > 1:
        return None
    dates = [calendar.make_date(reading.today.year + shift, month, number) for shift in (0, -1, 1)]
    fits = [day for day in dates if day and day.weekday() == lexicon.WEEKDAYS[name]]
    today = reading.today
    return min(fits, key=lambda day: abs(day - today), default=None)


def _nearest(
    today: datetime.date, month: int, number: int, direction: str | None, *, firm: bool
) -> datetime.date | None:
    """The year's day nearest to `today`, one against the tense counting as further off."""
    dates = [calendar.make_date(today.year + shift, month, number) for shift in (-1, 0, 1)]
    found = [date for date in dates if date is not None]

    def cost(date: datetime.date) -> tuple[int, int]:
        distance = (date - today).days
        over = distance < 0 and direction == FUTURE
        against = distance > 0 and direction == PAST
        extra = (366 if firm else AGAINST_PAST) if against else AGAINST_FUTURE if over else 0
        return (abs(distance) + extra, -distance)

    return min(found, key=cost, default=None)


_NUMERIC = re.compile(r"(\d+)([-/.])(\d+)[-/.](\d+)")


_BEFORE_A_SHORT_DATE = lexicon.words("on of dated from until till since by before after born (")


def _numeric(reading: Reading, start: int, end: int) -> Point | None:
    """2020-09-14, 9/11/2020 (US order unless impossible), 17.11.2019 (day first)."""
    match = _NUMERIC.search(" ".join(reading.tokens.texts[start:end]))
    if match is None:
        return None
    a, b, c = (int(match.group(i)) for i in (1, 3, 4))
    orders: list[tuple[int, int, int]] = []
    if len(match.group(1)) == 4:
        orders = [(a, b, c)]
    elif len(match.group(4)) == 4:
        orders = [(c, b, a)] if match.group(2) == "." else [(c, a, b), (c, b, a)]
    elif len(match.group(4)) == 2 and reading.before(start) in _BEFORE_A_SHORT_DATE:
        c = reading.full_year(c)
        orders = [(c, b, a)] if match.group(2) == "." else [(c, a, b), (c, b, a)]
    for order in orders:
        date = calendar.make_date(*order) if 1000 <= order[0] <= 2199 else None
        if date:
            return Point(calendar.day(date), "", "explicit")
    return None


def _weekday(reading: Reading, start: int, end: int, whole: tuple[int, int]) -> Point:
    number = lexicon.WEEKDAYS[_weekday_name(reading, start, end)]
    words = set(reading.words(start, end))
    blank = f"XXXX-WXX-{number + 1}"
    if words & {"following", "previous", "preceding"}:
        base, basis = reading.base()
        if base is None:
            return Point(None, blank, basis)
        way = 1 if "following" in words else -1
        return Point(calendar.day(beyond(base, number, way)), blank, basis)
    if "week" in words:
        return _weekday_of_week(reading, number, words, blank)
    if reading.today is None:
        return Point(None, blank, "published")
    if words & {"last", "past", "gone"}:
        return Point(calendar.day(beyond(reading.today, number, -1)), blank, "published", PAST)
    if words & {"next", "coming"}:
        return Point(calendar.day(beyond(reading.today, number, 1)), blank, "published", FUTURE)
    counted = _counted_on(reading, number, whole[0])
    if counted is not None:
        return Point(calendar.day(counted), blank, "narrative", reading.direction(*whole))
    direction = reading.direction(*whole)
    if direction is None and "this" in words:
        direction = FUTURE
    ahead = (number - reading.today.weekday()) % 7
    shift = ahead if direction == FUTURE else -((-ahead) % 7)
    return Point(calendar.day(reading.today + shift * DAY), blank, "published", direction)


_FURTHEST = {"minutes": 1, "hours": 2, "days": 7}  # days that so many "earlier" may lie off


def _counted_on(reading: Reading, number: int, start: int) -> datetime.date | None:
    """Of "It struck on 9 May. Hours earlier, on Friday, …" the Friday nearest to the day just
    named; after "a day earlier" that day itself. None where the weekday is not so near."""
    before = reading.words(start - 4, start)
    while before and before[-1] in ("on", ","):
        before.pop()
    day = reading.day_in_force
    if before[-1:] not in (["earlier"], ["later"], ["before"], ["after"]) or day is None:
        return None
    unit = before[-2] if len(before) > 1 else ""
    if unit not in (*_FURTHEST, "day") or not reading.is_near():
        return None
    way = 1 if before[-1] in ("later", "after") else -1
    shift = way * (number - day.begin.weekday()) % 7
    return day.begin + way * shift * DAY if shift <= _FURTHEST.get(unit, 0) else None


def _weekday_name(reading: Reading, start: int, end: int) -> str:
    name = reading.word("WEEKDAY", start, end) or reading.word("WDABBR", start, end)
    return name or "monday"


def _weekday_of_week(reading: Reading, number: int, words: set[str], blank: str) -> Point:
    """ "Friday of next week": that day of the ISO week meant."""
    if reading.today is None:
        return Point(None, blank, "published")
    shift = 7 if "next" in words else -7 if "last" in words else 0
    monday = reading.today - reading.today.weekday() * DAY
    return Point(calendar.day(monday + (number + shift) * DAY), blank, "published")


def beyond(base: datetime.date, weekday: int, way: int) -> datetime.date:
    """The first such weekday strictly after (way 1) or before (way -1) `base`."""
    shift = way * (weekday - base.weekday()) % 7
    return base + way * (shift or 7) * DAY


_DEICTIC = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


def _deictic(reading: Reading, start: int, end: int) -> Point | None:
    for word in reading.words(start, end):
        if word in _DEICTIC:
            shift = _DEICTIC[word]
            day = calendar.day(reading.today + shift * DAY) if reading.today else None
            way = FUTURE if shift > 0 else PAST if shift < 0 else reading.direction(start, end)
            return Point(day, "XXXX-XX-XX", "published", way)
    return None
