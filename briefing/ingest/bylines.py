"""Who wrote it: the names on a byline, and the agency that stands among them."""

from __future__ import annotations

import re

from briefing.ingest.agencies import agency_name, find_credited_agency
from briefing.ingest.mastheads import is_masthead
from briefing.ingest.rules.base import CAP, NAMES_LIST
from briefing.text.given_names import is_given

_BYLINE = re.compile(
    r"[\W_]{0,4}(?:[Bb]y|BY|Von|Par|Por|Di|Da|Автор:?|Text:|Words:)\s+"
    rf"(?P<names>{NAMES_LIST}(?:,?\s(?:Jr|Sr)\b\.?)?|[A-Z][A-Z .'-]+|{CAP})"
    rf"(?P<rest>(?:\s*[,|•·–—/(-]\s?|\s+(?:in|on|for|at|of|für|pour|para)\s)[^\n]{{0,120}})?[\W_]{{0,4}}$"
)
_NAMES = re.compile(
    rf"(?P<names>{NAMES_LIST})\s*(?:[,|•·–—/]\s*(?P<rest>[^\n]{{2,100}}))?[\W_]{{0,3}}$"
)
_LENT = re.compile(rf"\s(?:for|für|pour)\s(?P<agency>{CAP})[\W_]*$")
_NOBODY = re.compile(
    r"(?:(?:our|own|special|staff|web|news|online|agency|the)\s+){0,3}(?:correspondents?|reporters?|staff|desk|newsroom|"
    r"agenc(?:y|ies)|writers?|editors?|editorial(?:\s+board|\s+team)?|admin|team|bureau|newspaper|unknown|anonymous|none|n/a|redaktion|rédaction|redacción)$",
    re.IGNORECASE,
)
_POST = re.compile(
    r"(?:[\w'’&-]+\s+){0,4}(?:correspondents?|reporters?|writers?|editors?|columnists?|critics?|producers?)$",
    re.IGNORECASE,
)
_AFTER_NAME = r"(?:Jr|Sr|II|III|IV|Ph\.?\s?D|M\.?D|Esq)\b"
_BETWEEN = re.compile(
    rf"\s*(?:,\s*and\s|,(?!\s*{_AFTER_NAME})|\s&\s|\sand\s|\sund\s|\set\s|\sy\s|\sи\s|;)\s*"
)
_LONGEST = 2000  # characters of a byline that are looked at
_OWN_DOT = re.compile(rf"\b(?:{_AFTER_NAME}|[A-ZÀ-Þ]\.\s?[A-ZÀ-Þ])\.$")


def match_byline(line: str) -> re.Match[str] | None:
    """`By Jane Doe, North Post`: the match has `names` and `rest`; None for any other line."""
    return _BYLINE.match(line)


def match_names(line: str) -> re.Match[str] | None:
    """A line of names without "By": the match has `names` and `rest`."""
    return None if re.search(r"[.!?]\s*$", line) else _NAMES.match(line)


def are_people(line: str) -> bool:
    """Whether a line is nothing but names that open with somebody's first name."""
    names = _BETWEEN.split(line.strip())
    return bool(re.fullmatch(NAMES_LIST, line.strip())) and all(
        is_given(name.split()[0].casefold()) and not is_masthead(name) for name in names
    )


def split_names(text: str) -> tuple[str, ...]:
    """`Jane Doe and Ben Ode Jr. for AFP` → the two names."""
    text = " ".join(text[:_LONGEST].split())
    text = re.sub(r"^(?:by|von|par|por|di)\s+", "", text, flags=re.IGNORECASE)
    text = re.split(r"\s+(?:for|in|at|für|pour)\s+(?=[A-Z])|\s*[|•·/(]\s*|\s+[–—-]\s+", text)[0]
    names = [_tidy(name) for name in _BETWEEN.split(text)]
    people = [n for n in names if n and len(n) < 80 and not _NOBODY.match(n)]
    return tuple(n for place, n in enumerate(people) if place == 0 or not _POST.match(n))


def _tidy(name: str) -> str:
    """A name without the marks around it; the dot of `Jr.` and of initials is its own."""
    bare = name.strip(" ,*_").lstrip(".")
    return bare if _OWN_DOT.search(bare) else bare.rstrip(". ,*_")


def byline_agency(line: str, names: str) -> str | None:
    """The agency of a byline: `for AFP`, or a single name that is nobody's: `By Quillapress`."""
    lent = _LENT.search(line)
    if lent and not is_masthead(lent["agency"]):
        return agency_name(lent["agency"]) or lent["agency"]
    return find_credited_agency(line) or agency_name(names) or (names if " " not in names else None)
