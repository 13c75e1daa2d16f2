"""Who is let into an edition, in what order stories come, and what it says of itself."""

from __future__ import annotations

import datetime

import pytest

from briefing import BriefConfig, make_brief
from briefing.edition.admit import admit_articles, find_window
from briefing.edition.lines import number_sources
from briefing.types import Article, Omission, Origin, StoryCluster, Window
from tests.builders import article, document, moment

DAY = datetime.date(2026, 9, 14)
NOON = moment("2026-09-14T12:00")


def window(**options: object) -> Window:
    return find_window(BriefConfig(**options), DAY, NOON)  # type: ignore[arg-type]


def codes(*articles: Article, **options: object) -> list[str]:
    _, omissions = admit_articles(articles, window(**options))
    return [omission.code for omission in omissions]


def test_the_window_ends_with_the_day_in_its_zone() -> None:
    found = window(timezone="Europe/Paris")
    assert found.end == moment("2026-09-14T22:00")
    assert found.start is None


def test_hours_are_counted_back_from_the_making_on_the_day_itself() -> None:
    assert window(window_hours=24).start == moment("2026-09-13T12:00")
    later = find_window(BriefConfig(window_hours=24), DAY, moment("2026-09-20T12:00"))
    assert later.start == moment("2026-09-14T00:00")


def test_a_day_of_25_hours_ends_when_it_ends() -> None:
    clocks_back = datetime.date(2026, 10, 25)
    found = find_window(BriefConfig(timezone="Europe/Paris"), clocks_back, NOON)
    assert found.end == moment("2026-10-25T23:00")


@pytest.mark.parametrize(
    ("published", "options", "expected"),
    [
        ("2026-09-14T23:59", {}, []),
        ("2026-09-15T00:00", {}, ["future"]),
        ("2020-01-01T00:00", {}, []),
        (None, {"window_hours": 1}, []),
        ("2026-09-12T11:00", {"window_hours": 24}, ["before-window"]),
        ("2026-09-13", {"since": moment("2026-09-13T18:00")}, []),
        ("2026-09-12", {"since": moment("2026-09-13T18:00")}, ["before-window"]),
    ],
)
def test_the_window_lets_in(
    published: str | None, options: dict[str, object], expected: list[str]
) -> None:
    assert codes(article(published=published), **options) == expected


def test_an_article_is_in_once_and_the_newest_version_stays() -> None:
    old = article("Old text.", article_id="a" * 16, published="2026-09-13T08:00")
    new = article("New text.", article_id="a" * 16, published="2026-09-14T08:00")
    kept, omissions = admit_articles([old, new, new], window())
    assert [a.body for a in kept] == ["New text."]
    assert sorted(o.code for o in omissions) == ["duplicate", "older-version"]


def test_nothing_at_all_is_an_omission() -> None:
    assert codes(article("  ", headline="")) == ["empty"]
    assert codes(article("", headline="Only a headline")) == []


def test_copies_stand_beside_their_origin_in_the_list_of_sources() -> None:
    first = document("A.", article_id="1" * 16, published="2026-09-14T01:00")
    other = document("B.", article_id="2" * 16, published="2026-09-14T02:00")
    copy = document("C.", article_id="3" * 16, published="2026-09-14T03:00")
    origins = (
        Origin(origin_id="x", doc_ids=("1" * 16, "3" * 16), representative="3" * 16),
        Origin(origin_id="y", doc_ids=("2" * 16,), representative="2" * 16),
    )
    cluster = StoryCluster.of([first, other, copy], origins=origins)
    assert number_sources(cluster) == {"3" * 16: 1, "1" * 16: 2, "2" * 16: 3}


def test_stories_below_the_cut_are_named() -> None:
    texts = {
        "Ferry sinks": "The ferry sank off Port Elin at dawn with dozens of islanders aboard.",
        "Rate cut": "The central bank cut its main lending rate to 4.25 percent.",
    }
    articles = [article(body, headline=headline) for headline, body in texts.items()]
    brief = make_brief(articles, BriefConfig(max_stories=1), edition_date=DAY, generated_at=NOON)
    assert [story.item for story in brief.stories] == [1]
    assert [omission.code for omission in brief.omissions] == ["below-cut"]
    assert "first 1" in brief.omissions[0].reason


def test_coverage_counts_what_is_printed_and_what_is_not() -> None:
    lost = Omission(stage="ingest", subject="a.txt", reason="is empty", code="empty", path="a.txt")
    brief = make_brief(
        [article(), article("Later.", headline="Later", published="2026-09-20")],
        edition_date=DAY,
        generated_at=NOON,
        omissions=[lost],
    )
    coverage = brief.coverage
    assert (coverage.articles_read, coverage.articles_used, coverage.articles_omitted) == (2, 1, 1)
    assert {row.code: row.count for row in coverage.by_reason} == {"empty": 1, "future": 1}


def test_no_article_is_a_brief_without_stories() -> None:
    brief = make_brief([], edition_date=DAY, generated_at=NOON)
    assert brief.stories == ()


def test_the_moment_of_making_carries_a_zone() -> None:
    with pytest.raises(ValueError, match="time zone"):
        make_brief([], edition_date=DAY, generated_at=datetime.datetime(2026, 9, 14))
