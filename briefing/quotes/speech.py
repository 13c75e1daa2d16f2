"""What of the quoted words is speech: no titles of works, no cross-heads, no scare quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.quotes.links import Link
from briefing.quotes.signatures import goes_on_without_mark
from briefing.text.wordlist import word_set
from briefing.types import Document

_NAMES_WORKS = word_set(
    "newspaper paper daily weekly magazine journal radio channel station podcast program programme "
    "series column article headline op-ed essay novel memoir of on in the to titled entitled "
    "called book show song film movie album his her 's a an and"
)

_SMALL = word_set("with from into that this than over when what your their have")


_BYLINE = re.compile(r"[”\"],? by (?:the )?[A-Z]|,[”\"] by (?:the )?[A-Z]")
_LONGEST_CROSS_HEAD = 60  # characters
_COPULAS = word_set("is are was were been be")


def group_speech(document: Document, links: Sequence[Link]) -> Iterator[list[Link]]:
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
    if quote.single and alone and len(quote.inner) < _LONGEST_CROSS_HEAD:
        return True
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
    if link.quote.continues or goes_on_without_mark(link):
        return False
    words = link.quote.inner.of(text).strip(" .,").split()
    if link.rule != "label" and _BYLINE.match(text, link.quote.inner.end):
        return True
    long = [w for w in words if len(w) > 3 and w[0].isalpha() and w not in _SMALL]
    long = long or [w for w in words if w[0].isalpha()]
    if len(words) > 12 or not long or sum(w[0].isupper() for w in long) < 0.85 * len(long):
        return False
    if link.rule == "same-paragraph" and _is_whole_sentence(text, link):
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
    if link.cue is not None and last in _COPULAS:
        return False
    inside = link.joins and not _is_whole_sentence(text, link)  # the firm “Volok” denies it
    return len(long) > 1 or (inside and link.rule == "same-paragraph")


def _is_whole_sentence(text: str, link: Link) -> bool:
    """Whether the marks hold a sentence of its own, as in `"We lost," he said. "Go Home."`"""
    start, end = link.quote.outer.start, link.quote.inner.end
    return text[end - 1 : end] in ".!?" and text[max(0, start - 3) : start].rstrip()[-1:] in ".!?"
