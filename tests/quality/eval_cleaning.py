"""How well cleaning tells furniture from reporting, on the labelled table of constructs.

A stretch that leaves the body counts as right when at least nine tenths of its letters lie in
labelled pieces; a labelled piece counts as found when at least nineteen twentieths of its
letters left the body. Precision and recall are over stretches and pieces; `kept` is the share
of refusals (rows with nothing to remove) that come through word for word.

The closed parts (closed, final) are written by others than the author of the rules and are only
scored; while one is absent, that is said and nothing is measured.

    python -m tests.quality.eval_cleaning [open|closed|final|a file of such rows] [--show]
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from briefing.ingest.clean import clean_text
from briefing.ingest.markdown import looks_like_markdown, strip_markdown

TABLES = Path(__file__).resolve().parent.parent / "rules"
PARTS = {name: f"cleaning_{name}.jsonl" for name in ("open", "closed", "final")}


def corpus(root: Path) -> list[Path]:
    """What is read, for the gate's hash: the open part lies beside the tests."""
    return [TABLES / PARTS["open"]]


def read_rows(part: str) -> list[dict[str, Any]]:
    """The rows of a part, by its name or its file; none where that is absent."""
    path = TABLES / PARTS[part] if part in PARTS else Path(part)
    if not path.exists():
        return []
    lines = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def judge(row: dict[str, Any]) -> dict[str, Any]:
    """What cleaning did to one row: right and wrong removals, pieces found and missed."""
    marked_down = looks_like_markdown(row["text"])
    text = _plain(row["text"]) if marked_down else row["text"]
    body = clean_text(row["text"], marked_down=marked_down).body
    gold = _places(text, [_plain(p["text"]) if marked_down else p["text"] for p in row["remove"]])
    gone = _gone(text, body.split("\n\n"))
    wrong = [text[a:b] for a, b in _runs(text, gone) if _share(text, a, b, gold) < 0.9]
    right = [text[a:b] for a, b in _runs(text, gone) if _share(text, a, b, gold) >= 0.9]
    found = [_share(text, a, b, gone) >= 0.95 for a, b in gold["spans"]]
    missed = [p["text"] for p, ok in zip(row["remove"], found, strict=True) if not ok]
    return {"right": right, "wrong": wrong, "found": sum(found), "missed": missed}


def _plain(text: str) -> str:
    return strip_markdown(text)[0]


def _places(text: str, pieces: list[str]) -> dict[str, Any]:
    """Labelled pieces as spans of the text, each looked for after the one before."""
    spans: list[tuple[int, int]] = []
    cursor = 0
    for piece in pieces:
        start = text.find(piece.strip(), cursor)
        start = text.find(piece.strip()) if start < 0 else start
        assert start >= 0, piece
        spans.append((start, start + len(piece.strip())))
        cursor = start + len(piece.strip())
    return {"spans": spans, "chars": {i for a, b in spans for i in range(a, b)}}


def _gone(text: str, kept: list[str]) -> dict[str, Any]:
    """Characters of the text that the body does not have."""
    chars = set(range(len(text)))
    cursor = 0
    for paragraph in kept:
        start = text.find(paragraph, cursor)
        if start >= 0 and paragraph:
            cursor = start + len(paragraph)
            chars.difference_update(range(start, cursor))
    return {"chars": chars}


def _runs(text: str, gone: dict[str, Any]) -> list[tuple[int, int]]:
    """Stretches that left, cut at paragraph ends, with at least one letter in them."""
    runs: list[tuple[int, int]] = []
    start: int | None = None
    for i in range(len(text) + 1):
        inside = i < len(text) and i in gone["chars"] and text[i] != "\n"
        if inside and start is None:
            start = i
        elif not inside and start is not None:
            runs.append((start, i))
            start = None
    return [(a, b) for a, b in runs if any(c.isalnum() for c in text[a:b])]


def _share(text: str, start: int, end: int, other: dict[str, Any]) -> float:
    letters = [i for i in range(start, end) if text[i].isalnum()] or list(range(start, end))
    return sum(i in other["chars"] for i in letters) / max(len(letters), 1)


def evaluate(root: Path | None = None, part: str = "open") -> dict[str, float]:
    """Precision and recall of removal, and the share of refusals left alone; {} without rows."""
    rows, part = read_rows(part), Path(part).stem
    if not rows:
        return {}
    judged = [judge(row) for row in rows]
    right = sum(len(j["right"]) for j in judged)
    wrong = sum(len(j["wrong"]) for j in judged)
    found = sum(j["found"] for j in judged)
    missed = sum(len(j["missed"]) for j in judged)
    refusals = [j for row, j in zip(rows, judged, strict=True) if not row["remove"]]
    return {
        f"cleaning_{part}_precision": right / max(right + wrong, 1),
        f"cleaning_{part}_recall": found / max(found + missed, 1),
        f"cleaning_{part}_kept": sum(not j["wrong"] for j in refusals) / max(len(refusals), 1),
    }


def main() -> None:
    part = sys.argv[1] if len(sys.argv) > 1 else "open"
    if not read_rows(part):
        print(f"skipped: {PARTS.get(part, part)} is not there")
    for name, value in evaluate(part=part).items():
        print(f"{name:<28} {value:.4f}")
    if "--show" in sys.argv:
        for row in read_rows(part):
            result = judge(row)
            for text in result["wrong"]:
                print(f"WRONG  {row['id']}: {text}")
            for text in result["missed"]:
                print(f"MISSED {row['id']}: {text}")


if __name__ == "__main__":
    main()
