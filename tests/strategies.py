"""One Hypothesis strategy per record, so that every law meets every field."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from hypothesis import strategies as st

from briefing import BriefConfig
from briefing.types import (
    Article,
    Brief,
    ChronologyLine,
    Coverage,
    DayCount,
    DroppedStory,
    FigureLine,
    FigureValue,
    Omission,
    OmissionCount,
    Passage,
    PersonLine,
    QuoteLine,
    SourceLine,
    SourceOutcome,
    Span,
    Story,
    SummaryLine,
    Window,
)

#: what random letters never make: markup, headers, addresses, templates, marks that turn text
#: around. The product of the two primes must not be printed anywhere.
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</title></style><iframe src=//x.example>",
    "<!-- <![CDATA[ ]]>",
    "javascript:alert(1)",
    "[here](javascript:alert(1)) ![](file:///etc/passwd)",
    "<javascript:alert(1)> <https://x.example>",
    "\r\nBcc: x@y.example",
    "\n\nSubject: other\n",
    "=?utf-8?q?=0ABcc:_a@b?=",
    "../../etc/passwd",
    "file:///etc/passwd",
    'https://x.example/" onclick=alert(1)',
    "data:text/html,<script>alert(1)</script>",
    "{{ 7919 * 7919 }}{% raw %}",
    "&lt;b&gt; &#60;b>",
    "\u202egnirts\u2066",
    "\x07\x1b[31m\x85\u2028",
    "```\n# heading\n| a | b |\n<b>",
)
hostile = st.sampled_from(HOSTILE)
#: any text that a decoded file can hold; sample: 'Zoë said: “no”\\n'
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40) | hostile
names = st.text(st.characters(categories=["L", "Zs"]), min_size=1, max_size=20)
counts = st.integers(0, 10_000)
shares = st.floats(0, 1, allow_nan=False)
tags = st.lists(names, max_size=2).map(tuple)
offsets = st.integers(-14 * 60, 14 * 60).map(
    lambda minutes: datetime.timezone(datetime.timedelta(minutes=minutes))
)
#: aware moments in any zone, whole seconds; sample: 2026-09-14T06:30:00+02:00
moments = st.builds(
    lambda naive, zone: naive.replace(tzinfo=zone, microsecond=0),
    st.datetimes(datetime.datetime(1990, 1, 2), datetime.datetime(2100, 1, 1)),
    offsets,
)
dates = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1))
#: half-open spans; sample: Span(start=3, end=17)
spans = st.builds(
    lambda start, length: Span(start=start, end=start + length), counts, st.integers(0, 500)
)
ids = st.text("0123456789abcdef", min_size=16, max_size=16)
maybe = st.none() | names

passages = st.builds(Passage, article_id=ids, start=counts, end=counts, text=texts)
summary_lines = st.builds(
    SummaryLine,
    text=texts,
    article_id=ids,
    start=counts,
    end=counts,
    citation=counts,
    salience=shares,
    origins=counts,
    new=st.booleans(),
    tags=tags,
)
quote_lines = st.builds(
    QuoteLine,
    text=texts,
    speaker=maybe,
    anonymous=st.booleans(),
    role=maybe,
    via=maybe,
    source_words=maybe,
    kind=st.sampled_from(["direct", "indirect", "mixed"]),
    confidence=shares,
    article_id=ids,
    spans=st.lists(spans, max_size=3).map(tuple),
    outlets=counts,
    tags=tags,
    citation=counts,
    addressee=maybe,
    evidence=st.none() | passages,
    carried_by=st.lists(ids, max_size=2).map(tuple),
    variants=st.lists(passages, max_size=2).map(tuple),
)
chronology_lines = st.builds(
    ChronologyLine,
    date=dates,
    granularity=st.sampled_from(["day", "month", "year"]),
    text=texts,
    article_id=ids,
    start=counts,
    end=counts,
    basis=texts,
    upcoming=st.booleans(),
    reported=st.none() | dates,
    origins=counts,
    citation=counts,
    until=st.none() | dates,
    tags=tags,
    conflicts=st.lists(texts, max_size=2).map(tuple),
    qualifier=st.sampled_from(["", "about", "mid", "since"]),
    evidence=st.none() | passages,
)
figure_values = st.builds(
    FigureValue,
    value=texts,
    text=texts,
    article_id=ids,
    start=counts,
    end=counts,
    outlet=maybe,
    as_of=st.none() | moments,
    qualifier=maybe,
    status=names,
    citation=counts,
)
figure_lines = st.builds(
    FigureLine,
    referent=texts,
    unit=texts,
    status=names,
    values=st.lists(figure_values, max_size=2).map(tuple),
)
person_lines = st.builds(
    PersonLine,
    name=names,
    variants=tags,
    role=maybe,
    kind=st.sampled_from(["person", "organisation"]),
    ambiguous=st.booleans(),
    mentions=counts,
    article_ids=st.lists(ids, max_size=2).map(tuple),
)
source_lines = st.builds(
    SourceLine,
    citation=counts,
    article_id=ids,
    outlet=maybe,
    headline=texts,
    published=st.none() | moments,
    url=st.none() | texts,
    path=st.none() | texts,
    origin=ids,
    body_sha256=ids,
    byline=tags,
    agency=maybe,
    copy=st.booleans(),
    words=counts,
    opening=st.none() | passages,
    corrections=tags,
    tags=tags,
)
stories = st.builds(
    Story,
    item=st.integers(1, 99),
    story_id=ids,
    headline=texts,
    headline_article_id=ids,
    headline_from=st.sampled_from(["headline", "body"]),
    headline_start=counts,
    headline_end=counts,
    status=st.sampled_from(["New", "Updated", "Continuing"]),
    status_reason=texts,
    reports=counts,
    origins=counts,
    outlets=counts,
    summary=st.lists(summary_lines, max_size=3).map(tuple),
    quotes=st.lists(quote_lines, max_size=2).map(tuple),
    chronology=st.lists(chronology_lines, max_size=3).map(tuple),
    figures=st.lists(figure_lines, max_size=1).map(tuple),
    people=st.lists(person_lines, max_size=2).map(tuple),
    sources=st.lists(source_lines, max_size=2).map(tuple),
    tags=tags,
    prominence=shares,
    terms=tags,
    trace=tags,
)
omissions = st.builds(
    Omission,
    stage=names,
    subject=texts,
    reason=texts,
    code=names,
    path=maybe,
    line=st.none() | counts,
    article_id=st.none() | ids,
)
outcomes = st.builds(
    SourceOutcome,
    name=names,
    location=texts,
    status=names,
    articles=counts,
    detail=texts,
    asked_at=st.none() | moments,
    failing_since=st.none() | moments,
)
coverages = st.builds(
    Coverage,
    articles_read=counts,
    articles_used=counts,
    articles_omitted=counts,
    origins=counts,
    outlets=counts,
    stories=counts,
    oldest=st.none() | moments,
    newest=st.none() | moments,
    by_reason=st.lists(st.builds(OmissionCount, code=names, count=counts), max_size=2).map(tuple),
    by_day=st.lists(
        st.builds(DayCount, date=st.none() | dates, outlet=maybe, reports=counts), max_size=2
    ).map(tuple),
    sources=st.lists(outcomes, max_size=2).map(tuple),
    languages=tags,
    notes=tags,
)
windows = st.builds(Window, start=st.none() | moments, end=moments, timezone=st.just("UTC"))
briefs = st.builds(
    Brief,
    title=texts,
    edition_date=dates,
    window=windows,
    generated_at=moments,
    stories=st.lists(stories, max_size=3).map(tuple),
    omissions=st.lists(omissions, max_size=2).map(tuple),
    coverage=coverages,
    handling=st.none() | st.sampled_from(["TLP:CLEAR", "TLP:RED"]),
    copyright=maybe,
    previous_edition=st.none() | dates,
    replaces=st.none() | moments,
    dropped=st.lists(
        st.builds(DroppedStory, item=counts, headline=texts, edition_date=dates), max_size=2
    ).map(tuple),
    settings=st.lists(st.tuples(names, names), max_size=2).map(tuple),
)

_NAMES = (
    "Maria Lindqvist",
    "Tomas Okafor",
    "the harbour ministry",
    "She",
    "An official",
    "Lindqvist",
)
_SENTENCES = st.sampled_from(
    (
        "The ferry sank off Port Elin on Monday, killing at least 12 people.",
        "The death toll rose to 19 on Tuesday, the coastguard said.",
        "“We will find out why,” Transport Minister Maria Lindqvist told reporters.",
        '"Nobody warned us," said Tomas Okafor, a dock worker. "Nobody."',
        "She said an inquiry would open next week.",
        "An inquiry will open on 21 September, two weeks after the vote.",
        "MARROW (CNA) — Rescue boats searched through the night.",
        "The bank cut its main rate by half a point to 4.25 percent.",
        "Read more: Five charts on the rate cut",
        "Teachers walked out of 1,200 schools across the province.",
        "“If the mark never closes, what then?",
        "He added, ”the rest is for the court.",
        "Lindqvist, 54, has led the ministry since 2019.",
        "",
    )
)
#: sentences that carry something hostile, in the middle or at an end; sample: '<b> The ferry …'
_hostile_sentences = st.builds(
    lambda words, piece, place: " ".join((*words[:place], piece, *words[place:])),
    _SENTENCES.map(str.split),
    hostile,
    st.integers(0, 9),
)
_all_sentences = _SENTENCES | _hostile_sentences
#: bodies that read like news, with the odd mark astray, or like nothing at all
bodies = st.one_of(
    st.lists(_SENTENCES, min_size=1, max_size=8).map("\n\n".join),
    st.lists(_all_sentences, min_size=1, max_size=8).map("\n\n".join),
    st.lists(_all_sentences, min_size=1, max_size=8).map(" ".join),
    texts,
)
_HEADLINES = ("Ferry sinks off Port Elin", "Rate cut to 4.25 percent", "", "<b>Strike</b> & talks")
_headlines = st.sampled_from(_HEADLINES)
_days = st.datetimes(
    datetime.datetime(2026, 9, 12), datetime.datetime(2026, 9, 16), timezones=st.just(datetime.UTC)
)
#: few moments, so that two versions of an article often share theirs
_published = st.none() | st.just(datetime.datetime(2026, 9, 14, 9, tzinfo=datetime.UTC)) | _days
#: articles of one small world, so that some share a story, some an origin and some an id
articles = st.builds(
    Article,
    article_id=st.sampled_from([letter * 16 for letter in "0123"]) | ids,
    url=st.none() | st.just("https://courier.example/ferry") | hostile,
    outlet=st.sampled_from(["The Port Herald", "Courier", None]) | hostile,
    headline=st.one_of(_headlines, st.builds("{} {}".format, _headlines, hostile), hostile),
    body=bodies,
    published=_published,
    updated=st.none() | _days,
    byline=st.lists(names | hostile, max_size=2).map(tuple),
    path=st.none() | st.just("clippings/a.txt") | hostile,
)
baskets = st.lists(articles, max_size=7)

#: settings that decide who is let in and how much is printed
configs = st.builds(
    BriefConfig,
    words=st.integers(10, 150),
    max_stories=st.integers(1, 4),
    max_quotes=st.integers(0, 6),
    max_chronology=st.integers(0, 6),
    scorer=st.sampled_from(["coverage", "coverage", "lead", "lexrank"]),
    timezone=st.sampled_from(["UTC", "Pacific/Auckland", "America/St_Johns"]),
    window_hours=st.none() | st.sampled_from([24, 72]),
    since=st.none() | _days,
)


@dataclass(frozen=True, kw_only=True)
class Case:
    """What make_brief is given: articles, settings, and how many of the articles (from the
    front) made the edition of the day before; None means that there was none."""

    articles: tuple[Article, ...]
    config: BriefConfig
    before: int | None


cases = st.builds(
    Case,
    articles=baskets.map(tuple),
    config=configs,
    before=st.none() | st.integers(0, 7),
)
