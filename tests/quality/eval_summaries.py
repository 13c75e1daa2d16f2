"""ROUGE of every scorer on MultiLing 2011 English (`../shared/eval/multiling2011_en.jsonl`).

    python -m tests.quality.eval_summaries            every scorer and the lead baseline
    python -m tests.quality.eval_summaries coverage   some of them, cluster by cluster
    python -m tests.quality.eval_summaries --left-out the recipe chosen without each cluster

ROUGE-1 and ROUGE-2 F1 of rouge-score without stemming, mean over the references, the summary cut
at 250 whitespace-separated tokens (Lin 2004). Intervals: bootstrap over clusters, fixed seed.
"""

from __future__ import annotations

import datetime
import json
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from briefing.summaries import SCORERS, salience, summarize
from briefing.summaries.concepts import Recipe, weigh_concepts
from briefing.summaries.pool import Concept, Pool
from briefing.text.segment import read_document
from briefing.types import Article, StoryCluster

WORDS = 250
SHARED = Path(__file__).resolve().parents[3] / "shared"
FILE = "eval/multiling2011_en.jsonl"


@dataclass(frozen=True, kw_only=True)
class Case:
    """One cluster with its reference summaries."""

    name: str
    cluster: StoryCluster
    references: tuple[str, ...]


def corpus(root: Path) -> list[Path]:
    """The file that is read; `root` is ../shared."""
    return [root / FILE]


def load(root: Path) -> Iterator[Case]:
    """The clusters of the collection, in file order."""
    for line in (root / FILE).read_text("utf-8").splitlines():
        row = json.loads(line)
        documents = [
            read_document(_article(f"{row['cluster']}-{number:02}", raw))
            for number, raw in enumerate(row["documents"])
        ]
        yield Case(
            name=row["cluster"],
            cluster=StoryCluster.of(documents),
            references=tuple(row["references"]),
        )


def _article(article_id: str, raw: dict[str, str]) -> Article:
    return Article(
        article_id=article_id,
        headline=raw["title"],
        body=raw["text"],
        published=_date(raw.get("date") or ""),
    )


def _date(text: str) -> datetime.datetime | None:
    try:
        return datetime.datetime.strptime(f"{text.strip()} 12 +0000", "%A, %B %d, %Y %H %z")
    except ValueError:
        return None


def score(text: str, references: Sequence[str], words: int = WORDS) -> tuple[float, float]:
    """Mean ROUGE-1 and ROUGE-2 F1 of the first `words` tokens against the references."""
    from rouge_score.rouge_scorer import RougeScorer

    scorer = RougeScorer(["rouge1", "rouge2"], use_stemmer=False)
    cut = " ".join(text.split()[:words])
    found = [scorer.score(reference, cut) for reference in references]
    return (
        sum(s["rouge1"].fmeasure for s in found) / len(found),
        sum(s["rouge2"].fmeasure for s in found) / len(found),
    )


def score_scorer(name: str, cases: Sequence[Case]) -> list[tuple[float, float]]:
    """One pair of figures for each cluster."""
    return [
        score(summarize(case.cluster, words=WORDS, scorer=name).text, case.references)
        for case in cases
    ]


def mean(figures: Sequence[float]) -> float:
    return sum(figures) / len(figures)


def interval(figures: Sequence[float], *, draws: int = 2000) -> tuple[float, float]:
    """Bounds of the central 95 % of bootstrap means over clusters (Efron 1979)."""
    chance = random.Random(2011)
    means = sorted(mean(chance.choices(figures, k=len(figures))) for _ in range(draws))
    return means[int(0.025 * draws)], means[int(0.975 * draws)]


def evaluate(root: Path = SHARED) -> dict[str, float]:
    """Metric name → value for the default scorer and the lead baseline."""
    cases = list(load(root))
    results: dict[str, float] = {}
    for name in ("coverage", "lead"):
        figures = score_scorer(name, cases)
        results[f"summaries.{name}.rouge1"] = mean([one for one, _ in figures])
        results[f"summaries.{name}.rouge2"] = mean([two for _, two in figures])
    return results


def recipes() -> list[Recipe]:
    """The recipes that were compared: coarse steps around the regression's coefficients."""
    return [
        Recipe(spread=spread, opening=opening, named=named, phrased=phrased)
        for spread in (0.65, 0.75, 0.85)
        for opening in (1.25, 1.75, 2.25)
        for named, phrased in ((0.0, 0.0), (0.7, 1.2), (1.0, 1.6))
    ]


def score_left_out(cases: Sequence[Case]) -> list[tuple[float, float]]:
    """Each cluster under the recipe that is best (sum of both figures) on the other ones."""
    table = [_score_recipe(recipe, cases) for recipe in recipes()]
    chosen = []
    for out in range(len(cases)):
        totals = [sum(sum(f) for n, f in enumerate(row) if n != out) for row in table]
        chosen.append(table[totals.index(max(totals))][out])
    return chosen


def _score_recipe(recipe: Recipe, cases: Sequence[Case]) -> list[tuple[float, float]]:
    def weigh(pool: Pool) -> dict[Concept, float]:
        return weigh_concepts(pool, recipe)

    with patch.object(salience, "weigh_concepts", weigh):
        return score_scorer("coverage", cases)


def main(arguments: Sequence[str]) -> int:
    """Print the table; with names, only those scorers and every cluster."""
    if not (SHARED / FILE).exists():
        print(f"skipped: {FILE} is not beside this checkout")
        return 0
    cases = list(load(SHARED))
    if "--left-out" in arguments:
        figures = score_left_out(cases)
        print(f"{'left out':<12}{_cells(figures)}")
        return 0
    lead = score_scorer("lead", cases)
    print(
        f"{'scorer':<12}{'R-1 F':>8}{'95 %':>14}{'R-2 F':>8}{'95 %':>14}   above lead in clusters"
    )
    for name in arguments or SCORERS:
        figures = lead if name == "lead" else score_scorer(name, cases)
        wins = [sum(a[n] > b[n] for a, b in zip(figures, lead, strict=True)) for n in (0, 1)]
        print(f"{name:<12}{_cells(figures)}   R-1 {wins[0]:>2}, R-2 {wins[1]:>2} of {len(cases)}")
        for case, (one, two) in zip(cases, figures, strict=True):
            if arguments:
                print(f"  {case.name:<10}{one:8.3f}{'':14}{two:8.3f}")
    return 0


def _cells(figures: Sequence[tuple[float, float]]) -> str:
    return _cell([one for one, _ in figures]) + _cell([two for _, two in figures])


def _cell(figures: Sequence[float]) -> str:
    low, high = interval(figures)
    return f"{mean(figures):8.3f}   {low:.3f}–{high:.3f}"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
