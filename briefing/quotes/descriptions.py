"""Whom a description means: "the diplomat", "the Russian leader", "a nurse at the infirmary".

A definite description means the one person of that office whom the text has named before it;
where two fit, or somebody of another office stands nearest, nobody is named.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.quotes.offices import contradicts, is_first_rank, is_office, matches, words_of
from briefing.quotes.records import Actor
from briefing.quotes.scene import Scene
from briefing.text import name_lexicon as lex
from briefing.text.appositions import SAYS_AT_ONCE, opens_sentence
from briefing.text.spellings import surname_of
from briefing.text.wordlist import word_set

_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_PLAIN = (
    r"(?!(?:for|of|to|the|in|at|with|by|from|on|and|is|was|that|who|which|said|says|told|has|had"
    r"|have|as|or|but|her|his)\b)[\w’'-]+"
)
_OWNED = re.compile(r"(?:his|her|their|its|my|our)\s", re.IGNORECASE)
# What somebody is called in passing, so that whoever is being spoken of may be meant.
_EPITHETS = word_set(
    "leader expert analyst politician candidate nominee hopeful contender front-runner frontrunner "
    "scientist researcher lawyer attorney writer author novelist journalist columnist businessman "
    "businesswoman billionaire mogul tycoon executive professor scholar academic activist "
    "campaigner lawmaker legislator diplomat envoy economist historian strategist adviser aide "
    "star singer actor actress musician artist veteran native newcomer freshman icon legend "
    "commentator critic pollster consultant developer entrepreneur founder teacher schoolteacher "
    "pontiff"
)
_INDEFINITE = re.compile(
    r"(?:an?|one|some|many|several|few|two|three|four|five|six|seven|eight|nine|ten|another|other|"
    r"most|more|no|any|both|\d+)\b",
    re.IGNORECASE,
)
_DEFINITE = re.compile(r"(?:the|his|her|their|its|this|that|\S+['’]s)\b", re.IGNORECASE)
_COLLECTIVE = word_set(
    "people police protesters staff family relatives couple team pair duo trio crowd audience "
    "panel jury group"
)
_APPOSITION = re.compile(r"(?: of (?:them|the [\w ]{3,30}?), |,? )(?:the )?((?:[A-Z][\w.]*\s)?)")
_RECENT = 25  # sentences: who was named longer ago is not "the senator" any more
_FAR = 8  # sentences: the other of two senators must have been away this long


def of_description(scene: Scene, words: str, head: str, start: int) -> tuple[int | None, float]:
    """Index of the person that "the diplomat" means: by office, else who spoke or stood before."""
    if head in _COLLECTIVE:
        return None, 0.0
    found, sure = by_office(scene, words, head, start)
    if found is not None or sure or not _may_be_last(words, head):
        return found, sure
    last, sure = _last_present(scene, head, start)
    owner = last is not None and surname_of(scene.people[last].name) in words_of(words)
    return (None, 0.0) if owner else (last, sure)


def _may_be_last(words: str, head: str) -> bool:
    """Whether a description without a match may mean whoever is being spoken of: "the author",
    not "the boy", "the president", "his doctor" or "the Velmian envoy"."""
    named = capitals_of(words) and "'s " not in words and "’s " not in words
    return (
        head in _EPITHETS
        and not named
        and not _OWNED.match(words)
        and not ("former " in words and not named and words[:4].lower() == "the ")
    )


def by_office(scene: Scene, words: str, head: str, start: int) -> tuple[int | None, float]:
    """The one person of that office named before; (None, .5) when there are several."""
    capitals = capitals_of(words)
    matching = [
        (index, place)
        for index, place in _in_order(scene, start)
        if _fits_gender(scene, index, head)
        and any(matches(role, head, capitals) for role in scene.roles[index])
    ]
    return _unique(scene, matching, start) if matching else (None, 0.0)


def _unique(
    scene: Scene, matching: Sequence[tuple[int, int]], start: int
) -> tuple[int | None, float]:
    """The only one of the office; of two, the one who speaks now or alone was named lately."""
    best, place = matching[0]
    if len(matching) == 1:
        return best, 0.92
    heads = [index for index, _ in matching if any(map(is_first_rank, scene.roles[index]))]
    if len(heads) == 1:
        return heads[0], 0.8
    if scene.spoken and scene.spoken[-1].person == best:
        return best, 0.8
    apart = scene.sentence_of(place) - scene.sentence_of(matching[1][1])
    return (best, 0.75) if apart >= _FAR else (None, 0.5)


def capitals_of(words: str) -> set[str]:
    """Folded names inside a description: {"russian"} of "the Russian leader"."""
    return {folded for word in words.split()[1:] if word[0].isupper() for folded in words_of(word)}


def _in_order(scene: Scene, start: int) -> list[tuple[int, int]]:
    """(person, latest place) of people mentioned before `start`, the latest first, each once."""
    seen: dict[int, int] = {}
    for place, index in scene.before(start, sentences=_RECENT):
        if index not in seen and not scene.people[index].ambiguous:
            seen[index] = place
    return list(seen.items())


def _fits_gender(scene: Scene, index: int | None, head: str) -> bool:
    if index is None:
        return False
    wanted = "f" if head in lex.FEMALE_ROLES else "m" if head in lex.MALE_ROLES else None
    return wanted is None or scene.genders[index] in (None, wanted)


def _last_present(scene: Scene, head: str, start: int) -> tuple[int | None, float]:
    """Who spoke last or stood as subject within a paragraph or two, unless of another office."""
    here = scene.paragraph_of(start)
    loss = 0.1 if is_office(head) else 0.0
    for spoken in scene.spoken[-1:]:
        near = spoken.person is not None and here - spoken.paragraph <= 2
        if near and _could_be(scene, spoken.person, head):
            return spoken.person, 0.8 - loss
    for place, index in scene.before(start, sentences=3):
        if here - scene.paragraph_of(place) <= 1 and scene.is_subject(place):
            person = scene.bearer(index, place)[0] if scene.people[index].ambiguous else index
            if person is not None and _could_be(scene, person, head):
                return person, 0.7 - loss
    return None, 0.0


def _could_be(scene: Scene, index: int | None, head: str) -> bool:
    if index is None or not _fits_gender(scene, index, head):
        return False
    return not any(contradicts(role, head) for role in scene.roles[index])


def is_indefinite(words: str, head: str) -> bool:
    """Whether a description names nobody in particular: "a spokeswoman", "officials"."""
    if _INDEFINITE.match(words):
        return True
    plural = head.endswith("s") and not head.endswith("ss")
    if plural or head.endswith("men") or head in _COLLECTIVE:
        return True
    return not _DEFINITE.match(words)


def head_of(words: str) -> str:
    """The noun that a description turns on: "leader" of "the leader of Velmia"."""
    found = re.match(r"\S+(?: \S+?)*?(?= (?:of|for|in|at|from|to|and|who)\b|$)", described(words))
    return found.group().split()[-1].lower() if found else ""


def claims_office(words: str, head: str) -> bool:
    """Whether "the Velmian president" means one known person, named or not."""
    return words[:4].lower() == "the " and is_office(head) and not is_indefinite(words, head)


def introduced(scene: Scene, actor: Actor) -> str | None:
    """The fuller words by which a definite description was brought in: "a Swedish diplomat"."""
    words = actor.span.of(scene.document.text)
    if not re.match(r"(?:the|that|this)\s+\S+$", words, re.IGNORECASE):
        return None
    head = re.escape(actor.head)
    pattern = re.compile(rf"\b(?:[Aa]n?|[Oo]ne)\s((?:(?:{_PLAIN})\s){{1,3}}?{head})\b(?! [A-Z])")
    back = max(0, actor.span.start - 1500)
    found = list(pattern.finditer(scene.document.text, back, actor.span.start))
    return found[-1].group(1) if found else None


def apposed(scene: Scene, actor: Actor) -> int | None:
    """The person named right after a description: "his spokeswoman, Jane Doe,"."""
    text = scene.document.text
    opener = _APPOSITION.match(text, actor.span.end)
    if opener is None:
        return None
    for offset in (opener.end(), *(opener.start(g) for g in (1,) if opener.group(g))):
        index = scene.person_at.get(offset)
        if index is not None and scene.people[index].kind == "person":
            return index
    return None


def opens_with_name(scene: Scene, actor: Actor) -> int | None:
    """The person whose name opens the sentence that the description goes on: "Jane Doe, a
    spokeswoman says “…”". In "Jane Doe, a spokeswoman said, …" somebody else may speak of her."""
    text, start = scene.document.text, actor.span.start
    if not SAYS_AT_ONCE.match(text, actor.span.end):
        return None
    place, index = next(scene.before(start, sentences=0), (0, None))
    beside = index is not None and text[scene.mention_at[place].span.end : start] == ", "
    return index if beside and opens_sentence(text, place) else None


def described(words: str) -> str:
    """The words without their article, on one line."""
    return _ARTICLE.sub("", " ".join(words.split()), count=1)
