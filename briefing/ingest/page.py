"""A page of HTML → a draft: trafilatura for the text, our own reading of the metadata.

trafilatura (Barbaresi 2021) finds the article on the page; headline, names and dates come from
what the page declares of itself, so that no clock is read and nothing is guessed.
"""

from __future__ import annotations

import re
from typing import Any

from briefing.ingest.decode import decode
from briefing.ingest.draft import Draft, Limits, Meta, Reading, Source, nothing
from briefing.ingest.pagemeta import read_page_meta
from briefing.ingest.pagetree import join_chunks, prepare


def read_page_source(source: Source, limits: Limits | None = None) -> Reading:
    """The one article of a page; an omission when it holds none."""
    limits = limits or Limits()
    if len(source.data) > limits.page_bytes:
        size = limits.page_bytes // 1_048_576
        return nothing(source, f"page larger than the limit of {size} MB", code="too-large")
    decoded = decode(source.data, declared=source.charset)
    if decoded is None:
        return nothing(source, "its characters fit no known encoding", code="encoding")
    tree = _parse(decoded.text)
    if tree is None:
        return nothing(source, "no HTML element can be found in it", code="no-article")
    meta = read_page_meta(tree, source.url)
    prepare(tree)
    text = _extract(tree)
    if join_chunks(tree, text):
        text = max(_extract(tree), text, key=len)
    if not text.strip():
        return nothing(source, "no article can be found on the page", code="no-article")
    return Reading(drafts=(_draft(text, meta, source),))


def _parse(text: str) -> Any:
    from trafilatura.utils import load_html

    try:
        return load_html(re.sub(r"^\s*<\?xml[^>]{0,200}\?>", "", text))
    except (ValueError, RecursionError):
        return None


def _extract(tree: Any) -> str:
    """The text of the article, paragraphs divided by blank lines."""
    from trafilatura import bare_extraction

    document: Any = None
    try:
        document = bare_extraction(
            tree, include_comments=False, with_metadata=False, include_tables=True
        )
    except (ValueError, RecursionError, TypeError, AttributeError):
        return ""  # what trafilatura cannot take apart holds no article for us
    if document is None:
        return ""
    return "\n\n".join(_paragraphs(document.body)) or (document.text or "")


def _paragraphs(body: Any) -> list[str]:
    from trafilatura.xml import xmltotxt

    lines = (line.strip().removeprefix("- ") for line in xmltotxt(body, False).split("\n"))
    return [line for line in lines if line]


def _draft(text: str, meta: Meta, source: Source) -> Draft:
    declared = {**vars(meta), "url": meta.url or source.url, "outlet": meta.outlet or source.outlet}
    return Draft(**declared, text=text, path=source.name)
