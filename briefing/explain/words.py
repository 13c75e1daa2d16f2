"""What became of words that somebody misses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from briefing.errors import InputError
from briefing.explain.again import Known
from briefing.explain.copies import explain_copy
from briefing.explain.removals import about
from briefing.explain.show import name_article, wrap
from briefing.ingest.likely import LIKELY, list_reasons
from briefing.stories.boilerplate import RULE
from briefing.summaries.pool import build_pool
from briefing.types import Article, Brief, Document, Story, StoryCluster, SummaryLine

Holds = Callable[[str], bool]
_STRAIGHT = str.maketrans("’‘“”", "''\"\"")


def explain_words(brief: Brief, words: str, known: Known) -> str:
    """What became of some words in each article that holds them; InputError where none does."""
    wanted = _folded(words)
    if not wanted:
        raise InputError("say which item, or some words of what is missing")
    found: list[str] = []
    for holds in (_holds_phrase, _holds_words):  # as they stand; else all of them, in any order
        look = partial(holds, wanted)
        found = found or [*_in_omissions(brief, look), *_in_articles(brief, look, known)]
    if not found:
        raise InputError(
            f"“{words}” is no item number (1 to {len(brief.stories)}) and stands in none of the "
            f"{len(known.articles)} articles at hand, nor in the omissions"
        )
    return "\n".join(found) + "\n"


def _folded(text: str) -> str:
    return " ".join(text.translate(_STRAIGHT).split()).casefold()


def _holds_phrase(wanted: str, text: str) -> bool:
    """Whether a text holds the words as they were typed, or a pasted paragraph holds the text."""
    folded = _folded(text)
    return wanted in folded or (folded.count(" ") > 3 and folded in wanted)


def _holds_words(wanted: str, text: str) -> bool:
    words = set(re.findall(r"\w+", wanted))
    return len(words) > 1 and words <= set(re.findall(r"\w+", _folded(text)))


def _in_omissions(brief: Brief, holds: Holds) -> Iterator[str]:
    for omission in brief.omissions:
        place = omission.path or ""
        if holds(f"{omission.subject} {place} {omission.article_id}"):
            line = f", line {omission.line}" if omission.line else ""
            yield wrap(f"left out ({omission.code}): {omission.subject} {place}{line}", "")
            yield f"    because: {omission.reason}"


def _in_articles(brief: Brief, holds: Holds, known: Known) -> Iterator[str]:
    for article_id in sorted(known.articles):
        article = known.articles[article_id]
        story = next(
            (s for s in brief.stories if any(x.article_id == article_id for x in s.sources)), None
        )
        for removal in article.removed:
            if holds(removal.text):
                yield wrap(f"taken out by the rule “{removal.rule}”: {removal.text}", "")
                if about(removal.rule):
                    yield f"    that is: {about(removal.rule)}"
                if removal.rule == LIKELY:
                    yield f"    seen in it: {'; '.join(list_reasons(removal.text))}"
                yield f"    from {_place_of(article, story)}"
        if story:
            document = known.documents[article_id]
            yield from _as_report(holds, article, story, brief, known)
            yield from _learnt(holds, document, story)
            yield from _sentences_with(holds, document, story)


def _as_report(
    holds: Holds, article: Article, story: Story, brief: Brief, known: Known
) -> Iterator[str]:
    """Where a report stands whose headline holds the words, and whether as a copy of another."""
    if not holds(article.headline):
        return
    source = next(s for s in story.sources if s.article_id == article.article_id)
    yield wrap(f"{name_article(story, article.article_id)}", "")
    yield f"    a report of item {story.item}; see explain {story.item}.cluster"
    for reason in explain_copy(story, source, known, brief.window.timezone):
        yield wrap(reason, "    ")


def _place_of(article: Article, story: Story | None) -> str:
    """A report by its number, outlet and headline, with its file."""
    name = name_article(story, article.article_id) if story else article.headline
    return ", ".join(filter(None, (name or article.article_id, article.path)))


def _learnt(holds: Holds, document: Document, story: Story) -> Iterator[str]:
    """Said of words in what the outlet prints under everything: they stand in the body, unused."""
    for span in document.boilerplate:
        text = " ".join(span.of(document.article.body).split())
        if holds(text):
            yield wrap(f"not used, by the rule “{RULE}”: {text}", "")
            yield f"    that is: {about(RULE)}"
            yield f"    in {_place_of(document.article, story)}"


def _sentences_with(holds: Holds, document: Document, story: Story) -> Iterator[str]:
    for sentence in document.sentences:
        if not holds(sentence.text):
            continue
        yield wrap(sentence.text, "")
        yield f"    in {name_article(story, document.doc_id)}, item {story.item}"
        yield f"    {_fate(sentence.span.start, sentence.span.end, document, story)}"


def _fate(start: int, end: int, document: Document, story: Story) -> str:
    """What became of a stretch of an article."""
    here = [
        name
        for name, lines in (("summary", story.summary), ("chronology", story.chronology))
        if any(_touches(line, document.doc_id, start, end) for line in lines)
    ]
    quoted = any(
        quote.article_id == document.doc_id
        and any(span.start < end and start < span.end for span in quote.spans)
        for quote in story.quotes
    )
    here += ["key quotes"] if quoted else []
    if here:
        return f"printed in: {', '.join(here)}"
    cluster = StoryCluster.of([document])
    candidate = next(
        (c for c in build_pool(cluster).candidates if c.sentence.span.start == start), None
    )
    if candidate and candidate.keeps == 0:
        faults = ", ".join(fault.name for fault in candidate.faults)
        return f"not printed: it cannot stand alone ({faults})"
    return f"not printed: others said more that was new; see explain {story.item}.summary"


def _touches(line: SummaryLine | object, article_id: str, start: int, end: int) -> bool:
    own = (getattr(line, "article_id", ""), getattr(line, "start", 0), getattr(line, "end", 0))
    return own[0] == article_id and own[1] < end and start < own[2]
