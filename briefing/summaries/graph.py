"""Sumy's seven algorithms behind our registry; with `coverage.py` the only doors to sumy.

Sumy's tokenizer needs a download; here its sentences get the roots that the pool has. Its ratings
are taken before it chooses, so that word budget and redundancy control are the same for all.
Where sumy is quadratic in plain Python, its matrix is built with numpy or scipy instead: the
same ratings to rounding, and the same picks by test. LSA numbers its words in sorted order,
since sumy's depends on the hash seed. Papers: LexRank, Erkan and Radev 2004; TextRank, Mihalcea
and Tarau 2004; LSA, Steinberger and Ježek 2004; Luhn 1958; SumBasic, Nenkova and Vanderwende
2005; KL, Haghighi and Vanderwende 2009; Reduction is sumy's own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib import import_module
from typing import Any

from briefing.summaries.pool import Candidate, Pool
from briefing.summaries.select import Pick, select_ranked
from briefing.text.vectors import stop_words

ALGORITHMS = {
    "kl": ("kl", "KLSummarizer"),
    "lexrank": ("lex_rank", "LexRankSummarizer"),
    "lsa": ("lsa", "LsaSummarizer"),
    "luhn": ("luhn", "LuhnSummarizer"),
    "reduction": ("reduction", "ReductionSummarizer"),
    "sumbasic": ("sum_basic", "SumBasicSummarizer"),
    "textrank": ("text_rank", "TextRankSummarizer"),
}
KL_ENOUGH = 4  # KL ranks sentences until they fill the budget so many times


def sumy_picker(name: str) -> Callable[[Pool, int], tuple[Pick, ...]]:
    """The registry's entry for one of sumy's algorithms."""

    def pick(pool: Pool, words: int) -> tuple[Pick, ...]:
        return select_ranked(pool, rate(name, pool.printable, words), words)

    return pick


def rate(name: str, candidates: Sequence[Candidate], words: int = 250) -> list[float]:
    """Sumy's rating of each candidate, as it would be without the speed-ups."""
    if not candidates:
        return []
    ratings: dict[int, float] = {}

    def keep(infos: list[Any]) -> list[Any]:
        ratings.update((info.order, float(info.rating)) for info in infos)
        return []

    summarizer = _quick(name)()
    summarizer.stop_words = stop_words()
    if name == "kl":
        summarizer.enough = KL_ENOUGH * words
    summarizer(as_sumy_document(candidates), keep)
    return [ratings.get(number, 0.0) for number in range(len(candidates))]


def sumy_summarizer(name: str) -> Any:
    """Sumy's own summarizer of that name, unchanged, for comparison; it gets our roots."""
    made = _own(name)()
    made.stop_words = stop_words()
    return made


def _own(name: str) -> Any:
    module, class_name = ALGORITHMS[name]
    return getattr(import_module(f"sumy.summarizers.{module}"), class_name)


class _Words:
    """Stands where sumy wants a tokenizer: looks up the words of a sentence that we have."""

    def __init__(self, words: Iterable[tuple[str, tuple[str, ...]]]) -> None:
        self._words = dict(words)

    def to_words(self, text: str) -> tuple[str, ...]:
        return self._words[text]


def as_sumy_document(candidates: Sequence[Candidate]) -> Any:
    """Candidates as sumy's document: one paragraph, sentences in order, roots for words.

    Words with content go in as roots, function words as they are, so that sumy's own filter
    finds them.
    """
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence

    stops = stop_words()
    tokenizer = _Words(
        (
            candidate.text.strip(),
            tuple(
                word if word in stops else root
                for word, root in zip(candidate.words, candidate.roots, strict=True)
            ),
        )
        for candidate in candidates
    )
    return ObjectDocumentModel([Paragraph([Sentence(c.text, tokenizer) for c in candidates])])


@cache
def _quick(name: str) -> Any:
    """Sumy's class with its slow or unstable parts replaced; sumy's own where there are none."""
    makers = {
        "kl": _quick_kl,
        "lexrank": _quick_lexrank,
        "lsa": _stable_lsa,
        "reduction": _quick_reduction,
        "textrank": _quick_textrank,
    }
    own = _own(name)
    return makers[name](own) if name in makers else own


def _quick_lexrank(own: Any) -> Any:
    from briefing.summaries import matrices

    class SparseLexRank(own):  # type: ignore[misc]
        """The graph as a sparse matrix; most pairs of sentences share nothing."""

        @staticmethod
        def _compute_idf(sentences: list[list[str]]) -> dict[str, float]:
            return matrices.lexrank_idf(sentences)

        def _create_matrix(
            self, sentences: Any, threshold: float, tf: Any, idf: dict[str, float]
        ) -> Any:
            return matrices.lexrank_graph(tf, idf, threshold)

        @staticmethod
        def power_method(matrix: Any, epsilon: float) -> Any:
            return matrices.lexrank_power(matrix, epsilon)

    return SparseLexRank


def _quick_textrank(own: Any) -> Any:
    from briefing.summaries import matrices

    class MatrixTextRank(own):  # type: ignore[misc]
        """Common words of all pairs at once, as a product of matrices."""

        def _create_matrix(self, document: Any) -> Any:
            sentences = [self._to_words_set(sentence) for sentence in document.sentences]
            edges = matrices.shared_words(sentences, alone=1.0)
            edges /= edges.sum(axis=1)[:, None] + self._ZERO_DIVISION_PREVENTION
            return (1.0 - self.damping) / len(sentences) + self.damping * edges

    return MatrixTextRank


def _quick_reduction(own: Any) -> Any:
    from briefing.summaries import matrices

    class MatrixReduction(own):  # type: ignore[misc]
        """The sum of all edges of a sentence, as a sum over a row."""

        def rate_sentences(self, document: Any) -> dict[Any, float]:
            edges = matrices.shared_words(
                [self._to_words_set(sentence) for sentence in document.sentences], alone=0.0
            )
            sums = edges.sum(axis=1) - edges.diagonal()
            ratings: dict[Any, float] = {}
            for sentence, total in zip(document.sentences, sums, strict=True):
                ratings[sentence] = ratings.get(sentence, 0.0) + float(total)
            return ratings

    return MatrixReduction


def _stable_lsa(own: Any) -> Any:
    from briefing.summaries import matrices

    class StableLsa(own):  # type: ignore[misc]
        """Words numbered in sorted order: sumy takes them as the hash seed has them."""

        def _create_dictionary(self, document: Any) -> dict[str, int]:
            return {word: i for i, word in enumerate(sorted(super()._create_dictionary(document)))}

        def _compute_term_frequency(self, matrix: Any, smooth: float = 0.4) -> Any:
            return matrices.smoothed_frequency(matrix, smooth)

        def _compute_ranks(self, sigma: Any, v_matrix: Any) -> list[float]:
            return matrices.lsa_ranks(sigma, v_matrix, least=self.MIN_DIMENSIONS)

    return StableLsa


def _quick_kl(own: Any) -> Any:
    from briefing.summaries import matrices

    class SteppedKL(own):  # type: ignore[misc]
        """Divergence brought up to date step by step, and no further than the budget needs."""

        enough = 1000  # words

        def _compute_ratings(self, sentences: Sequence[Any]) -> dict[Any, float]:
            order = matrices.kl_order(
                content=[self._get_content_words_in_sentence(s) for s in sentences],
                words=[list(s.words) for s in sentences],
                frequency=self.compute_tf(sentences),
                enough=self.enough,
            )
            ratings: dict[Any, float] = {s: -float(len(sentences)) for s in sentences}
            for rank, number in enumerate(order):
                ratings[sentences[number]] = -float(rank)
            return ratings

    return SteppedKL
