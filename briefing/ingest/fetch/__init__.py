"""One address asked politely; the only door to the network.

Every hop is checked before it is taken: http or https, and a host whose addresses are all
public unless its name was allowed. The connection goes to an address that was checked, not to
the name, so that a name which answers differently the second time (DNS rebinding) gains nothing.
One deadline holds for name, connection, headers and body together; the body is counted after
decompression, which stops at the limit too.
"""

from __future__ import annotations

import datetime
import re
import ssl
import time
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from email.utils import parsedate_to_datetime
from urllib.parse import urljoin, urlsplit

import httpcore
import httpx

from briefing.config.settings import FetchConfig
from briefing.ingest.fetch.answer import Fetched, FetchError
from briefing.ingest.fetch.connection import (
    CheckedBackend,
    CheckedTransport,
    Resolve,
    resolve_host,
)
from briefing.ingest.fetch.hosts import mask_url

__all__ = ["FetchError", "Fetched", "fetch"]

MAX_REDIRECTS = 5
MAX_WAIT = datetime.timedelta(days=1)  # no Retry-After silences a source for longer
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_ACCEPT = (
    "application/atom+xml, application/rss+xml, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5"
)


def fetch(
    url: str,
    config: FetchConfig,
    *,
    now: datetime.datetime,
    etag: str | None = None,
    last_modified: str | None = None,
    resolve: Resolve = resolve_host,
) -> Fetched:
    """Ask an address, following redirects one by one. Raises FetchError.

    `etag` and `last_modified` are those of the last answer; `now` turns a Retry-After of so
    many seconds into a moment.
    """
    deadline = time.monotonic() + config.timeout
    headers = _headers(config, etag, last_modified)
    asked, permanent = [url], True
    while True:
        step = _ask(asked[-1], headers, config, deadline, resolve, now)
        if isinstance(step, Fetched):
            moved = asked[-1] if permanent and len(asked) > 1 else None
            return replace(step, moved_to=moved)
        status, target = step
        permanent = permanent and status in (301, 308)
        if target in asked:
            raise FetchError(f"redirects in a circle, back to {mask_url(target)}")
        if len(asked) > MAX_REDIRECTS:
            raise FetchError(f"more than {MAX_REDIRECTS} redirects")
        asked.append(target)


def _headers(config: FetchConfig, etag: str | None, last_modified: str | None) -> dict[str, str]:
    headers = {
        "User-Agent": config.user_agent,
        "Accept": _ACCEPT,
        "Accept-Encoding": "gzip",  # the one that is decompressed here, within bounds
        "Connection": "close",
    }
    if etag:
        headers["If-None-Match"] = etag
    if last_modified:
        headers["If-Modified-Since"] = last_modified
    return headers


def _ask(
    url: str,
    headers: dict[str, str],
    config: FetchConfig,
    deadline: float,
    resolve: Resolve,
    now: datetime.datetime,
) -> Fetched | tuple[int, str]:
    """One request: the answer, or the status and target of a redirect."""
    _check_scheme(url)
    backend = CheckedBackend(config.allow_private, deadline, resolve)
    try:
        with (
            httpx.Client(transport=CheckedTransport(backend), trust_env=False) as client,
            client.stream("GET", url, headers=headers, timeout=config.timeout) as response,
        ):
            return _judge(response, url, config, deadline, now)
    except (httpx.HTTPError, httpx.InvalidURL, httpcore.TimeoutException) as error:
        raise FetchError(_in_words(error, config)) from error
    except (httpcore.NetworkError, httpcore.ProtocolError, ssl.SSLError, OSError) as error:
        raise FetchError(_in_words(error, config)) from error
    except (UnicodeError, ValueError) as error:
        raise FetchError(f"cannot be asked: {error}") from error


def _check_scheme(url: str) -> None:
    scheme, host = urlsplit(url).scheme.lower(), urlsplit(url).hostname
    if scheme not in ("http", "https") or not host:
        raise FetchError(f"{mask_url(url)} is no http or https address", refused=True)


def _judge(
    response: httpx.Response,
    url: str,
    config: FetchConfig,
    deadline: float,
    now: datetime.datetime,
) -> Fetched | tuple[int, str]:
    status, headers = response.status_code, response.headers
    if status in _REDIRECTS and headers.get("location"):
        return status, urljoin(url, headers["location"].strip()).split("#")[0]
    validators = {"etag": headers.get("etag"), "last_modified": headers.get("last-modified")}
    if status == 304:
        return Fetched(url=url, unchanged=True, **validators)
    if status != 200:
        raise FetchError(
            f"answered {status} {response.reason_phrase}".rstrip(),
            not_before=_not_before(headers.get("retry-after"), now),
        )
    kind = headers.get("content-type", "")
    charset = _CHARSET.search(kind)
    return Fetched(
        url=url,
        data=_read_body(response, config, deadline),
        content_type=kind.split(";")[0].strip().lower(),
        charset=charset[1] if charset else None,
        **validators,
    )


def _not_before(text: str | None, now: datetime.datetime) -> datetime.datetime | None:
    """Retry-After, in seconds or as a date, held to a day."""
    if not text:
        return None
    try:
        if text.strip().isdigit():
            moment = now + datetime.timedelta(seconds=min(int(text), 10**6))
        else:
            moment = parsedate_to_datetime(text)
    except (ValueError, TypeError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=datetime.UTC)
    return min(moment, now + MAX_WAIT) if moment > now else None


def _read_body(response: httpx.Response, config: FetchConfig, deadline: float) -> bytes:
    limit = int(config.max_megabytes * 1_000_000)
    too_large = FetchError(f"larger than {config.max_megabytes:g} MB")
    declared = response.headers.get("content-length", "")
    if declared.isdigit() and int(declared) > limit:
        raise too_large
    coding = response.headers.get("content-encoding", "").strip().lower()
    if coding not in ("", "identity", "gzip", "x-gzip"):
        raise FetchError(f"answered in a coding that was not asked for: {coding[:40]}")
    chunks: Iterable[bytes] = response.iter_raw()
    if "gzip" in coding:
        chunks = _unzip(chunks, limit)
    body = bytearray()
    for chunk in chunks:
        body += chunk
        if len(body) > limit:
            raise too_large
        if time.monotonic() > deadline:
            raise FetchError(f"no whole answer within {config.timeout:g} s")
    return bytes(body)


def _unzip(chunks: Iterable[bytes], limit: int) -> Iterator[bytes]:
    """gzip, never more than one byte beyond `limit`: a bomb is noticed, not unpacked."""
    inflate = zlib.decompressobj(zlib.MAX_WBITS | 16)
    room = limit + 1
    try:
        for chunk in chunks:
            piece = inflate.decompress(chunk, room)
            room -= len(piece)
            yield piece
            if room <= 0:
                return
    except zlib.error as error:
        raise FetchError(f"broken gzip: {error}") from error
    if not inflate.eof:
        raise FetchError("the answer breaks off in the middle of gzip")


def _in_words(error: Exception, config: FetchConfig) -> str:
    """What went wrong, for a person who reads one line."""
    text = str(error).strip() or type(error).__name__
    if isinstance(error, (httpx.TimeoutException, httpcore.TimeoutException, TimeoutError)):
        return f"no whole answer within {config.timeout:g} s"
    if isinstance(error, (httpx.RemoteProtocolError, httpcore.RemoteProtocolError)):
        return f"the answer breaks off or is no HTTP: {text}"
    if "CERTIFICATE_VERIFY_FAILED" in text:
        return f"its certificate cannot be trusted: {text.split(':', 1)[-1].strip()}"
    return text
