"""The search under a budget: against brute force, its bounds, and the greedy ranking."""

from __future__ import annotations

import itertools
import random

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.summaries.cover import Problem, cover, rank


def problem(seed: int, items: int = 9, concepts: int = 14) -> Problem:
    chance = random.Random(seed)
    pairs = {(i, j) for i in range(items) for j in range(i) if chance.random() < 0.1}
    return Problem(
        costs=[chance.randint(3, 12) for _ in range(items)],
        covers=[chance.sample(range(concepts), chance.randint(1, 6)) for _ in range(items)],
        weights=[chance.random() for _ in range(concepts)],
        debts=[0.2 * chance.random() for _ in range(items)],
        budget=25,
        clash=lambda i, j: (max(i, j), min(i, j)) in pairs,
    )


def worth(given_problem: Problem, chosen: tuple[int, ...] | list[int]) -> float:
    covered = {concept for item in chosen for concept in given_problem.covers[item]}
    gain = sum(given_problem.weights[concept] for concept in covered)
    return gain - sum(given_problem.debts[item] for item in chosen)


def allowed(given_problem: Problem, chosen: tuple[int, ...] | list[int]) -> bool:
    clashing = any(given_problem.clash(i, j) for i, j in itertools.combinations(chosen, 2))
    cost = sum(given_problem.costs[item] for item in chosen)
    return cost <= given_problem.budget and not clashing


def brute_force(given_problem: Problem) -> float:
    items = range(len(given_problem.costs))
    sets = (s for size in range(len(items) + 1) for s in itertools.combinations(items, size))
    return max(worth(given_problem, chosen) for chosen in sets if allowed(given_problem, chosen))


def test_close_to_the_optimum_and_mostly_there() -> None:
    problems = [problem(seed) for seed in range(60)]
    ratios = [worth(p, cover(p)) / brute_force(p) for p in problems]
    assert sum(ratios) / len(ratios) > 0.98
    assert sum(ratio > 1 - 1e-9 for ratio in ratios) >= 40


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000))
def test_keeps_to_budget_and_clashes(seed: int) -> None:
    given_problem = problem(seed)
    chosen = cover(given_problem)
    assert allowed(given_problem, chosen)
    assert len(set(chosen)) == len(chosen)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000))
def test_rank_takes_the_best_first_and_gains_fall(seed: int) -> None:
    base = problem(seed)
    one_each = Problem(
        costs=[1] * len(base.costs),
        covers=base.covers,
        weights=base.weights,
        debts=[0.0] * len(base.costs),
        budget=0,
        clash=lambda i, j: False,
    )
    order = rank(one_each)
    values = [worth(one_each, order[:n]) for n in range(len(order) + 1)]
    gains = [after - before for before, after in itertools.pairwise(values)]
    assert all(one >= other - 1e-9 for one, other in itertools.pairwise(gains))
    everything = {concept for covers in base.covers for concept in covers}
    assert {concept for item in order for concept in base.covers[item]} == everything


def test_nothing_to_choose_from() -> None:
    empty = Problem(costs=[], covers=[], weights=[], debts=[], budget=10, clash=lambda i, j: False)
    assert cover(empty) == []
    assert rank(empty) == []
