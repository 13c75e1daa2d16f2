"""What the readers of temporal expressions share: drafts, and what a document has told so far."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from functools import lru_cache

from briefing.text import timex_calendar as calendar
from briefing.text import timex_lexicon as lexicon
from briefing.text.timex_calendar import Stretch
from briefing.text.timex_grammar import alphabet
from briefing.text.timex_tense import find_direction
from briefing.text.timex_tokens import Tokens, number_of

_ENDS = frozenset({".", "!", "?", "\n\n"})
_ABBREVIATED = re.compile(r"[A-Za-z]|Mr|Mrs|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt")
_SMALL_MONTHS = frozenset({"sept", "mar", "dec", "oct"})  # a clan, to spoil, a computer, a tree
NEAR = 80  # tokens within which a clock time may belong to the day named last
QUARTER_REACH = 250  # tokens after which a quarter spoken of is no longer the one in force


@lru_cache(maxsize=256)
def _letters_of(name: str) -> str:
    return alphabet().letters(name)


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


class Reading:
    """One document while it is read. `today` is its publication day, None when undated."""

    def __init__(self, tokens: Tokens, today: datetime.date | None) -> None:
        self.tokens = tokens
        self.low = [word.lower() for word in tokens.texts]
        self.bare = [word.rstrip(".") or "." for word in self.low]
        self.today = today
        self.in_force: Stretch | None = None
        self.day_in_force: Stretch | None = None
        self.past_day: Stretch | None = None
        self.bearers: set[str] = set()  # weekdays and months that are names of this text
        self.last_year_end = -1  # token after the last year found: "1987, 1991 and 1995"
        self.last_month_end = -1  # token after the last month found: "March, April and May"
        self._quarter: Stretch | None = None
        self._quarter_place = 0
        self._place = 0
        self._here = 0  # where the expression stands that is being read
        self._day_end = -1  # token after the last day named
        self.spelled_small = frozenset(word for word in tokens.texts if word in _SMALL_MONTHS)

    # --- words ---

    def words(self, start: int, end: int) -> list[str]:
        """The words of tokens [start, end) in lower case, without the full stop of `Sept.`."""
        return self.bare[max(start, 0) : max(end, 0)]

    def before(self, start: int) -> str:
        """The word before token `start` in lower case, "" at the beginning of the text."""
        return self.low[start - 1] if start > 0 else ""

    def after(self, end: int) -> str:
        """The token at `end` as it is written, "" at the end of the text."""
        return self.tokens.texts[end] if end < len(self.tokens.texts) else ""

    def pick(self, name: str, start: int, end: int) -> list[int]:
        """Places of the tokens in [start, end) that are of class `name`; there are none behind
        the end of the text."""
        letters, first = _letters_of(name), max(start, 0)
        here = self.tokens.letters[first:end]
        return [first + i for i, letter in enumerate(here) if letter in letters]

    def word(self, name: str, start: int, end: int) -> str | None:
        """The first word of class `name` in [start, end)."""
        places = self.pick(name, start, end)
        return self.words(places[0], places[0] + 1)[0] if places else None

    def year(self, start: int, end: int) -> int | None:
        """The year that stands in [start, end), written in full or as '68."""
        places = self.pick("YEAR", start, end)
        if places:
            return number_of(self.tokens.texts[places[0]])
        short = self.pick("SHORTYEAR", start, end)
        return self.full_year(int(self.tokens.texts[short[0]][1:])) if short else None

    def full_year(self, short: int) -> int:
        """The year that two digits mean: the last one that is not ahead of publication."""
        latest = self.today.year + 1 if self.today else 2030
        return latest - (latest - short) % 100

    def direction(self, start: int, end: int) -> str | None:
        return find_direction(self.tokens, start, end)

    @property
    def last_day_end(self) -> int:
        """The token after the last day that was named, -1 where none was."""
        return self._day_end

    # --- the date in force ---

    def keep(self, draft: Draft) -> None:
        """Remember the date in force: relative dates of the narrative count from it."""
        self._place = draft.start
        if draft.stretch is not None and draft.stretch.granularity == "day":
            self._day_end = draft.end
        if draft.granularity in ("month", "day"):
            self.last_month_end = draft.end
        if draft.granularity == "year" or draft.basis == "explicit":
            self.last_year_end = draft.end
        if draft.stretch is None or draft.type not in ("DATE", "TIME"):
            return
        self.in_force = draft.stretch
        if draft.stretch.granularity == "day":
            self.day_in_force = draft.stretch
            if self.today is None or draft.stretch.begin <= self.today:
                self.past_day = draft.stretch
        complete = self.today is None or draft.stretch.end <= self.today
        if draft.granularity == "quarter" and complete:
            latest = max(filter(None, (self._quarter, draft.stretch)), key=lambda q: q.begin)
            self._quarter, self._quarter_place = latest, draft.start

    def turn_to(self, place: int) -> None:
        """The expression at token `place` is read next."""
        self._here = place

    def is_near(self) -> bool:
        """Whether the last day was named in the sentence of this expression or the one before."""
        if not 0 <= self._here - self._day_end < NEAR or self._day_end < 0:
            return False
        before, ends = "", 0
        for word in self.tokens.texts[self._day_end : self._here]:
            ends += word in _ENDS and before not in _ENDS and not _ABBREVIATED.fullmatch(before)
            before = word
        return ends <= 1

    def base(self, unit: str = "D", *, past: bool = False) -> tuple[datetime.date | None, str]:
        """What "two days earlier" counts from, and its basis: the date in force, else publication.

        Days and weekdays count from a day, `past` from one that is over; wider units from whatever
        was named last.
        """
        day = self.past_day if past else self.day_in_force
        force = day if unit == "D" else self.in_force
        return (force.begin, "narrative") if force else (self.today, "published")

    def quarter(self, place: int) -> Stretch | None:
        """The quarter that a business report is speaking of at token `place`."""
        near = place - self._quarter_place < QUARTER_REACH
        return self._quarter if self._quarter is not None and near else None


def make_draft(
    span: tuple[int, int],
    stretch: Stretch | None,
    basis: str,
    blank: str,
    direction: str | None = None,
) -> Draft:
    """A DATE of a stretch, or of `blank` (its value with X) when it is unresolved."""
    value = stretch.value if stretch else blank
    granularity = stretch.granularity if stretch else granularity_of(blank)
    return Draft(*span, "DATE", value, granularity, stretch, basis, direction)


_GRANULARITIES = (
    (r".*-WE", "weekend"),
    (r"XXXX-W[X\d]{2}", "week"),
    (r"XXXX-Q.", "quarter"),
    (r"XXXX-H.", "half"),
    (r"XXXX-(SP|SU|FA|WI)", "season"),
    (r"XXXX-[X\d]{2}", "month"),
    (r"XXXX", "year"),
    (r"XXX", "decade"),
    (r"XX", "century"),
)


def granularity_of(value: str) -> str:
    """The granularity of an unresolved value."""
    for pattern, granularity in _GRANULARITIES:
        if re.fullmatch(pattern, value):
            return granularity
    return "day"


BLANKS = {
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "2W": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
    "Y": "XXXX",
    "10Y": "XXX",
    "100Y": "XX",
}


def count_of(words: list[str]) -> int | None:
    """How many: "twenty-two", "a couple of" (2), "a" (1); None for "several" and the like."""
    if any(w in lexicon.VAGUE_NUMBERS or w in ("dozen", "dozens") for w in words):
        return None
    known = [number_of(w) for w in words if w not in lexicon.ORDINALS and w not in _ARTICLES]
    numbers = [n for n in known if n]
    if numbers and any(w in _ARTICLES for w in words) and numbers[0] in (2, 100):
        return numbers[0]
    return sum(numbers) if numbers else 1


_ARTICLES = ("a", "an")


def month_of(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """Place of the month's name in [start, end), and its number."""
    place = reading.pick("MONTH", start, end)[0]
    return place, lexicon.MONTHS[reading.words(place, place + 1)[0]]


def today_as(reading: Reading, unit: str, shift: int) -> Stretch | None:
    """The stretch of kind `unit` that lies `shift` units from publication."""
    date = calendar.step(reading.today, unit, shift) if reading.today else None
    return calendar.around(date, unit) if date else None
