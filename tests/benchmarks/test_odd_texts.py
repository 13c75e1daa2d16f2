"""What odd texts cost: eight times the text may take some eight times the time, never its square.

`python -m pytest -q -s tests/benchmarks/test_odd_texts.py` prints the exponent for each. That the
same texts are read, and what comes of them, stands in the tests of each module.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing.ingest import read_bytes
from briefing.ingest.clean import clean_text
from briefing.quotes.marks import find_quoted
from briefing.stories.agency import find_agency
from briefing.stories.origins import find_origins
from briefing.summaries.standalone import find_faults, is_outside, trim
from briefing.text.segment import read_document
from briefing.text.timex import find_timexes
from briefing.text.vectors import find_terms
from briefing.types import Document, Sentence, Span
from tests.benchmarks.measure import Work, growth, report
from tests.builders import article
from tests.builders import document as segmented

SMALL = 10_000  # characters; the large text has eight times as many
LIMIT = 1.5  # 1 is linear, 2 quadratic


def find_agencies(text: str) -> Work:
    source = article(text)
    return lambda: find_agency(source)


def compare_copies(text: str) -> Work:
    pair = [segmented(text, outlet="A"), segmented(text + " x", outlet="B")]
    return lambda: find_origins(pair)


def segment(text: str) -> Work:
    source = article(text)
    return lambda: read_document(source)


def clean(text: str) -> Work:
    return lambda: clean_text(text, marked_down=True)


def read(text: str) -> Work:
    data = text.encode()
    return lambda: read_bytes(data, name="x.txt")


def judge_sentence(text: str) -> Work:
    span = Span(start=0, end=len(text))
    sentence = Sentence(doc_id="x", index=0, paragraph=0, span=span, text=text)
    whole = Document(article=article(text), sentences=(sentence,))
    return lambda: (find_faults(text), is_outside(text), trim(whole, sentence))


def read_marks(text: str) -> Work:
    return lambda: find_quoted(text, (Span(start=0, end=len(text)),))


def read_dates(text: str) -> Work:
    whole = Document(article=article(text, published="2019-11-20"))
    return lambda: find_timexes(whole)


def read_clock_times(text: str) -> Work:
    whole = segmented(text, published="2019-11-20")
    return lambda: find_timexes(whole)


def weigh(text: str) -> Work:
    return lambda: find_terms(text)


PIECES: dict[Callable[[str], Work], tuple[str, ...]] = {
    find_agencies: ("(", "A", "Ab, ", "AP/"),
    compare_copies: ("word ", '"', "“", "(", "A "),
    segment: ("word ", "a", '"', "He said. ", ". "),
    clean: (
        *("a", "A ", "(", "Jane Doe, ", "/", "**", "[x](", "-A", "“", "\nPhoto: A"),
        "The harbour reopened on Monday after a week of storms.\n\n",
    ),
    read: ("The harbour reopened on Monday after a week of storms.\n\n",),
    judge_sentence: (*("“", '"', "(", "A ", "A,", "He said ", "- ", "It is a ", "… ", "AAAA. "),),
    read_marks: ('"', '"“”', '" ', "''", "“a ”b ", "«»„", "‘a "),
    read_dates: (
        *("1", "1/1/1 ", "the ", "two hundred ", "two days ", "“Monday” ", ". ", "1:1:", "a-"),
        *("'s ", "word ", "April and ", "May, and, ", "1999, ", "of '68 ", "The Monday In "),
        *("12-Oct-", "now - or - "),
    ),
    read_clock_times: ("at 6 a.m. ",),
    weigh: ("a", "a'", "1,", "'"),
}
CASES = [(stage, piece) for stage, pieces in PIECES.items() for piece in pieces]


@pytest.mark.parametrize(
    ("stage", "piece"), CASES, ids=[f"{stage.__name__}-{piece.strip()}" for stage, piece in CASES]
)
def test_time_grows_with_length_only(stage: Callable[[str], Work], piece: str) -> None:
    found = growth(lambda size: stage((piece * size)[:size]), SMALL)
    report(f"{stage.__name__} of {piece!r}: n^{found:.2f}")
    assert found <= LIMIT
