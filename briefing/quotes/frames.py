"""A paragraph cut into frames: a sentence with the quotations, cues and actors in it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from briefing.quotes.actors import find_actors
from briefing.quotes.bare_names import find_bare
from briefing.quotes.cues import find_cues
from briefing.quotes.quoted import Quoted
from briefing.quotes.records import Actor, Cue, Pair
from briefing.quotes.subjects import find_pairs, stands_as_subject
from briefing.types import Document, NameMention, Span

Says = Callable[[str, Span], bool]


@dataclass
class Frame:
    """A sentence with its quotations, cues, actors and their pairs."""

    span: Span
    quotes: list[Quoted] = field(default_factory=list)
    cues: list[Cue] = field(default_factory=list)
    actors: list[Actor] = field(default_factory=list)
    pairs: tuple[Pair, ...] = ()


def find_frames(
    document: Document, paragraph: Span, quotes: Sequence[Quoted], names: Sequence[NameMention]
) -> list[Frame]:
    """The frames of a paragraph, in order. In: its quotations, the names that begin in it."""
    spans = _cut(document, paragraph, quotes)
    return _filled(document, spans, _outside(paragraph, quotes), quotes, names)


def find_sayings(
    document: Document, paragraph: Span, says: Says, names: Sequence[NameMention]
) -> list[Frame]:
    """The frames of a paragraph without quotations in which somebody may speak."""
    spans = [span for span in _cut(document, paragraph, ()) if says(document.text, span)]
    return _filled(document, spans, spans, (), names)


def _filled(
    document: Document,
    spans: Sequence[Span],
    stretches: Sequence[Span],
    quotes: Sequence[Quoted],
    names: Sequence[NameMention],
) -> list[Frame]:
    """A frame for each of `spans`, with what stands of it in `stretches`, outside quotations."""
    text, language = document.text, document.article.language[:2]
    cues: list[Cue] = []
    actors: list[Actor] = []
    begin = [name.span.start for name in names]
    for stretch in stretches:
        own = find_cues(text, (stretch,), language)
        cues.extend(own)
        held = names[bisect_left(begin, stretch.start) : bisect_left(begin, stretch.end)]
        actors.extend(find_bare(text, stretch, own, find_actors(text, stretch, held)))
    frames = [Frame(span) for span in spans]
    _share_out(frames, quotes, cues, actors)
    for frame in frames:
        outers = [quote.outer for quote in frame.quotes]
        frame.pairs = find_pairs(text, frame.span, frame.cues, frame.actors, outers)
    return frames


def _share_out(
    frames: Sequence[Frame],
    quotes: Sequence[Quoted],
    cues: Sequence[Cue],
    actors: Sequence[Actor],
) -> None:
    """Give each frame what lies in it (of a quotation only the start must); frames in order."""
    starts = [frame.span.start for frame in frames]

    def home(start: int, end: int) -> Frame | None:
        place = bisect_right(starts, start) - 1
        return frames[place] if place >= 0 and end <= frames[place].span.end else None

    for quote in quotes:
        if held := home(quote.outer.start, quote.outer.start + 1):
            held.quotes.append(quote)
    for cue in cues:
        if held := home(cue.start, cue.end):
            held.cues.append(cue)
    for actor in actors:
        if held := home(actor.span.start, actor.span.end):
            held.actors.append(actor)


def _outside(paragraph: Span, quotes: Sequence[Quoted]) -> list[Span]:
    """The stretches of the paragraph that stand in no quotation."""
    found, place = [], paragraph.start
    for quote in quotes:
        if quote.outer.start > place:
            found.append(Span(start=place, end=quote.outer.start))
        place = max(place, quote.outer.end)
    if place < paragraph.end:
        found.append(Span(start=place, end=paragraph.end))
    return found


def _cut(document: Document, paragraph: Span, quotes: Sequence[Quoted]) -> list[Span]:
    """Frames: sentence starts divide, unless inside a quotation or tied to one before."""
    text = document.text
    starts = document._starts
    low, high = bisect_left(starts, paragraph.start), bisect_left(starts, paragraph.end)
    cuts = [paragraph.start]
    opened = [quote.outer.start for quote in quotes]
    for start in starts[low:high]:
        before = quotes[: bisect_left(opened, start)][-1:]
        inside = any(start < quote.outer.end for quote in before)
        if start > cuts[-1] and not inside and not _tied(text, start, before):
            cuts.append(start)
    for quote in quotes:
        if _opens_sentence(text, paragraph, quote):
            cuts.append(quote.outer.start)
    cuts = sorted(set(cuts))
    ends = [*cuts[1:], paragraph.end]
    return [Span(start=a, end=b) for a, b in zip(cuts, ends, strict=True)]


def _opens_sentence(text: str, paragraph: Span, quote: Quoted) -> bool:
    before = text[max(paragraph.start, quote.outer.start - 3) : quote.outer.start].rstrip()
    return before.endswith((".", "!", "?", "…", "”", '"')) and text[quote.inner.start].isupper()


def _tied(text: str, start: int, before: Sequence[Quoted]) -> bool:
    """Whether a sentence start only goes on after the quotation before, ended in ? or ! or …"""
    if text[start : start + 1].islower() or text[start : start + 1] in (")", ",", ";"):
        return True
    return any(
        q.outer.end <= start
        and start - q.outer.end <= 2
        and text[q.inner.end - 1 : q.inner.end] in "?!—–…,-"
        for q in before
    )


def words_outside(text: str, frame: Frame) -> bool:
    """Whether the frame holds words outside its quotations."""
    outside = _outside(frame.span, frame.quotes)
    return any(re.search(r"\w", stretch.of(text)) for stretch in outside)


def first_subject(text: str, frame: Frame) -> Actor | None:
    """The first actor of the frame that stands where a subject may."""
    outers = [quote.outer for quote in frame.quotes]
    ranked = sorted(
        (
            (
                -(
                    stands_as_subject(text, frame.span, actor, outers)
                    - (3 if actor.possessive else 0)
                    - (2 if actor.kind == "document" else 0)
                    - (2 if actor.head in ("it", "you") else 0)
                ),
                actor.span.start,
                number,
            )
            for number, actor in enumerate(frame.actors)
        )
    )
    if not ranked or -ranked[0][0] < -3:
        return None
    return _author_of(text, frame, frame.actors[ranked[0][2]])


def _author_of(text: str, frame: Frame, actor: Actor) -> Actor:
    """Whose statement it is: `this statement by X` → X; any other actor is itself."""
    stated = next((other for other in frame.actors if other.kind == "document"), actor)
    for other in frame.actors:
        between = text[stated.span.end : other.span.start]
        if stated.kind == "document" and other.kind == "name" and between.strip() in ("by", "from"):
            return other
    return actor
