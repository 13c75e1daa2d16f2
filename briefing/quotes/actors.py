"""Words that may name a speaker: names, pronouns, and nouns of people, groups and documents."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from briefing.quotes.cue_lexicon import (
    DOCUMENT_NOUNS,
    GROUP_NOUNS,
    PERSON_NOUNS,
    PRONOUNS,
    STRONG,
    VERB_FORMS,
)
from briefing.quotes.records import Actor
from briefing.text import name_lexicon as lex
from briefing.text.wordlist import word_set
from briefing.types import NameMention, Span

_WORD = re.compile(r"[^\W\d_][\w’'\-]*")
_POSSESSIVE = re.compile(r"['’]s?\b|s['’](?=\s)")
_ARTICLES = word_set(
    "a an the his her their its our my your one some many several two three four five six "
    "other another this that these those both few most all no each every any"
)

_COMPLEMENT = re.compile(r"\s+(?:of|for|at|from|with)\s+(?:(?:the|a|an|his|her|their|its)\s+)?")
_VERB_ENDS = re.compile(r"\s*(?:[,:.;]|that\b|[“\"]|$)")
_BACK = 8  # words that may stand before a noun in its phrase


def find_actors(text: str, stretch: Span, names: Sequence[NameMention]) -> tuple[Actor, ...]:
    """Actors in a stretch of `text` outside quotation marks, in order. In: the names there."""
    names = [name for name in names if not is_campus(text, name.span.start)]
    starts = [name.span.start for name in names]
    ends = [name.span.end for name in names]
    made = [_of_name(text, stretch, name) for name in names]
    words = list(_WORD.finditer(text, stretch.start, stretch.end))
    for index, word in enumerate(words):
        low, kind = _look(word.group())
        if kind is None:
            continue
        if kind == "pronoun":
            if not (low == "i" and text[word.end() : word.end() + 1] == "."):
                span = Span(start=word.start(), end=word.start() + len(low))
                made.append(Actor(span, "pronoun", low))
        elif not _covered(starts, ends, word.start()) and not _is_verb(text, words, index):
            made.append(_of_noun(text, stretch, words, index, kind, low))
    return tuple(_without_inner(sorted(made, key=lambda a: (a.span.start, -a.span.end))))


@lru_cache(maxsize=65_536)
def _look(word: str) -> tuple[str, str | None]:
    """A word without its possessive, in lower case, and what kind of actor it may head."""
    low = _singular(word).lower()
    return low, "pronoun" if low in PRONOUNS else _kind_of_noun(low)


def _is_verb(text: str, words: list[re.Match[str]], index: int) -> bool:
    """Whether the noun is a verb there: `…, Quill notes.` `The Harbour Times reports:`"""
    known = VERB_FORMS.get(words[index].group())
    if known is None or known[1] != "s" or index == 0:
        return False
    named = words[index - 1].group()[:1].isupper()
    return named and _VERB_ENDS.match(text, words[index].end()) is not None


def _covered(starts: list[int], ends: list[int], start: int) -> bool:
    """Whether a name, none of which overlap, holds the place."""
    place = bisect_right(starts, start)
    return place > 0 and start < ends[place - 1]


def _singular(word: str) -> str:
    return word.partition("'")[0].partition("’")[0]


def _kind_of_noun(low: str) -> str | None:
    base = low[:-1] if low.endswith("s") and low[:-1] else low
    men = low[:-3] + "man" if low.endswith("men") else low
    for form in (low, base, men, base[:-2] + "y" if base.endswith("ie") else base):
        if form in lex.ROLE_HEADS or form in PERSON_NOUNS:
            return "person"
        if form in DOCUMENT_NOUNS:
            return "document"
        if form in GROUP_NOUNS:
            return "group"
    return None


#: what follows is where a university has its campus: "University of Drovnia, Gull Bay"
_CAMPUS = re.compile(r"\bUniversity of(?: [A-Z][\w-]+){1,3}, $")


def is_campus(text: str, start: int) -> bool:
    return _CAMPUS.search(text, max(0, start - 60), start) is not None


def _of_name(text: str, stretch: Span, name: NameMention) -> Actor:
    """A name with the title or role that stands right before it."""
    name = _without_verb(text, stretch, name)
    start = name.span.start
    if name.role and not _ends_sentence(name.role):
        back = max(stretch.start, start - len(name.role) - 3)
        place = text.rfind(name.role, back, start)
        start = place if place >= 0 else start
    start = max(_with_words_before(text, stretch, start), stretch.start)
    return Actor(
        Span(start=start, end=name.span.end),
        "name",
        name.text.lower(),
        name,
        bool(_POSSESSIVE.match(text, name.span.end)),
    )


def _ends_sentence(role: str) -> bool:
    """Whether the words taken for a role are the end of the sentence before."""
    last = role.split()[-1]
    return last.endswith(".") and last[:-1].lower() not in lex.TITLES and len(last) > 4


def _without_verb(text: str, stretch: Span, name: NameMention) -> NameMention:
    """`Stated Quill:` at a sentence's start: the capital makes the verb look like a given name."""
    first, _, rest = name.text.partition(" ")
    known = VERB_FORMS.get(first.lower())
    opens = not text[stretch.start : name.span.start].strip()
    if not rest or known is None or not opens or known[1] not in "sd" or known[0] not in STRONG:
        return name
    span = Span(start=name.span.end - len(rest), end=name.span.end)
    return replace(name, span=span, text=rest)


def _with_words_before(text: str, stretch: Span, start: int) -> int:
    """Take in an article and titles before a name ("the Rev.", "Mr.")."""
    while True:
        before = text[max(stretch.start, start - 24) : start]
        word = re.search(r"(?:^|(?<=[\s(“\"]))([^\s,;:()“”\"]+)\s$", before)
        if not word or not _is_title(word.group(1)):
            return start
        start -= len(before) - word.start(1)


def _is_title(word: str) -> bool:
    low = word.lower()
    return (
        low in lex.TITLES
        or low in lex.ROLE_HEADS
        or low in lex.ROLE_MODIFIERS
        or low
        in (
            "the",
            *lex.DEMONYMS,
        )
    )


def _of_noun(
    text: str, stretch: Span, words: list[re.Match[str]], index: int, kind: str, low: str
) -> Actor:
    first = index
    while first > 0 and index - first < _BACK:
        between = text[words[first - 1].end() : words[first].start()]
        before = words[first - 1].group()
        if between.strip() or not _in_phrase(before):
            break
        first -= 1
        if before.lower() in _ARTICLES:
            break
    word = words[index]
    end = word.start() + len(_singular(word.group()))
    possessive = end != word.end()
    if not possessive and kind != "document":
        end = _with_complement(text, stretch, end)
    return Actor(Span(start=words[first].start(), end=end), kind, low, None, possessive)


def _with_complement(text: str, stretch: Span, end: int) -> int:
    """Take in "of the Czech government", "for the foreign ministry" after a noun."""
    opener = _COMPLEMENT.match(text, end, stretch.end)
    if not opener:
        return end
    stop, settled = opener.end(), end
    for word in _WORD.finditer(text, opener.end(), min(stretch.end, end + 90)):
        if text[stop : word.start()].strip() or not _in_complement(word.group()):
            break
        stop = word.end()
        bare = _singular(word.group())
        if word.group()[0].isupper() or _kind_of_noun(bare.lower()):
            settled = word.start() + len(bare)
            if len(bare) != len(word.group()):
                return settled if _kind_of_noun(bare.lower()) else end
    return settled


def _in_complement(word: str) -> bool:
    low = word.lower()
    return _in_phrase(word) or low in ("of", "for", "and") or _kind_of_noun(low) is not None


@lru_cache(maxsize=65_536)
def _in_phrase(word: str) -> bool:
    low = word.lower()
    if low in _ARTICLES or word.endswith(("'", "’", "'s", "’s")):
        return low not in PRONOUNS
    if word[0].isupper():
        return low not in lex.OPENERS or low in lex.ROLE_MODIFIERS
    return (
        low in lex.ROLE_MODIFIERS
        or low in lex.DEMONYMS
        or "-" in word
        or low.endswith(("al", "ic", "ive", "ous", "ary", "ant", "ent", "an"))
        or low in lex.ROLE_HEADS
        or low in GROUP_NOUNS
        or low in DOCUMENT_NOUNS
    )


def _without_inner(actors: list[Actor]) -> Iterator[Actor]:
    """Drop nouns that are part of a longer phrase already taken ("campaign" in "campaign aide")."""
    end = -1
    for number, actor in enumerate(actors):
        following = actors[number + 1] if number + 1 < len(actors) else None
        if actor.span.end <= end:
            continue
        if (
            following is not None
            and following.span.start <= actor.span.start
            and following.span.end > actor.span.end
        ):
            continue
        end = max(end, actor.span.end)
        yield actor
