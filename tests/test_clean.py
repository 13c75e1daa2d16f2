"""Cleaning: the labelled table of constructs, refusals first, and what must hold for any text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.ingest.clean import clean_text
from briefing.ingest.rules.hints import HINTS
from briefing.ingest.rules.table import RULES
from briefing.types import Removal
from tests.quality.eval_cleaning import evaluate, judge, read_rows
from tests.quality.make_hints import hints_of

ROWS = read_rows("open")
REFUSALS = [row for row in ROWS if not row["remove"]]
REMOVALS = [row for row in ROWS if row["remove"]]


@pytest.mark.parametrize("row", REFUSALS, ids=lambda row: row["id"])
def test_reporting_is_left_alone(row: dict) -> None:
    assert judge(row)["wrong"] == []


@pytest.mark.parametrize("row", REMOVALS, ids=lambda row: row["id"])
def test_furniture_goes_and_nothing_else(row: dict) -> None:
    result = judge(row)
    assert result["wrong"] == []
    assert result["missed"] == []


def test_evaluation_gives_its_three_figures() -> None:
    assert set(evaluate()) == {
        "cleaning_open_precision",
        "cleaning_open_recall",
        "cleaning_open_kept",
    }


# Sentences of reporting that look like furniture, beyond the table.
KEPT = [
    "Play was stopped for 20 minutes while the referee looked at the video.",
    "The article was published in May 2019 and cost him his job.",
    "The series ran for nine years.",
    "To continue the search, divers need calm water.",
    "Only £2 million was paid.",
    "Support for the party fell by two points in a month.",
    "Help arrived at the bridge two hours later.",
    "The names of the children may not be published.",
    "Released on March 3, 2019, after a long fight, Sand went home to his family.",
    "The opinions of the judges differ on this point.",
    "The site collected personal data without asking anybody.",
    "Press on, the general told his men.",
    "See the full picture before you judge, the director said.",
    "Trains now run to Kell (via Torva).",
    "He took his wife to the harbour (the Getty museum was closed).",
    "Most popular of all was a small boat with a red sail.",
    "Lecture halls were empty on Tuesday.",
    "Register to vote by Friday, officials urged.",
    "Back to school",
    "Return to the valley",
    "The response",
    "No comment",
    "Background: the dam was built in 1962 and has never been inspected.",
    "Have you seen my son? she asked the soldiers at the bridge.",
]


@pytest.mark.parametrize("sentence", KEPT)
def test_reporting_that_looks_like_furniture_stays(sentence: str) -> None:
    text = (
        f"The dam gave way on Tuesday, officials said.\n\n{sentence}\n\nNobody was hurt, they said."
    )
    assert sentence in clean_text(text).body.split("\n\n")


def test_every_paragraph_that_stays_is_a_slice_of_the_text() -> None:
    text = "The dam gave way. (With AP inputs)\n\nNobody was hurt. – Reuters\n\nPhoto: Jane Doe"
    cleaned = clean_text(text)
    assert cleaned.body == "The dam gave way.\n\nNobody was hurt."
    assert cleaned.removed == (
        Removal(text="(With AP inputs)", rule="agency-tail"),
        Removal(text="– Reuters", rule="agency-tail"),
        Removal(text="Photo: Jane Doe", rule="credit"),
    )
    assert cleaned.agency == "AP"


def test_corrections_are_kept_apart() -> None:
    note = "Correction: An earlier version of this story misspelt the name of the mayor."
    cleaned = clean_text(f"The mayor left on Monday.\n\n{note}")
    assert cleaned.corrections == (note,)
    assert cleaned.body == "The mayor left on Monday."


def test_headline_printed_again_goes() -> None:
    cleaned = clean_text("Dam gives way\n\nIt broke on Tuesday.", headline="Dam gives way")
    assert cleaned.body == "It broke on Tuesday."


def test_a_copied_stretch_goes_but_a_refrain_stays() -> None:
    lines = [f"Paragraph number {n} of the report has a good many words in it." for n in range(5)]
    assert clean_text("\n\n".join(lines + lines)).body == "\n\n".join(lines)
    refrain = "And then the sirens began again, said everybody who was there."
    song = "\n\n".join([lines[0], refrain, lines[1], refrain])
    assert clean_text(song).body == song


def test_marks_of_markdown_leave_the_words() -> None:
    cleaned = clean_text(
        "## What went wrong\n\nThe **northern** wall [was weak](https://a.example/x), he said.",
        marked_down=True,
    )
    assert cleaned.body == "What went wrong\n\nThe northern wall was weak, he said."
    assert {removal.rule for removal in cleaned.removed} == {
        "markdown-heading",
        "markdown-emphasis",
        "markdown-link",
    }


def test_a_line_that_is_only_a_link_goes() -> None:
    cleaned = clean_text("It broke.\n\n[Five dams that broke](#)", marked_down=True)
    assert cleaned.body == "It broke."


def test_titles_below_a_heading_of_related_pieces_go_until_the_next_sentence() -> None:
    text = "It broke.\n\nMost read\n\nFive dams\n\nTen floods\n\nNobody was hurt on Tuesday."
    assert clean_text(text).body == "It broke.\n\nNobody was hurt on Tuesday."


def test_letters_that_cannot_be_made_out_do_not_reach_print() -> None:
    cleaned = clean_text("The caf\ufffd was closed.\n\nNobody knew why.")
    assert cleaned.body == "Nobody knew why."
    assert cleaned.removed[0].rule == "garbled"


def test_hints_are_those_of_the_rules() -> None:
    made = tuple(hints_of(rule.source, rule.pattern.flags) for rule in RULES)
    assert made == HINTS, "run: python -m tests.quality.make_hints > …/rules/hints.py"


ODD = [
    "a" * 1_000_000,
    "A " * 500_000,
    "(" * 500_000,
    "Jane Doe, " * 100_000,
    "/" * 1_000_000,
    "**" * 400_000,
    "[x](" * 200_000,
    "By A-A-A-A" + "-A" * 300_000,
    "“" * 500_000,
    "\n".join(["Photo: A"] * 50_000),
]


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_large_odd_texts_lose_only_what_is_listed(text: str) -> None:
    """How the time grows with them is measured in tests/benchmarks."""
    assert_nothing_is_lost(text)
    clean_text(text, marked_down=True)


@given(st.text(max_size=600))
@settings(max_examples=150, deadline=None)
def test_any_text_loses_only_what_is_listed(text: str) -> None:
    assert_nothing_is_lost(text)


def assert_nothing_is_lost(text: str) -> None:
    cleaned = clean_text(text)
    for paragraph in cleaned.body.split("\n\n"):
        assert paragraph in text
    kept = sum(character.isalnum() for character in cleaned.body)
    gone = sum(character.isalnum() for item in cleaned.removed for character in item.text)
    assert kept + gone == sum(character.isalnum() for character in text)
