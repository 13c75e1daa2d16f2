"""What tells nothing of today's event: standing text, and lists of events."""

from __future__ import annotations

import pytest

from briefing.stories.digests import is_digest
from briefing.stories.features import read_features
from briefing.stories.neighbours import find_edges
from briefing.stories.standing import day_of, find_standing
from briefing.text.vectors import shipped_background
from briefing.types import Document
from tests.builders import document

ABOUT = (
    "Nordlicht is a maker of lamps, lanterns and signal lights for harbours with a seat in Orsa. "
    "Its mission is to bring light to every pier, mole and quay between the two seas. "
    "The shares of Nordlicht are traded in Lindau under the sign NLT since the spring of 1998."
)
LAMP = "Nordlicht has shown a lamp that needs no wire and burns for a year in salt water. "
BOARD = "Nordlicht has a new chief, Karin Holm, who led a shipyard in Lindau until last week. "


def release(text: str, day: str) -> Document:
    return document(text + ABOUT, outlet=None, headline="", published=day)


def test_words_of_the_same_fortnight_stay() -> None:
    one, two = release(LAMP, "2026-10-01"), release(BOARD, "2026-10-12")
    assert find_standing((one, two)) == (one.text, two.text)


def test_what_stood_there_weeks_before_is_left_out() -> None:
    one, two = release(LAMP, "2026-03-01"), release(BOARD, "2026-10-12")
    assert [text.strip() for text in find_standing((one, two))] == [LAMP.strip(), BOARD.strip()]


def test_short_sentences_and_undated_reports_stay() -> None:
    one = document("Nobody was hurt. " + LAMP, published="2026-03-01")
    two = document("Nobody was hurt. " + BOARD, published="2026-10-12")
    undated = document(LAMP + ABOUT, published=None)
    documents = (one, two, undated)
    assert find_standing(documents) == tuple(each.text for each in documents)


def test_documents_without_sentences_are_left_alone() -> None:
    bare = [Document(article=release(LAMP, day).article) for day in ("2026-03-01", "2026-10-12")]
    assert find_standing(bare) == tuple(each.text for each in bare)


def likeness(*pair: Document) -> float:
    """How alike two reports count, beside some others."""
    texts = ("The council of Orsa met. Nothing came of it.", "Bread costs more in Lindau.")
    others = [document(text, headline="Other", published="2026-10-12") for text in texts]
    rows = (*pair, *others)
    edges = find_edges(read_features(rows, shipped_background()), [day_of(d) for d in rows])
    return next((v for i, j, v in zip(*edges, strict=True) if (i, j) == (0, 1)), 0.0)


def test_what_a_firm_says_of_itself_makes_two_releases_no_more_alike() -> None:
    first, later = release(LAMP, "2026-03-01"), release(BOARD, "2026-10-12")
    assert likeness(first, later) < 0.4 * 0.5 * likeness(release(LAMP, "2026-10-11"), later)


@pytest.mark.parametrize(
    "headline",
    [
        "Five things to know about the harbour fire",
        "10 things we learned from the trial on Monday's market",
        "What to know about the strike",
        "Briefing by the minister ends early",
        "Daily ferries to Lindau stop",
        "Morning ferry runs aground",
        "Weekly market moves to the pier",
        "The week in which Orsa froze",
        "Seven hurt in Lindau on Monday",
        "Three stories of a house collapse",
        "Evening newspaper closes after a century",
        "News from the harbour: the ice breaks",
        "Business as usual in Orsa",
        "",
    ],
)
def test_reports_on_one_event(headline: str) -> None:
    assert not is_digest(headline)


@pytest.mark.parametrize(
    "headline",
    [
        "10 things to know today",
        "Five stories you should read this morning",
        "Top stories for Tuesday",
        "Morning briefing: ice breaks, tram derails",
        "Tuesday Briefing",
        "The Evening Digest",
        "News in brief",
        "World news roundup for 6 October",
        "The week in review",
        "Today's top headlines",
        "What you need to know today",
        "What the papers say",
    ],
)
def test_lists_of_events(headline: str) -> None:
    assert is_digest(headline)


def test_a_list_is_half_as_like_the_stories_that_it_lists() -> None:
    strike = (
        "Dockers in Orsa went on strike on Monday over the wages of night crews. The union of "
        "dockers, led by Ragna Lindqvist, wants a tenth more. Harbour master Karin Holm refused."
    )
    listed = (
        "Ragna Lindqvist of the dockers says that the strike in Orsa goes on. A tram derailed in "
        "Lindau and four people were hurt. Bread costs a tenth more than a year ago."
    )
    one = document(strike, headline="Dockers strike", published="2026-10-06")
    two = document(listed, headline="Dockers", published="2026-10-06")
    three = document(listed, headline="Morning briefing", published="2026-10-06")
    assert 0 < likeness(one, three) < 0.6 * likeness(one, two)
