"""Which sentences can stand alone, and what to cut off their front.

Each fault has a name in words for a person and the share of the sentence's worth that it leaves;
a sentence with a fault that leaves 0 is not printed while anything else can be. The rules look
at the surface only (English words; punctuation for every language), are linear in the text, and
err on the side of leaving out: a report says its main points more than once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefing.summaries.emptiness import (
    counts_nothing,
    is_hearsay,
    is_unspecific,
    lacks_verb,
    leans_on_before,
    opens_on_the_two,
    says_no_word,
)
from briefing.summaries.words import count_words
from briefing.types import Document, Sentence, Span


@dataclass(frozen=True, kw_only=True)
class Fault:
    """Why a sentence reads badly alone. `keeps` is the share of its worth that is left."""

    name: str
    keeps: float


_LONG = 50  # words
_SHORT = 5
_BRIEF = 8
_SCANNED = 4000  # characters of a sentence that the rules look at
_AGENCY = r"\([A-Z][\w./ &\-]{1,24}\)"
_DASH = r" ?(?:—|–|--|-|_) ?"  # agencies send _ for a dash
_PLACE = r"[A-ZÀ-Þ][\w.'’\-]{1,24}"
_DATELINE = re.compile(
    # MINSK, Belarus (AP) —   /   BRUSSELS, Oct 3 (Reuters) -   /   Kyiv (AFP) –
    rf"(?:{_PLACE}(?:,? (?:{_PLACE}|\d{{1,4}},?)){{0,5}},? ?{_AGENCY}{_DASH}"
    # MINSK, Sept. 14 —   /   GENEVA —     (first word in capitals, so no agency needed)
    rf"|[A-ZÀ-Þ][A-ZÀ-Þ.'’\-]{{2,24}}(?:,? (?:{_PLACE}|\d{{1,4}},?)){{0,5}}(?: ?—| –| --| - | _ ) ?"
    rf"|{_AGENCY}{_DASH})(?=[\"“‘'«(]?[A-ZÀ-Þ0-9])"
)
_LINK = re.compile(
    # before a name or a number what is left is a sentence of its own
    r"(?:But|And|Yet|Still|Meanwhile|However|Moreover|Furthermore|In addition|Additionally|"
    r"Separately|Besides|Nevertheless|Nonetheless|At the same time|In the meantime),? "
    r"(?=[A-ZÀ-Þ0-9])(?!(?:He|She|They|It|I|We|You|This|That|These|Those|His|Her|Their|Its|In)\b)"
)
_QUOTED = re.compile(r"“[^”]*”?|«[^»]*»?|\"[^\"]*\"?")
_MARKS = re.compile('["“”«»]')
_TERMINAL = re.compile(r"[.!?…。！？][\"'”’»)\]」』”）]*$")
_OPENING_WORD = re.compile(r"[\"“«'‘(\[]*([\w’'\-]+)[,;:]?\s*([\w’'\-]*)\s*([\w’'\-]*)")

_PERSONAL = frozenset({"he", "she", "they", "him", "her", "them", "his", "hers", "their", "its"})
_POINTING = frozenset({"this", "that", "these", "those", "such"})
_TIME_WORDS = """week month year morning afternoon evening day time weekend summer winter spring
    autumn fall season quarter decade century"""
_TIMES = frozenset(_TIME_WORDS.split())
_EXPLETIVE = re.compile(
    r"It (?:is|was|will be|would be|has been|had been|remains|remained|seems|seemed|appears|"
    r"appeared|became) (?:not |also |still |\w+ly )?(?:\w+ )?(?:that|to|whether|why|how|if)\b"
)
_CONNECTIVE = re.compile(
    r"(?:but|and|or|nor|so|also|however|meanwhile|meantime|moreover|furthermore|besides|still|yet|"
    r"thus|therefore|hence|consequently|accordingly|instead|nevertheless|nonetheless|otherwise|"
    r"then|again|likewise|similarly|conversely|additionally|finally|indeed|overall|separately|"
    r"afterwards?|thereafter|even so|in addition|as a result|for example|for instance|in fact|"
    r"on the other hand|in contrast|by contrast|at the same time|at that time|in the meantime|"
    r"along with this|in turn|in response|in particular|in other words|in this context|of course|"
    r"after that|since then|despite this|because of this|for this reason|to that end|that said|"
    r"for (?:his|her|its|their) part|according to (?:him|her|them|it))\b(?! (?:far|long|as)\b)",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"(?:Earlier|Later|Previously|Both|Neither|Either|Another|Others?)\b"
    r"(?! (?:this|that|in|on|today|last|next|of)\b)"
)
_OPENS_ON_HE = re.compile(
    r"(?:On|In|At|By|For|After|Before|Since|During|Speaking|Asked|Earlier|Later|Last|Commenting|"
    r"Answering|Writing|Addressing|With|From|As|When|While|If|Although|Though)\b[^,.;:\"“”]{0,80}, "
    r"(?:he|she|they|it)\b"
)
_LEANING = re.compile(
    # "Now it wants …", "Perhaps he knew"; "Twenty-one of them", "Most of those"
    r"(?:Now|Perhaps|Once|Often|Sometimes|Today|Yesterday|Here|There|Though|Because|Unless|Until|"
    r"Maybe|Apparently) (?:he|she|they|it|his|her|their|its)\b|"
    r"[\w\-]+ (?:\w+ )?of (?:them|these|those|whom|which|it)\b|"
    r"The (?:first|second|third|fourth|last|next|latter|former|others?|rest) "
    r"(?:is|was|are|were|will|would|has|have|had)\b"
)
_SAID = (
    r"(?:said|says|told|added|adds|noted|stressed|explained|wrote|warned|stated|insisted|argued|"
    r"continued|concluded|recalled|remarked|replied|answered|claimed|emphasi[sz]ed)"
)
_HE_SAID = re.compile(
    rf"\b(?:[Hh]e|[Ss]he|[Tt]hey|it) (?:also |then |later )?{_SAID}\b|{_SAID} (?:he|she|they)\b"
)
_SOMEBODY_SAID = re.compile(
    rf"\b{_SAID} (?:the|an?) [\w\-]+\b|\b[Tt]he (?:[\w\-]+ ){{1,3}}(?:also |then )?{_SAID}\b"
)
_NAME_INSIDE = re.compile(r"(?<=[\w,”\"»’'] )[A-ZÀ-Þ][\w’'\-]+")
_FIRST_PERSON = re.compile(
    r"\b(?:I|I['’]m|I['’]ve|[Ww]e|[Mm]y|[Oo]ur|us|[Mm]e|[Oo]urs|[Mm]ine)\b(?![.\-–])"
)
_SECOND_PERSON = re.compile(r"\b(?:[Yy]ou|[Yy]our)\b")
_CAPTION = re.compile(
    r"\([^()]{0,60}(?:Photo|Images?|via AP|Pool|Getty|Handout|File)[^()]{0,40}\)|\bCredit:|"
    r"\b(?:Photo|Photograph|Picture|File photo|Image|Video|Watch|Listen|Pictured)"
    r"(?: by\b|:)|"
    r"©|\(\s*(?:left|right|centre|center|[LRC])\s*\)"
)
CAPTION = Fault(name="caption, credit or label", keeps=0.0)
_FURNITURE = re.compile(
    r"contributed to this (?:report|story|article)|all rights reserved|click here|read more|"
    r"sign up (?:for|to)|subscribe|follow us|related (?:article|stor)|original url|"
    r"\bwith (?:ap|afp|reuters|agency|agencies|pti) inputs\b|first published|last updated|"
    r"more details? (?:soon|to follow)|this (?:story|article|page) (?:was|is|has been|will be)|"
    r"https?://|www\.|newsletter|cookies",
    re.IGNORECASE,
)
# One of these words stands in whatever the two expressions above find: looked for first, since
# searching for a substring is quicker than an expression by far.
_SIGN_WORDS = """
    photo image via pool getty handout file credit picture video watch listen © (l (r (c
    contributed rights click read sign subscri follow related original inputs first last detail
    this http www. newsletter cookies"""
_SIGNS = tuple(_SIGN_WORDS.split())
_LABEL = re.compile(r"[-–•*·▪>#|]|(?:By|BY) [A-Z]|[A-Z][A-Z ]{3,30}: ")


def trim(document: Document, sentence: Sentence) -> Span:
    """The span without dateline, or connective before a name; what is left is verbatim."""
    found = _DATELINE.match(sentence.text[:200]) or _LINK.match(sentence.text[:200])
    if found and found.end() < len(sentence.text) - 20:
        return Span(start=sentence.span.start + found.end(), end=sentence.span.end)
    return sentence.span


def find_faults(text: str) -> tuple[Fault, ...]:
    """What is wrong with printing `text`, a sentence or a slice of one, alone."""
    text = text[:_SCANNED]
    bare = _QUOTED.sub(" ", text) if _MARKS.search(text) else text
    return tuple(
        Fault(name=name, keeps=keeps) for name, keeps, holds in _RULES if holds(text, bare)
    )


def _no_letters(text: str, bare: str) -> bool:
    return not any(character.isalpha() for character in text)


def _is_fragment(text: str, bare: str) -> bool:
    first = text[:1]
    return (
        count_words(text[:_SCANNED]) < _SHORT
        or not _TERMINAL.search(text[-8:])
        or first.islower()
        or text.isupper()
    )


def is_caption(text: str) -> bool:
    """Whether a sentence bears the credit of a picture; its whole paragraph is then a caption."""
    text = text[:_SCANNED]
    return _may_be_furniture(text) and bool(_CAPTION.search(text))


@lru_cache(maxsize=8192)  # asked up to three times of each sentence
def _may_be_furniture(text: str) -> bool:
    folded = text.lower()
    return any(sign in folded for sign in _SIGNS)


def _is_furniture(text: str, bare: str) -> bool:
    if _may_be_furniture(text) and (_CAPTION.search(text) or _FURNITURE.search(text)):
        return True
    return bool(_LABEL.match(text))


def _opens_on_pronoun(text: str, bare: str) -> bool:
    opening = _OPENING_WORD.match(text)
    if opening is None:
        return False
    word, follower = opening.group(1).lower(), opening.group(2).lower()
    if word in _PERSONAL or word.startswith(("he'", "she'", "they'", "it'", "he’", "she’", "it’")):
        return True
    if word == "it":
        return not _EXPLETIVE.match(text)
    if word in _POINTING:
        return follower not in _TIMES
    return bool(_OPENS_ON_HE.match(text) or _LEANING.match(text))


def _opens_on_connective(text: str, bare: str) -> bool:
    return bool(_CONNECTIVE.match(text.lstrip("\"“«'‘(")))


def _opens_on_comparison(text: str, bare: str) -> bool:
    return bool(_EARLIER.match(text))


def _is_unbalanced(text: str, bare: str) -> bool:
    return (
        text.count("“") != text.count("”")
        or text.count("«") != text.count("»")
        or text.count('"') % 2 == 1
        or text.count("(") != text.count(")")
        or text.count("[") != text.count("]")
    )


def _lacks_speaker(text: str, bare: str) -> bool:
    """A quotation whose speaker is nobody or a pronoun with no name before it."""
    if bare is text or len(bare.split()) >= len(text.split()):
        return False
    if not any(character.isalpha() for character in bare):
        return True
    said = _HE_SAID.search(bare)
    return said is not None and not _NAME_INSIDE.search(bare[: said.start()] or " ")


def _speaker_unnamed(text: str, bare: str) -> bool:
    return bool(_SOMEBODY_SAID.search(bare)) and bare is not text and not _NAME_INSIDE.search(bare)


def _speaks_to_reader(text: str, bare: str) -> bool:
    return bool(_FIRST_PERSON.search(bare) or _SECOND_PERSON.search(bare))


def _asks(text: str, bare: str) -> bool:
    return bare.rstrip().endswith("?")


def _says_little(text: str, bare: str) -> bool:
    return count_words(text[:_SCANNED]) < _BRIEF


def _is_long(text: str, bare: str) -> bool:
    return count_words(text) > _LONG


def _holds_quotation(text: str, bare: str) -> bool:
    return bare is not text


_Rule = Callable[[str, str], bool]
_RULES: tuple[tuple[str, float, _Rule], ...] = (
    ("no letters", 0.0, _no_letters),
    ("fragment or heading", 0.0, _is_fragment),
    (CAPTION.name, CAPTION.keeps, _is_furniture),
    ("no verb", 0.0, lacks_verb),
    ("opens on a pronoun", 0.0, _opens_on_pronoun),
    ("opens on a connective", 0.0, _opens_on_connective),
    ("quotation marks or brackets unbalanced", 0.0, _is_unbalanced),
    ("quotation without its speaker", 0.0, _lacks_speaker),
    ("speaks as I, we or you outside quotation marks", 0.0, _speaks_to_reader),
    ("opens on a comparison", 0.5, _opens_on_comparison),
    ("opens on the two, without saying who", 0.5, opens_on_the_two),
    ("answers something that it does not say", 0.5, leans_on_before),
    ("gives a number without saying of what", 0.5, counts_nothing),
    ("says that something was said", 0.5, is_hearsay),
    ("says that nothing was said", 0.5, says_no_word),
    ("no name, number or day", 0.6, is_unspecific),
    ("speaker not named", 0.6, _speaker_unnamed),
    ("asks a question", 0.5, _asks),
    ("very short", 0.6, _says_little),
    ("long", 0.6, _is_long),
    ("holds a quotation", 0.85, _holds_quotation),
)


def is_outside(text: str) -> bool:
    """Whether `text` is no sentence of the report: a caption, a heading, no letters."""
    text = text[:_SCANNED]
    return any(holds(text, text) for _, _, holds in _RULES[:3])


def rules() -> Iterator[tuple[str, float]]:
    """Every rule's name and what it leaves, for documentation and `explain`."""
    return ((name, keeps) for name, keeps, _ in _RULES)
