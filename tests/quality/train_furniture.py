"""Learn the weights of `likely-furniture` from our own tables; nothing else is read.

Furniture: what the labelled rows and tables of wordings want gone. Reporting: all they keep, the
sample's articles, and the sentences of the tables of dates and quotations. Only lines of which
the model would be asked are learnt from. Logistic regression, L2; same tables, same weights.

    python -m tests.quality.train_furniture            write briefing/ingest/likely/weights.json
    python -m tests.quality.train_furniture --folds    by folds: what would be found, what be lost
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from briefing import read_articles
from briefing.ingest.likely import SCALE, add_up, is_asked, margin_of
from briefing.ingest.likely.features import list_features, list_tokens
from briefing.ingest.likely.lexicon import KINDS

ROOT = Path(__file__).resolve().parents[2]
RULES = ROOT / "tests" / "rules"
WEIGHTS = ROOT / "briefing" / "ingest" / "likely" / "weights.json"
FOLDS = 5
PENALTY = 1.0
REPORTING_COUNTS = 3.0  # a line of reporting lost weighs as much as so many of furniture kept
LEARNT = ("w", "b", "s", "wk")  # features that hold words


@dataclass(frozen=True)
class Model:
    bias: float
    weights: dict[str, float]

    def weigh(self, text: str) -> float:
        return add_up(_features(text), self.bias, self.weights)


def read_table() -> tuple[list[str], list[str]]:
    """Furniture and reporting, each line once, those only of which the model is asked."""
    furniture, reporting = _labelled()
    for name in ("dropped", "dropped from the middle", "dropped from the start"):
        furniture += _section("cleaning_wordings.txt", name)
    furniture += _section("furniture_kinds.txt", "furniture")
    reporting += _section("cleaning_wordings.txt", "kept")
    reporting += _section("furniture_kinds.txt", "reporting")
    reporting += [*_dated(), *_quoted(), *_sampled()]
    gone = {line for line in furniture if is_asked(line)}
    kept = {line for line in reporting if is_asked(line)} - gone
    return sorted(gone), sorted(kept)


def _labelled() -> tuple[list[str], list[str]]:
    gone: list[str] = []
    kept: list[str] = []
    for line in (RULES / "cleaning_open.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        pieces = [piece["text"].strip() for piece in row["remove"]]
        gone += pieces
        paragraphs = row["text"].split("\n\n")
        kept += [p for p in paragraphs if not any(piece in p for piece in pieces)]
    return gone, kept


def _section(file: str, name: str) -> list[str]:
    text = (RULES / file).read_text("utf-8").split(f"== {name}\n")[1].split("\n== ")[0]
    return [line for line in text.split("\n") if line.strip() and line[0] != "#"]


def _dated() -> list[str]:
    rows = (RULES / "timexes_open.jsonl").read_text("utf-8").splitlines()
    return [part for row in rows for part in json.loads(row)["text"].split("\n") if part.strip()]


def _quoted() -> list[str]:
    lines = (RULES / "quotes.txt").read_text("utf-8").splitlines()
    texts = [line for line in lines if line and line[0] not in "#=-"]
    return [part.strip() for text in texts for part in text.split("¶") if part.strip()]


def _sampled() -> list[str]:
    articles = read_articles(ROOT / "briefing" / "sample").articles
    return [part for article in articles for part in article.body.split("\n\n")]


@cache
def _features(text: str) -> tuple[str, ...]:
    return tuple(list_features(text))


def learn(furniture: list[str], reporting: list[str]) -> Model:
    """The model of two lists of lines."""
    known = _known_words([*furniture, *reporting], reporting)
    lines = [*furniture, *reporting]
    rows = [[name for name in _features(line) if _may_learn(name, known)] for line in lines]
    counts = Counter(name for row in rows for name in row)
    names = sorted(name for name, count in counts.items() if count > 1)
    matrix = _matrix(rows, [len(_features(line)) for line in lines], names)
    truth = np.array([1.0] * len(furniture) + [-1.0] * len(reporting))
    found = _descend(matrix, truth)
    weights = {n: round(float(w), 3) for n, w in zip(names, found, strict=False) if abs(w) >= 0.004}
    return Model(bias=round(float(found[-1]), 3), weights=weights)


def _known_words(lines: Iterable[str], reporting: list[str]) -> frozenset[str]:
    """Words that are no names: seen in lower case, of a kind, or often first and never within."""
    small: set[str] = set().union(*KINDS.values())
    first: Counter[str] = Counter()
    for line in lines:
        tokens = list_tokens(line)
        small.update(token for token in tokens if token.islower())
        first.update(token.lower() for token in tokens[:1])
    within = {t.lower() for line in reporting for t in list_tokens(line)[1:] if t[0].isupper()}
    return frozenset(small | {w for w, n in first.items() if n > 1 and w not in within})


def _may_learn(name: str, known: frozenset[str]) -> bool:
    kind, _, words = name.partition(":")
    if kind not in LEARNT:
        return True
    return all(w in known or not w[:1].isalpha() or not w.islower() for w in words.split(" "))


def _matrix(rows: list[list[str]], lengths: list[int], names: list[str]) -> csr_matrix:
    index = {name: number for number, name in enumerate(names)}
    places = [(r, index[name]) for r, row in enumerate(rows) for name in row if name in index]
    values = [SCALE / lengths[r] ** 0.5 for r, _ in places]
    across = ([r for r, _ in places], [c for _, c in places])
    return csr_matrix((values, across), shape=(len(rows), len(names)))


def _descend(matrix: csr_matrix, truth: Any) -> Any:
    turned = matrix.T.tocsr()
    counts = np.where(truth > 0, 1.0, REPORTING_COUNTS)

    def loss(weights: Any) -> tuple[float, Any]:
        margins = truth * (matrix @ weights[:-1] + weights[-1])
        pull = -counts * truth / (1 + np.exp(np.clip(margins, -30, 30)))
        value = (counts * np.logaddexp(0, -margins)).sum() + PENALTY * (weights[:-1] ** 2).sum() / 2
        return value, np.append(turned @ pull + PENALTY * weights[:-1], pull.sum())

    start = np.zeros(matrix.shape[1] + 1)
    return minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 200}).x


def _fold(line: str) -> int:
    return int(hashlib.sha256(line.encode()).hexdigest()[:8], 16) % FOLDS


def judge_folds(furniture: list[str], reporting: list[str]) -> list[tuple[float, bool, str]]:
    """Each line weighed by a model that has not seen its fold: margin, furniture?, line."""
    found: list[tuple[float, bool, str]] = []
    for fold in range(FOLDS):
        model = learn(
            [line for line in furniture if _fold(line) != fold],
            [line for line in reporting if _fold(line) != fold],
        )
        for lines, truth in ((furniture, True), (reporting, False)):
            asked = [line for line in lines if _fold(line) == fold]
            found += [(model.weigh(line) - margin_of(line), truth, line) for line in asked]
    return sorted(found, reverse=True)


def main() -> None:
    furniture, reporting = read_table()
    print(f"{len(furniture)} lines of furniture, {len(reporting)} of reporting")
    if "--folds" in sys.argv:
        judged = judge_folds(furniture, reporting)
        for margin in (-4, -3, -2, -1, 0, 1, 2):
            found = sum(m > margin for m, truth, _ in judged if truth)
            lost = sum(m > margin for m, truth, _ in judged if not truth)
            print(f"margin {margin:>3}: found {found / len(furniture):.3f}, reporting lost {lost}")
        if "--show" in sys.argv:
            for margin, truth, line in judged:
                print(f"{margin:6.2f} {'furniture' if truth else 'REPORTING'} {line}")
        return
    model = learn(furniture, reporting)
    data = {"bias": model.bias, "weights": dict(sorted(model.weights.items()))}
    text = json.dumps(data, ensure_ascii=False, indent=0)
    WEIGHTS.write_text(text + "\n", encoding="utf-8")
    print(f"{len(model.weights)} weights, {WEIGHTS.stat().st_size} bytes")


if __name__ == "__main__":
    main()
