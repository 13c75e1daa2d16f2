"""The strip of a chronology in characters, for text and Markdown: the drawn one's places and marks.

A filled disc is a day that has been, a ring one to come, a half disc one that is only about that
day; a doubled line is a week or a month, a dashed one where it is to come.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from briefing.render.plain import Laid
from briefing.render.strip import FEWEST, MOST, Mark, find_marks, label, place_between, place_days
from briefing.types import Brief, Story

COLUMNS = 64  # of the line; what is put before it comes on top
DAY, AHEAD, ABOUT, SPAN, SPAN_AHEAD, EDITION = "●○◐═╌│"


def lay_chronology(story: Story, brief: Brief, indent: int = 0) -> Laid:
    """Two lines: the marks at their places, and as many dates below them as do not touch; empty
    where the drawn strip is. `indent` is the columns left free before both."""
    marks = find_marks(story)
    if not FEWEST <= len(marks) <= MOST:
        return Laid("")
    places = {day: round(x) for day, x in place_days(marks, 0, COLUMNS - 1).items()}
    line = ["─"] * COLUMNS
    for mark in marks:
        if not mark.is_day:
            for column in range(places[mark.first], places[mark.last] + 1):
                line[column] = SPAN_AHEAD if mark.upcoming else SPAN
    today = place_between({day: float(x) for day, x in places.items()}, brief.edition_date)
    if today is not None:
        line[round(today)] = EDITION
    for mark in marks:
        if mark.is_day:
            line[places[mark.first]] = _disc(mark)
    free = " " * indent
    return Laid(f"{free}{''.join(line)}\n{free}{_dates(marks, places, brief)}")


def _disc(mark: Mark) -> str:
    if mark.upcoming:
        return AHEAD
    return ABOUT if all(one.qualifier == "about" for one in mark.lines) else DAY


def _dates(marks: Sequence[Mark], places: dict[datetime.date, int], brief: Brief) -> str:
    said = ""
    for mark in marks:
        name = label(mark, brief, marks)
        start = min(places[mark.first], COLUMNS - len(name))
        if not said or start >= len(said) + 2:
            said = said.ljust(start) + name
    return said.rstrip()
