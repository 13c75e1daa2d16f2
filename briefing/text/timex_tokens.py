"""Text → tokens, each with one class letter, so that a grammar can be matched on the letters.

The idea is that of SUTime's TokensRegex (Chang and Manning 2012) in plain `re`: a document
becomes a string with one private letter per token, `.` for a token no date is made of, and a
pattern over classes becomes an ordinary regular expression over that string.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from briefing.text import timex_lexicon as lexicon

TOKEN = re.compile(
    r"""
      [A-Za-z][a-z]{2,}(?![\w'’.À-ɏ])    # most tokens: a plain word, tried first
    | \d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\d/])
    | \d+(?:[/.]\d+){2,}(?![\d/])
    | (?<![\d-])\d{1,2}-\d{1,2}-\d{4}(?![\d-])
    | \d{1,2}(?=[ap]m\b)
    | FY\s?'?\d{2,4}\b
    | ['’]\d\d(?![\w'’])
    | \d{1,2}:\d\d(?![:\d])
    | \d+(?::\d+)+
    | o['’]clock\b
    | [$€£#]\s?\d[\d,.]*
    | \d[\d,]*(?:\.\d+|(?=\s?%))
    | (?:1[5-9]|20)\d\d(?=/\d\d\b(?!/))
    | \d{1,4}/\d{1,4}
    | ['’]?(?:\d\d)?\d0['’]?s\b
    | \d+(?:,\d\d\d)+
    | \d+(?:st|nd|rd|th|ST|ND|RD|TH)?(?![A-Za-z])
    | ['’][sS]\b
    | [ap]\.\s?m\b\.?
    | (?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Weds?|Thurs?|Fri|Sat|Sun)\.
    | [A-Za-zÀ-ɏ0-9]+(?:['’]t\b)?
    | \n\s*\n
    | [^\w\s]
    | _+
    """,
    re.X,
)

# Class name → words. A word that a pattern names itself gets a letter of its own as well.
WORDS: dict[str, frozenset[str]] = {
    "MONTH": frozenset(lexicon.MONTHS),
    "WEEKDAY": frozenset(lexicon.WEEKDAYS) - lexicon.SHORT_WEEKDAYS,
    "WDABBR": lexicon.SHORT_WEEKDAYS,
    "WEEKDAYS": frozenset(w + "s" for w in lexicon.WEEKDAYS if w not in lexicon.SHORT_WEEKDAYS),
    "UNIT": frozenset(lexicon.UNITS) - {"second"},
    "UNITS": frozenset(lexicon.UNIT_PLURALS),
    "NUMWORD": frozenset(lexicon.NUMBERS),
    "TENS": frozenset(lexicon.TENS),
    "VAGUE": lexicon.VAGUE_NUMBERS,
    "ORD": frozenset(lexicon.ORDINALS) | {"second"},
    "SEASON": frozenset(lexicon.SEASONS),
    "PART": frozenset(lexicon.DAY_PARTS),
    "PARTS": frozenset(lexicon.DAY_PART_PLURALS),
    "NOON": frozenset(lexicon.CLOCK_WORDS),
    "DECWORD": frozenset(lexicon.DECADE_WORDS),
    "FREQ": frozenset(lexicon.FREQUENCIES),
    "REF": frozenset(lexicon.REFERENCES),
    "ZONE": lexicon.ZONES,
    "AMPM": frozenset({"am", "pm", "a.m.", "p.m.", "a.m", "p.m"}),
    "DAYNUM": frozenset(),
    "ORDNUM": frozenset(),
    "INT": frozenset(),
    "YEAR": frozenset(),
    "DEC": frozenset(),
    "FRAC": frozenset(),
    "DECADE": frozenset(),
    "CLOCK": frozenset(),
    "ISO": frozenset(),
    "SLASH": frozenset(),
    "SHORTYEAR": frozenset(),
    "FISCALYEAR": frozenset(),
    "QN": frozenset({"q1", "q2", "q3", "q4"}),
    "HN": frozenset({"h1", "h2"}),
    "POSS": frozenset({"'s", "’s"}),
    "C": frozenset({","}),
    "H": frozenset({"-", "‐", "‑"}),
    "DASH": frozenset({"–", "—"}),
    "STROKE": frozenset({"/"}),
    "OPEN": frozenset({"("}),
    "CLOSE": frozenset({")"}),
    "APOS": frozenset({"'", "’"}),
}
OTHER = "."


@dataclass(frozen=True)
class Tokens:
    """Tokens of a text: their words, where each starts, and one class letter for each."""

    texts: list[str]
    starts: list[int]
    letters: str

    def end(self, index: int) -> int:
        return self.starts[index] + len(self.texts[index])


class Alphabet:
    """Letters for classes and for the single words that patterns name."""

    def __init__(self, literals: frozenset[str]) -> None:
        self._names = {name: chr(0x100 + i) for i, name in enumerate(WORDS)}
        self._literals = {w: chr(0x200 + i) for i, w in enumerate(sorted(literals))}
        self._letter_of_word: dict[str, str] = {}
        for name, words in WORDS.items():
            for word in sorted(words):
                self._letter_of_word.setdefault(word, self._names[name])
        self._letter_of_word.update(self._literals)
        self._of_class = {name: self._letters(name) for name in WORDS}

    def letters(self, name: str) -> str:
        """All letters that the class `name` (in capitals) or the single word may have."""
        return self._literals[name] if name in self._literals else self._of_class[name]

    def _letters(self, name: str) -> str:
        own = [self._literals[w] for w in sorted(WORDS[name]) if w in self._literals]
        return self._names[name] + "".join(own)

    def letter(self, token: str) -> str:
        """The class letter of one token; case decides whether "May" can be a month."""
        if token[0].isdigit() or (token[0] in "'’" and len(token) > 2):
            return self._number(token)
        if token[:2] == "FY" and token[-1].isdigit():
            return self._names["FISCALYEAR"]
        low = token.lower() if token[-1] != "." or len(token) < 4 else _abbreviation(token)
        found = self._letter_of_word.get(low, OTHER)
        if found != OTHER and not _case_allows(token, low):
            return self._literals.get(low, OTHER) if low not in lexicon.MONTHS else OTHER
        return found

    def _number(self, token: str) -> str:
        low = token.lower()
        if low in self._letter_of_word:
            return self._letter_of_word[low]
        name = classify_number(low)
        return self._names[name] if name else OTHER


def classify_number(token: str) -> str | None:
    """The class of a token that begins with a digit or an apostrophe; None for no class."""
    if token.isdigit() and token.isascii():
        if len(token) <= 2:
            return "DAYNUM" if 1 <= int(token) <= 31 else "INT"
        if len(token) == 4 and "1000" <= token <= "2199":
            return "YEAR"
        return "INT" if len(token) <= 4 else None
    if re.fullmatch(r"\d{1,2}:\d\d", token):
        hours, minutes = token.split(":")
        return "CLOCK" if int(hours) < 25 and int(minutes) < 60 else None
    if re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)", token):
        return "ORDNUM"
    if re.fullmatch(r"(?:\d\d\d0|['’]?\d0)['’]?s", token):
        return "DECADE"
    if re.fullmatch(r"['’]\d\d", token):
        return "SHORTYEAR"
    if re.fullmatch(r"\d{1,3}\.\d{1,2}", token):
        return "DEC"
    if re.fullmatch(r"\d/\d", token):
        return "FRAC"
    if re.fullmatch(r"\d{4}-\d\d-\d\d.*", token):
        return "ISO"
    if re.fullmatch(r"\d{1,4}([-/.])\d{1,2}\1\d{1,4}", token):
        return "SLASH"
    return None


def _abbreviation(token: str) -> str:
    bare = token[:-1].lower()
    return bare if bare in lexicon.MONTHS or bare in lexicon.WEEKDAYS else token.lower()


# Months that stand in capitals for nothing else that is written often.
_CAPITAL_MONTHS = frozenset({"JAN", "FEB", "JUN", "JUL", "AUG", "NOV", "DEC"})


def _case_allows(token: str, low: str) -> bool:
    if low in lexicon.MONTHS:
        large = token.isupper() and len(token) == 3 and token not in _CAPITAL_MONTHS
        return token[0].isupper() and not large
    if low in lexicon.SHORT_WEEKDAYS:
        return token[0].isupper()
    if low in lexicon.ZONES:
        return token.isupper()
    return True


def tokenize(text: str, alphabet: Alphabet) -> Tokens:
    """All tokens of `text` in order. Linear in the length of the text."""
    texts: list[str] = []
    starts: list[int] = []
    for match in TOKEN.finditer(text):
        texts.append(match.group())
        starts.append(match.start())
    known: dict[str, str] = {}
    for word in set(texts):
        known[word] = alphabet.letter(word)
    return Tokens(texts, starts, "".join(map(known.__getitem__, texts)))


@lru_cache(maxsize=256)
def number_of(token: str) -> int | None:
    """The whole number that a token means in digits, words or as an ordinal."""
    low = token.lower()
    digits = re.match(r"\d+", low)
    if digits and low.isascii():
        return int(digits.group()) if len(digits.group()) < 5 else None
    for table in (lexicon.NUMBERS, lexicon.TENS, lexicon.ORDINALS):
        if low in table:
            return table[low]
    return {"second": 2, "hundred": 100, "couple": 2}.get(low)
