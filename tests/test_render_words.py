"""Dates, counts, labels, links and cut text: small functions of which every page is made."""

from __future__ import annotations

import datetime
import subprocess
import sys
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.render import counts, safe, view, words
from briefing.render.html import render_html
from briefing.render.mail import render_mail
from briefing.render.text import render_markdown, render_text
from briefing.types import (
    FigureLine,
    OmissionCount,
    Passage,
    PersonLine,
    RecalledLine,
    SourceOutcome,
    Span,
    Tag,
    Window,
)
from tests.sample_brief import DAY, FLOOD, at, brief, day, event, quote, source, story, value

UTC = datetime.UTC


@pytest.mark.parametrize(
    ("window", "said"),
    [
        (
            Window(start=at(17, 6, 30), end=at(18, 6, 30), timezone="Europe/Vienna"),
            "Tue 17 Mar 2026, 06:30 to Wed 18 Mar 2026, 06:30 (Europe/Vienna)",
        ),
        (
            Window(start=None, end=datetime.datetime(2026, 3, 19, tzinfo=UTC), timezone="UTC"),
            "everything up to the end of Wed 18 Mar 2026 (UTC)",
        ),
        (
            Window(
                start=None, end=datetime.datetime(2026, 3, 19, 9, tzinfo=UTC), timezone="No/Where"
            ),
            "everything up to Thu 19 Mar 2026, 09:00 (No/Where)",
        ),
    ],
)
def test_window(window: Window, said: str) -> None:
    assert words.window_words(window) == said


@pytest.mark.parametrize(
    ("granularity", "until", "said"),
    [
        ("day", None, "Mon 16 Mar 2026"),
        ("day", day(18), "16 Mar – 18 Mar 2026"),
        ("week", None, "Week of 16 Mar 2026"),
        ("month", None, "March 2026"),
        ("year", None, "2026"),
        ("decade", None, "2020s"),
        ("some other", None, "About Mon 16 Mar 2026"),
    ],
)
def test_event_dates_are_no_finer_than_known(
    granularity: str, until: datetime.date | None, said: str
) -> None:
    line = event(1, day(16), "x", granularity=granularity, until=until)
    assert words.event_date(line) == said


@pytest.mark.parametrize(
    ("granularity", "qualifier", "said"),
    [
        ("day", "about", "About 16 Mar 2026"),
        ("month", "about", "About March 2026"),
        ("month", "early", "Early March 2026"),
        ("month", "mid", "Mid-March 2026"),
        ("day", "since", "Since Mon 16 Mar 2026"),
        ("week", "since", "Since the week of 16 Mar 2026"),
        ("week", "early", "Early in the week of 16 Mar 2026"),
        ("day", "by", "By Mon 16 Mar 2026"),
    ],
)
def test_event_dates_are_as_rough_as_they_are_given(
    granularity: str, qualifier: str, said: str
) -> None:
    line = event(1, day(16), "x", granularity=granularity, qualifier=qualifier)
    assert words.event_date(line) == said


@pytest.mark.parametrize(
    ("handling", "said", "style"),
    [
        ("TLP:RED", "TLP:RED", "tlp-red"),
        ("amber + strict", "TLP:AMBER+STRICT", "tlp-amber"),
        ("tlp:green", "TLP:GREEN", "tlp-green"),
        ("CLEAR", "TLP:CLEAR", "tlp-clear"),
        ("TLP:PURPLE", "TLP:PURPLE", "plain"),
        ("For the minister only", "For the minister only", "plain"),
        (None, "", "plain"),
    ],
)
def test_handling(handling: str | None, said: str, style: str) -> None:
    assert words.handling_words(handling) == said
    assert words.handling_class(handling) == style


def test_counts() -> None:
    assert words.count(1, "story", "stories") == "1 story"
    assert words.count(0, "report") == "0 reports"
    assert counts.coverage_words(story(outlets=0, reports=1, origins=1)) == "1 report from 1 origin"


@pytest.mark.parametrize(
    ("outlets", "said"),
    [
        (["North Post", "East Herald"], "in 2 outlets"),
        (["North Post", None, None], "in 1 outlet, 2 reports naming none"),
        (["North Post", None], "in 1 outlet, 1 report naming none"),
        ([None], "from 1 origin, its outlet not named"),
        ([None, None], "from 2 origins, their outlets not named"),
    ],
)
def test_what_a_number_of_outlets_leaves_out(outlets: list[str | None], said: str) -> None:
    lines = tuple(source(n, name, "Flood", str(n)) for n, name in enumerate(outlets, 1))
    known = len({name for name in outlets if name})
    one = story(sources=lines, reports=len(lines), origins=len(lines), outlets=known)
    assert counts.coverage_words(one).endswith(said)
    page = brief(one)
    for printed in (
        render_html(page),
        render_text(page),
        render_markdown(page),
        *render_mail(page),
    ):
        assert said in " ".join(printed.split())


def test_coverage_names_every_reason_and_adds_up() -> None:
    coverage = replace(
        DAY.coverage,
        articles_omitted=1,
        by_reason=(OmissionCount(code="empty", count=1), OmissionCount(code="odd-thing", count=2)),
    )
    said = "41 articles read, 35 used in 6 stories, 3 left out (2 odd thing, 1 empty)."
    assert words.read_words(coverage) == said


def test_outcomes_of_a_kind_not_known_are_told_as_they_are() -> None:
    outcome = SourceOutcome(name="x", location="y", status="teapot", detail="short and stout")
    assert words.outcome_words(outcome, "UTC") == "teapot: short and stout"


def test_figures_are_as_of_the_newest_report() -> None:
    lines = (source(1, "Post", "x", "A", published=at(17, 12), published_precision="day"),)
    one = story(sources=lines)
    assert words.as_of_words(one, (value(1, "Post", "3", "3", as_of=at(17, 12)),), DAY) == (
        "Tue 17 Mar"
    )
    two = (value(2, "Post", "3", "3", as_of=at(16, 9)), value(3, "Post", "3", "3"))
    assert words.as_of_words(one, two, DAY) == "Mon 16 Mar, 09:00"
    assert words.as_of_words(one, two[1:], DAY) == "–"


def test_a_report_that_gives_no_hour_is_not_given_one() -> None:
    noon = at(17, 12)
    lines = (source(1, "Post", "x", "A", published=noon, published_precision="day"),)
    assert counts._report_moment(brief(story(sources=lines)), noon) == "Tue 17 Mar 2026"
    assert counts._report_moment(brief(story()), noon) == "Tue 17 Mar 2026, 12:00"


def test_legend_explains_every_tag() -> None:
    assert set(words.LEGEND) == set(Tag)


# --- safe ---------------------------------------------------------------------------------------


@given(st.text(max_size=60), st.integers(8, 40))
def test_cut_text_is_short_and_a_beginning(text: str, limit: int) -> None:
    kept, cut = safe.clipped(text, limit)
    assert len(safe.clip(text, limit)) <= limit
    assert safe.printable(text).startswith(kept)
    assert cut == (kept != safe.printable(text))


@pytest.mark.parametrize("letter", ["\x00", "\x1b", "\x9b", "\u202e", "\u2066", "\ufeff", "\uffff"])
def test_what_is_no_text_is_not_printed(letter: str) -> None:
    assert safe.printable(f"a{letter}b") == "ab"


def test_lone_surrogates_become_a_sign() -> None:
    assert safe.printable("a\udc00b\n c") == "a\ufffdb  c"


def test_marks_are_told_from_text() -> None:
    spans = (Span(start=0, end=3), Span(start=9, end=12), Span(start=13, end=16))
    assert safe.split_marks("one […] two ten", spans) == (
        ("one", False),
        (" […] ", True),
        ("two", False),
        (" ", False),
        ("ten", False),
    )
    assert safe.split_marks("does not fit", spans) == (("does not fit", False),)


@pytest.mark.parametrize("tag", ["", "en us", '"><b>', "x" * 20])
def test_language_tags_are_well_formed(tag: str) -> None:
    assert safe.language_tag(tag) == "und"
    assert safe.language_tag("pt-BR") == "pt-BR"


# --- view ---------------------------------------------------------------------------------------


def test_copies_stand_under_their_origin() -> None:
    groups = view.group_origins(FLOOD.sources)
    assert [group.lead.citation for group in groups] == [1, 3, 5, 6]
    assert [line.citation for line in groups[0].copies] == [2, 4, 7, 8]


def test_index_files_people_under_their_last_name() -> None:
    people = tuple(
        PersonLine(name=name, variants=())
        for name in ("Åsa Öberg", "Ada Novak", "Martin King Jr.", "Zed")
    )
    ambiguous = PersonLine(name="Smith", ambiguous=True)
    whole = brief(story(1, people=(*people, ambiguous)), story(2, people=people[:1]))
    entries = view.build_index(whole)[0].entries
    assert [entry.key for entry in entries] == ["King", "Novak", "Öberg", "Zed"]
    assert entries[0].after == " Jr."
    assert entries[2].items == (1, 2)


def test_values_that_say_the_same_stand_together() -> None:
    values = (
        value(1, "A", "19", "19"),
        value(2, "B", "17", "17"),
        value(3, "C", "nineteen", "19"),
    )
    figure = FigureLine(referent="dead", unit="people", status="contradicted", values=values)
    groups = view.group_values(figure)
    assert [[one.citation for one in group] for group in groups] == [[1, 3], [2]]


def test_variants_that_differ_in_marks_only_are_one() -> None:
    def passage(text: str) -> Passage:
        return Passage(article_id="1", start=0, end=len(text), text=text)

    line = replace(
        quote(1, "A", "Nobody knows."),
        variants=(passage("nobody knows,"), passage("No one knows"), passage("No one knows.")),
    )
    assert [variant.text for variant in view.distinct_variants(line)] == ["No one knows"]


@pytest.mark.parametrize(
    ("basis", "tags", "parts"),
    [
        ("“on Monday”, published 17 March 2026", (), ("on Monday", "published 17 March 2026")),
        ("“28 September”, published 17 March 2026", (), ("", "")),
        ("“two days later”, counted", ("date inferred",), ("two days later", "counted")),
        (
            "dated by publication: undated",
            ("date inferred",),
            ("", "dated by publication: undated"),
        ),
        ("explicit", (), ("", "")),
    ],
)
def test_what_a_date_was_counted_from(
    basis: str, tags: tuple[str, ...], parts: tuple[str, str]
) -> None:
    assert view.basis_parts(event(1, day(1), "x", basis=basis, tags=tags)) == parts


def test_omissions_are_bounded_in_print() -> None:
    many = tuple(replace(DAY.omissions[0], subject=str(n), code="binary") for n in range(1000))
    (group,) = view.group_omissions(brief(story(), omissions=many))
    assert len(group.omissions) == view.MAX_OMISSIONS
    assert group.more == 1000 - view.MAX_OMISSIONS


# --- imports ------------------------------------------------------------------------------------


def test_renderers_are_imported_without_their_libraries() -> None:
    code = (
        "import sys, briefing.render.html, briefing.render.pdf, briefing.render.mail,"
        " briefing.render.text;"
        "heavy = ('jinja2', 'weasyprint', 'css_inline', 'fontTools');"
        "print([name for name in heavy if name in sys.modules])"
    )
    made = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert made.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("text", "rtl"),
    [("", False), ("60 1", False), ("abc אבג", False), ("«אבג» abc", True), ("12 العربية", True)],
)
def test_direction_is_that_of_the_first_letter(text: str, rtl: bool) -> None:
    assert safe.is_rtl(text) is rtl


@pytest.mark.parametrize(
    ("changes", "notes"),
    [
        ({}, ()),
        ({"moved_from": day(9)}, ("moved from Mon 9 Mar 2026",)),
        ({"foretold": True, "upcoming": True, "confirmed": False}, ()),
        ({"foretold": True, "reported": day(12)}, ("told beforehand on Thu 12 Mar 2026",)),
        (
            {"foretold": True, "confirmed": False, "reported": None},
            ("as announced",),
        ),
    ],
)
def test_notes_on_a_day(changes: dict[str, Any], notes: tuple[str, ...]) -> None:
    line = replace(event(1, day(16), "The quay reopens.", upcoming=False), **changes)
    assert words.line_notes(line) == notes


def test_what_comes_on_the_day_of_the_edition_is_today_s() -> None:
    line = event(1, DAY.edition_date, "The quay reopens.", upcoming=True)
    assert words.when_words(line, DAY).startswith("Today, ")
    assert words.when_words(replace(line, upcoming=False), DAY) == words.event_date(line)


def test_lines_of_earlier_editions_stand_among_those_of_today() -> None:
    recalled = RecalledLine(
        line=event(0, day(1), "The dam cracked.", upcoming=False),
        source=source(9, "The Herald", "Dam", "d"),
    )
    told = replace(FLOOD, recalled=(recalled,))
    ((_, rows), *_) = view.chronology_parts(told)
    assert [row.line.date for row in rows] == sorted(row.line.date for row in rows)
    assert [row.source for row in rows if row.source] == [recalled.source]


def test_the_age_of_what_was_read_is_said_in_every_format() -> None:
    said = "The oldest report is of"
    assert counts.age_words(brief(story())) == ""
    bare = brief(story())
    made = replace(bare, coverage=replace(bare.coverage, oldest=at(14, 18, 5), newest=at(18, 6)))
    assert counts.age_words(made).startswith("The oldest report is of Sat 14 Mar 2026")
    for text in (render_text(made), render_markdown(made), render_html(made)):
        assert said in " ".join(text.split())
