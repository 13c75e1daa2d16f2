"""Which sentences can stand alone, and what to cut off their front.

Each fault has a name, a reason in words and the share of the sentence's worth that it leaves;
0 means that it is not printed while anything else can be.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.types import Document, Sentence, Span


@dataclass(frozen=True, kw_only=True)
class Fault:
    """Why a sentence reads badly alone. `keeps` is the share of its worth that is left."""

    name: str
    keeps: float


_AGENCY = r"\((?:AP|AFP|Reuters|UPI|TASS|dpa|Xinhua|[A-Z]{2,6})\)"
_DASH = r"\s*(?:—|–|--|-)\s+"
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z'’.\-]+(?:[ ,]+(?:[A-Z][A-Za-z'’.\-]+|\d{1,2})){0,6}[ ,]*"
    rf"(?:{_AGENCY})?{_DASH}|[A-Z][\w.,'’ \-]{{0,60}}{_AGENCY}{_DASH})"
)
_PRONOUNS = "he she it they him her them his its their theirs this that these those such here there"
_DANGLING = frozenset(_PRONOUNS.split())
_CONNECTIVE = re.compile(
    r"(?:but|and|or|so|also|however|meanwhile|moreover|furthermore|besides|still|yet|then|thus|"
    r"therefore|instead|nevertheless|nonetheless|otherwise|earlier|later|afterwards?|"
    r"in addition|as a result|for example|for instance|on the other hand|in contrast|at the same "
    r"time|along with this|similarly|likewise|both|neither|another|others?)\b",
    re.IGNORECASE,
)
_OPENERS, _CLOSERS = "“«", "”»"
_TERMINAL = re.compile(r"[.!?…][\"'”’»)\]]*$")
_FIRST_PERSON = re.compile(r"\b(?:I|we|my|our|us|me)\b")
_CAPTION = re.compile(
    r"\((?:AP|AFP|Reuters|Getty|[^()]{0,40}(?:Photo|Images|via AP|Pool))[^()]{0,40}\)|\bCredit:|"
    r"\b(?:Photo|Photograph|Picture|File photo)(?: by|:)|©"
)
_FURNITURE = re.compile(
    r"contributed to this (?:report|story|article)|all rights reserved|click here|read more|"
    r"sign up|subscribe|follow us|related (?:article|stories)",
    re.IGNORECASE,
)


def trim(document: Document, sentence: Sentence) -> Span:
    """The sentence's span without a dateline at its front."""
    found = _DATELINE.match(sentence.text)
    if found and found.end() < len(sentence.text) - 20:
        return Span(start=sentence.span.start + found.end(), end=sentence.span.end)
    return sentence.span


def find_faults(document: Document, sentence: Sentence, span: Span) -> tuple[Fault, ...]:
    """What is wrong with printing this slice alone."""
    text = span.of(document.text)
    return tuple(Fault(name=name, keeps=keeps) for name, keeps in _faults(text))


def _faults(text: str) -> list[tuple[str, float]]:
    words = text.split()
    found: list[tuple[str, float]] = []
    if not any(character.isalpha() for character in text):
        found.append(("no letters", 0.0))
    if len(words) < 5 or not _TERMINAL.search(text):
        found.append(("fragment", 0.0))
    if len(words) > 60:
        found.append(("long", 0.5))
    if _CAPTION.search(text) or _FURNITURE.search(text):
        found.append(("caption or furniture", 0.0))
    opening = re.match(r"[\"“«'‘(\[]*([\w’']+)", text)
    if opening and opening.group(1).lower() in _DANGLING:
        found.append(("opens on a pronoun", 0.0))
    elif _CONNECTIVE.match(text):
        found.append(("opens on a connective", 0.5))
    if _unbalanced(text):
        found.append(("unbalanced quotation marks", 0.0))
    if _FIRST_PERSON.search(re.sub(r"[\"“«].*?[\"”»]", "", text)):
        found.append(("first person", 0.2))
    return found


def _unbalanced(text: str) -> bool:
    opened = sum(text.count(mark) for mark in _OPENERS)
    closed = sum(text.count(mark) for mark in _CLOSERS)
    return opened != closed or text.count('"') % 2 == 1
