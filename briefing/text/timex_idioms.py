"""Set phrases in which a word of time tells no time: "call it a day", "no tomorrow"."""

from __future__ import annotations

from functools import lru_cache

from briefing.text.timex_reading import Reading

# A hyphen and a possessive are words of their own here, as they are for the tokeniser.
IDIOMS: tuple[str, ...] = (
    "it a day",
    "it a night",
    "month of sundays",
    "no tomorrow",
    "born yesterday",
    "yesterday 's man",
    "yesterday 's men",
    "yesterday 's news",
    "yesterday 's hero",
    "yesterday 's heroes",
    "yesterday 's star",
    "yesterday 's stars",
    "tomorrow 's leaders",
    "tomorrow 's people",
    "tomorrow 's world",
    "today , gone tomorrow",
    "today and gone tomorrow",
    "jam tomorrow",
    "one day at a time",
    "a day at a time",
    "day in , day out",
    "day in and day out",
    "year in , year out",
    "week in , week out",
    "a day 's work",
    "built in a day",
    "a day late and",
    "a day of reckoning",
    "a day in the life",
    "day and night",
    "night and day",
    "dead of night",
    "now or never",
    "now - or - never",
    "now and then",
    "now and again",
    "here and now",
    "here - and - now",
    "sooner or later",
    "wait a minute",
    "just a minute",
    "just a second",
    "every minute counts",
    "every second counts",
    "every hour counts",
    "every day counts",
    "a minute 's silence",
    "two minutes ' silence",
    "a new york minute",
    "seven - year itch",
    "fifteen minutes of fame",
    "15 minutes of fame",
    "five minutes of fame",
    "nine days ' wonder",
    "nine days' wonder",
    "a week is a long time",
    "winter of discontent",
    "summer of love",
    "summer of discontent",
    "autumn of his life",
    "autumn of her life",
    "autumn of his years",
    "spring in his step",
    "spring in her step",
    "the spring of hope",
    *(
        f"{months} {noun}"
        for months in ("may - december", "may - september")
        for noun in (
            "romance",
            "romances",
            "marriage",
            "marriages",
            "affair",
            "couple",
            "wedding",
            "pair",
            "relationship",
            "relationships",
            "love",
            "match",
            "union",
        )
    ),
    "ides of march",
    "friday i ' m in love",
    "i don't like mondays",
    "when september ends",
    "saturday night ' s alright",
    "one - day international",
    "one - day internationals",
    "march hare",
    "march hares",
    "current account",
    "current affairs",
)
_REACH = 6  # tokens around the expression in which an idiom may lie


@lru_cache(maxsize=1)
def _by_first_word() -> dict[str, tuple[tuple[str, ...], ...]]:
    table: dict[str, tuple[tuple[str, ...], ...]] = {}
    for idiom in IDIOMS:
        phrase = tuple(idiom.split())
        table[phrase[0]] = (*table.get(phrase[0], ()), phrase)
    return table


@lru_cache(maxsize=1)
def _words_of_all() -> frozenset[str]:
    return frozenset(word for idiom in IDIOMS for word in idiom.split())


def is_idiom(reading: Reading, start: int, end: int) -> bool:
    """Whether tokens [start, end) share a word with a set phrase of the text."""
    if not any(word in _words_of_all() for word in reading.words(start, end)):
        return False
    first = max(0, start - _REACH)
    around = [
        word.replace("’", "'").replace("–", "-") for word in reading.words(first, end + _REACH)
    ]
    for place, word in enumerate(around):
        for phrase in _by_first_word().get(word, ()):
            found = tuple(around[place : place + len(phrase)]) == phrase
            if found and first + place < end and start < first + place + len(phrase):
                return True
    return False
