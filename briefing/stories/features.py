"""What documents are compared by: a TF-IDF row of words and one of names for each.

Weights are those of Okapi BM25 (Robertson and Walker 1994) with document frequencies of the
documents at hand together with a background; each row has length 1. Words and names stand side
by side in one sparse matrix, scaled so that the product of two rows is
`(1 - NAMES) · cosine(words) + NAMES · cosine(names)`. A name is a word that the text capitalises
and nowhere writes small: places, people and organisations tell look-alike events apart. scipy is
imported by the first who compares.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from briefing.stories.digests import is_digest
from briefing.stories.places import find_setting
from briefing.stories.standing import find_standing
from briefing.text.vectors import PART, Background, fold, stem_words, stop_words
from briefing.types import Document

NAMES = 0.4  # weight of the names in the similarity
_CHIEF = 7  # names of a row that say whom and what place it is about
_SATURATION, _LENGTH, _USUAL = 1.2, 0.5, 250.0  # BM25's k1 and b; terms of a usual report
_POSSESSIVE = re.compile(r"['’]s$")
_RANKED = 80  # weightiest features that an explanation chooses from
_LONGEST = 60_000  # characters of a document that are read


@dataclass(frozen=True, eq=False)
class Features:
    """One row for each document. Column `c` is `terms[c]` as a word, `len(terms) + c` as a name.

    `chief` marks the few names each row turns on, one column for each term. `setting` holds those
    columns of `matrix` that only say where and when. `spelled` maps a term to the form in which
    most of the documents write it.
    """

    terms: tuple[str, ...]
    matrix: Any
    chief: Any
    setting: Any
    spelled: dict[str, str]
    digests: tuple[bool, ...] = ()  # rows that list several events

    def explain(self, first: int, second: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Names and other words that make two rows alike, the weightiest first, as spelled."""
        product = self.matrix[[first]].multiply(self.matrix[[second]]).tocoo()
        return self._rank(product.col, product.data)

    def common(
        self, first: Sequence[int], second: Sequence[int]
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Names and other words that make two groups of rows alike, as spelled."""
        import numpy as np

        one, two = (np.asarray(self.matrix[list(rows)].sum(axis=0))[0] for rows in (first, second))
        columns = np.flatnonzero((one > 0) & (two > 0))
        return self._rank(columns, (one * two)[columns])

    def are_rivals(self, first: Sequence[int], second: Sequence[int]) -> bool:
        """Whether two groups turn on names none of which they share."""
        import numpy as np

        one, two = (np.asarray(self.chief[list(rows)].sum(axis=0))[0] for rows in (first, second))
        return bool(one.any() and two.any() and not (one * two).any())

    def telling(self, rows: Sequence[int]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Names and other words that weigh most in all of some rows together, as spelled."""
        import numpy as np

        part = self.matrix[list(rows)]
        columns, places = np.unique(part.indices, return_inverse=True)
        return self._rank(columns, np.bincount(places, weights=part.data))

    def _rank(self, columns: Any, weights: Any) -> tuple[tuple[str, ...], tuple[str, ...]]:
        import numpy as np

        size = len(self.terms)
        best = np.lexsort((columns, -np.round(weights, 6)))[:_RANKED]
        ranked = [(self.terms[c % size], c >= size) for c in columns[best].tolist()]
        names = dict.fromkeys(term for term, named in ranked if named)
        words = dict.fromkeys(t for t, named in ranked if not named and t not in names)
        return tuple(self.spelled[t] for t in names), tuple(self.spelled[t] for t in words)


def read_features(documents: Sequence[Document], background: Background) -> Features:
    """Weigh the terms of documents. In: documents, what is common elsewhere. Out: their rows."""
    import numpy as np

    columns: dict[str, int] = {}
    forms: Counter[str] = Counter()
    texts = find_standing(documents)
    rows = [
        _read_row(document, text, columns, forms)
        for document, text in zip(documents, texts, strict=True)
    ]
    frequency = np.zeros(len(columns))
    for ids, _, _ in rows:
        frequency[ids] += 1
    terms = tuple(columns)
    frequency += np.array([background.counts.get(term, 0) for term in terms])
    total = len(rows) + background.total
    idf = np.maximum(0.0, np.log((total + 1) / (frequency + 0.5)))
    matrix = _build_matrix(rows, idf)
    languages = sorted({document.article.language[:2] for document in documents})
    setting = _keep_columns(matrix, find_setting(terms, languages) * 2)
    digests = tuple(is_digest(document.article.headline) for document in documents)
    spelled = _choose_spelling(forms)
    return Features(terms, matrix, _mark_chief(rows, idf), setting, spelled, digests)


def _read_row(
    document: Document, text: str, columns: dict[str, int], forms: Counter[str]
) -> tuple[Any, Any, Any]:
    """Columns, term counts and name marks of a document's text, in order of columns."""
    import numpy as np

    article = document.article
    text = f"{article.headline}\n{text}"[:_LONGEST]
    language = article.language[:2]
    found = Counter(PART.findall(text))
    known = {form: _read_form(form, language) for form in sorted(found)}
    forms.update([spelled for _, spelled, _, _ in known.values()])
    small = {folded for _, _, folded, capital in known.values() if not capital}
    counts: dict[str, int] = {}
    named: set[str] = set()
    for form, (term, _, folded, capital) in known.items():
        if term:
            counts[term] = counts.get(term, 0) + found[form]
            if capital and folded not in small:
                named.add(term)
    ids = np.array([columns.setdefault(term, len(columns)) for term in counts], dtype=np.int32)
    order = np.argsort(ids)
    marks = np.array([term in named for term in counts], dtype=bool)
    return ids[order], np.array(list(counts.values()), dtype=np.float32)[order], marks[order]


@lru_cache(maxsize=400_000)
def _read_form(form: str, language: str) -> tuple[str, str, str, bool]:
    """A written word: its term, its language and spelling, itself folded, capitalised or not."""
    spelled = f"{language} {_POSSESSIVE.sub('', form)}"
    return read_term(form, language), spelled, fold(form), form[0].isupper()


@lru_cache(maxsize=400_000)
def read_term(form: str, language: str) -> str:
    """The term that a written word stands for; empty for stop words and single letters."""
    folded = fold(form)
    if len(folded) < 2 or folded in stop_words(language):
        return ""
    return stem_words((folded,), language)[0]


def _build_matrix(rows: Sequence[tuple[Any, Any, Any]], idf: Any) -> Any:
    """Rows of words and names of length 1, scaled and put side by side."""
    import numpy as np
    from scipy import sparse

    data, columns, ends = [], [], [0]
    for ids, counts, marks in rows:
        usual = _SATURATION * (1 - _LENGTH + _LENGTH * counts.sum() / _USUAL)
        weights = counts * (_SATURATION + 1) / (counts + usual) * idf[ids]
        words = _scale(weights, math.sqrt(1 - NAMES))
        names = _scale(weights[marks], math.sqrt(NAMES))
        data.append(np.concatenate([words, names]))
        columns.append(np.concatenate([ids, ids[marks] + len(idf)]))
        ends.append(ends[-1] + len(words) + len(names))
    shape = (len(rows), 2 * len(idf))
    if not rows:
        return sparse.csr_matrix(shape)
    return sparse.csr_matrix((np.concatenate(data), np.concatenate(columns), ends), shape=shape)


def _keep_columns(matrix: Any, kept: Sequence[bool]) -> Any:
    """A matrix with the values of some columns only."""
    import numpy as np
    from scipy import sparse

    here = np.asarray(kept, dtype=bool)[matrix.indices]
    ends = np.concatenate([[0], np.cumsum(here)])[matrix.indptr]
    return sparse.csr_matrix((matrix.data[here], matrix.indices[here], ends), shape=matrix.shape)


def _mark_chief(rows: Sequence[tuple[Any, Any, Any]], idf: Any) -> Any:
    """The names of each row that it repeats most and others hold least."""
    import numpy as np
    from scipy import sparse

    columns, ends = [np.zeros(0, dtype=np.int32)], [0]
    for ids, counts, marks in rows:
        weights = counts * idf[ids] * marks
        best = np.argsort(-weights, kind="stable")[:_CHIEF]
        columns.append(np.sort(ids[best[weights[best] > 0]]))
        ends.append(ends[-1] + len(columns[-1]))
    data = np.ones(ends[-1], dtype=np.float32)
    return sparse.csr_matrix((data, np.concatenate(columns), ends), shape=(len(rows), len(idf)))


def _scale(weights: Any, length: float) -> Any:
    norm = math.sqrt(float((weights.astype("float64") ** 2).sum()))
    return (weights * (length / norm) if norm else weights).astype("float32")


def _choose_spelling(forms: Counter[str]) -> dict[str, str]:
    """For each term the form that most documents write, small before capitalised on a tie."""
    chosen: dict[str, tuple[int, int, str]] = {}
    for tagged, count in forms.items():
        language, _, form = tagged.partition(" ")
        term = read_term(form, language)
        rival = (-count, len(form), form.swapcase())
        if term and (term not in chosen or rival < chosen[term]):
            chosen[term] = rival
    return {term: form.swapcase() for term, (_, _, form) in chosen.items()}
