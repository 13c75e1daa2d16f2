"""`find_timexes`: the table of rules, spans into the text, undated reports, odd input."""

from __future__ import annotations

import collections
import datetime
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.timex import find_timexes
from briefing.text.timex_lexicon import words
from briefing.types import Document
from tests.builders import article, document

TABLE = Path(__file__).parent / "rules" / "timexes_open.jsonl"
CLOSED = TABLE.with_name("timexes_closed.jsonl")
ROWS = [json.loads(line) for line in TABLE.read_text(encoding="utf-8").splitlines()]


def found(text: str, published: str | None = "2020-09-11") -> list[tuple[str, str]]:
    return [(t.text, t.value) for t in find_timexes(document(text, published=published))]


@pytest.mark.parametrize("row", [pytest.param(row, id=row["id"]) for row in ROWS])
def test_table_of_rules(row: dict[str, Any]) -> None:
    timexes = find_timexes(document(row["text"], published=row["published"]))
    got = [(t.text, t.value, t.type, t.granularity) for t in timexes]
    expected = [(e["text"], e["value"], e["type"], e["granularity"]) for e in row["expect"]]
    assert got == expected


def test_trap_rows_come_first() -> None:
    silent = [not row["expect"] for row in ROWS]
    assert silent == sorted(silent, reverse=True)


def test_closed_table_is_well_formed() -> None:
    """The closed table is scored by `tests.quality.eval_timex_rules --closed`, not here."""
    if not CLOSED.is_file():
        pytest.skip(f"{CLOSED.name} is not here")
    closed = [json.loads(line) for line in CLOSED.read_text(encoding="utf-8").splitlines()]
    texts = {row["text"] for row in ROWS}
    assert not [row["id"] for row in closed if row["text"] in texts]
    for row in closed:
        assert all(expected["text"] in row["text"] for expected in row["expect"])


# --- refusals of our own ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The envoy said that he may come back.",
        "He sat in the sun while they wed.",
        "The second man had a minor part.",
        "She lives at 1850 Harbour Street.",
        'The band played "Blue Monday" twice over.',
    ],
)
def test_silent(text: str) -> None:
    assert found(text) == []


# --- resolution ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("The leaders will meet on Monday.", "2020-09-11", ("Monday", "2020-09-14")),
        ("The leaders met on Monday.", "2020-09-11", ("Monday", "2020-09-07")),
        ("The ministry said Friday it was open.", "2020-09-11", ("Friday", "2020-09-11")),
        ("A march has been called for Sunday.", "2020-09-11", ("Sunday", "2020-09-13")),
        ("He could not be reached on Monday.", "2020-09-11", ("Monday", "2020-09-07")),
        ("It was to lapse on Sunday.", "2020-09-11", ("Sunday", "2020-09-13")),
        ("Judgment is due on Friday of next week.", "2020-09-09",
         ("Friday of next week", "2020-09-18")),
        ("The dam broke on 30 December.", "2021-01-04", ("30 December", "2020-12-30")),
        ("The dam will open on 3 January.", "2020-12-28", ("3 January", "2021-01-03")),
        ("It was founded in 1994.", "2020-09-11", ("1994", "1994")),
        ("The attack on Monday will be debated.", "2020-09-11", ("Monday", "2020-09-07")),
        ("The paper said on Monday, Oct. 26, that it erred.", "2021-03-01",
         ("Monday, Oct. 26", "2020-10-26")),
        ("It was on Tuesday, March 5, they say.", "2018-11-20",
         ("Tuesday, March 5", "2019-03-05")),
        ("Fares rose by a tenth on 2 January.", "2017-11-08", ("2 January", "2017-01-02")),
        ("Bars will shut on New Year's Eve.", "2020-03-11", ("New Year's Eve", "2020-12-31")),
    ],
)  # fmt: skip
def test_direction(text: str, published: str, expected: tuple[str, str]) -> None:
    assert found(text, published) == [expected]


def test_local_day_of_publication_is_the_anchor() -> None:
    late = datetime.datetime(
        2020, 9, 11, 23, 30, tzinfo=datetime.timezone(-datetime.timedelta(hours=5))
    )
    (timex,) = find_timexes(document("The port closed today.", published=late))
    assert timex.begin == datetime.date(2020, 9, 11)


def test_narrative_counts_from_a_day_that_is_over() -> None:
    text = "Talks end on Sunday. The pact was signed on Wednesday. Two days earlier it was leaked."
    timexes = find_timexes(document(text, published="2020-09-11"))
    assert [(t.text, t.value, t.basis) for t in timexes][-1] == (
        "Two days earlier",
        "2020-09-07",
        "narrative",
    )


# --- undated reports ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The leaders will meet on Monday.", ("Monday", "XXXX-WXX-1")),
        ("They met yesterday.", ("yesterday", "XXXX-XX-XX")),
        ("They met last week.", ("last week", "XXXX-WXX")),
        ("They meet on 14 September.", ("14 September", "XXXX-09-14")),
        ("They met in September 2020.", ("September 2020", "2020-09")),
    ],
)
def test_undated(text: str, expected: tuple[str, str]) -> None:
    (timex,) = find_timexes(document(text, published=None))
    assert (timex.text, timex.value) == expected
    assert (timex.begin is None) == ("X" in timex.value)


# --- laws ---------------------------------------------------------------------------------------

_WORDS = words(
    "Monday on the 14 September 2020 , may March last week two days after a year ago . said will "
    "meet tonight 9:30 p.m. GMT early in 1990s quarter third – ( ) summer every of and"
)


@given(
    st.lists(st.sampled_from(sorted(_WORDS)), max_size=40), st.sampled_from([None, "2020-02-29"])
)
def test_spans_are_slices_in_order(drawn: list[str], published: str | None) -> None:
    body = document(" ".join(drawn), published=published)
    end = 0
    for timex in find_timexes(body):
        assert timex.span.of(body.text) == timex.text != ""
        assert timex.span.start >= end
        end = timex.span.end
        assert timex.begin is None or timex.end is None or timex.begin <= timex.end


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    find_timexes(document(text))


_ADVERSARIAL = {
    "months": "May March ",
    "weekdays": "Monday, ",
    "digits": "1",
    "dates": "1/1/1 ",
    "articles": "the ",
    "numbers": "two hundred ",
    "units": "two days ",
    "quotes": "“Monday” ",
    "dots": ". ",
    "colons": "1:1:",
    "hyphens": "a-",
    "apostrophes": "'s ",
    "plain": "word ",
    "joined months": "April and ",
    "joints": "May, and, ",
    "years": "1999, ",
    "short years": "of '68 ",
    "capitals": "The Monday In ",
    "hyphened dates": "12-Oct-",
    "idioms": "now - or - ",
}


@pytest.mark.parametrize("published", [None, "2020-09-14"])
@pytest.mark.parametrize("piece", _ADVERSARIAL.values(), ids=_ADVERSARIAL.keys())
def test_odd_texts_are_read_wherever_they_end(piece: str, published: str | None) -> None:
    """How the time grows with them is measured in tests/benchmarks."""
    for size in (*range(3 * len(piece), 4 * len(piece)), 20_000):
        body = Document(article=article((piece * size)[:size], published=published))
        assert all(t.span.of(body.text) == t.text for t in find_timexes(body))


@pytest.mark.slow
@pytest.mark.parametrize("piece", ["1", "a-", "“Monday” ", "the ", ". "])
def test_a_megabyte_is_read(piece: str) -> None:
    body = Document(article=article((piece * 1_000_000)[:1_000_000]))
    assert all(t.text == "Monday" for t in find_timexes(body))


def test_an_article_before_the_last_weekday_of_a_text() -> None:
    (timex,) = find_timexes(document("They left on the Monday", published="2019-11-20"))
    assert (timex.text, timex.value) == ("Monday", "2019-11-18")


@pytest.mark.parametrize(
    ("text", "approximate"),
    [
        ("He asked about 10 August.", False),
        ("A talk about August 10 was held.", False),
        ("Talks around Friday's vote stalled.", False),
        ("The bridge fell on 10 August.", False),
        ("The bridge fell about 10 August.", True),
        ("The bridge fell on or about 10 August.", True),
        ("It will open on or around August 10, 2026.", True),
        ("The hearing is due around 10 May.", True),
        ("It was sold circa 1998.", True),
        ("About 10 August the river rose.", True),
        ("The fire began in mid-August.", True),
    ],
)
def test_rough_dates_are_said_to_be_rough(text: str, approximate: bool) -> None:
    (found,) = find_timexes(Document(article=article(text, published=None)))
    assert found.approximate == approximate


def test_values_are_counted_once() -> None:
    counts = collections.Counter(row["id"] for row in ROWS)
    assert max(counts.values()) == 1
