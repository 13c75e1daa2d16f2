"""What one outlet prints under everything: learnt from the articles read together.

A paragraph is boilerplate when at least three articles of an outlet carry it word for word at
their edge, and those articles are not about one thing: a paragraph of background that three
reports of one story share is reporting.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations

from briefing.types import Article, Removal

_FEWEST = 3  # articles that must carry it
_EDGE = 2  # paragraphs at either end that count as edge
_ALIKE = 0.12  # mean share of common long words from which articles count as one story
_COMPARED = 6  # articles compared with one another, at most


def drop_boilerplate(articles: Iterable[Article]) -> tuple[Article, ...]:
    """The same articles without the paragraphs that their outlet puts under everything.

    Identifiers stay: they must not depend on what else was read.
    """
    given = tuple(articles)
    carriers: dict[tuple[str, str], list[Article]] = {}
    for article in given:
        if article.outlet:
            for paragraph in _edges(article):
                carriers.setdefault((article.outlet, paragraph), []).append(article)
    learnt = {key for key, found in carriers.items() if _is_boilerplate(key[1], found)}
    outlets = {outlet for outlet, _ in learnt}
    return tuple(_without(a, learnt) if a.outlet in outlets else a for a in given)


def _edges(article: Article) -> set[str]:
    paragraphs = article.body.split("\n\n")
    if len(paragraphs) < 2 * _EDGE:
        return set()
    return {p for p in paragraphs[:_EDGE] + paragraphs[-_EDGE:] if p}


def _is_boilerplate(paragraph: str, carriers: list[Article]) -> bool:
    different = list({article.body: article for article in carriers}.values())
    if len(different) < _FEWEST:
        return False
    words = [_long_words(article.body, paragraph) for article in different[:_COMPARED]]
    shares = [len(a & b) / max(len(a | b), 1) for a, b in combinations(words, 2)]
    return sum(shares) / len(shares) < _ALIKE


def _long_words(body: str, paragraph: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w{6,}", body.replace(paragraph, " ").lower()))


def _without(article: Article, learnt: set[tuple[str, str]]) -> Article:
    paragraphs = article.body.split("\n\n")
    last = len(paragraphs) - _EDGE
    gone = {
        number
        for number, paragraph in enumerate(paragraphs)
        if (number < _EDGE or number >= last) and (article.outlet, paragraph) in learnt
    }
    if not gone:
        return article
    removed = tuple(Removal(text=paragraphs[number], rule="boilerplate") for number in sorted(gone))
    kept = (paragraph for number, paragraph in enumerate(paragraphs) if number not in gone)
    return replace(article, body="\n\n".join(kept), removed=article.removed + removed)
