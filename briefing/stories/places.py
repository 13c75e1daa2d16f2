"""Terms that say where, whence and when: places, nationalities and parties, days, currencies.

Reports of one city or one country share them whatever happened there. Numbers are not among
them: a toll or a magnitude tells one event from another.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from briefing.text.name_lexicon import CALENDAR, DEMONYMS, PLACES
from briefing.text.vectors import PART, fold, stem_words, stop_words
from briefing.text.wordlist import word_set

_MONEY = word_set(
    "rs rs. inr rupee usd us$ dollar eur euro gbp pound sterling yen jpy yuan rmb cny chf franc "
    "aud cad hkd nzd sgd krona krone peso rand ruble rouble lira naira lakh crore cent"
)


def find_setting(terms: Iterable[str], languages: Iterable[str]) -> list[bool]:
    """Whether each term only says where or when. In: terms as stems, two-letter codes."""
    known: set[str] = set()
    for language in languages:
        known |= _setting_terms(language)
    return [term in known for term in terms]


@lru_cache(maxsize=16)
def _setting_terms(language: str) -> frozenset[str]:
    phrases = (*PLACES, *DEMONYMS, *CALENDAR, *_MONEY)
    words = {fold(part) for phrase in phrases for part in PART.findall(phrase)}
    telling = sorted(word for word in words if len(word) > 1 and word not in stop_words(language))
    return frozenset(stem_words(telling, language))
