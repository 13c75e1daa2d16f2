"""Rules of cleaning, each with the words that call for it."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from briefing.ingest.rules.base import Rule
from briefing.ingest.rules.hints import HINTS
from briefing.ingest.rules.table import RULES

Hinted = tuple[tuple[Rule, tuple[str, ...]], ...]
_LENGTHS = sorted({rule.most for rule in RULES})


def hinted(where: str, parts: frozenset[str], *, words: int = 0, guarded: bool = False) -> Hinted:
    """Rules for "paragraph" or "tail", each with words of which one must stand there; () is any.

    Only those for `parts` of the article and for a paragraph of so many `words`; with `guarded`
    only those that may touch a paragraph in which somebody is quoted or reported.
    """
    return _chosen(where, parts, bisect_left(_LENGTHS, words), guarded)


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
