"""Sentences that stand alone and say nothing: rules on their surface, for English.

That something was reported, spoken of or not commented on is no news; neither is a sentence that
names nobody, no number and no day; and "Divers in the harbour after the storm." has no verb at
all, since it was the caption of a picture.
"""

from __future__ import annotations

import re

SHORT = 12  # words up to which a verb is looked for; in more, some word may always be one
_ENGLISH = re.compile(
    r"\b(?:the|from|with|after|and|were|not|some|their|would|been|who|which|this|that|to|another|"
    r"it|will)\b",
    re.IGNORECASE,
)
_HEARSAY = re.compile(
    r"It (?:is|was|has been|had been) (?:also )?"
    r"(?:reported|announced|noted|stated|said|reportedly|understood|believed|claimed|alleged|"
    r"learned|learnt|revealed|emphasi[sz]ed|stressed|mentioned|added|known)\b"
)
_SPOKEN_OF = re.compile(
    r"\b(?:be|been|was|were|is|are) (?:also )?"
    r"(?:discussed|mentioned|talked about|touched (?:up)?on)\b"
)
# Looked for first: searching for a substring is quicker than an expression by far.
_SPOKEN_SIGNS = ("discussed", "mentioned", "talked about", "touched")
_NO_WORD_SIGNS = ("comment", "elaborate", "reached", "respond", "reply")
_NO_WORD = re.compile(
    r"\b(?:declined|refused) to (?:comment|elaborate)\b|\b(?:would|will) not comment\b|"
    r"\b(?:could|did) not (?:immediately )?(?:be reached|respond|reply)\b|\bno comment\b"
)
_SPECIFIC = re.compile(
    r"^(?:On )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|"
    r"(?<=[\w,;:”\"»’'%)] )[\"“«‘(]?[A-ZÀ-Þ]|\d|"
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|"
    r"thousands?|millions?|billions?|half|third|quarter|percent)\b"
)
_OF_WHAT = re.compile(
    r"\b[Tt]h(?:e|at|is) (?:number|figure|total|count|tally)s? "
    r"(?:(?:is|was|has|had|stands?|stood|rose|fell|reached|could|may|would|will) |at |to |above )"
)
_DIGITS = re.compile(r"\d[\d,.]*")
_THE_TWO = re.compile(
    r"The (?:two|three|four|five|six|latter|former|others?|pair|duo|trio|couple)(?![\w\-])"
    r"(?! (?:Koreas|Houses?)\b)"
)
_COMMON = """
    am is are was were be been has have had will would can could may might must should shall do
    does did cannot said says told took made came went began left gave found held kept met saw set
    won lost led fell rose broke hit ran shut put cut let quit beat cost got grew knew drew flew
    threw wrote drove spoke chose froze stole wore tore swore fled fed sent spent lent built sold
    bought brought fought caught taught thought sought paid laid felt dealt slept swept stood sat
    sank sang drank swam struck stuck shot shook bore became overcame underwent withstood read
    spread burst hurt heard meant awoke blew dug hung lit rode rang slid spun wound go come make
    take want need say see get give find show think know remain face expect hope believe plan
    continue work live call include seem appear run try hold mean keep begin fear demand seek lie
    stand carry lead bring follow leave turn start pay meet"""
_VERB = re.compile(
    rf"\b(?i:{'|'.join(_COMMON.split())}|\w{{2,}}ed|\w+n['’]t)\b"
    # "disagrees", but not "the names" nor "of names"
    r"|(?<!\bthe )(?<!\bof )(?<!\bin )(?<!\bfor )(?<!\bto )(?<!\bfrom )(?<!\bby )(?<!\bwith )"
    r"(?<!\bafter )\b[^\WA-Z]\w+[^su\W]s (?!of\b)"
)


# "X, who follows the bank, disagrees.", "The union was not persuaded on Monday."
_ANSWERS = re.compile(
    r"\b(?:(?:dis)?agree[sd]?|demur(?:s|red)|concur(?:s|red)|dissent(?:s|ed)|did not agree|"
    r"(?:thinks|thought|says|said|argues|argued|feels|felt|believes|believed) (?:so|otherwise)|"
    r"(?:is|was|are|were|remains?|remained|seemed) (?:not |less |hardly |far from |un)"
    r"(?:so |entirely |wholly |fully |yet )?(?:persuaded|convinced|impressed|sure|swayed)|"
    r"(?:is|was|are|were|remains?|remained|seemed) (?:more )?(?:sceptical|skeptical|adamant))"
    r"(?: with (?:that|this|him|her|them|it))?(?: (?:on|this|last) \w+)?[.!]?$"
)
# "The mayor rejected that.", "Brill disputed this view on Monday."
_OPPOSES = re.compile(
    r"\b(?:reject|dismiss|disput|deni|contest|refut|confirm|echo|endors|oppos|repeat|"
    r"question|criticis|criticiz|condemn)(?:es|ed|s) (?:(?:that|this|these|those|such)"
    r"(?: (?:claim|charge|view|idea|suggestion|allegation|accusation|argument|criticism|notion|"
    r"assertion|account|version|reading|figure|number)s?)?|it|them)(?: (?:on|this|last) \w+)?"
    r"[,.;!]?(?:$| (?:and|but|as|saying)\b)"
)
_SIGN_WORDS = """gree emur concur dissent suaded vinced pressed sure swayed so otherwise eptical
    adamant that this ese ose such it them"""
_SIGNS = tuple(_SIGN_WORDS.split())
_SAYS_ITSELF = re.compile(
    r"\b(?:and|but|or|while|though|although|when|if|whether|because|that|as|after|before|since|to)\b"
    r"|[;:]"
)


def leans_on_before(text: str, bare: str) -> bool:
    """ "X, who follows the bank, disagrees." does not say with what; where another clause or a
    quotation stands before the verb, the sentence itself may say."""
    if bare is not text or not any(sign in bare for sign in _SIGNS):
        return False
    found = _ANSWERS.search(bare) or _OPPOSES.search(bare)
    return found is not None and not _SAYS_ITSELF.search(bare, 0, found.start())


def opens_on_the_two(text: str, bare: str) -> bool:
    """ "The two men will talk" does not say who they are."""
    return bool(_THE_TWO.match(text))


def counts_nothing(text: str, bare: str) -> bool:
    """ "Organisers put the number at 5,000" leaves to the sentence before what is counted; where
    another number stands beside it, the sentence itself says."""
    return bool(_OF_WHAT.search(text)) and len(_DIGITS.findall(text)) < 2


def is_hearsay(text: str, bare: str) -> bool:
    """It says that something was said or spoken of; `bare` is `text` without quotations."""
    if _HEARSAY.match(text):
        return True
    return any(sign in text for sign in _SPOKEN_SIGNS) and bool(_SPOKEN_OF.search(text))


def says_no_word(text: str, bare: str) -> bool:
    """It says that somebody said nothing."""
    return any(sign in bare for sign in _NO_WORD_SIGNS) and bool(_NO_WORD.search(bare))


def is_unspecific(text: str, bare: str) -> bool:
    """It has no name, no number and no day. Only asked of what is surely English."""
    return not _SPECIFIC.search(text) and _ENGLISH.search(text) is not None


def lacks_verb(text: str, bare: str) -> bool:
    """It is short, English and without anything that may be a verb."""
    if text.count(" ") >= SHORT:
        return False
    return _ENGLISH.search(text) is not None and _VERB.search(text) is None
