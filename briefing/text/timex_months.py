"""Reader of months, and what tells a month from a person, a verb or a march."""

from __future__ import annotations

import datetime

from briefing.text import timex_calendar as calendar
from briefing.text import timex_lexicon as lexicon
from briefing.text.timex_ahead import FAR, is_firmly_ahead
from briefing.text.timex_reading import Draft, Reading, make_draft, month_of
from briefing.text.timex_tense import FUTURE
from briefing.text.timex_verbs import FUTURE_MODALS, is_past

_SHIFT = {"last": -1, "next": 1}


def read_month(reading: Reading, start: int, end: int) -> list[Draft]:
    """ "May 2019", "late August", "last May", "July last year", "the end of June"."""
    place, month = month_of(reading, start, end)
    year = reading.year(start, end)
    if year is not None:
        end = (reading.pick("YEAR", start, end) or [end - 1])[0] + 1
        return [make_draft((start, end), calendar.month(year, month), "explicit", "")]
    if not _is_month(reading, place, start, end):
        return []
    year = _year_of_range(reading, end)
    if year is not None:
        return [make_draft((start, end), calendar.month(year, month), "explicit", "")]
    if reading.today is None:
        return [make_draft((start, end), None, "published", f"XXXX-{month:02d}")]
    year = _year_of_month(reading, start, end, month, reading.today)
    direction = reading.direction(start, end)
    return [make_draft((start, end), calendar.month(year, month), "published", "", direction)]


def _year_of_range(reading: Reading, end: int) -> int | None:
    """Of "January to June 2018" the year, which stands with the last month."""
    places = reading.pick("MONTH", end + 1, min(end + 2, len(reading.tokens.texts)))
    if not places or reading.after(end) not in ("to", "and", "-", "–", "/", "through", "until"):
        return None
    return reading.year(end + 2, min(end + 3, len(reading.tokens.texts)))


def _year_of_month(reading: Reading, start: int, end: int, month: int, today: datetime.date) -> int:
    """The month of publication is itself; else the nearest one in the direction of the tense."""
    words = reading.words(start, end)
    if "year" in words:
        return today.year + _SHIFT.get(words[-2], 0)
    if "next" in words:
        return today.year + (month <= today.month)
    if "last" in words:
        return today.year - (month >= today.month)
    if "this" in words:
        return today.year
    if reading.direction(start, end) == FUTURE:
        year = today.year + (month < today.month)
        far = datetime.date(year, month, 1) - today > FAR
        return year - (far and not is_firmly_ahead(reading.tokens, start, end))
    return today.year - (month > today.month)


def _is_month(reading: Reading, place: int, start: int, end: int) -> bool:
    """Whether a month's name without day and year is a month, not a person, verb or march."""
    written = reading.tokens.texts[place]
    name = reading.words(place, place + 1)[0]
    after = reading.after(end)
    if len(name) < 4 and not written.endswith(".") and name != "may":
        return False
    if name in reading.spelled_small or (written == "Sept" and after == "of"):
        return False
    if reading.words(start, place) not in ([], ["the"]) or end - place > 1:
        return True
    if _is_joined(reading, start, end):
        return True
    if reading.before(start) in _CLOSED and after in _SPEAKS:
        return False
    if reading.before(start) == "for" and _is_for_a_person(reading, name, start, end):
        return False
    if after == "," and reading.pick("DAYNUM", end + 1, min(end + 2, len(reading.tokens.texts))):
        return False
    if after in ("'s", "’s"):
        return _owns(reading, name, start, end)
    if name in ("may", "march"):
        return _is_spring(reading, name, start, place, end)
    return _leads_to_month(reading, name, start, end)


def _is_for_a_person(reading: Reading, name: str, start: int, end: int) -> bool:
    """ "For April, it was the end", "For June, who lost a leg": the sentence goes on about her."""
    if name not in GIVEN_MONTHS or reading.after(end) != ",":
        return False
    first, second = reading.after(end + 1), reading.after(end + 2)
    opens = reading.tokens.texts[start - 1][:1] == "F"
    return first in ("who", "whose", "she") or (
        opens and first in ("it", "this", "that") and second in ("was", "is", "meant", "means")
    )


def _is_joined(reading: Reading, start: int, end: int) -> bool:
    """ "March, April and May", "from May to August": beside another month."""
    left = start - 1
    while left >= 0 and reading.tokens.texts[left].lower() in _JOINTS:
        left -= 1
    if left >= 0 and left < start - 1 and reading.last_month_end == left + 1:
        return True
    if _year_of_range(reading, end):
        return True
    joined = reading.after(end).lower() in _JOINTS
    beyond = reading.word("MONTH", end + 1, min(end + 2, len(reading.tokens.texts)))
    if not joined or beyond is None:
        return False
    return reading.before(start) in _BEFORE_MONTH or beyond not in GIVEN_MONTHS


def _owns(reading: Reading, name: str, start: int, end: int) -> bool:
    """ "September's figures"; of "May's" and "June's" it depends on what they own."""
    owned = reading.after(end + 1)
    if owned in _OF_PERSONS or owned[:1].isupper():
        return False
    if name in ("may", "march"):
        led = reading.before(start) in lexicon.MONTH_PREPOSITIONS
        return owned in _OF_MONTHS or (led and reading.before(start) != "in")
    return name not in GIVEN_MONTHS or owned in _OF_MONTHS or reading.before(start) in _BEFORE_MONTH


def _is_spring(reading: Reading, name: str, start: int, place: int, end: int) -> bool:
    """Of "May" and "March": after a preposition of time, or before what happened in them."""
    before, after = reading.before(start), reading.after(end)
    if before in lexicon.MONTH_PREPOSITIONS:
        return True
    if before == "of" and reading.before(start - 1) in _PARTS_OF_A_MONTH:
        return True
    if before == "from" and after in ("onward", "onwards", "on"):
        return True
    if before == "by" and not after[:1].isupper():
        ahead = after not in (",", "and") and reading.direction(start, end) == FUTURE
        return (name == "march" or ahead) and not _is_agent(reading, start, end)
    return _names_an_event(reading, start, place, after)


def _is_agent(reading: Reading, start: int, end: int) -> bool:
    """ "asked by May to resign", "put forward by May"; not "will be finished by May"."""
    texts = reading.tokens.texts
    if reading.after(end) in ("to", "was", "is", "were", "has", "had", "who"):
        return True
    done = any(is_past(word) for word in reading.words(start - 3, start - 1))
    planned = any(
        word in FUTURE_MODALS or word in _BEING for word in reading.words(start - 7, start)
    )
    return done and not planned and bool(texts)


def _is_person(reading: Reading, start: int, end: int) -> bool:
    """A first name after a preposition: "friends of April", "proposed to June"."""
    before, led, after = reading.before(start), reading.before(start - 1), reading.after(end)
    if before == "by":
        return _is_agent(reading, start, end)
    if before in ("of", "for", "from", "with", "about") and led in _PERSONAL:
        return True
    if before == "to":
        return led not in _REACHES and not led.isdigit() and led not in lexicon.UNIT_PLURALS
    if before in ("and", "or"):
        near = reading.words(start - 4, start - 1)
        return reading.last_month_end < start - 4 or not any(w in lexicon.MONTHS for w in near)
    return before in ("after", "before", "when", "while") and is_past(after)


_BEING = lexicon.words("be been to")
_PERSONAL = lexicon.words(
    "friend friends fan fans supporter supporters critic critics mother father parents memory "
    "murder "
    "death photo photos picture pictures killing love cared gift present letter message call text "
    "wept sorry search hunt vigil prayed prayers justice husband wife sister brother neighbours "
    "neighbors aides allies party life story portrait statue grave biography"
)
_REACHES = lexicon.words(
    "postponed moved extended delayed deferred adjourned put back pushed brought forward compared "
    "prior similar next close down up on according due attributed"
)


def _leads_to_month(reading: Reading, name: str, start: int, end: int) -> bool:
    before, after = reading.before(start), reading.after(end)
    if name in GIVEN_MONTHS and _is_person(reading, start, end):
        return False
    if after[:1].isupper() and before not in lexicon.MONTH_PREPOSITIONS | {"by", "from", "of"}:
        return False
    if before in _BEFORE_MONTH:
        return True
    if name not in GIVEN_MONTHS:
        return after[:1].islower() and _opens(reading, start)
    if after in _OF_MONTHS:
        return True
    if before in _CLOSED:
        return after in _MONTHS_DO and bool(set(reading.words(end, end + 9)) & _OF_WEATHER)
    return before in _BEFORE_GIVEN_MONTH


def _names_an_event(reading: Reading, start: int, place: int, after: str) -> bool:
    """ "the March vote": an article before and a common noun after."""
    article = start < place or reading.before(start) in ("the", "its", "his", "a", "that")
    return article and after[:1].islower() and after.isalpha() and after not in _NOT_NOUNS


_CLOSED = ("", ".", "\n\n", "“", '"', "!", "?")
_SPEAKS = lexicon.words("said says told insists wants thinks believes agreed asked hopes added who")
_NOT_NOUNS = lexicon.words(
    "family government administration cabinet campaign camp team premiership allies "
    "on in of at by to for from through past into and or that is was has"
)
GIVEN_MONTHS = frozenset({"april", "may", "june", "august", "january", "march"})
_JOINTS = lexicon.words(", and or to through until - – /")
_OF_PERSONS = lexicon.words(
    "husband wife mother father son daughter sister brother family friend friends lawyer lawyers "
    "death life house home body face voice office critics allies government cabinet leadership "
    "chief spokesman spokeswoman aides team party career book album song play plan deal future"
)
_OF_MONTHS = lexicon.words(
    "election elections vote votes summit figures figure report data attack attacks talks meeting "
    "rise fall increase drop total totals budget referendum poll polls deadline rally war crash "
    "storm storms floods flood results result record average temperature temperatures rainfall "
    "sales exports imports inflation rate rates strike strikes hearing trial coup earthquake "
    "quake "
    "blast bombing bombings shooting protest protests match final race festival conference orders "
    "contracts futures delivery production shipments output revenue profit earnings spending "
    "prices income trading unemployment issue edition settlement"
)
_PARTS_OF_A_MONTH = lexicon.words(
    "month middle rest most half part week weeks days much all course remainder morning first"
)
_MONTHS_DO = lexicon.words("saw brought was is were has had will marked marks ended began")
_OF_WEATHER = lexicon.words(
    "month wettest driest hottest coldest warmest coolest busiest deadliest worst best average "
    "record rainfall rain snow temperatures season consecutive highest lowest"
)
_BEFORE_GIVEN_MONTH = lexicon.words(
    "sometime starting beginning effective comes dated cold hot wet dry warm cool rainy record"
)
_BEFORE_MONTH = lexicon.MONTH_PREPOSITIONS | lexicon.words(
    "of by from for to and or the its his her a an on before after at into around about"
)


def _opens(reading: Reading, start: int) -> bool:
    return start == 0 or not reading.tokens.texts[start - 1][:1].isupper()
