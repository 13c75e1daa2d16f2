"""What the pages say is so: commands run, links lead somewhere, nothing is left undocumented."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from briefing.cli import ExitCode, cli
from tests.reference import PAGES, find_commands, render_cli, render_config

ROOT = Path(__file__).resolve().parent.parent
MANUAL = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
SHOWN = [path.relative_to(ROOT).as_posix() for path in MANUAL]
README = (ROOT / "README.md").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")

# --- pages written from the code ----------------------------------------------------------------


@pytest.mark.parametrize("name", PAGES)
def test_pages_written_from_the_code_are_up_to_date(name: str) -> None:
    assert (ROOT / "docs" / name).read_text("utf-8") == PAGES[name](), "run: make docs"


@pytest.mark.parametrize(("name", "command"), list(find_commands()))
def test_every_command_and_every_option_says_what_it_does(name: str, command: object) -> None:
    assert len(getattr(command, "help", None) or "") > 20
    options = [p for p in command.params if p.param_type_name == "option"]  # type: ignore[attr-defined]
    assert [option.name for option in options if not option.help] == []
    assert f"## `{name}`" in render_cli()


@pytest.mark.parametrize("code", ExitCode)
def test_every_exit_code_is_explained(code: ExitCode) -> None:
    assert re.search(rf"\b{code.value}\b", cli.epilog or "")


def test_the_configuration_file_on_the_page_is_sound() -> None:
    blocks = re.findall(r"```toml\n(.*?)```", render_config(), re.DOTALL)
    assert [tomllib.loads(block) for block in blocks]


# --- the README runs ----------------------------------------------------------------------------


def shell_lines(text: str) -> list[str]:
    blocks = re.findall(r"```sh\n(.*?)```", text, re.DOTALL)
    return [line.split("  #")[0].strip() for block in blocks for line in block.splitlines()]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as the README's reader has it: clippings, and a command on the path."""
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(ROOT / "briefing" / "sample" / "2026-10-15", folder / "clippings")
    command = folder / "bin" / "briefing"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m briefing "$@"\n')
    command.chmod(0o755)
    return folder


def run_in(desk: Path, line: str) -> subprocess.CompletedProcess[str]:
    environ = {k: v for k, v in os.environ.items() if not k.startswith("BRIEFING_")}
    environ |= {"PATH": f"{desk / 'bin'}:{environ['PATH']}", "HOME": str(desk)}
    return subprocess.run(
        line, shell=True, cwd=desk, env=environ, capture_output=True, text=True, timeout=300
    )


def test_the_two_commands_come_first() -> None:
    assert shell_lines(README)[:2] == ["make demo", "make test"]


def test_readme_commands_run_in_their_order(desk: Path) -> None:
    lines = [line for line in shell_lines(README) if line.startswith("briefing ")]
    assert len(lines) >= 5
    done = {line: run_in(desk, line) for line in lines}
    assert {line: d.stderr for line, d in done.items() if d.returncode} == {}
    assert (desk / "out" / "2026-10-15" / "brief.pdf").stat().st_size > 10_000


def test_readme_python_runs(desk: Path) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=desk, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("1 ")
    assert (desk / "brief.pdf").read_bytes().startswith(b"%PDF-")


# --- links, names, words ------------------------------------------------------------------------


def anchors_of(text: str) -> set[str]:
    """The anchors of a page's headings, as the usual renderers make them."""
    heads = re.findall(r"^#+ +(.*)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).strip().replace(" ", "-") for head in heads}


@pytest.mark.parametrize("page", MANUAL, ids=SHOWN)
def test_links_lead_somewhere(page: Path) -> None:
    text = page.read_text("utf-8")
    targets = [*re.findall(r"\]\(([^)\s]+)\)", text), *re.findall(r'(?:src|href)="([^"]+)"', text)]
    assert [target for target in targets if not leads_somewhere(page, target)] == []


def leads_somewhere(page: Path, target: str) -> bool:
    if "://" in target:
        return True  # the network is not asked
    name, _, anchor = target.partition("#")
    file = (page.parent / name) if name else page
    return file.exists() and (not anchor or anchor in anchors_of(file.read_text("utf-8")))


@pytest.mark.parametrize("page", MANUAL, ids=SHOWN)
def test_files_that_pages_name_are_there(page: Path) -> None:
    """`briefing/pipeline.py`, `tests/rules/`, `text/names.py` or `names.py` in the package."""
    named = re.findall(r"`([\w.-]+(?:/[\w.-]+)+/?|\w+\.py)`", page.read_text("utf-8"))
    ours = {name for name in named if name.split("/")[0] in TOP or name.endswith(".py")}
    assert sorted(name for name in ours if not is_there(page, name)) == []


TOP = {".ci", "briefing", "docs", "templates", "tests"}


def is_there(page: Path, name: str) -> bool:
    places = (ROOT, ROOT / "briefing", page.parent)
    bare = "/" not in name and any((ROOT / "briefing").rglob(name))
    return bare or any((place / name).exists() for place in places)


def test_every_page_is_reached_from_the_readme() -> None:
    reached, ahead = {ROOT / "README.md"}, [ROOT / "README.md"]
    while ahead:
        page = ahead.pop()
        for target in re.findall(r"\]\(([^)\s#]+\.md)", page.read_text("utf-8")):
            file = (page.parent / target).resolve()
            if file.exists() and file not in reached:
                reached.add(file)
                ahead.append(file)
    assert [path.relative_to(ROOT).as_posix() for path in MANUAL if path not in reached] == []


def test_every_dependency_has_its_reason() -> None:
    text = (ROOT / "docs" / "decisions.md").read_text("utf-8").lower()
    names = [re.split(r"[<>=\[;]", line)[0] for line in PROJECT["project"]["dependencies"]]
    assert [name for name in names if name not in text] == []


def test_every_word_of_make_is_in_contributing() -> None:
    words = re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE)
    page = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    assert len(words) > 10
    assert [word for word in words if word != "help" and f"`make {word}" not in page] == []


@pytest.mark.parametrize("page", MANUAL, ids=SHOWN)
def test_make_knows_the_words_that_pages_use(page: Path) -> None:
    known = set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))
    used = re.findall(r"(?:`|^)make ([a-z]+)", page.read_text("utf-8"), re.MULTILINE)
    assert sorted(set(used) - known) == []


def test_the_changelog_knows_the_version() -> None:
    assert f"## {PROJECT['project']['version']}" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_the_glossary_names_things_that_exist() -> None:
    from briefing import types

    text = (ROOT / "docs" / "glossary.md").read_text("utf-8")
    records = re.findall(r"\| `([A-Z]\w+)` \|", text)
    assert len(records) > 10
    assert [name for name in records if not hasattr(types, name)] == []


# --- nothing of this machine --------------------------------------------------------------------

PLACES = re.compile(
    r"/(?:home|root|Users)/\w|/work/|\b(?:pypi|pythonhosted|npmjs)\.(?:org|com|net)\b|\blocalhost:\d{4}"
)
LEFT_ALONE = {"tests/test_docs.py"}  # it has to name what it looks for


def tracked_files() -> list[Path]:
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    return [ROOT / name for name in listed.stdout.decode().split("\0") if name]


def test_no_file_names_a_place_on_one_machine_or_a_registry() -> None:
    found = []
    for path in tracked_files():
        if path.suffix in {".woff2", ".ttf", ".png", ".pdf"} or not path.is_file():
            continue
        name = path.relative_to(ROOT).as_posix()
        hit = PLACES.search(path.read_text("utf-8", "replace"))
        if hit and name not in LEFT_ALONE:
            found.append(f"{name}: {hit[0]}")
    assert found == []
