"""Cluster → pool: the sentences that may be printed, one voice for each origin.

A wire text that ten papers print is one report. The pool holds the sentences of one
representative for each origin, and those sentences of its copies that the representative does
not have.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from briefing.summaries.ageing import find_ageing
from briefing.summaries.events import Event, find_event
from briefing.summaries.standalone import (
    CAPTION,
    Fault,
    find_faults,
    is_caption,
    is_outside,
    trim,
)
from briefing.summaries.words import count_words, find_content, find_roots, tokenise
from briefing.text.segment import find_paragraphs, find_sentences
from briefing.types import Document, FigureClaim, Sentence, Span, StoryCluster

SAME = 0.7  # share of the content of a sentence that, said elsewhere, makes it said already
OUTDATED = Fault(name="a newer report, or more reports, have another number for it", keeps=0.3)
SEEN = Fault(name="its report was read for what was told before", keeps=0.4)
Concept = tuple[str, str]


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """A sentence that may be printed.

    `voice` numbers its origin; `place` counts the sentences before it in its document, headings
    and captions apart; `roots` are those of all its words, `stem_set` those with content;
    `headed` is the share of its own report's headline that it repeats, 0 to 1.
    """

    number: int
    sentence: Sentence
    span: Span
    text: str
    voice: int
    place: int
    words: tuple[str, ...]
    roots: tuple[str, ...]
    stem_set: frozenset[str]
    headed: float = 0.0
    captioned: bool = False  # its paragraph bears the credit of a picture
    seen: bool = False  # its report was there when the reader was told before
    undated: bool = False  # its report bears no date and others do
    outdated: bool = False  # a newer report gives another number for what it counts
    newest: datetime.date | None = None  # the day of the story's newest report
    document: Document | None = field(default=None, compare=False, repr=False)

    @cached_property
    def faults(self) -> tuple[Fault, ...]:
        """What is wrong with printing it alone; looked for only when somebody asks."""
        found = find_faults(self.text)
        if self.captioned and CAPTION not in found:
            found = (CAPTION, *found)
        if self.newest and self.document:
            opens = not self.place
            found += find_ageing(self.document, self.span, self.newest, opens=opens)
        if self.outdated:
            found = (*found, OUTDATED)
        return (*found, SEEN) if self.seen else found

    @cached_property
    def event(self) -> Event | None:
        """What its report announces with it; only a report's first sentence announces."""
        if self.place or self.document is None:
            return None
        return find_event(self.document, self.span)

    @cached_property
    def cost(self) -> int:
        """What it takes from the budget, in words."""
        return count_words(self.text)

    @cached_property
    def concepts(self) -> tuple[Concept, ...]:
        """Pairs of neighbouring roots, each once, in order."""
        return tuple(dict.fromkeys(pairwise(self.roots)))

    @cached_property
    def keeps(self) -> float:
        """What the sentence's faults leave of its worth: 1 faultless, 0 unprintable."""
        left = 1.0
        for fault in self.faults:
            left *= fault.keeps
        return left


@dataclass(frozen=True, kw_only=True)
class Pool:
    """Candidates in the order of documents, with what the reader has already been told.

    `headlines` holds, for each voice that has one, the content roots of its headline.
    """

    candidates: tuple[Candidate, ...]
    voices: int
    headlines: tuple[frozenset[str], ...] = ()
    told: tuple[frozenset[str], ...] = ()
    told_concepts: frozenset[Concept] = frozenset()

    @cached_property
    def printable(self) -> tuple[Candidate, ...]:
        """Those that stand alone and are not told yet.

        When none stands alone, the sentences and fragments with content; captions never.
        """
        new = [c for c in self.candidates if not self.is_told(c)]
        good = tuple(c for c in new if c.keeps > 0 and c.stem_set)
        return good or tuple(c for c in new if c.stem_set and not _is_furniture(c))

    def is_told(self, candidate: Candidate) -> bool:
        """Whether one of the told sentences says much the same."""
        own = candidate.stem_set
        return any(len(own & told) >= SAME * len(own) for told in self.told) and bool(own)

    def told_share(self, candidate: Candidate) -> float:
        """How much of the sentence the reader knows, 0 to 1, by its content."""
        known = frozenset().union(*self.told) if self.told else frozenset()
        return len(candidate.stem_set & known) / max(1, len(candidate.stem_set))


def _is_furniture(candidate: Candidate) -> bool:
    return CAPTION in candidate.faults


class _Slice(NamedTuple):
    """A sentence on its way into the pool."""

    document: Document
    sentence: Sentence
    span: Span
    text: str
    words: tuple[str, ...]
    captioned: bool


def build_pool(
    cluster: StoryCluster,
    previous: Iterable[object] = (),
    superseded: Iterable[FigureClaim] = (),
) -> Pool:
    """In: a cluster, what was told before, numbers that newer reports have overtaken. Out: the
    sentences that may be printed."""
    previous = tuple(previous)
    language = _language(cluster)
    slices = [s for document in _representatives_first(cluster) for s in _slices(document)]
    told = [tokenise(text) for text in told_texts(previous)]
    heads = {d.doc_id: tokenise(d.article.headline) for d in cluster.documents}
    roots = find_roots([s.words for s in slices] + told + list(heads.values()), language)
    content = find_content(roots, language)
    headed = {i: frozenset(roots[w] for w in words if w in content) for i, words in heads.items()}
    return Pool(
        candidates=tuple(
            _candidates(
                cluster,
                slices,
                roots,
                content,
                headed,
                frozenset(told_ids(previous)),
                frozenset((claim.doc_id, claim.sentence_span) for claim in superseded),
            )
        ),
        voices=len(cluster.origins),
        headlines=_headlines(cluster, headed),
        told=tuple(frozenset(roots[w] for w in words if w in content) for words in told),
        told_concepts=frozenset(
            pair for words in told for pair in _pairs([roots[w] for w in words])
        ),
    )


def _pairs(roots: Sequence[str]) -> Iterator[Concept]:
    return pairwise(roots)


def _language(cluster: StoryCluster) -> str:
    """The language of most documents; the first by name among equals."""
    counts = Counter(document.article.language or "en" for document in cluster.documents)
    return min(counts, key=lambda language: (-counts[language], language), default="en")


def _representatives_first(cluster: StoryCluster) -> Iterator[Document]:
    chosen = cluster.representatives
    yield from chosen
    ids = {document.doc_id for document in chosen}
    yield from (document for document in cluster.documents if document.doc_id not in ids)


def _slices(document: Document) -> Iterator[_Slice]:
    captions = {s.paragraph for s in document.sentences if is_caption(s.text)}
    for sentence in document.sentences:
        span = trim(document, sentence)
        text = sentence.text if span is sentence.span else span.of(document.text)
        captioned = sentence.paragraph in captions
        yield _Slice(document, sentence, span, text, tokenise(text), captioned)


def _headlines(
    cluster: StoryCluster, headed: dict[str, frozenset[str]]
) -> tuple[frozenset[str], ...]:
    found = (
        frozenset().union(*(headed[doc_id] for doc_id in origin.doc_ids if doc_id in headed))
        for origin in cluster.origins
    )
    return tuple(roots for roots in found if roots)


def _candidates(
    cluster: StoryCluster,
    slices: Sequence[_Slice],
    roots: dict[str, str],
    content: frozenset[str],
    headed: dict[str, frozenset[str]],
    seen: frozenset[str],
    outdated: frozenset[tuple[str, Span]],
) -> Iterator[Candidate]:
    voices = {origin.origin_id: n for n, origin in enumerate(cluster.origins)}
    newest = max((d.dct.date() for d in cluster.documents if d.dct), default=None)
    known: dict[int, list[frozenset[str]]] = {}
    places: Counter[str] = Counter()
    number = 0
    for item in slices:
        doc_id = item.document.doc_id
        origin = cluster.origin_of[doc_id]
        stems = frozenset(roots[word] for word in item.words if word in content)
        place = places[doc_id]
        places[doc_id] += not (item.captioned or is_outside(item.text))
        said = known.setdefault(voices[origin.origin_id], [])
        if doc_id != origin.representative and _says_nothing_new(stems, said):
            continue
        said.append(stems)
        head = headed[doc_id]
        yield Candidate(
            number=number,
            sentence=item.sentence,
            span=item.span,
            text=item.text,
            voice=voices[origin.origin_id],
            place=place,
            words=item.words,
            roots=tuple(roots[word] for word in item.words),
            stem_set=stems,
            headed=len(head & stems) / len(head) if head else 0.0,
            captioned=item.captioned,
            seen=doc_id in seen,
            undated=newest is not None and item.document.dct is None,
            outdated=(doc_id, item.sentence.span) in outdated,
            newest=newest,
            document=item.document,
        )
        number += 1


def _says_nothing_new(stems: frozenset[str], said: Sequence[frozenset[str]]) -> bool:
    return not stems or stems in said or any(len(stems & o) >= SAME * len(stems) for o in said)


def told_texts(previous: Iterable[object]) -> Iterator[str]:
    """The sentences told before, from texts, summaries, stories or whole briefs."""
    for item in previous:
        if isinstance(item, str):
            yield from _sentences_of(item)
        elif (stories := getattr(item, "stories", None)) is not None:
            yield from told_texts(stories)
        elif (sentences := getattr(item, "sentences", None)) is not None:
            yield from (sentence.text for sentence in sentences)
        elif (summary := getattr(item, "summary", None)) is not None:
            yield from (line.text for line in summary)
        else:
            raise TypeError(f"previous holds {type(item).__name__}: want text, Summary or Story")


def told_ids(previous: Iterable[object]) -> Iterator[str]:
    """Ids of the reports that were at hand when the reader was told: a story's sources."""
    for item in previous:
        yield from told_ids(getattr(item, "stories", ()))
        yield from (source.article_id for source in getattr(item, "sources", ()))
        yield from (sentence.doc_id for sentence in getattr(item, "sentences", ()))


def _sentences_of(text: str) -> Iterator[str]:
    for paragraph in find_paragraphs(text):
        yield from (span.of(text) for span in find_sentences(text, paragraph))
