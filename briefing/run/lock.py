"""One run at a time for each state folder."""

from __future__ import annotations

import contextlib
import datetime
import json
import os
from collections.abc import Iterator
from pathlib import Path

from briefing.errors import LockedError, WriteError

LOCK_NAME, HOLDER_NAME = "run.lock", "run.json"


@contextlib.contextmanager
def hold_lock(folder: Path, now: datetime.datetime) -> Iterator[None]:
    """Hold the folder's lock until the block ends; raises LockedError naming who has it.

    The kernel frees the lock when its holder dies, however it dies: there is no stale lock.
    Who holds it stands in a file beside it, for people.
    """
    from filelock import FileLock, Timeout

    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock = FileLock(folder / LOCK_NAME, timeout=0)
        try:
            lock.acquire()
        except Timeout:
            raise _locked(folder, now) from None
    except OSError as error:
        raise WriteError(error.strerror or str(error), path=str(folder)) from error
    holder = folder / HOLDER_NAME
    try:
        with contextlib.suppress(OSError):  # a full disk: the run goes on to say so, and to mail it
            holder.write_text(json.dumps({"pid": os.getpid(), "since": now.isoformat()}), "utf-8")
        yield
    finally:
        with contextlib.suppress(OSError):
            holder.unlink()
        lock.release()


def _locked(folder: Path, now: datetime.datetime) -> LockedError:
    pid, since = _read_holder(folder / HOLDER_NAME)
    who = f"process {pid}" if pid else "another process"
    age = f", since {since:%H:%M:%S %Z} ({_age(now - since)} ago)" if since else ""
    message = f"{folder}: a run is under way: {who}{age}; try again later"
    return LockedError(message, pid=pid, since=since)


def _read_holder(path: Path) -> tuple[int | None, datetime.datetime | None]:
    try:
        found = json.loads(path.read_text("utf-8"))
        return int(found["pid"]), datetime.datetime.fromisoformat(found["since"])
    except (OSError, ValueError, KeyError, TypeError):
        return None, None


def _age(span: datetime.timedelta) -> str:
    minutes = max(0, int(span.total_seconds())) // 60
    return f"{minutes} min" if minutes < 120 else f"{minutes // 60} h"
