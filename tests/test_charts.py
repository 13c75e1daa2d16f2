"""The drawings: nothing where there is nothing to see, everything said in words as well."""

from __future__ import annotations

import datetime
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from hypothesis import given

from briefing.render.charts import MAX_DAYS, MAX_OUTLETS, draw_coverage
from briefing.render.strip import draw_chronology
from briefing.types import Brief, Coverage, DayCount
from tests.sample_brief import DAY, FLOOD, day, event, story
from tests.strategies import briefs

SVG = "{http://www.w3.org/2000/svg}"


def coverage(*rows: tuple[datetime.date | None, str | None, int]) -> Coverage:
    by_day = tuple(DayCount(date=d, outlet=o, reports=n) for d, o, n in rows)
    return replace(DAY.coverage, by_day=by_day)


@pytest.mark.parametrize(
    "rows", [(), ((day(17), "Post", 3),), ((None, None, 2),)], ids=["none", "one", "unknown"]
)
def test_one_cell_is_no_chart(rows: tuple[tuple[datetime.date, str, int], ...]) -> None:
    assert draw_coverage(coverage(*rows)) == ""


@pytest.mark.parametrize("number", [0, 1, 2, 25])
def test_too_few_or_too_many_dates_are_no_strip(number: int) -> None:
    lines = tuple(event(1, day(1) + datetime.timedelta(days=n), "x") for n in range(number))
    assert draw_chronology(story(chronology=lines), DAY) == ""


def test_bars_say_their_numbers_in_words() -> None:
    root = ET.fromstring(draw_coverage(DAY.coverage))
    desc = root.findtext(f"{SVG}desc") or ""
    assert "Morning Ledger: Sun 15 Mar 1, Mon 16 Mar 3, Tue 17 Mar 4, Wed 18 Mar 6" in desc
    assert root.attrib["role"] == "img"
    labels = [element.text for element in root.iter(f"{SVG}text")]
    assert labels[:4] == ["Sun 15 Mar", "Mon 16 Mar", "Tue 17 Mar", "Wed 18 Mar"]
    assert len(list(root.iter(f"{SVG}rect"))) == len(DAY.coverage.by_day)


def test_bars_are_as_long_as_their_numbers() -> None:
    root = ET.fromstring(draw_coverage(coverage((day(1), "A", 8), (day(1), "B", 2))))
    longer, shorter = (float(bar.attrib["width"]) for bar in root.iter(f"{SVG}rect"))
    assert longer == pytest.approx(4 * shorter, rel=0.01)


def test_many_outlets_and_days_are_added_up() -> None:
    rows = [
        (day(1) + datetime.timedelta(days=d), f"Outlet {o:02}", 1)
        for d in range(12)
        for o in range(30)
    ]
    root = ET.fromstring(draw_coverage(coverage(*rows)))
    labels = [element.text for element in root.iter(f"{SVG}text")]
    assert f"{30 - MAX_OUTLETS} other outlets" in labels
    assert "earlier" in labels
    assert sum(label.startswith(("Mon", "Tue")) for label in labels if label) <= MAX_DAYS
    bars = [int(label) for label in labels if label and label.isdigit()]
    assert sum(bars) == len(rows)


def test_unknown_outlet_and_undated_are_called_so() -> None:
    labels = draw_coverage(coverage((None, None, 1), (day(3), "Post", 2)))
    assert "outlet unknown" in labels
    assert "undated" in labels


def test_what_is_to_come_is_a_ring() -> None:
    svg = draw_chronology(FLOOD, DAY)
    assert svg.count('class="c-ring"') + svg.count('class="c-span-ring"') == 2
    assert svg.count('class="c-disc"') == 4
    assert "Wed 18 Mar 2026, to come, 2 origins" in svg
    assert "this edition" in svg


def test_dates_keep_their_order_and_stay_inside() -> None:
    dates = (datetime.date(1986, 4, 26), day(1), day(2), day(16), day(17))
    svg = draw_chronology(story(chronology=tuple(event(1, d, "x") for d in dates)), DAY)
    places = [float(dot.attrib["cx"]) for dot in ET.fromstring(svg).iter(f"{SVG}circle")]
    assert places == sorted(places)
    assert 0 < places[0] < places[-1] < 640
    assert "Apr 1986" in svg
    assert "c-paper" in svg  # the broken line of forty years


def test_weeks_and_months_are_as_long_as_they_are() -> None:
    lines = (
        event(1, day(1), "x", granularity="month"),
        event(1, day(9), "x", granularity="week"),
        event(1, day(10), "x"),
        event(1, day(20), "x", qualifier="about"),
        event(1, datetime.date(2026, 4, 1), "x", granularity="month", upcoming=True),
    )
    root = ET.fromstring(draw_chronology(story(chronology=lines), DAY))
    bars = {bar.attrib["class"]: bar for bar in root.iter(f"{SVG}rect")}
    month, week = (
        [float(bar.attrib[key]) for key in ("x", "width")]
        for bar in root.iter(f"{SVG}rect")
        if bar.attrib["class"] == "c-span"
    )
    assert month[0] < week[0] < week[0] + week[1] < month[0] + month[1]
    assert "c-span-ring" in bars
    dots = [(dot.attrib["class"], float(dot.attrib["cx"])) for dot in root.iter(f"{SVG}circle")]
    assert [kind for kind, _ in dots] == ["c-disc", "c-about"]
    assert week[0] < dots[0][1] < week[0] + week[1] < dots[1][1]
    said = [label.text for label in root.iter(f"{SVG}text")]
    assert {"10 Mar", "about 20 Mar", "March", "April"} <= set(said)  # as many as do not touch


def test_days_at_the_end_of_the_calendar_are_drawn() -> None:
    dates = (day(1), datetime.date(9999, 12, 30), datetime.date.max)
    lines = tuple(event(1, d, "x", granularity="month") for d in dates)
    assert draw_chronology(story(chronology=lines), DAY)


def test_print_finds_the_whole_alternative_in_the_title() -> None:
    title = ET.fromstring(draw_coverage(DAY.coverage, whole_alt=True)).findtext(f"{SVG}title") or ""
    assert "Dolna Gazette: Wed 18 Mar 1" in title


def test_names_are_escaped() -> None:
    svg = draw_coverage(coverage((day(1), "<b>&\"'\x00\u202e", 1), (day(1), "B", 1)))
    assert any(text.text == "<b>&\"'" for text in ET.fromstring(svg).iter(f"{SVG}text"))


@given(briefs)
def test_any_brief_draws_or_does_not(whole: Brief) -> None:
    for svg in (draw_coverage(whole.coverage), *(draw_chronology(s, whole) for s in whole.stories)):
        assert svg == "" or ET.fromstring(svg).tag == f"{SVG}svg"
