"""The door to the network, against a real server on loopback; what it refuses comes first."""

from __future__ import annotations

import datetime
import gzip
import time

import pytest

from briefing.config.settings import FetchConfig
from briefing.ingest.fetch import FetchError, fetch
from briefing.ingest.fetch.hosts import is_allowed, is_public, mask_url
from tests.servers import (
    FeedServer,
    answer,
    conditional,
    dripping_headers,
    endless,
    feed,
    feed_server,
    gzip_bomb,
    raw_server,
    redirect,
    trickle,
)

NOW = datetime.datetime(2026, 10, 13, 4, 30, tzinfo=datetime.UTC)
LOCAL = FetchConfig(allow_private=("127.0.0.1",), timeout=5, max_megabytes=1)


@pytest.fixture
def server():
    with feed_server() as running:
        yield running


def ask(server: FeedServer, path: str, config: FetchConfig = LOCAL, **more):
    return fetch(server.url(path), config, now=NOW, **more)


# --- addresses -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1%eth0",
        "fc00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "not an address",
        "",
    ],
)
def test_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["93.184.215.14", "8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8"]
)
def test_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    ("host", "names", "allowed"),
    [
        ("intranet.example", (), False),
        ("evil.intranet.example", ("intranet.example",), False),
        ("intranet.example.evil.test", ("intranet.example",), False),
        ("Intranet.Example.", ("intranet.example",), True),
        ("::1", ("[::1]",), True),
    ],
)
def test_allowed_by_name(host: str, names: tuple[str, ...], allowed: bool) -> None:
    assert is_allowed(host, names) is allowed


@pytest.mark.parametrize(
    ("url", "printed"),
    [
        ("https://user:hush@e.example/feed", "https://***@e.example/feed"),
        ("https://e.example/feed?api_key=hush&page=2", "https://e.example/feed?api_key=***&page=2"),
        ("https://e.example/feed?page=2", "https://e.example/feed?page=2"),
        ("http://[broken", "http://[broken"),
    ],
)
def test_masked(url: str, printed: str) -> None:
    assert mask_url(url) == printed


# --- refused -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://e.example/x",
        "gopher://e.example",
        "data:,x",
        "",
        "//x",
        "http://",
    ],
)
def test_only_http_is_asked(url: str) -> None:
    with pytest.raises(FetchError) as caught:
        fetch(url, LOCAL, now=NOW)
    assert caught.value.refused


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "0x7f000001", "2130706433", "127.1"])
def test_private_hosts_are_refused_whatever_their_spelling(server: FeedServer, host: str) -> None:
    with pytest.raises(FetchError) as caught:
        fetch(server.url("/feed", host), FetchConfig(timeout=5), now=NOW)
    assert server.asked == []
    assert caught.value.refused or "no such host" in str(caught.value)


def test_the_refusal_says_how_to_allow(server: FeedServer) -> None:
    with pytest.raises(FetchError, match=r'allow_private = \["127.0.0.1"\]'):
        ask(server, "/feed", FetchConfig(timeout=5))


def test_a_public_name_with_a_private_address_is_refused(server: FeedServer) -> None:
    url = f"http://news.example:{server.port}/feed"
    with pytest.raises(FetchError) as caught:
        fetch(url, FetchConfig(), now=NOW, resolve=lambda host, port: ["8.8.8.8", "127.0.0.1"])
    assert caught.value.refused
    assert server.asked == []


def test_the_connection_goes_to_the_address_that_was_checked(server: FeedServer) -> None:
    """A name that changes its answer between check and connection is only asked once."""
    server.routes["/feed"] = feed("<rss/>")
    answers = iter([["127.0.0.1"]])
    config = FetchConfig(allow_private=("rebind.example",), timeout=5)
    url = f"http://rebind.example:{server.port}/feed"
    got = fetch(url, config, now=NOW, resolve=lambda host, port: next(answers))
    assert got.data == b"<rss/>"
    assert server.asked[0][1]["Host"] == f"rebind.example:{server.port}"


def test_a_redirect_to_a_private_host_is_refused(server: FeedServer) -> None:
    server.routes["/feed"] = redirect(server.url("/secret", "localhost"))
    with pytest.raises(FetchError) as caught:
        ask(server, "/feed")
    assert caught.value.refused
    assert server.paths() == ["/feed"]


def test_a_redirect_to_a_file_is_refused(server: FeedServer) -> None:
    server.routes["/feed"] = redirect("file:///etc/passwd")
    with pytest.raises(FetchError, match="no http or https") as caught:
        ask(server, "/feed")
    assert caught.value.refused


def test_redirects_in_a_circle(server: FeedServer) -> None:
    server.routes["/feed"] = redirect("/feed")
    with pytest.raises(FetchError, match="circle"):
        ask(server, "/feed")
    assert server.paths() == ["/feed"]


def test_redirects_without_end(server: FeedServer) -> None:
    for number in range(9):
        server.routes[f"/{number}"] = redirect(f"/{number + 1}")
    with pytest.raises(FetchError, match="more than 5 redirects"):
        ask(server, "/0")


# --- limits --------------------------------------------------------------------------------------


def test_a_body_that_never_ends(server: FeedServer) -> None:
    server.routes["/feed"] = endless()
    with pytest.raises(FetchError, match="larger than 1 MB"):
        ask(server, "/feed")


@pytest.mark.parametrize("route", [trickle, dripping_headers])
def test_a_trickle_ends_with_the_time_for_the_whole(server: FeedServer, route) -> None:
    """Who waits for each piece only gets a whole answer, after two hundred pieces."""
    server.routes["/feed"] = route(200, 0.05)
    with pytest.raises(FetchError, match="no whole answer within 1 s"):
        ask(server, "/feed", FetchConfig(allow_private=("127.0.0.1",), timeout=1))


def test_a_server_that_keeps_silent() -> None:
    with raw_server(lambda connection: time.sleep(1.5)) as port:
        config = FetchConfig(allow_private=("127.0.0.1",), timeout=1)
        with pytest.raises(FetchError, match="no whole answer within 1 s"):
            fetch(f"http://127.0.0.1:{port}/", config, now=NOW)


def test_a_declared_size_is_believed(server: FeedServer) -> None:
    server.routes["/feed"] = answer(200, b"x" * 1_000_001)
    with pytest.raises(FetchError, match="larger than 1 MB"):
        ask(server, "/feed")


def test_a_gzip_bomb_is_noticed_not_unpacked(server: FeedServer) -> None:
    server.routes["/feed"] = gzip_bomb()
    with pytest.raises(FetchError, match="larger than 1 MB"):
        ask(server, "/feed")


@pytest.mark.parametrize(
    ("body", "coding", "says"),
    [
        (gzip.compress(b"<rss/>" * 100)[:-9], "gzip", "breaks off"),
        (b"no gzip", "gzip", "broken gzip"),
        (b"x", "br", "not asked for: br"),
    ],
)
def test_broken_codings(server: FeedServer, body: bytes, coding: str, says: str) -> None:
    server.routes["/feed"] = answer(200, body, Content_Encoding=coding)
    with pytest.raises(FetchError, match=says):
        ask(server, "/feed")


# --- answers -------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [401, 404, 410, 500, 503])
def test_an_answer_that_is_no_answer(server: FeedServer, status: int) -> None:
    server.routes["/feed"] = answer(status)
    with pytest.raises(FetchError, match=f"answered {status}") as caught:
        ask(server, "/feed")
    assert not caught.value.refused


@pytest.mark.parametrize(
    ("header", "minutes"),
    [
        ("600", 10),
        ("Tue, 13 Oct 2026 05:00:00 GMT", 30),
        ("99999999", 24 * 60),
        ("Tue, 13 Oct 2026 04:00:00 GMT", None),
        ("soon", None),
    ],
)
def test_retry_after(server: FeedServer, header: str, minutes: int | None) -> None:
    server.routes["/feed"] = answer(429, Retry_After=header)
    with pytest.raises(FetchError) as caught:
        ask(server, "/feed")
    wanted = NOW + datetime.timedelta(minutes=minutes) if minutes else None
    assert caught.value.not_before == wanted


def test_nobody_listens() -> None:
    with feed_server() as server:
        url = server.url("/feed")
    with pytest.raises(FetchError, match="cannot be reached"):
        fetch(url, LOCAL, now=NOW)


def test_no_http_at_all() -> None:
    with (
        raw_server(lambda connection: connection.sendall(b"SSH-2.0-hello\r\n")) as port,
        pytest.raises(FetchError, match=r"no HTTP|Connection reset"),
    ):
        fetch(f"http://127.0.0.1:{port}/", LOCAL, now=NOW)


def test_a_whole_answer(server: FeedServer) -> None:
    server.routes["/feed"] = feed("<rss/>", "text/xml; charset=ISO-8859-2", ETag='"7"')
    got = ask(server, "/feed")
    assert (got.data, got.content_type, got.charset) == (b"<rss/>", "text/xml", "ISO-8859-2")
    assert (got.etag, got.unchanged, got.moved_to) == ('"7"', False, None)
    assert server.asked[0][1]["User-Agent"].startswith("newsbrief/")


def test_gzip_is_unpacked(server: FeedServer) -> None:
    packed = gzip.compress(b"<rss/>")
    server.routes["/feed"] = feed(packed, Content_Encoding="gzip")
    assert ask(server, "/feed").data == b"<rss/>"


def test_conditional_get(server: FeedServer) -> None:
    server.routes["/feed"] = conditional("<rss/>", '"7"')
    first = ask(server, "/feed")
    again = ask(server, "/feed", etag=first.etag)
    assert (first.unchanged, again.unchanged, again.data) == (False, True, b"")
    assert again.etag == '"7"'


def test_redirects_are_followed_and_a_move_for_good_is_told(server: FeedServer) -> None:
    server.routes["/old"] = redirect("/new#part", 301)
    server.routes["/new"] = feed("<rss/>")
    server.routes["/for-now"] = redirect("/new")
    moved, for_now = ask(server, "/old"), ask(server, "/for-now")
    assert moved.url == for_now.url == server.url("/new")
    assert (moved.moved_to, for_now.moved_to) == (server.url("/new"), None)


def test_credentials_go_to_their_host_only(server: FeedServer) -> None:
    server.routes["/a"] = redirect(server.url("/b"))
    server.routes["/b"] = feed("<rss/>")
    url = server.url("/a").replace("//", "//desk:hush@")
    fetch(url, LOCAL, now=NOW)
    assert ["Authorization" in headers for _, headers in server.asked] == [True, False]
