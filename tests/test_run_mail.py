"""Deliveries of a run, through the ledger, to a real server: nobody twice, nobody forgotten."""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.archive.deliveries import find_deliveries, point_of_no_return, start_attempt
from briefing.archive.editions import find_edition
from briefing.archive.place import open_archive
from briefing.config.settings import SourceConfig
from briefing.errors import ConfigError, NetworkError, NoInputError
from briefing.run.byhand import save_messages, send_missing, send_trial
from tests.morning import DAY, DAY_ONE, FERRY, Desk, make_desk
from tests.servers import PASSWORD, USER, MailServer, free_port, mail_server, make_certificate

ONE, TWO, THREE = "one@x.example", "two@x.example", "three@x.example"
SOON = DAY_ONE + datetime.timedelta(minutes=15)


def mailed(desk: Desk, port: int, *recipients: str, **fields) -> Desk:
    values = {
        "host": "127.0.0.1",
        "port": port,
        "security": "none",
        "sender": "Desk <desk@brief.example>",
        "to": recipients,
        "timeout": 3.0,
    }
    return desk.with_settings("mail", **{**values, **fields})


@pytest.fixture
def server() -> Iterator[MailServer]:
    with mail_server() as running:
        yield running


@pytest.fixture
def desk(tmp_path: Path, server: MailServer) -> Desk:
    return mailed(make_desk(tmp_path), server.port, ONE, TWO, THREE)


def statuses(receipt) -> dict[str, str]:
    return {each.recipient: each.status for each in receipt.deliveries}


# --- nobody twice --------------------------------------------------------------------------------


def test_a_rerun_mails_nobody_again(desk: Desk, server: MailServer) -> None:
    desk.run()
    again = desk.run(SOON)
    assert sorted(server.recipients()) == sorted((ONE, TWO, THREE))
    assert not any(each.attempted for each in again.deliveries)
    assert again.exit_code == 0


def test_another_spelling_of_an_address_is_no_other_reader(
    tmp_path: Path, server: MailServer
) -> None:
    desk = mailed(make_desk(tmp_path), server.port, "One <one@x.example>")
    desk.run()
    other = mailed(desk, server.port, '"The Desk" <ONE@X.example>', "One@x.example")
    again = other.run(SOON)
    sent = send_missing(other.config, None, clock=lambda: SOON, password=None)
    assert server.recipients() == [ONE]
    assert not any(each.attempted for each in (*again.deliveries, *sent))


def test_a_rerun_mails_only_those_who_have_not_had_it(desk: Desk, server: MailServer) -> None:
    server.answers = {TWO: "451 greylisted"}
    first = desk.run()
    assert statuses(first) == {ONE: "sent", THREE: "sent", TWO: "deferred"}
    assert first.exit_code == 75
    assert "mail to two@x.example deferred: 451 greylisted" in first.problems[0]
    server.answers = {}
    second = desk.run(SOON)
    assert second.exit_code == 0
    assert sorted(server.recipients()) == sorted((ONE, THREE, TWO))
    ids = {message["To"]: message["Message-ID"] for message in server.messages()}
    assert len(set(ids.values())) == 3


def test_the_message_id_of_a_second_attempt_is_that_of_the_first(
    desk: Desk, server: MailServer
) -> None:
    server.data = {ONE: "451 later"}
    first = {each.recipient: each.message_id for each in desk.run().deliveries}
    server.data = {}
    desk.run(SOON)
    (again,) = [message for message in server.messages() if ONE in message["To"]]
    assert again["Message-ID"] == first[ONE]


def test_a_run_killed_between_the_two_rows_is_unknown_and_not_guessed(
    desk: Desk, server: MailServer
) -> None:
    server.answers = {ONE: "451 later"}
    desk.run()
    with open_archive(desk.state) as archive, archive.begin() as connection:
        edition = find_edition(connection, profile="default")
        assert edition is not None
        start_attempt(connection, edition.edition_id, ONE, SOON)
        point_of_no_return(connection, edition.edition_id, ONE)  # and then it died
    server.answers = {}
    receipt = desk.run(SOON + datetime.timedelta(minutes=15))
    assert statuses(receipt)[ONE] == "unknown"
    assert receipt.exit_code == 69
    assert "--resend-unknown" in receipt.problems[0]
    assert ONE not in server.recipients()
    assert desk.run(SOON + DAY / 24).exit_code == 0  # told once
    sent = send_missing(desk.config, None, clock=lambda: SOON, password=None, resend_unknown=True)
    assert {each.recipient: each.status for each in sent}[ONE] == "sent"
    assert server.recipients().count(ONE) == 1


def test_a_run_killed_before_the_message_was_whole_is_tried_again(
    desk: Desk, server: MailServer
) -> None:
    server.answers = {ONE: "451 later"}
    desk.run()
    with open_archive(desk.state) as archive, archive.begin() as connection:
        edition = find_edition(connection, profile="default")
        assert edition is not None
        start_attempt(connection, edition.edition_id, ONE, SOON)  # and then it died
    server.answers = {}
    assert statuses(desk.run(SOON))[ONE] == "sent"
    assert server.recipients().count(ONE) == 1


def test_dropped_after_the_text_is_unknown_and_the_others_get_theirs(
    desk: Desk, server: MailServer
) -> None:
    server.data = {ONE: "drop"}
    receipt = desk.run()
    assert statuses(receipt) == {ONE: "unknown", TWO: "sent", THREE: "sent"}
    assert receipt.exit_code == 69
    server.data = {}
    desk.run(SOON)
    assert ONE not in server.recipients()


def test_who_refuses_is_asked_three_times_and_no_more(desk: Desk, server: MailServer) -> None:
    server.answers = {ONE: "550 no such user"}
    codes = [desk.run(DAY_ONE + step * (SOON - DAY_ONE)).exit_code for step in range(5)]
    assert codes == [69, 69, 69, 0, 0]
    assert server.attempts.count(ONE) == 3
    server.answers = {}
    sent = send_missing(desk.config, None, clock=lambda: SOON, password=None)
    assert {each.recipient: each.status for each in sent}[ONE] == "sent"


def test_a_new_edition_does_not_bury_what_was_not_delivered(desk: Desk, server: MailServer) -> None:
    server.answers = {ONE: "451 later"}
    desk.run()
    server.answers = {}
    desk.clip("new", FERRY + "Again.", "Search goes on", "2026-10-13T20:00:00Z")
    desk.run(DAY_ONE + DAY)
    subjects = [message["Subject"] for message in server.messages() if ONE in message["To"]]
    assert ["13 Oct" in subject for subject in subjects] == [True, False]


def test_a_server_away_for_days_loses_nothing(tmp_path: Path) -> None:
    port = free_port()
    desk = mailed(make_desk(tmp_path), port, ONE)
    for day in range(3):
        desk.clip(
            f"new-{day}", FERRY + f"Day {day}.", "On it goes", f"2026-10-{12 + day}T20:00:00Z"
        )
        assert desk.run(DAY_ONE + day * DAY).exit_code == 75
    with mail_server() as server:
        mailed(desk, server.port, ONE).run(DAY_ONE + 2.5 * DAY)
    days = [message["Subject"].split(":")[0] for message in server.messages()]
    assert days == [f"Daily brief, {day} Oct 2026" for day in (13, 14, 15)]


def test_a_corrected_edition_is_not_sent_after_its_correction(
    desk: Desk, server: MailServer
) -> None:
    server.answers = {ONE: "451 later"}
    desk.run()
    desk.run(SOON, force=True)
    server.answers = {}
    desk.run(SOON + DAY / 24)
    (got,) = [message for message in server.messages() if ONE in message["To"]]
    assert got["Subject"].startswith("Correction: ")


def test_send_reaches_who_was_named_later(desk: Desk, server: MailServer) -> None:
    desk.run()
    later = desk.with_settings("mail", to=(*desk.config.mail.to, "new@x.example"))
    sent = send_missing(later.config, None, clock=lambda: SOON, password=None)
    assert [each.recipient for each in sent if each.attempted] == ["new@x.example"]


# --- what they get -------------------------------------------------------------------------------


def test_each_gets_a_message_of_their_own_with_the_pdf(tmp_path: Path, server: MailServer) -> None:
    desk = mailed(make_desk(tmp_path), server.port, ONE, "One again <ONE@x.example>", TWO)
    desk = desk.with_settings("output", formats=("pdf", "json"))
    desk = desk.with_settings("brief", handling="TLP:AMBER")
    desk.run()
    first, second = server.messages()
    assert (first["To"], second["To"]) == (ONE, TWO)
    assert first["Subject"].startswith("[TLP:AMBER] Daily brief, 13 Oct 2026: ")
    attachment = next(first.iter_attachments())
    assert attachment.get_filename() == "brief-2026-10-13.pdf"
    assert attachment.get_content() == (desk.out() / "brief.pdf").read_bytes()
    assert len(first.get_body(("html",)).get_content().encode()) < 100_000
    for story in desk.edition()["stories"]:
        assert story["headline"] in first.get_body(("plain",)).get_content()


def test_a_correction_answers_what_it_corrects(desk: Desk, server: MailServer) -> None:
    desk.run()
    desk.run(SOON, force=True)
    mine = [message for message in server.messages() if ONE in message["To"]]
    assert mine[1]["Subject"].startswith("Correction: Daily brief")
    assert mine[1]["In-Reply-To"] == mine[0]["Message-ID"] != mine[1]["Message-ID"]


def test_a_day_without_news_is_a_short_notice(desk: Desk, server: MailServer) -> None:
    desk.run()
    server.received.clear()
    desk.run(DAY_ONE + DAY)
    assert sorted(server.recipients()) == sorted((ONE, TWO, THREE))
    notice = server.messages()[0]
    assert notice["Subject"] == "Daily brief, 14 Oct 2026: no news"
    assert "source Clippings: nothing" in notice.get_content()


def test_skip_mails_nothing(desk: Desk, server: MailServer) -> None:
    desk = desk.with_settings("run", on_empty="skip")
    desk.run()
    server.received.clear()
    assert desk.run(DAY_ONE + DAY).deliveries == ()
    assert server.received == []


def test_over_tls_with_a_login(tmp_path: Path) -> None:
    certificate = make_certificate(tmp_path)
    with mail_server(certificate) as server:
        desk = mailed(
            make_desk(tmp_path / "desk"),
            server.port,
            ONE,
            security="starttls",
            user=USER,
            ca_file=str(certificate[0]),
        )
        receipt = desk.run(password=PASSWORD)
    assert (receipt.exit_code, server.recipients(), server.logins) == (0, [ONE], [USER])
    for path in desk.state.rglob("*"):
        assert path.is_dir() or PASSWORD.encode() not in path.read_bytes()


def test_a_rehearsal_mails_nobody(desk: Desk, server: MailServer) -> None:
    desk.run(rehearse=True)
    assert (server.received, server.attempts) == ([], [])


# --- a server that is away -----------------------------------------------------------------------


def test_a_server_that_is_away_and_comes_back(tmp_path: Path) -> None:
    port = free_port()
    desk = mailed(make_desk(tmp_path), port, ONE, TWO)
    receipt = desk.run()
    assert receipt.exit_code == 75
    assert desk.edition()["stories"]
    with mail_server() as server:
        receipt = mailed(desk, server.port, ONE, TWO).run(SOON)
    assert (receipt.exit_code, server.recipients()) == (0, [ONE, TWO])


# --- alerts --------------------------------------------------------------------------------------


def test_a_failed_run_is_told_once_a_day(tmp_path: Path, server: MailServer) -> None:
    desk = mailed(make_desk(tmp_path), server.port, alert_to=("ops@x.example",))
    down = desk.with_sources(SourceConfig(name="Feed", url=f"http://127.0.0.1:{free_port()}/"))
    for moment in (DAY_ONE, SOON, SOON + DAY):
        with pytest.raises(NetworkError):
            down.run(moment)
    assert server.recipients() == ["ops@x.example"] * 2
    alert = server.messages()[0]
    assert alert["Subject"] == "Daily brief, 2026-10-13: the run failed"
    assert "none of the 1 sources gave anything" in alert.get_content()
    assert down.last_receipt()["alerts"] == ["ops@x.example sent: 250 taken"]


def test_an_alert_that_did_not_arrive_is_tried_again(tmp_path: Path, server: MailServer) -> None:
    desk = mailed(make_desk(tmp_path), server.port, alert_to=("ops@x.example",))
    down = desk.with_sources(SourceConfig(name="Gone", path=str(tmp_path / "gone")))
    server.answers = {"ops@x.example": "451 later"}
    with pytest.raises(NoInputError):
        down.run()
    server.answers = {}
    with pytest.raises(NoInputError):
        down.run(SOON)
    assert server.recipients() == ["ops@x.example"]


def test_a_refused_delivery_is_told(desk: Desk, server: MailServer) -> None:
    desk = desk.with_settings("mail", alert_to=("ops@x.example",))
    server.answers = {ONE: "550 no such user"}
    desk.run()
    desk.run(SOON)
    alerts = [m for m in server.messages() if "ops@x.example" in m["To"]]
    assert len(alerts) == 1
    assert "mail to one@x.example refused: 550 no such user" in alerts[0].get_content()


# --- by hand -------------------------------------------------------------------------------------


def test_a_trial_goes_to_one_address_and_leaves_no_trace(desk: Desk, server: MailServer) -> None:
    server.answers = {ONE: "451 later"}
    desk.run()
    server.received.clear()
    found = send_trial(desk.config, None, "me@x.example", now=SOON, password=None)
    assert found == ("sent", "250 taken")
    (message,) = server.messages()
    assert message["Subject"].startswith("[Test] Daily brief")
    with open_archive(desk.state) as archive, archive.begin() as connection:
        edition = find_edition(connection, profile="default")
        assert edition is not None
        rows = find_deliveries(connection, edition.edition_id)
    assert "me@x.example" not in {row.recipient for row in rows}
    assert "[Test]" not in desk.edition()["title"]


def test_messages_as_files(desk: Desk, server: MailServer, tmp_path: Path) -> None:
    desk.run()
    paths = save_messages(desk.config, None, tmp_path / "eml")
    assert sorted(Path(p).name for p in paths) == sorted(f"{r}.eml" for r in (ONE, TWO, THREE))
    sent = {recipient: raw for _, recipient, raw in server.received}
    assert (tmp_path / "eml" / f"{ONE}.eml").read_bytes().rstrip() == sent[ONE].rstrip()


def test_nothing_to_send(tmp_path: Path, server: MailServer) -> None:
    desk = mailed(make_desk(tmp_path), server.port, ONE)
    with pytest.raises(NoInputError, match="no edition at all"):
        send_missing(desk.config, None, clock=lambda: SOON, password=None)
    with pytest.raises(NoInputError, match="no edition of 2026-10-01"):
        save_messages(desk.config, datetime.date(2026, 10, 1), tmp_path)
    bare = replace(desk.config, mail=replace(desk.config.mail, host=None, sender=None))
    with pytest.raises(ConfigError) as caught:
        send_trial(bare, None, ONE, now=SOON, password=None)
    assert [p.key for p in caught.value.problems] == ["mail.host", "mail.sender"]


def test_a_bad_way_out_refuses_for_all_and_the_edition_stands(
    desk: Desk, server: MailServer
) -> None:
    with contextlib.suppress(ConfigError):
        receipt = desk.with_settings("mail", unsubscribe="leave").run()
        assert receipt.exit_code == 69
    assert server.received == []
    assert desk.edition()["stories"]
