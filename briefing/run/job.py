"""A run under way: what it was asked, what it works with, what it has done so far."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from briefing.config import Config
from briefing.run.receipt import Made, Receipt, Sent, delivery_problems, source_problems
from briefing.types import SourceOutcome

MAX_REFUSALS = 3  # attempts that a run makes at an address which refuses; `send` makes more
RETRY_DAYS = 7  # how long a run tries to deliver an edition

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

    @property
    def retries_since(self) -> datetime.date:
        return self.started.date() - datetime.timedelta(days=RETRY_DAYS)

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
