"""What one quotation hangs on."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.quotes.quoted import Quoted
from briefing.quotes.records import Actor, Cue, Pair
from briefing.types import Span


@dataclass(frozen=True)
class Link:
    """What one quotation hangs on: the pair or the bare actor, and the rule that found it."""

    quote: Quoted
    rule: str
    pair: Pair | None = None
    actor: Actor | None = None
    frame: Span | None = None
    joins: bool = False  # same attribution as the quotation before

    @property
    def cue(self) -> Cue | None:
        return self.pair.cue if self.pair else None

    @property
    def source(self) -> Actor | None:
        return self.pair.actor if self.pair else self.actor


def joined(link: Link, before: Link | None) -> Link:
    """Mark the link when it hangs on the very cue or actor of the quotation before."""
    same = (
        before is not None
        and before.source is not None
        and (before.source == link.source and before.cue == link.cue)
    )
    joins = same and link.rule != "label"
    return link if link.joins == joins else replace(link, joins=joins)
