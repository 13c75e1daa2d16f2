"""What became of words that somebody misses."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.errors import InputError
from briefing.explain.again import Known
from briefing.explain.show import name_article, wrap
from briefing.stories.boilerplate import RULE
from briefing.summaries.pool import build_pool
from briefing.types import Brief, Document, Story, StoryCluster, SummaryLine


def explain_words(brief: Brief, words: str, known: Known) -> str:
    """What became of some words in each article that holds them; InputError where none does."""
    wanted = " ".join(words.split()).casefold()
    if not wanted:
        raise InputError("say which item, or some words of what is missing")
    found = [*_in_omissions(brief, wanted), *_in_articles(brief, wanted, known)]
    if not found:
        raise InputError(
            f"“{words}” is no item number (1 to {len(brief.stories)}) and stands in none of the "
            f"{len(known.articles)} articles at hand, nor in the omissions"
        )
    return "\n".join(found) + "\n"


def _in_omissions(brief: Brief, wanted: str) -> Iterator[str]:
    for omission in brief.omissions:
        place = omission.path or ""
        if wanted in f"{omission.subject} {place} {omission.article_id}".casefold():
            line = f", line {omission.line}" if omission.line else ""
            yield wrap(f"left out ({omission.code}): {omission.subject} {place}{line}", "")
            yield f"    because: {omission.reason}"


def _in_articles(brief: Brief, wanted: str, known: Known) -> Iterator[str]:
    for article_id in sorted(known.articles):
        article = known.articles[article_id]
        story = next(
            (s for s in brief.stories if any(x.article_id == article_id for x in s.sources)), None
        )
        for removal in article.removed:
            if wanted in " ".join(removal.text.split()).casefold():
                yield wrap(f"taken out by the rule “{removal.rule}”: {removal.text}", "")
                yield f"    from {article.headline or article.path or article_id}"
        if story:
            document = known.documents[article_id]
            yield from _learnt(wanted, document)
            yield from _sentences_with(wanted, document, story)


def _learnt(wanted: str, document: Document) -> Iterator[str]:
    """Said of words in what the outlet prints under everything: they stand in the body, unused."""
    for span in document.boilerplate:
        text = " ".join(span.of(document.article.body).split())
        if wanted in text.casefold():
            yield wrap(f"not used, by the rule “{RULE}”: {text}", "")
            yield f"    in {document.article.headline or document.article.path or document.doc_id}"
            yield "    its outlet prints the same words in articles of other stories"


def _sentences_with(wanted: str, document: Document, story: Story) -> Iterator[str]:
    for sentence in document.sentences:
        if wanted not in " ".join(sentence.text.split()).casefold():
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
