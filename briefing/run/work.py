"""The work of a run: finish what was cut short, ask the sources, make each edition that is due.

Imported only when there is something to do: a look that finds nothing due, four times an hour,
should cost next to nothing.
"""

from __future__ import annotations

import datetime
from dataclasses import replace

from briefing.archive.articles import prune_articles
from briefing.archive.deliveries import find_open
from briefing.archive.editions import Edition, EditionStatus, find_planned, read_edition
from briefing.archive.place import Archive
from briefing.archive.sources import prune_sources
from briefing.config import Config
from briefing.errors import BriefingError, InputError, NetworkError, NoInputError
from briefing.ingest import Limits
from briefing.run.delivery import deliver, is_mailed
from briefing.run.edition import (
    Material,
    build_edition,
    keep_edition,
    publish_edition,
    read_material,
    render_edition,
)
from briefing.run.gather import gather
from briefing.run.job import MAX_REFUSALS, Job
from briefing.run.receipt import Made, is_bad, prune_receipts
from briefing.run.store import read_known, store_gathered
from briefing.types import Brief, Omission, OutcomeStatus


def finish_last(archive: Archive, job: Job) -> None:
    """Write and deliver what an earlier run left undone, before anything new is made."""
    if job.orders.rehearse:
        return
    with archive.begin() as connection:
        planned = find_planned(connection, profile=job.profile)
    for edition in planned:
        files = render_edition(edition.brief, job.config)
        written = publish_edition(archive, edition, files, job.config)
        made = Made.of(edition.brief, number=edition.number, result="finished", written=written)
        job.editions.append(made)
    with archive.begin() as connection:
        since = job.retries_since
        keys = find_open(connection, profile=job.profile, since=since, max_refusals=MAX_REFUSALS)
        waiting = [read_edition(connection, key) for key in keys]
    for edition in waiting:
        ledger = deliver(archive, edition, job.config, password=job.password, clock=job.clock)
        job.deliveries.extend(row for row in ledger if row.attempted or row.status != "sent")


def ask_sources(archive: Archive, job: Job) -> tuple[Omission, ...]:
    """Ask every source and keep what came. Raises when none gave anything and none waits."""
    config = job.config
    with archive.begin() as connection:
        known = read_known(connection, profile=job.profile)
    limits = Limits.of(config.ingest)
    gathered = gather(config.sources, config.fetch, known, job.started, limits=limits)
    with archive.begin() as connection:
        kept = store_gathered(connection, gathered, profile=job.profile, now=job.started)
    job.sources = kept.outcomes
    job.problems.extend(kept.problems)
    if all(map(is_bad, kept.outcomes)) and not kept.waiting:
        number = len(kept.outcomes)
        raise _why_empty(job)(f"none of the {number} sources gave anything; the slot stays open")
    return kept.omissions


def _why_empty(job: Job) -> type[BriefingError]:
    """Paths that are not there, addresses that may not be asked, or a network that is away."""
    if all(source.path for source in job.config.sources):
        return NoInputError
    refused = all(outcome.status == OutcomeStatus.REFUSED for outcome in job.sources)
    return InputError if refused else NetworkError


def make_edition(
    archive: Archive, job: Job, day: datetime.date, omissions: tuple[Omission, ...]
) -> None:
    """The edition of one day: made, kept, written and delivered; or a day without news."""
    config = job.config
    with archive.begin() as connection:
        material = read_material(connection, profile=job.profile, day=day)
    brief = build_edition(
        material, config, day=day, now=job.started, outcomes=job.sources, omissions=omissions
    )
    status = _status_of(brief, material, config)
    planned = status == EditionStatus.PLANNED
    files = render_edition(brief, config) if planned else {}
    mailed = is_mailed(config) and status != EditionStatus.SKIPPED
    edition = keep_edition(archive, brief, material, config, status=status, mailed=mailed)
    made = _made(edition, material, job)
    if job.orders.rehearse:
        job.editions.append(replace(made, result="rehearsed"))
        return
    written = publish_edition(archive, edition, files, config) if planned else ()
    job.editions.append(replace(made, written=written))
    pdf = files.get("brief.pdf")
    job.deliveries.extend(
        deliver(archive, edition, config, password=job.password, clock=job.clock, pdf=pdf)
    )


def _status_of(brief: Brief, material: Material, config: Config) -> EditionStatus:
    """Whether there is an edition, or only a notice, or nothing; a correction is an edition."""
    if brief.stories or material.replaced is not None or config.run.on_empty == "send":
        return EditionStatus.PLANNED
    return EditionStatus.NOTICE if config.run.on_empty == "notice" else EditionStatus.SKIPPED


def _made(edition: Edition, material: Material, job: Job) -> Made:
    result = "correction" if material.replaced else "made"
    if edition.status != EditionStatus.PLANNED:
        result = edition.status
    made = Made.of(edition.brief, number=edition.number, result=result)
    new = sum(outcome.articles for outcome in job.sources)
    return replace(made, waited=max(0, made.articles_read - new))


def prune(archive: Archive, job: Job) -> None:
    before = job.started - datetime.timedelta(days=job.config.run.keep_days)
    with archive.begin() as connection:
        prune_articles(connection, before=before)
        prune_sources(connection, before=before)
    if not job.orders.rehearse:
        prune_receipts(job.folder, profile=job.profile, before=before)
