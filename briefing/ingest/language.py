"""Language of a text, as two letters (ISO 639-1).

Function words settle the plain cases at no cost; for the others py3langid (Lui and Baldwin
2012) is loaded, which takes longer than reading a folder of clippings.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

_SHORTEST = 200  # characters; below, a guess is worth less than the default
_LOOKED_AT = 3000
_WORDS = {
    "en": "the of and to in that is was for with said on as it at from his were has this which not",
    "de": "der die und den das nicht ist mit von dem ein eine auf für sich des im auch wurde hat",
    "fr": "le la les des et une est dans pour que qui sur pas du par au avec il ont cette",
    "es": "el la los las que una por con para del se su como más pero este fue ha sobre según",
    "it": "il di che la per una non è con del della sono gli dei nel più alla ha anche stato",
    "pt": "o que não uma com para os dos da do em foi mais são pelo ao segundo à ele também",
    "nl": "de het een van en dat niet zijn op met voor werd ook aan bij naar maar uit heeft deze",
    "ru": "и в не на что с по это как из за его он она для от был что при также",
}  # fmt: skip
# Languages in which news is written and that the identifier tells well; others are guesses.
_KNOWN = (
    "ar az be bg bn bs ca cs da de el en es et fa fi fr he hi hr hu hy id is it ja ka kk ko lt lv"
    " mk ms nb nl nn no pl pt ro ru sk sl sq sr sv sw ta th tr uk ur vi zh"
)
_SETS = {language: frozenset(words.split()) for language, words in _WORDS.items()}
_ENOUGH = 0.14  # share of the words that must be function words of one language
_LEAD = 1.6  # times as many as of the next


def find_language(text: str) -> str | None:
    """The language of a text, None when it is too short to tell."""
    if len(text) < _SHORTEST:
        return None
    found = _by_words(text[:_LOOKED_AT]) or str(_identifier().classify(text[:_LOOKED_AT])[0])
    return found if found in _KNOWN.split() else None


def _by_words(text: str) -> str | None:
    words = re.findall(r"[^\W\d_]+", text.lower())
    counts = sorted(
        ((sum(word in known for word in words), language) for language, known in _SETS.items()),
        reverse=True,
    )
    (most, language), (next_most, _) = counts[:2]
    return language if most > _ENOUGH * len(words) and most > _LEAD * next_most else None


@lru_cache(maxsize=1)
def _identifier() -> Any:
    import py3langid

    return py3langid
