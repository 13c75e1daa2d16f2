"""Chronology entries as printed lines: from what a day was resolved, what it is today."""

from __future__ import annotations

import datetime

import pytest

from briefing.chronology import build_chronology, tell_chronology
from briefing.edition.dated import chronology_lines, recalled_lines
from briefing.types import ChronologyLine, Document, RecalledLine, StoryCluster
from tests.builders import document
from tests.sample_brief import FLOOD

D = datetime.date
MONDAY = D(2020, 9, 14)


def lines(*documents: Document, edition: datetime.date = MONDAY) -> tuple[ChronologyLine, ...]:
    cluster = StoryCluster.of(documents)
    numbers = {doc.doc_id: place for place, doc in enumerate(cluster.documents, 1)}
    return chronology_lines(build_chronology(cluster), cluster, numbers, edition)


@pytest.mark.parametrize(
    ("body", "more", "basis", "tags"),
    [
        (
            "The council closed the Velm bridge on Friday.",
            {},
            "“Friday”, published 14 September 2020",
            (),
        ),
        (
            "The council closed the Velm bridge on Friday.",
            {"published_basis": "text"},
            "“Friday”, published 14 September 2020 by its text",
            ("date inferred",),
        ),
        (
            "The council closed the Velm bridge on 3 May 2020.",
            {"published": None},
            "“3 May 2020”, undated report",
            (),
        ),
        (
            "A storm killed four people in the port of Velm and sank nine boats.",
            {},
            "dated by publication: published 14 September 2020",
            ("date inferred",),
        ),
        (
            "The exam, which was to start on 16 September, has been put off by a week, pupils say.",
            {},
            "“a week”, counted from the day first set",
            ("date inferred",),
        ),
    ],
)
def test_basis(body: str, more: dict[str, str], basis: str, tags: tuple[str, ...]) -> None:
    (line,) = lines(document(body, **{"published": "2020-09-14", **more}))
    assert (line.basis, line.tags) == (basis, tags)


def test_a_day_counted_from_an_event_says_from_which_and_where_that_is_told() -> None:
    found = lines(
        document("Velm elected a council in the August 9 election, which nobody has disputed."),
        document("Lena Orlik left Velm for the northern coast two days after the vote."),
    )
    (line,) = (line for line in found if line.evidence)
    assert (
        line.basis == "“two days after the vote”, counted from “August 9 election”, 9 August 2026"
    )
    assert line.evidence is not None
    assert line.evidence.text == "August 9 election"
    assert (line.date, line.tags) == (D(2026, 8, 11), ("date inferred",))


def test_what_has_gone_on_since_a_day_comes_after_what_happened_on_it() -> None:
    found = lines(
        document("Nine boats have been missing off the northern coast since 10 August."),
        document("A storm tore the roof off the fish market of Velm on 10 August."),
    )
    assert [line.qualifier for line in found] == ["", "since"]


def test_an_undated_report_says_whence_its_year() -> None:
    found = lines(
        document("The council of Velm has nine members.", published="2020-09-11"),
        document("The council will meet in Velm on September 16.", published=None, outlet="Other"),
    )
    assert [(line.date, line.basis, line.tags) for line in found] == [
        (
            D(2020, 9, 16),
            "“September 16”, undated report; the year is that of the story's other reports",
            ("date inferred",),
        )
    ]


def test_a_plan_of_an_earlier_day_is_told_beforehand() -> None:
    plan = document("The council will meet in Velm on September 16.", published="2020-09-14")
    (before,) = lines(plan, edition=D(2020, 9, 15))
    (on_the_day,) = lines(plan, edition=D(2020, 9, 16))
    (after,) = lines(plan, edition=D(2020, 9, 17))
    assert [line.upcoming for line in (before, on_the_day, after)] == [True, True, False]
    assert all(line.foretold and not line.confirmed for line in (before, on_the_day, after))
    met = document("The council met in Velm on September 16.", published="2020-09-17", outlet="B")
    (told,) = lines(plan, met, edition=D(2020, 9, 17))
    assert (told.foretold, told.confirmed, told.upcoming) == (False, True, False)


def test_a_recalled_line_is_no_longer_to_come_when_its_day_has_passed() -> None:
    line = FLOOD.chronology[0]
    recalled = RecalledLine(line=line, source=FLOOD.sources[0])
    (told,) = recalled_lines([recalled], D(2200, 1, 1))
    assert not told.line.upcoming
    assert tell_chronology(StoryCluster.of([])).recalled == ()
