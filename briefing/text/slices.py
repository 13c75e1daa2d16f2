"""How slices of a text are put together in print: the one rule that edition and verify share."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.types import Span

ELISION = " […] "
_MARKS = "\"'“”„‟‘’‚«»‹›「」`´ \t\r\n\u00a0\u202f"


def join_slices(text: str, spans: Sequence[Span]) -> str:
    """The slices of `text`, in order, joined by ` […] ` where something stood between them.

    Quotation marks and white space alone are nothing: a quotation that runs over two paragraphs
    repeats its opening mark, and no word is left out there.
    """
    pieces: list[str] = []
    for place, span in enumerate(spans):
        if place:
            between = text[spans[place - 1].end : span.start]
            pieces.append(ELISION if between.strip(_MARKS) else " ")
        pieces.append(span.of(text))
    return "".join(pieces)
