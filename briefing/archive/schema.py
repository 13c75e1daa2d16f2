"""The archive's tables, and the steps that bring an older file up to them.

`MIGRATIONS[n]` takes a file from version n to n + 1; SQLite's `user_version` says where it stands.
A step, once released, is never changed: what is wrong with it is put right by the next one.
Moments are ISO 8601 text in UTC, so that they sort as they stand.
"""

from __future__ import annotations

from email.utils import parseaddr

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)

from briefing.errors import InputError

METADATA = MetaData()

# Every version of every article: yesterday's brief must stay verifiable when the text changes.
ARTICLES = Table(
    "articles",
    METADATA,
    Column("article_id", String, primary_key=True),
    Column("digest", String, primary_key=True),
    Column("body_sha256", String, nullable=False),
    Column("record", String, nullable=False),
    Column("stored_at", String, nullable=False),
)

# What came for a profile; `edition_id` is the edition that considered it, null while it waits.
INBOX = Table(
    "inbox",
    METADATA,
    Column("profile", String, primary_key=True),
    Column("article_id", String, primary_key=True),
    Column("digest", String, primary_key=True),
    Column("source", String, nullable=False),
    Column("came_at", String, nullable=False),
    Column("edition_id", Integer, ForeignKey("editions.edition_id")),
    Index("inbox_edition", "profile", "edition_id"),
)

EDITIONS = Table(
    "editions",
    METADATA,
    Column("edition_id", Integer, primary_key=True),
    Column("profile", String, nullable=False),
    Column("edition_date", String, nullable=False),
    Column("number", Integer, nullable=False),
    Column("status", String, nullable=False),
    Column("generated_at", String, nullable=False),
    Column("brief", String),
    UniqueConstraint("profile", "edition_date", "number"),
)

# The key is the bare address: another display name or another case is no other reader.
DELIVERIES = Table(
    "deliveries",
    METADATA,
    Column("edition_id", Integer, ForeignKey("editions.edition_id"), primary_key=True),
    Column("address", String, primary_key=True),
    Column("recipient", String, nullable=False),
    Column("message_id", String, nullable=False),
    Column("status", String, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("attempted_at", String),
    Column("detail", String, nullable=False),
)

OUTCOMES = Table(
    "outcomes",
    METADATA,
    Column("outcome_id", Integer, primary_key=True),
    Column("profile", String, nullable=False),
    Column("name", String, nullable=False),
    Column("location", String, nullable=False),
    Column("status", String, nullable=False),
    Column("articles", Integer, nullable=False),
    Column("detail", String, nullable=False),
    Column("asked_at", String, nullable=False),
    Index("outcomes_of_source", "profile", "location", "asked_at"),
)

# What an address said when it was last asked: the validators of the next conditional GET.
ADDRESSES = Table(
    "addresses",
    METADATA,
    Column("profile", String, primary_key=True),
    Column("url", String, primary_key=True),
    Column("etag", String),
    Column("last_modified", String),
    Column("not_before", String),
    Column("checked_at", String, nullable=False),
)

# Feed entries whose page was read, by the digest of what the feed itself said of them.
ENTRIES = Table(
    "entries",
    METADATA,
    Column("profile", String, primary_key=True),
    Column("url", String, primary_key=True),
    Column("digest", String, nullable=False),
    Column("seen_at", String, nullable=False),
)

TERMS = Table(
    "terms",
    METADATA,
    Column("term", String, primary_key=True),
    Column("documents", Integer, nullable=False),
)
TOTALS = Table(
    "totals",
    METADATA,
    Column("name", String, primary_key=True),
    Column("value", Integer, nullable=False),
)


def bare_address(recipient: str) -> str:
    """desk@x.example, for "The Desk <Desk@X.example>": what tells one reader from another."""
    return (parseaddr(recipient)[1] or recipient.strip()).casefold()


def _create_all(connection: Connection) -> None:
    METADATA.create_all(connection)


def _key_by_address(connection: Connection) -> None:
    """Deliveries were kept by the recipient as spelled. Of two spellings of one address, the row
    that may have arrived is kept."""
    columns = connection.exec_driver_sql("PRAGMA table_info(deliveries)").mappings()
    if "address" in {column["name"] for column in columns}:
        return
    connection.exec_driver_sql("ALTER TABLE deliveries RENAME TO deliveries_by_spelling")
    DELIVERIES.create(connection)
    rows = connection.exec_driver_sql("SELECT * FROM deliveries_by_spelling").mappings().all()
    arrived = ("sent", "unknown", "sending")
    kept: dict[tuple[int, str], dict[str, object]] = {}
    for row in sorted(rows, key=lambda row: row["status"] not in arrived):
        address = bare_address(row["recipient"])
        kept.setdefault((row["edition_id"], address), {**row, "address": address})
    if kept:
        connection.execute(DELIVERIES.insert(), list(kept.values()))
    connection.exec_driver_sql("DROP TABLE deliveries_by_spelling")


MIGRATIONS = (_create_all, _key_by_address)


def migrate(connection: Connection, path: str) -> None:
    """Bring the file up to the newest version; raises InputError for one from the future."""
    version = int(connection.exec_driver_sql("PRAGMA user_version").scalar() or 0)
    if version > len(MIGRATIONS):
        raise InputError(
            f"is an archive of version {version}, and this program knows {len(MIGRATIONS)}; "
            "a newer newsbrief made it",
            path=path,
        )
    for step in MIGRATIONS[version:]:
        step(connection)
    if version < len(MIGRATIONS):
        connection.exec_driver_sql(f"PRAGMA user_version = {len(MIGRATIONS)}")
