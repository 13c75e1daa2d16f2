"""Debian's cron daemon starts `briefing run` by the line that `briefing schedule` installs, and
the mail arrives."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.morning import make_desk
from tests.servers import mail_server

CRON, CRONTAB = shutil.which("cron", path="/usr/sbin:/usr/bin"), shutil.which("crontab")
ROOT = Path(__file__).resolve().parent.parent

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (CRON and CRONTAB and os.geteuid() == 0),
        reason="the cron daemon is not installed, or this is not root (apt install cron)",
    ),
]


def briefing(*arguments: str, **environ: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "briefing", *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT), **environ},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def crontab_kept() -> Iterator[None]:
    """Root's crontab as it was, whatever the test does to it."""
    before = subprocess.run(["crontab", "-l"], capture_output=True, text=True, check=False)
    yield
    if before.returncode:
        subprocess.run(["crontab", "-r"], capture_output=True, check=False)
    else:
        subprocess.run(["crontab", "-"], input=before.stdout, text=True, check=True)


@pytest.fixture
def daemon() -> Iterator[subprocess.Popen[bytes]]:
    """A cron daemon of our own, in the foreground; where one runs already, ours stops at its lock
    and the other one does the work.

    It reads the tables again when their folder is newer, in whole seconds, than at its last
    reading: one that is installed within the second of its start would never be seen."""
    assert CRON is not None
    process = subprocess.Popen([CRON, "-f"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(2)
    yield process
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=10)


def write_config(folder: Path, port: int) -> Path:
    path = folder / "press desk.toml"  # a space, as on a real disk
    path.write_text(
        f'[output]\nout = "out"\nformat = ["json"]\n[schedule]\nat = "00:00"\n'
        f'[run]\nstate = "state"\n'
        f'[mail]\nhost = "127.0.0.1"\nport = {port}\nsecurity = "none"\n'
        f'sender = "desk@brief.example"\nto = ["reader@x.example"]\n'
        f'[[sources]]\nname = "Clippings"\npath = "clippings"\n',
        "utf-8",
    )
    return path


def test_install_and_remove(tmp_path: Path, crontab_kept: None) -> None:
    desk = make_desk(tmp_path / "desk")
    config = str(write_config(desk.folder, 25))
    subprocess.run(["crontab", "-"], input="0 1 * * * /bin/true\n", text=True, check=True)
    briefing("schedule", "--install", "--config", config)
    briefing("schedule", "--install", "--config", config)
    installed = subprocess.run(["crontab", "-l"], capture_output=True, text=True).stdout
    assert installed.startswith("0 1 * * * /bin/true\n")
    assert installed.count(" run --config ") == 1
    assert installed.endswith(briefing("schedule", "--config", config))
    briefing("schedule", "--remove", "--config", config)
    left = subprocess.run(["crontab", "-l"], capture_output=True, text=True).stdout
    assert left == "0 1 * * * /bin/true\n"


def test_cron_makes_the_edition_and_the_mail_arrives(
    tmp_path: Path, crontab_kept: None, daemon: subprocess.Popen[bytes]
) -> None:
    """The installed line, but for its minutes: looking every minute spares a quarter of an hour."""
    desk = make_desk(tmp_path / "desk")
    with mail_server() as server:
        config = write_config(desk.folder, server.port)
        line = briefing("schedule", "--config", str(config)).splitlines()[2]
        assert line.startswith("*/15 * * * * ")
        line = line.replace("*/15", "*", 1).replace("UTF8=1", f"UTF8=1 PYTHONPATH={ROOT}")
        (desk.folder / "state").mkdir()
        subprocess.run(["crontab", "-"], input=line + "\n", text=True, check=True)
        deadline = time.monotonic() + 150
        while not server.received and time.monotonic() < deadline:
            time.sleep(0.5)
        written = desk.state / "run.log"
        log = written.read_text("utf-8") if written.exists() else "cron did not start the line"
    assert server.recipients() == ["reader@x.example"], log
    (message,) = server.messages()
    assert message["Subject"].startswith("Daily brief, ")
    assert log == "" or "nothing new" in log or "nothing so far" in log
