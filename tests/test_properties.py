"""The laws of the house over generated input."""

from __future__ import annotations

import datetime
import email
import email.policy
import io
import json
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import BriefConfig, decode, encode, make_brief, read_document, verify
from briefing.codec import brief_schema, dumps, loads
from briefing.config.settings import FORMATS, MailConfig
from briefing.deliver.message import Envelope, brief_parts, build_message
from briefing.render.files import render_files
from briefing.render.mail import render_mail
from briefing.stories.cluster import cluster_documents
from briefing.types import Article, Brief, QuoteLine, SourceLine, Story
from tests.strategies import HOSTILE, Case, articles, bodies, briefs, cases

DAY = datetime.date(2026, 9, 15)
NOW = datetime.datetime(2026, 9, 15, 6, 30, tzinfo=datetime.UTC)
ONE_DAY = datetime.timedelta(days=1)
#: for laws that render: fewer examples than the profile has
few = settings(max_examples=max(settings().max_examples // 2, 1))


def make(case: Case, basket: list[Article] | None = None) -> Brief:
    """The brief of a case; `basket` are its articles in another order."""
    earlier = []
    if case.before is not None:
        part = case.articles[: case.before]
        earlier = [
            make_brief(part, case.config, edition_date=DAY - ONE_DAY, generated_at=NOW - ONE_DAY)
        ]
    return make_brief(
        case.articles if basket is None else basket,
        case.config,
        edition_date=DAY,
        generated_at=NOW,
        previous=earlier,
    )


# --- law 1: verbatim ------------------------------------------------------------------------------


def find_source(line: SourceLine, basket: tuple[Article, ...]) -> Article:
    """The article, among all versions that went in, that a line of the sources names."""
    fields = ("article_id", "headline", "body_sha256", "outlet", "byline", "published", "url")
    return next(a for a in basket if all(getattr(a, f) == getattr(line, f) for f in fields))


def printed_passages(story: Story) -> Iterator[tuple[str, str]]:
    """(article id, words) of whatever a story prints as the words of an article's body;
    quotations themselves are looked at by check_quote."""
    for line in (*story.summary, *story.chronology):
        yield line.article_id, line.text
    for dated in story.chronology:
        if dated.evidence:
            yield dated.evidence.article_id, dated.evidence.text
    for quote in story.quotes:
        for passage in (*quote.variants, *([quote.evidence] if quote.evidence else [])):
            yield passage.article_id, passage.text
    for figure in story.figures:
        yield from ((value.article_id, value.text) for value in figure.values)


MARKS = "\"'“”„‟‘’‚‛«»‹›「」『』`´"


def stands_in_marks(body: str, start: int, end: int) -> bool:
    """Whether a quotation mark comes before the slice, white space and an opening bracket apart,
    and after it another, a few points apart, or the end of its paragraph. A mark that nothing
    closes before the paragraph ends or another opens is let through: there the words end early."""
    before = body[:start].rstrip(" \t\r\n\x85\xa0\u2028([*_")
    rest = body[end:].split("\n\n")[0]
    near = rest.lstrip(" \t\r\n.,;:!?…)]*_–—-")
    later = re.search(r'["“”„«»`]', rest)
    opens = later is None or later.group() in "“„«`" or re.search(r'\s"', rest[: later.end()])
    closed = not near or near[0] in MARKS or bool(opens)
    return before[-1:] in tuple(MARKS) and closed


def check_quote(quote: QuoteLine, body: str) -> None:
    pieces = [body[span.start : span.end] for span in quote.spans]
    assert pieces
    assert all(pieces)
    assert "".join("".join(pieces).split()) == "".join(quote.text.replace("[…]", "").split())
    if quote.kind == "direct":
        for span in quote.spans:
            assert stands_in_marks(body, span.start, span.end), (quote.text, body)


@given(cases)
def test_verbatim(case: Case) -> None:
    """Law 1: what is printed stands in the article named, as verify finds and as a plain search
    finds; what is printed as direct speech stood in quotation marks."""
    brief = make(case)
    sources = [line for story in brief.stories for line in story.sources]
    known = {line.article_id: find_source(line, case.articles) for line in sources}
    assert verify(brief, known.values()) == ()
    for story in brief.stories:
        named = known[story.headline_article_id]
        place = named.headline if story.headline_from == "headline" else named.body
        assert story.headline in place
        for article_id, text in printed_passages(story):
            assert text
            assert text in known[article_id].body
        for quote in story.quotes:
            check_quote(quote, known[quote.article_id].body)


# --- laws 2 and 3: partition, round trip ----------------------------------------------------------


@given(st.lists(articles, max_size=7, unique_by=lambda a: a.article_id), st.randoms())
def test_partition(basket: list[Article], random: Any) -> None:
    """Law 2: clusters partition the documents, whatever their order."""
    documents = [read_document(article) for article in basket]
    shuffled = list(documents)
    random.shuffle(shuffled)
    found = cluster_documents(documents)
    assert sorted(d.doc_id for c in found for d in c.documents) == sorted(
        d.doc_id for d in documents
    )
    assert {c.cluster_id for c in found} == {c.cluster_id for c in cluster_documents(shuffled)}


@given(briefs)
def test_round_trip(brief: Brief) -> None:
    """Law 3: what is encoded decodes to the same, through JSON text too."""
    assert decode(encode(brief)) == brief
    assert loads(dumps(brief)) == brief


@given(cases)
@few
def test_every_brief_fits_its_schema(case: Case) -> None:
    import jsonschema

    jsonschema.validate(json.loads(dumps(make(case))), brief_schema())


# --- laws 4 and 5: determinism, no silence --------------------------------------------------------


@given(cases, st.randoms())
def test_determinism_in_process(case: Case, random: Any) -> None:
    """Law 4, half of it: the same articles in another order give the same bytes."""
    shuffled = list(case.articles)
    random.shuffle(shuffled)
    assert dumps(make(case)) == dumps(make(case, shuffled))


@given(cases)
def test_no_silence(case: Case) -> None:
    """Law 5: every article that goes in comes out in exactly one place."""
    brief = make(case)
    printed = [source.article_id for story in brief.stories for source in story.sources]
    omitted = [omission.article_id for omission in brief.omissions]
    assert Counter(printed + omitted) == Counter(article.article_id for article in case.articles)
    assert all(omission.reason for omission in brief.omissions)
    assert len(brief.stories) <= case.config.max_stories
    assert brief.coverage.articles_read == len(case.articles)
    assert brief.coverage.articles_used == len(printed)


@given(bodies)
def test_sentences_are_slices_in_order(body: str) -> None:
    document = read_document(Article(article_id="a", body=body))
    end = 0
    for sentence in document.sentences:
        assert sentence.text == body[sentence.span.start : sentence.span.end]
        assert sentence.text.strip() == sentence.text != ""
        assert sentence.span.start >= end
        end = sentence.span.end
    covered = "".join(s.text for s in document.sentences)
    assert "".join(covered.split()) == "".join(body.split())


SCRIPT = """
import contextlib, datetime, hashlib, locale, sys, time
from briefing import make_brief, read_articles
from briefing.config.settings import FORMATS, MailConfig
from briefing.deliver.message import Envelope, brief_parts, build_message
from briefing.render.files import render_files
from briefing.render.mail import render_mail

with contextlib.suppress(locale.Error):
    locale.setlocale(locale.LC_ALL, "")
time.tzset()
ingest = read_articles(*sys.argv[1:])
moment = datetime.datetime(2026, 10, 15, 18, tzinfo=datetime.UTC)
brief = make_brief(
    ingest.articles,
    edition_date=datetime.date(2026, 10, 15),
    generated_at=moment,
    omissions=ingest.omissions,
)
files = render_files(brief, FORMATS)
html, text = render_mail(brief)
mail = MailConfig(sender="desk@brief.example")
parts = brief_parts(brief, text=text, html=html, pdf=files["brief.pdf"], mail=mail)
envelope = Envelope(recipient="one@x.example", message_id="<1@brief.example>", date=moment)
files["mail"] = build_message(parts, envelope, mail, profile="default").as_bytes()
for name, content in files.items():
    print(name, hashlib.sha256(content).hexdigest())
"""
#: hash seed, zone and language of the machine, as different as two machines can be
MACHINES = (
    {"PYTHONHASHSEED": "0", "TZ": "America/St_Johns", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "4242", "TZ": "Pacific/Kiritimati", "LC_ALL": "de_DE.UTF-8"},
)


@pytest.mark.slow
def test_determinism_across_processes() -> None:
    """Law 4: the same bytes of every format and of the mail, whatever the machine is set to."""
    sample = Path(__file__).parent.parent / "briefing" / "sample" / "2026-10-15"
    first, second = (
        subprocess.run(
            [sys.executable, "-c", SCRIPT, str(sample)],
            env={**os.environ, **machine},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.splitlines()
        for machine in MACHINES
    )
    assert first == second
    names = {line.split()[0] for line in first}
    assert names == {"mail", *(f"brief.{name}" for name in FORMATS)}


# --- law 6: escape --------------------------------------------------------------------------------

MAIL = MailConfig(sender="Press desk <desk@brief.example>", to=("one@x.example",))
ENVELOPE = Envelope(recipient="one@x.example", message_id="<1@brief.example>", date=NOW)
HEADERS = [
    *("Subject", "From", "To", "Date", "Message-ID", "List-Id", "Auto-Submitted"),
    *("X-Auto-Response-Suppress", "MIME-Version", "Content-Type"),
]
FORBIDDEN = {"script", "iframe", "object", "embed", "base", "form", "input", "button", "applet"}
ADDRESSES = {"href", "src", "srcset", "action", "formaction", "poster", "data", "background"}
SAFE = {"http", "https", "mailto"}
PRODUCT = str(7919 * 7919)  # a template in an article that was filled in would print it
CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def check_address(address: str) -> None:
    own = address.startswith(("#", "data:font/", "data:image/"))
    assert own or urlsplit(address).scheme in SAFE, address


def check_html(page: str) -> None:
    """What a browser builds of the page (HTML Standard, 13.2) runs nothing, loads nothing."""
    import tinyhtml5

    for element in tinyhtml5.parse(page, namespace_html_elements=False).iter():
        if not isinstance(element.tag, str):
            continue
        assert element.tag.lower() not in FORBIDDEN
        assert element.get("http-equiv", "").lower() != "refresh"
        for name, value in element.items():
            name = name.rpartition("}")[2].lower()
            assert not name.startswith("on"), (element.tag, name, value)
            if name in ADDRESSES:
                check_address(value)
    assert PRODUCT not in page
    assert not CONTROLS.search(page.replace("\t", ""))


def check_markdown(text: str) -> None:
    """What CommonMark makes of the text holds no markup but our anchors, and safe links."""
    markdown_it = pytest.importorskip("markdown_it")
    reader = markdown_it.MarkdownIt("commonmark")
    reader.validateLink = lambda url: True  # it would hide the links looked for
    for block in reader.parse(text):
        for token in (block, *(block.children or ())):
            if token.type in ("html_block", "html_inline"):
                assert re.fullmatch(r'\s*(<a id="[a-z0-9-]+">|</a>|\s)+', token.content)
            assert token.type != "image"
            if token.type == "link_open":
                check_address(str(token.attrs["href"]))
    assert PRODUCT not in text
    assert not CONTROLS.search(text)


def check_mail(brief: Brief) -> None:
    html, text = render_mail(brief)
    check_html(html)
    assert not CONTROLS.search(text)
    parts = brief_parts(brief, text=text, html=html, pdf=b"%PDF-1.7", mail=MAIL)
    raw = build_message(parts, ENVELOPE, MAIL, profile="default").as_bytes()
    message = email.message_from_bytes(raw, policy=email.policy.default)
    assert sorted(message.keys()) == sorted(HEADERS)
    assert message["To"] == "one@x.example"
    found = [(part.get_content_type(), part.get_filename()) for part in message.walk()]
    assert [row for row in found if not row[0].startswith("multipart/")] == [
        ("text/plain", None),
        ("text/html", None),
        ("application/pdf", "brief-2026-09-15.pdf"),
    ]


@given(cases)
@few
def test_escape(case: Case) -> None:
    """Law 6: nothing of an article becomes markup, a header, an address or a file name."""
    brief = make(case)
    files = render_files(brief, set(FORMATS) - {"pdf"})
    assert sorted(files) == ["brief.html", "brief.json", "brief.md", "brief.txt"]
    check_html(files["brief.html"].decode())
    check_markdown(files["brief.md"].decode())
    assert not CONTROLS.search(files["brief.txt"].decode())
    check_mail(brief)


def dictionaries(node: Any) -> Iterator[Any]:
    """The dictionaries of an object of a PDF, itself first, as far as they stand inside it."""
    import pikepdf

    if isinstance(node, pikepdf.Dictionary | pikepdf.Stream):
        yield node
        kids = [node[key] for key in node.keys()]  # noqa: SIM118 (no mapping of Python's)
    else:
        kids = list(node) if isinstance(node, pikepdf.Array) else []
    for kid in kids:
        if isinstance(kid, pikepdf.Object) and not kid.is_indirect:
            yield from dictionaries(kid)


@pytest.mark.slow
def test_escape_in_the_pdf() -> None:
    """Law 6: the links of a PDF are web and mail addresses, and nothing in it acts."""
    pikepdf = pytest.importorskip("pikepdf")
    basket = tuple(
        Article(
            article_id=f"{number:016x}",
            headline=f"Ferry sinks {piece}",
            body=f"The ferry sank {piece} off Port Elin on Monday.\n\n“We {piece} wait,” he said.",
            outlet=piece,
            url=piece if number % 4 else "https://courier.example/ferry",
            path=piece,
            byline=(piece,),
            published=NOW - ONE_DAY,
        )
        for number, piece in enumerate(HOSTILE)
    )
    files = render_files(make(Case(articles=basket, config=BriefConfig(), before=None)), ["pdf"])
    assert list(files) == ["brief.pdf"]
    with pikepdf.open(io.BytesIO(files["brief.pdf"])) as document:
        assert list(document.attachments) == ["brief.json"]
        found = [each for node in document.objects for each in dictionaries(node)]
        links = [str(each.URI) for each in found if "/URI" in each]
        assert {urlsplit(link).scheme for link in links} == {"https"}
        kinds = {str(each.S) for each in found if "/S" in each}
        assert kinds.isdisjoint({"/JavaScript", "/Launch", "/GoToR", "/SubmitForm", "/ImportData"})
        assert not any(name in each for each in found for name in ("/JS", "/OpenAction", "/AA"))
