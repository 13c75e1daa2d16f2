"""The unattended run: what it must not do first, then slots, corrections, empty days, receipts."""

from __future__ import annotations

import datetime
import json
import multiprocessing
import os
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.config.settings import MailConfig, SourceConfig
from briefing.errors import ConfigError, LockedError, NoInputError, RenderError, WriteError
from briefing.run import Orders, run_profile
from briefing.run.lock import hold_lock
from tests.builders import moment
from tests.morning import DAY, DAY_ONE, FERRY, Desk, make_desk

TUESDAY = datetime.date(2026, 10, 13)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return make_desk(tmp_path)


# --- what a run must not do ----------------------------------------------------------------------


def test_nothing_is_made_before_its_time(desk: Desk) -> None:
    receipt = desk.run(moment("2026-10-13T06:29"))
    assert (receipt.result, receipt.exit_code, receipt.editions) == ("nothing due", 0, ())
    assert receipt.next_due == DAY_ONE
    assert not desk.out().exists()
    assert desk.last_receipt()["result"] == "nothing due"
    assert desk.receipts() == []


def test_what_is_made_is_not_made_again(desk: Desk) -> None:
    assert desk.run().result == "made"
    before = (desk.out() / "brief.json").read_bytes()
    desk.clip("later", FERRY + "More.", "Later", "2026-10-13T07:00:00Z")
    again = desk.run(DAY_ONE + DAY / 4)
    assert (again.result, again.editions, again.sources) == ("nothing due", (), ())
    assert (desk.out() / "brief.json").read_bytes() == before


def test_asked_for_a_day_that_is_made(desk: Desk) -> None:
    desk.run()
    assert desk.run(day=TUESDAY).result == "already made"


def test_a_rehearsal_changes_nothing_anywhere(desk: Desk) -> None:
    before = sorted(desk.folder.rglob("*"))
    receipt = desk.run(rehearse=True)
    assert receipt.result == "rehearsed"
    assert [(made.result, made.stories) for made in receipt.editions] == [("rehearsed", 2)]
    assert sorted(desk.folder.rglob("*")) == before
    assert desk.run().editions[0].stories == 2


def test_without_sources_or_with_half_a_mail_setup(desk: Desk) -> None:
    desk = desk.with_sources().with_settings("mail", to=("one@x.example",))
    with pytest.raises(ConfigError) as caught:
        desk.run()
    assert [problem.key for problem in caught.value.problems] == [
        "sources",
        "mail.host",
        "mail.sender",
    ]


def test_a_password_in_the_file_is_refused(desk: Desk) -> None:
    mail = MailConfig(host="h", sender="a@b.example", to=("c@d.example",), password="hush")
    places = (("mail.password", "briefing.toml"),)
    config = replace(desk.config, mail=mail, came_from=places)
    with pytest.raises(ConfigError, match="password_file") as caught:
        run_profile(config, Orders(), clock=lambda: DAY_ONE)
    assert "hush" not in str(caught.value)


def test_a_second_run_names_the_first(desk: Desk) -> None:
    with hold_lock(desk.state, DAY_ONE), pytest.raises(LockedError) as caught:
        desk.run(DAY_ONE + datetime.timedelta(minutes=12))
    assert (caught.value.pid, caught.value.since) == (os.getpid(), DAY_ONE)
    assert f"process {os.getpid()}, since 06:30:00 UTC (12 min ago)" in str(caught.value)
    assert desk.run().result == "made"


def _die_holding(folder: Path) -> None:
    with hold_lock(folder, DAY_ONE):
        os.kill(os.getpid(), 9)


def test_a_lock_dies_with_its_holder(desk: Desk) -> None:
    process = multiprocessing.get_context("fork").Process(target=_die_holding, args=(desk.state,))
    process.start()
    process.join()
    assert (desk.state / "run.json").exists()
    assert desk.run().result == "made"


def test_no_source_gave_anything(desk: Desk) -> None:
    missing = SourceConfig(name="Gone", path=str(desk.folder / "gone"))
    with pytest.raises(NoInputError, match="the slot stays open"):
        desk.with_sources(missing).run()
    receipt = desk.last_receipt()
    assert (receipt["result"], receipt["failed"]) == ("failed", ["Gone"])
    assert any("gone" in line for line in receipt["problems"])
    assert desk.run().result == "made"


def test_a_template_that_fails_leaves_the_slot_open(desk: Desk, tmp_path: Path) -> None:
    templates = tmp_path / "templates"
    templates.mkdir()
    (templates / "brief.html.j2").write_text("{{ nothing.of.the.kind }}")
    bad = desk.with_settings("output", template_dir=str(templates), formats=("html", "json"))
    with pytest.raises(RenderError):
        bad.run()
    assert not desk.out().exists()
    assert desk.run().editions[0].result == "made"


def test_a_place_that_cannot_be_written(desk: Desk) -> None:
    (desk.folder / "out").write_text("a file where the folder should be")
    with pytest.raises(WriteError):
        desk.run()
    assert desk.last_receipt()["result"] == "failed"
    (desk.folder / "out").unlink()
    later = desk.run(DAY_ONE + DAY / 24)
    assert (later.result, [made.result for made in later.editions]) == ("finished", ["finished"])
    assert desk.edition()["generated_at"] == "2026-10-13T06:30:00Z"


def test_an_unfinished_edition_is_finished_the_day_after(desk: Desk) -> None:
    (desk.folder / "out").write_text("in the way")
    with pytest.raises(WriteError):
        desk.run()
    (desk.folder / "out").unlink()
    desk.clip(
        "new",
        "The search ended on Tuesday. " * 5,
        "Search ends",
        "2026-10-13T20:00:00Z",
    )
    receipt = desk.run(DAY_ONE + DAY)
    assert [(made.result, made.edition_date.day) for made in receipt.editions] == [
        ("finished", 13),
        ("made", 14),
    ]
    assert desk.edition("2026-10-13")["stories"]


# --- what it does --------------------------------------------------------------------------------


def test_an_edition_its_files_and_its_receipt(desk: Desk) -> None:
    receipt = desk.run()
    (made,) = receipt.editions
    assert (made.result, made.number, made.stories, made.articles_used) == ("made", 1, 2, 2)
    assert made.written == (str(desk.out() / "brief.json"),)
    edition = desk.edition()
    assert edition["edition_date"] == "2026-10-13"
    assert [row["name"] for row in edition["coverage"]["sources"]] == ["Clippings"]
    kept = json.loads(desk.receipts()[0].read_text("utf-8"))
    assert kept == desk.last_receipt()
    assert kept["editions"][0]["top_story"] == edition["stories"][0]["headline"]
    assert (kept["failed"], kept["silent"], kept["problems"]) == ([], [], [])


def test_old_receipts_go(desk: Desk) -> None:
    desk = desk.with_settings("run", keep_days=2)
    desk.run()
    for day in (1, 3):
        desk.clip(f"{day}", FERRY + str(day), "On it goes", f"2026-10-{12 + day}T20:00:00Z")
        desk.run(DAY_ONE + day * DAY)
    assert [path.name[8:16] for path in desk.receipts()] == ["20261014", "20261016"]


def test_only_what_came_since_the_last_edition(desk: Desk) -> None:
    desk.run()
    desk.clip(
        "late",
        FERRY.replace("12", "14"),
        "Fourteen missing",
        "2026-10-13T19:00:00Z",
    )
    receipt = desk.run(DAY_ONE + DAY)
    (made,) = receipt.editions
    edition = desk.edition("2026-10-14")
    assert (made.articles_read, made.articles_used) == (1, 1)
    assert edition["window"]["start"] == "2026-10-13T06:30:00Z"
    assert edition["previous_edition"] == "2026-10-13"
    assert edition["stories"][0]["status"] in ("Updated", "Continuing")


def test_what_is_dated_later_waits_for_its_day(desk: Desk) -> None:
    desk.clip("embargo", "The dam opens. " * 9, "Dam opens", "2026-10-14T05:00:00Z")
    first = desk.run()
    assert dict(first.editions[0].omitted) == {"future": 1}
    second = desk.run(DAY_ONE + DAY)
    assert second.editions[0].articles_used == 1
    assert desk.edition("2026-10-14")["stories"][0]["sources"][0]["headline"] == "Dam opens"


def test_a_machine_that_wakes_late_makes_the_edition(desk: Desk) -> None:
    receipt = desk.run(moment("2026-10-13T22:10"))
    assert [made.edition_date for made in receipt.editions] == [TUESDAY]


def test_missed_days_are_made_when_asked(desk: Desk) -> None:
    desk.clip(
        "next",
        "The port opens again. " * 9,
        "Port opens",
        "2026-10-14T05:00:00Z",
    )
    late = moment("2026-10-14T07:00")
    receipt = desk.with_settings("run", catch_up=1).run(late)
    assert [made.edition_date.day for made in receipt.editions] == [13, 14]
    assert [made.articles_used for made in receipt.editions] == [2, 1]
    assert desk.run(late).result == "nothing due"


def test_a_correction_replaces_with_everything_there_is_now(desk: Desk) -> None:
    desk.run()
    desk.clip(
        "ferry",
        FERRY.replace("12", "13"),
        "Thirteen missing",
        "2026-10-13T07:00:00Z",
    )
    receipt = desk.run(DAY_ONE + DAY / 12, force=True)
    (made,) = receipt.editions
    edition = desk.edition()
    assert (made.result, made.number, made.replaces) == ("correction", 2, DAY_ONE)
    assert made.articles_read == 3
    assert edition["replaces"] == "2026-10-13T06:30:00Z"
    assert {story["status"] for story in edition["stories"]} == {"New"}


def test_force_before_the_time_makes_the_first_edition(desk: Desk) -> None:
    receipt = desk.run(moment("2026-10-13T05:00"), force=True)
    assert [(made.result, made.number) for made in receipt.editions] == [("made", 1)]


@pytest.mark.parametrize(
    ("on_empty", "result", "files"),
    [("skip", "skipped", 0), ("notice", "notice", 0), ("send", "made", 1)],
)
def test_a_day_without_news(desk: Desk, on_empty: str, result: str, files: int) -> None:
    desk = desk.with_settings("run", on_empty=on_empty)
    desk.run()
    receipt = desk.run(DAY_ONE + DAY)
    (made,) = receipt.editions
    assert (made.result, made.stories, len(made.written)) == (result, 0, files)
    assert receipt.sources[0].status == "empty"
    assert receipt.problems == ("source Clippings: nothing new since 2026-10-13 06:30 UTC",)
    assert desk.run(DAY_ONE + DAY).result == "nothing due"


def test_a_source_that_fails_is_named_everywhere_and_since_when(desk: Desk) -> None:
    gone = SourceConfig(name="Gone", path=str(desk.folder / "gone"))
    desk = desk.with_sources(*desk.config.sources, gone)
    first = desk.run()
    assert first.exit_code == 0
    assert "source Gone failed" in first.problems[0]
    desk.clip("new", FERRY + "Again.", "More", "2026-10-13T20:00:00Z")
    second = desk.run(DAY_ONE + DAY)
    assert "(failing since 2026-10-13 06:30 UTC)" in second.problems[0]
    outcome = desk.edition("2026-10-14")["coverage"]["sources"][1]
    assert (outcome["status"], outcome["failing_since"]) == ("failed", "2026-10-13T06:30:00Z")
    assert desk.last_receipt()["failed"] == ["Gone"]


def test_strict_makes_a_failing_source_65(desk: Desk) -> None:
    gone = SourceConfig(name="Gone", path=str(desk.folder / "gone"))
    desk = desk.with_sources(*desk.config.sources, gone).with_settings("output", strict=True)
    assert desk.run().exit_code == 65
    assert desk.edition()["stories"]


def test_a_bad_file_is_named_and_the_rest_goes_on(desk: Desk) -> None:
    (desk.clippings / "bad.jsonl").write_text('{"headline": \n', "utf-8")
    receipt = desk.run()
    assert receipt.editions[0].articles_used == 2
    assert any("bad.jsonl" in line for line in receipt.problems)
    assert any(o["path"].endswith("bad.jsonl") for o in desk.edition()["omissions"])


def test_profiles_share_a_state_folder_without_sharing_slots(desk: Desk) -> None:
    east = desk.with_settings("run", profile="east").with_settings(
        "output", out=str(desk.folder / "east")
    )
    assert desk.run().editions[0].articles_used == 2
    assert east.run().editions[0].articles_used == 2


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    """Two desks with the same clippings, at the same moment, in folders of the same name."""
    made = []
    for number in range(2):
        desk = make_desk(tmp_path / str(number))
        here = os.getcwd()
        os.chdir(desk.folder)
        try:
            local = desk.with_sources(SourceConfig(name="Clippings", path="clippings"))
            local.run()
        finally:
            os.chdir(here)
        made.append((desk.out() / "brief.json").read_bytes())
    assert made[0] == made[1]


def test_the_archive_verifies_the_edition(desk: Desk) -> None:
    from briefing.archive import find_archive, read_archived
    from briefing.codec import loads
    from briefing.verify import verify

    desk.run()
    for path in desk.clippings.iterdir():
        path.unlink()
    brief = loads((desk.out() / "brief.json").read_bytes())
    wanted = {source.article_id for story in brief.stories for source in story.sources}
    archive = find_archive(desk.config.run)
    assert archive is not None
    assert verify(brief, read_archived(archive, wanted)) == ()
