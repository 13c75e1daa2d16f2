"""New, Updated, Continuing: against earlier editions of the sample and of made-up days."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from briefing import Brief, make_brief, read_articles
from tests.builders import article

SAMPLE = Path(__file__).parent.parent / "briefing" / "sample"
FERRY = "The ferry Hallow sank off Port Elin with 171 islanders aboard, the coastguard said."
TOLL = "Divers reached the wreck of the ferry Hallow off Port Elin and found nine more islanders."
RATES = "The central bank of Aldovar cut its main lending rate to 3.75 percent."


def edition(day: int, *articles: object, previous: tuple[Brief, ...] = ()) -> Brief:
    return make_brief(
        articles,  # type: ignore[arg-type]
        edition_date=datetime.date(2026, 9, day),
        generated_at=datetime.datetime(2026, 9, day, 6, 30, tzinfo=datetime.UTC),
        previous=previous,
    )


def ferry(body: str, day: int, **fields: object) -> object:
    fields.setdefault("headline", "Ferry Hallow sinks off Port Elin")
    return article(body, published=f"2026-09-{day}T05:00", **fields)


def test_a_first_edition_knows_no_other() -> None:
    (story,) = edition(14, ferry(FERRY, 14)).stories
    assert (story.status, story.status_reason) == ("New", "no earlier edition to compare with")


def test_another_story_is_new() -> None:
    first = edition(14, ferry(FERRY, 14))
    second = edition(
        15, article(RATES, headline="Rate cut", published="2026-09-15"), previous=(first,)
    )
    assert second.stories[0].status == "New"
    assert [(d.item, d.headline) for d in second.dropped] == [
        (1, "Ferry Hallow sinks off Port Elin")
    ]


def test_new_reporting_updates() -> None:
    first = edition(14, ferry(FERRY, 14))
    second = edition(15, ferry(TOLL, 15, headline="Nine more found"), previous=(first,))
    (story,) = second.stories
    assert story.status == "Updated"
    assert story.status_reason == "1 new report from 1 origin since 14 September (item 1 there)"
    assert second.dropped == ()


def test_the_same_reports_continue() -> None:
    first = edition(14, ferry(FERRY, 14))
    (story,) = edition(15, ferry(FERRY, 14), previous=(first,)).stories
    assert (story.status, story.status_reason[:13]) == ("Continuing", "no new report")


def test_one_more_copy_is_no_news() -> None:
    first = edition(14, ferry(FERRY, 14))
    copy = ferry(FERRY, 15, outlet="Another Outlet")
    (story,) = edition(15, ferry(FERRY, 14), copy, previous=(first,)).stories
    assert story.status == "Continuing"
    assert "copies of a text reported before" in story.status_reason


def test_an_outlet_that_rewrites_its_own_report_updates() -> None:
    body = f"{FERRY}\n\nThe harbour is closed until further notice, said the harbour office."
    first = edition(14, ferry(body, 14))
    rewritten = ferry(f"{body}\n\nDivers found nine more islanders.", 15)
    (story,) = edition(15, ferry(body, 14), rewritten, previous=(first,)).stories
    assert story.origins == 1
    assert story.status == "Updated"


def test_a_story_keeps_its_thread_over_a_day_without_it() -> None:
    first = edition(14, ferry(FERRY, 14))
    second = edition(
        15, article(RATES, headline="Rate cut", published="2026-09-15"), previous=(first,)
    )
    third = edition(16, ferry(TOLL, 16), previous=(first, second))
    assert third.stories[0].status == "Updated"
    assert "14 September" in third.stories[0].status_reason


@pytest.mark.slow
def test_the_sample_days_follow_each_other() -> None:
    """Each day by itself: the ferry goes on, the second earthquake is another one."""
    previous: tuple[Brief, ...] = ()
    for day in (13, 14, 15):
        ingest = read_articles(str(SAMPLE / f"2026-10-{day}"))
        brief = make_brief(
            ingest.articles,
            edition_date=datetime.date(2026, 10, day),
            generated_at=datetime.datetime(2026, 10, day, 18, tzinfo=datetime.UTC),
            previous=previous,
        )
        previous = (*previous, brief)
    assert _status_of(brief, "sister ship") == "Updated"
    assert _status_of(brief, "Quillara buries") == "Updated"
    assert _status_of(brief, "Baykent") == "Updated"
    assert _status_of(previous[1], "Orzhan") == "New"


def _status_of(brief: Brief, words: str) -> str:
    """The status of the story one of whose reports has these words in its headline."""
    return next(
        story.status
        for story in brief.stories
        if any(words in source.headline for source in story.sources)
    )
