"""Articles as they came, every version of them, and which edition has considered them."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, and_, delete, or_, select, update
from sqlalchemy.dialects.sqlite import insert

from briefing.archive.place import open_archive, stamp
from briefing.archive.schema import ARTICLES, INBOX
from briefing.codec import decode_record, encode_record
from briefing.types import Article

CHUNK = 500  # SQLite takes so many variables in one statement without asking


def digest_of(article: Article) -> str:
    """What makes two versions of an article differ in print: headline, text, date."""
    moment = article.published.isoformat() if article.published else ""
    key = "\0".join((article.headline, moment, article.body_sha256))
    return hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()[:32]


def store_articles(
    connection: Connection,
    articles: Iterable[Article],
    *,
    profile: str,
    source: str,
    came_at: datetime.datetime,
) -> int:
    """Keep what is new and put it into the profile's inbox; returns how many were new to it."""
    new = 0
    for article in articles:
        key = {"article_id": article.article_id, "digest": digest_of(article)}
        connection.execute(
            insert(ARTICLES)
            .values(
                **key,
                body_sha256=article.body_sha256,
                record=_dump(article),
                stored_at=stamp(came_at),
            )
            .on_conflict_do_nothing()
        )
        row = {"profile": profile, "source": source, "came_at": stamp(came_at)}
        statement = insert(INBOX).values(**key, **row).on_conflict_do_nothing()
        new += connection.execute(statement).rowcount
    return new


def pending_articles(
    connection: Connection, *, profile: str, redo: int | None = None
) -> tuple[Article, ...]:
    """What no edition of the profile has considered, and what edition `redo` has; a fixed order."""
    waits = INBOX.c.edition_id.is_(None)
    wanted = waits if redo is None else or_(waits, INBOX.c.edition_id == redo)
    rows = connection.execute(
        select(ARTICLES.c.record)
        .join(INBOX, _same_version())
        .where(INBOX.c.profile == profile, wanted)
        .order_by(ARTICLES.c.article_id, ARTICLES.c.digest)
    )
    return tuple(_load(record) for (record,) in rows)


def _same_version() -> Any:
    return and_(ARTICLES.c.article_id == INBOX.c.article_id, ARTICLES.c.digest == INBOX.c.digest)


def take_articles(
    connection: Connection, articles: Iterable[Article], *, profile: str, edition_id: int
) -> None:
    """Say that an edition has considered these; they wait no longer."""
    for article in articles:
        connection.execute(
            update(INBOX)
            .where(
                INBOX.c.profile == profile,
                INBOX.c.article_id == article.article_id,
                INBOX.c.digest == digest_of(article),
            )
            .values(edition_id=edition_id)
        )


def read_archived(
    path: Path, article_ids: Iterable[str], *, bodies: Iterable[str] = ()
) -> tuple[Article, ...]:
    """The articles named, from the archive at `path`, sorted by id; unknown ids are left out.

    Of several versions the one whose body's SHA-256 is among `bodies` is taken, else the last.
    """
    wanted, printed = sorted(set(article_ids)), frozenset(bodies)
    found: dict[str, tuple[tuple[bool, str, str], str]] = {}
    with open_archive(path.parent) as archive, archive.begin() as connection:
        for start in range(0, len(wanted), CHUNK):
            few = wanted[start : start + CHUNK]
            for row in connection.execute(select(ARTICLES).where(ARTICLES.c.article_id.in_(few))):
                rank = (row.body_sha256 in printed, row.stored_at, row.digest)
                if row.article_id not in found or rank > found[row.article_id][0]:
                    found[row.article_id] = (rank, row.record)
    return tuple(_load(found[article_id][1]) for article_id in sorted(found))


def prune_articles(connection: Connection, *, before: datetime.datetime) -> int:
    """Forget articles that an edition considered and that came before a moment; how many."""
    old = INBOX.c.came_at < stamp(before)
    connection.execute(delete(INBOX).where(old, INBOX.c.edition_id.is_not(None)))
    kept = select(INBOX.c.article_id).where(_same_version()).exists()
    statement = delete(ARTICLES).where(ARTICLES.c.stored_at < stamp(before), ~kept)
    return connection.execute(statement).rowcount


def _dump(article: Article) -> str:
    """ASCII JSON: a lone surrogate, which SQLite cannot hold, survives as an escape."""
    return json.dumps(encode_record(article))


def _load(record: str) -> Article:
    return decode_record(json.loads(record), Article)
