"""Runs of capitalised words: where a name may stand, cut free of what grammar capitalises."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.text import name_lexicon as lex
from briefing.text.given_names import is_given
from briefing.text.wordlist import word_set
from briefing.types import Document, Span

UPPER = "A-ZÀ-ÖØ-ÞŁŚŻŹĆŃŠŽČĐĞİŐŰŘŤĎŇĚĀĒĪŪĶĻŅĢА-ЯЁЄІЇҐЎ"
_ABBREVIATED = (
    r"(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Col|Lt|Jr|Sr|Prof|Rev|Sgt|Capt|Maj|Adm|Sens|Reps|Del"
    r"|Supt|Atty|Hon|Cmdr|Cpl)\."
)
_TOKEN = rf"(?:(?:[{UPPER}]\.)+|{_ABBREVIATED}|[{UPPER}]\w*(?:['’](?!s\b)\w+|-\w+)*)"
_TIES = (
    r"(?:(?:of|for|on)[ \n](?:the[ \n])?"
    r"|(?:de|du|da|do|dos|das|del|della|di|von|van|der|den|la|le|al|el|bin|ibn|&)[ \n]){0,2}"
)
_ELIDED = rf"(?:d['’]|(?:al|el|as|ash|an|ar|at|ad|az)-)[{UPPER}]\w*(?:-\w+)*"
_RUN = re.compile(rf"(?<![\w@#.])&?{_TOKEN}(?:[ \xa0\n]{_TIES}(?:{_TOKEN}|{_ELIDED}))*")
PIECE = re.compile(rf"{_TOKEN}|[^\s]+")
_LAST_WORD = re.compile(r"(\w+)\s$")
_SPEAKS = re.compile(r", (?:who|\d\d)\b| (?:said|says)\b")
_CAPITAL_OPENERS = frozenset(word.capitalize() for word in lex.OPENERS)
_WHEN = word_set(
    "from in since until till by next last this of during early late mid through before after "
    "every each on between to and or"
)
LINKS = frozenset({"of", "for", "on", "the"})
_OPENING = "\"'“‘'«„([—–-:;•*"
_LONGEST = 14  # words


class Word(NamedTuple):
    start: int
    end: int
    text: str
    low: str


def find_runs(
    document: Document, paragraph: Span, starts: set[int], lower: frozenset[str]
) -> Iterator[tuple[list[Word], bool]]:
    """Pieces of runs that may be names, each with whether it opens a sentence.

    `starts` are the starts of sentences, `lower` the words that the text has in lower case.
    """
    text = document.text
    for run in _RUN.finditer(text, paragraph.start, paragraph.end):
        if run.group() in _CAPITAL_OPENERS:
            continue
        words = [
            Word(*piece.span(), piece.group(), piece.group().lower().replace("’", "'"))
            for piece in PIECE.finditer(text, run.start(), run.end())
        ][:_LONGEST]
        opens = run.start() in starts or _opens(text, run.start())
        opener = opens and not (len(words) == 1 and _SPEAKS.match(text, words[0].end))
        kept = _without_date(text, _without_opener(words, opener, lower))
        for piece in _split_links(kept):
            yield piece, opens and piece[0].start == run.start()


def _opens(text: str, start: int) -> bool:
    before = text[max(0, start - 2) : start].strip()
    return start == 0 or not before or before[-1] in _OPENING


def _without_opener(words: list[Word], opens: bool, lower: frozenset[str]) -> list[Word]:
    """Drop words that are capitalised by grammar: sentence openers, articles, pronouns."""
    while words and (words[0].low in lex.OPENERS or words[0].low in LINKS):
        if len(words) > 1 and (words[0].low in lex.TITLES or _begins_known(words)):
            break
        words = words[1:]
        opens = False
    if opens and words and _is_common(words[0], lower) and not _is_known(words):
        words = words[1:]
    while words and words[0].low in LINKS | lex.PARTICLES and words[0].text[0].islower():
        words = words[1:]
    return words


def _without_date(text: str, words: list[Word]) -> list[Word]:
    """Drop a month or a day at the head: "from April Velmia will …", not "April Ryan said"."""
    if len(words) < 2 or words[0].low not in lex.CALENDAR:
        return words
    before = _LAST_WORD.search(text, max(0, words[0].start - 12), words[0].start)
    timed = before is not None and before[1].lower() in _WHEN
    return words[1:] if timed or not is_given(words[0].low) else words


def _begins_known(words: list[Word]) -> bool:
    """Whether the run opens with a known place or house ("New York …", "Fox News …")."""
    for length in (2, 3):
        joined = " ".join(word.low for word in words[:length])
        if joined in lex.PLACES or joined in lex.KNOWN_ORGS:
            return True
    return False


def _is_common(word: Word, lower: frozenset[str]) -> bool:
    return word.low in lower and not is_given(word.low) and not word.text.isupper()


def _is_known(words: list[Word]) -> bool:
    joined = " ".join(word.low for word in words)
    head = words[0].low
    return (
        joined in lex.KNOWN_ORGS
        or joined in lex.PLACES
        or head in lex.TITLES
        or head in lex.ROLE_HEADS
        or (len(words) > 1 and words[-1].low in lex.ORG_HEADS)
        or (len(words) > 1 and is_given(words[1].low))
    )


def _split_links(words: list[Word]) -> Iterator[list[Word]]:
    """Cut at "of", "for" and "on" unless what stands before heads an organisation."""
    piece: list[Word] = []
    for number, word in enumerate(words):
        following = words[number + 1].low if number + 1 < len(words) else ""
        if following in lex.CALENDAR and word.text in LINKS:
            break
        if word.text in LINKS and not (piece and _heads_org(piece)):
            if piece:
                yield piece
            piece = []
        else:
            piece.append(word)
    if piece:
        yield piece


def _heads_org(piece: list[Word]) -> bool:
    return (
        piece[-1].low in lex.ORG_HEADS
        or piece[-1].text in LINKS
        or (len(piece) > 1 and (piece[0].low in lex.ORG_HEADS))
    )
