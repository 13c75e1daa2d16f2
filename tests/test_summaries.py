"""Summaries: the contract of `summarize`, whatever the scorer."""

from __future__ import annotations

import pytest
from briefing.errors import UnknownScorerError
from briefing.summaries import SCORERS, summarize
from briefing.text.segment import read_document
from briefing.types import Article, StoryCluster

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


def ferry() -> StoryCluster:
    articles = (Article(article_id=f"a{n}", body=body) for n, body in enumerate(FERRY))
    return StoryCluster.of(read_document(article) for article in articles)


@pytest.mark.parametrize("scorer", SCORERS)
@pytest.mark.parametrize("words", [0, 3, 20, 50, 1000])
def test_never_over_budget_verbatim_and_no_sentence_twice(scorer: str, words: int) -> None:
    cluster = ferry()
    summary = summarize(cluster, words=words, scorer=scorer)
    assert summary.words <= words
    assert all(s.text == s.span.of(cluster.by_id[s.doc_id].text) for s in summary.sentences)
    keys = [(s.doc_id, s.sentence.index) for s in summary.sentences]
    assert len(set(keys)) == len(keys)


def test_unknown_scorer_names_the_known_ones() -> None:
    with pytest.raises(UnknownScorerError) as caught:
        summarize(ferry(), scorer="nonsense")
    assert caught.value.name == "nonsense"
    assert "coverage" in caught.value.known


@pytest.mark.parametrize("scorer", SCORERS)
def test_an_empty_cluster_has_an_empty_summary(scorer: str) -> None:
    assert summarize(StoryCluster.of([]), scorer=scorer).sentences == ()
