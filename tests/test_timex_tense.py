"""The direction of a date, from the verb that governs it."""

from __future__ import annotations

import pytest

from briefing.text.timex_grammar import alphabet
from briefing.text.timex_tense import find_direction
from briefing.text.timex_tokens import tokenize


def direction(text: str) -> str | None:
    """Of the place marked with an asterisk, which stands for the date."""
    tokens = tokenize(text, alphabet())
    place = tokens.texts.index("*")
    return find_direction(tokens, place, place + 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A quiet place *", None),
        ("The port, a large one, * and the bridge", None),
        ("He met her on *.", "past"),
        ("He will meet her on *.", "future"),
        ("He said on * that he would sign.", "past"),
        ("He said that he would sign on *.", "future"),
        ("On * the council will decide.", "future"),
        ("On * the council decided.", "past"),
        ("The council agreed to meet on *.", "future"),
        ("The council managed to meet on *.", "past"),
        ("No train has run since *.", "past"),
        ("The curfew holds until *.", "future"),
        ("He wept. The walls of *", None),
        ("It had been due to expire on *.", "past"),
        ("A vote is planned for *.", "future"),
        ("The law was passed, and on * it is read out", "past"),
        ("The fight ended, and on * leaders will fly home.", "future"),
        ("He said the vote on * would be fair.", "future"),
        ("He said the vote on * was fair.", "past"),
        ("The court will hear the men who were held on *.", "past"),
        ("They cancelled the rally that was to be held on *.", "future"),
        ("The bill was to have been read on *.", "past"),
        ("He could have gone on *.", "past"),
        ("Ministers to meet on *", "future"),
        ("* has been declared a day of rest.", "future"),
        ("The attack on * will be debated.", "past"),
        ("The truce was extended to *.", "future"),
        ("It has offered 3 per cent from *.", "future"),
        ("They promised more strikes before * .", "future"),
        ("The bar is shut on *.", "future"),
        ("She was found open at *.", "past"),
        ("They worked until *.", "past"),
        ("The minister will be named on *.", "future"),
        ("ahead of * they wept", "future"),
    ],
)
def test_direction(text: str, expected: str | None) -> None:
    assert direction(text) == expected
