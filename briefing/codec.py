"""Records ↔ JSON, both ways and total; the JSON Schema of brief.json.

msgspec does the walking: it knows frozen dataclasses, dates and tuples, checks types on the way
in and writes the schema from the same records, so the three cannot drift apart. It is imported
by the first call, not with the package.
"""

from __future__ import annotations

import json
from typing import Any, TypeVar

from briefing.errors import InputError
from briefing.types import SCHEMA_VERSION, Article, Brief

T = TypeVar("T")


def encode(brief: Brief) -> dict[str, Any]:
    """The brief as plain JSON values; `brief.json` is this and nothing more."""
    return encode_record(brief)


def decode(data: dict[str, Any]) -> Brief:
    """The brief that `encode` made `data` from. Raises InputError naming the key that is wrong."""
    version = str(data.get("schema_version", "")) if isinstance(data, dict) else ""
    if version.split(".")[0] != SCHEMA_VERSION.split(".")[0]:
        raise InputError(
            f"this is not a brief of schema version {SCHEMA_VERSION} (it says {version or 'none'})"
        )
    return decode_record(data, Brief)


def encode_record(record: Any) -> dict[str, Any]:
    """Any record of `briefing.types` as plain JSON values."""
    import msgspec

    encoded: dict[str, Any] = msgspec.to_builtins(record, builtin_types=())
    return _with_lists(encoded)  # type: ignore[no-any-return]


def decode_record(data: Any, kind: type[T]) -> T:
    """The record of type `kind` that `data` encodes. Raises InputError."""
    import msgspec

    try:
        return msgspec.convert(data, kind)
    except (msgspec.ValidationError, ValueError) as error:
        raise InputError(f"not a {kind.__name__}: {error}") from error


def dumps(brief: Brief) -> str:
    """brief.json as text: indented, in the order of the records, readable in any script."""
    return dump_json(encode(brief))


def dump_json(data: Any) -> str:
    """JSON for people: two spaces, no escapes but those that UTF-8 cannot do without."""
    text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:  # a lone surrogate: escaped it is still valid JSON
        text = json.dumps(data, ensure_ascii=True, indent=2) + "\n"
    return text


def loads(text: str | bytes) -> Brief:
    """A brief from the text of a brief.json. Raises InputError."""
    try:
        data = json.loads(text)
    except ValueError as error:
        raise InputError(f"not JSON: {error}") from error
    return decode(data)


def brief_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of brief.json."""
    return _schema(Brief, "brief.json of newsbrief")


def article_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of one article as the archive keeps it."""
    return _schema(Article, "an article of newsbrief")


def _schema(kind: type[Any], title: str) -> dict[str, Any]:
    import msgspec

    schema = msgspec.json.schema(kind)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, **schema}


def _with_lists(value: Any) -> Any:
    """Tuples as lists: the dict that is returned equals the dict that is read back."""
    if isinstance(value, dict):
        return {key: _with_lists(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_with_lists(item) for item in value]
    return value
