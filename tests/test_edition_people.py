"""The people and organisations of a story: who stays out first."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from briefing.edition.people import FEW, people_lines
from briefing.text.names import find_people
from briefing.types import Headline, Span, StoryCluster, StoryParts, Summary, Track
from tests.builders import document


def lines(bodies: Sequence[str], **fields: str) -> tuple[list[str], int]:
    """Names printed for a story of these reports, and how many were left out."""
    documents = [
        document(body, published="2026-09-14T08:00", outlet=f"The Varda Post {n}", **fields)
        for n, body in enumerate(bodies)
    ]
    cluster = StoryCluster.of(documents)
    parts = StoryParts(
        cluster=cluster,
        headline=Headline(doc_id=documents[0].doc_id, source="headline", span=Span(start=0, end=0)),
        track=Track(status="New", reason=""),
        summary=Summary(),
        people=find_people(cluster),
    )
    kept, left_out = people_lines(parts)
    return [line.name for line in kept], left_out


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("The dam is safe, Ada Quill told Reuters.", "Reuters"),
        ("The dam is safe, RIA Novosti reported on Monday.", "RIA Novosti"),
        ("The dam is safe (AFP).", "AFP"),
        ("The minister spoke in an interview with RT on Monday.", "RT"),
        ("The dam cost 4 million USD.", "USD"),
    ],
)
def test_who_only_carries_the_news_is_no_part_of_it(body: str, name: str) -> None:
    assert name not in lines([body])[0]


def test_a_medium_that_the_story_is_about_stays() -> None:
    body = (
        "Workers at Varda Television walked out. The pay of Varda Television has not risen. "
        "The owner of Varda Television refused to talk."
    )
    assert "Varda Television" in lines([body])[0]


def test_what_more_origins_name_comes_first() -> None:
    first = "Ada Quill and Ben Thorn met. Ben Thorn smiled. Ben Thorn left."
    second = "The mayor, Ada Quill, was there."
    assert lines([first, second])[0][:2] == ["Ada Quill", "Ben Thorn"]


def test_a_long_tail_of_names_said_once_is_counted() -> None:
    given = ("Anna", "Peter", "Martin", "Julia", "Thomas", "Laura", "Robert", "Helen", "David")
    body = "The prize went to " + ". It went to ".join(
        f"{name} Quillor{name[-1]}n" for name in given
    )
    names, left_out = lines([body + "."])
    assert len(names) == FEW
    assert left_out == len(given) - FEW
