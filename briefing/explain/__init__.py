"""Why a thing is in a brief, and why another is not, by running the pure pipeline again.

The brief names its articles and its options, so the stages can be asked once more; nothing is
kept aside for explanations. Sections of a story: cluster, summary, quotes, chronology, figures,
people, sources.
"""

from __future__ import annotations

from collections.abc import Iterable

from briefing.errors import InputError
from briefing.explain.again import Known
from briefing.explain.sections import SECTIONS
from briefing.explain.show import WIDTH
from briefing.explain.words import explain_words
from briefing.types import Article, Brief, Story


def explain_item(
    brief: Brief, item: str, articles: Iterable[Article], *, previous: Iterable[Brief] = ()
) -> str:
    """Why item `item` of `brief` reads as it does, as plain text.

    `item` is a number (3), a number and a section (3.quotes), or words: then the places in the
    articles, the removed stretches and the omissions that hold those words are explained.
    `previous` are the earlier editions that the brief was made with, oldest first: without them
    what an updated story leaves out because it was told before can't be known.
    Raises InputError when there is no such item and no such words.
    """
    known = Known(
        articles={article.article_id: article for article in articles}, previous=tuple(previous)
    )
    number, _, section = item.partition(".")
    if number.isdigit() and (not section or section in SECTIONS):
        story = _story(brief, int(number))
        names = [section] if section else list(SECTIONS)
        parts = [_title(story)] + [SECTIONS[name](story, brief, known) for name in names]
        return "\n\n".join(part for part in parts if part) + "\n"
    return explain_words(brief, item, known)


def _story(brief: Brief, item: int) -> Story:
    for story in brief.stories:
        if story.item == item:
            return story
    raise InputError(f"the brief has no item {item}; it has 1 to {len(brief.stories)}")


def _title(story: Story) -> str:
    return f"{story.item}. {story.headline}\n{'=' * min(WIDTH, len(story.headline) + 3)}"
