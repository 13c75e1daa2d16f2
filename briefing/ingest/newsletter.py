"""A newsletter of several pieces, taken apart where its own headings and links say so."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Any

from briefing.ingest.identity import clean_url
from briefing.ingest.markup import parse_fragment, text_of_tree
from briefing.types import Removal

_HEADINGS = ("h1", "h2", "h3", "h4")
_MARK = re.compile("\ue000(\\d+)\ue000")
_FEWEST_WORDS = 20  # of a piece; what has fewer is a link and no piece
_OPENING_WORDS = 40
_TEASER_WORDS = 120
_MORE = re.compile(
    r"(?:…|\.\.\.|\b(?:read\s+(?:more|on|the\s+(?:full|whole)\b[^\n]{0,30})|continue\s+reading|full\s+story))\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True)
class Piece:
    """One piece of a newsletter; `truncated` where it only leads to the article."""

    headline: str
    url: str | None
    text: str
    truncated: bool


def split_pieces(html: str) -> tuple[tuple[Piece, ...], tuple[Removal, ...]]:
    """The pieces under headings that each link to an article of their own, and what was left out;
    nothing when there are not two. What stands above them is a piece without a headline where it
    is more than a greeting."""
    root = parse_fragment(html)
    headings = _linked_headings(root) if root is not None else []
    if len(headings) < 2:
        return (), ()
    said = [(" ".join("".join(node.itertext()).split()), link) for node, link in headings]
    for number, (node, _) in enumerate(headings):
        tail = node.tail
        node.clear()
        node.text, node.tail = f"\ue000{number}\ue000", tail
    text, removed = text_of_tree(root)
    above, *parts = _MARK.split(text)
    if parts[::2] != [str(number) for number in range(len(said))]:
        return (), ()  # marks that are not ours, or ours out of their order: one piece as it stands
    pieces = [
        _piece(*said[int(number)], body.strip())
        for number, body in zip(parts[::2], parts[1::2], strict=True)
    ]
    if sum(len(piece.text.split()) >= _FEWEST_WORDS for piece in pieces) < 2:
        return (), ()
    if len(above.split()) >= _OPENING_WORDS:
        return (Piece(headline="", url=None, text=above.strip(), truncated=False), *pieces), removed
    left = (Removal(text=above.strip(), rule="newsletter"),) if above.strip() else ()
    return tuple(pieces), (*removed, *left)


def _piece(headline: str, link: str, text: str) -> Piece:
    short = len(text.split()) < _TEASER_WORDS
    return Piece(
        headline=headline,
        url=clean_url(link),
        text=text,
        truncated=short or bool(_MORE.search(text[-200:])),
    )


def _linked_headings(root: Any) -> list[tuple[Any, str]]:
    """The headings of the level that has most links, each link once, in order."""
    found: list[tuple[Any, str]] = []
    for node in root.iter(*_HEADINGS):
        links = [a.get("href") for a in node.iter("a")]
        parent = node.getparent()
        if parent is not None and parent.tag == "a":
            links.append(parent.get("href"))
        link = next((str(x) for x in links if x and str(x).startswith("http")), None)
        if link and 1 < len("".join(node.itertext()).split()) <= 30:
            found.append((node, link))
    levels = Counter(node.tag for node, _ in found).most_common(1)
    kept = [(node, link) for node, link in found if levels and node.tag == levels[0][0]]
    return kept if len({link for _, link in kept}) == len(kept) else []
