"""A name and a day on one line: `North Post, 6 October 2026`, `Lund (6 October 2026)`."""

from __future__ import annotations

import re

from briefing.ingest.dates import find_moment
from briefing.ingest.draft import Moment
from briefing.ingest.mastheads import is_articled, is_masthead

_AROUND = " \t*_|()[]·•–—,:-"
_WEEKDAY = re.compile(
    r"(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|mié|jeu|jue|ven|vie|sam|sáb|sab|dim|dom"
    r"|gio|seg|ter|qua|qui|sex|пон|вто|сре|чет|пят|суб|вос)\w*\b\.?",
    re.IGNORECASE,
)
_PLACE = re.compile(r"[A-ZÀ-ÞŁŚŻČŠŽА-Я][\w.'’-]*(?:[ -][A-ZÀ-ÞŁŚŻČŠŽА-Я][\w.'’-]*){0,3}$")


def read_dated_name(line: str) -> tuple[str, Moment] | None:
    """A name, a comma or a bracket, and a day; or the other way round. Nothing else."""
    found = find_moment(line) if 12 <= len(line) <= 100 and line[:3].casefold() != "by " else None
    if found is None:
        return None
    moment, start, end = found
    first = line[start:end].split()[0].strip(",.")
    if not (any(c.isdigit() for c in first) or _is_day_word(first, line[start:end])):
        start += line[start:end].index(first) + len(first)
        start += len(line[start:end]) - len(line[start:end].lstrip(_AROUND))
    before, after = line[:start].strip(_AROUND), line[end:].strip(_AROUND)
    name = before or after
    if (before and after) or not name or not _divided(line, start, end):
        return None
    if not (_PLACE.match(name) or is_masthead(name) or is_articled(name)):
        return None
    return name, moment


def _is_day_word(word: str, found: str) -> bool:
    """Whether the first word of a date is a weekday or a month and not somebody's name."""
    if len(found.split()) > 1 and re.match(r"\W*[A-Za-zÀ-ÿА-я]+\W+\d", found):
        whole = find_moment(found.split(None, 1)[1])
        return whole is None or bool(_WEEKDAY.fullmatch(word))
    return bool(_WEEKDAY.fullmatch(word))


def _divided(line: str, start: int, end: int) -> bool:
    """A comma, bracket or dash divides name and day; "May 2026" goes on from no name."""
    return bool(
        re.search(r"[,(\[·|–—:-]\s*$", line[:start]) or re.match(r"\s*[,)\]·|–—:-]", line[end:])
    )
