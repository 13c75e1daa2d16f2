"""`briefing build` and `briefing demo`: a brief from files, on demand."""

from __future__ import annotations

import datetime
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefing.cli.context import on_terminal, progress, read_clock, read_config, say_problems, today
from briefing.cli.options import (
    BRIEF_FLAGS,
    OUTPUT_FLAGS,
    config_option,
    flags_of,
    json_option,
    previous_option,
    read_day,
    setting_options,
)
from briefing.errors import InputError, NoInputError

if TYPE_CHECKING:
    from briefing.config import Config
    from briefing.types import Brief, Ingest

SAMPLE_DAYS = ("2026-10-13", "2026-10-14", "2026-10-15")
DATA_ERROR = 65

date_option = click.option(
    "--date",
    "edition_date",
    callback=read_day,
    metavar="DATE",
    help="The edition's date, YYYY-MM-DD. [default: today]",
)


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@date_option
@setting_options(*BRIEF_FLAGS, *OUTPUT_FLAGS)
@previous_option
@config_option
@json_option
def build(
    paths: tuple[str, ...],
    edition_date: datetime.date | None,
    previous: tuple[str, ...],
    config_path: str | None,
    as_json: bool,
    **options: Any,
) -> int:
    """Make a brief from files, folders, globs or - (JSON Lines on standard input).

    \b
    Example:
      briefing build clippings/ --date 2026-11-21
      → out/2026-11-21/brief.pdf, brief.html, brief.json
    """
    refuse_addresses(paths)
    config = read_config(config_path, flags_of(options, *BRIEF_FLAGS, *OUTPUT_FLAGS))
    now = read_clock()
    day = edition_date or today(now, config.brief.timezone)
    from briefing.ingest import Limits, read_articles

    earlier = tuple(read_brief(path) for path in previous)
    with progress("Reading", quiet=as_json):
        ingest = read_articles(*paths, limits=Limits.of(config.ingest))
    brief = _make(ingest, config, day, now, earlier, quiet=as_json)
    _refuse_empty(brief, ingest, paths)
    return write_edition(brief, ingest, config, as_json=as_json, command="build")


def refuse_addresses(paths: tuple[str, ...]) -> None:
    for path in paths:
        if path.lower().startswith(("http://", "https://", "ftp://")):
            raise click.UsageError(
                f"{path} is an address, and build reads files only. "
                f"To fetch it: briefing fetch {path} --out clippings/"
            )


def read_brief(path: str) -> Brief:
    """A brief from a brief.json. Raises InputError."""
    from briefing.codec import loads

    try:
        return loads(Path(path).read_bytes())
    except OSError as error:
        raise NoInputError(error.strerror or "cannot be read", path=path) from error
    except InputError as error:
        raise InputError(str(error), path=path) from error


def _make(
    ingest: Ingest,
    config: Config,
    day: datetime.date,
    now: datetime.datetime,
    earlier: tuple[Brief, ...],
    *,
    quiet: bool,
) -> Brief:
    from briefing.pipeline import make_brief

    with progress(f"Making the brief of {len(ingest.articles)} articles", quiet=quiet):
        return make_brief(
            ingest.articles,
            config.brief,
            edition_date=day,
            generated_at=now,
            omissions=ingest.omissions,
            previous=earlier,
        )


def _refuse_empty(brief: Brief, ingest: Ingest, paths: tuple[str, ...]) -> None:
    if brief.stories:
        return
    say_problems([problem_line(omission) for omission in ingest.omissions])
    where = ", ".join(paths)
    if not ingest.articles:
        raise InputError(f"no article could be read from {where}")
    start = f"from {brief.window.start:%Y-%m-%d %H:%M} " if brief.window.start else ""
    raise NoInputError(
        f"none of the {len(ingest.articles)} articles in {where} falls in the window "
        f"({start}up to {brief.window.end:%Y-%m-%d %H:%M} {brief.window.timezone})"
    )


def problem_line(omission: Any) -> str:
    """path:line: left out: reason — or the subject where there is no path. What was only cut says
    itself how much of it is left out."""
    where = omission.path or omission.subject
    line = f":{omission.line}" if omission.line else ""
    label = "" if omission.code == "cut" else "left out: "
    return f"{where}{line}: {label}{omission.reason}"


def write_edition(
    brief: Brief, ingest: Ingest, config: Config, *, as_json: bool, command: str
) -> int:
    """Render and write every format, say what was written, return the exit code."""
    from briefing.render.files import find_stale, render_files, write_files

    output = config.output
    with progress("Setting the pages", quiet=as_json):
        files = render_files(brief, output.formats, template_dir=output.template_dir)
    folder = Path(output.out) / brief.edition_date.isoformat()
    written = write_files(folder, files)
    problems = [problem_line(omission) for omission in ingest.omissions]
    say_problems([*problems, *map(_stale_line, find_stale(folder, files))])
    if as_json:
        from briefing.codec import dump_json

        click.echo(dump_json(_receipt(brief, written, problems, command)), nl=False)
    elif on_terminal():
        _say_written(brief, written)
    return DATA_ERROR if output.strict and problems else 0


def _stale_line(path: str) -> str:
    return f"{path}: is of an earlier build of this day; it was left as it is"


def _receipt(brief: Brief, written: list[str], problems: list[str], command: str) -> dict[str, Any]:
    coverage = brief.coverage
    return {
        "command": command,
        "edition_date": brief.edition_date.isoformat(),
        "generated_at": brief.generated_at.isoformat(),
        "written": written,
        "stories": coverage.stories,
        "articles_read": coverage.articles_read,
        "articles_used": coverage.articles_used,
        "omitted": {row.code: row.count for row in coverage.by_reason},
        "problems": problems,
    }


def _say_written(brief: Brief, written: list[str]) -> None:
    coverage = brief.coverage
    reports = "1 report" if coverage.articles_used == 1 else f"{coverage.articles_used} reports"
    stories = "1 story" if coverage.stories == 1 else f"{coverage.stories} stories"
    click.secho(
        f"{brief.title}, {brief.edition_date}: {stories} from {reports}, "
        f"{len(brief.omissions)} left out",
        bold=True,
    )
    for path in written:
        click.echo(f"  {path}")


@click.command()
@setting_options("output.out", "output.format", "output.template_dir")
@json_option
def demo(as_json: bool, **options: Any) -> int:
    """Make the brief of the third day of the sample that comes with the program.

    The sample's first two days are made first, in memory, so that the brief can say what is
    new. Every outlet, person and place in it is invented.
    """
    from dataclasses import replace

    from briefing.ingest import read_articles

    keys = ("output.out", "output.format", "output.template_dir")
    config = read_config(os.devnull, flags_of(options, *keys))
    config = replace(config, brief=replace(config.brief, title="Sample daily brief"))
    now = read_clock()
    earlier: tuple[Brief, ...] = ()
    for place, day in enumerate(SAMPLE_DAYS):
        with progress(f"Reading the sample up to {day}", quiet=as_json):
            ingest = read_articles(*(_sample_path(name) for name in SAMPLE_DAYS[: place + 1]))
        date = datetime.date.fromisoformat(day)
        brief = _make(ingest, config, date, now, earlier, quiet=as_json)
        earlier = (*earlier, brief)
    return write_edition(brief, ingest, config, as_json=as_json, command="demo")


def _sample_path(day: str) -> str:
    """The folder of one sample day, as a user here would write it."""
    folder = Path(__file__).resolve().parent.parent / "sample" / day
    here = Path.cwd()
    return str(folder.relative_to(here)) if folder.is_relative_to(here) else str(folder)
