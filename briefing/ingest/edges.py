"""What one line at the edge of a file says: outlet, names, date, section, genre.

A line is read by itself where it can be nothing else (`By Jane Doe`, a bare date). A name alone
may be a paper's, a writer's or a headline, so the lines around it decide.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from briefing.ingest.agencies import agency_name
from briefing.ingest.bylines import (
    are_people,
    byline_agency,
    match_byline,
    match_names,
    split_names,
)
from briefing.ingest.dated_names import read_dated_name
from briefing.ingest.dates import read_date_line
from briefing.ingest.draft import Meta, Moment
from briefing.ingest.genre import is_label
from briefing.ingest.mastheads import (
    is_articled,
    is_known,
    is_masthead,
    is_section,
    is_shouted,
    is_told,
    titled,
)
from briefing.types import Removal

_BARS = re.compile(r"\s*[|•·]\s*|\s+[–—-]\s+")
_DESK = re.compile(r"\b(?:service|edition|desk|bureau|online|section|wire)\b", re.IGNORECASE)
_STOPPED = re.compile(r"[.,;:…!?][\"”’»]?$")
_TOWN = re.compile(
    r"(?:New|San|Santa|Los|Las|St|Saint|Port|Fort|El|La|Le|Buenos|Hong|Tel|Rio|Abu|Addis|Cape|Mexico|Kuala|Phnom"
    r"|North|South|East|West|Great|United|Sri|Santo|São)\b"
)
_TITLE_WORDS = 25


@dataclass
class Header:
    """What the edges of a file say. `start` and `end` bound the text between them; `kept` are
    lines of the text that stand among those of the header, as a standfirst does."""

    start: int = 0
    end: int = 0
    meta: Meta = field(default_factory=Meta)
    signed: Moment | None = None  # a date below the text
    kept: list[tuple[int, int]] = field(default_factory=list)
    removed: list[Removal] = field(default_factory=list)

    def say(self, **values: Any) -> bool:
        """Take declared values over what was known. True, for a line that said them."""
        self.meta = replace(self.meta, **values)
        return True

    def add(self, **values: Any) -> bool:
        """Take declared values where nothing was known yet. True, as above."""
        return self.say(**{key: v for key, v in values.items() if not getattr(self.meta, key)})


def says_edge(line: str, ahead: Sequence[str], header: Header) -> bool:
    """Whether a line says outlet, names or date; what it says goes into `header`.

    `line`: without markup; `ahead`: the lines that follow it, empty ones left out.
    """
    return (
        _says_date(line, header)
        or _says_pieces(line, header)
        or _says_dated_name(line, header)
        or _says_label(line, ahead, header)
        or _says_outlet_above(line, ahead, header)
        or _says_byline(line, header)
        or _says_outlet_below(line, ahead, header)
        or _says_names(line, ahead, header)
        or _says_section(line, ahead, header)
    )


def is_certain(line: str) -> bool:
    """A line that is a byline or a date whatever stands around it."""
    return len(line) <= 160 and bool(
        match_byline(line) or read_date_line(line) or read_dated_name(line)
    )


def _is_certain_soon(ahead: Sequence[str], within: int) -> bool:
    """Whether a byline or a date follows before the text begins."""
    for line in ahead[:within]:
        if is_certain(line):
            return True
        if len(line) > 170 or line.endswith("."):
            return False
    return False


def _is_dated_soon(ahead: Sequence[str], header: Header) -> bool:
    return bool(
        header.meta.published
        or any(
            len(line) < 80 and (read_date_line(line) or read_dated_name(line)) for line in ahead[:2]
        )
    )


def _title_follows(ahead: Sequence[str]) -> bool:
    """Whether the next line that is neither name nor date looks like a headline over a text."""
    rest = [line for line in ahead if not is_certain(line) and not is_label(line)]
    title = next((line for line in rest if not is_section(line)), "")
    words = len(title.split())
    return len(rest) > 1 and 2 < words <= _TITLE_WORDS and not _STOPPED.search(title)


# --- dates ----------------------------------------------------------------------------------------


def _says_date(line: str, header: Header) -> bool:
    found = read_date_line(line)
    if found is None or not _is_day_alone(line):
        return False
    moment, is_update = found
    return header.say(updated=moment) if is_update else header.add(published=moment)


def _is_day_alone(line: str) -> bool:
    """`Post, 6 October 2026` is no weekday."""
    return read_dated_name(line) is None


def _says_pieces(line: str, header: Header) -> bool:
    """`The Example Post | Tuesday 13 October 2026 | Jane Doe`: a date among other pieces."""
    pieces = [piece.strip() for piece in _BARS.split(line)]
    dates = [found for piece in pieces if (found := read_date_line(piece)) is not None]
    if not 2 <= len(pieces) <= 6 or not dates or len(line) > 200:
        return False
    header.add(published=dates[0][0])
    for piece in pieces:
        _add_piece(piece, header)
    return True


def _add_piece(piece: str, header: Header) -> None:
    """A name that stands beside a date or a byline: the paper's, a writer's or an agency's."""
    byline = match_byline(piece)
    if is_label(piece):
        header.add(genre=piece)
    elif is_masthead(piece) or (is_articled(piece) and not header.meta.outlet):
        header.add(outlet=titled(piece))
    elif (byline or match_names(piece)) and not (read_date_line(piece) or agency_name(piece)):
        header.add(byline=split_names(piece))
    if agency_name(piece):
        header.add(agency=agency_name(piece))


def _says_dated_name(line: str, header: Header) -> bool:
    """`North Post, 6 October 2026`, `Lund, 6 October 2026`: a name and the day of the piece."""
    found = read_dated_name(line)
    if found is None:
        return False
    name, moment = found
    if header.meta.published and not is_masthead(name):
        return False  # the place and day of what is told
    header.add(published=moment)
    if is_masthead(name) or is_articled(name):
        header.add(outlet=titled(name))
    elif agency_name(name):
        header.add(agency=agency_name(name))
    elif header.meta.headline and match_names(name) and not _TOWN.match(name):
        header.add(byline=split_names(name))
    return True


# --- genre, section -------------------------------------------------------------------------------


def _says_label(line: str, ahead: Sequence[str], header: Header) -> bool:
    """`OPINION` above the headline, or below it; "Comment" below one is a button."""
    pieces = [piece for piece in _BARS.split(line) if piece]
    if header.meta.genre or len(line) > 80 or not pieces or not is_label(pieces[0]):
        return False
    if header.meta.headline and (line[:7].casefold() == "comment" or len(pieces) > 1):
        return False
    names = pieces[1:]
    if not all(is_label(name) or is_section(name) or are_people(name) for name in names):
        return False
    if not (header.meta.headline or ahead):
        return False
    for name in names:
        _add_piece(name, header)
    return header.say(genre=pieces[0].strip())


def _says_section(line: str, ahead: Sequence[str], header: Header) -> bool:
    """`Politics` above the headline, where a byline or a date says that this is a header."""
    if header.meta.headline or header.meta.section or not is_section(line):
        return False
    known = header.meta.outlet or header.meta.published or _is_certain_soon(ahead, 4)
    return bool(known and _title_follows(ahead)) and header.say(section=line)


# --- outlet ---------------------------------------------------------------------------------------


def _says_outlet_above(line: str, ahead: Sequence[str], header: Header) -> bool:
    """The name of the paper on a line of its own above the headline."""
    if header.meta.outlet or header.meta.headline or not ahead or not is_masthead(line):
        return _is_desk(line, ahead, header)
    if is_shouted(line) or line.startswith("The "):
        return header.say(outlet=titled(line))
    said = header.meta.published or header.meta.byline or _is_certain_soon(ahead, 4)
    if not said or is_told(line) or not _title_follows(ahead):
        return False
    return header.say(outlet=titled(line))


def _is_desk(line: str, ahead: Sequence[str], header: Header) -> bool:
    """`English service` between the masthead and the date."""
    return bool(
        header.meta.outlet
        and not header.meta.headline
        and len(line.split()) <= 4
        and _DESK.search(line)
        and ahead
        and read_date_line(ahead[0])
    )


def _says_outlet_below(line: str, ahead: Sequence[str], header: Header) -> bool:
    """The name of the paper below the headline, beside a byline or a date."""
    if header.meta.outlet or not header.meta.headline or line.casefold().startswith("by "):
        return False
    if is_masthead(line):
        said = header.meta.published or header.meta.byline or _is_certain_soon(ahead, 2)
        return bool(said and ahead) and header.say(outlet=titled(line))
    if is_articled(line) and _is_dated_soon(ahead, header) and ahead:
        return header.say(outlet=line)
    return False


# --- names ----------------------------------------------------------------------------------------


def _says_byline(line: str, header: Header) -> bool:
    if header.meta.byline or len(line) > 160:
        return False
    match = match_byline(line)
    if match is None and header.meta.headline:
        match = match_names(line)
        if match is not None and not _is_credit_of_names(match):
            match = None
    if match is None:
        agency = agency_name(line) if header.meta.headline else None
        return agency is not None and header.say(agency=agency)
    names = match["names"]
    if " " not in names and not header.meta.headline:
        return False
    people = split_names(names.title() if names.isupper() and " " in names else names)
    paper = next((name for name in people[1:] if is_masthead(name)), None)
    header.say(byline=tuple(name for name in people if name != paper))
    header.add(agency=byline_agency(line, names), outlet=paper)
    _read_rest(match["rest"] or "", header)
    return True


def _is_credit_of_names(match: re.Match[str]) -> bool:
    """A line of names below a headline is a byline only with a date or a paper beside them."""
    last = re.split(r"[|•·]", match["rest"] or "")[-1].strip()
    return bool(last) and (read_date_line(last) is not None or is_known(last))


def _says_names(line: str, ahead: Sequence[str], header: Header) -> bool:
    """`Jane Doe` below the headline, where the day of the piece stands beside it."""
    if header.meta.byline or not header.meta.headline or not ahead or not are_people(line):
        return False
    dated = header.meta.published or _is_dated_soon(ahead, header)
    return bool(dated) and header.say(byline=split_names(line))


def _read_rest(rest: str, header: Header) -> None:
    """What follows the names on a byline: a date, an outlet, or both."""
    for piece in (part.strip(" ,|•·–—-()") for part in _BARS.split(rest)):
        found = read_date_line(piece) if piece and _is_day_alone(piece) else None
        if found is not None:
            header.add(published=found[0])
        elif is_masthead(piece) and not agency_name(piece):
            header.add(outlet=titled(piece))
        elif piece:
            _says_dated_name(piece, header)
