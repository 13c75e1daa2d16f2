"""The strip of a chronology in characters: first where there is none, then its marks."""

from __future__ import annotations

import datetime

from briefing.render.rule_strip import COLUMNS, lay_chronology
from briefing.render.text import render_markdown, render_text
from tests.sample_brief import TODAY, brief, event, story


def at_day(day: int, month: int = 3, **more: object) -> object:
    return event(1, datetime.date(TODAY.year, month, day), "The harbour opened.", **more)


def lay(*lines: object, indent: int = 0) -> list[str]:
    one = story(chronology=tuple(lines))
    return lay_chronology(one, brief(one), indent).split("\n")


def test_two_days_make_no_strip() -> None:
    assert lay(at_day(2), at_day(9)) == [""]


def test_days_weeks_and_what_is_to_come() -> None:
    line, dates = lay(
        at_day(2),
        at_day(9, granularity="week"),
        at_day(12, qualifier="about"),
        at_day(25, upcoming=True),
        indent=3,
    )
    assert len(line) == COLUMNS + 3
    assert line.startswith("   ●")
    assert line.endswith("○")
    assert line.index("═") < line.index("◐") < line.index("│")
    assert dates.startswith("   2 Mar")
    assert dates.endswith("25 Mar")


def test_dates_do_not_touch_and_stay_within_the_line() -> None:
    line, dates = lay(*(at_day(day) for day in range(1, 15)))
    assert len(dates) <= COLUMNS
    assert "  " in dates
    assert line.count("●") > 10


def test_the_year_is_said_once_where_it_is_another() -> None:
    old = [event(1, datetime.date(2020, 9, day), "The harbour opened.") for day in (1, 11, 21)]
    assert lay(*old)[1].split("  ")[0] == "1 Sep 2020"
    assert lay(*old)[1].count("2020") == 1


def test_text_and_markdown_have_it() -> None:
    made = brief(story(chronology=(at_day(2), at_day(9), at_day(12))))
    for text in (render_text(made), render_markdown(made)):
        assert "●──" in text
