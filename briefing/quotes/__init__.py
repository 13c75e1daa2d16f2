"""Who said what: quotations with the words that name their speaker, and whom those mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.quotes.attach import Frame, Link, find_frames, link_frames
from briefing.quotes.indirect import Indirect, find_indirect, may_attribute
from briefing.quotes.marks import Quoted, find_quoted
from briefing.quotes.records import Actor
from briefing.quotes.speakers import name_speakers, resolve_speakers
from briefing.text.names import find_names
from briefing.text.wordlist import word_set
from briefing.types import Attribution, Document, Span

__all__ = ["find_attributions", "find_events", "resolve_speakers"]

_QUOTES_IN_PARAGRAPH = 200  # what comes after is not journalism, and would cost its square
Event = tuple[Attribution, Actor | None, str]


_NAMES_WORKS = word_set(
    "podcast program programme series column article headline op-ed essay novel memoir of on "
    "in the to titled entitled called book show song film movie album his her 's a an and"
)


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
    groups = list(_group(document, _bind_forward(links)))
    events = [(_attribution(document, group), group[0].source, group[0].rule) for group in groups]
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
    links: list[Link] = []
    indirect: list[Indirect] = []
    lead: Frame | None = None  # the sentence that closed the paragraph before with a colon
    for number, paragraph in enumerate(document.paragraphs):
        inside = by_paragraph.get(number, [])
        colon = document.text[paragraph.end - 1 : paragraph.end] == ":"
        if not inside and not colon and not may_attribute(document.text, paragraph):
            lead = None
            continue
        frames = find_frames(document, paragraph, inside, names)
        last = links[-1] if links and links[-1].quote.paragraph == number - 1 else None
        links.extend(link_frames(document, frames, last, lead))
        indirect.extend(find_indirect(document.text, frames))
        lead = frames[-1] if colon else None
    return links, indirect


def _of_indirect(document: Document, found: Indirect) -> Attribution:
    return Attribution(
        doc_id=document.doc_id,
        kind="indirect",
        content=(found.content,),
        cue=found.pair.cue.span,
        source=found.pair.actor.span,
    )


_SMALL = word_set("with from into that this than over when what your their have")


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
    return links


def _group(document: Document, links: Sequence[Link]) -> Iterator[list[Link]]:
    """Links that share one cue and speaker, dropping what is no speech."""
    text = document.text
    group: list[Link] = []
    for link in links:
        if _is_heading(document, link):
            continue
        if group and not link.joins:
            yield from _speech_of(text, group)
            group = []
        group.append(link)
    if group:
        yield from _speech_of(text, group)


def _speech_of(text: str, group: list[Link]) -> Iterator[list[Link]]:
    """The group without titles of works; nothing when no part of it is speech."""
    kept = [link for link in group if not _is_title(text, link)]
    if any(_is_speech(text, link) for link in kept):
        yield kept


def _is_heading(document: Document, link: Link) -> bool:
    """Whether the quotation is a paragraph of its own without a full stop, like a cross-head."""
    paragraph, quote = document.paragraphs[link.quote.paragraph], link.quote
    alone = len(paragraph) - len(quote.outer) <= 2
    last = quote.inner.of(document.text)[-1:]
    short = len(quote.inner) < 90
    return alone and short and last not in ".,!?…" and not quote.continues


def _is_speech(text: str, link: Link) -> bool:
    words = link.quote.inner.of(text).split()
    if link.quote.single and link.cue is None:
        return False
    if len(words) >= (6 if link.rule == "subject" else 4):
        return True
    return link.cue is not None and link.rule in ("after", "before-colon", "before-near")


def _is_title(text: str, link: Link) -> bool:
    """Whether the words are the title of a work: capitals throughout, named rather than said."""
    words = link.quote.inner.of(text).strip(" .,").split()
    long = [w for w in words if len(w) > 3 and w[0].isalpha() and w not in _SMALL]
    if len(words) > 12 or not long or sum(w[0].isupper() for w in long) < 0.85 * len(long):
        return False
    start = link.quote.outer.start
    if link.cue is not None and 0 <= start - link.cue.end <= 3 and link.rule.startswith("before"):
        return link.cue.lemma in ("tell", "call", "dub", "label", "publish", "write", "see")
    before = text[max(0, start - 14) : start].rstrip()
    pointed = text[link.quote.inner.end - 1 : link.quote.outer.end + 1]
    said = link.rule == "after" and any(mark in pointed for mark in ",?!")
    last = before.split()[-1].lower().strip(",(") if before.split() else ""
    if last in _NAMES_WORKS or last.endswith(("'s", "’s")):
        return True
    if link.rule.startswith(("before-colon", "colon")) or (said and len(words) > 2):
        return False
    return len(long) > 1


def _attribution(document: Document, group: list[Link]) -> Attribution:
    first = group[0]
    quoted = _runs(document.text, group)
    mixed = _is_mixed(document.text, first)
    return Attribution(
        doc_id=document.doc_id,
        kind="mixed" if mixed else "direct",
        content=_content(document.text, group, quoted) if mixed else quoted,
        quoted=quoted,
        cue=first.cue.span if first.cue else None,
        source=first.source.span if first.source else None,
        via=_via(document, first),
        addressee=_addressee(document.text, first),
    )


# Verbs whose complement begins right after them, "that" or not.
_CLAUSAL = word_set(
    "say add argue insist claim warn note maintain contend think believe suggest assert "
    "acknowledge concede admit predict complain explain declare announce state"
)
_LEAD = re.compile(r"[\s:,]*(?:[^\"“”«„]{0,240}\bthat\b\s*)?")


def _content(text: str, group: Sequence[Link], quoted: tuple[Span, ...]) -> tuple[Span, ...]:
    """All of what is attributed in a mixed attribution: the clause from the verb on, as far as
    the last quotation of its sentence; quotations of later sentences follow as they are."""
    first = group[0]
    frame = first.frame
    if first.cue is None or frame is None or first.cue.end > quoted[0].start:
        return quoted
    inside = [span for span in quoted if span.end <= frame.end]
    lead = _LEAD.match(text, first.cue.end, quoted[0].start)
    start = lead.end() if lead else quoted[0].start
    plain = first.cue.lemma in _CLAUSAL or text[max(0, start - 5) : start].strip() == "that"
    if not plain or first.cue.form == "p":
        return quoted
    if not inside or not text[start : quoted[0].start].strip(" \"“”'‘«„"):
        return quoted
    whole = Span(start=start, end=inside[-1].end)
    return (whole, *(span for span in quoted if span.start >= whole.end))


def _runs(text: str, group: Sequence[Link]) -> tuple[Span, ...]:
    """The quoted slices; one slice where a quotation runs over paragraphs without a new mark."""
    runs: list[Span] = []
    for link in group:
        inner = link.quote.inner
        if runs and not text[runs[-1].end : inner.start].strip():
            runs[-1] = Span(start=runs[-1].start, end=inner.end)
        else:
            runs.append(inner)
    return tuple(runs)


def _via(document: Document, link: Link) -> str | None:
    via = link.pair.via if link.pair else None
    return via.name.text if via is not None and via.name is not None else None


_TOLD = re.compile(
    r"\s+((?:the\s+)?[A-Z](?:[\w’'&-]|\.(?=\w))*(?:\s[A-Z](?:[\w’'&-]|\.(?=\w))*){0,5}|reporters)"
)


def _addressee(text: str, link: Link) -> str | None:
    """To whom it was said, when the cue is "told" and a name or "reporters" follows."""
    if link.cue is None or link.cue.lemma != "tell":
        return None
    found = _TOLD.match(text, link.cue.end)
    return found.group(1).rstrip(".") if found else None


def _is_mixed(text: str, link: Link) -> bool:
    """Whether the quotation is part of the reporting sentence's own grammar."""
    inner = link.quote.inner.of(text)
    starts_lower = inner[:1].islower()
    return starts_lower and not link.rule.startswith(("after", "before-colon"))
