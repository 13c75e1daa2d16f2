"""The unattended edition: ask the sources, keep what came, make, write and deliver what is due.

Safe to start twice, late, or after a crash. Everything that must not be done twice is written
down in the archive before it is done: an edition stands there whole before its files are
written, a delivery before its first byte. What a run finds unfinished, it finishes first.
"""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from briefing.archive.articles import prune_articles
from briefing.archive.editions import (
    EditionStatus,
    find_dates,
    find_edition,
    find_planned,
)
from briefing.archive.place import Archive, open_archive, open_copy, state_folder
from briefing.archive.sources import prune_sources
from briefing.config import Config
from briefing.errors import BriefingError, ConfigError, ConfigProblem, NetworkError, NoInputError
from briefing.run.alert import read_told, send_alert
from briefing.run.delivery import Again, deliver, is_mailed
from briefing.run.edition import (
    build_edition,
    keep_edition,
    publish_edition,
    read_material,
    render_edition,
)
from briefing.run.gather import gather
from briefing.run.lock import hold_lock
from briefing.run.receipt import (
    Made,
    Receipt,
    Sent,
    delivery_problems,
    is_bad,
    judge,
    source_problems,
    write_receipt,
)
from briefing.run.store import read_known, store_gathered
from briefing.schedule import find_due, next_due
from briefing.types import Omission, SourceOutcome

Clock = Callable[[], datetime.datetime]


@dataclass(frozen=True, kw_only=True)
class Orders:
    """What this run was asked beside the configuration. `day` None: whatever is due; `force`
    makes a made edition again, as a correction; `rehearse` changes nothing anywhere."""

    day: datetime.date | None = None
    force: bool = False
    rehearse: bool = False


@dataclass(kw_only=True)
class Job:
    """A run under way: what it works with, and what it has done so far."""

    config: Config
    orders: Orders
    clock: Clock
    password: str | None
    folder: Path
    started: datetime.datetime
    editions: list[Made] = field(default_factory=list)
    deliveries: list[Sent] = field(default_factory=list)
    sources: tuple[SourceOutcome, ...] = ()
    problems: list[str] = field(default_factory=list)
    told: tuple[str, ...] = ()
    alerts: tuple[str, ...] = ()

    @property
    def profile(self) -> str:
        return self.config.run.profile

    def receipt(self, result: str) -> Receipt:
        return Receipt(
            command="run",
            profile=self.profile,
            started_at=self.started,
            finished_at=self.clock(),
            result=result,
            editions=tuple(self.editions),
            sources=self.sources,
            deliveries=tuple(self.deliveries),
            alerts=self.alerts,
            told=self.told,
            problems=(
                *self.problems,
                *source_problems(self.sources),
                *delivery_problems(self.deliveries),
            ),
        )


def run_profile(
    config: Config, orders: Orders, *, clock: Clock, password: str | None = None
) -> Receipt:
    """Make and deliver what is due; the receipt says what was done, and its exit code.

    `clock` gives the moment, `password` is for the mail server. Raises ConfigError, LockedError,
    WriteError, RenderError, NetworkError … after leaving a receipt that says so.
    """
    check_run(config)
    folder = state_folder(config.run)
    job = Job(
        config=config,
        orders=orders,
        clock=clock,
        password=password,
        folder=folder,
        started=clock(),
    )
    if orders.rehearse:
        with open_copy(folder) as archive:
            return _work(archive, job)
    with hold_lock(folder, job.started):
        job.told = read_told(folder, config.run.profile, job.started.date())
        return _on_record(job)


def check_run(config: Config) -> None:
    """Raises ConfigError with everything that a run lacks."""
    mail, wrong = config.mail, []
    if not config.sources:
        wrong.append(("sources", "there are none; add a [[sources]] block for each"))
    if (mail.to or mail.alert_to) and not mail.host:
        wrong.append(("mail.host", "is not set, and mail.to or mail.alert_to names recipients"))
    if (mail.to or mail.alert_to) and not mail.sender:
        wrong.append(("mail.sender", "is not set, and mail.to or mail.alert_to names recipients"))
    place = dict(config.came_from).get("mail.password", "environment")
    if mail.password and place not in ("environment", "default"):
        wrong.append(
            ("mail.password", "does not belong in a file that others read; see password_file")
        )
    if wrong:
        raise ConfigError(
            tuple(ConfigProblem(source="briefing.toml", key=k, message=m) for k, m in wrong)
        )


def _on_record(job: Job) -> Receipt:
    """Do the work and leave a receipt, whatever comes of it."""
    try:
        with open_archive(job.folder) as archive:
            receipt = judge(_work(archive, job), strict=job.config.output.strict)
    except Exception as error:
        kind = type(error).__name__
        job.problems.extend(str(error).splitlines() or [kind])
        _tell(job, kind, job.problems)
        with contextlib.suppress(BriefingError):  # a full disk must not hide what filled it
            write_receipt(job.folder, replace(job.receipt("failed"), exit_code=70))
        raise
    lost = [s for s in job.deliveries if s.attempted and s.status in ("refused", "unknown")]
    if lost:
        _tell(job, "delivery", delivery_problems(lost))
        receipt = replace(receipt, alerts=job.alerts, told=job.told)
    write_receipt(job.folder, receipt)
    return receipt


def _tell(job: Job, kind: str, problems: Sequence[str]) -> None:
    """Mail the failure to who wants to know, once for each day and kind."""
    key = f"{job.started.date().isoformat()} {kind}"
    if key in job.told:
        return
    day = job.orders.day or job.started.date()
    with contextlib.suppress(BriefingError):
        job.alerts = send_alert(
            job.config,
            day=day,
            kind=kind,
            problems=problems,
            folder=job.folder,
            password=job.password,
            now=job.clock(),
        )
    if any(" sent: " in line for line in job.alerts):
        job.told = (*job.told, key)


def _work(archive: Archive, job: Job) -> Receipt:
    finish_last(archive, job)
    due = find_slots(archive, job)
    if not due:
        return _nothing_due(archive, job)
    omissions = _ask_sources(archive, job)
    for day in due:
        make_edition(archive, job, day, omissions)
    _prune(archive, job)
    return job.receipt("rehearsed" if job.orders.rehearse else "made")


def find_slots(archive: Archive, job: Job) -> tuple[datetime.date, ...]:
    """The days whose edition this run is to make."""
    with archive.begin() as connection:
        made = find_dates(connection, profile=job.profile)
    brief, orders = job.config.brief, job.orders
    if orders.day is not None:
        return () if orders.day in made and not orders.force else (orders.day,)
    if orders.force:
        from zoneinfo import ZoneInfo

        return (job.started.astimezone(ZoneInfo(brief.timezone)).date(),)
    return find_due(
        job.started,
        made,
        job.config.schedule,
        brief.timezone,
        catch_up=job.config.run.catch_up,
    )


def _nothing_due(archive: Archive, job: Job) -> Receipt:
    with archive.begin() as connection:
        made = find_dates(connection, profile=job.profile)
    upcoming = next_due(job.started, made, job.config.schedule, job.config.brief.timezone)
    result = "already made" if job.orders.day in made else "nothing due"
    return replace(job.receipt(result), next_due=upcoming)


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
        last = find_edition(connection, profile=job.profile)
    if last is not None:
        ledger = deliver(archive, last, job.config, password=job.password, clock=job.clock)
        job.deliveries.extend(row for row in ledger if row.attempted or row.status != "sent")


def _ask_sources(archive: Archive, job: Job) -> tuple[Omission, ...]:
    """Ask every source and keep what came. Raises when none gave anything and none waits."""
    config = job.config
    with archive.begin() as connection:
        known = read_known(connection, profile=job.profile)
    gathered = gather(config.sources, config.fetch, known, job.started)
    with archive.begin() as connection:
        kept = store_gathered(connection, gathered, profile=job.profile, now=job.started)
    job.sources = kept.outcomes
    job.problems.extend(kept.problems)
    if all(map(is_bad, kept.outcomes)) and not kept.waiting:
        local = all(source.path for source in config.sources)
        kind = NoInputError if local else NetworkError
        raise kind(f"none of the {len(kept.outcomes)} sources gave anything; the slot stays open")
    return kept.omissions


def make_edition(
    archive: Archive, job: Job, day: datetime.date, omissions: tuple[Omission, ...]
) -> None:
    """The edition of one day: made, kept, written and delivered; or a day without news."""
    config = job.config
    with archive.begin() as connection:
        material = read_material(connection, profile=job.profile, day=day)
    brief = build_edition(
        material,
        config,
        day=day,
        now=job.started,
        outcomes=job.sources,
        omissions=omissions,
    )
    empty = not brief.stories and material.replaced is None and config.run.on_empty != "send"
    status = EditionStatus.PLANNED
    if empty:
        notice = config.run.on_empty == "notice"
        status = EditionStatus.NOTICE if notice else EditionStatus.SKIPPED
    files = {} if empty else render_edition(brief, config)
    mailed = is_mailed(config) and status != EditionStatus.SKIPPED
    edition = keep_edition(archive, brief, material, config, status=status, mailed=mailed)
    result = status.value if empty else "correction" if material.replaced else "made"
    made = Made.of(brief, number=edition.number, result=result)
    if job.orders.rehearse:
        job.editions.append(replace(made, result="rehearsed"))
        return
    written = () if empty else publish_edition(archive, edition, files, config)
    job.editions.append(replace(made, written=written))
    job.deliveries.extend(
        deliver(
            archive,
            edition,
            config,
            password=job.password,
            clock=job.clock,
            pdf=files.get("brief.pdf"),
        )
    )


def _prune(archive: Archive, job: Job) -> None:
    before = job.started - datetime.timedelta(days=job.config.run.keep_days)
    with archive.begin() as connection:
        prune_articles(connection, before=before)
        prune_sources(connection, before=before)


__all__ = ["Again", "Orders", "check_run", "run_profile"]
