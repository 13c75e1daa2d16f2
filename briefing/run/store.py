"""What the sources gave, into the archive: one transaction for all of it.

Validators are kept with the articles they belong to, so that a run killed in between asks again
instead of being told that nothing changed.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.archive.articles import pending_articles, store_articles
from briefing.archive.place import Connection
from briefing.archive.sources import (
    Health,
    find_addresses,
    find_answered,
    find_entries,
    find_health,
    record_outcomes,
    store_addresses,
    store_entries,
)
from briefing.run.asker import Known
from briefing.run.gather import Gathered
from briefing.run.receipt import is_bad
from briefing.types import Omission, OutcomeStatus, SourceOutcome


@dataclass(frozen=True, kw_only=True)
class Kept:
    """What became of the answers: outcomes with counts and history, and what was left out."""

    outcomes: tuple[SourceOutcome, ...]
    omissions: tuple[Omission, ...]
    waiting: int

    @property
    def problems(self) -> tuple[str, ...]:
        """A line for each file or entry that could not be read."""
        return tuple(
            f"{o.path or o.subject}{f':{o.line}' if o.line else ''}: {o.reason}"
            for o in self.omissions
            if o.stage == "ingest" and o.code != "duplicate"
        )


def read_known(connection: Connection, *, profile: str) -> Known:
    return Known(
        addresses=find_addresses(connection, profile=profile),
        entries=find_entries(connection, profile=profile),
        answered=find_answered(connection, profile=profile),
    )


def store_gathered(
    connection: Connection, gathered: Sequence[Gathered], *, profile: str, now: datetime.datetime
) -> Kept:
    """Keep articles, validators and outcomes."""
    outcomes = tuple(_store(connection, each, profile=profile, now=now) for each in gathered)
    record_outcomes(connection, outcomes, profile=profile)
    waiting = {a.article_id for a in pending_articles(connection, profile=profile)}
    found = (omission for each in gathered for omission in each.omissions)
    # A folder is read whole every day: what it says of articles of earlier editions is no news.
    omissions = tuple(o for o in found if o.article_id is None or o.article_id in waiting)
    return Kept(outcomes=outcomes, omissions=omissions, waiting=len(waiting))


def _store(
    connection: Connection, each: Gathered, *, profile: str, now: datetime.datetime
) -> SourceOutcome:
    place = each.outcome.location
    new = store_articles(connection, each.articles, profile=profile, source=place, came_at=now)
    store_addresses(connection, each.addresses, profile=profile, now=now)
    store_entries(connection, each.entries, profile=profile, now=now)
    health = find_health(connection, place, profile=profile)
    return _with_history(replace(each.outcome, articles=new), health)


def _with_history(outcome: SourceOutcome, health: Health | None) -> SourceOutcome:
    """The outcome with its place in the source's history: failing or silent since when; a first
    failure has no since."""
    if is_bad(outcome):
        return replace(outcome, failing_since=health.failing_since if health else None)
    if outcome.articles or outcome.status == OutcomeStatus.PARTIAL:
        return outcome
    last = health.last_news if health else None
    silent = f"nothing new since {last:%Y-%m-%d %H:%M %Z}" if last else "nothing so far"
    status = OutcomeStatus.EMPTY if outcome.status == OutcomeStatus.OK else outcome.status
    return replace(outcome, status=str(status), detail=outcome.detail or silent)
