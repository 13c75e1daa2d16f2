"""Every printed word against the articles it is said to come from.

A line passes when the slice that it names is, letter for letter, the text that it prints. Names,
roles and the other short words of a story must stand in one of its own articles.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from briefing.text.short_roles import LEFT_OUT
from briefing.text.slices import join_slices, stands_in_marks
from briefing.types import (
    Article,
    Brief,
    Problem,
    QuoteLine,
    RecalledLine,
    SourceLine,
    Story,
)


class Slice(Protocol):
    """A printed line that says where it stands."""

    @property
    def article_id(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def text(self) -> str: ...


class Cited(Protocol):
    """A printed line with the number of its source."""

    @property
    def article_id(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def citation(self) -> int: ...


def verify(brief: Brief, articles: Iterable[Article]) -> tuple[Problem, ...]:
    """What in `brief` is not verbatim; empty when all is. An article that is not among
    `articles` gives one Problem with `missing` set, and its lines are not checked. The lines of
    earlier editions are checked where their articles are there; `find_unchecked` names the rest."""
    known = {article.article_id: article for article in articles}
    return tuple(problem for story in brief.stories for problem in _check_story(story, known))


def _check_story(story: Story, known: Mapping[str, Article]) -> Iterator[Problem]:
    where = f"item {story.item}"
    for source in story.sources:
        yield from _check_source(f"{where}, source [{source.citation}]", source, known)
    yield from _check_citations(where, story)
    yield from _check_headline(where, story, known)
    for number, line in enumerate(story.summary, 1):
        yield from _check_slice(f"{where}, summary {number}", line, known)
    for number, entry in enumerate(story.chronology, 1):
        yield from _check_slice(f"{where}, chronology {number}", entry, known)
        if entry.evidence:
            yield from _check_slice(f"{where}, date of chronology {number}", entry.evidence, known)
    for recalled in story.recalled:
        yield from _check_recalled(f"{where}, {RECALLED}", recalled, known)
    texts = _texts(story, known)
    for number, quote in enumerate(story.quotes, 1):
        yield from _check_quote(f"{where}, quote {number}", quote, texts, known)
    for figure in story.figures:
        for value in figure.values:
            place = f"{where}, figure {figure.referent}"
            yield from _check_slice(place, value, known)
            if value.said_by is not None:
                yield from _check_slice(f"{place}, given by", value.said_by, known)
    yield from _check_people(where, story, texts)


RECALLED = "chronology of earlier editions"


def _check_recalled(
    where: str, recalled: RecalledLine, known: Mapping[str, Article]
) -> Iterator[Problem]:
    """A line of an earlier edition, if its article is there: no report of today's holds it."""
    if not _is_there(recalled, known):
        return
    yield from _check_source(where, recalled.source, known)
    yield from _check_slice(where, recalled.line, known)
    if recalled.line.article_id != recalled.source.article_id:
        yield Problem(
            where=where,
            message="the source named is not that of the line",
            printed=recalled.line.text,
            article_id=recalled.line.article_id,
        )


def find_unchecked(brief: Brief, articles: Iterable[Article]) -> tuple[Problem, ...]:
    """Lines of earlier editions that `verify` passes over, since their article is not there."""
    known = {article.article_id: article for article in articles}
    return tuple(
        Problem(
            where=f"item {story.item}, {RECALLED}",
            message="the article of the earlier edition is not there to check against "
            f"({recalled.source.path or recalled.source.url})",
            printed=recalled.line.text,
            article_id=recalled.line.article_id,
            missing=True,
        )
        for story in brief.stories
        for recalled in story.recalled
        if not _is_there(recalled, known)
    )


def _is_there(recalled: RecalledLine, known: Mapping[str, Article]) -> bool:
    """Whether the article is there in the version that the earlier edition read."""
    article = known.get(recalled.source.article_id)
    return article is not None and article.body_sha256 == recalled.source.body_sha256


#: what a source line repeats of its article
COPIED = (
    "headline",
    "outlet",
    "body_sha256",
    "byline",
    "url",
    "published",
    "published_precision",
    "language",
    "corrections",
)


def _check_citations(where: str, story: Story) -> Iterator[Problem]:
    """A citation number leads to the article that the line is said to come from."""
    numbers = {source.article_id: source.citation for source in story.sources}
    lines: tuple[tuple[str, Cited], ...] = (
        *(("summary", line) for line in story.summary),
        *(("quote", line) for line in story.quotes),
        *(("chronology", line) for line in story.chronology),
        *(("figure", value) for figure in story.figures for value in figure.values),
    )
    for name, line in lines:
        if numbers.get(line.article_id) != line.citation:
            yield Problem(
                where=f"{where}, {name}",
                message=f"the citation [{line.citation}] does not lead to its article",
                printed=line.text,
                article_id=line.article_id,
            )


def _check_source(
    where: str, source: SourceLine, known: Mapping[str, Article]
) -> Iterator[Problem]:
    article = known.get(source.article_id)
    if article is None:
        yield Problem(
            where=where,
            message=f"the article is not there to check against ({source.path or source.url})",
            article_id=source.article_id,
            missing=True,
        )
        return
    for name in COPIED:
        printed, found = getattr(source, name), getattr(article, name)
        if printed != found:
            yield Problem(
                where=where,
                message=f"the {name} differs",
                printed=str(printed),
                found=str(found),
                article_id=source.article_id,
            )

    if source.opening:
        yield from _check_slice(where, source.opening, known)


def _check_headline(where: str, story: Story, known: Mapping[str, Article]) -> Iterator[Problem]:
    article = known.get(story.headline_article_id)
    if article is None:
        return
    text = article.headline if story.headline_from == "headline" else article.body
    found = text[story.headline_start : story.headline_end]
    if found != story.headline:
        yield Problem(
            where=f"{where}, headline",
            message="not the words of the article",
            printed=story.headline,
            found=found,
            article_id=article.article_id,
        )


def _check_slice(where: str, line: Slice, known: Mapping[str, Article]) -> Iterator[Problem]:
    article = known.get(line.article_id)
    if article is None:
        return
    found = article.body[line.start : line.end]
    if found != line.text:
        yield Problem(
            where=where,
            message="not the words of the article",
            printed=line.text,
            found=found,
            article_id=line.article_id,
        )


def _check_quote(
    where: str, quote: QuoteLine, texts: str, known: Mapping[str, Article]
) -> Iterator[Problem]:
    article = known.get(quote.article_id)
    if article is None:
        return
    found = join_slices(article.body, quote.spans)
    if found != quote.text:
        yield Problem(
            where=where,
            message="not the words of the article",
            printed=quote.text,
            found=found,
            article_id=article.article_id,
        )
    if quote.kind != "indirect":
        yield from _check_marks(where, quote, article)
    if quote.source_words and quote.source_words not in article.body:
        yield _absent(where, "the words that name the speaker", quote.source_words)
    for label, words in _said_of(quote):
        stands = _role_stands_in if label == "role" else _stands_in
        if words and texts and not stands(words, texts):
            yield _absent(where, f"the {label}", words)
    for passage in (*quote.variants, *([quote.evidence] if quote.evidence else [])):
        yield from _check_slice(where, passage, known)


def _said_of(quote: QuoteLine) -> tuple[tuple[str, str | None], ...]:
    return (
        ("speaker", quote.speaker),
        ("role", quote.role),
        ("via", quote.via),
        ("addressee", quote.addressee),
        ("venue", quote.venue),
    )


def _check_marks(where: str, quote: QuoteLine, article: Article) -> Iterator[Problem]:
    """What is printed in quotation marks began with one there, and no report runs through it."""
    for span in quote.spans:
        if not stands_in_marks(article.body, span):
            yield Problem(
                where=where,
                message="did not stand in quotation marks",
                printed=quote.text,
                found=article.body[max(0, span.start - 20) : span.end],
                article_id=article.article_id,
            )


def _check_people(where: str, story: Story, texts: str) -> Iterator[Problem]:
    for person in story.people if texts else ():
        named = all(_stands_in(words, texts) for words in (person.name, *person.variants))
        if not named or not _role_stands_in(person.role or "", texts):
            words = ", ".join(filter(None, (person.name, *person.variants, person.role)))
            yield _absent(f"{where}, people", "the name or role", words)


def _texts(story: Story, known: Mapping[str, Article]) -> str:
    """Headlines and bodies of the story's articles, white space evened out; empty unless all
    are there, since a name may stand in the one that is missing."""
    articles = [known.get(source.article_id) for source in story.sources]
    if any(article is None for article in articles):
        return ""
    texts = (f"{a.headline}\n{a.body}" for a in articles if a is not None)
    return "\n".join(" ".join(text.split()) for text in texts)


def _stands_in(words: str, texts: str) -> bool:
    """Whether the words stand in one of the texts, white space apart."""
    return " ".join(words.split()) in texts


def _role_stands_in(words: str, texts: str) -> bool:
    """The same of a role, which may have words left out: of each of its slices."""
    return all(_stands_in(part, texts) for part in words.split(LEFT_OUT))


def _absent(where: str, label: str, words: str) -> Problem:
    return Problem(
        where=where, message=f"{label} stands in none of the story's articles", printed=words
    )
