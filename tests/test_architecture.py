"""The walls of the house: floors, doors, purity, what is loaded when. See docs/architecture.md."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from briefing.cli import cli

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "briefing"
SOURCES = sorted(path for path in PACKAGE.rglob("*.py") if "sample" not in path.parts)
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
FLOORS: list[str] = PROJECT["tool"]["importlinter"]["contracts"][0]["layers"]

# --- floors -------------------------------------------------------------------------------------


def test_imports_only_go_down() -> None:
    command = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([command, "--no-cache"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_every_module_has_a_floor() -> None:
    """A module on no floor would be held by no contract."""
    there = {path.stem if path.suffix else path.name for path in PACKAGE.iterdir()}
    there -= {"__init__", "__main__", "__pycache__", "sample", "templates", "py"}
    on_floors = {name.strip().partition(".")[2] for row in FLOORS for name in row.split("|")}
    assert there == on_floors


# --- doors: one module, or one package, through which a library is reached -----------------------

DOORS: dict[str, tuple[str, ...]] = {
    "click": ("cli/",),
    "rich": ("cli/",),
    "feedparser": ("ingest/",),
    "httpx": ("ingest/fetch/",),
    "jinja2": ("render/templates.py",),
    "nupunkt": ("text/segment.py",),
    "scipy": ("stories/", "summaries/matrices.py"),
    "smtplib": ("deliver/smtp.py",),
    "sqlalchemy": ("archive/",),
    "sumy": ("summaries/graph.py", "summaries/coverage.py"),
    "trafilatura": ("ingest/page.py",),
    "weasyprint": ("render/pdf.py",),
}


@pytest.mark.parametrize(("library", "doors"), DOORS.items(), ids=list(DOORS))
def test_a_library_is_reached_through_its_door(library: str, doors: tuple[str, ...]) -> None:
    users = [_name(path) for path in SOURCES if library in find_imports(_tree(path))]
    assert [door for door in doors if not any(user.startswith(door) for user in users)] == []
    assert [user for user in users if not user.startswith(doors)] == []


def find_imports(tree: ast.AST) -> set[str]:
    """First words of the modules that are imported anywhere in a file."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found.add((node.module or "").partition(".")[0])
    return found


def _name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


# --- purity: floors 0 to 2, the pipeline and verify are functions of their arguments --------------

PURE = {
    "chronology", "codec", "config", "edition", "errors", "figures", "pipeline", "quotes",
    "stories", "summaries", "text", "types", "verify",
}  # fmt: skip
BANNED_MODULES = {
    "io", "os", "pathlib", "random", "secrets", "shutil", "socket", "sqlite3", "subprocess",
    "tempfile", "threading", "time", "uuid",
}  # fmt: skip
BANNED_CALLS = {"open", "input", "print", "hash", "id"}  # the last two differ between processes
BANNED_METHODS = {
    "now", "today", "utcnow", "read_text", "read_bytes", "write_text", "write_bytes", "getenv",
}  # fmt: skip


def find_faults(tree: ast.AST) -> Iterator[str]:
    """What touches disk, clock, environment, chance or hash order, with its line."""
    for module in sorted(find_imports(tree) & BANNED_MODULES):
        yield f"imports {module}"
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "importlib.resources":
            yield f"line {node.lineno}: importlib.resources"
        if not isinstance(node, ast.Call):
            continue
        called = node.func
        if isinstance(called, ast.Name) and called.id in BANNED_CALLS:
            yield f"line {node.lineno}: {called.id}()"
        if isinstance(called, ast.Attribute) and called.attr in BANNED_METHODS:
            yield f"line {node.lineno}: .{called.attr}()"


def _is_pure(path: Path) -> bool:
    return _name(path).removesuffix(".py").split("/")[0] in PURE


@pytest.mark.parametrize("path", [p for p in SOURCES if _is_pure(p)], ids=_name)
def test_the_core_is_a_function_of_its_arguments(path: Path) -> None:
    assert list(find_faults(_tree(path))) == []


@pytest.mark.parametrize(
    "code",
    [
        "import os",
        "from pathlib import Path",
        "import random",
        "def f():\n    import time",
        "open('x')",
        "datetime.datetime.now()",
        "date.today()",
        "path.read_text()",
        "sorted(names, key=lambda n: hash(n))",
        "from importlib.resources import files",
    ],
)
def test_the_watch_on_the_core_sees(code: str) -> None:
    assert list(find_faults(ast.parse(code)))


@pytest.mark.parametrize("code", ["import datetime", "span.of(text)", "from urllib.parse import x"])
def test_the_watch_on_the_core_lets_pass(code: str) -> None:
    assert not list(find_faults(ast.parse(code)))


# fontTools, inside WeasyPrint, stamps fonts by a variable alone: pdf.py sets it and sets it back.
READERS_OF_THE_WORLD = ("cli/", "render/pdf.py")


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_clock_and_environment_are_read_by_the_command_line_only(path: Path) -> None:
    if not _name(path).startswith(READERS_OF_THE_WORLD):
        assert list(find_readings(_tree(path))) == []


def find_readings(tree: ast.AST) -> Iterator[str]:
    """Where a file asks what time it is, or reads a variable."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            word = f"{ast.unparse(node.value).split('.')[-1]}.{node.attr}"
            if word in (
                "datetime.now",
                "datetime.utcnow",
                "date.today",
                "time.time",
                "time.time_ns",
            ):
                yield f"line {node.lineno}: {word}"
            if word in ("os.environ", "os.getenv"):
                yield f"line {node.lineno}: {word}"


@pytest.mark.parametrize(
    "code", ["datetime.datetime.now(tz)", "clock = time.time", "os.environ['HOME']", "date.today()"]
)
def test_the_watch_on_clock_and_environment_sees(code: str) -> None:
    assert list(find_readings(ast.parse(code)))


# --- what is loaded when ------------------------------------------------------------------------

HEAVY = {"weasyprint", "sumy", "scipy", "trafilatura", "sqlalchemy"}
SLOW = HEAVY | {"numpy", "jinja2", "httpx", "nltk", "lxml", "msgspec", "feedparser", "nupunkt"}


def loaded_by(code: str, *arguments: str) -> set[str]:
    """First words of the modules that a fresh interpreter holds after running `code`."""
    tail = "\nimport json, sys; sys.stderr.write('\\n' + json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code + tail, *arguments], capture_output=True, text=True, cwd=ROOT
    )
    assert done.returncode == 0, done.stderr
    return {name.partition(".")[0] for name in json.loads(done.stderr.splitlines()[-1])}


HELP = """
import sys
from briefing.cli import main
try:
    main()
except SystemExit:
    pass
"""


def test_importing_the_package_loads_nothing_heavy() -> None:
    assert loaded_by("import briefing") & SLOW == set()


def test_reading_every_public_name_loads_nothing_heavy() -> None:
    code = "import briefing\nfor name in briefing.__all__: getattr(briefing, name)"
    assert loaded_by(code) & HEAVY == set()


@pytest.mark.parametrize("words", [(), *((name,) for name in cli.commands)], ids=" ".join)
def test_help_loads_nothing_slow(words: tuple[str, ...]) -> None:
    assert loaded_by(HELP, *words, "--help") & SLOW == set()


def test_the_watch_on_loading_sees() -> None:
    assert {"numpy", "briefing"} <= loaded_by("import numpy, briefing")


# --- the locks ----------------------------------------------------------------------------------

PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)", re.MULTILINE)


def read_lock(name: str) -> dict[str, set[str]]:
    """Locked versions by package; a package may have one for each range of Python versions."""
    found: dict[str, set[str]] = {}
    for package, version in PIN.findall((ROOT / name).read_text("utf-8")):
        found.setdefault(canonicalize_name(package), set()).add(version)
    return found


LOCKED = {
    "requirements-build.lock": PROJECT["build-system"]["requires"],
    "requirements.lock": PROJECT["project"]["dependencies"],
    "requirements-dev.lock": [
        *PROJECT["project"]["dependencies"],
        *PROJECT["dependency-groups"]["dev"],
    ],
}


@pytest.mark.parametrize(("lock", "wanted"), LOCKED.items(), ids=list(LOCKED))
def test_locks_hold_what_the_project_asks_for(lock: str, wanted: list[str]) -> None:
    locked = read_lock(lock)
    for requirement in map(Requirement, wanted):
        versions = locked.get(canonicalize_name(requirement.name), set())
        assert versions, f"{lock} lacks {requirement.name}: make lock"
        assert all(requirement.specifier.contains(v) for v in versions), f"{requirement}: make lock"


def test_locks_agree_with_each_other() -> None:
    run, dev, build = (read_lock(f"requirements{x}.lock") for x in ("", "-dev", "-build"))
    assert {name: dev.get(name) for name in run} == run
    assert {name: v for name, v in build.items() if name in dev and dev[name] != v} == {}


@pytest.mark.parametrize("lock", LOCKED)
def test_every_locked_package_has_hashes_and_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    blocks = re.split(r"\n(?=[A-Za-z0-9])", text)
    assert [block.split()[0] for block in blocks if "--hash=sha256:" not in block] == []
    assert "://" not in text
