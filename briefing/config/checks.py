"""Checks of single settings. Each raises ValueError saying what would be right."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from typing import Any


def check_bounds(value: Any, metadata: Mapping[str, Any]) -> None:
    if "choices" in metadata and value is not None and value not in metadata["choices"]:
        raise ValueError(f"is {value!r}; it can be {', '.join(metadata['choices'])}")
    if "minimum" in metadata and value < metadata["minimum"]:
        raise ValueError(f"is {value}; the least is {metadata['minimum']}")
    if "maximum" in metadata and value > metadata["maximum"]:
        raise ValueError(f"is {value}; the most is {metadata['maximum']}")


def _check_zone(value: str) -> None:
    from zoneinfo import available_timezones

    if value not in available_timezones():
        raise ValueError(f"is {value!r}; a name such as Europe/Paris or UTC is wanted")


def _check_clock(value: str) -> None:
    if not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", value):
        raise ValueError(f"is {value!r}; a time such as 06:30 is wanted")


def _check_name(value: str) -> None:
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}", value):
        raise ValueError(f"is {value!r}; letters, digits, - and _ make a name")


def _check_address(value: str) -> None:
    from email.utils import parseaddr

    address = parseaddr(value)[1]
    if re.search(r"[\r\n]", value) or not re.fullmatch(r"[^@\s]+@[^@\s]+", address):
        raise ValueError(f"is {value!r}; an address such as desk@example.org is wanted")


_HOURS = {"h": 1, "d": 24, "w": 168}


def _read_duration(value: Any) -> int:
    """Hours from 36h, 2d, 1w or a bare number of hours."""
    match = re.fullmatch(r"\s*(\d{1,6})\s*([hdw]?)\s*", str(value))
    if not match or int(match[1]) == 0:
        raise ValueError(f"is {value!r}; a span such as 36h, 2d or 1w is wanted")
    return int(match[1]) * _HOURS[match[2] or "h"]


def _read_moment(value: Any) -> datetime.datetime:
    """A date or a moment; without an offset it is read in the brief's time zone later on."""
    if isinstance(value, datetime.datetime):
        return value
    if isinstance(value, datetime.date):
        return datetime.datetime.combine(value, datetime.time())
    try:
        return datetime.datetime.fromisoformat(str(value).strip())
    except ValueError:
        raise ValueError(
            f"is {value!r}; a date such as 2026-11-20 or 2026-11-20T06:30 is wanted"
        ) from None


CHECKS: dict[str, Callable[[str], None]] = {
    "zone": _check_zone,
    "clock": _check_clock,
    "name": _check_name,
    "address": _check_address,
}
READERS: dict[str, Callable[[Any], Any]] = {"duration": _read_duration, "moment": _read_moment}
