"""feedparser's own corpus, read through: nothing crashes, and nothing is lost in silence.

Each file must give at least one article or one omission. The corpus is looked for in
`feedparser/` below BRIEFING_EVAL_DATA; without it the evaluation says so and gives nothing.

    python -m tests.quality.eval_feeds
"""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from pathlib import Path

from briefing.ingest import read_articles


def read_files(root: Path) -> list[Path]:
    """The feeds of the corpus: XML and JSON, sorted."""
    return sorted(p for p in (root / "feedparser").rglob("*") if p.suffix in {".xml", ".json"})


def corpus(root: Path) -> list[Path]:
    """The files that are read; `root` is BRIEFING_EVAL_DATA."""
    files = read_files(root)
    if not files:
        raise FileNotFoundError(root / "feedparser")
    return files


def evaluate(root: Path) -> dict[str, float]:
    """Shares of files that crash and that are lost in silence, and how many give articles."""
    files = read_files(root)
    if not files:
        return {}
    counts: Counter[str] = Counter()
    for path in files:
        outcome = _outcome(path)
        counts[outcome] += 1
        if outcome in {"crash", "silent"} and "--show" in sys.argv:
            print(outcome, path)
    return {
        "feeds_files": float(len(files)),
        "feeds_crashes_max": float(counts["crash"]),
        "feeds_silent_max": float(counts["silent"]),
        "feeds_with_articles": counts["articles"] / len(files),
    }


def _outcome(path: Path) -> str:
    try:
        ingest = read_articles(path)
    except Exception as error:  # the point of the exercise
        if "--show" in sys.argv:
            print(type(error).__name__, error)
        return "crash"
    if ingest.articles:
        return "articles"
    return "omissions" if ingest.omissions else "silent"


def main() -> None:
    root = Path(os.environ.get("BRIEFING_EVAL_DATA", ""))
    started = time.perf_counter()
    values = evaluate(root)
    if not values:
        print("the corpus is not there: set BRIEFING_EVAL_DATA")
        return
    for name, value in values.items():
        print(f"{name:<24} {value:.4f}")
    print(f"{'seconds':<24} {time.perf_counter() - started:.1f}")


if __name__ == "__main__":
    main()
