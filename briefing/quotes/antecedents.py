"""Whom a pronoun or a description means: the nearest that fits, on evidence.

Sieves in the manner of Muzny et al. 2017: who spoke last in the paragraph, the subject of the
sentence before, a role that says the same; each with its own reliability.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.quotes.scene import Scene, words_of
from briefing.text import name_lexicon as lex
from briefing.text.wordlist import word_set

_PRONOUN_GENDER = {"he": "m", "she": "f", "him": "m", "her": "f"}
_LOOK_BACK = 9  # sentences

# A noun and what a role may say for it.
_SAME_OFFICE: dict[str, frozenset[str]] = {
    "diplomat": word_set("ambassador envoy secretary consul foreign diplomat"),
    "leader": word_set(
        "president leader premier minister chancellor king head chairman strongman governor chief "
        "secretary-general"
    ),
    "head": word_set("president leader premier minister chancellor head director chief"),
    "expert": word_set(
        "analyst expert scientist professor researcher economist historian sociologist specialist "
        "fellow scholar lecturer engineer hydrologist"
    ),
    "analyst": word_set("analyst expert scientist economist strategist researcher"),
    "lawmaker": word_set(
        "senator sen. rep. congressman congresswoman representative deputy lawmaker mp duma "
        "parliamentarian legislator assemblyman assemblywoman committee parliament"
    ),
    "official": word_set(
        "minister secretary director commissioner officer chief deputy official administrator "
        "ambassador undersecretary adviser"
    ),
    "politician": word_set(
        "senator minister president premier governor mayor leader candidate deputy mp congressman "
        "congresswoman politician chairman"
    ),
    "candidate": word_set("candidate nominee hopeful contender challenger front-runner"),
    "scientist": word_set("scientist professor researcher biologist physicist chemist"),
    "lawyer": word_set("lawyer attorney counsel solicitor barrister"),
    "attorney": frozenset(["lawyer", "attorney", "counsel"]),
    "writer": word_set("writer author novelist columnist poet journalist laureate"),
    "reporter": word_set("reporter correspondent journalist columnist writer editor"),
    "spokesman": word_set("spokesman spokesperson secretary spokeswoman"),
    "businessman": word_set("businessman mogul magnate tycoon billionaire executive ceo"),
    "executive": word_set("executive ceo director president chief chairman manager"),
    "professor": word_set("professor lecturer scholar scientist"),
    "pontiff": frozenset({"pope"}),
    "activist": word_set("activist campaigner organizer organiser leader"),
    "minister": frozenset({"minister", "premier"}),
    "senator": frozenset({"senator", "sen."}),
    "governor": frozenset({"governor", "gov."}),
    "congressman": frozenset({"congressman", "rep.", "representative"}),
    "commander": word_set("commander general colonel captain chief"),
    "officer": word_set("officer policeman sergeant captain inspector chief"),
}
for _one, _other in (
    ("parliamentarian", "lawmaker"), ("deputy", "lawmaker"), ("mp", "lawmaker"),
    ("legislator", "lawmaker"), ("economist", "expert"), ("researcher", "scientist"),
    ("scholar", "professor"), ("academic", "professor"), ("envoy", "diplomat"),
    ("ambassador", "diplomat"), ("nominee", "candidate"), ("hopeful", "candidate"),
    ("contender", "candidate"), ("frontrunner", "candidate"), ("front-runner", "candidate"),
    ("mogul", "businessman"), ("billionaire", "businessman"), ("tycoon", "businessman"),
    ("journalist", "reporter"), ("columnist", "reporter"), ("author", "writer"),
    ("politologist", "expert"), ("observer", "expert"), ("strongman", "leader"),
    ("premier", "minister"), ("president", "leader"), ("spokeswoman", "spokesman"),
    ("spokesperson", "spokesman"), ("congresswoman", "congressman"),
):  # fmt: skip
    _SAME_OFFICE.setdefault(_one, _SAME_OFFICE[_other] | {_one})


Who = int | str  # index of a person, or the words for somebody unnamed


def of_pronoun(scene: Scene, word: str, start: int) -> tuple[Who | None, float]:
    """Whom "he" or "she" at `start` means, and how sure."""
    gender = _PRONOUN_GENDER.get(word)
    if gender is None:
        return None, 0.0
    scores = _salience(scene, start, gender)
    if not scores:
        return None, 0.0
    ranked = sorted(scores.items(), key=lambda item: (-item[1], str(item[0])))
    margin = ranked[0][1] - ranked[1][1] if len(ranked) > 1 else 4.0
    best = ranked[0][0]
    sure = 0.95 if margin >= 2.0 else 0.88 if margin >= 1.0 else 0.75
    if isinstance(best, str):
        return best, min(sure, 0.85)
    return best, sure - (0.0 if scene.genders[best] == gender else 0.12)


def _salience(scene: Scene, start: int, gender: str) -> dict[Who, float]:
    """How present each person who fits is: recent, subject, last to speak."""
    here, paragraph = scene.sentence_of(start), scene.paragraph_of(start)
    scores: dict[Who, float] = {}
    for place, index in scene.before(start, sentences=_LOOK_BACK):
        person = _certain(scene, index, place)
        if person is None or scene.genders[person] not in (None, gender):
            continue
        score = 4.0 - 0.6 * (here - scene.sentence_of(place))
        score -= 0.8 * (paragraph - scene.paragraph_of(place) > 1)
        if scene.is_subject(place):
            score += 3.5 if scene.paragraph_of(place) == paragraph else 1.5
        score -= 1.0 if _is_possessive(scene, place) else 0.0
        score -= 0.8 if scene.genders[person] is None else 0.0
        scores[person] = max(scores.get(person, -9.0), score)
    _add_spoken(scene, scores, start, gender)
    return scores


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
    index = scene.person_at[place]
    for mention in scene.people[index].mentions:
        if mention.span.start == place:
            end = mention.span.end
            return scene.document.text[end : end + 2] in ("'s", "’s")
    return False


def of_description(scene: Scene, words: str, head: str, start: int) -> tuple[int | None, float]:
    """Index of the person that "the diplomat" means: by role, else who spoke or stood before."""
    capitals = {word for word in words_of(words) if _named(words, word)}
    offices = _offices(head)
    matching = []
    for index in _in_order(scene, start):
        person = scene.people[index]
        said = " ".join(mention.role or "" for mention in person.mentions)
        if _fits_gender(scene, index, head) and _matches(said.lower(), offices, capitals):
            matching.append(index)
    if matching:
        return matching[0], 0.9 if len(matching) == 1 else 0.78
    if capitals:
        return None, 0.0
    return _last_present(scene, head, start)


def _offices(head: str) -> frozenset[str]:
    base = head[:-1] if head.endswith("s") else head
    return _SAME_OFFICE.get(head, _SAME_OFFICE.get(base, frozenset())) | {head}


def _named(words: str, folded: str) -> bool:
    return any(word[0].isupper() and words_of(word) == {folded} for word in words.split()[1:])


def _matches(role: str, offices: frozenset[str], capitals: Iterable[str]) -> bool:
    """Whether a role says the same office, of the same country or house if one is named."""
    said = words_of(role)
    if not any(office in said or office in role.split() for office in offices):
        return False
    return all(any(word[:4] == other[:4] for other in said) for word in capitals)


def _in_order(scene: Scene, start: int) -> list[int]:
    """People mentioned before `start`, the latest first, each once."""
    seen: list[int] = []
    for _, index in scene.before(start, sentences=60):
        if index not in seen and not scene.people[index].ambiguous:
            seen.append(index)
    return seen


def _fits_gender(scene: Scene, index: int | None, head: str) -> bool:
    if index is None:
        return False
    wanted = "f" if head in lex.FEMALE_ROLES else "m" if head in lex.MALE_ROLES else None
    return wanted is None or scene.genders[index] in (None, wanted)


def _last_present(scene: Scene, head: str, start: int) -> tuple[int | None, float]:
    """Who spoke last or stood as subject within a paragraph or two."""
    here = scene.paragraph_of(start)
    for spoken in scene.spoken[-1:]:
        near = spoken.person is not None and here - spoken.paragraph <= 2
        if near and _fits_gender(scene, spoken.person, head):
            return spoken.person, 0.8
    for place, index in scene.before(start, sentences=3):
        if here - scene.paragraph_of(place) <= 1 and scene.is_subject(place):
            person = _certain(scene, index, place)
            if person is not None and _fits_gender(scene, person, head):
                return person, 0.7
    return None, 0.0


_INDEFINITE = re.compile(
    r"(?:an?|one|some|many|several|few|two|three|four|five|six|seven|eight|nine|ten|another|other|"
    r"most|more|no|any|both|\d+)\b",
    re.IGNORECASE,
)


def is_indefinite(words: str, head: str) -> bool:
    """Whether a description names nobody in particular: "a spokeswoman", "officials"."""
    if _INDEFINITE.match(words):
        return True
    plural = (
        (head.endswith("s") and not head.endswith("ss"))
        or head.endswith("men")
        or head
        in (
            "people",
            "police",
            "protesters",
            "staff",
        )
    )
    definite = re.match(r"(?:the|his|her|their|its|this|that|\S+['’]s)\b", words, re.IGNORECASE)
    return plural or not definite
