"""What looks like a date and is a name: people, papers, titles, movements, streets, clubs.

Evidence is of four kinds: capitals where a date has none ("Apocalypse Now"), a noun that says
what is named before or after it ("the ferry Sunday's Child", "December Avenue"), the company that
people keep (titles, given names, kin), and set phrases (`timex_idioms`).
"""

from __future__ import annotations

from briefing.text.given_names import GIVEN_NAMES
from briefing.text.name_lexicon import (
    DEMONYMS,
    ORG_HEADS,
    PLACE_HEADS,
    PLACES,
    ROLE_HEADS,
    TITLES,
)
from briefing.text.timex_idioms import is_idiom
from briefing.text.timex_lexicon import words
from briefing.text.timex_reading import Reading
from briefing.text.timex_tense import PAST_IRREGULAR
from briefing.text.timex_titles import is_headline, is_sentence_start, is_title

# Words before a weekday or a part of the day that make it a name.
_BEFORE_NAME = words(
    "black cyber bloody super good holy palm ash maundy shrove fat giving man girl ruby stormy "
    "manic blue sheffield mad red casual easter freaky happy joe tgi it's gloomy silver golden "
    "green white grey gray pink purple orange dark whit spy lazy crazy sunny rainy wild sweet "
    "lost small record passion low trinity blessed dirty deadly fateful big little mighty meatless"
)
_PERSON_TITLES = TITLES | words(
    "mr mrs ms miss dr sir captain coach judge sen rep gen prof lord lady dame colonel sergeant "
    "major detective inspector officer agent constable commander professor novelist actor actress "
    "singer father sister brother mother president chancellor chief minister"
)
_KIN = words(
    "daughter son wife husband sister brother mother father friend niece nephew cousin aunt uncle "
    "grandmother grandfather grandson granddaughter granny grandma mum mom dad girlfriend "
    "boyfriend neighbour neighbor widow widower partner fiancee fiance twin twins stepmother "
    "baby girl boy named called nicknamed nurse model actress singer novelist colleague"
)
# What has a name of its own and stands right before it: works, vessels, venues, bodies.
_NAMED = words(
    "film movie song album novel book play drama comedy thriller sitcom series musical opera band "
    "duo trio single hit ballad poem painting sculpture ship ferry trawler yacht boat vessel "
    "tanker frigate submarine barge tug schooner restaurant cafe café pub bar hotel nightclub "
    "magazine newspaper weekly daily tabloid broadsheet website podcast programme programmes "
    "group groups party movement alliance militia faction bloc coalition union charity "
    "racehorse horse stallion mare dog cat fashion label brand app game"
)
# Words after a date that make it the name of a place, a movement, a paper, a programme.
_HEADS = words(
    "street avenue road square airport station bridge movement revolution uprising agreement "
    "accords accord party club brigade brigades war fox live show times telegraph mirror express "
    "post mail sun star herald world sport night blues brunch league cup group magazine "
    "foundation "
    "museum stadium park alliance front coalition institute university school prize festival "
    "madness martyrs rising truce manifesto monarchy island studios campaign programme football "
    "fc afc lane drive court terminal gardens circle play society fellowship committee "
    "kitchen olympics palace games honours guardian gazette review news theatre theater boulevard "
    "plaza way place hospital college house hall centre center records pictures productions "
    "books press radio fm tv ltd inc plc llc gmbh united city town rovers wanderers choir band "
    "orchestra quartet offensive plot coup massacre memorial monument cemetery barracks camp "
    "regiment battalion company corporation association union federation trust fund network "
    "cafe café hotel restaurant bar pub metro weekly standard independent tribune chronicle "
    "observer record courier echo argus"
)
_BODIES = words(
    "organization organisation society council front union initiative project forum league legion "
    "network commission committee corps guard guards"
)
_LOWER_HEADS = words("group movement alliance coalition brigade blues feeling fever")
_MEMBERS = words(
    "gunmen militants fighters members activists supporters leader leaders founder followers "
    "guerrillas rebels bloc coalition alliance movement group brigade faction militia"
)
# A weekday before one of these is a habit, not a day: "their Sunday best".
_HABITS = words(
    "school schools best roast roasts league drivers driver papers newspapers newspaper lunch "
    "lunches supplement supplements blues feeling fever clothes driving painter people child "
    "trading opening observance worship shopping quarterback quarterbacks joint suit suits hat "
    "footballer footballers cyclist cyclists job jobs punch painters dinner dinners brunch "
    "crossword "
    "column columnist magazine magazines edition editions drivers golfer golfers treat girl"
)
_PAPERS_ON = words(
    "mail scotland express telegraph wales ireland post independent observer record herald life"
)
_FOREIGN_OF = words("de del du di da do des dos della rue calle avenida")
_DEICTIC = words("today tomorrow yesterday tonight")
_PITCH = words(
    "striker midfielder defender winger goalkeeper keeper manager boss fans fan goal penalty "
    "town rovers athletic albion fixture relegated promoted squad hillsborough match equaliser"
)
_LEADS_A_DAY = words(
    "on last next this since until till by before after of from early late every each that "
    "following previous past coming and or to through"
)
_GIVEN_MONTHS = frozenset({"april", "may", "june", "august", "january", "march"})


def is_name(reading: Reading, start: int, end: int) -> bool:
    """Whether tokens [start, end) are part of a name, a title or a set phrase, not a date."""
    if is_idiom(reading, start, end):
        return True
    texts = reading.tokens.texts
    if not any(word[:1].isupper() for word in texts[start:end]):
        return _has_lower_head(reading, start, end) or _is_quoted_number(reading, start, end)
    return any(test(reading, start, end) for test in _TESTS)


def _is_quoted_number(reading: Reading, start: int, end: int) -> bool:
    """ "Summer of '69" between quotation marks; "daily" before the name of a paper."""
    texts = reading.tokens.texts
    if texts[start] in ("daily", "weekly", "monthly") and end - start == 1:
        noun = reading.before(start) in ("the", "a") or reading.before(start) in DEMONYMS
        after = reading.after(end)
        return after == "The" or (noun and after[:1].isupper())
    return texts[start][-1:].isdigit() and is_title(texts, start, end)


def _is_in_title(reading: Reading, start: int, end: int) -> bool:
    return is_title(reading.tokens.texts, start, end)


def _is_capitalised_word(reading: Reading, start: int, end: int) -> bool:
    """Words that a date writes small stand large: "Apocalypse Now", "the Weekly Standard"."""
    texts = reading.tokens.texts
    for place in range(start, end):
        word = texts[place]
        if not word[:1].isupper() or word.isupper() or _is_written_large(reading, place):
            continue
        if not is_sentence_start(texts, place):
            return not is_headline(texts, place)
        after = reading.after(place + 1)
        if word.lower() in _DEICTIC and place + 1 == end:
            return _is_programme_of_today(reading, end)
        if place + 1 == end and after[:1].isupper() and len(after) > 1:
            return word.lower() not in _ADVERBS and not after.isupper()
    return False


_ADVERBS = words("now currently recently lately soon nowadays overnight earlier later")
_LARGE = ("MONTH", "WEEKDAY", "WEEKDAYS", "WDABBR", "ZONE", "AMPM", "QN", "FISCALYEAR")
_FEASTS = words(
    "christmas boxing independence veterans election new year valentine eve halloween day night "
    "thanksgiving st saint patrick george andrew may labour bastille anzac australia canada "
    "victory "
    "armistice guy fawkes bonfire juneteenth all saints international women"
)


def _is_written_large(reading: Reading, place: int) -> bool:
    """Whether the token is a name of the calendar, which has a capital wherever it stands."""
    if any(reading.pick(name, place, place + 1) for name in _LARGE):
        return True
    return reading.words(place, place + 1)[0] in _FEASTS and not _is_bare_unit(reading, place)


def _is_bare_unit(reading: Reading, place: int) -> bool:
    """ "Day", "Night", "Year" without a feast beside it."""
    around = set(reading.words(place - 2, place + 2)) - {"day", "night", "year", "eve", "new"}
    word = reading.words(place, place + 1)[0]
    return word in ("day", "night", "year", "eve") and not around & (_FEASTS | {"'s", "’s"})


def _is_programme_of_today(reading: Reading, end: int) -> bool:
    """At the start of a sentence: "Tomorrow's World", "Today FM", "Tomorrow Ltd"."""
    after, beyond = reading.after(end), reading.after(end + 1)
    if after in ("'s", "’s"):
        return beyond[:1].isupper()
    return after.lower().rstrip(".") in _HEADS


def _has_head(reading: Reading, start: int, end: int) -> bool:
    """ "17 July Street", "the Sunday Times", "the April 6 Movement"."""
    after, beyond = reading.after(end), reading.after(end + 1)
    if _has_lower_head(reading, start, end):
        return True
    if not after[:1].isupper():
        return False
    weekday = bool(reading.pick("WEEKDAY", start, end))
    named_day = weekday or bool(reading.pick("MONTH", start, end))
    article = reading.before(start) == "the" or reading.words(start, start + 1) == ["the"]
    if weekday and article and after.lower() not in _PERSON_TITLES:
        return True
    bare = reading.before(start) not in _LEADS_A_DAY
    if bare and named_day and after.lower() in _BODIES:
        return True
    return after.lower() in _HEADS or (named_day and beyond.lower() in _HEADS)


def _has_lower_head(reading: Reading, start: int, end: int) -> bool:
    """ "the 17 November group", "Monday blues", "their Sunday best", "November 17 gunmen"."""
    after = reading.after(end)
    if reading.pick("WEEKDAY", start, end):
        return after in _LOWER_HEADS or (after in _HABITS and end - start < 3)
    if not reading.pick("MONTH", start, end):
        return False
    dated = bool(reading.pick("DAYNUM", start, end)) and not reading.pick("YEAR", start, end)
    return after in _LOWER_HEADS or (dated and after in _MEMBERS)


def _is_called(reading: Reading, start: int, end: int) -> bool:
    """The name goes before: "Black Friday", "Captain Gareth Friday", "his son Jan"."""
    texts = reading.tokens.texts
    before = texts[start - 1] if start else ""
    if not texts[start][:1].isupper():
        return False
    low = before.lower().rstrip(".")
    weekday = bool(reading.pick("WEEKDAY", start, end))
    if before == "on" and start > 1:
        return texts[start - 2].lower() in _PAPERS_ON and texts[start - 2][0].isupper()
    if low in _FOREIGN_OF or (low in _BEFORE_NAME and weekday):
        return low != "do"
    if (low in _KIN or low in _NAMED) and not weekday:
        return not reading.pick("DAYNUM", start, end) or low in _NAMED
    if low in _NAMED | _WORKS and weekday:
        return _is_named_after_a_day(reading, end, work=low in _WORKS)
    if not before[:1].isupper():
        return False
    titled = start > 1 and texts[start - 2].lower().rstrip(".") in _PERSON_TITLES
    alone = weekday and end - start == 1
    if alone and (low in _ENTITLED or _is_day_of_its_own(reading, start, end)):
        return True
    return low in _PERSON_TITLES or (titled and alone) or _is_surname(reading, start, end)


_ENTITLED = words(
    "operation project hotel café cafe restaurant radio team studio generation camp mount lake "
    "hms "
    "ss mv saint cape port fort villa club bar pub casa planet big mission"
)


def _is_day_of_its_own(reading: Reading, start: int, end: int) -> bool:
    """ "Taco Tuesday", "a Small Business Saturday boost", "for Plough Monday": a day with a name.

    In American prose a weekday follows places and people too ("in Moscow Monday", "told Reuters
    Monday", "Boeing Monday said"), so what leads to the words decides, or that they alliterate.
    """
    texts = reading.tokens.texts
    first = start - 1
    while first > 0 and texts[first - 1][:1].isupper() and start - first < 4:
        first -= 1
    run = [word.lower() for word in texts[first:start]]
    if is_sentence_start(texts, first) or run[-1] in PLACES | GIVEN_NAMES | PLACE_HEADS | ORG_HEADS:
        return False
    lead, after = reading.before(first), reading.after(end)
    if lead in _BEFORE_PLACE or after in PAST_IRREGULAR or after.endswith("ed"):
        return False
    if run[-1][0] == texts[start][0].lower():
        return True
    return lead in ("a", "an", "another", "any") or (lead in ("for", "of") and not after.isalpha())


_BEFORE_PLACE = words(
    "with and in at from near to told met by outside inside around across through via"
)


def _is_named_after_a_day(reading: Reading, end: int, *, work: bool) -> bool:
    """ "the ferry Sunday's Child", "the pub Friday was"; "released the album Friday" is a day."""
    after, beyond = reading.after(end), reading.after(end + 1)
    if after in ("'s", "’s"):
        return beyond[:1].isupper()
    if after in PAST_IRREGULAR or after.endswith("ed"):
        return work
    return after[:1].isupper() or after in ("was", "is", "has", "had", "and")


_WORKS = words("film movie song album novel book play drama comedy series painting poem servant")


def _is_surname(reading: Reading, start: int, end: int) -> bool:
    """ "Sally Friday was cleared": a given name, not that of a place, and a verb."""
    given = reading.before(start) in GIVEN_NAMES and bool(reading.pick("WEEKDAY", start, end))
    earlier = reading.tokens.texts[start - 2] if start > 1 else ""
    placed = earlier in ("in", "of", "from", "near", "to", "at", "for") or earlier[:1].isupper()
    told = earlier in ("told", "met", "said", "asked", "called")
    return given and not placed and not told and end - start == 1 and reading.after(end).islower()


def _is_person(reading: Reading, start: int, end: int) -> bool:
    """A first name: "Wednesday Harlow, a welder", "the actress Tuesday Weller"."""
    if end - start > 1 or not reading.pick("WEEKDAY", start, end):
        return False
    opens = is_sentence_start(reading.tokens.texts, start)
    after, beyond = reading.after(end), reading.after(end + 1)
    named = after[:1].isupper() and after[1:].islower() and len(after) > 2
    if opens and after in ROLE_HEADS and beyond[:1].isupper():
        return True
    if not named or after.lower().rstrip(".") in _PERSON_TITLES:
        return False
    before = reading.tokens.texts[start - 1] if start else ""
    if opens:
        return not beyond[:1].isupper()
    return _is_free(before)


def _is_free(before: str) -> bool:
    """Whether the word before leaves no place for a day: a role, a title, an owner."""
    return before.lower() in ROLE_HEADS | TITLES | {"'s", "’s"} or before in ("by", "with", "for")


def _is_given_month(reading: Reading, start: int, end: int) -> bool:
    """A first name that is a month: "a play by August Strand", "faith in May and her team"."""
    if end - start > 1 or reading.words(start, end)[0] not in _GIVEN_MONTHS:
        return False
    after, before = reading.after(end), reading.before(start)
    if before == "in" and reading.before(start - 1) in _TRUSTS:
        return True
    if after in ("and", "or") and reading.after(end + 1) in ("her", "his", "their"):
        return True
    surname = (
        after[:1].isupper() and after[1:].islower() and len(after) > 2
    ) or after in _PARTICLES
    placed = after.lower() in PLACES or after in DEMONYMS or after.lower() in DEMONYMS
    if (
        surname
        and not placed
        and not reading.pick("MONTH", end, min(end + 1, len(reading.tokens.texts)))
    ):
        opens = is_sentence_start(reading.tokens.texts, start - 1)
        return before in _BEFORE_PERSON and not opens
    return False


_PARTICLES = frozenset({"O", "Mc", "Mac", "De", "Van", "Von", "Le", "La", "de", "van", "von"})
_TRUSTS = words("faith confidence trust believe belief believed interest disappointed confide")
_BEFORE_PERSON = words("by with for to of from and or as like than that against actress actor")


def _is_club(reading: Reading, start: int, end: int) -> bool:
    """A football club: "Sheffield Wednesday", or "Wednesday" among strikers and penalties."""
    if reading.words(start, end) != ["wednesday"]:
        return False
    if reading.before(start) in _LEADS_A_DAY:
        return False
    around = reading.words(max(0, start - 8), end + 8)
    return bool(set(around) & _PITCH) and (
        is_sentence_start(reading.tokens.texts, start) or reading.tokens.texts[start - 1].istitle()
    )


def _is_programme(reading: Reading, start: int, end: int) -> bool:
    """ "Saturday Night Live", "Abergavenny Thursdays", "Fridays for Future"."""
    texts = reading.tokens.texts
    last = texts[end - 1]
    after = reading.after(end)
    if reading.pick("WEEKDAY", start, end - 1) and reading.pick("PART", end - 1, end):
        return last[0].isupper() and not last.isupper()
    if not reading.pick("WEEKDAYS", start, end):
        return False
    before = texts[start - 1] if start else ""
    if after in ("for", "with") and reading.after(end + 1)[:1].isupper():
        return True
    return before[:1].isupper() and before.lower() not in ("on", "most", "every")


_TESTS = (
    _is_in_title,
    _has_head,
    _is_called,
    _is_person,
    _is_given_month,
    _is_club,
    _is_programme,
    _is_capitalised_word,
)
