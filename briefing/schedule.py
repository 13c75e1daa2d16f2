"""When an edition is due, and the lines that make a machine look. No clock, no disk.

A slot is one edition of one profile's day. It is due on a scheduled day from its time on, as
long as it has not been made; so a machine that was off then makes it when it wakes. Cron and
systemd are asked to look every quarter of an hour and the run decides: that holds in any zone,
over changes of the clock, and tries deferred mail again.
"""

from __future__ import annotations

import datetime
import re
import shlex
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo

from briefing.config.settings import WEEKDAYS, ScheduleConfig

STEP_MINUTES = 15  # every zone's offset is a multiple of it
_DAY = datetime.timedelta(days=1)


def due_moment(day: datetime.date, schedule: ScheduleConfig, timezone: str) -> datetime.datetime:
    """When the day's edition is due, in UTC. A time that the clock skips counts from before the
    change, one that comes twice is the first."""
    at = datetime.time.fromisoformat(schedule.at)
    return datetime.datetime.combine(day, at, ZoneInfo(timezone)).astimezone(datetime.UTC)


def is_scheduled(day: datetime.date, schedule: ScheduleConfig) -> bool:
    return WEEKDAYS[day.weekday()] in schedule.days


def find_due(
    now: datetime.datetime,
    made: Collection[datetime.date],
    schedule: ScheduleConfig,
    timezone: str,
    *,
    catch_up: int = 0,
) -> tuple[datetime.date, ...]:
    """The days whose edition is to be made now, oldest first: today's, and those missed among
    the `catch_up` scheduled days before it."""
    today = now.astimezone(ZoneInfo(timezone)).date()
    days = [today, *_scheduled_before(today, schedule, catch_up)]
    return tuple(
        day
        for day in reversed(days)
        if is_scheduled(day, schedule)
        and day not in made
        and due_moment(day, schedule, timezone) <= now
    )


def _scheduled_before(
    day: datetime.date, schedule: ScheduleConfig, count: int
) -> list[datetime.date]:
    found: list[datetime.date] = []
    while len(found) < count and schedule.days:
        day -= _DAY
        if is_scheduled(day, schedule):
            found.append(day)
    return found


def next_due(
    now: datetime.datetime,
    made: Collection[datetime.date],
    schedule: ScheduleConfig,
    timezone: str,
) -> datetime.datetime | None:
    """When the next edition will be due, in UTC; None when no day is scheduled."""
    day = now.astimezone(ZoneInfo(timezone)).date()
    for _ in range(len(WEEKDAYS) + 1):
        moment = due_moment(day, schedule, timezone)
        if is_scheduled(day, schedule) and day not in made and moment > now:
            return moment
        day += _DAY
    return None


@dataclass(frozen=True, kw_only=True)
class Installation:
    """What a machine must know to start a run: nothing is left to its environment."""

    command: tuple[str, ...]  # the program with its absolute path
    config: Path
    log: Path
    profile: str = "default"
    environment: Mapping[str, str] = field(default_factory=dict)


def cron_block(installation: Installation, schedule: ScheduleConfig) -> str:
    """The lines for a crontab, between two marks by which they are found again."""
    begin, end = _marks(installation.profile)
    about = (
        f"# Looks every {STEP_MINUTES} minutes; the edition of {schedule.at} is made once, "
        "as soon as it is due. A second run at the same time stops at the lock."
    )
    words = [
        *(f"{name}={shlex.quote(value)}" for name, value in sorted(_environment(installation))),
        *(shlex.quote(part) for part in _run_command(installation)),
        ">>",
        shlex.quote(str(installation.log)),
        "2>&1",
    ]
    line = " ".join(words).replace("%", r"\%")  # cron takes a bare % for a line's end
    return f"{begin}\n{about}\n{_minutes(schedule)} * * * * {line}\n{end}\n"


def _minutes(schedule: ScheduleConfig) -> str:
    """The minutes of every hour on which the scheduled time falls too."""
    first = int(schedule.at.split(":")[1]) % STEP_MINUTES
    return f"{first}-59/{STEP_MINUTES}" if first else f"*/{STEP_MINUTES}"


def _run_command(installation: Installation) -> tuple[str, ...]:
    return (*installation.command, "run", "--config", str(installation.config))


def _environment(installation: Installation) -> list[tuple[str, str]]:
    """Cron knows neither the user's variables nor, often, UTF-8."""
    return list({"PYTHONUTF8": "1", **installation.environment}.items())


def merge_crontab(crontab: str, block: str, profile: str) -> str:
    """A crontab with the profile's block replaced, added, or (`block` empty) taken out."""
    begin, end = (re.escape(mark) for mark in _marks(profile))
    rest = re.sub(rf"^{begin}\n(?:.*\n)*?{end}\n?", "", _ended(crontab), flags=re.MULTILINE)
    return _ended(rest) + block


def _marks(profile: str) -> tuple[str, str]:
    return f"# >>> newsbrief {profile}", f"# <<< newsbrief {profile}"


def _ended(text: str) -> str:
    return text if not text or text.endswith("\n") else text + "\n"


def systemd_units(installation: Installation, schedule: ScheduleConfig) -> dict[str, str]:
    """File name → text of the service and the timer, for ~/.config/systemd/user or /etc."""
    name = f"newsbrief-{installation.profile}"
    first = int(schedule.at.split(":")[1]) % STEP_MINUTES
    variables = "\n".join(
        f"Environment={_quoted(f'{key}={value}')}"
        for key, value in sorted(_environment(installation))
    )
    command = " ".join(_quoted(part) for part in _run_command(installation))
    service = f"""[Unit]
Description=Daily brief ({installation.profile})
Wants=network-online.target
After=network-online.target

[Service]
Type=oneshot
{variables}
ExecStart={command}
StandardOutput=append:{_escaped(str(installation.log))}
StandardError=append:{_escaped(str(installation.log))}
"""
    timer = f"""[Unit]
Description=Look whether the daily brief of {schedule.at} is due ({installation.profile})

[Timer]
OnCalendar=*:{first}/{STEP_MINUTES}
Persistent=true

[Install]
WantedBy=timers.target
"""
    return {f"{name}.service": service, f"{name}.timer": timer}


def _quoted(word: str) -> str:
    """A word as systemd reads it: quoted, with its own escapes and no specifiers."""
    text = _escaped(word).replace("\\", "\\\\").replace('"', '\\"').replace("$", "$$")
    return f'"{text}"' if re.search(r"[\s\"'\\;]", text) else text


def _escaped(text: str) -> str:
    return text.replace("%", "%%")
