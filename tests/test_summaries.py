"""Summaries: the contract of `summarize`, whatever the scorer, and what odd input gets."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import UnknownScorerError
from briefing.figures import find_figures, find_superseded
from briefing.summaries import SCORERS, summarize
from briefing.types import Origin, StoryCluster, Summary
from tests import builders

FERRY = (
    "The ferry Aurora ran aground off Port Ellis on Monday with 214 people aboard. "
    "Rescue crews lifted all passengers to safety within four hours. "
    "He said the sea was calm. "
    "The harbour authority has opened an inquiry into the grounding of the ferry.",
    "A ferry with 214 people aboard ran aground near Port Ellis on Monday. "
    "Nobody was hurt, the coast guard said. "
    "Divers will inspect the hull of the Aurora on Tuesday.",
    "Port Ellis closed its harbour after the ferry Aurora ran aground. "
    "The owner, Northline, promised to pay passengers back. "
    "But the harbour authority has opened an inquiry.",
)


def keys(summary: Summary) -> list[tuple[str, int]]:
    return [(s.doc_id, s.sentence.index) for s in summary.sentences]


def check_laws(cluster: StoryCluster, summary: Summary, words: int) -> None:
    """Within budget, verbatim, no sentence twice, each document's order kept."""
    assert summary.words <= words
    assert summary.words == len(" ".join(s.text for s in summary.sentences).split())
    for sentence in summary.sentences:
        assert sentence.text == sentence.span.of(cluster.by_id[sentence.doc_id].text)
        assert sentence.sentence.span.covers(sentence.span)
        assert 0.0 <= sentence.redundancy <= 1.0
        assert 1 <= sentence.origins <= len(cluster.origins)
    assert len(set(keys(summary))) == len(summary.sentences)
    for doc_id in cluster.by_id:
        own = [index for where, index in keys(summary) if where == doc_id]
        assert own == sorted(own)


@pytest.mark.parametrize("scorer", SCORERS)
@pytest.mark.parametrize("words", [0, 3, 20, 50, 1000])
def test_laws_for_every_scorer_and_budget(scorer: str, words: int) -> None:
    cluster = builders.cluster(*FERRY)
    summary = summarize(cluster, words=words, scorer=scorer)
    check_laws(cluster, summary, words)
    assert (summary.scorer, summary.budget) == (scorer, words)


TEXTS = st.lists(
    st.lists(
        st.sampled_from(
            [
                "The ferry ran aground off the port on Monday.",
                "He said that nobody was hurt.",
                "“We are safe,” the captain, Ada Brill, said.",
                "“Unclosed and odd",
                "PORT ELLIS (GW) — Divers found a hole in the hull.",
                "Credit: Somebody",
                "12 34 56 78 90 .",
                "But the inquiry goes on until spring.",
                "Ministers meet in the capital to speak about wages next week.",
            ]
        )
        | st.text(max_size=60),
        max_size=6,
    ).map(" ".join),
    max_size=5,
)


@settings(max_examples=40, deadline=None)
@given(TEXTS, st.integers(0, 60), st.sampled_from(sorted(SCORERS)))
def test_laws_over_generated_input(bodies: list[str], words: int, scorer: str) -> None:
    cluster = builders.cluster(*bodies)
    check_laws(cluster, summarize(cluster, words=words, scorer=scorer), words)


@settings(max_examples=25, deadline=None)
@given(TEXTS, st.randoms(use_true_random=False))
def test_the_order_of_documents_does_not_matter(bodies: list[str], chance) -> None:  # type: ignore[no-untyped-def]
    documents = list(builders.cluster(*bodies).documents)
    one = summarize(StoryCluster.of(documents))
    chance.shuffle(documents)
    assert summarize(StoryCluster.of(documents)) == one


def test_unknown_scorer_names_the_known_ones() -> None:
    with pytest.raises(UnknownScorerError) as caught:
        summarize(builders.cluster(*FERRY), scorer="nonsense")
    assert caught.value.name == "nonsense"
    assert set(caught.value.known) == set(SCORERS)


# --- bad input: each row of the documentation ---------------------------------------------------


@pytest.mark.parametrize("scorer", SCORERS)
def test_an_empty_cluster_has_an_empty_summary(scorer: str) -> None:
    assert summarize(StoryCluster.of([]), scorer=scorer).sentences == ()
    assert summarize(builders.cluster("", ""), scorer=scorer).sentences == ()


@pytest.mark.parametrize("scorer", SCORERS)
def test_one_sentence_is_its_own_summary(scorer: str) -> None:
    only = "The harbour reopened on Monday after a week of repairs."
    assert summarize(builders.cluster(only), scorer=scorer).text == only


@pytest.mark.parametrize("scorer", SCORERS)
def test_identical_sentences_are_printed_once_and_all_origins_counted(scorer: str) -> None:
    same = "The harbour reopened on Monday after a week of repairs."
    cluster = builders.cluster(*(same + " " * n for n in range(1, 4)))
    origins = [
        Origin(origin_id=d.doc_id, doc_ids=(d.doc_id,), representative=d.doc_id)
        for d in cluster.documents
    ]
    summary = summarize(StoryCluster.of(cluster.documents, origins=origins), scorer=scorer)
    assert summary.text == same
    assert summary.sentences[0].origins == 3


@pytest.mark.parametrize("scorer", SCORERS)
def test_a_budget_below_the_shortest_sentence_gives_nothing(scorer: str) -> None:
    assert summarize(builders.cluster(*FERRY), words=4, scorer=scorer).sentences == ()


@pytest.mark.parametrize("words", [-5, 0])
def test_no_budget_gives_nothing(words: int) -> None:
    assert summarize(builders.cluster(*FERRY), words=words).sentences == ()


def test_a_budget_above_everything_prints_all_that_stands_alone_and_is_new() -> None:
    summary = summarize(builders.cluster(*FERRY), words=100_000)
    assert "Rescue crews lifted all passengers to safety within four hours." in summary.text
    assert "He said the sea was calm." not in summary.text
    assert "But the harbour" not in summary.text


@pytest.mark.parametrize("scorer", SCORERS)
def test_a_sentence_of_five_thousand_words_is_left_out_of_a_smaller_budget(scorer: str) -> None:
    giant = "Endless " + " ".join(f"word{n}" for n in range(5000)) + "."
    summary = summarize(builders.cluster(giant, *FERRY), words=60, scorer=scorer)
    assert 0 < summary.words <= 60
    assert "Endless" not in summary.text


@pytest.mark.parametrize("scorer", SCORERS)
def test_no_letters_at_all_gives_nothing(scorer: str) -> None:
    assert summarize(builders.cluster("— … !!! ?", "* * * . * * *"), scorer=scorer).words == 0


def test_nothing_that_stands_alone_gives_the_best_of_what_there_is() -> None:
    cluster = builders.cluster("He said that the ferry was late again on Monday.")
    assert summarize(cluster).text == "He said that the ferry was late again on Monday."


def test_captions_are_never_printed() -> None:
    caption = "Divers at the port on Monday. (Harbour Photo via GW) Credit: Ada Brill"
    assert summarize(builders.cluster(caption)).sentences == ()


# --- origins, what was told, reasons ------------------------------------------------------------


def copies() -> StoryCluster:
    """One wire text in three papers, in one with a sentence more, beside a report of its own."""
    wire = "The ferry Aurora ran aground off Port Ellis on Monday. Nobody was hurt in the accident."
    more = wire + " The mayor, Ada Brill, thanked forty volunteers who brought blankets."
    own = "Shipping to the northern islands stopped for a day. Ferry crews demand wider channels."
    documents = [
        builders.document(text, outlet=f"Paper {n}", headline="Ferry aground")
        for n, text in enumerate((wire, wire, more, own))
    ]
    ids = [document.doc_id for document in documents]
    origins = [
        Origin(origin_id="w", doc_ids=tuple(ids[:3]), representative=ids[0]),
        Origin(origin_id="o", doc_ids=(ids[3],), representative=ids[3]),
    ]
    return StoryCluster.of(documents, origins=origins)


def test_copies_are_one_voice_but_what_only_a_copy_says_is_kept() -> None:
    summary = summarize(copies(), words=500)
    assert summary.text.count("ran aground") == 1
    assert "forty volunteers" in summary.text
    assert all(sentence.origins == 1 for sentence in summary.sentences)


def told() -> list[object]:
    return ["The ferry Aurora ran aground off Port Ellis on Monday with 214 people aboard."]


@pytest.mark.parametrize("scorer", SCORERS)
def test_nothing_is_told_twice(scorer: str) -> None:
    summary = summarize(builders.cluster(*FERRY), words=500, scorer=scorer, previous=told())
    assert summary.sentences
    assert "ran aground off Port Ellis" not in summary.text
    assert "ran aground near Port Ellis" not in summary.text


def test_a_summary_of_a_summary_told_is_empty() -> None:
    cluster = builders.cluster(*FERRY)
    first = summarize(cluster, words=10_000)
    again = summarize(cluster, words=10_000, previous=[first])
    assert not set(keys(first)) & set(keys(again))


def test_previous_takes_long_texts_sentence_by_sentence() -> None:
    text = " ".join(FERRY)
    assert summarize(builders.cluster(*FERRY), words=500, previous=[text]).sentences == ()


def test_a_new_report_comes_before_what_an_old_one_left_unsaid() -> None:
    old = builders.document(FERRY[0], headline="Ferry aground", published="2026-09-14")
    new = builders.document(
        "Ministers on the islands demand a second tug for the northern strait before winter.",
        headline="Islands demand tug",
        published="2026-09-15",
    )
    first = summarize(StoryCluster.of([old]), words=20)
    again = summarize(StoryCluster.of([old, new]), words=20, previous=[first])
    assert [sentence.doc_id for sentence in again.sentences][:1] == [new.doc_id]


def test_previous_refuses_what_it_cannot_read() -> None:
    with pytest.raises(TypeError, match="int"):
        summarize(builders.cluster(*FERRY), previous=[3])


def test_every_sentence_says_why_it_was_chosen() -> None:
    summary = summarize(builders.cluster(*FERRY), words=30)
    assert all(sentence.concepts for sentence in summary.sentences)
    assert any("aground" in " ".join(sentence.concepts) for sentence in summary.sentences)
    lead = next(s for s in summary.sentences if "aground" in s.text)
    assert lead.origins >= 2
    assert any("aground" in rival.text for rival in lead.beat)


def test_importing_and_summarizing_by_default_needs_neither_sumy_nor_scipy() -> None:
    code = (
        "import sys; from tests import builders; from briefing.summaries import summarize;"
        "summarize(builders.cluster('The harbour reopened on Monday after repairs.'));"
        "print(sorted({'sumy', 'scipy', 'numpy'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_script_without_spaces_is_counted_by_letters() -> None:
    body = "東京で大きな地震があった。被害は広い範囲に及んだ。救助は夜まで続いた。" * 4
    chosen = summarize(StoryCluster.of([builders.document(body, language="ja")]), words=30)
    assert 0 < sum(len(line.text) for line in chosen.sentences) <= 60


def test_a_number_that_was_overtaken_is_not_the_news() -> None:
    texts = (
        "A quake killed seven people in Alto Merino on Tuesday, the governor said.",
        "Schools will open. The quake in Alto Merino has killed 14 people, a doctor said.",
    )
    cluster = StoryCluster.of(
        builders.document(text, published=f"2026-10-1{day}", outlet=f"Post {day}")
        for day, text in enumerate(texts, 3)
    )
    overtaken = find_superseded(find_figures(cluster))
    assert [claim.text for claim in overtaken] == ["seven"]
    usual = summarize(cluster, words=13)
    aware = summarize(cluster, words=13, superseded=overtaken)
    assert "seven" in usual.sentences[0].text
    assert all("seven" not in sentence.text for sentence in aware.sentences)
