"""Speed of `find_timexes` as a ratio to dateparser's `search_dates`, in one process.

`python -m pytest -q tests/benchmarks/test_timexes.py -s` prints it. The text is made here.
"""

from __future__ import annotations

import time

import pytest

from briefing.text.timex import find_timexes
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


def _seconds_of_ours(paragraphs: list[str]) -> float:
    body = document("\n\n".join(paragraphs), published="2020-09-11")
    find_timexes(body)
    start = time.process_time()
    find_timexes(body)
    return time.process_time() - start


def _seconds_of_dateparser(paragraphs: list[str]) -> float:
    search = pytest.importorskip("dateparser.search")
    search.search_dates(paragraphs[0], languages=["en"])
    start = time.process_time()
    for paragraph in paragraphs:
        search.search_dates(paragraph, languages=["en"])
    return time.process_time() - start


@pytest.mark.slow
def test_twenty_times_as_fast_as_search_dates() -> None:
    paragraphs = _paragraphs(60)
    ratio = _seconds_of_dateparser(paragraphs) / _seconds_of_ours(paragraphs)
    print(f"\nsearch_dates / find_timexes: {ratio:.0f}")
    assert ratio >= AT_LEAST


@pytest.mark.slow
def test_time_is_linear_in_the_length_of_the_text() -> None:
    small, large = _seconds_of_ours(_paragraphs(100)), _seconds_of_ours(_paragraphs(1000))
    print(f"\nten times the text: {large / small:.1f} times the time")
    assert large / small < 20
