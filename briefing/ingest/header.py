"""What stands above and below the text of a plain or Markdown file: title, names, date, address.

Line by line from the top until the first line that is none of these. Offsets, not copies: the
body stays made of slices of the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from briefing.ingest.agencies import find_credited_agency, find_dateline_agency
from briefing.ingest.bylines import match_byline, split_names
from briefing.ingest.dates import read_date_line, read_moment
from briefing.ingest.draft import Moment
from briefing.ingest.edges import Header, says_edge
from briefing.types import Removal

_DATE_PREFIX = re.compile(
    r"\s*date[ :]\s*(?P<date>\d{4}-\d\d-\d\d)\b[ \t]*(?:\((?P<handle>@\w{2,30})\)[ \t]*)?"
)
_KEYED = re.compile(
    r"\s*[*_]*(?P<key>[A-Za-z][A-Za-z _-]{1,18}?)[*_]*\s*:[*_]*\s+"
    r"(?P<value>\S[^\n]{0,400}?)[*_]*\s*$"
)
KEYS = {
    "title": "headline", "headline": "headline", "subject": "headline", "head": "headline",
    "source": "outlet", "outlet": "outlet", "publication": "outlet", "publisher": "outlet",
    "newspaper": "outlet", "site": "outlet", "from": "outlet",
    "author": "byline", "authors": "byline", "by": "byline", "byline": "byline",
    "written by": "byline", "reporter": "byline",
    "date": "published", "published": "published", "publication date": "published",
    "pubdate": "published", "posted": "published", "datetime": "published",
    "published at": "published", "published on": "published", "created": "published",
    "updated": "updated", "modified": "updated", "last updated": "updated",
    "url": "url", "link": "url", "original url": "url", "permalink": "url", "canonical": "url",
    "section": "section", "category": "section", "desk": "section", "genre": "genre",
    "language": "language", "lang": "language", "agency": "agency", "wire": "agency",
    "tags": "", "keywords": "", "topic": "", "topics": "", "id": "", "copyright": "", "slug": "",
    "description": "", "summary": "", "image": "", "words": "", "location": "",
}  # fmt: skip
_SIGNED = re.compile(r"\n[ \t]*(?P<line>(?:[A-ZÀ-Þ][\w.' -]{1,40},\s+)?(?P<date>[^\n]{8,60}))\s*\Z")
_FOOT = re.compile(
    r"""\n[\s*_>]*(?:(?:original\s+(?:url|link|article|source|story)|source(?:\s+url)?|url|link|permalink
        |read\s+(?:it|the\s+original|the\s+full\s+(?:story|article))[^\n]{0,40}|available\s+at|retrieved\s+from|quelle)
        [*_]*\s*:?[*_]*\s*)?<?(?P<url>https?://[^\s<>]{4,1000})>?[\s*_)]*\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_TITLE_WORDS = 25
_LINES = 30  # header lines looked at
_AHEAD = 5  # lines below a line that help to read it
_STANDFIRST_WORDS = 60
_KEPT = 2  # lines of text between the headline and the byline


def read_header(text: str, plain: Callable[[str], str]) -> Header:
    """Read the edges of `text`; `plain` gives a line without its markup."""
    header = Header(end=len(text))
    _read_foot(text, header)
    position = 0
    for _ in range(_LINES):
        line_end = text.find("\n", position, header.end)
        line_end = header.end if line_end < 0 else line_end
        line = text[position:line_end]
        if line.strip():
            ahead = [plain(each) for each in _lines_from(text, line_end, header.end)]
            taken = _take(line, plain(line.strip()), text[line_end : line_end + 600], ahead, header)
            if taken < len(line) and not (taken == 0 and _is_standfirst(line, ahead, header)):
                header.start = position + taken
                break
            if taken == 0:
                header.kept.append((position, line_end))
        if line_end >= header.end:
            header.start = header.end
            break
        position = header.start = line_end + 1
    return header


def text_between(text: str, header: Header) -> str:
    """The text without its edges: what was kept of them, then the rest."""
    kept = [text[start:end] for start, end in header.kept if end <= header.start]
    return "\n\n".join((*kept, text[header.start : header.end]))


def _lines_from(text: str, position: int, end: int) -> Iterator[str]:
    """The next lines that are not empty, as far as they are short enough for a header."""
    for _ in range(_AHEAD):
        while position < end and text[position] in "\n\r \t":
            position += 1
        if position >= end:
            return
        stop = text.find("\n", position, end)
        stop = end if stop < 0 else stop
        yield text[position : min(stop, position + 400)].strip()
        position = stop


def _take(line: str, bare: str, below: str, ahead: list[str], header: Header) -> int:
    """Read one line into the header. Out: how many of its characters were header."""
    prefix = _DATE_PREFIX.match(line)
    if prefix and header.meta.published is None:
        return _take_prefix(prefix, header)
    if len(bare) > 300:
        return 0
    if _take_keyed(line, header) or says_edge(bare, ahead, header):
        header.removed.append(Removal(text=line.strip(), rule="header"))
        return len(line)
    if not header.meta.headline and _is_title(line, bare, below):
        header.say(headline=bare)
        marks = line.strip().replace(bare, "", 1)
        if marks:
            header.removed.append(Removal(text=marks, rule="markdown"))
        return len(line)
    return 0


def _is_standfirst(line: str, ahead: list[str], header: Header) -> bool:
    """Whether a line of the text stands between the headline and the byline."""
    if not header.meta.headline or header.meta.byline or len(header.kept) >= _KEPT:
        return False
    if len(line.split()) > _STANDFIRST_WORDS:
        return False
    left = _KEPT - len(header.kept)
    return any(len(each) <= 160 and match_byline(each) for each in ahead[:left])


def _take_prefix(prefix: re.Match[str], header: Header) -> int:
    header.say(published=read_moment(prefix["date"]))
    if prefix["handle"]:
        header.say(byline=(prefix["handle"],))
    header.removed.append(Removal(text=prefix.group().strip(), rule="header"))
    return prefix.end()


def _take_keyed(line: str, header: Header) -> bool:
    match = _KEYED.match(line)
    key = match["key"].strip().lower().replace("_", " ") if match else ""
    if match is None or key not in KEYS:
        return False
    return store_field(KEYS[key], match["value"].strip().strip("\"'"), header)


def store_field(name: str, value: str, header: Header) -> bool:
    """Put a declared value in its place. Out: whether the line is a header line."""
    if name in {"published", "updated"}:
        moment = read_moment(value)
        if moment is not None:
            header.say(**{name: moment})
        return moment is not None or len(value) < 40
    if name == "byline":
        header.say(byline=split_names(value))
        header.add(agency=find_credited_agency(value))
    elif name == "outlet" and value.startswith("http"):
        header.add(url=value)
    elif name == "url":
        header.say(url=value.strip("<>") if "://" in value else header.meta.url)
    elif name:
        header.say(**{name: value})
    return True


def _is_title(line: str, bare: str, below: str) -> bool:
    """Whether a first line is a headline: marked as one, or short, unstopped and set apart."""
    if re.match(r"\s*#{1,2}\s+\S", line):
        return True
    if not below.strip() or not re.search(r"\w", bare):
        return False
    if len(bare.split()) > _TITLE_WORDS or len(bare) > 170 or re.search(r"[.,;:…][\"”’»]?$", bare):
        return False
    if not re.match(r"[\"“«'‘„(¿¡]?[A-ZÀ-ÞŁŚŻČŠŽА-Я0-9$€£]", bare) or find_dateline_agency(bare):
        return False
    next_line = below.lstrip(" \t")[1:].split("\n", 1)[0]
    apart = not next_line.strip() or len(bare) < 45 or len(next_line) > 1.5 * len(bare)
    return apart or bool(match_byline(next_line) or read_date_line(next_line))


def _read_foot(text: str, header: Header) -> None:
    """The address, or the place and day, at the very end: `Gradez, 13 May 2026`."""
    match = _FOOT.search(text, max(len(text) - 1500, 0))
    if match is not None:
        header.say(url=match["url"].rstrip(").,"))
        header.removed.append(Removal(text=match.group().strip(), rule="link"))
        header.end = match.start()
    signed = _SIGNED.search(text, max(header.end - 160, 0), header.end)
    found = _signed_date(signed) if signed else None
    if signed is not None and found is not None:
        header.signed = replace(found, basis="text")
        header.removed.append(Removal(text=signed["line"], rule="timestamp"))
        header.end = signed.start()


def _signed_date(signed: re.Match[str]) -> Moment | None:
    found = read_date_line(signed["line"]) or read_date_line(signed["date"])
    return found[0] if found else None
