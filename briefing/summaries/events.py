"""Whether two sentences announce one event, in whatever words.

Reports of one day open on the same news and seldom share its words: one has the presidents meet
in a town on 14 September, another has them discuss a union on Monday. What they do share are its
specifics: who, where, how many, and when. Two leads with half of their specifics in common and no
day that tells them apart are taken for one event, so that a summary opens on it once.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from briefing.text.spellings import skeleton
from briefing.text.timex import find_timexes
from briefing.text.vectors import stop_words
from briefing.types import Document, Span, Timex

SHARED = 0.5  # share of the smaller one's specifics from which two leads tell one event
AT_LEAST = 2  # specifics that they must share
ALIKE = 0.35  # share of content from which one figure is enough for two leads of one day
HARDLY = 0.2  # share of content below which they only happen to name the same
RECENT = datetime.timedelta(days=3)  # older days in a lead are background, not news
_SCANNED = 1000  # characters of a lead that are looked at
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪİĶŁŃŇŅŐŘŚŞŠŤŪŰŹŻŽА-ЯЁЄІЇҐЎ"
_CAPITAL = re.compile(rf"\b[{_UPPER}][\w'’\-]*(?: [{_UPPER}][\w'’\-]*)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_PREFIX = 4
_AHEAD = re.compile(
    r"\b(?:will|shall|set to|due to|due in|plan(?:s|ned|ning)? to|scheduled|expected to|about to|"
    r"going to|(?:is|are|was|were) to)\b"
)


_DAY = re.compile(r"(?:XXXX|\d{4})-(\d\d)-(\d\d)")
MonthDay = tuple[int, int]


@dataclass(frozen=True, kw_only=True)
class Event:
    """What a lead announces. Days are month and day, since an undated report has no year.

    `days` are all that it names, `day` that of its news, `told` that of its report.
    """

    specifics: frozenset[str]
    days: frozenset[MonthDay]
    day: MonthDay | None
    told: datetime.date | None


def find_event(document: Document, span: Span) -> Event:
    """In: a slice of a report. Out: its names and numbers, and its days."""
    text = span.of(document.text)[:_SCANNED]
    times = find_timexes(Document(article=replace(document.article, body=text)))
    told = document.dct.date() if document.dct else None
    bare = list(text)
    for time in times:
        bare[time.span.start : time.span.end] = " " * len(time.span)
    days = list(_days(times))
    return Event(
        specifics=_specifics("".join(bare)),
        days=frozenset(days),
        day=_news_day(times, told) if told else days[0] if days else None,
        told=told,
    )


def is_plan_over(document: Document, span: Span, newest: datetime.date) -> bool:
    """Whether a slice says what will happen on a day that is over by the newest report's.

    The day itself counts as over: a report of that day knows more than one of the days before.
    """
    told = document.dct.date() if document.dct else None
    text = span.of(document.text)[:_SCANNED]
    if told is None or told >= newest or not _AHEAD.search(text):
        return False
    times = find_timexes(Document(article=replace(document.article, body=text)))
    days = [time.end for time in times if time.begin and time.end and time.begin > told]
    return bool(days) and max(days) <= newest


def _days(times: Iterable[Timex]) -> Iterator[MonthDay]:
    """Month and day of those expressions that name a day, of a known year or not."""
    found = (_DAY.match(time.value) for time in times)
    return ((int(m[1]), int(m[2])) for m in found if m)


def _news_day(times: Iterable[Timex], told: datetime.date) -> MonthDay | None:
    """The last day that is over when it is told, but for background; else the first to come."""
    days = sorted(t.begin for t in times if t.begin is not None and t.begin == t.end)
    over = [day for day in days if told - RECENT <= day <= told]
    news = over[-1:] or [day for day in days if day > told]
    return (news[0].month, news[0].day) if news else None


def is_same_event(one: Event, other: Event, alike: float) -> bool:
    """Whether both announce one event. `alike` is the share of content that they have in common."""
    shared = one.specifics & other.specifics
    if one.day and one.day == other.day and alike >= ALIKE and any(map(_is_figure, shared)):
        return True
    smaller = min(len(one.specifics), len(other.specifics))
    enough = len(shared) >= AT_LEAST and len(shared) >= SHARED * smaller
    return enough and alike >= HARDLY and _may_be_of_one_day(one, other)


def _is_figure(specific: str) -> bool:
    return specific[0].isdigit()


def _may_be_of_one_day(one: Event, other: Event) -> bool:
    if one.day and other.day:
        return one.day == other.day
    if one.days and other.days:
        return not one.days.isdisjoint(other.days)
    if one.told and other.told:
        return abs(one.told - other.told) <= datetime.timedelta(days=1)
    return True


def _specifics(text: str) -> frozenset[str]:
    """Numbers, and of each name its last word, alike in every spelling."""
    numbers = {number.replace(",", "") for number in _DIGITS.findall(text)}
    names = {run.split()[-1] for run in _CAPITAL.findall(text)}
    return frozenset(numbers | {_key(n) for n in names if n.lower() not in stop_words()})


def _key(name: str) -> str:
    """Consonants as they survive transliteration, so that Sarvenko meets Sarvenka."""
    bare = _POSSESSIVE.sub("", name)
    bones = skeleton(bare)[:_PREFIX]
    return bones if len(bones) > 2 else bare.lower()[:_PREFIX]
