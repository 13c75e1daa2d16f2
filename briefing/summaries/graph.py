"""Sumy's algorithms behind our registry; the only door to sumy apart from `coverage`.

Sumy's own tokenizer needs a download; ours hands it the stems and words we have. Its ratings are
taken before it chooses, so that the word budget and redundancy control are the same for all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from briefing.summaries.pool import Candidate, Pool
from briefing.summaries.select import Pick, select_ranked
from briefing.text.vectors import stop_words

ALGORITHMS = {
    "kl": ("sumy.summarizers.kl", "KLSummarizer"),
    "lexrank": ("sumy.summarizers.lex_rank", "LexRankSummarizer"),
    "lsa": ("sumy.summarizers.lsa", "LsaSummarizer"),
    "luhn": ("sumy.summarizers.luhn", "LuhnSummarizer"),
    "reduction": ("sumy.summarizers.reduction", "ReductionSummarizer"),
    "sumbasic": ("sumy.summarizers.sum_basic", "SumBasicSummarizer"),
    "textrank": ("sumy.summarizers.text_rank", "TextRankSummarizer"),
}


class _Words:
    """Stands where sumy wants a tokenizer: looks up the words of a sentence we have."""

    def __init__(self, words: Iterable[tuple[str, tuple[str, ...]]]) -> None:
        self._words = dict(words)

    def to_words(self, text: str) -> tuple[str, ...]:
        return self._words[text]


def sumy_picker(name: str) -> Callable[[Pool, int], tuple[Pick, ...]]:
    """The registry's entry for one of sumy's algorithms."""

    def pick(pool: Pool, words: int) -> tuple[Pick, ...]:
        return select_ranked(pool, rate(name, pool.printable), words)

    return pick


def rate(name: str, candidates: tuple[Candidate, ...]) -> list[float]:
    """Sumy's rating of each candidate."""
    if not candidates:
        return []
    ratings: dict[int, float] = {}

    def keep(infos: list[Any]) -> list[Any]:
        ratings.update((info.order, float(info.rating)) for info in infos)
        return []

    sumy_summarizer(name)(as_sumy_document(candidates), keep)
    return [ratings.get(number, 0.0) for number in range(len(candidates))]


def sumy_summarizer(name: str) -> Any:
    """Sumy's summarizer of that name, with our stems and stop words."""
    from importlib import import_module

    module, class_name = ALGORITHMS[name]
    made = getattr(import_module(module), class_name)()
    made.stop_words = stop_words()
    return made


def as_sumy_document(candidates: tuple[Candidate, ...]) -> Any:
    """Candidates as sumy's document: one paragraph, sentences in order."""
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence

    tokenizer = _Words((c.text.strip(), c.roots) for c in candidates)
    return ObjectDocumentModel([Paragraph([Sentence(c.text, tokenizer) for c in candidates])])
