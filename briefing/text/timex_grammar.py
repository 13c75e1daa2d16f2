"""The grammar of English temporal expressions: which runs of token classes are one, and its kind.

A rule is the name of its reader in `timex_resolve` and a pattern. In a pattern CAPITALS name a
class of `timex_tokens.WORDS`, lower-case words stand for themselves, `{MACRO}` for a shorthand
below, and `( | ) ? * +` mean what they mean in a regular expression. At each place the longest
match wins; of equally long ones, the rule that stands first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from briefing.text.timex_lexicon import words
from briefing.text.timex_tokens import OTHER, WORDS, Alphabet

MACROS = {
    "NUM": "(NUMWORD | TENS (H? NUMWORD)? | DAYNUM FRAC? | INT | DEC | YEAR)",
    "SOME": "(VAGUE | a few | a couple of | couple of | a dozen | a hundred | dozens of)",
    "ABOUT": "(about | around | nearly | almost | approximately | roughly | some | more than"
    "| less than | fewer than | at least | at most | up to | over | the | an additional | another)",
    "PHASE": "(early (on | in | H)? | late (on | in | H)? | mid H? | later | earlier)",
    "EDGE": "(the (end | beginning | start | middle) of | end of)",
    "REL": "(last | past | previous | this | current | next | coming | following | same | latest"
    "| preceding | prior | upcoming | that)",
    "DAYNO": "(DAYNUM | ORDNUM)",
    "MDY": "MONTH (the)? {DAYNO} (C? YEAR | SHORTYEAR)?",
    "DMY": "((the)? {DAYNO} of? | the (TENS H)? ORD of) MONTH (C? YEAR | SHORTYEAR)?",
    "WD": "(WEEKDAY | WDABBR)",
    "FULL": "(({WD} C? (the)?)? ({MDY} | {DMY} | MONTH ORD | {DAYNO} H MONTH H YEAR))",
    "WEEKREL": "((this | last | next | the)? (past | coming | following | previous | next)?"
    " WEEKDAY)",
    "DEICTIC": "(today | yesterday | tomorrow | tonight)",
    "POINT": "({FULL} | {WEEKREL} | {DEICTIC} | ISO | SLASH)",
    "SPOKEN": "(((half | a? quarter | TENS (H? NUMWORD)? | NUMWORD | DAYNUM) H? past"
    " | a? quarter to) (NUMWORD | DAYNUM))",
    "CLOCKTIME": "((CLOCK | DEC) AMPM | CLOCK | DAYNUM AMPM | (DAYNUM | NUMWORD) o'clock | NOON"
    "| (YEAR | INT) (ZONE | hours | hrs) | DEC ZONE | {SPOKEN})",
    "DAYPART": "(PART | night)",
    "UNITISH": "(UNIT | UNITS | second)",
}

# (reader, pattern): the reader of a rule is the function `read_<reader>` of a sibling module.
RULES: tuple[tuple[str, str], ...] = (
    # days
    ("day", "{PHASE}? ({FULL} | ISO | SLASH)"),
    ("last_date", "(last | this | next) (MONTH {DAYNO} | {DAYNO} MONTH)"),
    (
        "days",
        "(the)? {DAYNO} ((H | DASH | C | and | or | to) {DAYNO})* (H | DASH | and | or | to) {DMY}",
    ),
    (
        "days",
        "({WD} C?)? MONTH {DAYNO} ((H | DASH | C | and | or | to | C and) {DAYNO})+ (C? YEAR)?",
    ),
    (
        "day_of_year",
        "({WD} C?)? (MONTH {DAYNO} | (the)? {DAYNO} of? MONTH) of? (last | this | next) year",
    ),
    ("day", "{PHASE}? {WEEKREL}"),
    ("that_weekday", "that WEEKDAY"),
    ("weekday_beside", "the WEEKDAY (before | after)"),
    ("day", "{PHASE}? WEEKDAY of? (last | next | this) week"),
    ("day", "(last | next | this) week on? WEEKDAY"),
    ("day", "WEEKDAY (last | next)"),
    ("day", "(this)? WEEKDAY (coming | just? past | just? gone)"),
    ("weekday_beyond", "the WEEKDAY (before last | after next)"),
    ("to_the_day", "({NUM} | a) (UNIT | UNITS) ago (today | tomorrow | yesterday)"),
    ("to_the_day", "({NUM} | a) (UNIT | UNITS) ago this (week | month)"),
    ("weekday_ordinal", "WEEKDAY C? the? ORDNUM"),
    ("nth_weekday", "the (ORD | second | ORDNUM | last) WEEKDAY (in | of) MONTH (C? YEAR)?"),
    ("day", "{PHASE}? {DEICTIC}"),
    ("day", "the day (before yesterday | after tomorrow)"),
    ("week_on", "(WEEKDAY (week | fortnight) | {NUM} weeks (on | from) (WEEKDAY | tomorrow))"),
    ("week_on", "a (week | fortnight) (on | from) (WEEKDAY | tomorrow)"),
    ("week_on", "(tomorrow | today) (week | fortnight)"),
    ("week_on", "a (week | fortnight) (today | tomorrow)"),
    ("week_before", "({NUM} | a) (week | weeks | fortnight) (ago last? | last) on? WEEKDAY"),
    ("of_month", "the ORDNUM (of (last | this | next) month)?"),
    ("of_month", "the ORDNUM (inst | ult | prox | instant | ultimo | proximo)"),
    # parts of the day, clock times
    ("part", "{PHASE}? ({FULL} | {WEEKREL} | {DEICTIC}) {DAYPART}"),
    ("part", "{PHASE}? (this | that | last | the (next | following | previous | same)) {DAYPART}"),
    ("part", "(the)? (early | late)? {DAYPART} (of | on) {POINT}"),
    ("part", "the (early | small | wee) hours (of | on) ({POINT} | this) {DAYPART}?"),
    ("part", "(dawn | dusk | lunchtime | {PHASE} PART) on? {POINT}"),
    ("part", "overnight"),
    ("before_last", "the {DAYPART} before last"),
    (
        "clock",
        "{CLOCKTIME} ZONE? (OPEN {CLOCKTIME} ZONE? CLOSE)?"
        " (C? on? {POINT} {DAYPART}? | (this | that) PART)?",
    ),
    ("clock", "({POINT} {DAYPART}? | WDABBR) C? at {CLOCKTIME} ZONE?"),
    ("clock", "tonight at (DAYNUM | NUMWORD)"),
    ("clock", "(DAYNUM | NUMWORD | CLOCK | DEC | NUMWORD o'clock) (tonight | in the PART)"),
    # months, years and wider
    ("month", "{PHASE}? ({EDGE})? (last | this | next)? MONTH ((of | C)? YEAR C?)?"),
    ("month", "{PHASE}? MONTH (of)? (last | this | next) year"),
    ("month", "{PHASE}? MONTH SHORTYEAR"),
    ("short_year", "{PHASE}? SHORTYEAR"),
    ("fiscal_year", "FISCALYEAR"),
    ("year", "{PHASE}? ({EDGE})? (the)? (fiscal | financial)? year? YEAR"),
    ("spoken_year", "nineteen TENS (H? NUMWORD)?"),
    ("spoken_year", "the year two thousand (and? NUMWORD)?"),
    ("season_years", "the SEASON of YEAR (H | DASH | STROKE) (YEAR | DAYNUM | INT)"),
    (
        "half",
        "(the)? (first | second | latter) H? half of (the)? ((fiscal)? YEAR"
        " | (last | this | next | the | that) year)",
    ),
    ("half", "HN (of)? YEAR?"),
    ("years", "(the)? YEAR (H | DASH | STROKE) (YEAR | DAYNUM | INT)"),
    ("decade", "(the)? {PHASE}? (the)? (DECADE | DECWORD)"),
    ("century", "(the)? {PHASE}? (the)? (ORD | TENS H ORD | ORDNUM) H? century"),
    ("season", "{PHASE}? ({EDGE})? (last | this | next | the)? SEASON (of)? YEAR?"),
    ("that_season", "(that | the (following | previous | next | same | preceding)) SEASON"),
    ("that_month", "(that | the (following | previous | same)) MONTH"),
    ("season", "{PHASE}? (the)? SEASON (of)? (last | this | next) year"),
    (
        "quarter",
        "(the)? (fiscal)? (ORD | final) (fiscal)? H? quarter"
        " ((of)? (YEAR | (last | this | next) year))?",
    ),
    ("quarter", "(last | this | next) year POSS (fiscal)? ORD H? quarter"),
    ("quarter", "the (YEAR | year H? (ago | earlier)) ORD H? quarter"),
    ("quarter", "QN (of)? YEAR?"),
    ("month_quarter", "(the)? MONTH H? quarter ((of)? YEAR)?"),
    ("the_quarter", "the (latest)? (quarter | period)"),
    ("the_quarter", "(the | a)? year H (ago | earlier) (quarter | period)?"),
    ("the_quarter", "last year POSS (quarter | period)"),
    ("the_quarter", "the YEAR (quarter | period)"),
    ("the_year", "the (fiscal | full)? year"),
    ("the_year", "year (H | POSS)? end"),
    ("week_of", "the (week | weekend) of {FULL}"),
    # counted from the day of publication or from the date in force
    ("relative", "{PHASE}? (the | this | that)? ({EDGE})? (the)? {REL} (fiscal)? UNIT"),
    ("relative", "that last UNIT"),
    ("relative", "{PHASE} in the UNIT"),
    ("edge", "{EDGE} (the | this | last | next) UNIT"),
    ("skipped", "the UNIT (before last | after next)"),
    ("weekend", "the weekend"),
    ("ago", "{ABOUT}? ({NUM} | {SOME} | a | an) {UNITISH} ago"),
    ("ago", "({NUM} | {SOME} | a | an) {UNITISH} (earlier | later)"),
    ("ago", "(the | a) UNIT (before | after | earlier | later)"),
    ("ago", "({NUM} | a) (UNIT | UNITS) (APOS | POSS) time"),
    ("ago", "({NUM} | a | an) {UNITISH} from (now | today)"),
    ("anniversary", "(this | the same) day last year"),
    ("anniversary", "(this | the same) day ({NUM} | a) (year | years) ago"),
    ("recent", "(the)? (recent | coming | past) UNITS"),
    # durations and sets
    (
        "duration",
        "(the)? (last | past | next | coming | first | following | previous)? ({NUM} | {SOME})"
        " UNITS",
    ),
    ("duration", "{ABOUT}? ({NUM} | {SOME}) (and a half)? {UNITISH}"),
    ("duration", "{ABOUT}? (a | an) (UNIT | second) (and a half)?"),
    ("duration", "half (a | an) UNIT"),
    ("ago", "half (a | an) UNIT ago"),
    ("ago", "a quarter (of a | H) century (ago | earlier | later)"),
    ("ago", "{NUM} (H | DASH | to | or) {NUM} UNITS ago"),
    ("ago", "UNITS (ago | earlier | later)"),
    ("duration", "half H UNIT"),
    ("duration", "{NUM} H and H a H half H? UNIT"),
    ("duration", "a quarter (of a | H) century"),
    ("duration", "{ABOUT}? {NUM} (H | DASH) {NUM} UNITS"),
    ("compound", "{ABOUT}? ({NUM} | a | an) (UNIT | UNITS) and? {NUM} (UNIT | UNITS)"),
    (
        "duration",
        "{ABOUT}? {NUM} (more | trading | business | working | school | straight | consecutive"
        " | successive | full | whole | solid | long | further | extra | calendar) UNITS",
    ),
    ("duration", "((the)? (last | past | next))? {NUM} (to | or) {NUM} UNITS"),
    ("duration", "(several H UNIT | (UNIT | UNITS) H long)"),
    ("long", "(a | an | the)? (({NUM} | several) H)? (UNIT | UNITS) H long"),
    ("duration", "({NUM} | a) H (UNIT | UNITS | second)"),
    ("age", "{NUM} H? {UNITISH} H? (old | olds)"),
    ("duration", "UNITS"),
    ("set", "(every | each) half H? UNIT"),
    ("yearly", "(every | each) (MONTH {DAYNO} | (the)? {DAYNO} of? MONTH)"),
    (
        "set",
        "(every | each) (other)? ({NUM})? (UNIT | UNITS | WEEKDAY | MONTH | SEASON) {DAYPART}?",
    ),
    ("set", "(once | twice | {NUM} times | several times) (a | an | every | each) UNIT"),
    ("set", "WEEKDAYS (PARTS | nights)?"),
    ("set", "WEEKDAY (PARTS | nights)"),
    ("set", "((once | twice | {NUM} times) H?)? FREQ"),
    ("set", "per UNIT"),
    ("ref", "current | REF | these days | right now | the (near)? future | the past"),
    (
        "holiday",
        "(last)? (christmas | boxing | labor | memorial | columbus | independence | veterans"
        " | election | may | bastille | anzac | australia | canada | victory | armistice) day"
        " (YEAR)?",
    ),
    ("holiday", "fourth of july (YEAR)?"),
    ("holiday", "(st | saint) (patrick | george | andrew) POSS day (YEAR)?"),
    ("holiday", "(guy fawkes night | bonfire night | juneteenth | all saints APOS day) (YEAR)?"),
    ("holiday", "(new year | valentine) POSS (day | eve) (YEAR)?"),
    ("holiday", "(last)? (christmas (eve)? | halloween | thanksgiving (day)?) (YEAR)?"),
)


@dataclass(frozen=True)
class Match:
    """Tokens [start, end) of a run that the rule of `reader` covers."""

    reader: str
    start: int
    end: int


def _expand(pattern: str) -> str:
    while "{" in pattern:
        pattern = re.sub(r"\{(\w+)\}", lambda m: MACROS[m.group(1)], pattern)
    return pattern


_ATOM = re.compile(r"[A-Za-z][A-Za-z'.]*")


@lru_cache(maxsize=1)
def alphabet() -> Alphabet:
    """The letters for every class and for every word that a pattern names."""
    atoms = {atom for _, pattern in RULES for atom in _ATOM.findall(_expand(pattern))}
    return Alphabet(frozenset(atoms - set(WORDS)))


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """A pattern over classes as a regular expression over class letters."""

    def atom(match: re.Match[str]) -> str:
        letters = alphabet().letters(match.group())
        return letters if len(letters) == 1 else f"[{letters}]"

    return re.compile(_ATOM.sub(atom, _expand(pattern)).replace(" ", "").replace("(", "(?:"))


@lru_cache(maxsize=1)
def compiled_rules() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((reader, compile_pattern(pattern)) for reader, pattern in RULES)


# A run is read only if it holds one of these: without them it cannot be a temporal expression.
TRIGGERS = words(
    "MONTH WEEKDAY WEEKDAYS UNIT UNITS SEASON PART PARTS NOON DECWORD DECADE FREQ REF YEAR ISO "
    "SHORTYEAR SLASH CLOCK FISCALYEAR QN AMPM ORDNUM ZONE today tonight yesterday tomorrow "
    "overnight christmas halloween thanksgiving juneteenth nineteen now current future past "
    "period "
    "century second o'clock"
)
RUN_LIMIT = 40  # tokens of a run read at once; longer ones are no prose


@lru_cache(maxsize=1)
def run_pattern() -> re.Pattern[str]:
    """Runs of known tokens in a string of class letters."""
    return re.compile(f"[^{OTHER}]{{1,{RUN_LIMIT}}}")


@lru_cache(maxsize=1)
def _trigger_pattern() -> re.Pattern[str]:
    return re.compile("[" + "".join(alphabet().letters(name) for name in sorted(TRIGGERS)) + "]")


@lru_cache(maxsize=50_000)
def read_run(run: str) -> tuple[Match, ...]:
    """The temporal expressions of one run of class letters, leftmost and longest first."""
    if not _trigger_pattern().search(run):
        return ()
    found: list[Match] = []
    place = 0
    while place < len(run):
        reader, end = _longest_at(run, place)
        if end > place:
            found.append(Match(reader, place, end))
        place = max(end, place + 1)
    return tuple(found)


def _longest_at(run: str, place: int) -> tuple[str, int]:
    best = ("", place)
    for reader, pattern in compiled_rules():
        match = pattern.match(run, place)
        if match and match.end() > best[1]:
            best = (reader, match.end())
    return best
