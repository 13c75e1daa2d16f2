"""Quotations → who is said to have said them there: the rules, in the order of their strength.

Each paragraph is cut into frames (a sentence together with the quotations in it). A quotation
takes the cue and subject that touch it; failing that, those of its frame, of its paragraph, and
last of the paragraph before. Every rule has a name, and its hit rate on PolNeAR train is what
`confidence` is made of (see `briefing.quotes.calibration`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.quotes.frames import Frame, words_outside
from briefing.quotes.links import Link, joined
from briefing.quotes.neighbours import best_of, from_neighbours, in_frame, said_at_end
from briefing.quotes.quoted import Quoted
from briefing.quotes.touching import (
    asked,
    continued,
    label_or_dash,
    of_transcript,
    signed,
    touching_after,
    touching_before,
)
from briefing.types import Document

# Rules by which whole sentences are quoted, so that what follows belongs to the same speech.
_WHOLE = ("after", "continued", "same-paragraph", "carried", "before-colon", "colon-paragraph")
# A paragraph that is nothing but quotation goes on with these too.
_GOES_ON = (*_WHOLE, "said-at-end", "before-near", "before-mid")


def link_frames(
    document: Document, frames: list[Frame], last: Link | None, lead: Frame | None
) -> tuple[Link, ...]:
    """One link for each quotation of a paragraph, in order.

    `last` is the link that closed the paragraph before, when that one ended in a quotation;
    `lead` its last sentence, when that one ended in a colon.
    """
    links: list[Link] = []
    for number, frame in enumerate(frames):
        for quote in frame.quotes:
            before = links[-1] if links else None
            links.append(_link(document.text, frames, number, quote, before))
    goes_on = last is not None and last.source is not None and last.rule in _WHOLE
    if last is not None and goes_on and links and links[0].rule == "sentence-after":
        links[0] = Link(
            links[0].quote, "carried", last.pair, last.actor, links[0].frame, joins=True
        )
    if not links or any(link.source is not None for link in links):
        return tuple(links)
    if lead is not None:
        return tuple(_introduced(document.text, lead, links))
    if last is not None and last.source is not None:
        return tuple(_carried(link, last, number) for number, link in enumerate(links))
    return tuple(links)


def _introduced(text: str, lead: Frame, links: Sequence[Link]) -> Iterator[Link]:
    """`X continued:` and the quotation in the next paragraph."""
    for number, link in enumerate(links):
        found = best_of(text, lead, link.quote, "colon-paragraph") or link
        yield replace(found, joins=number > 0)


def _carried(link: Link, last: Link, number: int) -> Link:
    """A paragraph that is nothing but quotation goes on with the speaker of the one before."""
    joins = number > 0 or last.rule in _GOES_ON
    return Link(link.quote, "carried", last.pair, last.actor, link.frame, joins=joins)


def _only_points(link: Link) -> bool:
    """Whether the subject is "it", as in `"Q," she said. It's "Q2."`: she goes on."""
    return link.rule == "subject" and link.source is not None and link.source.head == "it"


def _link(text: str, frames: list[Frame], number: int, quote: Quoted, before: Link | None) -> Link:
    frame = frames[number]
    spoken = of_transcript(quote, text, frame)
    if spoken is not None:
        return spoken
    for rule in (touching_after, asked, continued, touching_before, label_or_dash):
        link = rule(text, frame, quote, before)
        if link is not None and link.rule.endswith("-weak"):
            link = said_at_end(text, frame, quote) or link
        if link is not None:
            return joined(link, before)
    following = frames[number + 1] if number + 1 < len(frames) else None
    signature = signed(text, following, quote) if following is not None else None
    if signature is not None:
        return signature
    if words_outside(text, frame):
        link = said_at_end(text, frame, quote)
        leads = not text[frame.span.start : quote.outer.start].strip()
        if link is None and not (leads and before is not None and before.source is not None):
            link = in_frame(text, frame, quote)
        if link is not None and _only_points(link) and before is not None and before.source:
            link = None
        if link is not None:
            return joined(link, before)
    return from_neighbours(text, frames, number, quote, before)
