"""All rules of cleaning, in the order in which they are tried: the first that fits names it."""

from __future__ import annotations

from briefing.ingest.rules.base import Rule
from briefing.ingest.rules.corrections import CORRECTIONS
from briefing.ingest.rules.furniture import FURNITURE
from briefing.ingest.rules.newsroom import NEWSROOM
from briefing.ingest.rules.notes import NOTES
from briefing.ingest.rules.photographs import PHOTOGRAPHS
from briefing.ingest.rules.prompts import PROMPTS
from briefing.ingest.rules.related import RELATED
from briefing.ingest.rules.sharing import SHARING
from briefing.ingest.rules.signatures import SIGNATURES

RULES: tuple[Rule, ...] = (
    *CORRECTIONS,
    *PHOTOGRAPHS,
    *SIGNATURES,
    *RELATED,
    *SHARING,
    *PROMPTS,
    *FURNITURE,
    *NEWSROOM,
    *NOTES,
)
