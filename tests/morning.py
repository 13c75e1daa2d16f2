"""A desk for the tests of `run`: a folder of clippings, a configuration, a clock that is set."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from briefing.config import BriefConfig, Config
from briefing.config.settings import (
    FetchConfig,
    MailConfig,
    OutputConfig,
    RunConfig,
    SourceConfig,
)
from briefing.run import Orders, run_profile
from briefing.run.receipt import Receipt
from tests.builders import moment

DAY_ONE = moment("2026-10-13T06:30")
DAY = datetime.timedelta(days=1)

FERRY = """\
The ferry Tamar sank off Port Aldis on Monday evening and 12 are missing, the coast guard said.

"We will search until the light goes," said Ines Calder, who leads the rescue.

The ship had 61 people on board when it left the harbour at six.
"""
STRIKE = """\
Tram drivers in Velden will stop work on Thursday, their union said on Monday.

"Nobody has offered us anything in four months," union secretary Omar Lind told reporters.

The city said that buses would run on the main lines.
"""


@dataclass
class Desk:
    """A folder with everything that a run needs; `run` is one run at a moment."""

    folder: Path
    config: Config

    @property
    def clippings(self) -> Path:
        return self.folder / "clippings"

    @property
    def state(self) -> Path:
        return self.folder / "state"

    def clip(
        self, name: str, body: str, headline: str, published: str, *, outlet: str = "Port Herald"
    ) -> None:
        """Put an article into the folder of clippings."""
        record = {"headline": headline, "body": body, "published": published, "outlet": outlet}
        (self.clippings / f"{name}.jsonl").write_text(json.dumps(record) + "\n", "utf-8")

    def with_sources(self, *sources: SourceConfig) -> Desk:
        return Desk(self.folder, replace(self.config, sources=sources))

    def with_settings(self, section: str, **changes: Any) -> Desk:
        record = replace(getattr(self.config, section), **changes)
        return Desk(self.folder, replace(self.config, **{section: record}))

    def run(
        self,
        now: datetime.datetime = DAY_ONE,
        *,
        password: str | None = None,
        **orders: Any,
    ) -> Receipt:
        return run_profile(self.config, Orders(**orders), clock=lambda: now, password=password)

    def edition(self, day: str = "2026-10-13") -> dict[str, Any]:
        found: dict[str, Any] = json.loads((self.out(day) / "brief.json").read_text("utf-8"))
        return found

    def out(self, day: str = "2026-10-13") -> Path:
        return self.folder / "out" / day

    def last_receipt(self) -> dict[str, Any]:
        path = self.state / f"last-run-{self.config.run.profile}.json"
        found: dict[str, Any] = json.loads(path.read_text("utf-8"))
        return found

    def receipts(self) -> list[Path]:
        return sorted((self.state / "receipts").glob("*.json"))


def make_desk(folder: Path, *, clipped: bool = True) -> Desk:
    """A desk with one folder of clippings as its source, and two articles in it."""
    (folder / "clippings").mkdir(parents=True)
    desk = Desk(
        folder,
        Config(
            brief=BriefConfig(),
            output=OutputConfig(out=str(folder / "out"), formats=("json",)),
            run=RunConfig(state=str(folder / "state")),
            fetch=FetchConfig(allow_private=("127.0.0.1",), timeout=5, max_megabytes=1),
            mail=MailConfig(),
            sources=(SourceConfig(name="Clippings", path=str(folder / "clippings")),),
        ),
    )
    if clipped:
        desk.clip(
            "ferry",
            FERRY,
            "Twelve missing as ferry sinks",
            "2026-10-12T20:00:00Z",
        )
        desk.clip(
            "strike",
            STRIKE,
            "Tram drivers to strike",
            "2026-10-12T18:00:00Z",
            outlet="Velden Post",
        )
    return desk
