"""Rules of cleaning, each with the words that call for it."""

from __future__ import annotations

from functools import lru_cache

from briefing.ingest.rules.base import Rule
from briefing.ingest.rules.hints import HINTS
from briefing.ingest.rules.table import RULES


@lru_cache(maxsize=2)
def hinted(where: str) -> tuple[tuple[Rule, tuple[str, ...]], ...]:
    """Rules for "paragraph" or "tail", each with words of which one must stand there; () is any."""
    paired = zip(RULES, HINTS, strict=True)
    return tuple((rule, words) for rule, words in paired if rule.where == where)
