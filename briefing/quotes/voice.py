"""Who is meant by the words of a source, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.types import Span


@dataclass(frozen=True)
class Voice:
    """Who is meant: name, kind, how it was found, how sure (apart from the source itself)."""

    speaker: str | None = None
    kind: str | None = None
    role: str | None = None
    basis: str = "none"
    sure: float = 0.0
    person: int | None = None
    evidence: Span | None = None
