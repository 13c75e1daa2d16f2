"""Feeds, pages, messages, agency formats, archives: what each gives, and what it says of itself."""

from __future__ import annotations

import datetime
import gzip
import io
import json
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from briefing.ingest import read_articles, read_bytes, read_feed, read_opml, read_page
from briefing.ingest.agencies import agency_name
from briefing.ingest.dates import find_path_moment, read_date_line, read_moment
from briefing.ingest.draft import Draft, Limits, Moment
from briefing.ingest.finish import finish
from briefing.ingest.outlets import outlet_of, tidy_outlet

LONG = "The harbour of Orsa was closed on Monday after a ship ran aground, officials said. " * 30
BODY = "The harbour of Orsa was closed on Monday after a ship ran aground, officials said."


# --- feeds ----------------------------------------------------------------------------------------

RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Port Herald - Latest news</title><link>https://port.example/</link><language>en-GB</language>
<item><title>Ship &amp; tug aground</title><link>https://port.example/a?utm_source=rss</link>
<dc:creator>Jane Doe and Ben Ode</dc:creator><category>Shipping</category>
<pubDate>Mon, 14 Sep 2026 10:30:00 +0200</pubDate>
<description>Short.</description><content:encoded><![CDATA[<p>{LONG}</p><p>Nobody was hurt.</p>
<figure><img src="x"/><figcaption>The ship on Monday</figcaption></figure>
<script>alert(1)</script>]]></content:encoded></item>
<item><title>Only a teaser</title><link>https://port.example/b</link>
<description>The tug was freed &lt;b&gt;late&lt;/b&gt; on Tuesday […]</description></item>
<item><guid>x</guid></item></channel></rss>"""


def test_rss() -> None:
    ingest = read_feed(RSS.encode(), url="https://port.example/rss")
    full, teaser = ingest.articles
    assert full.headline == "Ship & tug aground"
    assert full.outlet == "Port Herald"
    assert full.url == "https://port.example/a"
    assert full.byline == ("Jane Doe", "Ben Ode")
    assert full.section == "Shipping"
    assert full.language == "en"
    assert full.published is not None
    assert full.published.isoformat() == "2026-09-14T10:30:00+02:00"
    assert full.body == f"{LONG.strip()}\n\nNobody was hurt."
    assert not full.truncated
    assert teaser.truncated
    assert teaser.body.startswith("The tug was freed late on Tuesday")
    assert [omission.code for omission in ingest.omissions] == ["no-article"]


def test_name_of_the_source_list_goes_before_the_title_of_the_feed() -> None:
    ingest = read_feed(RSS.encode(), url="https://port.example/rss", outlet="The Port Herald")
    assert {article.outlet for article in ingest.articles} == {"The Port Herald"}


def test_atom_with_only_an_update_time() -> None:
    atom = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Herald</title><entry>
    <title type="html">Ship &lt;i&gt;aground&lt;/i&gt;</title><id>https://port.example/c</id>
    <link href="/c"/><updated>2026-09-14T08:00:00Z</updated>
    <content type="html">&lt;p&gt;{LONG}&lt;/p&gt;</content></entry></feed>"""
    (article,) = read_feed(atom.encode(), url="https://port.example/atom").articles
    assert (article.headline, article.url) == ("Ship aground", "https://port.example/c")
    assert article.published is not None
    assert article.published.isoformat() == "2026-09-14T08:00:00+00:00"


def test_json_feed() -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Herald",
        "home_page_url": "https://port.example/",
        "items": [
            {"id": "1", "url": "https://port.example/d", "title": "Aground",
             "content_html": f"<p>{BODY}</p>",
             "date_published": "2026-09-14T08:00:00Z", "authors": [{"name": "Jane Doe"}]},
            {"id": "2", "title": "Teaser", "summary": "Short."},
            "nonsense",
        ],
    }  # fmt: skip
    ingest = read_feed(json.dumps(feed).encode(), url="https://port.example/feed.json")
    assert [(a.headline, a.outlet, a.truncated) for a in ingest.articles] == [
        ("Aground", "Herald", False),
        ("Teaser", "Herald", True),
    ]
    assert ingest.articles[0].byline == ("Jane Doe",)
    assert [omission.code for omission in ingest.omissions] == ["bad-json"]


def test_a_broken_feed_gives_what_can_be_read_and_says_so() -> None:
    broken = RSS.split("<item><guid>")[0]
    ingest = read_feed(broken.encode(), url="https://port.example/rss")
    assert len(ingest.articles) == 2
    assert [omission.code for omission in ingest.omissions] == ["bad-feed"]


def test_opml_lists_sources_once_each() -> None:
    opml = """<opml version="2.0"><body><outline text="News"><outline title="Port Herald"
    xmlUrl="https://port.example/rss"/></outline><outline text="Again" xmlUrl="https://port.example/rss"/>
    <outline text="Files" xmlUrl="file:///etc/passwd"/></body></opml>"""
    assert read_opml(opml) == (("Port Herald", "https://port.example/rss"),)
    assert read_opml("not xml at all") == ()


# --- pages ----------------------------------------------------------------------------------------

PAGE = f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
<title>Ship aground at Orsa | Port Herald</title><link rel="canonical" href="/news/ship">
<meta property="og:site_name" content="Port Herald">
<script type="application/ld+json">{{"@context":"https://schema.org","@graph":[{{"@type":"NewsArticle",
"headline":"Ship aground at Orsa","datePublished":"2026-09-14T10:30:00+02:00",
"dateModified":"2026-09-14T12:00:00+02:00","author":[{{"name":"Jane Doe"}},{{"name":"Ben Ode"}}],
"articleSection":"Shipping"}}]}}</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Ship aground at Orsa</h1><p class="by">By Jane Doe</p><p>{LONG}</p>
<p>Nobody was hurt.<span style="display: none">Hidden words of a card.</span></p>
<ul><li><a href="/x">Five ships that ran aground</a></li>
<li><a href="/y">Ten that did not</a></li></ul>
<p>Sign up for our newsletter.</p></article>
<article><h2>Another piece altogether</h2><p>{LONG.replace("harbour", "market")}</p></article>
<footer>© 2026 Port Herald</footer></body></html>"""


def test_page() -> None:
    (article,) = read_page(PAGE.encode(), url="https://port.example/news/ship?fbclid=1").articles
    assert article.headline == "Ship aground at Orsa"
    assert article.url == "https://port.example/news/ship"
    assert (article.outlet, article.section, article.language) == ("Port Herald", "Shipping", "en")
    assert article.byline == ("Jane Doe", "Ben Ode")
    assert article.published is not None
    assert article.published.isoformat() == "2026-09-14T10:30:00+02:00"
    assert article.updated is not None
    assert article.body == f"{LONG.strip()}\n\nNobody was hurt."
    assert dict(article.provenance)["published"] == "declared"


def test_an_article_in_chunks_is_joined() -> None:
    chunk = "<div class='advert'>Ad</div><div class='chunk'><p>{0} one.</p><p>{0} two.</p></div>"
    texts = [f"{LONG[:400]} Part {n}" for n in range(4)]
    page = (
        "<html><body><main>"
        + "".join(chunk.format(text) for text in texts)
        + "</main></body></html>"
    )
    (article,) = read_page(page.encode(), url="https://port.example/x").articles
    assert all(f"Part {n} two." in article.body for n in range(4))


def test_embedded_posts_are_kept_as_quotations() -> None:
    post = (
        "<blockquote class='twitter-tweet'><p>The tug is on its way, hold on.</p>"
        "— Harbour Office (@orsa) May 1, 2026</blockquote>"
    )
    article_html = f"<article><h1>Ship</h1><p>{LONG}</p>{post}<p>{LONG[:300]}</p></article>"
    page = f"<html><body>{article_html}</body></html>"
    (article,) = read_page(page.encode(), url="https://port.example/x").articles
    assert "The tug is on its way, hold on." in article.body


def test_markup_in_a_headline_is_text() -> None:
    page = PAGE.replace(
        '"headline":"Ship aground at Orsa"', '"headline":"Ship &lt;b&gt;aground&lt;/b&gt;"'
    )
    (article,) = read_page(page.encode(), url="https://port.example/x").articles
    assert "<" not in article.headline


# --- mail, agencies, archives ---------------------------------------------------------------------


def test_newsletter() -> None:
    message = EmailMessage()
    message["From"] = "The Port Herald <news@port.example>"
    message["To"] = "desk@example.org"
    message["Subject"] = "Fwd: Ship aground at Orsa"
    message["Date"] = "Mon, 14 Sep 2026 10:30:00 +0200"
    message.set_content("See the HTML part.")
    message.add_alternative(f"<p>{BODY}</p><p>Nobody was hurt.</p>", subtype="html")
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="a.pdf")
    ingest = read_bytes(message.as_bytes(), name="x.eml")
    (article,) = ingest.articles
    assert (article.headline, article.outlet) == ("Ship aground at Orsa", "The Port Herald")
    assert article.body == f"{BODY}\n\nNobody was hurt."
    assert [omission.code for omission in ingest.omissions] == ["attachment"]


def test_nitf() -> None:
    nitf = f"""<nitf><head><docdata><date.issue norm="20260914T103000Z"/></docdata>
    <pubdata name="Port Herald"/></head><body><body.head><hedline><hl1>Ship aground</hl1></hedline>
    <byline>By Jane Doe</byline></body.head><body.content><p>{BODY}</p><p>Nobody was hurt.</p>
    </body.content></body></nitf>"""
    (article,) = read_bytes(nitf.encode(), name="x.xml").articles
    assert (article.headline, article.outlet, article.byline) == (
        "Ship aground",
        "Port Herald",
        ("Jane Doe",),
    )
    assert article.published is not None
    assert article.published.isoformat() == "2026-09-14T10:30:00+00:00"
    assert article.body == f"{BODY}\n\nNobody was hurt."


def test_newsml_g2() -> None:
    news = f"""<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
    <newsItem xml:lang="en">
    <itemMeta><versionCreated>2026-09-14T10:30:00Z</versionCreated></itemMeta>
    <contentMeta><creditline>NNA</creditline><by>Jane Doe</by>
    <headline>Ship aground</headline></contentMeta>
    <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
    <body><p>{BODY}</p></body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>"""
    (article,) = read_bytes(news.encode(), name="x.xml").articles
    assert (article.headline, article.agency, article.body) == ("Ship aground", "NNA", BODY)


def test_archives(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        packed.writestr("b/two.txt", f"Second ship\n\n{BODY}")
        packed.writestr("a/one.jsonl", json.dumps({"title": "First ship", "text": BODY}))
        packed.writestr("c/three.txt.gz", gzip.compress(f"Third ship\n\n{BODY}".encode()))
        packed.writestr(".hidden", "x")
    (tmp_path / "all.zip").write_bytes(buffer.getvalue())
    articles = read_articles(tmp_path).articles
    assert [article.headline for article in articles] == ["First ship", "Second ship", "Third ship"]
    assert (articles[0].path or "").endswith("all.zip!a/one.jsonl")


# --- dates, outlets, agencies ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    ["03/04/2026", "2026-02-30", "May 2026", "Monday", "", "14 Foo 2026", "1234", "9" * 20],
)
def test_what_is_no_date(text: str) -> None:
    assert read_moment(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-09-14", "2026-09-14T12:00:00+00:00"),
        ("2026-09-14T10:30:00Z", "2026-09-14T10:30:00+00:00"),
        ("2026-09-14T10:30:00.123+02:00", "2026-09-14T10:30:00+02:00"),
        ("2026-09-14 10:30", "2026-09-14T10:30:00+00:00"),
        ("Mon, 14 Sep 2026 10:30:00 +0200", "2026-09-14T10:30:00+02:00"),
        ("September 14, 2026", "2026-09-14T12:00:00+00:00"),
        ("Sept. 14, 2026, 5:38 p.m.", "2026-09-14T17:38:00+00:00"),
        ("Sep 14, 2026 at 9:05 AM EDT", "2026-09-14T09:05:00-04:00"),
        ("September 14, 2026 9:05 a.m. ET", "2026-09-14T09:05:00-04:00"),
        ("Montag, 14. September 2026, 10.30 Uhr", "2026-09-14T10:30:00+00:00"),
        ("14 de septiembre de 2026", "2026-09-14T12:00:00+00:00"),
        ("14 septembre 2026", "2026-09-14T12:00:00+00:00"),
        ("14 сентября 2026, 10:30 MSK", "2026-09-14T10:30:00+03:00"),
        ("14.09.2026", "2026-09-14T12:00:00+00:00"),
        ("14/09/2026 10:40", "2026-09-14T10:40:00+00:00"),
        ("09/14/2026", "2026-09-14T12:00:00+00:00"),
        ("20260914T103000Z", "2026-09-14T10:30:00+00:00"),
        (1789381800, "2026-09-14T10:30:00+00:00"),
        ("1789381800000", "2026-09-14T10:30:00+00:00"),
    ],
)
def test_dates_of_many_shapes(text: object, expected: str) -> None:
    found = read_moment(text)
    assert found is not None
    assert found.when.isoformat() == expected


def test_a_line_is_a_date_only_when_nothing_else_stands_in_it() -> None:
    assert read_date_line("On September 14, 2026 the harbour was closed") is None
    assert read_date_line("Figures for 14 September 2026: 12 ships") is None
    found = read_date_line("Last updated: 14 September 2026, 10:30 GMT")
    assert found is not None
    assert found[1]


def test_dates_in_names() -> None:
    assert find_path_moment("/2026/09/14/ship-aground") is not None
    assert find_path_moment("clip_20260914_0471.txt") is not None
    assert find_path_moment("ship-1234567890.txt") is None
    assert find_path_moment("2026.txt") is None


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.themoscowtimes.com/2020/x", "The Moscow Times"),
        ("https://edition.cnn.com/x", "CNN"),
        ("https://timesofindia.indiatimes.com/x", "The Times of India"),
        ("https://www.orsaherald.co.uk/x", "Orsa Herald"),
        ("https://the-port-gazette.com/x", "The Port Gazette"),
        ("https://qzx9.net/x", "qzx9.net"),
        ("https://jane.substack.com/p/x", "jane.substack.com"),
        ("https://192.168.0.1/x", None),
        ("https://localhost/x", None),
        ("", None),
    ],
)
def test_outlet_of_an_address(url: str, name: str | None) -> None:
    assert outlet_of(url) == name


def test_names_of_agencies() -> None:
    assert agency_name("The Associated Press") == "AP"
    assert agency_name("(Reuters)") == "Reuters"
    assert agency_name("Jane Doe") is None
    assert agency_name(None) is None


# --- what a user's folder holds -------------------------------------------------------------------


def test_a_paper_named_below_the_byline_is_the_outlet() -> None:
    text = (
        "Ferry sails again\nBy Ben Ode\nThe Harbour Herald\nSeptember 14, 2020\n"
        "Updated: September 15, 2020 09:30 GMT\n\nThe night ferry left the harbour on Monday.\n"
    )
    (article,) = read_bytes(text.encode(), name="x.txt").articles
    assert article.outlet == "The Harbour Herald"
    assert article.byline == ("Ben Ode",)
    assert article.published
    assert article.published.date().isoformat() == "2020-09-14"
    assert article.updated
    assert article.updated.date().isoformat() == "2020-09-15"
    assert article.body == "The night ferry left the harbour on Monday."


def test_plain_text_in_a_file_called_html_is_read(tmp_path: Path) -> None:
    path = tmp_path / "ferry.html"
    path.write_text("Ferry sails again\n\nThe night ferry left the harbour on Monday, at 5 < 6.\n")
    (article,) = read_articles(path).articles
    assert article.headline == "Ferry sails again"


def test_a_bookmark_touched_later_is_no_update() -> None:
    record = (
        '{"title": "Ferry sails", "content": "<p>The night ferry left the harbour.</p>",'
        ' "domain_name": "mirror.example", "mimetype": "text/html", "is_archived": 0,'
        ' "published_at": "2020-09-14T06:45:00+0000", "updated_at": "2020-09-17T00:00:00+0000"}'
    )
    (article,) = read_bytes(record.encode(), name="x.jsonl").articles
    assert article.published
    assert article.updated is None


def test_update_and_section_say_where_they_came_from() -> None:
    record = (
        '{"headline": "Ferry sails", "body": "The night ferry left.", "section": "World",'
        ' "updated": "2020-09-14T09:00:00Z"}'
    )
    (article,) = read_bytes(record.encode(), name="x.jsonl").articles
    assert {("updated", "declared"), ("section", "declared")} <= set(article.provenance)


@pytest.mark.parametrize(
    ("declared", "url", "name"),
    [
        ("Mail & Guardian", "https://mg.co.za/x", "Mail & Guardian"),
        ("The Port Herald", "https://port.example/a", "The Port Herald"),
        ("ABC 7 - News", "https://x.example/a", "ABC 7 - News"),
        ("https://www.hawaiinewsnow", "https://www.hawaiinewsnow.com/a", "Hawaii News Now"),
        ("https://www.newsnation.in", None, "News Nation"),
        ("nj", "https://www.nj.com/x", "NJ.com"),
        ("Hosted", "http://hosted.ap.org/x", "AP News"),
        ("Sport | Mill Courier", "https://millcourier.example/x", "Mill Courier"),
        ("Port Post | The paper that the harbour reads", None, "Port Post"),
        ("Orsa | Rally | Boats | Bikes", None, "Orsa"),
    ],
)
def test_a_declared_outlet_loses_address_and_slogan(
    declared: str, url: str | None, name: str
) -> None:
    assert tidy_outlet(declared, url) == name


@pytest.mark.parametrize(
    ("text", "body", "day"),
    [
        ("January 18, 2005, was cold in Lund.", "January 18, 2005, was cold in Lund.", None),
        ("Tuesday, January 18, 2005Boats sank.", "Boats sank.", "2005-01-18"),
        ("Saturday, March 26, 2005 Forty boats sank.", "Forty boats sank.", "2005-03-26"),
        ("6 May 2005\n\nA boat sank.", "A boat sank.", "2005-05-06"),
    ],
)
def test_a_date_that_opens_the_text_dates_it(text: str, body: str, day: str | None) -> None:
    article, _ = finish(Draft(text=text, headline="Boats"), Limits())
    assert article.body == body
    assert (article.published.date().isoformat() if article.published else None) == day


def test_a_day_on_which_something_happened_stays() -> None:
    published = Moment(when=datetime.datetime(2005, 3, 1, tzinfo=datetime.UTC))
    text = "Tuesday, January 18, 2005 The boats sank."
    assert finish(Draft(text=text, headline="x", published=published), Limits())[0].body == text
