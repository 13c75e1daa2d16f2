"""The command line: parse, one library call, echo. Errors become exit codes here and only here."""

from __future__ import annotations

import os
import sys
from enum import IntEnum

import click

from briefing.cli.build import build, demo
from briefing.cli.byhand import fetch, send, sources
from briefing.cli.check import explain, schema, verify
from briefing.cli.doctor import doctor
from briefing.cli.setup import completion, config, init
from briefing.cli.timetable import schedule
from briefing.cli.unattended import run
from briefing.errors import (
    BriefingError,
    ConfigError,
    DeliveryError,
    InputError,
    LockedError,
    MissingLibraryError,
    NetworkError,
    NoInputError,
    RenderError,
    UnknownScorerError,
    WriteError,
)


class ExitCode(IntEnum):
    """What the program tells its caller; the numbers are those of sysexits.h."""

    MADE = 0
    DIFFERENT = 1
    USAGE = 2
    DATA = 65
    NO_INPUT = 66
    MAIL = 69
    BUG = 70
    MISSING = 71
    CANNOT_WRITE = 73
    TRY_LATER = 75
    CONFIG = 78


EXIT_CODES: tuple[tuple[type[BriefingError], ExitCode], ...] = (
    (NoInputError, ExitCode.NO_INPUT),
    (InputError, ExitCode.DATA),
    (UnknownScorerError, ExitCode.USAGE),
    (ConfigError, ExitCode.CONFIG),
    (RenderError, ExitCode.CONFIG),
    (MissingLibraryError, ExitCode.MISSING),
    (WriteError, ExitCode.CANNOT_WRITE),
    (LockedError, ExitCode.TRY_LATER),
    (NetworkError, ExitCode.TRY_LATER),
    (DeliveryError, ExitCode.MAIL),
)

EPILOG = """\b
Exit codes: 0 made, or nothing was due; 1 verify found a difference; 2 usage;
65 input unusable; 66 no input found; 69 mail refused; 70 a bug; 71 a library
or font is missing; 73 cannot write; 75 try again later; 78 configuration.
"""


class ClosedPipe(Exception):  # noqa: N818 (no error of ours: the reader has had enough)
    """Who read our output went away."""


class Commands(click.Group):
    """Commands of which a closed pipe ends as one: click itself would exit 1, which here means
    that verify found a difference."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise ClosedPipe from error


@click.group(cls=Commands, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="newsbrief", prog_name="briefing")
def cli() -> None:
    """Turn news articles into a daily brief: verbatim, attributed, traceable."""


UNATTENDED = (run, fetch, send, sources, schedule)
SET_UP = (schema, init, config, doctor, completion)

for command in (build, demo, *UNATTENDED, verify, explain, *SET_UP):
    cli.add_command(command)


def exit_code(error: BriefingError) -> ExitCode:
    """The exit code of an error that was raised on purpose."""
    if isinstance(error, DeliveryError) and error.transient:
        return ExitCode.TRY_LATER
    if isinstance(error, ConfigError) and {p.source for p in error.problems} == {"flag"}:
        return ExitCode.USAGE
    return next((code for kind, code in EXIT_CODES if isinstance(error, kind)), ExitCode.BUG)


def main() -> None:
    """Entry point: run a command, say in one line what went wrong, exit with its code."""
    try:
        code = cli.main(
            prog_name="briefing", complete_var="_BRIEFING_COMPLETE", standalone_mode=False
        )
        sys.exit(code if isinstance(code, int) else ExitCode.MADE)
    except click.UsageError as error:
        error.show()
        sys.exit(ExitCode.USAGE)
    except click.ClickException as error:
        error.show()
        sys.exit(ExitCode.USAGE)
    except click.Abort:
        click.echo("briefing: stopped", err=True)
        sys.exit(130)
    except BriefingError as error:
        for line in str(error).splitlines():
            click.echo(f"briefing: {line}", err=True)
        sys.exit(exit_code(error))
    except ClosedPipe:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the last flush is quiet
        sys.exit(141)
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("briefing"):
            raise
        click.echo(
            f"briefing: the package {error.name} is missing: pip install newsbrief", err=True
        )
        sys.exit(ExitCode.MISSING)
    except Exception:  # a bug: its traceback is the message, its exit code says so
        import traceback

        traceback.print_exc()
        sys.exit(ExitCode.BUG)
