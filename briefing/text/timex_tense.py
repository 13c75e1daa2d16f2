"""Which way a date lies: tense and aspect of the verb that governs it, without a parser.

The nearest verb group to the left within the sentence decides, else the first to the right: of
"he said on Thursday that he would sign it on Tuesday" the first weekday is governed by *said*,
the second by *would sign*. An infinitive lies ahead only after a word that looks ahead ("plans
to meet", "agreed to hold"); after others it is transparent and the search goes on.
"""

from __future__ import annotations

from briefing.text import timex_verbs as verbs
from briefing.text.timex_lexicon import words
from briefing.text.timex_tokens import Tokens

PAST, FUTURE = "past", "future"
PAST_IRREGULAR = verbs.PAST_IRREGULAR
REACH = 25  # tokens looked at to each side

_STOPS = frozenset({".", ";", "!", "?", "\n\n"})
_ABBREVIATED = words("mr mrs ms dr gen sen rep gov st lt col sgt jr inc corp co ltd u s v vs no")


def find_direction(tokens: Tokens, start: int, end: int) -> str | None:
    """`past`, `future` or None for tokens [start, end), by the verb that governs them."""
    before = tokens.texts[start - 1].lower() if start else ""
    if before == "since" or tokens.texts[max(0, start - 2) : start] == ["since", "the"]:
        return PAST
    if _ahead_of(tokens, start):
        return FUTURE
    possessive = tokens.texts[end : end + 1] in (["'s"], ["’s"])
    if before in ("until", "till") or (before == "by" and not possessive):
        return _until(tokens, start, end)
    if before == "before" and _is_denied(tokens, start - 1):
        return FUTURE
    if before in ("for", "to") and not possessive and _is_planned(tokens, start, before):
        return FUTURE
    if before == "from" and not possessive and _is_offered(tokens, start):
        return FUTURE
    if before == "before" and _is_promised(tokens, start):
        return FUTURE
    if _is_declared(tokens, start, end):
        return FUTURE
    if before == "on" and start > 1 and tokens.texts[start - 2].lower() in verbs.UNPLANNED:
        return PAST
    if possessive:
        return _of_an_event(tokens, start, end)
    if _governed_from_the_right(tokens, start, end):
        found = _look_right(tokens, start, end)
        if found:
            return found
    return (
        _look_left(tokens, start)
        or _look_right(tokens, start, end)
        or _of_a_headline(tokens, start)
    )


def _is_denied(tokens: Tokens, place: int) -> bool:
    """ "not expected before January": nothing until then."""
    return any(word.lower() == "not" for word in tokens.texts[max(0, place - 6) : place])


def _is_planned(tokens: Tokens, start: int, before: str) -> bool:
    """ "has been called for Sunday", "extended to Friday": a plan, whatever the tense."""
    plans = verbs.PLANS if before == "for" else verbs.MOVES
    near = tokens.texts[max(0, start - (8 if before == "for" else 5)) : start - 1]
    return any(word.lower() in plans for word in near)


def _is_offered(tokens: Tokens, start: int) -> bool:
    """ "has offered 4.5 per cent from January": what is offered begins ahead."""
    near = tokens.texts[max(0, start - 10) : start - 1]
    return any(word.lower() in verbs.OFFERS for word in near) and tokens.texts[start - 2] != "to"


def _is_declared(tokens: Tokens, start: int, end: int) -> bool:
    """ "Friday has been declared a day of mourning"."""
    after = [word.lower() for word in tokens.texts[end : end + 3]]
    subject = start == 0 or not tokens.texts[start - 1][:1].isalpha()
    return (
        subject and after[:2] == ["has", "been"] and after[2:] != [] and after[2] in verbs.DECLARED
    )


def _is_promised(tokens: Tokens, start: int) -> bool:
    """ "promised more strikes before Sunday's vote", "are nervous before Sunday's vote"."""
    near = [word.lower() for word in tokens.texts[max(0, start - 7) : start - 1]]
    past = any(_verb_at(tokens, place, weak=False) == PAST for place in range(start - 5, start - 1))
    return any(word in verbs.PROMISES for word in near) or (bool(set(near) & verbs.BE) and not past)


def _of_an_event(tokens: Tokens, start: int, end: int) -> str | None:
    """ "Monday's talks" are over unless a verb looks ahead: "will attend Monday's talks".

    "Sunday's match will be played" lies ahead too, "Sunday's fire will be investigated" does not.
    """
    near = range(start - 1, max(-1, start - 6), -1)
    found = next(filter(None, (_verb_at(tokens, place, weak=False) for place in near)), None)
    event = [word.lower() for word in tokens.texts[end + 1 : end + 5]]
    if event[:1] and event[0] in verbs.TO_COME:
        return FUTURE
    if found or not any(word in verbs.PLANNED_EVENTS for word in event):
        return found
    if any(_is_progressive(tokens, place) for place in near):
        return FUTURE
    return _look_right(tokens, start, end + 1)


def _is_progressive(tokens: Tokens, place: int) -> bool:
    """ "are queueing", "is preparing": what goes on now looks to an event ahead."""
    now = place > 0 and tokens.texts[place - 1].lower() in verbs.BE
    return now and tokens.texts[place].lower().endswith("ing")


def _governed_from_the_right(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the verb after the date governs it: the date opens a clause or ends its subject.

    "… ended, and on Monday leaders will fly home"; "said the vote on Sunday would be fair".
    """
    texts = tokens.texts
    after = texts[end].lower() if end < len(texts) else ""
    lead = start - 2 if start and texts[start - 1].lower() == "on" else start - 1
    if lead < 1 or not after.isalpha():
        return False
    if texts[lead].lower() in verbs.OPENS_CLAUSE:
        return after not in verbs.FINITE and after not in (
            "and",
            "or",
            "to",
            "in",
            "at",
            "with",
            "for",
        )
    near = any(_verb_at(tokens, place, weak=False) for place in (lead, lead - 1))
    return after in verbs.FINITE and not near and lead > 1


def _of_a_headline(tokens: Tokens, start: int) -> str | None:
    """ "Ministers to meet on Saturday": an infinitive where a verb should be lies ahead."""
    for place in range(start - 1, max(0, start - 1 - REACH), -1):
        if _stops(tokens, place):
            return None
        word = tokens.texts[place].lower()
        if (
            tokens.texts[place - 1] == "to"
            and verbs.VERB.fullmatch(word)
            and word not in verbs.DETERMINERS
        ):
            return FUTURE
    return None


def _until(tokens: Tokens, start: int, end: int) -> str:
    """A deadline lies ahead, unless a verb in the past follows: "by Monday he had gone"."""
    if start > 1 and tokens.texts[start - 2] not in _STOPS:
        lasted = tokens.texts[start - 2].lower() in verbs.LASTED
        return PAST if lasted and tokens.texts[start - 1].lower() != "by" else FUTURE
    return _look_right(tokens, start, end) or FUTURE


def _ahead_of(tokens: Tokens, start: int) -> bool:
    before = [word.lower() for word in tokens.texts[max(0, start - 3) : start]]
    return before[-2:] == ["ahead", "of"] or before == ["ahead", "of", "the"]


def _look_left(tokens: Tokens, start: int) -> str | None:
    for place in range(start - 1, max(-1, start - 1 - REACH), -1):
        if _stops(tokens, place):
            return None
        found = _verb_at(tokens, place, weak=start - place < 8)
        if not found and start - place <= 3 and tokens.texts[place].lower() in ("is", "are"):
            found = FUTURE
        if found:
            return found
    return None


def _look_right(tokens: Tokens, start: int, end: int) -> str | None:
    if (
        end < len(tokens.texts)
        and tokens.texts[end] in ('"', "”", "''", ",")
        and _speech(tokens, end)
    ):
        return None
    opens = start < 3 or any(_stops(tokens, i) for i in range(start - 2, start))
    for place in range(end, min(len(tokens.texts), end + REACH)):
        if _stops(tokens, place):
            return None
        found = _verb_at(tokens, place, weak=opens)
        if found:
            return found
    return None


def _speech(tokens: Tokens, end: int) -> bool:
    """Whether quotation marks close right after: the verb beyond them governs the speech."""
    return any(word in ('"', "”", "''") for word in tokens.texts[end : end + 2])


def _stops(tokens: Tokens, place: int) -> bool:
    word = tokens.texts[place]
    if word != ".":
        return word in _STOPS
    before = tokens.texts[place - 1].lower() if place else ""
    return before not in _ABBREVIATED and len(before) > 1


def _verb_at(tokens: Tokens, place: int, *, weak: bool) -> str | None:
    """What the token at `place` says of time; `weak` cues count only near the date."""
    word = tokens.texts[place].lower()
    before = tokens.texts[place - 1].lower() if place else ""
    if word in verbs.FUTURE_MODALS and tokens.texts[place] != "May":
        return PAST if _was_impossible(tokens, place) else FUTURE
    if before == "to" and verbs.VERB.fullmatch(word) and word not in verbs.DETERMINERS:
        return FUTURE if _looks_ahead(tokens, place - 2) else None
    if word in verbs.AHEAD:
        return PAST if _had_been(tokens, place) else FUTURE
    if word in ("expected", "forecast") and before in verbs.BE and place + 2 < len(tokens.texts):
        return FUTURE if weak else None
    if word == "expected" and tokens.texts[place + 1 : place + 2] and _foretells(tokens, place + 1):
        return FUTURE
    if word == "set" and tokens.texts[place + 1 : place + 2] in (["to"], ["for"]):
        return FUTURE
    if word in verbs.PAST_IRREGULAR or (word not in verbs.NOT_PAST and verbs.ED.fullmatch(word)):
        if before in verbs.BE and word not in verbs.REPORTED:
            return FUTURE if weak else None
        if before in verbs.ARTICLES or (
            before in verbs.ADVERBS and _after_article(tokens, place - 1)
        ):
            return None
        return _past_unless_modal(tokens, place)
    if word.endswith("ing") and before in verbs.BE:
        return FUTURE if weak else None
    if word in verbs.PRESENT_PLURAL:
        plural = before.endswith("s") or before in verbs.PLURAL_SUBJECTS
        return FUTURE if weak and plural else None
    return FUTURE if weak and word in verbs.PRESENT and before not in verbs.ARTICLES else None


def _after_article(tokens: Tokens, place: int) -> bool:
    return place > 0 and tokens.texts[place - 1].lower() in verbs.ARTICLES


def _was_impossible(tokens: Tokens, place: int) -> bool:
    """ "could not be reached", "neither could be found" tell of the past."""
    if tokens.texts[place].lower() not in ("could", "couldn't"):
        return False
    around = [word.lower() for word in tokens.texts[max(0, place - 10) : place + 2]]
    return tokens.texts[place].lower() == "couldn't" or bool(
        {"not", "neither", "nor", "nobody"} & set(around)
    )


def _foretells(tokens: Tokens, place: int) -> bool:
    """Of "is expected to", "is not expected before", "expected by": the word after."""
    return tokens.texts[place].lower() in ("to", "on", "in", "before", "by", "for", "until", "at")


def _looks_ahead(tokens: Tokens, place: int) -> bool:
    """Whether the word that governs an infinitive looks ahead; a date between is stepped over."""
    while place > 0 and tokens.texts[place].lower() in verbs.BETWEEN:
        place -= 1
    governor = tokens.texts[place].lower() if place >= 0 else ""
    objects = tokens.texts[max(0, place - 4) : max(0, place)]
    if any(word.lower() in verbs.ASKING for word in objects) and governor not in verbs.BEFORE_TO:
        return True
    return governor in verbs.BEFORE_TO and not _had_been(tokens, place)


def _had_been(tokens: Tokens, place: int) -> bool:
    return "had" in (word.lower() for word in tokens.texts[max(0, place - 3) : place])


def _past_unless_modal(tokens: Tokens, place: int) -> str:
    """A participle after a modal ("will be named") is not past; "be" between does not matter."""
    for back in range(place - 1, max(-1, place - 5), -1):
        word = tokens.texts[back].lower()
        if tokens.texts[back] == "May":
            break
        if word in verbs.FUTURE_MODALS or word == "to":
            perfect = tokens.texts[back + 1 : back + 2] == ["have"] and word not in (
                "will",
                "shall",
            )
            return PAST if perfect or _was_impossible(tokens, back) else FUTURE
        if word not in ("be", "been", "have", "not", "also", "soon", "get"):
            break
    return PAST
