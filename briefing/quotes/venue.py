"""Where and through what something was said: an interview, a statement, a post, a news conference.

The words are a slice of the reporting sentence and never a speaker. They count only beside the
verb of saying or at the head of its sentence; what a relative clause tells is of another day.
"""

from __future__ import annotations

import re

from briefing.types import Span

_NEAR = 45  # characters between the verb, or whoever speaks, and the venue
_MEDIUM = (
    r"interview|statement|letter|tweet|post|speech|address|press conference|news conference|"
    r"press briefing|news briefing|briefing|video|message|e-?mail|telegram|article|column|op-ed|"
    r"blog post|report|testimony|broadcast|phone call|call|podcast|memo|town hall|rally|hearing|"
    r"news release|press release|meeting|note|comment|editorial|talk show|programme|program"
)
_CAPITAL = r"[A-Z][\w.’'&-]*"
_NAME = rf"(?:the\s)?(?:[a-z-]+\s){{0,2}}{_CAPITAL}(?:\s(?:of\s(?:the\s)?|for\s)?{_CAPITAL}){{0,5}}"
_SITES = "Twitter|Facebook|Telegram|Instagram|YouTube|Weibo|TikTok|LinkedIn|Truth Social|VKontakte"
_VENUE = re.compile(
    rf"\b(?:(?:[Ii]n|[Dd]uring|[Aa]t|[Oo]n|[Vv]ia|[Tt]hrough|[Bb]y)\s"
    rf"(?:(?:an?|the|his|her|its|their|another)\s)?(?:[\w-]+\s){{0,2}}?(?:{_MEDIUM})"
    rf"(?:\s(?:with|to|for|on|in|published by|published in|broadcast by|posted on|aired on)\s"
    rf"(?:{_NAME}|reporters|journalists|parliament))?"
    rf"|(?:[Oo]n|[Vv]ia)\s(?:(?:his|her|its|their|the)\s)?(?:official\s)?(?:{_SITES})"
    r"(?:\s(?:page|account|channel|feed))?)(?=[\s,.;:)”\"—–]|$)"
)
_AWAY = re.compile(
    r"\b(?:who|which|that|after|before|while|when|where|whose|since|because|and|but)\b|[;“”\"]"
)
_HEAD = re.compile(r"^(?:(?:But|And|Later|Earlier|Speaking),?\s)?$")


def find_venue(text: str, sentence: Span, cue: Span, source: Span | None) -> Span | None:
    """The venue of what the verb at `cue` reports, in its sentence; None where none is said."""
    said = sentence.of(text).rstrip(".")
    low = min(cue.start, source.start if source else cue.start) - sentence.start
    high = max(cue.end, source.end if source else cue.end) - sentence.start
    for match in _VENUE.finditer(said):
        if match.group().split()[0].lower() == "by" or _is_quoted(said, match.start()):
            continue
        if _is_beside(said, match, low, high):
            return Span(start=sentence.start + match.start(), end=sentence.start + match.end())
    return None


def _is_beside(said: str, match: re.Match[str], low: int, high: int) -> bool:
    """At the head of the sentence, between speaker and verb, or right behind them."""
    if match.start() >= high:
        between = said[high : match.start()]
        return len(between) <= _NEAR and not _AWAY.search(between)
    if low <= match.start():
        return not _AWAY.search(said[low : match.start()])
    head = _HEAD.match(said[: match.start()]) is not None
    return head and low - match.end() <= _NEAR and not _AWAY.search(said[match.end() : low])


def _is_quoted(said: str, place: int) -> bool:
    """Whether an odd number of double marks stands before: then the words are the speaker's."""
    before = said[:place]
    if before.count("“") != before.count("”"):
        return before.count("“") > before.count("”")
    return before.count('"') % 2 == 1
