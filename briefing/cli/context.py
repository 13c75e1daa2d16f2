"""What a command takes from the world: the clock, the environment, the configuration file."""

from __future__ import annotations

import datetime
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import click

from briefing.config import Config, load_config
from briefing.errors import ConfigError, ConfigProblem

MAX_PROBLEM_LINES = 20
CONFIG_NAME = "briefing.toml"


def read_clock() -> datetime.datetime:
    """The moment of making: SOURCE_DATE_EPOCH when set, else now; in UTC, whole seconds."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")  # noqa: TID251
    if epoch is None:
        return datetime.datetime.now(datetime.UTC).replace(microsecond=0)  # noqa: TID251
    try:
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise ConfigError(
            (
                ConfigProblem(
                    source="environment",
                    key="SOURCE_DATE_EPOCH",
                    message=f"is {epoch!r}; seconds since 1970 are wanted",
                ),
            )
        ) from error


def today(moment: datetime.datetime, timezone: str) -> datetime.date:
    return moment.astimezone(ZoneInfo(timezone)).date()


def read_config(path: str | None, flags: Mapping[str, Any]) -> Config:
    """The configuration in force: flags, variables, and the file that is named or found."""
    found = find_config_file(path)
    text = _read_text(found) if found else ""
    environ = {k: v for k, v in os.environ.items() if k.startswith("BRIEFING_")}  # noqa: TID251
    source = str(found) if found else CONFIG_NAME
    config = load_config(text, environ, flags, source=source)
    return _anchor_paths(config, found) if found else config


def find_config_file(path: str | None) -> Path | None:
    """--config, else BRIEFING_CONFIG, else ./briefing.toml, else the user's own."""
    named = path or os.environ.get("BRIEFING_CONFIG")  # noqa: TID251
    if named:
        return Path(named)
    if Path(CONFIG_NAME).is_file():
        return Path(CONFIG_NAME)
    import platformdirs

    users = Path(platformdirs.user_config_dir("briefing")) / CONFIG_NAME
    return users if users.is_file() else None


def _read_text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "is not UTF-8 text"
        problem = ConfigProblem(source=str(path), key="file", message=f"cannot be read: {reason}")
        raise ConfigError((problem,)) from error


def _anchor_paths(config: Config, file: Path) -> Config:
    """Relative paths that stand in the file count from the file's folder, as cron has no other."""
    places = dict(config.came_from)
    base = file.resolve().parent

    def anchored(section: str, *names: str) -> Any:
        record = getattr(config, section)
        changes = {
            name: str(base / getattr(record, name))
            for name in names
            if places.get(f"{section}.{name}") == str(file) and getattr(record, name)
        }
        return replace(record, **changes)

    return replace(
        config,
        output=anchored("output", "out", "template_dir"),
        run=anchored("run", "state"),
        mail=anchored("mail", "ca_file", "password_file"),
        sources=tuple(
            replace(
                source,
                path=str(base / source.path) if source.path else None,
                opml=str(base / source.opml)
                if source.opml and "://" not in source.opml
                else source.opml,
            )
            for source in config.sources
        ),
    )


def read_password(config: Config) -> str | None:
    """The mail server's secret: from its variable, else from the file that is named."""
    mail = config.mail
    if mail.password or not mail.password_file:
        return mail.password
    try:
        return Path(mail.password_file).read_text("utf-8").rstrip("\r\n") or None
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "is not UTF-8 text"
        problem = ConfigProblem(
            source=mail.password_file, key="mail.password_file", message=f"cannot be read: {reason}"
        )
        raise ConfigError((problem,)) from error


@contextmanager
def progress(message: str, *, quiet: bool = False) -> Iterator[None]:
    """A line that moves while a step takes its time; only on a terminal, only on stderr."""
    if quiet or not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(f"{message} …"):
        yield


def say_problems(lines: list[str]) -> None:
    """One line on stderr for each problem; many of one kind do not bury the rest."""
    for line in lines[:MAX_PROBLEM_LINES]:
        click.echo(f"briefing: {line}", err=True)
    more = len(lines) - MAX_PROBLEM_LINES
    if more > 0:
        click.echo(f"briefing: … and {more} more; the brief lists them all", err=True)


def on_terminal() -> bool:
    return sys.stdout.isatty()
