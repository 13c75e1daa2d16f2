"""Outlets that only a file's name and the paper's own furniture give away.

A clipping called `harrow-review_trial.md` whose credit says "for The Harrow Review" is from that
paper. A file name alone names nobody, and neither do its neighbours: an article read alone must
come out as it does in company.
"""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.types import Article

_EVIDENCE = frozenset(
    ("credit", "newsletter", "promo", "byline", "copyright", "share", "paywall", "contributor")
)
_PHRASE = re.compile(r"(?:[Tt]he )?[A-ZÀ-Þ][\w'’.-]*(?: [A-ZÀ-Þ][\w'’.-]*){0,3}")
_TOLD = re.compile(
    r"\b(?:told|tells|said to|spoke to) (?P<name>(?:[Tt]he )?[A-Z][\w-]*(?: [A-Z][\w-]*){0,3})"
)
_SHORTEST = 5  # letters of a key; below, chance is too likely


def name_outlet(article: Article) -> Article:
    """The same article; where its outlet is unknown, from its file name and furniture together."""
    if article.outlet is not None:
        return article
    name = next(filter(None, (_evidence(article, key) for key in _keys(article))), None)
    if name is None:
        return article
    # The identifier stays: it must not depend on the file's name.
    return replace(article, outlet=name, provenance=(*article.provenance, ("outlet", "file name")))


def _keys(article: Article) -> tuple[str, ...]:
    """What the file's name may begin with: `elin-courier_x.txt` → `elincourier`, `elin`."""
    name = re.split(r"[/!\\]", article.path or "")[-1].rsplit(".", 1)[0]
    parts = name.split("_", 1)[0].split("-")
    keys = [_squeezed(" ".join(parts[:count])) for count in range(min(len(parts), 5), 0, -1)]
    return tuple(key for key in keys if len(key) >= _SHORTEST)


def _evidence(article: Article, key: str) -> str | None:
    """The name as the paper's own furniture writes it, or as people "told" it."""
    for removal in article.removed:
        if removal.rule in _EVIDENCE:
            for phrase in _PHRASE.findall(removal.text):
                for words in _inner(phrase):
                    if _squeezed(words) == key:
                        return words
    for match in _TOLD.finditer(article.body[:50_000]):
        last = _squeezed(match["name"])
        if len(last) >= _SHORTEST and key.endswith(last) and key != last:
            first = key.removesuffix(last)
            return f"The {first.capitalize()} {match['name'].split()[-1]}"
    return None


def _inner(phrase: str) -> list[str]:
    """A run of capitalised words and every shorter run at its beginning."""
    words = phrase.split()
    return [" ".join(words[:count]) for count in range(len(words), 0, -1)]


def _squeezed(name: str | None) -> str:
    """Letters only, lower case, without a leading article."""
    return re.sub(r"[\W_]+", "", re.sub(r"^the\s+", "", (name or "").casefold()))
