"""Lines that are no sentences: told by what all their words are, whatever their order.

A time stamp holds nothing but dates, hours and words of publishing; a row of buttons nothing
but what buttons say; a credit nothing but names and words of photography. Such a bag of words
is furniture in any arrangement, while a heading or a table row always has a word too many.
"""

from __future__ import annotations

import re

from briefing.ingest.agencies import ANY, NAMES
from briefing.ingest.rules.base import NAME, OUTLET_WORD
from briefing.ingest.rules.label_words import (
    AGENCY_WORDS,
    AGO,
    BUTTONS,
    CLOCK,
    CREDIT_WORDS,
    CREDITED,
    DATE_WORDS,
    JOINING,
    LONGEST,
    NETWORKS,
    NO_HEADING,
    PICTURED,
    READ,
    SEGMENT,
    SITE_DOINGS,
    SITE_THINGS,
    STAMP_VERBS,
    STAMP_WORDS,
    WORD,
    YEAR,
)


def find_label(line: str, *, edge: bool) -> str | None:
    """The rule for a line whose words all belong to one kind of furniture, else None.

    `edge`: it stands in the first or last part of the article, where agencies are credited.
    """
    if len(line) > LONGEST or line.count(" ") > 24:
        return None
    words = [word.lower().rstrip(".") for word in WORD.findall(line)]
    if not words or len(words) > 24:
        return None
    if _is_stamp(line, words):
        return "timestamp"
    if _is_menu(line):
        return "navigation"
    if _is_row(words):
        return "share"
    if _is_button(line, words):
        return "navigation"
    if _is_credit(line, words) or _is_lent(line):
        return "credit"
    return "agency-tail" if edge and _is_agency_line(line, words) else None


def _is_stamp(line: str, words: list[str]) -> bool:
    if not any(word.isdigit() or word[0].isdigit() for word in words):
        return False
    segments = [part for part in SEGMENT.split(line) if part.strip()]
    stamps = [part for part in segments if _is_dated(part)]
    rest = [part for part in segments if not _is_dated(part)]
    if not stamps or any(not _is_source(part) for part in rest):
        return False
    timed = bool(CLOCK.search(line) or AGO.search(line)) or len(stamps) > 1
    if rest:
        return len(rest) < 3 and timed and bool(YEAR.search(line) or AGO.search(line))
    if READ.search(line) or (set(words) & STAMP_VERBS and any(w.isdigit() for w in words)):
        return True
    return bool(YEAR.search(line) and CLOCK.search(line)) or ("ago" in words and words[0].isdigit())


def _is_dated(part: str) -> bool:
    words = [word.lower().rstrip(".") for word in WORD.findall(_unglued(part))]
    return any(w.isdigit() or w in DATE_WORDS for w in words) and all(
        w.isdigit() or w in DATE_WORDS or w in STAMP_VERBS or w in STAMP_WORDS for w in words
    )


def _unglued(text: str) -> str:
    """Stamps that a page ran together, apart again: `16:22Modified`, `3h`, `06:00Z`."""
    return re.sub(r"(?<=\d)(?=[^\W\d_])", " ", text)


def _is_source(part: str) -> bool:
    """One to four capitalised words, maybe after "by": an outlet or a writer beside a stamp."""
    return bool(
        re.fullmatch(
            r"(?:(?i:story |article )?[Bb]y:? )?(?:[A-Z][\w.’'&-]*[ ,]{0,2}){1,4}", part.strip()
        )
    )


_ABOUT = re.compile(
    r"\b(?:about|contact|corrections|standards|privacy|terms|advertise|careers|submit|subscribe|help|faq"
    r"|cookies|jobs|sitemap|log ?in|sign in|report error|newsletters?|e-?paper|accessibility)\b",
    re.IGNORECASE,
)


def _is_menu(line: str) -> bool:
    """Links of a footer between bars: `Standards and Practices|About NNA News`."""
    parts = [part.strip() for part in re.split(r"[|·•]", line)]
    if len(parts) < 2 or re.search(r"\d|[.!?]\s*$", line):
        return False
    return all(0 < len(part) < 50 for part in parts) and bool(_ABOUT.search(line))


def _is_row(words: list[str]) -> bool:
    """A row of buttons to share: `Tweet Share Pin Email`."""
    known = [w for w in words if w in BUTTONS or w in NETWORKS]
    others = [w for w in words if w not in known and not w.isdigit()]
    sharing = {"share", "tweet", "pin", "email", "e-mail", "print", "save"} | NETWORKS
    return (
        len(known) > 1
        and not set(others) - {"this", "on", "via", "and", "with", "to"}
        and (len(set(words) & sharing) > 1)
    )


def _is_button(line: str, words: list[str]) -> bool:
    """A button or the heading of a part of the page: `View gallery - 6 images`, `On this page`."""
    if len(words) > 9 or re.search(r"[\w\s][.!]\s*$", line):
        return False
    plain = [w for w in words if not w.isdigit()]
    if not all(w in SITE_THINGS or w in SITE_DOINGS or w in JOINING for w in plain):
        return False
    things, doings = set(plain) & SITE_THINGS, set(plain) & SITE_DOINGS
    if len(plain) < 2 or not things or not doings:
        return False
    return bool(set(plain) & NO_HEADING) or ("the" not in plain and len(things | doings) > 1)


_PARTED = re.compile(r"[/|©]|\b(?:photo|image|picture|pic)(?:s|graph|graphs)?(?:\s\w+)?:", re.I)
_LENT = re.compile(
    rf"""[\s*_(]{{0,3}}(?:{NAME}\sfor\s(?:The\s)?(?-i:[A-Z][\w.&-]*\s){{0,2}}?{OUTLET_WORD}
    |(?-i:BBC|CNN|NBC|CBS|ABC|ITV|RT[EÉ]|NPR|PBS|CBC|SBS|RNZ|TVNZ|NDTV|SABC|CNA|MSNBC)(?:\s(?-i:News|TV|Sport))?
    |{NAME},\s(?-i:{ANY}|(?!CEO|CFO|COO|CTO|PHD|MBE|OBE|CBE|USA|UAE|MLA|MEP|MSP|MBA|MPP|LLB)[A-Z]{{3,5}})
    |(?:photographer|composite|provided\sby|supplied\sby)\s?:?\s(?-i:[A-Z])[\w.’'/ -]{{1,40}})
    [\s*_)]{{0,3}}""",
    re.VERBOSE | re.IGNORECASE,
)


def _is_lent(line: str) -> bool:
    """A picture's credit without a word of photography: `Jane Doe for The Courier`, `BBC`."""
    return bool(_LENT.fullmatch(line))


def _is_credit(line: str, words: list[str]) -> bool:
    if len(words) > 12 or not set(words) & PICTURED:
        return False
    names = [w for w in WORD.findall(line) if w.lower().rstrip(".") not in CREDIT_WORDS]
    if any(not (name[0].isupper() or name[0] in "@©") for name in names):
        return False
    if len(names) > 6 or re.search(r"[\"“”‘]", line):
        return False
    known = bool(set(words) & CREDITED) or any(name in NAMES for name in names)
    return known or (bool(_PARTED.search(line)) and bool(names))


_WITH_AGENCIES = re.compile(
    rf"""[\s(*_–—-]{{0,6}}(?:with\b|(?:additional|compiled|based|edited|source|sources|from|via|by
    |agency|agencies|wire|news)\b|(?:{ANY}|[A-Z][\w.&-]*(?:\s[A-Z][\w.&-]*){{0,3}}|(?:[A-Z][\w.&-]*\s)?staff)\s?
    (?:,|/|&|and|\+)\s?(?:\w+\s)?(?:agenc(?:y|ies)|wires?)\b)""",
    re.VERBOSE | re.IGNORECASE,
)


_SHOUTED_NAMES = frozenset(name.upper() for name in NAMES)
_SIGNED = re.compile(
    rf"""[\s(*_–—-]{{0,6}}(?:source\s?[:–—-]\s?(?-i:[A-Z][\w.-]*)(?:\s(?-i:[A-Z][\w.-]*)){{0,3}}\s?/\s?[a-z]{{2,4}}\W?(?:[(/][a-z]{{2,4}}\)?)?
    |(?-i:[A-Z][\w.-]*)(?:\s[A-Z0-9][\w.-]*){{0,2}}\s(?:with|and|/|&)\s(?-i:{ANY})
    |[–—-]{{1,2}}\s?\w[\w-]*\.(?:com|org|net|news|example|co\.\w\w|\w\w))[\s)*_.]{{0,4}}""",
    re.VERBOSE | re.IGNORECASE,
)


def _is_agency_line(line: str, words: list[str]) -> bool:
    if _SIGNED.fullmatch(line):
        return True
    if len(words) < 5 and all(w.upper() in _SHOUTED_NAMES for w in words) and line.isupper():
        return True
    if len(words) > 14 or not _WITH_AGENCIES.match(line):
        return False
    names = [w for w in WORD.findall(line) if w.lower().rstrip(".") not in AGENCY_WORDS]
    if any(not name[0].isupper() and name not in NAMES for name in names):
        return False
    if set(words) & {"agency", "agencies", "wire", "wires"}:
        return len(names) < 6
    return bool(re.search(rf"\b{ANY}\b", line)) and words[0] in ("with", "source", "additional")
