"""Furniture by its looks: a linear model beside the rules, for wordings nobody thought of."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import repeat

from briefing.ingest.likely.features import describe, has_sign, list_features
from briefing.ingest.likely.lexicon import DONE_TO_PIECES
from briefing.ingest.rules.base import REPORTED
from briefing.ingest.rules.voice_words import ABOUT_ITSELF, PARTICIPLES
from briefing.ingest.voice import has_happened

SCALE = 10.0
LIKELY = "likely-furniture"  # the name of the rule
FOR_TAILS = 1.5  # how much surer it must be of a sentence that ends a paragraph
_MOST = 30  # words
LONGEST = 260  # characters of a line that it is asked about
LONGEST_LIKELY = 450  # characters of a paragraph of several sentences
_FOR_LABELS = 2.0
_FOR_TITLES = 3.0
_FOR_SENTENCES = 3.0
_FOR_PAST = 1.5
_SENTENCE = re.compile(r"[.!?…][)\]”\"’]*$")
_LEADS_IN = re.compile(
    r"(?:\S+ \S+ \S+.*|\b(?:says?|writes?|reports?|tweets?|adds?|asks?|reads?)):$|;$"
)
_MARKED = re.compile(r"[|@©/#>•·:()\[\]\d]")
_ED = re.compile(r"\b[a-z]{2,}ed\b")
_PAST = re.compile(
    r"\b(?:spoke|drew|hung|sat|wrote|sent|sought|brought|thought|taught|caught|bought|fought|left|hit"
    r"|grew|paid|sold|built|spent|felt|knew|stood|became|got|sang|flew|wore|chose|drove|ate|slept)\b"
)
_ENDED = re.compile(r"[.!?…:;,][)\]”\"’»]*\s*$")
_YOU = re.compile(r"\b[Yy]ou(?:r|rs|['’](?:re|ve|ll|d))?\b")
_SPOKEN = re.compile(r"\b(?:you|your|yours|we|our|us)\b", re.IGNORECASE)
_POSTED = re.compile(
    r"[a-z]|\[\d|[–—-]\s.*\(@|.*\b(?:pic\.twitter|t\.co/)"
)  # of posts, notes, lists
_AUTHORS = re.compile(r"\bthe (?:author|writer)(?:['’]s|s['’])\b")
_LINKED = re.compile(r"https?:|www\.")  # details with an address are often the piece's own
_FOREIGN = re.compile(r"[\u0370-\u1fff\u2c00-\uffff]")
_QUOTED = re.compile(r"[\"“”„«»‘]|(?:^|\s)['’](?!\d\d|s\b)\w")
_TOLD = re.compile(
    r"\b(?:has|have) (?:been|[a-z]+ed)\b|\b(?:could|would|might|says?|urges?|warns?)\b"
)


def is_short(text: str) -> bool:
    """Whether a line has few words, but more than one, and no mark-up."""
    return len(text) <= LONGEST and 0 < text.count(" ") < _MOST and "<" not in text


def is_asked(text: str) -> bool:
    """Whether the model is asked about a line: short, nobody quoted, nothing that happened."""
    if not is_short(text):
        return False
    if _FOREIGN.search(text) or _POSTED.match(text):
        return False
    if _LINKED.search(text) and not _SENTENCE.search(text):
        return False
    if text.endswith((":", ";", "\n")) and _LEADS_IN.search(text):  # dear, since it looks ahead
        return False
    if _QUOTED.search(text) or REPORTED.search(text):
        return False
    if ABOUT_ITSELF.match(text):
        return any(map(str.isalpha, text))
    return any(map(str.isalpha, text)) and not (has_happened(text) or _PAST.search(text))


def margin_of(text: str) -> float:
    """What the weight must exceed: more where a line could be a heading or a sentence of news."""
    words = text.split()
    if text.endswith("?") or (_TOLD.search(text) and not ABOUT_ITSELF.match(text)):
        return _FOR_SENTENCES + 2 * _FOR_PAST  # asked of everybody, or told of somebody
    if _SENTENCE.search(text):
        margin = _FOR_SENTENCES
        if len(words) > 6 and sum(word[0].isupper() for word in words) > 0.7 * len(words):
            margin += _FOR_PAST  # a title of another kind of paper
    elif len(words) < 7 and not _MARKED.search(text):
        margin = _FOR_TITLES + _FOR_PAST * bool(_YOU.search(text))
    else:
        margin = _FOR_LABELS
    return margin + _FOR_PAST * bool(set(_ED.findall(text)) - PARTICIPLES - DONE_TO_PIECES)


@lru_cache(maxsize=1)
def _model() -> tuple[float, dict[str, float]]:
    data = json.loads((files("briefing.ingest.likely") / "weights.json").read_text("utf-8"))
    return data["bias"], data["weights"]


def weigh(text: str) -> float:
    """How much more a line looks like furniture than like reporting (log odds)."""
    bias, weights = _model()
    names = list_features(text)
    return add_up(names, bias, weights)


def add_up(names: Collection[str], bias: float, weights: Mapping[str, float]) -> float:
    """What the features of a line weigh together; long lines have many, hence the root."""
    total: float = sum(map(weights.get, names, repeat(0.0)))
    return float(bias + SCALE * total / math.sqrt(len(names)))


def list_reasons(text: str, most: int = 3) -> list[str]:
    """The strongest signs of a line that went, in words."""
    weights = _model()[1]
    found = sorted((-weights.get(name, 0.0), name) for name in list_features(text))
    return [describe(name) for weight, name in found[:most] if weight < 0]


@dataclass(frozen=True)
class Setting:
    """What an article is like: whether it is full of lines, whether it says "you" itself."""

    listed: bool
    spoken: bool


def find_setting(paragraphs: Sequence[str]) -> Setting:
    """The setting that the paragraphs of one article make."""
    lines = sum(not _ENDED.search(paragraph) for paragraph in paragraphs)
    listed = lines > max(5, len(paragraphs) * 0.4)
    return Setting(listed=listed, spoken=sum(map(_spoken_at_length, paragraphs)) > 1)


def stands_out(text: str, setting: Setting) -> bool:
    """Whether a line is unlike the rest of its article, where lists and advice are no furniture.

    Among many lines that are no sentences one more is a row of a list; where the article itself
    says "you", an order to the reader is advice.
    """
    if setting.listed and not _SENTENCE.search(text):
        return False
    return not (setting.spoken and _SPOKEN.search(text))


def _spoken_at_length(paragraph: str) -> bool:
    return len(paragraph) > 80 and "“" not in paragraph and bool(_YOU.search(paragraph))


def find_likely(text: str, more: float = 0.0) -> bool:
    """Whether a line looks so much like furniture that it goes; `more` raises the bar."""
    if not is_short(text) or not has_sign(text) or not is_asked(text):
        return False
    return weigh(text) > margin_of(text) + more


def find_likely_all(text: str, sentences: Sequence[str]) -> bool:
    """The same for a paragraph of several sentences; a long one only where the site speaks."""
    if is_asked(text):
        if not has_sign(text) or weigh(text) <= margin_of(text):
            return False
        return weigh(sentences[0]) > -_FOR_PAST
    if not (_SPOKEN.search(text) or ABOUT_ITSELF.match(text) or _AUTHORS.search(text)):
        return False
    if not all(is_asked(sentence) or " " not in sentence for sentence in sentences):
        return False
    return weigh(text) > margin_of(text) and weigh(sentences[0]) > -_FOR_SENTENCES
