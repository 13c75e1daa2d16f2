"""Time and memory of whole processes, measured beside each other and compared as ratios.

Commands are timed in turn, so that whatever else the machine does falls on all of them, and the
quicker half of each is kept. Time is that of the processor, user and system: on an idle machine it
is what the clock shows, on a busy one the clock shows the others' work too. Absolute times say
something about a machine, ratios about a program.
"""

from __future__ import annotations

import gc
import math
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
Command = Sequence[str]
Work = Callable[[], object]


def python(code: str, *arguments: str) -> Command:
    return [sys.executable, "-c", code, *arguments]


def run_once(command: Command) -> resource.struct_rusage:
    """What one process used; it must succeed. Compiled bytecode is kept, as it is in daily use."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, env=environment)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    assert child.returncode == 0
    return usage


def time_in_turn(commands: Mapping[str, Command], *, rounds: int) -> dict[str, float]:
    """Seconds of each command: the median of the quicker half of `rounds`, after one to warm up."""
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, command in commands.items():
            used = run_once(command)
            if turn:
                seconds[name].append(used.ru_utime + used.ru_stime)
    return {name: _quicker_half(found) for name, found in seconds.items()}


def _quicker_half(found: list[float]) -> float:
    return statistics.median(sorted(found)[: (len(found) + 1) // 2])


def seconds_of(work: Work, *, rounds: int = 1) -> float:
    """Processor time of one piece of work in this process: the quickest of some rounds."""
    return min(_seconds(work) for _ in range(rounds))


def in_turn(*works: Work, rounds: int) -> list[float]:
    """Seconds of each of some works, the quickest of its rounds. They take turns, so that a machine
    that is busy for a while is so for all."""
    found = [[_seconds(work) for work in works] for _ in range(rounds)]
    return [min(seconds) for seconds in zip(*found, strict=True)]


def growth(make: Callable[[int], Work], small: int, *, times: int = 8, rounds: int = 3) -> float:
    """Exponent of the power law between work of size `small` and of `times` that size.

    `make` prepares the work of a size, which is not counted, and makes it anew for each round. Both
    sizes take turns, so that a machine that is busy for a while is so for both; 1 is linear, 2
    quadratic.
    """
    make(small)()  # grammars are compiled and caches filled at the first use
    found: dict[int, list[float]] = {small: [], times * small: []}
    for _ in range(rounds):
        for size, seconds in found.items():
            seconds.append(_seconds(make(size)))
    one, other = (min(seconds) for seconds in found.values())
    return math.log(other / one) / math.log(times)


def _seconds(work: Work) -> float:
    """Processor time of one run, with the collector of garbage at rest."""
    gc.collect()
    gc.disable()
    try:
        begun = time.process_time()
        work()
        return time.process_time() - begun
    finally:
        gc.enable()


def peak_memory(command: Command) -> float:
    """Largest resident memory of one process, in megabytes of 2**20 bytes."""
    return run_once(command).ru_maxrss / 1024


def report(line: str) -> None:
    print(f"\n  {line}", flush=True)
