"""Article text of web pages, on the tuning pages of the article extraction benchmark.

The measure is the benchmark's own: precision and recall over bags of four-word shingles, each
page weighing the same, F1 of the two means. Pages whose file name has an odd last hex digit of
its SHA-256 are unseen and refused.

    python -m tests.quality.eval_extraction [--alone]     (trafilatura alone, for comparison)
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import mean

from briefing.ingest import read_page

Extract = Callable[[bytes], str]


def may_read(name: str) -> bool:
    """Whether a page, named without its suffix, belongs to the part for tuning."""
    return int(hashlib.sha256(name.encode()).hexdigest()[-1], 16) % 2 == 0


def corpus(root: Path) -> list[Path]:
    """The files that are read; `root` is BRIEFING_EVAL_DATA."""
    truth = root / "extraction" / "ground-truth.json"
    if not truth.is_file():
        raise FileNotFoundError(truth)
    return [truth, *sorted((root / "extraction" / "html").glob("*.html.gz"))]


def read_pages(root: Path) -> Iterator[tuple[str, bytes, str]]:
    """Name, HTML and true text of each page that may be read."""
    folder = root / "extraction"
    if not (folder / "ground-truth.json").exists():
        return
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    for path in sorted((folder / "html").glob("*.html.gz")):
        name = path.name.removesuffix(".html.gz")
        if not may_read(name):
            raise PermissionError(f"{name} is an unseen page")
        yield name, gzip.decompress(path.read_bytes()), truth[name]["articleBody"]


def our_text(html: bytes) -> str:
    """The body that reading gives, "" for an omission."""
    articles = read_page(html, url="https://page.invalid/").articles
    return articles[0].body if articles else ""


def text_of_trafilatura(html: bytes) -> str:
    """What trafilatura gives by itself."""
    import trafilatura

    return trafilatura.extract(html, include_comments=False) or ""


def score(true: str, found: str) -> tuple[float | None, float | None]:
    """Precision and recall of one page over shingles, None where nothing was to be had."""
    one, other = _shingles(true), _shingles(found)
    both = sum((one & other).values())
    if one == other:
        return 1.0, 1.0
    precision = both / sum(other.values()) if other else None
    recall = both / sum(one.values()) if one else None
    return precision, recall


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    starts = range(max(1, len(words) - 3))
    return Counter(tuple(words[i : i + 4]) for i in starts if words)


def evaluate(root: Path, extract: Extract = our_text) -> dict[str, float]:
    """F1, precision and recall over the pages; {} when they are not there."""
    scores = [score(true, extract(html)) for _, html, true in read_pages(root)]
    if not scores:
        return {}
    precision = mean(p for p, _ in scores if p is not None)
    recall = mean(r for _, r in scores if r is not None)
    return {
        "extraction_f1": 2 * precision * recall / (precision + recall),
        "extraction_precision": precision,
        "extraction_recall": recall,
    }


def speed(root: Path, rounds: int = 3) -> float:
    """Reading's pages a second over trafilatura's: processor time, each page's best of `rounds`."""
    best = {our_text: 0.0, text_of_trafilatura: 0.0}
    for _, html, _ in read_pages(root):
        for extract in best:
            best[extract] += min(_seconds(extract, html) for _ in range(rounds))
    return best[text_of_trafilatura] / best[our_text]


def _seconds(extract: Extract, html: bytes) -> float:
    started = time.process_time()
    extract(html)
    return time.process_time() - started


def main() -> None:
    root = Path(os.environ.get("BRIEFING_EVAL_DATA", ""))
    extract = text_of_trafilatura if "--alone" in sys.argv else our_text
    values = evaluate(root, extract)
    if not values:
        print("the pages are not there: set BRIEFING_EVAL_DATA")
        return
    if "--speed" in sys.argv:
        values["reading_speed_ratio"] = speed(root)
    for name, value in values.items():
        print(f"{name:<24} {value:.4f}")
    if "--show" in sys.argv:
        for name, html, true in read_pages(root):
            precision, recall = score(true, extract(html))
            print(name[:10], f"{precision or 0:.3f} {recall or 0:.3f}")


if __name__ == "__main__":
    main()
