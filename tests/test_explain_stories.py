"""Explanations of a merged copy and of a cluster, as a user asks for them."""

from __future__ import annotations

import datetime
from functools import lru_cache

import pytest

from briefing.explain import explain_item
from briefing.pipeline import make_brief
from briefing.stories.apart import find_apart
from briefing.types import Brief
from tests.builders import article, document, moment
from tests.sample_stories import labels, sample
from tests.test_origins import OTHER, WIRE


@lru_cache(maxsize=1)
def brief() -> Brief:
    return make_brief(
        sample(),
        edition_date=datetime.date(2026, 10, 15),
        generated_at=moment("2026-10-15T21:00"),
    )


def item_of(label: str) -> int:
    """The number under which the brief tells a story of the labels."""
    return next(
        story.item
        for story in brief().stories
        if labels()[story.sources[0].article_id]["story"] == label
    )


def explained(item: str) -> str:
    return " ".join(explain_item(brief(), item, sample()).split())


def test_no_article_ids_and_no_one_outlets() -> None:
    for story in brief().stories:
        told = explained(f"{story.item}.cluster")
        assert not any(source.article_id in told for source in story.sources)
        assert "1 outlets" not in told
        assert "1 reports" not in told


def test_a_cluster_says_what_holds_it_together() -> None:
    told = explained(f"{item_of('ferry')}.cluster")
    assert "10 reports from 7 origins in 5 outlets" in told
    assert "copies of one text stand as one" in told
    assert told.count("– [") == 6
    assert "similarity 0." in told
    assert "Tamsin" in told


@pytest.mark.parametrize(
    ("one", "other", "here", "there"),
    [
        ("quake-quillara", "quake-orzhan", "Merino", "Baykent"),
        ("quake-orzhan", "quake-quillara", "Baykent", "Merino"),
        ("trial-montescaro", "trial-lindhaven", "Valmera", "Lindhaven"),
    ],
)
def test_look_alikes_say_why_they_are_apart(one: str, other: str, here: str, there: str) -> None:
    told = explained(f"{item_of(one)}.cluster")
    assert f"most alike among the others: item {item_of(other)}," in told
    assert "would have made them one" in told
    _, _, names = told.partition("names only here: ")
    ours, _, theirs = names.partition("; only in ")
    assert here in ours
    assert there in theirs


def test_a_story_of_one_report() -> None:
    told = explained(f"{item_of('wolf')}.cluster" if has("wolf") else "1.cluster")
    assert "nothing had to be grouped" in told or "held together" in told


def has(label: str) -> bool:
    return any(labels()[s.sources[0].article_id]["story"] == label for s in brief().stories)


def copied() -> tuple[Brief, tuple[str, ...]]:
    body = f"LINDMOUTH (AP) — {WIRE}"
    articles = [
        article(body, outlet="The Port Herald", published="2026-09-14T05:00", headline="One"),
        article(body, outlet="Daily Mast", published="2026-09-14", headline="Two"),
        article(body[: len(body) * 2 // 3], outlet="Gull", published="2026-09-14T04:00"),
        article(OTHER, outlet="The Tide", published="2026-09-14T07:00", headline="Four"),
    ]
    made = make_brief(
        articles,
        edition_date=datetime.date(2026, 9, 14),
        generated_at=moment("2026-09-14T20:00"),
    )
    told = tuple(explain_item(made, f"{s.item}.sources", articles) for s in made.stories)
    return made, told


def test_a_copy_says_of_what_how_much_and_who_was_first() -> None:
    _, pages = copied()
    told = " ".join(next(page for page in pages if "Gull" in page).split())
    assert "a copy of one text; [" in told
    assert "100% of its words stand in [" in told
    assert "stands for its 2 copies: [" in told
    assert "earliest whose time is known: [" in told
    assert "Gull, 14 Sep 2026, 04:00 UTC" in told
    assert "chosen because it is the earliest of those that print the text in full" in told
    assert "it credits AP in its dateline" in told


def test_a_copy_is_found_by_its_headline() -> None:
    told = explained("Nineteen dead in Marrow Coast ferry capsize")
    assert f"a report of item {item_of('ferry')}; see explain" in told
    assert "a copy of one text; [3] stands for it 100% of its words stand in [3]" in told


def test_the_agency_s_own_copy_is_said_to_be() -> None:
    articles = [
        article(WIRE, outlet="The Port Herald", published="2026-09-14T05:00"),
        article(WIRE, outlet="Reuters", published="2026-09-14T06:00"),
    ]
    made = make_brief(
        articles,
        edition_date=datetime.date(2026, 9, 14),
        generated_at=moment("2026-09-14T20:00"),
    )
    told = explain_item(made, "1.sources", articles)
    assert "chosen because it is the agency’s own" in told
    assert "copies of one text (see its sources)" in explain_item(made, "1.cluster", articles)


def test_copies_whose_articles_are_not_at_hand() -> None:
    made, _ = copied()
    story = next(story for story in made.stories if story.reports > story.origins)
    told = explain_item(made, f"{story.item}.sources", ())
    assert "a copy of one text; [" in told
    assert "not at hand" in told


def test_apart_of_nothing() -> None:
    assert find_apart([[document(WIRE)]], 0) == ()
    assert find_apart([[document("Aba.")], [document("Ubu.", headline="Ubu", outlet="B")]], 0) == ()
