"""Which mentions name the same person: within a story, over spellings, by rule.

Two full names are one person when their surnames and their given names may be spellings of one
(`briefing.text.spellings`). A bare surname joins the one person who bears it; when two do, it
stays apart and says so. What somebody is called is put to the vote of the origins.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from briefing.text import name_lexicon as lex
from briefing.text.given_names import gender_of_name, is_given
from briefing.text.naming import Ballot, best_name, best_role, careless_documents
from briefing.text.spellings import (
    body_key,
    compatible_given,
    fold,
    given_of,
    initials,
    is_short,
    same_surname,
    skeleton,
    surname_of,
)
from briefing.types import NameMention, Person

_TYPO = 7  # letters: a surname at least this long may miss one and still be meant


def link_people(
    mentions: Sequence[NameMention], origins: Mapping[str, str] | None = None
) -> tuple[Person, ...]:
    """Merge mentions into people, then organisations; most mentioned first.

    `origins` gives the origin of each document id; without it each document is its own.
    """
    mentions = _agreed(mentions)
    full = {surname_of(m.text) for m in mentions if m.kind == "person" and not is_short(m.text)}
    people = [m for m in mentions if m.kind == "person" or _is_bare(m, full)]
    groups = _group_full(people)
    ambiguous = _place_short(people, groups)
    ballot = Ballot(dict(origins or {}), careless_documents(groups, dict(origins or {})))
    persons = [_person(group, ballot) for group in groups]
    persons += [_person(group, ballot, ambiguous=True) for group in ambiguous]
    return tuple(_by_mentions(persons)) + tuple(_by_mentions(_organisations(mentions)))


def _agreed(mentions: Sequence[NameMention]) -> list[NameMention]:
    """The mentions, with those of full names that one report takes for a person and another for
    a body, and no given name says otherwise, made bodies."""
    bodies = {m.text for m in mentions if m.kind == "organisation" and " " in m.text}
    places = {m.text for m in mentions if m.kind == "place" and " " in m.text}
    return [
        replace(m, kind="place")
        if m.text in places and m.kind in ("person", "unknown") and m.role is None
        else replace(m, kind="organisation", role=None)
        if m.text in bodies
        and m.kind in ("person", "unknown")
        and not is_given(m.text.split()[0].lower())
        else m
        for m in mentions
    ]


def _is_bare(mention: NameMention, surnames: set[str]) -> bool:
    """Whether one word, unknown in its document, is a surname that another document gives."""
    return mention.kind == "unknown" and fold(mention.text) in surnames


def _by_mentions(persons: Iterable[Person]) -> list[Person]:
    return sorted(persons, key=lambda person: (-len(person.mentions), person.name))


def _group_full(people: list[NameMention]) -> list[list[NameMention]]:
    """Mentions of two words and more, grouped by surname and compatible given name."""
    groups: list[list[NameMention]] = []
    keys: dict[tuple[str, str | None], int] = {}
    by_skeleton: dict[str, list[int]] = {}
    plain = {name.text for name in people if name.text.count(" ") == 1}
    for name in people:
        if is_short(name.text):
            continue
        key = _key_of(name.text, plain)
        if key not in keys:
            shape = skeleton(key[0])
            home = next(
                (place for place in by_skeleton.get(shape, ()) if _fits(key, groups[place])), None
            )
            if home is None:
                home = len(groups)
                groups.append([])
                by_skeleton.setdefault(shape, []).append(home)
            keys[key] = home
        groups[keys[key]].append(name)
    return groups


def _key_of(name: str, plain: set[str]) -> tuple[str, str | None]:
    """Surname and given name; "Jan Welk Orlan" goes by the "Jan Welk" that stands elsewhere."""
    words = name.split()
    short = " ".join(words[:2])
    if len(words) == 3 and short in plain and is_given(words[0].lower()):
        name = short
    return surname_of(name), given_of(name)


def _fits(key: tuple[str, str | None], group: list[NameMention]) -> bool:
    return all(
        same_surname(key[0], surname_of(name))
        and (compatible_given(key[1], given_of(name)) or _is_part(key, name))
        for name in sorted({mention.text for mention in group})
    )


def _is_part(key: tuple[str, str | None], name: str) -> bool:
    """Whether a name of two words ends a longer one: "Suu Kyi" of "Aung San Suu Kyi"."""
    words = [fold(word) for word in name.split()]
    return len(words) > 3 and words[-2:] == [key[1], key[0]]


def _place_short(
    people: list[NameMention], groups: list[list[NameMention]]
) -> list[list[NameMention]]:
    """Give each one-word mention to its one bearer; return those that several people share."""
    bearers = [({surname_of(m.text) for m in g}, {given_of(m.text) for m in g}) for g in groups]
    brought_in = [_first_places(group) for group in groups]
    apart: dict[str, list[NameMention]] = {}
    alone: dict[str, int] = {}
    homes: dict[str, list[int]] = {}
    for name in people:
        if not is_short(name.text):
            continue
        word = surname_of(name.text)
        if word not in homes:
            homes[word] = _bearers_of(word, bearers)
        fitting = homes[word] if len(homes[word]) < 2 else _known_by(name, homes[word], brought_in)
        if len(fitting) == 1:
            groups[fitting[0]].append(name)
        elif homes[word]:
            apart.setdefault(word, []).append(name)
        else:
            shape = next((w for w in alone if same_surname(w, word)), word)
            if shape not in alone:
                alone[shape] = len(groups)
                groups.append([])
            groups[alone[shape]].append(name)
    return [apart[word] for word in sorted(apart)]


def _first_places(group: Sequence[NameMention]) -> dict[str, int]:
    """Where each document first names somebody in full."""
    found: dict[str, int] = {}
    for mention in group:
        found[mention.doc_id] = min(
            found.get(mention.doc_id, mention.span.start), mention.span.start
        )
    return found


def _known_by(
    name: NameMention, homes: Sequence[int], brought_in: Sequence[Mapping[str, int]]
) -> list[int]:
    """Those of the bearers whom the document has named in full before a bare surname."""
    return [
        home
        for home in homes
        if brought_in[home].get(name.doc_id, name.span.start) < name.span.start
    ]


def _bearers_of(word: str, bearers: list[tuple[set[str], set[str | None]]]) -> list[int]:
    """Places of the people whom one word may mean: by surname, spelling, given name, slip."""
    exact = [place for place, (surnames, _) in enumerate(bearers) if word in surnames]
    if exact:
        return exact
    spelt = [
        p
        for p, (surnames, _) in enumerate(bearers)
        if any(same_surname(word, s) for s in sorted(surnames))
    ]
    named = spelt or [place for place, (_, given) in enumerate(bearers) if word in given]
    return named or [
        place
        for place, (surnames, _) in enumerate(bearers)
        if any(_is_slip(word, surname) for surname in sorted(surnames))
    ]


def _is_slip(word: str, surname: str) -> bool:
    """Whether a name that nobody bears is a long surname with one letter lost or added."""
    if len(surname) < _TYPO or abs(len(word) - len(surname)) != 1 or word[:2] != surname[:2]:
        return False
    from rapidfuzz.distance import Levenshtein

    return word[-1] == surname[-1] and Levenshtein.distance(word, surname) == 1


def _person(group: list[NameMention], ballot: Ballot, *, ambiguous: bool = False) -> Person:
    texts = Counter(" ".join(name.text.split()) for name in group)
    name = best_name(group, ballot)
    roles = Counter(mention.role for mention in group if mention.role)
    return Person(
        name=name,
        role=best_role(group, name, ballot),
        variants=tuple(sorted(text for text in texts if text != name)),
        kind="person",
        gender=None if ambiguous else _gender(sorted(texts, key=lambda t: (t != name, t)), roles),
        ambiguous=ambiguous,
        mentions=tuple(group),
    )


def _gender(names: Sequence[str], roles: Counter[str]) -> str | None:
    words = {word.lower() for role in roles for word in role.split()}
    female, male = words & lex.FEMALE_ROLES, words & lex.MALE_ROLES
    if bool(female) != bool(male):
        return "f" if female else "m"
    told = [gender_of_name(given) for given in map(given_of, names) if given]
    if told and told[0] is None and surname_of(names[0]).endswith(_FEMALE_SURNAMES):
        return "f"
    return next((gender for gender in told if gender), None)


#: endings that only women's surnames have, where surnames have gender
_FEMALE_SURNAMES = ("skaya", "skaia", "skaja", "tskaya", "ovna", "evna", "kova", "nova", "lova")


def _organisations(mentions: Sequence[NameMention]) -> list[Person]:
    grouped: dict[str, list[NameMention]] = {}
    for name in mentions:
        if name.kind == "organisation":
            grouped.setdefault(body_key(name.text), []).append(name)
    grouped = _known_bodies(grouped)
    for short in sorted(key for key in grouped if " " not in key):
        fuller = [key for key in grouped if key.startswith(short + " ")] or [
            key for key in grouped if " " in key and len(short) > 1 and initials(key) == short
        ]
        if len(fuller) == 1:
            grouped[fuller[0]].extend(grouped.pop(short))
    return [_body(grouped[key]) for key in sorted(grouped)]


def _known_bodies(grouped: dict[str, list[NameMention]]) -> dict[str, list[NameMention]]:
    """The same bodies, with the short names of the few that everybody abbreviates put to them."""
    found: dict[str, list[NameMention]] = {}
    for key in grouped:
        found.setdefault(_SHORT_BODIES.get(key.replace("-", " "), key), []).extend(grouped[key])
    return found


_SHORT_BODIES = {
    "un": "united nations",
    "eu": "european union",
    "alqaeda": "al qaeda",
    "al qaida": "al qaeda",
    "al qaeda": "al qaeda",
}


def _body(mentions: list[NameMention]) -> Person:
    counts = Counter(name.text for name in mentions)
    name = min(counts, key=lambda text: (" " not in text, -counts[text], text))
    return Person(
        name=name,
        variants=tuple(sorted(set(counts) - {name})),
        kind="organisation",
        mentions=tuple(mentions),
    )
