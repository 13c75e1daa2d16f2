"""A whole `briefing build` over thousands of generated reports: seconds, growth, memory.

    python -m tests.benchmarks.scale_build             500 to 4,000 reports
    python -m tests.benchmarks.scale_build 5000 50000  other sizes

The news is that of `newsgen`, as JSON Lines, with a day or a number put into every fourth sentence
so that every stage has something to find. Each size is a process of its own that reads the files
and writes brief.html and brief.json; seconds are those of the processor, user and system together,
memory is the process's peak. Growth is the exponent of a power law, between two sizes and fitted
to all. The making of the news is not counted.
"""

from __future__ import annotations

import json
import math
import sys
import tempfile
from collections.abc import Iterator, Sequence
from itertools import cycle, pairwise
from pathlib import Path

from briefing.types import Article
from tests.benchmarks.measure import Command, run_once
from tests.benchmarks.newsgen import make_day
from tests.benchmarks.scale_clusters import fit_growth

SIZES = (500, 1_000, 2_000, 4_000)
A_FILE = 5_000  # articles in one file, which stays below the limit for a file
DAY = "2026-03-06"
ENDS = (
    *(" on Monday", " in March 2021", " last week", " after 40 years", " on 3 October"),
    *(" since Tuesday", " for 12 million crowns", " next month", " killing 7 people"),
)


def write_news(folder: Path, count: int, *, seed: int = 1) -> list[Path]:
    """Files of JSON Lines with `count` generated reports."""
    articles = [one.article for one in make_day(count, seed=seed)[0]]
    ends, paths = cycle(ENDS), []
    for start in range(0, count, A_FILE):
        rows = (_row(article, ends) for article in articles[start : start + A_FILE])
        paths.append(folder / f"news{start:06}.jsonl")
        paths[-1].write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return paths


def _row(article: Article, ends: Iterator[str]) -> dict[str, str | None]:
    sentences = article.body.split(". ")
    for place in range(0, len(sentences) - 1, 4):
        sentences[place] += next(ends)
    return {
        "headline": article.headline,
        "body": ". ".join(sentences),
        "published": article.published.isoformat() if article.published else None,
        "outlet": article.outlet,
        "language": "en",
    }


def build_command(paths: Sequence[Path], out: Path) -> Command:
    words = ["build", *map(str, paths), "--date", DAY, "--format", "html,json", "--out", str(out)]
    return [sys.executable, "-m", "briefing", *words]


def measure_build(count: int) -> tuple[float, float]:
    """Seconds of processor time and peak megabytes of one build of `count` reports."""
    with tempfile.TemporaryDirectory() as folder:
        used = run_once(build_command(write_news(Path(folder), count), Path(folder) / "out"))
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main() -> int:
    sizes = [int(value) for value in sys.argv[1:]] or SIZES
    found = []
    for size in sizes:
        found.append(measure_build(size))
        print(f"{size:>7} reports: {found[-1][0]:.1f} s, {found[-1][1]:.0f} MB", flush=True)
    seconds = [taken for taken, _ in found]
    for (small, one), (large, other) in pairwise(zip(sizes, seconds, strict=True)):
        print(f"{small} to {large}: n^{math.log(other / one) / math.log(large / small):.2f}")
    print(f"fitted to all sizes: n^{fit_growth(sizes, seconds):.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
