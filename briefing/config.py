"""What a brief should be like. Records only here and pure loading; files and environment are
read by the command line."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class BriefConfig:
    """How one edition is made. Every field has a flag, a TOML key and a variable of its name.

    `words` is the budget of one story's summary in whitespace-separated tokens. `window_hours`
    and `since` bound what is taken in; both None means everything up to the end of the day.
    """

    title: str = "Daily brief"
    timezone: str = "UTC"
    words: int = 110
    max_stories: int = 12
    max_quotes: int = 5
    max_chronology: int = 10
    scorer: str = "coverage"
    language: str = "en"
    handling: str | None = None
    copyright: str | None = None
    page_size: str = "A4"
    window_hours: int | None = None
    since: datetime.datetime | None = None
