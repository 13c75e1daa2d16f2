"""Score `build_chronology` on Timeline17, tuning topics only.

`python -m tests.quality.eval_chronology` prints Date-F1 of each timeline beside two baselines.
As many dates are taken as the reference has; reports and dates are limited to the days from the
reference's first to its last, as in news-tls (Ghalandari and Ifrim 2020). With `--whole` nothing
is limited, which also counts an article that reprints the timeline itself.
"""

from __future__ import annotations

import collections
import datetime
import json
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.chronology import build_chronology
from briefing.text.segment import read_document
from briefing.text.timex import find_timexes
from briefing.types import Article, StoryCluster

TUNING = (
    "EgyptianProtest_cnn",
    "MJ_bbc",
    "bpoil_bbc",
    "bpoil_foxnews",
    "bpoil_guardian",
    "bpoil_reuters",
    "bpoil_washingtonpost",
    "haiti_bbc",
)
_DAYS = ("day", "part-of-day", "hour", "minute")


@dataclass(frozen=True)
class Timeline:
    name: str
    cluster: StoryCluster
    days: tuple[datetime.date, ...]


def corpus(root: Path) -> list[Path]:
    """The files that are read; `root` is BRIEFING_EVAL_DATA."""
    if not (root / "timeline17").is_dir():
        raise FileNotFoundError(root / "timeline17")
    files = ("articles.jsonl", "timelines.jsonl")
    return [root / "timeline17" / name / file for name in TUNING for file in files]


def load(root: Path, name: str, *, whole: bool = False) -> Timeline:
    """One timeline; a name outside the tuning topics is refused."""
    if name not in TUNING:
        raise ValueError(f"{name} is to stay unseen; readable are {', '.join(TUNING)}")
    folder = root / "timeline17" / name
    rows = json.loads((folder / "timelines.jsonl").read_text(encoding="utf-8").splitlines()[0])
    days = tuple(sorted({datetime.date.fromisoformat(row[0][:10]) for row in rows}))
    documents = [read_document(article) for article in _articles(folder, days, whole)]
    return Timeline(name, StoryCluster.of(documents), days)


def _articles(folder: Path, days: tuple[datetime.date, ...], whole: bool) -> Iterator[Article]:
    lines = (folder / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    for row in map(json.loads, lines):
        published = datetime.date.fromisoformat(row["time"][:10])
        if whole or days[0] <= published <= days[-1]:
            body = row["text"].replace(" \n", "\n\n")
            yield Article(article_id=row["id"] + row["time"][:10], body=body, published=published)


Ranker = Callable[[Timeline], list[datetime.date]]


def by_chronology(timeline: Timeline) -> list[datetime.date]:
    """Days of our entries, the most salient first."""
    entries = sorted(build_chronology(timeline.cluster), key=lambda e: (-e.salience, e.when))
    return list(dict.fromkeys(e.when for e in entries if e.granularity == "day"))


def by_explicit_mentions(timeline: Timeline) -> list[datetime.date]:
    """Days by how often they are mentioned."""
    counts: collections.Counter[datetime.date] = collections.Counter()
    for document in timeline.cluster.documents:
        found = find_timexes(document)
        counts.update(t.begin for t in found if t.begin and t.granularity in _DAYS)
    return sorted(counts, key=lambda day: (-counts[day], day))


def by_articles(timeline: Timeline) -> list[datetime.date]:
    """Days by how many articles were published on them."""
    dates = [d.dct.date() for d in timeline.cluster.documents if d.dct]
    counts = collections.Counter(dates)
    return sorted(counts, key=lambda day: (-counts[day], day))


def date_f1(timeline: Timeline, ranked: list[datetime.date], *, whole: bool = False) -> float:
    first, last = timeline.days[0], timeline.days[-1]
    allowed = [day for day in ranked if whole or first <= day <= last]
    chosen = set(allowed[: len(timeline.days)])
    return 2 * len(chosen & set(timeline.days)) / (len(chosen) + len(timeline.days))


RANKERS: dict[str, Ranker] = {
    "chronology": by_chronology,
    "mentions": by_explicit_mentions,
    "articles": by_articles,
}


def score(root: Path, *, whole: bool = False) -> dict[str, dict[str, float]]:
    """Date-F1 by timeline and ranker."""
    corpus(root)
    table = {}
    for name in TUNING:
        timeline = load(root, name, whole=whole)
        table[name] = {
            ranker: date_f1(timeline, rank(timeline), whole=whole)
            for ranker, rank in RANKERS.items()
        }
    return table


def evaluate(root: Path) -> dict[str, float]:
    """Mean Date-F1, and on how many of the eight it is better than counting mentions."""
    table = score(root)
    wins = [row["chronology"] > row["mentions"] for row in table.values()]
    losses = [row["chronology"] < row["mentions"] for row in table.values()]
    return {
        "chronology_date_f1": sum(r["chronology"] for r in table.values()) / len(table),
        "chronology_better_than_mentions": float(sum(wins)),
        "chronology_worse_than_mentions_max": float(sum(losses)),
    }


def main() -> None:
    root = Path(os.environ.get("BRIEFING_EVAL_DATA", "/nonexistent"))
    try:
        corpus(root)
    except FileNotFoundError as error:
        print(f"skipped, not here: {error}")
        return
    table = score(root, whole="--whole" in sys.argv)
    print(f"{'timeline':22} " + " ".join(f"{name:>10}" for name in RANKERS))
    for name, row in table.items():
        print(f"{name:22} " + " ".join(f"{row[ranker]:10.3f}" for ranker in RANKERS))
    means = (sum(row[ranker] for row in table.values()) / len(table) for ranker in RANKERS)
    print(f"{'mean':22} " + " ".join(f"{mean:10.3f}" for mean in means))


if __name__ == "__main__":
    main()
