"""The unattended edition: ask the sources, keep what came, make, write and deliver what is due.

Safe to start twice, late, or after a crash. Everything that must not be done twice is written
down in the archive before it is done: an edition stands there whole before its files are
written, a delivery before its first byte. What a run finds unfinished, it finishes first.
"""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Callable, Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

from briefing.archive.deliveries import find_open
from briefing.archive.editions import find_dates, has_planned
from briefing.archive.place import Archive, open_archive, open_copy, state_folder
from briefing.config import Config
from briefing.errors import BriefingError, ConfigError, ConfigProblem
from briefing.run.job import MAX_REFUSALS, Clock, Job, Orders
from briefing.run.lock import hold_lock
from briefing.run.receipt import Receipt, delivery_problems, judge, read_told, write_receipt
from briefing.schedule import find_due, next_due

BUG = 70

__all__ = ["Orders", "check_run", "leave_failure", "run_profile"]


OnFailure = Callable[[Receipt, Exception], Receipt]


def _as_it_is(receipt: Receipt, error: Exception) -> Receipt:
    return receipt


def run_profile(
    config: Config,
    orders: Orders,
    *,
    clock: Clock,
    password: str | None = None,
    on_failure: OnFailure = _as_it_is,
) -> Receipt:
    """Make and deliver what is due; the receipt says what was done, and its exit code.

    `clock` gives the moment, `password` is for the mail server. Raises ConfigError, LockedError,
    WriteError, RenderError, NetworkError … after leaving a receipt that says so (a rehearsal
    leaves none); `on_failure` may complete that receipt, given the error.
    """
    job = _new_job(config, orders, clock, password)
    with contextlib.ExitStack() as held:
        try:
            if orders.rehearse:
                check_run(config)
                archive = held.enter_context(open_copy(job.folder))
                return _judged(archive, job)
            held.enter_context(hold_lock(job.folder, job.started))
        except BriefingError as error:
            _leave(job, error, on_failure)
            raise
        job.told = read_told(job.folder, config.run.profile, job.started.date())
        return _on_record(job, on_failure)


def leave_failure(
    config: Config,
    orders: Orders,
    error: BriefingError,
    *,
    clock: Clock,
    on_failure: OnFailure = _as_it_is,
) -> None:
    """The receipt of a run that could not even start, for instance without its password."""
    _leave(_new_job(config, orders, clock, None), error, on_failure)


def _new_job(config: Config, orders: Orders, clock: Clock, password: str | None) -> Job:
    return Job(
        config=config,
        orders=orders,
        clock=clock,
        password=password,
        folder=state_folder(config.run),
        started=clock(),
    )


def _leave(job: Job, error: BriefingError, on_failure: OnFailure) -> None:
    """A receipt among the others, since the last one belongs to who has the lock."""
    job.problems.extend(str(error).splitlines())
    receipt = on_failure(replace(job.receipt("failed"), exit_code=BUG), error)
    if not job.orders.rehearse:
        with contextlib.suppress(BriefingError):
            write_receipt(job.folder, receipt, last=False)


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


def _judged(archive: Archive, job: Job) -> Receipt:
    receipt = _work(archive, job)
    return judge(receipt, strict=job.config.output.strict, unreadable=bool(job.problems))


def _on_record(job: Job, on_failure: OnFailure) -> Receipt:
    """Do the work and leave a receipt, whatever comes of it."""
    try:
        check_run(job.config)
        with open_archive(job.folder) as archive:
            receipt = _judged(archive, job)
    except Exception as error:
        kind = type(error).__name__
        job.problems.extend(str(error).splitlines() or [kind])
        _tell(job, kind, job.problems)
        receipt = on_failure(replace(job.receipt("failed"), exit_code=BUG), error)
        with contextlib.suppress(BriefingError):  # a full disk must not hide what filled it
            write_receipt(job.folder, receipt)
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
    from briefing.run.alert import send_alert

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
    due = find_slots(archive, job)
    if not due and not _is_unfinished(archive, job):
        return _nothing_due(archive, job)
    from briefing.run import work

    work.finish_last(archive, job)
    if not due:
        return _nothing_due(archive, job)
    omissions = work.ask_sources(archive, job)
    for day in due:
        work.make_edition(archive, job, day, omissions)
    work.prune(archive, job)
    return job.receipt("rehearsed" if job.orders.rehearse else "made")


def _is_unfinished(archive: Archive, job: Job) -> bool:
    with archive.begin() as connection:
        return has_planned(connection, profile=job.profile) or bool(
            find_open(
                connection,
                profile=job.profile,
                since=job.retries_since,
                max_refusals=MAX_REFUSALS,
            )
        )


def find_slots(archive: Archive, job: Job) -> tuple[datetime.date, ...]:
    """The days whose edition this run is to make."""
    with archive.begin() as connection:
        made = find_dates(connection, profile=job.profile)
    brief, orders = job.config.brief, job.orders
    if orders.day is not None:
        return () if orders.day in made and not orders.force else (orders.day,)
    if orders.force:
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
    if job.editions:
        result = "finished"
    return replace(job.receipt(result), next_due=upcoming)
