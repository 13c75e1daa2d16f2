"""Copies told from confirmation, on texts that share a known number of words.

    python -m tests.quality.eval_copies

Generated reports (`tests/benchmarks/newsgen.py`), their copies cut by 30 to 90 %, edited in 1 to
30 % of the words, re-ordered, merged two into one, and several of these at once. Two texts are
copies when at least half of the words of the shorter came from the words of the other. Recall is
over the pairs of a report and what was made from it (two copies meet in their origin, which is
measured too); precision over all pairs found, where a pair that shares no copied word is wrong:
quoting one statement or carrying one background paragraph is no copy. Where ECB+ is at hand,
pairs across its stories are counted as well: real reports of look-alike events must give none.
"""

from __future__ import annotations

import datetime
import itertools
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.stories.origins import find_copies, find_origins
from briefing.types import Document
from tests.benchmarks.newsgen import START, Newsroom, Text, document

COPY = 0.5
STORIES, REPORTS = 40, 4
KINDS = ("cut", "edit", "cut and edit", "re-ordered", "merged", "merged and edited")


@dataclass(frozen=True)
class Case:
    """One text: how it was made, and when it appeared."""

    kind: str
    text: Text
    hours: int


def make_cases(seed: int = 7) -> list[Case]:
    """The set: reports, then what was made from each."""
    room = Newsroom(seed=seed, vocabulary=20_000)
    cases: list[Case] = []
    for number in range(STORIES):
        story = room.story(number)
        own = [room.report(story) for _ in range(REPORTS)]
        cases += [Case("report", text, 0) for text in own]
        cases += [case for text in own for case in _derive(room, text, own)]
    return cases


def _derive(room: Newsroom, text: Text, own: list[Text]) -> Iterator[Case]:
    rng = room.rng
    cut, edit = rng.uniform(0.3, 0.9), rng.uniform(0.01, 0.3)
    other = rng.choice([known for known in own if known is not text])
    yield Case("cut", room.cut(text, cut), rng.randint(1, 20))
    yield Case("edit", room.edit(text, edit), rng.randint(1, 20))
    yield Case("cut and edit", room.edit(room.cut(text, cut), edit / 2), rng.randint(1, 20))
    yield Case("re-ordered", room.shuffle(text), rng.randint(1, 20))
    yield Case("merged", room.merge(text, other), rng.randint(1, 20))
    yield Case("merged and edited", room.edit(room.merge(text, other), edit), rng.randint(1, 20))


def make_documents(cases: list[Case]) -> list[Document]:
    return [
        document(f"{number:05d}", case.text, START + datetime.timedelta(hours=case.hours))
        for number, case in enumerate(cases)
    ]


def find_truth(cases: list[Case]) -> dict[tuple[int, int], float]:
    """For pairs that share words of a source: the share of the shorter text that they are."""
    by_source: dict[int, list[int]] = {}
    sources = [case.text.sources for case in cases]
    for number, places in enumerate(sources):
        for source in {source for source, _ in places}:
            by_source.setdefault(source, []).append(number)
    pairs = {pair for held in by_source.values() for pair in itertools.combinations(held, 2)}
    return {
        (i, j): len(sources[i] & sources[j]) / min(cases[i].text.words, cases[j].text.words)
        for i, j in sorted(pairs)
    }


def measure(seed: int = 7) -> dict[str, float]:
    """Pairs of a report and what was made from it; then origins."""
    cases = make_cases(seed)
    truth = find_truth(cases)
    reports = {number for number, case in enumerate(cases) if case.kind == "report"}
    copies = {p for p, share in truth.items() if share >= COPY and len(reports & set(p)) == 1}
    found = {tuple(sorted((int(a), int(b)))) for a, b, _ in find_copies(make_documents(cases))}
    right = {pair for pair in found if truth.get(pair)}
    figures = {
        "pairs": float(len(copies)),
        "precision": len(right) / len(found),
        "recall": len(copies & found) / len(copies),
    }
    for kind in KINDS:
        own = {pair for pair in copies if kind in (cases[pair[0]].kind, cases[pair[1]].kind)}
        figures[f"recall, {kind}"] = len(own & found) / len(own)
    return figures | _measure_origins(cases)


def _measure_origins(cases: list[Case]) -> dict[str, float]:
    """Share of texts made from one report that share its origin, and of origins that are pure."""
    home = {
        int(doc_id): origin.origin_id
        for origin in find_origins(make_documents(cases))
        for doc_id in origin.doc_ids
    }
    single = {n: {source for source, _ in case.text.sources} for n, case in enumerate(cases)}
    report_of = {next(iter(single[n])): n for n, case in enumerate(cases) if case.kind == "report"}
    made = [n for n, case in enumerate(cases) if len(single[n]) == 1 and case.kind != "report"]
    together = sum(home[n] == home[report_of[next(iter(single[n]))]] for n in made)
    reports = [n for n, case in enumerate(cases) if case.kind == "report"]
    return {
        "origins, copies with their report": together / len(made),
        "origins, reports left apart": len({home[n] for n in reports}) / len(reports),
    }


def _measure_ecb() -> dict[str, float]:
    from tests.quality.eval_clusters import load

    documents, gold = load()
    story = {document.doc_id: label for document, label in zip(documents, gold, strict=True)}
    found = find_copies(documents)
    across = sum(story[first] != story[second] for first, second, _ in found)
    return {"ECB+ copies across stories_max": float(across)}


def evaluate(root: Path) -> dict[str, float]:
    """The figures that are gated; `root` is not needed, the set is generated."""
    figures = {re.sub(r"\W+", "_", name): value for name, value in measure().items()}
    figures.pop("pairs")
    return figures


def main() -> int:
    for seed in (7, 8, 9):
        print(f"seed {seed}")
        for name, value in measure(seed).items():
            print(f"  {name:<40} {value:9.4f}")
    try:
        for name, value in _measure_ecb().items():
            print(f"{name:<42} {value:9.0f}")
    except FileNotFoundError as error:
        print(f"ECB+ is not at hand: {error}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
