"""Cleaning: keep the journalism, name what went.

`clean_text` takes the text of one article and gives its body, with every stretch taken out and
the rule that took it; corrections stand apart. A paragraph of the body is a slice of the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefing.ingest.agencies import find_credited_agency
from briefing.ingest.rules import RULES, Rule
from briefing.text.segment import find_paragraphs
from briefing.types import Removal

_ZONE = 4  # paragraphs at either end that count as start and end
_SEEN = 1400  # characters that a rule looks at


@dataclass(frozen=True, kw_only=True)
class Cleaned:
    """Paragraphs that stay, what was taken out, corrections, and the agency that a tail credits."""

    body: str
    removed: tuple[Removal, ...] = ()
    corrections: tuple[str, ...] = ()
    agency: str | None = None


def clean_text(text: str, *, headline: str = "") -> Cleaned:
    """Clean one article. `text`: its paragraphs divided by line ends; `headline`: to spot a repeat."""
    return clean_paragraphs(
        [span.of(text) for span in find_paragraphs(text)], headline=headline
    )


def clean_paragraphs(paragraphs: Iterable[str], *, headline: str = "") -> Cleaned:
    """The same for paragraphs already found."""
    given = list(paragraphs)
    kept: list[str] = []
    removed: list[Removal] = []
    seen: set[str] = set()
    for number, paragraph in enumerate(given):
        zone = _zone(number, len(given))
        taken = _whole(paragraph, zone) or _repeat(paragraph, seen, headline, number)
        if taken:
            removed.append(Removal(text=paragraph, rule=taken))
            continue
        rest, trims = _trim(paragraph, zone)
        removed.extend(trims)
        if rest:
            kept.append(rest)
    return Cleaned(
        body="\n\n".join(kept),
        removed=tuple(removed),
        corrections=tuple(item.text for item in removed if item.rule == "correction"),
        agency=_agency(removed),
    )


def _zone(number: int, count: int) -> frozenset[str]:
    zones = {"any"}
    if number < _ZONE:
        zones.add("start")
    if number >= count - max(_ZONE, count // 2):
        zones.add("end")
    return frozenset(zones)


def _whole(paragraph: str, zone: frozenset[str]) -> str | None:
    """The rule that takes the whole paragraph, if one does."""
    words = paragraph[:_SEEN].count(" ") + 1
    for rule in _rules("paragraph"):
        if words <= rule.most and rule.part in zone and len(paragraph) < _SEEN:
            if rule.pattern.match(paragraph):
                return rule.name
    return None


def _rules(where: str) -> Iterator[Rule]:
    return (rule for rule in RULES if rule.where == where)


def _repeat(paragraph: str, seen: set[str], headline: str, number: int) -> str | None:
    """A headline printed again above the text, or a paragraph that stood before."""
    if headline and number < 2 and paragraph.casefold() == headline.casefold():
        return "headline-repeated"
    if len(paragraph) > 60:
        if paragraph in seen:
            return "repeated"
        seen.add(paragraph)
    return None


def _trim(paragraph: str, zone: frozenset[str]) -> tuple[str, list[Removal]]:
    """The paragraph without what rules take off its ends."""
    trims: list[Removal] = []
    for rule in _rules("tail"):
        if rule.part not in zone:
            continue
        start = max(len(paragraph) - 300, 0)
        match = rule.pattern.search(paragraph, start)
        if match and match.end() == len(paragraph):
            trims.append(Removal(text=match.group().strip(), rule=rule.name))
            paragraph = paragraph[: match.start()].rstrip()
    return paragraph, trims


def _agency(removed: list[Removal]) -> str | None:
    for item in removed:
        if item.rule in {"agency-tail", "agency-note"}:
            found = find_credited_agency(item.text)
            if found:
                return found
    return None
