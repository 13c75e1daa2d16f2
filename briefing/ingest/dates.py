"""Dates of publication as headers, metadata and file names write them → `Moment`.

A bare date stands at noon UTC with precision "day"; a time without a zone is taken as UTC.
Ambiguous figures (03/04/2020) are no date: better none than a wrong one.
"""

from __future__ import annotations

import datetime
import re
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

from briefing.ingest.draft import Moment

_MONTH_NAMES = {
    1: "jan january januar jänner janvier janv ene enero gen gennaio janeiro января январь янв",
    2: "feb february februar février févr fevrier febrero febbraio fevereiro fev февраля февраль"
    " фев",
    3: "mar march märz mrz mars marzo março марта март мар",
    4: "apr april avril avr abril abr aprile апреля апрель апр",
    5: "may mai mayo maggio mag maio мая май",
    6: "jun june juni juin junio giugno giu junho июня июнь июн",
    7: "jul july juli juillet juil julio luglio lug julho июля июль июл",
    8: "aug august août aout agosto ago августа август авг",
    9: "sep sept september septembre septiembre setiembre settembre set setembro сентября"
    " сентябрь сен сент",
    10: "oct october okt oktober octobre octubre ottobre ott outubro out октября октябрь окт",
    11: "nov november novembre noviembre novembro ноября ноябрь ноя нояб",
    12: "dec december dez dezember décembre déc decembre dic diciembre dicembre dezembro декабря"
    " декабрь дек",
}  # fmt: skip
MONTHS = {name: number for number, names in _MONTH_NAMES.items() for name in names.split()}
_MONTH = r"(?P<month>[^\W\d_]{3,10})\.?"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|er|\.|º)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_WEEKDAY = r"(?:[^\W\d_]{2,12}\.?,?\s+(?:(?:den|le|el|il|the)\s+)?)?"
_TIME = re.compile(
    r"""(?P<hour>[0-2]?\d)(?:[:h.](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:[.,]\d+)?)?)?
        \s*(?P<half>[ap]\.?m\b\.?)?\s*(?:Uhr\s*)?\(?(?P<zone>Z\b|[A-Z]{2,5}\b|(?:UTC|GMT)?[+-]\d\d:?\d\d|(?:UTC|GMT)[+-]\d{1,2}\b)?\)?""",
    re.VERBOSE | re.IGNORECASE,
)
_FORMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_YEAR}[-/.](?P<num>[01]?\d)[-/.](?P<day>[0-3]?\d)(?!\d)",
        rf"{_WEEKDAY}{_MONTH}\s+{_DAY},?\s+{_YEAR}\b",
        rf"{_WEEKDAY}{_DAY}(?:\s+de\s+|\s+of\s+|\s*-|\s+){_MONTH}(?:\s+de\s+|\s+del\s+|-|,?\s+){_YEAR}\b",
        r"(?P<day>[0-3]?\d)\.\s?(?P<num>[01]?\d)\.\s?" + _YEAR + r"\b",
        r"(?P<one>[0-3]?\d)/(?P<two>[0-3]?\d)/" + _YEAR + r"\b",
        r"(?P<year>(?:19|20)\d\d)年\s?(?P<num>[01]?\d)月\s?(?P<day>[0-3]?\d)日",
    )
)
_COMPACT = re.compile(
    r"(?<!\d)((?:19|20)\d\d)([01]\d)([0-3]\d)(?:T?([0-2]\d)([0-5]\d)([0-5]\d)?(Z)?)?(?!\d)"
)
_JOIN = re.compile(
    r"(?:\s*(?:[,|·•–—-]|\bat\b|\bum\b|\bà\b|\ba las\b|\balle\b|\bв\b|T)?\s*)", re.IGNORECASE
)
_LABEL = re.compile(
    r"""\s*\W{0,3}(?:(?:first\s+|originally\s+)?published|posted|updated|last\s+(?:updated|modified|update)|date|dated|issued
        |created|released|veröffentlicht|aktualisiert|stand|publié|mis\s+à\s+jour|publicado|actualizado|pubblicato
        |aggiornato|atualizado|опубликовано|обновлено|дата)\b\s*(?:on|at|am|le|el|il|em)?\s*[:.\-–]?\s*""",
    re.VERBOSE | re.IGNORECASE,
)  # fmt: skip
_UPDATE = re.compile(
    r"updat|modif|aktualis|stand\b|mis\s+à|actualiz|aggiorn|atualiz|обновл", re.IGNORECASE
)
_HOURS = {
    "Z": 0, "UTC": 0, "GMT": 0, "WET": 0, "BST": 1, "WEST": 1, "CET": 1, "MEZ": 1, "CEST": 2,
    "MESZ": 2, "EET": 2, "SAST": 2, "EEST": 3, "MSK": 3, "TRT": 3, "GST": 4, "PKT": 5, "IST": 5.5,
    "SGT": 8, "HKT": 8, "JST": 9, "KST": 9, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
    "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6,
    "PST": -8, "PDT": -7, "BRT": -3, "ART": -3,
}  # fmt: skip

_CIVIL = {"ET": "America/New_York", "CT": "America/Chicago", "PT": "America/Los_Angeles"}


def read_moment(value: object, *, basis: str = "declared") -> Moment | None:
    """The moment that a metadata value names: text in any known shape, or seconds since 1970."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return _from_seconds(float(value), basis)
    text = str(value).strip()[:200]
    if re.fullmatch(r"\d{9,13}(?:\.\d+)?", text):
        return _from_seconds(float(text), basis)
    found = find_moment(text, basis=basis)
    if found is not None and found[1] == 0:
        return found[0]
    return _from_compact(text, basis) or _from_mail(text, basis) or (found[0] if found else None)


def find_moment(text: str, *, basis: str = "declared") -> tuple[Moment, int, int] | None:
    """The first full date in a short text with its time, and the stretch that it covers."""
    first: re.Match[str] | None = None
    day: datetime.date | None = None
    for form in _FORMS:
        for match in form.finditer(text):
            candidate = _day_of(match)
            if candidate and (first is None or match.start() < first.start()):
                first, day = match, candidate
            if candidate:
                break
    if first is None or day is None:
        return None
    moment, end = _with_time(day, text, first.end(), basis)
    return moment, first.start(), end


def read_date_line(line: str) -> tuple[Moment, bool] | None:
    """The moment of a line that holds nothing but a date, and whether it dates an update."""
    if len(line) > 120 or not any(character.isdigit() for character in line):
        return None
    label = _LABEL.match(line)
    rest = line[label.end() :] if label else line
    found = find_moment(rest)
    if found is None:
        return None
    moment, start, end = found
    around = rest[:start].strip(" \t*_|()[]·•–—,:-") + rest[end:].strip(" \t*_|()[]·•–—,.:-")
    if around:
        return None
    return moment, bool(label and _UPDATE.search(label.group()))


def find_path_moment(path: str) -> Moment | None:
    """The date in a file name or URL: 2020-09-14, 2020_09_14, 20200914 or /2020/09/14/."""
    for match in re.finditer(r"(?<!\d)((?:19|20)\d\d)([-_/.])([01]?\d)\2([0-3]?\d)(?!\d)", path):
        day = _day(match[1], match[3], match[4])
        if day:
            return bare(day, basis="path")
    for match in re.finditer(r"(?<!\d)((?:19|20)\d\d)([01]\d)([0-3]\d)(?!\d)", path):
        day = _day(*match.groups())
        if day:
            return bare(day, basis="path")
    named = re.search(r"/((?:19|20)\d\d)/([a-z]{3})/([0-3]?\d)(?:/|$)", path)
    day = _day(named[1], str(MONTHS.get(named[2], 0)), named[3]) if named else None
    return bare(day, basis="path") if day else None


def bare(day: datetime.date, *, basis: str = "declared") -> Moment:
    """A date without a time: noon UTC, precision "day"."""
    noon = datetime.datetime.combine(day, datetime.time(12), datetime.UTC)
    return Moment(when=noon, precision="day", basis=basis)


def _day_of(match: re.Match[str]) -> datetime.date | None:
    parts = match.groupdict()
    if "one" in parts:
        return _slashed(parts["one"], parts["two"], parts["year"])
    month = parts.get("num") or str(MONTHS.get((parts.get("month") or "").lower(), 0))
    return _day(parts["year"], month, parts["day"])


def _slashed(one: str, two: str, year: str) -> datetime.date | None:
    """11/09/2020 may be two days; 25/09/2020 and 09/25/2020 only one, and 09/09/2020 too."""
    if int(one) > 12 or one == two:
        return _day(year, two, one)
    return _day(year, one, two) if int(two) > 12 else None


def _day(year: str, month: str, day: str) -> datetime.date | None:
    try:
        return datetime.date(int(year), int(month), int(day))
    except ValueError:
        return None


def _with_time(day: datetime.date, text: str, end: int, basis: str) -> tuple[Moment, int]:
    """The day with the time that follows it, when one does."""
    join = _JOIN.match(text, end)
    clock = _TIME.match(text, join.end() if join else end)
    if clock is None or not (clock["minute"] or clock["half"]):
        return bare(day, basis=basis), end
    hour = int(clock["hour"])
    if clock["half"]:
        hour = hour % 12 + (12 if clock["half"][0].lower() == "p" else 0)
    zone = _offset(clock["zone"])
    if hour > 23:
        return bare(day, basis=basis), end
    time = datetime.time(hour, int(clock["minute"] or 0), int(clock["second"] or 0))
    when = datetime.datetime.combine(day, time, zone or datetime.UTC)
    stop = clock.end() if zone and clock["zone"] else clock.start("zone")
    return Moment(when=when, basis=basis), stop if stop > 0 else clock.end()


def _offset(zone: str | None) -> datetime.tzinfo | None:
    """The zone named; without one, UTC. None: a name that is not a zone we know."""
    if not zone:
        return datetime.UTC
    hours = _HOURS.get(zone.upper())
    if zone.upper() in _CIVIL:
        return ZoneInfo(_CIVIL[zone.upper()])
    if hours is not None:
        return datetime.timezone(datetime.timedelta(hours=hours)) if hours else datetime.UTC
    match = re.fullmatch(r"(?:UTC|GMT)?([+-])(\d\d?):?(\d\d)?", zone, re.IGNORECASE)
    if match is None:
        return None
    minutes = int(match[2]) * 60 + int(match[3] or 0)
    if minutes > 14 * 60:
        return None
    delta = datetime.timedelta(minutes=minutes if match[1] == "+" else -minutes)
    return datetime.timezone(delta) if delta else datetime.UTC


def _from_seconds(seconds: float, basis: str) -> Moment | None:
    if seconds > 1e11:
        seconds /= 1000
    if not 0 < seconds < 4_102_444_800:  # the year 2100
        return None
    return Moment(when=datetime.datetime.fromtimestamp(seconds, datetime.UTC), basis=basis)


def _from_compact(text: str, basis: str) -> Moment | None:
    match = _COMPACT.match(text)
    day = _day(match[1], match[2], match[3]) if match else None
    if match is None or day is None:
        return None
    if match[4] is None or int(match[4]) > 23:
        return bare(day, basis=basis)
    time = datetime.time(int(match[4]), int(match[5]), int(match[6] or 0))
    return Moment(when=datetime.datetime.combine(day, time, datetime.UTC), basis=basis)


def _from_mail(text: str, basis: str) -> Moment | None:
    """RFC 5322: `Fri, 11 Sep 2020 10:30:00 +0300`."""
    try:
        when = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    zone = when.tzinfo or datetime.UTC
    return Moment(when=when.replace(tzinfo=zone), basis=basis)
