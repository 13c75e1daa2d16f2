"""Find the temporal expressions of a document and resolve them to days of the calendar.

In: a Document. Out: `Timex` records in the order of the text, spans without prepositions, values
as in ISO-TimeML (TIMEX3). Relative expressions count from the document's creation time (its local
calendar day) or from the date in force in the narrative; in an undated document they keep `X` for
what is not known and have no `begin`.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.text.timex_grammar import alphabet, read_run, run_pattern
from briefing.text.timex_resolve import READERS, Draft, Reading
from briefing.text.timex_tokens import Tokens, tokenize
from briefing.types import Document, Span, Timex


def find_timexes(document: Document) -> tuple[Timex, ...]:
    """All temporal expressions of `document.text`, in order, none overlapping another."""
    tokens = tokenize(document.text, alphabet())
    reading = Reading(tokens, document.dct.date() if document.dct else None)
    found: list[Timex] = []
    for start, end, reader in _matches(tokens):
        for draft in READERS[reader](reading, start, end):
            reading.keep(draft)
            found.append(_timex(document, tokens, draft))
    return tuple(found)


def _matches(tokens: Tokens) -> Iterator[tuple[int, int, str]]:
    for run in run_pattern().finditer(tokens.letters):
        for match in read_run(run.group()):
            yield run.start() + match.start, run.start() + match.end, match.reader


def _timex(document: Document, tokens: Tokens, draft: Draft) -> Timex:
    span = Span(start=tokens.starts[draft.start], end=tokens.end(draft.end - 1))
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
        approximate=draft.approximate,
    )
