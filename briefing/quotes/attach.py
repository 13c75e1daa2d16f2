"""Quotations → who is said to have said them there: the rules, in the order of their strength.

Each paragraph is cut into frames (a sentence together with the quotations in it). A quotation
takes the cue and subject that touch it; failing that, those of its frame, of its paragraph, and
last of the paragraph before. Every rule has a name, and its hit rate on PolNeAR train is what
`confidence` is made of (see `briefing.quotes.calibration`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from briefing.quotes.actors import find_actors
from briefing.quotes.cue_lexicon import STRONG
from briefing.quotes.cues import find_cues
from briefing.quotes.marks import Quoted
from briefing.quotes.records import Actor, Cue, Pair
from briefing.quotes.subjects import find_pairs
from briefing.types import Document, NameMention, Span

_JOIN = re.compile(r"[\s,;:—–\-.…]*")
_DASHED = re.compile(r"\s*[—–―\-]{1,2}\s*$")
_LABEL = re.compile(r"\s*:\s*$")
_NEAR, _FAR = 60, 1_500  # characters: a pair that touches a quotation; one that may govern it
_LINE_ENDS = re.compile(r"[\s.,]*(?:\n|$|[“”\"])")
_TRANSCRIPT = re.compile(r"([A-Z][A-Z.'’\-]{2,20}(?: [A-Z][A-Z.'’\-]+){0,2}):\s+(?=\S)")
_MARKS = re.compile(r"[\"“”]|''")
_INTRODUCES = re.compile(r"[^\"“”.;]{0,60}[:,]\s*|\s*")
_NEW_CLAUSE = re.compile(r"[;:]|, (?:and|but|while|as|who|which)\b|\b(?:and|but)\s*$|\.\s")
_BRACKET = re.compile(r"\s*[\[(]\s*$")


@dataclass(frozen=True)
class Link:
    """What one quotation hangs on: the pair or the bare actor, and the rule that found it."""

    quote: Quoted
    rule: str
    pair: Pair | None = None
    actor: Actor | None = None
    frame: Span | None = None
    joins: bool = False  # same attribution as the quotation before

    @property
    def cue(self) -> Cue | None:
        return self.pair.cue if self.pair else None

    @property
    def source(self) -> Actor | None:
        return self.pair.actor if self.pair else self.actor


@dataclass
class Frame:
    """A sentence with its quotations, cues, actors and their pairs."""

    span: Span
    quotes: list[Quoted] = field(default_factory=list)
    cues: list[Cue] = field(default_factory=list)
    actors: list[Actor] = field(default_factory=list)
    pairs: tuple[Pair, ...] = ()


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
        found = _best_of(text, lead, link.quote, "colon-paragraph") or link
        yield replace(found, joins=number > 0)


def _carried(link: Link, last: Link, number: int) -> Link:
    """A paragraph that is nothing but quotation goes on with the speaker of the one before."""
    joins = number > 0 or last.rule in _WHOLE
    return Link(link.quote, "carried", last.pair, last.actor, link.frame, joins=joins)


# Rules by which whole sentences are quoted, so that what follows belongs to the same speech.
_WHOLE = ("after", "continued", "same-paragraph", "carried", "before-colon", "colon-paragraph")


def find_frames(
    document: Document, paragraph: Span, quotes: Sequence[Quoted], names: Sequence[NameMention]
) -> list[Frame]:
    text = document.text
    stretches = _outside(paragraph, quotes)
    cues = find_cues(text, stretches, document.article.language[:2])
    actors = find_actors(text, stretches, names)
    frames = [Frame(span) for span in _cut(document, paragraph, quotes)]
    for frame in frames:
        frame.quotes = [q for q in quotes if frame.span.start <= q.outer.start < frame.span.end]
        frame.cues = [cue for cue in cues if frame.span.covers(cue.span)]
        frame.actors = [actor for actor in actors if frame.span.covers(actor.span)]
        outers = [quote.outer for quote in frame.quotes]
        frame.pairs = find_pairs(text, frame.span, frame.cues, frame.actors, outers)
    return frames


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
    for start in starts[low:high]:
        inside = any(q.outer.start < start < q.outer.end for q in quotes)
        if start > cuts[-1] and not inside and not _tied(text, start, quotes):
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


def _tied(text: str, start: int, quotes: Sequence[Quoted]) -> bool:
    """Whether a sentence start only goes on after a quotation that ended in ? or ! or …"""
    if text[start : start + 1].islower():
        return True
    return any(
        q.outer.end <= start
        and start - q.outer.end <= 2
        and text[q.inner.end - 1 : q.inner.end] in "?!—–…,-"
        for q in quotes
    )


def _link(text: str, frames: list[Frame], number: int, quote: Quoted, before: Link | None) -> Link:
    frame = frames[number]
    spoken = _TRANSCRIPT.match(text, quote.inner.start, quote.inner.end)
    if spoken:
        return _of_transcript(quote, Span(start=spoken.start(1), end=spoken.end(1)), spoken, frame)
    for rule in (_touching_after, _continued, _touching_before, _label_or_dash):
        link = rule(text, frame, quote, before)
        if link is not None and link.rule.endswith("-weak"):
            link = _said_at_end(text, frame, quote) or link
        if link is not None:
            return _joined(link, before)
    following = frames[number + 1] if number + 1 < len(frames) else None
    signed = _signed(text, following, quote) if following is not None else None
    if signed is not None:
        return signed
    if _words_outside(text, frame):
        link = _said_at_end(text, frame, quote)
        leads = not text[frame.span.start : quote.outer.start].strip()
        if link is None and not (leads and before is not None and before.source is not None):
            link = _in_frame(text, frame, quote)
        if link is not None:
            return _joined(link, before)
    return _from_neighbours(text, frames, number, quote, before)


def _of_transcript(quote: Quoted, label: Span, found: re.Match[str], frame: Frame) -> Link:
    """`"DOE: We will."`: the label inside the marks names the speaker and is not quoted."""
    name = NameMention(doc_id="", span=label, text=found.group(1), kind="person")
    inner = Span(start=found.end(), end=quote.inner.end)
    actor = Actor(label, "name", found.group(1).lower(), name)
    return Link(replace(quote, inner=inner), "label", actor=actor, frame=frame.span)


def _continued(text: str, frame: Frame, quote: Quoted, before: Link | None) -> Link | None:
    """`"Q," X said on the way out, "and Q"`: the second half hangs on the cue of the first."""
    if before is None or before.pair is None or before.frame != frame.span:
        return None
    gap = text[before.quote.outer.end : quote.outer.start]
    if not gap.rstrip().endswith(",") or not quote.inner.of(text)[:1].islower():
        return None
    between = [p for p in frame.pairs if before.quote.outer.end <= p.start < quote.outer.start]
    if any(p.actor.span.start != before.pair.actor.span.start for p in between):
        return None
    return Link(quote, "continued", before.pair, frame=frame.span)


def _said_at_end(text: str, frame: Frame, quote: Quoted) -> Link | None:
    """`… "Q" and the rest of the sentence, X said`: a verb of saying closes the sentence."""
    for pair in frame.pairs:
        lead = text[max(quote.outer.end, pair.start - 3) : pair.start].rstrip()
        strong = pair.cue.lemma in STRONG and pair.cue.form in "sdp" and pair.strength >= 6.0
        if (
            pair.start > quote.outer.end
            and strong
            and (lead.endswith((",", '"', "”")) or pair.cue.form == "p")
        ):
            return Link(quote, "said-at-end", pair, frame=frame.span)
    return None


def _joined(link: Link, before: Link | None) -> Link:
    """Mark the link when it hangs on the very cue or actor of the quotation before."""
    same = (
        before is not None
        and before.source is not None
        and (before.source == link.source and before.cue == link.cue)
    )
    return replace(link, joins=same and link.rule != "label")


def _touching_after(text: str, frame: Frame, quote: Quoted, before: Link | None) -> Link | None:
    """`Q, said X` / `Q, X said`: the pair begins where the quotation ends."""
    for pair in frame.pairs:
        if pair.start - quote.outer.end > _NEAR:
            continue
        gap = text[quote.outer.end : pair.start]
        if pair.start < quote.outer.end or not _JOIN.fullmatch(gap):
            continue
        if pair.cue.form == "g" and pair.side == "before":
            continue
        last = text[quote.inner.end - 1 : quote.inner.end]
        first = not text[frame.span.start : quote.outer.start].strip()
        pointed = last in ",?!—–-…." or "," in gap or first
        if pointed and (pair.cue.lemma in STRONG or first or pair.cue.form == "p"):
            return Link(quote, "after", pair, frame=frame.span)
    return None


def _touching_before(text: str, frame: Frame, quote: Quoted, before: Link | None) -> Link | None:
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
        if best.actor.head == "who":
            break
        between = text[pair.cue.end : best.start] if best.start > pair.cue.end else ""
        if between.rstrip().endswith(",") or pair.strength < min(6.0, best.strength):
            continue
        if pair.actor == best.actor or pair.cue.form == "b" or pair.cue.lemma not in STRONG:
            continue
        if not _NEW_CLAUSE.search(between):
            best = pair
    return best


def _label_or_dash(text: str, frame: Frame, quote: Quoted, before: Link | None) -> Link | None:
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
            found = actor
            if actor.kind == "document":
                found = first_subject(text, frame) or actor
            return Link(quote, "label", actor=found, frame=frame.span)
    return None


def _signed(text: str, following: Frame, quote: Quoted) -> Link | None:
    """`"Q." — X` where the name stands alone at the end of the line, like a signature."""
    for actor in following.actors:
        if actor.span.start < quote.outer.end:
            continue
        dashed = _DASHED.fullmatch(text, quote.outer.end, actor.span.start)
        if dashed and _LINE_ENDS.match(text, actor.span.end):
            return Link(quote, "dash", actor=actor, frame=following.span)
        return None
    return None


def _words_outside(text: str, frame: Frame) -> bool:
    """Whether the frame holds words outside its quotations."""
    outside = _outside(frame.span, frame.quotes)
    return any(re.search(r"\w", stretch.of(text)) for stretch in outside)


def _in_frame(text: str, frame: Frame, quote: Quoted) -> Link | None:
    """A pair or a subject anywhere in the sentence."""
    later = [pair for pair in frame.pairs if pair.start >= quote.outer.end]
    if later:
        best = max(later, key=lambda pair: pair.strength - (pair.start - quote.outer.end) / 40)
        return Link(quote, "frame-after", best, frame=frame.span)
    subject = first_subject(text, frame)
    if subject is not None:
        return Link(quote, "subject", actor=subject, frame=frame.span)
    return None


def first_subject(text: str, frame: Frame) -> Actor | None:
    """The first actor of the frame that stands where a subject may."""
    from briefing.quotes.subjects import _position

    outers = [quote.outer for quote in frame.quotes]
    ranked = sorted(
        (
            (
                -(
                    _position(text, frame.span, actor, outers)
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
    return frame.actors[ranked[0][2]]


def _from_neighbours(
    text: str, frames: list[Frame], number: int, quote: Quoted, before: Link | None
) -> Link:
    """No words of its own: the paragraph before it, the quotation before, the sentence after."""
    frame = frames[number]
    previous = frames[number - 1] if number else None
    if previous is not None and text[previous.span.start : previous.span.end].rstrip().endswith(
        ":"
    ):
        link = _best_of(text, previous, quote, "colon-before")
        if link is not None:
            return _joined(link, before)
    if previous is not None and not previous.quotes:
        link = _strong_of(previous, quote)
        if link is not None:
            return _joined(link, before)
    if before is not None and before.source is not None:
        return Link(quote, "same-paragraph", before.pair, before.actor, frame.span, joins=True)
    if previous is not None:
        link = _best_of(text, previous, quote, "sentence-before")
        if link is not None:
            return link
    following = frames[number + 1] if number + 1 < len(frames) else None
    if following is not None and following.pairs:
        link = _best_of(text, following, quote, "sentence-after")
        if link is not None:
            return link
    for earlier in reversed(frames[: max(0, number - 1)]):
        link = _best_of(text, earlier, quote, "earlier-sentence")
        if link is not None:
            return link
    return Link(quote, "none", frame=frame.span)


def _strong_of(frame: Frame, quote: Quoted) -> Link | None:
    """The first pair of a sentence that says outright that somebody speaks."""
    for pair in frame.pairs:
        if pair.cue.lemma in STRONG and pair.cue.form in "sdp" and pair.strength >= 5.0:
            return Link(quote, "sentence-before", pair, frame=frame.span)
    return None


def _best_of(text: str, frame: Frame, quote: Quoted, rule: str) -> Link | None:
    if frame.pairs:
        best = max(frame.pairs, key=lambda pair: (pair.strength, -pair.start))
        return Link(quote, rule, best, frame=frame.span)
    subject = first_subject(text, frame)
    return Link(quote, rule + "-subject", actor=subject, frame=frame.span) if subject else None
