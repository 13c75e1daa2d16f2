"""Two small drawings as SVG text: reports per outlet and day, and the strip of a chronology.

Colours stand as attributes, for print and for readers of the bare file; classes let a style sheet
change them on a dark screen. Shape carries the meaning before colour does: what is to come is a
ring, what has been a disc. Where there is nothing to see the empty string comes out.
"""

from __future__ import annotations

import datetime
import itertools
import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.render import words
from briefing.render.safe import clip, printable
from briefing.text.days import month_name
from briefing.types import Brief, ChronologyLine, Coverage, Story

INK, MUTED, RULE, ACCENT = "#1c1b19", "#5f5c56", "#c9c5bc", "#0f4c63"
FONT = "Brief Sans, Helvetica, Arial, sans-serif"
MAX_OUTLETS = 14
MAX_DAYS = 7
WIDTH = 640
ROW, TOP, LABEL = 21, 24, 150  # height of a row, of the heads; width of the names
AXIS = 22.0  # where the line of the strip runs


def draw_coverage(coverage: Coverage, *, whole_alt: bool = False) -> str:
    """Reports per outlet (rows) and day (columns) as bars with their number.

    `whole_alt` puts the whole text alternative into the title, where a PDF writer looks for it.
    Empty when there are not two outlets or two days to compare.
    """
    table = _tabulate(coverage)
    if len(table.outlets) < 2 and len(table.days) < 2:
        return ""
    column = (WIDTH - LABEL) / max(len(table.days), 1)
    height = TOP + ROW * len(table.outlets)
    parts = [
        _day_heads(table.days, LABEL, column),
        *_bar_rows(table, column),
        _line(0, height, WIDTH, height, RULE, 0.5),
    ]
    title = "Reports per outlet and day"
    return _figure("chart-coverage", title, _coverage_alt(table), parts, height + 1, whole_alt)


@dataclass(frozen=True, kw_only=True)
class _Table:
    outlets: tuple[str, ...]
    days: tuple[str, ...]
    cells: tuple[tuple[int, ...], ...]


def _tabulate(coverage: Coverage) -> _Table:
    """Counts by outlet and day: the outlets with most reports, the last days, the rest added up."""
    dates = sorted({row.date for row in coverage.by_day if row.date})
    shown = dates[-MAX_DAYS:] if len(dates) <= MAX_DAYS else dates[-MAX_DAYS + 1 :]
    heads = {date: words.short_date(date)[:-5] for date in shown}
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for row in coverage.by_day:
        head = heads.get(row.date, "earlier") if row.date else "undated"
        counts[clip(row.outlet or "outlet unknown", 26)][head] += row.reports
    order = sorted(counts, key=lambda name: (-sum(counts[name].values()), name))
    used = {head for cells in counts.values() for head in cells}
    days = tuple(d for d in ("earlier", *heads.values(), "undated") if d in used)
    rows = [(name, counts[name]) for name in order[:MAX_OUTLETS]]
    rest = order[MAX_OUTLETS:]
    if rest:
        added = {day: sum(counts[name].get(day, 0) for name in rest) for day in days}
        rows.append((words.count(len(rest), "other outlet"), added))
    return _Table(
        outlets=tuple(name for name, _ in rows),
        days=days,
        cells=tuple(tuple(cells.get(day, 0) for day in days) for _, cells in rows),
    )


def _bar_rows(table: _Table, column: float) -> Iterator[str]:
    """A rule, the name and the bars of each outlet; one scale for all of them."""
    most = max(max(cells) for cells in table.cells)
    for number, (outlet, cells) in enumerate(zip(table.outlets, table.cells, strict=True)):
        y = TOP + number * ROW
        yield _line(0, y, WIDTH, y, RULE, 0.5)
        yield _text(0, y + 14.5, outlet, anchor="start", fill=INK)
        for place, reports in enumerate(cells):
            yield _bar(LABEL + place * column, y, column, reports, most)


def _day_heads(days: Sequence[str], left: float, column: float) -> str:
    return "".join(
        _text(left + place * column, 14, day, anchor="start", fill=MUTED)
        for place, day in enumerate(days)
    )


def _bar(x: float, y: float, column: float, reports: int, most: int) -> str:
    if not reports:
        return ""
    length = max((column - 34) * reports / most, 2)
    box = (
        f'<rect class="c-bar" x="{x:.1f}" y="{y + 5:.1f}" width="{length:.1f}" '
        f'height="11" fill="{ACCENT}"/>'
    )
    return box + _text(x + length + 5, y + 14.5, str(reports), anchor="start", fill=INK)


def _coverage_alt(table: _Table) -> str:
    rows = (
        f"{outlet}: "
        + ", ".join(f"{day} {n}" for day, n in zip(table.days, cells, strict=True) if n)
        for outlet, cells in zip(table.outlets, table.cells, strict=True)
    )
    return "; ".join(rows) + "."


def draw_chronology(story: Story, brief: Brief, *, whole_alt: bool = False) -> str:
    """The dates of a story on a line: discs as large as the number of origins, rings to come.

    Distances grow with the logarithm of the days between, so that one date years ago leaves room
    for the rest; a gap of more than a month is drawn broken. Empty below three dates.
    """
    by_date: dict[datetime.date, list[ChronologyLine]] = defaultdict(list)
    for line in (*story.chronology, *(recalled.line for recalled in story.recalled)):
        by_date[line.date].append(line)
    dates = sorted(by_date)
    if len(dates) < 3 or len(dates) > 24:
        return ""
    places = _places(dates)
    parts = [
        *_axis(dates, places),
        *(_dot(places[date], AXIS, by_date[date]) for date in dates),
        *_labels(dates, places, brief),
        _edition_mark(dates, places, brief.edition_date, AXIS),
    ]
    title = "The chronology as a strip"
    return _figure(f"strip-{story.item}", title, _strip_alt(by_date), parts, 52, whole_alt)


def _axis(dates: Sequence[datetime.date], places: dict[datetime.date, float]) -> Iterator[str]:
    """The line, broken where more than a month lies between two dates."""
    yield _line(places[dates[0]], AXIS, places[dates[-1]], AXIS, RULE, 1.5)
    for before, after in itertools.pairwise(dates):
        if (after - before).days > 31:
            yield _break((places[before] + places[after]) / 2, AXIS)


def _labels(
    dates: Sequence[datetime.date], places: dict[datetime.date, float], brief: Brief
) -> Iterator[str]:
    """The dates under their places, as many as do not touch."""
    free = -math.inf
    for date in dates:
        if places[date] - free >= 46:
            yield _text(places[date], AXIS + 24, _label(date, brief), anchor="middle", fill=INK)
            free = places[date]


def _places(dates: Sequence[datetime.date]) -> dict[datetime.date, float]:
    """x of each date, from a margin to a margin."""
    steps = [1 + math.log2((b - a).days) / 3 for a, b in itertools.pairwise(dates)]
    scale = (WIDTH - 80) / sum(steps)
    x, places = 40.0, {dates[0]: 40.0}
    for date, step in zip(dates[1:], steps, strict=True):
        x += step * scale
        places[date] = x
    return places


def _dot(x: float, y: float, lines: Sequence[ChronologyLine]) -> str:
    radius = 3.5 + 1.5 * math.sqrt(min(max(1, *(line.origins for line in lines)), 16) - 1)
    if all(line.upcoming for line in lines):
        look = f'class="c-ring" fill="#ffffff" stroke="{ACCENT}" stroke-width="2"'
    else:
        look = f'class="c-disc" fill="{ACCENT}"'
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" {look}/>'


def _break(x: float, y: float) -> str:
    place = f'x="{x - 4:.1f}" y="{y - 4:.1f}" width="8" height="8"'
    gap = f'<rect class="c-paper" {place} fill="#ffffff"/>'
    return (
        gap
        + _line(x - 6, y + 4, x - 2, y - 4, MUTED, 1)
        + _line(x + 2, y + 4, x + 6, y - 4, MUTED, 1)
    )


def _edition_mark(
    dates: Sequence[datetime.date],
    places: dict[datetime.date, float],
    today: datetime.date,
    y: float,
) -> str:
    """A stroke where the edition's day falls, between the dates before and after it."""
    if not dates[0] <= today <= dates[-1]:
        return ""
    before = max(date for date in dates if date <= today)
    if before == today:
        x = places[today]
    else:
        after = min(date for date in dates if date > today)
        x = places[before] + (places[after] - places[before]) * 0.5
    return _line(x, 1, x, y - 10, MUTED, 1) + _text(
        x + 4, 9, "this edition", anchor="start", fill=MUTED
    )


def _label(date: datetime.date, brief: Brief) -> str:
    if date.year == brief.edition_date.year:
        return words.day_month(date)
    return f"{month_name(date)[:3]} {date.year}"


def _strip_alt(by_date: dict[datetime.date, list[ChronologyLine]]) -> str:
    said = (
        words.event_date(lines[0])
        + (", to come" if all(line.upcoming for line in lines) else "")
        + f", {words.count(max(line.origins for line in lines), 'origin')}"
        for _, lines in sorted(by_date.items())
    )
    return "; ".join(said) + "."


def _figure(
    name: str, title: str, alt: str, parts: Sequence[str], height: float, whole_alt: bool
) -> str:
    told = f"{title}. {alt}" if whole_alt else title
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" '
        f'aria-labelledby="{name}-title {name}-desc" viewBox="0 0 {WIDTH} {height:.0f}" '
        f'width="{WIDTH}" height="{height:.0f}" font-family="{FONT}" font-size="11">'
        f'<title id="{name}-title">{_escape(told)}</title>'
        f'<desc id="{name}-desc">{_escape(alt)}</desc>'
        f"{''.join(parts)}</svg>"
    )


def _text(x: float, y: float, text: str, *, anchor: str, fill: str) -> str:
    kind = "c-ink" if fill == INK else "c-muted"
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
    return f'<text class="{kind}" {place} fill="{fill}">{_escape(text)}</text>'


def _line(x1: float, y1: float, x2: float, y2: float, colour: str, width: float) -> str:
    kind = "c-rule" if colour == RULE else "c-mark"
    return (
        f'<line class="{kind}" x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" '
        f'stroke="{colour}" stroke-width="{width}"/>'
    )


def _escape(text: str) -> str:
    plain = printable(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return plain.replace('"', "&quot;").replace("'", "&#39;")
