"""`briefing --help` against what click itself takes, in the same interpreter."""

from __future__ import annotations

import sys

from tests.benchmarks.measure import python, report, time_in_turn

LIMIT = 3.0  # times the import of click
ROUNDS = 15


def test_help_takes_at_most_three_times_the_import_of_click() -> None:
    """Whole processes, less the start of the interpreter, which is the same for both."""
    seconds = time_in_turn(
        {
            "nothing": python("pass"),
            "click": python("import click"),
            "package": python("import briefing"),
            "help": [sys.executable, "-m", "briefing", "--help"],
        },
        rounds=ROUNDS,
    )
    start = seconds["nothing"]
    ratio = (seconds["help"] - start) / (seconds["click"] - start)
    whole = seconds["help"] / seconds["click"]
    package = (seconds["package"] - start) / (seconds["click"] - start)
    report(f"briefing --help / import click: {ratio:.2f} net, {whole:.2f} with interpreter")
    report(f"import briefing / import click: {package:.2f} net")
    report(" ".join(f"{name} {1000 * taken:.0f} ms;" for name, taken in seconds.items()))
    assert ratio <= LIMIT
