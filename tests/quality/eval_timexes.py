"""Score `find_timexes` on TimeBank and AQUAINT (TempEval-3 training data) and on our rule table.

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
import json
import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

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
    for part in READABLE:
        for path in sorted((root / "TempEval3/Training/TBAQ-cleaned" / part).glob("*.tml")):
            yield parse(path.name, path.read_text(encoding="utf-8"))


def find_root() -> Path | None:
    """`tempeval3/data` under BRIEFING_EVAL_DATA, or None when it is not there."""
    base = os.environ.get("BRIEFING_EVAL_DATA")
    root = Path(base) / "tempeval3" / "data" if base else None
    return root if root and root.is_dir() else None


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
    """F1 over both collections, and the lowest of the five folds. `root` is tempeval3/data."""
    folds = score(root)
    whole = total(folds)
    figures = {
        f"timexes_{name}_f1": whole.f1(getattr(whole, name))
        for name in ("strict", "relaxed", "value")
    }
    figures["timexes_value_f1_worst_fold"] = min(c.f1(c.value) for c in folds.values())
    return figures


# --- our own table ------------------------------------------------------------------------------


def score_rules(path: Path) -> dict[str, float]:
    """Of a table of rules: share of traps that stay silent, share of expressions that are right.

    Right is the same text, value and granularity; `exact` counts rows with no error at all.
    """
    traps, silent, expected, right, rows, exact = 0, 0, 0, 0, 0, 0
    for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        published = datetime.date.fromisoformat(row["published"])
        body = Document(article=Article(article_id="x", body=row["text"], published=published))
        found = [(t.text, t.value, t.granularity) for t in find_timexes(body)]
        gold = [(e["text"], e["value"], e["granularity"]) for e in row["expect"]]
        rows, exact = rows + 1, exact + (found == gold)
        if row["construct"].startswith("trap:"):
            traps, silent = traps + 1, silent + (found == gold)
        else:
            expected += len(gold)
            right += sum((collections.Counter(found) & collections.Counter(gold)).values())
    return {"silent": silent / traps, "right": right / expected, "exact": exact / rows}


def score_sample() -> tuple[int, int, list[str]]:
    """Of the dated phrases that the sample's labels name: how many we resolve, all, the others.

    A phrase is right when an expression in it has the labelled day, month or year as its value,
    its first or its last day. Phrases counted from an event are the chronology's work.
    """
    from briefing.ingest import read_articles
    from briefing.text.segment import read_document

    labels = json.loads((TESTS / "sample_gold.json").read_text(encoding="utf-8"))["articles"]
    right, missed = 0, []
    for article in read_articles(TESTS.parent / "briefing" / "sample").articles:
        document = read_document(article)
        timexes = find_timexes(document)
        for event in _labels_of(article, labels).get("events", []):
            if _is_right(document.text, timexes, event):
                right += 1
            else:
                missed.append(f"{article.outlet}: {event['phrase']} = {event['date']}")
    return right, right + len(missed), missed


TESTS = Path(__file__).resolve().parent.parent


def _labels_of(article: Article, labels: dict[str, Any]) -> dict[str, Any]:
    path = article.path or ""
    places = [key for key in labels if path.endswith(key.split("#")[0])]
    same = [key for key in places if labels[key].get("headline") == article.headline]
    chosen = same or (places if len(places) == 1 else [])
    return dict(labels[chosen[0]]) if chosen else {}


def _is_right(text: str, timexes: tuple[Timex, ...], event: dict[str, str]) -> bool:
    spans = [match.span() for match in re.finditer(re.escape(event["phrase"]), text)]
    for timex in timexes:
        inside = any(start < timex.span.end and timex.span.start < end for start, end in spans)
        days = [day.isoformat() for day in (timex.begin, timex.end) if day]
        if inside and any(value.startswith(event["date"]) for value in [timex.value, *days]):
            return True
    return False


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
    root = find_root()
    if root is None:
        print("skipped: BRIEFING_EVAL_DATA holds no tempeval3/data")
    elif "--errors" in sys.argv:
        _print_errors(root, sys.argv[-1] if sys.argv[-1] != "--errors" else "")
    else:
        folds = score(root)
        print(f"{'fold':>6} {'gold':>5} {'found':>5} {'strict':>7} {'relaxed':>7} {'value':>7}")
        for name, c in [*folds.items(), ("all", total(folds))]:
            row = [c.f1(c.strict), c.f1(c.relaxed), c.f1(c.value)]
            print(f"{name!s:>6} {c.gold:5} {c.found:5} " + " ".join(f"{f:7.3f}" for f in row))
    right, every, missed = score_sample()
    print(f"sample: {right} of {every} dated phrases")
    if "--sample" in sys.argv:
        print("\n".join(missed))
    for table in ("timexes_open.jsonl",):
        figures = score_rules(Path(__file__).parent.parent / "rules" / table)
        print(table, " ".join(f"{name} {value:.3f}" for name, value in figures.items()))


if __name__ == "__main__":
    main()
