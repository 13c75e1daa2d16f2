"""The configuration from a TOML file's text, variables and flags, with all its problems at once.

`load_config` is a function of its arguments: who reads the file and the environment is the
command line. Precedence: flag, variable, file, default.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import Field, fields
from typing import Any
from zoneinfo import ZoneInfo

from briefing.config.checks import CHECKS, READERS, check_bounds
from briefing.config.settings import (
    OTHER_VARIABLES,
    PREFIX,
    SECTIONS,
    Config,
    SourceConfig,
    find_settings,
    key_name,
    variable_name,
)
from briefing.errors import ConfigError, ConfigProblem


def load_config(
    toml_text: str = "",
    environ: Mapping[str, str] | None = None,
    flags: Mapping[str, Any] | None = None,
    *,
    source: str = "briefing.toml",
) -> Config:
    """The configuration from the text of a TOML file, variables and flags.

    `flags` maps "section.name" to a value, None meaning not given; `source` names the file in
    messages. Raises ConfigError with every problem found: place, key and what would be right.
    """
    problems: list[ConfigProblem] = []
    table = _parse_toml(toml_text, source, problems)
    environ, flags = environ or {}, flags or {}
    _refuse_unknown(table, environ, source, problems)
    values: dict[str, dict[str, Any]] = {section: {} for section in SECTIONS}
    came_from: list[tuple[str, str]] = []
    for section, setting, hint in find_settings():
        name = key_name(setting)
        place, raw = _find_value(section, name, table, environ, flags, source)
        came_from.append((f"{section}.{name}", place))
        if place == "default":
            continue
        try:
            values[section][setting.name] = _read_value(raw, hint, setting)
        except ValueError as error:
            key = variable_name(section, name) if place == "environment" else f"{section}.{name}"
            problems.append(ConfigProblem(source=place, key=key, message=str(error)))
    sources = _read_sources(table.get("sources", []), source, problems)
    if problems:
        raise ConfigError(tuple(problems))
    values["brief"] = _in_zone(values["brief"])
    records = {section: record(**values[section]) for section, record in SECTIONS.items()}
    return Config(**records, sources=sources, came_from=tuple(came_from))


def _parse_toml(text: str, source: str, problems: list[ConfigProblem]) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        problems.append(ConfigProblem(source=source, key="TOML", message=str(error)))
        return {}


def _refuse_unknown(
    table: Mapping[str, Any],
    environ: Mapping[str, str],
    source: str,
    problems: list[ConfigProblem],
) -> None:
    """A misspelt key is a setting that silently does nothing: say so, with the nearest name."""
    known = {f"{section}.{key_name(setting)}" for section, setting, _ in find_settings()}
    for section, content in table.items():
        if section == "sources":
            continue
        if section not in SECTIONS or not isinstance(content, dict):
            problems.append(_unknown(source, section, [*SECTIONS, "sources"]))
            continue
        for name in content:
            if f"{section}.{name}" not in known:
                problems.append(_unknown(source, f"{section}.{name}", sorted(known)))
    variables = {
        variable_name(section, key_name(setting)) for section, setting, _ in find_settings()
    }
    for name in sorted(environ):
        if name.startswith(PREFIX) and name not in variables | OTHER_VARIABLES:
            problems.append(_unknown("environment", name, sorted(variables)))


def _unknown(source: str, key: str, known: list[str]) -> ConfigProblem:
    from difflib import get_close_matches

    near = get_close_matches(key, known, n=1)
    hint = f"; did you mean {near[0]}?" if near else ""
    return ConfigProblem(source=source, key=key, message=f"no such setting{hint}")


def _find_value(
    section: str,
    name: str,
    table: Mapping[str, Any],
    environ: Mapping[str, str],
    flags: Mapping[str, Any],
    source: str,
) -> tuple[str, Any]:
    """Where the value of a setting stands, and the value as found there."""
    flag = flags.get(f"{section}.{name}")
    if flag is not None and flag != ():
        return "flag", flag
    variable = variable_name(section, name)
    if environ.get(variable):
        return "environment", environ[variable]
    content = table.get(section)
    if isinstance(content, dict) and name in content:
        return source, content[name]
    return "default", None


def _read_value(raw: Any, hint: Any, setting: Field[Any]) -> Any:
    """The value checked; raises ValueError saying what would be right."""
    import msgspec

    check = setting.metadata.get("check")
    if check in READERS:
        return READERS[check](raw)
    if hint == tuple[str, ...] and isinstance(raw, str):
        raw = [part.strip() for part in raw.split(",") if part.strip()]
    try:
        value = msgspec.convert(raw, hint, strict=not isinstance(raw, str))
    except msgspec.ValidationError as error:
        raise ValueError(f"is {raw!r}; {str(error)[:1].lower()}{str(error)[1:]}") from error
    for item in value if isinstance(value, tuple) else (value,):
        check_bounds(item, setting.metadata)
        if check:
            CHECKS[check](item)
    return value


def _in_zone(values: dict[str, Any]) -> dict[str, Any]:
    since = values.get("since")
    if since is not None and since.tzinfo is None:
        zone = ZoneInfo(values.get("timezone", "UTC"))
        return {**values, "since": since.replace(tzinfo=zone)}
    return values


def _read_sources(raw: Any, source: str, problems: list[ConfigProblem]) -> tuple[SourceConfig, ...]:
    if not isinstance(raw, list):
        problems.append(
            ConfigProblem(
                source=source, key="sources", message="is not a list; write [[sources]] for each"
            )
        )
        return ()
    found = []
    for number, entry in enumerate(raw, 1):
        read = _read_source(entry, f"sources[{number}]", source, problems)
        if read:
            found.append(read)
    return tuple(found)


def _read_source(
    entry: Any, key: str, source: str, problems: list[ConfigProblem]
) -> SourceConfig | None:
    known = [setting.name for setting in fields(SourceConfig)]
    if not isinstance(entry, dict):
        problems.append(ConfigProblem(source=source, key=key, message="is not a table"))
        return None
    wrong = [f"{name} is no key of a source" for name in entry if name not in known]
    wrong += [f"{name} is not text" for name, v in entry.items() if not isinstance(v, str)]
    places = [name for name in ("url", "page", "path", "opml") if entry.get(name)]
    if len(places) != 1:
        wrong.append("needs one of url (of a feed), page, path or opml")
    for name in ("url", "page"):
        url = str(entry.get(name) or "")
        if url and not re.match(r"https?://[^\s/]+", url):
            wrong.append(f"{name} is {url!r}; an http or https address is wanted")
    problems.extend(ConfigProblem(source=source, key=key, message=text) for text in wrong)
    if wrong:
        return None
    return SourceConfig(**{"name": entry[places[0]], **entry})
