"""The news of a failed run, mailed once for each day and kind of failure.

What was told stands in the profile's last receipt, not in the archive: a damaged archive is one
of the failures to be told.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from pathlib import Path

from briefing.config import Config
from briefing.deliver.message import Envelope, Parts, alert_parts, message_id
from briefing.deliver.smtp import Mailer, open_mailer, recipients_of
from briefing.run.delivery import send_one
from briefing.run.receipt import LAST_NAME


def send_alert(
    config: Config,
    *,
    day: datetime.date,
    kind: str,
    problems: Sequence[str],
    folder: Path,
    password: str | None,
    now: datetime.datetime,
) -> tuple[str, ...]:
    """Tell everybody who wants to hear of it; a line for each of them, none when nobody does."""
    mail = config.mail
    if not (mail.host and mail.sender and mail.alert_to):
        return ()
    where = str(folder / f"{LAST_NAME}-{config.run.profile}.json")
    parts = alert_parts(config.brief.title, day, problems, receipt=where)
    with open_mailer(mail, password) as mailer:
        return tuple(_tell_all(mailer, parts, config, f"{day}.{kind}", now))


def _tell_all(
    mailer: Mailer, parts: Parts, config: Config, key: str, now: datetime.datetime
) -> Iterator[str]:
    profile = config.run.profile
    for recipient in recipients_of(config.mail.alert_to):
        identity = message_id(
            sender=config.mail.sender or "",
            profile=f"{profile}.alert.{key}",
            day=now.date(),
            number=0,
            recipient=recipient,
        )
        envelope = Envelope(recipient=recipient, message_id=identity, date=now)
        attempt = send_one(mailer, parts, envelope, config, profile=profile)
        yield f"{recipient} {attempt.status}: {attempt.detail}"
