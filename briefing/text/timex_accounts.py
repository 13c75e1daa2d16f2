"""Readers of the periods of business reports: quarters, and the year of accounts."""

from __future__ import annotations

import datetime

from briefing.text import timex_calendar as calendar
from briefing.text import timex_lexicon as lexicon
from briefing.text.timex_reading import Draft, Reading, make_draft, month_of
from briefing.text.timex_tense import FUTURE
from briefing.text.timex_tokens import number_of

_SHIFT = {"last": -1, "next": 1}


def read_quarter(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "the third quarter of 2019", "Q2 2018", "this year's third quarter"."""
    words = reading.words(start, end)
    named = reading.word("QN", start, end)
    number = int(named[1]) if named else next(filter(None, map(_ordinal, words)), 0)
    if not 1 <= number <= 4 or _is_sport(reading, start, end):
        return []
    if words[:1] == ["the"] and reading.pick("H", start, end) and "year" not in words:
        start += 1
    year = reading.year(start, end)
    if year is not None:
        return [make_draft((start, end), calendar.quarter(year, number), "explicit", "")]
    if reading.today is None:
        return [make_draft((start, end), None, "published", f"XXXX-Q{number}")]
    year = _year_of_quarter(reading.today, words, number)
    if "year" not in words and reading.direction(start, end) == FUTURE:
        year = _coming_quarter(reading.today, number)
    return [make_draft((start, end), calendar.quarter(year, number), "published", "")]


def read_month_quarter(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "the June quarter": the one that ends with the month, as in India and Australia."""
    _, month = month_of(reading, start, end)
    if month % 3:
        return []
    year = reading.year(start, end)
    if year is None and reading.today is None:
        return [make_draft((start, end), None, "published", f"XXXX-Q{month // 3}")]
    basis = "explicit" if year else "published"
    if year is None and reading.today is not None:
        ahead = reading.direction(start, end) == FUTURE
        year = reading.today.year - (month > reading.today.month and not ahead)
    return [make_draft((start, end), calendar.quarter(year or 1, month // 3), basis, "")]


def read_half(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "the first half of 2019", "the second half of this year", "H1 2020"."""
    words = reading.words(start, end)
    named = reading.word("HN", start, end)
    number = int(named[1]) if named else 1 if "first" in words else 2
    year = reading.year(start, end)
    if year is not None:
        return [make_draft((start, end), calendar.half(year, number), "explicit", "")]
    if named and not set(reading.words(start - 9, end + 9)) & _BUSINESS:
        return []
    base, basis = reading.base("Y") if "that" in words else (reading.today, "published")
    if base is None:
        return [make_draft((start, end), None, basis, f"XXXX-H{number}")]
    over = named is not None and 6 * number - 5 > base.month
    shift = next((_SHIFT[word] for word in words if word in _SHIFT), 0) - over
    return [make_draft((start, end), calendar.half(base.year + shift, number), basis, "")]


def _ordinal(word: str) -> int | None:
    if word == "final":
        return 4
    return number_of(word) if word in lexicon.ORDINALS or word == "second" else None


def _year_of_quarter(today: datetime.date, words: list[str], number: int) -> int:
    if {"ago", "earlier"} & set(words):
        return today.year - 1 - (3 * number - 2 > today.month)
    if "year" in words:
        return today.year + _SHIFT.get(words[words.index("year") - 1], 0)
    return today.year - (3 * number - 2 > today.month)


def _coming_quarter(today: datetime.date, number: int) -> int:
    """The year of a quarter spoken of in the future: one just over is still being reported."""
    first = 3 * number - 2
    if first - today.month > 6:
        return today.year - 1
    return today.year + (today.month - first > 7)


_SPORT = lexicon.words(
    "points scored touchdown touchdowns goal goals yards rebounds match game overtime halftime "
    "quarterback fouls basket trailed trailing led bulls final fumble interception comeback "
    "defeat "
    "hosts visitors team teams win victory tied sealed dunk layup buzzer sideline coach player "
    "players bench injury possession unanswered outscored pass kick lead innings puck score limped"
)
_BUSINESS = lexicon.words(
    "percent % profit profits sales revenue earnings shares share net loss losses company million "
    "billion growth economy results offer stock output exports imports orders deliveries hiring "
    "gdp demand prices jobs unemployment production spending investment cars vehicles customers "
    "subscribers bank lender firm maker brewer airline retailer trade inflation debt deficit"
)


def _is_sport(reading: Reading, start: int, end: int) -> bool:
    """Whether the words around speak of a match, whose quarters are no dates."""
    around = {*reading.words(max(0, end - 16), start), *reading.words(end, end + 8)}
    against = reading.after(end) == "against"
    played = against or bool(around & (_SPORT | {"he", "she"}))
    return played and not around & _BUSINESS


def read_the_quarter(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "the quarter", "the latest period": the one in force, else the last that is complete."""
    stretch = _quarter_ended(reading, end) or reading.quarter(start)
    words = reading.words(start, end)
    if reading.after(end) in ("of", "-") or ("period" in words and stretch is None):
        return []
    if stretch is None and reading.today is not None:
        date = calendar.step(reading.today, "Q", -1)
        stretch = calendar.around(date, "Q") if date else None
    if words[0] == "a" or words[-1] in ("ago", "earlier"):
        start += words[0] in ("a", "the")
    if {"ago", "earlier", "last"} & set(words):
        date = calendar.step(stretch.begin, "Y", -1) if stretch else None
        stretch = calendar.around(date, "Q") if date else None
    year = reading.year(start, end)
    if year and stretch:
        stretch = calendar.around(stretch.begin.replace(year=year), "Q")
    return [make_draft((start, end), stretch, "narrative", "XXXX-QX")]


def _quarter_ended(reading: Reading, end: int) -> calendar.Stretch | None:
    """The quarter of "the quarter ended Sept. 30"."""
    months = reading.pick("MONTH", end + 1, min(end + 2, len(reading.tokens.texts)))
    if reading.after(end).lower() not in ("ended", "ending") or not months or not reading.today:
        return None
    _, month = month_of(reading, end + 1, end + 2)
    year = reading.today.year - (month > reading.today.month)
    return calendar.around(datetime.date(year, month, 1), "Q")


def read_the_year(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "the year" of "for the year ended Aug. 31", "of the year", "by year-end"."""
    if reading.tokens.texts[end - 1][0].isupper():
        return []
    follows = reading.after(end).lower()
    if follows in ("ended", "ending"):
        return [Draft(start, end, "DURATION", "P1Y", "duration")]
    plain = reading.words(start, end) == ["the", "year"]
    if plain and (reading.before(start) not in _BEFORE_THE_YEAR or follows in _YEAR_OF):
        return []
    stretch = calendar.year(reading.today.year) if reading.today else None
    return [make_draft((start, end), stretch, "published", "XXXX")]


_BEFORE_THE_YEAR = lexicon.words("of for during over in throughout by through later")
_YEAR_OF = lexicon.words("of when that in before after to -")
