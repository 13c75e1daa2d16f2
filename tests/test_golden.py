"""Whole briefs from readable inputs: tests/golden/<case>/input → brief.json and brief.txt.

`--update-golden` writes what the program makes now; read the difference before committing it.
Every case also has to keep the laws.
"""

from __future__ import annotations

import datetime
import json
from collections import Counter
from pathlib import Path

import pytest

from briefing import Brief, Ingest, make_brief, read_articles, render_text, verify
from briefing.codec import brief_schema, dumps, loads

GOLDEN = Path(__file__).parent / "golden"
CASES = sorted(path.name for path in GOLDEN.iterdir() if path.is_dir())


def make(case: str, monkeypatch: pytest.MonkeyPatch) -> tuple[Ingest, Brief]:
    """The brief of a case, made in its folder so that paths read the same everywhere."""
    monkeypatch.chdir(GOLDEN / case)
    day = datetime.date.fromisoformat(Path("edition").read_text().strip())
    ingest = read_articles("input")
    made_at = datetime.datetime.combine(day, datetime.time(6, 30), datetime.UTC)
    brief = make_brief(
        ingest.articles, edition_date=day, generated_at=made_at, omissions=ingest.omissions
    )
    return ingest, brief


@pytest.mark.parametrize("case", CASES)
def test_golden(case: str, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    _, brief = make(case, monkeypatch)
    for name, made in (("brief.json", dumps(brief)), ("brief.txt", render_text(brief))):
        file = GOLDEN / case / name
        if request.config.getoption("--update-golden"):
            file.write_text(made, "utf-8")
        assert made == file.read_text("utf-8"), f"{case}/{name} differs"


@pytest.mark.parametrize("case", CASES)
def test_golden_keeps_the_laws(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import jsonschema

    ingest, brief = make(case, monkeypatch)
    assert verify(brief, ingest.articles) == ()
    assert loads(dumps(brief)) == brief
    jsonschema.validate(json.loads(dumps(brief)), brief_schema())
    printed = [source.article_id for story in brief.stories for source in story.sources]
    left_out = [o.article_id for o in brief.omissions if o.stage == "edition"]
    assert Counter(printed + left_out) == Counter(a.article_id for a in ingest.articles)
