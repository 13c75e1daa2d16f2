"""What tells a year from a number of four digits: a count, a price, an address, a title."""

from __future__ import annotations

from briefing.text import timex_lexicon as lexicon
from briefing.text.timex_reading import Reading
from briefing.text.timex_titles import is_sentence_start
from briefing.text.timex_tokens import number_of

BEFORE_YEAR = lexicon.words(
    "in since of by from until till to through before after during for between and or mid early "
    "late the than as ( - – — , around about this a an his her its their our that both over is "
    "spring summer autumn fall winter 's ’s dated circa"
)
_COUNTED = lexicon.words(
    "people men women children prisoners soldiers troops dollars euros pounds metres meters miles "
    "kilometres kilometers percent per % points votes seats tons tonnes feet others families "
    "homes "
    "km kg sq cc c f lb lbs pence cents calories kilos kilograms mph litres liters crowns "
    "roubles rubles pesos acres hectares degrees "
    "pages jobs workers cases deaths copies barrels francs yen rubles roubles members passengers"
)


_SERVICES = lexicon.words("bus train ferry tram flight service sailing")


def is_year(reading: Reading, start: int, end: int, place: int) -> bool:
    """Whether a number of four digits is a year: words before it that lead to one, none counted."""
    if start < place:
        return True
    year = number_of(reading.tokens.texts[place]) or 0
    if not 1400 <= year <= 2100 or _is_counted(reading, start, end):
        return False
    if _is_of_a_law(reading, start) or _is_work(reading, start, end, year):
        return False
    if reading.before(start) in ("", ".", "\n\n", "“", '"'):
        opens = is_sentence_start(reading.tokens.texts, start)
        return opens and (reading.after(end) in _YEAR_DOES or _owns(reading, end))
    return _leads_to_year(reading, start, end)


def _is_counted(reading: Reading, start: int, end: int) -> bool:
    """ "2012 votes", "1800 MHz", "1965 an ounce": a number of things, a measure, a price."""
    after, before = reading.after(end), reading.before(start)
    timetable = after in _SERVICES and reading.after(end + 1) in ("to", "from", "for")
    if timetable or after in ("Guineas", "Overture"):
        return True
    if before in ("the", "a") and after in _SERVICES and not reading.after(end + 1).isalpha():
        return True
    if after.lower() in _COUNTED or after in _MEASURES:
        return True
    if before == "of" and reading.before(start - 1) in _CROWDS:
        return True
    if after == "-" and reading.after(end + 1).isalpha():
        return reading.after(end + 1) not in _AFTER_YEAR_HYPHEN
    if after in ("a", "an") and reading.after(end + 1) in _PRICED and before not in _IN_YEAR:
        return True
    if before in _OWNING or not after.islower() or not after.endswith("s"):
        return False
    if before in _IN_YEAR or after in _NO_PLURAL or len(after) < 4:
        return False
    return before in _ROUGHLY or after not in _YEARLY


def _is_of_a_law(reading: Reading, start: int) -> bool:
    """ "the Electronic Crimes Act, 2016": part of the title; "the Act of 1998" dates."""
    comma = reading.before(start) == ","
    place = start - 2 if comma else start - 1
    return place >= 0 and reading.tokens.texts[place] in _LAWS


_LAWS = ("Act", "Acts", "Bill", "Ordinance", "Regulations", "Order", "Rules", "Code", "Directive")


def _is_work(reading: Reading, start: int, end: int, year: int) -> bool:
    """ "Sales of Orwell's 1984", "every copy of 1984": a year that is the title of a work."""
    before, after = reading.before(start), reading.after(end)
    if year not in _TITLES or end - start > 1:
        return False
    if before == "of":
        return reading.before(start - 1) in _OF_WORKS
    if before not in _BEFORE_WORK or (after.islower() and after not in _VERBS | _AFTER_TITLE):
        return False
    return bool(_OF_WORKS & set(reading.words(start - 12, end + 8)))


_TITLES = {1984, 1917, 1900, 1941, 2001, 2010, 2012, 2046, 1776, 1989, 1999, 1922, 1883}
_BEFORE_WORK = lexicon.words(
    ". ' ’ ‘ “ 's ’s read reread reading like watch watched saw watching wrote directed adapted "
    "staged called titled title entitled"
) | {"", '"', "\n\n"}
_OF_WORKS = lexicon.words(
    "orwell kubrick bertolucci spielberg novel novels film movie copy copies author adaptation "
    "dystopia dystopian musical album sequel soundtrack read reread screening prequel paperback"
)


def _owns(reading: Reading, end: int) -> bool:
    """ "2015's floods" at the start of a sentence."""
    return reading.after(end) in ("'s", "’s") and reading.after(end + 1).islower()


def _is_address(reading: Reading, end: int) -> bool:
    """ "1920 Harbour Road": a number before the name of a street."""
    for place in range(end, end + 4):
        word = reading.after(place)
        if not word[:1].isupper():
            return False
        if word.lower() in _STREETS:
            return True
    return False


_STREETS = lexicon.words(
    "street road avenue lane drive boulevard square place way court terrace crescent row close "
    "parkway highway st ave rd blvd"
)


def _leads_to_year(reading: Reading, start: int, end: int) -> bool:
    before, after = reading.before(start), reading.after(end)
    if before in ("'s", "’s"):
        blares = _is_predicate(reading, end) and reading.after(end + 1) != ","
        return not blares and after.islower() and after not in _VERBS and after not in _AFTER_TITLE
    if before == "-":
        return reading.before(start - 1) in _PREFIXES
    if before == "the" and not reading.after(end)[:1].isalnum() and reading.after(end) != "-":
        return False
    if (before == "the" and _is_predicate(reading, end)) or _is_address(reading, end):
        return False
    if before == "to":
        return _reaches_year(reading, start, end)
    if before in _ROUGHLY:
        return _is_rough_year(reading, start, end)
    if before == "is" and reading.before(start - 1) not in ("it", "year", "date", "target"):
        return False
    if before == "on":
        return reading.before(start - 1) in ("up", "down", "compared", "back", "improved")
    if after in _YEARLY and before in _COMPARES:
        return True
    if before in (",", "and", "or"):
        return _joins_year(reading, start, before)
    return after not in _PLANS and before in BEFORE_YEAR


def _is_rough_year(reading: Reading, start: int, end: int) -> bool:
    """ "made around 1850", "no later than 2030"; not "around 1600 fled", "over 1500 are"."""
    before, led, after = reading.before(start), reading.before(start - 1), reading.after(end)
    if after in _YEARLY and after.islower():
        return True
    if before in ("about", "around"):
        return not after.isalpha() or led in ("in", "since", "from", "until", "by")
    return before == "than" and led in ("earlier", "later", "sooner", "other", "rather")


def _reaches_year(reading: Reading, start: int, end: int) -> bool:
    """ "from 1999 to 2007", "dates back to 1750"; not "fell to 1987", "up to 1800 could go"."""
    led = reading.before(start - 1)
    if led in _BACK or reading.last_year_end == start - 1 or reading.after(end) in _YEARLY:
        return True
    rose = any(word in _RISES for word in reading.words(start - 5, start - 1))
    return not rose and not reading.after(end).isalpha()


_AFTER_TITLE = lexicon.words("in on at for of to with from by but as aloud again")
_BACK = lexicon.words("back prior dates date dating returned return looking forward ahead on")
_RISES = lexicon.words(
    "fell rose up down climbed dropped slipped gained jumped fall rise falls rises close sank "
    "surged "
    "stood tally "
    "increased decreased edged declined cut raised hit grew shrank heats amounts runs comes sent"
)
_COMPARES = lexicon.words("above below against versus with at on under over near beyond")


def _joins_year(reading: Reading, start: int, before: str) -> bool:
    """After a comma or "and": a year if what is joined is one, or a place or a month it dates."""
    texts = reading.tokens.texts
    left = start - 2
    if left >= 0 and texts[left] == ",":
        left -= 1
    if left < 0:
        return False
    if reading.pick("YEAR", left, left + 1):
        return reading.last_year_end == left + 1
    if before == ",":
        return texts[left][:1].isupper() and not texts[left].isupper()
    return True


def _is_predicate(reading: Reading, end: int) -> bool:
    """ "The 1975 headlined the festival": a verb right after, so the number is a name."""
    after, beyond = reading.after(end), reading.after(end + 1)
    return after.endswith("ed") and beyond in _AFTER_VERB


_AFTER_VERB = lexicon.words("the a an his her its their at in on out up to from for with and . ,")
_ROUGHLY = lexicon.words("about around than over some nearly almost least most only")
_YEARLY = lexicon.words(
    "levels results earnings sales figures profits revenues losses elections polls riots protests "
    "attacks floods games talks accords rules laws standards prices wars reforms sanctions "
    "clashes "
    "models statistics estimates forecasts exports imports deliveries negotiations hearings "
    "politics taxes budgets editions championships finals primaries demonstrations"
)
_CROWDS = lexicon.words(
    "crowd group total staff force population toll garrison audience average number distance "
    "height "
    "area fleet army capacity length weight speed price cost fine salary wage maximum minimum"
)
_AFTER_YEAR_HYPHEN = lexicon.words("era style model vintage built born present dated level levels")
_IN_YEAR = lexicon.words("in since during")
_OWNING = lexicon.words("the its his her their our my a an that this 's ’s - after before until")
_NO_PLURAL = lexicon.words("was is has this its his as does says")
_PREFIXES = lexicon.words("mid pre post early late circa until to")
_PRICED = lexicon.words(
    "ounce barrel share tonne ton head month day week night hour person piece pound kilo litre"
)
_MEASURES = lexicon.words(
    "watt watts volt volts amp amps ASA ISO BC BCE "
    "MHz GHz kHz kWh MWh GWh MW GW kW rpm bhp mAh mg ml mm cm hp GB MB Hz kV"
)
_YEAR_DOES = lexicon.words("was is has had will would saw brought marked began ended became proved")


_PLANS = frozenset({"Agenda", "Vision", "Strategy", "Initiative", "Plan"})
_VERBS = lexicon.words("is was has had have are were and or will would by")
