"""The PDF: tagged, titled, deterministic, closed to the world."""

from __future__ import annotations

import io
import itertools
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from briefing.codec import encode
from briefing.errors import MissingLibraryError, RenderError
from briefing.render import pdf
from briefing.render.pdf import write_pdf
from tests.sample_brief import DAY, brief, said, source, story
from tests.test_render_html import HOSTILE, _everywhere

pikepdf = pytest.importorskip("pikepdf")
pytest.importorskip("weasyprint")


@pytest.fixture(scope="module")
def day() -> bytes:
    return write_pdf(DAY)


@pytest.fixture(scope="module")
def made(day: bytes) -> Any:
    with pikepdf.open(io.BytesIO(day)) as document:
        yield document


def elements(node: Any) -> Iterator[Any]:
    """Structure elements of a tag tree, from the root down, in reading order."""
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/StructElem":
            yield kid
            yield from elements(kid)


def test_document_names_itself(made: Any) -> None:
    assert str(made.Root.Lang) == "en"
    assert made.Root.MarkInfo.Marked
    assert made.Root.ViewerPreferences.DisplayDocTitle
    assert str(made.docinfo.Title) == "Tessaly morning brief, Wednesday 18 March 2026"
    with made.open_metadata() as metadata:
        assert metadata["dc:title"] == "Tessaly morning brief, Wednesday 18 March 2026"
        assert metadata["pdfuaid:part"] == "1"


def test_times_are_those_of_the_brief(made: Any) -> None:
    assert str(made.docinfo.CreationDate) == "D:20260318063100+01'00"
    assert str(made.docinfo.ModDate) == "D:20260318063100+01'00"


def test_tags_follow_the_page(made: Any) -> None:
    tags = [str(element.S)[1:] for element in elements(made.Root.StructTreeRoot)]
    headings = [int(tag[1]) for tag in tags if tag in {"H1", "H2", "H3", "H4"}]
    assert headings[0] == 1
    assert headings.count(1) == 1
    assert all(b <= a + 1 for a, b in itertools.pairwise(headings))
    assert {"Table", "TH", "TD", "L", "LI", "Link", "BlockQuote", "Figure"} <= set(tags)


def test_figures_have_alternatives(made: Any) -> None:
    figures = [e for e in elements(made.Root.StructTreeRoot) if e.S == "/Figure"]
    assert len(figures) == 3
    for figure in figures:
        assert len(str(figure.Alt)) > 40


def test_pages_follow_the_structure(made: Any) -> None:
    for page in made.pages:
        assert page.get("/Tabs", "/S") == "/S"
        assert "/StructParents" in page


def test_fonts_are_ours(made: Any) -> None:
    names = {
        str(font.BaseFont).split("+")[-1]
        for page in made.pages
        for font in page.Resources.get("/Font", {}).values()
    }
    assert names
    assert all(name.startswith(("Brief-Serif", "Brief-Sans")) for name in names)


def test_bookmarks_are_the_stories(made: Any) -> None:
    with made.open_outline() as outline:
        titles = [item.title for item in outline.root]
        parts = [child.title for item in outline.root for child in item.children]
    assert "1 Varda dam holds as 41,000 are told to leave the lower valley" in titles
    assert titles[-1] == "How to read this brief"
    assert "Key quotes" in parts


def test_links_work(made: Any) -> None:
    names = set()
    external = set()
    for page in made.pages:
        for note in page.get("/Annots", []):
            if "/A" in note and note.A.get("/S") == "/URI":
                external.add(str(note.A.URI))
            elif "/Dest" in note:
                names.add(str(note.Dest))
    assert "https://morning-ledger.example/2026/03/17/1" in external
    assert "item-1-source-3" in names
    targets = made.Root.Names.Dests.Names
    assert names <= {str(target) for target in list(targets)[::2]}


def test_brief_json_is_attached(made: Any) -> None:
    assert json.loads(made.attachments["brief.json"].get_file().read_bytes()) == encode(DAY)


def test_contents_and_heads_are_printed(day: bytes, tmp_path: Path) -> None:
    (tmp_path / "brief.pdf").write_bytes(day)
    text = _text(tmp_path / "brief.pdf")
    pages = text.split("\f")
    assert "page 2 of 7" in pages[1]
    assert "Tessaly morning brief · Wednesday 18 March 2026" in pages[2]
    assert "TLP:AMBER" in pages[3]
    assert "Owl found asleep in Parliament’s cloakroom" in pages[0]
    assert "(p. " in pages[5]


def _text(path: Path) -> str:
    try:
        made = subprocess.run(
            ["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True
        )
    except FileNotFoundError:
        pytest.skip("pdftotext is not here")
    return made.stdout.decode()


def test_letter_and_a4() -> None:
    sizes = []
    for name in ("A4", "Letter"):
        one = brief(story(), settings=(("page_size", name),))
        with pikepdf.open(io.BytesIO(write_pdf(one))) as document:
            sizes.append([round(float(n)) for n in document.pages[0].MediaBox])
    assert sizes == [[0, 0, 595, 842], [0, 0, 612, 792]]


def test_same_bytes_in_any_process(tmp_path: Path) -> None:
    code = (
        "import hashlib; from tests.sample_brief import FLOOD, brief;"
        "from briefing.render.pdf import write_pdf;"
        "print(hashlib.sha256(write_pdf(brief(FLOOD, handling='TLP:RED'))).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            cwd=Path(__file__).parent.parent,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("4711", "Asia/Tokyo"))
    }
    assert len(digests) == 1


def test_environment_is_left_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    write_pdf(brief(story()))
    assert "SOURCE_DATE_EPOCH" not in os.environ
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "7")
    write_pdf(brief(story()))
    assert os.environ["SOURCE_DATE_EPOCH"] == "7"


def test_hostile_text_still_makes_pages() -> None:
    stories = (replace(_everywhere(t).stories[0], item=n) for n, t in enumerate(HOSTILE, 1))
    stories = tuple(replace(s, people=s.people[:1], sources=s.sources[:2]) for s in stories)
    with pikepdf.open(io.BytesIO(write_pdf(replace(DAY, stories=stories)))) as document:
        assert list(document.attachments) == ["brief.json"]
        assert len(document.pages) < 40


@pytest.mark.parametrize("text", ["x" * 100_000, "word " * 20_000], ids=["letters", "words"])
def test_endless_lines_are_cut_and_marked(text: str) -> None:
    """A hundred thousand letters without a space would keep the writer busy for minutes."""
    made = write_pdf(brief(story(1, text, summary=(said(1, text),))))
    with pikepdf.open(io.BytesIO(made)) as document:
        assert len(document.pages) < 6


ASKING = """
<a rel="attachment" href="{secret}">x</a><link rel="attachment" href="{secret}">
<link rel="stylesheet" href="{secret}">
<style>@import "{secret}"; @font-face {{ font-family: X; src: url({secret}) }}</style>
<img src="{secret}" alt="x"><object data="{secret}">x</object><embed src="{secret}">
<p style="background: url({secret}); font-family: X">x</p>
<svg><image href="{secret}"/><use href="{secret}#x"/></svg>
"""


@pytest.mark.parametrize("scheme", ["file", "http", "brief:..", "data"])
def test_nothing_is_fetched(scheme: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even a template of one's own that asks for it gets nothing but our own fonts."""
    secret = tmp_path / "secret.css"
    secret.write_text("p { content: 'TOPSECRET' }")
    address = {
        "file": secret.as_uri(),
        "http": "http://127.0.0.1:9/secret",
        "brief:..": f"brief:../../../..{secret}",
        "data": "data:text/css,TOPSECRET",
    }[scheme]
    (tmp_path / "front.html.j2").write_text(ASKING.format(secret=address))
    asked: list[str] = []
    monkeypatch.setattr("urllib.request.OpenerDirector.open", lambda *a, **k: asked.append(str(a)))
    made = write_pdf(brief(story()), template_dir=tmp_path)
    assert asked == []
    with pikepdf.open(io.BytesIO(made)) as document:
        assert list(document.attachments) == ["brief.json"]
    assert b"TOPSECRET" not in made


def test_a_missing_library_names_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(name: str, *rest: Any) -> Any:
        if name == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0': no such file\nmore")
        return real(name, *rest)

    real = __import__
    monkeypatch.setattr("builtins.__import__", fail)
    with pytest.raises(MissingLibraryError, match="libpango") as caught:
        pdf.write_pdf(brief(story()))
    assert "libpangoft2-1.0-0" in caught.value.package
    assert "\n" not in str(caught.value)


def test_an_address_that_is_no_link_is_none() -> None:
    lines = (source(1, "Post", "A", "A", url="file:///etc/passwd"),)
    with pikepdf.open(io.BytesIO(write_pdf(brief(story(sources=lines))))) as document:
        actions = [n.A for page in document.pages for n in page.get("/Annots", []) if "/A" in n]
    assert actions == []


def test_long_briefs_have_every_page() -> None:
    many = replace(DAY, stories=tuple(replace(s, item=n) for n, s in enumerate(DAY.stories * 2, 1)))
    with pikepdf.open(io.BytesIO(write_pdf(many))) as document:
        assert 9 <= len(document.pages) <= 20


def test_a_missing_font_is_named_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another face in silence would be another page on every machine."""
    from briefing.render import pdf

    def absent(name: str, template_dir: object) -> Path:
        raise RenderError("not found", template=name)

    monkeypatch.setattr(pdf, "find_file", absent)
    with pytest.raises(MissingLibraryError, match=r"brief-serif-400\.ttf"):
        pdf.write_pdf(brief())
