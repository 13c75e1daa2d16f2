"""The sample corpus with its labels: which story and which origin each article belongs to."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from briefing.ingest import read_articles
from briefing.types import Article

SAMPLE = Path(__file__).parents[1] / "briefing" / "sample"
GOLD = Path(__file__).parent / "sample_gold.json"
SEEDS = Path(__file__).parents[2] / "shared" / "seeds"

Label = dict[str, Any]


@lru_cache(maxsize=1)
def sample() -> tuple[Article, ...]:
    return read_articles(SAMPLE).articles


@lru_cache(maxsize=1)
def seeds() -> tuple[Article, ...]:
    return read_articles(SEEDS).articles if SEEDS.exists() else ()


@lru_cache(maxsize=1)
def labels() -> dict[str, Label]:
    """The label of each sample article by its id; the reader leaves out exact doubles."""
    gold: dict[str, Label] = json.loads(GOLD.read_text("utf-8"))["articles"]
    return {article.article_id: _label(article, gold) for article in sample()}


def _label(article: Article, gold: dict[str, Label]) -> Label:
    path = (article.path or "").split("briefing/sample/")[-1]
    if path in gold:
        return gold[path]
    (label,) = (
        label
        for key, label in gold.items()
        if key.startswith(path + "#") and _is_labelled(article, label)
    )
    return label


def _is_labelled(article: Article, label: Label) -> bool:
    """Whether a label of a file of several articles is that of this one."""
    headline = label["headline"] or ""
    if headline and article.headline:
        return headline[:40] == article.headline[:40]
    texts = [entry["text"] for entry in label["quotes"]]
    return any(text in article.body for text in texts)
