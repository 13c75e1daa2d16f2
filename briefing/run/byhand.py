"""The parts of a run by hand: fetch to files, send an edition, ask how the sources are."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from briefing.archive.deliveries import plan_deliveries
from briefing.archive.editions import Edition, find_edition
from briefing.archive.place import open_archive, open_copy, state_folder
from briefing.archive.sources import Health, find_all_health
from briefing.config import Config
from briefing.config.settings import SourceConfig
from briefing.errors import ConfigError, ConfigProblem, InputError, NetworkError, NoInputError
from briefing.ingest import Limits
from briefing.render.files import write_files
from briefing.run.asker import Known
from briefing.run.delivery import Again, deliver, send_test, write_messages
from briefing.run.edition import message_ids
from briefing.run.gather import Gathered, gather, location_of
from briefing.run.job import Clock
from briefing.run.lock import hold_lock
from briefing.run.receipt import Sent, is_bad
from briefing.types import Article, OutcomeStatus

NO_LIMIT_HOURS = 24 * 365 * 20  # by hand everything that a feed lists is wanted


# --- fetch ---------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Saved:
    """What came of fetching: each source with the file it went to (None: it gave nothing)."""

    found: tuple[tuple[Gathered, str | None], ...]


def fetch_sources(config: Config, urls: Sequence[str], out: Path, now: datetime.datetime) -> Saved:
    """Fetch addresses, or the configured sources, into JSON Lines that `build` reads.

    Raises NetworkError when nothing came of any, InputError when none may be asked, WriteError.
    """
    sources = tuple(SourceConfig(name=url, url=url) for url in urls) or tuple(
        source for source in config.sources if not source.path
    )
    if not sources:
        raise NoInputError("no address to fetch: name one, or set [[sources]] with url")
    asked = replace(config.fetch, reach_hours=NO_LIMIT_HOURS)
    limits = Limits.of(config.ingest)
    gathered = gather(sources, asked, Known(), now, any_kind=bool(urls), limits=limits)
    files: dict[str, bytes] = {}
    names: list[str | None] = []
    for each in gathered:
        name = _file_name(each.source, files) if each.articles else None
        names.append(name)
        if name:
            files[name] = _lines(each.articles)
    if all(is_bad(each.outcome) for each in gathered):
        first = gathered[0].outcome
        refused = all(each.outcome.status == OutcomeStatus.REFUSED for each in gathered)
        raise (InputError if refused else NetworkError)(
            f"nothing was fetched: {first.location}: {first.detail}"
        )
    write_files(out, files)
    return Saved(
        found=tuple(
            (each, str(out / name) if name else None)
            for each, name in zip(gathered, names, strict=True)
        )
    )


def _file_name(source: SourceConfig, taken: Iterable[str]) -> str:
    """A name from the address, safe on any disk; numbered when two would be the same."""
    parts = urlsplit(source.url or source.page or source.name)
    words = f"{parts.hostname or 'source'}{parts.path}".removesuffix(".xml")
    stem = re.sub(r"[^\w.-]+", "-", words, flags=re.ASCII).strip("-.")[:100] or "source"
    name, number = f"{stem}.jsonl", 1
    while name in taken:
        number += 1
        name = f"{stem}-{number}.jsonl"
    return name


def _lines(articles: Iterable[Article]) -> bytes:
    rows = (json.dumps(_row(article), ensure_ascii=False) for article in articles)
    return "".join(f"{row}\n" for row in rows).encode("utf-8", "replace")


def _row(article: Article) -> dict[str, object]:
    """An article under the names that the JSON reader knows; a bare date stays one."""
    moment, bare = article.published, article.published_precision == "day"
    row = {
        "url": article.url,
        "outlet": article.outlet,
        "headline": article.headline,
        "byline": list(article.byline),
        "published": (moment.date() if bare else moment).isoformat() if moment else None,
        "updated": article.updated.isoformat() if article.updated else None,
        "language": article.language,
        "section": article.section,
        "agency": article.agency,
        "body": article.body,
    }
    return {key: value for key, value in row.items() if value}


# --- send ----------------------------------------------------------------------------------------


def send_missing(
    config: Config,
    day: datetime.date | None,
    *,
    clock: Clock,
    password: str | None,
    resend_unknown: bool = False,
) -> tuple[Sent, ...]:
    """Send an edition to everybody who has not had it: those who refused it, and recipients who
    were named after it was made, included."""
    _check_mail(config)
    folder = state_folder(config.run)
    with hold_lock(folder, clock()), open_archive(folder) as archive:
        with archive.begin() as connection:
            found = find_edition(connection, profile=config.run.profile, edition_date=day)
            edition = _there(found, config, day)
            plan_deliveries(connection, edition.edition_id, message_ids(edition, config))
        again = Again(refused=True, unknown=resend_unknown)
        return deliver(
            archive,
            edition,
            config,
            password=password,
            clock=clock,
            again=again,
        )


def send_trial(
    config: Config,
    day: datetime.date | None,
    recipient: str,
    *,
    now: datetime.datetime,
    password: str | None,
) -> tuple[str, str]:
    """Send an edition to one address, outside the ledger: status and the server's answer."""
    _check_mail(config)
    edition = read_edition(config, day)
    attempt = send_test(edition, config, recipient, password=password, now=now)
    return attempt.status, attempt.detail


def save_messages(config: Config, day: datetime.date | None, folder: Path) -> list[str]:
    """Write the messages of an edition as .eml files, one for each recipient; their paths."""
    _check_mail(config, host=False)
    edition = read_edition(config, day)
    sender = config.mail.sender or ""
    files = write_messages(edition, config, config.mail.to or (sender,))
    return write_files(folder, files)


def read_edition(config: Config, day: datetime.date | None) -> Edition:
    """The last edition, or that of a day. Raises NoInputError when there is none."""
    with open_copy(state_folder(config.run)) as archive, archive.begin() as connection:
        edition = find_edition(connection, profile=config.run.profile, edition_date=day)
    return _there(edition, config, day)


def _there(edition: Edition | None, config: Config, day: datetime.date | None) -> Edition:
    if edition is None:
        which = f"of {day}" if day else "at all"
        where = state_folder(config.run)
        raise NoInputError(
            f"no edition {which} in the archive ({where}, profile {config.run.profile}); "
            "briefing run makes one"
        )
    return edition


def _check_mail(config: Config, *, host: bool = True) -> None:
    wanted = ("host", "sender") if host else ("sender",)
    missing = [name for name in wanted if not getattr(config.mail, name)]
    if missing:
        raise ConfigError(
            tuple(
                ConfigProblem(source="briefing.toml", key=f"mail.{name}", message="is not set")
                for name in missing
            )
        )


# --- sources -------------------------------------------------------------------------------------


def read_health(config: Config) -> tuple[tuple[str, str, Health | None], ...]:
    """Name, location and history of each source: as configured, then what lists brought in."""
    with open_copy(state_folder(config.run)) as archive, archive.begin() as connection:
        known = find_all_health(connection, profile=config.run.profile)
    rows: dict[str, tuple[str, str, Health | None]] = {}
    for source in config.sources:
        place = location_of(source)
        if place in known or not source.opml:
            rows[place] = (source.name, place, known.get(place))
    for place, health in known.items():
        rows.setdefault(place, (health.last.name, place, health))
    return tuple(rows.values())
