"""People, organisations and places by rule: capitals, lexicons and what stands around them.

No model. A run of capitalised words is cut where a title or a role ends, classed by lexicon and
context, and kept with the role that the text gives it ("Kremlin spokesman"), word for word.
Merging over spellings and documents is in `briefing.text.people`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.text import name_lexicon as lex
from briefing.text.abbreviations import titles
from briefing.text.countries import with_country
from briefing.text.given_names import is_given
from briefing.text.name_kinds import (
    LONGEST_HEADLINE,
    has_age,
    is_headline,
    is_thing,
    is_title_of_work,
    kind_by_company,
    kind_of_words,
    opens_dateline,
)
from briefing.text.name_runs import LINKS, PIECE, UPPER, Word, find_runs
from briefing.text.name_settling import Raw, settle
from briefing.text.people import link_people
from briefing.text.role_words import is_body_role
from briefing.text.roles import role_of
from briefing.text.vectors import stop_words
from briefing.text.wordlist import word_set
from briefing.types import Document, NameMention, Person, Span, StoryCluster

__all__ = ["find_names", "find_people"]

_LOWER_WORD = re.compile(r"(?<![\w/.@#-])[a-zà-ÿ]{3,}(?![\w/@-])")  # not inside addresses
_SURNAME = re.compile(rf"[{UPPER}]\w+(?:-\w+)*")
_VERB_LIKE = word_set("says said tells told calls hits slams wins loses goes gets has is will")
_PARTY = re.compile(r"[DRI]-[A-Z]")
_NICKNAME = re.compile(
    rf" (?:[{UPPER}]\. )?[\"“][{UPPER}][\w.’' -]{{1,16}}[\"”]"
    rf" (?:[{UPPER}][\w’'-]+ )?[{UPPER}][\w’'-]+"
)
_STATE = re.compile(r"[A-Z]\.[A-Z]\.$")
_COURTESY = word_set("mr mrs ms dr")
_BEFORE_PLACES = word_set("port mount lake fort san santa saint new cape camp point old upper")
_ADJECTIVAL = ("-based", "-born", "-owned", "-backed", "-led", "-bred", "-run", "-elect")
_ROYAL = word_set("king queen prince princess")


def find_names(document: Document) -> tuple[NameMention, ...]:
    """Every place where `document` names a person, an organisation or a place, in order.

    The span covers the name alone; `role` is what the text calls them there. Found once for each
    document and kept with it, since every stage asks.
    """
    kept: tuple[NameMention, ...] | None = document.__dict__.get("_names")
    if kept is None:
        kept = settle(document, tuple(_find_raw(document)))
        if document.article.language[:2] != "en":
            kept = tuple(name for name in kept if not is_small(name.text, document))
        keep_names(document, kept)
    return kept


def is_small(name: str, document: Document) -> bool:
    """Whether a name of a document in another language is only its function words and titles:
    `Un` at the head of a sentence, `El Ing.`"""
    language = document.article.language[:2]
    small = stop_words(language) | {title.lower() for title in titles(language)}
    return all(word.strip(".").lower() in small for word in name.split())


def keep_names(document: Document, names: tuple[NameMention, ...]) -> None:
    """Let `names`, found by other means, be what `find_names` gives for `document`."""
    document.__dict__["_names"] = names


def find_people(cluster: StoryCluster) -> tuple[Person, ...]:
    """People, then organisations, merged over the cluster's documents and over spellings.

    Most mentioned first. A surname that two people of the story share stands apart, marked
    `ambiguous`, with the mentions that do not say which of them is meant.
    """
    kept: tuple[Person, ...] | None = cluster.__dict__.get("_people")
    if kept is None:
        mentions = [name for document in cluster.documents for name in find_names(document)]
        origins = {doc_id: origin.origin_id for doc_id, origin in cluster.origin_of.items()}
        people = (p for p in link_people(mentions, origins) if not _says_little(p))
        kept = tuple(with_country(person, cluster) for person in people)
        cluster.__dict__["_people"] = kept
    return kept


def _says_little(person: Person) -> bool:
    """Whether an index does better without: one word that no report gives an office."""
    if person.kind != "person" or person.role or person.ambiguous or " " in person.name.strip():
        return False
    return not is_given(person.name.lower())


def _find_raw(document: Document) -> Iterator[Raw]:
    text = document.text
    starts = {sentence.span.start for sentence in document.sentences}
    lower = frozenset(_LOWER_WORD.findall(text))
    for paragraph in document.paragraphs:
        if len(paragraph) <= LONGEST_HEADLINE and is_headline(paragraph.of(text)):
            yield from _in_headline(document, paragraph)
            continue
        end = 0
        for words, opens in find_runs(document, paragraph, starts, lower):
            mention = _classify(document, words, lower) if words[0].start >= end else None
            if mention is not None:
                end = mention.span.end
                yield mention, opens and mention.span.start == words[0].start


def _in_headline(document: Document, paragraph: Span) -> Iterator[Raw]:
    """Where every word is capitalised, only a known given name and the word after it count."""
    words = list(PIECE.finditer(document.text, paragraph.start, paragraph.end))
    for given, surname in pairwise(words):
        low = surname.group().lower().strip(".,:;!?'’\"”")
        if not is_given(given.group().lower()) or low in lex.OPENERS | lex.ORG_HEADS:
            continue
        found = _SURNAME.match(surname.group())
        if found and low not in _VERB_LIKE and surname.start() == given.end() + 1:
            span = Span(start=given.start(), end=surname.start() + found.end())
            yield _named(document, span, "headline"), False


def _named(document: Document, span: Span, kind: str, role: str | None = None) -> NameMention:
    words = span.of(document.text)
    return NameMention(doc_id=document.doc_id, span=span, text=words, kind=kind, role=role)


def _classify(document: Document, words: list[Word], lower: frozenset[str]) -> NameMention | None:
    """The mention that a piece of a run holds, or None when it is only a title or an adjective."""
    words = [word for word in words if word.text not in LINKS] if len(words) == 1 else words
    while words and words[-1].text in LINKS:
        words = words[:-1]
    if not words or _PARTY.match(words[0].text) or _is_shouted(words):
        return None
    kind = kind_of_words(words)
    if (kind is None or len(words) == 1) and all(_says_no_name(word) for word in words):
        return _perhaps_surname(document, words)
    titled = False
    if kind is None and not _is_royal_name(words, lower):
        if _is_office_of_house(words) or (len(words) > 1 and _is_people(words[-1].low)):
            return None
        name = _without_prefix(words)
        titled = len(name) < len(words) and _is_role_word(words[len(words) - len(name) - 1])
        if not name or (len(name) == 1 and name[0].low in lex.CALENDAR):
            return None
        words = name
        kind = kind_of_words(words) if not titled else None
    return _mention(document, words, kind, titled=titled)


def _is_office_of_house(words: Sequence[Word]) -> bool:
    """Whether a run is an office and whose: "NNA Director", "Velmian Governor"."""
    house = words[0].text.isupper() or words[0].low in lex.PLACES | lex.KNOWN_ORGS
    return len(words) > 1 and words[-1].low in lex.ROLE_HEADS and house


def _is_shouted(words: Sequence[Word]) -> bool:
    return len(words) > 3 and all(word.text.isupper() for word in words)


def _is_royal_name(words: Sequence[Word], lower: frozenset[str]) -> bool:
    """Whether "Prince" is the given name of two: kings go by given names, and "the king" is said
    of them somewhere."""
    if len(words) != 2 or words[0].low not in _ROYAL or is_given(words[1].low):
        return False
    return words[0].low not in lower and not words[1].text.endswith(".")


def _perhaps_surname(document: Document, words: Sequence[Word]) -> NameMention | None:
    """`Baker` or `Mr. King`: a surname if the document names such a person, else an office."""
    last = words[-1]
    courtesy = len(words) == 2 and words[0].low.rstrip(".") in _COURTESY
    if not courtesy and (len(words) > 1 or last.low not in lex.ROLE_HEADS | lex.ROLE_MODIFIERS):
        return None
    return _named(
        document, Span(start=last.start, end=last.end), "person" if courtesy else "office"
    )


def _says_no_name(word: Word) -> bool:
    """Whether the word alone is a title, a role, a people, a day or a small word."""
    return (
        word.low in lex.CALENDAR
        or _is_people(word.low)
        or _is_role_word(word)
        or word.low in lex.ROLE_MODIFIERS
        or all(part in lex.OPENERS for part in word.low.split("-"))
        or word.text in LINKS
    )


def _is_people(low: str) -> bool:
    """Whether the word names a people or a creed: "Russian", "African-Americans"."""
    parts = low.split("-")
    return all(part in lex.DEMONYMS or part.rstrip("s") in lex.DEMONYMS for part in parts)


def _mention(
    document: Document, words: Sequence[Word], kind: str | None, *, titled: bool
) -> NameMention:
    text = document.text
    span = Span(start=words[0].start, end=words[-1].end)
    if len(words) == 1 and kind is None and words[0].low in lex.ORG_HEADS:
        kind = "thing"
    if kind in (None, "person"):
        span = _with_nickname(text, span, words)
        kind = "person" if span.end > words[-1].end else kind
    role = None
    if opens_dateline(text, span):
        kind = "place"
    if kind == "organisation" and is_title_of_work(text, span):
        kind = "thing"
    if kind in (None, "person"):
        role = role_of(text, span)
        if len(words) > 1 and not titled and role is None and is_thing(text, span):
            kind = "thing"
        if kind is None:
            kind = _kind_by_context(text, span, words, role, titled=titled)
    return _named(document, span, kind or "unknown", role if kind == "person" else None)


def _with_nickname(text: str, span: Span, words: Sequence[Word]) -> Span:
    """`Marcia "Cia" Price`, `Robert C. "Bobby" Scott`: the name goes on after the nickname."""
    if not (is_given(words[0].low) or words[-1].text.endswith(".")):
        return span
    found = _NICKNAME.match(text, span.end)
    return Span(start=span.start, end=found.end()) if found else span


def _kind_by_context(
    text: str, span: Span, words: Sequence[Word], role: str | None, *, titled: bool
) -> str | None:
    """A person by title, role or age; else by what stands beside the name."""
    if role and is_body_role(role) and not titled:
        return kind_by_company(text, span)
    if titled or role or has_age(text, span):
        return "person"
    if 2 <= len(words) <= 4 or not words[0].text.endswith("s"):
        return kind_by_company(text, span)
    return None


def _is_compound(low: str) -> bool:
    """Whether a word is an adjective that a hyphen made: "Varda-based", "Day-by-day"."""
    parts = low.split("-")[1:]
    return low.endswith(_ADJECTIVAL) or any(part in lex.OPENERS for part in parts)


def _without_prefix(words: list[Word]) -> list[Word]:
    """The name after the titles, roles and adjectives that the capitals tied to it."""
    if _STATE.match(words[0].text) and len(words) > 2 and is_given(words[1].low):
        return words[1:]
    if words[0].low == "royal" and len(words) > 2 and words[1].low in ("marine", "marines"):
        return words[2:]
    if len(words) > 1 and _is_compound(words[0].low):
        return words[1:]
    placed = words[0].low in lex.PLACES and any(word.text.endswith(".") for word in words[1:-1])
    if is_given(words[0].low) and len(words) > 1 and words[0].low not in lex.TITLES and not placed:
        return words
    last = len(words) - 1
    while last > 0 and words[last].low in lex.SUFFIXES:
        last -= 1
    for index in range(last - 1, -1, -1):
        if _is_role_word(words[index]):
            return words[index + 1 :]
    for index in range(1, last):
        placed = words[index - 1].low in _BEFORE_PLACES or words[0].text.endswith(".")
        if is_given(words[index].low) and not placed:
            return words[index:]
    index = 0
    while index < last and words[index].low in lex.DEMONYMS:
        index += 1
    return words[index:]


def _is_role_word(word: Word) -> bool:
    return word.low in lex.TITLES or word.low in lex.ROLE_HEADS
