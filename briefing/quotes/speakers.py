"""From the words that name a speaker to the person, institution or description they mean.

Within a document first (`name_speakers`), then with what the other reports of the story know
(`resolve_speakers`). A wrong name is worse than none: below the floor nobody is named.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.quotes.antecedents import is_indefinite, of_description, of_pronoun
from briefing.quotes.calibration import confidence
from briefing.quotes.records import Actor
from briefing.quotes.scene import Scene, Spoken
from briefing.text import name_lexicon as lex
from briefing.text.names import find_people
from briefing.text.spellings import fold
from briefing.text.wordlist import word_set
from briefing.types import Attribution, Document, Person, Span, StoryCluster

_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_PLAIN = r"(?!(?:for|of|to|the|in|at|with|by|from|on|and|is|was)\b)[\w-]+"
_APPOSITION = re.compile(r",? (?:the )?((?:[A-Z][\w.]*\s)?)")
_MANY = word_set("people staff police crowd family couple team pair duo trio audience")

_FLOOR = 0.5  # below this nobody is named


@dataclass(frozen=True)
class Voice:
    """Who is meant: name, kind, how it was found, how sure (apart from the source itself)."""

    speaker: str | None = None
    kind: str | None = None
    role: str | None = None
    basis: str = "none"
    sure: float = 0.0
    person: int | None = None
    evidence: Span | None = None


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
        voice = _voice(scene, actor, attribution, named[-1] if named else None)
        unnamed = voice.speaker if _is_one(voice, actor) else None
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


def _voice(
    scene: Scene, actor: Actor | None, attribution: Attribution, last: Attribution | None
) -> Voice:
    if actor is None:
        return _carried(scene, attribution)
    if actor.kind == "name":
        return _of_name(scene, actor)
    if actor.kind == "pronoun":
        return _of_pronoun(scene, actor, last)
    if actor.kind == "person":
        return _of_person_noun(scene, actor)
    return _of_institution(scene, actor)


def _carried(scene: Scene, attribution: Attribution) -> Voice:
    """No words at all: whoever spoke in the paragraph before, if anybody did."""
    start = attribution.content[0].start
    last = scene.spoken[-1] if scene.spoken else None
    if last is None or scene.paragraph_of(start) - last.paragraph > 1:
        return Voice()
    if last.person is None:
        return Voice(last.unnamed, "anonymous", None, "carried", 0.7)
    return _as_person(scene, last.person, "carried", 0.75)


def _as_person(scene: Scene, index: int, basis: str, sure: float) -> Voice:
    person = scene.people[index]
    fullest = max(
        person.mentions, key=lambda mention: (len(mention.text.split()), -mention.span.start)
    )
    return Voice(person.name, "person", person.role, basis, sure, index, fullest.span)


def _of_name(scene: Scene, actor: Actor) -> Voice:
    assert actor.name is not None
    start = actor.name.span.start
    index = scene.person_at.get(start)
    words = " ".join(actor.name.text.split())
    if index is None or scene.people[index].kind != "person":
        kind = "institution" if actor.name.kind in ("organisation", "place") else "person"
        name = scene.people[index].name if index is not None else words
        basis = "institution" if kind == "institution" else "name"
        return Voice(
            name, kind, None, basis, 0.95 if kind == "institution" else 0.8, None, actor.name.span
        )
    if scene.people[index].ambiguous:
        bearer, sure = scene.bearer(index, start)
        return Voice() if bearer is None else _as_person(scene, bearer, "surname", sure)
    full = " " in words
    return _as_person(scene, index, "name" if full else "surname", 0.99 if full else 0.97)


def _of_pronoun(scene: Scene, actor: Actor, last: Attribution | None) -> Voice:
    if actor.head == "who":
        for _, nearest in scene.before(actor.span.start, sentences=0):
            if not scene.people[nearest].ambiguous:
                return _as_person(scene, nearest, "pronoun", 0.75)
    if (
        actor.head in ("they", "it")
        and last is not None
        and last.speaker_kind
        in (
            "anonymous",
            "institution",
        )
    ):
        gap = scene.document.text.count("\n", last.content[-1].end, actor.span.start)
        if gap <= 3:
            return Voice(last.speaker, last.speaker_kind, last.role, "pronoun", 0.75)
    who, sure = of_pronoun(scene, actor.head, actor.span.start)
    if isinstance(who, str):
        return Voice(who, "anonymous", None, "pronoun", sure)
    return _as_person(scene, who, "pronoun", sure) if who is not None else Voice()


def _of_person_noun(scene: Scene, actor: Actor) -> Voice:
    text = scene.document.text
    words = actor.span.of(text)
    beside = _apposed(scene, actor)
    if beside is not None:
        return _as_person(scene, beside, "name", 0.95)
    fuller = _introduced(scene, actor)
    if fuller is None and not is_indefinite(words, actor.head):
        index, sure = of_description(scene, words, actor.head, actor.span.start)
        if index is not None:
            return _as_person(scene, index, "description", sure)
    return Voice(
        fuller or _described(words), "anonymous", None, "description", 0.8, None, actor.span
    )


def _introduced(scene: Scene, actor: Actor) -> str | None:
    """The fuller words by which a definite description was brought in: "a Swedish diplomat"."""
    words = actor.span.of(scene.document.text)
    if not re.match(r"(?:the|that|this)\s+\S+$", words, re.IGNORECASE):
        return None
    head = re.escape(actor.head)
    pattern = re.compile(rf"\b(?:an?|one)\s((?:{_PLAIN}\s){{1,3}}?{head})\b", re.IGNORECASE)
    back = max(0, actor.span.start - 1500)
    found = list(pattern.finditer(scene.document.text, back, actor.span.start))
    return found[-1].group(1) if found else None


def _apposed(scene: Scene, actor: Actor) -> int | None:
    """The person named right after a description: "his spokeswoman, Jane Doe,"."""
    text = scene.document.text
    opener = _APPOSITION.match(text, actor.span.end)
    if opener is None:
        return None
    for offset in (opener.end(), *(opener.start(g) for g in (1,) if opener.group(g))):
        index = scene.person_at.get(offset)
        if index is not None and scene.people[index].kind == "person":
            return index
    return None


def _described(words: str) -> str:
    return _ARTICLE.sub("", " ".join(words.split()), count=1)


def _of_institution(scene: Scene, actor: Actor) -> Voice:
    """A group or a document: the organisation that it names, else its own words."""
    words = actor.span.of(scene.document.text)
    if actor.kind == "document":
        return _of_document(scene, actor)
    if any(word[0].isupper() for word in _ARTICLE.sub("", words).split()):
        return Voice(_described(words), "institution", None, "institution", 0.85, None, actor.span)
    index = _institution_before(scene, actor)
    if index is not None:
        first = scene.people[index].mentions[0].span
        return Voice(scene.people[index].name, "institution", None, "description", 0.8, None, first)
    fuller = _fuller_phrase(scene, actor)
    sure = 0.8 if fuller else 0.6
    return Voice(
        fuller or _described(words), "institution", None, "description", sure, None, actor.span
    )


def _institution_before(scene: Scene, actor: Actor) -> int | None:
    """The organisation named before that "the ministry" or "the company" means."""
    found = []
    for index, person in enumerate(scene.people):
        if person.kind != "organisation" or person.mentions[0].span.start >= actor.span.start:
            continue
        words = [fold(word) for word in person.name.split()]
        if actor.head in words:
            found.append((2, len(person.mentions), -index))
        elif (
            actor.head in _FIRMS
            and len(words) > 1
            and not lex.ORG_HEADS & {words[-1]} - _FIRM_HEADS
        ):
            found.append((1, len(person.mentions), -index))
    return -max(found)[2] if found else None


_FIRMS = word_set("company firm operator airline carrier manufacturer maker publisher owner")
_FIRM_HEADS = word_set("company group holdings inc lines energy motors airlines airways")


def _fuller_phrase(scene: Scene, actor: Actor) -> str | None:
    """Earlier words with the same noun and a complement: "the ministry of works"."""
    head = re.escape(actor.head)
    pattern = re.compile(
        rf"\b((?:[\w-]+\s)?{head}\sof\s(?:the\s)?[\w-]+(?:\s[A-Z][\w-]+|\spresidency)*)",
        re.IGNORECASE,
    )
    found = pattern.search(scene.document.text, 0, actor.span.start)
    return _ARTICLE.sub("", found.group(1), count=1) if found else None


def _of_document(scene: Scene, actor: Actor) -> Voice:
    for offset in range(actor.span.start, actor.span.end):
        index = scene.person_at.get(offset)
        if index is not None:
            person = scene.people[index]
            kind = "person" if person.kind == "person" else "institution"
            return Voice(
                person.name,
                kind,
                person.role,
                "description",
                0.6,
                index if kind == "person" else None,
            )
    return Voice()


def resolve_speakers(
    cluster: StoryCluster, attributions: Sequence[Attribution]
) -> tuple[Attribution, ...]:
    """The same attributions, with names and roles completed from the whole story."""
    people = [person for person in find_people(cluster) if not person.ambiguous]
    at = {
        (mention.doc_id, mention.span.start): person
        for person in people
        for mention in person.mentions
    }
    by_variant: dict[str, list[Person]] = {}
    for person in people:
        for variant in (person.name, *person.variants):
            by_variant.setdefault(variant, []).append(person)
    return tuple(_completed(cluster, a, at, by_variant) for a in attributions)


def _completed(
    cluster: StoryCluster,
    attribution: Attribution,
    at: dict[tuple[str, int], Person],
    by_variant: dict[str, list[Person]],
) -> Attribution:
    if attribution.speaker is None or attribution.speaker_kind == "anonymous":
        return attribution
    person = None
    if attribution.evidence is not None:
        doc_id, span = attribution.evidence
        person = at.get((doc_id, span.start))
    if person is None:
        bearers = by_variant.get(attribution.speaker, [])
        person = bearers[0] if len(bearers) == 1 else None
    if person is None:
        return attribution
    return replace(
        attribution,
        speaker=person.name,
        role=person.role or attribution.role,
        evidence=_fullest(person, attribution),
    )


def _fullest(person: Person, attribution: Attribution) -> tuple[str, Span] | None:
    """Where the fuller name stands, when this document does not give it."""
    if attribution.speaker == person.name:
        return attribution.evidence
    for mention in person.mentions:
        if " ".join(mention.text.split()) == person.name:
            return mention.doc_id, mention.span
    return attribution.evidence
