"""What is attributed without quotation marks: "X said that …", "…, X said", "according to X"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.quotes.cue_lexicon import VERB_FORMS
from briefing.quotes.frames import Frame
from briefing.quotes.records import Pair
from briefing.text.wordlist import word_set
from briefing.types import Span

# Verbs that say by themselves that somebody speaks, without a mark to show it.
_SAYING = word_set(
    "say tell add note announce argue insist claim warn explain state declare acknowledge "
    "concede confirm deny predict estimate suggest stress emphasize emphasise conclude write "
    "report tweet maintain contend allege reiterate complain caution assert admit recall "
    "testify"
)
_FORMS = sorted(
    form for form, (verb, mark) in VERB_FORMS.items() if verb in _SAYING and mark in "sd"
)

_HINT = re.compile(r"\b(?:[Aa]ccording to|" + "|".join(_FORMS) + r")\b")
_THAT = re.compile(r"[\s,]*(?:[^.;:\"“”]{0,80}?\bthat\b\s*)?")
# "According to Ada Quill, the harbour master, the ferry …": who she is, before what she says
_APPOSED = re.compile(
    r"(?:(?:an?|the|its|their|his|her|[A-Z]\w+['’]s)\s[^,.;:]{2,70}|who\s[^,.;:]{2,90}|"
    r"\w+(?:ed|en|wn)\s(?:on|by|in|at|last|this)\s[^,.;:]{2,60}),\s+"
)
_FINITE = re.compile(
    r"^(?!who\b|\w+(?:ed|en|wn)\s(?:on|by|in|at|last|this)\b).*\b(?:is|are|was|were|will|would|has|have|had|can|could|may|might|must|should|"
    r"does|did|\w{2,}ed)\b"
)
_ENOUGH = 8.0  # strength of subject and verb
_WORDS = 3  # at least, in what is attributed


@dataclass(frozen=True)
class Indirect:
    """A clause in reported speech, with its cue and subject."""

    pair: Pair
    content: Span


def may_attribute(text: str, paragraph: Span) -> bool:
    """Whether a paragraph or sentence without quotations is worth a closer look."""
    return _HINT.search(text, paragraph.start, paragraph.end) is not None


def find_indirect(text: str, frames: Sequence[Frame]) -> Iterator[Indirect]:
    """At most one for each sentence that holds no quotation: the first verb of saying."""
    for frame in frames:
        if frame.quotes:
            continue
        for pair in frame.pairs:
            sure = pair.strength >= _ENOUGH and pair.cue.form in "sdp"
            if sure and (pair.cue.lemma in _SAYING or pair.cue.form == "p"):
                content = _content(text, frame.span, pair)
                if content is not None:
                    yield Indirect(pair, content)
                    break


def _content(text: str, frame: Span, pair: Pair) -> Span | None:
    """The clause after the verb, or the one before it where the verb closes the sentence."""
    end = frame.end
    while end > pair.end and text[end - 1] in " \t\n.;":
        end -= 1
    start = pair.end
    while start < end and text[start] in " \t\n,":
        start += 1
    if pair.side == "before":
        that = _THAT.match(text, pair.end, end)
        start = that.end() if that else pair.end
    if len(text[start:end].split()) >= _WORDS and pair.cue.form != "p":
        return Span(start=start, end=end)
    stop = pair.start
    while stop > frame.start and text[stop - 1] in " \t\n,":
        stop -= 1
    if len(text[frame.start : stop].split()) >= _WORDS:
        return Span(start=frame.start, end=stop)
    if apposed := _APPOSED.match(text, start, end):
        start = start if _FINITE.match(apposed.group()) else apposed.end()
    return Span(start=start, end=end) if len(text[start:end].split()) >= _WORDS else None
