"""What kind of thing some bytes are, by what is in them; the suffix only breaks ties."""

from __future__ import annotations

import re

_BINARY = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"RIFF",
    b"\x7fELF",
    b"MZ\x90",
    b"\xd0\xcf\x11\xe0",
    b"BZh",
    b"\xfd7zXZ",
    b"7z\xbc\xaf",
    b"Rar!",
    b"SQLite format 3",
    b"\x00\x00\x01\x00",
    b"OggS",
    b"ID3",
    b"\x28\xb5\x2f\xfd",
    b"wOFF",
    b"wOF2",
    b"{\\rtf",
)
_ROOTS = {
    "rss": "feed",
    "rdf": "feed",
    "feed": "feed",
    "channel": "feed",
    "entry": "feed",
    "opml": "opml",
    "newsitem": "newsml",
    "newsmessage": "newsml",
    "newsml": "newsml",
    "nitf": "newsml",
    "html": "page",
    "head": "page",
    "body": "page",
    "article": "page",
    "div": "page",
    "p": "page",
    "main": "page",
    "section": "page",
    "h1": "page",
    "meta": "page",
    "title": "page",
    "table": "page",
    "span": "page",
    "script": "page",
    "style": "page",
    "base": "page",
    "link": "page",
}
_ROOT = re.compile(
    r"\s*(?:<\?[^>]{0,500}>\s*|<!--.{0,5000}?-->\s*|<!doctype\b[^>\[]{0,400}(?:\[.{0,20000}?\])?\s*>\s*)*<(?:[\w.-]{1,40}:)?(?P<root>[A-Za-z][\w.-]{0,40})",
    re.DOTALL | re.IGNORECASE,
)
_HTML = re.compile(r"<!doctype\s+html|<(?:html|body|article)\b", re.IGNORECASE)
_TAG = re.compile(r"<(?:/?[A-Za-z][\w-]{0,20}(?:\s[^<>]{0,500})?/?>|!--)")
_FEED = re.compile(r"<(?:\w{1,10}:)?(?:rss|feed|rdf|opml)\b[^>]{0,300}>", re.IGNORECASE)
_MAIL = re.compile(
    r"(?:From |(?:Return-Path|Received|Delivered-To|MIME-Version|Message-ID|From|To|Subject|Date"
    r"|Reply-To|X-[\w-]{1,40}|DKIM-Signature|List-[\w-]{1,30}|Content-Type|ARC-[\w-]{1,40}"
    r"|Authentication-Results):)",
    re.IGNORECASE,
)
_MAIL_SIGNS = re.compile(
    r"^(?:Received|MIME-Version|Message-ID|Return-Path|DKIM-Signature|Content-Type|List-Unsubscribe):",
    re.IGNORECASE | re.MULTILINE,
)


def find_kind(data: bytes, suffix: str = "") -> str:
    """One of gzip, zip, binary, empty, feed, opml, newsml, page, json, mail, xml, text."""
    if data.startswith(b"\x1f\x8b"):
        return "gzip"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "zip"
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        return "empty"
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff")) or _looks_wide(data)
    if data.startswith(_BINARY) or (not wide and _looks_binary(data)):
        return "binary"
    return _kind_of_text(_opening(data), suffix)


def _opening(data: bytes) -> str:
    from briefing.ingest.decode import decode

    decoded = decode(data[:30_000] if len(data) > 30_000 else data)
    return decoded.text if decoded else data[:30_000].decode("latin-1")


def _kind_of_text(text: str, suffix: str) -> str:
    head = text.lstrip("\ufeff \t\r\n\x00")
    if (head[:1] in "{[" and suffix not in {".txt", ".md"}) or re.match(
        r"\{\s*\"|\[\s*[{\]]", head
    ):
        return "json"
    if head.startswith("<"):
        return _kind_of_markup(head)
    if _MAIL.match(head) and _is_mail(head):
        return "mail"
    if _HTML.search(head[:3000]) or (suffix in {".html", ".htm", ".xhtml"} and _TAG.search(head)):
        return "page"
    if _FEED.search(head[:3000]) or suffix in {".rss", ".atom"}:
        return "feed"
    if suffix in {".jsonl", ".ndjson", ".json"}:
        return "json"
    return "text"


def _kind_of_markup(head: str) -> str:
    root = _ROOT.match(head)
    kind = _ROOTS.get(root["root"].lower()) if root else None
    if kind:
        return kind
    if _FEED.search(head[:3000]):
        return "feed"
    if _HTML.search(head[:5000]):
        return "page"
    if re.match(r"<(?:https?://|mailto:)", head):
        return "text"
    return "xml" if head.startswith("<?xml") or root else "text"


def _is_mail(head: str) -> bool:
    top = head.split("\n\n", 1)[0][:20_000]
    signs = len(_MAIL_SIGNS.findall(top))
    return signs >= 1 and bool(
        re.search(r"^(?:From|Subject|Date):", top, re.IGNORECASE | re.MULTILINE)
    )


def _looks_wide(data: bytes) -> bool:
    sample = data[:2000]
    return len(sample) > 3 and max(sample[1::2].count(0), sample[::2].count(0)) > 0.4 * (
        len(sample) // 2
    )


def _looks_binary(data: bytes) -> bool:
    """Many control bytes, or a stretch of zeros, in the opening."""
    sample = data[:8000]
    control = sum(byte < 9 or 13 < byte < 27 or 27 < byte < 32 for byte in sample)
    return control > 0.02 * len(sample) and control > 2
