"""Stretches of the calendar and their TIMEX3 values."""

from __future__ import annotations

import datetime

import pytest

from briefing.text import timex_calendar as calendar

D = datetime.date


@pytest.mark.parametrize(
    ("stretch", "begin", "end", "value"),
    [
        (calendar.day(D(2020, 2, 29)), D(2020, 2, 29), D(2020, 2, 29), "2020-02-29"),
        (calendar.week(D(2021, 1, 1)), D(2020, 12, 28), D(2021, 1, 3), "2020-W53"),
        (calendar.weekend(D(2020, 9, 14)), D(2020, 9, 19), D(2020, 9, 20), "2020-W38-WE"),
        (calendar.month(2020, 12), D(2020, 12, 1), D(2020, 12, 31), "2020-12"),
        (calendar.quarter(2020, 1), D(2020, 1, 1), D(2020, 3, 31), "2020-Q1"),
        (calendar.season(2019, "WI"), D(2019, 12, 1), D(2020, 2, 29), "2019-WI"),
        (calendar.year(2020), D(2020, 1, 1), D(2020, 12, 31), "2020"),
        (calendar.decade(1990), D(1990, 1, 1), D(1999, 12, 31), "199"),
        (calendar.century(20), D(1900, 1, 1), D(1999, 12, 31), "19"),
    ],
)
def test_stretches(
    stretch: calendar.Stretch, begin: datetime.date, end: datetime.date, value: str
) -> None:
    assert (stretch.begin, stretch.end, stretch.value) == (begin, end, value)


@pytest.mark.parametrize(
    ("unit", "count", "expected"),
    [
        ("D", -1, D(2020, 3, 30)),
        ("W", 2, D(2020, 4, 14)),
        ("M", -1, D(2020, 2, 29)),
        ("Q", 1, D(2020, 6, 30)),
        ("Y", -1, D(2019, 3, 31)),
        ("100Y", -1, D(1920, 3, 31)),
        ("Y", 9000, None),
        ("D", 10_000_000, None),
    ],
)
def test_steps(unit: str, count: int, expected: datetime.date | None) -> None:
    assert calendar.step(D(2020, 3, 31), unit, count) == expected


def test_holidays() -> None:
    assert calendar.nth_weekday(2020, 11, 3, 4) == D(2020, 11, 26)
    assert calendar.nth_weekday(2021, 5, 0, -1) == D(2021, 5, 31)
