"""Seeds and sample in one folder: the right stories, and every printed count a count of origins."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from functools import lru_cache

import pytest

from briefing.chronology import build_chronology
from briefing.config import BriefConfig
from briefing.pipeline import make_brief
from briefing.render.html import render_html
from briefing.render.text import render_markdown, render_text
from briefing.stories.cluster import cluster_documents
from briefing.text.segment import read_document
from briefing.types import Brief, Story
from briefing.verify import verify
from tests.builders import moment
from tests.sample_stories import labels, sample, seeds


@lru_cache(maxsize=2)
def brief(*, mixed: bool) -> Brief:
    return make_brief(
        (*sample(), *(seeds() if mixed else ())),
        BriefConfig(max_stories=50),
        edition_date=datetime.date(2026, 10, 15),
        generated_at=moment("2026-10-15T21:00"),
    )


def origins_of(article_ids: Iterable[str]) -> set[str]:
    """The labelled origins of some articles."""
    return {labels()[article_id]["origin"] for article_id in article_ids}


def omitted() -> set[str]:
    """What the labels expect to be left out: a report of next week."""
    return {i for i, label in labels().items() if label.get("expect", "").startswith("omitted")}


def reports(story: Story) -> set[str]:
    return {source.article_id for source in story.sources}


@pytest.fixture(params=[False, True], ids=["sample", "seeds and sample"])
def whole(request: pytest.FixtureRequest) -> Brief:
    if request.param and not seeds():
        pytest.skip("the seeds are not at hand")
    return brief(mixed=request.param)


def test_every_story_is_one_and_whole(whole: Brief) -> None:
    expected: dict[str, set[str]] = {}
    for article_id in labels().keys() - omitted():
        expected.setdefault(labels()[article_id]["story"], set()).add(article_id)
    if len(whole.stories) > len(expected):
        expected["seeds"] = {article.article_id for article in seeds()}
    assert sorted(map(sorted, map(reports, whole.stories))) == sorted(
        map(sorted, expected.values())
    )


def test_nothing_else_is_left_out_and_all_is_verbatim(whole: Brief) -> None:
    assert {omission.article_id for omission in whole.omissions} == omitted()
    used = sum(story.reports for story in whole.stories)
    assert used == whole.coverage.articles_used == whole.coverage.articles_read - len(omitted())
    assert verify(whole, (*sample(), *seeds())) == ()


def test_copies_are_those_of_the_labels(whole: Brief) -> None:
    for story in whole.stories:
        groups: dict[str, set[str]] = {}
        for source in story.sources:
            groups.setdefault(source.origin, set()).add(source.article_id)
        for group in groups.values() if reports(story) <= labels().keys() else ():
            assert len(origins_of(group)) == 1
            assert sum(not s.copy for s in story.sources if s.article_id in group) == 1


def told(whole: Brief) -> list[Story]:
    """The stories of the sample, whose origins are labelled."""
    return [story for story in whole.stories if reports(story) <= labels().keys()]


def test_stories_count_origins(whole: Brief) -> None:
    for story in told(whole):
        assert story.reports == len(story.sources)
        assert story.origins == len(origins_of(reports(story)))
        assert story.outlets == len({s.outlet for s in story.sources if s.outlet})
    assert whole.coverage.origins == sum(story.origins for story in whole.stories)


def test_the_seeds_count_two_agency_texts_once() -> None:
    if not seeds():
        pytest.skip("the seeds are not at hand")
    ids = {article.article_id for article in seeds()}
    (story,) = (story for story in brief(mixed=True).stories if reports(story) == ids)
    assert (story.reports, story.origins) == (5, 4)


def test_quotes_count_outlets_and_origins(whole: Brief) -> None:
    counted = 0
    for story in told(whole):
        outlet = {s.article_id: s.outlet for s in story.sources}
        for quote in story.quotes:
            assert quote.article_id in quote.carried_by
            assert quote.origins == len(origins_of(quote.carried_by))
            assert quote.outlets == len({outlet[i] for i in quote.carried_by} - {None})
            counted += quote.outlets > quote.origins
    assert counted  # a wire text's quotations, in more outlets than origins


def test_summaries_count_no_copy_twice(whole: Brief) -> None:
    for story in told(whole):
        assert all(1 <= line.origins <= story.origins for line in story.summary)


def test_chronologies_count_origins() -> None:
    clusters = cluster_documents(read_document(article) for article in sample())
    lines = {
        (line.article_id, line.date, line.text): line.origins
        for story in brief(mixed=False).stories
        for line in story.chronology
    }
    compared = 0
    for cluster in clusters:
        for entry in build_chronology(cluster):
            key = (entry.sentence.doc_id, entry.when, entry.text)
            if key in lines:
                compared += 1
                supporting = entry.supporting_doc_ids or (entry.sentence.doc_id,)
                assert lines[key] == len(origins_of(supporting))
    assert compared >= 20


def test_figures_name_an_origin_once_for_a_number(whole: Brief) -> None:
    for story in told(whole):
        for figure in story.figures:
            claims = [(v.value, *sorted(origins_of([v.article_id]))) for v in figure.values]
            assert len(claims) == len(set(claims)), figure.referent


def test_counts_are_printed_as_counts_of_origins(whole: Brief) -> None:
    for page in (render_html(whole), render_text(whole), render_markdown(whole)):
        words = " ".join(page.split())
        for story in whole.stories:
            reported = "1 report" if story.reports == 1 else f"{story.reports} reports"
            origins = "1 origin" if story.origins == 1 else f"{story.origins} origins"
            assert f"{reported} from {origins}" in words
        for quote in (q for story in whole.stories for q in story.quotes if q.outlets > 1):
            origins = "1 origin" if quote.origins == 1 else f"{quote.origins} origins"
            assert f"in {quote.outlets} outlets from {origins}" in words
        assert "in 1 outlets" not in words
        assert "1 origins" not in words.replace("11 origins", "")
