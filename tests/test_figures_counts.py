"""Counts of anything: what must not be compared first, then what is."""

from __future__ import annotations

import pytest

from briefing.figures import find_figures
from briefing.figures.counts import find_counts
from briefing.types import Figure, StoryCluster
from tests.builders import document

TIME = "2026-09-14T08:00"


def figures(*bodies: str) -> tuple[Figure, ...]:
    """Rows of a story of reports of one hour."""
    return find_figures(
        StoryCluster.of(
            document(body, published=TIME, outlet=f"Outlet {number}", headline="")
            for number, body in enumerate(bodies)
        )
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "The line was closed 40 years ago.",
        "The 64 families were rescued.",
        "Nine more shops were destroyed.",
        "The bank may see 40 branches closed.",
        "If 40 branches are closed, the bank will save money.",
        "It is expected that 40 branches are closed.",
        "In 40 schools closed doors were found.",
        "He closed 3.5 miles of road.",
        "The firm has not closed 12 shops.",
        "Officers of 12 squads seized the boat.",
        "40 per cent closed the tab.",
        "It closed 12 points higher.",
        "A third of 600 homes were destroyed.",
        "The ship rescued the crew of 14 boats.",
        "Between 30 and 40 homes were damaged.",
        "Flight 40 was cancelled.",
    ],
)
def test_no_count(sentence: str) -> None:
    assert list(find_counts(sentence)) == [] or figures(sentence, "In all 99 homes stood.") == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Some 1,900 schools are closed.", "Some 1,240 primary schools are closed."),
        ("Some 1,900 schools are closed.", "Some 1,240 schools were damaged."),
        ("Some 1,900 schools are closed.", "Some 1,240 shops are closed."),
        ("Some 1,900 schools are closed.", "In Varda 300 schools are closed."),
        ("Police seized 40 boats.", "Customs seized 25 boats."),
        ("Police seized 40 boats.", "Police seized 4,000 boats."),
        ("The storm left 41 homes destroyed.", "A storm in 1998 saw 90 homes destroyed."),
        ("Some 340,000 records were stolen.", "In all 341,200 records were stolen."),
        ("Some 40 flights were cancelled.", "Another 25 flights were cancelled."),
        ("Some 40 flights were cancelled.", "Normally 25 flights are cancelled."),
        ("Some 40 flights were cancelled.", "Up to 25 flights could be cancelled."),
    ],
)
def test_no_row(one: str, other: str) -> None:
    assert figures(one, other) == ()


@pytest.mark.parametrize(
    ("one", "other", "referent", "texts"),
    [
        (
            "The union said 1,900 schools were closed.",
            "Some 1,240 schools remain shut.",
            "schools closed",
            {"1,900", "Some 1,240"},
        ),
        (
            "The storm left 41 homes destroyed.",
            "The fire service said that 65 homes were flattened.",
            "homes destroyed",
            {"41", "65"},
        ),
        ("Police seized 40 boats.", "Police confiscated 25 boats.", "boats seized", {"40", "25"}),
        (
            "Ten missiles were fired overnight.",
            "Fourteen missiles were launched overnight.",
            "missiles fired",
            {"Ten", "Fourteen"},
        ),
        (
            "In Varda 40 homes were damaged.",
            "In Varda 65 homes were damaged.",
            "homes damaged",
            {"40", "65"},
        ),
        (
            "Some 12,000 homes are without power.",
            "About 20,000 homes were without electricity.",
            "homes without power",
            {"Some 12,000", "About 20,000"},
        ),
    ],
)
def test_row(one: str, other: str, referent: str, texts: set[str]) -> None:
    (figure,) = figures(one, other)
    assert figure.referent == referent
    assert figure.status == "contradicted"
    assert {claim.text for claim in figure.claims} == texts


def test_time_is_linear() -> None:
    assert figures("10 a " * 50_000, "1,000 homes were " * 20_000) == ()
