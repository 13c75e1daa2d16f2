"""One event, announced by several reports: what must stay apart first, then what is one."""

from __future__ import annotations

import datetime

import pytest

from briefing.summaries import summarize
from briefing.summaries.ageing import find_ageing
from briefing.summaries.events import Event, find_event, is_plan_over, is_same_event
from briefing.types import Document, StoryCluster
from tests import builders


def report(text: str, published: str | None = "2026-09-11") -> Document:
    return builders.document(text, published=published, outlet=text[:20])


def event(text: str, published: str | None = "2026-09-11") -> Event:
    document = report(text, published)
    return find_event(document, document.sentences[0].span)


ASK = "Mikola Sarvenko and Pavel Ostrakov will discuss a common market on Monday, Grad said."
MEET = "Pavel Ostrakov and Mikalai Sarvenka will meet at Ilmora on September 14."
LATER = "As calls for his exit grow, Mikola Sarvenko is to see Pavel Ostrakov on Monday."
SCENE = "Few shops at Ilmora open before noon, and fewer sell umbrellas."

APART = [
    # the same two, on another day
    (MEET, "Pavel Ostrakov and Mikola Sarvenko met at Grad on September 2."),
    # names in common, nothing else
    (MEET, "A portrait of Pavel Ostrakov that Mikola Sarvenko once gave away is up for sale."),
    # the same day and place, another matter
    (
        "A quake killed three people in Baykent early on Friday.",
        "Rescuers pulled a boy from the ruins of a house in Baykent on Friday.",
    ),
    # a figure in common, on another day
    (
        "The toll of the quake in Merino reached 11 on Thursday.",
        "The toll of the storm in Ellwater reached 11 on Friday.",
    ),
    ("", ""),
]
ONE = [
    (ASK, MEET),
    (ASK, LATER.replace("Monday", "September 14")),
    (
        "Drovnia agreed to lend Zaravia $1.2 billion after five hours of talks with Sarvenko.",
        "Mikola Sarvenko of Zaravia secured a $1.2 billion loan late on Thursday after talks.",
    ),
    (
        "The number of dead rose to 19 on Friday, and the government ordered a public inquiry.",
        "The government has ordered a public inquiry after the dead reached 19 on Friday.",
    ),
]


def share(one: str, other: str) -> float:
    return 0.3 if one and other else 0.0


@pytest.mark.parametrize(("one", "other"), APART)
def test_stays_apart(one: str, other: str) -> None:
    cluster = builders.cluster(one or "1.", other or "2.")
    first, second = (find_event(d, d.sentences[0].span) for d in cluster.documents)
    alike = 0.15 if "portrait" in other else 0.3
    assert not is_same_event(first, second, alike)


@pytest.mark.parametrize(("one", "other"), ONE)
def test_is_one_event(one: str, other: str) -> None:
    assert is_same_event(event(one), event(other), 0.4)
    assert is_same_event(event(other), event(one), 0.4)


def test_an_undated_report_is_compared_by_day_and_month() -> None:
    assert event(MEET, None).day == event(ASK).day == (9, 14)
    assert event("Pavel Ostrakov left Grad on Monday.", None).day is None


def test_the_news_of_a_lead_is_of_its_last_day_and_old_days_are_background() -> None:
    assert event("Divers on Friday found the ferry that sank on Monday.").day == (9, 11)
    assert event("The ferry that sank on 2 May 2026 will be lifted on Monday.").day == (9, 14)
    assert event("The ferry that sank on 2 May 2026 has a hole.").day is None


def test_a_summary_announces_an_event_once_in_its_fullest_form() -> None:
    fuller = ASK.replace("a common market", "a loan, a common market and the price of gas")
    cluster = StoryCluster.of(
        [report(MEET + " " + SCENE, None), report(fuller), report(LATER, "2026-09-13")]
    )
    summary = summarize(cluster, words=60)
    assert summary.sentences[0].text == fuller
    assert MEET not in summary.text
    assert LATER not in summary.text
    assert any(rival.text in (MEET, LATER) for rival in summary.sentences[0].beat)


def test_a_report_without_a_date_gives_way() -> None:
    dated = "Mikola Sarvenko and Pavel Ostrakov will meet at Ilmora on Monday."
    cluster = StoryCluster.of([report(MEET + " " + SCENE, None), report(dated)])
    assert summarize(cluster, words=40).sentences[0].text == dated


def test_events_of_different_days_are_both_told() -> None:
    loan = "Pavel Ostrakov lent Mikola Sarvenko 400 million on Wednesday without any condition."
    cluster = StoryCluster.of([report(ASK), report(loan, "2026-09-16")])
    assert {s.text for s in summarize(cluster, words=60).sentences} == {ASK, loan}


def test_odd_leads_have_an_event_and_take_no_time() -> None:
    for text in ("A", "’", "Ä" * 100_000, "1 " * 50_000, "В Москве прошли переговоры."):
        document = builders.document(text, published="2026-09-11")
        for sentence in document.sentences[:1]:
            find_event(document, sentence.span)


NEWEST = datetime.date(2026, 9, 14)
NOT_OVER = [
    (MEET, "2026-09-14"),  # told on the day itself
    (MEET, None),  # nobody knows when it was told
    ("Pavel Ostrakov will see Mikola Sarvenko on September 20.", "2026-09-11"),
    ("Pavel Ostrakov saw Mikola Sarvenko on Wednesday.", "2026-09-11"),
    ("Pavel Ostrakov will see Mikola Sarvenko one day.", "2026-09-11"),
]


@pytest.mark.parametrize(("text", "published"), NOT_OVER)
def test_what_still_stands_is_no_plan_that_is_over(text: str, published: str | None) -> None:
    told = report(text, published)
    assert not is_plan_over(told, told.sentences[0].span, NEWEST)


@pytest.mark.parametrize("text", [ASK, MEET, "The talks are set to end on Sunday at Ilmora."])
def test_a_plan_is_over_by_the_newest_report(text: str) -> None:
    told = report(text)
    assert is_plan_over(told, told.sentences[0].span, NEWEST)


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Mikola Sarvenko is to lend the town 400 million tomorrow.", "2026-09-14"),
        ("Mikola Sarvenko is to lend the town 400 million tomorrow.", None),
        ("Mikola Sarvenko lent the town 400 million yesterday.", "2026-09-11"),
        ("“We danced tonight,” Mikola Sarvenko said at Ilmora.", "2026-09-11"),
    ],
)
def test_tomorrow_of_the_newest_day_or_of_no_day(text: str, published: str | None) -> None:
    told = report(text, published)
    assert not find_ageing(told, told.sentences[0].span, NEWEST, opens=True)


@pytest.mark.parametrize(
    "text",
    [
        "Mikola Sarvenko said that tomorrow would be a day of rest.",
        "Tonight Mikola Sarvenko was at Ilmora with 400 farmers.",
    ],
)
def test_tomorrow_of_a_day_before_the_newest(text: str) -> None:
    told = report(text, "2026-09-11")
    faults = find_ageing(told, told.sentences[0].span, NEWEST, opens=True)
    assert len(faults) == 1
    assert 0 < faults[0].keeps < 1


def test_a_summary_opens_on_what_the_newest_report_knows() -> None:
    newer = "Mikola Sarvenko and Pavel Ostrakov agreed on a common market at Ilmora on Monday."
    cluster = StoryCluster.of([report(f"{ASK} {SCENE}"), report(f"{newer}", "2026-09-15")])
    summary = summarize(cluster, words=14)
    assert [sentence.text for sentence in summary.sentences] == [newer]
