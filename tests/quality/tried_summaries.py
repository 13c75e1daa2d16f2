"""What else was tried for summaries, on MultiLing 2011 English: one row for each method.

    python -m tests.quality.tried_summaries

Every method gets the same pool: the same sentences, stand-alone rules and origins. First the
shipped scorer with one part taken out at a time, then with its search exchanged, then methods
from the literature that need no training. None of this is imported by the package.
"""

from __future__ import annotations

import contextlib
import math
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from unittest.mock import patch

import numpy as np

from briefing.summaries import ageing, concepts, cover, pool, salience, standalone
from briefing.summaries.concepts import Recipe, weigh_concepts
from briefing.summaries.pool import Candidate, Pool, build_pool
from briefing.types import StoryCluster
from tests.quality.eval_summaries import FILE, SHARED, WORDS, Case, interval, load, mean, score

Picker = Callable[[Pool, int], Sequence[Candidate]]
EMPTY = (
    "no verb",
    "opens on the two, without saying who",
    "says that something was said",
    "says that nothing was said",
    "no name, number or day",
)
SUBSETS = ((8, 4), (5, 4))  # reports taken, times: smoother figures from the same references


# --- the shipped scorer, and with parts taken out ------------------------------------------------


def shipped(given: Pool, words: int) -> list[Candidate]:
    return [pick.candidate for pick in salience.pick_coverage(given, words)]


def with_recipe(**changes: float) -> Picker:
    def weigh(given: Pool) -> dict[pool.Concept, float]:
        return weigh_concepts(given, Recipe(**changes))

    def pick(given: Pool, words: int) -> list[Candidate]:
        with patch.object(salience, "weigh_concepts", weigh):
            return shipped(given, words)

    return pick


def patched(module: object, **changes: object) -> Picker:
    def pick(given: Pool, words: int) -> list[Candidate]:
        with contextlib.ExitStack() as stack:
            for name, value in changes.items():
                stack.enter_context(patch.object(module, name, value))
            return shipped(given, words)

    return pick


def no_headlines(given: Pool, words: int) -> list[Candidate]:
    bare = Pool(
        candidates=tuple(_changed(c, headed=0.0) for c in given.candidates), voices=given.voices
    )
    return shipped(bare, words)


def no_position(given: Pool, words: int) -> list[Candidate]:
    flat = Pool(
        candidates=tuple(_changed(c, place=1) for c in given.candidates),
        voices=given.voices,
        headlines=given.headlines,
    )
    with patch.object(concepts, "prominence", lambda candidate: 1.0):
        return shipped(flat, words)


def without_rules(*names: str) -> Picker:
    return with_rules(tuple(rule for rule in standalone._RULES if rule[0] not in names))


def with_rules(rules: tuple[object, ...]) -> Picker:
    def pick(given: Pool, words: int) -> list[Candidate]:
        with patch.object(standalone, "_RULES", rules):
            return shipped(_fresh(given), words)

    return pick


def says_also(text: str, bare: str) -> bool:
    """It says what else there is, before its first comma or colon."""
    return re.match(r"[^,;:“\"]{0,60}\b(?:also|too|as well|likewise|again)\b", text) is not None


def features_held_back(given: Pool, words: int) -> list[Candidate]:
    """A first sentence that repeats a fifth of its headline or less counts as a second one."""
    usual = concepts.prominence

    def prominence(candidate: Candidate) -> float:
        article = candidate.document.article if candidate.document else None
        is_feature = article and article.headline and candidate.headed <= 0.2
        return 0.5 if candidate.place == 0 and is_feature else usual(candidate)

    with patch.object(concepts, "prominence", prominence):
        return shipped(given, words)


def corroborated(given: Pool, words: int) -> list[Candidate]:
    """Sentences lose up to half of their worth by how few origins have their content."""
    voices: dict[str, set[int]] = {}
    for candidate in given.candidates:
        for root in candidate.stem_set:
            voices.setdefault(root, set()).add(candidate.voice)
    usual = salience._problem

    def share(candidate: Candidate) -> float:
        counts = [len(voices[root]) for root in sorted(candidate.stem_set)]
        return mean(counts) / max(1, given.voices) if counts else 0.0

    def problem(
        kept: Sequence[Candidate], weights: dict[pool.Concept, float], budget: int
    ) -> cover.Problem:
        found = usual(kept, weights, budget)
        top = max(map(share, kept), default=0.0) or 1.0
        debts = [
            (1.0 - (c.keeps or 1.0) * (0.5 + 0.5 * share(c) / top)) * salience.said(c, weights)
            for c in kept
        ]
        return replace(found, debts=debts)

    with patch.object(salience, "_problem", problem):
        return shipped(given, words)


def content_pairs(given: Pool, words: int) -> list[Candidate]:
    """Pairs with content only, as ICSISumm has them."""

    def weigh(inner: Pool) -> dict[pool.Concept, float]:
        content = {root for c in inner.candidates for root in c.stem_set}
        return {
            pair: weight if content.intersection(pair) else 0.0
            for pair, weight in weigh_concepts(inner).items()
        }

    with patch.object(salience, "weigh_concepts", weigh):
        return shipped(given, words)


def less_median(given: Pool, words: int) -> list[Candidate]:
    """Every weight less the median one, so that trifles do not add up."""

    def weigh(inner: Pool) -> dict[pool.Concept, float]:
        weights = weigh_concepts(inner)
        middle = sorted(weights.values())[len(weights) // 2] if weights else 0.0
        return {pair: max(w - middle, 0.01 * w) for pair, w in weights.items()}

    with patch.object(salience, "weigh_concepts", weigh):
        return shipped(given, words)


def plans_kept(**changes: object) -> Picker:
    """Plans that are over by the newest report, judged otherwise."""

    def pick(given: Pool, words: int) -> Sequence[Candidate]:
        return patched(ageing, **changes)(_fresh(given), words)

    return pick


def older_weigh_less(half_life: float) -> Picker:
    """The weight of a pair falls by half in so many days before the newest report."""

    def weigh(inner: Pool) -> dict[pool.Concept, float]:
        fresh: dict[pool.Concept, float] = {}
        for candidate in inner.candidates:
            share = 0.5 ** (_age(candidate) / half_life)
            for pair in candidate.concepts:
                fresh[pair] = max(share, fresh.get(pair, 0.0))
        return {pair: weight * fresh[pair] for pair, weight in weigh_concepts(inner).items()}

    return patched(salience, weigh_concepts=weigh)


def _age(candidate: Candidate) -> int:
    """Days between the candidate's report and the newest one."""
    told = candidate.document.dct if candidate.document else None
    return (candidate.newest - told.date()).days if told and candidate.newest else 0


def figures_weigh_more(factor: float) -> Picker:
    """Pairs with a digit in them count for more."""

    def weigh(inner: Pool) -> dict[pool.Concept, float]:
        return {
            pair: weight * (factor if any(map(str.isdigit, "".join(pair))) else 1.0)
            for pair, weight in weigh_concepts(inner).items()
        }

    return patched(salience, weigh_concepts=weigh)


def _changed(candidate: Candidate, **changes: object) -> Candidate:
    names = Candidate.__dataclass_fields__
    return Candidate(**{name: getattr(candidate, name) for name in names} | changes)  # type: ignore[arg-type]


def _fresh(given: Pool) -> Pool:
    """The same pool with nothing worked out yet."""
    return Pool(
        candidates=tuple(_changed(c) for c in given.candidates),
        voices=given.voices,
        headlines=given.headlines,
    )


# --- the same weights, other searches ------------------------------------------------------------


def exact(given: Pool, words: int) -> list[Candidate]:
    """The integer program of Gillick and Favre (2009), HiGHS with a node limit."""
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import coo_array

    weights = weigh_concepts(given)
    kept = salience._one_of_each_event(salience._prune(given, weights, words), weights)
    problem = salience._problem(kept, weights, words)
    n, m = len(kept), len(problem.weights)
    if not n:
        return []
    inside = [(i, c) for i, covers in enumerate(problem.covers) for c in covers]
    rows, columns, values = [], [], []
    for i, c in inside:  # concept c is covered only if a sentence with it is chosen
        rows.append(c), columns.append(i), values.append(-1.0)
    for c in range(m):
        rows.append(c), columns.append(n + c), values.append(1.0)
    covering = coo_array((values, (rows, columns)), shape=(m, n + m)).tocsr()
    budget = np.concatenate([np.array(problem.costs, float), np.zeros(m)])[None, :]
    clashes = [(i, j) for i in range(n) for j in range(i) if problem.clash(i, j)]
    apart = np.zeros((len(clashes), n + m))
    for row, (i, j) in enumerate(clashes):
        apart[row, [i, j]] = 1.0
    constraints = [LinearConstraint(covering, -np.inf, 0.0), LinearConstraint(budget, 0, words)]
    if clashes:
        constraints.append(LinearConstraint(apart, -np.inf, 1.0))
    found = milp(
        -np.concatenate([-np.array(problem.debts), np.array(problem.weights)]),
        constraints=constraints,
        integrality=np.concatenate([np.ones(n), np.zeros(m)]),
        bounds=Bounds(0, 1),
        options={"node_limit": 2000, "mip_rel_gap": 1e-6},
    )
    return [kept[i] for i in range(n) if found.x is not None and found.x[i] > 0.5]


def objective(given: Pool, words: int, chosen: Sequence[Candidate]) -> float:
    """What a choice is worth by the shipped weights."""
    weights = weigh_concepts(given)
    covered = {concept for candidate in chosen for concept in candidate.concepts}
    debt = sum((1 - c.keeps) * salience.said(c, weights) for c in chosen)
    return sum(weights[concept] for concept in sorted(covered)) - debt


# --- methods from the literature -----------------------------------------------------------------


def icsisumm(given: Pool, words: int) -> list[Candidate]:
    """Content pairs weighed by the number of origins, those of one origin left out (2009)."""

    def weigh(inner: Pool) -> dict[pool.Concept, float]:
        content = {root for c in inner.candidates for root in c.stem_set}
        counts: Counter[pool.Concept] = Counter()
        for voice in range(inner.voices):
            counts.update({p for c in inner.candidates if c.voice == voice for p in c.concepts})
        return {
            p: float(n) if n > 1 and content.intersection(p) else 0.0 for p, n in counts.items()
        }

    with patch.object(salience, "weigh_concepts", weigh):
        return shipped(given, words)


def _similarities(candidates: Sequence[Candidate]) -> np.ndarray:
    """Cosine of TF-IDF vectors of content roots."""
    roots = sorted({root for c in candidates for root in c.stem_set})
    column = {root: n for n, root in enumerate(roots)}
    matrix = np.zeros((len(candidates), len(roots)))
    for row, candidate in enumerate(candidates):
        for root in candidate.stem_set:
            matrix[row, column[root]] = 1.0
    idf = np.log(len(candidates) / np.maximum(matrix.sum(axis=0), 1.0)) + 0.1
    matrix *= idf
    matrix /= np.maximum(np.linalg.norm(matrix, axis=1, keepdims=True), 1e-9)
    return np.asarray(matrix @ matrix.T)


def centroid_mmr(given: Pool, words: int) -> list[Candidate]:
    """Likeness to the centre (Radev 2000), less likeness to what is chosen (MMR, 1998)."""
    candidates = given.printable
    alike = _similarities(candidates)
    central = alike.mean(axis=1)
    central = central / max(central.max(initial=0.0), 1e-9)

    def gain(n: int, chosen: list[int]) -> float:
        return 0.6 * central[n] - 0.4 * max((alike[n, o] for o in chosen), default=0.0)

    return _greedy(candidates, words, gain, per_word=False)


def submodular(given: Pool, words: int) -> list[Candidate]:
    """Coverage of all sentences, saturated, and a reward for diverse origins (Lin, Bilmes 2011)."""
    candidates = given.printable
    alike = _similarities(candidates)
    total = alike.sum(axis=1)
    share = np.minimum(1.0, 5.0 / max(1, len(candidates))) * total
    voices = np.array([c.voice for c in candidates])
    rated = total / max(total.sum(), 1e-9) * len(candidates)

    def value(chosen: list[int]) -> float:
        covered = np.minimum(alike[:, chosen].sum(axis=1), share).sum()
        parts = Counter[int]()
        for n in chosen:
            parts[int(voices[n])] += rated[n]
        return float(covered + 6.0 * sum(math.sqrt(part) for part in parts.values()))

    return _greedy(candidates, words, lambda n, chosen: value([*chosen, n]) - value(chosen))


def determinantal(given: Pool, words: int) -> list[Candidate]:
    """Greedy mode of a determinantal process, quality by position and centre (Kulesza 2012)."""
    candidates = given.printable
    alike = _similarities(candidates)
    central = alike.mean(axis=1) / max(alike.mean(axis=1).max(initial=0.0), 1e-9)
    quality = np.exp(central + np.array([concepts.prominence(c) for c in candidates]))
    kernel = quality[:, None] * (alike + 1e-3 * np.eye(len(candidates))) * quality[None, :]

    def gain(n: int, chosen: list[int]) -> float:
        if not chosen:
            return float(np.log(kernel[n, n]) + 10.0)
        block = kernel[np.ix_(chosen, chosen)]
        rest = kernel[n, n] - kernel[n, chosen] @ np.linalg.solve(block, kernel[chosen, n])
        return float(np.log(max(rest, 1e-12)) + 10.0)

    return _greedy(candidates, words, gain, per_word=False)


def _greedy(
    candidates: Sequence[Candidate],
    words: int,
    gain: Callable[[int, list[int]], float],
    *,
    per_word: bool = True,
) -> list[Candidate]:
    chosen: list[int] = []
    left = words
    while True:
        able = [n for n, c in enumerate(candidates) if n not in chosen and c.cost <= left]
        if not able:
            return [candidates[n] for n in chosen]
        gains = {n: gain(n, chosen) / (candidates[n].cost if per_word else 1) for n in able}
        best = max(able, key=lambda n: (gains[n], -n))
        chosen.append(best)
        left -= candidates[best].cost


METHODS: dict[str, Picker] = {
    "shipped": shipped,
    "without headlines": no_headlines,
    "without position": no_position,
    "without the opening's factor": with_recipe(opening=1.0),
    "origins × prominence unsaturated": with_recipe(spread=1.0),
    "less the median weight": less_median,
    "pairs with content only": content_pairs,
    "without discount of quotations": without_rules("holds a quotation"),
    "allowed: several leads of one event": patched(
        salience, _one_of_each_event=lambda kept, _: list(kept)
    ),
    "overlap limit .5 for all": patched(salience, REPEATED=0.5),
    "overlap limit .4 for all": patched(salience, REPEATED=0.4),
    "allowed: all that say nothing": without_rules(*EMPTY),
    "allowed: no verb, or no name and day": without_rules("no verb", "no name, number or day"),
    "less for sentences with “also”": with_rules(
        (*standalone._RULES, ("also", 0.7, says_also)),
    ),
    "plans that are over count in full": plans_kept(is_plan_over=lambda *_: False),
    "plans that are over keep .4 anywhere": plans_kept(PASSED=ageing.OVERTAKEN),
    "tomorrow of an old report in full": plans_kept(_looks_ahead_from_another_day=lambda *_: False),
    "older reports weigh less (8 days)": older_weigh_less(8.0),
    "figures weigh 1.3 times": figures_weigh_more(1.3),
    "feature leads held back": features_held_back,
    "less for what few origins have": corroborated,
    "greedy, no exchange": patched(cover, TRIALS=0),
    "exact (HiGHS, 2,000 nodes)": exact,
    "ICSISumm's weights": icsisumm,
    "centroid and MMR": centroid_mmr,
    "submodular (Lin and Bilmes)": submodular,
    "determinantal, greedy": determinantal,
}


def subsets(cases: Sequence[Case], taken: int, times: int) -> Iterator[Case]:
    """Clusters of fewer reports of the same story: every k-th way of leaving some out, fixed."""
    for case in cases:
        documents = sorted(case.cluster.documents, key=lambda document: document.doc_id)
        for turn in range(times):
            kept = [documents[(turn * 3 + step) % len(documents)] for step in range(taken)]
            yield Case(name=case.name, cluster=StoryCluster.of(kept), references=case.references)


def row(name: str, groups: Sequence[Sequence[tuple[Pool, Case]]]) -> str:
    cells = []
    for number, group in enumerate(groups):
        texts = [" ".join(c.text for c in METHODS[name](p, WORDS)) for p, _ in group]
        pairs = [score(text, case.references) for text, (_, case) in zip(texts, group, strict=True)]
        ones, twos = [one for one, _ in pairs], [two for _, two in pairs]
        cells.append(f"{mean(ones):.3f} {mean(twos):.3f}")
        if number == 0:
            low, high = interval(twos)
            cells[-1] += f" ({low:.3f}–{high:.3f})"
    return f"{name:<38}" + "  ".join(cells)


def main() -> int:
    """Print one row for each method."""
    if not (SHARED / FILE).exists():
        print(f"skipped: {FILE} is not beside this checkout")
        return 0
    cases = list(load(SHARED))
    sets = [cases, *(list(subsets(cases, taken, times)) for taken, times in SUBSETS)]
    groups = [[(build_pool(case.cluster), case) for case in group] for group in sets]
    print(f"{'':<38}R-1   R-2  (95 % of R-2)    8 of 10      5 of 10 reports")
    for name in METHODS:
        print(row(name, groups), flush=True)
    best = [objective(p, WORDS, exact(p, WORDS)) for p, _ in groups[0]]
    ours = [objective(p, WORDS, shipped(p, WORDS)) for p, _ in groups[0]]
    print(f"shipped search reaches {mean(ours) / mean(best):.4f} of the exact optimum")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
