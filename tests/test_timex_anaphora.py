"""What counts from a date named before, and clock times that stand alone."""

from __future__ import annotations

import pytest

from briefing.text.timex import find_timexes
from tests.builders import document


def found(text: str, published: str | None = "2019-11-20") -> list[tuple[str, str]]:
    return [(t.text, t.value) for t in find_timexes(document(text, published=published))]


@pytest.mark.parametrize(
    "text",
    [
        "That summer school is full.",
        "She said that spring onions were dear.",
        "It was the summer of a good pianist.",
    ],
)
def test_silent_without_a_date_before(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("In 2003 the dam broke. That summer they left.", ("That summer", "2003-SU")),
        ("He came in 2003. The following winter was mild.", ("The following winter", "2004-WI")),
        ("It sank on 9 May 2011. That Friday they wept.", ("That Friday", "2011-05-13")),
        ("It sank on 9 May 2011. The Friday before, it was sold.",
         ("The Friday before", "2011-05-06")),
        ("In 2003 she said that October was wet.", ("October", "2019-10")),
        ("That Friday they wept.", ("Friday", "2019-11-15")),
        ("Hours earlier, on Friday, it was sold.", ("Friday", "2019-11-15")),
        ("It sank on Saturday, 9 May 2009. Weeks later, on Friday, it was sold.",
         ("Friday", "2019-11-15")),
        ("It sank on Saturday, 9 May 2009. Hours earlier, on Tuesday, it was sold.",
         ("Tuesday", "2019-11-19")),
        ("It sank on 9 May 2009. It was an old boat. Nobody wept. Hours earlier, on Friday, "
         "the bank was sold.", ("Friday", "2019-11-15")),
        ("It sank on 9 May 2009. The Earlier, on Friday, was sold.", ("Friday", "2019-11-15")),
        ("It sank on Saturday, 9 May 2009. Hours earlier, on Friday, it was sold.",
         ("Friday", "2009-05-08")),
        ("It sank on Saturday, 9 May 2009 at 03:34. A few hours later, on Sunday, it was sold.",
         ("Sunday", "2009-05-10")),
        ("It sank on Saturday, 9 May 2009. Minutes before, late on Friday, it was sold.",
         ("late on Friday", "2009-05-08")),
        ("It sank on Saturday, 9 May 2009. Days later, on Thursday, it was sold.",
         ("Thursday", "2009-05-14")),
        ("It sank on Saturday, 9 May 2009. A day earlier, on Friday, it was sold.",
         ("Friday", "2009-05-08")),
        ("The Friday before the vote they wept.", ("Friday", "2019-11-15")),
    ],
)  # fmt: skip
def test_counted_from_the_date_in_force(text: str, last: tuple[str, str]) -> None:
    assert found(text)[-1] == last


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The hall opens at 9 a.m. for members.", "2019-11-20T09:00"),
        ("The barge left on Monday. At 6 a.m. it sank.", "2019-11-18T06:00"),
        ("It left on Monday. Rain fell. Nobody slept. At 6 a.m. it sank.", "XXXX-XX-XXT06:00"),
    ],
)
def test_clock_alone(text: str, value: str) -> None:
    """From a day just named, else from publication, else from no day."""
    assert found(text)[-1][1] == value


def test_undated_document() -> None:
    text = "It fell in 2003. That May they left, on June 1 last year, the night before last."
    values = [value for _, value in found(text, None)]
    assert values == ["2003", "2003-05", "XXXX-06-01", "XXXX-XX-XXTNI"]


def test_many_clock_times_are_all_of_the_day_named() -> None:
    body = "It left on Monday. " + "at 6 a.m. " * 20_000
    day, *times = find_timexes(document(body, published="2019-11-20"))
    assert day.value == "2019-11-18"
    assert {timex.value for timex in times} == {"2019-11-18T06:00"}
    assert len(times) > 19_000
