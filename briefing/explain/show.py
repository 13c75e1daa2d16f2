"""Lines of an explanation: blocks, wrapped text, and how a report is named."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from briefing.text.days import short_day
from briefing.types import SourceLine, Story

WIDTH = 88


def block(title: str, lines: Iterable[str]) -> str:
    body = [line for line in lines if line]
    return "\n".join([title, "-" * len(title), *body]) if body else ""


def wrap(text: str, indent: str = "    ") -> str:
    hang = indent + "  " if text.startswith("– ") else indent
    return textwrap.fill(
        " ".join(text.split()), WIDTH, initial_indent=indent, subsequent_indent=hang
    )


def counted(number: int, one: str, many: str = "") -> str:
    """1 outlet, 2 outlets"""
    return f"{number} {one if number == 1 else many or one + 's'}"


def name_source(source: SourceLine) -> str:
    outlet = source.outlet or "outlet unknown"
    day = f", {short_day(source.published)}" if source.published else ", undated"
    return f"[{source.citation}] {outlet}{day}: {source.headline or 'no headline'}"


def name_article(story: Story, article_id: str) -> str:
    source = next((s for s in story.sources if s.article_id == article_id), None)
    return name_source(source) if source else article_id
