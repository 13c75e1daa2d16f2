"""Dated sentences: which of a document's sentences report an event, and on which day it fell."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import islice

from briefing.chronology.evidence import (
    DayPoints,
    dates_something,
    in_speech,
    is_weak,
    join_ranges,
    settle_years,
)
from briefing.chronology.fitness import Fitness, judge
from briefing.chronology.kinds import kinds_of
from briefing.chronology.roles import (
    find_detour,
    find_opening,
    find_qualifier,
    is_beside,
    is_named_event,
    is_of_saying,
)
from briefing.chronology.trim import Slice, trim
from briefing.text.timex_lexicon import WEEKDAYS, words
from briefing.text.timex_tense import FUTURE
from briefing.types import Document, Sentence, Span, StoryCluster, Timex

GRANULARITIES = frozenset({"day", "hour", "minute", "part-of-day", "weekend", "week", "month"})
DAYS = frozenset({"day", "hour", "minute", "part-of-day"})
NO_SENTENCE = 2_000  # characters of what is no prose
MOST_DATED = 1_000  # dated sentences of one document that are read: more than any report has
_MONTHS_BACK = 24  # a month named without a day that lies further back is background
_YEARS_BACK = 3  # so is a day

_STOP = words(
    "the and for that with from this have has had was were will would been are its his her their "
    "they said says after before over into than more who which when while about also told during "
    "amid between under first last new one two three week month year day days people officials "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december"
)
_CLOCK = re.compile(r"\b(\d{1,2}):(\d\d)\b")
_WORD = re.compile(r"[a-zà-ÿ]{3,}|\d[\d,.]*\d|\d")
# A lead without a date may be dated by its publication if it tells what was done, not what is.
_TELLS_NEWS = re.compile(
    r"\b(?:was|were|said|killed|died|voted|approved|agreed|announced|arrested|began|broke|signed|"
    r"struck|hit|won|lost|fell|rose|resigned|rejected|ruled|charged|ordered|launched|opened|closed|"
    r"released|found|fired|attacked|sentenced|convicted|accused|declared|suspended|ended|raised|cut|"
    r"met|held|sank|crashed|exploded|collapsed)\b"
)
_LOOKS_BACK = re.compile(r"\b(?:has|have|had|will|would|may|might|could)\b")


@dataclass(frozen=True)
class Report:
    """One sentence that dates an event, and how well it would stand in print."""

    document: Document
    sentence: Sentence
    timex: Timex | None
    when: datetime.date
    until: datetime.date
    granularity: str
    span: Span
    fitness: Fitness
    expected: bool
    main: bool  # of the days that the sentence names, the one of what it tells first
    told: bool  # the slice tells the event in its main clause, or is the clause that does
    says: bool  # the day is that of a statement
    terms: frozenset[str] = field(compare=False)
    core: frozenset[str] = field(compare=False)  # terms of the clause with the date
    kinds: frozenset[int] = field(compare=False)
    moved_from: datetime.date | None = None  # the day on which it was to be before
    qualifier: str = ""  # 'about', 'early', 'mid', 'late', 'since', 'by', 'until'
    counted_from: datetime.date | None = None  # the day of the event from which it was counted
    evidence: tuple[str, Span] | None = None  # the report and the words that give that day

    @property
    def published(self) -> datetime.date | None:
        return self.document.dct.date() if self.document.dct else None


Timexes = Mapping[str, tuple[Timex, ...]]  # of each document, by its id


def find_reports(cluster: StoryCluster, timexes: Timexes) -> list[Report]:
    """All dated sentences of the story, document by document; at most one for each date of one."""
    assumed = _assumed_day(cluster)
    return [
        report
        for document in cluster.documents
        for report in _of_document(document, timexes[document.doc_id], assumed)
    ]


def _assumed_day(cluster: StoryCluster) -> datetime.date | None:
    """The middle publication day of the story: from it undated reports take the year."""
    days = sorted(document.dct.date() for document in cluster.documents if document.dct)
    return days[len(days) // 2] if days else None


def _of_document(
    document: Document, timexes: tuple[Timex, ...], assumed: datetime.date | None
) -> Iterator[Report]:
    days_told = False
    by_sentence: dict[int, list[Timex]] = {}
    timexes = join_ranges(document, settle_years(document, timexes))
    points = DayPoints(document, timexes)
    for timex in timexes:
        sentence = document.sentence_at(timex.span.start)
        if sentence is None or len(sentence.span) > NO_SENTENCE:
            continue
        if in_speech(document, timex.span.start):
            continue
        if dates_something(sentence, timex):
            dated = _with_year(timex, assumed) if timex.begin is None else timex
            dated = _as_set(dated, sentence, document)
            by_sentence.setdefault(sentence.index, []).append(dated)
    for index in islice(by_sentence, MOST_DATED):
        sentence = document.sentences[index]
        events = _of_events(sentence, by_sentence[index])
        near = [timex for timex in events if _is_near(timex, document, assumed)]
        found = [make_report(document, sentence, t, assumed, others=near) for t in near]
        for report in _with_main(found):
            days_told = days_told or _tells_of_late(report)
            yield replace(report, main=report.main and not is_weak(document, report.timex, points))
    lead = document.lead
    if lead is None or document.dct is None or days_told or by_sentence.get(lead.index):
        return
    if len(lead.span) > NO_SENTENCE:
        return
    if _TELLS_NEWS.search(lead.text) and not _LOOKS_BACK.search(lead.text):
        yield make_report(document, lead, None)


def _with_main(reports: list[Report]) -> list[Report]:
    """Mark all but the fittest of a sentence's reports as beside its point."""
    beside = [
        r.timex is not None and (is_beside(r.sentence, r.timex) or _only_opens(r, reports))
        for r in reports
    ]
    to_the_point = [report for report, far in zip(reports, beside, strict=True) if not far]
    best = max(to_the_point, key=lambda report: (report.told, report.fitness.score), default=None)
    return [
        replace(r, main=r.main and not far and (r is best or not _overlap(r, best)))
        for r, far in zip(reports, beside, strict=True)
    ]


def _only_opens(report: Report, others: list[Report]) -> bool:
    """Whether its day stands in an opening participle, and what the main verb tells has another."""
    opening = report.sentence.span.start + find_opening(report.sentence)
    after = (o for o in others if o.told and o.timex and o.timex.span.start >= opening)
    return report.timex is not None and report.timex.span.start < opening and any(after)


def _overlap(one: Report, other: Report | None) -> bool:
    return other is not None and one.span.overlap(other.span) > 0


def _tells_of_late(report: Report) -> bool:
    """Whether it dates something to the day of publication or the two before."""
    if report.published is None or report.granularity != "day":
        return False
    return 0 <= (report.published - report.when).days <= 2


_SET_DAY = re.compile(
    r"\s(?:has|have) been (?:declared|named|designated|proclaimed|set aside|fixed|chosen)\b"
)


def _as_set(timex: Timex, sentence: Sentence, document: Document) -> Timex:
    """ "Friday has been declared a holiday" is the Friday ahead, though the verb looks back."""
    after = sentence.text[timex.span.end - sentence.span.start :]
    weekday = timex.basis == "published" and timex.text.lower() in WEEKDAYS
    if not weekday or document.dct is None or timex.begin is None or not _SET_DAY.match(after):
        return timex
    if timex.begin > document.dct.date():
        return timex
    day = timex.begin + datetime.timedelta(days=7)
    return replace(timex, value=day.isoformat(), begin=day, end=day, direction=FUTURE)


def _with_year(timex: Timex, assumed: datetime.date | None) -> Timex:
    """A day without a year in an undated report: the one nearest to the story's other reports."""
    match = re.fullmatch(r"XXXX-(\d\d)-(\d\d)", timex.value)
    if match is None or assumed is None:
        return timex
    month, number = int(match.group(1)), int(match.group(2))
    dates = []
    for year in (assumed.year - 1, assumed.year, assumed.year + 1):
        try:
            dates.append(datetime.date(year, month, number))
        except ValueError:
            continue
    if not dates:
        return timex
    ahead = 1 if timex.direction == FUTURE else 2  # news looks back, unless the verb looks ahead
    near = min(
        dates, key=lambda d: (assumed - d).days if d < assumed else ahead * (d - assumed).days
    )
    return replace(timex, value=near.isoformat(), begin=near, end=near, basis="story")


def _of_events(sentence: Sentence, timexes: list[Timex]) -> Iterator[Timex]:
    """The expressions that date what the sentence reports, the saying of it only if alone."""
    dated = [t for t in timexes if t.begin is not None and t.granularity in GRANULARITIES]
    events = [t for t in dated if not is_of_saying(sentence, t)] or dated
    seen: set[datetime.date] = set()
    for timex in events:
        if timex.begin is not None and timex.begin not in seen:
            seen.add(timex.begin)
            yield timex


def _is_near(timex: Timex, document: Document, assumed: datetime.date | None) -> bool:
    """Whether the day belongs to the story rather than to its prehistory."""
    today = document.dct.date() if document.dct else assumed
    if today is None or timex.begin is None or timex.end is None:
        return timex.begin is not None and timex.granularity in DAYS
    months = (today - timex.end).days / 30.4
    return months < (12 * _YEARS_BACK if timex.granularity in DAYS else _MONTHS_BACK)


def make_report(
    document: Document,
    sentence: Sentence,
    timex: Timex | None,
    assumed: datetime.date | None = None,
    *,
    others: Iterable[Timex] = (),
) -> Report:
    """A report of the day of `timex`, or of the day of publication when there is none.

    `others` are the other days of the sentence, each with an entry of its own.
    """
    day = timex.begin if timex and timex.begin else document.dct.date()  # type: ignore[union-attr]
    last = timex.end if timex and timex.end else day
    piece = trim(sentence, timex, others, document.dct.date() if document.dct else None)
    words_told = piece.span.of(document.text)
    return Report(
        document=document,
        sentence=sentence,
        timex=timex,
        when=day,
        until=last,
        granularity="day" if timex is None or timex.granularity in DAYS else timex.granularity,
        span=piece.span,
        fitness=_fitness(sentence, timex, piece),
        expected=_is_expected(document, sentence, timex, assumed),
        main=timex is None or piece.told or is_named_event(sentence, timex),
        told=timex is None or piece.told,
        says=timex is not None and is_of_saying(sentence, timex),
        terms=terms_of(words_told),
        core=terms_of(core_of(words_told, timex.text if timex else "")),
        kinds=kinds_of(words_told),
        qualifier=find_qualifier(sentence, timex) if timex else "",
    )


def _fitness(sentence: Sentence, timex: Timex | None, piece: Slice) -> Fitness:
    fitness = judge(sentence, timex, piece.span)
    if timex is None:
        return fitness
    score = max(0.05, fitness.score - find_detour(sentence, timex, piece))
    return Fitness(fitness.printable, score)


_WAS_TO = re.compile(
    r"\b(?:was|were|is|are)\s(?:also\s|now\s)?(?:to\s[a-z]+|(?:due|set|scheduled|expected)\b)[^,;.]*$"
)


def _is_expected(
    document: Document, sentence: Sentence, timex: Timex | None, assumed: datetime.date | None
) -> bool:
    """Whether the report speaks of the day as still to come; an undated one by its tense."""
    if timex is None or timex.begin is None:
        return False
    day = timex.begin
    if document.dct is None:
        return timex.direction == FUTURE or (assumed is not None and day > assumed)
    today = document.dct.date()
    if day <= today and timex.text.lower().endswith("same day"):
        return False  # "comes on the same day as"
    if day <= today <= (timex.end or day):
        before = sentence.text[: timex.span.start - sentence.span.start]
        return timex.direction == FUTURE or bool(_WAS_TO.search(before))
    return day > today


_BORDER = re.compile(
    r"[,;]\s|\b(?:after|when|while|because|who|which|that|whose|where|before|until|amid|as)\b"
)
_ENOUGH = 4  # terms that make the core of a sentence


def core_of(text: str, date: str) -> str:
    """What stands around the date, up to the next clause on either side."""
    place = max(0, text.find(date))
    cuts = [0, *(match.start() for match in _BORDER.finditer(text)), len(text)]
    left = max(cut for cut in cuts if cut <= place)
    for right in cuts:
        if right > place and len(terms_of(text[left:right])) >= _ENOUGH:
            return text[left:right]
    return text[left:]


@lru_cache(maxsize=20_000)
def terms_of(text: str) -> frozenset[str]:
    """Content words, cut to six letters so that "sanction" and "sanctions" meet; 6:15 is 6.15."""
    found = _WORD.findall(_CLOCK.sub(r"\1.\2", text.lower()))
    return frozenset(word[:6] for word in found if word not in _STOP)
