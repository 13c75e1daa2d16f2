"""What stands above and below the text of a plain or Markdown file: title, names, date, address.

Line by line from the top until the first line that is none of these. Offsets, not copies: the
body stays a slice of the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from briefing.ingest.agencies import agency_name, find_credited_agency, find_dateline_agency
from briefing.ingest.dates import read_date_line, read_moment
from briefing.ingest.draft import Moment
from briefing.ingest.outlet_names import OUTLET_WORDS
from briefing.ingest.rules.base import CAP, NAMES_LIST
from briefing.types import Removal

_DATE_PREFIX = re.compile(
    r"\s*date[ :]\s*(?P<date>\d{4}-\d\d-\d\d)\b[ \t]*(?:\((?P<handle>@\w{2,30})\)[ \t]*)?"
)
_KEYED = re.compile(
    r"\s*[*_]*(?P<key>[A-Za-z][A-Za-z _-]{1,18}?)[*_]*\s*:[*_]*\s+"
    r"(?P<value>\S[^\n]{0,400}?)[*_]*\s*$"
)
_KEYS = {
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
    "section": "section", "category": "section", "desk": "section",
    "language": "language", "lang": "language", "agency": "agency", "wire": "agency",
    "tags": "", "keywords": "", "topic": "", "topics": "", "id": "", "copyright": "", "slug": "",
    "description": "", "summary": "", "image": "", "words": "", "location": "",
}  # fmt: skip
_BYLINE = re.compile(
    r"[\W_]{0,4}(?:[Bb]y|BY|Von|Par|Por|Di|Da|Автор:?|Text:|Words:)\s+"
    rf"(?P<names>{NAMES_LIST}|[A-Z][A-Z .'-]+|{CAP})"
    rf"(?P<rest>(?:\s*[,|•·–—/(-]\s?|\s+(?:in|on|for|at|of|für|pour|para)\s)[^\n]{{0,120}})?[\W_]{{0,4}}$"
)
_NAME_ONLY = re.compile(
    rf"(?P<names>{NAMES_LIST})\s*(?:[,|•·–—/]\s*(?P<rest>[^\n]{{2,100}}))?[\W_]{{0,3}}$"
)
_PIECES = re.compile(r"\s*[|•·]\s*|\s+[–—-]\s+")
_MASTHEAD = re.compile(
    rf"(?:[Tt]he\s+|THE\s+)?(?:[A-ZÀ-Þ][\w.&'’-]*\s+){{0,4}}(?:[A-ZÀ-Þ][\w.-]*-?)?(?i:{OUTLET_WORDS})(?:\s+[A-ZÀ-Þ][\w.-]*){{0,2}}$"
)
_GENERIC = re.compile(
    r"(?:(?:our|own|special|staff|web|news|online|agency|the)\s+){0,3}(?:correspondents?|reporters?|staff|desk|newsroom|"
    r"agenc(?:y|ies)|writers?|editors?|editorial(?:\s+board|\s+team)?|admin|team|bureau|newspaper|unknown|anonymous|none|n/a|redaktion|rédaction|redacción)$",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"\n[ \t]*(?P<line>(?:[A-ZÀ-Þ][\w.' -]{1,40},\s+)?(?P<date>[^\n]{8,60}))\s*\Z")
_SPLIT_NAMES = re.compile(r"\s*(?:,\s*and\s|,|\s&\s|\sand\s|\sund\s|\set\s|\sy\s|\sи\s|;)\s*")
_FOOT = re.compile(
    r"""\n[\s*_>]*(?:(?:original\s+(?:url|link|article|source|story)|source(?:\s+url)?|url|link|permalink
        |read\s+(?:it|the\s+original|the\s+full\s+(?:story|article))[^\n]{0,40}|available\s+at|retrieved\s+from|quelle)
        [*_]*\s*:?[*_]*\s*)?<?(?P<url>https?://[^\s<>]{4,1000})>?[\s*_)]*\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_TITLE_WORDS = 25
_LINES = 30  # header lines looked at


@dataclass
class Header:
    """What the edges of a file say. `start` and `end` bound the text between them."""

    start: int = 0
    end: int = 0
    headline: str = ""
    byline: tuple[str, ...] = ()
    outlet: str | None = None
    agency: str | None = None
    published: Moment | None = None
    signed: Moment | None = None  # a date below the text
    updated: Moment | None = None
    url: str | None = None
    section: str | None = None
    language: str | None = None
    removed: list[Removal] = field(default_factory=list)


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
            taken = _take(line, plain(line.strip()), text[line_end : header.end], header)
            if taken < len(line):
                header.start = position + taken
                break
        if line_end >= header.end:
            header.start = header.end
            break
        position = header.start = line_end + 1
    return header


def _take(line: str, bare: str, below: str, header: Header) -> int:
    """Read one line into the header. Out: how many of its characters were header."""
    prefix = _DATE_PREFIX.match(line)
    if prefix and header.published is None:
        return _take_prefix(line, prefix, header)
    if len(bare) > 300:
        return 0
    if _is_edge_line(line, bare, below, header):
        header.removed.append(Removal(text=line.strip(), rule="header"))
        return len(line)
    if not header.headline and _is_title(line, bare, below):
        header.headline = bare
        marks = line.strip().replace(bare, "", 1)
        if marks:
            header.removed.append(Removal(text=marks, rule="markdown"))
        return len(line)
    return 0


def _is_edge_line(line: str, bare: str, below: str, header: Header) -> bool:
    """Whether a line says outlet, names or date; what it says goes into the header."""
    return (
        _take_keyed(line, header)
        or _take_dated(bare, header)
        or _take_pieces(bare, header)
        or _take_masthead(bare, below, header)
        or _take_byline(bare, header)
        or _take_outlet(bare, below, header)
        or _is_desk(bare, below, header)
    )


def _take_pieces(bare: str, header: Header) -> bool:
    """`The Example Post | Tuesday 13 October 2026 | Jane Doe`: a date among other pieces."""
    pieces = [piece.strip() for piece in _PIECES.split(bare)]
    dates = [found for piece in pieces if (found := read_date_line(piece)) is not None]
    if len(pieces) < 2 or len(pieces) > 6 or not dates or len(bare) > 200:
        return False
    header.published = header.published or dates[0][0]
    for piece in pieces:
        if _MASTHEAD.match(piece):
            header.outlet = header.outlet or _titled(piece)
        elif not header.byline and re.fullmatch(NAMES_LIST, piece):
            header.byline = split_names(piece)
        elif agency_name(piece):
            header.agency = header.agency or agency_name(piece)
    return True


def _take_masthead(bare: str, below: str, header: Header) -> bool:
    """The name of the paper on a line of its own above the headline."""
    if header.outlet or header.headline or len(bare) > 60 or not below.strip():
        return False
    shouted = bare.isupper() and 2 <= len(bare.split()) <= 6
    follows = re.match(r"[ \t]*\n\s*(?:[^\n]{1,200}\n|[^\n]{1,200}\Z)", below)
    if not (_MASTHEAD.match(bare) and (shouted or bare.startswith("The "))) or not follows:
        return False
    header.outlet = _titled(bare)
    return True


def _take_outlet(bare: str, below: str, header: Header) -> bool:
    """The name of the paper below the headline, where the next line or the last one is dated."""
    if header.outlet or not header.headline or len(bare) > 60 or not _MASTHEAD.match(bare):
        return False
    if bare.casefold().startswith("by "):
        return False
    next_line = below.lstrip("\n \t").split("\n", 1)[0]
    if not (header.published or (len(next_line) < 80 and read_date_line(next_line))):
        return False
    header.outlet = _titled(bare)
    return True


def _titled(name: str) -> str:
    """`THE ISLANDS GAZETTE` → `The Islands Gazette`."""
    if not name.isupper():
        return name
    words = [
        word if len(word) < 4 and word not in {"THE", "NEW"} else word.capitalize()
        for word in name.split()
    ]
    return " ".join(word.lower() if word in {"OF", "AND"} else word for word in words)


def _is_desk(bare: str, below: str, header: Header) -> bool:
    """`English service` between the masthead and the date."""
    next_line = below.lstrip("\n \t").split("\n", 1)[0]
    return bool(
        header.outlet
        and not header.headline
        and len(bare.split()) <= 4
        and re.search(
            r"\b(?:service|edition|desk|bureau|online|section|wire)\b", bare, re.IGNORECASE
        )
        and read_date_line(next_line)
    )


def _take_prefix(line: str, prefix: re.Match[str], header: Header) -> int:
    header.published = read_moment(prefix["date"])
    if prefix["handle"]:
        header.byline = (prefix["handle"],)
    header.removed.append(Removal(text=prefix.group().strip(), rule="header"))
    return prefix.end()


def _take_keyed(line: str, header: Header) -> bool:
    match = _KEYED.match(line)
    key = match["key"].strip().lower().replace("_", " ") if match else ""
    if match is None or key not in _KEYS:
        return False
    return store_field(_KEYS[key], match["value"].strip().strip("\"'"), header)


def store_field(name: str, value: str, header: Header) -> bool:
    """Put a declared value in its place. Out: whether the line is a header line."""
    if name in {"published", "updated"}:
        moment = read_moment(value)
        if moment is not None:
            setattr(header, name, moment)
        return moment is not None or len(value) < 40
    if name == "byline":
        header.byline = split_names(value)
        header.agency = header.agency or find_credited_agency(value)
    elif name == "outlet" and value.startswith("http"):
        header.url = header.url or value
    elif name == "url":
        header.url = value.strip("<>") if "://" in value else header.url
    elif name:
        setattr(header, name, value)
    return True


def split_names(text: str) -> tuple[str, ...]:
    """`Jane Doe and Ben Ode for AFP` → the two names."""
    text = re.sub(r"^\s*(?:by|von|par|por|di)\s+", "", text.strip(), flags=re.IGNORECASE)
    text = re.split(r"\s+(?:for|in|at|für|pour)\s+(?=[A-Z])|\s*[|•·/(]\s*|\s+[–—-]\s+", text)[0]
    names = [name.strip(" .,*_") for name in _SPLIT_NAMES.split(text)]
    return tuple(n for n in names if n and len(n) < 80 and not _GENERIC.match(n))


def _take_dated(bare: str, header: Header) -> bool:
    found = read_date_line(bare)
    if found is None:
        return False
    moment, is_update = found
    if is_update:
        header.updated = moment
    elif header.published is None:
        header.published = moment
    return True


def _take_byline(bare: str, header: Header) -> bool:
    if header.byline or len(bare) > 160:
        return False
    match = _BYLINE.match(bare)
    if match is None and header.headline and not re.search(r"[.!?]\s*$", bare):
        match = _NAME_ONLY.match(bare)
        if match is not None and not _is_credit_of_names(match, header):
            return False
    if match is None:
        if header.headline and agency_name(bare):
            header.agency = agency_name(bare)
            return True
        return False
    names = match["names"]
    if " " not in names and not header.headline:
        return False
    header.byline = split_names(names.title() if names.isupper() and " " in names else names)
    header.agency = header.agency or _byline_agency(bare, names, header)
    _read_rest(match["rest"] or "", header)
    return True


def _byline_agency(bare: str, names: str, header: Header) -> str | None:
    """The agency of a byline: `for AFP`, or a single name that is nobody's: `By Quillapress`."""
    lent = re.search(rf"\s(?:for|für|pour)\s(?P<agency>{CAP})[\W_]*$", bare)
    if lent and not _MASTHEAD.match(lent["agency"]):
        return agency_name(lent["agency"]) or lent["agency"]
    return find_credited_agency(bare) or agency_name(names) or (names if " " not in names else None)


def _is_credit_of_names(match: re.Match[str], header: Header) -> bool:
    """A line of names below a headline is a byline only with a date or an outlet beside them."""
    return bool(match["rest"] and (read_date_line(re.split(r"[|•·]", match["rest"])[-1].strip())))


def _read_rest(rest: str, header: Header) -> None:
    """What follows the names on a byline: a date, an outlet."""
    for piece in _PIECES.split(rest):
        piece = piece.strip(" ,|•·–—-()")
        found = read_date_line(piece) if piece else None
        if found is not None and header.published is None:
            header.published = found[0]


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
    return apart or bool(_BYLINE.match(next_line) or read_date_line(next_line))


def _read_foot(text: str, header: Header) -> None:
    """The address, or the place and day, at the very end: `Gradez, 13 May 2026`."""
    match = _FOOT.search(text, max(len(text) - 1500, 0))
    if match is not None:
        header.url = match["url"].rstrip(").,")
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
