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
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_UNSPACED_PAIR = re.compile(rf"{_UNSPACED.pattern}{{1,2}}")
_LETTERS_A_WORD = 2  # of scripts that put no spaces between words
_LONGEST = 64  # characters of a word that are looked at


def tokenise(text: str) -> tuple[str, ...]:
    """The folded words of `text`, in order."""
    found = _WORD.findall(_spaced(text.lower()))
    return tuple(_fold(word) if "'" in word or "’" in word else word[:_LONGEST] for word in found)


def count_words(text: str) -> int:
    """Tokens between white space; where a script has no spaces, two letters count as a word."""
    letters = len(_UNSPACED.findall(text))
    return len(text.split()) + letters // _LETTERS_A_WORD


def _spaced(text: str) -> str:
    """Letters of a script without spaces stand in pairs, the unit that its search engines use."""
    return _UNSPACED_PAIR.sub(r" \g<0> ", text) if _UNSPACED.search(text) else text


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
