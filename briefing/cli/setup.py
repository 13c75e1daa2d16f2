"""`briefing init`, `briefing config`, `briefing completion`: made ready once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from briefing.cli.context import on_terminal, read_config
from briefing.cli.options import config_option, json_option
from briefing.config.settings import SECTIONS, Config, find_settings, key_name, variable_name
from briefing.errors import WriteError

INTRO = """\
# Configuration of `briefing`. Every setting is optional; what stands behind # is the default.
# Each can also be given as a variable ({prefix}) or, for one command, as a flag;
# the order is flag, variable, this file, default. `briefing config --show` prints the result.
"""
SOURCES = """
# What `briefing run` reads: one block for each source, with url (of a feed), page, path or opml.
# [[sources]]
# name = "Example Courier"
# url = "https://courier.example/feed.xml"
#
# [[sources]]
# name = "Clippings"
# path = "clippings"
"""


@click.command()
@click.argument("path", type=click.Path(), default="briefing.toml", metavar="[FILE]")
@click.option("--force", is_flag=True, help="Overwrite a file that is there.")
def init(path: str, force: bool) -> None:
    """Write a commented configuration file.

    \b
    Example:
      briefing init
    """
    file = Path(path)
    if file.exists() and not force:
        raise WriteError("it is there already; --force overwrites it", path=path)
    try:
        file.write_text(config_template(), "utf-8")
    except OSError as error:
        raise WriteError(error.strerror or str(error), path=path) from error
    if on_terminal():
        click.echo(f"wrote {path}; next: briefing config --show")


def config_template() -> str:
    """The text of a configuration file in which every setting is named, explained, commented."""
    lines = [INTRO.format(prefix="BRIEFING_…")]
    current = ""
    for section, setting, _ in find_settings():
        if section != current:
            about = (SECTIONS[section].__doc__ or "").split(". ")[0].split("\n")[0].rstrip(".")
            lines.append(f"\n# {about}.\n[{section}]")
            current = section
        if setting.metadata.get("secret"):
            variable = variable_name(section, key_name(setting))
            lines.append(f"# {key_name(setting)}: set {variable} or password_file, not this file")
            continue
        choices = setting.metadata.get("choices")
        hint = f" ({', '.join(choices)})" if choices else ""
        lines.append(f"# {setting.metadata['about']}{hint}")
        lines.append(f"# {key_name(setting)} = {_toml(setting.default)}")
    return "\n".join(lines) + "\n" + SOURCES


def _toml(value: Any) -> str:
    if value is None:
        return '""'
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return "[" + ", ".join(_toml(item) for item in value) + "]"
    return f'"{value}"' if isinstance(value, str) else str(value)


@click.command()
@click.option("--show", is_flag=True, help="Print every setting and where it came from.")
@config_option
@json_option
def config(show: bool, config_path: str | None, as_json: bool) -> None:
    """Check the configuration; with --show, print it with the place of each value.

    Secrets are masked.
    """
    found = read_config(config_path, {})
    rows = list(_rows(found))
    if as_json:
        from briefing.codec import dump_json

        click.echo(dump_json({key: {"value": v, "from": p} for key, v, p in rows}), nl=False)
    elif show:
        width = max(len(key) for key, _, _ in rows)
        for key, value, place in rows:
            click.echo(f"{key:<{width}}  {_plain(value):<28}  {place}")
    elif on_terminal():
        click.echo("The configuration is sound.")


def _rows(found: Config) -> list[tuple[str, Any, str]]:
    places = dict(found.came_from)
    rows: list[tuple[str, Any, str]] = []
    for section, setting, _ in find_settings():
        value = getattr(getattr(found, section), setting.name)
        if setting.metadata.get("secret") and value:
            value = "********"
        if hasattr(value, "isoformat"):
            value = value.isoformat()
        key = f"{section}.{key_name(setting)}"
        rows.append((key, list(value) if isinstance(value, tuple) else value, places[key]))
    for number, source in enumerate(found.sources, 1):
        where = source.url or source.page or source.path or source.opml
        rows.append((f"sources[{number}]", f"{source.name}: {where}", "file"))
    return rows


def _plain(value: Any) -> str:
    if value is None:
        return "–"
    return ", ".join(value) if isinstance(value, list) else str(value)


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the completion script of a shell.

    \b
    Example:
      briefing completion bash > ~/.local/share/bash-completion/completions/briefing
    """
    from click.shell_completion import get_completion_class

    from briefing.cli import cli

    kind = get_completion_class(shell)
    assert kind is not None
    click.echo(kind(cli, {}, "briefing", "_BRIEFING_COMPLETE").source())
