"""Sentences that an outlet prints under everything, learnt across its articles.

A body is a function of its own input, so nothing leaves it: what is learnt is marked, and the
document's text is blank there, with every offset as it was. Names, quotes, dates, figures,
vectors and summaries then find nothing in it, and `verify` still finds the body whole.

Taken is a sentence that stands word for word (digits aside) in three articles of one outlet
whose other words have little in common, if it tells nothing of the story around it: no
quotation, no event of the past, few of its words and none of its names elsewhere in the
article. So neither copies nor updates of one report teach anything, nor the background that a
running story repeats. A paragraph of several sentences that recurs whole may tell of the past.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from briefing.text.vectors import WORD, fold, stop_words
from briefing.types import Document, Sentence, Span

RULE = "learnt-boilerplate"  # what an explanation calls it
_ARTICLES = 3  # of different stories, in which a sentence must stand
_SHORTEST, _LONGEST = 4, 70  # words of a sentence that can be learnt
_LOOKED_AT = 12  # articles of those that hold a sentence which are compared with each other
_ALIKE = 0.3  # share of the words of the smaller article that two of one story have in common
_TOPICAL = 0.5  # share of a sentence's words found elsewhere in its article, from which it tells
_MARKS = re.compile(r"[\"“”„«»]")
_PAST = re.compile(
    r"\b(?:was|were|had|did|said|told|went|came|gave|took|made|fell|rose|lost|won|began|broke|held"
    r"|kept|found|saw|met|led|left|died|(?!need|feed|based|related|copyrighted|reserved)[a-z]{2,}ed)\b"
)
_SPACES, _DIGITS = re.compile(r"\s+"), re.compile(r"\d")


def mark_boilerplate(documents: Iterable[Document]) -> tuple[Document, ...]:
    """The documents, in their order, blank where their outlets' boilerplate stands."""
    given = tuple(documents)
    found = find_boilerplate(given)
    return tuple(_marked(d, found[d.doc_id]) if d.doc_id in found else d for d in given)


def find_boilerplate(documents: Iterable[Document]) -> dict[str, tuple[Span, ...]]:
    """For each document that holds some, the spans of what its outlet prints under everything."""
    outlets: dict[str, list[_Read]] = defaultdict(list)
    for document in documents:
        if document.article.outlet:
            outlets[document.article.outlet].append(_Read(document))
    found: dict[str, set[Span]] = defaultdict(set)
    for read in outlets.values():
        if len(read) >= _ARTICLES:
            _learn(sorted(read, key=lambda one: one.document.doc_id), found)
    return {doc_id: tuple(sorted(spans)) for doc_id, spans in found.items()}


@dataclass(frozen=True)
class _Read:
    """An article as it is compared: its sentences by form, its words and names."""

    document: Document

    @cached_property
    def units(self) -> dict[str, tuple[Sentence, ...]]:
        """Paragraphs of several sentences, and single sentences, by their form."""
        found: dict[str, tuple[Sentence, ...]] = {}
        paragraphs: dict[int, list[Sentence]] = defaultdict(list)
        for sentence in self.document.sentences:
            paragraphs[sentence.paragraph].append(sentence)
            found.setdefault(_form(sentence.text), (sentence,))
        for sentences in paragraphs.values():
            if len(sentences) > 1:
                found.setdefault(_form(" ".join(s.text for s in sentences)), tuple(sentences))
        return {form: unit for form, unit in found.items() if _is_of_length(form)}

    @cached_property
    def counts(self) -> dict[str, int]:
        """How often each content word stands in the article, headline included."""
        article = self.document.article
        return _content(f"{article.headline}\n{article.body}", article.language)

    def is_told_of(self, unit: Sequence[Sentence]) -> bool:
        """Whether the words or a name of a unit stand elsewhere in the article too."""
        text = " ".join(sentence.text for sentence in unit)
        own = _content(text, self.document.article.language)
        elsewhere = [word for word, times in own.items() if self.counts.get(word, 0) > times]
        outlet = fold(self.document.article.outlet or "")
        names = {fold(name) for name in re.findall(r"(?<=[a-z,] )[A-Z][\w’'-]+", text)}
        told = [name for name in names if name in elsewhere and name not in outlet]
        return bool(told) or len(elsewhere) >= _TOPICAL * max(len(own), 1)


def _form(text: str) -> str:
    return _DIGITS.sub("0", _SPACES.sub(" ", text).casefold().strip())


def _is_of_length(form: str) -> bool:
    return _SHORTEST <= form.count(" ") + 1 <= _LONGEST


def _content(text: str, language: str) -> dict[str, int]:
    counts: dict[str, int] = {}
    stops = stop_words(language[:2])
    for word in WORD.findall(text):
        folded = fold(word)
        if len(folded) > 3 and folded not in stops:
            counts[folded] = counts.get(folded, 0) + 1
    return counts


def _learn(articles: Sequence[_Read], found: dict[str, set[Span]]) -> None:
    """Add the spans of one outlet's boilerplate to what was found."""
    holders: dict[str, list[_Read]] = defaultdict(list)
    for article in articles:
        for form in article.units:
            holders[form].append(article)
    recurring = {form: held for form, held in holders.items() if len(held) >= _ARTICLES}
    common = _words_of(recurring)
    for form in sorted(recurring):
        if _is_boilerplate(form, recurring[form], common):
            for article in recurring[form]:
                unit = article.units[form]
                span = Span(start=unit[0].span.start, end=unit[-1].span.end)
                found[article.document.doc_id].add(span)


def _words_of(recurring: Mapping[str, Sequence[_Read]]) -> frozenset[str]:
    """Content words of all that recurs: they make no two articles alike."""
    return frozenset(
        word
        for form, held in recurring.items()
        for word in _content(form, held[0].document.article.language)
    )


def _is_boilerplate(form: str, held: Sequence[_Read], common: frozenset[str]) -> bool:
    unit = held[0].units[form]
    text = " ".join(sentence.text for sentence in unit)
    if _MARKS.search(text) or (len(unit) == 1 and _PAST.search(text)):
        return False
    looked = held[:_LOOKED_AT]
    if 2 * sum(article.is_told_of(article.units[form]) for article in looked) >= len(looked):
        return False
    return _count_stories(looked, common) >= _ARTICLES


def _count_stories(articles: Sequence[_Read], common: frozenset[str]) -> int:
    """How many of the articles are unlike each other, chosen one after the other."""
    chosen: list[frozenset[str]] = []
    for article in articles:
        words = frozenset(article.counts) - common
        if words and all(_share(words, other) < _ALIKE for other in chosen):
            chosen.append(words)
    return len(chosen)


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / min(len(one), len(other))


def _marked(document: Document, spans: tuple[Span, ...]) -> Document:
    """The document without the sentences in `spans`, its text blank there."""
    kept = [s for s in document.sentences if not any(span.covers(s.span) for span in spans)]
    sentences = tuple(replace(s, index=number) for number, s in enumerate(kept))
    return replace(document, sentences=sentences, boilerplate=spans)
