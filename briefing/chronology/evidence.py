"""How far a date can be trusted to date what its sentence tells.

Some date nothing: in speech, in a dateline, under a picture. Some take their year from another date
of the report. Some are too weak to print: an hour whose day is told elsewhere, a day ahead in a
clause that looks back.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace
from itertools import zip_longest

from briefing.chronology.clauses import find_clause, has_finite_verb
from briefing.chronology.kinds import names_event
from briefing.chronology.trim import dateline_length
from briefing.text import timex_calendar as calendar
from briefing.types import Document, Sentence, Timex

NO_PARAGRAPH = 10_000  # characters of what is no prose
_CAPTION_DAY = re.compile(r"[A-Z][a-z]+day, .*\d{4}")


def in_speech(document: Document, offset: int) -> bool:
    """Whether a quotation that began in an earlier sentence of the paragraph is still open."""
    sentence = document.sentence_at(offset)
    if sentence is None:
        return False
    paragraph = document.paragraphs[sentence.paragraph]
    if sentence.span.start - paragraph.start > NO_PARAGRAPH:
        return False
    before = document.text[paragraph.start : sentence.span.start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def dates_something(sentence: Sentence, timex: Timex) -> bool:
    """Whether it is neither a duration nor the day of a dateline or of a caption."""
    start = timex.span.start - sentence.span.start
    captioned = bool(_CAPTION_DAY.fullmatch(timex.text)) and sentence.text[:start].endswith(", ")
    in_dateline = start < dateline_length(sentence.text)
    if timex.type not in ("DATE", "TIME") or captioned or in_dateline:
        return False
    return not _is_any_day(sentence.text, start, _end(sentence, timex))


_ANY = re.compile(r"\b(?:an?|any|every)\s$")
_NO_NOUN = re.compile(r"[^\w\s]|$|\s(?:in|at|of|by|with|and|or|but|when|while|that|before|after)\b")


def _is_any_day(text: str, start: int, end: int) -> bool:
    """ "on a Sunday morning", which no noun follows: some Sunday, not the last."""
    return bool(_ANY.search(text[max(0, start - 8) : start]) and _NO_NOUN.match(text, end))


# --- years ----------------------------------------------------------------------------------------

_DAY_OF_MONTH = re.compile(r"(?=.*[A-Za-z]{3})(?=.*\d)(?!.*\d{4})(?!.*:).+", re.S)
_SAME_TIME = datetime.timedelta(days=45)


def settle_years(document: Document, timexes: tuple[Timex, ...]) -> tuple[Timex, ...]:
    """Days without a year take that which the report gives the same day elsewhere ("the July 7
    attacks" where it has 7 July 2005), or where a day ahead would stand among days of the year
    before."""
    if document.dct is None:
        return timexes
    stated = _stated_days(timexes)
    over = sorted(t.begin for t in timexes if t.begin and t.end and t.end <= document.dct.date())
    return tuple(_settled(document, timex, stated, over) for timex in timexes)


def _stated_days(timexes: Iterable[Timex]) -> dict[tuple[int, int], datetime.date]:
    """The days that are given with their year, by month and day; None of two years."""
    found: dict[tuple[int, int], set[datetime.date]] = {}
    for timex in timexes:
        if timex.begin and timex.begin == timex.end and re.search(r"\d{4}", timex.text):
            found.setdefault((timex.begin.month, timex.begin.day), set()).add(timex.begin)
    return {day: next(iter(dates)) for day, dates in found.items() if len(dates) == 1}


def _settled(
    document: Document,
    timex: Timex,
    stated: dict[tuple[int, int], datetime.date],
    over: list[datetime.date],
) -> Timex:
    day, sentence = timex.begin, document.sentence_at(timex.span.start)
    if day is None or day != timex.end or sentence is None or document.dct is None:
        return timex
    if not _DAY_OF_MONTH.fullmatch(timex.text):
        return timex
    ahead = day > document.dct.date()
    known = stated.get((day.month, day.day))
    named = names_event(document.text, timex.span.start, timex.span.end) is not None
    if known and (named or (ahead and known < day)):
        return _on(timex, known)
    before = calendar.step(day, "Y", -1)
    if not ahead or before is None or _AHEAD.search(_around(sentence, timex)):
        return timex
    place = bisect_left(over, before - _SAME_TIME)
    among = place < len(over) and over[place] <= before + _SAME_TIME
    return _on(timex, before) if among and has_finite_verb(sentence.text) else timex


def _on(timex: Timex, day: datetime.date) -> Timex:
    return replace(timex, value=day.isoformat(), begin=day, end=day, direction="past")


_TO = re.compile(r"\s(?:and|to|until|till|through)\s(?:the\s)?")
_FROM = re.compile(r"\b(?:between|from)\s(?:the\s)?$")
_LONGEST = datetime.timedelta(days=31)


def join_ranges(document: Document, timexes: tuple[Timex, ...]) -> tuple[Timex, ...]:
    """The first of "between 30 April and 1 May" lasts to the second."""
    pairs = zip_longest(timexes, timexes[1:])
    return tuple(_joined(document, first, second) for first, second in pairs)


def _joined(document: Document, first: Timex, second: Timex | None) -> Timex:
    if second is None or first.begin is None or second.begin is None:
        return first
    if {first.granularity, second.granularity} != {"day"} or first.begin != first.end:
        return first
    if not _TO.fullmatch(document.text, first.span.end, second.span.start):
        return first
    ordered = first.begin < second.begin <= first.begin + _LONGEST
    opened = _FROM.search(document.text[max(0, first.span.start - 12) : first.span.start])
    return replace(first, end=second.begin) if ordered and opened else first


# --- too weak to print ----------------------------------------------------------------------------

_CLOCK_ALONE = re.compile(
    r"(?:at\s)?(?:noon|midnight|\d{1,2}(?:[:.]?\d\d)?)(?:\s?[ap]\.?m\b\.?)?(?:\s?\([^()]*\))?"
    r"(?:\s[A-Z]{2,4})?(?:\s?\([^()]*\))?",
    re.I,
)
_NEAR = 300  # characters back to the day that a clock time alone may still belong to


class DayPoints:
    """Where a text names a day otherwise than by the clock alone."""

    def __init__(self, document: Document, timexes: Iterable[Timex]) -> None:
        days = (t for t in timexes if t.begin and t.begin == t.end and not _is_clock(t))
        found = sorted(
            (t.span.start, t.begin) for t in days if t.begin and not _is_compared(document, t)
        )
        self._starts = [start for start, _ in found]
        self._days = [day for _, day in found]

    def between(self, start: int, end: int) -> list[datetime.date]:
        return self._days[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def last(self, offset: int) -> datetime.date | None:
        """The last day named before `offset`."""
        place = bisect_left(self._starts, offset) - 1
        return self._days[place] if place >= 0 else None


def _is_compared(document: Document, timex: Timex) -> bool:
    """ "more hopeful than the day before" names no day to go on from."""
    before = document.text[max(0, timex.span.start - 40) : timex.span.start]
    return bool(re.search(r"\bthan\b[^,;.]*$", before))


def _is_clock(timex: Timex) -> bool:
    return timex.type == "TIME" and bool(_CLOCK_ALONE.fullmatch(timex.text))


def is_weak(document: Document, timex: Timex | None, points: DayPoints) -> bool:
    """Whether a date is too doubtful to print its sentence on that day."""
    sentence = document.sentence_at(timex.span.start) if timex else None
    if timex is None or sentence is None:
        return False
    return is_stray_clock(timex, sentence, points) or is_no_plan(document, sentence, timex)


def is_stray_clock(timex: Timex, sentence: Sentence, points: DayPoints) -> bool:
    """Whether an hour may have its day from another account: it is neither that of its sentence,
    nor the only one named shortly before, nor that of a text which names no other."""
    if not _is_clock(timex) or _SAYS_TODAY.match(sentence.text, _end(sentence, timex)):
        return False
    start, last = timex.span.start, points.last(timex.span.start)
    if points.between(sentence.span.start, start):
        return last != timex.begin
    near = set(points.between(start - _NEAR, start))
    if near:
        return near != {timex.begin}
    return timex.basis == "narrative" or last not in (None, timex.begin)


_SAYS_TODAY = re.compile(r"[^,;.]{0,30}\b(?:today|this (?:morning|afternoon|evening)|tonight)\b")
_AHEAD = re.compile(
    r"\b(?:will|won['’]t|would|shall|may|might|can|could|should|must|due|set|scheduled|expected|"
    r"planned|until|till|next|tomorrow|tonight|upcoming|coming|ahead|"
    r"(?:is|are|was|were|plans?|planned|agreed|decided|hopes?|wants?|ready|likely|vowed|promised|"
    r"expects?|intends?|going|has|have)\sto\s[a-z]+|"
    r"declared|named|designated|proclaimed|aside|fixed|chosen)\b",
    re.I,
)
_SET_FOR = re.compile(r"\b(?:for|by|from|before|between|and)\s(?:the\s)?(?:\w+day,?\s)?$", re.I)
_ANY_TO = re.compile(r"\bto\s(?!the\b|an?\b|his\b|her\b|its\b|their\b)[a-z]+")


def is_no_plan(document: Document, sentence: Sentence, timex: Timex) -> bool:
    """Whether a day after publication stands in a clause that looks back, with no word of what is
    to come anywhere: the year or the week of it is wrong."""
    if document.dct is None or timex.begin is None or timex.begin <= document.dct.date():
        return False
    if _SET_FOR.search(sentence.text[: timex.span.start - sentence.span.start]):
        return False
    around = _around(sentence, timex)
    if timex.text[-4:].isdigit() or _AHEAD.search(around) or _ANY_TO.search(around):
        return False
    return has_finite_verb(sentence.text)


def _around(sentence: Sentence, timex: Timex) -> str:
    """The words of the date's clause, up to a mark on either side."""
    start, end = timex.span.start - sentence.span.start, _end(sentence, timex)
    clause = find_clause(sentence.text, start, end)
    return re.split(r"[;:]", sentence.text[clause.start :])[0]


def _end(sentence: Sentence, timex: Timex) -> int:
    return timex.span.end - sentence.span.start
