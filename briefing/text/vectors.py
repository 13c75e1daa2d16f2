"""Words, stop words, stems, document frequencies, TF-IDF and cosine, shared by every stage.

Words are found by one linear regular expression, with their offsets; stems come from Snowball
(Porter 2001) through PyStemmer, imported by the first who stems. A sparse vector is a plain
mapping term → weight, so that nothing here needs numpy. Weights follow Salton and Buckley
(1988): (1 + log tf) · idf, normalised to length 1, with idf = log((N + 1) / (df + 0.5)).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple

from briefing.text.stopwords import STOP_WORDS
from briefing.types import Document

WORD = re.compile(r"[^\W\d_]+(?:['’\-‐‑][^\W\d_]+)*|\d+(?:[.,:]\d+)*")
PART = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,:]\d+)*")  # compounds come apart
_POSSESSIVE = re.compile(r"['’]s$|['’]$")
_SNOWBALL = {
    "en": "english",
    "de": "german",
    "fr": "french",
    "es": "spanish",
    "it": "italian",
    "pt": "portuguese",
    "ru": "russian",
    "nl": "dutch",
}

_SCALE = 10

Vector = dict[str, float]


class Word(NamedTuple):
    """A word as it stands in a text, with its half-open offsets."""

    text: str
    start: int
    end: int


def find_words(text: str) -> Iterator[Word]:
    """The words of a text in order: runs of letters (inner ' and - kept) and of digits."""
    for match in WORD.finditer(text):
        yield Word(match.group(), match.start(), match.end())


def fold(word: str) -> str:
    """A word as it is compared: lower case, straight apostrophes, no possessive 's."""
    return _POSSESSIVE.sub("", word.lower()).replace("’", "'")


def stop_words(language: str = "en") -> frozenset[str]:
    """Function words of a language (two-letter code), folded; English for an unknown one."""
    return STOP_WORDS.get(language[:2], STOP_WORDS["en"])


def stem_words(words: Iterable[str], language: str = "en") -> list[str]:
    """Snowball stems of folded words, in order; the words themselves where none is known."""
    stemmer = _stemmer(_SNOWBALL.get(language[:2]))
    listed = list(words)
    return listed if stemmer is None else list(stemmer.stemWords(listed))


@lru_cache(maxsize=16)
def _stemmer(name: str | None) -> Any:
    if name is None:
        return None
    import Stemmer

    return Stemmer.Stemmer(name)


def find_terms(text: str, language: str = "en") -> list[str]:
    """The telling words of a text in order: folded, stemmed, stop words and letters left out."""
    stops = stop_words(language)
    folded = (fold(word) for word in PART.findall(text))
    return stem_words((word for word in folded if len(word) > 1 and word not in stops), language)


def count_terms(text: str, language: str = "en") -> Counter[str]:
    """How often each telling word stands in a text."""
    return Counter(find_terms(text, language))


@dataclass(frozen=True, kw_only=True)
class Background:
    """In how many of `total` documents each term stands: what is common, so not telling."""

    total: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, documents: Iterable[Document]) -> Background:
        """Count the terms (headline and body) of documents."""
        counts: Counter[str] = Counter()
        total = 0
        for document in documents:
            article = document.article
            text = f"{article.headline}\n{article.body}"
            counts.update(sorted(set(find_terms(text, article.language))))
            total += 1
        return cls(total=total, counts=dict(sorted(counts.items())))

    def merged(self, other: Background) -> Background:
        """Both records together, as if their documents had been counted at once."""
        counts = Counter(self.counts)
        counts.update(other.counts)
        return Background(total=self.total + other.total, counts=dict(sorted(counts.items())))

    def idf(self, term: str) -> float:
        """Inverse document frequency, at least 0: log((N + 1) / (df + 0.5))."""
        return max(0.0, math.log((self.total + 1) / (self.counts.get(term, 0) + 0.5)))


@lru_cache(maxsize=1)
def shipped_background() -> Background:
    """The general words of English news, as if counted in a thousand reports.

    It was counted in a hundred; ten times as many keep its words apart from those of a story
    that a small edition consists of (docs/quality/stories.md, "Background").
    """
    from briefing.text.frequencies import DOCUMENTS, TABLE

    counts: dict[str, int] = {}
    number = 0
    for token in TABLE.split():
        if token.endswith(":"):
            number = int(token[:-1]) * _SCALE
        else:
            counts[token] = number
    return Background(total=DOCUMENTS * _SCALE, counts=counts)


def weigh(counts: Mapping[str, int], background: Background) -> Vector:
    """TF-IDF vector of length 1 (empty when no term has weight), in order of terms."""
    raw = {
        term: (1 + math.log(count)) * background.idf(term)
        for term, count in sorted(counts.items())
        if count > 0
    }
    norm = math.sqrt(sum(weight * weight for weight in raw.values()))
    return {term: weight / norm for term, weight in raw.items() if weight > 0} if norm else {}


def cosine(first: Mapping[str, float], second: Mapping[str, float]) -> float:
    """Cosine of two sparse vectors, 0 when one is empty; sums in order, so always the same."""
    if len(first) > len(second):
        first, second = second, first
    dot = math.fsum(weight * second[term] for term, weight in first.items() if term in second)
    norms = _norm(first) * _norm(second)
    return dot / norms if norms else 0.0


def _norm(vector: Mapping[str, float]) -> float:
    return math.sqrt(math.fsum(weight * weight for weight in vector.values()))
