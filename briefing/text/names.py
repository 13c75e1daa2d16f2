"""People, organisations and places by rule: capitals, lexicons and what stands around them.

No model. A run of capitalised words is cut where a title or a role ends, classed by lexicon and
context, and kept with the role that the text gives it ("Kremlin spokesman"), word for word.
Merging over spellings and documents is in `briefing.text.people`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from briefing.text import name_lexicon as lex
from briefing.text.people import link_people, same_surname, surname_of
from briefing.text.roles import role_after, role_before, role_before_comma
from briefing.text.wordlist import word_set
from briefing.types import Document, NameMention, Person, Span, StoryCluster

__all__ = ["find_names", "find_people"]

_UPPER = "A-ZÀ-ÖØ-ÞŁŚŻŹĆŃŠŽČĐĞİŐŰŘŤĎŇĚĀĒĪŪĶĻŅĢА-ЯЁЄІЇҐЎ"
_ABBREVIATED = (
    r"(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Col|Lt|Jr|Sr|Prof|Rev|Sgt|Capt|Maj|Adm|Sens|Reps|Del"
    r"|Supt|Atty|Hon|Cmdr|Cpl)\."
)
_TOKEN = rf"(?:(?:[{_UPPER}]\.)+|{_ABBREVIATED}|[{_UPPER}]\w*(?:['’](?!s\b)\w+|-\w+)*)"
_TIES = (
    r"(?:(?:of|for|on)[ \n](?:the[ \n])?"
    r"|(?:de|da|do|dos|del|della|di|von|van|der|den|la|le|al|el|bin|ibn|&)[ \n]){0,2}"
)
_RUN = re.compile(rf"(?<![\w@#.])&?{_TOKEN}(?:[ \xa0\n]{_TIES}{_TOKEN})*")
_PIECE = re.compile(rf"{_TOKEN}|[^\s]+")
_LOWER_WORD = re.compile(r"(?<![\w/.@#-])[a-zà-ÿ]{3,}(?![\w/@-])")  # not inside addresses
_WORD = re.compile(r"\w+")
_SURNAME = re.compile(rf"[{_UPPER}]\w+(?:-\w+)*")
VERB_LIKE = word_set("says said tells told calls hits slams wins loses goes gets has is will")

_PARTY = re.compile(r"[DRI]-[A-Z]")
_CAPITAL_OPENERS = frozenset(word.capitalize() for word in lex.OPENERS)
_LINKS = frozenset({"of", "for", "on", "the"})
_OPENING = "\"'“”‘«„([—–-:;•*"
_SAYING = r"(?:said|says|told|tells|added|asked|wrote|writes|replied|recalled|noted|explained)"
_WHO = re.compile(rf"(?:,? who(?:se)?\b|,? {_SAYING}\b)")
_OBJECT = re.compile(r"\b(?:at|of|in|for|from|to|with|by) $")
_WHICH = re.compile(r", which\b")
_SAID_BEFORE = re.compile(rf"\b{_SAYING} $")
_AGE = re.compile(r", (?:aged? )?\d{1,3}\b")
_LONGEST_RUN = 14


class _Token(NamedTuple):
    start: int
    end: int
    text: str
    low: str


def find_names(document: Document) -> tuple[NameMention, ...]:
    """Every place where `document` names a person, an organisation or a place, in order.

    The span covers the name alone; `role` is what the text calls them there. Found once for each
    document and kept with it, since every stage asks.
    """
    kept: tuple[NameMention, ...] | None = document.__dict__.get("_names")
    if kept is None:
        kept = _settle(document, tuple(_find_raw(document)))
        document.__dict__["_names"] = kept
    return kept


def find_people(cluster: StoryCluster) -> tuple[Person, ...]:
    """People, then organisations, merged over the cluster's documents and over spellings.

    Most mentioned first. A surname that two people of the story share stands apart, marked
    `ambiguous`, with the mentions that do not say which of them is meant.
    """
    kept: tuple[Person, ...] | None = cluster.__dict__.get("_people")
    if kept is None:
        mentions = [name for document in cluster.documents for name in find_names(document)]
        kept = link_people(mentions)
        cluster.__dict__["_people"] = kept
    return kept


def _find_raw(document: Document) -> Iterator[tuple[NameMention, bool]]:
    """Mentions on first sight, each with whether it opens a sentence."""
    text = document.text
    starts = {sentence.span.start for sentence in document.sentences}
    lower = frozenset(_LOWER_WORD.findall(text))
    for paragraph in document.paragraphs:
        if _is_headline(paragraph.of(text)):
            yield from _in_headline(document, paragraph)
            continue
        for run in _RUN.finditer(text, paragraph.start, paragraph.end):
            if run.group() in _CAPITAL_OPENERS:
                continue
            tokens = [
                _Token(*piece.span(), piece.group(), piece.group().lower())
                for piece in _PIECE.finditer(text, run.start(), run.end())
            ][:_LONGEST_RUN]
            opens = run.start() in starts or _opens(text, run.start())
            for piece in _split_links(_without_opener(tokens, opens, lower)):
                mention = _classify(document, piece)
                if mention is not None:
                    yield mention, opens and mention.span.start == run.start()


def _in_headline(document: Document, paragraph: Span) -> Iterator[tuple[NameMention, bool]]:
    """Where every word is capitalised, only a known given name and the word after it count."""
    words = list(_PIECE.finditer(document.text, paragraph.start, paragraph.end))
    for given, surname in pairwise(words):
        low = surname.group().lower().strip(".,:;!?'’\"”")
        if given.group().lower() not in lex.GIVEN_NAMES or low in lex.OPENERS | lex.ORG_HEADS:
            continue
        found = _SURNAME.match(surname.group())
        if found and low not in VERB_LIKE and surname.start() == given.end() + 1:
            span = Span(start=given.start(), end=surname.start() + found.end())
            yield (
                NameMention(
                    doc_id=document.doc_id,
                    span=span,
                    text=span.of(document.text),
                    kind="headline",
                ),
                False,
            )


def _is_headline(paragraph: str) -> bool:
    """Whether nearly every longer word is capitalised, so that capitals say nothing."""
    if len(paragraph) > 200:
        return False
    words = [word for word in _WORD.findall(paragraph) if len(word) > 3]
    capitals = sum(word[0].isupper() for word in words)
    if paragraph.rstrip().endswith((".", "!", "?", '"', "”")):
        return len(words) > 5 and capitals >= 0.9 * len(words)
    return len(words) > 4 and capitals >= 0.8 * len(words)


def _opens(text: str, start: int) -> bool:
    before = text[max(0, start - 2) : start].strip()
    return start == 0 or not before or before[-1] in _OPENING


def _without_opener(tokens: list[_Token], opens: bool, lower: frozenset[str]) -> list[_Token]:
    """Drop words that are capitalised by grammar: sentence openers, articles, pronouns."""
    while tokens and (tokens[0].low in lex.OPENERS or tokens[0].low in _LINKS):
        if len(tokens) > 1 and (tokens[0].low in lex.TITLES or _begins_known(tokens)):
            break
        tokens = tokens[1:]
        opens = False
    if opens and tokens and _is_common(tokens[0], lower) and not _is_known(tokens):
        tokens = tokens[1:]
    while tokens and tokens[0].low in _LINKS | lex.PARTICLES and tokens[0].text[0].islower():
        tokens = tokens[1:]
    return tokens


def _begins_known(tokens: list[_Token]) -> bool:
    """Whether the run opens with a known place or house ("New York …", "Fox News …")."""
    for length in (2, 3):
        joined = " ".join(token.low for token in tokens[:length])
        if joined in lex.PLACES or joined in lex.KNOWN_ORGS:
            return True
    return False


def _is_common(token: _Token, lower: frozenset[str]) -> bool:
    return token.low in lower and token.low not in lex.GIVEN_NAMES and not token.text.isupper()


def _is_known(tokens: list[_Token]) -> bool:
    joined = " ".join(token.low for token in tokens)
    head = tokens[0].low
    return (
        joined in lex.KNOWN_ORGS
        or joined in lex.PLACES
        or head in lex.TITLES
        or head in lex.ROLE_HEADS
        or (len(tokens) > 1 and tokens[-1].low in lex.ORG_HEADS)
        or (len(tokens) > 1 and tokens[1].low in lex.GIVEN_NAMES)
    )


def _split_links(tokens: list[_Token]) -> Iterator[list[_Token]]:
    """Cut at "of", "for" and "on" unless what stands before heads an organisation."""
    piece: list[_Token] = []
    for number, token in enumerate(tokens):
        following = tokens[number + 1].low if number + 1 < len(tokens) else ""
        if following in lex.CALENDAR and token.text in _LINKS:
            break
        if token.text in _LINKS and not (piece and _heads_org(piece)):
            if piece:
                yield piece
            piece = []
        else:
            piece.append(token)
    if piece:
        yield piece


def _heads_org(piece: list[_Token]) -> bool:
    return (
        piece[-1].low in lex.ORG_HEADS
        or piece[-1].text in _LINKS
        or (len(piece) > 1 and (piece[0].low in lex.ORG_HEADS))
    )


def _classify(document: Document, tokens: list[_Token]) -> NameMention | None:
    """The mention that a piece of a run holds, or None when it is only a title or an adjective."""
    tokens = [token for token in tokens if token.text not in _LINKS] if len(tokens) == 1 else tokens
    while tokens and tokens[-1].text in _LINKS:
        tokens = tokens[:-1]
    if not tokens or _PARTY.match(tokens[0].text) or _is_shouted(tokens):
        return None
    whole = _kind_of_whole(tokens) if len(tokens) > 1 else None
    if whole is None and all(_says_no_name(token) for token in tokens):
        return _perhaps_surname(document, tokens)
    kind = _kind_of_whole(tokens)
    titled = False
    if kind is None:
        name = _without_prefix(tokens)
        titled = len(name) < len(tokens) and _is_role_word(tokens[len(tokens) - len(name) - 1])
        if not name or (len(name) == 1 and name[0].low in lex.CALENDAR):
            return None
        tokens = name
        kind = _kind_of_whole(tokens) if not titled else None
    return _mention(document, tokens, kind, titled=titled)


def _is_shouted(tokens: list[_Token]) -> bool:
    return len(tokens) > 3 and all(token.text.isupper() for token in tokens)


def _perhaps_surname(document: Document, tokens: list[_Token]) -> NameMention | None:
    """`Baker` or `Mr. King`: a surname if the document names such a person, else an office."""
    last = tokens[-1]
    courtesy = len(tokens) == 2 and tokens[0].low.rstrip(".") in ("mr", "mrs", "ms", "dr")
    if not courtesy and (len(tokens) > 1 or last.low not in lex.ROLE_HEADS | lex.ROLE_MODIFIERS):
        return None
    span = Span(start=last.start, end=last.end)
    kind = "person" if courtesy else "office"
    return NameMention(doc_id=document.doc_id, span=span, text=last.text, kind=kind)


def _says_no_name(token: _Token) -> bool:
    """Whether the word alone is a title, a role, a people, a day or a small word."""
    return (
        token.low in lex.CALENDAR
        or _is_people(token.low)
        or _is_role_word(token)
        or token.low in lex.ROLE_MODIFIERS
        or all(part in lex.OPENERS for part in token.low.split("-"))
        or token.text in _LINKS
    )


def _is_people(low: str) -> bool:
    """Whether the word names a people or a creed: "Russian", "African-Americans"."""
    parts = low.split("-")
    return all(part in lex.DEMONYMS or part.rstrip("s") in lex.DEMONYMS for part in parts)


#: a phrase that tells what somebody did is no role: "district governor said early on …"
_TELLS = re.compile(
    r"[—–$]|\b(?:said|says|told|added|warned|announced|after|before|secured|signed|against|"
    r"capital|ship|yacht|handwriting)\b"
)


def _opens_dateline(text: str, span: Span) -> bool:
    """Whether a name in capitals opens its paragraph: "VARDA, Tessaly (TNA) —"."""
    words = span.of(text)
    starts = span.start == 0 or text[span.start - 1] == "\n"
    return starts and words.isupper() and len(words) > 2 and text[span.end : span.end + 1] in ", ("


def _mention(
    document: Document, tokens: list[_Token], kind: str | None, *, titled: bool
) -> NameMention | None:
    text = document.text
    span = Span(start=tokens[0].start, end=tokens[-1].end)
    role = None
    if _opens_dateline(text, span):
        kind = "place"
    if kind in (None, "person"):
        role = role_before(text, span.start) or role_after(text, span.end)
        if role is None and len(tokens) > 1:
            role = role_before_comma(text, span.start, span.end)
        role = None if role and _TELLS.search(role) else role
        if kind is None and (titled or role or _AGE.match(text, span.end)):
            kind = "person"
        if kind is None and (2 <= len(tokens) <= 4 or not tokens[0].text.endswith("s")):
            kind = _kind_by_company(text, span)
    words = span.of(text)
    return NameMention(
        doc_id=document.doc_id, span=span, text=words, kind=kind or "unknown", role=role
    )


def _kind_by_company(text: str, span: Span) -> str | None:
    """A person if a verb of saying or "who" stands beside the name, a body if "which" does."""
    if _WHICH.match(text, span.end):
        return "organisation"
    if _OBJECT.search(text, max(0, span.start - 6), span.start):
        return None
    if _WHO.match(text, span.end) or _SAID_BEFORE.search(text, max(0, span.start - 12), span.start):
        return "person"
    return None


def _kind_of_whole(tokens: list[_Token]) -> str | None:
    """What lexicons say of the words together: organisation, place, person or None."""
    joined = " ".join(token.low for token in tokens)
    first, last = tokens[0], tokens[-1]
    if joined in lex.KNOWN_ORGS:
        return "organisation"
    if joined in lex.PLACES or joined.rstrip(".") in lex.PLACES:
        return "place"
    given = first.low in lex.GIVEN_NAMES and len(tokens) > 1
    headed = len(tokens) > 1 and any(token.low in lex.ORG_HEADS for token in tokens)
    if headed and (last.low in lex.ORG_HEADS or (_links_inside(tokens) and not given)):
        return "organisation"
    if given and not any(token.low in lex.PLACE_HEADS for token in tokens[1:]):
        return "person"
    if len(tokens) > 1 and last.low in lex.PLACE_HEADS:
        return "place"
    if len(tokens) == 1 and 2 <= len(last.text.replace(".", "")) <= 5 and last.text.isupper():
        return "organisation"
    return None


def _links_inside(tokens: list[_Token]) -> bool:
    return any(token.text in _LINKS for token in tokens)


def _without_prefix(tokens: list[_Token]) -> list[_Token]:
    """The name after the titles, roles and adjectives that the capitals tied to it."""
    if tokens[0].low in lex.GIVEN_NAMES and len(tokens) > 1 and tokens[0].low not in lex.TITLES:
        return tokens
    last = len(tokens) - 1
    while last > 0 and tokens[last].low in lex.SUFFIXES:
        last -= 1
    for index in range(last - 1, -1, -1):
        if _is_role_word(tokens[index]):
            return tokens[index + 1 :]
    for index in range(1, last):
        if tokens[index].low in lex.GIVEN_NAMES and not tokens[0].text.endswith("."):
            return tokens[index:]
    index = 0
    while index < last and tokens[index].low in lex.DEMONYMS:
        index += 1
    return tokens[index:]


def _is_role_word(token: _Token) -> bool:
    return token.low in lex.TITLES or token.low in lex.ROLE_HEADS


def _settle(
    document: Document, raw: tuple[tuple[NameMention, bool], ...]
) -> tuple[NameMention, ...]:
    """Second look: what is unknown is a person where the document names one so in full."""
    names = [name for name, _ in raw]
    full = {surname_of(n.text) for n in names if n.kind == "person" and " " in n.text}
    surnames = full | {surname_of(name.text) for name in names if name.kind == "person"}
    bare = {name.text for name in names if " " not in name.text}
    inside = {name.text for name, opens in raw if not opens}
    bodies = (name.text for name in names if name.kind == "organisation" and " " in name.text)
    houses = {text.split()[0] for text in bodies} - lex.GIVEN_NAMES
    settled = []
    for name, opens in raw:
        kind = _settled_kind(document, name, full, surnames, bare, houses)
        if kind == "person":
            surnames.add(surname_of(name.text))
        stray = kind == "unknown" and opens and " " not in name.text and name.text not in inside
        if kind is None or stray:
            continue
        settled.append(replace(name, kind=kind) if kind != name.kind else name)
    return tuple(settled)


def _settled_kind(
    document: Document,
    name: NameMention,
    full: set[str],
    surnames: set[str],
    bare: set[str],
    houses: set[str],
) -> str | None:
    """The kind of a mention in the light of all others; None drops it."""
    known = surname_of(name.text) in full
    if name.kind == "headline":
        return "person" if known or name.text.split()[-1] in bare else None
    if name.kind == "office":
        return "person" if known else None
    if name.text in houses and not known:
        return "organisation"
    if name.kind == "unknown":
        return _kind_on_second_look(name.text, surnames, bare)
    if known and " " not in name.text and name.kind in ("place", "organisation"):
        before = document.text[max(0, name.span.start - 6) : name.span.start].split()
        placed = name.kind == "place" and before[-1:] and before[-1] in ("in", "to", "from", "at")
        return name.kind if placed else "person"
    return name.kind


def _kind_on_second_look(text: str, surnames: set[str], bare: set[str]) -> str:
    words = text.split()
    if len(words) == 1:
        word = surname_of(text)
        known = word in surnames or any(same_surname(word, other) for other in surnames)
        return "person" if known else "unknown"
    if len(words) <= 3 and words[-1] in bare:
        return "person"
    return "person" if words[0].lower() in lex.GIVEN_NAMES else "unknown"
