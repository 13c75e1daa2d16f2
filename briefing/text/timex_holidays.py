"""Reader of holidays that fall on a fixed day, and of those that follow a rule of the calendar."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from briefing.text import timex_calendar as calendar
from briefing.text import timex_lexicon as lexicon
from briefing.text.timex_calendar import DAY
from briefing.text.timex_points import date_point
from briefing.text.timex_reading import Draft, Reading, make_draft

_FIXED = {
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "valentine's day": (2, 14),
    "halloween": (10, 31),
    "independence day": (7, 4),
    "fourth of july": (7, 4),
    "veterans day": (11, 11),
    "armistice day": (11, 11),
    "may day": (5, 1),
    "bastille day": (7, 14),
    "anzac day": (4, 25),
    "australia day": (1, 26),
    "canada day": (7, 1),
    "victory day": (5, 9),
    "st patrick's day": (3, 17),
    "saint patrick's day": (3, 17),
    "st george's day": (4, 23),
    "st andrew's day": (11, 30),
    "guy fawkes night": (11, 5),
    "bonfire night": (11, 5),
    "juneteenth": (6, 19),
    "all saints' day": (11, 1),
}
_MOVABLE: dict[str, Callable[[int], datetime.date]] = {
    "thanksgiving": lambda year: calendar.nth_weekday(year, 11, 3, 4),
    "labor day": lambda year: calendar.nth_weekday(year, 9, 0, 1),
    "memorial day": lambda year: calendar.nth_weekday(year, 5, 0, -1),
    "columbus day": lambda year: calendar.nth_weekday(year, 10, 0, 2),
    "election day": lambda year: calendar.nth_weekday(year, 11, 0, 1) + DAY,
}


def read_holiday(reading: Reading, start: int, end: int) -> list[Draft]:
    """A holiday with a rule of its own, in the direction of the tense or of the year given."""
    year = reading.year(start, end)
    words = [w for w in reading.words(start, end) if not w[0].isdigit()]
    last = words[0] == "last"
    name = " ".join(words[last:]).replace(" 's", "'s").replace(" ’s", "'s")
    name = name.replace(" '", "'").replace(" ’", "'")
    if not reading.tokens.texts[start + last][0].isupper() or _is_attribute(reading, start, end):
        return []
    if name in _FIXED:
        point = date_point(reading, (start, end), *_FIXED[name], year)
        return [point.draft(start, end)] if point else []
    rule = next(rule for key, rule in _MOVABLE.items() if name.startswith(key))
    stretch = (
        calendar.day(_movable(reading, start, end, rule, year)) if reading.today or year else None
    )
    return [make_draft((start, end), stretch, "published", "XXXX-XX-XX")]


def _is_attribute(reading: Reading, start: int, end: int) -> bool:
    """ "Christmas trees": the feast, not the day."""
    after = reading.after(end)
    dated = reading.before(start) in _BEFORE_HOLIDAY or end - start > 1
    named = after[:1].isupper() and (end - start == 1 or reading.before(start) != "on")
    return not dated or named


_BEFORE_HOLIDAY = lexicon.words("before after by at over until till since this last next for on")


def _movable(
    reading: Reading, start: int, end: int, rule: Callable[[int], datetime.date], year: int | None
) -> datetime.date:
    if year or reading.today is None:
        return rule(year or 1)
    point = rule(reading.today.year)
    found = date_point(reading, (start, end), point.month, min(point.day, 28), None)
    near = found.stretch.begin.year if found and found.stretch else reading.today.year
    if reading.words(start, start + 1) == ["last"] and rule(near) >= reading.today:
        near -= 1
    return rule(near)
