"""What can be set: a record for each section, with help, bounds and choices in the metadata.

Every setting has one home, a field below. From its metadata come the checks, `briefing init`,
`briefing config --show` and docs/config.md.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import Field, dataclass, field, fields
from typing import Any, get_type_hints

PREFIX = "BRIEFING_"
TLP_LABELS = ("TLP:RED", "TLP:AMBER+STRICT", "TLP:AMBER", "TLP:GREEN", "TLP:CLEAR")
FORMATS = ("pdf", "html", "json", "md", "txt")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
NAMERS = ("rules", "spacy")
SCORERS = (
    "coverage",
    "lead",
    "lexrank",
    "textrank",
    "lsa",
    "luhn",
    "kl",
    "reduction",
    "sumbasic",
)


def _setting(default: Any, about: str, **bounds: Any) -> Any:
    """A field with its help; bounds are `choices`, `minimum`, `maximum`, `secret`, `check`."""
    return field(default=default, metadata={"about": about, **bounds})


@dataclass(frozen=True, kw_only=True)
class BriefConfig:
    """How one edition is made. `words` are whitespace-separated tokens of one story's summary;
    `window_hours` and `since` None mean everything up to the end of the edition's day."""

    title: str = _setting("Daily brief", "the title on the front page")
    timezone: str = _setting(
        "UTC", "the zone of dates and of the edition's day", check="zone", name="tz"
    )
    words: int = _setting(110, "budget of a story's summary, in words", minimum=10, maximum=2000)
    max_stories: int = _setting(12, "how many stories are printed", minimum=1, maximum=500)
    max_quotes: int = _setting(5, "key quotes of a story", minimum=0, maximum=50)
    max_chronology: int = _setting(12, "chronology entries of a story", minimum=0, maximum=100)
    scorer: str = _setting("coverage", "what rates the sentences", choices=SCORERS)
    names: str = _setting("rules", "who finds the names in a text", choices=NAMERS)
    spacy_model: str = _setting(
        "en_core_web_sm", "the installed spaCy model that finds names, when it is to"
    )
    handling: str | None = _setting(None, "a TLP 2.0 label on every page", choices=TLP_LABELS)
    copyright: str | None = _setting(None, "a copyright line on the front page")
    page_size: str = _setting("A4", "the PDF's paper", choices=("A4", "Letter"))
    window_hours: int | None = _setting(
        None,
        "take what came in the last so many hours: 36h, 2d, 1w",
        check="duration",
        name="window",
    )
    since: datetime.datetime | None = _setting(None, "take what came since then", check="moment")


@dataclass(frozen=True, kw_only=True)
class OutputConfig:
    """What is written, and where. Each edition gets a folder named after its date."""

    out: str = _setting("out", "the folder that editions are written to")
    formats: tuple[str, ...] = _setting(
        ("pdf", "html", "json"), "what to write", choices=FORMATS, name="format"
    )
    template_dir: str | None = _setting(None, "a folder whose templates replace ours")
    strict: bool = _setting(False, "exit 65 when any input or source failed")


@dataclass(frozen=True, kw_only=True)
class ScheduleConfig:
    """When an edition is due, in the brief's time zone."""

    at: str = _setting("06:30", "time of day, HH:MM", check="clock")
    days: tuple[str, ...] = _setting(WEEKDAYS, "on which days", choices=WEEKDAYS)


@dataclass(frozen=True, kw_only=True)
class RunConfig:
    """The unattended run: its state, what it does on an empty day, how far it catches up."""

    profile: str = _setting("default", "name of this brief; part of every slot", check="name")
    state: str | None = _setting(None, "folder of archive, lock and receipts")
    catch_up: int = _setting(0, "make up to so many missed editions", minimum=0, maximum=31)
    on_empty: str = _setting("notice", "a day without news", choices=("skip", "notice", "send"))
    keep_days: int = _setting(400, "days that articles stay in the archive", minimum=2)


@dataclass(frozen=True, kw_only=True)
class IngestConfig:
    """How much reading takes in. What lies beyond is an omission that names the limit; an
    article that is cut says so. The same limits are wanted when a brief is verified."""

    max_file_megabytes: float = _setting(64.0, "largest file that is read", minimum=0.001)
    max_page_megabytes: float = _setting(12.0, "largest HTML page that is read", minimum=0.001)
    max_unpacked_megabytes: float = _setting(
        128.0, "what one gzip or zip may hold, unpacked", minimum=0.001
    )
    max_members: int = _setting(20_000, "files read out of one zip", minimum=1)
    max_nesting: int = _setting(2, "archives within archives that are opened", minimum=0, maximum=9)
    max_article_characters: int = _setting(
        500_000, "a longer article is cut there, and said to be", minimum=100
    )
    max_articles: int = _setting(100_000, "articles taken from one reading", minimum=1)


@dataclass(frozen=True, kw_only=True)
class FetchConfig:
    """How sources are asked: politely, and never more than this."""

    timeout: float = _setting(20.0, "seconds one request may take in all", minimum=1)
    max_megabytes: float = _setting(10.0, "largest answer that is read", minimum=0.01)
    max_entries: int = _setting(200, "entries taken from one feed", minimum=1)
    reach_hours: int = _setting(
        48,
        "entries older than this before a feed's last answer are left: 36h, 2d, 1w",
        check="duration",
        name="reach",
    )
    patience: float = _setting(300.0, "seconds that all sources together may take", minimum=1)
    workers: int = _setting(8, "requests under way at once", minimum=1, maximum=64)
    pages: bool = _setting(True, "fetch the page behind an entry that only teases")
    allow_private: tuple[str, ...] = _setting((), "private hosts that may be asked, by name")
    user_agent: str = _setting("newsbrief/0.1 (+daily brief)", "who we say we are")


@dataclass(frozen=True, kw_only=True)
class MailConfig:
    """How the edition is mailed. The password comes from a variable or a file, never from here."""

    host: str | None = _setting(None, "the SMTP server")
    port: int = _setting(587, "its port", minimum=1, maximum=65535)
    security: str = _setting(
        "starttls", "encryption of the connection", choices=("starttls", "tls", "none")
    )
    ca_file: str | None = _setting(None, "certificates to trust beside the system's")
    user: str | None = _setting(None, "login name, if the server asks for one")
    password: str | None = _setting(None, "login secret", secret=True)
    password_file: str | None = _setting(None, "file that holds the login secret")
    sender: str | None = _setting(None, "the From address", check="address")
    to: tuple[str, ...] = _setting(
        (), "recipients; each gets a message of their own", check="address"
    )
    reply_to: str | None = _setting(None, "where answers go", check="address")
    alert_to: tuple[str, ...] = _setting((), "who hears of a failed run", check="address")
    unsubscribe: str | None = _setting(None, "https or mailto address to leave the list")
    max_attachment_megabytes: float = _setting(10.0, "a larger PDF is not attached", minimum=0.1)
    timeout: float = _setting(30.0, "seconds the server may stay silent", minimum=1)


@dataclass(frozen=True, kw_only=True)
class SourceConfig:
    """One source of a run: a feed, a page, an OPML list of feeds, or a folder or file."""

    name: str
    url: str | None = None
    page: str | None = None
    path: str | None = None
    opml: str | None = None
    outlet: str | None = None
    language: str | None = None


@dataclass(frozen=True, kw_only=True)
class Config:
    """Everything that can be set. `came_from` names the place that each value was read from."""

    brief: BriefConfig = field(default_factory=BriefConfig)
    output: OutputConfig = field(default_factory=OutputConfig)
    schedule: ScheduleConfig = field(default_factory=ScheduleConfig)
    run: RunConfig = field(default_factory=RunConfig)
    ingest: IngestConfig = field(default_factory=IngestConfig)
    fetch: FetchConfig = field(default_factory=FetchConfig)
    mail: MailConfig = field(default_factory=MailConfig)
    sources: tuple[SourceConfig, ...] = ()
    came_from: tuple[tuple[str, str], ...] = ()


SECTIONS: dict[str, type[Any]] = {
    "brief": BriefConfig,
    "output": OutputConfig,
    "schedule": ScheduleConfig,
    "run": RunConfig,
    "ingest": IngestConfig,
    "fetch": FetchConfig,
    "mail": MailConfig,
}


def key_name(setting: Field[Any]) -> str:
    """The name of a setting outside: its flag, TOML key and variable (`tz` for timezone)."""
    return str(setting.metadata.get("name", setting.name))


def variable_name(section: str, name: str) -> str:
    """The environment variable of a setting: BRIEFING_TITLE, BRIEFING_MAIL_HOST …"""
    plain = section in ("brief", "output", "run")
    return (PREFIX + (name if plain else f"{section}_{name}")).upper()


def find_settings() -> Iterator[tuple[str, Field[Any], Any]]:
    """Section, field and resolved type of every setting, in the order of the records."""
    for section, record in SECTIONS.items():
        hints = get_type_hints(record)
        for setting in fields(record):
            yield section, setting, hints[setting.name]


OTHER_VARIABLES = frozenset({"BRIEFING_CONFIG", "BRIEFING_COMPLETE", "BRIEFING_EVAL_DATA"})
