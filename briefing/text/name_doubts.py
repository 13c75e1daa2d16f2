"""What looks like a person's name and is none: cups, flights, places with a compass point, firms.

A wrong person in the index costs the reader more than a missing one, so every rule here only takes
away: it says no to what the lexicon of given names or a word before the name had made a person.
"""

from __future__ import annotations

import re

from briefing.text import name_lexicon as lex
from briefing.text.given_names import is_given
from briefing.text.name_kinds import has_age, has_mind, says
from briefing.text.wordlist import word_set
from briefing.types import NameMention, Span

#: last words that no surname is: "Harbour Cup", "Gull Festival"
_TAILS = word_set(
    "cup cups finals final edition tour tours flight flights metropolitan centro ministries "
    "festival player players line lines marines marine team teams games tsunami earthquake quake "
    "hurricane conference convention catholic orthodox protestant jewish balcony series award "
    "awards prize protocol treaty accord agreement act bill order report review show league "
    "championship championships championat open masters olympiad olympics program programme "
    "platform pro plus apps app game console network online app station airport hotel stadium "
    "arena abuse war wars studies research week weekend night day marathon derby express times "
    "district county province island islands lakers army navy republic reactor satellite mission "
    "exhibition expo fair summit talks forum charter plan fund bank museum gallery cathedral "
    "church mosque temple foundation jetliner airbus boeing co pavilion design supplement sword "
    "switch time money insider"
)
_COMPASS = word_set(
    "north south east west central northern southern eastern western mainland greater inner outer"
)
_SAINTS = frozenset({"san", "santa", "são", "sao"})
_LATE = frozenset({"el", "los", "las"})
_NUMERAL = re.compile(r"[IVX]+$")
_CAMEL = re.compile(r"(?!(?:Mc|Mac|De|Di|Du|Da|Le|La|Van|Von|Fitz|Ap|St|O)[A-Z])\w*[a-zà-ÿ][A-Z]")
#: no name has them: titles of works and of sections do
_SMALL = word_set("is are was will ever with me you my your need it and or not")
_SHORT_FORM = re.compile(r"[A-Z]{2,4}$")
_SITE = re.compile(
    r" (?:[Ii]nternational )?(?:[Aa]irport|[Ss]tation|[Ss]treet|[Ss]quare|[Ss]tadium|[Ss]chool"
    r"|[Aa]rena|[Hh]ospital|[Uu]niversity|[Pp]rison|[Aa]venue|[Bb]ridge|trains?|line|area|platform"
    r"|news agency|newspaper|magazine|nations|countries|economies)\b"
)
_PLACED = re.compile(
    r"(?:\b(?:[Ii]slands?|[Cc]ity|[Tt]own|[Vv]illage|[Pp]rovince|[Rr]egion|[Pp]ort|[Aa]rchipelago)"
    r" of |[a-z]-)$"
)
_OFFICE_OF = re.compile(
    r"['’]?s? (?:[a-z]+ ){0,2}(?:spokes(?:man|woman|person)|producer|editor|reporter|analyst"
    r"|correspondent|executive|manager|director|chairman|ceo|CEO)\b"
)
_BY_GRAMMAR = re.compile(r"(?:\b(?:at|in|on|near|after|before|of|to|the|from|by) )$")
_TO_DO = re.compile(r"\b(?:to|will|would|can|could|may|might|should|must) $")
_THE = re.compile(r"\b(?:[Tt]he|del|de la|a|an) $")
_NO_PERSONS = frozenset({"jesus christ", "uncle sam", "santa claus", "john doe", "jane doe"})


def is_doubtful(text: str, mention: NameMention, lower: frozenset[str]) -> bool:
    """Whether a name that was taken for a person's stands for something else.

    `text` is the document's, `lower` the words that it has in lower case.
    """
    words = mention.text.split()
    low = [word.lower().strip(".’'") for word in words]
    before = text[max(0, mention.span.start - 8) : mention.span.start]
    if " ".join(low) in _NO_PERSONS or before == "without ":
        return True
    if len(words) == 1:
        return _is_no_surname(text, mention, lower)
    return _is_no_full_name(words, low) or _is_half_titled(text, mention, low)


def stands_for_place(text: str, span: Span) -> bool:
    """ "the island of Ada Gull", "at Ada Gull airport", "Varda-Ada Gull"."""
    return bool(
        _SITE.match(text, span.end) or _PLACED.search(text, max(0, span.start - 14), span.start)
    )


def _is_no_full_name(words: list[str], low: list[str]) -> bool:
    known = is_given(low[0])
    if low[-1] in _TAILS and low[-1] not in lex.SUFFIXES:
        return True
    if low[0] in _COMPASS | _SAINTS or (low[0] in _LATE and len(words) == 2):
        return True
    if any(letter.isdigit() for letter in words[-1]) or any(word in _SMALL for word in low[1:]):
        return True
    if _SHORT_FORM.match(words[-1]) and low[-1] not in lex.SUFFIXES and not words[0].isupper():
        return True
    if low[-1] in lex.PLACES and (not known or (low[0] in lex.PLACES and "de" in low)):
        return True
    if known:
        return False
    if _NUMERAL.match(words[-1]):
        return True
    if low[-1] in lex.ROLE_HEADS | lex.TITLES | lex.KNOWN_ORGS:
        return True
    return _begins_with_house(low)


def _begins_with_house(low: list[str]) -> bool:
    """ "Google Stadia": a known house or place and more."""
    for length in range(1, len(low)):
        joined = " ".join(low[:length])
        if joined in lex.KNOWN_ORGS or (length > 1 and joined in lex.PLACES):
            return True
    return False


def _is_half_titled(text: str, mention: NameMention, low: list[str]) -> bool:
    """Whether the role is a word that only a title of a work or a list had capitalised."""
    role = mention.role
    if role is None or is_given(low[0]) or _acts(text, mention.span):
        return False
    if low[0] in lex.PLACES and len(low) == 2 and not any(w[0].islower() for w in role.split()):
        return " " in role
    if role.startswith(("of ", "from ")):
        return bool(_THE.search(text, max(0, mention.span.start - 6), mention.span.start))
    return _is_thin_capital(role) and text[mention.span.start - 1] == " "


def _is_thin_capital(role: str) -> bool:
    """ "Star", "Resident", "Lego Star": capitalised, and its last noun is no title."""
    words = role.split()
    return words[-1].lower() in _THIN and all(word[:1].isupper() for word in words)


_THIN = word_set(
    "star resident host developer executive detainee baker premier partner member major owner "
    "participant player winner suspect victim tenant pilot guard master chef contractor investor "
    "builder operator publisher assistant rival opponent survivor witness runner hopeful voter"
)
_GENERIC = word_set("major general chief premier master")


def _is_no_surname(text: str, mention: NameMention, lower: frozenset[str]) -> bool:
    """Whether one word with a role or a verb of saying is a noun, a title or a firm."""
    word, span, role = mention.text, mention.span, mention.role
    low = word.lower()
    if _NUMERAL.match(word) or _CAMEL.match(word):
        return True
    if low in lex.ROLE_HEADS | lex.TITLES | lex.ORG_HEADS and not _acts(text, span):
        return role is not None
    if _TO_DO.search(text, max(0, span.start - 24), span.start - len(role or "") - 1):
        return role is not None and " " not in role
    if role is None:
        return False
    if role.startswith(("of ", "from ")) or role.rpartition(" ")[2].lower() == "investor":
        return True
    if low in lex.PLACES and _is_thin_capital(role):
        return True
    if low in lower and not _acts(text, span) and not is_given(low):
        return True
    return _is_odd_title(text, span, role, low)


def _is_odd_title(text: str, span: Span, role: str, low: str) -> bool:
    """ "at Baker Gull", "after Executive Gull", "the Major Gulling nations"."""
    if low.endswith("ing") and role.lower() in _GENERIC and not _acts(text, span):
        return True
    before = span.start - len(role) - 1
    if not _is_thin_capital(role) or not text.startswith(role, max(0, before)):
        return False
    placed = _BY_GRAMMAR.search(text, max(0, before - 7), before) is not None
    return placed or not _acts(text, span)


def _acts(text: str, span: Span) -> bool:
    """Whether a verb of saying or thinking, or an age, follows."""
    return says(text, span) or has_mind(text, span) or has_age(text, span)


def is_house_here(text: str, span: Span) -> bool:
    """Whether an officer of the bearer follows: "Globex spokesman", "Globex’s policy director"."""
    return _OFFICE_OF.match(text, span.end) is not None
