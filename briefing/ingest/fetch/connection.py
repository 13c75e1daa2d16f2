"""The connection itself: to a checked address, within one deadline.

httpcore's own classes do the work; what is added here is asked at every connect, read and write.
"""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any

import httpcore
import httpx

from briefing.ingest.fetch.answer import FetchError
from briefing.ingest.fetch.hosts import is_allowed, is_public

Resolve = Callable[[str, int], list[str]]


def resolve_host(host: str, port: int) -> list[str]:
    """The IP addresses of a host name, in the resolver's order."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class CheckedBackend(httpcore.SyncBackend):
    """Connects only to addresses that were checked, and gives every operation what is left of
    the time for the whole."""

    def __init__(self, allowed: Iterable[str], deadline: float, resolve: Resolve) -> None:
        super().__init__()
        self._allowed, self._deadline, self._resolve = tuple(allowed), deadline, resolve

    def connect_tcp(  # type: ignore[override]
        self, host: str, port: int, timeout: Any = None, **more: Any
    ) -> httpcore.NetworkStream:
        problem: Exception | None = None
        for address in self._check(host, port):
            try:
                stream = super().connect_tcp(address, port, _left(self._deadline), **more)
                return _TimedStream(stream, self._deadline)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                problem = error
        raise FetchError(f"{host}: cannot be reached: {problem or 'it has no address'}")

    def _check(self, host: str, port: int) -> list[str]:
        try:
            addresses = self._resolve(host, port)
        except OSError as error:
            raise FetchError(f"{host}: no such host ({error.strerror or error})") from error
        if is_allowed(host, self._allowed):
            return addresses
        private = [address for address in addresses if not is_public(address)]
        if private:
            raise FetchError(
                f"{host} is a private address ({private[0]}); "
                f'for a source there: allow_private = ["{host}"] under [fetch]',
                refused=True,
            )
        return addresses


class _TimedStream(httpcore.NetworkStream):
    """A connection of which every read and write ends with the deadline of the whole."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: float) -> None:
        self._stream, self._deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _left(self._deadline))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _left(self._deadline))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        inner = self._stream.start_tls(ssl_context, server_hostname, _left(self._deadline))
        return _TimedStream(inner, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout("the time for the whole is over")
    return left


class CheckedTransport(httpx.BaseTransport):
    """httpx over a connection pool of our own making: the door where addresses are checked."""

    def __init__(self, backend: CheckedBackend) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=_trusted(),
            max_connections=1,
            network_backend=backend,
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        url = request.url
        answer = self._pool.handle_request(
            httpcore.Request(
                method=request.method,
                url=httpcore.URL(
                    scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
                ),
                headers=request.headers.raw,
                content=request.stream,
                extensions=request.extensions,
            )
        )
        assert isinstance(answer.stream, Iterable)
        return httpx.Response(
            status_code=answer.status,
            headers=answer.headers,
            stream=_Body(answer.stream),
            extensions=answer.extensions,
        )

    def close(self) -> None:
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        yield from self._stream

    def close(self) -> None:
        self._stream.close()


@lru_cache(maxsize=1)
def _trusted() -> ssl.SSLContext:
    """The system's certificates, and those that come with httpx for systems that have none."""
    import certifi

    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context
