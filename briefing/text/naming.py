"""What somebody is called in print: the spelling and the role that most origins give.

Copies of one text have one vote. Where two spellings have as many origins, the reports that spell
the story's other names as everybody does are believed before those that do not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefing.text.role_words import head_of_role, tells_something, weight_of_role
from briefing.text.spellings import given_of, is_short, surname_of
from briefing.types import NameMention

_FULL = 12  # words: a longer role tells no more


@dataclass(frozen=True)
class Ballot:
    """The origin of each document, and how often each spells a name as few others do."""

    origins: Mapping[str, str]
    careless: Mapping[str, int]

    def votes(self, mentions: Iterable[NameMention]) -> tuple[int, int, int]:
        """(origins, minus the slips of the most careful of their reports, mentions)."""
        held = list(mentions)
        documents = sorted({mention.doc_id for mention in held})
        origins = {self.origins.get(doc_id, doc_id) for doc_id in documents}
        slips = min((self.careless.get(doc_id, 0) for doc_id in documents), default=0)
        return len(origins), -slips, len(held)


def careless_documents(
    groups: Sequence[Sequence[NameMention]], origins: Mapping[str, str]
) -> Counter[str]:
    """How many people each document spells as a minority does, or in two ways at once."""
    slips: Counter[str] = Counter()
    for group in groups:
        by_surname = _sorted_out(group, lambda mention: surname_of(mention.text))
        if len(by_surname) < 2:
            continue
        voters = {
            surname: {origins.get(m.doc_id, m.doc_id) for m in held}
            for surname, held in by_surname.items()
        }
        most = max(len(found) for found in voters.values())
        few = {surname for surname, found in voters.items() if len(found) < most}
        spelt = sorted({(m.doc_id, surname_of(m.text)) for m in group})
        documents = Counter(doc_id for doc_id, _ in spelt)
        for doc_id in sorted(documents):
            odd = any(surname in few for d, surname in spelt if d == doc_id)
            slips[doc_id] += odd or documents[doc_id] > 1
    return slips


def _sorted_out(
    mentions: Iterable[NameMention], key: Callable[[NameMention], str]
) -> dict[str, list[NameMention]]:
    found: dict[str, list[NameMention]] = {}
    for mention in mentions:
        found.setdefault(key(mention), []).append(mention)
    return found


def best_name(group: Sequence[NameMention], ballot: Ballot) -> str:
    """The full name in the surname's spelling that wins the vote."""
    surnames = _sorted_out(
        [m for m in group if not is_short(m.text)] or group, lambda m: surname_of(m.text)
    )
    everyone = _sorted_out(group, lambda m: surname_of(m.text))
    spelling = min(surnames, key=lambda s: (*_losing(ballot.votes(everyone[s])), s))
    texts = _sorted_out(surnames[spelling], lambda m: " ".join(m.text.split()))
    return min(texts, key=lambda t: (*_losing(ballot.votes(texts[t])), -len(t), t))


def _losing(votes: tuple[int, int, int]) -> tuple[int, int, int]:
    return -votes[0], -votes[1], -votes[2]


def best_role(group: Sequence[NameMention], name: str, ballot: Ballot) -> str | None:
    """The most telling role, of the office that most origins give, in its fullest words."""
    told = [mention for mention in group if mention.role and tells_something(mention.role)]
    roles = _sorted_out(told, lambda m: m.role or "")
    offices = _sorted_out(told, lambda m: head_of_role(m.role or ""))
    surname, given = surname_of(name), given_of(name)

    def rank(role: str) -> tuple[object, ...]:
        origins, _, said = ballot.votes(offices[head_of_role(role)])
        alike = any(
            surname_of(m.text) == surname and given_of(m.text) in (None, given) for m in roles[role]
        )
        dated = any(letter.isdigit() for letter in role)
        words = min(len(role.split()), _FULL)
        votes = _losing(ballot.votes(roles[role]))
        return -weight_of_role(role), -origins, -said, not alike, dated, -words, *votes, role

    return min(roles, key=rank) if roles else None
