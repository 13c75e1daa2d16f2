"""From the words that name a speaker to the person, institution or description they mean.

Within a document first (`name_speakers`), then with what the other reports of the story know
(`resolve_speakers`). A wrong name is worse than none: below the floor nobody is named.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from briefing.quotes.calibration import confidence
from briefing.quotes.descriptions import by_office, claims_office, head_of
from briefing.quotes.records import Actor
from briefing.quotes.scene import Scene, Spoken
from briefing.quotes.voice import Voice
from briefing.quotes.voices import voice_of
from briefing.text.names import find_people
from briefing.text.wordlist import word_set
from briefing.types import Attribution, Document, Person, Span, StoryCluster

_MANY = word_set("people staff police crowd family couple team pair duo trio audience")

_ROOT = 4  # letters that spellings of one word share
_FLOOR = 0.5  # below this nobody is named
_RATE = 0.9  # how often the words of a described source are the right ones


def name_speakers(
    document: Document,
    attributions: Sequence[Attribution],
    actors: Sequence[Actor | None],
    rules: Sequence[str],
    outers: Sequence[Span],
) -> tuple[Attribution, ...]:
    """The attributions of one document with speaker, role, basis and confidence filled in.

    `actors` and `rules` go with `attributions`, one each; `outers` are all quotations, in order.
    """
    scene = Scene(document, outers)
    named: list[Attribution] = []
    for attribution, actor, rule in zip(attributions, actors, rules, strict=True):
        voice = voice_of(scene, actor, attribution, named[-1] if named else None)
        unnamed = voice.speaker if _is_one(voice, actor) else _unknown(voice, actor)
        if voice.person is not None or unnamed is not None:
            start = attribution.content[0].start
            paragraph = scene.paragraph_of(start)
            scene.spoken.append(Spoken(start, paragraph, voice.person, unnamed))
        named.append(_filled(document, attribution, voice, rule))
    return tuple(named)


def _is_one(voice: Voice, actor: Actor | None) -> bool:
    """Whether an unnamed speaker is a single person, whom "she" may mean later."""
    if voice.kind != "anonymous" or voice.speaker is None:
        return False
    if actor is None or actor.kind == "pronoun":
        return True
    plural = actor.head.endswith(("s", "men")) or actor.head in _MANY
    return actor.kind == "person" and (not plural or actor.head.endswith("ss"))


def _unknown(voice: Voice, actor: Actor | None) -> str | None:
    """ "" when one person spoke of whom nothing is known: "she" may go on to mean them."""
    if voice.kind == "person":
        return None if voice.person is not None else ""
    if voice.speaker is not None or actor is None:
        return None
    return "" if actor.head in ("he", "she") or actor.kind == "person" else None


def _filled(document: Document, attribution: Attribution, voice: Voice, rule: str) -> Attribution:
    sure = confidence(rule) * (voice.sure or 1.0)
    known = voice.speaker is not None and voice.sure >= _FLOOR
    return replace(
        attribution,
        speaker=voice.speaker if known else None,
        speaker_kind=voice.kind if known else None,
        role=voice.role if known else None,
        basis=voice.basis if known else "none",
        evidence=(document.doc_id, voice.evidence) if known and voice.evidence else None,
        confidence=round(sure, 3) if known else 0.0,
    )


def resolve_speakers(
    cluster: StoryCluster, attributions: Sequence[Attribution]
) -> tuple[Attribution, ...]:
    """The same attributions, with names and roles completed from the whole story."""
    story = _Story(cluster)
    return tuple(story.completed(attribution) for attribution in attributions)


@dataclass(frozen=True)
class _Story:
    """What all the reports together know of who is who."""

    cluster: StoryCluster

    @cached_property
    def people(self) -> list[Person]:
        return [person for person in find_people(self.cluster) if not person.ambiguous]

    @cached_property
    def at(self) -> dict[tuple[str, int], Person]:
        """The person of each mention, by document and place."""
        return {(m.doc_id, m.span.start): person for person in self.people for m in person.mentions}

    @cached_property
    def by_variant(self) -> dict[str, list[Person]]:
        found: dict[str, list[Person]] = {}
        for person in self.people:
            for variant in (person.name, *person.variants):
                found.setdefault(variant, []).append(person)
        return found

    @cached_property
    def scenes(self) -> dict[str, Scene]:
        return {}

    def completed(self, attribution: Attribution) -> Attribution:
        if attribution.speaker is None or attribution.speaker_kind == "anonymous":
            return self._described(attribution)
        person = self._person(attribution)
        if person is None:
            return attribution
        return replace(
            attribution,
            speaker=person.name,
            role=_role_there(person, attribution.doc_id) or attribution.role,
            evidence=_fullest(person, attribution),
        )

    def _person(self, attribution: Attribution) -> Person | None:
        if attribution.evidence is not None:
            doc_id, span = attribution.evidence
            if (doc_id, span.start) in self.at:
                return self.at[doc_id, span.start]
        bearers = self.by_variant.get(attribution.speaker or "", [])
        return bearers[0] if len(bearers) == 1 else None

    def _described(self, attribution: Attribution) -> Attribution:
        """ "The Russian leader", in a report that does not say that Putin is president."""
        document = self.cluster.by_id[attribution.doc_id]
        source = attribution.source
        words = source.of(document.text) if source else ""
        head = head_of(words)
        if source is None or not claims_office(words, head):
            return attribution
        index, sure = by_office(self._scene(document), words, head, source.start)
        if index is None:
            return attribution
        mention = self._scene(document).people[index].mentions[0]
        known = self.at.get((document.doc_id, mention.span.start))
        if known is None or known.kind != "person":
            return attribution
        return replace(
            attribution,
            speaker=known.name,
            speaker_kind="person",
            role=_role_there(known, document.doc_id),
            basis="description",
            confidence=round(_RATE * sure, 3),
            evidence=_fullest(known, attribution) or (document.doc_id, mention.span),
        )

    def _scene(self, document: Document) -> Scene:
        if document.doc_id not in self.scenes:
            self.scenes[document.doc_id] = self._made(document)
        return self.scenes[document.doc_id]

    def _made(self, document: Document) -> Scene:
        """A document peopled with those whom the story knows, and what it calls them."""
        cast: list[Person] = []
        told: dict[int, tuple[str, ...]] = {}
        for person in self.people:
            here = tuple(m for m in person.mentions if m.doc_id == document.doc_id)
            if here and person.kind == "person":
                cast.append(replace(person, mentions=here))
                told[here[0].span.start] = tuple(
                    sorted({m.role for m in person.mentions if m.role})
                )
        return Scene(document, (), told=told, cast=tuple(cast))


def _role_there(person: Person, doc_id: str) -> str | None:
    """The person's role, as the report spells it where it gives the same office as fully."""
    if person.role is None:
        return None
    there = (m.role for m in person.mentions if m.doc_id == doc_id and m.role)
    return next((role for role in there if _is_same_role(role, person.role)), person.role)


def _is_same_role(one: str, other: str) -> bool:
    """Whether two roles differ in spelling alone: Defence and Defense, Center and Centre."""
    words, others = one.casefold().split(), other.casefold().split()
    return len(words) == len(others) and all(
        a[:_ROOT] == b[:_ROOT] for a, b in zip(words, others, strict=True)
    )


def _fullest(person: Person, attribution: Attribution) -> tuple[str, Span] | None:
    """Where the fuller name stands, when this document does not give it."""
    if attribution.speaker == person.name:
        return attribution.evidence
    for mention in person.mentions:
        if " ".join(mention.text.split()) == person.name:
            return mention.doc_id, mention.span
    return attribution.evidence
