"""Words and their roots, as every scorer of this package sees them.

A word is folded (lower case, straight apostrophe, no possessive); its root is the Snowball stem.
Content roots leave out function words and single letters. Every language that
`briefing.text.vectors` knows is read with its own stems and function words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from briefing.text.vectors import stem_words, stop_words

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_POSSESSIVE = re.compile(r"'s$|'$")
_LONGEST = 64  # characters of a word that are looked at


def tokenise(text: str) -> tuple[str, ...]:
    """The folded words of `text`, in order."""
    found = _WORD.findall(text.lower())
    return tuple(_fold(word) if "'" in word or "’" in word else word[:_LONGEST] for word in found)


def _fold(word: str) -> str:
    return _POSSESSIVE.sub("", word.replace("’", "'"))[:_LONGEST]


def find_roots(words: Iterable[Sequence[str]], language: str = "en") -> dict[str, str]:
    """Root of each different word of many texts; stemmed in one go, in sorted order."""
    vocabulary = sorted({word for text in words for word in text})
    return dict(zip(vocabulary, stem_words(vocabulary, language), strict=True))


def find_content(roots: Mapping[str, str], language: str = "en") -> frozenset[str]:
    """Those words of a vocabulary that have content."""
    stops = stop_words(language)
    return frozenset(w for w in roots if w not in stops and (len(w) > 1 or w.isdigit()))
