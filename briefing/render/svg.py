"""Elements of our drawings as SVG text, with every text escaped.

Colours stand as attributes, for print and for readers of the bare file; classes let a style sheet
change them on a dark screen.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.render.safe import printable

INK, MUTED, RULE, ACCENT, TINT = "#1c1b19", "#5f5c56", "#c9c5bc", "#0f4c63", "#c3d6de"
FONT = "Brief Sans, Helvetica, Arial, sans-serif"
WIDTH = 640
LETTER = 5.8  # width of a letter of a label, on the average


def figure(
    name: str, title: str, alt: str, parts: Sequence[str], height: float, whole_alt: bool
) -> str:
    """A drawing with its title and text alternative; `whole_alt` puts both into the title."""
    told = f"{title}. {alt}" if whole_alt else title
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" '
        f'aria-labelledby="{name}-title {name}-desc" viewBox="0 0 {WIDTH} {height:.0f}" '
        f'width="{WIDTH}" height="{height:.0f}" font-family="{FONT}" font-size="11">'
        f'<title id="{name}-title">{_escape(told)}</title>'
        f'<desc id="{name}-desc">{_escape(alt)}</desc>'
        f"{''.join(parts)}</svg>"
    )


def text(x: float, y: float, words: str, *, anchor: str, fill: str) -> str:
    kind = "c-ink" if fill == INK else "c-muted"
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
    return f'<text class="{kind}" {place} fill="{fill}">{_escape(words)}</text>'


def line(x1: float, y1: float, x2: float, y2: float, colour: str, width: float) -> str:
    kind = "c-rule" if colour == RULE else "c-mark"
    return (
        f'<line class="{kind}" x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" '
        f'stroke="{colour}" stroke-width="{width}"/>'
    )


def _escape(words: str) -> str:
    plain = printable(words).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return plain.replace('"', "&quot;").replace("'", "&#39;")
