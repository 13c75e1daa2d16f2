"""What part a date plays in its sentence: dates the event, dates the saying, or only bounds it."""

from __future__ import annotations

import re

from briefing.text.timex_lexicon import words
from briefing.types import Sentence, Span, Timex

_SAID = re.compile(
    r"(?:said|says|told|added|announced|stressed|emphasi[sz]ed|noted|warned|stated|insisted)"
)
_BOUNDS = words("since until till before by from between after than")
_SUBORDINATOR = re.compile(
    r"\b(?:after|when|since|who|which|that|whose|where|while|as|before|until|because|although)\b"
)


def find_detour(sentence: Sentence, timex: Timex, span: Span) -> float:
    """What a date costs (0 to 1) that does not date the event which the slice `span` tells."""
    start = timex.span.start - sentence.span.start
    first = span.start - sentence.span.start + 1
    detour = 0.3 if is_of_saying(sentence, timex) else 0.0
    detour += 0.35 if is_bound(sentence, timex) else 0.0
    detour += 0.2 if modifies_noun(sentence, timex) else 0.0
    detour += 0.12 if _SUBORDINATOR.search(sentence.text, first, start) else 0.0
    return detour + (0.1 if timex.text.lower() == "overnight" else 0.0)


def is_of_saying(sentence: Sentence, timex: Timex) -> bool:
    """Whether the day is that of a statement: "the ministry said on Friday that"."""
    start, end = _place(sentence, timex)
    around = sentence.text[max(0, start - 14) : start].split()[-2:]
    after = sentence.text[end : end + 14].split()[:1]
    return any(_SAID.fullmatch(word.strip(",.")) for word in [*around, *after])


def is_bound(sentence: Sentence, timex: Timex) -> bool:
    """Whether the day only bounds what the sentence tells: "since the Aug. 9 election"."""
    start, _ = _place(sentence, timex)
    before = sentence.text[max(0, start - 24) : start].lower().split()[-2:]
    return any(word in _BOUNDS for word in before)


def is_beside(sentence: Sentence, timex: Timex) -> bool:
    """Whether the event falls on another day: "before Christmas", but not "not before January"."""
    start, _ = _place(sentence, timex)
    before = sentence.text[max(0, start - 60) : start].lower().split()
    article = before[-1:] in (["the"], ["a"])
    bound = before[-2:-1] if article else before[-1:]
    if timex.granularity == "month" and bound in (["since"], ["to"], ["from"], ["until"]):
        return "not" not in before[-8:]
    return bound in (["before"], ["after"], ["than"]) and "not" not in before[-8:]


def modifies_noun(sentence: Sentence, timex: Timex) -> bool:
    """Whether it names an event rather than dating the verb: "the August 9 polls"."""
    start, end = _place(sentence, timex)
    before = sentence.text[max(0, start - 8) : start].lower().split()[-1:]
    after = sentence.text[end : end + 20]
    possessive = bool(re.match(r"\s?['’]s\b", after))
    article = before in (["the"], ["a"]) and bool(re.match(r"\s[a-z]{3,}", after))
    return possessive or article or before == ["of"]


def _place(sentence: Sentence, timex: Timex) -> tuple[int, int]:
    return timex.span.start - sentence.span.start, timex.span.end - sentence.span.start
