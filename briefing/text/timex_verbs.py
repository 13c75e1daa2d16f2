"""Verbs and nouns that tell which way a date lies, as data for `timex_tense`."""

from __future__ import annotations

import re

from briefing.text import timex_lexicon as lexicon
from briefing.text.timex_lexicon import words

FUTURE_MODALS = words(
    "will shall would 'll ’ll wo won't should must may might can could couldn't cannot can't"
)
# Words that look ahead by themselves, whatever their tense.
AHEAD = words("upcoming due slated likely expires resumes reopens tomorrow planned scheduled")
# Of an event: "Saturday's expected vote".
TO_COME = words("expected upcoming forthcoming coming")
# Present tenses of news in the simple present: "the talks resume on Monday".
PRESENT = words(
    "opens begins starts shuts speaks sings plays flies departs lands decides hosts stages heads "
    "kicks launches closes runs ends meets returns faces takes holds gathers visits goes votes "
    "travels arrives leaves comes sits hears joins lapses retires expires resumes marks "
    "celebrates "
    "rules plans meet go begin resume reopen gather decide depart arrive speak sit join fly"
)
# The same of a subject in the plural: "polls open on Sunday", but "was found open on Sunday".
PRESENT_PLURAL = words(
    "launch close open start vote hold host face leave play run end return plan travel visit mark "
    "walk strike protest rally appear compete fight sail sign"
)
PLURAL_SUBJECTS = words("they we you people men women children police mps both all who")
# Passives of the present that report what is known, not what is planned.
REPORTED = words(
    "believed said thought known accused charged suspected alleged reported understood considered "
    "seen wanted based made called named killed hurt injured feared presumed remembered pictured"
)
# Before "to" and a verb: what follows lies ahead.
BEFORE_TO = words(
    "plans planned planning expected expects scheduled due set is are was were agreed agrees "
    "decided ready likely hopes hoped wants wanted vowed vows promised promises asked ordered "
    "urged preparing prepared going supposed about intends intended aims aimed proposed pledged "
    "pledges invited seeks need needs have has slated poised able required willing determined "
    "plan intend hope expect agree vow promise "
    "begin continues deadline threatened threatens offered trying want called calls unable"
)
PAST_IRREGULAR = words(
    "was were had did said told went came took made gave got became began broke brought built "
    "bought caught chose cut drew drove ate fell felt fought found flew forgot froze grew heard "
    "held hit hurt kept knew laid led left lent let lost meant met paid put quit ran read rose "
    "sang sank saw sold sent shook shot shut slept spoke spent spread stood stole struck swore "
    "swept swam taught threw thought understood woke wore won wrote withdrew underwent been "
    "seen known given taken forecast done gone shown begun broken chosen fallen flown sunk "
    "sworn thrown burst fled blew hung bore bound dealt dug fed hid lay rode sought slid spun "
    "stuck wed tore overthrew overcame sat set dated"
)
NOT_PAST = words(
    "need needs indeed speed feed seed red bed hundred exceed proceed succeed unprecedented "
    "breed shed embed armed aged wicked sacred naked exiled so-called limited continued united "
    "based alleged"
)
ED = re.compile(r"[a-z]{2,}ed")
VERB = re.compile(r"[a-z]+")
# Verbs with an object between them and "to": "asked each household to bring a chair".
ASKING = words("asked ordered urged invited expects wants told instructed allows allowed permits")
BETWEEN = frozenset(lexicon.WEEKDAYS) | {"on", "today", "yesterday"}
ARTICLES = words("the a an his her its their our my your")
ADVERBS = words("still newly recently already previously so long much widely highly most")
DETERMINERS = words("the a an this that his her its their our my your these those")
BE = words("is are 're ’re am")


PLANS = words(
    "called planned set scheduled slated due booked announced fixed postponed moved expected "
    "plan plans date hearing appointment summoned convened invited ordered forecast predicted "
    "calls calling arranged rescheduled reserved earmarked pencilled penciled"
)
MOVES = words("extended postponed moved delayed adjourned deferred put pushed brought prolonged")
PROMISES = words("promised promises promise vowed vows threatened threatens pledged plans plan")
OFFERS = words("offered offers offer proposed proposes proposal offering provides provided")
DECLARED = words("declared designated proclaimed set chosen named fixed picked earmarked")
PLANNED_EVENTS = words(
    "match game final vote election elections referendum summit meeting talks debate hearing race "
    "rally march launch concert session ceremony funeral congress conference show draw fight "
    "parade poll ballot visit speech trial contest fixture event auction opening tournament derby"
)
# What nobody plans: "the attack on Saturday" is over, whatever will come of it.
UNPLANNED = words(
    "attack attacks blast explosion crash shooting killing killings murder death deaths collapse "
    "earthquake quake arrest arrests accident disaster massacre bombing bombings stabbing clashes"
)
OPENS_CLAUSE = words("and but while so yet that because although though when if as which whether")
FINITE = words("will would is are was were has had may could must should did does can")
LASTED = words("worked lasted continued remained waited fought partied danced lived reigned raged")


def is_past(word: str) -> bool:
    """Whether a word has the form of a past tense or participle."""
    return word in PAST_IRREGULAR or (word not in NOT_PAST and bool(ED.fullmatch(word)))
