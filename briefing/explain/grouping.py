"""Why reports are one story, and why the most alike other story is another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.explain.again import Known
from briefing.explain.show import block, name_article, wrap
from briefing.render.counts import coverage_words
from briefing.stories.apart import Apart, find_apart
from briefing.types import Brief, Document, Story


def explain_cluster(story: Story, brief: Brief, known: Known) -> str:
    """What holds the reports of a story together, and what keeps its neighbours out."""
    return block(
        "Why these reports are one story, and why it stands here",
        (
            f"  {coverage_words(story)}",
            wrap(f"{story.status}: {story.status_reason}", "  "),
            wrap(
                f"prominence {story.prominence:.2f}, rank {story.item} of {len(brief.stories)}: "
                "independent origins count twice, outlets once, each halved for every day of age",
                "  ",
            ),
            wrap(f"telling terms: {', '.join(story.terms)}", "  ") if story.terms else "",
            *_ties(story),
            *_neighbour(story, brief, known),
            wrap(f"headline: from {name_article(story, story.headline_article_id)}", "  "),
        ),
    )


def _ties(story: Story) -> Iterator[str]:
    """The links that hold the story together; copies of one text are one member."""
    texts = len({source.origin for source in story.sources})  # pieces of opinion among them
    if texts == 1:
        alone = "one report" if len(story.sources) == 1 else "copies of one text (see its sources)"
        yield f"  {alone}: nothing had to be grouped"
        return
    copies = "; copies of one text stand as one" if len(story.sources) > texts else ""
    yield f"  held together by the closest pairs of its {texts} origins{copies}:"
    for line in story.trace:
        yield wrap(f"– {_cite(line, story)}", "    ")


def _cite(line: str, story: Story) -> str:
    """A reason with citations for article ids."""
    for source in story.sources:
        label = f"[{source.citation}] {source.outlet or 'outlet unknown'}"
        known_as = rf"\b{re.escape(source.article_id)}\b(?: \([^()]*\))?"
        line = re.sub(known_as, label.replace("\\", r"\\"), line)
    return line


def _neighbour(story: Story, brief: Brief, known: Known) -> Iterator[str]:
    """The most alike story that was kept apart, and what would have joined the two."""
    groups = [_documents(other, known) for other in brief.stories]
    here = next(n for n, other in enumerate(brief.stories) if other.item == story.item)
    if not groups[here] or len(groups) < 2:
        return
    apart = next(iter(find_apart(groups, here)), None)
    if apart is None:
        yield "  no other story of this edition has anything in common with it"
        return
    other = brief.stories[apart.other]
    yield wrap(f"most alike among the others: item {other.item}, {other.headline}", "  ")
    for reason in _reasons(apart, other.item):
        yield wrap(f"– {reason}", "    ")


def _reasons(apart: Apart, item: int) -> Iterator[str]:
    if apart.similarity < apart.needed:
        yield (
            f"average similarity {apart.similarity:.2f}; {apart.needed:.2f} would have made them "
            "one: four fifths of what holds the looser of the two together, at least 0.12"
        )
    else:
        yield (
            f"average similarity {apart.similarity:.2f}: alike as they stand now, but not when "
            "their parts were compared one by one (the archive's record is not used here)"
        )
    if apart.shared:
        yield f"both have {', '.join(apart.shared)}"
    if apart.here and apart.there:
        yield f"names only here: {', '.join(apart.here)}; only in {item}: {', '.join(apart.there)}"
    if apart.rivals:
        yield "they turn on names none of which they share, so their similarity counts half"


def _documents(story: Story, known: Known) -> list[Document]:
    """One document for each origin of a story, as far as the articles are at hand."""
    return [
        known.documents[source.article_id]
        for source in story.sources
        if not source.copy and source.article_id in known.articles
    ]
