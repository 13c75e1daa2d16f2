"""Figures: what must give no row first, then what is superseded and what contradicted."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.figures import find_figures, find_superseded
from briefing.figures.frames import frames
from briefing.figures.numbers import plain_digits, read_number
from briefing.types import Figure, StoryCluster
from tests.builders import document


def figures(*reports: tuple[str, str | None]) -> tuple[Figure, ...]:
    """Rows of a story of which each report is (body, published)."""
    return find_figures(
        StoryCluster.of(
            document(body, published=published, outlet=f"Outlet {number}")
            for number, (body, published) in enumerate(reports)
        )
    )


MORNING, EVENING, NEXT_DAY = "2026-09-14T08:00", "2026-09-14T18:00", "2026-09-15T12:00"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The flood killed 12 people.", "The flood killed 12 people, the mayor said."),
        ("The flood killed 12 people.", "The flood of 1998 killed 40 people."),
        ("The flood killed 12 people.", "It could have been worse: 40 people would have died."),
        ("The flood killed 12 people.", "The flood injured 40 people."),
        ("The flood killed 12 people.", "Nine more people died, the mayor said."),
        ("The flood killed 12 people.", "Another 40 people were killed, it was feared."),
        ("At least 12 people died.", "The flood killed 13 people."),
        ("About 170 people were aboard.", "The ferry had 171 people on board."),
        ("The flood killed 12 people.", "The bill cost 380 million to write."),
        ("She is 54 years old.", "She is 45 years old."),
        ("The flood killed 12 people.", "The flood killed 300 sheep and 12 people."),
        ("Route 66 was closed.", "Route 67 was closed."),
        ("Police arrested five people.", "He was arrested three times before."),
        ("Police arrested five people.", "He was arrested nine buildings away."),
        ("The flood killed 12 people.", "A flood in March killed 40 people."),
        ("The flood killed 12 people.", "That quake killed 40 people."),
        ("The flood injured 12 people.", "They also set fire to a van, injuring two people."),
        ("Some 900 protesters gathered.", "More than 400 protesters were detained."),
        ("The flood killed 1, 400 people.", "The flood killed 500 people."),
        ("Between 30 and 40 people died.", "The flood killed 12 people."),
        ("The riots left 70 people injured.", "A stone hit a van; two people were hurt."),
        ("The team offered a deal worth $140 million.", "It lent him $200 million."),
        ("The jet had 58 people aboard.", "It had 52 passengers and a crew of six on board."),
        ("Police said 46 people were arrested.", "Four people were arrested at the bridge."),
    ],
)
def test_no_row(one: str, other: str) -> None:
    assert figures((one, MORNING), (other, EVENING)) == ()


def test_a_later_count_that_is_far_smaller_counts_something_else() -> None:
    whole, part = "The wave killed 90,000 people.", "In one village 300 people died."
    assert figures((whole, MORNING), (part, NEXT_DAY)) == ()
    assert figures((part, MORNING), (whole, NEXT_DAY))[0].status == "superseded"


def test_two_numbers_in_one_sentence_are_nobodys_claim() -> None:
    assert (
        figures(
            ("12 people died in Varda, 30 people died in Sulm.", MORNING),
            ("40 people died.", EVENING),
        )
        == ()
    )


def test_an_undated_report_can_neither_supersede_nor_contradict() -> None:
    assert figures(("The flood killed 12 people.", MORNING), ("It killed 15 people.", None)) == ()


def test_copies_of_one_text_speak_once() -> None:
    text = "The flood killed 12 people."
    (figure,) = figures((text, MORNING), (text, MORNING), ("It killed 20 people.", NEXT_DAY))
    assert len(figure.claims) == 2


def test_a_later_number_supersedes() -> None:
    (figure,) = figures(("At least 12 people died.", MORNING), ("The toll rose to 19.", NEXT_DAY))
    assert (figure.referent, figure.unit, figure.status) == ("dead", "people", "superseded")
    newest, oldest = figure.claims
    assert (newest.text, newest.value, newest.status) == ("19", "19", "current")
    assert (oldest.value, oldest.text, oldest.qualifier, oldest.status) == (
        "12",
        "At least 12",
        "at least",
        "superseded",
    )


def test_two_numbers_of_one_time_contradict() -> None:
    (figure,) = figures(
        ("Twenty-one people lost their lives.", MORNING),
        ("The loan is $1.2 billion. Nineteen people were killed.", MORNING),
    )
    assert figure.status == "contradicted"
    assert {claim.value for claim in figure.claims} == {"19", "21"}


def test_a_toll_that_rises_within_the_day_is_an_update() -> None:
    (figure,) = figures(("The flood killed 12 people.", MORNING), ("The toll is 19.", EVENING))
    assert figure.status == "superseded"


def test_a_toll_that_falls_within_the_day_or_has_no_hour_is_none() -> None:
    (figure,) = figures(("The flood killed 19 people.", MORNING), ("The toll is 12.", EVENING))
    assert figure.status == "contradicted"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("More than 100,000 people marched on Sunday.", "An estimated 150,000 people marched."),
        ("At least 12 people were killed.", "At least 19 people were killed."),
        ("Up to 400 people were injured.", "The flood left 150 people injured."),
    ],
)
def test_what_a_qualifier_leaves_open_is_no_contradiction(one: str, other: str) -> None:
    (figure,) = figures((one, MORNING), (other, MORNING))
    assert figure.status == "compatible"
    assert {claim.status for claim in figure.claims} == {"compatible"}
    assert figure.claims[0].text.lower().startswith(figure.claims[0].qualifier or "1")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("More than 100,000 people marched on Sunday.", "Some 9,000 people marched."),
        ("Fewer than 50 people were injured.", "The flood left 150 people injured."),
        ("About 40 people were injured.", "About 60 people were injured."),
    ],
)
def test_what_no_number_satisfies_is_one(one: str, other: str) -> None:
    rows = figures((one, MORNING), (other, MORNING))
    assert [row.status for row in rows] in (["contradicted"], [])  # far apart: not one thing
    assert rows or "9,000" in other


def test_superseded_and_contradicted_in_one_row() -> None:
    (figure,) = figures(
        ("The flood killed 12 people.", MORNING),
        ("The flood killed 19 people.", NEXT_DAY),
        ("The flood killed 21 people.", NEXT_DAY),
    )
    assert [c.status for c in figure.claims] == ["contradicted", "contradicted", "superseded"]


def test_money_and_scales() -> None:
    (figure,) = figures(
        ("Drovnia will lend Zaravia $1.2 billion after talks.", MORNING),
        ("The loan, a credit of 1.5bn dollars, follows the talks.", EVENING),
    )
    assert {claim.value for claim in figure.claims} == {"1200000000", "1500000000"}


def test_claims_are_slices() -> None:
    reports = [
        document("On Monday the toll rose to 19.", published=NEXT_DAY),
        document("The storm killed 12 people.", published=MORNING),
    ]
    (figure,) = find_figures(StoryCluster.of(reports))
    texts = {d.doc_id: d.text for d in reports}
    assert all(claim.span.of(texts[claim.doc_id]) == claim.text for claim in figure.claims)


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("1,900", "1900"),
        ("4.50", "4.5"),
        ("1.2 billion", "1200000000"),
        ("Twenty-one", "21"),
        ("four hundred", "400"),
        ("340,000", "340000"),
        ("a dozen", "12"),
        ("2.4bn", "2400000000"),
    ],
)
def test_numbers(text: str, digits: str) -> None:
    value = read_number(text)
    assert value is not None
    assert plain_digits(value) == digits
    assert isinstance(value, Decimal)


@pytest.mark.parametrize("text", ["", "soon", "1.2.3", "twenty-eleven", "hundred"])
def test_no_numbers(text: str) -> None:
    assert read_number(text) is None


@pytest.mark.parametrize(
    ("stems", "pattern"),
    [(frame.stems, pattern) for frame in frames() for pattern in frame.patterns],
)
@given(data=st.data())
@settings(max_examples=20, deadline=None)
def test_what_a_pattern_matches_holds_a_stem_of_its_frame(
    stems: re.Pattern[str], pattern: re.Pattern[str], data: st.DataObject
) -> None:
    assert stems.search(data.draw(st.from_regex(pattern)))


def test_of_numbers_that_differ_the_one_that_fewer_give_yields() -> None:
    texts = (
        "A quake killed 19 people in Alto Merino, the governor said.",
        "The quake in Alto Merino killed 19 people, doctors said.",
        "The quake in Alto Merino killed 21 people, a priest said.",
    )
    cluster = StoryCluster.of(
        document(text, published="2026-10-13", outlet=f"Post {number}")
        for number, text in enumerate(texts)
    )
    assert [claim.text for claim in find_superseded(find_figures(cluster))] == ["21"]
