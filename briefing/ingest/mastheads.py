"""The name of a paper on a line of its own, and of the section under it."""

from __future__ import annotations

import re

from briefing.ingest.outlet_names import KNOWN, OUTLET_WORDS
from briefing.text.wordlist import phrase_set

_RARER = (
    "lantern|beacon|clarion|banner|ledger|citizen|messenger|pioneer|mercury|enquirer|statesman"
    "|spectator"
)
_MASTHEAD = re.compile(
    rf"(?:[Tt]he\s+|THE\s+)?(?:[A-ZÀ-Þ][\w.&'’-]*\s+){{0,4}}(?:[A-ZÀ-Þ][\w.-]*-?)?(?i:{OUTLET_WORDS}|{_RARER})(?:\s+[A-ZÀ-Þ][\w.-]*){{0,2}}$"
)
_ARTICLED = re.compile(r"(?:The|THE)(?:\s+[A-ZÀ-Þ][\w.&'’-]*){1,4}$")
_NAMES = frozenset(name.casefold() for name in KNOWN.values())
_SECTIONS = phrase_set(
    "news | world | politics | business | sport | sports | national | local | regional | "
    "international | economy | culture | arts | technology | tech | science | health | "
    "environment | climate | europe | asia | africa | americas | middle east | uk | us | uk "
    "news | us news | home news | world news | local news | society | education | travel | "
    "lifestyle | crime | markets | money | finance | law | justice | defence | security | "
    "transport | media | home | foreign | features | city | nation | politik | wirtschaft | "
    "kultur | panorama | politique | monde | économie | política | mundo | economía | "
    "politica | esteri"
)
_LONGEST = 60  # characters of a name


def is_masthead(line: str) -> bool:
    """Whether a line is the name of a known outlet, or has the words that papers' names end in."""
    return len(line) <= _LONGEST and (is_known(line) or bool(_MASTHEAD.match(line)))


def is_known(line: str) -> bool:
    """Whether a line is the name of an outlet in the table, with or without its article."""
    low = line.casefold().strip()
    return low in _NAMES or f"the {low}" in _NAMES


def is_articled(line: str) -> bool:
    """`The Harrow Lantern`: the shape of a paper's name, though nothing in it says paper."""
    return len(line) <= _LONGEST and bool(_ARTICLED.match(line))


def is_shouted(line: str) -> bool:
    """A name in capitals of two to six words, as on a front page."""
    return line.isupper() and 2 <= len(line.split()) <= 6


def is_told(line: str) -> bool:
    """`Governor Leaves Post`: a headline in capitals that ends like a paper's name."""
    words = line.split()[1:-1]
    papers = rf"(?:{OUTLET_WORDS})"
    return not is_known(line) and any(
        word.endswith(("s", "ed")) and not re.fullmatch(papers, word, re.IGNORECASE)
        for word in words
    )


def is_section(line: str) -> bool:
    """Whether a line is the name of a part of the paper."""
    return line.casefold().strip(" \t|·•-–—:") in _SECTIONS


def titled(name: str) -> str:
    """`THE ISLANDS GAZETTE` → `The Islands Gazette`; an abbreviation that is known stays."""
    if not name.isupper() or is_known(name):
        return name
    words = [
        word if len(word) < 4 and word not in {"THE", "NEW"} else word.capitalize()
        for word in name.split()
    ]
    return " ".join(word.lower() if word in {"OF", "AND"} else word for word in words)
