"""Counts of anything: a number, what is counted, and what became of it ("1,900 schools closed").

No list of things: the noun is taken from the sentence. What became of them is one of a few groups
of words that mean the same. Two counts are comparable only with the same noun, the same words
before it, the same group and, in the active, the same subject; counts of a place that is not the
story's own are those of a part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefing.figures.numbers import NUMBER, QUALIFIER

#: the name of a group and its participles; the first is what is printed
GROUPS: tuple[tuple[str, ...], ...] = (
    ("closed", "shut", "shuttered"),
    ("cancelled", "canceled", "scrapped", "called off"),
    ("delayed",),
    ("diverted",),
    ("grounded",),
    ("destroyed", "flattened", "razed", "burned down", "burnt down", "levelled", "leveled"),
    ("damaged",),
    ("flooded", "under water", "inundated"),
    ("affected",),
    ("seized", "confiscated", "impounded"),
    ("stolen", "looted"),
    ("rescued", "saved"),
    ("freed",),
    ("deployed", "mobilised", "mobilized"),
    ("charged", "indicted"),
    ("convicted", "found guilty"),
    ("acquitted",),
    ("found", "recovered", "retrieved"),
    ("recorded", "registered", "counted"),
    ("stranded",),
    ("trapped",),
    ("infected",),
    ("hospitalised", "hospitalized", "taken to hospital", "admitted to hospital"),
    ("vaccinated", "inoculated"),
    ("recalled",),
    ("laid off", "made redundant"),
    ("cut", "axed", "shed", "slashed"),
    ("fired", "launched"),
    ("intercepted", "shot down"),
    ("expelled", "deported"),
    ("kidnapped", "abducted"),
    ("without power", "without electricity"),
)
_NAMES = {word: group[0] for group in GROUPS for word in group}
_DONE = "|".join(sorted(map(re.escape, _NAMES), key=len, reverse=True))
_ANY_DONE = re.compile(rf"\b(?:{_DONE})\b")  # ten times quicker than to try the patterns
_BE = r"(?:(?:are|were|was|is|have been|had been|has been|remain|remained)\s(?:still\s|now\s)?)"
_WORD = (
    r"(?!(?:of|in|on|at|from|who|which|that|and|or|were|was|are|is|have|had|has|been|to|for|by|"
    r"remain|remained|still|now|left|said|says)\b)[a-z-]+"
)
_NOUNS = rf"(?P<nouns>{_WORD}(?:\s{_WORD}){{0,2}})"
_COUNT = rf"(?:(?P<q>(?i:{QUALIFIER}))\s)?(?<![\w.,$€£-])(?P<n>(?i:{NUMBER}))\s{_NOUNS}"
#: not counts of things: measures of time, length, money; and nouns that another number counts
_MEASURES = (
    "years months weeks days hours minutes seconds times percent miles metres meters kilometres "
    "kilometers feet inches tonnes tons litres liters acres hectares degrees points dollars euros "
    "pounds crowns francs rupees yen per cent cases others ones sides parts thirds quarters "
    "halves ways things dozens hundreds thousands millions billions counts seats goals"
)
_NO_HEADS = frozenset(_MEASURES.split())
_PEOPLE = "people men women children police staff troops personnel crew"
_PLURALS = frozenset(_PEOPLE.split())
#: words before a number that make it a part, another time's, or what was spoken of before
_NO_BEFORE = re.compile(
    r"(?:\b(?:the|these|those|other|another|first|last|next|his|her|their|its|our|my|every|only|"
    r"further|additional|all|both|of|in|at|from|by|with|to|for|on|after|than|between|and|including)"
    r"|[-–/:])\s?$",
    re.IGNORECASE,
)
_NOT_SO = re.compile(
    r"\b(?:not|no|never|would|could|may|might|will|should|if|unless|deny|denied|plans?|planned|"
    r"threaten(?:s|ed)?|expected|normally|usually|each|per|a day|a week|a year|every)\b|n[’']t\b",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    rf"\b(?:number|count|figure|tally)\s(?:of|for)\s(?P<done>{_DONE})\s(?P<nouns>[a-z-]+s)\b"
)


@dataclass(frozen=True, kw_only=True)
class Count:
    """A number with the key by which it is compared; start and end hold the number alone."""

    key: tuple[str, ...]  # noun, group, words before the noun, subject in the active
    referent: str
    unit: str
    start: int
    end: int
    qualifier: str | None


@lru_cache(maxsize=1)
def _passive() -> re.Pattern[str]:
    return re.compile(rf"{_COUNT}\s{_BE}?(?P<done>{_DONE})\b(?!\s(?:the|a|an|his|her|their)\b)")


@lru_cache(maxsize=1)
def _active() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w’'-])(?P<who>[\w’'-]+)\s(?:have\s|has\s|had\s)?(?P<done>{_DONE})\s{_COUNT}"
        r"(?=\s(?:in|on|at|after|since|as|and|when|from|with|by|during|over|that|across)\b|\s?[.,;:]|$)"
    )


def find_counts(sentence: str) -> Iterator[Count]:
    """Every count of the sentence that can be compared; none of a sentence of what is not so."""
    if not _ANY_DONE.search(sentence) or _NOT_SO.search(sentence):
        return
    for match in _passive().finditer(sentence):
        yield from _count(match, "")
    for match in _active().finditer(sentence):
        if match["who"].lower() not in ("were", "was", "are", "is", "been", "be"):
            yield from _count(match, match["who"].lower())


def _count(match: re.Match[str], who: str) -> Iterator[Count]:
    *before, head = match["nouns"].lower().split()
    if not is_counted(head) or any(is_counted(word) for word in before):
        return
    first = match.start("q") if match["q"] else match.start("n")
    if not who and _NO_BEFORE.search(match.string[max(0, first - 12) : first]):
        return
    group = _NAMES[match["done"].lower()]
    yield Count(
        key=(head, group, " ".join(before), who),
        referent=f"{' '.join((*before, head))} {group}",
        unit=head,
        start=match.start("n"),
        end=match.end("n"),
        qualifier=match["q"],
    )


def is_counted(word: str) -> bool:
    """Whether a word can be what a number counts: a plural that is no measure."""
    return word not in _NO_HEADS and (
        word in _PLURALS or (word.endswith("s") and not word.endswith(("ss", "us", "ous")))
    )


def find_topic(sentence: str) -> tuple[str, ...] | None:
    """What "the count of closed schools" is a count of: its key, without a number."""
    match = _TOPIC.search(sentence)
    if match is None or not is_counted(match["nouns"]):
        return None
    return (match["nouns"], _NAMES[match["done"]], "", "")
