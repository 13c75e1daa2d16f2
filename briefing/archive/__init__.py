"""Yesterday, for tomorrow: articles, editions, deliveries, sources and document frequencies.

One SQLite file in WAL mode for each state folder, through SQLAlchemy Core. `place` opens it,
`schema` holds the tables and migrations, the other modules one kind of row each; their functions
take a connection and leave the transaction to the caller.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable
    from pathlib import Path

    from briefing.config.settings import RunConfig
    from briefing.types import Article, Brief


def find_archive(config: RunConfig) -> Path | None:
    """The archive's file, None when no run has made one yet."""
    from briefing.archive import place

    return place.find_archive(config)


def read_archived(
    path: Path, article_ids: Iterable[str], *, bodies: Iterable[str] = ()
) -> tuple[Article, ...]:
    """The articles named, sorted by id; see `briefing.archive.articles.read_archived`."""
    from briefing.archive import articles

    return articles.read_archived(path, article_ids, bodies=bodies)


def read_earlier(
    path: Path, *, profile: str, before: datetime.date, limit: int
) -> tuple[Brief, ...]:
    """The editions of the `limit` days before a day, oldest first, from the archive at `path`."""
    from briefing.archive.editions import read_previous
    from briefing.archive.place import open_archive

    with open_archive(path.parent) as archive, archive.begin() as connection:
        return read_previous(connection, profile=profile, before=before, limit=limit)
