"""The claims that one report makes: what its opening says first, and whom it sets against whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from briefing.figures.claimants import (
    find_claimant,
    find_leaning,
    find_magnitudes,
    tells_another,
)
from briefing.figures.counts import find_counts, find_topic
from briefing.figures.frames import find_frames
from briefing.figures.numbers import plain_digits, read_number
from briefing.text.days import MONTHS
from briefing.types import Document, FigureClaim, Sentence, Span

LONGEST = 1_500  # letters of a sentence that is read; what is longer is no prose
MAGNITUDE = "magnitude"
Key = tuple[str, ...]

_ELSEWHERE = re.compile(
    r"\b(?:years? ago|decades? ago|last year|previous|the last (?:time|destructive|major)|"
    r"in the (?:19|20)\d0s|since (?:19|20)\d\d|anniversary|would have|could have|might have|"
    r"if |feared|sister ship|another country|previously|also|"
    r"(?:could|might|may|would) (?:\w+ )?(?:rise|increase|climb|reach|approach|exceed|pass|grow)|"
    r"over the (?:past|last) (?:\w+ )?(?:days|weeks|weekends|months|years)|"
    r"that (?:quake|earthquake|temblor|storm|flood|fire|crash|attack|blast|bombing|shooting))\b",
    re.IGNORECASE,
)
_MONTH = re.compile(rf"\b(?:in|on \d{{1,2}}|early|mid|late|last)\s({'|'.join(MONTHS)})\b")
_YEAR = re.compile(r"\b(1[6-9]\d\d|20\d\d)\b")
_MORE = re.compile(r"^\s?(?:more|others?|additional|further|extra)\b", re.IGNORECASE)
_ANOTHER = re.compile(
    r"\b(?:another|a further|an additional|including|among|between)\s[$€£]?$", re.IGNORECASE
)
_RANGE = re.compile(r"\bbetween\s[^.;]{1,24}\sand\s[$€£]?$", re.IGNORECASE)
_CREW = re.compile(r"(?<!passengers and )\bcrew\b", re.IGNORECASE)  # then counted apart
_SPLIT_NUMBER = re.compile(r"^,\s?\d")
_UNIT = re.compile(
    r"\s?(?:per cent|percent|%)|\s(?:dollars|euros?|pounds|crowns|kroner|francs|yen|pesos)\b"
)
_PLACE = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]cross|[Aa]round|[Oo]f)\s(?:the\s)?([A-Z][\w-]+)")


@dataclass(frozen=True, kw_only=True)
class Found:
    """A number of a sentence: what it counts, where it stands there, and who says so."""

    key: Key
    referent: str
    unit: str
    start: int
    end: int
    qualifier: str | None
    by: Span | None = None


def find_claims(document: Document, places: frozenset[str]) -> Iterator[tuple[Key, FigureClaim]]:
    """The claims of a report by what they count; `places` are those that the story is about.

    Of each referent the first claim, since a report's opening holds its newest number; where the
    report sets two sides against each other, both of them, as disputed.
    """
    disputed = list(_disputes(document))
    settled = {key for key, _ in disputed}
    yield from disputed
    said: dict[Key, FigureClaim] = {}
    for sentence in _told(document):
        here: dict[Key, list[Found]] = {}
        for found in _numbers(sentence.text):
            here.setdefault(found.key, []).append(found)
        for key, some in here.items():
            if len({_value(sentence.text, found) for found in some}) == 1:
                elsewhere = _foreign_places(sentence.text, places)
                said.setdefault((*key, *elsewhere), _claim(document, sentence, some[0]))
    yield from ((key, claim) for key, claim in said.items() if key not in settled)


def referent_of(key: Key) -> tuple[str, str]:
    """What a key counts, and its unit, in the words that are printed."""
    if key[0] == "count":
        noun, group, before, _ = key[1:5]
        return f"{before} {noun} {group}".strip(), noun
    return key[1], key[2]


def _told(document: Document) -> Iterator[Sentence]:
    for sentence in document.sentences:
        if len(sentence.text) <= LONGEST and not _is_elsewhere(sentence, document):
            yield sentence


def _is_elsewhere(sentence: Sentence, document: Document) -> bool:
    """Whether the sentence tells of another time or of what might have been."""
    if _ELSEWHERE.search(sentence.text):
        return True
    if document.dct is None:
        return bool(_YEAR.search(sentence.text) or _MONTH.search(sentence.text))
    if any(int(found) != document.dct.year for found in _YEAR.findall(sentence.text)):
        return True
    months = (MONTHS.index(found) + 1 for found in _MONTH.findall(sentence.text))
    return any(month != document.dct.month for month in months)


def _numbers(text: str) -> Iterator[Found]:
    taken: set[int] = set()
    for frame, start, end, qualifier in find_frames(text):
        if frame.referent == "on board" and _CREW.search(text):
            continue
        key: Key = ("frame", frame.referent, frame.unit)
        if not _is_part(text, start, end, qualifier):
            taken.add(start)
            yield _found(text, key, start, end, qualifier)
    for count in find_counts(text):
        if count.start in taken:
            continue
        if not _is_part(text, count.start, count.end, count.qualifier):
            key = ("count", *count.key)
            yield _found(text, key, count.start, count.end, count.qualifier)


def _found(text: str, key: Key, start: int, end: int, qualifier: str | None) -> Found:
    referent, unit = referent_of(key)
    return Found(
        key=key,
        referent=referent,
        unit=unit,
        start=start,
        end=end,
        qualifier=qualifier.lower() if qualifier else None,
    )


def _foreign_places(text: str, places: frozenset[str]) -> Key:
    """The places named that are not the story's own: a count in a village is one of a part, to be
    compared with nothing but other counts in that village. "Zaravian" is Zaravia's."""
    named = {place for place in _PLACE.findall(text) if place not in _DAYS}
    return tuple(
        sorted(
            name
            for name in named
            if not any(name.startswith(place[:-1]) for place in places if len(place) > 3)
        )
    )


_DAYS = frozenset(
    (*MONTHS, "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
)


def _is_part(text: str, start: int, end: int, qualifier: str | None) -> bool:
    """An increment, a part of a total, an end of a range, a torn number: "nine more", "another
    60", "including three", "between 3 and 5", "1, 400"."""
    after = text[end : end + 12]
    before = text[: start - len(qualifier) - 1 if qualifier else start][-40:]
    return bool(
        _value_of(text[start:end]) is None
        or _MORE.match(after)
        or _SPLIT_NUMBER.match(after)
        or _ANOTHER.search(before)
        or _RANGE.search(before)
    )


def _value_of(text: str) -> str | None:
    value = read_number(text)
    return plain_digits(value) if value else None


def _value(text: str, found: Found) -> str | None:
    return _value_of(text[found.start : found.end])


def _disputes(document: Document) -> Iterator[tuple[Key, FigureClaim]]:
    """Both sides of every pair of claims that the report itself sets against each other."""
    sentences = [s for s in document.sentences if len(s.text) <= LONGEST]
    before: list[tuple[Sentence, Found]] = []
    topic: Key | None = None
    seen: set[tuple[Key, int]] = set()
    for sentence in sentences:
        elsewhere = _is_elsewhere(sentence, document)
        sides = () if elsewhere else _sides(sentence.text, before, topic)
        here = [(sentence, found) for found in sides]
        for (one, first), (other, second) in _opposed([*before, *here]):
            key = _event_key(first.key, document, one)
            for place, found in ((one, first), (other, second)):
                if (key, place.span.start + found.start) not in seen:
                    seen.add((key, place.span.start + found.start))
                    yield key, replace(_claim(document, place, found), disputed=True)
        before = here
        named = find_topic(sentence.text)
        topic = ("count", *named) if named and not elsewhere else None


def _event_key(key: Key, document: Document, sentence: Sentence) -> Key:
    """Every earthquake has a magnitude of its own: such pairs are never joined to others."""
    if key[1] != MAGNITUDE:
        return key
    return (*key, document.doc_id, str(sentence.index))


def _sides(text: str, before: list[tuple[Sentence, Found]], topic: Key | None) -> Iterator[Found]:
    """The numbers of a sentence, those included that lean on what was counted just before."""
    plain = list(_numbers(text))
    for start, end, qualifier in find_magnitudes(text):
        plain.append(_found(text, ("frame", MAGNITUDE, ""), start, end, qualifier))
    yield from (_with_side(text, found) for found in plain)
    taken = {found.start for found in plain}
    keys = {topic} if topic else {found.key for _, found in before}
    for start, end, qualifier in find_leaning(text):
        ahead = {found.key for found in plain if found.start < start} or keys
        if start not in taken and len(ahead) == 1:
            side = _with_side(text, _found(text, next(iter(ahead)), start, end, qualifier))
            if side.by is not None:
                yield side


def _with_side(text: str, found: Found) -> Found:
    return replace(found, by=find_claimant(text, found.start))


def _opposed(
    sides: list[tuple[Sentence, Found]],
) -> Iterator[tuple[tuple[Sentence, Found], tuple[Sentence, Found]]]:
    """Neighbours with one key, two numbers and two sides."""
    by_key: dict[Key, list[tuple[Sentence, Found]]] = {}
    for sentence, found in sides:
        by_key.setdefault(found.key, []).append((sentence, found))
    for some in by_key.values():
        for one, other in pairwise(sorted(some, key=lambda s: (s[0].index, s[1].start))):
            if _are_two_sides(*one, *other):
                yield one, other


def _are_two_sides(one: Sentence, first: Found, other: Sentence, second: Found) -> bool:
    if _value(one.text, first) == _value(other.text, second) or second.by is None:
        return False
    if first.key[1] == MAGNITUDE and (first.by is None or tells_another(other.text)):
        return False
    if first.by is None:
        return one.index != other.index
    return _name(first.by.of(one.text)) != _name(second.by.of(other.text))


def _name(words: str) -> str:
    return words.lower().removeprefix("the ").split()[-1]


def _claim(document: Document, sentence: Sentence, found: Found) -> FigureClaim:
    offset, text = sentence.span.start, sentence.text
    span = _printed(text, found)
    by = found.by
    return FigureClaim(
        doc_id=document.doc_id,
        value=_value(text, found) or "0",
        text=span.of(text),
        span=Span(start=offset + span.start, end=offset + span.end),
        sentence_span=sentence.span,
        as_of=document.dct,
        qualifier=found.qualifier,
        by=Span(start=offset + by.start, end=offset + by.end) if by else None,
    )


def _printed(text: str, found: Found) -> Span:
    """The number with its qualifier, its currency and its unit, as they stand there."""
    start, end = found.start, found.end
    if start and text[start - 1] in "$€£":
        start -= 1
    if found.qualifier:
        place = text.lower().rfind(found.qualifier, 0, start)
        start = place if place >= 0 and start - place <= len(found.qualifier) + 2 else start
    unit = _UNIT.match(text, end)
    return Span(start=start, end=unit.end() if unit else end)
