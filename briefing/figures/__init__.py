"""Numbers on which the accounts of a story differ: who says what, as of when.

A figure is a referent (dead, on board, loan …) with the claims of the story's reports. A later
number supersedes an earlier one; two numbers of the same time contradict each other. Copies of
one text speak once for each number. Conservative throughout: old events, increments, hypotheses
and sentences that name the referent twice are passed over.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from briefing.figures.frames import find_frames
from briefing.figures.numbers import plain_digits, read_number
from briefing.types import Document, Figure, FigureClaim, Sentence, Span, StoryCluster

SAME_TIME = datetime.timedelta(hours=14)  # two numbers no further apart stand side by side
COMPATIBLE = 8  # times the smaller, above which two numbers cannot count the same thing
_ELSEWHERE = re.compile(
    r"\b(?:years? ago|decades? ago|last year|previous|the last (?:time|destructive|major)|"
    r"in the (?:19|20)\d0s|since (?:19|20)\d\d|anniversary|would have|could have|might have|"
    r"if |feared|sister ship|another country|previously|also|"
    r"that (?:quake|earthquake|temblor|storm|flood|fire|crash|attack|blast|bombing|shooting))\b",
    re.IGNORECASE,
)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
_MONTH = re.compile(rf"\b(?:in|on \d{{1,2}}|early|mid|late|last)\s({'|'.join(_MONTHS)})\b")
_YEAR = re.compile(r"\b(1[6-9]\d\d|20\d\d)\b")
_MORE = re.compile(r"^\s?(?:more|others?|additional|further|extra)\b", re.IGNORECASE)
_ANOTHER = re.compile(
    r"\b(?:another|a further|an additional|including|among|between)\s[$€£]?$", re.IGNORECASE
)
_RANGE = re.compile(r"\bbetween\s[^.;]{1,24}\sand\s[$€£]?$", re.IGNORECASE)
_CREW = re.compile(r"(?<!passengers and )\bcrew\b", re.IGNORECASE)  # then counted apart
_SPLIT_NUMBER = re.compile(r"^,\s?\d")
_APPROXIMATE = ("about", "around", "some", "nearly", "almost", "roughly", "approximately",
                "an estimated", "close to")  # fmt: skip


def find_figures(cluster: StoryCluster) -> tuple[Figure, ...]:
    """Figures on which the reports of `cluster` differ or that changed, most claims first."""
    claims: dict[tuple[str, str], list[FigureClaim]] = {}
    said: set[tuple[str, str, str, str]] = set()
    for document in (*cluster.representatives, *_copies(cluster)):
        origin = cluster.origin_of[document.doc_id].origin_id
        for (referent, unit), claim in _find_claims(document).items():
            if (origin, referent, unit, claim.value) not in said:
                said.add((origin, referent, unit, claim.value))
                claims.setdefault((referent, unit), []).append(claim)
    figures = (_compare(referent, unit, found) for (referent, unit), found in claims.items())
    kept = [figure for figure in figures if figure is not None]
    return tuple(
        sorted(kept, key=lambda f: (f.status != "contradicted", -len(f.claims), f.referent))
    )


def find_superseded(figures: Iterable[Figure]) -> tuple[FigureClaim, ...]:
    """The numbers that newer reports have overtaken."""
    return tuple(c for figure in figures for c in figure.claims if c.status == "superseded")


def _copies(cluster: StoryCluster) -> Iterator[Document]:
    """Those that stand for no origin: an update of a text may have nothing new but its number."""
    chosen = {document.doc_id for document in cluster.representatives}
    yield from (document for document in cluster.documents if document.doc_id not in chosen)


def _find_claims(document: Document) -> dict[tuple[str, str], FigureClaim]:
    """The first claim of each referent: a report's opening holds its newest number."""
    found: dict[tuple[str, str], FigureClaim] = {}
    for sentence in document.sentences:
        if _is_elsewhere(sentence, document):
            continue
        here: dict[tuple[str, str], list[FigureClaim]] = {}
        for key, claim in _claims_of(sentence, document):
            here.setdefault(key, []).append(claim)
        for key, claims in here.items():
            if len({claim.value for claim in claims}) == 1:
                found.setdefault(key, claims[0])
    return found


def _is_elsewhere(sentence: Sentence, document: Document) -> bool:
    """Whether the sentence tells of another time or of what might have been."""
    if _ELSEWHERE.search(sentence.text):
        return True
    if document.dct is None:
        return bool(_YEAR.search(sentence.text) or _MONTH.search(sentence.text))
    if any(int(found) != document.dct.year for found in _YEAR.findall(sentence.text)):
        return True
    months = (_MONTHS.index(found) + 1 for found in _MONTH.findall(sentence.text))
    return any(month != document.dct.month for month in months)


def _claims_of(
    sentence: Sentence, document: Document
) -> Iterator[tuple[tuple[str, str], FigureClaim]]:
    text = sentence.text
    for frame, start, end, qualifier in find_frames(text):
        value = read_number(text[start:end])
        if value is None or value == 0 or _is_part(text, start, end, qualifier):
            continue
        if frame.referent == "on board" and _CREW.search(text):
            continue
        span = Span(start=sentence.span.start + start, end=sentence.span.start + end)
        yield (
            (frame.referent, frame.unit),
            FigureClaim(
                doc_id=document.doc_id,
                value=plain_digits(value),
                text=span.of(document.text),
                span=span,
                sentence_span=sentence.span,
                as_of=document.dct,
                qualifier=qualifier.lower() if qualifier else None,
            ),
        )


def _is_part(text: str, start: int, end: int, qualifier: str | None) -> bool:
    """An increment, a part of a total, an end of a range, a torn number: "nine more", "another
    60", "including three", "between 3 and 5", "1, 400"."""
    after = text[end : end + 12]
    before = text[: start - len(qualifier) - 1 if qualifier else start][-40:]
    return bool(
        _MORE.match(after)
        or _SPLIT_NUMBER.match(after)
        or _ANOTHER.search(before)
        or _RANGE.search(before)
    )


def _compare(referent: str, unit: str, claims: list[FigureClaim]) -> Figure | None:
    """A row when reports differ; None when all agree. A claim of an undated report is left out:
    nobody can say whether it was superseded."""
    claims = [claim for claim in claims if claim.as_of is not None]
    if len({claim.value for claim in claims}) < 2 or _only_rounded(claims):
        return None
    judged = [_judge(claim, claims) for claim in claims]
    current = {claim.value for claim in judged if claim.status != "superseded"}
    if len(current) > 1 and not _only_rounded([c for c in judged if c.status != "superseded"]):
        if max(map(Decimal, current)) > COMPATIBLE * min(map(Decimal, current)):
            return None
        judged = [
            replace(claim, status="contradicted") if claim.status == "current" else claim
            for claim in judged
        ]
        status = "contradicted"
    else:
        if min(map(Decimal, current)) * COMPATIBLE < max(Decimal(c.value) for c in judged):
            return None  # a count hardly shrinks so far: the later one is of a part, or a place
        status = "superseded"
    ordered = sorted(judged, key=lambda c: (-_time(c), c.doc_id))
    return Figure(referent=referent, unit=unit, status=status, claims=tuple(ordered))


def _time(claim: FigureClaim) -> float:
    return claim.as_of.timestamp() if claim.as_of else 0.0


def _judge(claim: FigureClaim, claims: Iterable[FigureClaim]) -> FigureClaim:
    """Superseded when another value was reported later, and this one not again."""
    last_said = max(_time(other) for other in claims if other.value == claim.value)
    later = any(
        _time(other) - last_said > SAME_TIME.total_seconds()
        for other in claims
        if other.value != claim.value
    )
    return replace(claim, status="superseded" if later else "current")


def _only_rounded(claims: list[FigureClaim]) -> bool:
    """Whether the values are one number said more and less exactly: "about 170" and 171."""
    exact = [Decimal(claim.value) for claim in claims if claim.qualifier is None]
    loose = [claim for claim in claims if claim.qualifier is not None]
    if len(set(exact)) > 1:
        return False
    values = exact or [max(Decimal(claim.value) for claim in loose)] if claims else []
    return all(_fits(claim, values[0]) for claim in loose) if values else True


def _fits(claim: FigureClaim, exact: Decimal) -> bool:
    value = Decimal(claim.value)
    if claim.qualifier in _APPROXIMATE:
        return abs(value - exact) <= exact * Decimal("0.05")
    if claim.qualifier in ("up to", "at most", "fewer than", "less than", "under"):
        return exact <= value
    return value <= exact <= value * Decimal("1.1")
