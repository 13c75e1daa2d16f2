"""Speakers resolved to names, on the labelled quotations of PolNeAR dev.

    BRIEFING_EVAL_DATA=… python -m tests.quality.eval_speakers

The labels (`polnear_dev_speakers.jsonl`) hold offsets and names; the texts come from the corpus.
An answer is right when it is the labelled name or an accepted one: same words, or same surname
with a compatible given name. Accuracy is over what was answered, `answered` over all labels.
"""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefing.quotes import find_attributions
from briefing.text.spellings import compatible_given, fold, given_of, surname_of
from briefing.types import Attribution
from tests.quality.eval_quotes import ENOUGH, share_inside, spans_of, to_document
from tests.quality.polnear import GoldArticle, find_files, read_polnear

LABELS = Path(__file__).with_name("polnear_dev_speakers.jsonl")


@dataclass(frozen=True)
class Answer:
    """One label with what was found for it; `right` is None when nothing was answered."""

    row: dict[str, Any]
    article: GoldArticle
    found: Attribution | None
    right: bool | None


def normal(name: str) -> str:
    words = [fold(word) for word in re.findall(r"[\w’'.\-]+", name)]
    return " ".join(word for word in words if word not in ("the", "a", "an"))


def agrees(answer: str, row: dict[str, Any]) -> bool:
    """Whether an answer is the labelled speaker or an accepted other."""
    for accepted in [row["speaker"], *row["accept"]]:
        if accepted is None:
            continue
        if normal(answer) == normal(accepted):
            return True
        both_full = " " in answer.strip() and " " in accepted.strip()
        same = surname_of(answer) == surname_of(accepted) and row["kind"] == "person"
        if both_full and same and compatible_given(given_of(answer), given_of(accepted)):
            return True
    return False


def answers(root: Path) -> Iterator[Answer]:
    rows: dict[str, list[dict[str, Any]]] = {}
    for line in LABELS.read_text("utf-8").splitlines():
        row = json.loads(line)
        rows.setdefault(row["article"], []).append(row)
    for article in read_polnear(root, "dev"):
        if article.name not in rows:
            continue
        found = find_attributions(to_document(article))
        for row in rows[article.name]:
            quoted = tuple((a, b) for a, b in row["quoted"])
            hit = next(
                (a for a in found if share_inside(quoted, spans_of(a, whole=True)) >= ENOUGH), None
            )
            yield _answer(row, article, hit)


def _answer(row: dict[str, Any], article: GoldArticle, hit: Attribution | None) -> Answer:
    speaker = hit.speaker if hit else None
    if speaker is None:
        return Answer(row, article, hit, None)
    return Answer(row, article, hit, agrees(speaker, row))


def corpus(root: Path) -> list[Path]:
    """The files that are read; `root` is BRIEFING_EVAL_DATA."""
    return [LABELS, *(text for text, _ in find_files(root, "dev"))]


def evaluate(root: Path) -> dict[str, float]:
    """`speakers_accuracy` where answered, `speakers_answered` of all labels."""
    marks = [answer.right for answer in answers(root)]
    answered = [mark for mark in marks if mark is not None]
    return {
        "speakers_accuracy": sum(answered) / max(1, len(answered)),
        "speakers_answered": len(answered) / max(1, len(marks)),
    }


def main() -> None:
    root = os.environ.get("BRIEFING_EVAL_DATA")
    if not root or not (Path(root) / "polnear").is_dir():
        print("skipped: BRIEFING_EVAL_DATA does not hold polnear/")
        return
    forms: Counter[tuple[str, bool | None]] = Counter()
    bins: dict[int, list[bool]] = {}
    for answer in answers(Path(root)):
        forms[answer.row["source_form"], answer.right] += 1
        if answer.right is not None and answer.found is not None:
            bins.setdefault(min(9, int(answer.found.confidence * 10)), []).append(answer.right)
    total: Counter[bool | None] = Counter()
    for form in sorted({form for form, _ in forms}):
        counts = {right: forms[form, right] for right in (True, False, None)}
        total.update(counts)
        print(f"{form:12} right {counts[True]:4} wrong {counts[False]:4} none {counts[None]:4}")
    answered = total[True] + total[False]
    print(f"accuracy {total[True] / max(1, answered):.3f}  answered {answered / total.total():.3f}")
    print("confidence  answers  right")
    for place in sorted(bins):
        rate = sum(bins[place]) / len(bins[place])
        print(f"{place / 10:.1f}-{place / 10 + 0.1:.1f}     {len(bins[place]):5}   {rate:.3f}")


if __name__ == "__main__":
    main()
