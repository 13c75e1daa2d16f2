"""How slices are joined in print: what stays as it was first, then what is marked."""

from __future__ import annotations

import pytest

from briefing.text.slices import join_slices
from briefing.types import Span


def joined(text: str) -> str:
    """The slices of `text` between { and }, joined."""
    spans, bare = [], ""
    for piece in text.split("{"):
        inside, closed, rest = piece.partition("}")
        if closed:
            spans.append(Span(start=len(bare), end=len(bare) + len(inside)))
        bare += inside + rest
    return join_slices(bare, spans)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“{The dam held.}” “{The road did not.}”", "The dam held. The road did not."),
        ("“{The dam held,}\n\n“{but the road did not.}”", "The dam held, but the road did not."),
        ("“{Will it hold?}” “{It will.}”", "Will it hold? It will."),
        ("“{The dam}”", "The dam"),
    ],
)
def test_nothing_is_marked_where_nothing_is_left_out(text: str, expected: str) -> None:
    assert joined(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“{The dam held,}” she said, “{but the road did not.}”",
            "The dam held, […] but the road did not.",
        ),
        (
            "She said “{The dam held,}” “{It would not have without the wall.}”",
            "The dam held, […] It would not have without the wall.",
        ),
        ('She called it "{a good dam}" "{It held.}"', "a good dam […] It held."),
    ],
)
def test_two_quotations_do_not_run_together(text: str, expected: str) -> None:
    assert joined(text) == expected
