"""One edition: the articles that wait, made into a brief, kept, and written whole."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from briefing.archive.articles import digest_of, pending_articles, take_articles
from briefing.archive.background import add_background, read_background
from briefing.archive.deliveries import find_deliveries, plan_deliveries
from briefing.archive.editions import (
    Edition,
    EditionStatus,
    add_edition,
    find_edition,
    read_previous,
    set_status,
)
from briefing.archive.place import Archive, Connection
from briefing.archive.schema import bare_address
from briefing.config import Config
from briefing.deliver.message import message_id
from briefing.deliver.smtp import recipients_of
from briefing.pipeline import make_brief
from briefing.render.files import render_files, write_files
from briefing.stories.track import EDITIONS
from briefing.text.vectors import Background
from briefing.types import Article, Brief, Document, Omission, SourceOutcome

MEMORY = EDITIONS  # days of earlier editions that a story is matched against


@dataclass(frozen=True, kw_only=True)
class Material:
    """What the archive holds for one edition."""

    waiting: tuple[Article, ...]  # considered by no edition yet
    again: tuple[Article, ...]  # of the edition that is being replaced
    previous: tuple[Brief, ...]
    background: Background
    replaced: Edition | None

    @property
    def articles(self) -> tuple[Article, ...]:
        return (*self.waiting, *self.again)


def read_material(connection: Connection, *, profile: str, day: datetime.date) -> Material:
    replaced = find_edition(connection, profile=profile, edition_date=day)
    waiting = pending_articles(connection, profile=profile)
    known = {_version(article) for article in waiting}
    redo = replaced.edition_id if replaced else None
    both = pending_articles(connection, profile=profile, redo=redo)
    return Material(
        waiting=waiting,
        again=tuple(article for article in both if _version(article) not in known),
        previous=read_previous(connection, profile=profile, before=day, limit=MEMORY),
        background=read_background(connection),
        replaced=replaced,
    )


def _version(article: Article) -> tuple[str, str]:
    return article.article_id, digest_of(article)


def build_edition(
    material: Material,
    config: Config,
    *,
    day: datetime.date,
    now: datetime.datetime,
    outcomes: Sequence[SourceOutcome],
    omissions: Sequence[Omission],
) -> Brief:
    """The brief of the day, over what came since the last one."""
    brief = make_brief(
        material.articles,
        config.brief,
        edition_date=day,
        generated_at=now,
        omissions=omissions,
        outcomes=tuple(map(_as_printed, outcomes)),
        previous=material.previous,
        background=material.background,
    )
    replaces = material.replaced.generated_at if material.replaced else None
    return replace(_as_covered(brief, material), replaces=replaces)


def _as_printed(outcome: SourceOutcome) -> SourceOutcome:
    """The outcome as readers see it: where a folder lies on the server is none of their concern."""
    place = outcome.location
    if "://" in place:
        return outcome
    short = Path(place).name
    return replace(outcome, location=short, detail=outcome.detail.replace(place, short))


def _as_covered(brief: Brief, material: Material) -> Brief:
    """The window as this edition saw it: from the last one to the moment of making."""
    window = brief.window
    end = min(window.end, brief.generated_at.astimezone(window.end.tzinfo))
    start = window.start
    if start is None and material.previous:
        start = material.previous[-1].generated_at.astimezone(window.end.tzinfo)
    if start is not None and start > end:
        start = None
    return replace(brief, window=replace(window, start=start, end=end))


def keep_edition(
    archive: Archive, brief: Brief, material: Material, config: Config, *, status: str, mailed: bool
) -> Edition:
    """Write the edition into the archive, with what it took and whom it is for; all or nothing.

    Articles dated after its day wait for their own.
    """
    later = {o.article_id for o in brief.omissions if o.code == "future"}
    taken = [a for a in material.articles if a.article_id not in later]
    counted = [a for a in material.waiting if a.article_id not in later]
    profile = config.run.profile
    with archive.begin() as connection:
        edition = add_edition(connection, brief, profile=profile, status=status)
        take_articles(connection, taken, profile=profile, edition_id=edition.edition_id)
        add_background(connection, Background.of(Document(article=a) for a in counted))
        if mailed:
            plan_deliveries(connection, edition.edition_id, message_ids(edition, config))
    return edition


def message_ids(edition: Edition, config: Config) -> dict[str, str]:
    """The Message-ID of each recipient's copy."""
    return {
        recipient: message_id(
            sender=config.mail.sender or "",
            profile=edition.profile,
            day=edition.edition_date,
            number=edition.number,
            recipient=recipient,
        )
        for recipient in recipients_of(config.mail.to)
    }


def render_edition(brief: Brief, config: Config) -> dict[str, bytes]:
    output = config.output
    return render_files(brief, output.formats, template_dir=output.template_dir)


def publish_edition(
    archive: Archive, edition: Edition, files: dict[str, bytes], config: Config
) -> tuple[str, ...]:
    """Put the files in their place, then say so in the archive; returns their paths."""
    folder = Path(config.output.out) / edition.edition_date.isoformat()
    for leftover in folder.glob(".brief.*"):  # of a run that was killed; we hold the lock
        leftover.unlink(missing_ok=True)
    written = tuple(write_files(folder, files))
    with archive.begin() as connection:
        set_status(connection, edition.edition_id, EditionStatus.MADE)
    return written


def replaced_ids(archive: Archive, edition: Edition) -> dict[str, str]:
    """Message-IDs of the edition that this one corrects, by bare address."""
    if edition.number < 2:
        return {}
    with archive.begin() as connection:
        earlier = find_edition(
            connection,
            profile=edition.profile,
            edition_date=edition.edition_date,
            number=edition.number - 1,
        )
        rows = find_deliveries(connection, earlier.edition_id) if earlier else ()
    return {bare_address(row.recipient): row.message_id for row in rows}
