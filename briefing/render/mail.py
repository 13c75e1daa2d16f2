"""The brief as a mail body: HTML that no mail reader clips, and its plain text.

Gmail clips a message above 102 kB of HTML. What does not fit is left to the PDF, story by story
from the end, and the mail says so.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from briefing.render.templates import TemplateDir, fill_template, read_style
from briefing.render.text import render_text
from briefing.render.words import is_failing, is_silent
from briefing.types import Brief, SourceOutcome

LIMIT = 98_000  # bytes of either part
NAMES_LIMIT = 60_000  # of these, until every source that failed or was silent is named


def render_mail(brief: Brief, *, template_dir: TemplateDir = None) -> tuple[str, str]:
    """(HTML with its style inlined, plain text), each below 100 kB. Raises RenderError."""
    return _mail_html(brief, template_dir), _mail_text(brief, template_dir)


def _mail_html(brief: Brief, template_dir: TemplateDir) -> str:
    from markupsafe import Markup

    inliner = _inliner()
    style = Markup(read_style("mail.css", template_dir))  # noqa: S704 (our style sheet)

    troubled = _troubled(brief)

    def draw(told: int, listed: int, named: int) -> str:
        page = fill_template(
            "mail.html.j2",
            brief,
            template_dir=template_dir,
            style=style,
            told=brief.stories[:told],
            listed=brief.stories[:listed],
            failing=[outcome for outcome in troubled[:named] if is_failing(outcome)],
            silent=[outcome for outcome in troubled[:named] if is_silent(outcome)],
            unnamed=len(troubled) - named,
        )
        return str(inliner(page))

    number = len(brief.stories)
    named = _most(len(troubled), lambda some: _fits(draw(0, 0, some), NAMES_LIMIT))
    listed = _most(number, lambda some: _fits(draw(0, some, named)))
    return draw(_most(listed, lambda some: _fits(draw(some, listed, named))), listed, named)


def _troubled(brief: Brief) -> list[SourceOutcome]:
    """The sources that failed, then those that had nothing new."""
    sources = brief.coverage.sources
    return [*filter(is_failing, sources), *filter(is_silent, sources)]


def _mail_text(brief: Brief, template_dir: TemplateDir) -> str:
    troubled = _troubled(brief)

    def draw(told: int, named: int) -> str:
        coverage = replace(brief.coverage, sources=tuple(troubled[:named]))
        some = replace(brief, stories=brief.stories[:told], omissions=(), coverage=coverage)
        text = render_text(some, template_dir=template_dir)
        left, unnamed = len(brief.stories) - told, len(troubled) - named
        if unnamed:
            text += f"\n{unnamed} more sources failed or had nothing new; see the PDF.\n"
        return text + (f"\n{left} more in the PDF, which has all of them.\n" if left else "")

    named = _most(len(troubled), lambda some: _fits(draw(0, some), NAMES_LIMIT))
    return draw(_most(len(brief.stories), lambda some: _fits(draw(some, named))), named)


def _inliner() -> Callable[[str], str]:
    """css-inline, which moves the style sheet into the elements and fetches nothing."""
    import css_inline

    return css_inline.CSSInliner(
        load_remote_stylesheets=False, keep_at_rules=True, minify_css=True
    ).inline


def _fits(text: str, limit: int = LIMIT) -> bool:
    return len(text.encode("utf-8", "replace")) < limit


def _most(number: int, fits: Callable[[int], bool]) -> int:
    """The largest count up to `number` that fits; sizes grow with it, so halve the interval."""
    if fits(number):
        return number
    low, high = 0, number
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if fits(middle) else (low, middle)
    return low
