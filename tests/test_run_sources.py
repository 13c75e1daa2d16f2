"""Sources over HTTP, against a real server: one typed outcome for each, whatever it answers."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.config.settings import SourceConfig
from briefing.errors import NetworkError, NoInputError
from briefing.ingest import read_articles
from briefing.run.byhand import fetch_sources, read_health
from tests.morning import DAY, DAY_ONE, Desk, make_desk
from tests.servers import (
    FeedServer,
    answer,
    conditional,
    endless,
    feed,
    feed_server,
    gzip_bomb,
    redirect,
    rss,
)

MONDAY = "Mon, 12 Oct 2026 18:00:00 GMT"
TEXT = (
    "<p>The dam above Orsk was closed on Monday after cracks were found in its southern wall. "
    "Engineers lowered the water by two metres overnight, and 340 people left their houses.</p>"
    "<p>“Nobody is in danger tonight,” said Vera Malin, who runs the water office. The valley road "
    "stays shut until Thursday, and trains run only as far as Brod, the railway said.</p>"
    "<p>The dam was built in 1961 and was last examined nine years ago. A report then had asked "
    "for repairs that were never paid for, according to the regional council.</p>"
    "<p>The council will meet on Wednesday to decide who pays. A spokesman said that the work "
    "would take until spring, and that the reservoir would stay half empty until then.</p>"
)
PAGE = (
    "<html><head><title>Dam closed</title></head><body><article><h1>Dam closed</h1>"
    f"{TEXT}</article></body></html>"
)


def item(name: str, text: str = TEXT, date: str = MONDAY) -> tuple[str, str, str, str]:
    return (f"Dam closed {name}", f"https://herald.example/{name}", date, text)


@pytest.fixture
def server() -> Iterator[FeedServer]:
    with feed_server() as running:
        yield running


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return make_desk(tmp_path)


def asking(desk: Desk, *sources: SourceConfig) -> Desk:
    """The desk with more sources beside its clippings."""
    return desk.with_sources(*desk.config.sources, *sources)


def outcome(receipt, name: str = "Feed"):
    (found,) = [each for each in receipt.sources if each.name == name]
    return found


# --- private hosts -------------------------------------------------------------------------------


@pytest.fixture
def two_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """public.example is a host of the open internet, 127.0.0.1 a private one; one server."""
    from briefing.ingest.fetch import connection

    def check(backend, host: str, port: int) -> list[str]:
        return ["127.0.0.1"] if host == "public.example" else checked(backend, host, port)

    checked = connection.CheckedBackend._check
    monkeypatch.setattr(connection.CheckedBackend, "_check", check)


def teaser(url: str) -> tuple[str, str, str, str]:
    return ("Dam closed", url, MONDAY, "<p>The dam was closed […]</p>")


def public(server: FeedServer, path: str = "/feed", name: str = "Feed") -> SourceConfig:
    return SourceConfig(name=name, url=server.url(path, host="public.example"))


@pytest.mark.usefixtures("two_names")
@pytest.mark.parametrize("hop", ["/secret", "/away"])
def test_no_link_of_a_public_feed_reaches_a_private_host(
    desk: Desk, server: FeedServer, hop: str
) -> None:
    private = server.url("/secret")
    link = private if hop == "/secret" else server.url("/away", host="public.example")
    server.routes["/feed"] = feed(rss(teaser(link)))
    server.routes["/away"] = redirect(private)
    server.routes["/secret"] = answer(200, PAGE, "text/html")
    found = outcome(asking(desk, public(server)).run())
    assert "/secret" not in server.paths()
    assert (found.status, "private address" in found.detail) == ("partial", True)


@pytest.mark.usefixtures("two_names")
def test_no_redirect_of_a_public_feed_reaches_a_private_host(
    desk: Desk, server: FeedServer
) -> None:
    server.routes["/feed"] = redirect(server.url("/secret"))
    own = SourceConfig(name="Own", url=server.url("/own"))
    server.routes["/own"] = feed(rss(teaser(server.url("/page"))))
    server.routes["/page"] = answer(200, PAGE, "text/html")
    receipt = asking(desk, public(server), own).run()
    assert "/secret" not in server.paths()
    assert (outcome(receipt).status, outcome(receipt, "Own").status) == ("refused", "ok")


@pytest.mark.usefixtures("two_names")
def test_no_list_from_the_network_reaches_a_private_host(desk: Desk, server: FeedServer) -> None:
    outline = f'<outline type="rss" text="Inner" xmlUrl="{server.url("/secret")}"/>'
    server.routes["/list"] = answer(200, f"<opml><body>{outline}</body></opml>", "text/xml")
    listed = SourceConfig(name="List", opml=server.url("/list", host="public.example"))
    receipt = asking(desk, listed).run()
    assert "/secret" not in server.paths()
    assert outcome(receipt, "Inner").status == "refused"


# --- what is no feed -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("route", "status", "says"),
    [
        (answer(404), "failed", "answered 404"),
        (answer(500), "failed", "answered 500"),
        (redirect("/feed"), "failed", "circle"),
        (redirect("http://localhost:9/feed"), "refused", "private address"),
        (redirect("file:///etc/passwd"), "refused", "no http or https"),
        (endless(), "failed", "larger than 1 MB"),
        (gzip_bomb(), "failed", "larger than 1 MB"),
        (feed("<html><body><h1>Please log in</h1><p>Now.</p></body></html>"), "failed", "HTML"),
        (
            feed('<html><link rel="alternate" type="application/rss+xml" href="/real.xml"></html>'),
            "failed",
            "it names one: /real.xml",
        ),
        (feed("plain words and nothing more"), "failed", "no feed but text"),
        (feed(b"\x89PNG\r\n\x1a\n" + bytes(200)), "failed", "no feed but binary"),
        (feed(""), "failed", "no feed but empty"),
        (feed("<rss><channel><item><title>Half"), "failed", "not a well-formed feed"),
        (feed(rss(item("1"))[:-25]), "ok", ""),
    ],
)
def test_whatever_a_feed_answers(
    desk: Desk, server: FeedServer, route, status: str, says: str
) -> None:
    server.routes["/feed"] = route
    source = SourceConfig(name="Feed", url=server.url("/feed"))
    receipt = asking(desk.with_settings("fetch", pages=False), source).run()
    found = outcome(receipt)
    assert receipt.editions[0].stories >= 2
    assert (found.status, says in found.detail) == (status, True), found.detail
    if status != "ok":
        assert any(line.startswith(f"source Feed {status}") for line in receipt.problems)
        printed = desk.edition()["coverage"]["sources"]
        assert [row["status"] for row in printed] == ["ok", status]


def test_every_source_down_is_a_network_error_and_the_slot_stays_open(
    desk: Desk, server: FeedServer
) -> None:
    alone = desk.with_sources(SourceConfig(name="Feed", url=server.url("/feed")))
    with pytest.raises(NetworkError):
        alone.run()
    server.routes["/feed"] = feed(rss(item("1")))
    assert alone.run(DAY_ONE + DAY / 24).editions[0].result == "made"


def test_secrets_in_an_address_are_printed_nowhere(desk: Desk, server: FeedServer) -> None:
    url = server.url("/feed?token=hush-7").replace("//", "//desk:hush-8@")
    receipt = asking(desk, SourceConfig(name=url, url=url)).run()
    text = "\n".join((*receipt.problems, str(desk.last_receipt()), str(desk.edition())))
    assert "hush" not in text
    assert "***" in outcome(receipt, receipt.sources[1].name).location


def test_a_parser_that_chokes_costs_a_source_not_the_edition(
    desk: Desk, server: FeedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def choke(*_: object, **__: object) -> None:
        raise RuntimeError("maximum depth")

    monkeypatch.setattr("briefing.run.web.read_feed", choke)
    server.routes["/feed"] = feed(rss(item("1")))
    receipt = asking(desk, SourceConfig(name="Feed", url=server.url("/feed"))).run()
    assert outcome(receipt).status == "failed"
    assert outcome(receipt).detail == "could not be read (RuntimeError: maximum depth)"
    assert receipt.editions[0].stories == 2


# --- feeds ---------------------------------------------------------------------------------------


def test_entries_with_whole_texts(desk: Desk, server: FeedServer) -> None:
    server.routes["/feed"] = feed(rss(item("1"), item("2", TEXT.replace("Orsk", "Lem"))))
    source = SourceConfig(name="Feed", url=server.url("/feed"), outlet="The Herald")
    receipt = desk.with_sources(source).run()
    assert (outcome(receipt).status, outcome(receipt).articles) == ("ok", 2)
    sources = [s for story in desk.edition()["stories"] for s in story["sources"]]
    assert {s["outlet"] for s in sources} == {"The Herald"}
    assert {s["url"] for s in sources} == {f"https://herald.example/{n}" for n in (1, 2)}
    assert server.paths() == ["/feed"]


def test_the_page_behind_a_teaser(desk: Desk, server: FeedServer) -> None:
    server.routes["/page"] = answer(200, PAGE, "text/html; charset=utf-8")
    teaser = ("Dam closed", server.url("/page"), MONDAY, "The dam above Orsk was … Read more")
    server.routes["/feed"] = feed(rss(teaser))
    receipt = desk.with_sources(SourceConfig(name="Feed", url=server.url("/feed"))).run()
    assert outcome(receipt).status == "ok"
    (story,) = desk.edition()["stories"]
    assert story["sources"][0]["headline"] == "Dam closed"
    assert story["sources"][0]["words"] > 80
    assert server.paths() == ["/feed", "/page"]


def test_strict_counts_a_source_that_was_not_whole(desk: Desk, server: FeedServer) -> None:
    server.routes["/feed"] = feed(rss(teaser(server.url("/gone"))))
    source = SourceConfig(name="Feed", url=server.url("/feed"))
    receipt = asking(desk, source).with_settings("output", strict=True).run()
    assert (outcome(receipt).status, receipt.exit_code) == ("partial", 65)


def test_a_page_that_fails_leaves_the_teaser_and_is_asked_again(
    desk: Desk, server: FeedServer
) -> None:
    teaser = ("Dam closed", server.url("/page"), MONDAY, "The dam above Orsk was … Read more")
    server.routes["/feed"] = conditional(rss(teaser), '"1"')
    alone = desk.with_sources(SourceConfig(name="Feed", url=server.url("/feed")))
    first = alone.run()
    assert outcome(first).status == "partial"
    assert "1 page behind its entries not read: answered 404" in outcome(first).detail
    assert "text truncated" in str(desk.edition()["stories"])
    server.routes["/page"] = answer(200, PAGE, "text/html")
    second = alone.run(DAY_ONE + DAY)
    assert (outcome(second).status, outcome(second).articles) == ("ok", 1)


def test_a_site_that_is_down_is_not_asked_for_every_page(desk: Desk, server: FeedServer) -> None:
    teasers = [
        (f"Dam {n}", server.url(f"/page/{n}"), MONDAY, "The dam was closed … Read more")
        for n in range(8)
    ]
    server.routes["/feed"] = feed(rss(*teasers))
    receipt = asking(desk, SourceConfig(name="Feed", url=server.url("/feed"))).run()
    assert len(server.paths()) == 4
    assert "8 pages" in outcome(receipt).detail


def test_unchanged_is_silent_not_failed(desk: Desk, server: FeedServer) -> None:
    server.routes["/feed"] = conditional(rss(item("1")), '"1"')
    both = asking(desk, SourceConfig(name="Feed", url=server.url("/feed")))
    both.run()
    desk.clip("new", "The port opens. " * 9, "Port opens", "2026-10-13T20:00:00Z")
    second = both.run(DAY_ONE + DAY)
    assert outcome(second).status == "unchanged"
    line = "source Feed: nothing new since 2026-10-13 06:30 UTC"
    assert line in second.problems
    third = both.run(DAY_ONE + 2 * DAY)
    assert server.asked[-1][1]["If-None-Match"] == '"1"'
    assert outcome(third).status == "unchanged"


def test_who_asks_to_be_left_alone_is(desk: Desk, server: FeedServer) -> None:
    server.routes["/feed"] = answer(429, Retry_After="7200")
    both = asking(desk, SourceConfig(name="Feed", url=server.url("/feed")))
    both.run()
    receipt = both.run(DAY_ONE + DAY / 24, force=True)
    assert "asks to be left alone until 2026-10-13 08:30" in outcome(receipt).detail
    assert len(server.asked) == 1


def test_back_numbers_of_a_new_feed_are_one_omission(desk: Desk, server: FeedServer) -> None:
    old = [item(f"old-{n}", date="Thu, 01 Oct 2026 18:00:00 GMT") for n in range(5)]
    server.routes["/feed"] = feed(rss(item("1"), *old))
    receipt = desk.with_sources(SourceConfig(name="Feed", url=server.url("/feed"))).run()
    assert outcome(receipt).articles == 1
    assert "5 entries from before" in str(desk.edition()["omissions"])


def test_after_an_outage_nothing_is_lost(desk: Desk, server: FeedServer) -> None:
    both = asking(desk, SourceConfig(name="Feed", url=server.url("/feed")))
    server.routes["/feed"] = feed(rss(item("1")))
    both.run()
    server.routes["/feed"] = answer(500)
    for day in range(1, 5):
        both.run(DAY_ONE + day * DAY)
    missed = item("2", date="Wed, 14 Oct 2026 09:00:00 GMT")
    server.routes["/feed"] = feed(rss(missed, item("1")))
    receipt = both.run(DAY_ONE + 5 * DAY)
    assert outcome(receipt).articles == 1
    assert "Dam closed 2" in str(desk.edition("2026-10-18")["stories"])


def test_more_entries_than_are_taken(desk: Desk, server: FeedServer) -> None:
    items = [item(str(n), TEXT.replace("Orsk", f"Place{n}")) for n in range(5)]
    server.routes["/feed"] = feed(rss(*items))
    few = desk.with_settings("fetch", max_entries=2)
    receipt = few.with_sources(SourceConfig(name="Feed", url=server.url("/feed"))).run()
    assert outcome(receipt).articles == 2
    assert dict(receipt.editions[0].omitted)["beyond-limit"] == 3


def test_the_charset_of_the_header(desk: Desk, server: FeedServer) -> None:
    body = rss(item("1", TEXT.replace("Orsk", "Łódź"))).replace(' encoding="UTF-8"', "")
    kind = "application/rss+xml; charset=iso-8859-2"
    plain = body.replace("“", '"').replace("”", '"')
    server.routes["/feed"] = feed(plain.encode("iso-8859-2"), kind)
    desk.with_sources(SourceConfig(name="Feed", url=server.url("/feed"))).run()
    assert "Łódź" in str(desk.edition()["stories"])


# --- pages, lists --------------------------------------------------------------------------------


def test_a_page_as_a_source(desk: Desk, server: FeedServer) -> None:
    server.routes["/dam"] = answer(200, PAGE, "text/html; charset=utf-8")
    receipt = desk.with_sources(SourceConfig(name="Feed", page=server.url("/dam"))).run()
    assert (outcome(receipt).status, outcome(receipt).articles) == ("ok", 1)
    server.routes["/dam"] = answer(200, "<html><body></body></html>", "text/html")
    desk.clip("new", "The port opens. " * 9, "Port opens", "2026-10-13T20:00:00Z")
    page_source = SourceConfig(name="Feed", page=server.url("/dam"))
    assert outcome(asking(desk, page_source).run(DAY_ONE + DAY)).status == "failed"


@pytest.mark.parametrize("remote", [False, True])
def test_a_list_of_feeds(desk: Desk, server: FeedServer, remote: bool) -> None:
    server.routes["/a"] = feed(rss(item("1")))
    server.routes["/b"] = answer(404)
    opml = (
        '<?xml version="1.0"?><opml version="2.0"><body><outline text="News">'
        f'<outline text="Herald" type="rss" xmlUrl="{server.url("/a")}"/>'
        f'<outline text="Post" type="rss" xmlUrl="{server.url("/b")}"/>'
        f'<outline text="Herald again" type="rss" xmlUrl="{server.url("/a")}"/>'
        "</outline></body></opml>"
    )
    (desk.folder / "feeds.opml").write_text(opml, "utf-8")
    server.routes["/list"] = answer(200, opml, "text/x-opml")
    place = server.url("/list") if remote else str(desk.folder / "feeds.opml")
    receipt = desk.with_sources(SourceConfig(name="List", opml=place)).run()
    assert [(o.name, o.status) for o in receipt.sources] == [("Herald", "ok"), ("Post", "failed")]


@pytest.mark.parametrize("content", [None, b"", b"<opml/>", b"\xff\xfe\x00", b"no list"])
def test_a_list_that_is_none(desk: Desk, content: bytes | None) -> None:
    path = desk.folder / "feeds.opml"
    if content is not None:
        path.write_bytes(content)
    receipt = asking(desk, SourceConfig(name="Feed", opml=str(path))).run()
    assert outcome(receipt).status == "failed"


def test_sources_are_asked_at_once_and_told_in_order(desk: Desk, server: FeedServer) -> None:
    names = [f"/feed/{n}" for n in range(6)]
    for number, name in enumerate(names):
        server.routes[name] = feed(rss(item(str(number), TEXT.replace("Orsk", f"Place{number}"))))
    sources = [SourceConfig(name=name, url=server.url(name)) for name in names]
    receipt = desk.with_sources(*sources).run()
    assert [o.name for o in receipt.sources] == names


# --- by hand -------------------------------------------------------------------------------------


def test_fetched_files_are_what_build_reads(desk: Desk, server: FeedServer) -> None:
    server.routes["/news/feed.xml"] = feed(rss(item("1"), title="The Herald"))
    server.routes["/news/dam.html"] = answer(200, PAGE, "text/html")
    out = desk.folder / "fetched"
    urls = [server.url("/news/feed.xml"), server.url("/news/dam.html"), server.url("/none")]
    saved = fetch_sources(desk.config, urls, out, DAY_ONE)
    assert [Path(path).name if path else None for _, path in saved.found] == [
        "127.0.0.1-news-feed.jsonl",
        "127.0.0.1-news-dam.html.jsonl",
        None,
    ]
    articles = read_articles(out).articles
    assert {a.url for a in articles} == {"https://herald.example/1", server.url("/news/dam.html")}
    (entry,) = [a for a in articles if a.url == "https://herald.example/1"]
    assert entry.published == datetime.datetime(2026, 10, 12, 18, tzinfo=datetime.UTC)
    assert entry.headline == "Dam closed 1"


def test_fetch_of_nothing(desk: Desk, server: FeedServer) -> None:
    with pytest.raises(NoInputError, match="no address"):
        fetch_sources(desk.config, (), desk.folder / "f", DAY_ONE)
    with pytest.raises(NetworkError, match="answered 404"):
        fetch_sources(desk.config, [server.url("/x")], desk.folder / "f", DAY_ONE)
    assert not (desk.folder / "f").exists()


def test_health(desk: Desk, server: FeedServer) -> None:
    server.routes["/feed"] = feed(rss(item("1")))
    both = asking(desk, SourceConfig(name="Feed", url=server.url("/feed")))
    assert [row[2] for row in read_health(both.config)] == [None, None]
    both.run()
    server.routes["/feed"] = answer(500)
    desk.clip("new", "The port opens. " * 9, "Port opens", "2026-10-13T20:00:00Z")
    both.run(DAY_ONE + DAY)
    name, place, health = read_health(both.config)[1]
    assert (name, place) == ("Feed", server.url("/feed"))
    assert health is not None
    assert (health.last.status, health.asked, health.failed) == ("failed", 2, 1)
    assert (health.last_news, health.failing_since) == (DAY_ONE, DAY_ONE + DAY)
