"""Families of options: the same flag means the same thing wherever it stands.

A flag's help, default and choices come from the setting that it overrides.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import Field
from typing import Any, TypeVar

import click

from briefing.config.settings import find_settings, key_name

F = TypeVar("F", bound=Callable[..., Any])

BRIEF_FLAGS = (
    "brief.since",
    "brief.window",
    "brief.tz",
    "brief.title",
    "brief.words",
    "brief.max_stories",
    "brief.max_quotes",
    "brief.max_chronology",
    "brief.scorer",
    "brief.handling",
    "brief.copyright",
    "brief.page_size",
)
OUTPUT_FLAGS = ("output.out", "output.format", "output.template_dir", "output.strict")


def setting_options(*keys: str) -> Callable[[F], F]:
    """Decorator: an option for each setting named "section.key"; values reach `flags_of`."""
    known = {f"{section}.{key_name(s)}": (s, hint) for section, s, hint in find_settings()}

    def decorate(function: F) -> F:
        for key in reversed(keys):
            function = _option(key, *known[key])(function)
        return function

    return decorate


def _option(key: str, setting: Field[Any], hint: Any) -> Callable[[F], F]:
    name = key.split(".")[1]
    flag = "--" + name.replace("_", "-")
    about = str(setting.metadata["about"])
    choices = setting.metadata.get("choices")
    if hint is bool:
        return click.option(flag, name, is_flag=True, default=None, help=_sentence(about))
    many = hint == tuple[str, ...]
    kind: Any = click.Choice(list(choices), case_sensitive=False) if choices and not many else None
    if many:
        about += f" ({', '.join(choices or ())}; repeat or separate by commas)"
    if kind is None and hint in (int, float):
        kind = hint
    metavar = None if kind else name.upper().split("_")[-1]
    return click.option(
        flag,
        name,
        type=kind,
        default=None,
        multiple=many,
        metavar=metavar,
        help=_sentence(about) + _default(setting),
    )


def _sentence(about: str) -> str:
    return about[0].upper() + about[1:] + "."


def _default(setting: Field[Any]) -> str:
    value = setting.default
    if value in (None, (), False):
        return ""
    return f" [default: {', '.join(value) if isinstance(value, tuple) else value}]"


def flags_of(values: dict[str, Any], *keys: str) -> dict[str, Any]:
    """The values of a command's setting options under their "section.key"."""
    flags: dict[str, Any] = {}
    for key in keys:
        value = values.get(key.split(".")[1])
        if isinstance(value, tuple):
            value = [part.strip() for item in value for part in item.split(",") if part.strip()]
        flags[key] = value or None if not isinstance(value, (int, float)) else value
    return flags


config_option = click.option(
    "--config",
    "config_path",
    type=click.Path(),
    metavar="FILE",
    help="Configuration file. [default: briefing.toml here, else the user's]",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print a receipt as JSON.")
previous_option = click.option(
    "--previous",
    multiple=True,
    type=click.Path(),
    metavar="FILE",
    help="brief.json of an earlier edition, to say what is new; repeat for more, oldest first.",
)


def read_day(
    context: click.Context, option: click.Parameter, value: str | None
) -> datetime.date | None:
    """The callback of options that take a calendar day."""
    if value is None:
        return None
    try:
        return datetime.date.fromisoformat(value)
    except ValueError as error:
        message = f"{value} is no day written as YYYY-MM-DD, such as 2026-10-15"
        raise click.BadParameter(message, ctx=context, param=option) from error
