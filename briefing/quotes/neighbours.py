"""Quotations without words that touch them: the rest of the sentence, and its neighbours."""

from __future__ import annotations

from briefing.quotes.cue_lexicon import STRONG
from briefing.quotes.frames import Frame, first_subject
from briefing.quotes.links import Link, joined
from briefing.quotes.quoted import Quoted
from briefing.quotes.records import Pair


def said_at_end(text: str, frame: Frame, quote: Quoted) -> Link | None:
    """`… "Q" and the rest of the sentence, X said`: a verb of saying closes the sentence."""
    for pair in frame.pairs:
        lead = text[max(quote.outer.end, pair.start - 3) : pair.start].rstrip()
        strong = pair.cue.lemma in STRONG and pair.cue.form in "sdp" and pair.strength >= 6.0
        if (
            pair.start > quote.outer.end
            and strong
            and (lead.endswith((",", '"', "”")) or pair.cue.form == "p" or _as(text, quote, pair))
        ):
            return Link(quote, "said-at-end", pair, frame=frame.span)
    return None


def _as(text: str, quote: Quoted, pair: Pair) -> bool:
    """Whether the rest of the sentence is `as X put it`."""
    between = text[quote.outer.end : pair.start].split()
    return between[-1:] == ["as"] and len(between) <= 3


def in_frame(text: str, frame: Frame, quote: Quoted) -> Link | None:
    """A pair or a subject anywhere in the sentence."""
    later = [pair for pair in frame.pairs if pair.start >= quote.outer.end]
    if later:
        best = max(later, key=lambda pair: pair.strength - (pair.start - quote.outer.end) / 40)
        return Link(quote, "frame-after", best, frame=frame.span)
    subject = first_subject(text, frame)
    if subject is not None:
        return Link(quote, "subject", actor=subject, frame=frame.span)
    return None


def from_neighbours(
    text: str, frames: list[Frame], number: int, quote: Quoted, before: Link | None
) -> Link:
    """No words of its own: the paragraph before it, the quotation before, the sentence after."""
    frame = frames[number]
    previous = frames[number - 1] if number else None
    if previous is not None and text[previous.span.start : previous.span.end].rstrip().endswith(
        ":"
    ):
        link = best_of(text, previous, quote, "colon-before")
        if link is not None:
            return joined(link, before)
    if previous is not None and not previous.quotes:
        link = _strong_of(previous, quote)
        if link is not None:
            return joined(link, before)
    if before is not None and before.source is not None:
        return Link(quote, "same-paragraph", before.pair, before.actor, frame.span, joins=True)
    if previous is not None:
        link = best_of(text, previous, quote, "sentence-before")
        if link is not None:
            return link
    following = frames[number + 1] if number + 1 < len(frames) else None
    if following is not None and following.pairs:
        link = best_of(text, following, quote, "sentence-after")
        if link is not None:
            return link
    for earlier in reversed(frames[: max(0, number - 1)]):
        link = best_of(text, earlier, quote, "earlier-sentence")
        if link is not None:
            return link
    return Link(quote, "none", frame=frame.span)


def _strong_of(frame: Frame, quote: Quoted) -> Link | None:
    """The first pair of a sentence that says outright that somebody speaks."""
    for pair in frame.pairs:
        if pair.cue.lemma in STRONG and pair.cue.form in "sdp" and pair.strength >= 5.0:
            return Link(quote, "sentence-before", pair, frame=frame.span)
    return None


def best_of(text: str, frame: Frame, quote: Quoted, rule: str) -> Link | None:
    if frame.pairs:
        best = max(frame.pairs, key=lambda pair: (pair.strength, -pair.start))
        return Link(quote, rule, best, frame=frame.span)
    subject = first_subject(text, frame)
    return Link(quote, rule + "-subject", actor=subject, frame=frame.span) if subject else None
