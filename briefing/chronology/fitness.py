"""Which sentences can stand in a chronology: they report an event and need nobody else's words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.chronology.clauses import has_finite_verb
from briefing.text.timex_lexicon import words
from briefing.types import Sentence, Span, Timex

SHORTEST, LONGEST = 5, 60  # words of a sentence that may be printed
LONG = 38  # words from which a sentence is a burden

_OPENING_PRONOUN = re.compile(
    r"^[\"“'‘`]*(?:(?:but|and|so|then|meanwhile|however|also|later|when|if|though|yet|still|while|"
    r"there|as)\b,?\s+)*(?:he|she|it|they|we|i|you|this|that|these|those|his|her|its|their|our|my|"
    r"both|such|others|another|some|most|many|who|which|what|the (?:latter|pair|two|duo|"
    r"former(?! [a-z])|move|decision|statement|remarks?|comments?|announcement|figure|incident|"
    r"report|trio|news(?= (?:comes|came|follows))))\b"
    r"(?!\s+(?:year|week|month|morning|afternoon|evening|summer|spring|autumn|winter|day)\b)",
    re.I,
)
_DATE_FIRST = re.compile(
    r"^(?:on|in|at|by|since|late|early|over|during|a|last|the next|the following|the)?\s*"
    r"((?:[\w.]+\s+){0,5}?),?\s*(?:he|she|it|they|we)\s",
    re.I,
)
# "In an interview last week he said": a pronoun is the subject, whatever comes before it.
_FRONTED = re.compile(
    r"^(?:in|on|at|during|after|before|by|for|from|since|with|under|over|as|despite)\s"
    r"([^.;\"“]{0,140}?)\b(?:he|she|they|we|i)\s+[a-z]+",
    re.I,
)
_CAPTION = re.compile(
    r"\b(?:AP Photo|Photo by|File photo|Pool Photo|via AP\)|Getty|Credit:|Photograph|PHOTO)\b"
)
_SPECULATION = words("may might could perhaps probably possibly reportedly allegedly if unless")
_OPINION = words(
    "believes believed thinks argues argued predicted predicts analyst analysts historian "
    "opinion arguably fears feared hopes hoped seems appears suggested suggests speculation"
)
_SPEECH = words(
    "said says told tells added adds stressed emphasized emphasised noted warned stated claimed "
    "argued insisted commented asked explained replied urged wrote tweeted called"
)
_QUOTED = re.compile(r"[“\"]([^“”\"]*)[”\"]|``(.*?)''|‘([^’]*)’(?!\w)")
_WORD = re.compile(r"[A-Za-z][A-Za-z'’]*")


@dataclass(frozen=True)
class Fitness:
    """How well a sentence serves (0 to 1), and whether it may be printed at all."""

    printable: bool
    score: float


def judge(sentence: Sentence, timex: Timex | None, span: Span) -> Fitness:
    """Fitness of the slice `span` of `sentence`, dated by `timex` (None: by publication)."""
    text = sentence.text[span.start - sentence.span.start : span.end - sentence.span.start]
    count = len(text.split())
    heading = _is_heading(sentence.text)
    if not SHORTEST <= count <= LONGEST or heading or not _stands_alone(text):
        return Fitness(False, 0.0)
    if timex is not None and timex.granularity == "month" and _SAME.search(text):
        return Fitness(False, 0.0)
    return Fitness(True, max(0.05, _quality(text, count, sentence, timex)))


def _stands_alone(text: str) -> bool:
    if _OPENING_PRONOUN.match(text) or _CAPTION.search(text):
        return False
    before = [match.group(1) for match in (_DATE_FIRST.match(text), _FRONTED.match(text)) if match]
    if not all(map(has_finite_verb, before)):  # of "the ministry said it" the subject is no pronoun
        return False
    if text[-1:] in "?:" or "?" in text[-3:]:
        return False
    if text.count('"') % 2 or text.count("“") > text.count("”"):  # speech that goes on
        return False
    return quoted_share(text) < 0.5 and text[:1] not in ")]…"


def _is_heading(text: str) -> bool:
    return text[-1:] not in ".!\"”'’»)" and text.count(" ") < 9


_FEW = 4  # words between quotation marks that are a name or a phrase rather than speech


def is_quoted(text: str, place: int) -> bool:
    """Whether `place` lies in speech: it tells when the speaker thinks it was."""
    return any(
        match.start() < place < match.end() and len(match.group().split()) > _FEW
        for match in _QUOTED.finditer(text)
    )


def quoted_share(text: str) -> float:
    """Share of the characters that stand between quotation marks."""
    inside = sum(len(match.group()) for match in _QUOTED.finditer(text))
    return inside / max(1, len(text))


def _quality(text: str, count: int, sentence: Sentence, timex: Timex | None) -> float:
    tokens = [word.lower() for word in _WORD.findall(text)]
    score = 0.8 + 0.3 / (1 + sentence.index)
    score -= 0.2 if count > LONG else 0.0
    score -= 0.25 * min(2, sum(word in _OPINION for word in tokens))
    score -= 0.2 * min(2, sum(word in _SPECULATION for word in tokens))
    score -= 0.1 * min(3, len(_leaning(text))) + (0.15 if _THERE.search(text) else 0.0)
    score -= 0.6 * quoted_share(text)
    score -= 0.15 if any(word in _SPEECH for word in tokens) else 0.0
    if timex is None:
        return score - 0.3
    return score - {"week": 0.15, "weekend": 0.05, "month": 0.3, "season": 0.4}.get(
        timex.granularity, 0.0
    )


def has_anaphora(text: str) -> bool:
    """Whether a clause leans on words before it."""
    return bool(_leaning(text))


_SAME = re.compile(r"\bthe same\b", re.I)  # as something told before, which is not there
_THERE = re.compile(r"\bthere\b(?!\s+(?:is|are|was|were|will|would|has|have|had)\b)", re.I)
_POINTING = re.compile(
    r"\b(?:it|they|them|he|him|she|his|her|hers|their|these|those|its|such|"
    r"there(?!\s+(?:is|are|was|were|will|would|has|have|had)\b)|"
    r"the (?:issue|matter|move|decision|two|same|latter|former(?! [a-z])|pair))\b",
    re.I,
)


def _leaning(text: str) -> list[str]:
    return _POINTING.findall(text)
