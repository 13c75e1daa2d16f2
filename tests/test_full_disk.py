"""A disk that takes no more: said with its exit code, the last good edition stays, nothing is half.

The limit is the system's own on the size of a file (RLIMIT_FSIZE): a write beyond it fails in the
kernel, as on a full disk, wherever the tests run.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.morning import DAY, DAY_ONE, make_desk

ROOT = Path(__file__).resolve().parent.parent
CANNOT_CREATE, INPUT_OUTPUT = 73, 74


def limit_files(size: int) -> Callable[[], None]:
    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


def call(
    folder: Path, *arguments: str, size: int | None = None, day: int = 0
) -> subprocess.CompletedProcess[str]:
    """`briefing …` on a day after the first, with at most `size` bytes in any file it writes."""
    env = {k: v for k, v in os.environ.items() if not k.startswith("BRIEFING_")}
    epoch = str(int((DAY_ONE + day * DAY).timestamp()))
    return subprocess.run(
        [sys.executable, "-m", "briefing", *arguments],
        cwd=folder,
        env={**env, "SOURCE_DATE_EPOCH": epoch, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=300,
        preexec_fn=limit_files(size) if size is not None else None,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    make_desk(tmp_path)
    (tmp_path / "briefing.toml").write_text(
        '[output]\nout = "out"\nformat = ["html", "json"]\n[run]\nstate = "state"\n'
        '[[sources]]\nname = "Clippings"\npath = "clippings"\n',
        "utf-8",
    )
    return tmp_path


def files_in(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_brief_that_does_not_fit_leaves_the_last_one(folder: Path) -> None:
    command = ("build", "clippings", "--date", "2026-10-13", "--format", "html,json")
    assert call(folder, *command).returncode == 0
    before = files_in(folder / "out")
    done = call(folder, *command, size=4_000)
    assert done.returncode == CANNOT_CREATE
    assert "Traceback" not in done.stderr
    assert str(Path("out") / "2026-10-13") in done.stderr
    assert files_in(folder / "out") == before


def test_a_first_brief_that_does_not_fit_leaves_nothing_half(folder: Path) -> None:
    done = call(folder, "build", "clippings", "--format", "json", size=100)
    assert done.returncode == CANNOT_CREATE
    assert files_in(folder / "out") == {}


@pytest.mark.parametrize("size", [0, 2_000, 30_000])
def test_a_run_on_a_full_disk_says_so_and_the_next_one_makes_the_edition(
    folder: Path, size: int
) -> None:
    """Whether the archive, the receipt or the brief finds no room."""
    done = call(folder, "run", size=size)
    assert done.returncode in (CANNOT_CREATE, INPUT_OUTPUT), done.stderr
    assert "Traceback" not in done.stderr
    assert done.stderr.strip()
    assert not (folder / "out" / "2026-10-13" / "brief.json").exists()
    again = call(folder, "run", "--json")
    assert again.returncode == 0, again.stderr
    assert json.loads(again.stdout)["result"] == "made"
    assert (folder / "out" / "2026-10-13" / "brief.html").is_file()
