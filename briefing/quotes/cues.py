"""Cues of attribution outside quotation marks: verbs of saying in their forms, and phrases."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.quotes.cue_lexicon import FOREIGN_FORMS, PREPOSITIONS, VERB_FORMS
from briefing.quotes.records import Cue
from briefing.text.wordlist import word_set
from briefing.types import Span

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_ACCORDING = re.compile(r"\b(?:according to|in the words of)\b", re.IGNORECASE)
_PHRASAL = re.compile(
    r"\b(?:puts? it|(?:shot|shoots|fired|fires|hit|hits) back|(?:went|goes) on|(?:cut|cuts) in|"
    r"(?:chimed|chimes) in|(?:spoke|speaks) up)(?=(?: \w+ly)?[,.:]|\s*[“\"]|''|\s*$)"
)
# What is somebody's own saying: "the mayor's claim that …".
_ACTS = word_set("claim promise pledge vow reply answer comment remark report estimate call quip")
_DETERMINED = word_set(
    "a an the his her their its our my your this that these those no any some every of"
)
_NOUN_LIKE = word_set(
    "report reports reads tweet tweets post posts comment comments note notes state states claim "
    "claims question questions answer answers charge charges order orders offer offers plan "
    "attack attacks fire hit press point points hope hopes fear fears text texts message "
    "title promise promises challenge request protest protests demand demands email emails "
    "end start view views quote quotes read address speech sound push detail details signal "
    "signals reports complaint appeal cause vow pledge label brand mention rule rules sign "
    "ruling meaning finding opening closing ending beginning feeling hearing meeting printing "
    "headline broadcast concern thanks call calls reply response estimate estimates dispute "
    "caption term terms object objects credit counter echo ballot reason reasons measure mean "
    "means put see saw felt lead laugh smile command cry shout grill probe dream thought shot"
)


def find_cues(text: str, stretches: Sequence[Span], language: str = "en") -> tuple[Cue, ...]:
    """Cues in the given stretches of `text` (those outside quotation marks), in order."""
    foreign = FOREIGN_FORMS.get(language)
    found: list[Cue] = []
    for stretch in stretches:
        found.extend(
            _foreign(text, stretch, foreign) if foreign is not None else _english(text, stretch)
        )
    return tuple(found)


def _english(text: str, stretch: Span) -> Iterator[Cue]:
    last: re.Match[str] | None = None
    for word in _WORD.finditer(text, stretch.start, stretch.end):
        own = word.group()
        known = VERB_FORMS.get(own)
        if known is None and last is None:
            known = VERB_FORMS.get(own.lower())  # a capital inside a sentence is a name's
        if known is not None:
            before = last.group().lower() if last else ""
            owned = before == "s" and text[word.start() - 3 : word.start() - 2] in "'’"
            if owned and own in _ACTS:
                yield Cue(Span(start=word.start(), end=word.end()), known[0], "n")
            elif not owned and not _is_noun(own.lower(), before, known[1]):
                yield Cue(Span(start=word.start(), end=word.end()), *known)
        last = word
    for phrase in _PHRASAL.finditer(text, stretch.start, stretch.end):
        yield Cue(Span(start=phrase.start(), end=phrase.end()), "say", "d")
    for phrase in _ACCORDING.finditer(text, stretch.start, stretch.end):
        yield Cue(Span(start=phrase.start(), end=phrase.end()), phrase.group().lower(), "p")


def _is_noun(low: str, before: str, form: str) -> bool:
    """Whether the word before shows a noun or an infinitive rather than a finite verb."""
    if form == "b" and low == "say" and before in ("", "than", "as"):
        return True  # "better than, say, a ferry"
    if before in _DETERMINED and (low in _NOUN_LIKE or form in "bsg") and before != "that":
        return True
    if form in "dg" and low not in _NOUN_LIKE:
        return False
    return low in _NOUN_LIKE and (before in PREPOSITIONS or before in ("", "new", "recent"))


def _foreign(text: str, stretch: Span, forms: frozenset[str]) -> Iterator[Cue]:
    for word in _WORD.finditer(text, stretch.start, stretch.end):
        low = word.group().lower()
        if low in forms:
            yield Cue(Span(start=word.start(), end=word.end()), "say", "d")
