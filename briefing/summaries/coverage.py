"""`CoverageSummarizer`: our default scorer as a sumy summarizer, usable from sumy alone.

    from briefing.summaries.coverage import CoverageSummarizer

    sentences = CoverageSummarizer()(document, 10)

`document` is any sumy document, from a parser or an `ObjectDocumentModel`, or a sequence of them:
then what several say counts for more, as in `briefing.summarize`. `sentences_count` is what sumy
takes: a number, "20%", or a callable over `SentenceInfo`s. Importing this module imports sumy;
`briefing.summaries` does without.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sumy.nlp.stemmers import null_stemmer
from sumy.summarizers._summarizer import AbstractSummarizer

from briefing.summaries.concepts import weigh_concepts
from briefing.summaries.cover import Problem, rank
from briefing.summaries.pool import Candidate, Pool
from briefing.summaries.salience import said
from briefing.text.vectors import stem_words, stop_words
from briefing.types import Sentence, Span


class CoverageSummarizer(AbstractSummarizer):  # type: ignore[misc]
    """Coverage of weighted word pairs (Gillick and Favre 2009), one sentence after the other.

    A heading before a document's first sentence is taken for its headline. Sentences keep the
    order of the documents. Sentences without letters come last.
    """

    def __init__(self, stemmer: Callable[[str], str] | None = None, language: str = "en") -> None:
        super().__init__(stemmer or null_stemmer)
        self._stems = stemmer is not None
        self._language = language
        self.stop_words = stop_words(language)

    def __call__(self, document: Any, sentences_count: Any) -> tuple[Any, ...]:
        """The chosen sentences of a sumy document, or of several, in their order."""
        documents = [document] if hasattr(document, "sentences") else list(document)
        sentences = [sentence for one in documents for sentence in one.sentences]
        ratings = iter(self._rate(documents))
        chosen: tuple[Any, ...] = self._get_best_sentences(
            sentences, sentences_count, lambda sentence: next(ratings)
        )
        return chosen

    def _rate(self, documents: Sequence[Any]) -> list[float]:
        """What each sentence adds when its turn comes; the later its turn, the lower."""
        heads = [self._content(_headline(document)) for document in documents]
        candidates = tuple(self._candidates(documents, heads))
        pool = Pool(
            candidates=candidates,
            voices=len(documents),
            headlines=tuple(head for head in heads if head),
        )
        weights = weigh_concepts(pool)
        numbers = {concept: number for number, concept in enumerate(weights)}
        problem = Problem(
            costs=[1] * len(candidates),
            covers=[[numbers[concept] for concept in c.concepts] for c in candidates],
            weights=list(weights.values()),
            debts=[0.0] * len(candidates),
            budget=len(candidates),
            clash=lambda one, other: False,
        )
        return _turns(rank(problem), [said(c, weights) for c in candidates])

    def _candidates(
        self, documents: Sequence[Any], heads: Sequence[frozenset[str]]
    ) -> Iterator[Candidate]:
        number = 0
        for voice, (document, head) in enumerate(zip(documents, heads, strict=True)):
            for place, sentence in enumerate(document.sentences):
                stems = self._content(sentence.words)
                yield _candidate(
                    number,
                    voice,
                    place,
                    str(sentence),
                    sentence.words,
                    self._roots(sentence.words),
                    stems,
                    len(head & stems) / len(head) if head else 0.0,
                )
                number += 1

    def _roots(self, words: Sequence[str]) -> tuple[str, ...]:
        """The given stemmer's roots, or Snowball's when none is given."""
        folded = [self.normalize_word(word) for word in words]
        if self._stems:
            return tuple(self._stemmer(word) for word in folded)
        return tuple(stem_words(folded, self._language))

    def _content(self, words: Sequence[str]) -> frozenset[str]:
        kept = [w for w in words if self.normalize_word(w) not in self.stop_words]
        return frozenset(self._roots([w for w in kept if any(map(str.isalnum, w))]))


def _headline(document: Any) -> tuple[str, ...]:
    return tuple(document.headings[0].words) if document.headings else ()


def _candidate(
    number: int,
    voice: int,
    place: int,
    text: str,
    words: Sequence[str],
    roots: tuple[str, ...],
    stems: frozenset[str],
    headed: float,
) -> Candidate:
    span = Span(start=0, end=len(text))
    sentence = Sentence(doc_id=str(voice), index=place, paragraph=0, span=span, text=text)
    return Candidate(
        number=number,
        sentence=sentence,
        span=span,
        text=text,
        voice=voice,
        place=place,
        words=tuple(words),
        roots=roots,
        stem_set=stems,
        headed=headed,
    )


def _turns(order: Sequence[int], worth: Sequence[float]) -> list[float]:
    """Ratings that fall with the turn; those never taken follow by their own worth."""
    taken = set(order)
    rest = sorted((n for n in range(len(worth)) if n not in taken), key=lambda n: (-worth[n], n))
    ratings = [0.0] * len(worth)
    for turn, number in enumerate([*order, *rest]):
        ratings[number] = -float(turn)
    return ratings
