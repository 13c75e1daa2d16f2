"""Bad input: an omission naming file and line, never an exception and never silence."""

from __future__ import annotations

import gzip
import io
import os
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.config import load_config
from briefing.config.settings import IngestConfig
from briefing.errors import ConfigError, InputError, NoInputError
from briefing.ingest import Limits, read_articles, read_bytes
from briefing.ingest.decode import decode
from briefing.types import Ingest

BODY = "The harbour of Orsa was closed on Monday after a ship ran aground, officials said."
MEGABYTE = 1 << 20


def codes(ingest: Ingest) -> list[str]:
    return [omission.code for omission in ingest.omissions]


# --- nothing to read ------------------------------------------------------------------------------


def test_no_such_path_says_what_was_looked_for_and_where(tmp_path: Path) -> None:
    with pytest.raises(NoInputError, match="nope"):
        read_articles(tmp_path / "nope")
    with pytest.raises(NoInputError, match=str(tmp_path)):
        read_articles(f"{tmp_path}/*.nope")


def test_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(NoInputError, match=str(tmp_path)):
        read_articles(tmp_path)


def test_an_empty_folder_beside_a_full_one_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "x.txt").write_text(BODY)
    assert len(read_articles(tmp_path / "a", tmp_path / "b").articles) == 1


@pytest.mark.parametrize(
    "address", ["https://a.example/x", "http://a.example", "feed:x", "ftp://a"]
)
def test_an_address_is_refused_with_the_command_that_fetches(address: str) -> None:
    with pytest.raises(InputError, match="briefing fetch") as caught:
        read_articles(address)
    assert not isinstance(caught.value, NoInputError)


# --- files that are no article --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (bytes(range(256)) * 40, "binary"),
        (b"\x89PNG\r\n\x1a\n" + bytes(200), "binary"),
        (b"%PDF-1.4 something", "binary"),
        (b"...\n---\n***", "empty"),
        (b"{", "bad-json"),
        (b"[" * 100_000, "bad-json"),
        (b"{}", "no-article"),
        (b"[]", "no-article"),
        (b"<html><body><nav><a href='/'>Home</a></nav></body></html>", "no-article"),
        (b"<?xml version='1.0'?><invoice><sum>1</sum></invoice>", "no-article"),
        (b"<opml><body><outline xmlUrl='https://a.example/f'/></body></opml>", "source-list"),
        (b"<rss version='2.0'><channel><title>A</title></channel></rss>", "no-article"),
        (gzip.compress(BODY.encode() * 50)[:-20], "truncated"),
        (b"\x1f\x8bnot gzip at all", "unreadable"),
        (b"PK\x03\x04 not a zip", "truncated"),
    ],
)
def test_what_is_no_article_is_an_omission(data: bytes, code: str, tmp_path: Path) -> None:
    (tmp_path / "x.clip").write_bytes(data)
    (tmp_path / "good.txt").write_text(BODY)
    ingest = read_articles(tmp_path)
    assert len(ingest.articles) == 1
    assert [(o.code, o.stage, Path(o.path or "").name) for o in ingest.omissions] == [
        (code, "ingest", "x.clip")
    ]


def test_a_bad_line_is_named_and_the_others_are_read() -> None:
    lines = [
        '{"title": "A", "text": "Words."}',
        '{"title": oops}',
        "[1]",
        '{"title": "B", "text": "More."}',
    ]
    ingest = read_bytes("\n".join(lines).encode(), name="x.jsonl")
    assert [article.headline for article in ingest.articles] == ["A", "B"]
    assert [(o.code, o.line, o.path) for o in ingest.omissions] == [
        ("bad-json", 2, "x.jsonl"),
        ("bad-json", 3, "x.jsonl"),
    ]


def test_unreadable_files(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(BODY)
    (tmp_path / "dead.txt").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe")
    ingest = read_articles(tmp_path)
    assert codes(ingest) == ["unreadable", "unreadable"]
    assert len(ingest.articles) == 1


def test_a_link_in_a_circle_ends(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x.txt").write_text(BODY)
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    assert len(read_articles(tmp_path).articles) == 1


def test_hidden_files_are_read_only_when_named(tmp_path: Path) -> None:
    (tmp_path / ".hidden.txt").write_text(BODY)
    with pytest.raises(NoInputError):
        read_articles(tmp_path)
    assert len(read_articles(tmp_path / ".hidden.txt").articles) == 1


def test_content_decides_where_the_suffix_lies() -> None:
    article_html = f"<article><h1>Ship aground</h1><p>{BODY * 4}</p></article>"
    page = f"<!DOCTYPE html><html><body>{article_html}</body></html>"
    (article,) = read_bytes(page.encode(), name="x.txt").articles
    assert article.headline == "Ship aground"
    assert "<p>" not in article.body


# --- characters -----------------------------------------------------------------------------------

GERMAN = "Die Brücke über den Fluß wird am Montag für Fußgänger gesperrt, sagte der Bürgermeister."
RUSSIAN = "Президент заявил в понедельник, что мост через реку будет закрыт до конца недели."


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        (GERMAN, "utf-8"),
        (GERMAN, "utf-8-sig"),
        (GERMAN, "utf-16"),
        (GERMAN, "utf-16-le"),
        (GERMAN, "utf-16-be"),
        (GERMAN, "utf-32"),
        (GERMAN, "cp1252"),
        ("“We left at six,” she said — the café was closed.", "cp1252"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
    ],
)
def test_charset_is_found(text: str, charset: str) -> None:
    decoded = decode(text.encode(charset))
    assert decoded is not None
    assert decoded.text == text


def test_declaration_counts_unless_the_bytes_are_plainly_utf8() -> None:
    assert decode(GERMAN.encode("cp1252"), declared="iso-8859-1").text == GERMAN  # type: ignore[union-attr]
    assert decode(GERMAN.encode(), declared="iso-8859-1").text == GERMAN  # type: ignore[union-attr]
    assert decode(RUSSIAN.encode("koi8-r"), declared="no-such-charset").text == RUSSIAN  # type: ignore[union-attr]


def test_stray_bytes_in_utf8() -> None:
    data = ("Über " * 20).encode() + b"caf\xe9 \x93closed\x94"
    assert decode(data).text.endswith("café “closed”")  # type: ignore[union-attr]


def test_nul_bom_and_mixed_line_ends() -> None:
    data = "\ufeffThe har\x00bour was shut.\r\n\r\nNobody was hurt.\r\rIt rained.".encode()
    (article,) = read_bytes(data, name="x.txt").articles
    assert article.body == "The harbour was shut.\n\nNobody was hurt.\n\nIt rained."


def test_mojibake_is_put_right_and_said() -> None:
    broken = GERMAN.encode().decode("cp1252")
    (article,) = read_bytes(broken.encode(), name="x.txt").articles
    assert article.body == GERMAN
    assert any(key == "text" and "repaired" in how for key, how in article.provenance)


@pytest.mark.parametrize(
    "text", ["Ã is a letter of Portuguese: SÃO PAULO.", "Le prix est de 5 â 6 euros."]
)
def test_what_only_looks_like_mojibake_stays(text: str) -> None:
    (article,) = read_bytes(text.encode(), name="x.txt").articles
    assert article.body == text


def test_text_that_cannot_be_made_out_is_omitted() -> None:
    ingest = read_bytes("Th\ufffd har\ufffdour w\ufffds shut.".encode(), name="x.txt")
    assert codes(ingest) == ["garbled"]


# --- size -----------------------------------------------------------------------------------------


def test_ten_megabytes_of_text_are_cut_with_a_word_about_it() -> None:
    ingest = read_bytes((BODY + "\n\n").encode() * (10 * MEGABYTE // len(BODY)), name="x.txt")
    assert codes(ingest) == ["cut"]
    assert ingest.articles[0].truncated
    assert len(ingest.articles[0].body) <= Limits().article_chars


def test_a_line_of_a_hundred_thousand_characters() -> None:
    (article,) = read_bytes((BODY + " ").encode() * 1300, name="x.txt").articles
    assert len(article.body) > 100_000


def test_limits_can_be_set(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text(BODY * 10)
    assert codes(read_articles(tmp_path, limits=Limits(file_bytes=100))) == ["too-large"]
    assert codes(read_articles(tmp_path, limits=Limits(article_chars=100))) == ["cut"]


def test_many_articles_in_one_file() -> None:
    lines = (f'{{"title": "Ship {n}", "text": "Ship {n} ran aground."}}' for n in range(3000))
    assert len(read_bytes("\n".join(lines).encode(), name="x.jsonl").articles) == 3000


# --- bombs ----------------------------------------------------------------------------------------


def test_gzip_bomb() -> None:
    bomb = gzip.compress(bytes(80 * MEGABYTE))
    assert codes(read_bytes(bomb, name="x.gz")) == ["too-large"]


def test_gzip_in_gzip_in_gzip() -> None:
    data = BODY.encode()
    for _ in range(4):
        data = gzip.compress(data)
    assert codes(read_bytes(data, name="x.gz")) == ["too-deep"]


def archive(**files: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in files.items():
            packed.writestr(name, data)
    return buffer.getvalue()


def test_zip_bomb_is_named_and_the_other_members_are_read() -> None:
    data = archive(**{"a.txt": bytes(80 * MEGABYTE), "b.txt": BODY.encode()})
    ingest = read_bytes(data, name="x.zip")
    assert [(o.code, o.path) for o in ingest.omissions] == [("too-large", "x.zip!a.txt")]
    assert [article.path for article in ingest.articles] == ["x.zip!b.txt"]


def test_too_many_members_and_office_documents() -> None:
    many = archive(**{f"{n}.txt": f"Ship {n} ran aground.".encode() for n in range(5)})
    ingest = read_bytes(many, name="x.zip", limits=Limits(members=3))
    assert (len(ingest.articles), codes(ingest)) == (3, ["too-many"])
    office = archive(**{"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w/>"})
    assert codes(read_bytes(office, name="x.docx")) == ["binary"]


ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
BOMB = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "ha">{ENTITIES}]>'


@pytest.mark.parametrize(
    "document",
    [
        "<rss version='2.0'><channel><item><title>A &e9;</title>"
        "<description>Words &e9; here</description></item></channel></rss>",
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>A</title>"
        "<content>Words &e9; here</content></entry></feed>",
        "<nitf><body><body.head><hedline><hl1>A</hl1></hedline></body.head>"
        "<body.content><p>Words &e9; here</p></body.content></body></nitf>",
    ],
)
def test_entity_bombs_are_not_expanded(document: str) -> None:
    ingest = read_bytes((BOMB + document).encode(), name="x.xml")
    assert all(len(article.body) < 200 for article in ingest.articles)
    assert ingest.articles or ingest.omissions


def test_external_entities_are_not_read() -> None:
    text = (
        '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
        '<rss version="2.0"><channel><item><title>A</title>'
        "<description>Words &x; here</description></item></channel></rss>"
    )
    ingest = read_bytes(text.encode(), name="x.xml")
    assert "bad-feed" in codes(ingest)
    assert all("&x;" in article.body or not article.body for article in ingest.articles)


# --- anything at all ------------------------------------------------------------------------------


@given(st.binary(max_size=400))
def test_any_bytes_give_an_article_or_an_omission(data: bytes) -> None:
    ingest = read_bytes(data, name="x")
    assert ingest.articles or ingest.omissions


@given(
    st.sampled_from(
        [
            "<rss><channel><item>",
            "<html><body>",
            "{",
            '{"title":',
            "---\n",
            "From: a\nSubject: b\nMIME-Version: 1.0\n\n",
            "<opml>",
            "<nitf>",
        ]
    ),
    st.text(max_size=200),
)
def test_any_broken_beginning_gives_an_article_or_an_omission(start: str, rest: str) -> None:
    ingest = read_bytes((start + rest).encode("utf-8", "replace"), name="x")
    assert ingest.articles or ingest.omissions


def test_limits_come_from_the_settings() -> None:
    assert Limits.of(IngestConfig()) == Limits()
    toml = "[ingest]\nmax_file_megabytes = 0.5\nmax_members = 3\nmax_article_characters = 900\n"
    limits = Limits.of(load_config(toml).ingest)
    assert (limits.file_bytes, limits.members, limits.article_chars) == (524_288, 3, 900)


@pytest.mark.parametrize("line", ["max_members = 0", "max_nesting = -1", "max_articles = 0"])
def test_a_limit_that_lets_nothing_in_is_refused(line: str) -> None:
    with pytest.raises(ConfigError, match="the least is"):
        load_config(f"[ingest]\n{line}\n")
