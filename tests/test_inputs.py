"""Every input format as programs really write it: what is read, and from where.

`docs/inputs.md` is held against the code at the end.
"""

from __future__ import annotations

import dataclasses
import gzip
import io
import json
import re
import zipfile
from pathlib import Path

import pytest

from briefing import read_articles
from briefing.config.settings import IngestConfig
from briefing.ingest.header import KEYS
from briefing.ingest.jsonl import FIELDS, LISTS
from briefing.ingest.readers import READERS
from briefing.ingest.senders import find_sender
from briefing.types import Article

TEXT = (
    "The harbour of Orsa reopened on Monday after nine days of ice, the harbour office said.\n\n"
    "Harbour master Karin Holm said the ice was thin enough to sail. Nobody was hurt."
)
HTML = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT.split("\n\n"))
SITE = "https://northpost.example"


def read(tmp_path: Path, data: str | bytes | object, name: str) -> tuple[Article, ...]:
    if not isinstance(data, str | bytes):
        data = json.dumps(data)
    path = tmp_path / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return read_articles(path).articles


# --- exports as JSON ------------------------------------------------------------------------------

TRAFILATURA = {
    "title": "Harbour reopens", "author": "Jane Doe; Ben Ode Jr.", "hostname": "northpost.example",
    "date": "2026-10-06", "fingerprint": "ab", "id": None, "license": None, "comments": "Nice!",
    "raw_text": TEXT.replace("\n\n", " "), "text": TEXT, "language": "en", "pagetype": "article",
    "filedate": "2026-11-01", "source": f"{SITE}/1", "source-hostname": "North Post",
    "excerpt": "The harbour", "categories": "Shipping;Sea", "tags": "ice",
}  # fmt: skip
NEWSPAPER = {
    "url": f"{SITE}/1", "read_more_link": "", "language": "en", "title": "Harbour reopens",
    "images": [], "keywords": ["ice"], "keyword_scores": {"ice": 1.0}, "meta_keywords": ["ice"],
    "authors": ["Jane Doe", "Ben Ode Jr."], "publish_date": "2026-10-06", "summary": "The harbour.",
    "meta_description": "x", "meta_lang": "en", "meta_site_name": "North Post",
    "canonical_link": f"{SITE}/1", "text": TEXT,
}  # fmt: skip
WALLABAG = {
    "is_archived": 0, "is_starred": 0, "tags": ["ice"], "id": 1, "title": "Harbour reopens",
    "url": f"{SITE}/1", "given_url": f"{SITE}/1?x", "content": HTML, "language": "en_GB",
    "created_at": "2026-10-20T10:00:00+0000", "updated_at": "2026-10-21T10:00:00+0000",
    "published_at": "2026-10-06T12:00:00+0000", "published_by": ["Jane Doe", "Ben Ode Jr."],
    "annotations": [], "mimetype": "text/html", "reading_time": 1, "domain_name": "x.example",
}  # fmt: skip


@pytest.mark.parametrize(
    ("record", "outlet"),
    [(TRAFILATURA, "North Post"), (NEWSPAPER, "North Post"), ([WALLABAG], None)],
    ids=["trafilatura", "newspaper4k", "wallabag"],
)
def test_exports(record: object, outlet: str | None, tmp_path: Path) -> None:
    (article,) = read(tmp_path, record, "x.json")
    assert (article.headline, article.body) == ("Harbour reopens", TEXT)
    assert article.byline == ("Jane Doe", "Ben Ode Jr.")
    assert (article.outlet, article.url) == (outlet, f"{SITE}/1")
    assert article.published is not None
    assert article.published.isoformat() == "2026-10-06T12:00:00+00:00"
    assert (article.updated, article.language) == (None, "en")


# --- agencies' XML --------------------------------------------------------------------------------

NITF = f"""<nitf><head><title>x</title>{{head}}<docdata><date.issue norm="20261006T080000Z"/>
<doc.copyright holder="South Post" year="2026"/></docdata>{{pub}}</head><body><body.head>
<hedline><hl1>Harbour reopens</hl1></hedline><byline>By <person>Jane Doe</person>
<byttl>Staff Writer</byttl></byline></body.head><body.content>{HTML}</body.content></body></nitf>"""
G2 = f"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="x" version="1" xml:lang="en">
<itemMeta>{{meta}}<versionCreated>2026-10-06T10:00:00Z</versionCreated>
<firstCreated>2026-10-06T08:00:00Z</firstCreated><title>Not for print</title></itemMeta>
<contentMeta>{{content}}<by>By Jane Doe</by><headline>Harbour reopens</headline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
<head><title>x</title></head><body>{HTML}</body></html></inlineXML></contentSet></newsItem>"""


@pytest.mark.parametrize(
    ("head", "pub", "outlet", "genre"),
    [
        ("", '<pubdata name="North Post"/>', "North Post", "report"),
        ("", "", "South Post", "report"),
        ('<tobject tobject.type="Opinion"/>', "", "South Post", "opinion"),
        ("", '<pubdata name="North Post" position.section="Letters"/>', "North Post", "opinion"),
    ],
)
def test_nitf(head: str, pub: str, outlet: str, genre: str, tmp_path: Path) -> None:
    (article,) = read(tmp_path, NITF.format(head=head, pub=pub), "x.xml")
    assert (article.headline, article.outlet, article.genre) == ("Harbour reopens", outlet, genre)
    assert (article.byline, article.body) == (("Jane Doe",), TEXT)


@pytest.mark.parametrize(
    ("meta", "content", "outlet", "agency"),
    [
        ('<provider literal="North Wire"/>', "", "North Wire", None),
        ('<provider qcode="nprov:AFP"/>', "", "AFP", "AFP"),
        ('<provider qcode="x:1"><name>North Wire</name></provider>', "", "North Wire", None),
        ('<provider qcode="x:17"/>', '<infoSource literal="South Wire"/>', "South Wire", None),
        ("", "<creditline>AFP</creditline>", None, "AFP"),
    ],
)
def test_newsml_g2(
    meta: str, content: str, outlet: str | None, agency: str | None, tmp_path: Path
) -> None:
    (article,) = read(tmp_path, G2.format(meta=meta, content=content), "x.xml")
    assert (article.outlet, article.agency) == (outlet, agency)
    assert (article.headline, article.byline) == ("Harbour reopens", ("Jane Doe",))
    assert (article.body, article.language) == (TEXT, "en")
    assert article.published is not None
    assert article.published.hour == 8


def test_genre_and_subject_of_newsml_g2(tmp_path: Path) -> None:
    content = (
        '<genre qcode="genre:Opinion"/><subject qcode="x:1"><name>Karin Holm</name></subject>'
        '<subject qcode="medtop:04000000"><name>Economy</name></subject>'
    )
    (article,) = read(tmp_path, G2.format(meta="", content=content), "x.xml")
    assert (article.genre, article.section) == ("opinion", "Economy")


# --- feeds ----------------------------------------------------------------------------------------

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
FEEDS = {
    "rss090": f"""<rdf:RDF xmlns:rdf="{RDF}" xmlns="http://my.netscape.com/rdf/simple/0.9/">
<channel><title>North Post</title></channel><item><title>Harbour reopens</title>
<link>{SITE}/1</link></item></rdf:RDF>""",
    "rss091": f"""<rss version="0.91"><channel><title>North Post</title><item>
<title>Harbour reopens</title><link>{SITE}/1</link><description>{TEXT}</description></item>
</channel></rss>""",
    "rss100": f"""<rdf:RDF xmlns:rdf="{RDF}" xmlns="http://purl.org/rss/1.0/"
xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>North Post</title></channel>
<item rdf:about="{SITE}/1"><title>Harbour reopens</title><link>{SITE}/1</link>
<content:encoded><![CDATA[{HTML}]]></content:encoded></item></rdf:RDF>""",
    "rss200": f"""<rss version="2.0"><channel><title>North Post - Latest news</title><item>
<title>Harbour reopens</title><link>{SITE}/1</link><author>j@post.media (Jane Doe)</author>
<description><![CDATA[{HTML}]]></description></item></channel></rss>""",
    "atom": f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>North Post</title><entry>
<title>Harbour reopens</title><link href="{SITE}/1"/><author><name>Jane Doe</name></author>
<content type="html"><![CDATA[{HTML}]]></content></entry></feed>""",
    "jsonfeed": json.dumps(
        {"version": "https://jsonfeed.org/version/1.1", "title": "North Post",
         "items": [{"id": "1", "url": f"{SITE}/1", "title": "Harbour reopens",
                    "content_html": HTML, "authors": [{"name": "Jane Doe"}]}]}
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", FEEDS)
@pytest.mark.parametrize("name", ["x.xml", "x.html", "x.txt", "x"])
def test_feeds_under_any_suffix(kind: str, name: str, tmp_path: Path) -> None:
    (article,) = read(tmp_path, FEEDS[kind], name)
    assert (article.headline, article.outlet) == ("Harbour reopens", "North Post")
    assert article.url == f"{SITE}/1"
    assert article.body == ("" if kind == "rss090" else TEXT)
    assert article.byline in ((), ("Jane Doe",))


# --- newsletters ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "address", "to_many", "outlet", "byline"),
    [
        ("Jane Doe", "jane.doe@ministry.example", False, None, ("Jane Doe",)),
        ("Ottoline Graves", "o.graves@ministry.example", False, None, ()),
        ("", "jane@ministry.example", False, None, ()),
        ("Jane Doe", "jane@gmail.com", True, None, ("Jane Doe",)),
        ("North Post", "news@northpost.example", False, "North Post", ()),
        ("North Post Morning Briefing", "news@northpost.example", False, "North Post", ()),
        ("Harrow Lamp Newsletter", "x@mailer.example", True, "Harrow Lamp", ()),
        ("Harrow Lamp", "news@harrowlamp.example", False, "Harrow Lamp", ()),
        ("Jane Doe from North Post", "x@substack.com", True, "North Post", ("Jane Doe",)),
        ("Jane at The Harrow Lamp", "x@substack.com", True, "The Harrow Lamp", ("Jane",)),
        ("The Morning", "nytdirect@nytimes.com", True, "The New York Times", ()),
        ("North Post via Mailer", "x@mailer.example", True, "North Post", ()),
    ],
)
def test_sender(
    name: str, address: str, to_many: bool, outlet: str | None, byline: tuple[str, ...]
) -> None:
    assert find_sender(name, address, to_many=to_many) == (outlet, byline)


def mail(html: str, sender: str = "North Post <news@northpost.example>") -> str:
    page = f"<html><body>{html}</body></html>"
    return (
        f"From: {sender}\nSubject: The morning\nDate: Tue, 06 Oct 2026 08:00:00 +0200\n"
        f"MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n{page}"
    )


def linked(number: int, headline: str, html: str) -> str:
    return f'<h2><a href="{SITE}/{number}">{headline}</a></h2>{html}'


def test_a_newsletter_of_several_pieces(tmp_path: Path) -> None:
    html = (
        "<p>Good morning.</p>"
        + linked(1, "Harbour reopens", HTML)
        + linked(2, "Tram derails in Lindau", HTML.replace("harbour", "tram"))
    )
    one, two = read(tmp_path, mail(html), "x.eml")
    assert [one.headline, two.headline] == ["Harbour reopens", "Tram derails in Lindau"]
    assert [one.url, two.url] == [f"{SITE}/1", f"{SITE}/2"]
    assert {one.outlet, two.outlet} == {"North Post"}
    assert one.body == TEXT
    assert [one.truncated, two.truncated] == [True, True]
    assert "Good morning." in {removal.text for removal in one.removed}


def test_what_stands_above_the_pieces_is_kept_where_it_is_a_text(tmp_path: Path) -> None:
    html = f"{HTML}{HTML.replace('ice', 'snow')}" + linked(1, "Harbour reopens", HTML)
    articles = read(tmp_path, mail(html + linked(2, "Tram derails in Lindau", HTML)), "x.eml")
    assert articles[0].headline == "The morning"
    assert TEXT in articles[0].body


@pytest.mark.parametrize(
    "html",
    [
        f"<h2>What happened</h2>{HTML}<h2>What comes next</h2>{HTML.replace('ice', 'snow')}",
        linked(1, "Harbour reopens", HTML) + "<h2>What comes next</h2>" + HTML.replace("i", "o"),
        HTML + linked(1, "More on the harbour", "") + linked(2, "Tram derails in Lindau", ""),
        linked(1, "Harbour reopens", HTML) + linked(1, "The same piece again", HTML),
    ],
)
def test_headings_within_one_piece_do_not_divide_it(html: str, tmp_path: Path) -> None:
    assert len(read(tmp_path, mail(html), "x.eml")) == 1


def test_links_that_count_clicks_are_no_addresses(tmp_path: Path) -> None:
    html = linked(1, "Harbour reopens", HTML) + linked(2, "Tram derails in Lindau", HTML)
    sent = mail(html.replace(SITE, "https://clicks.mailer.example"))
    assert {article.url for article in read(tmp_path, sent, "x.eml")} == {None}


def test_a_message_passed_on_is_the_one_inside(tmp_path: Path) -> None:
    head = (
        "From: North Post <news@northpost.example>\nDate: Tue, Oct 6, 2026 at 8:00 AM\n"
        "Subject: Harbour reopens\nTo: Jane Roe <jane.roe@ministry.example>\n"
    )
    sent = (
        "From: Jane Roe <jane.roe@ministry.example>\nSubject: Fwd: look\n"
        "Date: Wed, 07 Oct 2026 08:00:00 +0200\nMIME-Version: 1.0\nContent-Type: text/plain\n\n"
        f"FYI\n\n---------- Forwarded message ---------\n{head}\n\n{TEXT}\n"
    )
    (article,) = read(tmp_path, sent, "x.eml")
    assert (article.headline, article.outlet) == ("Harbour reopens", "North Post")
    assert article.body == TEXT
    assert article.published is not None
    assert article.published.date().isoformat() == "2026-10-06"
    assert [removal.rule for removal in article.removed] == ["forwarded"]


# --- packed, and under the wrong name -------------------------------------------------------------


def test_packed(tmp_path: Path) -> None:
    record = json.dumps({"title": "Harbour reopens", "body": TEXT, "url": f"{SITE}/1"}).encode()
    inner = gzip.compress(f"Tram derails\nBy Jane Doe\n\n{TEXT}".encode())
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a/x.json", record)
        archive.writestr("b.txt.gz", inner)
    for name in ("x.zip", "x.txt", "x"):
        articles = read(tmp_path, buffer.getvalue(), name)
        assert [a.headline for a in articles] == ["Harbour reopens", "Tram derails"]
    assert read(tmp_path, gzip.compress(record), "x.json")[0].url == f"{SITE}/1"


@pytest.mark.parametrize("name", ["x.txt", "x.html", "x.md", "x.eml", "x"])
def test_content_decides(name: str, tmp_path: Path) -> None:
    (record,) = read(tmp_path, json.dumps({"title": "Harbour reopens", "body": TEXT}), name)
    (page,) = read(tmp_path, f"<html><body><h1>Harbour reopens</h1>{HTML}</body></html>", name)
    (letter,) = read(tmp_path, mail(HTML), name)
    assert [a.headline for a in (record, page)] == ["Harbour reopens", "Harbour reopens"]
    assert (letter.headline, letter.outlet) == ("The morning", "North Post")
    assert {a.body for a in (record, page, letter)} == {TEXT}


# --- the page on what goes in ---------------------------------------------------------------------

PAGE = (Path(__file__).parent.parent / "docs" / "inputs.md").read_text("utf-8")


def rows_below(heading: str) -> list[list[str]]:
    """Cells of the first table below a heading, without its own head."""
    text = PAGE.split(f"# {heading}\n")[1]
    table = re.search(r"(?:^\|.*\n)+", text, re.MULTILINE)
    assert table is not None
    return [[c.strip() for c in row.strip("| ").split("|")] for row in table[0].splitlines()[2:]]


def names_in(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def test_every_field_and_name_is_on_the_page() -> None:
    rows = {names_in(row[0])[0]: names_in(row[-1]) for row in rows_below("JSON and JSON Lines")}
    rows.pop("truncated")
    assert list(rows.values()) == [list(names) for names in FIELDS.values()]
    assert all(field in names for field, names in rows.items())
    assert all(f"`{name}`" in PAGE for name in LISTS)


@pytest.mark.parametrize("field", [*FIELDS])
def test_every_name_is_read(field: str, tmp_path: Path) -> None:
    values = {"text": TEXT, "url": f"{SITE}/1", "published": "2026-10-06", "teaser": TEXT}
    for name in FIELDS[field]:
        record = {"title": "Harbour reopens", name: values.get(field, "Letters")}
        articles = read(tmp_path, record, "x.json")
        assert len(articles) == 1, name


def test_the_example_on_the_page_is_read(tmp_path: Path) -> None:
    (example,) = re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)
    (article,) = read(tmp_path, example, "x.jsonl")
    assert (article.headline, article.outlet) == ("Harbour reopens", "North Post")
    assert article.byline == ("Jane Doe",)
    assert article.published is not None


def test_every_key_of_a_header_is_on_the_page() -> None:
    rows = {row[0]: names_in(row[-1]) for row in rows_below("Headers of text files")}
    known = {key: KEYS[key] or "passed over" for key in KEYS}
    assert {key: row for row, keys in rows.items() for key in keys} == known


def test_every_limit_is_on_the_page() -> None:
    rows = {names_in(row[0])[0]: row[-1].replace(",", "") for row in rows_below("Limits")}
    assert {name: float(value) for name, value in rows.items()} == {
        field.name: float(field.default) for field in dataclasses.fields(IngestConfig)
    }


def test_every_kind_of_file_is_on_the_page() -> None:
    told = " ".join(row[0] for row in rows_below("What goes in"))
    words = {
        "feed": "RSS", "opml": "OPML", "newsml": "NewsML-G2", "mail": ".eml", "page": "HTML",
        "json": "JSON Lines", "text": "plain text", "gzip": "gzip", "zip": "zip",
    }  # fmt: skip
    assert set(words) == set(READERS) - {"empty", "binary", "xml"}
    assert [word for word in words.values() if word not in told] == []
