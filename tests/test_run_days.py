"""Three mornings in a row over the sample corpus: fetched, made, mailed, remembered."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path

import pytest

from briefing.archive import read_archived
from briefing.codec import loads
from briefing.types import Brief
from briefing.verify import verify
from tests.builders import moment
from tests.servers import PASSWORD, USER, answer, feed_server, mail_server, make_certificate

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "briefing" / "sample"
DAYS = ("2026-10-13", "2026-10-14", "2026-10-15")
READERS = ("minister@x.example", "desk@x.example")
AT = "20:00"  # the sample's days run into the afternoon

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Morning:
    """What one run left: its exit code, what it said, its receipt, mails and brief."""

    code: int
    stderr: str
    receipt: dict
    mails: list[EmailMessage]
    brief: Brief


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("three-days")


@pytest.fixture(scope="module")
def mornings(folder: Path) -> Iterator[list[Morning]]:
    certificate = make_certificate(folder)
    feed_path = SAMPLE / "2026-10-14" / "rqi-english-feed.xml"
    with mail_server(certificate) as mail, feed_server() as feeds:
        (folder / "clippings").mkdir()
        config = write_config(folder, mail.port, feeds.url("/feed.xml"), certificate[0])
        found = []
        for day in DAYS:
            for path in sorted((SAMPLE / day).iterdir()):
                if path != feed_path:
                    place = folder / "clippings" / day / path.name
                    place.parent.mkdir(exist_ok=True)
                    place.write_bytes(path.read_bytes())
            if day == "2026-10-14":
                feeds.routes["/feed.xml"] = answer(200, feed_path.read_bytes(), "text/xml")
            if day == "2026-10-15":
                feeds.routes["/feed.xml"] = answer(503)
            before = len(mail.received)
            code, stderr, receipt = start(config, day)
            brief = loads((folder / "out" / day / "brief.json").read_bytes())
            found.append(Morning(code, stderr, receipt, mail.messages()[before:], brief))
        yield found


def write_config(folder: Path, port: int, feed: str, ca_file: Path) -> Path:
    path = folder / "briefing.toml"
    path.write_text(
        f"""\
[brief]
title = "Morning brief"
tz = "Europe/Paris"
handling = "TLP:AMBER"
[schedule]
at = "{AT}"
[run]
state = "state"
[output]
out = "out"
[fetch]
allow_private = ["127.0.0.1"]
pages = false
[mail]
host = "localhost"
port = {port}
ca_file = "{ca_file}"
user = "{USER}"
sender = "Press desk <brief@desk.example>"
to = {json.dumps(READERS)}
unsubscribe = "mailto:brief-leave@desk.example"
[[sources]]
name = "Clippings"
path = "clippings"
[[sources]]
name = "Radio Quay feed"
url = "{feed}"
""",
        "utf-8",
    )
    return path


def start(config: Path, day: str) -> tuple[int, str, dict]:
    now = int(moment(f"{day}T18:00").timestamp())  # 20:00 in Paris, in summer
    environ = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "SOURCE_DATE_EPOCH": str(now),
        "BRIEFING_MAIL_PASSWORD": PASSWORD,
    }
    command = [sys.executable, "-m", "briefing", "run", "--config", str(config), "--json"]
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
    return done.returncode, done.stderr, json.loads(done.stdout)


def test_every_morning_an_edition(mornings: list[Morning]) -> None:
    for day, morning in zip(DAYS, mornings, strict=True):
        assert morning.code == 0, morning.stderr
        (made,) = morning.receipt["editions"]
        assert (made["edition_date"], made["result"]) == (day, "made")
        assert len(morning.brief.stories) == made["stories"] >= 4
        assert [Path(path).name for path in made["written"]] == [
            "brief.pdf",
            "brief.html",
            "brief.json",
        ]


def test_every_reader_gets_it_once(mornings: list[Morning]) -> None:
    for morning in mornings:
        assert sorted(str(mail["To"]) for mail in morning.mails) == sorted(READERS)
        for mail in morning.mails:
            assert mail["Subject"].startswith("[TLP:AMBER] Morning brief, ")
            assert mail["List-Unsubscribe"] == "<mailto:brief-leave@desk.example>"
            assert len(mail.get_body(("html",)).get_content().encode()) < 100_000
            (pdf,) = mail.iter_attachments()
            assert pdf.get_content().startswith(b"%PDF")
    ids = [mail["Message-ID"] for morning in mornings for mail in morning.mails]
    assert len(set(ids)) == len(DAYS) * len(READERS)


def test_the_mail_has_the_numbers_of_the_brief(mornings: list[Morning]) -> None:
    for morning in mornings:
        text = " ".join(morning.mails[0].get_body(("plain",)).get_content().split())
        for story in morning.brief.stories[:3]:
            assert " ".join(story.headline.split()) in text


def test_nothing_is_told_twice_as_new(mornings: list[Morning]) -> None:
    """No article stands in two editions, and the later days follow stories of the earlier."""
    printed = [
        {source.article_id for story in morning.brief.stories for source in story.sources}
        for morning in mornings
    ]
    assert not printed[0] & printed[1]
    assert not (printed[0] | printed[1]) & printed[2]
    for morning in mornings[1:]:
        statuses = {story.status for story in morning.brief.stories}
        assert statuses - {"New"}, "no story is followed"
        assert morning.brief.previous_edition is not None


def test_every_article_comes_out_once(mornings: list[Morning]) -> None:
    for morning in mornings:
        coverage = morning.brief.coverage
        assert coverage.articles_read == coverage.articles_used + coverage.articles_omitted


def test_the_feed_is_named_when_it_fails_and_when_it_is_silent(mornings: list[Morning]) -> None:
    statuses = [morning.receipt["sources"][1]["status"] for morning in mornings]
    assert statuses == ["failed", "ok", "failed"]
    last = mornings[2]
    assert last.receipt["failed"] == ["Radio Quay feed"]
    assert "source Radio Quay feed failed: answered 503" in last.stderr
    (outcome,) = [o for o in last.brief.coverage.sources if o.status == "failed"]
    assert "answered 503" in outcome.detail
    for part in ("plain", "html"):
        assert "Radio Quay feed" in last.mails[0].get_body((part,)).get_content()


def test_the_archive_still_verifies_the_first_day(mornings: list[Morning], folder: Path) -> None:
    brief = mornings[0].brief
    sources = [source for story in brief.stories for source in story.sources]
    articles = read_archived(
        folder / "state" / "archive.sqlite",
        [source.article_id for source in sources],
        bodies=[source.body_sha256 for source in sources],
    )
    assert verify(brief, articles) == ()


def test_where_the_folders_lie_is_not_told(mornings: list[Morning], folder: Path) -> None:
    for morning in mornings:
        assert str(folder) not in str(morning.brief)
        for mail in morning.mails:
            assert str(folder) not in mail.get_body(("plain",)).get_content()
            assert str(folder) not in mail.get_body(("html",)).get_content()


def test_no_secret_lies_about(mornings: list[Morning], folder: Path) -> None:
    for path in folder.rglob("*"):
        assert path.is_dir() or PASSWORD.encode() not in path.read_bytes(), path
    assert not any(PASSWORD in morning.stderr for morning in mornings)
