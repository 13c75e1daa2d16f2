"""Configuration: precedence, checks, and every problem at once."""

from __future__ import annotations

import datetime

import pytest

from briefing import ConfigError, load_config
from briefing.cli.setup import config_template


def problems(toml: str = "", **environ: str) -> list[str]:
    with pytest.raises(ConfigError) as raised:
        load_config(toml, environ)
    return [str(problem) for problem in raised.value.problems]


def test_flag_beats_variable_beats_file_beats_default() -> None:
    toml = "[brief]\nwords = 50\n"
    assert load_config().brief.words == 110
    assert load_config(toml).brief.words == 50
    assert load_config(toml, {"BRIEFING_WORDS": "60"}).brief.words == 60
    flagged = load_config(toml, {"BRIEFING_WORDS": "60"}, {"brief.words": 70})
    assert flagged.brief.words == 70
    assert dict(flagged.came_from)["brief.words"] == "flag"


def test_every_problem_is_reported_at_once() -> None:
    found = problems(
        '[brief]\ntitel = "x"\nwords = 1\ntz = "Mars"\n[mail]\nto = ["nobody"]\n'
        '[[sources]]\nname = "a"\n[other]\nx = 1\n',
        BRIEFING_MAX_STORIES="many",
        BRIEFING_TTILE="x",
    )
    text = "\n".join(found)
    for expected in (
        "brief.titel: no such setting; did you mean brief.title?",
        "brief.words: is 1; the least is 10",
        "brief.tz: is 'Mars'; a name such as Europe/Paris",
        "mail.to: is 'nobody'; an address",
        "sources[1]: needs one of url (of a feed), page, path or opml",
        "other: no such setting",
        "environment: BRIEFING_MAX_STORIES: is 'many'",
        "environment: BRIEFING_TTILE: no such setting; did you mean BRIEFING_TITLE?",
    ):
        assert expected in text
    assert len(found) == 8


def test_broken_toml_is_a_problem_with_its_place() -> None:
    assert "line 1" in problems("[brief\n")[0]


@pytest.mark.parametrize(
    ("span", "hours"), [("36h", 36), ("2d", 48), ("1w", 168), ("12", 12), (24, 24)]
)
def test_windows(span: object, hours: int) -> None:
    assert load_config("", {}, {"brief.window": span}).brief.window_hours == hours


@pytest.mark.parametrize("span", ["0h", "-1d", "soon", "1y", ""])
def test_windows_that_are_none(span: str) -> None:
    with pytest.raises(ConfigError, match="36h, 2d or 1w"):
        load_config(f'[brief]\nwindow = "{span}"\n')


def test_since_is_read_in_the_zone_of_the_brief() -> None:
    config = load_config('[brief]\ntz = "Europe/Paris"\nsince = 2026-07-01\n')
    assert config.brief.since is not None
    assert config.brief.since.utcoffset() == datetime.timedelta(hours=2)


def test_lists_in_variables_are_divided_by_commas() -> None:
    config = load_config("", {"BRIEFING_FORMAT": "pdf, md"})
    assert config.output.formats == ("pdf", "md")


def test_a_header_cannot_be_smuggled_in_by_an_address() -> None:
    assert "address" in problems('[mail]\nto = ["a@b.example\\nBcc: c@d.example"]\n')[0]


def test_sources_take_their_place_as_name() -> None:
    config = load_config('[[sources]]\nurl = "https://courier.example/feed"\n')
    assert config.sources[0].name == "https://courier.example/feed"


@pytest.mark.parametrize("url", ["file:///etc/passwd", "courier.example", "javascript:x"])
def test_sources_that_are_no_web_address(url: str) -> None:
    assert "http or https" in problems(f'[[sources]]\nurl = "{url}"\n')[0]


def test_the_template_is_sound_and_so_is_it_with_every_line_uncommented() -> None:
    text = config_template()
    assert load_config(text).brief == load_config().brief
    settings, sources = text.split("# What `briefing run` reads")
    uncommented = [
        line.removeprefix("# ") if " = " in line and not line.endswith('= ""') else line
        for line in settings.splitlines()
    ]
    assert load_config("\n".join(uncommented)).run == load_config().run
    example = "\n".join(line.removeprefix("# ") for line in sources.splitlines()[1:])
    assert [source.name for source in load_config(example).sources] == [
        "Example Courier",
        "Clippings",
    ]
