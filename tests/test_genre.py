"""Opinion: what is none comes first, then what tells it, then what becomes of it in a brief."""

from __future__ import annotations

import datetime
import json

import pytest

from briefing import make_brief
from briefing.ingest import read_feed, read_page
from briefing.ingest.draft import Limits, Source
from briefing.ingest.finish import finish
from briefing.ingest.genre import find_genre, is_label
from briefing.ingest.jsonl import read_json
from briefing.ingest.plain import read_plain
from briefing.render.counts import coverage_words
from briefing.render.html import render_html
from briefing.render.text import render_markdown, render_text
from briefing.run.web import under_teaser
from briefing.types import Article, Brief, Removal
from tests.builders import article, cluster, document

BODY = "The harbour of Orsa reopened on Monday after nine days of ice. Two ferries left at dawn."


def genre_of(**said: str) -> tuple[str, str | None]:
    values = {"declared": None, "section": None, "url": None, "headline": ""} | said
    return find_genre(**values, removed=())  # type: ignore[arg-type]


# --- reports --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "headline",
    [
        "Opinion polls put the mayor ahead",
        "Opinion divided over the harbour",
        "Comment on the budget closes on Friday",
        "Column of smoke over the harbour",
        "Letter: minister knew of the ice",
        "Letters found in the old lighthouse",
        "Analysis of the water shows lead",
        "Review: twelve schools are unsafe",
        "Leader of the opposition resigns",
        "Editorial staff at the Post go on strike",
        "The mayor's view of the harbour",
        "Public opinion",
        "Harbour – the view from the bridge",
        "Perspective improves for ferries",
        "Column - of smoke seen over the port",
        "Tribune – a fire in the port",
    ],
)
def test_headlines_of_reports(headline: str) -> None:
    assert genre_of(headline=headline) == ("report", None)


@pytest.mark.parametrize(
    "url",
    [
        "https://post.example/world/leaders/2026/summit",
        "https://post.example/news/tribune/2026/fire",
        "https://post.example/news/2026/10/opinion-polls-mayor",
        "https://post.example/news/opinion",
        "https://post.example/news/2026/10/12345/comment/77",
        "https://post.example/world/love-letters/x",
        "https://post.example/2026/10/letters/from-the-harbour/x",
        "https://opinionpolls.example/news/x",
        "not an address",
        "http://[bad",
    ],
)
def test_addresses_of_reports(url: str) -> None:
    assert genre_of(url=url)[0] == "report"


@pytest.mark.parametrize(
    "section", ["News", "Public opinion", "Comments", "Business analysis tools", "Newsletters", ""]
)
def test_sections_of_reports(section: str) -> None:
    assert genre_of(section=section)[0] == "report"


def test_a_fact_check_is_no_opinion() -> None:
    assert genre_of(declared="ClaimReview")[0] == "report"
    assert genre_of(declared="NewsArticle")[0] == "report"


def test_a_label_over_a_box_within_the_text_says_nothing() -> None:
    text = f"Harbour reopens\n\n{BODY}\n\nOPINION\n\nThe tug was late, the mayor said on Monday."
    (draft,) = read_plain(Source(name="x.txt", data=text.encode(), suffix=".txt")).drafts
    assert finish(draft, Limits())[0].genre == "report"


def test_a_note_that_speaks_of_readers_comments_says_nothing() -> None:
    note = Removal(text="Views expressed in the comments are moderated.", rule="disclaimer")
    found = find_genre(declared=None, section=None, url=None, headline="", removed=[note])
    assert found == ("report", None)


# --- opinion --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "where"),
    [
        ({"declared": "OpinionNewsArticle"}, "declared"),
        ({"declared": "ReviewNewsArticle"}, "declared"),
        ({"section": "Opinion"}, "section"),
        ({"section": "News > Comment is free"}, "section"),
        ({"section": "Meinung"}, "section"),
        ({"section": "Letters to the Editor"}, "section"),
        ({"url": "https://post.example/opinion/2026/10/harbour"}, "address"),
        ({"url": "https://post.example/2026/10/06/opinion/harbour.html"}, "address"),
        ({"url": "https://post.example/commentisfree/2026/oct/06/harbour"}, "address"),
        ({"url": "https://opinion.post.example/harbour"}, "address"),
        ({"url": "https://post.example/news/columnists/doe/x"}, "address"),
        ({"headline": "Opinion: Keep the harbour shut"}, "headline"),
        ({"headline": "OPINION | Keep the harbour shut"}, "headline"),
        ({"headline": "Analysis – What the ice means"}, "headline"),
        ({"headline": "Keep the harbour shut | Jane Doe | Opinion"}, "headline"),
        ({"headline": "Keep the harbour shut (Editorial)"}, "headline"),
        ({"headline": "The North Post view on the harbour: keep it shut"}, "headline"),
        ({"headline": "Letters: the harbour and the ice"}, "headline"),
        ({"headline": "Kommentar: Der Hafen bleibt besser zu"}, "headline"),
    ],
)
def test_what_tells_it(said: dict[str, str], where: str) -> None:
    assert genre_of(**said) == ("opinion", where)


@pytest.mark.parametrize(
    "label", ["OPINION", "Comment", "EDITORIAL", "ANALYSIS", "Column", "Letters"]
)
@pytest.mark.parametrize("head", ["{l}\n{h}\nBy Jane Doe", "North Post\n{l}\n{h}\nBy Jane Doe"])
def test_a_label_above_the_headline_of_a_file(label: str, head: str) -> None:
    text = head.format(l=label, h="Keep the harbour shut") + f"\n6 October 2026\n\n{BODY}"
    (draft,) = read_plain(Source(name="x.txt", data=text.encode(), suffix=".txt")).drafts
    found, _ = finish(draft, Limits())
    assert (found.genre, found.headline, found.body) == ("opinion", "Keep the harbour shut", BODY)
    assert dict(found.provenance)["genre"] == "declared"
    assert any(removal.text == label for removal in found.removed)


def test_a_label_on_the_first_line_of_a_record() -> None:
    record = {"title": "Keep it shut", "text": f"OPINION\n\n{BODY}"}
    (draft,) = read_json(Source(name="x.json", data=json.dumps(record).encode())).drafts
    found, _ = finish(draft, Limits())
    assert (found.genre, found.body) == ("opinion", BODY)
    assert dict(found.provenance)["genre"] == "text"


@pytest.mark.parametrize(
    "more",
    [{"genre": "Opinion"}, {"@type": "OpinionNewsArticle"}, {"categories": ["x", "Comment"]}],
)
def test_fields_of_records(more: dict[str, object]) -> None:
    record = {"title": "Keep it shut", "text": BODY, **more}
    (draft,) = read_json(Source(name="x.json", data=json.dumps(record).encode())).drafts
    assert finish(draft, Limits())[0].genre == "opinion"


PAGE = """<html><head><title>Keep it shut</title>{head}</head><body><article><h1>Keep it shut</h1>
<p>{body}</p><p>{body} The town has learnt nothing, and nine people will drown again.</p>
</article></body></html>"""


LINKED = '<script type="application/ld+json">{%s}</script>'


@pytest.mark.parametrize(
    ("head", "genre"),
    [
        (LINKED % '"@type":"NewsArticle"', "report"),
        (LINKED % '"@type":"OpinionNewsArticle"', "opinion"),
        (LINKED % '"@type":["Article","AnalysisNewsArticle"]', "opinion"),
        (LINKED % '"@type":"NewsArticle","genre":"Comment"', "opinion"),
        ('<meta property="article:section" content="Opinion">', "opinion"),
        ('<meta property="article:opinion" content="true">', "opinion"),
        ('<meta property="article:opinion" content="false">', "report"),
    ],
)
def test_pages(head: str, genre: str) -> None:
    page = PAGE.replace("{head}", head).replace("{body}", BODY)
    (found,) = read_page(page.encode(), url="https://port.example/x").articles
    assert found.genre == genre


def test_categories_of_feeds() -> None:
    feed = f"""<rss version="2.0"><channel><title>Post</title><item><title>Keep it shut</title>
    <link>https://post.example/1</link><category>Harbour</category><category>Opinion</category>
    <description>{BODY}</description></item></channel></rss>"""
    (found,) = read_feed(feed.encode(), url="https://post.example/rss").articles
    assert found.genre == "opinion"


def test_a_note_on_whose_views_they_are() -> None:
    text = f"{BODY}\n\nThe views expressed in this article are the author's own."
    (draft,) = read_plain(Source(name="x.txt", data=text.encode(), suffix=".txt")).drafts
    assert finish(draft, Limits())[0].genre == "opinion"


@pytest.mark.parametrize(
    "words", ["OPINION", "Op-Ed", "*Comment is free*", "Letters to the editor"]
)
def test_labels(words: str) -> None:
    assert is_label(words)


# --- what becomes of it ---------------------------------------------------------------------------

REPORT = (
    "The harbour of Orsa reopened on Monday after nine days of ice, the harbour office said. "
    "Two ferries left for Lindau at dawn with 400 passengers. "
    '"We waited until the ice was thin enough to sail," said harbour master Karin Holm.'
)
OPINION = (
    "The harbour of Orsa reopened on Monday after nine days of ice, and that was wrong. "
    "Two ferries left for Lindau at dawn with 900 passengers, all of them in danger. "
    '"We waited until the ice was thin enough to sail," said harbour master Karin Holm, and '
    "nobody laughed. The harbour will close again on Friday."
)


def brief_of(*articles: Article) -> Brief:
    return make_brief(
        articles,
        edition_date=datetime.date(2026, 9, 15),
        generated_at=datetime.datetime(2026, 9, 15, 6, tzinfo=datetime.UTC),
    )


def report(**fields: object) -> Article:
    return article(REPORT, outlet="East Herald", headline="Harbour of Orsa reopens", **fields)


def opinion(**fields: object) -> Article:
    said = {"outlet": "North Post", "headline": "The harbour should stay shut", **fields}
    return article(OPINION, genre="opinion", **said)


def test_beside_a_report_it_gives_and_confirms_nothing() -> None:
    one, other = report(), opinion()
    (story,) = brief_of(one, other).stories
    assert (story.reports, story.origins, story.outlets, story.opinions) == (1, 1, 1, 1)
    assert story.headline == one.headline
    lines = (*story.summary, *story.quotes, *story.chronology)
    assert lines
    assert {line.article_id for line in lines} == {one.article_id}
    assert {getattr(line, "origins", 1) for line in lines} == {1}
    assert not story.figures
    assert "single origin" in story.tags
    assert {s.article_id: "opinion" in s.tags for s in story.sources} == {
        one.article_id: False,
        other.article_id: True,
    }
    assert coverage_words(story) == "1 report from 1 origin in 1 outlet, and 1 opinion piece"


def test_alone_it_is_told_and_marked_in_every_line() -> None:
    (story,) = brief_of(opinion()).stories
    assert (story.reports, story.origins, story.opinions) == (0, 0, 1)
    assert "opinion" in story.tags
    assert "single origin" not in story.tags
    lines = (*story.summary, *story.quotes, *story.chronology)
    assert story.summary
    assert all("opinion" in line.tags for line in lines)
    assert coverage_words(story) == "1 opinion piece in 1 outlet"


def test_over_nothing_but_opinion_a_labelled_headline_stays() -> None:
    (story,) = brief_of(opinion(headline="Column: the harbour should stay shut")).stories
    assert story.headline == "Column: the harbour should stay shut"
    assert "headline taken from the text" not in story.tags


@pytest.mark.parametrize(
    ("page", "teaser", "genre"),
    [
        ("report", "report", "report"),
        ("opinion", "report", "opinion"),
        ("report", "opinion", "opinion"),
    ],
)
def test_a_page_keeps_what_its_feed_calls_it(page: str, teaser: str, genre: str) -> None:
    assert under_teaser(report(genre=page), report(genre=teaser)).genre == genre


def test_every_format_says_so() -> None:
    brief = brief_of(report(), opinion())
    for printed in (render_html(brief), render_text(brief), render_markdown(brief)):
        assert "and 1 opinion piece" in printed
        assert "opinion" in printed.split("The harbour should stay shut")[-1]
    assert "confirms nothing" in " ".join(render_text(brief).split())


def test_the_reports_of_a_cluster_keep_their_origins() -> None:
    one = document(REPORT, outlet="A")
    two = document(OPINION, outlet="B", genre="opinion")
    whole = cluster(one, two)
    assert whole.reporting.documents == (one,)
    assert [origin.doc_ids for origin in whole.reporting.origins] == [(one.doc_id,)]
    assert whole.opinions == (two,)
    alone = cluster(two)
    assert alone.reporting is alone
