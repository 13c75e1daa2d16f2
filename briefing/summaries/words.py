"""Words, stems and bigrams of a sentence, as every scorer of this package sees them.

Porter2 stems (Snowball; Porter 2001) of lower-cased words; function words carry no topic and are
left out where it says so. A bigram is two neighbouring stems of which at least one has content,
the concept that ICSISumm counts (Gillick and Favre 2009).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_POSSESSIVE = re.compile(r"['’]s?$")

_FUNCTION_WORDS = """
    a about above across after again against all almost along already also although always am
    among an and another any anyone anything are around as at away back be became because been
    before being below between both but by came can cannot could did do does doing done down during
    each either else even ever every everyone everything few for from further get gets getting go
    goes going gone got had has have having he her here hers herself him himself his how however i
    if in indeed instead into is it its itself just know let like made make makes making many may
    maybe me might more most much must my myself near neither never nevertheless next no nobody none
    nor not nothing now of off often on once one only onto or other others our ours ourselves out
    over own per perhaps put quite rather really said same say saying says see seem seemed seems
    seen several shall she should since so some somebody someone something sometimes soon still such
    take taken than that the their theirs them themselves then there therefore these they thing
    things think this those though through thus to together told too took toward towards two under
    unless until up upon us use used very via want was way we well went were what whatever when
    where whether which while who whole whom whose why will with within without would yes yet you
    your yours yourself yourselves according added reported mr mrs ms dr
    ain't aren't can't couldn't didn't doesn't don't hadn't hasn't haven't he'd he'll he's i'd i'll
    i'm i've isn't it'll it's let's shan't she'd she'll she's shouldn't that's there's they'd
    they'll they're they've wasn't we'd we'll we're we've weren't what's who's won't wouldn't you'd
    you'll you're you've"""
STOP_WORDS = frozenset(_FUNCTION_WORDS.split())


def tokenise(text: str) -> tuple[str, ...]:
    """Lower-cased words of `text`, apostrophes made straight, possessives off."""
    words = (word.replace("’", "'") for word in _WORD.findall(text.lower()))
    return tuple(word if word in STOP_WORDS else _POSSESSIVE.sub("", word) for word in words)


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The Porter2 stem of one lower-cased word; very long words are cut first."""
    return str(_stemmer().stemWord(word[:64]))


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    from Stemmer import Stemmer

    return Stemmer("english")


def is_content(word: str) -> bool:
    """Whether a word says something about the topic: no function word, not one letter."""
    return word not in STOP_WORDS and (len(word) > 1 or word.isdigit())


def content_stems(words: tuple[str, ...]) -> tuple[str, ...]:
    """Stems of the content words, in order."""
    return tuple(stem(word) for word in words if is_content(word))


def bigrams(words: tuple[str, ...]) -> tuple[str, ...]:
    """Neighbouring stems as 'a b', each once, in order; pairs of function words left out."""
    stems = [stem(word) for word in words]
    content = [is_content(word) for word in words]
    pairs = (
        f"{stems[i]} {stems[i + 1]}" for i in range(len(words) - 1) if content[i] or content[i + 1]
    )
    return tuple(dict.fromkeys(pairs))
