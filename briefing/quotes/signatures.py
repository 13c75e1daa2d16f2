"""Pulled-out quotations, which end in the name of their speaker before the closing mark."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from briefing.quotes.links import Link
from briefing.quotes.records import Actor
from briefing.text.wordlist import word_set
from briefing.types import Document, NameMention

_LONGEST = 90  # characters
_SPEAKS = word_set(
    "i we you he she it they is are was were be am will would can could may must have has had not "
    "do does did if because but so that this there when my our your his her their me us"
)


def sign(document: Document, links: Sequence[Link], names: Sequence[NameMention]) -> list[Link]:
    """Links of consecutive quotations; where one paragraph goes on in another that holds only a
    name and an office, that name is its source and not its words."""
    signed: list[Link] = []
    starts = [name.span.start for name in names]
    for link in links:
        before = signed[-1] if signed else None
        signer = None
        if before is not None and before.quote.continues and goes_on_without_mark(link):
            place = bisect_left(starts, link.quote.inner.start)
            near = names[place : place + 2]
            signer = _signer(document.text, link, near)
        if before is not None and signer is not None:
            quote = replace(before.quote, continues=False)
            signed[-1] = Link(quote, "signature", actor=signer, frame=link.frame)
        else:
            signed.append(link)
    return signed


def goes_on_without_mark(link: Link) -> bool:
    """Whether the stretch has no opening mark of its own: it belongs to the one before it."""
    return link.quote.outer.start == link.quote.inner.start and not link.quote.single


def _signer(text: str, link: Link, names: Sequence[NameMention]) -> Actor | None:
    """The person of a line that is nothing but a name with an office before or after it."""
    inner = link.quote.inner
    words = inner.of(text).strip(" .").split()
    if len(inner) > _LONGEST or any(word.strip(",.").lower() in _SPEAKS for word in words):
        return None
    for name in names:
        ends = text[name.span.end : name.span.end + 1] in ",.(" or name.span.end == inner.end
        if inner.covers(name.span) and name.kind in ("person", "unknown") and ends:
            return Actor(name.span, "name", name.text.lower(), name)
    return None
