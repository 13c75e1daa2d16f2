"""Days of no one week: "a wet Sunday in Stockport", "a Monday-to-Friday job", "the year dot"."""

from __future__ import annotations

from briefing.text.timex_lexicon import words
from briefing.text.timex_reading import Reading

_TO = words("to through till until")
_KINDS = words(
    "wet rainy sunny dull quiet cold hot warm grey gray typical normal average busy slow lazy "
    "sleepy ordinary bleak dreary stormy windy chilly freezing damp foggy snowy balmy humid dark "
    "long good bad random given drizzly crisp muggy sweltering boring idle wintry blustery recent"
)
_SPORT = words(
    "runs balls wicket wickets innings cricket batsman batsmen batter opener lord's test bowler "
    "crease season match tour oval boundary boundaries unbeaten maiden county lbw over overs"
)
_MAKES = words("made makes making hit scored struck completed reached notched compiled")
_TITLED = words("committee club institute society group foundation party movement trust vision")
_VERBS = words("is was has had were will would")
_PLAYED = words("sold won played sang took came went gave made got began told said wrote stood")


def is_generic(reading: Reading, start: int, end: int) -> bool:
    """Whether tokens [start, end) name a kind of day, a score or a body, not a time."""
    if reading.pick("WEEKDAY", start, end) and end - start == 1:
        return _is_any_day(reading, start) or _is_joined(reading, start, end)
    if "century" in reading.words(start, end):
        return _is_score(reading, start, end)
    if end - start < 3 and reading.pick("YEAR", end - 1, end):
        return _is_numbered(reading, start, end)
    return False


def _is_any_day(reading: Reading, start: int) -> bool:
    """ "a wet Sunday", "any given Monday": a day of no one week; "a rally Sunday" is one."""
    return reading.before(start - 1) in ("a", "an", "any", "every") and (
        reading.before(start) in _KINDS
    )


def _is_joined(reading: Reading, start: int, end: int) -> bool:
    """ "a Monday-to-Friday job"."""
    ahead = reading.after(end) == "-" and reading.after(end + 1) in _TO
    behind = reading.before(start) == "-" and reading.before(start - 1) in _TO
    return ahead or behind


def _is_score(reading: Reading, start: int, end: int) -> bool:
    """ "hit a century", "his second century of the match": a hundred runs."""
    around = reading.words(start - 12, start) + reading.words(end, end + 12)
    owned = reading.before(start) in ("his", "a", "her", "their")
    if not owned and reading.words(start, start + 1) != ["a"]:
        return False
    made = bool(_MAKES & set(reading.words(start - 4, start)))
    return made or bool(_SPORT & set(around))


def _is_numbered(reading: Reading, start: int, end: int) -> bool:
    """ "the 1922 Committee", "The 1922 is divided", "2020 vision": a number that is a name."""
    after = reading.after(end)
    article = reading.before(start) in ("the", "a") or reading.words(start, start + 1) == ["the"]
    if after == "vision" and reading.words(end - 1, end) == ["2020"]:
        return True
    if not article or reading.before(start) in ("of", "in"):
        return False
    return after in _VERBS | _PLAYED or (after[:1].isupper() and after.lower() in _TITLED)
