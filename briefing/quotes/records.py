"""Records of this stage alone: who might speak, and by what verb.

Thousands are made for one article, so they have slots and are not frozen, which would take twice
the time; nobody changes one.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing.types import NameMention, Span


@dataclass(slots=True)
class Actor:
    """Words that may name a speaker. `head` is the noun or name that they turn on."""

    span: Span
    kind: str  # 'name' | 'pronoun' | 'person' | 'group' | 'document'
    head: str  # lower case
    name: NameMention | None = None
    possessive: bool = False


@dataclass(slots=True)
class Cue:
    """A verb or phrase of attribution in its place."""

    span: Span
    lemma: str
    form: str  # 'b' base | 's' | 'd' past | 'g' participle | 'p' phrase | 'n' somebody's "claim"

    @property
    def start(self) -> int:
        return self.span.start

    @property
    def end(self) -> int:
        return self.span.end


@dataclass(slots=True)
class Pair:
    """A cue with the actor that is its subject; `side` is where the subject stands of it."""

    cue: Cue
    actor: Actor
    strength: float
    side: str  # 'before' | 'after'
    via: Actor | None = None  # the agency that passes the words on

    @property
    def start(self) -> int:
        return min(self.cue.start, self.actor.span.start)

    @property
    def end(self) -> int:
        return max(self.cue.end, self.actor.span.end)
