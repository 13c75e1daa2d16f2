"""Links that belong together → one attribution: its content, what stood in marks, to whom."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.quotes.links import Link
from briefing.quotes.venue import find_venue
from briefing.text.wordlist import word_set
from briefing.types import Attribution, Document, Span


def attribution_of(document: Document, group: list[Link]) -> Attribution:
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
        venue=_venue(document, first),
    )


# Verbs whose complement begins right after them, "that" or not.
_CLAUSAL = word_set(
    "say add argue insist claim warn note maintain contend think believe suggest assert "
    "acknowledge concede admit predict complain explain declare announce state"
)
_LEAD = re.compile(r"[\s:,]*(?:[^\"“”«„]{0,240}\bthat\b\s*)?")
# What stands between the verb and its clause: where, when and how it was said.
_CIRCUMSTANCE = re.compile(
    r"(?:in|on|at|to|during|after|before|about|earlier|later|recently|repeatedly|again|last|this|"
    r"yesterday|today|of|for|with|from|\w+day|\w+ (?:years|months|weeks|days) ago)\b|[^“\"]*[—–]"
)
_NEXT_VERB = re.compile(
    r"[”\"'’,]\s*(?:(?:and|but|while|before)\s+)?(?:later\s+|also\s+|then\s+)?"
    r"(?:adding|saying|arguing|insisting|asking|citing|noting|calling|claiming|telling|"
    r"(?:and|but) (?:\w+ly )?[a-z]+(?:ed|s|ing)\b)"
)


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
    between = text[start : quoted[0].start]
    if not inside or not between.strip(" \"“”'‘«„") or _CIRCUMSTANCE.match(between):
        return quoted
    whole = Span(start=start, end=_clause_end(text, inside))
    return (whole, *(span for span in quoted if span.start >= whole.end))


def _clause_end(text: str, inside: Sequence[Span]) -> int:
    """Where the clause ends: with the last quotation before another verb of saying."""
    end = inside[0].end
    for span in inside[1:]:
        if _NEXT_VERB.search(text, end, span.start):
            break
        end = span.end
    return end


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


def _venue(document: Document, link: Link) -> str | None:
    """ "In an interview with RT", "on Twitter": where the words were said, as the report has it."""
    sentence = document.sentence_at(link.cue.span.start) if link.cue else None
    if link.cue is None or sentence is None:
        return None
    source = link.source.span if link.source else None
    inside = source if source and sentence.span.covers(source) else None
    found = find_venue(document.text, sentence.span, link.cue.span, inside)
    return " ".join(found.of(document.text).split()) if found else None


_TOLD = re.compile(
    r"\s+((?:the\s+)?[A-Z](?:[\w’'&-]|\.(?=\w))*(?:\s[A-Z](?:[\w’'&-]|\.(?=\w))*){0,5}|reporters|journalists|lawmakers|"
    r"parliament|(?:a|the) (?:news|press) conference|state (?:television|media|TV|radio))"
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
