"""What an address answered, or why it gave nothing."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from briefing.errors import BriefingError


class FetchError(BriefingError):
    """An address that gave nothing. `refused` means that we would not ask it; `not_before` is
    when the server said that it may be asked again."""

    def __init__(
        self, message: str, *, refused: bool = False, not_before: datetime.datetime | None = None
    ) -> None:
        self.refused, self.not_before = refused, not_before
        super().__init__(message)


@dataclass(frozen=True, kw_only=True)
class Fetched:
    """What an address answered. `url` is where the answer came from in the end; `unchanged`
    that the validators still hold, and then there is no data."""

    url: str
    data: bytes = field(default=b"", repr=False)
    content_type: str = ""
    charset: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    unchanged: bool = False
    moved_to: str | None = None
