"""Which spellings may be one name: transliterations, nicknames, initials, British and American.

Two surnames are one when Jaro-Winkler is at least .85 and their consonants leave one skeleton, so
that Lukashenko meets Lukashenka and Martin does not meet Martinez.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from briefing.text import name_lexicon as lex
from briefing.text.given_names import GIVEN_NAMES, gender_of_name
from briefing.text.wordlist import listed, word_set

_SHORTEST = 5  # letters: Ross is not Russ
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
    folded = fold(words[-1] if words else name)
    return folded[3:] if folded.startswith(("al-", "el-")) and len(folded) > 6 else folded


@lru_cache(maxsize=8192)
def given_of(name: str) -> str | None:
    words = [word for word in name.split() if word.lower() not in lex.SUFFIXES]
    return fold(words[0]) if len(words) > 1 and not is_short(name) else None


@lru_cache(maxsize=8192)
def is_short(name: str) -> bool:
    """Whether a name is a surname alone, with its particles: "Welk", "De Boor"."""
    words = name.split()
    return all(word.lower() in _BEFORE_SURNAME for word in words[:-1])


_BEFORE_SURNAME = word_set("de du da do dos del della di van von der den ten ter")


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
    if min(len(one), len(other)) < _SHORTEST or skeleton(one) != skeleton(other):
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
        return gender_of_name(one) == gender_of_name(other)
    from rapidfuzz.distance import JaroWinkler

    known = one in GIVEN_NAMES and other in GIVEN_NAMES
    floor = 0.8 if not known or skeleton(one)[:2] == skeleton(other)[:2] else 1.0
    return one[0] == other[0] and JaroWinkler.similarity(one, other) >= floor


_AMERICAN = {
    "centre": "center", "theatre": "theater", "defence": "defense", "labour": "labor",
    "harbour": "harbor", "organisation": "organization", "programme": "program",
    "organisations": "organizations", "programmes": "programs", "licence": "license",
    "fibre": "fiber", "colour": "color", "honour": "honor", "neighbour": "neighbor",
    "tyre": "tire", "grey": "gray", "jewellery": "jewelry", "aluminium": "aluminum",
    "standardisation": "standardization", "modernisation": "modernization",
    "stabilisation": "stabilization", "co-operation": "cooperation", "co-operative": "cooperative",
}  # fmt: skip
_SMALL = frozenset({"the", "of", "for", "on", "and", "&", "in", "de", "du", "des", "la", "le"})


@lru_cache(maxsize=8192)
def body_key(name: str) -> str:
    """An organisation's name in one spelling: "The Centre for …" and "Center for …" agree."""
    words = [word.strip(".,").replace(".", "") for word in name.lower().split()]
    words = words[1:] if len(words) > 1 and words[0] == "the" else words
    return " ".join(_AMERICAN.get(word, word) for word in words)


def initials(name: str) -> str:
    """EU for "European Union"; small words are left out."""
    return "".join(word[0] for word in name.split() if word.lower() not in _SMALL).lower()
