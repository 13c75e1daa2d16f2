"""Reports per outlet and day, drawn as bars. Empty where there is nothing to compare."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.render import words
from briefing.render.safe import clip
from briefing.render.svg import ACCENT, INK, MUTED, RULE, WIDTH, figure, line, text
from briefing.types import Coverage

MAX_OUTLETS = 14
MAX_DAYS = 7
ROW, TOP, LABEL = 21, 24, 150  # height of a row, of the heads; width of the names


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
        line(0, height, WIDTH, height, RULE, 0.5),
    ]
    title = "Reports per outlet and day"
    return figure("chart-coverage", title, _coverage_alt(table), parts, height + 1, whole_alt)


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
        yield line(0, y, WIDTH, y, RULE, 0.5)
        yield text(0, y + 14.5, outlet, anchor="start", fill=INK)
        for place, reports in enumerate(cells):
            yield _bar(LABEL + place * column, y, column, reports, most)


def _day_heads(days: Sequence[str], left: float, column: float) -> str:
    return "".join(
        text(left + place * column, 14, day, anchor="start", fill=MUTED)
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
    return box + text(x + length + 5, y + 14.5, str(reports), anchor="start", fill=INK)


def _coverage_alt(table: _Table) -> str:
    rows = (
        f"{outlet}: "
        + ", ".join(f"{day} {n}" for day, n in zip(table.days, cells, strict=True) if n)
        for outlet, cells in zip(table.outlets, table.cells, strict=True)
    )
    return "; ".join(rows) + "."
