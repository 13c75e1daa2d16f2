"""The default scorer against sumy's own LexRank, in one run; growth, and memory at 5,000.

Both get the same sentences. Ours starts from the cluster and does all of it: words, roots,
stand-alone rules, weights, choice, order. Sumy's LexRank starts from words already found.
"""

from __future__ import annotations

import random
from functools import cache

import pytest

from briefing.summaries import summarize
from briefing.summaries.graph import as_sumy_document, sumy_summarizer
from briefing.summaries.pool import build_pool
from briefing.text.segment import read_document
from briefing.types import Article, StoryCluster
from tests.benchmarks.measure import Work, growth, in_turn, peak_memory, python, report, seconds_of

_HEADS = ("ka", "lo", "mi", "ter", "pra", "sen", "dol", "vu", "har", "quin")
_MIDDLES = ("ra", "ne", "to", "shi", "gan", "pel", "wo", "die")
_TAILS = ("n", "st", "r", "l", "mo", "da", "ing", "ed", "tion", "s")
_FUNCTION = ("the", "of", "in", "to", "a", "and", "on", "for", "with", "by", "that", "was")
PER_REPORT = 20


@cache
def made_cluster(sentences: int, seed: int = 11) -> StoryCluster:
    """A cluster of invented reports with about so many sentences; frequencies as in Zipf's law."""
    chance = random.Random(seed)
    words = [a + b + c for a in _HEADS for b in _MIDDLES for c in _TAILS]
    chance.shuffle(words)
    odds = [1 / (rank + 3) for rank in range(len(words))]

    def sentence() -> str:
        chosen = chance.choices(words, odds, k=chance.randint(10, 30))
        text = [chance.choice(_FUNCTION) if chance.random() < 0.45 else word for word in chosen]
        return " ".join(text).capitalize() + "."

    def report_of(number: int) -> Article:
        body = "\n\n".join(" ".join(sentence() for _ in range(2)) for _ in range(PER_REPORT // 2))
        headline = " ".join(chance.choices(words, odds, k=7)).capitalize()
        return Article(article_id=f"{number:05}", headline=headline, body=body)

    return StoryCluster.of(read_document(report_of(n)) for n in range(sentences // PER_REPORT))


def sumy_lexrank(cluster: StoryCluster) -> Work:
    """Sumy's own LexRank on a cluster, words found beforehand."""
    document = as_sumy_document(build_pool(cluster).printable)
    summarizer = sumy_summarizer("lexrank")
    return lambda: summarizer(document, 10)


@pytest.mark.parametrize(("sentences", "at_least"), [(200, 10), (1000, 60)])
def test_faster_than_lexrank_of_sumy(sentences: int, at_least: int) -> None:
    cluster = made_cluster(sentences)
    ours, theirs = in_turn(
        lambda: summarize(cluster), sumy_lexrank(cluster), rounds=15 if sentences < 500 else 2
    )
    report(
        f"{sentences} sentences: {1000 * ours:.0f} ms, sumy {1000 * theirs:.0f} ms, "
        f"{theirs / ours:.0f} times faster"
    )
    assert theirs / ours >= at_least


def test_growth_is_close_to_linear() -> None:
    def summary(sentences: int) -> Work:
        cluster = made_cluster(sentences)
        return lambda: summarize(cluster)

    exponent = growth(summary, 500, rounds=5)
    report(f"500 to 4,000 sentences: time grows as n^{exponent:.2f}")
    assert exponent <= 1.3


def test_five_thousand_sentences_in_little_memory() -> None:
    cluster = made_cluster(5000)
    taken = seconds_of(lambda: summarize(cluster), rounds=2)
    memory = peak_memory(
        python(
            "from tests.benchmarks.test_summaries import made_cluster;"
            "from briefing.summaries import summarize;"
            "summarize(made_cluster(5000))"
        )
    )
    report(f"5,000 sentences: {taken:.2f} s, {memory:.0f} MB")
    assert memory <= 500
