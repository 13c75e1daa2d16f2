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
        ("The minister will be named on *.", "future"),
        ("ahead of * they wept", "future"),
    ],
)
def test_direction(text: str, expected: str | None) -> None:
    assert direction(text) == expected
