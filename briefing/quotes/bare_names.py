"""Speakers that the names of the document do not hold: a capital word that a verb of saying needs.

`"…," Obama stated` where nobody introduced him: without an actor there, the quotation would fall
to whoever spoke before, and that would be a wrong speaker rather than none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.quotes.actors import is_campus
from briefing.quotes.cue_lexicon import (
    BETWEEN,
    CLAUSE_STARTERS,
    PREPOSITIONS,
    PRONOUNS,
    STRONG,
    VERB_FORMS,
)
from briefing.quotes.records import Actor, Cue
from briefing.text import name_lexicon as lex
from briefing.text.wordlist import word_set
from briefing.types import NameMention, Span

_BETWEEN = r"(?:(?:also|now|then|often|later|still|once|has|have|had|\w+ly) ){0,2}$"
_BEFORE = re.compile(r"(?<![\w’'@#.-])([A-Z][\w’-]+(?: [A-Z][\w’-]+){0,2}) " + _BETWEEN)
_AFTER = re.compile(r" ((?:the \d+-year-old)|(?:[A-Z][\w’-]+)(?: [A-Z][\w’-]+){0,2})(?=[\s.,;])")
_YEARS_OLD = re.compile(r"\b([Tt]he \d+-year-old) " + _BETWEEN)
_PHRASE = re.compile(
    r"(?:^|[\s,;])((?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Aa]nother) [\w’'-]+(?: [\w’'-]+){0,3}) "
    + _BETWEEN
)
_ARTICLES = word_set("the a an his her their another")
_VERBAL = BETWEEN | PREPOSITIONS | CLAUSE_STARTERS | PRONOUNS | frozenset(VERB_FORMS)
_NO_NAMES = word_set(
    "the a an and but or nor so yet as in on at by for of to from with it this that these those "
    "then there here when while what who how why where which yes no not also still after before "
    "his her its their our my your one some many most all both each monday tuesday wednesday "
    "thursday friday saturday sunday january february march april may june july august september "
    "october november december mr mrs ms another others"
)


def find_bare(
    text: str, stretch: Span, cues: Sequence[Cue], actors: Sequence[Actor]
) -> list[Actor]:
    """The actors of a stretch without quotations, with those that only their verb shows."""
    ends = {actor.span.end + 1 for actor in actors}
    starts = {actor.span.start - 1 for actor in actors}
    bare: list[Actor] = []
    for cue in cues:
        beside = cue.start in ends or cue.end in starts
        if not beside and cue.form in "sdb" and cue.lemma in STRONG:
            bare.extend(_beside(text, stretch, cue, [*actors, *bare]))
    if not bare:
        return list(actors)
    return sorted([*actors, *bare], key=lambda actor: (actor.span.start, -actor.span.end))


def _beside(text: str, stretch: Span, cue: Cue, actors: Sequence[Actor]) -> Iterator[Actor]:
    low = max(stretch.start, cue.start - 60)
    for pattern in (_BEFORE, _YEARS_OLD):
        word = pattern.search(text, low, cue.start)
        if word and (cue.form != "b" or word.group(1).endswith("s")):
            yield from _if_new(text, Span(start=word.start(1), end=word.end(1)), actors)
            return
    phrase = _PHRASE.search(text, low, cue.start) if _touches(text, stretch, cue) else None
    if phrase and not _VERBAL.intersection(phrase.group(1).lower().split()):
        yield from _if_new(text, Span(start=phrase.start(1), end=phrase.end(1)), actors)
        return
    opens = cue.form != "b" and cue.start - stretch.start <= 3
    word = _AFTER.match(text, cue.end, min(stretch.end, cue.end + 60)) if opens else None
    if word:
        yield from _if_new(text, Span(start=word.start(1), end=word.end(1)), actors)


def _touches(text: str, stretch: Span, cue: Cue) -> bool:
    """Whether a quotation begins right after the verb, or one ended before its subject."""
    after = text[cue.end : stretch.end].strip(" ,:")
    return cue.form != "b" and (stretch.end - cue.end <= 4 and not after)


def _if_new(text: str, span: Span, actors: Sequence[Actor]) -> Iterator[Actor]:
    """An actor for the words, unless they are taken or no name."""
    words = span.of(text).split()
    if any(actor.span.overlap(span) for actor in actors) or is_campus(text, span.start):
        return
    if words[0].lower() in _ARTICLES:
        yield Actor(span, "person", words[-1].lower())
    elif not any(_is_no_name(word) for word in words):
        name = NameMention(doc_id="", span=span, text=span.of(text), kind="unknown")
        yield Actor(span, "name", name.text.lower(), name)


def _is_no_name(word: str) -> bool:
    low = word.lower()
    return low in _NO_NAMES or low in lex.OPENERS or low in VERB_FORMS or low.endswith("ly")
