"""In which clause of its sentence a date stands, without a parser.

Of "the firm, which called in the police on Monday, says that the safe is empty" Monday dates the
relative clause and not what the sentence says. The words before the date are read once from left
to right; what opens a clause is put on a stack, a comma or a second finite verb takes it off.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from briefing.text.timex_lexicon import words
from briefing.text.timex_tense import PAST_IRREGULAR


class Kind(StrEnum):
    MAIN = "main"
    RELATIVE = "relative"  # "who …", "which …", "where …"
    ADVERBIAL = "adverbial"  # "after …", "when …", with a verb of its own
    REDUCED = "reduced"  # "the man arrested on Monday"


@dataclass(frozen=True)
class Clause:
    """What a date stands in. `start` is where that clause begins, at its opening word."""

    kind: Kind
    start: int = 0
    comma: bool = False  # a comma stands before the opening word


_TOKEN = re.compile(r"[$£€]?\d[\d,.:]*\d|[\w$£€%.-]*\w(?:['’]\w+)?|[,;:—–()]")
_RELATIVE = words("who which whose whom where")
_ADVERBIAL = words("after before since while until because although though unless when whereas as")
_AUXILIARY = words(
    "is are was were has have had will would may might can could should must does did do be been "
    "being won't didn't doesn't isn't wasn't weren't hasn't haven't hadn't wouldn't couldn't can't"
)
_BETWEEN = words("not never also still already since now then only finally later again once yet")
_NO_VERB = words(
    "red shed bed naked armed need hundred unprecedented indeed speed feed seed united left based"
)
_TAKES_THAT = words(
    "said says say saying told tells tell added adds announced announces stressed noted notes "
    "warned warns stated states insisted insists claimed claims confirmed confirms denied reported "
    "reports believe believes believed think thinks thought hope hopes hoped know knows knew found "
    "showed shows argued agreed decided admitted acknowledged promised predicted expects expected "
    "suggested explained repeated learned learnt recorded ruled wrote maintains alleged alleges"
)
_NOT_THAT = words("on at in by of for so than like and")
# After another verb these are the verb: "the goods shed burned", "the cut came".
_SURE = (PAST_IRREGULAR | words("died burned burnt collapsed closed opened killed injured")) - {
    "been",
    "done",
    "found",
    "given",
    "held",
    "known",
    "made",
    "seen",
    "taken",
    "shot",
    "left",
}
_TELLS_NOW = words(
    "provides includes calls says allows requires sets gives bans shows means covers"
)
_VERB = re.compile(r"[a-z]{2,}ed|[a-z]+n['’]t")
_ADVERB = re.compile(r"[a-z]+ly")


@dataclass
class _Open:
    clause: Clause
    place: int  # of the opening word among the tokens
    verbs: int = 0


def find_clause(text: str, start: int, end: int) -> Clause:
    """The clause of the date that stands at [start, end) of the sentence `text`."""
    tokens = [m for m in _TOKEN.finditer(text) if m.start() < start]
    stack: list[_Open] = []
    verbs = 0
    for place, token in enumerate(tokens):
        word = token.group().lower()
        if word in (";", ":"):
            stack, verbs = [], 0
        elif word in ",)":
            _close_at_comma(stack, place, trailing=_is_trailing(tokens, place, verbs))
        elif _opens(tokens, place, text, start, verbs):
            comma = place > 0 and tokens[place - 1].group() in ",—–("
            kind = Kind.ADVERBIAL if word in _ADVERBIAL else Kind.RELATIVE
            stack.append(_Open(Clause(kind, token.start(), comma), place))
        elif _is_finite(tokens, place):
            verbs = _count_verb(stack, verbs, tokens, place)
    if stack:
        return stack[0].clause
    return _reduced(text, tokens, end) or Clause(Kind.MAIN)


def _close_at_comma(stack: list[_Open], place: int, *, trailing: bool) -> None:
    """A comma ends the clauses before it, unless it only sets off the date or a word or two."""
    while stack and not trailing:
        short = stack[-1].clause.comma and place - stack[-1].place <= 3
        if short and not stack[-1].verbs:
            return
        stack.pop()


def _is_trailing(tokens: list[re.Match[str]], place: int, verbs: int) -> bool:
    """Whether nothing but a phrase with the date follows: ", on December 9", ", a day earlier"."""
    following = range(place + 1, len(tokens))
    if not verbs:
        return len(following) <= 1
    return not any(_is_finite(tokens, i) for i in following)


def _count_verb(stack: list[_Open], verbs: int, tokens: list[re.Match[str]], place: int) -> int:
    """Give a finite verb to the innermost clause; a second one belongs to the clause around."""
    joined = place > 0 and tokens[place - 1].group().lower() in ("and", "or", "but", ",")
    while stack:
        if not stack[-1].verbs or joined or stack[-1].clause.comma:
            stack[-1].verbs += 1
            return verbs
        stack.pop()
    return verbs + 1


def _opens(tokens: list[re.Match[str]], place: int, text: str, start: int, verbs: int) -> bool:
    word = tokens[place].group().lower()
    before = tokens[place - 1].group().lower() if place else ""
    if word in _RELATIVE:
        return place > 0
    if word == "that":
        return place > 0 and before not in _NOT_THAT and not _follows_saying(tokens, place)
    if word not in _ADVERBIAL or start - tokens[place].end() <= 2:
        return False
    reach = re.search(r"[,;]|$", text[tokens[place].end() :])
    stretch = text[tokens[place].end() : tokens[place].end() + (reach.start() if reach else 0)]
    # of "the train since the storm was late" the one verb belongs to the train
    needed = 1 if verbs or place == 0 or before in (",", "and", "but") else 2
    return _count_verbs(stretch) >= needed and before not in _AS_LONG


def _follows_saying(tokens: list[re.Match[str]], place: int) -> bool:
    """ "told parliament on Friday that": what is said, no clause about a noun."""
    for token in reversed(tokens[max(0, place - 7) : place]):
        word = token.group().lower()
        if word in _TAKES_THAT:
            return True
        if word in ",;" or word in _RELATIVE:
            return False
    return False


_AS_LONG = words("such same well soon long")


def has_finite_verb(text: str) -> bool:
    return _count_verbs(text) > 0


def _count_verbs(text: str) -> int:
    tokens = list(_TOKEN.finditer(text))
    return sum(_is_finite(tokens, place) for place in range(len(tokens)))


def _is_finite(tokens: list[re.Match[str]], place: int) -> bool:
    """Whether a finite verb group begins at the token; the rest of one counts no more."""
    word = tokens[place].group()
    following = tokens[place + 1].group() if place + 1 < len(tokens) else ""
    if not _looks_finite(word):
        return False
    if word in PAST_IRREGULAR and word not in _AUXILIARY and following in _SURE:
        return False
    before = place - 1
    while before >= 0 and _is_between(tokens[before].group().lower()):
        before -= 1
    last = tokens[before].group().lower() if before >= 0 else ""
    return last not in _AUXILIARY and last not in ("to", "the", "a", "an", "his", "her", "their")


def _is_between(word: str) -> bool:
    return word in _BETWEEN or bool(_ADVERB.fullmatch(word))


def _looks_finite(word: str) -> bool:
    if word != word.lower() or word in _NO_VERB:
        return False
    return word in _AUXILIARY or word in PAST_IRREGULAR or bool(_VERB.fullmatch(word))


def _reduced(text: str, tokens: list[re.Match[str]], end: int) -> Clause | None:
    """ "the man arrested on Monday was 22": a participle, since another verb is the finite one."""
    place = max((i for i in range(len(tokens)) if _is_finite(tokens, i)), default=-1)
    word = tokens[place].group().lower() if place >= 0 else ""
    if place < 1 or word in _AUXILIARY or word in _TAKES_THAT or not _follows_noun(tokens, place):
        return None
    if _has_verb_before(tokens, place) or _has_verb_after(text, tokens, place, end):
        return Clause(Kind.REDUCED, tokens[place].start())
    return None


def _follows_noun(tokens: list[re.Match[str]], place: int) -> bool:
    before = tokens[place - 1].group()
    subjects = ("he", "she", "it", "they", "we", "i", "who", "which", "that", "and", "or", "but")
    return before[0].isalnum() and before.lower() not in subjects


def _has_verb_before(tokens: list[re.Match[str]], place: int) -> bool:
    """An earlier verb of the same clause, with nothing between that would join or divide."""
    if not _takes_no_object(tokens, place):
        return False
    passive = tokens[place + 1 : place + 2] and tokens[place + 1].group().lower() == "by"
    for back in range(place - 1, -1, -1):
        word = tokens[back].group().lower()
        if word == "and" and passive:  # "sailors and marines held by"
            continue
        if word in (",", ";", ":", "and", "or", "but", "that", *_ADVERBIAL) or word in _RELATIVE:
            return False
        if _is_finite(tokens, back):
            participle = word not in _AUXILIARY and _takes_no_object(tokens, back)
            return word not in _TAKES_THAT and not participle
    return False


def _takes_no_object(tokens: list[re.Match[str]], place: int) -> bool:
    """Whether a preposition follows, as it does after a participle: "made in", "hurt by"."""
    following = tokens[place + 1].group().lower() if place + 1 < len(tokens) else ""
    return following in ("in", "by", "on", "at", "of", "for", "from", "with", "during", "")


def _has_verb_after(text: str, tokens: list[re.Match[str]], place: int, end: int) -> bool:
    """A finite verb behind the date, before anything that would begin another clause."""
    rest = list(_TOKEN.finditer(text, end))[:14]
    for number, token in enumerate(rest):
        word = token.group().lower()
        if word == "," and number < 12 and number + 1 < len(rest):
            return _is_finite(rest, number + 1) and rest[number + 1].group() not in _TAKES_THAT
        if word in (",", ";", ":", "and", "or", "but", "that", *_ADVERBIAL) or word in _RELATIVE:
            return False
        if word in _TELLS_NOW:
            return True
        if _is_finite(rest, number):
            return not _VERB.fullmatch(word) or number < 6
    return False
