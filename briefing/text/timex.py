"""Find the temporal expressions of a document and resolve them to days of the calendar.

In: a Document. Out: `Timex` records in the order of the text, spans without prepositions, values
as in ISO-TimeML (TIMEX3). Relative expressions count from the document's creation time (its local
calendar day) or from the date in force in the narrative; in an undated document they keep `X` for
what is not known and have no `begin`. Rules and resolution follow the division of HeidelTime
(Strötgen and Gertz 2013); the grammar is in `timex_grammar`, one reader for each of its rules in
the modules beside it.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from types import ModuleType

from briefing.text import (
    timex_accounts,
    timex_anaphora,
    timex_clock,
    timex_days,
    timex_durations,
    timex_holidays,
    timex_months,
    timex_relative,
    timex_spans,
    timex_weekdays,
    timex_years,
)
from briefing.text.timex_foreign import find_foreign_timexes, is_foreign
from briefing.text.timex_grammar import alphabet, read_run, run_pattern
from briefing.text.timex_names import is_name
from briefing.text.timex_reading import Draft, Reading
from briefing.text.timex_rough import is_rough
from briefing.text.timex_tokens import Tokens, tokenize
from briefing.types import Document, Span, Timex

Reader = Callable[[Reading, int, int], list[Draft]]


def _readers(*modules: ModuleType) -> dict[str, Reader]:
    """The functions `read_<rule>` of the modules, by rule."""
    return {
        name.removeprefix("read_"): function
        for module in modules
        for name, function in vars(module).items()
        if name.startswith("read_") and function.__module__ == module.__name__
    }


READERS = _readers(
    timex_days,
    timex_holidays,
    timex_weekdays,
    timex_months,
    timex_years,
    timex_spans,
    timex_accounts,
    timex_relative,
    timex_anaphora,
    timex_clock,
    timex_durations,
)


def find_timexes(document: Document) -> tuple[Timex, ...]:
    """All temporal expressions of `document.text`, in order, none overlapping another.

    Of a document in another language only dates in digits, and what dateparser reads (the extra
    `dates`): its words are not English words.
    """
    if is_foreign(document):
        numeric = [t for t in _find(document) if not any(map(str.isalpha, t.text))]
        return _merged(find_foreign_timexes(document), numeric)
    return _find(document)


def _merged(found: tuple[Timex, ...], numeric: list[Timex]) -> tuple[Timex, ...]:
    """Both, in the order of the text; of two that overlap the one found by its words."""
    free = [t for t in numeric if not any(t.span.overlap(other.span) for other in found)]
    return tuple(sorted([*found, *free], key=lambda timex: timex.span))


def _find(document: Document) -> tuple[Timex, ...]:
    tokens = tokenize(document.text, alphabet())
    reading = Reading(tokens, document.dct.date() if document.dct else None)
    found: list[Timex] = []
    for start, end, reader in _matches(tokens):
        if is_name(reading, start, end):
            continue
        reading.turn_to(start)
        for draft in READERS[reader](reading, start, end):
            reading.keep(draft)
            found.append(_timex(document, tokens, draft))
    return tuple(_in_order(document.text, found))


_TO = re.compile(r"\s(?:to|until|till|through)\s|\s?[–-]\s?")
_WEEK = datetime.timedelta(days=7)


def _in_order(text: str, found: list[Timex]) -> Iterator[Timex]:
    """Weekdays "from Monday to Friday" do not run backwards: in the past the first is the week's
    before, else the second the week's after."""
    for place, timex in enumerate(found):
        after = found[place + 1] if place + 1 < len(found) else None
        before = found[place - 1] if place else None
        if after and after.direction == "past" and _is_backward(text, timex, after):
            timex = _shifted(timex, -_WEEK)
        elif before and timex.direction != "past" and _is_backward(text, before, timex):
            timex = _shifted(timex, _WEEK)
        yield timex


def _is_backward(text: str, first: Timex, second: Timex) -> bool:
    joined = _TO.fullmatch(text, first.span.end, second.span.start)
    days = all(t.granularity == "day" and t.text.isalpha() for t in (first, second))
    ordered = first.begin and second.begin and first.begin > second.begin
    return bool(joined and days and ordered)


def _shifted(timex: Timex, by: datetime.timedelta) -> Timex:
    assert timex.begin is not None
    day = timex.begin + by
    return replace(timex, value=day.isoformat(), begin=day, end=day)


def _matches(tokens: Tokens) -> Iterator[tuple[int, int, str]]:
    for run in run_pattern().finditer(tokens.letters):
        for match in read_run(run.group()):
            yield run.start() + match.start, run.start() + match.end, match.reader


def _end(tokens: Tokens, draft: Draft) -> int:
    """Where the expression ends: the full stop of "left on 5 Jan." ends the text, not the word."""
    last, end = tokens.texts[draft.end - 1], tokens.end(draft.end - 1)
    closes = draft.end == len(tokens.texts) or tokens.texts[draft.end] == "\n\n"
    day_first = draft.end - draft.start > 1 and tokens.texts[draft.end - 2].isdigit()
    return end - 1 if closes and day_first and last[-1] == "." and last[0].isupper() else end


def _timex(document: Document, tokens: Tokens, draft: Draft) -> Timex:
    span = Span(start=tokens.starts[draft.start], end=_end(tokens, draft))
    return Timex(
        doc_id=document.doc_id,
        span=span,
        text=span.of(document.text),
        type=draft.type,
        value=draft.value,
        granularity=draft.granularity,
        begin=draft.stretch.begin if draft.stretch else None,
        end=draft.stretch.end if draft.stretch else None,
        basis=draft.basis,
        direction=draft.direction,
        approximate=is_rough(tokens, draft),
    )
