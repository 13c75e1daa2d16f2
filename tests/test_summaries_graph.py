"""Sumy's algorithms as we run them: the same picks as sumy's own, the same under any hash seed."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from briefing.summaries.graph import ALGORITHMS, as_sumy_document, rate, sumy_summarizer
from briefing.summaries.pool import Pool, build_pool
from tests import builders

ROOT = Path(__file__).resolve().parents[1]
SUBJECTS = "ferry harbour minister union crew port owner diver captain island council".split()  # noqa: SIM905
VERBS = "closed inspected promised reported refused opened repaired counted blamed left".split()  # noqa: SIM905
OBJECTS = "hull pier inquiry wages timetable cargo engine lighthouse deck budget tug".split()  # noqa: SIM905


@cache
def made_pool(seed: int, reports: int = 6, sentences: int = 9) -> Pool:
    """A pool of invented sentences, all different."""
    chance = random.Random(seed)

    def sentence() -> str:
        parts = [
            f"the {chance.choice(SUBJECTS)} {chance.choice(VERBS)} {chance.choice(OBJECTS)} "
            f"{chance.randint(2, 99)}"
            for _ in range(chance.randint(1, 4))
        ]
        return " and ".join(parts).capitalize() + " today."

    bodies = ["\n\n".join(sentence() for _ in range(sentences)) for _ in range(reports)]
    return build_pool(builders.cluster(*bodies))


def picks_of_sumy(name: str, pool: Pool, count: int) -> set[str]:
    chosen = sumy_summarizer(name)(as_sumy_document(pool.printable), count)
    return {str(sentence) for sentence in chosen}


def picks_of_ours(name: str, pool: Pool, count: int) -> set[str]:
    ratings = rate(name, pool.printable, words=10_000)
    order = sorted(range(len(ratings)), key=lambda n: (-ratings[n], n))
    return {pool.printable[n].text for n in order[:count]}


@pytest.mark.parametrize("name", sorted(set(ALGORITHMS) - {"lsa"}))
@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("count", [1, 5, 12])
def test_same_picks_as_sumy(name: str, seed: int, count: int) -> None:
    pool = made_pool(seed)
    assert picks_of_ours(name, pool, count) == picks_of_sumy(name, pool, count)


@pytest.mark.parametrize("seed", range(3))
def test_sparse_lexrank_has_the_same_picks_on_a_larger_pool(seed: int) -> None:
    pool = made_pool(seed, reports=12, sentences=12)
    assert picks_of_ours("lexrank", pool, 10) == picks_of_sumy("lexrank", pool, 10)


def test_lsa_has_the_ratings_of_sumy_for_one_order_of_words() -> None:
    """Sumy's depends on the hash seed only where two ratings are equal to rounding."""
    pool = made_pool(1)
    seen: dict[int, float] = {}

    def keep(infos: list) -> list:  # type: ignore[type-arg]
        seen.update((info.order, info.rating) for info in infos)
        return []

    sumy_summarizer("lsa")(as_sumy_document(pool.printable), keep)
    ours = rate("lsa", pool.printable)
    assert ours == pytest.approx([seen[n] for n in range(len(ours))])


@pytest.mark.parametrize("name", sorted(ALGORITHMS))
@pytest.mark.parametrize(
    "bodies",
    [
        [],
        ["The ferry has left the harbour at noon."],
        ["The ferry has left the harbour at noon."] * 3,
        ["The of and to in a that was."],
    ],
)
def test_odd_pools_get_finite_ratings(name: str, bodies: list[str]) -> None:
    pool = build_pool(builders.cluster(*bodies))
    ratings = rate(name, pool.printable)
    assert len(ratings) == len(pool.printable)
    assert all(abs(rating) < float("inf") for rating in ratings)


SCRIPT = """
from briefing.summaries import SCORERS, summarize
from tests import builders
from tests.test_summaries import FERRY
cluster = builders.cluster(*FERRY)
for name in SCORERS:
    print(name, summarize(cluster, words=45, scorer=name))
"""


def test_one_output_under_ten_hash_seeds() -> None:
    outputs = set()
    for seed in range(10):
        environment = {**os.environ, "PYTHONHASHSEED": str(seed)}
        command = [sys.executable, "-c", SCRIPT]
        done = subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True
        )
        outputs.add(done.stdout)
    assert len(outputs) == 1
