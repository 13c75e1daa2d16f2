"""Messages to a mail server; the only door to smtplib.

One connection carries all messages and is opened again when the server drops it. What comes of
each is a value, not an exception. The steps of RFC 5321 are taken one by one, because what a
lost connection means depends on the step: before the final dot the message cannot have been
taken, after it nobody can know.
"""

from __future__ import annotations

import base64
import contextlib
import re
import select
import smtplib
import ssl
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import parseaddr
from typing import Any

from briefing.config.settings import MailConfig
from briefing.errors import DeliveryError

MASK = "***"
GRACE = 0.2  # seconds in which a server that has gone may be noticed before the final dot
_OK, _GO_ON = 250, 354
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True, kw_only=True)
class Attempt:
    """What came of one attempt: "sent", "deferred", "refused" or "unknown", and the answer."""

    status: str
    detail: str


class Mailer:
    """A connection to a mail server, opened by the first message and closed by `close()`."""

    def __init__(self, mail: MailConfig, password: str | None) -> None:
        if not mail.host or not mail.sender:
            missing = "host" if not mail.host else "sender"
            raise DeliveryError(f"mail.{missing} is not set", recipient="mail", transient=False)
        self._mail, self._password = mail, password
        self._server: smtplib.SMTP | None = None
        self._down: Attempt | None = None

    def send(
        self,
        message: EmailMessage,
        recipient: str,
        before_end: Callable[[], None] | None = None,
    ) -> Attempt:
        """Send one message to one recipient.

        `before_end` is called when all but the final dot is out: until then the server cannot
        have taken the message. What it raises ends the connection and is raised here.
        """
        if self._down is not None:
            return self._down  # what the server says of us holds for the others too
        try:
            server = self._connected()
        except (smtplib.SMTPException, OSError, ValueError) as error:
            self._down = self._attempt(error)
            return self._down
        try:
            self._hand_in(server, message, parseaddr(recipient)[1])
        except _RefusedError as refusal:
            self._rest(server)
            return self._answer(refusal.code, refusal.reply)
        except (smtplib.SMTPException, OSError, UnicodeError) as error:
            self._hang_up()
            return self._attempt(error)
        try:
            if before_end is not None:
                before_end()
        except BaseException:
            self._hang_up()
            raise
        return self._end(server)

    def _hang_up(self) -> None:
        """Without a word: in the middle of a message QUIT would be taken for text."""
        server, self._server = self._server, None
        if server is not None:
            server.close()

    def close(self) -> None:
        server, self._server = self._server, None
        if server is not None:
            with contextlib.suppress(smtplib.SMTPException, OSError):
                server.quit()
            server.close()

    def _connected(self) -> smtplib.SMTP:
        if self._server is not None and _is_alive(self._server):
            return self._server
        self.close()
        self._server = server = self._connect()
        if self._mail.user:
            if self._password is None:
                raise ValueError("a login name is set and no password: no login was tried")
            server.login(self._mail.user, self._password)
        return server

    def _connect(self) -> smtplib.SMTP:
        """Connected and encrypted as configured; certificates are always verified."""
        mail, host = self._mail, self._mail.host or ""
        if mail.security == "none" and mail.user and host not in _LOOPBACK:
            raise ValueError("a password is never sent unencrypted: no login was tried")
        if mail.security == "tls":
            context = _trusted(mail.ca_file)
            return smtplib.SMTP_SSL(
                mail.host or "", mail.port, timeout=mail.timeout, context=context
            )
        server = smtplib.SMTP(mail.host or "", mail.port, timeout=mail.timeout)
        if mail.security == "starttls":
            try:
                server.starttls(context=_trusted(mail.ca_file))
            except Exception:
                server.close()
                raise
        return server

    def _hand_in(self, server: smtplib.SMTP, message: EmailMessage, recipient: str) -> None:
        """Everything up to the final dot."""
        server.ehlo_or_helo_if_needed()
        sender = parseaddr(self._mail.sender or "")[1]
        _expect(_OK, server.mail(sender))
        code, reply = server.rcpt(recipient)
        if code not in (250, 251):
            raise _RefusedError(code, reply)
        _expect(_GO_ON, server.docmd("DATA"))
        server.send(_dotted(message.as_bytes()))
        if _has_gone(server):
            raise smtplib.SMTPServerDisconnected("the server went away in the middle of the text")

    def _end(self, server: smtplib.SMTP) -> Attempt:
        """The final dot, and what the server says to it."""
        try:
            server.send(b".\r\n")
            code, reply = server.getreply()
        except (smtplib.SMTPException, OSError) as error:
            self._hang_up()
            said = self._masked(str(error)) or type(error).__name__
            return Attempt(status="unknown", detail=f"no answer to the whole message: {said}")
        return self._answer(code, reply)

    def _rest(self, server: smtplib.SMTP) -> None:
        """Ready for the next message after a refusal, or a new connection."""
        try:
            server.rset()
        except (smtplib.SMTPException, OSError):
            self.close()

    def _answer(self, code: int, reply: bytes) -> Attempt:
        said = self._masked(reply.decode("utf-8", "replace"))
        status = "sent" if 200 <= code < 300 else "refused" if code >= 500 else "deferred"
        return Attempt(status=status, detail=f"{code} {said}".strip())

    def _attempt(self, error: Exception) -> Attempt:
        """A failure before the server could have taken anything."""
        if isinstance(error, smtplib.SMTPResponseException):
            reply = error.smtp_error
            return self._answer(
                error.smtp_code, reply if isinstance(reply, bytes) else str(reply).encode()
            )
        said = self._masked(str(error)) or type(error).__name__
        lasting = (
            ssl.SSLCertVerificationError,
            smtplib.SMTPNotSupportedError,
            FileNotFoundError,
            ValueError,
        )
        status = "refused" if isinstance(error, lasting) else "deferred"
        return Attempt(status=status, detail=said)

    def _masked(self, text: str) -> str:
        """One line without the password, in whatever form the server may echo it."""
        for secret in _forms(self._mail.user or "", self._password):
            text = text.replace(secret, MASK)
        return " ".join(text.split())


class _RefusedError(Exception):
    def __init__(self, code: int, reply: bytes) -> None:
        self.code, self.reply = code, reply


def _expect(wanted: int, answer: tuple[int, bytes]) -> None:
    if answer[0] != wanted:
        raise _RefusedError(*answer)


def _dotted(data: bytes) -> bytes:
    """The message as DATA carries it: CRLF at each line's end, a dot doubled at its start."""
    lined = re.sub(rb"\r\n|\r|\n", b"\r\n", data)
    dotted = re.sub(rb"(?m)^\.", b"..", lined)
    return dotted if dotted.endswith(b"\r\n") else dotted + b"\r\n"


def _has_gone(server: smtplib.SMTP) -> bool:
    """Whether the server speaks, or hangs up, before it was told that the text is whole."""
    sock = server.sock
    if sock is None:
        return True
    readable, _, _ = select.select([sock], [], [], GRACE)
    return bool(readable) and _has_spoken(sock)


def _has_spoken(sock: Any) -> bool:
    """False when all that came are the session tickets that TLS 1.3 sends of its own accord."""
    if not isinstance(sock, ssl.SSLSocket):
        return True
    patience = sock.gettimeout()
    sock.settimeout(0.0)
    try:
        sock.recv(1)
    except (ssl.SSLWantReadError, BlockingIOError):
        return False
    except OSError:
        return True
    finally:
        sock.settimeout(patience)
    return True


def _is_alive(server: smtplib.SMTP) -> bool:
    try:
        return bool(server.noop()[0] == _OK)
    except (smtplib.SMTPException, OSError):
        return False


def _trusted(ca_file: str | None) -> ssl.SSLContext:
    context = ssl.create_default_context()
    if ca_file:
        context.load_verify_locations(ca_file)
    return context


def _forms(user: str, password: str | None) -> Iterator[str]:
    if not password:
        return
    for text in (f"\0{user}\0{password}", password):
        yield base64.b64encode(text.encode()).decode()
    yield password


@contextlib.contextmanager
def open_mailer(mail: MailConfig, password: str | None) -> Iterator[Mailer]:
    """A mailer until the block ends. Raises DeliveryError when host or sender are not set."""
    mailer = Mailer(mail, password)
    try:
        yield mailer
    finally:
        mailer.close()


def recipients_of(addresses: Iterable[str]) -> tuple[str, ...]:
    """Each address once, whatever its case or display name; the first spelling is kept."""
    found: dict[str, str] = {}
    for address in addresses:
        found.setdefault(parseaddr(address)[1].casefold(), address)
    return tuple(found.values())
