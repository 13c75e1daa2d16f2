"""The archive: what it keeps, how it is opened, and what it says when it cannot be."""

from __future__ import annotations

import datetime
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.archive import deliveries as ledger
from briefing.archive import find_archive, read_archived
from briefing.archive.articles import (
    pending_articles,
    prune_articles,
    store_articles,
    take_articles,
)
from briefing.archive.background import add_background, read_background
from briefing.archive.deliveries import DeliveryStatus, find_deliveries, plan_deliveries
from briefing.archive.editions import (
    EditionStatus,
    add_edition,
    find_dates,
    find_edition,
    find_planned,
    read_previous,
    set_status,
)
from briefing.archive.place import open_archive, open_copy
from briefing.archive.schema import MIGRATIONS
from briefing.archive.sources import (
    Address,
    find_addresses,
    find_entries,
    find_health,
    record_outcomes,
    store_addresses,
    store_entries,
)
from briefing.config.settings import RunConfig
from briefing.errors import InputError, WriteError
from briefing.text.vectors import Background
from briefing.types import Brief, Coverage, OutcomeStatus, SourceOutcome, Window
from tests.builders import article, document

NOW = datetime.datetime(2026, 10, 13, 4, 30, tzinfo=datetime.UTC)
HOUR = datetime.timedelta(hours=1)


def brief(day: str = "2026-10-13", *, at: datetime.datetime = NOW) -> Brief:
    date = datetime.date.fromisoformat(day)
    return Brief(
        title="Daily brief",
        edition_date=date,
        window=Window(start=None, end=at + 24 * HOUR, timezone="UTC"),
        generated_at=at,
        stories=(),
        omissions=(),
        coverage=Coverage(
            articles_read=0, articles_used=0, articles_omitted=0, origins=0, outlets=0, stories=0
        ),
    )


def store(connection, *articles, profile="default", came_at=NOW):
    return store_articles(connection, articles, profile=profile, source="clips", came_at=came_at)


# --- opening -------------------------------------------------------------------------------------


def test_a_damaged_file_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "archive.sqlite").write_bytes(b"no database at all, certainly not one" * 100)
    with pytest.raises(WriteError, match="not a database"), open_archive(tmp_path):
        pass


def test_an_archive_from_the_future_is_refused(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "archive.sqlite") as raw:
        raw.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    with pytest.raises(InputError, match="a newer newsbrief made it"), open_archive(tmp_path):
        pass


def test_a_folder_that_cannot_be_made_is_a_write_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(WriteError), open_archive(tmp_path / "file" / "state"):
        pass


def test_migrated_once_and_in_wal(tmp_path: Path) -> None:
    for _ in range(2):
        with open_archive(tmp_path) as archive, archive.begin() as connection:
            version = connection.exec_driver_sql("PRAGMA user_version").scalar()
            assert version == len(MIGRATIONS)
            assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"


def test_a_transaction_that_fails_leaves_nothing(tmp_path: Path) -> None:
    with open_archive(tmp_path) as archive:
        with pytest.raises(RuntimeError), archive.begin() as connection:  # noqa: PT012
            store(connection, article())
            raise RuntimeError
        with archive.begin() as connection:
            assert pending_articles(connection, profile="default") == ()


def test_a_copy_in_memory_changes_nothing_on_disk(tmp_path: Path) -> None:
    with open_archive(tmp_path) as archive, archive.begin() as connection:
        store(connection, article("First."))
    with open_copy(tmp_path) as copy:
        with copy.begin() as connection:
            store(connection, article("Second."))
        with copy.begin() as connection:
            assert len(pending_articles(connection, profile="default")) == 2
    with open_archive(tmp_path) as archive, archive.begin() as connection:
        assert len(pending_articles(connection, profile="default")) == 1


def test_a_copy_of_nothing_makes_nothing(tmp_path: Path) -> None:
    with open_copy(tmp_path / "state"):
        pass
    assert not (tmp_path / "state").exists()


def test_find_archive(tmp_path: Path) -> None:
    config = RunConfig(state=str(tmp_path))
    assert find_archive(config) is None
    with open_archive(tmp_path):
        pass
    assert find_archive(config) == tmp_path / "archive.sqlite"


# --- articles ------------------------------------------------------------------------------------


def test_the_same_article_comes_once_and_a_changed_one_again(tmp_path: Path) -> None:
    first = article("The bridge is open.", article_id="a" * 16)
    changed = replace(first, body="The bridge is closed.")
    with open_archive(tmp_path) as archive, archive.begin() as connection:
        assert store(connection, first, first) == 1
        assert store(connection, first) == 0
        assert store(connection, changed) == 1
        assert set(pending_articles(connection, profile="default")) == {first, changed}


def test_an_article_comes_back_as_it_was(tmp_path: Path) -> None:
    odd = article(
        "Lone \ud800 surrogate, “quotes”, \x00.", byline=("A. Writer",), url="https://e.example/1"
    )
    with open_archive(tmp_path) as archive, archive.begin() as connection:
        store(connection, odd)
        assert pending_articles(connection, profile="default") == (odd,)


def test_what_an_edition_took_waits_no_longer_but_for_a_correction(tmp_path: Path) -> None:
    one, two = article("One."), article("Two.")
    with open_archive(tmp_path) as archive, archive.begin() as connection:
        store(connection, one, two)
        edition = add_edition(connection, brief(), profile="default", status="made")
        take_articles(connection, [one], profile="default", edition_id=edition.edition_id)
        assert pending_articles(connection, profile="default") == (two,)
        redo = pending_articles(connection, profile="default", redo=edition.edition_id)
        assert set(redo) == {one, two}


def test_profiles_do_not_take_each_others_articles(tmp_path: Path) -> None:
    with open_archive(tmp_path) as archive, archive.begin() as connection:
        store(connection, article(), profile="east")
        assert store(connection, article(), profile="west") == 1
        edition = add_edition(connection, brief(), profile="east", status="made")
        take_articles(connection, [article()], profile="east", edition_id=edition.edition_id)
        assert pending_articles(connection, profile="east") == ()
        assert len(pending_articles(connection, profile="west")) == 1


def test_read_archived_prefers_the_version_that_was_printed(tmp_path: Path) -> None:
    old = article("The bridge is open.", article_id="a" * 16)
    new = replace(old, body="The bridge is closed.")
    with open_archive(tmp_path) as archive, archive.begin() as connection:
        store(connection, old)
        store(connection, new, came_at=NOW + HOUR)
    path = tmp_path / "archive.sqlite"
    assert read_archived(path, [old.article_id, "unknown"]) == (new,)
    assert read_archived(path, [old.article_id], bodies=[old.body_sha256]) == (old,)


def test_pruning_keeps_what_waits(tmp_path: Path) -> None:
    used, waiting = article("Used."), article("Waiting.")
    with open_archive(tmp_path) as archive, archive.begin() as connection:
        store(connection, used, waiting)
        edition = add_edition(connection, brief(), profile="default", status="made")
        take_articles(connection, [used], profile="default", edition_id=edition.edition_id)
        assert prune_articles(connection, before=NOW) == 0
        assert prune_articles(connection, before=NOW + HOUR) == 1
        assert pending_articles(connection, profile="default") == (waiting,)


# --- editions ------------------------------------------------------------------------------------


def test_editions_are_numbered_within_their_day(tmp_path: Path) -> None:
    with open_archive(tmp_path) as archive, archive.begin() as connection:
        for day in ("2026-10-12", "2026-10-13", "2026-10-13"):
            last = add_edition(connection, brief(day), profile="default", status="made")
        assert (last.number, last.brief) == (2, brief("2026-10-13"))
        assert find_edition(connection, profile="default") == last
        assert find_edition(connection, profile="other") is None
        assert len(find_dates(connection, profile="default")) == 2


def test_previous_briefs_are_the_last_of_each_day_oldest_first(tmp_path: Path) -> None:
    with open_archive(tmp_path) as archive, archive.begin() as connection:
        for day in ("2026-10-10", "2026-10-11", "2026-10-12", "2026-10-13"):
            add_edition(connection, brief(day), profile="default", status="made")
        corrected = brief("2026-10-12", at=NOW + HOUR)
        add_edition(connection, corrected, profile="default", status="made")
        day = datetime.date(2026, 10, 13)
        found = read_previous(connection, profile="default", before=day, limit=2)
        assert found == (brief("2026-10-11"), corrected)


def test_planned_editions_are_found_until_made(tmp_path: Path) -> None:
    with open_archive(tmp_path) as archive, archive.begin() as connection:
        planned = EditionStatus.PLANNED
        edition = add_edition(connection, brief(), profile="default", status=planned)
        assert find_planned(connection, profile="default") == (edition,)
        set_status(connection, edition.edition_id, EditionStatus.MADE)
        assert find_planned(connection, profile="default") == ()


# --- deliveries ----------------------------------------------------------------------------------


def test_an_older_ledger_is_brought_to_one_row_for_each_address(tmp_path: Path) -> None:
    with open_archive(tmp_path) as archive, archive.begin() as connection:
        add_edition(connection, brief(), profile="default", status="made")
        for statement in (
            "DROP TABLE deliveries",
            "CREATE TABLE deliveries (edition_id INTEGER REFERENCES editions, recipient TEXT, "
            "message_id TEXT, status TEXT, attempts INTEGER, attempted_at TEXT, detail TEXT, "
            "PRIMARY KEY (edition_id, recipient))",
            "INSERT INTO deliveries VALUES (1, 'A@x.example', '<1@x>', 'pending', 0, NULL, '')",
            "INSERT INTO deliveries VALUES (1, 'A <a@x.example>', '<2@x>', 'sent', 1, NULL, '')",
            "PRAGMA user_version = 1",
        ):
            connection.exec_driver_sql(statement)
    with open_archive(tmp_path) as archive, archive.begin() as connection:
        (row,) = find_deliveries(connection, 1)
    assert (row.status, row.message_id) == ("sent", "<2@x>")


def test_a_row_before_and_after_each_attempt(tmp_path: Path) -> None:
    with open_archive(tmp_path) as archive, archive.begin() as connection:
        key = add_edition(connection, brief(), profile="default", status="made").edition_id
        plan_deliveries(connection, key, {f"{n}@x.example": f"<{n}@x>" for n in "bac"})
        ledger.start_attempt(connection, key, "a@x.example", NOW)
        ledger.start_attempt(connection, key, "b@x.example", NOW)
        ledger.start_attempt(connection, key, "c@x.example", NOW)
        ledger.point_of_no_return(connection, key, "b@x.example")
        ledger.finish_attempt(connection, key, "a@x.example", DeliveryStatus.SENT, "250 ok")
        assert ledger.settle_unknown(connection, key) == 1
        plan_deliveries(connection, key, {"a@x.example": "<other@x>"})
        first, second, third = find_deliveries(connection, key)
    assert (first.status, first.message_id, first.detail) == ("sent", "<a@x>", "250 ok")
    assert third.status == "trying"
    assert (second.status, second.attempts, second.attempted_at) == ("unknown", 1, NOW)


# --- sources, background -------------------------------------------------------------------------


def test_health_counts_from_the_first_of_the_last_failures(tmp_path: Path) -> None:
    statuses = [OutcomeStatus.FAILED, OutcomeStatus.OK, OutcomeStatus.REFUSED, OutcomeStatus.FAILED]
    with open_archive(tmp_path) as archive, archive.begin() as connection:
        for hour, status in enumerate(statuses):
            outcome = SourceOutcome(
                name="Feed",
                location="https://e.example/feed",
                status=status,
                articles=3 if status == OutcomeStatus.OK else 0,
                asked_at=NOW + hour * HOUR,
            )
            record_outcomes(connection, [outcome], profile="default")
        health = find_health(connection, "https://e.example/feed", profile="default")
        assert find_health(connection, "Other", profile="default") is None
    assert health is not None
    assert (health.failing_since, health.last_news) == (NOW + 2 * HOUR, NOW + HOUR)
    assert (health.asked, health.failed) == (4, 3)


def test_addresses_and_entries_are_replaced(tmp_path: Path) -> None:
    url = "https://e.example/feed"
    with open_archive(tmp_path) as archive, archive.begin() as connection:
        for tag in ('"1"', '"2"'):
            address = Address(url=url, etag=tag, not_before=NOW)
            store_addresses(connection, [address], profile="default", now=NOW)
            store_entries(connection, {url: tag}, profile="default", now=NOW)
        assert find_addresses(connection, profile="default") == {url: address}
        assert find_entries(connection, profile="default") == {url: '"2"'}
        assert find_addresses(connection, profile="other") == {}


def test_background_adds_up(tmp_path: Path) -> None:
    one, two = document("The bridge is open."), document("The bridge is closed today.")
    with open_archive(tmp_path) as archive, archive.begin() as connection:
        assert read_background(connection) == Background()
        add_background(connection, Background.of([one]))
        add_background(connection, Background.of([two]))
        assert read_background(connection) == Background.of([one, two])
