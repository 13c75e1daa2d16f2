"""Clock times, old and spoken, and durations of two units."""

from __future__ import annotations

import pytest

from briefing.text.timex import find_timexes
from tests.builders import document


def found(text: str, published: str = "2021-05-12") -> list[tuple[str, str, str]]:
    timexes = find_timexes(document(text, published=published))
    return [(t.text, t.value, t.granularity) for t in timexes]


@pytest.mark.parametrize(
    "text",
    [
        "She won 10 to 5.",
        "The room is 12.30, the code 1430.",
        "Noon & Sons are bakers.",
        "It was a nine to five job for ten past masters.",
    ],
)
def test_no_clock(text: str) -> None:
    assert [t for t in found(text) if "T" in t[1] and t[1][0] != "P"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left on May 8 at 9:30 p.m.", ("May 8 at 9:30 p.m.", "2021-05-08T21:30", "minute")),
        ("It starts at 8 o'clock tonight.", ("8 o'clock tonight", "2021-05-12T20:00", "hour")),
        ("It struck at half-past three this afternoon.",
         ("half-past three this afternoon", "2021-05-12T15:30", "minute")),
        ("The siren went at ten past nine.", ("ten past nine", "2021-05-12T09:10", "minute")),
        ("The siren went at quarter to nine.", ("quarter to nine", "2021-05-12T08:45", "minute")),
        ("The siren went at 1430 hours.", ("1430 hours", "2021-05-12T14:30", "minute")),
        ("It fell at 3 in the morning.", ("3 in the morning", "2021-05-12T03:00", "hour")),
        ("Those on 3 tonight sang.", ("tonight", "2021-05-12TNI", "part-of-day")),
        ("It took two hours and 15 minutes.",
         ("two hours and 15 minutes", "PT2H15M", "duration")),
        ("He worked 1500 hours.", ("1500 hours", "PT1500H", "duration")),
    ],
)  # fmt: skip
def test_clock(text: str, expected: tuple[str, str, str]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A meeting was held on the 5th inst. at the Exchange.", ("the 5th inst.", "2021-05-05")),
        ("Letters of the 27th ult. report calm.", ("the 27th ult.", "2021-04-27")),
        ("It will sail on the 9th prox. with mails.", ("the 9th prox.", "2021-06-09")),
        ("Sales fell in the first half of 2019.", ("the first half of 2019", "2019-H1")),
        ("They bathe every 25 December.", ("every 25 December", "XXXX-12-25")),
        ("He left a year ago today.", ("a year ago today", "2020-05-12")),
        ("He will stand on the 3rd at noon sharp.", ("the 3rd", "2021-06-03")),
    ],
)
def test_old_and_counted(text: str, expected: tuple[str, str]) -> None:
    assert [(t[0], t[1]) for t in found(text)][:1] == [expected]
