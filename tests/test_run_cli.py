"""`run`, `fetch`, `send`, `sources` and `schedule` as commands: exit codes and what is said."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefing.cli import cli, exit_code
from briefing.errors import BriefingError
from briefing.run.lock import hold_lock
from tests.morning import DAY_ONE, Desk, make_desk
from tests.servers import answer, feed, feed_server, mail_server, rss

ROOT = Path(__file__).resolve().parent.parent
EPOCH = str(int(DAY_ONE.timestamp()))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = make_desk(tmp_path)
    write_config(desk)
    return desk


def write_config(desk: Desk, more: str = "") -> None:
    text = (
        '[output]\nout = "out"\nformat = ["json"]\n[run]\nstate = "state"\n'
        f'{more}\n[[sources]]\nname = "Clippings"\npath = "clippings"\n'
    )
    (desk.folder / "briefing.toml").write_text(text, "utf-8")


def call(desk: Desk, *arguments: str, **environ: str) -> Result:
    """A command in this process; a BriefingError becomes the exit code that `main` gives it."""
    config = str(desk.folder / "briefing.toml")
    command = [*arguments, "--config", config]
    result = CliRunner().invoke(
        cli, command, env={"SOURCE_DATE_EPOCH": EPOCH, **environ}, standalone_mode=False
    )
    if isinstance(result.exception, BriefingError):
        result.exit_code = exit_code(result.exception)
    elif result.exception is None and isinstance(result.return_value, int):
        result.exit_code = result.return_value
    return result


# --- run -----------------------------------------------------------------------------------------


def test_a_receipt_of_failure_too(desk: Desk) -> None:
    for path in desk.clippings.iterdir():
        path.unlink()
    desk.clippings.rmdir()
    result = call(desk, "run", "--json")
    receipt = json.loads(result.stdout)
    assert (result.exit_code, receipt["exit_code"], receipt["result"]) == (66, 66, "failed")
    assert receipt["failed"] == ["Clippings"]
    assert receipt == desk.last_receipt()


def test_silent_when_all_is_well(desk: Desk) -> None:
    result = call(desk, "run")
    assert (result.exit_code, result.output) == (0, "")
    assert desk.edition()["stories"]


def test_a_receipt_on_standard_output(desk: Desk) -> None:
    receipt = json.loads(call(desk, "run", "--json").stdout)
    assert receipt == desk.last_receipt()
    assert receipt["editions"][0]["edition_date"] == "2026-10-13"


def test_one_line_for_each_problem(desk: Desk) -> None:
    write_config(desk, '[[sources]]\nname = "Gone"\npath = "gone"\n')
    result = call(desk, "run")
    assert result.exit_code == 0
    assert re.fullmatch(r"briefing: source Gone failed: [^\n]+\n", result.stderr)
    assert call(desk, "run", "--force", "--strict").exit_code == 65


@pytest.mark.parametrize(
    ("settings", "arguments", "code"),
    [
        ("", ["--date", "2026-10-14"], 2),
        ("", ["--catch-up", "99"], 2),
        ('[mail]\nto = ["a@b.example"]', [], 78),
        ('[mail]\npassword = "hush"', [], 78),
        ('[mail]\nhost = "h"\nsender = "a@b.example"\npassword_file = "none"', [], 78),
        ("[mail]\nto = ['a@b.example\\nBcc: c@d.example']", [], 78),
    ],
)
def test_what_cannot_be_asked(desk: Desk, settings: str, arguments: list[str], code: int) -> None:
    write_config(desk, settings)
    result = call(desk, "run", *arguments)
    known = {2: "UsageError"}.get(code)
    if known and result.exception is not None and not isinstance(result.exception, BriefingError):
        assert type(result.exception).__name__ in (known, "BadParameter")
    else:
        assert result.exit_code == code
    assert "hush" not in result.output + str(result.exception)


def test_locked_is_75_and_names_the_first(desk: Desk) -> None:
    with hold_lock(desk.state, DAY_ONE):
        result = call(desk, "run")
    assert result.exit_code == 75
    assert f"process {os.getpid()}" in str(result.exception)


def test_a_run_that_could_not_start_leaves_a_receipt(desk: Desk) -> None:
    with hold_lock(desk.state, DAY_ONE):
        locked = call(desk, "run", "--json")
    write_config(desk, '[mail]\nto = ["a@x.example"]\n')
    unset = call(desk, "run", "--json")
    write_config(desk, '[mail]\npassword_file = "nowhere"\n')
    secret = call(desk, "run", "--json")
    printed = [json.loads(each.stdout) for each in (locked, unset, secret)]
    assert [each.exit_code for each in (locked, unset, secret)] == [75, 78, 78]
    assert [(row["result"], row["exit_code"]) for row in printed] == [
        ("failed", 75),
        ("failed", 78),
        ("failed", 78),
    ]
    kept = [json.loads(path.read_text("utf-8")) for path in desk.receipts()]
    assert sorted(row["problems"] for row in kept) == sorted(row["problems"] for row in printed)
    assert "mail.host" in printed[1]["problems"][0]
    assert desk.last_receipt() == printed[1]


def test_strict_counts_what_could_not_be_read(desk: Desk) -> None:
    (desk.clippings / "broken.jsonl").write_text("no json\n", "utf-8")
    assert call(desk, "run", "--strict", "--dry-run").exit_code == 65
    assert call(desk, "run", "--dry-run").exit_code == 0
    assert call(desk, "run", "--strict").exit_code == 65
    assert (desk.out() / "brief.json").exists()


def test_mail_refused_is_69_and_put_off_75(desk: Desk) -> None:
    with mail_server() as server:
        settings = (
            f'[mail]\nhost = "127.0.0.1"\nport = {server.port}\nsecurity = "none"\n'
            'sender = "desk@x.example"\nto = ["one@x.example"]'
        )
        write_config(desk, settings)
        server.answers = {"one@x.example": "451 later"}
        assert call(desk, "run").exit_code == 75
        server.answers = {"one@x.example": "550 no"}
        result = call(desk, "run")
        assert result.exit_code == 69
        assert result.stderr == "briefing: mail to one@x.example refused: 550 no\n"
        server.answers = {}
        assert call(desk, "send").exit_code == 0
        assert server.recipients() == ["one@x.example"]
        assert call(desk, "send", "--test-to", "me@x.example").exit_code == 0
        assert server.recipients()[-1] == "me@x.example"
        result = call(desk, "send", "--eml", str(desk.folder / "eml"))
        assert result.stdout == f"{desk.folder / 'eml' / 'one@x.example.eml'}\n"


def test_the_program_itself(desk: Desk) -> None:
    """As cron starts it: another folder, almost no environment."""
    command = [sys.executable, "-m", "briefing", "run", "--config"]
    done = subprocess.run(
        [*command, str(desk.folder / "briefing.toml")],
        env={"PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": EPOCH},
        cwd="/",
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert desk.edition()["stories"]


# --- fetch, sources ------------------------------------------------------------------------------


def test_fetch_and_sources(desk: Desk) -> None:
    with feed_server() as server:
        text = "<p>" + "The dam above Orsk was closed on Monday, the council said. " * 30 + "</p>"
        date = "Mon, 12 Oct 2026 18:00:00 GMT"
        server.routes["/feed"] = feed(rss(("Dam", "https://h.example/1", date, text)))
        server.routes["/bad"] = answer(500)
        settings = '[fetch]\nallow_private = ["127.0.0.1"]\n'
        settings += f'[[sources]]\nname = "Bad"\nurl = "{server.url("/bad")}"'
        write_config(desk, settings)
        out = str(desk.folder / "fetched")
        fetched = call(desk, "fetch", server.url("/feed"), "--out", out, "--json")
        assert json.loads(fetched.stdout)["sources"][0]["articles"] == 1
        assert call(desk, "fetch", server.url("/bad"), "--out", out).exit_code == 75
        assert "never asked" in call(desk, "sources").stdout
        call(desk, "run")
    told = call(desk, "sources").stdout.splitlines()
    assert told[0].startswith("failed      Bad: no news so far, failing since 2026-10-13T06:30")
    rows = json.loads(call(desk, "sources", "--json").stdout)["sources"]
    assert [(row["name"], row["failed"]) for row in rows] == [("Bad", 1), ("Clippings", 0)]


# --- schedule ------------------------------------------------------------------------------------


def test_schedule_prints_a_line_with_absolute_paths(desk: Desk) -> None:
    block = call(desk, "schedule", BRIEFING_TITLE="Press brief").stdout
    line = block.splitlines()[2]
    words = line.split()
    assert words[:5] == ["*/15", "*", "*", "*", "*"]
    assert "BRIEFING_TITLE='Press brief'" in line
    assert str(desk.folder / "briefing.toml") in line
    assert f">> {desk.state / 'run.log'} 2>&1" in line
    units = call(desk, "schedule", "--systemd").stdout
    assert "newsbrief-default.timer" in units


def test_the_password_never_stands_in_a_crontab(desk: Desk) -> None:
    result = call(desk, "schedule", BRIEFING_MAIL_PASSWORD="hush")
    assert "hush" not in result.output
    assert "mail.password_file" in result.stderr


def test_schedule_without_a_file(tmp_path: Path) -> None:
    result = CliRunner().invoke(
        cli, ["schedule"], env={"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)},
        standalone_mode=False,
    )  # fmt: skip
    if not Path("briefing.toml").exists():
        assert isinstance(result.exception, BriefingError)
        assert "briefing init" in str(result.exception)
