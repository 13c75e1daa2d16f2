"""Every record that crosses a stage boundary, in the order in which they come to life.

All are frozen dataclasses with keyword arguments, tuples for sequences, aware datetimes, and
`Span`s into the body of a named article. Frozen without slots: slots break `cached_property`.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property

SCHEMA_VERSION = "1.0"


# --- places in a text ---------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True, order=True)
class Span:
    """Half-open `[start, end)` character offsets into `document.text`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return True

    def of(self, text: str) -> str:
        """The slice of `text` that this span names."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlap(self, other: Span) -> int:
        """Number of characters that both spans share."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))


# --- reading ------------------------------------------------------------------------------------


class DateBasis(StrEnum):
    """Where an article's publication date was found."""

    DECLARED = "declared"  # metadata, feed or header line
    TEXT = "text"  # a dateline or a date inside the text
    PATH = "path"  # the file's name or its URL
    NONE = "none"


class Genre(StrEnum):
    """What an article is. Opinion confirms nothing, whoever writes it."""

    REPORT = "report"
    OPINION = "opinion"  # comment, editorial, column, analysis, letters


@dataclass(frozen=True, kw_only=True)
class Removal:
    """A stretch of the input that cleaning took out, and the name of the rule that did."""

    text: str
    rule: str


@dataclass(frozen=True, kw_only=True)
class Article:
    """What arrived, after decoding and cleaning.

    `body` holds paragraphs divided by blank lines. `published` is aware, or None when nothing
    says; a bare date stands at noon UTC and `published_precision` is then "day" (else "minute").
    `outlet` None means unknown and is never counted as an outlet. An empty body or headline is
    allowed. `origin_hint` names an agency that the input itself credits.
    """

    article_id: str
    url: str | None = None
    outlet: str | None = None
    headline: str = ""
    body: str = ""
    published: datetime.datetime | None = None
    byline: tuple[str, ...] = ()
    language: str = "en"
    published_precision: str = "minute"
    published_basis: str = DateBasis.DECLARED
    updated: datetime.datetime | None = None
    section: str | None = None
    agency: str | None = None
    path: str | None = None
    truncated: bool = False
    removed: tuple[Removal, ...] = ()
    corrections: tuple[str, ...] = ()
    provenance: tuple[tuple[str, str], ...] = ()
    genre: str = Genre.REPORT

    def __post_init__(self) -> None:
        if self.headline is None:
            object.__setattr__(self, "headline", "")
        for name in ("published", "updated"):
            moment = getattr(self, name)
            if isinstance(moment, datetime.datetime):
                if moment.tzinfo is None:
                    raise ValueError(f"{name} must carry a time zone: {moment!r}")
            elif isinstance(moment, datetime.date):
                noon = datetime.datetime.combine(moment, datetime.time(12), datetime.UTC)
                object.__setattr__(self, name, noon)
                if name == "published":
                    object.__setattr__(self, "published_precision", "day")

    @cached_property
    def body_sha256(self) -> str:
        """64 hex digits of SHA-256 over the body as UTF-8 (lone surrogates replaced)."""
        return hashlib.sha256(self.body.encode("utf-8", "replace")).hexdigest()


@dataclass(frozen=True, kw_only=True)
class Omission:
    """Something left out, and why. `stage` is where it was left out, `subject` what it was."""

    stage: str
    subject: str
    reason: str
    code: str = "other"
    path: str | None = None
    line: int | None = None
    article_id: str | None = None


@dataclass(frozen=True, kw_only=True)
class Ingest:
    """What reading brought: the articles, and what could not become one."""

    articles: tuple[Article, ...] = ()
    omissions: tuple[Omission, ...] = ()


class OutcomeStatus(StrEnum):
    """How one source answered. `EMPTY` parsed and held nothing new; it did not fail."""

    OK = "ok"
    EMPTY = "empty"
    UNCHANGED = "unchanged"
    FAILED = "failed"
    REFUSED = "refused"
    PARTIAL = "partial"


@dataclass(frozen=True, kw_only=True)
class SourceOutcome:
    """One source of a run: what was asked, what came of it, in words for a person."""

    name: str
    location: str
    status: str
    articles: int = 0
    detail: str = ""
    asked_at: datetime.datetime | None = None
    failing_since: datetime.datetime | None = None


# --- text ---------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """A sentence of a document. Its identity is `(doc_id, index)`, never its text."""

    doc_id: str
    index: int
    paragraph: int
    span: Span
    text: str


@dataclass(frozen=True, kw_only=True)
class Document:
    """An article segmented. `text` is the article's body; `dct` its creation time.

    Where `boilerplate` stands, learnt from other articles of the outlet, the text is blank and
    has no sentences; it is as long as the body, so that every offset is one into the body.
    """

    article: Article
    sentences: tuple[Sentence, ...] = ()
    paragraphs: tuple[Span, ...] = ()
    boilerplate: tuple[Span, ...] = ()

    @property
    def doc_id(self) -> str:
        return self.article.article_id

    @property
    def text(self) -> str:
        return self._blanked if self.boilerplate else self.article.body

    @property
    def dct(self) -> datetime.datetime | None:
        return self.article.published

    @property
    def lead(self) -> Sentence | None:
        return self.sentences[0] if self.sentences else None

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence whose span holds the character at `offset`, or None."""
        from bisect import bisect_right

        place = bisect_right(self._starts, offset) - 1
        if place >= 0 and offset < self.sentences[place].span.end:
            return self.sentences[place]
        return None

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.sentences]

    @cached_property
    def _blanked(self) -> str:
        text = self.article.body
        for span in self.boilerplate:
            blank = "".join("\n" if letter == "\n" else " " for letter in span.of(text))
            text = text[: span.start] + blank + text[span.end :]
        return text


@dataclass(frozen=True, kw_only=True)
class NameMention:
    """One place where a document names somebody or something."""

    doc_id: str
    span: Span
    text: str
    kind: str  # 'person' | 'organisation' | 'place' | 'unknown'
    role: str | None = None


@dataclass(frozen=True, kw_only=True)
class Person:
    """A person, organisation or place of a story, merged over its documents."""

    name: str
    role: str | None = None
    variants: tuple[str, ...] = ()
    kind: str = "person"
    gender: str | None = None  # 'f' | 'm' when the text gives evidence, else None
    ambiguous: bool = False  # a bare surname that two people of the story share
    mentions: tuple[NameMention, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Timex:
    """A temporal expression: TIMEX3 type and value (ISO-TimeML), with its granularity.

    `begin` and `end` are the first and last calendar day that the value covers, None where it
    names no stretch of the calendar. `basis` says from what the value was resolved, `approximate`
    that the text gives it roughly ("about 10 August", "early June").
    """

    doc_id: str
    span: Span
    text: str
    type: str  # DATE | TIME | DURATION | SET
    value: str
    granularity: str
    begin: datetime.date | None = None
    end: datetime.date | None = None
    basis: str = "explicit"  # explicit | published | narrative | event | story | plan
    direction: str | None = None  # past | future where tense decided
    approximate: bool = False


# --- stories ------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Origin:
    """Independent reporting behind one or more copies of a text."""

    origin_id: str
    doc_ids: tuple[str, ...]
    representative: str
    agency: str | None = None
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class StoryCluster:
    """Documents on one event, oldest first, with the origins that they share."""

    cluster_id: str
    documents: tuple[Document, ...] = ()
    origins: tuple[Origin, ...] = ()
    terms: tuple[str, ...] = ()
    trace: tuple[str, ...] = ()

    @classmethod
    def of(
        cls,
        documents: Iterable[Document],
        *,
        origins: Iterable[Origin] | None = None,
        terms: tuple[str, ...] = (),
        trace: tuple[str, ...] = (),
    ) -> StoryCluster:
        """Make a cluster by hand; without `origins`, documents with one body share an origin."""
        ordered = tuple(sorted(documents, key=_by_time))
        doc_ids = sorted(document.doc_id for document in ordered)
        cluster_id = hashlib.sha256("\n".join(doc_ids).encode()).hexdigest()[:12]
        found = tuple(origins) if origins is not None else _origins_of_identical(ordered)
        return cls(
            cluster_id=cluster_id, documents=ordered, origins=found, terms=terms, trace=trace
        )

    @cached_property
    def by_id(self) -> dict[str, Document]:
        return {document.doc_id: document for document in self.documents}

    @cached_property
    def origin_of(self) -> dict[str, Origin]:
        """The origin of each document id."""
        return {doc_id: origin for origin in self.origins for doc_id in origin.doc_ids}

    @property
    def representatives(self) -> tuple[Document, ...]:
        """One document for each origin, in the order of `documents`."""
        chosen = {origin.representative for origin in self.origins}
        return tuple(document for document in self.documents if document.doc_id in chosen)

    @cached_property
    def reporting(self) -> StoryCluster:
        """The story without its pieces of opinion; itself where it has none, or nothing else.

        What confirms a fact is counted over this, and what is printed as one comes from it.
        """
        kept = {d.doc_id for d in self.documents if d.article.genre != Genre.OPINION}
        if not kept or len(kept) == len(self.documents):
            return self
        return replace(
            self,
            documents=tuple(d for d in self.documents if d.doc_id in kept),
            origins=tuple(filter(None, (_without(origin, kept) for origin in self.origins))),
        )

    @property
    def opinions(self) -> tuple[Document, ...]:
        """The pieces of opinion on the story."""
        return tuple(d for d in self.documents if d.article.genre == Genre.OPINION)

    def count_origins(self, doc_ids: Iterable[str]) -> int:
        """Of how many independent origins the documents named are copies."""
        return len({self.origin_of[doc_id].origin_id for doc_id in doc_ids})

    @property
    def outlets(self) -> tuple[str, ...]:
        """Names of the known outlets, sorted, each once."""
        return tuple(sorted({d.article.outlet for d in self.documents if d.article.outlet}))

    def sentences(self) -> Iterator[Sentence]:
        for document in self.documents:
            yield from document.sentences


def _without(origin: Origin, kept: set[str]) -> Origin | None:
    """The origin with only the copies kept; None where none is."""
    doc_ids = tuple(doc_id for doc_id in origin.doc_ids if doc_id in kept)
    if not doc_ids:
        return None
    shown = origin.representative if origin.representative in kept else doc_ids[0]
    return replace(origin, doc_ids=doc_ids, representative=shown)


_NO_TIME = datetime.datetime.max.replace(tzinfo=datetime.UTC)


def _by_time(document: Document) -> tuple[datetime.datetime, str]:
    return (document.dct or _NO_TIME, document.doc_id)


def _origins_of_identical(documents: tuple[Document, ...]) -> tuple[Origin, ...]:
    copies: dict[str, list[Document]] = {}
    for document in documents:
        copies.setdefault(" ".join(document.text.split()), []).append(document)
    return tuple(
        Origin(
            origin_id=group[0].doc_id,
            doc_ids=tuple(document.doc_id for document in group),
            representative=group[0].doc_id,
            reason="one text" if len(group) > 1 else "",
        )
        for group in copies.values()
    )


@dataclass(frozen=True, kw_only=True)
class SummarySentence:
    """A sentence chosen for a summary, and why.

    `span` may be shorter than the sentence's (a dateline trimmed); `text` is exactly that slice.
    `concepts` are what it adds, `origins` how many independent origins say much the same,
    `beat` sentences like it that were left out for it.
    """

    sentence: Sentence
    span: Span
    text: str
    salience: float
    redundancy: float = 0.0
    concepts: tuple[str, ...] = ()
    origins: int = 1
    beat: tuple[Sentence, ...] = ()

    @property
    def doc_id(self) -> str:
        return self.sentence.doc_id


@dataclass(frozen=True, kw_only=True)
class Summary:
    """Sentences in reading order, within a budget of whitespace-separated tokens."""

    sentences: tuple[SummarySentence, ...] = ()
    scorer: str = ""
    budget: int = 0

    @property
    def words(self) -> int:
        return sum(len(sentence.text.split()) for sentence in self.sentences)

    @property
    def text(self) -> str:
        return " ".join(sentence.text for sentence in self.sentences)


class AttributionKind(StrEnum):
    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


@dataclass(frozen=True, kw_only=True)
class Attribution:
    """Who (source), "said" (cue), what (content).

    `content` is all of what is attributed; `quoted` what stood in quotation marks, marks
    excluded; `source` the words that name the speaker there; `speaker` whom they mean, None
    rather than a guess. `basis` says from what the speaker was found, `evidence` where the
    fuller name stands. `confidence` is a probability that the speaker is right.
    """

    doc_id: str
    kind: str
    content: tuple[Span, ...]
    quoted: tuple[Span, ...] = ()
    cue: Span | None = None
    source: Span | None = None
    speaker: str | None = None
    speaker_kind: str | None = None  # person | institution | anonymous
    role: str | None = None
    via: str | None = None
    addressee: str | None = None
    venue: str | None = None  # "in an interview with RT", "on Twitter"
    basis: str = "none"  # name | surname | pronoun | description | carried | institution | none
    evidence: tuple[str, Span] | None = None  # (doc_id, span)
    confidence: float = 0.0

    @property
    def anonymous(self) -> bool:
        return self.speaker_kind == "anonymous"


@dataclass(frozen=True, kw_only=True)
class QuoteGroup:
    """One quotation as a story prints it: the fullest form, and the reports that carry it."""

    attribution: Attribution
    doc_ids: tuple[str, ...]
    variants: tuple[Attribution, ...] = ()
    salience: float = 0.0


@dataclass(frozen=True, kw_only=True)
class ChronologyEntry:
    """A dated sentence with its evidence; `timex` None means dated by publication.

    `when` is the (first) day; `until` the last where the entry covers more than one day.
    `expected` says that the reports speak of it as still to come, `foretold` that the sentence
    does; `moved_from` is the day on which it was to be before. `cut_start` and `cut_end` say that
    words of the sentence stood before the text and after it, a dateline apart. `qualifier` is how
    the day is given: 'about', 'early', 'mid', 'late', 'since', 'by', 'until', or '' for outright.
    `counted_from` is the day of the event from which it was counted, `evidence` where a report
    (its doc_id, the span) gives that day.
    """

    when: datetime.date
    granularity: str
    text: str
    span: Span
    sentence: Sentence
    timex: Timex | None = None
    supporting_doc_ids: tuple[str, ...] = ()
    until: datetime.date | None = None
    reported: datetime.date | None = None
    expected: bool = False
    foretold: bool = False
    moved_from: datetime.date | None = None
    cut_start: bool = False
    cut_end: bool = False
    qualifier: str = ""
    counted_from: datetime.date | None = None
    evidence: tuple[str, Span] | None = None
    conflicts: tuple[str, ...] = ()
    salience: float = 0.0


@dataclass(frozen=True, kw_only=True)
class FigureClaim:
    """One report's number for a figure. `value` is plain digits, `text` the verbatim slice."""

    doc_id: str
    value: str
    text: str
    span: Span
    sentence_span: Span
    as_of: datetime.datetime | None = None
    qualifier: str | None = None  # 'at least', 'about' … as in the text
    status: str = "current"  # current | superseded | contradicted | compatible
    by: Span | None = None  # the words for whoever gives the number, where the report says
    disputed: bool = False  # the report itself sets the number against another


@dataclass(frozen=True, kw_only=True)
class Figure:
    """Numbers on one thing, over the reports of a story."""

    referent: str
    unit: str
    status: str  # agreed | superseded | contradicted | compatible
    claims: tuple[FigureClaim, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Headline:
    """The headline chosen for a cluster: a slice of one document's headline or, failing that,
    of its body (`source` "headline" or "body")."""

    doc_id: str
    source: str
    span: Span


@dataclass(frozen=True, kw_only=True)
class Track:
    """A cluster matched against earlier editions: its status, why, and what is new in it."""

    status: str  # StoryStatus
    reason: str
    new_doc_ids: tuple[str, ...] = ()
    earlier_item: int | None = None
    earlier_date: datetime.date | None = None
    earlier: tuple[Story, ...] = ()  # the matched stories, oldest first


@dataclass(frozen=True, kw_only=True)
class StoryParts:
    """Everything the stages found out about one cluster, before it is numbered and printed."""

    cluster: StoryCluster
    headline: Headline
    track: Track
    summary: Summary
    quotes: tuple[QuoteGroup, ...] = ()
    chronology: tuple[ChronologyEntry, ...] = ()
    recalled: tuple[RecalledLine, ...] = ()
    figures: tuple[Figure, ...] = ()
    people: tuple[Person, ...] = ()


# --- the brief as printed; these encode to brief.json as they stand ------------------------------


class StoryStatus(StrEnum):
    NEW = "New"
    UPDATED = "Updated"
    CONTINUING = "Continuing"


class Tag(StrEnum):
    """Small honest marks; every brief carries their legend."""

    SINGLE_ORIGIN = "single origin"
    OPINION = "opinion"
    ANONYMOUS = "anonymous source"
    SPEAKER_INFERRED = "speaker inferred"
    SPEAKER_UNKNOWN = "speaker not named"
    DATE_INFERRED = "date inferred"
    DATE_DISPUTED = "date disputed"
    UNDATED = "undated"
    TRUNCATED = "text truncated"
    CORRECTED = "corrected by the outlet"
    HEADLINE_FROM_TEXT = "headline taken from the text"


@dataclass(frozen=True, kw_only=True)
class Passage:
    """A verbatim slice of an article's body."""

    article_id: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, kw_only=True)
class SummaryLine:
    """A sentence of the summary: `text` is the slice `[start, end)` of the article's body."""

    text: str
    article_id: str
    start: int
    end: int
    citation: int
    salience: float = 0.0
    origins: int = 1
    new: bool = False
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class QuoteLine:
    """A quotation. `text` joins the slices named by `spans` with ` […] ` where something stood
    between; `outlets` counts the outlets that carry it, `carried_by` names the reports."""

    text: str
    speaker: str | None
    anonymous: bool
    role: str | None
    via: str | None
    source_words: str | None
    kind: str
    confidence: float
    article_id: str
    spans: tuple[Span, ...]
    outlets: int
    tags: tuple[str, ...] = ()
    citation: int = 0
    origins: int = 1
    addressee: str | None = None
    venue: str | None = None
    basis: str = "none"
    evidence: Passage | None = None
    context_start: int = 0
    context_end: int = 0
    carried_by: tuple[str, ...] = ()
    variants: tuple[Passage, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ChronologyLine:
    """A dated event: `text` is a slice of a body, `date` its first day, `until` its last.

    `basis` says in words what the day was found from, `conflicts` which other days reports give;
    `reported` is the day of the report. `qualifier` says how the day is given: 'about', 'early',
    'mid', 'late', 'since', 'by', 'until', or ''. `evidence`: where the event counted from is dated.
    """

    date: datetime.date
    granularity: str
    text: str
    article_id: str
    start: int
    end: int
    basis: str
    upcoming: bool
    reported: datetime.date | None
    origins: int
    citation: int = 0
    until: datetime.date | None = None
    tags: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    moved_from: datetime.date | None = None
    foretold: bool = False  # the words were written before the day
    confirmed: bool = True  # some report tells it as a fact
    cut_start: bool = False  # something of the sentence stood before the words
    cut_end: bool = False  # and after them
    qualifier: str = ""
    evidence: Passage | None = None


@dataclass(frozen=True, kw_only=True)
class FigureValue:
    """What one report gives for a figure: `text` as printed there, `value` as plain digits."""

    value: str
    text: str
    article_id: str
    start: int
    end: int
    outlet: str | None
    as_of: datetime.datetime | None
    qualifier: str | None
    status: str
    citation: int
    said_by: Passage | None = None  # the words for whoever gives it, where two sides differ


@dataclass(frozen=True, kw_only=True)
class FigureLine:
    """A number on which reports differ: superseded by later ones, contradicted, or compatible
    because a qualifier leaves room for the others."""

    referent: str
    unit: str
    status: str
    values: tuple[FigureValue, ...]


@dataclass(frozen=True, kw_only=True)
class PersonLine:
    """A person or organisation of a story, with the spellings that were merged."""

    name: str
    variants: tuple[str, ...] = ()
    role: str | None = None
    kind: str = "person"
    ambiguous: bool = False
    mentions: int = 0
    article_ids: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class SourceLine:
    """A report of a story. `origin` names the origin; `copy` says that another represents it.
    `opening` is the first sentence of a report that has no headline."""

    citation: int
    article_id: str
    outlet: str | None
    headline: str
    published: datetime.datetime | None
    url: str | None
    path: str | None
    origin: str
    body_sha256: str
    published_precision: str = "minute"
    byline: tuple[str, ...] = ()
    language: str = "en"
    agency: str | None = None
    copy: bool = False
    words: int = 0
    opening: Passage | None = None
    corrections: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class RecalledLine:
    """A chronology line of an earlier edition, told again with the source that it cited there.

    The article is not among those of this edition, so the line's `citation` is 0.
    """

    line: ChronologyLine
    source: SourceLine


@dataclass(frozen=True, kw_only=True)
class Story:
    """One item of the brief. `headline_start`/`_end` point into the headline of the article
    named, or into its body when `headline_from` is "body"."""

    item: int
    story_id: str
    headline: str
    headline_article_id: str
    headline_from: str
    headline_start: int
    headline_end: int
    status: str
    status_reason: str
    reports: int
    origins: int
    outlets: int
    summary: tuple[SummaryLine, ...] = ()
    quotes: tuple[QuoteLine, ...] = ()
    chronology: tuple[ChronologyLine, ...] = ()
    figures: tuple[FigureLine, ...] = ()
    people: tuple[PersonLine, ...] = ()
    sources: tuple[SourceLine, ...] = ()
    tags: tuple[str, ...] = ()
    prominence: float = 0.0
    terms: tuple[str, ...] = ()
    trace: tuple[str, ...] = ()
    recalled: tuple[RecalledLine, ...] = ()  # of the chronology, from earlier editions
    people_left_out: int = 0  # names not listed: said once, or beyond the limits
    opinions: int = 0  # pieces among the sources that are none of the `reports`


@dataclass(frozen=True, kw_only=True)
class Window:
    """What the edition covers, `[start, end)`; `start` None means everything before `end`."""

    start: datetime.datetime | None
    end: datetime.datetime
    timezone: str


@dataclass(frozen=True, kw_only=True)
class OmissionCount:
    """How many omissions of a story's day have one reason code."""

    code: str
    count: int


@dataclass(frozen=True, kw_only=True)
class DayCount:
    """Reports of one outlet published on one day (of the brief's time zone)."""

    date: datetime.date | None
    outlet: str | None
    reports: int


@dataclass(frozen=True, kw_only=True)
class Coverage:
    """What was asked, read, used and left out: the statement that every edition prints."""

    articles_read: int
    articles_used: int
    articles_omitted: int
    origins: int
    outlets: int
    stories: int
    oldest: datetime.datetime | None = None
    newest: datetime.datetime | None = None
    by_reason: tuple[OmissionCount, ...] = ()
    by_day: tuple[DayCount, ...] = ()
    sources: tuple[SourceOutcome, ...] = ()
    languages: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class DroppedStory:
    """A story of the last edition of which nothing came in this time."""

    item: int
    headline: str
    edition_date: datetime.date


@dataclass(frozen=True, kw_only=True)
class Brief:
    """The whole day; renders without asking anything else."""

    title: str
    edition_date: datetime.date
    window: Window
    generated_at: datetime.datetime
    stories: tuple[Story, ...]
    omissions: tuple[Omission, ...]
    coverage: Coverage
    schema_version: str = SCHEMA_VERSION
    language: str = "en"
    handling: str | None = None
    copyright: str | None = None
    previous_edition: datetime.date | None = None
    replaces: datetime.datetime | None = None
    dropped: tuple[DroppedStory, ...] = ()
    settings: tuple[tuple[str, str], ...] = field(default=())


@dataclass(frozen=True, kw_only=True)
class Problem:
    """A printed text that is not what the article says, found by `verify`."""

    where: str
    message: str
    printed: str = ""
    found: str | None = None
    article_id: str | None = None
    missing: bool = False  # the article itself was not there to check against
