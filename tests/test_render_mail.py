"""The mail body: small, inlined, whole or honest about what it leaves out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from briefing.render.html import render_html
from briefing.render.mail import render_mail
from briefing.render.text import render_markdown, render_text
from briefing.types import Brief, SourceOutcome
from tests.sample_brief import DAY, FLOOD, said
from tests.strategies import briefs
from tests.test_render_html import Page


def test_mail_is_styled_inside_its_elements() -> None:
    html, _ = render_mail(DAY)
    assert '<h1 style="' in html
    assert "prefers-color-scheme" in html
    assert "<link" not in html
    assert "url(" not in html


def test_mail_tells_the_stories_with_their_numbers() -> None:
    html, text = render_mail(DAY)
    told = Page(html)
    assert '<li value="3"' in html
    assert "six new reports" in told.text
    assert "Only" not in told.text
    assert "The PDF holds the same stories with every quote" in told.text
    assert "https://the-varda-post.example/2026/03/17/3" in told.links()
    assert "  6  Owl found asleep" in text


@pytest.mark.parametrize("number", [1, 40, 1500])
def test_mail_stays_small(number: int) -> None:
    big = tuple(
        replace(FLOOD, item=item, headline="w" * 2000, summary=(said(1, "“é” word " * 900),))
        for item in range(1, number + 1)
    )
    html, text = render_mail(replace(DAY, stories=big))
    assert len(html.encode()) < 100_000
    assert len(text.encode()) < 100_000
    if number > 1:
        assert f"of {number} stories are told here" in html
        assert "more in the PDF" in text


def quiet(number: int) -> Brief:
    """A brief whose sources failed, were refused, half read, empty or unchanged, in turn."""
    bad = ("failed", "refused", "partial", "empty", "unchanged")
    asked = tuple(
        SourceOutcome(name=f"Gazette {n:04}", location=f"https://g{n}.example/", status=bad[n % 5])
        for n in range(number)
    )
    return replace(DAY, coverage=replace(DAY.coverage, sources=asked))


def test_every_failed_or_silent_source_is_named_in_every_format() -> None:
    brief = quiet(120)
    pages = [*render_mail(brief), render_text(brief), render_markdown(brief), render_html(brief)]
    for page in pages:
        plain = " ".join(page.split())
        assert [o.name for o in brief.coverage.sources if o.name not in plain] == []


def test_no_number_of_silent_sources_makes_a_mail_large() -> None:
    html, text = render_mail(quiet(3000))
    assert max(len(html.encode()), len(text.encode())) < 100_000
    assert "more sources failed or had nothing new" in html
    assert "more sources failed or had nothing new" in text
    assert "Owl found asleep" in html


@settings(max_examples=10)
@given(briefs)
def test_any_brief_is_a_mail(whole: Brief) -> None:
    html, text = render_mail(whole)
    assert "<script" not in html
    assert text.strip()
