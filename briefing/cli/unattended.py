"""`briefing run`: the unattended edition."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import click

from briefing.cli.build import date_option
from briefing.cli.context import (
    on_terminal,
    progress,
    read_clock,
    read_config,
    read_password,
    say_problems,
    today,
)
from briefing.cli.options import (
    BRIEF_FLAGS,
    OUTPUT_FLAGS,
    config_option,
    flags_of,
    json_option,
    setting_options,
)

if TYPE_CHECKING:
    from briefing.config import Config
    from briefing.run.receipt import Receipt, Sent

RUN_FLAGS = ("run.profile", "run.state", "run.catch_up", "run.on_empty")


@click.command()
@date_option
@click.option("--force", is_flag=True, help="Make a made edition again, as a correction.")
@click.option("--dry-run", is_flag=True, help="Ask and make, but write, keep and send nothing.")
@setting_options(*RUN_FLAGS, *BRIEF_FLAGS, *OUTPUT_FLAGS)
@config_option
@json_option
def run(
    edition_date: datetime.date | None,
    force: bool,
    dry_run: bool,
    config_path: str | None,
    as_json: bool,
    **options: Any,
) -> int:
    """Make and deliver the edition that is due: fetch, archive, build, write, mail.

    Safe to start twice, late, or after a crash: what is made is not made again, who has it does
    not get it again, and what was cut short is finished. With nothing due it does nothing.

    \b
    Example:
      briefing run --config /srv/brief/briefing.toml
    """
    from briefing.errors import ConfigError
    from briefing.run import Orders, leave_failure, run_profile
    from briefing.run.receipt import receipt_json

    keys = (*RUN_FLAGS, *BRIEF_FLAGS, *OUTPUT_FLAGS)
    config = read_config(config_path, flags_of(options, *keys))
    if edition_date and edition_date > today(read_clock(), config.brief.timezone):
        raise click.UsageError(f"--date {edition_date} is still to come")
    orders = Orders(day=edition_date, force=force, rehearse=dry_run)

    def on_failure(receipt: Receipt, error: Exception) -> Receipt:
        failed = _with_code(receipt, error)
        if as_json:
            click.echo(receipt_json(failed), nl=False)
        return failed

    try:
        secret = read_password(config)
    except ConfigError as error:
        leave_failure(config, orders, error, clock=read_clock, on_failure=on_failure)
        raise
    with progress("Running", quiet=as_json):
        receipt = run_profile(
            config, orders, clock=read_clock, password=secret, on_failure=on_failure
        )
    say_problems(list(receipt.problems))
    if as_json:
        click.echo(receipt_json(receipt), nl=False)
    elif on_terminal():
        _say_run(receipt, config)
    return receipt.exit_code


def _with_code(receipt: Receipt, error: Exception) -> Receipt:
    """The receipt of a run that failed, with the exit code that its error will have."""
    from dataclasses import replace

    from briefing.cli import exit_code
    from briefing.errors import BriefingError

    code = exit_code(error) if isinstance(error, BriefingError) else receipt.exit_code
    return replace(receipt, exit_code=int(code))


def _say_run(receipt: Receipt, config: Config) -> None:
    for made in receipt.editions:
        what = f"{made.edition_date}: {made.result}, {made.stories} stories"
        click.secho(f"{config.brief.title}, {what} from {made.articles_used} reports", bold=True)
        for path in made.written:
            click.echo(f"  {path}")
    say_sent(receipt.deliveries)
    if not receipt.editions:
        when = receipt.next_due
        zone = ZoneInfo(config.brief.timezone)
        local = f"; next: {_in_words(when.astimezone(zone))}" if when else ""
        click.echo(f"{receipt.result.capitalize()}{local}. --force makes an edition now.")


def _in_words(moment: datetime.datetime) -> str:
    """Tue 13 Oct 2026 06:30 CEST, in any locale."""
    from briefing.text.days import WEEKDAYS, short_day

    return f"{WEEKDAYS[moment.weekday()][:3]} {short_day(moment.date())} {moment:%H:%M %Z}"


def say_sent(deliveries: tuple[Sent, ...]) -> None:
    for each in deliveries:
        if each.attempted and each.status == "sent":
            click.echo(f"  mailed to {each.recipient}")
