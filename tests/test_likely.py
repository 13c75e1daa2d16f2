"""Furniture by its looks: what the model is never asked, what it finds, its weights."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest

from briefing.ingest.clean import clean_text
from briefing.ingest.likely import LIKELY, find_likely, is_asked, list_reasons

REPORT = "The harbour of Port Ellis will open again on Monday, the council said."
UNSEEN = "Sign in to your Harbourline account to save this piece for later."

NEVER = [
    "“Sign up now,” the harbour master told the crowd.",
    "The newsletter lost half of its readers last year.",
    "She wrote that the tide had turned.",
    "Понтон закрыт",
    "",
]


@pytest.mark.parametrize("text", NEVER)
def test_the_model_is_not_asked_of_what_somebody_said_or_did(text: str) -> None:
    assert not is_asked(text)
    assert not find_likely(text)


@pytest.mark.parametrize(
    "text",
    [
        "The council asked readers to send in their photographs.",
        "Ferries to Hallow sail at 8am and noon.",
        "Readers of the Courier will elect a new board in May.",
    ],
)
def test_reporting_that_it_is_asked_of_stays(text: str) -> None:
    assert not find_likely(text)


def test_an_order_of_the_site_goes_and_the_reasons_are_words() -> None:
    assert find_likely(UNSEEN)
    assert list_reasons(UNSEEN)
    cleaned = clean_text(f"{REPORT}\n\n{UNSEEN}\n\nFerries will follow on Friday.")
    assert UNSEEN not in cleaned.body
    assert REPORT in cleaned.body


def test_what_is_all_of_a_piece_is_never_taken_for_its_looks() -> None:
    line = "Example content"
    assert clean_text(line).body == line
    assert all(item.rule != LIKELY for item in clean_text(UNSEEN).removed)


def test_the_weights_are_those_that_the_tables_give() -> None:
    """Small differences of an arithmetic library aside; `train_furniture` writes them anew."""
    from tests.quality.train_furniture import learn, read_table

    shipped = json.loads((files("briefing.ingest.likely") / "weights.json").read_text("utf-8"))
    made = learn(*read_table())
    assert made.bias == pytest.approx(shipped["bias"], abs=0.01)
    heavy = {name for name, weight in shipped["weights"].items() if abs(weight) > 0.1}
    assert heavy <= made.weights.keys()
    assert all(made.weights[n] == pytest.approx(shipped["weights"][n], abs=0.01) for n in heavy)
