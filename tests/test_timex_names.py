"""Names, works and numbers that look like dates, and the dates that look like names."""

from __future__ import annotations

import time

import pytest

from briefing.text.timex import find_timexes
from briefing.text.timex_phrases import Phrases
from briefing.text.timex_works import is_work
from tests.builders import document


def found(text: str, published: str = "2016-09-14") -> list[tuple[str, str]]:
    return [(t.text, t.value) for t in find_timexes(document(text, published=published))]


@pytest.mark.parametrize(
    "text",
    [
        # a name that was told once stays a name
        "Mr Sunday Okafor laid bricks. Sunday's brother mixed the mortar.",
        "Deputy Cal Sunday found the car. Sunday called for help.",
        "Wednesday were a goal down. A header put Wednesday level.",
        # what stands beside it
        "The winger Friday Eze scored twice.",
        "Goodluck Sunday, a fisherman, saw the boat go down.",
        "They met at Friday Harbor.",
        "Thousands live in May Pen.",
        "He was born in March, Cambridgeshire.",
        "A carrier bound for Sept-Îles lost power.",
        "The trawler Fourth of June ran aground.",
        # works, laws, bodies, scores
        "Her copy of 1984 was signed.",
        "He was charged under the Dance Halls Act, 1935.",
        "The 1922 Committee met.",
        "Passengers left on the 1976 bus.",
        "He made a century off 90 balls.",
        "She is like a wet Sunday in Stockport.",
        "He does a Monday-to-Friday job.",
    ],
)
def test_names_are_silent(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Boeing Monday announced 400 job cuts.", ("Monday", "2016-09-12")),
        ("On Monday Hill said she would run.", ("Monday", "2016-09-12")),
        ("Wednesday saw the first arrests.", ("Wednesday", "2016-09-14")),
        ("Israel's Friday attack killed six.", ("Friday", "2016-09-09")),
        ("They held a rally Saturday in Tampa.", ("Saturday", "2016-09-10")),
        ("Tuesday also marked the start of the season.", ("Tuesday", "2016-09-13")),
        ("On Sunday, Sunday Ayo resigned.", ("Sunday", "2016-09-11")),
        ("A 1998 train crash killed her aunt.", ("1998", "1998")),
        ("His 1984 film won eight prizes.", ("1984", "1984")),
        ("He made a century in 1932.", ("1932", "1932")),
        ("In Chicago Monday, a judge freed him.", ("Monday", "2016-09-12")),
    ],
)
def test_dates_beside_names_are_found(text: str, expected: tuple[str, str]) -> None:
    assert found(text) == [expected]


def test_a_title_needs_its_capitals() -> None:
    low = ["a", "month", "in", "the", "country"]
    assert is_work(["A", "Month", "in", "the", "Country"], low, 1, 2)
    assert not is_work(low, low, 1, 2)


def test_phrases_are_found_around_a_token_of_theirs() -> None:
    phrases = Phrases(["month of sundays", "night ' s alright"])
    low = ["in", "a", "month", "of", "sundays"]
    assert list(phrases.around(low, 4, 5)) == [(2, 5)]
    assert list(phrases.around(low, 0, 1)) == []
    assert list(phrases.around(["night", "’", "s", "alright"], 0, 1)) == [(0, 4)]


@pytest.mark.parametrize(
    "piece", ["Wednesday were ", "Sept of Sept-", "Mr Sunday Ayo. Sunday ", "1984 's "]
)
def test_adversarial_names_take_linear_time(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    start = time.process_time()
    find_timexes(document(text, published="2016-09-14"))
    assert time.process_time() - start < 20
