"""Cues and names that touch a quotation: before it, after it, as a label, as a signature."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.quotes.cue_lexicon import (
    BETWEEN,
    CLAUSE_STARTERS,
    PREPOSITIONS,
    PRONOUNS,
    STRONG,
)
from briefing.quotes.frames import Frame, first_subject
from briefing.quotes.links import Link
from briefing.quotes.quoted import Quoted
from briefing.quotes.records import Actor, Pair
from briefing.types import NameMention, Span

_JOIN = re.compile(r"[\s,;:—–\-.…]*")
_DASHED = re.compile(r"\s*[—–―\-]{1,2}\s*$")
_LABEL_AFTER = ("-", "–", "—", ".", "!", "?", "]", " from", " by")
_LABEL = re.compile(r"\s*:\s*$")
_NEAR, _FAR = 60, 1_500  # characters: a pair that touches a quotation; one that may govern it
_LINE_ENDS = re.compile(r"[\s.,]*(?:\n|$|[“”\"])")
_TRANSCRIPT = re.compile(r"([A-Z][A-Z.'’\-]{2,20}(?: [A-Z][A-Z.'’\-]+){0,2}):\s+(?=\S)")
_MARKS = re.compile(r"[\"“”]|''")
_INTRODUCES = re.compile(r"[^\"“”.;]{0,60}[:,]\s*|\s*")
_NEW_CLAUSE = re.compile(
    r"[;:]|, (?:and|but|while|as|who|which)\b|\b(?:and|but)\s*$|[.?!][\"”’']*\s"
)
_SHORT = re.compile(r"[^\"“”.;]{0,60}[:,]\s*|(?:[^\"“”.;]{0,60}\bthat)?[^\"“”.;]{0,12}")
_WAS_ASKED = re.compile(r"\b(?:was|were|been|being|when|if) asked,?:?\s*$")
_SURE = 8.0  # strength of subject and verb
_PLAIN = re.compile(r"[\w’'&.-]*\w[’']?")
_NO_PHRASE = (BETWEEN | CLAUSE_STARTERS | PREPOSITIONS | PRONOUNS) - {"of", "who"}
_BRACKET = re.compile(r"\s*[\[(]\s*$")


def of_transcript(quote: Quoted, text: str, frame: Frame) -> Link | None:
    """`"DOE: We will."`: the label inside the marks names the speaker and is not quoted."""
    found = _TRANSCRIPT.match(text, quote.inner.start, quote.inner.end)
    if found is None:
        return None
    label = Span(start=found.start(1), end=found.end(1))
    name = NameMention(doc_id="", span=label, text=found.group(1), kind="person")
    inner = Span(start=found.end(), end=quote.inner.end)
    actor = Actor(label, "name", found.group(1).lower(), name)
    return Link(replace(quote, inner=inner), "label", actor=actor, frame=frame.span)


def touching_after(text: str, frame: Frame, quote: Quoted, before: Link | None) -> Link | None:
    """`Q, said X` / `Q, X said`: the pair begins where the quotation ends."""
    for pair in frame.pairs:
        if pair.start - quote.outer.end > _NEAR:
            continue
        gap = text[quote.outer.end : pair.start]
        if pair.start < quote.outer.end:
            continue
        if not _JOIN.fullmatch(gap) and not _leads_to_subject(text, quote, pair, gap):
            continue
        if pair.cue.form == "g" and pair.side == "before":
            continue
        last = text[quote.inner.end - 1 : quote.inner.end]
        first = not text[frame.span.start : quote.outer.start].strip()
        pointed = last in ",?!—–-…." or "," in gap or first
        if last in "?!" and _is_led_in(text, frame, quote, pair):
            continue
        if pointed and (pair.cue.lemma in STRONG or first or pair.cue.form == "p"):
            return Link(quote, "after", pair, frame=frame.span)
    return None


def _leads_to_subject(text: str, quote: Quoted, pair: Pair, gap: str) -> bool:
    """Whether the gap only opens the subject's phrase: `Q, the Herald's harbour man X said`."""
    sure = pair.side == "before" and pair.strength >= _SURE and pair.cue.lemma in STRONG
    if not sure or text[quote.inner.end - 1 : quote.inner.end] not in ",?!":
        return False
    words = [word.lower() for word in gap.split()]
    plain = all(_PLAIN.fullmatch(word) for word in words)
    return len(words) < 7 and plain and not any(word in _NO_PHRASE for word in words)


def _is_led_in(text: str, frame: Frame, quote: Quoted, pair: Pair) -> bool:
    """Whether `Y asked, "Q?" X answered`: Y's verb or one without subject leads in, and X begins a
    sentence, or leads on to another quotation."""
    led = text[max(frame.span.start, quote.outer.start - 3) : quote.outer.start].rstrip()
    if not led.endswith((",", ":")) or pair.side != "before":
        return False
    if any(cue.lemma in STRONG and 0 <= quote.outer.start - cue.end <= 3 for cue in frame.cues):
        return True
    following = next((q for q in frame.quotes if q.outer.start >= pair.end), None)
    if following is None:
        return False
    return text[pair.cue.end : following.outer.start].rstrip().endswith((",", ":"))


def asked(text: str, frame: Frame, quote: Quoted, before: Link | None) -> Link | None:
    """`X was asked, "Q?"`: somebody spoke who is not named there."""
    lead = text[max(frame.span.start, quote.outer.start - 14) : quote.outer.start]
    return Link(quote, "asked", frame=frame.span) if _WAS_ASKED.search(lead) else None


def continued(text: str, frame: Frame, quote: Quoted, before: Link | None) -> Link | None:
    """`"Q," X said on the way out, "and Q"`: the second half hangs on the cue of the first."""
    if before is None or before.pair is None or before.frame != frame.span:
        return None
    gap = text[before.quote.outer.end : quote.outer.start]
    if not gap.rstrip().endswith(",") or not quote.inner.of(text)[:1].islower():
        return None
    between = [
        p
        for p in frame.pairs
        if before.quote.outer.end <= p.start < quote.outer.start
        and p.cue.lemma in STRONG
        and p.cue.form != "g"
        and p.actor.head != "who"
    ]
    if any(p.actor.span.start != before.pair.actor.span.start for p in between):
        return None
    return Link(quote, "continued", before.pair, frame=frame.span)


def touching_before(text: str, frame: Frame, quote: Quoted, before: Link | None) -> Link | None:
    """`X said: Q` / `X told reporters that Q`: the pair before it that governs it."""
    earlier = sorted(
        (p for p in frame.pairs if 0 <= quote.outer.start - p.end <= _FAR),
        key=lambda pair: pair.cue.end,
    )
    if not earlier:
        return None
    best = _outermost(text, earlier, quote)
    gap = text[best.cue.end : quote.outer.start]
    if _MARKS.search(gap):
        rule = "before-far"
    elif gap.rstrip().endswith((":", ",")):
        rule = "before-colon"
    elif len(gap.split()) <= 8:
        rule = "before-near"
    else:
        rule = "before-mid"
    strong = best.cue.lemma in STRONG
    return Link(quote, rule if strong else rule + "-weak", best, frame=frame.span)


def _outermost(text: str, pairs: list[Pair], quote: Quoted) -> Pair:
    """The nearest pair, or the one whose complement it stands in ("X said he hopes Q" is X's)."""
    best = pairs[-1]
    for pair in reversed(pairs[:-1]):
        lead = text[best.cue.end : quote.outer.start]
        if best.cue.lemma in STRONG and best.cue.form in "sd" and _INTRODUCES.fullmatch(lead):
            break
        if best.actor.head == "who" and _SHORT.fullmatch(lead):
            break
        between = text[pair.cue.end : best.start] if best.start > pair.cue.end else ""
        if between.rstrip().endswith(",") or pair.strength < min(6.0, best.strength):
            continue
        if pair.actor == best.actor or pair.cue.form == "b" or pair.cue.lemma not in STRONG:
            continue
        if not _NEW_CLAUSE.search(between):
            best = pair
    return best


def label_or_dash(text: str, frame: Frame, quote: Quoted, before: Link | None) -> Link | None:
    """`Q — X`, `Q (X)`, `X: Q` without a verb."""
    for actor in frame.actors:
        after = actor.span.start - quote.outer.end
        if after > _NEAR or quote.outer.start - actor.span.end > _NEAR:
            continue
        gap = text[quote.outer.end : actor.span.start]
        if actor.span.start >= quote.outer.end and (_DASHED.match(gap) or _BRACKET.match(gap)):
            return Link(quote, "dash", actor=actor, frame=frame.span)
        lead = text[actor.span.end : quote.outer.start]
        if actor.span.end <= quote.outer.start and _LABEL.match(lead):
            if actor.kind != "document" and _opens_line(text, frame, actor):
                return Link(quote, "label", actor=actor, frame=frame.span)
            found = first_subject(text, frame) or actor
            return Link(quote, "colon-before-subject", actor=found, frame=frame.span)
    return None


def _opens_line(text: str, frame: Frame, actor: Actor) -> bool:
    """Whether nothing but a dash, a list mark or "from" stands before the actor: a label."""
    before = text[frame.span.start : actor.span.start].rstrip(' \t\n"“”‘’•*')
    return not before or before.endswith(_LABEL_AFTER) or before.lower() in ("more from", "from")


def signed(text: str, following: Frame, quote: Quoted) -> Link | None:
    """`"Q." — X` where the name stands alone at the end of the line, like a signature."""
    for actor in following.actors:
        if actor.span.start < quote.outer.end:
            continue
        dashed = _DASHED.fullmatch(text, quote.outer.end, actor.span.start)
        if dashed and _LINE_ENDS.match(text, actor.span.end):
            return Link(quote, "dash", actor=actor, frame=following.span)
        return None
    return None
