"""Which agency stands behind a text: from its metadata, byline, dateline, credit or tail.

Names and datelines are those of `text.agencies`. Words inside the text ("told AFP") count least:
others quote agencies too, and a name in the middle of a sentence ("according to AFP", "the Reuters
building", "Photo: AFP") says nothing of where the text comes from.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.text.agencies import LISTED, NAMES, SURE, find_dateline_agency
from briefing.types import Article

_AND = r"(?:\s?[/,&+]\s?|,?\s(?:and|und|et|y|e|и|mit|with)\s)"
_NAMED = rf"(?:[Tt]he )?(?P<name>{LISTED})(?:{_AND}(?:{LISTED}|[A-Z][\w.-]{{1,12}}))*"
_WITH = (
    r"(?:[Ww]ith|[Mm]it|[Aa]vec|[Cc]on|[Cc]om|[Cc]c|[Сс])\s"
    r"(?:(?:additional )?(?:inputs|reporting|material)\s(?:from|by)\s)?"
)
_YEAR = r"(?:\d{4}\s)?"
_TAILS = (
    # (AP)   [© 2026 AFP]   (With AP inputs)   (PAP) abc/ xyz/
    re.compile(
        rf"(?<!\w)[(\[]\s?(?:{_WITH})?(?:©\s?)?{_YEAR}{_NAMED}(?:\s(?:inputs|reporting))?\s?[)\]]"
        r"(?:\s?[a-zа-я]{2,4}/){0,4}\W*$"
    ),
    # — Reuters   – with AFP and dpa
    re.compile(rf"(?:^|\s)[—–-]{{1,2}}\s?(?:{_WITH})?{_NAMED}\W*$"),
    # a last line, or words after the last full stop, that hold nothing else: AFP/Reuters
    re.compile(rf"(?:^|\n|[.!?…][\"”’»]?\s)\s*(?:{_WITH})?(?:©\s?)?{_YEAR}{_NAMED}\W*$"),
    re.compile(r"[.\s](?P<name>PTI|ANI|IANS)(?:\s[A-Z]{2,4}){1,5}\W*$"),  # desk codes
)
_END = r"(?=\s?(?:[.,;|)]?\s*(?:$|\n)|\d{4}\b|\s?[-–—|/]|[.,] All\b|\. ))"
_CREDITS = (
    re.compile(
        rf"(?:^|\n)\W*(?:by|von|par|por|di|от)\s(?:[^\n]{{2,60}}?[ ,])?"
        rf"(?:for\s|für\s|pour\s|para\s|per\s)?(?:the\s)?(?P<name>{LISTED})\s*(?:\n|$)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?<!\w)(?:©|\([Cc]\)|[Cc]opyright(?:\s©)?|(?:[Ss]ource|Quelle|Fonte|Fuente|Источник)\s?:|"
        rf"(?:[Rr]eporting|[Ii]nputs?|[Mm]aterial)\s(?:by|from|von|de))\s?{_YEAR}(?:[Tt]he\s)?"
        rf"(?P<name>{LISTED})(?![\w-])"
    ),
    re.compile(rf"\s(?:for|für|pour)\s(?:the\s)?(?P<name>{SURE})(?![\w-]){_END}"),
)
_PICTURE = re.compile(
    r"(?:photo|picture|image|foto|bild|video|graphic|фото)\w*\s?(?:by|:|von|de)?\s*\W?\s*$",
    re.IGNORECASE,
)
_TOLD = re.compile(rf"\b(?:told|interview with)\s(?:[Tt]he )?(?P<name>{SURE})(?![\w-])(?!['’])")
_EDGE = 400  # characters at either end where datelines and credits stand
_OPENING = 4  # paragraphs of these that may begin with a dateline


class Agency(NamedTuple):
    """An agency's name, where it was found, and whether the text itself claims to be its."""

    name: str
    found_in: str
    strong: bool


def find_agency(article: Article) -> Agency | None:
    """The agency that an article says it comes from, or None. Strongest evidence first."""
    if article.agency:
        return Agency(NAMES.get(article.agency, article.agency), "its metadata", True)
    for name in article.byline:
        match = re.search(rf"(?<!\w)(?P<name>{SURE})(?![\w-])", name)
        if match:
            return Agency(NAMES[match["name"]], "its byline", True)
    return _find_in_text(article.body) or _find_outlet(article)


def is_agency_outlet(article: Article) -> bool:
    """Whether the outlet is itself an agency of the list."""
    return article.outlet in NAMES


def _find_outlet(article: Article) -> Agency | None:
    if article.outlet in NAMES:
        return Agency(NAMES[article.outlet], "its outlet", True)
    return None


def _find_in_text(body: str) -> Agency | None:
    opening = [line for line in body[:_EDGE].split("\n") if line.strip()][:_OPENING]
    name = next(filter(None, map(find_dateline_agency, opening)), None)
    if name:
        return Agency(name, "its dateline", True)
    head, tail = body[:_EDGE], body[-_EDGE:].rstrip()
    for patterns, text, place, strong in (
        (_TAILS, tail, "the credit at its end", True),
        (_CREDITS, head, "its credit line", True),
        (_CREDITS, tail, "its credit line", True),
        ((_TOLD,), body[:200_000], "words in its text", False),
    ):
        name = next(filter(None, (_name_in(pattern, text) for pattern in patterns)), None)
        if name:
            return Agency(name, place, strong)
    return None


def _name_in(pattern: re.Pattern[str], text: str) -> str | None:
    """The agency that a pattern finds, unless it is credited for a picture."""
    match = pattern.search(text)
    if match is None or _PICTURE.search(
        text[max(0, match.start("name") - 24) : match.start("name")]
    ):
        return None
    return NAMES.get(match["name"]) or _NAMES_FOLDED.get(match["name"].casefold())


_NAMES_FOLDED = {form.casefold(): name for form, name in NAMES.items()}
