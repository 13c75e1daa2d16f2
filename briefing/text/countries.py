"""Whose president: the country of a bare office, from the words behind a name."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.text.short_roles import LEFT_OUT
from briefing.types import Person, StoryCluster

_OF_STATE = frozenset(
    {"president", "vice president", "prime minister", "premier", "chancellor", "king", "queen"}
    | {f"{field} minister" for field in ("foreign", "defence", "defense", "finance", "interior")}
)
#: a country behind a name: " of Zaravia", " of the Northern Union"
_OF_COUNTRY = re.compile(r" (of (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+){0,2})(?=[\s,.;:)]|$)")


def with_country(person: Person, cluster: StoryCluster) -> Person:
    """The person with the country of a bare office, where a text gives it behind the name:
    "President […] of Zaravia" of "President Mikola Sarvenko of Zaravia"."""
    role = person.role
    if person.kind != "person" or role is None or role.lower() not in _OF_STATE:
        return person
    for mention in person.mentions:
        text = cluster.by_id[mention.doc_id].text
        of = _OF_COUNTRY.match(text, mention.span.end)
        if of and text[: mention.span.start].rstrip().endswith(role):
            return replace(person, role=f"{role}{LEFT_OUT}{of[1]}")
    return person
