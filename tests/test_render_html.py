"""The HTML page: one file, valid links, nothing of an article's text becomes markup."""

from __future__ import annotations

import datetime
import itertools
import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given

from briefing.errors import RenderError
from briefing.render.html import render_html
from briefing.types import Brief, SourceLine
from tests.sample_brief import DAY, FLOOD, brief, quote, said, source, story
from tests.strategies import briefs

VOID = {"meta", "br", "link", "img", "input", "hr", "line", "rect", "circle"}
HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(2)>",
    "</style></title></main><b>bold</b>",
    "{{ 7 * 7 }} {% raw %} {# comment #}",
    '" onmouseover="alert(1)" x="',
    "&lt;b&gt; &amp; ]]> <!-- --> <![CDATA[",
    "\u202eright to left override\u2066 isolate \x00 nul \x1b[31m red \x85",
    "x" * 300,
    "العربية والعبرية עברית 漢字 🦉👩‍🚒",
    "a\nb\r\nc\u2028d",
    "-- } .x{color:red} /* ",
)


class Page(HTMLParser):
    """What a browser would make of the page: elements, attributes, text, and whether they nest."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.text += data

    def tags(self) -> Counter[str]:
        return Counter(tag for tag, _ in self.elements)

    def links(self) -> list[str]:
        return [attrs["href"] or "" for tag, attrs in self.elements if tag == "a"]


@pytest.fixture(scope="module")
def page() -> Page:
    return Page(render_html(DAY))


def test_page_is_one_file() -> None:
    html = render_html(DAY)
    outside = re.findall(r"""(?:src=|url\(|@import)\s*["']?(?!data:)[^\s"')]+""", html)
    assert outside == []
    assert "<script" not in html
    assert len(html.encode()) < 800_000


def test_page_names_itself(page: Page) -> None:
    assert ("html", {"lang": "en"}) in page.elements
    assert "Tessaly morning brief, Wednesday 18 March 2026" in page.text
    assert page.tags()["h1"] == page.tags()["main"] == 1
    assert page.open == []


def test_headings_go_down_one_level_at_a_time(page: Page) -> None:
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in itertools.pairwise(levels))


def test_links_lead_somewhere(page: Page) -> None:
    ids = [attrs["id"] for _, attrs in page.elements if "id" in attrs]
    assert len(ids) == len(set(ids))
    for link in page.links():
        assert link.startswith(("https://", "http://", "mailto:")) or link[1:] in ids
    assert {f"item-{n}" for n in range(1, 7)} <= set(ids)


def test_citations_name_their_source(page: Page) -> None:
    cites = [attrs for tag, attrs in page.elements if tag == "a" and attrs.get("class") == "cite"]
    assert {
        "href": "#item-1-source-3",
        "class": "cite",
        "aria-label": "Source 3: The Varda Post",
    } in cites


def test_labelled_things_have_labels(page: Page) -> None:
    ids = {attrs["id"] for _, attrs in page.elements if "id" in attrs}
    for _, attrs in page.elements:
        for label in (attrs.get("aria-labelledby") or "").split():
            assert label in ids
    assert page.links()[0] == "#top-stories"  # the skip link comes first


def test_front_page_holds_the_day(page: Page) -> None:
    front = " ".join(page.text[: page.text.index("Contents")].split())
    for words in (
        "Covers Tue 17 Mar 2026, 06:30 to Wed 18 Mar 2026, 06:30 (Europe/Vienna)",
        "TLP:AMBER",
        "Made Wed 18 Mar 2026, 06:31",
        "12 reports from 4 origins in 9 outlets",
        "Nothing more on Fog closes Sulm airport for six hours",
        "2 failed, 2 had nothing new",
        "Island Observer failed: no answer within 10 s (since Mon 16 Mar 2026, 06:30)",
        "41 articles read, 35 used in 6 stories, 6 left out (2 read twice,",
    ):
        assert words in front


def test_added_marks_are_set_apart() -> None:
    html = render_html(DAY)
    assert 'tonight<span class="ours"> […] </span>and nobody' in html


def test_a_mark_that_the_article_printed_is_not_ours() -> None:
    printed = quote(1, "A judge", "the accused […] smiled")
    html = render_html(brief(story(quotes=(printed,), sources=(source(1, "Post", "x", "A"),))))
    assert "“the accused […] smiled”" in html


def test_indirect_speech_stands_without_quotation_marks() -> None:
    line = replace(quote(1, "A judge", "that nobody was there"), kind="indirect")
    assert "“that nobody was there" not in render_html(brief(story(quotes=(line,))))


def test_inferred_speaker_says_from_what(page: Page) -> None:
    text = " ".join(page.text.split())
    assert (
        "The report says he; named as Jan Hrubesh, chief engineer of the Varda water board" in text
    )


def test_change_bars_only_in_stories_that_are_not_new() -> None:
    fresh = story(1, summary=(said(1, "One.", new=True), said(1, "Two.")))
    assert 'class="line changed"' not in render_html(brief(fresh))
    updated = replace(fresh, status="Updated")
    assert render_html(brief(updated)).count('class="line changed"') == 1


def test_empty_sections_vanish() -> None:
    page = Page(render_html(brief(story())))
    for words in (
        "Summary",
        "Key quotes",
        "Chronology",
        "Where accounts differ",
        "Index",
        "What was left out",
    ):
        assert words not in page.text
    assert "since" not in {attrs.get("id") for _, attrs in page.elements}
    assert page.tags()["svg"] == page.tags()["table"] == 0


def test_an_edition_without_stories_says_so() -> None:
    assert "No story in this edition." in render_html(brief())


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_becomes_markup(text: str) -> None:
    plain, hostile = Page(render_html(_everywhere("word"))), Page(render_html(_everywhere(text)))
    assert set(hostile.tags()) == set(plain.tags()) | {"span"}
    assert not any(name.startswith("on") for _, attrs in hostile.elements for name in attrs)
    assert hostile.open == []


def _everywhere(text: str) -> Brief:
    """A brief that prints `text` wherever an article's words can stand."""
    one = replace(
        FLOOD,
        headline=text,
        status_reason=text,
        summary=(said(1, text),),
        quotes=(replace(quote(1, text, text, text), role=text, via=text, addressee=text),),
        chronology=tuple(replace(line, text=text, conflicts=(text,)) for line in FLOOD.chronology),
        people=tuple(replace(p, name=text, role=text, variants=(text, "x")) for p in FLOOD.people),
        sources=tuple(
            replace(s, headline=text, outlet=text, byline=(text,), url=text, path=text, agency=text)
            for s in FLOOD.sources
        ),
        tags=(text,),
    )
    return replace(DAY, title=text, handling=text, copyright=text, language=text, stories=(one,))


@pytest.mark.parametrize("text", HOSTILE)
def test_controls_and_overrides_are_not_printed(text: str) -> None:
    html = render_html(_everywhere(text))
    assert not re.search(
        "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", html
    )


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "//evil.example/x",
        "https:///no-host",
        "https://a.example/\nX: y",
        "ftp://a.example/x",
        "http://[broken",
        "mailto:",
        " https://a.example",
    ],
)
def test_other_addresses_are_no_links(url: str) -> None:
    html = render_html(brief(story(sources=(source(1, "Post", "A headline", "A", url=url),))))
    assert not [link for link in Page(html).links() if not link.startswith("#")]


@pytest.mark.parametrize("url", ["https://a.example/x?y=1&z=%20#p", "mailto:desk@a.example"])
def test_web_and_mail_addresses_are_links(url: str) -> None:
    html = render_html(brief(story(sources=(source(1, "Post", "A headline", "A", url=url),))))
    assert url in Page(html).links()


@given(briefs)
def test_any_brief_is_a_page(whole: Brief) -> None:
    page = Page(render_html(whole))
    assert page.open == []
    assert "script" not in page.tags()
    assert all(re.match(r"#|https?://|mailto:", link) for link in page.links())


def test_fonts_of_a_script_are_embedded_when_it_occurs() -> None:
    latin = render_html(brief(story()))
    assert latin.count("@font-face") == 5
    cyrillic = render_html(brief(story(1, "Совет собрался в Острове")))
    assert cyrillic.count("@font-face") == 10


def test_dates_far_away_do_not_break(page: Page) -> None:
    old = brief(story(), edition_date=datetime.date(1, 1, 1))
    assert "Monday 1 January 1" in render_html(old)


def test_own_template_comes_first(tmp_path: Path) -> None:
    (tmp_path / "front.html.j2").write_text("<p>Our own front, {{ brief.title }}</p>")
    html = render_html(brief(story(), title="<i>"), template_dir=tmp_path)
    assert "<p>Our own front, &lt;i&gt;</p>" in html
    assert "Top stories" not in html.split("</style>")[1]


def test_own_style_comes_first(tmp_path: Path) -> None:
    (tmp_path / "brief.css").write_text("body { color: teal } </style><script>")
    html = render_html(brief(story()), template_dir=tmp_path)
    assert "body { color: teal }" in html
    assert "<script" not in html.replace("<\\/style><script>", "")


@pytest.mark.parametrize(
    ("template", "line", "words"),
    [
        ("one\n{{ nobody }}", 2, "nobody"),
        ("one\n\n{{ brief.no_such_field }}", 3, "no_such_field"),
        ("{% if %}", 1, "Expected"),
        ("one\n{{ 1 // 0 }}", 2, "zero"),
        ("one\n{{ brief.__class__.__mro__ }}", 2, "unsafe"),
        ("one\n{{ brief.title | no_such_filter }}", 2, "no_such_filter"),
        ("{% include 'missing.j2' %}", None, "no such template"),
    ],
)
def test_template_errors_name_template_and_line(
    tmp_path: Path, template: str, line: int | None, words: str
) -> None:
    (tmp_path / "front.html.j2").write_text(template)
    with pytest.raises(RenderError, match=words) as caught:
        render_html(DAY, template_dir=tmp_path)
    assert caught.value.line == line
    if line:
        assert caught.value.template == "front.html.j2"
        assert "\n" not in str(caught.value)


def test_a_missing_folder_of_templates_is_named(tmp_path: Path) -> None:
    with pytest.raises(RenderError, match="no such folder"):
        render_html(DAY, template_dir=tmp_path / "nowhere")


def test_same_brief_same_page() -> None:
    assert render_html(DAY) == render_html(replace(DAY))


def test_undated_source_says_so() -> None:
    line: SourceLine = source(1, "Post", "x", "A", published=None)
    assert "undated" in Page(render_html(brief(story(sources=(line,))))).text


def test_the_legend_explains_the_tags_that_are_printed_and_no_others() -> None:
    tagged = story(tags=("single origin",))
    assert 'id="tag-single-origin"' in render_html(brief(tagged))
    assert 'id="tag-opinion"' not in render_html(brief(tagged))
    assert '<dl class="legend">' not in render_html(brief(story(tags=())))


def test_every_tag_links_to_its_meaning() -> None:
    page = render_html(DAY)
    linked = set(re.findall(r'href="#(tag-[^"]+)"', page))
    assert linked
    assert linked <= set(re.findall(r'id="(tag-[^"]+)"', page))
