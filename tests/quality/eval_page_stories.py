"""Story clusters on the tuning pages of the article extraction benchmark, labelled by hand.

    python -m tests.quality.eval_page_stories            the figures
    python -m tests.quality.eval_page_stories --errors   which stories were merged and split

102 real pages, most of one fortnight, nearly all of them the only one on their event. Labels by
name of the page, no text: `pages_stories.json`. Events as narrow as a reader of a brief would
want them; a list of several events is a story of its own. The unseen pages are refused.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from briefing.ingest import read_articles
from briefing.text.segment import read_document
from briefing.types import Document
from tests.quality.eval_clusters import errors, label, score
from tests.quality.eval_extraction import may_read

LABELS = Path(__file__).with_name("pages_stories.json")
SUFFIX = ".html.gz"


def corpus(root: Path) -> list[Path]:
    """What is read, for the gate's hash."""
    return [LABELS, *sorted((root / "extraction" / "html").glob(f"*{SUFFIX}"))]


def load(root: Path) -> tuple[list[Document], list[str]]:
    """Documents and the story of each. Raises FileNotFoundError when the pages are not at hand."""
    folder = root / "extraction" / "html"
    if not folder.exists():
        raise FileNotFoundError(folder)
    stories: dict[str, str] = json.loads(LABELS.read_text("utf-8"))
    for path in folder.glob(f"*{SUFFIX}"):
        if not may_read(path.name.removesuffix(SUFFIX)):
            raise PermissionError(f"{path.name} is an unseen page")
    articles = read_articles(folder).articles
    names = [Path(article.path or "").name.removesuffix(SUFFIX) for article in articles]
    return [read_document(article) for article in articles], [stories[name] for name in names]


def evaluate(root: Path) -> dict[str, float]:
    """Gated: B-cubed and pairwise figures over all pages at once."""
    documents, gold = load(root)
    return score(label(documents), gold)


def main() -> int:
    documents, gold = load(Path(os.environ.get("BRIEFING_EVAL_DATA", "/nonexistent")))
    found = label(documents)
    for name, value in score(found, gold).items():
        print(f"{name:<14} {value:.3f}")
    if "--errors" in sys.argv:
        errors(found, gold)
    return 0


if __name__ == "__main__":
    sys.exit(main())
