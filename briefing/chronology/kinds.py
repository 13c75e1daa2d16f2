"""Kinds of events, as data: nouns that may stand for each other, and the verbs that tell them."""

from __future__ import annotations

import re

# Nouns that name one kind of event; within a group they may stand for each other.
_KINDS = (
    "vote votes poll polls election elections ballot referendum plebiscite",
    "talks meeting summit negotiations conference",
    "attack attacks bombing bombings blast explosion assault raid strike strikes",
    "shooting killing killings massacre murder murders death deaths",
    "protest protests rally rallies demonstration demonstrations march riot riots",
    "earthquake quake tremor",
    "crash accident collision derailment disaster sinking capsizing",
    "verdict ruling sentence judgment conviction trial hearing",
    "ceasefire truce accord agreement treaty deal pact",
    "storm hurricane cyclone typhoon flood floods",
    "invasion coup takeover revolution uprising",
    "resignation appointment inauguration",
    "fire blaze",
    "launch opening closure",
)
KIND_OF = {noun: number for number, nouns in enumerate(_KINDS) for noun in nouns.split()}
_VERBS = {
    "vote": "voted vote",
    "talks": "met meet meets",
    "attack": "attacked bombed exploded stormed",
    "protest": "marched rallied protested demonstrated",
    "earthquake": "quaked",
    "crash": "crashed collided derailed capsized sank overturned",
    "verdict": "convicted sentenced acquitted",
    "resignation": "resigned",
    "fire": "burned burnt",
}
KIND_OF_WORD = KIND_OF | {
    verb: KIND_OF[noun] for noun, verbs in _VERBS.items() for verb in verbs.split()
}
_WORD = re.compile(r"[a-z]+")


def kinds_of(text: str) -> frozenset[int]:
    """The kinds of event that a sentence speaks of."""
    return frozenset(KIND_OF_WORD[w] for w in _WORD.findall(text.lower()) if w in KIND_OF_WORD)


_NOUN = "|".join(sorted(KIND_OF, key=len, reverse=True))
_AFTER_DATE = re.compile(rf"(?:\s?['’]s)?\s(?:[\w-]+\s){{0,2}}?({_NOUN})\b", re.I)
_BEFORE_DATE = re.compile(
    rf"\b({_NOUN})\s(?:(?:was|were|is|are|took place|will be|to be)\s)?(?:held\s|scheduled\s)?"
    r"(?:on|of|for)\s(?:the\s)?$",
    re.I,
)


def names_event(text: str, start: int, end: int) -> int | None:
    """The kind of event that the date at [start, end) names: "the August 9 polls", "talks on"."""
    after = _AFTER_DATE.match(text, end)
    match = after or _BEFORE_DATE.search(text, max(0, start - 60), start)
    return KIND_OF[match.group(1).lower()] if match else None
