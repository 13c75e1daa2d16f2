"""Where the archive lies, how it is opened, and what its failures are called."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection as Connection
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import StaticPool

from briefing.archive.schema import migrate
from briefing.config.settings import RunConfig
from briefing.errors import WriteError

ARCHIVE_NAME = "archive.sqlite"
BUSY_SECONDS = 30


def state_folder(config: RunConfig) -> Path:
    """The folder of archive, lock and receipts: as configured, else the user's own."""
    if config.state:
        return Path(config.state)
    import platformdirs

    return Path(platformdirs.user_state_dir("briefing"))


def find_archive(config: RunConfig) -> Path | None:
    """The archive's file, None when no run has made one yet."""
    path = state_folder(config) / ARCHIVE_NAME
    return path if path.is_file() else None


class Archive:
    """An open archive. `begin()` gives a connection in a transaction: all of it or nothing."""

    def __init__(self, engine: Engine, path: str) -> None:
        self.engine, self.path = engine, path

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        with _said_plainly(self.path), self.engine.begin() as connection:
            yield connection


@contextmanager
def open_archive(folder: Path) -> Iterator[Archive]:
    """The archive in `folder`, both made when missing. Raises WriteError, InputError."""
    path = folder / ARCHIVE_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise WriteError(error.strerror or str(error), path=str(folder)) from error
    with _opened(create_engine(f"sqlite:///{path}"), str(path)) as archive:
        yield archive


@contextmanager
def open_copy(folder: Path) -> Iterator[Archive]:
    """A copy in memory of the archive in `folder`, for rehearsals: nothing stays of it."""
    import sqlite3

    memory = sqlite3.connect(":memory:", check_same_thread=False)
    path = folder / ARCHIVE_NAME
    if path.is_file():
        with sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True) as original:
            original.backup(memory)
    engine = create_engine("sqlite://", creator=lambda: memory, poolclass=StaticPool)
    with _opened(engine, ":memory:") as archive:
        yield archive


@contextmanager
def _opened(engine: Engine, path: str) -> Iterator[Archive]:
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    try:
        archive = Archive(engine, path)
        with archive.begin() as connection:
            migrate(connection, path)
        yield archive
    finally:
        engine.dispose()


def _prepare(connection: Any, _record: Any) -> None:
    """WAL lets `verify` read while a run writes; FULL makes a ledger row survive a power cut.

    sqlite3's own idea of when a transaction begins leaves CREATE TABLE outside it: switched off.
    """
    connection.isolation_level = None
    for pragma in (
        f"busy_timeout = {BUSY_SECONDS * 1000}",
        "journal_mode = WAL",
        "synchronous = FULL",
        "foreign_keys = ON",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


@contextmanager
def _said_plainly(path: str) -> Iterator[None]:
    """A full disk, a damaged file or a file without rights is the user's to mend, not a bug."""
    try:
        yield
    except DatabaseError as error:
        raise WriteError(str(error.orig), path=path) from error


def stamp(moment: datetime.datetime) -> str:
    """An aware moment as the archive keeps it: ISO 8601 in UTC."""
    return moment.astimezone(datetime.UTC).isoformat()


def unstamp(text: str | None) -> datetime.datetime | None:
    return datetime.datetime.fromisoformat(text) if text else None
