"""News agencies: the names that credit them, and where in a text they are credited.

A name of three letters says nothing by itself, so each place has its own grammar: the dateline
("MINSK (Reuters) -"), a credit ("for AFP", "With AP inputs"), and the formula that only the
agency's own reporter writes ("told AFP").
"""

from __future__ import annotations

import re

from briefing.text import agencies
from briefing.text.agencies import NAMES, WEAK, agency_name

__all__ = ["ANY", "NAMES", "STRONG", "agency_name", "find_credited_agency", "find_told_agency"]

ANY = (
    "(?:[Tt]he[ ])?(?:" + "|".join(sorted(map(re.escape, NAMES), key=lambda n: (-len(n), n))) + ")"
)
STRONG = (
    "(?:[Tt]he[ ])?(?:"
    + "|".join(sorted(map(re.escape, set(NAMES) - WEAK), key=lambda n: (-len(n), n)))
    + ")"
)
_LED = re.compile(rf"\W{{0,3}}\(?(?P<agency>{STRONG})\)?\s*[-–—:]{{1,2}}\s+\S")
_TOLD = re.compile(
    rf"\b(?:told|tells|telling|said to|spoke to|speaking to)\s(?P<agency>{STRONG})\b(?!')"
)
_CREDIT = re.compile(
    rf"\b(?:for|by|via|from|with|of|source|quelle|fonte|fuente)\b[:\s]\s?(?P<agency>{ANY})\b",
    re.IGNORECASE,
)
_BARE = re.compile(rf"\W*(?P<agency>{ANY})\b")


def find_dateline_agency(paragraph: str) -> str | None:
    """The agency that a dateline credits: `MINSK, Sept 14 (Reuters) -`, or that leads the text."""
    named = agencies.find_dateline_agency(paragraph)
    led = _LED.match(paragraph[:60])
    return named or (agency_name(led["agency"]) if led else None)


def find_told_agency(text: str) -> str | None:
    """The agency that sources "told": the formula of its own reporters."""
    match = _TOLD.search(text)
    return agency_name(match["agency"]) if match else None


def find_credited_agency(text: str) -> str | None:
    """The agency in a byline or credit: `Jane Doe for AFP`, `(With AP inputs)`, `Reuters`."""
    match = (
        _CREDIT.search(text)
        or _BARE.match(text)
        or re.search(rf"[/,(|—–-]\s*(?P<agency>{ANY})\W*$", text)
    )
    return agency_name(match["agency"]) if match else None
