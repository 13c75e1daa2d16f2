"""Dates that date nothing: they stand in speech, in a dateline or in the line under a picture."""

from __future__ import annotations

import re

from briefing.chronology.trim import dateline_length
from briefing.types import Document, Sentence, Timex

NO_PARAGRAPH = 10_000  # characters of what is no prose
_CAPTION_DAY = re.compile(r"[A-Z][a-z]+day, .*\d{4}")


def in_speech(document: Document, offset: int) -> bool:
    """Whether a quotation that began in an earlier sentence of the paragraph is still open."""
    sentence = document.sentence_at(offset)
    if sentence is None:
        return False
    paragraph = document.paragraphs[sentence.paragraph]
    if sentence.span.start - paragraph.start > NO_PARAGRAPH:
        return False
    before = document.text[paragraph.start : sentence.span.start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def dates_something(sentence: Sentence, timex: Timex) -> bool:
    """Whether it is neither a duration nor the day of a dateline or of a caption."""
    start = timex.span.start - sentence.span.start
    captioned = bool(_CAPTION_DAY.fullmatch(timex.text)) and sentence.text[:start].endswith(", ")
    in_dateline = start < dateline_length(sentence.text)
    return timex.type in ("DATE", "TIME") and not captioned and not in_dateline
