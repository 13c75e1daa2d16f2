"""What a document has said so far about who is who: people, where they stand, who spoke last."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from briefing.quotes.unnamed import Unnamed
from briefing.text import name_lexicon as lex
from briefing.text.name_kinds import has_mind
from briefing.text.names import find_names
from briefing.text.people import link_people
from briefing.text.spellings import surname_of
from briefing.text.wordlist import word_set
from briefing.types import Document, NameMention, Person, Span

_COURTESY = re.compile(r"\b(Mr|Mrs|Ms|Miss|Sir|Dame|Lord|Lady|Madame)\.? $")
_FEMALE = frozenset({"Mrs", "Ms", "Miss", "Dame", "Lady", "Madame"})
_OF = re.compile(r" of (?:the )?([A-Z]\w+)")
_WHO = re.compile(r"\s*[,—–]\s*who\b")
_TOLD_BY = re.compile(
    r"\b(?:said|says|noted|wrote|added|argued|explained|recalled|warned|asked|tweeted|agreed) "
    r"(?:[\w.]+['’]s )?$"
)
_ENDS_CLAUSE = re.compile(r"\s*(?:[.,;:—–(]|$|\n)| (?:of|for|in|at|to|on|during|after|who)\b")
_SUBORDINATE = re.compile(
    r"\b(?:though|although|while|when|as|after|before|because|if|since|whenever|until) $",
    re.IGNORECASE,
)
_CLOSES = re.compile(r"[\s,.—–-]{0,4}")
_SUBJECT_AFTER = word_set("but that and")


@dataclass(frozen=True)
class Spoken:
    """Somebody who has been found to speak, and where: a person, or an unnamed one's words."""

    start: int
    paragraph: int
    person: int | None
    unnamed: str | None = None


@dataclass
class Scene:
    """The people of one document and the speech found so far. Places are character offsets.

    `cast` are the people whom the story knows, with their mentions here, in place of those whom
    this document alone can tell; `told` what the story calls each, by the start of a mention.
    """

    document: Document
    quotes: Sequence[Span]
    spoken: list[Spoken] = field(default_factory=list)
    told: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    cast: tuple[Person, ...] = ()
    pronouns: list[tuple[int, int]] = field(default_factory=list)  # (start, person), followed
    unnamed: dict[int, tuple[Unnamed, ...]] = field(default_factory=dict)  # by sentence
    followed: int = 0  # sentences whose opening pronoun has been looked at

    @cached_property
    def names(self) -> tuple[NameMention, ...]:
        return find_names(self.document)

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """People first, then organisations, merged within the document."""
        return self.cast or link_people(self.names)

    @cached_property
    def person_at(self) -> dict[int, int]:
        """Start of each mention → index into `people`."""
        return {m.span.start: i for i, p in enumerate(self.people) for m in p.mentions}

    def fullest(self, index: int) -> Span:
        """Where the document first gives somebody's longest name."""
        if index not in self._fullest:
            mentions = self.people[index].mentions
            longest = max(mentions, key=lambda m: (m.text.count(" "), -m.span.start))
            self._fullest[index] = longest.span
        return self._fullest[index]

    @cached_property
    def _fullest(self) -> dict[int, Span]:
        return {}

    @cached_property
    def mention_at(self) -> dict[int, NameMention]:
        return {mention.span.start: mention for mention in self.names}

    @cached_property
    def roles(self) -> list[tuple[str, ...]]:
        """All that each person is called: "President", "President of Varda" where that follows."""
        return [tuple(sorted(set(self._roles_of(person)))) for person in self.people]

    def _roles_of(self, person: Person) -> Iterator[str]:
        for mention in person.mentions:
            yield from self.told.get(mention.span.start, ())
            if mention.role:
                of = _OF.match(self.document.text, mention.span.end)
                yield f"{mention.role} {of[1]}" if of else mention.role

    @cached_property
    def mentions(self) -> list[tuple[int, int]]:
        """(start, person) of the people mentioned outside quotations, in order."""
        return sorted(
            (mention.span.start, index)
            for index, person in enumerate(self.people)
            if person.kind == "person"
            for mention in person.mentions
            if not self.is_quoted(mention.span.start)
        )

    @cached_property
    def _strangers(self) -> list[int]:
        """Starts of single unknown names outside quotations that a verb of thinking follows."""
        text = self.document.text
        return [
            name.span.start
            for name in self.names
            if name.kind == "unknown"
            and has_mind(text, name.span)
            and not self.is_quoted(name.span.start)
        ]

    def strangers_before(self, offset: int) -> list[int]:
        """The last of them before a place, nearest first."""
        end = bisect_left(self._strangers, offset)
        return self._strangers[max(0, end - 3) : end][::-1]

    @cached_property
    def _quote_starts(self) -> list[int]:
        return [quote.start for quote in self.quotes]

    def is_quoted(self, offset: int) -> bool:
        place = bisect_left(self._quote_starts, offset + 1) - 1
        return place >= 0 and offset < self.quotes[place].end

    def named_after(self, offset: int) -> frozenset[int]:
        """People named between a place and the end of its sentence, outside quotations."""
        sentence = self.document.sentence_at(offset)
        if sentence is None or _SUBORDINATE.search(
            self.document.text[sentence.span.start : offset]
        ):
            return frozenset()  # "Though she called it late, Varn …"
        end = sentence.span.end
        low, high = (bisect_left(self.mentions, (place, -1)) for place in (offset, end))
        return frozenset(index for _, index in self.mentions[low:high])

    def before_quotation(self, offset: int) -> int:
        """The start of the quotation that ends right before a place, or the place: what is said
        in a quotation puts no distance between the reporting before and after it."""
        place = bisect_left(self._quote_starts, offset) - 1
        if place < 0 or not _CLOSES.fullmatch(
            self.document.text, self.quotes[place].end, min(offset, self.quotes[place].end + 9)
        ):
            return offset
        return self.quotes[place].start if self.quotes[place].end <= offset else offset

    @cached_property
    def genders(self) -> list[str | None]:
        """Gender of each person: by courtesy title, role or given name, else None."""
        return [self._gender(person) for person in self.people]

    def _gender(self, person: Person) -> str | None:
        for mention in person.mentions:
            gender = self.courtesy(mention.span.start)
            if gender and not person.ambiguous:
                return gender
        return person.gender

    def courtesy(self, start: int) -> str | None:
        """'f' or 'm' when a courtesy title stands before the name."""
        found = _COURTESY.search(self.document.text, max(0, start - 8), start)
        if not found:
            return None
        return "f" if found.group(1) in _FEMALE else "m"

    def bearer(self, index: int, start: int) -> tuple[int | None, float]:
        """Which person an ambiguous surname means, and how sure: the one whom the text names in
        full most often, if the courtesy title allows; None when the count does not decide."""
        person = self.people[index]
        surname = surname_of(person.name)
        wanted = self.courtesy(start)
        counts = [
            (sum(" " in m.text for m in other.mentions), -other.mentions[0].span.start, number)
            for number, other in enumerate(self.people)
            if not other.ambiguous
            and other.kind == "person"
            and surname_of(other.name) == surname
            and (wanted is None or self.genders[number] in (None, wanted))
        ]
        counts.sort(reverse=True)
        if not counts:
            return None, 0.0
        if len(counts) == 1:
            return counts[0][2], 0.95
        lead, second = counts[0][0], counts[1][0]
        if lead >= 2 * second:
            return counts[0][2], 0.9
        first = max(counts, key=lambda item: item[1])
        return (first[2], 0.75) if first[0] >= second else (counts[0][2], 0.6)

    def paragraph_of(self, offset: int) -> int:
        starts = self._paragraph_starts
        return max(0, bisect_left(starts, offset + 1) - 1)

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [paragraph.start for paragraph in self.document.paragraphs]

    def sentence_of(self, offset: int) -> int:
        return max(0, bisect_left(self.document._starts, offset + 1) - 1)

    def before(self, offset: int, *, sentences: int) -> Iterator[tuple[int, int]]:
        """(start, person) of people mentioned up to `sentences` before `offset`, nearest first."""
        floor = self.sentence_of(offset) - sentences
        for place in range(bisect_left(self.mentions, (offset, -1)) - 1, -1, -1):
            start, index = self.mentions[place]
            if self.sentence_of(start) < floor:
                return
            yield start, index

    def _role_start(self, start: int) -> int:
        """Where the role before a mention begins, or the mention itself."""
        role = self.mention_at[start].role
        place = self.document.text.rfind(role, max(0, start - 200), start) if role else -1
        return place if place >= 0 else start

    def is_subject(self, start: int) -> bool:
        """Whether a mention stands at the head of its sentence or of a clause."""
        text = self.document.text
        sentence = self.document.sentence_at(start)
        if sentence is None:
            return False
        lead = text[sentence.span.start : self._role_start(start)]
        end = self.mention_at[start].span.end
        told = _TOLD_BY.search(lead) and _ENDS_CLAUSE.match(text, end)
        if told or lead.strip() in ("As for", "As to") or _WHO.match(text, end):
            return True
        words = [word for word in lead.split() if word.lower().strip(".,") not in _TITLE_WORDS]
        if not words or lead.rstrip().endswith((",", ";", "—")):
            return True
        return words[-1].lower() in _SUBJECT_AFTER or all(word[0].isupper() for word in words)


_TITLE_WORDS = lex.TITLES | lex.ROLE_HEADS | lex.ROLE_MODIFIERS | lex.DEMONYMS | {"the", "a", "an"}
