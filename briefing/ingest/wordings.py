"""Furniture by its wording: the rule that takes a whole paragraph."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.ingest.captions import find_credit, split_caption
from briefing.ingest.rules import called_for
from briefing.ingest.rules.base import REPORTED, SEEN, Rule

_CORRECTS = re.compile(
    r"correct|correcc|corrig|clarif|amend|updat|revis|error|earlier|previous|wrong|mistak|misst"
    r"|missp|misid|inaccura|has been|was changed|headline|korrig|korrektur|berichtig|rectif|errat"
    r"|испр|попр",
    re.IGNORECASE,
)
# Kinds in which the site speaks: none of them holds a sentence that tells what happened.
SPOKEN = frozenset(
    ("comments", "cookie", "newsletter", "paywall", "promo", "read-more", "related", "share")
)
_QUOTED = re.compile(r"[\s*_•-]{0,4}[\"“„«‘']")


def find_wording(plain: str, parts: frozenset[str]) -> str | None:
    """The rule whose wording takes a whole paragraph; `parts` say where in the article it is."""
    if len(plain) >= SEEN:
        return None
    words = plain.count(" ") + 1
    for rule in called_for(fold(plain), parts, words=words, guarded=is_guarded(plain)):
        if rule.pattern.match(plain):
            return _named(rule, plain)
    return None


@lru_cache(maxsize=8)
def is_guarded(plain: str) -> bool:
    """Whether somebody is quoted or reported."""
    return bool(_QUOTED.match(plain) or REPORTED.search(plain))


def fold(text: str) -> str:
    """Lower case with single spaces: how hints are looked for."""
    return " ".join(text.lower().split())


def _named(rule: Rule, plain: str) -> str | None:
    """A caption that stands behind a sentence of reporting takes only its own part, later."""
    if rule.name == "caption" and (split_caption(plain) is not None or find_credit(plain)):
        return None
    if rule.name == "correction" and not _CORRECTS.search(plain):
        return "editors-note"
    return rule.name
