"""Many wordings of each construct, one paragraph each, set among reporting."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing.ingest.clean import clean_text
from briefing.ingest.markdown import looks_like_markdown, strip_markdown

TABLE = Path(__file__).resolve().parent / "rules" / "cleaning_wordings.txt"
AROUND = (
    "Officials said the bridge would stay shut until Friday.",
    "Nobody was hurt, the police said.",
    "The mayor of Torva visited the site on Monday.",
    "A second inspection is planned for next week.",
)


def _lines(name: str) -> list[str]:
    text = TABLE.read_text(encoding="utf-8").split(f"== {name}\n")[1].split("== ")[0]
    return [line for line in text.split("\n") if line.strip()]


def _dropped() -> list[tuple[str, int]]:
    """Furniture, each with the place among the paragraphs at which it stands."""
    places = {"dropped": 4, "dropped from the middle": 2, "dropped from the start": 0}
    return [(line, place) for name, place in places.items() for line in _lines(name)]


def _body(line: str, place: int) -> tuple[str, str]:
    """What is left of the line among reporting, and what the whole was."""
    text = "\n\n".join([*AROUND[:place], line, *AROUND[place:]])
    marked_down = looks_like_markdown(text)
    whole = strip_markdown(text)[0] if marked_down else text
    return clean_text(text, marked_down=marked_down).body, whole


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


@pytest.mark.parametrize("line", _lines("kept"))
def test_reporting_stays_wherever_it_stands(line: str) -> None:
    for place in (0, 2, len(AROUND)):
        body, whole = _body(line, place)
        assert _words(body) == _words(whole)


@pytest.mark.parametrize(("line", "place"), _dropped())
def test_furniture_goes_and_nothing_with_it(line: str, place: int) -> None:
    assert _body(line, place)[0] == "\n\n".join(AROUND)
