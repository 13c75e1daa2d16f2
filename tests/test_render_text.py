"""Plain text and Markdown: the numbers of the PDF, nothing that an article could smuggle in."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.render.plain import WIDTH, columns, markdown, wrap
from briefing.render.text import render_markdown, render_text
from briefing.types import Brief
from tests.sample_brief import DAY, brief, day, event, source, story
from tests.strategies import briefs, texts


def test_text_is_narrow() -> None:
    lines = render_text(DAY).split("\n")
    assert max(columns(line) for line in lines if "://" not in line) <= WIDTH


def test_text_keeps_the_numbers() -> None:
    text = render_text(DAY)
    for words in (
        "  1  Varda dam holds as 41,000 are told to leave the lower valley",
        "     Updated. 12 reports from 4 origins in 9 outlets",
        "[10] Radio Nordhaven: Was die Flut kostet.",
        "! Island Observer: failed: no answer within 10 s",
        "(speaker inferred)",
        "Coming up",
    ):
        assert words in re.sub(r"! +", "! ", text)


def test_text_of_an_empty_edition() -> None:
    assert "No story in this edition." in render_text(brief())
    assert "No story in this edition." in render_markdown(brief())


def test_wrap_cuts_only_words_longer_than_a_line() -> None:
    laid = wrap("a " + "x" * 200, 2, 4, "- ")
    assert laid.startswith("  - a")
    assert "".join(laid.split()) == "-a" + "x" * 200


@given(texts | st.text(max_size=300))
def test_wrap_never_overflows_and_loses_no_word(text: str) -> None:
    laid = wrap(text, 3, 5, "*")
    assert all(columns(line) <= WIDTH for line in laid.split("\n"))


def test_wide_letters_count_twice() -> None:
    assert columns("漢字a") == 5
    assert columns("e\u0301") == 1


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("# Not a heading", "\\# Not a heading"),
        ("1. Not a list", "1\\. Not a list"),
        ("- Not a list", "\\- Not a list"),
        ("*no* _emphasis_", "\\*no\\* \\_emphasis\\_"),
        ("<b>&amp;</b>", "\\<b\\>&amp;amp;\\</b\\>"),
        ("[x](javascript:1)", "\\[x\\](javascript:1)"),
        ("two\nlines", "two lines"),
        ("a | b", "a \\| b"),
    ],
)
def test_markdown_is_escaped(text: str, escaped: str) -> None:
    assert markdown(text) == escaped


def test_markdown_links_are_web_links() -> None:
    sources = (
        source(1, "Post", "Good", "A", url="https://post.example/a_(b)"),
        source(2, "Post", "Bad", "B", url="javascript:alert(1)"),
        source(3, "Post", "Worse", "C", url="https://x.example/> [y](z"),
    )
    text = render_markdown(brief(story(sources=sources)))
    assert "[Good](<https://post.example/a_(b)>)" in text
    assert "javascript" not in text
    assert "x.example" not in text


def test_the_day_is_followed_by_what_it_was_found_from() -> None:
    """Unless the words name it themselves."""
    told = "“on Friday”, published 16 March 2026"
    lines = (
        event(1, day(13), "The dam was opened on Friday.", basis=told),
        event(1, day(14), "It was shut on 14 March.", basis="“14 March”, published 16 March 2026"),
    )
    whole = brief(story(sources=(source(1, "Post", "Dam", "A"),), chronology=lines))
    for text in (render_text(whole), render_markdown(whole)):
        flat = " ".join(text.split())
        assert f"({told})" in flat
        assert "“14 March”" not in flat


def test_citations_of_markdown_are_not_a_numbered_list() -> None:
    """CommonMark counts a list on from its first number, so gaps would be lost."""
    assert not re.search(r"^\d+\. ", render_markdown(DAY), re.MULTILINE)


@given(briefs)
def test_any_brief_is_text(whole: Brief) -> None:
    for text in (render_text(whole), render_markdown(whole)):
        assert text.endswith("\n")
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
        text.encode("utf-8")
