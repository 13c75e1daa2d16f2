"""Whom a pronoun means: the nearest that fits, on evidence.

Sieves in the manner of Muzny et al. 2017, weighed together: who spoke last, the subject of the
sentence before, who was just brought in, a pronoun that goes on; people without a name compete
with those who have one, so that "she" after "a nurse said" is not the minister.
"""

from __future__ import annotations

import re

from briefing.quotes.scene import Scene
from briefing.quotes.unnamed import Unnamed, find_unnamed
from briefing.text import name_lexicon as lex

_PRONOUN_GENDER = {"he": "m", "she": "f", "him": "m", "her": "f"}
_LOOK_BACK = 9  # sentences
_UNNAMED_BACK = 3  # sentences
_GOES_ON = re.compile(r"(He|She)\b")
_BY = re.compile(r"\b(?:[Aa]sked|told|questioned|pressed|quoted|introduced|interviewed) by $")

Who = int | str  # index of a person, or the words for somebody unnamed


def of_pronoun(scene: Scene, word: str, start: int) -> tuple[Who | None, float]:
    """Whom "he" or "she" at `start` means, and how sure."""
    gender = _PRONOUN_GENDER.get(word)
    if gender is None:
        return None, 0.0
    _follow(scene, start)
    return _ranked(scene, scene.before_quotation(start), gender, scene.named_after(start))


def _ranked(
    scene: Scene, start: int, gender: str, others: frozenset[int]
) -> tuple[Who | None, float]:
    """The most present; `others` are named after the pronoun in its sentence: "he said Varn would
    go" is not Varn (Reinhart 1983)."""
    found = _salience(scene, start, gender)
    scores = {who: score for who, score in found.items() if who not in others}
    if not scores:
        return None, 0.0
    ranked = sorted(scores.items(), key=lambda item: (-item[1], str(item[0])))
    margin = ranked[0][1] - ranked[1][1] if len(ranked) > 1 else 4.0
    best = ranked[0][0]
    sure = 0.95 if margin >= 2.0 else 0.88 if margin >= 1.0 else 0.72
    if isinstance(best, str):
        return (best, min(sure, 0.85)) if best else (None, 0.0)
    return best, sure - (0.0 if scene.genders[best] == gender else 0.12)


def _follow(scene: Scene, start: int) -> None:
    """Note whom the "He" and "She" mean that open sentences before `start`: a topic goes on."""
    text = scene.document.text
    while scene.followed < scene.sentence_of(start):
        sentence = scene.document.sentences[scene.followed]
        scene.followed += 1
        place = sentence.span.start
        found = _GOES_ON.match(text, place)
        if found is None or scene.is_quoted(place):
            continue
        gender = _PRONOUN_GENDER[found[1].lower()]
        who, sure = _ranked(scene, place, gender, scene.named_after(place))
        if isinstance(who, int) and sure >= 0.75:
            scene.pronouns.append((place, who))


def _salience(scene: Scene, start: int, gender: str) -> dict[Who, float]:
    """How present each person who fits is: recent, subject, last to speak."""
    scores: dict[Who, float] = {}
    for place, index in scene.before(start, sentences=_LOOK_BACK):
        person = _certain(scene, index, place)
        if person is None or scene.genders[person] not in (None, gender):
            continue
        if _BY.search(scene.document.text, max(0, place - 24), place):
            continue
        score = _presence(scene, start, place) - (0.8 if scene.genders[person] is None else 0.0)
        score += _brought_in(scene, person, place, start)
        scores[person] = max(scores.get(person, -9.0), score)
    _add_pronouns(scene, scores, start, gender)
    _add_unnamed(scene, scores, start, gender)
    _add_rivals(scene, scores, start)
    _add_spoken(scene, scores, start, gender)
    return scores


def _presence(scene: Scene, start: int, place: int) -> float:
    """What a mention counts for by its distance and its part in the sentence."""
    away = scene.sentence_of(start) - scene.sentence_of(place)
    here, there = scene.paragraph_of(start), scene.paragraph_of(place)
    score = 4.0 - 0.6 * away - 0.8 * (here - there > 1)
    if scene.is_subject(place):
        score += 3.5 if there == here else 1.5
        score += 0.5 if away <= 1 else 0.0
    return score - (1.0 if _is_possessive(scene, place) else 0.0)


def _brought_in(scene: Scene, person: int, place: int, start: int) -> float:
    """What it counts that the sentence before names somebody for the first time, in full and
    with a role; the more when the paragraph ends with them, to let them speak."""
    first = scene.people[person].mentions[0]
    if first.span.start != place or " " not in first.text or first.role is None:
        return 0.0
    after = scene.document.text[first.span.end : first.span.end + len(first.role) + 8]
    if first.role not in after:
        return 0.0  # a title before the name brings nobody in: everybody has theirs
    if scene.sentence_of(start) - scene.sentence_of(place) > 1:
        return 0.0
    last = next(iter(scene.before(start, sentences=1)))[0] == place
    return 2.5 if last and scene.paragraph_of(place) < scene.paragraph_of(start) else 1.5


def _add_pronouns(scene: Scene, scores: dict[Who, float], start: int, gender: str) -> None:
    for place, person in scene.pronouns[-3:]:
        if place < start and scene.genders[person] in (None, gender):
            there, here = scene.paragraph_of(place), scene.paragraph_of(start)
            score = 4.0 - 0.6 * (scene.sentence_of(start) - scene.sentence_of(place))
            score += (3.0 if there == here else 2.0) - 0.8 * (here - there > 1)
            scores[person] = max(scores.get(person, -9.0), score)


def _add_unnamed(scene: Scene, scores: dict[Who, float], start: int, gender: str) -> None:
    """People without a name in the sentences just before."""
    here = scene.sentence_of(start)
    for number in range(max(0, here - _UNNAMED_BACK), here + 1):
        for someone in _unnamed_in(scene, number):
            if someone.start >= start or not _may_be(someone.words, gender):
                continue
            there, paragraph = scene.paragraph_of(someone.start), scene.paragraph_of(start)
            score = (4.0 if someone.acts else 3.0) - 0.6 * (here - number)
            score += 3.5 if someone.acts and there == paragraph else 1.5 if someone.acts else 0.0
            words = _as_spoken(scene, someone.words)
            scores[words] = max(scores.get(words, -9.0), score)


def _unnamed_in(scene: Scene, number: int) -> tuple[Unnamed, ...]:
    """The people without a name of one sentence, outside quotations, found once."""
    kept = scene.unnamed.get(number)
    if kept is None and number < len(scene.document.sentences):
        span = scene.document.sentences[number].span
        found = find_unnamed(scene.document.text, span.start, span.end)
        kept = tuple(someone for someone in found if not scene.is_quoted(someone.start))
        scene.unnamed[number] = kept
    return kept or ()


def _as_spoken(scene: Scene, words: str) -> str:
    """The fuller words by which the same person has already spoken, if so."""
    for spoken in scene.spoken[-2:]:
        if spoken.unnamed and spoken.unnamed.startswith(words):
            return spoken.unnamed
    return words


def _add_rivals(scene: Scene, scores: dict[Who, float], start: int) -> None:
    """Names that may be a person's and belong to nobody known: they hold a place, no more."""
    here = scene.sentence_of(start)
    for place in scene.strangers_before(start):
        away = here - scene.sentence_of(place)
        if away <= 2 and scene.is_subject(place):
            same = scene.paragraph_of(place) == scene.paragraph_of(start)
            scores[""] = max(scores.get("", -9.0), 4.0 - 0.6 * away + (2.5 if same else 1.5))


def _add_spoken(scene: Scene, scores: dict[Who, float], start: int, gender: str) -> None:
    """Raise whoever spoke last, the more the nearer."""
    paragraph = scene.paragraph_of(start)
    for spoken in scene.spoken[-3:]:
        who: Who | None = spoken.person if spoken.person is not None else spoken.unnamed
        if who is None or spoken.start >= start:
            continue
        if isinstance(who, int) and scene.genders[who] not in (None, gender):
            continue
        if isinstance(who, str) and not _may_be(who, gender):
            continue
        away = paragraph - spoken.paragraph
        bonus = 3.0 if away == 0 else 2.0 if away == 1 else 0.8 if away == 2 else 0.0
        if spoken is not scene.spoken[-1]:
            bonus *= 0.4
        base = scores.get(who, 2.5 - 0.5 * away if away < 3 else -2.0)
        scores[who] = base + bonus


def _may_be(words: str, gender: str) -> bool:
    """Whether an unnamed speaker may be a "he" or a "she": one person, of that gender."""
    said = {word.lower() for word in words.split()}
    against = lex.MALE_ROLES | {"man", "boy"} if gender == "f" else lex.FEMALE_ROLES | {"woman"}
    return not said & against


def _certain(scene: Scene, index: int, place: int) -> int | None:
    if scene.people[index].ambiguous:
        return scene.bearer(index, place)[0]
    return index


def _is_possessive(scene: Scene, place: int) -> bool:
    mention = scene.mention_at[place]
    return scene.document.text[mention.span.end : mention.span.end + 2] in ("'s", "’s")
