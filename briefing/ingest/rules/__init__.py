"""Rules of cleaning, each with the words that call for it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from briefing.ingest.rules.base import Rule
from briefing.ingest.rules.hints import HINTS
from briefing.ingest.rules.table import RULES

Hinted = tuple[tuple[Rule, tuple[str, ...]], ...]
_LENGTHS = sorted({rule.most for rule in RULES})
_GRAM = 3
_Gram = tuple[str, ...]


def hinted(where: str, parts: frozenset[str], *, words: int = 0, guarded: bool = False) -> Hinted:
    """Rules for "paragraph" or "tail", each with words of which one must stand there; () is any.

    Only those for `parts` of the article and for a paragraph of so many `words`; with `guarded`
    only those that may touch a paragraph in which somebody is quoted or reported.
    """
    return _chosen(where, parts, bisect_left(_LENGTHS, words), guarded)


def called_for(
    lower: str, parts: frozenset[str], *, words: int, guarded: bool = False
) -> Iterator[Rule]:
    """The rules for "paragraph", in order, of which a word stands in `lower`. What of three
    characters stands there is found first: most of a thousand words begin with none of it."""
    index = _index(parts, bisect_left(_LENGTHS, words), guarded)
    if not index.rules:
        return iter(())
    called = set(index.always)
    there = index.grams.intersection(zip(lower, lower[1:], lower[2:], strict=False))
    for gram in ((), *there):
        for word, numbers in index.words.get(gram, ()):
            if word in lower:
                called.update(numbers)
    return (index.rules[number] for number in sorted(called))


class _Index(NamedTuple):
    """Rules by the first characters of the words that call for them; () for shorter words."""

    rules: tuple[Rule, ...]
    always: tuple[int, ...]
    words: dict[_Gram, list[tuple[str, list[int]]]]
    grams: frozenset[_Gram]


@lru_cache(maxsize=512)
def _index(parts: frozenset[str], length: int, guarded: bool) -> _Index:
    chosen = _chosen("paragraph", parts, length, guarded)
    numbers: dict[str, list[int]] = {}
    for number, (_, words) in enumerate(chosen):
        for word in words:
            numbers.setdefault(word, []).append(number)
    grams: dict[_Gram, list[tuple[str, list[int]]]] = {}
    for word, places in numbers.items():
        gram = tuple(word[:_GRAM]) if len(word) >= _GRAM else ()
        grams.setdefault(gram, []).append((word, places))
    always = tuple(number for number, (_, words) in enumerate(chosen) if not words)
    return _Index(tuple(rule for rule, _ in chosen), always, grams, frozenset(grams) - {()})


@lru_cache(maxsize=512)
def _chosen(where: str, parts: frozenset[str], length: int, guarded: bool) -> Hinted:
    """The choice, made once for each kind of paragraph; `length` counts `_LENGTHS` too short."""
    if length == len(_LENGTHS):
        return ()
    return tuple(
        (rule, words)
        for rule, words in zip(RULES, HINTS, strict=True)
        if rule.where == where
        and rule.part in parts
        and rule.most >= _LENGTHS[length]
        and not (guarded and rule.guard)
    )
