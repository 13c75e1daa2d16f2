"""Numbers that one report sets against each other, by those who give them."""

from __future__ import annotations

import pytest

from briefing.figures import find_figures
from briefing.types import Figure, StoryCluster
from tests.builders import document


def figures(body: str) -> tuple[Figure, ...]:
    return find_figures(StoryCluster.of([document(body, published="2026-09-14T08:00")]))


@pytest.mark.parametrize(
    "body",
    [
        "The union says that 1,900 schools are closed. The ministry is to meet it at 11.",
        "The union says that 1,900 schools are closed. It put the number at 1,240 on Monday.",
        "The union says that 1,900 schools are closed. Last year the ministry put the number at 9.",
        "The union says that 1,900 schools are closed. The union had put the number at 1,240.",
        "The union says that 1,900 schools are closed. The fine is put at 1,240 crowns.",
        "The survey put the magnitude at 5.9. A further quake had a magnitude of 4.1, it said.",
        "The quake had a magnitude of 5.9. The survey said the last one had a magnitude of 6.4.",
        "The survey measured a magnitude of 5.9. The survey later reported a magnitude of 6.1.",
        "At 6 people marched. The mayor put on a hat at 7.",
    ],
)
def test_no_row(body: str) -> None:
    assert figures(body) == ()


@pytest.mark.parametrize(
    ("body", "referent", "sides"),
    [
        (
            "The teachers’ union says that 1,900 schools are closed. "
            "The ministry gives a figure of 1,240.",
            "schools closed",
            {("The teachers’ union", "1,900"), ("The ministry", "1,240")},
        ),
        (
            "The count of closed schools is disputed. The union repeated its figure of 1,900; "
            "the ministry on Monday spoke of “some 1,240”.",
            "schools closed",
            {("The union", "1,900"), ("the ministry", "some 1,240")},
        ),
        (
            "More than 60,000 people marched, by the estimate of independent monitors. "
            "The interior ministry put the number at 9,000.",
            "marchers",
            {("independent monitors", "More than 60,000"), ("The interior ministry", "9,000")},
        ),
        (
            "The Varda Survey measured a magnitude of 4.9, although the University of Sulm "
            "reported it as 6.1.",
            "magnitude",
            {("The Varda Survey", "4.9"), ("the University of Sulm", "6.1")},
        ),
        (
            "According to the fire service, 40 homes were destroyed, but the mayor put the "
            "number at 65.",
            "homes destroyed",
            {("the fire service", "40"), ("the mayor", "65")},
        ),
    ],
)
def test_row(body: str, referent: str, sides: set[tuple[str, str]]) -> None:
    (figure,) = figures(body)
    assert (figure.referent, figure.status) == (referent, "contradicted")
    found = {(c.by.of(body) if c.by else "", c.text) for c in figure.claims}
    assert found == sides


def test_a_side_that_nobody_names_is_the_reports_own() -> None:
    body = "Some 2,000 people marched. The police put the crowd at 800."
    (figure,) = figures(body)
    assert [c.by.of(body) if c.by else None for c in figure.claims] == [None, "The police"]
    assert all(c.span.of(body) == c.text for c in figure.claims)
