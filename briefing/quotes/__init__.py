"""Who said what: quotations with the words that name their speaker, and whom those mean."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from briefing.quotes.attach import link_frames
from briefing.quotes.content import attribution_of
from briefing.quotes.frames import Frame, find_frames, find_sayings
from briefing.quotes.indirect import Indirect, find_indirect, may_attribute
from briefing.quotes.links import Link
from briefing.quotes.marks import find_quoted
from briefing.quotes.quoted import Quoted
from briefing.quotes.records import Actor
from briefing.quotes.signatures import goes_on_without_mark, sign
from briefing.quotes.speakers import name_speakers, resolve_speakers
from briefing.quotes.speech import group_speech
from briefing.text.names import find_names
from briefing.types import Attribution, Document

__all__ = ["find_attributions", "find_events", "resolve_speakers"]

_QUOTES_IN_PARAGRAPH = 200  # what comes after is not journalism, and would cost its square
Event = tuple[Attribution, Actor | None, str]


def find_attributions(document: Document) -> tuple[Attribution, ...]:
    """What `document` attributes to somebody, in order: direct, mixed and indirect.

    `content` and `quoted` are slices of the text; `source` the words that name the speaker
    there; `speaker` whom they mean as far as this document tells, None rather than a guess.
    """
    quotes = find_quoted(document.text, document.paragraphs)
    events = find_events(document, quotes)
    outers = [quote.outer for quote in quotes]
    return name_speakers(document, *_columns(events), outers)


def find_events(document: Document, quotes: Sequence[Quoted]) -> list[Event]:
    """Attributions without speakers, each with its actor and the rule that made it, in order."""
    links, indirect = _links(document, quotes)
    groups = list(group_speech(document, _bind_forward(links)))
    events = [(attribution_of(document, group), group[0].source, group[0].rule) for group in groups]
    events += [(_of_indirect(document, found), found.pair.actor, "indirect") for found in indirect]
    return sorted(events, key=lambda event: (event[0].content[0].start, event[0].kind))


def _columns(events: Sequence[Event]) -> tuple[list[Attribution], list[Actor | None], list[str]]:
    return [e[0] for e in events], [e[1] for e in events], [e[2] for e in events]


def _links(document: Document, quotes: Sequence[Quoted]) -> tuple[list[Link], list[Indirect]]:
    """Links of all quotations, and what is attributed without them, paragraph by paragraph."""
    by_paragraph: dict[int, list[Quoted]] = {}
    for quote in quotes:
        held = by_paragraph.setdefault(quote.paragraph, [])
        if len(held) < _QUOTES_IN_PARAGRAPH:
            held.append(quote)
    names = find_names(document)
    starts = [name.span.start for name in names]
    links: list[Link] = []
    indirect: list[Indirect] = []
    lead: Frame | None = None  # the sentence that closed the paragraph before with a colon
    for number, paragraph in enumerate(document.paragraphs):
        inside = by_paragraph.get(number, [])
        colon = document.text[paragraph.end - 1 : paragraph.end] == ":"
        low, high = bisect_left(starts, paragraph.start), bisect_left(starts, paragraph.end)
        if not inside and not colon:
            lead = None
            if may_attribute(document.text, paragraph):
                sayings = find_sayings(document, paragraph, may_attribute, names[low:high])
                indirect.extend(find_indirect(document.text, sayings))
            continue
        frames = find_frames(document, paragraph, inside, names[low:high])
        last = links[-1] if links and links[-1].quote.paragraph == number - 1 else None
        links.extend(link_frames(document, frames, last, lead))
        indirect.extend(find_indirect(document.text, frames))
        lead = frames[-1] if colon else None
    return sign(document, links, names), indirect


def _of_indirect(document: Document, found: Indirect) -> Attribution:
    return Attribution(
        doc_id=document.doc_id,
        kind="indirect",
        content=(found.content,),
        cue=found.pair.cue.span,
        source=found.pair.actor.span,
    )


def _bind_forward(links: list[Link]) -> list[Link]:
    """Give a quotation that runs on into the next paragraph the cue that closes it there."""
    for number in range(len(links) - 2, -1, -1):
        link, following = links[number], links[number + 1]
        marked = following.quote.outer.start < following.quote.inner.start
        waits = link.source is None or (link.rule == "carried" and not (link.joins and marked))
        bound = following.source is not None and following.rule != "carried"
        if link.quote.continues and waits and bound:
            links[number] = replace(following, quote=link.quote, joins=False)
            links[number + 1] = replace(following, joins=True)
    held: list[Link] = []
    for link in links:
        held.append(_held(held[-1], link) if held else link)
    return held


def _held(before: Link, link: Link) -> Link:
    """What goes on without an opening mark is the same speech, whatever its own verb says."""
    if not before.quote.continues or not goes_on_without_mark(link):
        return link
    if before.source is None or before.source == link.source:
        return replace(link, joins=True)
    return replace(before, quote=link.quote, joins=True)
