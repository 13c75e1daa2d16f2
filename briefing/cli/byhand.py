"""The parts of a run by hand: `briefing fetch`, `send`, `sources`."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing.cli.context import (
    on_terminal,
    progress,
    read_clock,
    read_config,
    read_password,
    say_problems,
)
from briefing.cli.options import config_option, flags_of, json_option, read_day, setting_options
from briefing.cli.unattended import say_sent

if TYPE_CHECKING:
    from briefing.archive.sources import Health
    from briefing.run.receipt import Sent

_SILENT, _QUIET = ("empty", "unchanged"), "nothing new"  # no news is no fault
STATE_FLAGS = ("run.profile", "run.state")


@click.command()
@click.argument("urls", nargs=-1, metavar="[URL...]")
@click.option(
    "--out",
    "folder",
    default="clippings",
    type=click.Path(),
    metavar="DIR",
    help="Where to put them. [default: clippings]",
)
@config_option
@json_option
def fetch(urls: tuple[str, ...], folder: str, config_path: str | None, as_json: bool) -> int:
    """Fetch feeds and pages into files that `build` reads.

    Without URL, the configured sources. Each becomes a file of JSON Lines, with the text of the
    pages behind entries that only tease.

    \b
    Example:
      briefing fetch https://courier.example/feed.xml --out clippings/
    """
    from briefing.run.byhand import fetch_sources
    from briefing.run.receipt import source_problems

    config = read_config(config_path, {})
    with progress("Fetching", quiet=as_json):
        saved = fetch_sources(config, urls, Path(folder), read_clock())
    say_problems(list(source_problems([each.outcome for each, _ in saved.found])))
    rows = [
        {
            "source": each.outcome.location,
            "status": each.outcome.status,
            "detail": each.outcome.detail,
            "articles": len(each.articles),
            "written": path,
        }
        for each, path in saved.found
    ]
    if as_json:
        _echo_json({"command": "fetch", "sources": rows})
    elif on_terminal():
        for row in rows:
            click.echo(f"{row['articles']:>5}  {row['written'] or row['detail'] or row['source']}")
    return 0


@click.command()
@click.option(
    "--date",
    "edition_date",
    callback=read_day,
    metavar="DATE",
    help="The edition's date. [default: the last one]",
)
@click.option("--test-to", metavar="ADDRESS", help="Send it to this address only, as a test.")
@click.option(
    "--eml",
    metavar="DIR",
    type=click.Path(),
    help="Write messages to .eml files, send nothing.",
)
@click.option(
    "--resend-unknown", is_flag=True, help="Send again where nobody knows whether the mail arrived."
)
@setting_options(*STATE_FLAGS)
@config_option
@json_option
def send(
    edition_date: datetime.date | None,
    test_to: str | None,
    eml: str | None,
    resend_unknown: bool,
    config_path: str | None,
    as_json: bool,
    **options: Any,
) -> int:
    """Mail the last edition to everybody who has not had it.

    \b
    Example:
      briefing send --test-to me@example.org
    """
    from briefing.run import byhand

    config = read_config(config_path, flags_of(options, *STATE_FLAGS))
    if eml:
        return _say_files(byhand.save_messages(config, edition_date, Path(eml)), as_json=as_json)
    password = read_password(config)
    with progress("Sending", quiet=as_json):
        if test_to:
            status, detail = byhand.send_trial(
                config, edition_date, test_to, now=read_clock(), password=password
            )
            return _say_trial(test_to, status, detail, as_json=as_json)
        sent = byhand.send_missing(
            config, edition_date, clock=read_clock, password=password, resend_unknown=resend_unknown
        )
    return _say_deliveries(sent, as_json=as_json)


def _say_files(paths: list[str], *, as_json: bool) -> int:
    if as_json:
        _echo_json({"command": "send", "written": paths})
    else:
        click.echo("\n".join(paths))
    return 0


def _say_trial(recipient: str, status: str, detail: str, *, as_json: bool) -> int:
    from briefing.run.receipt import exit_code_of

    if as_json:
        _echo_json({"command": "send", "test_to": recipient, "status": status, "detail": detail})
    elif on_terminal() and status == "sent":
        click.echo(f"sent to {recipient}: {detail}")
    if status != "sent":
        say_problems([f"mail to {recipient} {status}: {detail}"])
    return exit_code_of({status})


def _say_deliveries(sent: tuple[Sent, ...], *, as_json: bool) -> int:
    from briefing.codec import encode_record
    from briefing.run.receipt import delivery_problems, exit_code_of

    say_problems(list(delivery_problems(sent)))
    if as_json:
        _echo_json({"command": "send", "deliveries": [encode_record(each) for each in sent]})
    elif on_terminal():
        say_sent(sent)
        if not any(each.attempted for each in sent):
            click.echo("Nobody is waiting for it.")
    return exit_code_of({each.status for each in sent if each.attempted})


@click.command()
@setting_options(*STATE_FLAGS)
@config_option
@json_option
def sources(config_path: str | None, as_json: bool, **options: Any) -> None:
    """Show how each source has done: its last answer, its last news, since when it fails.

    \b
    Example:
      briefing sources
    """
    from briefing.run.byhand import read_health

    config = read_config(config_path, flags_of(options, *STATE_FLAGS))
    rows = [_health_row(*row) for row in read_health(config)]
    if as_json:
        _echo_json({"command": "sources", "sources": rows})
        return
    for row in rows:
        status = _QUIET if row["status"] in _SILENT else row["status"]
        mark = click.style(f"{status:<12}", fg="red" if row["failing_since"] else None)
        click.echo(f"{mark}{row['name']}: {_in_words(row)}")


def _health_row(name: str, location: str, health: Health | None) -> dict[str, Any]:
    def text(moment: datetime.datetime | None) -> str | None:
        return moment.isoformat() if moment else None

    return {
        "name": name,
        "location": location,
        "status": health.last.status if health else "never asked",
        "detail": health.last.detail if health else "",
        "asked_at": text(health.last.asked_at) if health else None,
        "last_answer": text(health.last_answer) if health else None,
        "last_news": text(health.last_news) if health else None,
        "failing_since": text(health.failing_since) if health else None,
        "asked": health.asked if health else 0,
        "failed": health.failed if health else 0,
    }


def _in_words(row: dict[str, Any]) -> str:
    if not row["asked"]:
        return str(row["location"])
    news = f"last news {row['last_news'][:16]}" if row["last_news"] else "no news so far"
    since = f", failing since {row['failing_since'][:16]}" if row["failing_since"] else ""
    told = (
        "" if row["detail"].startswith(("nothing new since", "nothing so far")) else row["detail"]
    )
    times = "once" if row["asked"] == 1 else f"{row['asked']} times"
    return f"{news}{since}; asked {times}, failed {row['failed']}" + (f" ({told})" if told else "")


def _echo_json(data: dict[str, Any]) -> None:
    from briefing.codec import dump_json

    click.echo(dump_json(data), nl=False)
