"""Fixed phrases found around a place of a text, by two words that stand side by side in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

_SPELLINGS = {"’": "'", "’s": "'s", "–": "-"}


class Phrases:
    """Phrases of two words or more; a hyphen and a possessive are words of their own."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_pair: dict[tuple[str, str], list[tuple[tuple[str, ...], int]]] = {}
        for phrase in phrases:
            words = tuple(phrase.split())
            for place, pair in enumerate(pairwise(words)):
                self._by_pair.setdefault(pair, []).append((words, place))

    def around(self, low: list[str], start: int, end: int) -> Iterator[tuple[int, int]]:
        """Where a phrase stands that shares a token with [start, end); `low` is in lower case."""
        spelled = [_SPELLINGS.get(word, word) for word in low[max(0, start - 1) : end + 1]]
        for place, pair in enumerate(pairwise(spelled), max(0, start - 1)):
            for words, offset in self._by_pair.get(pair, ()):
                first = place - offset
                last = first + len(words)
                if first < end and start < last and _stands(low, first, words):
                    yield first, last


def _stands(low: list[str], first: int, words: tuple[str, ...]) -> bool:
    if first < 0 or first + len(words) > len(low):
        return False
    found = low[first : first + len(words)]
    return all(
        _SPELLINGS.get(word, word) == other for word, other in zip(found, words, strict=True)
    )
