"""Mail to a real server with TLS and AUTH on loopback: what it refuses, defers and drops."""

from __future__ import annotations

import base64
import datetime
import socket
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.config.settings import MailConfig
from briefing.deliver.message import Envelope, Parts, build_message
from briefing.deliver.smtp import open_mailer, recipients_of
from briefing.errors import DeliveryError
from tests.servers import (
    PASSWORD,
    USER,
    MailServer,
    free_port,
    mail_server,
    make_certificate,
    raw_server,
)

NOW = datetime.datetime(2026, 10, 13, 4, 30, tzinfo=datetime.UTC)
ONE, TWO, THREE = "one@x.example", "two@x.example", "three@x.example"
PARTS = Parts(
    subject="Brief – “today”", text=".dot\n..dots\nText – ü\n", html="<p>ü</p>", pdf=b"%P\r\n."
)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    return make_certificate(tmp_path_factory.mktemp("certificate"))


def config(port: int, certificate: tuple[Path, Path] | None, **fields) -> MailConfig:
    values = {
        "host": "127.0.0.1",
        "port": port,
        "sender": "Desk <desk@brief.example>",
        "user": USER,
        "timeout": 3.0,
    }
    if certificate is not None:
        values["ca_file"] = str(certificate[0])
    return MailConfig(**{**values, **fields})


def send(mail: MailConfig, *recipients: str, password: str | None = PASSWORD):
    """What came of each: status and detail."""
    with open_mailer(mail, password) as mailer:
        found = [mailer.send(message(mail, each), each) for each in recipients]
    return [(attempt.status, attempt.detail) for attempt in found]


def message(mail: MailConfig, recipient: str):
    envelope = Envelope(recipient=recipient, message_id=f"<{recipient}>", date=NOW)
    return build_message(PARTS, envelope, mail, profile="default")


def plain(server: MailServer, **fields) -> MailConfig:
    return config(server.port, None, security="none", user=None, **fields)


# --- refused before anything is sent -------------------------------------------------------------


@pytest.mark.parametrize("missing", ["host", "sender"])
def test_not_set_up(missing: str) -> None:
    with pytest.raises(DeliveryError, match=f"mail.{missing} is not set"):
        send(config(25, None, **{missing: None}), ONE)


def test_a_certificate_that_nobody_vouches_for(certificate) -> None:
    with mail_server(certificate) as server:
        found = send(config(server.port, None), ONE, TWO)
    assert [status for status, _ in found] == ["refused", "refused"]
    assert "certificate verify failed" in found[0][1]
    assert (server.logins, server.received) == ([], [])


def test_a_certificate_for_another_host(tmp_path: Path) -> None:
    other = make_certificate(tmp_path, name="elsewhere.example")
    with mail_server(other) as server:
        ((status, detail),) = send(config(server.port, other, host="localhost"), ONE)
    assert (status, server.received) == ("refused", [])
    assert "match" in detail.lower()


def test_a_server_without_starttls_is_not_talked_to_in_the_clear() -> None:
    with mail_server(None) as server:
        ((status, _),) = send(config(server.port, None), ONE)
    assert (status, server.attempts) == ("refused", [])


def test_a_password_never_goes_unencrypted_to_another_machine() -> None:
    mail = config(25, None, host="mail.example", security="none")
    ((status, detail),) = send(mail, ONE)
    assert (status, detail) == (
        "refused",
        "a password is never sent unencrypted: no login was tried",
    )


def test_no_password_no_login(certificate) -> None:
    with mail_server(certificate) as server:
        ((status, detail),) = send(config(server.port, certificate), ONE, password=None)
    assert status == "refused"
    assert "no password" in detail
    assert server.logins == []


def test_a_wrong_password_is_not_printed(certificate) -> None:
    with mail_server(certificate) as server:
        ((status, detail),) = send(config(server.port, certificate), ONE, password="sesame-7")
    assert status == "refused"
    assert detail.startswith("535")
    assert "sesame-7" not in detail


def test_a_server_that_echoes_the_password_is_masked() -> None:
    secret = base64.b64encode(b"\0desk\0sesame-7").decode()

    def talk(connection: socket.socket) -> None:
        connection.sendall(b"220 hello\r\n")
        for line in connection.makefile("rb"):
            if line.upper().startswith(b"EHLO"):
                connection.sendall(b"250-hello\r\n250 AUTH PLAIN\r\n")
            elif line.upper().startswith(b"AUTH"):
                connection.sendall(f"535 no such user: sesame-7 {secret}\r\n".encode())
            else:
                connection.sendall(b"250 ok\r\n")

    with raw_server(talk) as port:
        mail = config(port, None, security="none")
        ((status, detail),) = send(mail, ONE, password="sesame-7")
    assert (status, detail) == ("refused", "535 no such user: *** ***")


def test_nobody_listens() -> None:
    found = send(config(free_port(), None), ONE, TWO)
    assert [status for status, _ in found] == ["deferred", "deferred"]


# --- refused, deferred, dropped ------------------------------------------------------------------


def test_one_refusal_does_not_touch_the_others() -> None:
    with mail_server(None) as server:
        server.answers = {ONE: "550 no such user", TWO: "451 greylisted"}
        found = send(plain(server), ONE, TWO, THREE)
    assert found == [
        ("refused", "550 no such user"),
        ("deferred", "451 greylisted"),
        ("sent", "250 taken"),
    ]
    assert server.recipients() == [THREE]


def test_refused_and_deferred_after_the_text() -> None:
    with mail_server(None) as server:
        server.data = {ONE: "554 spam", TWO: "452 full"}
        found = send(plain(server), ONE, TWO)
    assert found == [("refused", "554 spam"), ("deferred", "452 full")]


def test_dropped_after_the_whole_message_is_unknown_and_the_next_goes_on() -> None:
    with mail_server(None) as server:
        server.data = {ONE: "drop"}
        (first, second) = send(plain(server), ONE, TWO)
    assert first[0] == "unknown"
    assert second == ("sent", "250 taken")


def test_silence_after_the_whole_message_is_unknown() -> None:
    with mail_server(None) as server:
        server.data = {ONE: "hang"}
        ((status, detail),) = send(plain(server, timeout=1.0), ONE)
    assert status == "unknown"
    assert "no answer to the whole message" in detail


def test_dropped_in_the_middle_of_the_text_was_not_taken() -> None:
    def talk(connection: socket.socket) -> None:
        connection.sendall(b"220 hello\r\n")
        for line in connection.makefile("rb"):
            if line.upper().startswith(b"DATA"):
                connection.sendall(b"354 go on\r\n")
                connection.recv(10)
                return
            connection.sendall(b"250 ok\r\n")

    with raw_server(talk) as port:
        mail = config(port, None, security="none", user=None)
        ((status, detail),) = send(mail, ONE)
    assert status == "deferred"
    assert "middle" in detail or "reset" in detail.lower() or "closed" in detail


@pytest.mark.parametrize("greeting", [b"421 too busy\r\n", b"", b"554 go away\r\n"])
def test_a_greeting_that_is_none(greeting: bytes) -> None:
    with raw_server(lambda connection: connection.sendall(greeting)) as port:
        ((status, _),) = send(config(port, None, security="none", user=None), ONE)
    assert status == ("refused" if greeting.startswith(b"5") else "deferred")


def test_what_goes_wrong_before_the_dot_keeps_it_unsent() -> None:
    def fail() -> None:
        raise OSError("disk full")

    with mail_server(None) as server:
        mail = plain(server)
        with open_mailer(mail, None) as mailer:
            with pytest.raises(OSError, match="disk full"):
                mailer.send(message(mail, ONE), ONE, fail)
            assert mailer.send(message(mail, TWO), TWO).status == "sent"
    assert server.recipients() == [TWO]


# --- sent ----------------------------------------------------------------------------------------


@pytest.mark.filterwarnings("ignore:Requiring AUTH")
@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_sent_encrypted_and_logged_in(certificate, security: str) -> None:
    with mail_server(certificate, security=security) as server:
        mail = config(server.port, certificate, security=security)
        found = send(mail, ONE, TWO)
    assert found == [("sent", "250 taken")] * 2
    assert server.logins == [USER]
    assert server.recipients() == [ONE, TWO]


def test_what_arrives_is_what_was_sent() -> None:
    with mail_server(None) as server:
        send(plain(server), "One <one@x.example>")
    (got,) = server.messages()
    assert got["Subject"] == PARTS.subject
    assert got.get_body(("plain",)).get_content().splitlines() == PARTS.text.splitlines()
    assert next(got.iter_attachments()).get_content() == PARTS.pdf
    assert server.received[0][0] == "desk@brief.example"
    assert server.recipients() == [ONE]


def test_nobody_sees_the_others() -> None:
    with mail_server(None) as server:
        send(plain(server), ONE, TWO)
    for _, recipient, raw in server.received:
        others = {ONE, TWO} - {recipient}
        assert not any(other.encode() in raw for other in others)


def test_a_server_that_closes_between_messages_is_asked_again() -> None:
    with mail_server(None) as server:
        mail = plain(server)
        with open_mailer(mail, None) as mailer:
            assert mailer.send(message(mail, ONE), ONE).status == "sent"
            assert mailer._server is not None
            mailer._server.sock.shutdown(socket.SHUT_RDWR)
            assert mailer.send(message(mail, TWO), TWO).status == "sent"


def test_each_address_once() -> None:
    given = ("One <one@x.example>", "ONE@x.example", "two@x.example")
    assert recipients_of(given) == ("One <one@x.example>", "two@x.example")
    assert replace(MailConfig(), to=recipients_of(given)).to == given[::2]
