"""Kinds of events, as data: nouns that may stand for each other, and the verbs that tell them."""

from __future__ import annotations

import re

from briefing.types import Span

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
# Others from which days are counted, and which are too loose to tell two reports apart by.
_COUNTED_FROM = (
    "debate",
    "funeral burial",
    "wedding",
    "match game final",
    "arrest arrests detention",
    "release",
    "abduction kidnapping hijacking",
    "outage blackout",
    "landslide avalanche eruption",
    "concert festival parade",
    "announcement",
    "walkout lockout",
)
ANCHOR_KINDS = KIND_OF | {
    noun: len(_KINDS) + number
    for number, nouns in enumerate(_COUNTED_FROM)
    for noun in nouns.split()
}
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


ANCHOR_NOUN = "|".join(sorted(ANCHOR_KINDS, key=len, reverse=True))
# Of "the vote count" or "the quake victims" the event is not what is counted from.
NO_EVENT = (
    r"(?!['’]|-|\s(?:commissions?|committees?|officials?|campaigns?|results?|outcome|counts?|"
    r"counting|day|night|venue|team|teams|rooms?|cent(?:re|er)s?|monitors?|observers?|laws?|sites?|"
    r"scene|victims?|survivors?|helicopters?|planes?|defences|defenses|warnings?|damage|insurance|"
    r"brigade|services?|alarms?|fighters|season|date|process|fraud|violence|loss|losses|win|"
    r"victory|defeat|stations?|leaders?|organi[sz]ers?|claims?|suspects?|charges?|threats?)\b)"
)
_AFTER = re.compile(
    rf"(?:\s?['’]s)?\s(?:[\w-]+\s){{0,2}}?(?P<noun>{ANCHOR_NOUN})\b{NO_EVENT}", re.I
)
_BEFORE = re.compile(
    rf"\b(?P<noun>{ANCHOR_NOUN})\s(?:(?:was|were|is|are|took place|will be|to be)\s)?"
    r"(?:held\s|scheduled\s)?(?:on|of|for)\s(?:the\s)?$",
    re.I,
)
_HAPPENS = (
    r"(?:(?:was|were|is|are|will be|to be|been)\s(?:\w+ly\s)?(?:held|staged|scheduled|set|due|"
    r"planned|signed|reached|opened|expected|called)|(?:took|takes|take|taking|taken) place|"
    r"struck|hit|shook|rocked|killed|injured|began|begins|begin|opened|opens|open|started|starts|"
    r"start|happened|occurred|broke out|erupted|destroyed|swept|ended|ends|came into force|"
    r"took effect)"
)
_SUBJECT = re.compile(
    rf"\b(?P<noun>{ANCHOR_NOUN})\b(?:\s(?:in|at|of|near|off|on|against|between|over|for)\s"
    rf"[^.;:,\"“”]{{1,50}}?)?,?\s(?:(?:that|which)\s)?(?:will\s|would\s|had\s|has\s|also\s){{0,2}}?"
    rf"{_HAPPENS}\b[^.;:,\"“”]{{0,60}}$",
    re.I,
)
_VERB_OF = {
    "vote": r"voted|(?:went|go|going|goes) to the polls|cast (?:their|its) (?:ballots|votes)",
    "protest": r"marched|rallied",
    "crash": r"crashed|collided|derailed|capsized|sank",
    "resignation": r"resigned|stepped down",
}
_VERB = re.compile("|".join(rf"\b(?P<{noun}>{verbs})\b" for noun, verbs in _VERB_OF.items()))
_REACH = 140  # characters from the event to its date


def names_anchor(text: str, first: int, date: Span) -> tuple[int, Span] | None:
    """The kind of event that is dated at `date`, and the words that say so; `first` is where the
    sentence begins. Also by its subject and verb: "the talks will resume in Velm on"."""
    after = _AFTER.match(text, date.end)
    if after:
        return ANCHOR_KINDS[after["noun"].lower()], Span(start=date.start, end=after.end())
    before = text[max(first, date.start - _REACH) : date.start]
    match, told = _BEFORE.search(before), _SUBJECT.search(before)
    if match is None and told and not _IN_PHRASE.search(before[: told.start()]):
        match = told
    if match:
        start = date.start - len(before) + match.start()
        return ANCHOR_KINDS[match["noun"].lower()], Span(start=start, end=date.end)
    return _told_by_verb(before, date)


# "the first train since the storm was held up": the verb is not the storm's.
_IN_PHRASE = re.compile(
    r"\b(?:since|after|before|during|in|at|of|for|to|from|about|over|against|with|by)\s"
    r"(?:(?:the|a|an|its|their|his|her)\s)?(?:[\w'’-]+\s){0,2}$",
    re.I,
)


def _told_by_verb(before: str, date: Span) -> tuple[int, Span] | None:
    """ "Velm voted on": such a verb, if no mark stands between the last one and the date."""
    found = list(_VERB.finditer(before))[-1:]
    if not found or re.search(r"[.;:,\"“”]", before[found[0].end() :]):
        return None
    start = date.start - len(before) + found[0].start()
    return KIND_OF[str(found[0].lastgroup)], Span(start=start, end=date.end)
