"""What a reader hands on: raw bytes in a `Source`, what it made of them in a `Reading`.

A `Draft` is an article before cleaning: decoded text and the metadata that the format declares,
each with where it came from. `finish` turns it into an Article.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from briefing.config.settings import IngestConfig
from briefing.types import Omission, Removal

STAGE = "ingest"
_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, kw_only=True)
class Limits:
    """Bounds on what one reading takes in. Sizes in bytes, lengths in characters.

    What lies beyond is an omission that names the limit, never a crash. The defaults are those
    of the settings under `[ingest]`.
    """

    file_bytes: int = 64 * _MEGABYTE
    page_bytes: int = 12 * _MEGABYTE
    expanded_bytes: int = 128 * _MEGABYTE  # of one compressed file, all members together
    members: int = 20_000  # of one archive
    nesting: int = 2  # an archive within an archive, and no deeper
    article_chars: int = 500_000
    articles: int = 100_000

    @classmethod
    def of(cls, settings: IngestConfig) -> Limits:
        """The limits that the settings under `[ingest]` ask for."""
        return cls(
            file_bytes=int(settings.max_file_megabytes * _MEGABYTE),
            page_bytes=int(settings.max_page_megabytes * _MEGABYTE),
            expanded_bytes=int(settings.max_unpacked_megabytes * _MEGABYTE),
            members=settings.max_members,
            nesting=settings.max_nesting,
            article_chars=settings.max_article_characters,
            articles=settings.max_articles,
        )


@dataclass(frozen=True, kw_only=True)
class Moment:
    """A point in time and how exactly it is known: "minute" or "day" (then noon UTC)."""

    when: datetime.datetime
    precision: str = "minute"
    basis: str = "declared"


@dataclass(frozen=True, kw_only=True)
class Source:
    """Bytes to be read: where they came from and what their bearer says of them."""

    name: str  # path as printed in omissions, or URL
    data: bytes = field(repr=False)
    suffix: str = ""
    charset: str | None = None  # declared outside the bytes (HTTP header)
    url: str | None = None  # where the bytes were fetched
    outlet: str | None = None  # what the list of sources calls it
    depth: int = 0


@dataclass(frozen=True, kw_only=True)
class Meta:
    """What a format declares of an article, "" or None where it declares nothing.

    `genre` is the word under which the outlet files the piece, where it is one of opinion.
    """

    headline: str = ""
    url: str | None = None
    outlet: str | None = None
    byline: tuple[str, ...] = ()
    published: Moment | None = None
    updated: Moment | None = None
    language: str | None = None
    section: str | None = None
    agency: str | None = None
    genre: str | None = None


@dataclass(frozen=True, kw_only=True)
class Draft(Meta):
    """An article as its format gives it. `text` has paragraphs divided by line ends."""

    text: str = ""
    path: str | None = None
    line: int | None = None
    truncated: bool = False
    removed: tuple[Removal, ...] = ()
    provenance: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What one source gave: drafts in the order of the source, and what could not become one."""

    drafts: tuple[Draft, ...] = ()
    omissions: tuple[Omission, ...] = ()

    def __add__(self, other: Reading) -> Reading:
        return Reading(
            drafts=self.drafts + other.drafts, omissions=self.omissions + other.omissions
        )


def omit(
    source: Source | str, reason: str, *, code: str, line: int | None = None, subject: str = ""
) -> Omission:
    """An omission of this stage that names the file (and line) it speaks of."""
    path = source if isinstance(source, str) else source.name
    return Omission(
        stage=STAGE, subject=subject or path, reason=reason, code=code, path=path, line=line
    )


def nothing(source: Source, reason: str, *, code: str, line: int | None = None) -> Reading:
    """A reading that holds only an omission."""
    return Reading(omissions=(omit(source, reason, code=code, line=line),))
