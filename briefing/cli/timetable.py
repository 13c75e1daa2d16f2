"""`briefing schedule`: the lines that make cron or systemd look, printed or installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import click

from briefing.cli.context import find_config_file, read_config
from briefing.cli.options import config_option, flags_of, setting_options
from briefing.config import Config
from briefing.errors import (
    BriefingError,
    ConfigError,
    ConfigProblem,
    MissingLibraryError,
    WriteError,
)

FLAGS = ("run.profile", "run.state")
LOG_NAME = "run.log"
SECRET = "BRIEFING_MAIL_PASSWORD"  # noqa: S105 (the name of a variable)


@click.command()
@click.option("--systemd", is_flag=True, help="Print a systemd service and timer instead.")
@click.option("--install", is_flag=True, help="Put the line into your crontab.")
@click.option("--remove", is_flag=True, help="Take it out again.")
@setting_options(*FLAGS)
@config_option
def schedule(
    systemd: bool, install: bool, remove: bool, config_path: str | None, **options: Any
) -> None:
    """Print the crontab line of this installation, with absolute paths; or install it.

    Cron looks every quarter of an hour and the run decides whether an edition is due, so that a
    machine that was off at the time makes it when it wakes.

    \b
    Example:
      briefing schedule --install
    """
    if systemd + install + remove > 1:
        raise click.UsageError("--systemd, --install and --remove exclude each other")
    config = read_config(config_path, flags_of(options, *FLAGS))
    profile = config.run.profile
    if remove:
        _rewrite("", profile)
        return
    from briefing.schedule import cron_block, systemd_units

    here = _installation(config, config_path)
    if systemd:
        for name, text in systemd_units(here, config.schedule).items():
            click.echo(f"# {name}\n{text}")
        return
    block = cron_block(here, config.schedule)
    if install:
        _make_folder(here.log.parent)
        _rewrite(block, profile)
    else:
        click.echo(block, nl=False)


def _installation(config: Config, config_path: str | None) -> Any:
    from briefing.archive.place import state_folder
    from briefing.schedule import Installation

    found = find_config_file(config_path)
    if found is None:
        problem = ConfigProblem(
            source="--config", key="file", message="none found; briefing init writes one"
        )
        raise ConfigError((problem,))
    return Installation(
        command=_command(),
        config=found.resolve(),
        log=state_folder(config.run).resolve() / LOG_NAME,
        profile=config.run.profile,
        environment=_variables(config, config_path),
    )


def _command() -> tuple[str, ...]:
    """The program as it was started, else this interpreter with the module."""
    program = Path(sys.argv[0])
    if program.name == "briefing" and program.is_file():
        return (str(program.resolve()),)
    return (sys.executable, "-m", "briefing")


def _variables(config: Config, config_path: str | None) -> dict[str, str]:
    """BRIEFING_… as set now, which cron would not know; never the password, which `crontab -l`
    would show."""
    found = {k: v for k, v in os.environ.items() if k.startswith("BRIEFING_")}  # noqa: TID251
    found.pop("BRIEFING_CONFIG", None)
    found.pop("BRIEFING_COMPLETE", None)
    if found.pop(SECRET, None) and not config.mail.password_file:
        click.echo(
            f"briefing: {SECRET} is set here and will not be for cron; "
            "put the password into a file and name it: mail.password_file",
            err=True,
        )
    for flag, value in (("PROFILE", config.run.profile), ("STATE", config.run.state)):
        if dict(config.came_from).get(f"run.{flag.lower()}") == "flag" and value:
            found[f"BRIEFING_{flag}"] = str(Path(value).resolve()) if flag == "STATE" else value
    return found


def _make_folder(folder: Path) -> None:
    """Cron opens the log before the program starts, so its folder must be there."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise WriteError(error.strerror or str(error), path=str(folder)) from error


def _rewrite(block: str, profile: str) -> None:
    from briefing.schedule import merge_crontab

    before = _read_crontab()
    after = merge_crontab(before, block, profile)
    if after != before:
        _crontab("-", text=after)


def _read_crontab() -> str:
    done = _crontab("-l", check=False)
    if done.returncode and "no crontab" not in done.stderr.lower():
        raise BriefingError(f"crontab -l: {done.stderr.strip()}")
    return done.stdout if not done.returncode else ""


def _crontab(
    argument: str, *, text: str | None = None, check: bool = True
) -> subprocess.CompletedProcess[str]:
    program = shutil.which("crontab")
    if program is None:
        raise MissingLibraryError("there is no crontab program", package="apt install cron")
    done = subprocess.run(  # noqa: S603 (a fixed program, an argument of ours)
        [program, argument], input=text, capture_output=True, text=True, check=False
    )
    if check and done.returncode:
        raise WriteError(done.stderr.strip() or "crontab failed", path="crontab")
    return done
