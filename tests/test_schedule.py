"""When an edition is due, and the lines that make a machine look."""

from __future__ import annotations

import datetime
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.config.settings import ScheduleConfig
from briefing.schedule import (
    Installation,
    cron_block,
    due_moment,
    find_due,
    merge_crontab,
    next_due,
    systemd_units,
)
from tests.builders import moment

DAILY = ScheduleConfig()
WEEKDAYS = ScheduleConfig(days=("mon", "tue", "wed", "thu", "fri"))
TUESDAY = datetime.date(2026, 10, 13)
HERE = Installation(
    command=("/opt/brief/bin/python", "-m", "briefing"),
    config=Path("/etc/brief/briefing.toml"),
    log=Path("/var/lib/brief/run.log"),
)


def days(*texts: str) -> tuple[datetime.date, ...]:
    return tuple(datetime.date.fromisoformat(text) for text in texts)


@pytest.mark.parametrize(
    ("now", "made", "catch_up", "due"),
    [
        ("2026-10-13T06:29", (), 0, ()),
        ("2026-10-13T06:30", days("2026-10-13"), 0, ()),
        ("2026-10-17T12:00", (), 0, ()),  # a Saturday
        ("2026-10-17T12:00", days("2026-10-16"), 1, ()),
        ("2026-10-13T06:30", (), 0, days("2026-10-13")),
        ("2026-10-13T23:59", (), 0, days("2026-10-13")),  # woke late
        ("2026-10-14T05:00", (), 0, ()),  # the day is over
        ("2026-10-14T05:00", (), 1, days("2026-10-13")),
        ("2026-10-14T07:00", (), 1, days("2026-10-13", "2026-10-14")),
        ("2026-10-12T07:00", days("2026-10-08"), 2, days("2026-10-09", "2026-10-12")),
    ],
)
def test_due(now: str, made: tuple, catch_up: int, due: tuple) -> None:
    assert find_due(moment(now), made, WEEKDAYS, "UTC", catch_up=catch_up) == due


def test_the_day_is_the_zones() -> None:
    now = moment("2026-10-12T22:30")  # 06:30 on the 13th in Manila
    assert find_due(now, (), DAILY, "Asia/Manila") == (TUESDAY,)
    assert find_due(now, (), DAILY, "America/Lima") == days("2026-10-12")


@pytest.mark.parametrize(
    ("day", "at", "utc"),
    [
        ("2026-03-29", "02:30", "2026-03-29T01:30"),  # skipped in Paris: counts as 03:30
        ("2026-10-25", "02:30", "2026-10-25T00:30"),  # twice in Paris: the first
        ("2026-10-26", "06:30", "2026-10-26T05:30"),
        ("2026-10-24", "06:30", "2026-10-24T04:30"),
    ],
)
def test_due_over_changes_of_the_clock(day: str, at: str, utc: str) -> None:
    date = datetime.date.fromisoformat(day)
    assert due_moment(date, replace(DAILY, at=at), "Europe/Paris") == moment(utc)


@pytest.mark.parametrize("day", ["2026-03-29", "2026-10-25"])
def test_one_edition_on_the_day_of_the_change(day: str) -> None:
    """Looking every quarter of an hour for two days makes each day's edition once."""
    schedule, made = replace(DAILY, at="02:30"), set()
    start = moment(day) - datetime.timedelta(hours=12)
    for step in range(4 * 48):
        now = start + step * datetime.timedelta(minutes=15)
        due = find_due(now, made, schedule, "Europe/Paris")
        assert not made.intersection(due)
        made.update(due)
    assert datetime.date.fromisoformat(day) in made


def test_next_due() -> None:
    assert next_due(moment("2026-10-13T05:00"), (), WEEKDAYS, "UTC") == moment("2026-10-13T06:30")
    friday = moment("2026-10-16T07:00")
    assert next_due(friday, (), WEEKDAYS, "UTC") == moment("2026-10-19T06:30")
    assert next_due(friday, (), ScheduleConfig(days=()), "UTC") is None


# --- crontab -------------------------------------------------------------------------------------


def test_the_line_for_cron_needs_nothing_from_its_environment() -> None:
    line = cron_block(HERE, DAILY).splitlines()[2]
    assert line == (
        "*/15 * * * * PYTHONUTF8=1 /opt/brief/bin/python -m briefing run "
        "--config /etc/brief/briefing.toml >> /var/lib/brief/run.log 2>&1"
    )


@pytest.mark.parametrize(
    ("at", "minutes"), [("06:30", "*/15"), ("06:00", "*/15"), ("06:37", "7-59/15")]
)
def test_cron_looks_at_the_very_minute(at: str, minutes: str) -> None:
    assert cron_block(HERE, replace(DAILY, at=at)).splitlines()[2].startswith(minutes + " *")


def test_odd_paths_are_quoted_for_the_shell_and_for_cron() -> None:
    odd = replace(
        HERE, config=Path("/srv/press desk/100% brief.toml"), environment={"BRIEFING_TITLE": "A b"}
    )
    line = cron_block(odd, DAILY).splitlines()[2]
    assert r"'/srv/press desk/100\% brief.toml'" in line
    assert "BRIEFING_TITLE='A b'" in line


OTHERS = "MAILTO=desk\n0 1 * * * /usr/bin/backup"


def test_installing_twice_is_installing_once() -> None:
    block = cron_block(HERE, DAILY)
    once = merge_crontab(OTHERS, block, "default")
    assert once == f"{OTHERS}\n{block}"
    assert merge_crontab(once, block, "default") == once


def test_removing_leaves_the_others() -> None:
    east = cron_block(replace(HERE, profile="east"), DAILY)
    both = merge_crontab(merge_crontab(OTHERS, cron_block(HERE, DAILY), "default"), east, "east")
    assert merge_crontab(both, "", "default") == f"{OTHERS}\n{east}"
    assert merge_crontab(OTHERS + "\n", "", "default") == OTHERS + "\n"
    assert merge_crontab("", "", "default") == ""


# --- systemd -------------------------------------------------------------------------------------


def test_units() -> None:
    odd = replace(HERE, config=Path("/srv/press desk/100%.toml"))
    units = systemd_units(odd, replace(DAILY, at="06:37"))
    service, timer = units["newsbrief-default.service"], units["newsbrief-default.timer"]
    assert '--config "/srv/press desk/100%%.toml"' in service
    assert "OnCalendar=*:7/15\nPersistent=true" in timer


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not installed")
def test_units_are_what_systemd_reads(tmp_path: Path) -> None:
    program = tmp_path / "brief ing"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    here = replace(HERE, command=(str(program),), environment={"BRIEFING_TITLE": "50% of “it”"})
    paths = []
    for name, text in systemd_units(here, DAILY).items():
        (tmp_path / name).write_text(text)
        paths.append(str(tmp_path / name))
    found = subprocess.run(
        ["systemd-analyze", "verify", *paths], capture_output=True, text=True, check=False
    )
    assert "newsbrief" not in found.stderr, found.stderr
