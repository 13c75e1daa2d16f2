"""Dates more than half a year ahead: only with a word that firmly looks ahead."""

from __future__ import annotations

import pytest

from briefing.text.timex import find_timexes
from tests.builders import document


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The board began a round of planned closures in October.", "2019-10"),
        ("Scheduled repairs in September cost them the contract.", "2019-09"),
        ("A witness to the July 9 crash is in hospital.", "2019-07-09"),
        ("The men are accused of a raid on June 24.", "2019-06-24"),
        ("The ferry crashed on June 1 last year.", "2018-06-01"),
        ("The mayor will step down on June 24.", "2020-06-24"),
        ("A ruling is due in July.", "2020-07"),
        ("The fair was postponed to June 12.", "2020-06-12"),
        ("The trial begins in June.", "2020-06"),
    ],
)
def test_far_dates(text: str, value: str) -> None:
    (timex,) = find_timexes(document(text, published="2019-11-20"))
    assert timex.value == value
