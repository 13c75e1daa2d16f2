"""What stands right beside a weekday or a month and makes it part of a name.

General evidence, without a list of names: a role before and a surname after ("the winger Friday
Eze"), a capital after that ends the phrase ("at Friday Harbor.", "in May Pen."), a noun of a place
("in April Close"), a web address ("Monday.com"), a county ("in March, Cambridgeshire").
"""

from __future__ import annotations

from briefing.text import timex_lookalikes as lookalikes
from briefing.text.name_lexicon import DEMONYMS, PLACES, ROLE_HEADS, TITLES
from briefing.text.timex_lexicon import words
from briefing.text.timex_reading import Reading
from briefing.text.timex_titles import is_headline, is_sentence_start

# What a day of the week or a month follows in a sentence: with these before it, it is a date.
_LEADS = words(
    "on last next this since until till by before after of from late early every each that past "
    "coming following previous and or to through for , mid"
)
_SURE = ("on", "last", "next", "since", "until")  # nothing else but a day stands between
_CLOSES = frozenset({".", "!", "?", ";", ")", ":", "", "\n\n", "”", '"', "’", "'"})
_PLACES_END = words(
    "close crescent row mews grove green hill hills terrace gate pen field fields bay creek river "
    "valley harbour harbor corner cross point lodge villa villas wood woods meadow meadows town "
    "islands falls springs ridge heights farm farms estate manor inn tower towers corridor highway "
    "parkway tunnel dam canal well wells bridge lake beach cottage cottages bank edition"
)
_PLACES_OF = words("square bridge street avenue plaza park stadium boulevard metro university")
_OWNED = words("child children hope well corner pride dream dreams girl boy girls boys promise")
_SUFFIXES = ("er", "or", "ist", "man", "woman", "keeper")
_NO_ROLE = words(
    "after over later earlier never ever under other another however whether either neither "
    "order paper number newspaper centre center matter letter summer winter quarter river water "
    "september october november december weather power offer answer rather further together "
    "for or nor major minor floor door error terror human"
)
_SETTLED = words("town village city hamlet parish suburb island port settlement")
_SOLD = words(
    "goalkeeper striker winger midfielder jockey ferry trawler yacht lifeboat ship boat "
    "band duo trio quartet rapper dj"
)


def is_beside_a_name(reading: Reading, start: int, end: int) -> bool:
    """Whether what stands beside tokens [start, end), a weekday or a month, makes them a name."""
    if _is_address(reading, end) or _is_hyphenated(reading, start, end):
        return True
    if reading.before(start) in _SURE and reading.after(end)[:1].islower():
        return False
    month = reading.pick("MONTH", start, end)
    if not month and not reading.pick("WEEKDAY", start, end):
        return False
    if _is_place_of(reading, start) or _is_ordinal_name(reading, start, end):
        return True
    if end - start > 1:
        return bool(month) and _is_placed(reading, start, end) and not reading.year(start, end)
    return any(test(reading, start, end) for test in _TESTS)


def _is_address(reading: Reading, end: int) -> bool:
    """ "Monday.com", "May-Britt": letters that follow without a space."""
    texts, starts = reading.tokens.texts, reading.tokens.starts
    if end + 1 >= len(texts) or texts[end] != "." or not texts[end + 1][:1].islower():
        return False
    return starts[end + 1] == reading.tokens.end(end - 1) + 1


def _is_hyphenated(reading: Reading, start: int, end: int) -> bool:
    """ "Sept-Îles", "May-Britt", "Anne-June": a hyphen without spaces, and a capital beyond it."""
    tokens = reading.tokens
    beyond, led = reading.after(end + 1), tokens.texts[start - 2] if start > 1 else ""
    if reading.after(end) == "-" and beyond[:1].isupper() and not _is_dated(reading, end + 1):
        return tokens.starts[end + 1] == tokens.end(end - 1) + 1
    if reading.before(start) == "-" and led[:1].isupper() and not _is_dated(reading, start - 2):
        return tokens.end(start - 2) + 1 == tokens.starts[start] and led.lower() not in _PREFIXES
    return False


_PREFIXES = words("mid pre post late early since until non")


def _is_dated(reading: Reading, place: int) -> bool:
    """Whether the token at `place` is itself a word of the calendar."""
    names = ("WEEKDAY", "WEEKDAYS", "WDABBR", "MONTH", "SEASON", "UNIT", "UNITS", "PART", "ZONE")
    return any(reading.pick(name, place, place + 1) for name in names)


def _is_place_of(reading: Reading, start: int) -> bool:
    """ "the stadium of 1 May"."""
    before = reading.words(start - 3, start)
    return any(place in before[:-1] and before[-1] == "of" for place in _PLACES_OF)


def _is_ordinal_name(reading: Reading, start: int, end: int) -> bool:
    """ "the trawler Fourth of June", "Seventh of October top": an ordinal without "the"."""
    place = start - 2
    if reading.before(start) != "of" or place < 0 or not reading.pick("MONTH", start, start + 1):
        return False
    ordinal = reading.pick("ORD", place, place + 1)
    return bool(ordinal) and reading.tokens.texts[place][:1].isupper()


def _is_placed(reading: Reading, start: int, end: int) -> bool:
    """ "in April Close", "the 30 June Corridor", "Friday Creek"; "on Friday Hill said" is a day."""
    after = reading.after(end)
    led = reading.before(start) in _LEADS and reading.before(start) not in ("of", "from", "to")
    return after[:1].isupper() and after.lower() in _PLACES_END and not led


def _is_large(word: str) -> bool:
    return word[:1].isupper() and word[1:].islower()


def _is_phrase(reading: Reading, start: int, end: int) -> bool:
    """ "live in May Pen.", "met at Friday Harbor.": a capital, and there the phrase ends."""
    after = end
    while after < end + 3 and _is_large(reading.after(after)):
        after += 1
    first = reading.after(end).lower().rstrip(".")
    if after == end or reading.pick("MONTH", end, end + 1) or reading.pick("WEEKDAY", end, end + 1):
        return False
    if reading.before(start) == "at" and not is_headline(reading.tokens.texts, start):
        return True
    if is_sentence_start(reading.tokens.texts, start) or is_headline(reading.tokens.texts, start):
        return False
    return reading.after(after) in _CLOSES and first not in lookalikes.PERSON_TITLES


def _is_born_there(reading: Reading, start: int, end: int) -> bool:
    """ "in March, Cambridgeshire.": a place and the county it lies in."""
    if reading.words(start, end)[0] not in lookalikes.GIVEN_MONTHS or reading.after(end) != ",":
        return False
    county, close = reading.after(end + 1), reading.after(end + 2)
    dated = reading.pick("MONTH", end + 1, min(end + 2, len(reading.tokens.texts)))
    named = county[:1].isupper() and county[1:].islower() and not dated
    return named and close in _CLOSES and len(county) > 3 and reading.before(start) in ("in", "of")


def _is_owner(reading: Reading, start: int, end: int) -> bool:
    """ "Sunday's Well", "Saturday's Child": what is owned has a capital and is no event."""
    return (
        reading.after(end) in ("'s", "’s")
        and reading.after(end + 1)[:1].isupper()
        and reading.after(end + 1).lower() in _OWNED
    )


def is_role(reading: Reading, place: int) -> bool:
    """Whether the token at `place` says what a person is: "winger", "the defender", "lawyer"."""
    word = reading.words(place, place + 1)[0] if place >= 0 else ""
    if word in ROLE_HEADS | TITLES | lookalikes.KIN:
        return True
    if word in _NO_ROLE or not word.endswith(_SUFFIXES) or len(word) < 5:
        return False
    led = reading.before(place) in ("the", "a", "an", "his", "her", "its", "their", "former", "'s")
    return led or is_sentence_start(reading.tokens.texts, place)


def is_bearer(reading: Reading, start: int, end: int) -> bool:
    """ "the winger Friday Eze", "His lawyer, Sunday Afolabi, objected"."""
    after = reading.after(end)
    named = after[:1].isupper() and after[1:].islower() and len(after) > 2
    if not named or after.lower().rstrip(".") in lookalikes.PERSON_TITLES:
        return False
    if reading.before(start) == ",":
        return reading.after(end + 1) == "," and is_role(reading, start - 2)
    return is_role(reading, start - 1) or _is_month_name(reading, end)


def _is_month_name(reading: Reading, end: int) -> bool:
    """ "Thursday October Christian": a month after a weekday and no number after the month."""
    month = reading.pick("MONTH", end, min(end + 1, len(reading.tokens.texts)))
    return bool(month) and reading.after(end + 1)[:1].isupper()


def _is_subject(reading: Reading, start: int, end: int) -> bool:
    """ "Goodluck Sunday, a fisherman": a name that opens the sentence, no verb before it."""
    texts = reading.tokens.texts
    first = start
    while start - first < 3 and first and texts[first - 1].istitle():
        if is_sentence_start(texts, first):
            break
        first -= 1
    opens = is_sentence_start(texts, first) and 0 < start - first < 3
    if not opens or any(word.lower() in _OPENERS for word in texts[first:start]):
        return False
    if reading.after(end) in _DOES_NOW:
        return True
    return reading.after(end) == "," and reading.after(end + 1) in _APPOSED


_OPENERS = _LEADS | words(
    "in at the a an as when but so yet by with only just even if though while both also earlier "
    "later meanwhile then update"
)
_DOES_NOW = words(
    "makes sells keeps runs lives works writes sings plays paints teaches owns drives wants likes "
    "loves thinks believes knows grows breeds bakes leads chairs edits presents"
)
_APPOSED = words("a an the who whose of aged his her then now also")


def _is_owned(reading: Reading, start: int, end: int) -> bool:
    """ "Ian McEwan's Saturday was translated": a work; "Israel's Friday attack" is a day."""
    owner = reading.tokens.texts[start - 2] if start > 1 else ""
    possessive = reading.before(start) in ("'s", "’s") and owner[:1].isupper()
    after = reading.after(end)
    does = after in _DOES or (after.endswith("ed") and after.islower())
    return possessive and does and not reading.pick("MONTH", start, end)


_DOES = words("was is has had were will would and or won sold made became")


def _is_called_thus(reading: Reading, start: int, end: int) -> bool:
    """ "to Monday Mile, a quiz", "presents Sunday Feature on": a capital where no verb follows."""
    after = reading.after(end)
    named = after[:1].isupper() and after[1:].islower() and len(after) > 2
    if not named or after.lower() in PLACES or after.lower() in DEMONYMS or after in DEMONYMS:
        return False
    if after.lower().rstrip(".") in lookalikes.PERSON_TITLES or reading.before(start) in _LEADS - {
        "to"
    }:
        return False
    before = reading.before(start)
    if before not in ("to", "presents", "hosts", "watches", "edits", "a", "with", "by", "called"):
        return False
    return reading.after(end + 1) in (",", "on", "at", "in", "and", "of", "with", ".", "for")


def _is_sold(reading: Reading, start: int, end: int) -> bool:
    """ "the band Wednesday toured", "the rapper Friday was arrested"."""
    led = reading.before(start - 1) in ("the", "a", "his", "her", "their", "new", "rock", "indie")
    return reading.before(start) in _SOLD and led


def _is_settlement(reading: Reading, start: int, end: int) -> bool:
    """ "the town of Sunday", "residents of Friday, Texas"; "nicknamed Tuesday" as well."""
    before, led = reading.before(start), reading.before(start - 1)
    if before in ("nicknamed", "christened", "codenamed") or (before == "named" and led == "-"):
        return True
    if before == "of" and led in _SETTLED:
        return True
    state = reading.after(end + 1) if reading.after(end) == "," else ""
    return before in ("of", "near") and state[:1].isupper() and state.lower() in PLACES


def _is_acronym(reading: Reading, start: int, end: int) -> bool:
    """ "the JUNE fund" where the words beside it are written small."""
    word, after = reading.tokens.texts[start], reading.after(end)
    before = reading.tokens.texts[start - 1] if start else ""
    return len(word) > 3 and word.isupper() and after.islower() and before.islower()


_TESTS = (
    _is_settlement,
    _is_acronym,
    _is_placed,
    _is_phrase,
    _is_born_there,
    _is_owner,
    is_bearer,
    _is_subject,
    _is_owned,
    _is_called_thus,
    _is_sold,
)
