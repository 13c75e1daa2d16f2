"""Reading order, and which headline stands over a story."""

from __future__ import annotations

import pytest

from briefing.summaries import choose_headline, summarize
from briefing.summaries.headline import soundness
from briefing.types import Origin, Span, StoryCluster
from tests import builders


def chosen(cluster: StoryCluster) -> tuple[str, str]:
    """Where the headline's words stand, and the words."""
    found = choose_headline(cluster)
    article = cluster.by_id[found.doc_id].article
    text = article.headline if found.source == "headline" else article.body
    return found.source, found.span.of(text)


def report(day: int, body: str, headline: str = "", outlet: str = "Herald") -> object:
    return builders.document(
        body, headline=headline, outlet=f"{outlet} {day}", published=f"2026-09-{day:02}"
    )


MONDAY = (
    "The ferry Aurora ran aground off Port Ellis on Monday with 214 people aboard. "
    "Rescue crews from Port Ellis lifted every passenger to safety within four hours."
)
TUESDAY = (
    "Divers found a long crack in the hull of the ferry Aurora on Tuesday. "
    "The crack runs along eleven metres of the hull, the diver Ada Brill said."
)
WEDNESDAY = (
    "The harbour authority of Port Ellis opened an inquiry into the ferry Aurora on Wednesday. "
    "The inquiry will hear forty witnesses until December."
)


def story() -> StoryCluster:
    return StoryCluster.of(
        [report(16, WEDNESDAY), report(14, MONDAY), report(15, TUESDAY)]  # type: ignore[list-item]
    )


def test_sentences_of_one_report_keep_their_order_and_stay_together() -> None:
    summary = summarize(story(), words=500)
    assert len(summary.sentences) == 6
    places = [(s.doc_id, s.sentence.index) for s in summary.sentences]
    for doc_id in dict.fromkeys(doc_id for doc_id, _ in places):
        first = places.index((doc_id, 0))
        assert places[first + 1] == (doc_id, 1)


def test_a_lead_comes_first_and_the_rest_follows_in_time() -> None:
    summary = summarize(story(), words=500)
    assert summary.sentences[0].sentence.index == 0
    rest = [s.doc_id for s in summary.sentences if s.doc_id != summary.sentences[0].doc_id]
    by_time = [document.doc_id for document in story().documents]
    assert rest == sorted(rest, key=by_time.index)


def test_what_the_reader_knows_in_part_comes_after_what_is_new() -> None:
    told = "The crack in the hull of the ferry Aurora runs along eleven metres."
    cluster = builders.cluster(
        "The crack along eleven metres in the hull of the Aurora cost Northline nine million.",
        "Ministers on the islands demand a second tug for the northern strait before winter.",
    )
    summary = summarize(cluster, words=500, previous=[told])
    assert "tug" in summary.sentences[0].text


# --- headlines ----------------------------------------------------------------------------------

POOR = [
    "",
    "!!!",
    "You won't believe what divers found in the Aurora",
    "What we know about the ferry Aurora",
    "Why did the ferry Aurora run aground?",
    "FERRY AURORA RUNS AGROUND OFF PORT ELLIS?",
    "Ferry Aurora runs aground off Port Ellis with more than…",
    "Watch: ferry Aurora aground off Port Ellis",
    "LIVE: ferry Aurora aground off Port Ellis",
    "Opinion: ferries are too old",
]


def where_is(cluster: StoryCluster) -> tuple[str, str, Span]:
    headline = choose_headline(cluster)
    return headline.doc_id, headline.source, headline.span


GOOD = "Ferry Aurora runs aground off Port Ellis, 214 rescued"


@pytest.mark.parametrize("poor", POOR)
def test_a_poor_headline_loses_against_a_good_one(poor: str) -> None:
    cluster = StoryCluster.of([report(14, MONDAY, GOOD), report(15, MONDAY + " Again.", poor)])  # type: ignore[list-item]
    doc_id, where, span = where_is(cluster)
    assert where == "headline"
    assert span.of(cluster.by_id[doc_id].article.headline) == GOOD


@pytest.mark.parametrize("poor", POOR)
def test_when_all_headlines_are_poor_the_best_sentence_stands_in(poor: str) -> None:
    cluster = StoryCluster.of([report(14, MONDAY, poor)])  # type: ignore[list-item]
    doc_id, where, span = where_is(cluster)
    assert where == "body"
    assert span.of(cluster.by_id[doc_id].text).startswith("The ferry Aurora ran aground")


def test_the_headline_that_most_origins_share_wins() -> None:
    cluster = StoryCluster.of(
        [
            report(14, MONDAY, "Ferry Aurora aground off Port Ellis"),  # type: ignore[list-item]
            report(15, TUESDAY, "Crack found in hull of ferry Aurora"),  # type: ignore[list-item]
            report(14, "The tea room is shut.", "Tea room of Port Ellis shuts for winter"),  # type: ignore[list-item]
        ]
    )
    doc_id, _where, span = where_is(cluster)
    assert "Aurora" in span.of(cluster.by_id[doc_id].article.headline)


def test_copies_have_one_vote() -> None:
    copies = [
        builders.document(
            "Cats win prizes.", headline="Cat show opens in Ellis today", outlet=f"P{n}"
        )
        for n in range(5)
    ]
    others = [
        report(14, MONDAY, "Ferry Aurora aground off Port Ellis"),
        report(15, TUESDAY, "Ferry Aurora has crack in its hull"),
    ]
    origins = [
        Origin(
            origin_id="cats",
            doc_ids=tuple(d.doc_id for d in copies),
            representative=copies[0].doc_id,
        )
    ]
    origins += [
        Origin(origin_id=d.doc_id, doc_ids=(d.doc_id,), representative=d.doc_id)  # type: ignore[attr-defined]
        for d in others
    ]
    cluster = StoryCluster.of([*copies, *others], origins=origins)  # type: ignore[list-item]
    doc_id, _where, span = where_is(cluster)
    assert "Aurora" in span.of(cluster.by_id[doc_id].article.headline)


def test_white_space_around_a_headline_is_left_out_by_span() -> None:
    cluster = StoryCluster.of([report(14, MONDAY, f"  {GOOD} \n")])  # type: ignore[list-item]
    doc_id, where, span = where_is(cluster)
    assert (where, span.of(cluster.by_id[doc_id].article.headline)) == ("headline", GOOD)


def test_a_cluster_without_a_word_has_an_empty_headline() -> None:
    assert where_is(StoryCluster.of([]))[:2] == ("", "body")
    cluster = StoryCluster.of([builders.document("", headline="")])
    doc_id, where, span = where_is(cluster)
    assert (doc_id, where, len(span)) == (cluster.documents[0].doc_id, "body", 0)


def test_a_sound_headline_keeps_all() -> None:
    assert soundness(GOOD) == 1.0


def test_a_story_that_moved_has_the_newer_headline() -> None:
    old = builders.document(MONDAY, headline="Seven dead on ferry Aurora", published="2026-09-14")
    new = builders.document(MONDAY, headline="Nine dead on ferry Aurora", published="2026-09-16")
    assert where_is(StoryCluster.of([old, new]))[0] == new.doc_id
