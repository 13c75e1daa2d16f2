"""Real servers on loopback for the tests: feeds over HTTP, mail over SMTP with TLS and AUTH."""

from __future__ import annotations

import contextlib
import email
import email.policy
import gzip
import shutil
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

Route = Callable[[BaseHTTPRequestHandler], None]

# --- HTTP ----------------------------------------------------------------------------------------


@dataclass
class FeedServer:
    """`routes` maps a path to what it does with the request; `asked` is what came."""

    routes: dict[str, Route] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    port: int = 0

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]


@contextlib.contextmanager
def feed_server(routes: dict[str, Route] | None = None) -> Iterator[FeedServer]:
    """An HTTP server on loopback until the block ends."""
    state = FeedServer(routes=dict(routes or {}))

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            state.asked.append((self.path, dict(self.headers)))
            route = state.routes.get(self.path, answer(404, b"not here"))
            with contextlib.suppress(OSError):
                route(self)

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    state.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield state
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def answer(
    status: int = 200, body: bytes | str = b"", kind: str = "text/plain", **headers: str
) -> Route:
    """A fixed answer; `headers` with _ for -."""
    data = body.encode() if isinstance(body, str) else body

    def route(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Type", kind)
        handler.send_header("Content-Length", str(len(data)))
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(data)

    return route


def feed(body: bytes | str, kind: str = "application/rss+xml", **headers: str) -> Route:
    return answer(200, body, kind, **headers)


def conditional(body: bytes | str, etag: str, kind: str = "application/rss+xml") -> Route:
    """200 with a validator, 304 to who brings it back."""

    def route(handler: BaseHTTPRequestHandler) -> None:
        known = handler.headers.get("If-None-Match") == etag
        (answer(304, ETag=etag) if known else answer(200, body, kind, ETag=etag))(handler)

    return route


def redirect(target: str, status: int = 302) -> Route:
    return answer(status, b"", Location=target)


def endless() -> Route:
    """A body that never ends."""

    def route(handler: BaseHTTPRequestHandler) -> None:
        _begin(handler)
        while True:
            handler.wfile.write(b"x" * 65536)

    return route


def trickle(pieces: int, pause: float) -> Route:
    """A body of so many bytes, with a pause before each."""

    def route(handler: BaseHTTPRequestHandler) -> None:
        _begin(handler)
        for _ in range(pieces):
            _write_slowly(handler, b"x", pause)

    return route


def dripping_headers(pieces: int, pause: float) -> Route:
    """So many headers, with a pause before each, and a body."""

    def route(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.0 200 OK\r\n")
        for number in range(pieces):
            _write_slowly(handler, f"X-{number % 50}: y\r\n".encode(), pause)
        handler.wfile.write(b"Content-Type: application/rss+xml\r\n\r\nx")

    return route


def _begin(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "application/rss+xml")
    handler.end_headers()


def _write_slowly(handler: BaseHTTPRequestHandler, data: bytes, pause: float) -> None:
    time.sleep(pause)
    handler.wfile.write(data)
    handler.wfile.flush()


def gzip_bomb(megabytes: int = 30) -> Route:
    data = gzip.compress(b"\0" * (megabytes * 1_000_000), compresslevel=9)
    return answer(200, data, "application/rss+xml", Content_Encoding="gzip")


def rss(*items: tuple[str, str, str, str], title: str = "The Port Herald") -> str:
    """A feed of (headline, link, date as in RFC 822, text in HTML)."""
    rows = "".join(
        f"<item><title>{headline}</title><link>{link}</link><guid>{link}</guid>"
        f"<pubDate>{date}</pubDate><description><![CDATA[{text}]]></description></item>"
        for headline, link, date, text in items
    )
    head = '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel>'
    return f"{head}<title>{title}</title><link>https://herald.example/</link>{rows}</channel></rss>"


# --- certificates --------------------------------------------------------------------------------


CERTIFICATE = """\
[req]
prompt = no
distinguished_name = subject
x509_extensions = extensions
[subject]
CN = {name}
[extensions]
subjectAltName = DNS:{name}, IP:127.0.0.1
basicConstraints = critical, CA:TRUE
keyUsage = critical, digitalSignature, keyCertSign
subjectKeyIdentifier = hash
"""


def make_certificate(folder: Path, *, name: str = "localhost") -> tuple[Path, Path]:
    """A self-made certificate for a host name and 127.0.0.1: paths of certificate and key."""
    program = shutil.which("openssl")
    if program is None:
        pytest.skip("openssl is not installed, and makes the certificates (apt install openssl)")
    pem, secret, settings = (folder / f"{name}.{suffix}" for suffix in ("pem", "key", "cnf"))
    settings.write_text(CERTIFICATE.format(name=name), "utf-8")
    command = f"{program} req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2"
    paths = ["-config", settings, "-keyout", secret, "-out", pem]
    subprocess.run([*command.split(), *paths], check=True, capture_output=True)
    return pem, secret


# --- SMTP ----------------------------------------------------------------------------------------

USER, PASSWORD = "desk", "correct horse battery"


@dataclass
class MailServer:
    """What came, and how to behave: `answers` maps a recipient to the reply to RCPT, `data` one
    to the reply after DATA; "drop" there closes the connection instead of answering, and "hang"
    keeps silent."""

    received: list[tuple[str, str, bytes]] = field(default_factory=list)
    answers: dict[str, str] = field(default_factory=dict)
    data: dict[str, str] = field(default_factory=dict)
    logins: list[str] = field(default_factory=list)
    attempts: list[str] = field(default_factory=list)
    pause: float = 0.0
    port: int = 0

    def messages(self) -> list[EmailMessage]:
        """The messages accepted, parsed back."""
        policy = email.policy.default
        return [email.message_from_bytes(raw, policy=policy) for _, _, raw in self.received]  # type: ignore[misc]

    def recipients(self) -> list[str]:
        return [recipient for _, recipient, _ in self.received]


class _Handler:
    def __init__(self, state: MailServer) -> None:
        self.state = state

    async def handle_RCPT(  # noqa: N802
        self, server: Any, session: Any, envelope: Any, address: str, options: Any
    ) -> str:
        self.state.attempts.append(address)
        reply = self.state.answers.get(address, "250 OK")
        if reply.startswith("250"):
            envelope.rcpt_tos.append(address)
        return reply

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        import asyncio

        recipient = envelope.rcpt_tos[0]
        reply = self.state.data.get(recipient, "250 taken")
        if reply == "hang":
            await asyncio.sleep(30)
        if reply == "drop":
            server.transport.abort()
            return "421 gone"
        if reply.startswith("250"):
            await asyncio.sleep(self.state.pause)
            self.state.received.append(
                (envelope.mail_from, recipient, envelope.original_content or envelope.content)
            )
        return reply


@contextlib.contextmanager
def mail_server(
    certificate: tuple[Path, Path] | None = None,
    *,
    security: str = "starttls",
    auth: bool = True,
) -> Iterator[MailServer]:
    """An SMTP server on loopback until the block ends; without a certificate it speaks plainly."""
    from aiosmtpd.controller import Controller
    from aiosmtpd.smtp import AuthResult, LoginPassword

    state = MailServer()
    context = None
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*map(str, certificate))

    def authenticate(server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> Any:
        assert isinstance(data, LoginPassword)
        state.logins.append(data.login.decode())
        right = (data.login, data.password) == (USER.encode(), PASSWORD.encode())
        return AuthResult(success=right, handled=right)

    state.port = free_port()
    options: dict[str, Any] = {"hostname": "127.0.0.1", "port": state.port, "ident": "test mail"}
    if auth and context is not None:
        options |= {"authenticator": authenticate, "auth_required": True}
    if context is not None and security == "starttls":
        options |= {"tls_context": context, "require_starttls": True}
    elif context is not None:
        options |= {"ssl_context": context, "auth_require_tls": False}
    controller = Controller(_Handler(state), **options)
    controller.start()
    try:
        yield state
    finally:
        controller.stop()


@contextlib.contextmanager
def raw_server(talk: Callable[[socket.socket], None]) -> Iterator[int]:
    """A TCP server on loopback that does with each connection what `talk` says; its port."""
    listener = socket.create_server(("127.0.0.1", 0))
    listener.settimeout(0.05)
    stop = threading.Event()

    def serve() -> None:
        while not stop.is_set():
            with contextlib.suppress(OSError):
                connection, _ = listener.accept()
                with connection:
                    connection.settimeout(10)
                    talk(connection)

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield listener.getsockname()[1]
    finally:
        stop.set()
        thread.join()
        listener.close()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])
