"""SIGKILL at ten instants of a run, then a rerun: whole files, nobody twice, nothing lost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from briefing.archive.place import open_archive
from briefing.codec import loads
from tests.morning import DAY_ONE, make_desk
from tests.servers import MailServer, mail_server

ROOT = Path(__file__).resolve().parent.parent
RECIPIENTS = [f"reader{number}@x.example" for number in range(6)]
INSTANTS = 10
PAUSE = 0.15  # seconds that the server takes over each message, so that kills fall among them

pytestmark = pytest.mark.slow


def write_config(folder: Path, port: int) -> Path:
    lines = [
        f'[output]\nout = "{folder / "out"}"\nformat = ["html", "json"]',
        f'[run]\nstate = "{folder / "state"}"',
        f'[mail]\nhost = "127.0.0.1"\nport = {port}\nsecurity = "none"',
        f'sender = "desk@brief.example"\nto = {json.dumps(RECIPIENTS)}',
        f'[[sources]]\nname = "Clippings"\npath = "{folder / "clippings"}"',
    ]
    path = folder / "briefing.toml"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def start(config: Path) -> subprocess.Popen[str]:
    epoch = str(int(DAY_ONE.timestamp()))
    environ = {**os.environ, "SOURCE_DATE_EPOCH": epoch, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "briefing", "run", "--config", str(config), "--json"]
    return subprocess.Popen(
        command, env=environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def finish(config: Path) -> tuple[int, dict]:
    process = start(config)
    out, _ = process.communicate(timeout=120)
    return process.returncode, json.loads(out)


def phases(folder: Path, server: MailServer) -> str:
    """How far a run has come, seen from outside."""
    if server.attempts:
        return "mailing"
    return "written" if (folder / "out" / "2026-10-13" / "brief.json").exists() else "before"


def check_files(folder: Path) -> None:
    """Every file that stands is whole."""
    edition = folder / "out" / "2026-10-13"
    if (edition / "brief.json").exists():
        assert loads((edition / "brief.json").read_bytes()).stories
    if (edition / "brief.html").exists():
        assert (edition / "brief.html").read_text("utf-8").rstrip().endswith("</html>")


@pytest.mark.parametrize("where", range(INSTANTS))
def test_killed_and_run_again(tmp_path: Path, where: int) -> None:
    """The first four instants lie before the first mail, by the clock; the others are the moments
    at which the server has just been given its n-th recipient."""
    desk = make_desk(tmp_path / "desk")
    with mail_server() as server:
        server.pause = PAUSE
        config = write_config(desk.folder, server.port)
        process = start(config)
        _wait(process, desk.folder, server, where)
        process.kill()
        process.communicate()
        killed_in = phases(desk.folder, server)
        check_files(desk.folder)
        had_before = Counter(server.recipients())
        server.pause = 0.0
        code, receipt = finish(config)
        time.sleep(0.05)
        had = Counter(server.recipients())
    unknown = [row["recipient"] for row in receipt["deliveries"] if row["status"] == "unknown"]
    assert max(had.values()) == 1, (killed_in, had)
    assert set(RECIPIENTS) - set(had) <= set(unknown)
    assert len(unknown) <= 1
    assert code == (69 if unknown else 0)
    assert all(had[reader] == 1 for reader in had_before)
    assert len(json.loads((desk.out() / "brief.json").read_text("utf-8"))["stories"]) == 2
    check_files(desk.folder)
    assert sorted(path.suffix for path in desk.out().iterdir()) == [
        ".html",
        ".json",
    ]
    with open_archive(desk.state) as archive, archive.begin() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        assert connection.exec_driver_sql("SELECT count(*) FROM editions").scalar() == 1


def _wait(process: subprocess.Popen[str], folder: Path, server: MailServer, where: int) -> None:
    deadline = time.monotonic() + 60
    state = folder / "state"
    reached = (
        lambda: (state / "run.json").exists(),
        lambda: (state / "archive.sqlite").exists(),
        lambda: _count(state, "inbox") > 0,
        lambda: (folder / "out" / "2026-10-13").exists(),
        *((lambda number=number: len(server.attempts) >= number) for number in range(1, 7)),
    )[where]
    while not reached() and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.002)


def _count(state: Path, table: str) -> int:
    import sqlite3

    try:
        with sqlite3.connect(f"file:{state / 'archive.sqlite'}?mode=ro", uri=True) as connection:
            return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
    except sqlite3.Error:
        return 0
