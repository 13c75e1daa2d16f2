"""The part of a sentence that tells the event: a span, so that what is printed stays verbatim.

Mostly the whole sentence. Less of it only where the rest tells something else: the other of two
clauses that are joined, a clause around the one with the date. What is left is a clause with its
subject and its verb, or a subject with the clause that says what it did; print marks the cut.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass

from briefing.chronology.clauses import Clause, Kind, find_clause, has_finite_verb
from briefing.chronology.fitness import SHORTEST, has_anaphora
from briefing.types import Sentence, Span, Timex

_DATELINE = re.compile(
    r"^[A-Z][A-Z.'’ -]{2,40}(?:,\s*[A-Z][\w. ]{2,20}){0,3}(?:,?\s*[A-Z][a-z]{2,8}\.?\s+\d{1,2})?"
    r"\s*(?:\([^()]{2,30}\)\s*(?:--|[—–-]|_)?\s*|(?:--|[—–-]|_)\s+)"
)
# "Tuesday, May 3, 2005Four boats": the page's own date, run into the text.
_DATESTAMP = re.compile(r"^[A-Z][a-z]{2,5}day,\s[A-Z][a-z]{2,8}\.?\s\d{1,2},\s\d{4}\s*(?=[A-Z])")
_BULLET = re.compile(r"^[*•]\s+")
_SUBHEAD = re.compile(r"^[-–—•]\s[^-–—.]{3,60}\s[-–—]\s+(?=[A-Z])")
_FRONTED = re.compile(
    r"^(?:As|While|Although|Though|With|Despite|In a bid to)\s[^,;\"“]{10,160},\s(?=\w)"
)
_GLUED = re.compile(r"(?<=[a-z0-9]{3}[.!?])\s+(?=[A-Z])")
_JOINT = re.compile(r"(?:[,;]\s+(?:and|but|while|as)\s+|;\s+)")
_ENDS_RELATIVE = re.compile(
    r",\s+(?=(?:is|are|was|were|has|have|had|will|would|may|might|can|could|said|told|did|do|say|"
    r"tell|want|plan|hope|expect|deny|remain|call|[a-z]+(?:ed|s)|[a-z]+ly\s+[a-z]+ed)\b)"
)
_FRONT = re.compile(
    r"(?:At|In|On|For|After|Before|With|From|Under|By|Of|During|Since|Through|Throughout|Over|Amid|"
    r"Despite|Between|Within|According)\b"
)  # no subject
_ENDS_REDUCED = re.compile(
    r",?\s+(?=(?:is|are|was|were|has|have|had|will|would|[a-z]+ed|provides|includes|calls|says|"
    r"allows|requires|sets|gives|bans|shows|means|covers|stood|came)\b)"
)
_AFTER = re.compile(r"(?:after|when|as|while)\b", re.I)
_FACTUAL = re.compile(r"(?:after|when|while|as|because)\s+", re.I)
LONG = 30  # words from which a sentence is cut to one of its clauses even for one date


@dataclass(frozen=True)
class Slice:
    """What is printed, and whether it tells the event of the date rather than another one."""

    span: Span
    told: bool = True
    clause: Kind = Kind.MAIN


def dateline_length(text: str) -> int:
    """Characters of the dateline that opens a sentence, 0 without one."""
    match = _DATESTAMP.match(text) or _DATELINE.match(text)
    return match.end() if match else 0


def find_cuts(sentence: Sentence, span: Span) -> tuple[bool, bool]:
    """Whether words of the same sentence stood before the slice, a dateline apart, and after."""
    before = sentence.text[: max(0, span.start - sentence.span.start)].strip()
    after = sentence.text[max(0, span.end - sentence.span.start) :].strip()
    whole = sentence.text[: span.end - sentence.span.start].rstrip().endswith((".", "!", "?", "”"))
    stamp = _DATESTAMP.match(sentence.text)
    if stamp and stamp.group().strip() == before:
        before = ""
    opened = any(map(str.isalnum, before)) and before[-1] not in ".!?—–-_)”"
    return opened, any(map(str.isalnum, after)) and not whole


def trim(
    sentence: Sentence,
    timex: Timex | None,
    others: Iterable[Timex] = (),
    today: datetime.date | None = None,
) -> Slice:
    """The slice to print for the day of `timex`; `others` are the other days of the sentence.

    What happened after something of the day of publication, `today`, happened on that day too.
    """
    text = sentence.text
    if timex is None:
        return _slice(sentence, _skip(text, 0), len(text))
    start, end = timex.span.start - sentence.span.start, timex.span.end - sentence.span.start
    first, last = _unglued(text, start)
    first = min(_skip(text[:last], first), start)
    clause = find_clause(text[first:last], start - first, end - first)
    clause = Clause(clause.kind, clause.start + first, clause.comma)
    same_day = clause.kind == Kind.ADVERBIAL and timex.begin == today and today is not None
    if clause.kind != Kind.MAIN and not (same_day and _AFTER.match(text, clause.start)):
        found = _subordinate(text[:last], first, clause, start, end)
        return _slice(sentence, *(found or (first, last)), told=bool(found), clause=clause.kind)
    places = [other.span.start - sentence.span.start for other in others if other != timex]
    first, last = _joined(text[:last], first, start, places) or (first, last)
    return _slice(sentence, _after_fronted(text[:last], first, start), last)


def _slice(
    sentence: Sentence, first: int, last: int, *, told: bool = True, clause: Kind = Kind.MAIN
) -> Slice:
    span = Span(start=sentence.span.start + first, end=sentence.span.start + last)
    return Slice(span, told, clause)


def _unglued(text: str, place: int) -> tuple[int, int]:
    """The sentence around `place` where the splitter left two in one."""
    cuts = list(_GLUED.finditer(text))
    first = max((cut.end() for cut in cuts if cut.end() <= place), default=0)
    last = min((cut.start() for cut in cuts if cut.start() > place), default=len(text))
    return first, last


def _skip(text: str, start: int) -> int:
    for pattern in (_DATESTAMP, _DATELINE, _SUBHEAD, _BULLET):
        match = pattern.match(text[start:])
        if match:
            start += match.end()
    return start


def _after_fronted(text: str, first: int, place: int) -> int:
    """Past a clause that only sets the scene ("As he spoke, ..."), in a long sentence."""
    match = _FRONTED.match(text[first:])
    if match is None or first + match.end() > place or len(text[first:].split()) < LONG:
        return first
    opening = text[first + match.end() :].split()[:2]
    return first if has_anaphora(" ".join(opening)) else first + match.end()


def _subordinate(
    text: str, first: int, clause: Clause, start: int, end: int
) -> tuple[int, int] | None:
    """The clause with the date, as far as it can stand by itself."""
    if clause.kind == Kind.ADVERBIAL:
        return _adverbial(text, clause, start, end)
    subject = text[first : clause.start]
    if has_finite_verb(subject) or len(subject.split()) > 20 or '"' in subject or "“" in subject:
        return None
    if (clause.kind == Kind.RELATIVE and not clause.comma) or _FRONT.match(subject):
        return None
    ends = _ENDS_RELATIVE if clause.kind == Kind.RELATIVE else _ENDS_REDUCED
    found = ends.search(text, end)
    if found is None or not found.group() or _in_quotes(text, found.start()):
        return None
    enough = len(text[first : found.start()].split()) >= SHORTEST
    return (first, found.start()) if enough and not has_anaphora(subject) else None


def _adverbial(text: str, clause: Clause, start: int, end: int) -> tuple[int, int] | None:
    """ "… after the dam broke on Monday": a sentence without its first word."""
    opening = _FACTUAL.match(text, clause.start)
    if opening is None:
        return None
    comma = re.compile(r"[,;]\s|$").search(text, end)
    last = comma.start() if comma else len(text)
    told = text[opening.end() : last]
    within = find_clause(told, start - opening.end(), end - opening.end())
    whole = within.kind == Kind.MAIN and _is_clause(told, follows=True)
    return (opening.end(), last) if whole and not _in_quotes(text, last) else None


def _joined(text: str, first: int, place: int, others: list[int]) -> tuple[int, int] | None:
    """Of joined clauses the one that holds `place`, if it stands by itself and there is need:
    the rest has a day of its own, or the sentence is long."""
    joints = [
        joint for joint in _JOINT.finditer(text, first) if not _in_quotes(text, joint.start())
    ]
    left = max((j.end() for j in joints if j.end() <= place), default=first)
    right = min((j.start() for j in joints if j.start() >= place), default=len(text))
    if (left, right) == (first, len(text)) or not _is_clause(text[left:right], left > first):
        return None
    if any(first <= other < len(text) and not left <= other < right for other in others):
        return left, right
    rest = has_finite_verb(text[first:left]) or has_finite_verb(text[right:])
    return (left, right) if rest and len(text[first:].split()) >= LONG else None


def _in_quotes(text: str, place: int) -> bool:
    before = text[:place]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


_SUBJECTLESS = re.compile(r"^(?:is|are|was|were|has|have|had|will|would|\w{3,}ed|said|told)\b")


def _is_clause(text: str, follows: bool) -> bool:
    if len(text.split()) < SHORTEST or not has_finite_verb(text):
        return False
    return not (follows and (has_anaphora(text) or _SUBJECTLESS.match(text)))
