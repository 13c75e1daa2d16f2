"""`briefing doctor`: what is missing on this machine, and how to get it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from ctypes import CDLL
from ctypes.util import find_library
from dataclasses import dataclass
from importlib.util import find_spec

import click

from briefing.cli.context import on_terminal, read_config
from briefing.cli.options import config_option, json_option

MISSING = 71

LIBRARIES = (
    ("gobject-2.0", "libglib2.0-0"),
    ("pango-1.0", "libpango-1.0-0"),
    ("pangoft2-1.0", "libpangoft2-1.0-0"),
    ("harfbuzz", "libharfbuzz0b"),
    ("harfbuzz-subset", "libharfbuzz-subset0"),
    ("fontconfig", "libfontconfig1"),
)
MODULES = ("jinja2", "sumy", "weasyprint", "numpy", "scipy", "nupunkt", "trafilatura", "feedparser")


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing looked at; `remedy` says what to do when it is not there."""

    name: str
    present: bool
    detail: str = ""
    remedy: str = ""
    needed: bool = True


@click.command()
@config_option
@json_option
def doctor(config_path: str | None, as_json: bool) -> int:
    """Say what is missing on this machine and how to get it.

    Exits 71 when something that a brief needs is not there.
    """
    findings = tuple(_examine(config_path))
    if as_json:
        from briefing.codec import dump_json

        click.echo(dump_json([vars(finding) for finding in findings]), nl=False)
    else:
        for finding in findings:
            _say(finding)
    lacking = [f for f in findings if f.needed and not f.present]
    if not as_json:
        packages = sorted({f.remedy for f in lacking if f.remedy.startswith("lib")})
        if packages:
            click.echo(f"\nOn Debian: apt-get install {' '.join(packages)}")
        elif not lacking and on_terminal():
            click.secho("\nEverything a brief needs is here.", fg="green")
    return MISSING if lacking else 0


def _say(finding: Finding) -> None:
    mark = "ok" if finding.present else ("MISSING" if finding.needed else "absent")
    colour = "green" if finding.present else ("red" if finding.needed else "yellow")
    line = f"{click.style(f'{mark:>7}', fg=colour)}  {finding.name}"
    if finding.detail:
        line += f"  ({finding.detail})"
    if not finding.present and finding.remedy:
        line += f"  → {finding.remedy}"
    click.echo(line)


def _examine(config_path: str | None) -> Iterator[Finding]:
    version = ".".join(str(part) for part in sys.version_info[:3])
    yield Finding(
        name="Python", present=sys.version_info >= (3, 11), detail=version, remedy="3.11 or newer"
    )
    for name in MODULES:
        yield Finding(
            name=f"package {name}",
            present=find_spec(name) is not None,
            remedy="pip install newsbrief",
        )
    for name, package in LIBRARIES:
        yield Finding(name=f"library {name}", present=_loads(name), remedy=package)
    for check in (_templates, _fonts, _zones, _cron):
        yield check()
    yield _configuration(config_path)


def _loads(name: str) -> bool:
    """Whether the system's library is there and can be loaded: a broken one is a missing one."""
    found = find_library(name)
    try:
        return bool(found) and CDLL(found) is not None
    except OSError:
        return False


def _templates() -> Finding:
    from briefing.render.templates import shipped_templates

    return _finding("templates", lambda: str(shipped_templates()), "install newsbrief again")


def _fonts() -> Finding:
    from briefing.render.templates import shipped_templates

    def count() -> str:
        faces = [p for p in (shipped_templates() / "fonts").rglob("*") if p.suffix in FACES]
        if not faces:
            raise FileNotFoundError("no font files beside the templates")
        return f"{len(faces)} faces"

    return _finding("fonts of the brief", count, "install newsbrief again")


FACES = frozenset({".woff2", ".woff", ".ttf", ".otf"})


def _zones() -> Finding:
    from zoneinfo import ZoneInfo

    return _finding("time zones", lambda: str(ZoneInfo("Europe/Paris")), "pip install tzdata")


def _cron() -> Finding:
    from shutil import which

    return Finding(
        name="crontab, to schedule runs",
        present=which("crontab") is not None,
        remedy="apt-get install cron",
        needed=False,
    )


def _configuration(config_path: str | None) -> Finding:
    from briefing.cli.context import find_config_file

    def check() -> str:
        read_config(config_path, {})
        found = find_config_file(config_path)
        return str(found) if found else "none, defaults are used"

    return _finding("configuration", check, "briefing config --show")


def _finding(name: str, probe: Callable[[], str], remedy: str) -> Finding:
    try:
        return Finding(name=name, present=True, detail=probe())
    except Exception as error:  # whatever is wrong is the finding
        return Finding(name=name, present=False, detail=str(error), remedy=remedy)
