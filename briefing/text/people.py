"""Which mentions name the same person: within a story, over spellings, by rule.

Two full names are one person when their surnames agree (Jaro-Winkler at least .85 and one
consonant skeleton, so that Lukashenko meets Lukashenka and Martin does not meet Martinez) and their
given names are compatible. A bare surname joins the one person who bears it; when two do, it
stays apart and says so.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from briefing.text import name_lexicon as lex
from briefing.text.wordlist import listed
from briefing.types import NameMention, Person

SIMILAR = 0.85  # Jaro-Winkler of surnames; see the research notes on transliterations
_NICKNAMES = {
    frozenset(pair.split("/"))
    for pair in listed(
        "bill/william bob/robert rob/robert dick/richard rick/richard jim/james mike/michael "
        "joe/joseph tom/thomas dan/daniel dave/david steve/stephen steve/steven chris/christopher "
        "tony/anthony ted/edward ed/edward ken/kenneth ben/benjamin sam/samuel matt/matthew "
        "tim/timothy jeff/jeffrey greg/gregory nick/nicholas pat/patrick alex/alexander "
        "alex/aleksandr kate/katherine liz/elizabeth beth/elizabeth sue/susan meg/margaret "
        "peggy/margaret maggie/margaret jen/jennifer jenny/jennifer bernie/bernard jeb/john "
        "jack/john don/donald chuck/charles charlie/charles larry/lawrence andy/andrew "
        "sasha/alexander vova/vladimir volodya/vladimir misha/mikhail tanya/tatiana "
        "katya/ekaterina"
    )
}


@lru_cache(maxsize=8192)
def surname_of(name: str) -> str:
    """The last word that is no suffix, folded to lower case without accents."""
    words = [word for word in name.split() if word.lower().rstrip(",") not in lex.SUFFIXES]
    return fold(words[-1] if words else name)


@lru_cache(maxsize=8192)
def given_of(name: str) -> str | None:
    words = [word for word in name.split() if word.lower() not in lex.SUFFIXES]
    return fold(words[0]) if len(words) > 1 else None


@lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """Lower case, accents off."""
    bare = unicodedata.normalize("NFKD", word.lower().replace("’", "'"))
    return "".join(letter for letter in bare if not unicodedata.combining(letter)).strip(".'’")


@lru_cache(maxsize=8192)
def skeleton(surname: str) -> str:
    """Consonants as they survive transliteration: Tikhanovskaya and Tsikhanouskaya agree."""
    word = fold(surname)
    for pattern, letters in _FOLDS:
        word = pattern.sub(letters, word)
    return re.sub(r"(.)\1+", r"\1", word)


_FOLDS = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        (r"ou(?=[^aeiouy])", "ov"),
        (r"au(?=[^aeiouy])", "av"),
        (r"eu(?=[^aeiouy])", "ev"),
        (r"shch|sch|sh|ch|cz|sz", "s"),
        (r"ts|tz", "t"),
        (r"kh|gh", "h"),
        (r"zh", "z"),
        (r"ph|ff", "f"),
        (r"w", "v"),
        (r"x", "ks"),
        (r"c|q|ck", "k"),
        (r"(?<=.)[aeiouyj']", ""),
    )
)


def same_surname(one: str, other: str) -> bool:
    """Whether two folded surnames may be spellings of one."""
    if one == other:
        return True
    if min(len(one), len(other)) < 4 or skeleton(one) != skeleton(other):
        return False
    from rapidfuzz.distance import JaroWinkler

    return JaroWinkler.similarity(one, other) >= SIMILAR


def compatible_given(one: str | None, other: str | None) -> bool:
    """Whether two folded given names may be one: missing, equal, initial, nickname, spelling."""
    if one is None or other is None or one == other:
        return True
    if one[0] == other[0] and (len(one.strip(".")) <= 2 or len(other.strip(".")) <= 2):
        return True
    if frozenset((one, other)) in _NICKNAMES:
        return True
    if skeleton(one) == skeleton(other) and one[0] == other[0]:
        return lex.gender_of_name(one) == lex.gender_of_name(other)
    from rapidfuzz.distance import JaroWinkler

    known = one in lex.GIVEN_NAMES and other in lex.GIVEN_NAMES
    floor = 0.8 if not known or skeleton(one)[:2] == skeleton(other)[:2] else 1.0
    return one[0] == other[0] and JaroWinkler.similarity(one, other) >= floor


def link_people(mentions: Sequence[NameMention]) -> tuple[Person, ...]:
    """Merge mentions into people, then organisations; most mentioned first."""
    full = {surname_of(m.text) for m in mentions if m.kind == "person" and " " in m.text}
    people = [m for m in mentions if m.kind == "person" or _is_bare(m, full)]
    groups = _group_full(people)
    ambiguous = _place_short(people, groups)
    persons = [_person(group) for group in groups]
    persons += [_person(group, ambiguous=True) for group in ambiguous]
    return tuple(_by_mentions(persons)) + tuple(_by_mentions(_organisations(mentions)))


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
    for name in people:
        if " " not in name.text.strip():
            continue
        key = (surname_of(name.text), given_of(name.text))
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


def _fits(key: tuple[str, str | None], group: list[NameMention]) -> bool:
    return all(
        same_surname(key[0], surname_of(name)) and compatible_given(key[1], given_of(name))
        for name in sorted({mention.text for mention in group})
    )


def _place_short(
    people: list[NameMention], groups: list[list[NameMention]]
) -> list[list[NameMention]]:
    """Give each one-word mention to its one bearer; return those that several people share."""
    bearers = [({surname_of(m.text) for m in g}, {given_of(m.text) for m in g}) for g in groups]
    apart: dict[str, list[NameMention]] = {}
    alone: dict[str, int] = {}
    homes: dict[str, list[int]] = {}
    for name in people:
        if " " in name.text.strip():
            continue
        word = fold(name.text)
        if word not in homes:
            homes[word] = _bearers_of(word, bearers)
        fitting = homes[word]
        if len(fitting) == 1:
            groups[fitting[0]].append(name)
        elif len(fitting) > 1:
            apart.setdefault(word, []).append(name)
        else:
            shape = next((w for w in alone if same_surname(w, word)), word)
            if shape not in alone:
                alone[shape] = len(groups)
                groups.append([])
            groups[alone[shape]].append(name)
    return [apart[word] for word in sorted(apart)]


def _bearers_of(word: str, bearers: list[tuple[set[str], set[str | None]]]) -> list[int]:
    exact = [place for place, (surnames, _) in enumerate(bearers) if word in surnames]
    if exact:
        return exact
    spelt = [
        p
        for p, (surnames, _) in enumerate(bearers)
        if any(same_surname(word, s) for s in sorted(surnames))
    ]
    return spelt or [place for place, (_, given) in enumerate(bearers) if word in given]


def _person(group: list[NameMention], *, ambiguous: bool = False) -> Person:
    counts = Counter(" ".join(name.text.split()) for name in group)
    spelt: Counter[str] = Counter()
    for text, count in counts.items():
        spelt[surname_of(text)] += count
    name = min(
        counts,
        key=lambda text: (
            " " not in text,
            -spelt[surname_of(text)],
            -counts[text],
            -len(text),
            text,
        ),
    )
    fuller = [text for text in counts if name in text and 1 < len(text.split()) <= 4]
    if " " not in name and fuller:
        name = max(sorted(fuller), key=len)
    roles = Counter(mention.role for mention in group if mention.role)
    role = min(roles, key=lambda text: (-roles[text], -len(text), text)) if roles else None
    variants = tuple(sorted(text for text in counts if text != name))
    return Person(
        name=name,
        role=role,
        variants=variants,
        kind="person",
        gender=None if ambiguous else _gender(name, roles),
        ambiguous=ambiguous,
        mentions=tuple(group),
    )


def _gender(name: str, roles: Counter[str]) -> str | None:
    words = {word.lower() for role in roles for word in role.split()}
    female, male = words & lex.FEMALE_ROLES, words & lex.MALE_ROLES
    if bool(female) != bool(male):
        return "f" if female else "m"
    given = given_of(name)
    return lex.gender_of_name(given) if given else None


def _organisations(mentions: Sequence[NameMention]) -> list[Person]:
    grouped: dict[str, list[NameMention]] = {}
    for name in mentions:
        if name.kind == "organisation":
            grouped.setdefault(name.text.lower().replace(".", ""), []).append(name)
    for short in sorted(key for key in grouped if " " not in key):
        fuller = [key for key in grouped if key.startswith(short + " ")]
        if len(fuller) == 1:
            grouped[fuller[0]].extend(grouped.pop(short))
    found = []
    for key in sorted(grouped):
        counts = Counter(name.text for name in grouped[key])
        name_ = min(counts, key=lambda text: (" " not in text, -counts[text], text))
        found.append(
            Person(
                name=name_,
                variants=tuple(sorted(set(counts) - {name_})),
                kind="organisation",
                mentions=tuple(grouped[key]),
            )
        )
    return found
