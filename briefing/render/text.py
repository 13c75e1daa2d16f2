"""The brief as plain text for terminals and mail, and as Markdown; the numbers of the PDF."""

from __future__ import annotations

import re

from briefing.render.templates import TemplateDir, fill_template
from briefing.types import Brief

_BLANKS = re.compile(r"\n{3,}")


def render_text(brief: Brief, *, template_dir: TemplateDir = None) -> str:
    """Plain text, at most 76 columns wide; citations as [3]. Raises RenderError."""
    return _tidy(fill_template("brief.txt.j2", brief, template_dir=template_dir))


def render_markdown(brief: Brief, *, template_dir: TemplateDir = None) -> str:
    """CommonMark; what comes from articles is escaped, links are web or mail addresses only."""
    return _tidy(fill_template("brief.md.j2", brief, template_dir=template_dir))


def _tidy(text: str) -> str:
    """Without white space at line ends, never two blank lines together, one newline at the end."""
    lines = "\n".join(line.rstrip() for line in text.split("\n"))
    return _BLANKS.sub("\n\n", lines).strip("\n") + "\n"
