"""Speed of `find_timexes` as a ratio to dateparser's `search_dates`, in one process.

`python -m pytest -q tests/benchmarks/test_timexes.py -s` prints it. The text is made here.
"""

from __future__ import annotations

import pytest

from briefing.text.timex import find_timexes
from tests.benchmarks.measure import Work, growth, in_turn, report
from tests.builders import document

PARAGRAPH = (
    "The harbour council of Velm said on Friday that it would close the old pier in March 2021, "
    "two years after a storm tore away its roof. Repairs began last week and are due to end on "
    "3 October, when 40 boats return. Talks with the union, which struck for nine days in August, "
    "resume at 10:30 a.m. on Monday, according to Ilse Brandt, who has led the port since 2014. "
)
AT_LEAST = 20  # times as fast as search_dates


def _paragraphs(count: int) -> list[str]:
    return [PARAGRAPH.replace("Velm", f"Velm {number}") for number in range(count)]


def _ours(paragraphs: list[str]) -> Work:
    body = document("\n\n".join(paragraphs), published="2020-09-11")
    return lambda: find_timexes(body)


def _dateparser(paragraphs: list[str]) -> Work:
    search = pytest.importorskip("dateparser.search")
    search.search_dates(paragraphs[0], languages=["en"])
    return lambda: [search.search_dates(one, languages=["en"]) for one in paragraphs]


@pytest.mark.slow
def test_twenty_times_as_fast_as_search_dates() -> None:
    paragraphs = _paragraphs(60)
    theirs, ours = in_turn(_dateparser(paragraphs), _ours(paragraphs), rounds=3)
    ratio = theirs / ours
    report(f"search_dates / find_timexes: {ratio:.0f}")
    assert ratio >= AT_LEAST


@pytest.mark.slow
def test_time_is_linear_in_the_length_of_the_text() -> None:
    found = growth(lambda size: _ours(_paragraphs(size)), 100)
    report(f"find_timexes: n^{found:.2f}")
    assert found <= 1.3
