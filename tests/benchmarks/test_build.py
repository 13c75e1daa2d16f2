"""A whole `briefing build` against WeasyPrint alone on the same page, and its peak memory.

The page is the one that `build` hands to WeasyPrint, with our fonts as files. For comparison, the
time for brief.html, which embeds its fonts, is printed too.
"""

from __future__ import annotations

import math
import sys
from pathlib import Path

import pytest

from briefing.codec import loads
from briefing.render.fonts import faces_by_url
from briefing.render.html import fill_page
from briefing.render.templates import shipped_templates
from tests.benchmarks.measure import Command, peak_memory, python, report, run_once, time_in_turn
from tests.benchmarks.scale_build import build_command, write_news

LIMIT = 2.0  # times WeasyPrint alone
MEMORY = 250.0  # megabytes
GROWTH = 1.3  # exponent: 1 is linear
ROUNDS = 5
ALONE = """
import sys, weasyprint
weasyprint.HTML(filename=sys.argv[1]).write_pdf(sys.argv[2], pdf_variant="pdf/ua-1")
"""


@pytest.fixture
def build(seeds: Path, tmp_path: Path) -> Command:
    words = ["build", str(seeds), "--date", "2020-09-14", "--out", str(tmp_path)]
    return [sys.executable, "-m", "briefing", *words]


def test_build_takes_at_most_twice_what_weasyprint_takes(build: Command, tmp_path: Path) -> None:
    peak_memory(build)
    made = tmp_path / "2020-09-14"
    page, pdf = tmp_path / "page.html", str(tmp_path / "alone.pdf")
    page.write_text(page_for_weasyprint(made / "brief.json"), "utf-8")
    seconds = time_in_turn(
        {
            "build": build,
            "page": python(ALONE, str(page), pdf),
            "brief.html": python(ALONE, str(made / "brief.html"), pdf),
        },
        rounds=ROUNDS,
    )
    ratio = seconds["build"] / seconds["page"]
    report(f"briefing build / WeasyPrint alone: {ratio:.2f} on the same page")
    report(
        f"briefing build / WeasyPrint on brief.html: {seconds['build'] / seconds['brief.html']:.2f}"
    )
    report(" ".join(f"{name} {taken:.2f} s;" for name, taken in seconds.items()))
    assert ratio <= LIMIT


def page_for_weasyprint(brief: Path) -> str:
    """What `write_pdf` gives to WeasyPrint, with the fonts read from the folder of templates."""
    fonts = faces_by_url(shipped_templates().as_uri() + "/")
    sheets = ("brief.css", "print.css", "pdf.css")
    return fill_page(loads(brief.read_bytes()), "pdf", fonts, sheets, None)


def test_a_build_grows_about_as_its_articles(tmp_path: Path) -> None:
    """Eight times the reports, in whole processes; larger sizes: `scale_build`."""
    small, large = 400, 3_200
    found = {}
    for count in (small, large):
        folder = tmp_path / str(count)
        folder.mkdir()
        command = build_command(write_news(folder, count), folder / "out")
        used = run_once(command)
        found[count] = used.ru_utime + used.ru_stime
    slope = math.log(found[large] / found[small]) / math.log(large / small)
    report(f"briefing build of {small:,} to {large:,} reports: n^{slope:.2f}")
    assert slope <= GROWTH


def test_build_stays_below_its_memory(build: Command) -> None:
    peak = peak_memory(build)
    report(f"peak memory of briefing build: {peak:.0f} MB, limit {MEMORY:.0f}")
    assert peak < MEMORY
