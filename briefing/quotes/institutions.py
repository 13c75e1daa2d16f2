"""Groups and documents as sources: the body that "the ministry" or "the letter" stands for."""

from __future__ import annotations

import re

from briefing.quotes.descriptions import described
from briefing.quotes.records import Actor
from briefing.quotes.scene import Scene
from briefing.quotes.voice import Voice
from briefing.text.name_settling import FIRM_HEADS
from briefing.text.spellings import fold
from briefing.text.wordlist import word_set

_FIRMS = word_set("company firm operator airline carrier manufacturer maker publisher owner group")
_FIRM_WORDS = FIRM_HEADS | word_set("company group")
# What "the paper" or "the union" may be called in full, beside the noun itself.
_CALLED = {
    "union": word_set("union association federation brotherhood guild teamsters workers"),
    "paper": word_set("times post journal herald tribune guardian gazette courier chronicle echo "
                      "observer register telegraph examiner globe mail dispatch review"),
    "magazine": word_set("magazine review weekly times week"),
    "network": word_set("news network television cnn msnbc nbc abc cbs fox"),
    "department": word_set("department ministry"),
    "ministry": word_set("ministry department"),
    "university": word_set("university college institute"),
    "school": word_set("school college academy primary"),
    "agency": word_set("agency administration bureau service"),
    "court": word_set("court tribunal"),
    "institute": word_set("institute institution center centre"),
    "center": word_set("center centre institute"),
    "centre": word_set("center centre institute"),
    "organization": word_set("organization organisation foundation federation association watch"),
    "organisation": word_set("organization organisation foundation federation association watch"),
    "authority": word_set("authority agency"),
}  # fmt: skip
_CALLED["newspaper"] = _CALLED["paper"]
_CALLED["outlet"] = _CALLED["paper"] | _CALLED["network"]
_NEAR = 6  # sentences within which the last body named is meant, when several could be
_AUTHOR = re.compile(r"['’]s?\b|\b(?:of|from|by) $")


def of_group(scene: Scene, actor: Actor) -> Voice:
    """A group or a document: the organisation that it names, else its own words."""
    words = actor.span.of(scene.document.text)
    if actor.kind == "document":
        return _of_document(scene, actor)
    if any(word[0].isupper() for word in described(words).split()):
        return Voice(described(words), "institution", None, "institution", 0.85, None, actor.span)
    index = body_before(scene, actor)
    if index is not None:
        first = scene.people[index].mentions[0].span
        return Voice(scene.people[index].name, "institution", None, "description", 0.8, None, first)
    fuller = _fuller_phrase(scene, actor)
    return Voice(
        fuller or described(words),
        "institution",
        None,
        "description",
        0.8 if fuller else 0.6,
        None,
        actor.span,
    )


#: whose statement it is: " by the foreign ministry", " issued by the Gull Council"
_ISSUED_BY = re.compile(
    r" (?:(?:issued|released|published) )?(?:by|from) (?:the |its )?"
    r"(?P<who>(?:[a-z]+ ){0,2}(?:ministry|government|presidency|embassy|company|union|police|army|"
    r"military|commission|palace)\b|(?:[A-Z][\w-]+ ){0,4}(?:Ministry|Council|Office|Department|"
    r"Committee|Commission|Union|Association|Embassy|Agency|Board)\b(?! of))"
)


def body_before(scene: Scene, actor: Actor) -> int | None:
    """The organisation named before that "the ministry" or "the company" means."""
    called = _CALLED.get(actor.head, frozenset()) | {actor.head}
    found = []
    for index, person in enumerate(scene.people):
        places = [m.span.start for m in person.mentions if m.span.start < actor.span.start]
        if person.kind != "organisation" or not places:
            continue
        words = [fold(word) for word in person.name.split()]
        if called & set(words):
            found.append((2, max(places), index))
        elif actor.head in _FIRMS and len(words) > 1 and words[-1] in _FIRM_WORDS:
            found.append((1, max(places), index))
    best = [item for item in found if item[0] == max(found)[0]]
    if len(best) > 1:
        here = scene.sentence_of(actor.span.start)
        best = [item for item in best if here - scene.sentence_of(item[1]) <= _NEAR]
    return max(best)[2] if best else None


def last_body(scene: Scene, start: int) -> int | None:
    """The only organisation that stands as subject in this sentence or the one before."""
    here = scene.sentence_of(start)
    found = {
        index
        for index, person in enumerate(scene.people)
        if person.kind == "organisation"
        for mention in person.mentions
        if mention.span.start < start
        and here - scene.sentence_of(mention.span.start) <= 1
        and not scene.is_quoted(mention.span.start)
        and scene.is_subject(mention.span.start)
    }
    return found.pop() if len(found) == 1 else None


def _fuller_phrase(scene: Scene, actor: Actor) -> str | None:
    """Earlier words with the same noun and a complement: "the ministry of works"."""
    head = re.escape(actor.head)
    pattern = re.compile(
        rf"\b((?!the\b)(?:[\w-]+\s)?{head}\sof\s(?:the\s)?[\w-]+(?:\s[A-Z][\w-]+|\spresidency)*)"
    )
    found = pattern.search(scene.document.text, 0, actor.span.start)
    return found.group(1) if found else None


def _of_document(scene: Scene, actor: Actor) -> Voice:
    """A document speaks for whoever it is said to be of: "Varga's letter", not "the Varga ad"."""
    issued = _ISSUED_BY.match(scene.document.text, actor.span.end)
    if issued and actor.head in ("statement", "communique", "communiqué"):
        return Voice(issued["who"], "institution", None, "description", 0.8)
    for offset in range(actor.span.start, actor.span.end):
        index = scene.person_at.get(offset)
        if index is None:
            continue
        person, mention = scene.people[index], scene.mention_at[offset]
        if person.kind != "person":
            return Voice(person.name, "institution", person.role, "description", 0.6)
        text = scene.document.text
        whose = _AUTHOR.match(text, mention.span.end) or _AUTHOR.search(
            text, max(0, offset - 5), offset
        )
        if whose:
            return Voice(person.name, "person", person.role, "description", 0.6, index)
    return Voice()
