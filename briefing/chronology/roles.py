"""What part a date plays in its sentence: dates the event, dates the saying, or only bounds it."""

from __future__ import annotations

import re

from briefing.chronology.clauses import Kind, has_finite_verb
from briefing.chronology.fitness import is_quoted
from briefing.chronology.kinds import names_event
from briefing.chronology.trim import Slice, dateline_length
from briefing.text.timex_lexicon import words
from briefing.types import Sentence, Timex

_SAID = re.compile(
    r"(?:said|says|told|added|announced|stressed|emphasi[sz]ed|noted|warned|stated|insisted)"
)
_BOUNDS = words("since until till before by from between after than")


def find_detour(sentence: Sentence, timex: Timex, piece: Slice) -> float:
    """What a date costs (0 to 1) that does not date the event which the slice `piece` tells."""
    detour = 0.3 if is_of_saying(sentence, timex) else 0.0
    detour += 0.35 if is_bound(sentence, timex) else 0.0
    detour += 0.2 if modifies_noun(sentence, timex) else 0.0
    detour += _OF_CLAUSE[piece.told] if piece.clause != Kind.MAIN else 0.0
    return detour + (0.1 if timex.text.lower() == "overnight" else 0.0)


_OF_CLAUSE = {True: 0.12, False: 0.35}  # of a date in a subordinate clause, by whether that is cut


def is_of_saying(sentence: Sentence, timex: Timex) -> bool:
    """Whether the day is that of a statement: "the ministry said on Friday that"."""
    start, end = _place(sentence, timex)
    around = sentence.text[max(0, start - 14) : start].split()[-2:]
    after = sentence.text[end : end + 14].split()[:1]
    return any(_SAID.fullmatch(word.strip(",.")) for word in [*around, *after])


def is_bound(sentence: Sentence, timex: Timex) -> bool:
    """Whether the day only bounds what the sentence tells: "since the Aug. 9 election"."""
    start, _ = _place(sentence, timex)
    before = sentence.text[max(0, start - 24) : start].lower().split()[-2:]
    return any(word in _BOUNDS for word in before)


_NOT_SINCE = re.compile(
    r"(?:\b(?:not|never|no|nobody|none)\b|n['’]t\b)[^.;]*\bsince\b[^.;,]{0,60}$"
)
_COMPARED = re.compile(
    r"\b(?:up|down|from|against|than|compared (?:with|to))\s(?:\S+\s){1,4}?"
    r"(?:on|in|for)\s(?:the\s)?$"
)


def is_beside(sentence: Sentence, timex: Timex) -> bool:
    """Whether the event falls on another day: "before Christmas", but not "not before January"."""
    start, _ = _place(sentence, timex)
    before_it = sentence.text[:start]
    if _NOT_SINCE.search(before_it) or _is_compared(before_it) or is_quoted(sentence.text, start):
        return True
    if _is_of_our_time(sentence, timex):
        return True
    if _SUPPOSED.search(before_it) or names_another(sentence, timex) or _ends_range(before_it):
        return True
    before = sentence.text[max(0, start - 60) : start].lower().split()
    article = before[-1:] in (["the"], ["a"])
    bound = before[-2:-1] if article else before[-1:]
    if timex.granularity == "month" and bound in (["since"], ["to"], ["from"], ["until"]):
        return "not" not in before[-8:]
    return bound in (["before"], ["after"], ["than"]) and "not" not in before[-8:]


# "Today's passengers were freed" tells of the day, "today's riders are paid more" of the age.
_OF_AN_AGE = re.compile(
    r"\s?['’]s\s(?:[a-z]+\s)?(?:riders|players|youths?|youngsters|teen(?:ager)?s|adolescents|children|"
    r"kids|students|pupils|parents|people|women|men|girls|boys|adults|generations?|athletes|"
    r"sportsmen|cyclists|footballers|musicians|artists|actors|writers|singers|politicians|leaders|"
    r"consumers|voters|workers|readers|viewers|farmers|soldiers|sailors|fishermen|engineers|"
    r"scientists|doctors|nurses|teachers|drivers|families)\b"
)


def _is_of_our_time(sentence: Sentence, timex: Timex) -> bool:
    """ "today's riders": those of nowadays, on no one day."""
    start, end = _place(sentence, timex)
    words_there = sentence.text[start : end + 60]
    return bool(re.match(r"today", words_there, re.I) and _OF_AN_AGE.match(words_there, 5))


# "Convicted on 1 June, the mate was today jailed"; "Armed police on Friday …" opens on its subject
_OPENING = re.compile(
    r"(?:[A-Z][a-z]+ed|Having\s[a-z]+|Born|Held|Found|Shot|Sent|Seen|Caught|Built|Chosen|Given|Hit|"
    r"Laid|Lost|Made|Struck|Sworn|Taken|Torn|Written|Sunk|Stolen|Set|Known|Driven|Thrown)\s"
    r"(?:(?:in|out|up|off|down|over)\s)?(?:on|in|by|at|for|of|to|from|with|as|last|earlier|late|early|"
    r"yesterday|[A-Z][a-z]+day|since|during|after|before|into|over|only|first|just)\s[^,;]*,"
)


def find_opening(sentence: Sentence) -> int:
    """Characters of the participle that opens a sentence, before what its main verb tells."""
    first = dateline_length(sentence.text)
    found = _OPENING.match(sentence.text, first)
    return found.end() if found and not has_finite_verb(found.group()) else 0


_SUPPOSED = re.compile(r"\b(?:if|whether|unless|in case|than)\b[^,;.]*$")
_RANGE = re.compile(r"\b(?:between\s[^,;.]{1,40}\sand|from\s[^,;.]{1,40}\sto)\s(?:the\s)?$")


def _ends_range(before: str) -> bool:
    """Whether it is the last day of "between 30 April and 1 May"."""
    return bool(_RANGE.search(before[-60:]))


# "for the victims of the 3 May bombings", "the centre of Friday's quake": the clause tells
# something else. "Nine were killed in the 3 May bombings" tells of that day.
_IN_PHRASE = re.compile(
    r"(?:^|(\S+)\s)(of|for|to|with|about|over|from|against|into|following|in|at|on|by|behind|than)\s"
    r"(?:(?:the|a|an|his|her|its|their)\s(?:[\w.,-]+\s){0,3}?)?(?P<named>\w+\sof\s(?:the\s)?)?$"
)
_GOVERNS = re.compile(r"\b(?:is|are|was|were|has|have|had|been|will|would)\s$")  # "…, was today"
_AFTER_NAME = re.compile(
    r"\s?['’]s\s[a-z]|\s(?!(?:and|or|but|as|when|with|in|at|on|by|to|for|local|after|before)\b)\w+"
)
_PART_OF = words(
    "winner winners loser result results outcome turnout share start end beginning rest all"
)


def names_another(sentence: Sentence, timex: Timex) -> bool:
    """Whether the date belongs to a noun inside a phrase, beside what the clause tells."""
    start, end = _place(sentence, timex)
    text = sentence.text
    phrase = _IN_PHRASE.search(text[max(0, start - 80) : start])
    if phrase is None or not phrase.group().strip() or _GOVERNS.search(phrase.group()):
        return False
    possessive = re.match(r"['’]s\s", text[end:])
    determined = re.search(r"\s(?:the|a|an|his|her|its|their)\s", phrase.group())
    named = phrase["named"] and determined and names_event(text, start, end) is not None
    if not possessive and not named and not (determined and _AFTER_NAME.match(text, end)):
        return False
    noun = (phrase.group(1) or "").lower()
    if phrase.group(2) == "of" and noun in _PART_OF:
        return False
    return not (phrase.group(2) in ("in", "at", "on") and (not noun or has_finite_verb(noun)))


def _is_compared(before: str) -> bool:
    """ "up from 35 on Monday": the day of the figure that another is set against."""
    near = before[-50:]
    match = _COMPARED.search(near)
    return match is not None and any(letter.isdigit() for letter in match.group())


_PHASES = ("early", "mid", "late")
_LIMIT = re.compile(
    r"\b(since|by|until|till)\s(?:the\s(?:end|beginning|start|middle)\sof\s)?(?:the\s)?$", re.I
)


def find_qualifier(sentence: Sentence, timex: Timex) -> str:
    """How the day is given: 'about', 'early', 'mid' or 'late' where only roughly, 'since', 'by' or
    'until' where it bounds what is told, else ''."""
    start, end = _place(sentence, timex)
    if timex.approximate and timex.granularity not in _HOURS:
        phase = re.split(r"[\s-]", timex.text.lower())[0]
        if phase not in _PHASES:
            return "about"
        return phase if timex.granularity not in ("day", "weekend") else ""
    limit = _LIMIT.search(sentence.text[max(0, start - 30) : start])
    if limit is None or re.match(r"['’]s\b", sentence.text[end:]) or "end of" in timex.text:
        return ""
    word = limit.group(1).lower().replace("till", "until")
    denied = word == "until" and _DENIED.search(sentence.text[:start])
    return "" if denied else word


_HOURS = ("hour", "minute", "part-of-day")
_DENIED = re.compile(r"(?:\b(?:not|never|no)\b|n['’]t\b)[^,;.]{0,60}$")  # "not until Friday"


def is_named_event(sentence: Sentence, timex: Timex) -> bool:
    """Whether it dates an event that is named by a noun, whatever the clause says of it."""
    return names_event(sentence.text, *_place(sentence, timex)) is not None


def modifies_noun(sentence: Sentence, timex: Timex) -> bool:
    """Whether it names an event rather than dating the verb: "the August 9 polls"."""
    start, end = _place(sentence, timex)
    before = sentence.text[max(0, start - 8) : start].lower().split()[-1:]
    after = sentence.text[end : end + 20]
    possessive = bool(re.match(r"\s?['’]s\b", after))
    article = before in (["the"], ["a"]) and bool(re.match(r"\s[a-z]{3,}", after))
    return possessive or article or before == ["of"]


def _place(sentence: Sentence, timex: Timex) -> tuple[int, int]:
    return timex.span.start - sentence.span.start, timex.span.end - sentence.span.start
