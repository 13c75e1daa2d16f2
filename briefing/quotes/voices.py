"""From the words of a source to whom they mean, within one document."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.quotes.antecedents import of_pronoun
from briefing.quotes.descriptions import (
    apposed,
    claims_office,
    described,
    introduced,
    is_indefinite,
    of_description,
    opens_with_name,
)
from briefing.quotes.institutions import last_body, of_group
from briefing.quotes.records import Actor
from briefing.quotes.scene import Scene
from briefing.quotes.voice import Voice
from briefing.types import Attribution

_OWNED_GROUP = re.compile(
    r"['’]s ((?:[a-z-]+ ){0,2}(?:relatives|family|parents|lawyers|attorneys|aides|campaign|team"
    r"|supporters|friends|children|office|staff|allies|advisers|advisors|critics|opponents))\b"
)
_IT_GAP = 3  # line ends between a body's words and "it" or "they" that may mean it


def voice_of(
    scene: Scene, actor: Actor | None, attribution: Attribution, last: Attribution | None
) -> Voice:
    """Whom the source of an attribution means; `last` is the attribution before it."""
    if actor is None:
        return _carried(scene, attribution)
    if actor.kind == "name":
        return _of_name(scene, actor)
    if actor.kind == "pronoun":
        return _of_pronoun(scene, actor, last)
    if actor.kind == "person":
        return _of_person_noun(scene, actor)
    return of_group(scene, actor)


def _carried(scene: Scene, attribution: Attribution) -> Voice:
    """No words at all: whoever spoke in the paragraph before, if anybody did."""
    start = attribution.content[0].start
    last = scene.spoken[-1] if scene.spoken else None
    if last is None or scene.paragraph_of(start) - last.paragraph > 1:
        return Voice()
    if last.person is None and not last.unnamed:
        return Voice()
    if last.person is None:
        return Voice(last.unnamed, "anonymous", None, "carried", 0.7)
    return _as_person(scene, last.person, "carried", 0.75)


def _as_person(scene: Scene, index: int, basis: str, sure: float) -> Voice:
    person = scene.people[index]
    return Voice(person.name, "person", person.role, basis, sure, index, scene.fullest(index))


def _of_name(scene: Scene, actor: Actor) -> Voice:
    assert actor.name is not None
    start = actor.name.span.start
    group = _OWNED_GROUP.match(scene.document.text, actor.name.span.end)
    if group:
        whole = scene.document.text[start : group.end()]
        return Voice(described(whole), "anonymous", None, "description", 0.8, None, actor.span)
    index = scene.person_at.get(start)
    words = " ".join(actor.name.text.split())
    if index is None or scene.people[index].kind != "person":
        body = actor.name.kind in ("organisation", "place")
        kind, basis = ("institution", "institution") if body else ("person", "name")
        name = scene.people[index].name if index is not None else words
        return Voice(name, kind, None, basis, 0.95 if body else 0.8, None, actor.name.span)
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
    if actor.head in ("they", "it"):
        return _of_plural(scene, actor, last)
    who, sure = of_pronoun(scene, actor.head, actor.span.start)
    if isinstance(who, str):
        return Voice(who, "anonymous", None, "pronoun", sure)
    return _as_person(scene, who, "pronoun", sure) if who is not None else Voice()


def _of_plural(scene: Scene, actor: Actor, last: Attribution | None) -> Voice:
    """ "They" and "it": the body or the people whose words came just before."""
    if last is not None and last.speaker_kind in ("anonymous", "institution"):
        gap = scene.document.text.count("\n", last.content[-1].end, actor.span.start)
        if gap <= _IT_GAP:
            return Voice(last.speaker, last.speaker_kind, last.role, "pronoun", 0.75)
    index = last_body(scene, actor.span.start) if actor.head == "it" else None
    if index is None:
        return Voice()
    body = scene.people[index]
    return Voice(body.name, "institution", None, "pronoun", 0.65, None, body.mentions[0].span)


def _of_person_noun(scene: Scene, actor: Actor) -> Voice:
    words = actor.span.of(scene.document.text)
    beside = apposed(scene, actor)
    if beside is not None:
        return _as_person(scene, beside, "name", 0.95)
    first = opens_with_name(scene, actor)
    if first is not None:
        voice = _as_person(scene, first, "name", 0.95)
        return voice if voice.role else replace(voice, role=described(words))
    fuller = introduced(scene, actor)
    if fuller is None and not is_indefinite(words, actor.head):
        index, sure = of_description(scene, words, actor.head, actor.span.start)
        if index is not None:
            return _as_person(scene, index, "description", sure)
        if claims_office(words, actor.head):
            return Voice()
    return Voice(
        fuller or described(words), "anonymous", None, "description", 0.8, None, actor.span
    )
