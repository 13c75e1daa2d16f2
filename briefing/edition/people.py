"""Who is printed under a story: the people and bodies it is about, those that matter most first.

An agency or a paper that is only credited ("told Reuters", "the BBC reported") is a source of the
story and no part of it. What is named once, and is nobody in particular, stays out of a long list;
the story says how many names those were.
"""

from __future__ import annotations

import re

from briefing.text.agencies import agency_name
from briefing.text.short_roles import short_role
from briefing.types import NameMention, Person, PersonLine, StoryParts

MAX_PEOPLE = 20
MAX_BODIES = 12
FEW = 6  # names that are printed whoever they are
MUCH = 8  # mentions beyond which more of them say no more
_CREDIT_BEFORE = re.compile(
    r"(?:\b(?:told|by|via|according to|interview (?:with|to|for)|interviewed (?:by|on)|quoted by|"
    r"(?:reporter|correspondent|journalist|producer|editor) (?:for|from|with|at|of)|"
    r"wrote in|published (?:in|by)|writing in|reports? (?:from|by|in)|statement to|source to|"
    r"newspaper|agency|network|channel|broadcaster|magazine|on)|[(/*–—-])\s?(?:the\s|news\s)*[“\"]?$",
    re.IGNORECASE,
)
_CREDIT_AFTER = re.compile(
    r"^[”\"]?(?:\s\([^)]{1,20}\))?(?:[’']s?)?\s?(?:[)/–—-]|,?\s(?:news\s)?(?:has\s|have\s|also\s|"
    r"had\s|was\s)?(?:report|quot|cit|said|says|describ|according|agency|correspond|journalist|"
    r"newspaper|website|interview|that\b|footage|photo|told|announced|claim|states?\b|producer|"
    r"television|radio|carried|show))",
    re.IGNORECASE,
)
_MEDIUM = re.compile(
    r"\b(?:News|Newspaper|Times|Post|Herald|Gazette|Tribune|Chronicle|Television|TV|Radio|Journal|"
    r"Telegraph|Guardian|Observer|Press|Media|Broadcasting|Dateline|Magazine|Wikinews)\b|"
    r"^(?:BBC|CNN|RT|MSNBC|CBS|NBC|ABC|CCTV|NPR|PBS|ITV|ZDF|ARD|RTL|CBC|CTV|SBS|Al[ -]Jazeera|"
    r"Fox|Sky|Wikinews|Bloomberg|Politico)\b|^(?:Facebook|Twitter|YouTube|Instagram|Telegram|"
    r"WhatsApp|Google|Wikipedia)$"
)
_NO_BODY = re.compile(
    r"^(?:[IVX]+|[A-Z]{0,3}[\d-]+|UTC.*|USD|CLP|EUR|GBP|JPY|GMT|PDT|PST|EST|EDT|CET|TV|GPS|DNA|"
    r"USB|CEO|GDP|GHG|MP|MPs|Line|Capitol|[A-Z]\.[A-Z]\.)$"
)


def people_lines(parts: StoryParts) -> tuple[tuple[PersonLine, ...], int]:
    """People, then organisations, by how much the story turns on them, and how many names are
    not listed: said once, or beyond the limits. Places are neither; whoever speaks in a printed
    quotation is listed."""
    speakers = {group.attribution.speaker for group in parts.quotes}
    named = [p for p in parts.people if p.kind != "place" and _is_part_of_story(p, parts)]
    ranked = sorted(named, key=lambda p: (-_salience(p, parts, speakers), p.name))
    persons = [p for p in ranked if p.kind == "person"]
    others = [p for p in ranked if p.kind != "person"]
    kept = [*_shortened(persons, speakers, MAX_PEOPLE), *_shortened(others, speakers, MAX_BODIES)]
    return tuple(map(_line, kept)), len(named) - len(kept)


def _shortened(people: list[Person], speakers: set[str | None], most: int) -> list[Person]:
    """The first few, and of the others those who are more than a name said once."""
    told = [
        person
        for place, person in enumerate(people)
        if place < FEW or person.name in speakers or person.role or len(person.mentions) > 1
    ]
    return [p for place, p in enumerate(told) if place < most or p.name in speakers]


def _salience(person: Person, parts: StoryParts, speakers: set[str | None]) -> float:
    """Origins that name somebody, mentions, and a place in a headline or a printed quotation."""
    cluster = parts.cluster
    origins = cluster.count_origins({m.doc_id for m in person.mentions})
    words = {word for name in (person.name, *person.variants) for word in (name, name.split()[-1])}
    headlines = sum(
        any(re.search(rf"\b{re.escape(word)}\b", d.article.headline) for word in sorted(words))
        for d in cluster.representatives
    )
    said = len(person.mentions)
    return (
        2 * origins
        + min(said, MUCH) / 2
        + min(said, 100) / 1000
        + (3 * headlines / max(len(cluster.representatives), 1))
        + (1.5 if person.name in speakers else 0)
    )


def _is_part_of_story(person: Person, parts: StoryParts) -> bool:
    """Whether a name is somebody of the story, not who reports it and not a label."""
    if person.kind == "person":
        return True
    if _NO_BODY.match(person.name):
        return False
    outlets = {d.article.outlet for d in parts.cluster.documents}
    outlets |= {origin.agency for origin in parts.cluster.origins}
    names = (person.name, *person.variants)
    medium = any(agency_name(n) or n in outlets or _MEDIUM.search(n) for n in names)
    return not medium or sum(not is_credit(parts, m) for m in person.mentions) > 1


def is_credit(parts: StoryParts, mention: NameMention) -> bool:
    """Whether a medium is only named for what it carried: "told the Post", "(Reuters)"."""
    text = parts.cluster.by_id[mention.doc_id].text
    before = text[max(0, mention.span.start - 40) : mention.span.start]
    after = text[mention.span.end : mention.span.end + 40]
    return bool(_CREDIT_BEFORE.search(before) or _CREDIT_AFTER.match(after))


def _line(person: Person) -> PersonLine:
    return PersonLine(
        name=person.name,
        variants=person.variants,
        role=short_role(person.role) if person.role else None,
        kind=person.kind,
        ambiguous=person.ambiguous,
        mentions=len(person.mentions),
        article_ids=tuple(sorted({mention.doc_id for mention in person.mentions})),
    )
