"""Copies told from confirmation: documents that carry one text share one origin.

Two documents are copies when at least half of the words of the shorter stand in the other
(`shingles.measure_coverage`), and not only because both carry the same statement in quotation
marks. What a chain of such links joins is one origin; but a later text that merges two others
joins the one it owes most and does not make one origin of both.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.stories.agency import Agency, find_agency, is_agency_outlet
from briefing.stories.furniture import trim_furniture
from briefing.stories.shingles import (
    Shingled,
    count_shared,
    find_candidates,
    measure_coverage,
    read_shingles,
)
from briefing.types import Document, Origin

COPY = 0.5  # share of the shorter text that must stand in the other
SHORT_COPY = 0.8  # the same for texts under SHORT words, where names alone make half
SHORT, TINY = 30, 8  # words
_UNQUOTED_COPY = 0.35  # share that must be copied outside quotation marks
_UNQUOTED_WORDS = 25  # … when the text has so many words outside them
_TOUCH = 0.15  # share below which two texts have nothing in common
_FULL = 0.8  # a copy so long against the longest is as good as full
# A bare date stands at noon. Of copies of one day those with a time count as earlier: of them it is
# known when they stood there.
_REST_OF_DAY = datetime.timedelta(hours=12)
_PEERS = 40  # texts that one may be merged from: the oldest that it shares words with


@dataclass(frozen=True, kw_only=True)
class Link:
    """Two documents (by place in the input order) that carry one text."""

    first: int
    second: int
    coverage: float  # of the shorter by the longer
    shared: int  # words


def find_origins(documents: Iterable[Document]) -> tuple[Origin, ...]:
    """Group documents by the text they carry. In: documents. Out: a partition, oldest first."""
    ordered = sorted(documents, key=_by_time)
    texts = trim_furniture(ordered, [read_shingles(d.text) for d in ordered])
    groups = _Groups(ordered, texts)
    groups.join_all(_find_links(ordered, texts))
    return tuple(_make_origin([ordered[i] for i in g]) for g in groups.listed())


def find_copies(documents: Iterable[Document]) -> tuple[tuple[str, str, float], ...]:
    """Pairs of documents that carry one text, with how much of the shorter is copied."""
    ordered = sorted(documents, key=_by_time)
    texts = trim_furniture(ordered, [read_shingles(d.text) for d in ordered])
    return tuple(
        (ordered[link.first].doc_id, ordered[link.second].doc_id, link.coverage)
        for link in sorted(_find_links(ordered, texts), key=_by_strength)
    )


def _by_time(document: Document) -> tuple[bool, str, str]:
    moment = document.dct
    if moment is None:
        return (True, "", document.doc_id)
    moment = moment.astimezone(datetime.UTC)
    if document.article.published_precision == "day":
        moment += _REST_OF_DAY
    return (False, moment.isoformat(), document.doc_id)


def _by_strength(link: Link) -> tuple[float, int, int, int]:
    return (-link.coverage, -link.shared, link.first, link.second)


def _find_links(documents: Sequence[Document], texts: Sequence[Shingled]) -> list[Link]:
    """All links: equal texts first (each to the first of its kind), then among what differs."""
    links: list[Link] = []
    kinds: dict[tuple[bytes, str], int] = {}
    for number, text in enumerate(texts):
        headline = "" if text.words >= TINY else documents[number].article.headline.casefold()
        if not text.words and not headline:
            continue
        first = kinds.setdefault((text.digest, headline), number)
        if first != number:
            links.append(Link(first=first, second=number, coverage=1.0, shared=text.words))
    kept = sorted(n for n in kinds.values() if texts[n].words >= TINY)
    for i, j in sorted(set(find_candidates([texts[n] for n in kept]))):
        link = _compare(texts, kept[i], kept[j])
        if link:
            links.append(link)
    return links


def _compare(texts: Sequence[Shingled], first: int, second: int) -> Link | None:
    short, long = sorted((texts[first], texts[second]), key=lambda text: text.words)
    coverage = measure_coverage(short, long)
    if coverage < (SHORT_COPY if short.words < SHORT else COPY):
        return None
    own_words = int((~short.quoted).sum())
    if own_words >= _UNQUOTED_WORDS:
        if measure_coverage(short, long, quoted=False) < _UNQUOTED_COPY:
            return None
    elif short.words - own_words > own_words and coverage < 1:
        return None
    shared = count_shared(short, long)
    return Link(first=first, second=second, coverage=round(coverage, 4), shared=shared)


class _Groups:
    """Documents, named by their place in time, put together link by link."""

    def __init__(self, documents: Sequence[Document], texts: Sequence[Shingled]) -> None:
        self.documents, self.texts = documents, texts
        self._agencies: dict[int, Agency | None] = {}
        self._home = list(range(len(documents)))
        self._members = {number: [number] for number in self._home}

    def listed(self) -> list[list[int]]:
        """The groups, each in order of time, ordered by their oldest member."""
        return sorted(sorted(members) for members in self._members.values())

    def join_all(self, links: Sequence[Link]) -> None:
        """Join what links join. A text merged from two others joins only the one it owes most."""
        mergers = self._find_mergers(links)
        for link in sorted(links, key=_by_strength):
            if link.first not in mergers and link.second not in mergers:
                self._join(link)
        placed: set[int] = set()
        for link in sorted(links, key=lambda link: (-link.shared, link.first, link.second)):
            waiting = (mergers & {link.first, link.second}) - placed
            if waiting:
                self._join(link)
                placed |= waiting

    def _join(self, link: Link) -> None:
        here, there = self._home[link.first], self._home[link.second]
        if here == there:
            return
        here, there = sorted((here, there), key=lambda home: (-len(self._members[home]), home))
        for member in self._members[there]:
            self._home[member] = here
        self._members[here].extend(self._members.pop(there))

    def _find_mergers(self, links: Sequence[Link]) -> set[int]:
        """Texts that hold two others which have nothing in common."""
        held: dict[int, set[int]] = {}
        for link in links:
            held.setdefault(link.first, set()).add(link.second)
            held.setdefault(link.second, set()).add(link.first)
        return {number for number, others in held.items() if self._is_merger(number, others)}

    def _is_merger(self, number: int, others: set[int]) -> bool:
        """Whether the oldest of `others` and another are strangers, and stand before this text or
        under agencies of their own; excerpts of one text are strangers too, but come after it."""
        oldest, *rest = sorted(others)
        return any(
            self._may_be_sources(number, oldest, other)
            and _overlap(self.texts[oldest], self.texts[other]) < _TOUCH
            for other in rest[:_PEERS]
        )

    def _may_be_sources(self, number: int, one: int, other: int) -> bool:
        agencies = [self._agency_of(number) for number in (one, other)]
        names = [agency.name for agency in agencies if agency and agency.strong]
        if len(names) == 2:
            return names[0] != names[1]
        return self._is_earlier(one, number) and self._is_earlier(other, number)

    def _agency_of(self, number: int) -> Agency | None:
        if number not in self._agencies:
            self._agencies[number] = find_agency(self.documents[number].article)
        return self._agencies[number]

    def _is_earlier(self, one: int, other: int) -> bool:
        first, second = self.documents[one].dct, self.documents[other].dct
        return first is not None and second is not None and first < second


def _overlap(first: Shingled, second: Shingled) -> float:
    short, long = sorted((first, second), key=lambda text: text.words)
    return measure_coverage(short, long, quoted=False)


def _make_origin(documents: list[Document]) -> Origin:
    """An origin of copies, oldest first."""
    agencies = [find_agency(document.article) for document in documents]
    agency = _choose_agency(agencies)
    chosen = _choose_representative(documents, agency)
    return Origin(
        origin_id=chosen.doc_id,
        doc_ids=tuple(document.doc_id for document in documents),
        representative=chosen.doc_id,
        agency=agency.name if agency else None,
        reason=_explain(documents, agency),
    )


def _choose_agency(agencies: Sequence[Agency | None]) -> Agency | None:
    """The agency most of the copies name; strong evidence before weak, then the earliest."""
    found = [agency for agency in agencies if agency]
    strong = [agency for agency in found if agency.strong] or found
    names = [agency.name for agency in strong]
    return max(strong, key=lambda a: (names.count(a.name), -names.index(a.name)), default=None)


def _choose_representative(documents: list[Document], agency: Agency | None) -> Document:
    """The agency's own copy, else the earliest of the full ones (they come oldest first)."""
    longest = max(len(document.text) for document in documents)
    full = [document for document in documents if len(document.text) >= _FULL * longest]
    own = [d for d in full if is_agency_outlet(d.article)]
    return (own or full)[0]


def _explain(documents: list[Document], agency: Agency | None) -> str:
    """One sentence on why these documents count as one origin."""
    named = f"{agency.name}, from {agency.found_in}" if agency else ""
    if len(documents) == 1:
        return named
    same = len({" ".join(document.text.split()) for document in documents}) == 1
    alike = "one text" if same else "at least half of the shorter text stands in another copy"
    return f"{alike}; {named}" if named else alike
