"""The strip of a chronology, drawn: days as discs, weeks and months as bars as long as they are.

Shape carries the meaning before colour does: what is to come is a ring or an empty bar, what has
been a disc or a full one, and a day that is only about that day has a broken edge. Where there is
nothing to see the empty string comes out.
"""

from __future__ import annotations

import datetime
import itertools
import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.render import words
from briefing.render.svg import ACCENT, INK, LETTER, MUTED, RULE, TINT, WIDTH, figure, line, text
from briefing.text.days import month_name
from briefing.types import Brief, ChronologyLine, Story

AXIS = 22.0  # where the line of the strip runs
FEWEST, MOST = 3, 24
MARGIN = 40.0
_LENGTHS = {"week": 7, "weekend": 2}


@dataclass(frozen=True, kw_only=True)
class Mark:
    """What stands on one stretch of the strip."""

    first: datetime.date
    last: datetime.date
    lines: tuple[ChronologyLine, ...]

    @property
    def upcoming(self) -> bool:
        return all(one.upcoming for one in self.lines)

    @property
    def is_day(self) -> bool:
        return self.first == self.last

    @property
    def label(self) -> str:
        """18 Mar; about 18 Mar; week of 16 Mar; March; 16–18 Mar."""
        one = self.lines[0]
        if one.granularity == "month":
            return month_name(self.first)
        if one.granularity in _LENGTHS:
            return f"{one.granularity} of {words.day_month(self.first)}"
        if not self.is_day:
            return f"{words.day_month(self.first)} – {words.day_month(self.last)}"
        about = "about " if all(line.qualifier == "about" for line in self.lines) else ""
        return about + words.day_month(self.first)


def draw_chronology(story: Story, brief: Brief, *, whole_alt: bool = False) -> str:
    """The dates of a story on a line: discs as large as the number of origins, bars for weeks and
    months, rings and empty bars for what is to come.

    Distances grow with the logarithm of the days between, so that one date years ago leaves room
    for the rest; a gap of more than a month is drawn broken. Empty below three dates.
    """
    marks = find_marks(story)
    if not FEWEST <= len(marks) <= MOST:
        return ""
    places = place_days(marks, MARGIN, WIDTH - MARGIN)
    labels = [*_labels(marks, places, brief, days=True), *_labels(marks, places, brief, days=False)]
    parts = [
        *_axis(marks, places),
        *(_bar(mark, places) for mark in marks if not mark.is_day),
        *(_dot(mark, places) for mark in marks if mark.is_day),
        *labels,
        _edition_mark(places, brief.edition_date),
    ]
    height = 52 if all(mark.is_day for mark in marks) else 66
    title = "The chronology as a strip"
    return figure(f"strip-{story.item}", title, _alternative(marks), parts, height, whole_alt)


def find_marks(story: Story) -> tuple[Mark, ...]:
    """The stretches of days on which something stands, by their first day, the longest first."""
    found: dict[tuple[datetime.date, datetime.date], list[ChronologyLine]] = defaultdict(list)
    for one in (*story.chronology, *(recalled.line for recalled in story.recalled)):
        found[(one.date, _last_day(one))].append(one)
    order = sorted(found, key=lambda stretch: (stretch[0], -stretch[1].toordinal()))
    return tuple(Mark(first=f, last=last, lines=tuple(found[f, last])) for f, last in order)


def _last_day(one: ChronologyLine) -> datetime.date:
    """The last day of the stretch that the line names, as far as it is known."""
    if one.until is not None and one.until > one.date:
        return one.until
    try:
        if one.granularity == "month":
            following = (one.date.replace(day=1) + datetime.timedelta(days=31)).replace(day=1)
            return following - datetime.timedelta(days=1)
        return one.date + datetime.timedelta(days=_LENGTHS.get(one.granularity, 1) - 1)
    except OverflowError:
        return one.date


def place_days(marks: Sequence[Mark], left: float, right: float) -> dict[datetime.date, float]:
    """x of each first and last day, from `left` to `right`."""
    days = sorted({day for mark in marks for day in (mark.first, mark.last)})
    steps = [1 + math.log2((b - a).days) / 3 for a, b in itertools.pairwise(days)]
    scale = (right - left) / (sum(steps) or 1)
    x, places = left, {days[0]: left}
    for day, step in zip(days[1:], steps, strict=True):
        x += step * scale
        places[day] = x
    return places


def find_gaps(marks: Sequence[Mark]) -> list[tuple[datetime.date, datetime.date]]:
    """Where more than a month lies between two days, and no bar reaches across."""
    days = sorted({day for mark in marks for day in (mark.first, mark.last)})
    return [
        (before, after)
        for before, after in itertools.pairwise(days)
        if (after - before).days > 31
        and not any(mark.first <= before and after <= mark.last for mark in marks)
    ]


def _axis(marks: Sequence[Mark], places: dict[datetime.date, float]) -> Iterator[str]:
    """The line, broken where more than a month lies between two dates."""
    yield line(min(places.values()), AXIS, max(places.values()), AXIS, RULE, 1.5)
    for before, after in find_gaps(marks):
        yield _break((places[before] + places[after]) / 2, AXIS)


def _labels(
    marks: Sequence[Mark], places: dict[datetime.date, float], brief: Brief, *, days: bool
) -> Iterator[str]:
    """The dates under their places, as many as do not touch; those of bars a row lower."""
    y = AXIS + 24 if days else AXIS + 38
    free = -math.inf
    for mark in marks:
        if mark.is_day != days:
            continue
        said = label(mark, brief, marks)
        x, half = (places[mark.first] + places[mark.last]) / 2, len(said) * LETTER / 2
        x = min(max(x, half), WIDTH - half)
        if x - half >= free + 6:
            yield text(x, y, said, anchor="middle", fill=INK if days else MUTED)
            free = x + half


def label(mark: Mark, brief: Brief, marks: Sequence[Mark]) -> str:
    """The mark's label, with the year where it is not the edition's; where all are of one other
    year, the first says it for all."""
    if mark.first.year == brief.edition_date.year:
        return mark.label
    if len({year for one in marks for year in (one.first.year, one.last.year)}) == 1:
        return f"{mark.label} {mark.first.year}" if mark is marks[0] else mark.label
    if mark.is_day:
        about = "about " if mark.label.startswith("about") else ""
        return f"{about}{month_name(mark.first)[:3]} {mark.first.year}"
    return f"{mark.label} {mark.last.year}"


def _radius(lines: Sequence[ChronologyLine]) -> float:
    return 3.5 + 1.5 * math.sqrt(min(max(1, *(one.origins for one in lines)), 16) - 1)


def _dot(mark: Mark, places: dict[datetime.date, float]) -> str:
    if mark.upcoming:
        look = f'class="c-ring" fill="#ffffff" stroke="{ACCENT}" stroke-width="2"'
    elif all(one.qualifier == "about" for one in mark.lines):
        look = f'class="c-about" fill="{TINT}" stroke="{ACCENT}" stroke-width="1.5"'
        look += ' stroke-dasharray="2 1.5"'
    else:
        look = f'class="c-disc" fill="{ACCENT}"'
    place = f'cx="{places[mark.first]:.1f}" cy="{AXIS:.1f}" r="{_radius(mark.lines):.1f}"'
    return f"<circle {place} {look}/>"


def _bar(mark: Mark, places: dict[datetime.date, float]) -> str:
    """A week or a month as long as it is, with round ends, under the days that fall into it."""
    left, right = places[mark.first] - 4, places[mark.last] + 4
    place = f'x="{left:.1f}" y="{AXIS - 4:.1f}" width="{right - left:.1f}" height="8" rx="4"'
    if mark.upcoming:
        look = f'class="c-span-ring" fill="#ffffff" stroke="{ACCENT}" stroke-width="1"'
    else:
        look = f'class="c-span" fill="{TINT}"'
    return f"<rect {place} {look}/>"


def _break(x: float, y: float) -> str:
    place = f'x="{x - 4:.1f}" y="{y - 4:.1f}" width="8" height="8"'
    gap = f'<rect class="c-paper" {place} fill="#ffffff"/>'
    return (
        gap
        + line(x - 6, y + 4, x - 2, y - 4, MUTED, 1)
        + line(x + 2, y + 4, x + 6, y - 4, MUTED, 1)
    )


def _edition_mark(places: dict[datetime.date, float], today: datetime.date) -> str:
    """A stroke where the edition's day falls, between the dates before and after it."""
    x = place_between(places, today)
    if x is None:
        return ""
    anchor, gap = ("end", -4) if x > WIDTH - 80 else ("start", 4)
    said = text(x + gap, 9, "this edition", anchor=anchor, fill=MUTED)
    return line(x, 1, x, AXIS - 10, MUTED, 1) + said


def place_between(places: dict[datetime.date, float], day: datetime.date) -> float | None:
    """x of a day that need not be one of the places; None outside of them."""
    if not min(places) <= day <= max(places):
        return None
    before = max(date for date in places if date <= day)
    if before == day:
        return places[day]
    after = min(date for date in places if date > day)
    return places[before] + (places[after] - places[before]) * 0.5


def _alternative(marks: Sequence[Mark]) -> str:
    said = (
        words.event_date(mark.lines[0])
        + (", to come" if mark.upcoming else "")
        + f", {words.count(max(one.origins for one in mark.lines), 'origin')}"
        for mark in marks
    )
    return "; ".join(said) + "."
