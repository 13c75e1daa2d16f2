"""What comes from an article made fit to be printed: characters and links, nothing else.

Markup needs no care here: the templates escape it. This is about what escaping lets through, the
characters that are no text at all and the addresses that a reader should not be sent to.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from urllib.parse import urlsplit

from briefing.text.slices import ELISION
from briefing.types import Span

CLIP_MARK = " […]"
_BREAKS = re.compile("[\t\n\r\x0b\x0c\x85\u2028\u2029]+")
_SURROGATES = re.compile("[\ud800-\udfff]")
# C0 and C1 controls, bidirectional embeddings, overrides and isolates (Unicode TR 36 and 41:
# they reorder what stands around them), the byte order mark, noncharacters, tag characters.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\u206a-\u206f\ufeff"
    "\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)
_SCHEMES = frozenset({"http", "https", "mailto"})
_NO_ADDRESS = re.compile(r"[\s\"<>\\^`{|}\x00-\x20\x7f-\xa0]")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\Z")


def printable(text: str) -> str:
    """`text` on one line, without the characters that print nothing or turn others around."""
    if text.isascii() and text.isprintable():
        return text
    return _INVISIBLE.sub("", _SURROGATES.sub("\ufffd", _BREAKS.sub(" ", text)))


def safe_url(url: str | None) -> str:
    """`url` if it is a web or mail address that may become a link, else the empty string."""
    if not url or len(url) > 2000 or _NO_ADDRESS.search(url) or _SURROGATES.search(url):
        return ""
    try:
        parts = urlsplit(url)
        named = bool(parts.hostname) if parts.scheme != "mailto" else "@" in parts.path
    except ValueError:
        return ""
    return url if parts.scheme.lower() in _SCHEMES and named else ""


def is_rtl(text: str) -> bool:
    """Whether the first letter with a direction runs from right to left (UAX 9, rules P2, P3).

    Browsers find that out for themselves (`dir="auto"`), the PDF writer does not.
    """
    if text.isascii():
        return False
    kinds = (unicodedata.bidirectional(letter) for letter in text[:500])
    return next((kind for kind in kinds if kind in {"L", "R", "AL"}), "L") != "L"


def language_tag(language: str) -> str:
    """A well-formed BCP 47 tag, else "und" (undetermined)."""
    return language if _LANGUAGE.match(language) else "und"


def clip(text: str, limit: int) -> str:
    """At most `limit` characters of `text`, cut at a word and marked ` […]` where it is longer."""
    kept, cut = clipped(text, limit)
    return kept + CLIP_MARK if cut else kept


def clipped(text: str, limit: int) -> tuple[str, bool]:
    """What `clip` keeps of the text, and whether anything was cut."""
    text = printable(text)
    if len(text) <= limit:
        return text, False
    room = text[: max(limit - len(CLIP_MARK), 1)]
    return (room.rsplit(" ", 1)[0] if " " in room[limit // 2 :] else room), True


def split_marks(text: str, spans: Sequence[Span]) -> tuple[tuple[str, bool], ...]:
    """A joined quotation as (piece, is it an added mark): the inverse of `join_slices`.

    Lengths of the spans say where the slices end, so that a `[…]` which the article itself
    printed stays the article's. A text that does not fit its spans is all taken as source.
    """
    pieces: list[tuple[str, bool]] = []
    place = 0
    for number, span in enumerate(spans):
        if number:
            mark = ELISION if text.startswith(ELISION, place) else " "
            pieces.append((mark, mark == ELISION))
            place += len(mark)
        pieces.append((text[place : place + len(span)], False))
        place += len(span)
    return tuple(pieces) if "".join(piece for piece, _ in pieces) == text else ((text, False),)
