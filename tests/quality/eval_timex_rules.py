"""Score `find_timexes` on what is committed: the table of rules and the labels of the sample.

`python -m tests.quality.eval_timex_rules` prints both; `--missed` the phrases of the sample that
are not resolved; `--closed` scores the two closed tables as well, which rule authors do not
read, or says that they are not there. Paths of other tables, as arguments, are scored instead:
totals only.
"""

from __future__ import annotations

import collections
import datetime
import json
import re
import sys
from pathlib import Path
from typing import Any

from briefing.text.timex import find_timexes
from briefing.types import Article, Document, Timex

TESTS = Path(__file__).resolve().parent.parent
OPEN, CLOSED, FINAL = (
    TESTS / "rules" / f"timexes_{name}.jsonl" for name in ("open", "closed", "final")
)


def score_rules(path: Path) -> dict[str, float]:
    """Of a table of rules: share of traps that stay silent, share of expressions that are right.

    Right is the same text, value and granularity; `exact` counts rows with no error at all.
    """
    traps, silent, expected, right, rows, exact = 0, 0, 0, 0, 0, 0
    for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        published = datetime.date.fromisoformat(row["published"])
        body = Document(article=Article(article_id="x", body=row["text"], published=published))
        found = [_said(t.text, t.type, t.value, t.granularity) for t in find_timexes(body)]
        gold = [_said(e["text"], e["type"], e["value"], e["granularity"]) for e in row["expect"]]
        rows, exact = rows + 1, exact + (found == gold)
        if row["construct"].startswith("trap:") or not gold:
            traps, silent = traps + 1, silent + (found == gold)
        else:
            expected += len(gold)
            right += sum((collections.Counter(found) & collections.Counter(gold)).values())
    return {"silent": silent / traps, "right": right / expected, "exact": exact / rows}


def _said(text: str, kind: str, value: str, granularity: str) -> tuple[str, str, str]:
    """Text, value and granularity, where tables by different hands say one thing in two ways.

    Some give a duration or a set the granularity of its unit, which the value says already, a
    clock time always `minute`, and GMT as a `Z`. Of a clock time the minutes then decide.
    """
    if kind in ("DURATION", "SET"):
        return text, value, kind.lower()
    clock = re.fullmatch(r"(\S+T\d\d:\d\d)Z?", value) if kind == "TIME" else None
    return (text, clock.group(1), "clock") if clock else (text, value, granularity)


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


def evaluate(root: Path) -> dict[str, float]:
    """Shares of the open table and of the sample; nothing outside the repository is read."""
    table = score_rules(OPEN)
    right, every, _ = score_sample()
    return {
        "timex_traps_silent": table["silent"],
        "timex_rules_right": table["right"],
        "timex_sample_right": right / every,
    }


def corpus(root: Path) -> list[Path]:
    return [OPEN, TESTS / "sample_gold.json"]


def _print_table(table: Path) -> None:
    if not table.is_file():
        print(f"{table.name}: skipped, not here")
        return
    figures = score_rules(table)
    print(table.name, " ".join(f"{name} {value:.3f}" for name, value in figures.items()))


def main() -> None:
    tables = [Path(word) for word in sys.argv[1:] if word.endswith(".jsonl")]
    for table in tables or ((OPEN, CLOSED, FINAL) if "--closed" in sys.argv else (OPEN,)):
        _print_table(table)
    if tables:
        return
    right, every, missed = score_sample()
    print(f"sample: {right} of {every} dated phrases")
    if "--missed" in sys.argv:
        print("\n".join(missed))


if __name__ == "__main__":
    main()
