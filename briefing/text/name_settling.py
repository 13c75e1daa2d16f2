"""A second look at a document's names: what one mention leaves open, the others say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.text.given_names import GIVEN_NAMES, is_given
from briefing.text.name_doubts import is_doubtful, is_house_here, stands_for_place
from briefing.text.name_kinds import has_mind
from briefing.text.spellings import fold, same_surname, surname_of
from briefing.text.wordlist import word_set
from briefing.types import Document, NameMention, Span

_LOWER = re.compile(r"(?<![\w/.@#-])[a-zà-ÿ]{3,}(?![\w/@-])")  # not inside addresses
Raw = tuple[NameMention, bool]  # a mention on first sight, and whether it opens a sentence


@dataclass(frozen=True)
class _Known:
    """What a document's names say together, for those that alone say too little."""

    full: set[str]  # surnames of people named in full
    surnames: set[str]
    bare: set[str]  # words that stand alone as a name
    houses: set[str]  # first words of firms
    longer: set[str]  # people's names of more than three words
    places: set[str]  # words that the document puts something in


#: last words of firms that go by their first: "Ellwood Health" → "Ellwood"
FIRM_HEADS = word_set(
    "lines health savings securities capital media labs company corp corp. corporation foods "
    "energy petroleum oil steel industries motors technologies pharmaceuticals airlines airways "
    "railways group holdings inc inc. ltd ltd. plc llc gmbh ag partners studios systems "
    "enterprise broadcasting"
)


def settle(document: Document, raw: Sequence[Raw]) -> tuple[NameMention, ...]:
    """Second look: what is unknown is a person where the document names one so in full."""
    raw = _without_doubtful(document.text, raw)
    names = [name for name, _ in raw]
    known = _known_of(document, names)
    inside = {name.text for name, opens in raw if not opens}
    settled = []
    for name, opens in raw:
        kind = _settled_kind(document, name, known)
        if kind == "person":
            known.surnames.add(surname_of(name.text))
        stray = kind == "unknown" and opens and " " not in name.text and name.text not in inside
        stray = stray and not has_mind(document.text, name.span)
        if kind is None or stray:
            continue
        settled.append(replace(name, kind=kind) if kind != name.kind else name)
    return tuple(settled)


def _without_doubtful(text: str, raw: Sequence[Raw]) -> list[Raw]:
    """The same names, with those that no person bears made things."""
    lower = frozenset(_LOWER.findall(text))
    houses = {
        name.text
        for name, _ in raw
        if " " not in name.text and name.kind == "person" and is_house_here(text, name.span)
    }
    sites = {name.text for name, _ in raw if stands_for_place(text, name.span)}
    found = []
    for name, opens in raw:
        if name.kind in ("person", "unknown") and name.text in sites and name.role is None:
            single = " " not in name.text
            found.append((replace(name, kind="thing" if single else "place"), opens))
            continue
        doubted = name.kind in ("person", "unknown") and (
            name.text in houses or is_doubtful(text, name, lower)
        )
        found.append((replace(name, kind="thing", role=None) if doubted else name, opens))
    return found


def _known_of(document: Document, names: Sequence[NameMention]) -> _Known:
    full = {surname_of(n.text) for n in names if n.kind == "person" and " " in n.text}
    surnames = full | {surname_of(name.text) for name in names if name.kind == "person"}
    single_names = (n for n in names if " " not in n.text and n.kind not in ("place", "thing"))
    bare = {n.text for n in single_names if not _after_the(document, n)}
    firms = (n.text.split() for n in names if n.kind == "organisation" and " " in n.text)
    houses = {words[0] for words in firms if words[-1].lower() in FIRM_HEADS} - GIVEN_NAMES
    single = (n for n in names if " " not in n.text and n.role is None)
    places = {n.text for n in single if _is_placed(document.text, n.span)}
    longer = {n.text for n in names if n.kind == "person" and n.text.count(" ") > 2}
    return _Known(full, surnames, bare, houses, longer, {p for p in places if fold(p) not in full})


def _is_placed(text: str, span: Span) -> bool:
    """Whether something is said to be in it: "in Varda", not "in Varda's hands"."""
    before = text[max(0, span.start - 4) : span.start]
    return (
        before[-3:].lower() == "in "
        and before[:1] in (" ", "")
        and (text[span.end : span.end + 2] not in ("'s", "’s"))
    )


def _after_the(document: Document, name: NameMention) -> bool:
    return document.text[max(0, name.span.start - 4) : name.span.start].lower() == "the "


def _settled_kind(document: Document, name: NameMention, known: _Known) -> str | None:
    """The kind of a mention in the light of all others; None drops it."""
    full = surname_of(name.text) in known.full
    if name.kind == "headline":
        return "person" if full or name.text.split()[-1] in known.bare else None
    if name.kind == "office":
        return "person" if full else None
    if name.kind == "thing":
        return "person" if full else "unknown"
    if name.text in known.houses and not full:
        return "organisation"
    if name.text in known.places and name.kind in ("unknown", "person") and not full:
        return "place" if name.role is None else name.kind
    if name.kind == "unknown":
        return _kind_on_second_look(name.text, known)
    if full and " " not in name.text and name.kind in ("place", "organisation"):
        before = document.text[max(0, name.span.start - 6) : name.span.start].split()
        placed = name.kind == "place" and before[-1:] and before[-1] in ("in", "to", "from", "at")
        return name.kind if placed else "person"
    return name.kind


def _kind_on_second_look(text: str, known: _Known) -> str:
    words = text.split()
    if len(words) == 1:
        word = surname_of(text)
        one = word in known.surnames or any(same_surname(word, other) for other in known.surnames)
        return "person" if one else "unknown"
    if len(words) <= 3 and words[-1] in known.bare:
        return "person"
    if len(words) == 2 and any(name.endswith(" " + text) for name in known.longer):
        return "person"
    return "person" if is_given(words[0].lower()) else "unknown"
