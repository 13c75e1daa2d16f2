"""Cluster → pool: the sentences that may be printed, one voice for each origin.

A wire text that ten papers print is one report. The pool holds the sentences of one
representative for each origin, and those sentences of its copies that the representative does
not have; where a copy says the same, it only adds its voice to the count of origins.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from briefing.summaries.standalone import Fault, find_faults, trim
from briefing.summaries.words import bigrams, content_stems, tokenise
from briefing.types import Document, Sentence, Span, StoryCluster

SAME = 0.7  # share of a sentence's content that makes another say much the same


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """A sentence that may be printed. `voice` numbers its origin, `place` counts from 0 in its
    document; `cost` is what it takes from the budget, in whitespace-separated tokens."""

    number: int
    sentence: Sentence
    span: Span
    text: str
    voice: int
    place: int
    words: tuple[str, ...]
    faults: tuple[Fault, ...] = ()

    @cached_property
    def cost(self) -> int:
        return len(self.text.split())

    @cached_property
    def stems(self) -> tuple[str, ...]:
        return content_stems(self.words)

    @cached_property
    def stem_set(self) -> frozenset[str]:
        return frozenset(self.stems)

    @cached_property
    def concepts(self) -> tuple[str, ...]:
        return bigrams(self.words)

    @cached_property
    def penalty(self) -> float:
        """What the sentence's faults leave of its worth: 1 faultless, 0 unprintable."""
        worth = 1.0
        for fault in self.faults:
            worth *= fault.keeps
        return worth


@dataclass(frozen=True, kw_only=True)
class Pool:
    """Candidates in the order of documents, with what the reader has already been told."""

    candidates: tuple[Candidate, ...]
    voices: int
    told: tuple[frozenset[str], ...] = ()
    told_concepts: frozenset[str] = frozenset()
    headlines: tuple[str, ...] = field(default=())

    @cached_property
    def printable(self) -> tuple[Candidate, ...]:
        """Those that stand alone, or, when there is none, those with letters at all."""
        good = tuple(c for c in self.candidates if c.penalty > 0 and not self.is_told(c))
        return good or tuple(c for c in self.candidates if c.stems and not self.is_told(c))

    def is_told(self, candidate: Candidate) -> bool:
        """Whether one of the told sentences says much the same."""
        own = candidate.stem_set
        return bool(own) and any(len(own & told) >= SAME * len(own) for told in self.told)


def build_pool(cluster: StoryCluster, previous: Sequence[object] = ()) -> Pool:
    """In: a cluster and what was told before. Out: the sentences that may be printed."""
    voice_of = {origin.origin_id: n for n, origin in enumerate(cluster.origins)}
    candidates: list[Candidate] = []
    seen: set[tuple[int, str]] = set()
    for document in _representatives_first(cluster):
        voice = voice_of[cluster.origin_of[document.doc_id].origin_id]
        for place, sentence in enumerate(document.sentences):
            candidate = _candidate(document, sentence, len(candidates), voice, place)
            key = (voice, " ".join(candidate.words))
            if key not in seen:
                seen.add(key)
                candidates.append(candidate)
    told = tuple(tokenise(text) for text in told_texts(previous))
    return Pool(
        candidates=tuple(candidates),
        voices=len(voice_of),
        told=tuple(frozenset(content_stems(words)) for words in told),
        told_concepts=frozenset(pair for words in told for pair in bigrams(words)),
        headlines=tuple(d.article.headline for d in cluster.documents if d.article.headline),
    )


def _representatives_first(cluster: StoryCluster) -> Iterator[Document]:
    chosen = cluster.representatives
    yield from chosen
    ids = {document.doc_id for document in chosen}
    yield from (document for document in cluster.documents if document.doc_id not in ids)


def _candidate(
    document: Document, sentence: Sentence, number: int, voice: int, place: int
) -> Candidate:
    span = trim(document, sentence)
    text = span.of(document.text)
    return Candidate(
        number=number,
        sentence=sentence,
        span=span,
        text=text,
        voice=voice,
        place=place,
        words=tokenise(text),
        faults=find_faults(document, sentence, span),
    )


def told_texts(previous: Iterable[object]) -> Iterator[str]:
    """The sentences told before, from texts, summaries, stories or whole briefs."""
    for item in previous:
        if isinstance(item, str):
            yield item
        elif (stories := getattr(item, "stories", None)) is not None:
            yield from told_texts(stories)
        elif (sentences := getattr(item, "sentences", None)) is not None:
            yield from (sentence.text for sentence in sentences)
        elif (summary := getattr(item, "summary", None)) is not None:
            yield from (line.text for line in summary)
        else:
            raise TypeError(f"previous holds {type(item).__name__}: want text, Summary or Story")
