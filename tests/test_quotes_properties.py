"""Laws of quotations over generated text: never raises, verbatim, damage stays local."""

from __future__ import annotations

import sys
from types import FrameType

from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.quotes import find_attributions
from briefing.text.names import find_names
from briefing.text.slices import stands_in_marks
from briefing.types import Span
from tests.builders import document

PIECES = st.sampled_from(
    [
        '"',
        "“",
        "”",
        "'",
        "‘",
        "’",
        "«",
        "»",
        "„",
        "``",
        "''",
        " ",
        "\n\n",
        ". ",
        ", ",
        ": ",
        "—",
        "said",
        "Ada Quill",
        "he",
        "told Reuters",
        "Mr. Farrow",
        "We will go.",
        "according to",
        "the minister",
        "asked",
        "(",
        ")",
        "1,204",
        "Прага",
        "\u202a",
        "\ud83d",
        "é",
        "THE END",
    ]
)
SOUP = st.lists(PIECES, max_size=60).map(lambda pieces: " ".join(pieces))
GLUED = st.lists(PIECES, max_size=60).map("".join)


@given(st.one_of(st.text(max_size=300), SOUP, GLUED))
@settings(max_examples=300, deadline=None)
def test_arbitrary_text_gives_verbatim_slices(text: str) -> None:
    source = document(text)
    for found in find_attributions(source):
        assert found.content
        for span in (*found.content, *found.quoted):
            assert 0 <= span.start < span.end <= len(text)
        for inner in found.quoted:
            assert any(span.covers(inner) for span in found.content)
        assert 0.0 <= found.confidence <= 1.0
        assert (found.speaker is None) == (found.confidence == 0.0)
        assert found.kind in ("direct", "mixed", "indirect")
        assert bool(found.quoted) == (found.kind != "indirect")
    for name in find_names(source):
        assert name.span.of(text) == name.text


PARAGRAPHS = (
    '"The bridge will open on Friday," Ada Quill said.',
    "Tom Farrow disagreed. “Nobody has asked the fishermen,” he told reporters.",
    "The council met in the evening and settled nothing at all.",
    '"We have seen worse winters than this one," said Greta Moll, a pilot.',
    "The river fell by a hand's breadth overnight.",
)


@given(
    st.integers(0, len("".join(PARAGRAPHS)) + 2 * (len(PARAGRAPHS) - 1)),
    st.sampled_from(['"', "“", "”", ""]),
)
@settings(max_examples=200, deadline=None)
def test_a_mark_put_in_or_taken_out_changes_only_quotations_nearby(place: int, mark: str) -> None:
    whole = "\n\n".join(PARAGRAPHS)
    damaged = whole[:place] + mark + whole[place + (mark == "") :]
    here = whole.count("\n\n", 0, place)
    source = document(damaged)
    found = {damaged[s.start : s.end] for a in find_attributions(source) for s in a.quoted}
    for number, words in (
        (0, "The bridge will open on Friday,"),
        (1, "Nobody has asked the fishermen,"),
        (3, "We have seen worse winters than this one,"),
    ):
        if abs(number - here) > 1:
            assert words in found


@given(st.one_of(SOUP, GLUED))
@example("“We \r\n… will find out what the bridge is worth to us,” Ada Quill said.")
@example("Ada Quill said: “ \r\n\t We will find out what it is worth.”")
@example("“We will find out. \r\n\r\n… and then we shall pay for it,” Ada Quill said.")
@example('"(\r\n said Ada Quill. ’\r\n(\x85”\xa0. (')
@settings(max_examples=200, deadline=None)
def test_quoted_words_begin_behind_a_mark(text: str) -> None:
    """What verify asks of a printed quotation, unless a report runs through it."""
    for found in find_attributions(document(text)):
        for inner in found.quoted:
            assert stands_in_marks(text, Span(start=inner.start, end=inner.start + 1))


def calls_of(sentences: int) -> int:
    """Calls of functions that one paragraph of so many sentences costs."""
    calls = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    made = document("Ada Quill said. " * sentences)
    find_attributions(made)  # fills what is looked up once
    made = document("Ada Quill said. " * sentences)
    sys.setprofile(count)
    try:
        find_attributions(made)
    finally:
        sys.setprofile(None)
    return calls


def test_a_paragraph_costs_what_its_sentences_cost() -> None:
    assert calls_of(800) < 5 * calls_of(200)
