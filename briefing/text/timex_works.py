"""Titles of works that hold a word of the calendar, as data: they date nothing where they stand.

All their longer words have capitals; "spent a month in the country" is a month.
"""

from __future__ import annotations

from functools import lru_cache

from briefing.text.timex_lexicon import words
from briefing.text.timex_phrases import Phrases

_TITLES = """
monday , monday / manic monday / rainy days and mondays / stormy monday / blue monday
ruby tuesday / tuesdays with morrie / sunday , bloody sunday / sunday bloody sunday
beautiful sunday / pleasant valley sunday / everyday is like sunday / gloomy sunday
long good friday / his girl friday / friday night lights / friday on my mind
friday after next / freaky friday / saturday night fever / saturday night and sunday morning
another saturday night / saturday in the park / drive in saturday / any given sunday
never on sunday / a month of sundays / the man who was thursday
the first monday in may / seven days in may / seven days to noon / six days seven nights
two days , one night / ten days that shook the world / three days of the condor
4 months , 3 weeks and 2 days / four months , three weeks and two days
around the world in 80 days / around the world in eighty days / one day in the life of
one day in september / a hard day ' s night / a hard day 's night / eight days a week
the twelve days of christmas / a day at the races / a night at the opera / a night to remember
the longest day / groundhog day / training day / one fine day / independence day resurgence
the day after tomorrow / the day the earth stood still / the day of the jackal
the day of the triffids / the day of the locust / the remains of the day / dog day afternoon
long day 's journey into night / day for night / days of heaven / days of thunder
days of our lives / happy days / salad days / 28 days later / 28 weeks later
nine and a half weeks / 500 days of summer / the seven year itch / the year of living dangerously
the year of magical thinking / the best years of our lives / seven years in tibet
twelve years a slave / 12 years a slave / one hundred years of solitude / forty years on
a month in the country / one night in bangkok / twelfth night / the night manager
the night of the hunter / the night of the iguana / the night watch / tender is the night
a midsummer night 's dream / the winter 's tale / winter 's bone / winter light
the winter of our discontent / the lion in winter / a farewell to summer / in the summertime
suddenly last summer / suddenly , last summer / the boys of summer / summer holiday
last of the summer wine / i know what you did last summer / the long hot summer
the rite of spring / spring awakening / late spring / early summer / late autumn
an autumn afternoon / autumn leaves / autumn in new york / autumn sonata
the autumn of the patriarch
enchanted april / april love / the darling buds of may / maggie may
the hunt for red october / october sky / november rain / sweet november
see you in september / september song / wake me up when september ends / light in august
the teahouse of the august moon / the guns of august / the whales of august / august osage county
back to december / the dean 's december / thirty days of night / 30 days of night
born on the fourth of july / march of the penguins / march of the wooden soldiers
the middle of the night / in the heat of the night / strangers in the night / night fever
in the air tonight / are you lonesome tonight / tonight , tonight / tonight 's the night
the lion sleeps tonight / tomorrow never dies / tomorrow never knows / yesterday once more
edge of tomorrow / all our yesterdays
two minutes to midnight / midnight 's children / midnight cowboy / midnight express / midnight run
midnight in paris / before midnight / round midnight / the midnight library / high noon
darkness at noon / death in the afternoon / good morning vietnam / good morning britain
good morning america / the morning after / the evening star
match of the day / the one show / the day today / have i got news for you
saturday night live / saturday night takeaway / sunday night at the palladium
the week in westminster / this week in politics / this american life
now the green blade rises / apocalypse now
nineteen eighty - four / the last days of disco
the last days of pompeii / first day of my life / perfect day / lovely day / o happy day
the september issue
"""


@lru_cache(maxsize=1)
def _works() -> Phrases:
    return Phrases(title for title in _TITLES.replace("\n", " / ").split(" / ") if title)


def is_work(texts: list[str], low: list[str], start: int, end: int) -> bool:
    """Whether tokens [start, end) share a token with the title of a known work, in capitals."""
    found = _works().around(low, start, end)
    return any(_is_large(texts[first:last]) for first, last in found)


_SMALL = words("a an and at by for from i in my of on or our the to with your 's s")


def _is_large(found: list[str]) -> bool:
    """All but the small words have capitals."""
    telling = [word for word in found if word.isalpha() and word.lower() not in _SMALL]
    return all(word[0].isupper() for word in telling)
