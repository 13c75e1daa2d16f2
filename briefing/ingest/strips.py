"""Strips of a page that are no sentences: players, live blogs, counters, weather, tickers, labels.

Like `labels`, but for strips that hold figures: a line belongs to a strip when all its words are
of one kind and at least one says which.
"""

# ruff: noqa: E501
from __future__ import annotations

import re

_LONGEST = 160  # characters
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_SENTENCE = re.compile(r"[.!?][\"”’)]*\s*$")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_PLAYER = _set(
    "current time duration remaining loaded progress stream type live playback speed rate quality"
    " subtitles captions off on chapters descriptions selected volume mute unmute muted seek to"
    " currently behind p hd sd fullscreen full-screen auto auto-play autoplay settings default track audio"
    " video player up next in play pause replay skip ad forward backward rewind seconds watch"
    " listen now loop picture-in-picture cast beginning of dialog window escape modal x sec mins min"
)
_PLAYERS_OWN = _set(
    "duration remaining loaded playback subtitles unmute mute muted seek autoplay auto-play stream"
    " speed descriptions volume fullscreen chapters player picture-in-picture"
)
_LIVE = _set(
    "live feed blog updates update reporting coverage key events event moments moment pinned post"
    " posts entry latest first newest oldest most recent filters filter beta show all only refresh is are"
    " new available auto-refresh auto-update on off sort by older newer load more hide reset"
    " summary timeline view page text stream now expand collapse full and see of the entries top highlights"
)
_LIVES_OWN = _set(
    "feed blog updates update reporting coverage key pinned filters filter auto-refresh auto-update"
    " sort entries refresh newest oldest latest"
)
_ALONE = _set("pinned live-blog liveblog filters livestream newest oldest")
_COUNTED = re.compile(
    r"\W{0,3}(?:(?P<much>[\d][\d,.]*\s?[KkMm]?)\s(?:shares?|views?|likes?|reactions?|reads?|replies"
    r"|comments?|retweets?|reposts?|followers|subscribers|photos|responses)"
    r"|(?:total\svotes|(?:total\s)?(?:shares?|views?|likes?|reactions?|reads|hits|page ?views|post views))"
    r"(?:\scast)?\s?[:–-]\s?\d[\d,.]*\s?[KkMm]?)\W{0,3}$",
    re.IGNORECASE,
)
_WEATHER = _set(
    "weather today tonight tomorrow now mostly partly clear sunny cloudy clouds overcast rain light"
    " heavy showers scattered snow fog mist haze wind windy humidity feels like high low hi lo max"
    " min c f h l monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun"
    " sunrise sunset uv index and km mph kph forecast few drizzle thunderstorms thunderstorm in"
)
_TRAFFIC = re.compile(
    r"(?:traffic|roads?|delays|incidents|school closings|closings)\s?:\s\d+\s\w+$", re.IGNORECASE
)
_MOVE = re.compile(r"[+−–▲▼-]\s?\d+(?:[.,]\d+)?\s?%?|\$[A-Z]{1,5}\b")
_TICK = re.compile(
    r"(?:[A-Z&$][\w.&$-]*|\d[\d,.]*%?|[+−–▲▼-]\s?\d[\d,.]*%?|[▲▼|·•,/-]|\([+−–-]?\d[\d.,]*%\))$"
)
_PAPER = re.compile(
    r"^[\w,. ]{8,40}\d{4}\s?[|·•]\s?(?:today['’]s (?:paper|edition|e-?paper)|e-?paper|print edition"
    r"|subscribe|log ?in)\W*$",
    re.IGNORECASE,
)


def find_strip(line: str) -> str | None:
    """The rule for a line that is a strip of the page, else None."""
    if len(line) > _LONGEST:
        return None
    if _COUNTED.match(line):
        return "share"
    if _PAPER.match(line) or _TRAFFIC.match(line):
        return "navigation"
    if _is_ticker(line):
        return "navigation"
    if _SENTENCE.search(line):
        return None
    words = [word.lower() for word in _WORD.findall(line)]
    return "navigation" if _is_strip(line, words) else None


def _is_strip(line: str, words: list[str]) -> bool:
    figures = bool(re.search(r"\d", line))
    if not words:
        return bool(re.fullmatch(r"\W*(?:\d{1,2}:\d\d(?::\d\d)?[\s/|–-]*){2,3}", line))
    known = set(words)
    if "°" in line:
        return known <= _WEATHER and bool(figures)
    if len(words) == 1:
        return words[0] in _ALONE or bool(figures and words[0] in ("duration", "loaded"))
    if known <= _PLAYER and known & _PLAYERS_OWN and (figures or len(known & _PLAYERS_OWN) > 1):
        return True
    if not figures and known <= _LIVE and known & _LIVES_OWN and len(words) < 9:
        return True
    return known <= _PLAYER and bool({"stream", "seek"} & known) and "live" in known


def _is_ticker(line: str) -> bool:
    """Symbols, prices and changes: `KSTL +1.2% ABCD -0.4%`."""
    tokens = line.split()
    if len(tokens) < 2 or not _MOVE.search(line):
        return False
    body = re.sub(r"^(?:in this (?:article|story)|markets?|stocks?)\s?:\s", "", line, flags=re.I)
    return all(_TICK.fullmatch(token) for token in body.split()) and bool(
        re.search(r"[A-Z]{2}|\$[A-Z]", body)
    )


_INSERTED = re.compile(
    r"(?<=[.!?”\"’)])\s+(?P<label>[(\[]?(?:"
    r"(?i:(?:advert(?:isement)?|ad|sponsored)\s?[-–—|:•]{0,2}\s?(?:story|article|content|scroll)\s[^.!?\n]{0,20}?"
    r"(?:continues?|continue)(?:\s(?:below|reading|after\s(?:this\s)?(?:ad|advert|advertisement)))?"
    r"|(?:story|article|content|text|report)\scontinues\s(?:below|after)(?:\s(?:this|the|our))?"
    r"(?:\s(?:advert(?:isement)?|ad|promotion|video|gallery|photo|newsletter))?"
    r"|(?:continue|keep)\sreading\s(?:below|after)\sthe\s(?:advert(?:isement)?|ad))"
    r"|Advertisement|ADVERTISEMENT)[)\]]?)\s+(?=[A-Z“\"‘])"
)


def find_inserted(paragraph: str) -> tuple[int, int] | None:
    """Where an advertisement's label stands between two sentences of a paragraph."""
    if "dvert" not in paragraph and "DVERT" not in paragraph and "ontinue" not in paragraph:
        return None
    match = _INSERTED.search(paragraph)
    return match.span("label") if match else None
