"""Floors under quality: what was measured once may not sink in silence.

`python -m tests.quality.gate` measures every stage whose data is at hand, prints the figures
beside their floors and exits 1 when one has sunk. `--stage NAME` measures one; `--update` raises
floors to what was measured, and lowers one only with `--allow-regression`. Data that is not at
hand is said to be so; nothing is invented for it.

Each stage is a module `eval_<stage>.py` with `evaluate(root) -> {metric: value}`, where more is
better, or a name that ends in `_max` where less is. `root` is BRIEFING_EVAL_DATA, the folder of
collections that may not be committed.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import json
import os
import sys
from pathlib import Path

COMMITTED = ("cleaning", "copies", "timex_rules")  # measured on what the repository holds
IN_SHARED = ("clusters", "summaries")  # measured on ../shared/eval

HERE = Path(__file__).resolve().parent
BASELINE = HERE / "baseline.json"
SLACK = 0.0005  # a rounding in another version of numpy is no regression


def find_stages() -> list[str]:
    return sorted(path.stem.removeprefix("eval_") for path in HERE.glob("eval_*.py"))


def eval_root(stage: str) -> Path:
    """The folder that a stage's collection lies in."""
    if stage in IN_SHARED:
        return HERE.parents[2] / "shared"
    return Path(os.environ.get("BRIEFING_EVAL_DATA", "/nonexistent"))


def measure(stage: str) -> dict[str, float] | None:
    """The figures of a stage, None when its data is not at hand."""
    module = importlib.import_module(f"tests.quality.eval_{stage}")
    try:
        find_corpus(stage)
        figures: dict[str, float] = module.evaluate(eval_root(stage))
    except FileNotFoundError as error:
        print(f"{stage}: not measured, data is not here ({error})")
        return None
    return figures


def load_baseline() -> dict[str, dict[str, object]]:
    loaded: dict[str, dict[str, object]] = json.loads(BASELINE.read_text())
    return loaded


def hash_files(paths: list[Path]) -> str:
    """16 hex digits over the files a stage was measured on, so that data cannot move unseen."""
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def find_corpus(stage: str) -> list[Path]:
    """The files that a stage's module says that it reads (`corpus(root)`), none when it makes its
    data itself. Raises FileNotFoundError when they are not at hand."""
    module = importlib.import_module(f"tests.quality.eval_{stage}")
    corpus = getattr(module, "corpus", None)
    return list(corpus(eval_root(stage))) if corpus else []


def corpus_hash(stage: str) -> str | None:
    """The hash of what a stage reads, None when it makes its data itself."""
    files = find_corpus(stage)
    return hash_files(files) if files else None


def sunk(name: str, value: float, floor: float) -> bool:
    return value > floor + SLACK if name.endswith("_max") else value < floor - SLACK


def compare(stage: str, figures: dict[str, float], floors: dict[str, float]) -> list[str]:
    """Print each figure beside its floor; the names of those that sank, or that vanished."""
    lost = [name for name in floors if name not in figures]
    for name in sorted(figures):
        floor = floors.get(name)
        mark = "" if floor is None else "SUNK" if sunk(name, figures[name], floor) else "ok"
        shown = "–" if floor is None else f"{floor:.4f}"
        print(f"{stage:<14} {name:<34} {figures[name]:>9.4f}  floor {shown:>9}  {mark}")
        if mark == "SUNK":
            lost.append(name)
    return lost


def check(stage: str, baseline: dict[str, dict[str, object]]) -> bool:
    """Measure one stage against its floors; True when all hold or its data is not at hand."""
    figures = measure(stage)
    if figures is None:
        return True
    if stage not in baseline:
        print(f"{stage}: no floors are pinned; --update pins them")
        return False
    entry = baseline[stage]
    pinned, data = entry.get("corpus"), corpus_hash(stage)
    print(f"{stage:<14} data {data or 'made by the evaluation'}")
    if pinned and pinned != data:
        print(f"{stage}: the data is not what the floors were measured on ({pinned})")
        return False
    floors: dict[str, float] = entry.get("floors", {})  # type: ignore[assignment]
    return not compare(stage, figures, floors)


def update(stage: str, baseline: dict[str, dict[str, object]], allow: bool) -> bool:
    """Pin the figures of a stage as its floors."""
    figures = measure(stage)
    if figures is None:
        return True
    floors: dict[str, float] = baseline.get(stage, {}).get("floors", {})  # type: ignore[assignment]
    worse = compare(stage, figures, floors)
    if worse and not allow:
        print(f"{stage}: {', '.join(worse)} would be lowered; --allow-regression permits it")
        return False
    rounded = {name: round(value, 4) for name, value in sorted(figures.items())}
    baseline[stage] = {"corpus": corpus_hash(stage), "floors": rounded}
    return True


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure quality against its floors.")
    parser.add_argument("--stage", choices=find_stages(), action="append")
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--allow-regression", action="store_true")
    options = parser.parse_args()
    baseline = load_baseline() if BASELINE.exists() else {}
    stages = options.stage or find_stages()
    if options.update:
        good = [update(stage, baseline, options.allow_regression) for stage in stages]
        BASELINE.write_text(json.dumps(baseline, indent=2, sort_keys=True) + "\n")
    else:
        good = [check(stage, baseline) for stage in stages]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
