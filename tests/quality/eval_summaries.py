"""ROUGE of every scorer on MultiLing 2011 English (`../shared/eval/multiling2011_en.jsonl`).

    python -m tests.quality.eval_summaries            every scorer and the lead baseline
    python -m tests.quality.eval_summaries coverage   some of them, cluster by cluster

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

from briefing.summaries import SCORERS, summarize
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


def main(arguments: Sequence[str]) -> int:
    """Print the table; with names, only those scorers and every cluster."""
    if not (SHARED / FILE).exists():
        print(f"skipped: {FILE} is not beside this checkout")
        return 0
    cases = list(load(SHARED))
    print(f"{'scorer':<12}{'R-1 F':>8}{'95 %':>14}{'R-2 F':>8}{'95 %':>14}")
    for name in arguments or SCORERS:
        figures = score_scorer(name, cases)
        ones, twos = [one for one, _ in figures], [two for _, two in figures]
        print(f"{name:<12}{_cell(ones)}{_cell(twos)}")
        for case, (one, two) in zip(cases, figures, strict=True):
            if arguments:
                print(f"  {case.name:<10}{one:8.3f}{'':14}{two:8.3f}")
    return 0


def _cell(figures: Sequence[float]) -> str:
    low, high = interval(figures)
    return f"{mean(figures):8.3f}   {low:.3f}–{high:.3f}"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
