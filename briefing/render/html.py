"""The brief as one self-contained HTML page: style and fonts inside, no script, nothing fetched."""

from __future__ import annotations

from briefing.render.fonts import faces_embedded
from briefing.render.templates import TemplateDir, fill_template, find_file, read_style
from briefing.types import Brief

_FONTS = "\0fonts\0"  # no article can print a NUL, so this cannot stand in any text


def render_html(brief: Brief, *, template_dir: TemplateDir = None) -> str:
    """The whole page as text, to be written as UTF-8.

    `template_dir` is a folder whose templates and style sheets come before those shipped.
    Raises RenderError naming template and line.
    """
    page = fill_page(brief, "screen", _FONTS, ("brief.css", "print.css"), template_dir)
    fonts = faces_embedded(page, lambda name: find_file(name, template_dir).read_bytes())
    return page.replace(_FONTS, fonts, 1)


def fill_page(
    brief: Brief, medium: str, fonts: str, sheets: tuple[str, ...], template_dir: TemplateDir
) -> str:
    """brief.html.j2 for a medium ("screen" or "pdf"), with `@font-face` rules and style sheets."""
    from markupsafe import Markup

    style = "\n".join((fonts, *(read_style(name, template_dir) for name in sheets)))
    return fill_template(
        "brief.html.j2",
        brief,
        template_dir=template_dir,
        medium=medium,
        style=Markup(style),  # noqa: S704 (style sheets and fonts, nothing of an article)
    )
