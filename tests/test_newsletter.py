"""Newsletters taken apart: what is one piece stays one."""

from __future__ import annotations

from briefing.ingest.bylines import split_names
from briefing.ingest.newsletter import split_pieces

TEXT = "The harbour of Orsa reopened on Monday after nine days of ice, the council said. " * 3


def letter(*bodies: str) -> str:
    return "".join(
        f'<h2><a href="https://post.example/{number}">Piece {number}</a></h2><p>{body}</p>'
        for number, body in enumerate(bodies)
    )


def test_pieces_under_their_headings() -> None:
    pieces, _ = split_pieces(letter(TEXT, TEXT))
    assert [piece.headline for piece in pieces] == ["Piece 0", "Piece 1"]


def test_marks_that_the_mail_itself_holds_divide_nothing() -> None:
    for mark in ("\ue0009\ue000", "\ue0000\ue000"):
        assert split_pieces(letter(f"{mark}{TEXT}", TEXT)) == ((), ())


def test_a_byline_full_of_spaces_is_read() -> None:
    assert split_names("By Ada Brill" + " " * 100_000 + "and Ben Ode") == ("Ada Brill",)
    assert split_names("By Ada Brill" + " " * 1_000 + "and Ben Ode") == ("Ada Brill", "Ben Ode")
