"""Score `find_timexes` on TimeBank and AQUAINT, the training data of TempEval-3.

`python -m tests.quality.eval_timexes` prints the table, `--errors [KIND]` the errors of the four
folds that rules were written on. Measures as in TempEval-3: strict = same span, relaxed = any
overlap, value = relaxed and the same normalised value; creation times in the header left out.

The documents fall into five folds by a hash of their name. Rules were written while looking at
errors of folds 1 to 4; fold 0 was scored, never looked at.
"""

from __future__ import annotations

import collections
import datetime
import hashlib
import html
import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.text.timex import find_timexes
from briefing.types import Article, Document, Span, Timex

READABLE = ("TimeBank", "AQUAINT")  # the platinum part is not to be read
FOLDS = 5
_TAG = re.compile(r"<(/?)(\w+)([^>]*)>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


@dataclass(frozen=True)
class Gold:
    span: Span
    type: str
    value: str


@dataclass(frozen=True)
class Labelled:
    document: Document
    gold: tuple[Gold, ...]
    fold: int


def load(root: Path) -> Iterator[Labelled]:
    """The documents of the parts that may be read, in the order of their names."""
    for path in corpus(root):
        yield parse(path.name, path.read_text(encoding="utf-8"))


def corpus(root: Path) -> list[Path]:
    """The files that are read; `root` is BRIEFING_EVAL_DATA."""
    folder = root / "tempeval3/data/TempEval3/Training/TBAQ-cleaned"
    if not folder.is_dir():
        raise FileNotFoundError(folder)
    return [path for part in READABLE for path in sorted((folder / part).glob("*.tml"))]


def parse(name: str, source: str) -> Labelled:
    """A TimeML file: its text without tags, its TIMEX3 elements, its creation time."""
    created = re.search(r'<DCT>.*?value="([^"]*)"', source, re.S)
    begin, end = source.index("<TEXT>") + len("<TEXT>"), source.index("</TEXT>")
    text, gold = _untag(source[begin:end])
    article = Article(
        article_id=name, body=text, published=_date(created.group(1) if created else "")
    )
    fold = int(hashlib.sha256(name.encode()).hexdigest(), 16) % FOLDS
    return Labelled(Document(article=article), tuple(gold), fold)


def _date(value: str) -> datetime.date | None:
    match = re.match(r"(\d{4})-?(\d\d)-?(\d\d)", value)
    return datetime.date(*map(int, match.groups())) if match else None


def _untag(source: str) -> tuple[str, list[Gold]]:
    pieces: list[str] = []
    gold: list[Gold] = []
    length, place = 0, 0
    opened: list[tuple[int, dict[str, str]]] = []
    for tag in _TAG.finditer(source):
        piece = html.unescape(source[place : tag.start()])
        pieces.append(piece)
        length, place = length + len(piece), tag.end()
        if tag.group(2) == "TIMEX3" and not tag.group(1):
            opened.append((length, dict(_ATTRIBUTE.findall(tag.group(3)))))
        elif tag.group(2) == "TIMEX3":
            start, attributes = opened.pop()
            span = Span(start=start, end=length)
            gold.append(Gold(span, attributes.get("type", ""), attributes.get("value", "")))
    pieces.append(html.unescape(source[place:]))
    return "".join(pieces), gold


@dataclass
class Counts:
    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    value: int = 0

    def f1(self, right: int) -> float:
        return 2 * right / (self.gold + self.found) if self.gold + self.found else 0.0

    def add(self, other: Counts) -> None:
        for name in ("gold", "found", "strict", "relaxed", "value"):
            setattr(self, name, getattr(self, name) + getattr(other, name))


Pair = tuple[Gold | None, Timex | None]


def pair(gold: tuple[Gold, ...], found: tuple[Timex, ...]) -> list[Pair]:
    """One-to-one: each found expression with the first free gold one that it overlaps most."""
    free = list(gold)
    pairs: list[Pair] = []
    for timex in found:
        best = max(free, key=lambda g: (timex.span.overlap(g.span), -g.span.start), default=None)
        if best is None or not timex.span.overlap(best.span):
            pairs.append((None, timex))
            continue
        free.remove(best)
        pairs.append((best, timex))
    return pairs + [(one, None) for one in free]


def count(pairs: list[Pair]) -> Counts:
    both = [(g, t) for g, t in pairs if g is not None and t is not None]
    return Counts(
        gold=sum(g is not None for g, _ in pairs),
        found=sum(t is not None for _, t in pairs),
        strict=sum(g.span == t.span for g, t in both),
        relaxed=len(both),
        value=sum(g.value == t.value for g, t in both),
    )


def score(root: Path) -> dict[int, Counts]:
    """Counts for each fold."""
    folds: dict[int, Counts] = collections.defaultdict(Counts)
    for labelled in load(root):
        folds[labelled.fold].add(count(pair(labelled.gold, find_timexes(labelled.document))))
    return dict(sorted(folds.items()))


def total(folds: dict[int, Counts]) -> Counts:
    whole = Counts()
    for counts in folds.values():
        whole.add(counts)
    return whole


def evaluate(root: Path) -> dict[str, float]:
    """F1 over both collections, and the lowest of the five folds."""
    folds = score(root)
    whole = total(folds)
    figures = {
        f"timexes_{name}_f1": whole.f1(getattr(whole, name))
        for name in ("strict", "relaxed", "value")
    }
    figures["timexes_value_f1_worst_fold"] = min(c.f1(c.value) for c in folds.values())
    return figures


def _print_errors(root: Path, kind: str) -> None:
    for labelled in load(root):
        if labelled.fold == 0:
            continue
        text = labelled.document.text
        for gold, timex in pair(labelled.gold, find_timexes(labelled.document)):
            name = _kind(gold, timex)
            if name and kind in name:
                span = (gold or timex).span  # type: ignore[union-attr]
                context = text[max(0, span.start - 60) : span.end + 40].replace("\n", " ")
                gold_says = f"{gold.span.of(text)}={gold.value}" if gold else "-"
                we_say = f"{timex.text}={timex.value}" if timex else "-"
                day = f"{labelled.document.dct:%a %Y-%m-%d}"
                print(f"{name:8} gold {gold_says} | ours {we_say} | {day} | {context}")


def _kind(gold: Gold | None, timex: Timex | None) -> str:
    if gold is None:
        return "spurious"
    if timex is None:
        return "missed"
    wrong = ("span " if gold.span != timex.span else "") + (
        "value" if gold.value != timex.value else ""
    )
    return wrong.strip()


def main() -> None:
    root = Path(os.environ.get("BRIEFING_EVAL_DATA", "/nonexistent"))
    try:
        corpus(root)
    except FileNotFoundError as error:
        print(f"skipped, not here: {error}")
        return
    if "--errors" in sys.argv:
        _print_errors(root, sys.argv[-1] if sys.argv[-1] != "--errors" else "")
        return
    folds = score(root)
    print(f"{'fold':>6} {'gold':>5} {'found':>5} {'strict':>7} {'relaxed':>7} {'value':>7}")
    for name, c in [*folds.items(), ("all", total(folds))]:
        row = [c.f1(c.strict), c.f1(c.relaxed), c.f1(c.value)]
        print(f"{name!s:>6} {c.gold:5} {c.found:5} " + " ".join(f"{f:7.3f}" for f in row))


if __name__ == "__main__":
    main()
