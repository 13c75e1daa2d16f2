"""docs/cli.md and docs/config.md, written from the code: `python -m tests.reference` (`make docs`).

tests/test_docs.py fails when the pages and the code have drifted apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import Field
from inspect import cleandoc
from pathlib import Path
from typing import Any

import click

from briefing.cli import cli
from briefing.cli.options import BRIEF_FLAGS, OUTPUT_FLAGS
from briefing.cli.setup import config_template
from briefing.config.settings import SECTIONS, find_settings, key_name, variable_name

DOCS = Path(__file__).resolve().parent.parent / "docs"
NOTE = "<!-- Written from the code by `make docs`. Change the code, not this page. -->\n"

CLI_INTRO = """# Command line

`briefing COMMAND --help` says the same on your terminal. Where a flag overrides a setting, the
setting can also stand in `briefing.toml` or in a variable: see [config.md](config.md).

On a terminal a command shows its progress and closes with what it wrote. Elsewhere it is silent
when all is well, and says each problem in one line on standard error. `--json` prints a receipt.
"""

CONFIG_INTRO = """# Configuration

Every setting is optional. It can be given, in this order of precedence, as a flag of the command,
as a variable, in a file, or not at all. `briefing config --show` prints the result and says where
each value came from; all mistakes are reported at once, each with its place and what would be
right. `briefing init` writes a file in which every setting is named and explained.

The file is the one named by `--config` or `BRIEFING_CONFIG`, else `briefing.toml` in the folder
where you are, else the one in your own configuration folder. Relative paths in a file count from
the folder of that file.
"""

SOURCES = """
## `[[sources]]`

What `briefing run` reads; a block for each source. Each needs a `url` (a feed or a page), a `path`
(a file or folder) or an `opml` (a list of feeds). `name`, `outlet` and `language` may be given.

```toml
[[sources]]
name = "Example Courier"
url = "https://courier.example/feed.xml"

[[sources]]
name = "Clippings"
path = "clippings"
```
"""


def find_commands(
    group: click.Group = cli, prefix: str = "briefing"
) -> Iterator[tuple[str, click.Command]]:
    """Full name and command of everything that can be typed, in the order of `--help`."""
    for name in group.commands:
        command = group.commands[name]
        yield f"{prefix} {name}", command
        if isinstance(command, click.Group):
            yield from find_commands(command, f"{prefix} {name}")


def render_cli() -> str:
    """The page of the command line: for each command its use, its words, a table of its options."""
    parts = [NOTE, CLI_INTRO]
    parts += [_command_part(name, command) for name, command in find_commands()]
    parts.append("## Exit codes\n\n" + _prose(cli.epilog or "").removeprefix("Exit codes: ") + "\n")
    return "\n".join(parts)


def _command_part(name: str, command: click.Command) -> str:
    usage = " ".join(command.collect_usage_pieces(click.Context(command)))
    lines = [f"## `{name}`\n", f"    {name} {usage}", "", _prose(command.help or ""), ""]
    rows = [row for parameter in command.params if (row := _option_row(parameter))]
    if rows:
        lines += ["| option | meaning | default |", "|---|---|---|", *rows, ""]
    return "\n".join(lines)


def _option_row(parameter: click.Parameter) -> str | None:
    if not isinstance(parameter, click.Option) or parameter.hidden:
        return None
    value = "" if parameter.is_flag else f" {_value_word(parameter)}"
    meaning, _, default = (parameter.help or "").partition(" [default: ")
    flags = ", ".join(parameter.opts)
    return _row(f"`{flags}{value}`", meaning, default.rstrip("]"))


def _value_word(option: click.Option) -> str:
    """What stands for the value: the choices as they are written, else the option's own word."""
    if isinstance(option.type, click.Choice):
        return "|".join(str(choice) for choice in option.type.choices)
    return "N" if option.metavar is None else option.metavar


def _prose(text: str) -> str:
    """Click's help as Markdown: what follows \\b keeps its lines, as a block."""
    parts = []
    for paragraph in cleandoc(text).split("\n\n"):
        if paragraph.startswith("\b\n"):
            head, _, rest = paragraph[2:].partition("\n")
            block = head.endswith(":") and rest
            parts.append(f"{head}\n\n{_indented(rest)}" if block else paragraph[2:])
        else:
            parts.append(paragraph)
    return "\n\n".join(parts).strip()


def _indented(text: str) -> str:
    return "\n".join(f"    {line.strip()}".rstrip() for line in text.splitlines())


def render_config() -> str:
    """The page of settings: a table for each section, and the file that `briefing init` writes."""
    parts = [NOTE, CONFIG_INTRO]
    for section, record in SECTIONS.items():
        about = " ".join((record.__doc__ or "").split())
        rows = [_setting_row(*found) for found in find_settings() if found[0] == section]
        head = "| key | variable | meaning | default |\n|---|---|---|---|"
        parts.append("\n".join([f"## `[{section}]`\n", about, "", head, *rows, ""]))
    parts.append(SOURCES.lstrip())
    parts.append("## The whole file\n\n```toml\n" + config_template() + "```\n")
    return "\n".join(parts)


def _setting_row(section: str, setting: Field[Any], _: Any) -> str:
    name, about = key_name(setting), str(setting.metadata["about"])
    choices = setting.metadata.get("choices")
    if choices:
        about += f": {', '.join(choices)}"
    key = f"{section}.{name}"
    if key in (*BRIEF_FLAGS, *OUTPUT_FLAGS):
        about += f" (`--{name.replace('_', '-')}`)"
    return _row(f"`{name}`", f"`{variable_name(section, name)}`", about, _default(setting.default))


def _default(value: Any) -> str:
    if value is None or value == ():
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def _row(*cells: str) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


PAGES = {"cli.md": render_cli, "config.md": render_config}


def main() -> None:
    for name, render in PAGES.items():
        (DOCS / name).write_text(render(), "utf-8")
        print(f"wrote docs/{name}")


if __name__ == "__main__":
    main()
