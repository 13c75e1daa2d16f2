"""Readers of durations, sets and references: what is counted from nothing."""

from __future__ import annotations

from briefing.text import timex_lexicon as lexicon
from briefing.text.timex_reading import Draft, Reading, count_of, month_of
from briefing.text.timex_tokens import number_of
from briefing.text.timex_verbs import PAST_IRREGULAR, is_past

CLOCK_UNITS = ("H", "MIN", "S")


def unit_of(word: str) -> str | None:
    return lexicon.UNITS.get(word) or lexicon.UNIT_PLURALS.get(word)


_DURATION_UNITS = {
    "D": "D",
    "W": "W",
    "2W": "W",
    "WE": "WE",
    "M": "M",
    "Q": "Q",
    "Y": "Y",
    "10Y": "DE",
    "100Y": "CE",
    "H": "H",
    "MIN": "M",
    "S": "S",
}
_HALVES = {"H": "PT30M", "Y": "P6M", "D": "PT12H", "10Y": "P5Y", "100Y": "P50Y"}
_AND_A_HALF = {"Y": "P{}Y6M", "H": "PT{}H30M", "MIN": "PT{}M30S"}


def read_duration(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "26 years", "the past four weekends", "two-day", "half an hour", "weeks"; rates are sets."""
    words = reading.words(start, end)
    place = max(i for i, w in enumerate(words) if unit_of(w))
    unit = unit_of(words[place]) or "D"
    if not _is_duration(reading, start, end, words, unit):
        return []
    value = duration_value(words, unit)
    if len(words) == 2 and words[0] in ("a", "an") and _is_rate(reading, start):
        return [Draft(start, end, "SET", value, "set")]
    return [Draft(start, end, "DURATION", value, "duration")]


def read_long(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "a week-long truce", "the two-year-long strike": the duration, without the article."""
    if reading.words(start, start + 1)[0] in ("a", "an", "the"):
        start += 1
    words = [w for w in reading.words(start, end) if w != "-"]
    unit = unit_of(words[-2]) or "D"
    words = words[:-1] if len(words) > 2 or words[0] in lexicon.UNIT_PLURALS else ["one", words[0]]
    return [Draft(start, end, "DURATION", duration_value(words, unit), "duration")]


def read_age(reading: Reading, start: int, end: int) -> list[Draft]:
    """Ages in months, weeks and days ("a 13-month-old boy", "the six-week-old strike").

    Of ages in years nothing: TimeBank and AQUAINT mark none of theirs, no story needs them.
    """
    words = [w for w in reading.words(start, end - 1) if w != "-"]
    unit = unit_of(words[-1]) or "Y"
    if unit == "Y" or reading.words(end - 2, end - 1) != ["-"]:
        return []
    return [Draft(start, end, "DURATION", duration_value(words, unit), "duration")]


_BEFORE_PLURAL = lexicon.words("for in over within after the takes took lasted hundreds thousands")


def _is_duration(reading: Reading, start: int, end: int, words: list[str], unit: str) -> bool:
    after = reading.after(end).lower()
    if len(words) == 1:
        of = reading.before(start) == "of" and reading.before(start - 1) in _BEFORE_PLURAL
        if words == ["hours"] and reading.before(start) == "after":
            return False
        fits = reading.before(start) in _BEFORE_PLURAL - {"the"} or after in ("after", "before")
        return (fits or of) and reading.before(start) != "-" and after != "of"
    if words[0] in ("a", "an") and not _is_free(reading, start, end):
        return False
    hyphen = reading.after(end) == "-" and reading.after(end + 1).isalpha()
    if hyphen and len(words) > 1 and words[-2] in ("a", "an"):
        return False
    if len(words) > 1 and reading.tokens.texts[end - 1][0].isupper():
        return False
    if unit == "Q":
        return (
            words[-1] == "quarters"
            and "-" not in words
            and after != "of"
            and words[0] != "three"
            and words[0] not in ("some", "many", "various")
        )
    if words[-1] == "night" and words[0] in ("a", "one"):
        return words[0] == "a" and _is_rate(reading, start)
    return words[-1] != "second"


_AFTER_A_UNIT = lexicon.words(
    "later earlier ago after before in into of when to for and or that at on with as since from "
    "because is was has had will would the a he she it they we i by than but if while during "
    "until "
    "without between against there this which who not more over under through following per where"
)


def _is_free(reading: Reading, start: int, end: int) -> bool:
    """Whether "a day" stands by itself and does not count into a noun: "a day trader"."""
    after = reading.after(end)
    if after == "-" or reading.before(start) in ("scored", "hit", "struck"):
        return False
    return (
        not after.isalpha() or after in _AFTER_A_UNIT or after[0].isupper() or after[-3:] == "ing"
    )


def _is_rate(reading: Reading, start: int) -> bool:
    """ "10,000 barrels a day", "$2 million a year", "twice a day": so many in each."""
    before = reading.before(start)
    if reading.after(start + 2) in ("after", "before", "earlier", "later", "ago"):
        return False
    if before in _PEOPLE or _is_counted_of(reading, start):
        return True
    return (before.endswith("s") and len(before) > 3 and before not in _NOT_COUNTED) or (
        before in ("million", "billion", "times", "%", "percent") or before[:1] in "$€£"
    )


def _is_counted_of(reading: Reading, start: int) -> bool:
    """ "900 tonnes of barley a month": a number, its measure, and what is measured."""
    near = reading.words(start - _PHRASE, start)
    if "of" not in near:
        return False
    of = len(near) - 1 - near[::-1].index("of")
    return (
        near[of - 1 : of] != []
        and near[of - 1].endswith("s")
        and any(word[:1].isdigit() or number_of(word) for word in near[:of])
        and all(word.isalpha() and not is_past(word) for word in near[of:])
    )


_PHRASE = 7  # tokens of "20 million barrels of heavy crude oil"
_PEOPLE = lexicon.words("people men women children")
_NOT_COUNTED = lexicon.words("was is has this its his as does says less lasts takes across less")


def duration_value(words: list[str], unit: str) -> str:
    """The TIMEX3 value of a counted unit; X for a number that is not said."""
    if words[0] == "half":
        return _HALVES.get(unit, "PX" + _DURATION_UNITS[unit])
    if words[:2] == ["a", "quarter"] and unit == "100Y":
        return "P25Y"
    dashes = [i for i, word in enumerate(words) if word in ("-", "–")]
    if dashes and dashes[0] + 2 < len(words) and words[dashes[0] + 1][:1].isdigit():
        words = [*words[: dashes[0]], words[-1]]
    words = [word for word in words if word not in ("-", "–")]
    if "long" in words:
        words = ["one", words[0]] if words[0] in lexicon.UNITS else words[:1]
    until = next((i for i, w in enumerate(words) if i and w in ("to", "or")), 0)
    if until and words[until - 1] != "up":
        words = [*words[:until], words[-1]]
    halved = any(w in ("half", "1/2") for w in words)
    count = count_of([w for w in words if w not in ("half", "1/2")])
    bare = len(words) == 1
    if halved and count and unit in _AND_A_HALF:
        return _AND_A_HALF[unit].format(count)
    time = "T" if unit in CLOCK_UNITS else ""
    number = "X" if count is None or bare else str(count * (2 if unit == "2W" else 1))
    return f"P{time}{number}{_DURATION_UNITS[unit]}"


def read_set(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "every Monday", "Tuesdays", "twice a week", "every two years", "daily"."""
    words = reading.words(start, end)
    last = words[-1]
    if reading.before(start) == "-":
        return []
    weekday = next((w for w in words if w.rstrip("s") in lexicon.WEEKDAYS), None)
    if last in lexicon.FREQUENCIES:
        value = lexicon.FREQUENCIES[last]
    elif weekday:
        value = f"XXXX-WXX-{lexicon.WEEKDAYS[weekday.rstrip('s')] + 1}"
        part = lexicon.DAY_PARTS.get(last.rstrip("s"))
        value += f"T{part}" if part else ""
    elif last in lexicon.SEASONS:
        value = f"XXXX-{lexicon.SEASONS[last]}"
    elif last in lexicon.MONTHS:
        value = f"XXXX-{lexicon.MONTHS[last]:02d}"
    else:
        if "half" in words:
            return [Draft(start, end, "SET", _HALVES.get(unit_of(last) or "", "PX"), "set")]
        counted = words[-2:] if "times" in words else words
        counted = [w for w in counted if w not in ("once", "twice", "other", "every", "each")]
        extra = ["two"] if "other" in words else ["one"] if len(counted) == 1 else []
        value = duration_value([*extra, *counted], unit_of(last) or "D")
    return [Draft(start, end, "SET", value, "set")]


def read_yearly(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "every 25 December", "each May 1": the day of every year."""
    _, month = month_of(reading, start, end)
    days = reading.pick("DAYNUM", start, end) + reading.pick("ORDNUM", start, end)
    number = number_of(reading.tokens.texts[days[0]]) or 1
    return [Draft(start, end, "SET", f"XXXX-{month:02d}-{number:02d}", "set")]


_REFERENCE_PHRASES = {
    "the future": "FUTURE_REF",
    "the near future": "FUTURE_REF",
    "the past": "PAST_REF",
    "these days": "PRESENT_REF",
    "right now": "PRESENT_REF",
    "current": "PRESENT_REF",
}
_AFTER_TIME = lexicon.words("if when and but or it he she they we i as because while unless")
_OWNERS = lexicon.words("its his her their our my your of 's ’s the")


def _is_adjective(reading: Reading, start: int, end: int) -> bool:
    """Whether "current" qualifies a noun ("his current post") and is not one itself."""
    after = reading.after(end)
    verbal = after.endswith("ed") or (after.endswith("s") and not after.endswith("ss"))
    noun = after.isalpha() and after.islower() and after not in PAST_IRREGULAR and not verbal
    return noun and reading.before(start) in _OWNERS


def read_ref(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "now", "recently", "in the future"."""
    phrase = " ".join(reading.words(start, end))
    if phrase in ("the future", "the past"):
        ends = not reading.after(end).isalpha() or reading.after(end) in _AFTER_TIME
        if reading.before(start) not in ("in", "into", "for", "about") or not ends:
            return []
    if phrase == "these days" and reading.before(start) == "of":
        return []
    if phrase == "current" and not _is_adjective(reading, start, end):
        return []
    if phrase == "now" and reading.after(end) == "that":
        return []
    if phrase == "soon" and (reading.before(start) == "as" or reading.after(end) == "after"):
        return []
    value = lexicon.REFERENCES.get(phrase) or _REFERENCE_PHRASES[phrase]
    return [Draft(start, end, "DATE", value, "ref")]
