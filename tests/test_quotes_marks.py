"""Marks → quoted stretches: every state that marks are found in."""

from __future__ import annotations

import pytest

from briefing.quotes.marks import find_quoted
from briefing.text.segment import find_paragraphs


def quoted(text: str) -> list[str]:
    return [item.inner.of(text) for item in find_quoted(text, find_paragraphs(text))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("No marks at all here.", []),
        ('A stray " mark in the middle.', []),
        ('It was 6" long.', []),
        ('<a href="https://x.example/a">x</a>', []),
        ('""""""""', []),
        ('He said "yes we can" now.', ["yes we can"]),
        ("He said “yes we can” now.", ["yes we can"]),
        ("Er sagte „ja wir können“ heute.", ["ja wir können"]),
        ("Il dit « oui on peut » hier.", ["oui on peut"]),
        ("Er sagte »ja wir können« heute.", ["ja wir können"]),
        ('“Mixed marks here," he said.', ["Mixed marks here,"]),
        ("”Wrong opener here,” he said.", ["Wrong opener here,"]),
        ("“Displaced one here, ”she said.", ["Displaced one here,"]),
        ('"One here." Then "two there."', ["One here.", "two there."]),
        ('"A “nested one” inside," he said.', ["A “nested one” inside,"]),
        ('"He is gone."But Farrow stayed.', ["He is gone."]),
        ('He asked how one could "close it now.', ["close it now."]),
    ],
)
def test_states_of_marks(text: str, wanted: list[str]) -> None:
    assert quoted(text) == wanted


def test_german_reversed_guillemets_do_not_swallow_the_text_between() -> None:
    assert quoted("»Ja wir können«, sagte er. »Und wir wollen.«") == [
        "Ja wir können",
        "Und wir wollen.",
    ]


def test_paragraphs_without_new_marks_belong_together() -> None:
    text = "“One more time.\n\nAnd then no more,” she said."
    found = find_quoted(text, find_paragraphs(text))
    assert [item.inner.of(text) for item in found] == ["One more time.", "And then no more,"]
    assert [item.continues for item in found] == [True, False]


def test_a_lost_closer_spoils_one_sentence_and_not_the_next_paragraph() -> None:
    text = 'He asked how one could "close it now. The rest is ours.\n\n"We can," she said.'
    assert quoted(text)[-1] == "We can,"


@pytest.mark.parametrize(
    "text",
    [
        '"One "two" three," he said. “Four.” \'five six seven,\' "eight',
        *(
            piece * (400_000 // len(piece))
            for piece in ('"', '"“”', '" ', "''", "“a ”b ", "«»„", "‘a ")
        ),
    ],
    ids=range(8),
)
def test_stretches_are_in_order_and_apart(text: str) -> None:
    """How the time grows with them is measured in tests/benchmarks."""
    end = 0
    for item in find_quoted(text, find_paragraphs(text)):
        assert item.outer.start >= end
        assert item.outer.covers(item.inner)
        end = item.outer.end
