"""Who gives a number, where a report sets one side's number against another's.

"The union says that 1,900 schools are closed. The ministry gives a figure of 1,240": two claims of
one report, told apart by those who make them. Only subjects of a verb of saying and those whom a
phrase names ("according to", "by the estimate of") count; a pronoun is nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.figures.numbers import NUMBER, QUALIFIER
from briefing.types import Span

_SAY = (
    r"(?:says?|said|reports?|reported|puts?|gives?|gave|estimates?|estimated|measured|claims?|"
    r"claimed|counts?|counted|announced|confirmed|maintains?|maintained|insists?|insisted|"
    r"spoke of|speaks of|repeated|listed|recorded|registered|specified|cited|cites)"
)
_CAPITAL = r"[A-Z][\w.&’'-]*"
_WHO = (
    rf"(?P<who>(?:(?:[Tt]he|[Aa]n?|[Ii]ts?|[Bb]oth|[Ss]ome|[Ii]ndependent|[Ll]ocal)\s)?"
    rf"(?:{_CAPITAL}|[a-z][\w’'-]*)(?:\s(?:of(?:\sthe)?\s)?(?:{_CAPITAL}|[a-z][a-z’'-]+)){{0,6}}?)"
)
_BETWEEN = r"(?:\s\([^()]{1,60}\),?|,\s[^,;]{1,80},)?(?:\son\s[A-Z][a-z]+|\salso|\slater|\sfirst)?"
_LEAD_IN = (
    r"(?:^|[;:—–]\s)(?:(?:But|However|Meanwhile|Yet|And|By contrast|In contrast|Earlier|Later|"
    r"On [A-Z][a-z]+),?\s)?"
)
_TURN = r"(?:,?\s(?:although|though|while|whereas|but|and)\s)"
_SUBJECT = re.compile(rf"(?:{_LEAD_IN}|{_TURN}){_WHO}{_BETWEEN},?(?:\s(?:has|have|had))?\s{_SAY}\b")
_HOWEVER = re.compile(rf"^{_WHO},\showever,\s{_SAY}\b")
_NAMED = re.compile(
    r"\b(?:[Aa]ccording to|[Bb]y the (?:estimate|count|reckoning|tally) of|[Aa]s reported by)\s"
    rf"{_WHO}(?=\s?[.,;)]|$)"
)
_TAIL = re.compile(
    rf",[”\"]?\s(?:{_WHO}\s(?:said|says|reported|reports)|said\s(?P<who2>[^.,;]{{3,60}}))\s?\.?$"
)
_PRONOUNS = (
    "as he she it they we i who which that this these those there one some others many officials "
    "and but sources reports"
)
_NOBODY = frozenset(_PRONOUNS.split())
_SMALL = "has have had is are was were be been and or of to who that which"
_NO_LAST = frozenset(_SMALL.split())
#: a number that leans on what was counted just before: "put the number at 9,000"
LEANING = re.compile(
    rf"\b(?:(?:figure|number|count|total|toll|estimate|turnout|crowd|it)\s(?:of|at|to|as)|"
    rf"(?:spoke|speaks) of|it was|reported it as|(?:reached|had|at) a (?:preliminary )?"
    rf"(?:magnitude of))\s[\"“]?(?:(?P<q>{QUALIFIER})\s)?(?P<n>{NUMBER})"
    r"(?=[\"”]?\s?(?:[.,;]|$)|[\"”]?\s(?:and|but|while|in|on)\b)"
)
_MAGNITUDE = re.compile(
    rf"\b(?:magnitude(?:\s(?:of|as|at))?\s(?:(?P<q>{QUALIFIER})\s)?(?P<n>\d\.\d)"
    r"|(?P<n2>\d\.\d)(?:\son the|\s|-)(?:Richter|magnitude))\b(?!-)"
)
_OTHER_EVENT = re.compile(
    r"\b(?:another|further|second|third|fourth|fifth|last|strongest|previous|aftershocks|"
    r"earlier|followed|initial(?!ly)|updated|revised)\b",
    re.IGNORECASE,
)


def find_claimant(sentence: str, place: int) -> Span | None:
    """The words for whoever gives the number at `place` of the sentence; None when nobody does."""
    start, end = clause_at(sentence, place)
    named = [m for m in _NAMED.finditer(sentence) if start <= m.start() < end]
    for match in (*named, *_subjects(sentence, start, place), *_tails(sentence, place, end)):
        group = "who" if match["who"] else "who2"
        if _is_somebody(match[group]):
            return Span(start=match.start(group), end=match.end(group))
    return None


def _subjects(sentence: str, start: int, place: int) -> Iterator[re.Match[str]]:
    for pattern in (_HOWEVER, _SUBJECT):
        found = [m for m in pattern.finditer(sentence) if start <= m.start() and m.end() <= place]
        yield from reversed(found)


def _tails(sentence: str, place: int, end: int) -> Iterator[re.Match[str]]:
    match = _TAIL.search(sentence)
    if match is not None and place < match.start() and end == len(sentence):
        yield match


def _is_somebody(words: str) -> bool:
    parts = words.lower().split()
    return bool(parts) and parts[0] not in _NOBODY and parts[-1] not in _NO_LAST


def clause_at(sentence: str, place: int) -> tuple[int, int]:
    """From one semicolon or "although", "but" … to the next, around `place`."""
    cuts = [m.start() for m in re.finditer(rf"{_TURN}|;\s", sentence)]
    start = max((cut for cut in cuts if cut < place), default=0)
    end = min((cut for cut in cuts if cut >= place), default=len(sentence))
    return start, end


def find_leaning(sentence: str) -> Iterator[tuple[int, int, str | None]]:
    """Numbers without a noun that count what was counted just before: start, end, qualifier."""
    for match in LEANING.finditer(sentence):
        yield match.start("n"), match.end("n"), match["q"]


def find_magnitudes(sentence: str) -> Iterator[tuple[int, int, str | None]]:
    """Magnitudes of an earthquake: start and end of the number, and its qualifier."""
    for match in _MAGNITUDE.finditer(sentence):
        name = "n" if match["n"] else "n2"
        yield match.start(name), match.end(name), match["q"]


def tells_another(sentence: str) -> bool:
    """Whether a sentence turns to another event, so that its number is no answer to the last."""
    return bool(_OTHER_EVENT.search(sentence))
