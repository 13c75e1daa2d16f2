"""Quotes against PolNeAR, as `docs/quality/quotes.md` defines the measures.

BRIEFING_EVAL_DATA=… python -m tests.quality.eval_quotes [--part dev|train] [--limit N]
"""

from __future__ import annotations

import argparse
import os
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from briefing.quotes import find_attributions, find_events
from briefing.quotes.marks import find_quoted
from briefing.text.segment import read_document
from briefing.types import Article, Attribution, Document
from tests.quality.polnear import Gold, GoldArticle, find_files, read_polnear

ENOUGH = 0.8  # share of characters that must lie inside
_PRONOUNS = frozenset({"he", "she", "they", "i", "we", "it", "who", "you"})


@dataclass
class Score:
    """Counts over a collection; the rates are properties."""

    gold: int = 0
    found: int = 0
    found_with_source: int = 0
    predicted: int = 0
    inside: int = 0
    predicted_with_source: int = 0
    right: int = 0
    by_form: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, other: Score) -> None:
        for name in ("gold", "found", "found_with_source", "predicted", "inside"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.predicted_with_source += other.predicted_with_source
        self.right += other.right
        self.by_form += other.by_form

    @property
    def rates(self) -> dict[str, float]:
        content_r = self.found / max(1, self.gold)
        content_p = self.inside / max(1, self.predicted)
        recall = self.found_with_source / max(1, self.gold)
        precision = self.right / max(1, self.predicted_with_source)
        return {
            "quotes_content_p": content_p,
            "quotes_content_r": content_r,
            "quotes_source_p": precision,
            "quotes_source_r": recall,
            "quotes_source_f1": 2 * precision * recall / max(1e-9, precision + recall),
        }


Spans = tuple[tuple[int, int], ...]


def to_document(article: GoldArticle) -> Document:
    return read_document(Article(article_id=article.name, body=article.text))


def spans_of(attribution: Attribution, *, whole: bool) -> Spans:
    chosen = attribution.content if whole else attribution.quoted
    return tuple((span.start, span.end) for span in chosen)


def share_inside(inner: Spans, outer: Spans) -> float:
    """Share of the characters of `inner` that lie in `outer`."""
    total = sum(end - start for start, end in inner)
    shared = sum(max(0, min(b, d) - max(a, c)) for a, b in inner for c, d in outer)
    return shared / max(1, total)


def overlaps(one: Spans, other: Spans) -> bool:
    return any(a < d and c < b for a, b in one for c, d in other)


def form_of(gold: Gold, text: str) -> str:
    """'pronoun', 'name' or 'description': what the gold source's words are."""
    words = " ".join(text[a:b] for a, b in gold.source)
    if words.lower() in _PRONOUNS:
        return "pronoun"
    return "name" if any(word[:1].isupper() for word in words.split()[-1:]) else "description"


Observer = Callable[[GoldArticle, str, object], None]


def score_article(
    article: GoldArticle,
    attributions: Iterable[Attribution],
    *,
    whole: bool = True,
    observe: Observer | None = None,
) -> Score:
    """Count one article. `whole` measures `.content`, else `.quoted`."""
    text, score = article.text, Score()
    used = [a for a in attributions if a.kind in ("direct", "mixed")]
    sources = [((a.source.start, a.source.end),) if a.source else () for a in used]
    for gold in article.attributions:
        if not gold.source or not gold.qualifies(text):
            continue
        score.gold += 1
        quoted, form = gold.quoted(text), form_of(gold, text)
        score.by_form[form, "gold"] += 1
        hits = [
            i for i, a in enumerate(used) if share_inside(quoted, spans_of(a, whole=True)) >= ENOUGH
        ]
        score.found += bool(hits)
        named = any(overlaps(sources[i], gold.source) for i in hits)
        score.found_with_source += named
        score.by_form[form, "found"] += named
        if observe and not named:
            observe(article, "missed" if not hits else "source", (gold, [used[i] for i in hits]))
    for a, source in zip(used, sources, strict=True):
        within = [
            g
            for g in article.attributions
            if share_inside(spans_of(a, whole=whole), g.content) >= ENOUGH
        ]
        score.predicted += 1
        score.inside += bool(within)
        if source:
            score.predicted_with_source += 1
            right = any(overlaps(source, g.source) for g in within)
            score.right += right
            if observe and not right:
                observe(article, "wrong" if within else "outside", (a, within))
        elif observe and not within:
            observe(article, "outside-nosource", (a, within))
    return score


def score_part(
    root: Path,
    part: str,
    *,
    limit: int | None = None,
    every: int = 1,
    whole: bool = True,
    observe: Observer | None = None,
) -> Score:
    total = Score()
    for number, article in enumerate(read_polnear(root, part)):
        if number % every or (limit is not None and number >= limit * every):
            continue
        found = find_attributions(to_document(article))
        total.add(score_article(article, found, whole=whole, observe=observe))
    return total


def corpus(root: Path) -> list[Path]:
    """The files that are read; `root` is BRIEFING_EVAL_DATA."""
    return [path for pair in find_files(root, "dev") for path in pair]


def evaluate(root: Path) -> dict[str, float]:
    """Metric name → value on PolNeAR dev. In: the folder that holds `polnear/`."""
    return score_part(root, "dev").rates


def print_rates(root: Path, part: str, every: int) -> None:
    """For each rule: predictions of four words or more, share inside gold, share right."""
    counts: Counter[str] = Counter()
    inside: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for number, article in enumerate(read_polnear(root, part)):
        if number % every:
            continue
        document = to_document(article)
        quotes = find_quoted(document.text, document.paragraphs)
        for attribution, _, rule in find_events(document, quotes):
            longest = max((len(s.of(article.text).split()) for s in attribution.quoted), default=0)
            if longest < 4:
                continue
            spans = spans_of(attribution, whole=True)
            within = [g for g in article.attributions if share_inside(spans, g.content) >= ENOUGH]
            source = attribution.source
            counts[rule] += 1
            inside[rule] += bool(within)
            right[rule] += source is not None and any(
                overlaps(((source.start, source.end),), gold.source) for gold in within
            )
    for rule, count in counts.most_common():
        print(f"{rule:26} {count:5} {inside[rule] / count:.3f} {right[rule] / count:.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", default="dev", choices=("dev", "train"))
    parser.add_argument("--every", type=int, default=1, help="every nth article")
    parser.add_argument("--rates", action="store_true", help="how often each rule is right")
    options = parser.parse_args()
    root = os.environ.get("BRIEFING_EVAL_DATA")
    if not root or not (Path(root) / "polnear").is_dir():
        print("skipped: BRIEFING_EVAL_DATA does not hold polnear/")
        return
    if options.rates:
        print_rates(Path(root), options.part, options.every)
        return
    for whole in (True, False):
        score = score_part(Path(root), options.part, every=options.every, whole=whole)
        print("measured on", "content" if whole else "quoted words", f"({options.part})")
        for name, value in score.rates.items():
            print(f"  {name:20} {value:.3f}")
    for form in ("pronoun", "name", "description"):
        gold = score.by_form[form, "gold"]
        print(f"  {form:12} {score.by_form[form, 'found']}/{gold}")


if __name__ == "__main__":
    main()
