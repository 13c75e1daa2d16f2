"""verify: every kind of printed text, changed by one letter, is found."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from briefing import make_brief, read_articles, verify
from briefing.types import Article, Brief, RecalledLine, Story
from briefing.verify import find_unchecked

SAMPLE = Path(__file__).parent.parent / "briefing" / "sample" / "2026-10-15"


@pytest.fixture(scope="module")
def made() -> tuple[Brief, tuple[Article, ...]]:
    articles = read_articles(str(SAMPLE)).articles
    brief = make_brief(
        articles,
        edition_date=datetime.date(2026, 10, 15),
        generated_at=datetime.datetime(2026, 10, 15, 18, tzinfo=datetime.UTC),
    )
    return brief, articles


def changed(brief: Brief, place: int, **changes: object) -> Brief:
    story = replace(brief.stories[place], **changes)  # type: ignore[arg-type]
    return replace(brief, stories=(*brief.stories[:place], story, *brief.stories[place + 1 :]))


def first_with(brief: Brief, name: str) -> tuple[int, Story]:
    return next((i, story) for i, story in enumerate(brief.stories) if getattr(story, name))


def swap_letter(text: str) -> str:
    place = next(i for i, letter in enumerate(text) if letter.isalpha())
    return text[:place] + ("x" if text[place] != "x" else "y") + text[place + 1 :]


def test_the_sample_is_verbatim(made: tuple[Brief, tuple[Article, ...]]) -> None:
    assert verify(*made) == ()


@pytest.mark.parametrize("name", ["summary", "quotes", "chronology"])
def test_one_letter_is_found(made: tuple[Brief, tuple[Article, ...]], name: str) -> None:
    brief, articles = made
    place, story = first_with(brief, name)
    first, *rest = getattr(story, name)
    lines = (replace(first, text=swap_letter(first.text)), *rest)
    problems = verify(changed(brief, place, **{name: lines}), articles)
    assert [problem.message for problem in problems] == ["not the words of the article"]
    assert problems[0].printed != problems[0].found


def test_a_changed_headline_is_found(made: tuple[Brief, tuple[Article, ...]]) -> None:
    brief, articles = made
    headline = swap_letter(brief.stories[0].headline)
    (problem,) = verify(changed(brief, 0, headline=headline), articles)
    assert "headline" in problem.where


def test_a_wrong_speaker_is_found(made: tuple[Brief, tuple[Article, ...]]) -> None:
    brief, articles = made
    place, story = first_with(brief, "quotes")
    first, *rest = story.quotes
    quotes = (replace(first, speaker="Somebody Else Entirely"), *rest)
    (problem,) = verify(changed(brief, place, quotes=quotes), articles)
    assert "speaker" in problem.message


def test_words_that_were_never_quoted_are_found(made: tuple[Brief, tuple[Article, ...]]) -> None:
    brief, articles = made
    place, story = next((i, s) for i, s in enumerate(brief.stories) if s.quotes and s.summary)
    line, quote = story.summary[0], story.quotes[0]
    start, end = line.start + 1, line.end
    body = next(a.body for a in articles if a.article_id == line.article_id)
    forged = replace(
        quote,
        kind="direct",
        text=body[start:end],
        article_id=line.article_id,
        citation=line.citation,
        spans=(replace(quote.spans[0], start=start, end=end),),
        source_words=None,
        evidence=None,
        variants=(),
    )
    problems = verify(changed(brief, place, quotes=(forged,)), articles)
    assert [p.message for p in problems] == ["did not stand in quotation marks"]


@pytest.mark.parametrize(
    ("name", "changes", "message"),
    [
        ("summary", {"citation": 99}, "citation"),
        ("quotes", {"citation": 99}, "citation"),
        ("quotes", {"addressee": "The Invented Post"}, "addressee"),
        ("quotes", {"role": "archduke of nowhere"}, "role"),
        ("quotes", {"via": "Invented News Agency"}, "via"),
        ("chronology", {"citation": 99}, "citation"),
        ("sources", {"url": "https://forged.example/"}, "url"),
        ("sources", {"outlet": "The Invented Post"}, "outlet"),
        ("sources", {"published": datetime.datetime(1999, 1, 1, tzinfo=datetime.UTC)}, "published"),
        ("sources", {"corrections": ("We were wrong.",)}, "corrections"),
        ("people", {"name": "Somebody Else Entirely"}, "name"),
    ],
)
def test_a_forged_field_is_found(
    made: tuple[Brief, tuple[Article, ...]], name: str, changes: dict[str, object], message: str
) -> None:
    brief, articles = made
    place, story = first_with(brief, name)
    first, *rest = getattr(story, name)
    lines = (replace(first, **changes), *rest)
    problems = verify(changed(brief, place, **{name: lines}), articles)
    assert problems
    assert all(message in problem.message for problem in problems)


def test_the_report_between_two_quotations_is_no_quotation(
    made: tuple[Brief, tuple[Article, ...]],
) -> None:
    brief, articles = made
    place, quote = next(
        (i, q)
        for i, s in enumerate(brief.stories)
        for q in s.quotes
        if len(q.spans) > 1 and " […] " in q.text
    )
    body = next(a.body for a in articles if a.article_id == quote.article_id)
    whole = replace(quote.spans[0], end=quote.spans[-1].end)
    forged = replace(quote, spans=(whole,), text=body[whole.start : whole.end])
    problems = verify(changed(brief, place, quotes=(forged,)), articles)
    assert [p.message for p in problems] == ["did not stand in quotation marks"]


def test_an_altered_article_is_found(made: tuple[Brief, tuple[Article, ...]]) -> None:
    brief, articles = made
    used = brief.stories[0].sources[0].article_id
    altered = [
        replace(a, body=a.body.replace("e", "a")) if a.article_id == used else a for a in articles
    ]
    assert any("body_sha256" in problem.message for problem in verify(brief, altered))


def test_a_missing_article_is_said_to_be_missing(
    made: tuple[Brief, tuple[Article, ...]],
) -> None:
    problems = verify(made[0], [])
    assert problems
    assert all(problem.missing for problem in problems)
    assert len(problems) == made[0].coverage.articles_used


def recalling(brief: Brief, **changes: object) -> tuple[Brief, str]:
    """The brief with a line of its first chronology as one of an earlier edition, and its text."""
    place, story = first_with(brief, "chronology")
    line = story.chronology[0]
    source = next(s for s in story.sources if s.article_id == line.article_id)
    source = replace(source, **changes)  # type: ignore[arg-type]
    recalled = RecalledLine(line=line, source=source)
    return changed(brief, place, recalled=(recalled,)), line.text


def test_a_line_of_an_earlier_edition_is_checked_where_its_article_is_there(
    made: tuple[Brief, tuple[Article, ...]],
) -> None:
    brief, articles = made
    right, text = recalling(brief)
    assert verify(right, articles) == ()
    place, story = first_with(right, "recalled")
    forged = replace(
        story.recalled[0], line=replace(story.recalled[0].line, text=swap_letter(text))
    )
    (problem,) = verify(changed(right, place, recalled=(forged,)), articles)
    assert problem.found == text
    wrong, _ = recalling(brief, headline="Another headline")
    assert [p.message for p in verify(wrong, articles)] == ["the headline differs"]


def test_a_line_of_an_earlier_edition_without_its_article_is_named(
    made: tuple[Brief, tuple[Article, ...]],
) -> None:
    brief, articles = made
    gone, text = recalling(brief, body_sha256="0" * 64)
    assert verify(gone, articles) == ()
    (problem,) = find_unchecked(gone, articles)
    assert problem.missing
    assert problem.printed == text
    assert find_unchecked(brief, articles) == ()
