"""Dates in other languages: our own tagger of explicit dates, dateparser for their reading.

Only with the extra `dates` (dateparser); without it nothing is found. What is tagged is narrow on
purpose, since dateparser by itself takes many a word for a date: a day with a month's name, with or
without a year, a month's name with a year, and weekdays, all by the names of that language.
"""

from __future__ import annotations

import datetime
import importlib
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from briefing.text.timex_lexicon import MONTHS, WEEKDAYS
from briefing.types import Document, Span, Timex

_MONTHS = tuple(MONTHS)[:12]  # the full names, which come first
_WEEKDAYS = tuple(WEEKDAYS)[:7]
_TOSS_UP = 4  # days back at which the coming day of a weekday is about as near


def find_foreign_timexes(document: Document) -> tuple[Timex, ...]:
    """Explicit dates and weekdays of a document that is not English; () without dateparser."""
    tagger = _tagger(_language(document))
    return tuple(_read(document, tagger)) if tagger else ()


def is_foreign(document: Document) -> bool:
    """Whether the document says that it is in a language other than English."""
    return _language(document) not in ("en", "", "und")


def _language(document: Document) -> str:
    return document.article.language.replace("_", "-").split("-")[0].lower()


def _read(document: Document, tagger: re.Pattern[str]) -> Iterator[Timex]:
    for match in tagger.finditer(document.text):
        span = Span(start=match.start(), end=match.end())
        explicit, weekday = bool(match["year"]), bool(match["weekday"])
        if weekday and _is_no_single_day(document.text, match.start(), match.end()):
            continue
        if not (explicit or weekday or match["day"]) or (document.dct is None and not explicit):
            continue
        day = _parse(match.group(), document)
        if day is not None and document.dct is not None and not explicit:
            nearest = _nearest_weekday if weekday else _nearest_year
            day = nearest(day, document.dct.date())
        if day is not None:
            month = not weekday and match["day"] is None
            yield _timex(document, span, day, explicit, month=month)


# "Every" before a weekday makes a set of it, in the languages that dateparser is asked for most;
# black, holy and the like beside it make it the name of a day of its own.
_EVERY = re.compile(
    r"(?:\b(?:кажд\w+|chaque|tous\s+les|ogni|tutti\s+i|cada|todos\s+los|toda|todas\s+as|todo|"
    r"todos\s+os|jede[nrs]?|immer|elke|iedere|każd\w+|varje|hver|кожн\w+|cada\s+un)\s+"
    r"|\b(?:schwarze[rn]?|ч[её]рн\w+|чорн\w+|czarn\w+|svart\w*|zwarte|black|kara)\s+)$",
    re.I,
)
_NAMED_DAY = re.compile(
    r"\s+(?:ner[oa]|noire?|negr[oa]|sant[oa]|saint|prêto|preto|grasso|gras|gordo|de\s+ceniza)\b",
    re.I,
)


def _is_no_single_day(text: str, start: int, end: int) -> bool:
    """ "каждую пятницу", "ogni lunedì" (a set); "venerdì nero", "Schwarzer Freitag" (a name)."""
    return bool(_EVERY.search(text[max(0, start - 20) : start]) or _NAMED_DAY.match(text, end))


def _parse(text: str, document: Document) -> datetime.date | None:
    """What dateparser reads in a tagged span, counted from the day of publication."""
    parser = _parser(_language(document))
    base = document.dct.replace(tzinfo=None) if document.dct else None
    found = parser(text, base)
    return found.date() if found else None


def _nearest_weekday(day: datetime.date, published: datetime.date) -> datetime.date | None:
    """The day of that weekday nearest to publication, None where both are about as near.

    No tense is read in other languages: “am Freitag” in a report of Thursday is tomorrow.
    """
    back = (published - day).days % 7
    if back == _TOSS_UP:
        return None
    return published - datetime.timedelta(days=back if back < _TOSS_UP else back - 7)


def _nearest_year(day: datetime.date, published: datetime.date) -> datetime.date:
    """That day and month in the year that brings it nearest to publication."""
    years = (published.year, published.year - 1, published.year + 1)
    if (day.month, day.day) == (2, 29):
        return day
    return min((day.replace(year=year) for year in years), key=lambda d: abs((d - published).days))


def _timex(
    document: Document, span: Span, day: datetime.date, explicit: bool, *, month: bool
) -> Timex:
    last = (day.replace(day=28) + datetime.timedelta(days=4)).replace(day=1)
    return Timex(
        doc_id=document.doc_id,
        span=span,
        text=span.of(document.text),
        type="DATE",
        value=day.isoformat()[:7] if month else day.isoformat(),
        granularity="month" if month else "day",
        begin=day.replace(day=1) if month else day,
        end=last - datetime.timedelta(days=1) if month else day,
        basis="explicit" if explicit else "published",
    )


@lru_cache(maxsize=16)
def _tagger(language: str) -> re.Pattern[str] | None:
    """Dates by the names of `language`, None without dateparser or for a language it has not."""
    if not re.fullmatch(r"[a-z]{2,3}", language):
        return None
    try:
        data = importlib.import_module(f"dateparser.data.date_translation_data.{language}")
    except ImportError:
        return None
    months = _names(data.info, _MONTHS)
    weekdays = _names(data.info, _WEEKDAYS)
    if not months or not weekdays:
        return None
    return re.compile(
        rf"(?<![\w.])(?:(?P<day>\d{{1,2}})(?:\.|er|º|-го)?\s+(?:de\s+|d['’])?)?(?:{months})"
        rf"(?:\s+(?:de\s+|del\s+)?(?P<year>\d{{4}}))?(?!\w)"
        rf"|(?<!\w)(?P<weekday>{weekdays})(?!\w)(?!,?\s+(?:den\s+|el\s+|d[ií]a\s+)*\d{{1,2}}\b)",
        re.I,
    )


def _names(info: dict[str, Any], keys: tuple[str, ...]) -> str:
    """An alternation of the full names, the longest first; abbreviations mislead."""
    names = {str(name) for key in keys for name in info.get(key, []) if len(str(name)) > 3}
    return "|".join(re.escape(name) for name in sorted(names, key=lambda n: (-len(n), n)))


@lru_cache(maxsize=16)
def _parser(language: str) -> Any:
    """A function of text and base day: dateparser, told the language and to look back."""
    dateparser = importlib.import_module("dateparser")

    def parse(text: str, base: datetime.datetime | None) -> datetime.datetime | None:
        settings: dict[str, Any] = {"PREFER_DATES_FROM": "past", "PREFER_DAY_OF_MONTH": "first"}
        if base is not None:
            settings["RELATIVE_BASE"] = base
        found: datetime.datetime | None = dateparser.parse(
            text, languages=[language], settings=settings
        )
        return found

    return parse
