"""Groupings that every format prints the same way: changes, origins, index, omissions."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefing.render.safe import printable
from briefing.types import (
    Brief,
    ChronologyLine,
    FigureLine,
    FigureValue,
    Omission,
    Passage,
    PersonLine,
    QuoteLine,
    SourceLine,
    Story,
    StoryStatus,
    SummaryLine,
    Tag,
)

MAX_OMISSIONS = 200  # printed; brief.json has them all
_BASIS = re.compile(r"“([^”]*)”, (.*)", re.DOTALL)
_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


@dataclass(frozen=True, kw_only=True)
class OriginGroup:
    """One origin of a story: the report that represents it, and the copies of its text."""

    lead: SourceLine
    copies: tuple[SourceLine, ...] = ()


@dataclass(frozen=True, kw_only=True)
class IndexEntry:
    """A name as printed, cut before the word it is filed under, and the items that have it."""

    before: str
    key: str
    after: str
    items: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class IndexPart:
    title: str
    entries: tuple[IndexEntry, ...]


@dataclass(frozen=True, kw_only=True)
class ReasonGroup:
    """Omissions with one reason code; `more` were left out of print."""

    code: str
    omissions: tuple[Omission, ...]
    more: int = 0


def group_origins(sources: Iterable[SourceLine]) -> tuple[OriginGroup, ...]:
    """The sources of a story by origin, in the order of their first citation."""
    groups: dict[str, list[SourceLine]] = {}
    for source in sorted(sources, key=lambda line: line.citation):
        groups.setdefault(source.origin, []).append(source)
    return tuple(_origin_group(lines) for lines in groups.values())


def _origin_group(lines: list[SourceLine]) -> OriginGroup:
    lead = next((line for line in lines if not line.copy), lines[0])
    return OriginGroup(lead=lead, copies=tuple(line for line in lines if line is not lead))


def distinct_variants(quote: QuoteLine) -> tuple[Passage, ...]:
    """The variants of a quotation whose letters differ from it and from each other."""
    seen = {_letters(quote.text)}
    kept = []
    for variant in quote.variants:
        letters = _letters(variant.text)
        if letters not in seen:
            kept.append(variant)
        seen.add(letters)
    return tuple(kept)


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def group_values(figure: FigureLine) -> tuple[tuple[FigureValue, ...], ...]:
    """The values of a figure in their order, those that say the same together."""
    groups: dict[tuple[str, str | None, str], list[FigureValue]] = {}
    for value in figure.values:
        groups.setdefault((value.value, value.qualifier, value.status), []).append(value)
    return tuple(tuple(group) for group in groups.values())


def split_people(
    people: Iterable[PersonLine],
) -> tuple[tuple[PersonLine, ...], tuple[PersonLine, ...]]:
    """People of whom there is more to say than the name, and those who are only named."""
    told: list[PersonLine] = []
    bare: list[PersonLine] = []
    for person in people:
        more = person.role or person.ambiguous or set(person.variants) - {person.name}
        (told if more else bare).append(person)
    return tuple(told), tuple(bare)


def basis_parts(line: ChronologyLine) -> tuple[str, str]:
    """From what a date was counted: the words of the report, and our reckoning.

    Both are empty when the words already name the day of the month and nothing was inferred.
    """
    quoted = _BASIS.match(line.basis)
    if quoted is None:
        return ("", line.basis if Tag.DATE_INFERRED in line.tags else "")
    phrase, counted = quoted.groups()
    if any(letter.isdigit() for letter in phrase) and Tag.DATE_INFERRED not in line.tags:
        return ("", "")
    return phrase, counted


def basis_words(line: ChronologyLine) -> str:
    """The same as one phrase: “on Monday”, published 11 September 2020."""
    phrase, counted = basis_parts(line)
    return f"“{phrase}”, {counted}" if phrase and counted else counted


@dataclass(frozen=True, kw_only=True)
class DatedRow:
    """A row of the chronology; `source` is given where an earlier edition printed it."""

    line: ChronologyLine
    source: SourceLine | None = None


def chronology_rows(story: Story, *, upcoming: bool) -> tuple[DatedRow, ...]:
    """What has been, or what is to come: today's lines and recalled ones, by day."""
    rows = [DatedRow(line=line) for line in story.chronology]
    rows += [DatedRow(line=one.line, source=one.source) for one in story.recalled]
    chosen = [row for row in rows if row.line.upcoming == upcoming]
    return tuple(sorted(chosen, key=lambda row: (row.line.date, row.line.qualifier == "since")))


def chronology_parts(story: Story) -> tuple[tuple[bool, tuple[DatedRow, ...]], ...]:
    """The rows that have been and, after them, those to come; only where there are any."""
    parts = ((upcoming, chronology_rows(story, upcoming=upcoming)) for upcoming in (False, True))
    return tuple((upcoming, rows) for upcoming, rows in parts if rows)


def find_source(story: Story, citation: int) -> SourceLine | None:
    """The source that a citation number of the story stands for."""
    return next((line for line in story.sources if line.citation == citation), None)


def is_change(story: Story, line: SummaryLine) -> bool:
    """Whether a summary line gets a change bar: new, in a story that is not new as a whole."""
    return line.new and story.status != StoryStatus.NEW and not all(s.new for s in story.summary)


def stories_by_status(brief: Brief) -> tuple[tuple[str, tuple[Story, ...]], ...]:
    """New, updated and continuing stories apart; only those that there are."""
    known = tuple(StoryStatus)
    groups = ((str(s), tuple(one for one in brief.stories if one.status == s)) for s in known)
    return tuple((status, stories) for status, stories in groups if stories)


def group_omissions(brief: Brief) -> tuple[ReasonGroup, ...]:
    """What was left out, by reason, the commonest reason first."""
    groups: dict[str, list[Omission]] = {}
    for omission in brief.omissions:
        groups.setdefault(omission.code, []).append(omission)
    ranked = sorted(groups.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    share = max(MAX_OMISSIONS // max(len(ranked), 1), 5)
    return tuple(
        ReasonGroup(code=code, omissions=tuple(some[:share]), more=max(len(some) - share, 0))
        for code, some in ranked[:MAX_OMISSIONS]
    )


def build_index(brief: Brief) -> tuple[IndexPart, ...]:
    """People, organisations and outlets with the items in which they stand."""
    people: dict[str, set[int]] = {}
    others: dict[str, set[int]] = {}
    outlets: dict[str, set[int]] = {}
    for story in brief.stories:
        for person in story.people:
            if not person.ambiguous:
                kind = people if person.kind == "person" else others
                kind.setdefault(printable(person.name), set()).add(story.item)
        for source in story.sources:
            if source.outlet:
                outlets.setdefault(printable(source.outlet), set()).add(story.item)
    parts = (
        IndexPart(title="People", entries=_entries(people, by_surname=True)),
        IndexPart(title="Organisations", entries=_entries(others)),
        IndexPart(title="Outlets", entries=_entries(outlets)),
    )
    return tuple(part for part in parts if part.entries)


def _entries(names: dict[str, set[int]], *, by_surname: bool = False) -> tuple[IndexEntry, ...]:
    split = [(_split_name(name) if by_surname else ("", name, ""), name) for name in names]
    split.sort(key=lambda row: (_file_key(row[0][1]), _file_key(row[1]), row[1]))
    return tuple(
        IndexEntry(before=before, key=key, after=after, items=tuple(sorted(names[name])))
        for (before, key, after), name in split
    )


def _split_name(name: str) -> tuple[str, str, str]:
    """A person's name around the word it is filed under: the last, but for Jr and the like."""
    words = name.split(" ")
    last = len(words) - 1
    while last > 0 and words[last].casefold() in _SUFFIXES:
        last -= 1
    return (
        " ".join(words[:last]) + (" " if last else ""),
        words[last],
        "".join(f" {word}" for word in words[last + 1 :]),
    )


def _file_key(name: str) -> str:
    """Letters without accents or case, an article in front left out."""
    bare = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return bare.removeprefix("the ").lstrip("‘’“”'\"")


def used_tags(brief: Brief) -> frozenset[str]:
    """The tags that the brief prints; only these need explaining."""
    return frozenset(tag for story in brief.stories for tags in _tags(story) for tag in tags)


def _tags(story: Story) -> Iterator[tuple[str, ...]]:
    yield story.tags
    yield from (line.tags for line in story.summary)
    yield from (quote.tags for quote in story.quotes)
    yield from (line.tags for line in story.chronology)
    yield from (recalled.line.tags for recalled in story.recalled)
    yield from (source.tags for source in story.sources)
