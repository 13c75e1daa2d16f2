"""The words that dates are made of, as data: one class for each word.

`WORDS` maps a class name to its words; a pattern in `timex_grammar` names classes in capitals
and single words in lower case. Which number, month or unit a word means stands beside it.
"""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a list written as prose: easier to read, and to keep in order, than quotes."""
    return frozenset(text.split())


MONTHS = {
    "january": 1,
    "february": 2,
    "march": 3,
    "april": 4,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "september": 9,
    "october": 10,
    "november": 11,
    "december": 12,
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
WEEKDAYS = {
    "monday": 0,
    "tuesday": 1,
    "wednesday": 2,
    "thursday": 3,
    "friday": 4,
    "saturday": 5,
    "sunday": 6,
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "weds": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}
SHORT_WEEKDAYS = frozenset(word for word in WEEKDAYS if len(word) < 6)

UNITS = {
    "day": "D",
    "night": "D",
    "week": "W",
    "fortnight": "2W",
    "weekend": "WE",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "10Y",
    "century": "100Y",
    "hour": "H",
    "minute": "MIN",
    "second": "S",
}
UNIT_PLURALS = {
    "days": "D",
    "nights": "D",
    "weeks": "W",
    "fortnights": "2W",
    "weekends": "WE",
    "months": "M",
    "quarters": "Q",
    "years": "Y",
    "decades": "10Y",
    "centuries": "100Y",
    "hours": "H",
    "minutes": "MIN",
    "seconds": "S",
    "yrs": "Y",
    "mins": "MIN",
    "hrs": "H",
}

NUMBERS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
}
TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
VAGUE_NUMBERS = frozenset({"several", "few", "many", "some", "multiple", "various"})

ORDINALS = {
    "first": 1,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
}

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}

DAY_PARTS = {
    "morning": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "lunchtime": "MI",
    "dawn": "MO",
    "dusk": "EV",
}
DAY_PART_PLURALS = {"mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI"}
CLOCK_WORDS = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}

DECADE_WORDS = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}

FREQUENCIES = {
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "biweekly": "P2W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "bimonthly": "P2M",
    "yearly": "P1Y",
    "annually": "P1Y",
    "hourly": "PT1H",
}

REFERENCES = {
    "now": "PRESENT_REF",
    "currently": "PRESENT_REF",
    "nowadays": "PRESENT_REF",
    "recently": "PAST_REF",
    "lately": "PAST_REF",
    "soon": "FUTURE_REF",
}

ZONES = words(
    "gmt utc est edt et cst cdt ct mst mdt mt pst pdt pt bst cet cest eet eest msk jst ist hkt "
    "aest aedt sgt zulu"
)

# Words after which a capitalised or bare month is a month and not a name or a verb.
MONTH_PREPOSITIONS = words(
    "in since until till last this next early late mid between through during throughout"
)
