"""What a description may mean: which offices a noun covers, and of which country or house."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from briefing.text.role_words import head_of_role, heads_of_role, is_role_before
from briefing.text.spellings import fold
from briefing.text.wordlist import listed, word_set

# A noun and the words, or pairs of words, that a role may say for it.
_COVERS: dict[str, str] = {
    "diplomat": "ambassador envoy consul diplomat foreign_minister foreign_secretary "
    "foreign_ministry secretary_of_state foreign_affairs high_representative nuncio emissary",
    "leader": "president leader premier prime_minister chancellor king queen head chairman "
    "chairwoman strongman governor chief secretary-general ruler pope general_secretary",
    "head": "president leader premier head director chief chairman chairwoman",
    "chief": "chief head director chairman president commissioner",
    "boss": "boss head chief director president chairman executive manager",
    "expert": "analyst expert scientist professor researcher economist historian sociologist "
    "specialist fellow scholar lecturer engineer hydrologist architect seismologist lawyer",
    "analyst": "analyst expert scientist economist strategist researcher fellow",
    "lawmaker": "senator sen. rep. congressman congresswoman representative deputy lawmaker mp mep "
    "duma parliamentarian legislator assemblyman assemblywoman committee parliament "
    "parliamentary house_speaker senate",
    "official": "minister secretary director commissioner officer chief deputy official "
    "administrator ambassador undersecretary adviser governor spokesman spokeswoman",
    "politician": "senator minister president premier governor mayor leader candidate deputy mp "
    "congressman congresswoman politician chairman chancellor",
    "candidate": "candidate nominee hopeful contender challenger front-runner",
    "scientist": "scientist professor researcher biologist physicist chemist geologist "
    "seismologist hydrologist climatologist meteorologist",
    "lawyer": "lawyer attorney counsel solicitor barrister advocate",
    "writer": "writer author novelist columnist poet journalist laureate playwright",
    "reporter": "reporter correspondent journalist columnist writer editor",
    "spokesman": "spokesman spokesperson press_secretary spokeswoman",
    "businessman": "businessman mogul magnate tycoon billionaire executive ceo developer",
    "businesswoman": "businesswoman mogul magnate tycoon billionaire executive ceo developer",
    "executive": "executive ceo director president chief chairman manager boss",
    "professor": "professor lecturer scholar scientist",
    "pontiff": "pope",
    "cleric": "bishop archbishop cardinal priest vicar imam rabbi pastor reverend ayatollah",
    "activist": "activist campaigner organizer organiser leader founder",
    "minister": "minister premier",
    "secretary": "secretary",
    "president": "president",
    "premier": "premier prime_minister",
    "chancellor": "chancellor",
    "senator": "senator sen.",
    "governor": "governor gov.",
    "mayor": "mayor",
    "judge": "judge justice magistrate",
    "prosecutor": "prosecutor attorney",
    "congressman": "congressman rep. representative",
    "congresswoman": "congresswoman rep. representative",
    "commander": "commander general colonel captain chief admiral",
    "captain": "captain skipper master",
    "officer": "officer policeman sergeant captain inspector chief detective constable",
    "teacher": "teacher schoolteacher headteacher lecturer professor teaches",
    "doctor": "doctor surgeon physician dr.",
    "general": "general gen.",
    "strongman": "president leader strongman",
    "nominee": "nominee candidate",
}
_LIKE = {
    "parliamentarian": "lawmaker", "deputy": "lawmaker", "mp": "lawmaker",
    "legislator": "lawmaker", "economist": "expert", "researcher": "scientist",
    "scholar": "professor", "academic": "professor", "envoy": "diplomat",
    "ambassador": "diplomat", "hopeful": "candidate", "contender": "candidate",
    "frontrunner": "candidate", "front-runner": "candidate", "mogul": "businessman",
    "billionaire": "businessman", "tycoon": "businessman", "journalist": "reporter",
    "columnist": "reporter", "author": "writer", "novelist": "writer", "politologist": "expert",
    "observer": "expert", "spokeswoman": "spokesman", "spokesperson": "spokesman",
    "attorney": "lawyer", "solicitor": "lawyer", "bishop": "cleric", "priest": "cleric",
    "vicar": "cleric", "surgeon": "doctor", "physician": "doctor", "skipper": "captain",
    "specialist": "expert", "campaigner": "activist", "schoolteacher": "teacher",
    "ruler": "leader", "chairman": "head", "chairwoman": "head", "director": "head",
}  # fmt: skip
_FIRST_RANK = word_set("president king queen strongman chancellor leader ruler pope")


@lru_cache(maxsize=1024)
def offices_of(head: str) -> tuple[str, ...]:
    """Words and pairs of words that a role of "the `head`" may hold; the noun itself first."""
    base = head[:-1] if head.endswith("s") and not head.endswith("ss") else head
    covers = _COVERS.get(base) or _COVERS.get(_LIKE.get(base, ""), "")
    return (base, *(office.replace("_", " ") for office in listed(covers)))


def is_office(head: str) -> bool:
    """Whether a noun claims an office, so that a person of another office cannot be meant."""
    return len(offices_of(head)) > 1


def matches(role: str, head: str, capitals: Iterable[str]) -> bool:
    """Whether a role says the office of a description, of the country or house it names."""
    said = f" {role.lower().replace(',', ' ')} "
    heads = heads_of_role(role)
    if not any(
        office in heads if is_role_before(office) else f" {office} " in said
        for office in offices_of(head)
    ):
        return False
    return all(any(_same_root(word, other) for other in words_of(role)) for word in capitals)


def contradicts(role: str, head: str) -> bool:
    """Whether somebody of this role cannot be "the `head`"."""
    return is_office(head) and bool(head_of_role(role)) and not matches(role, head, ())


def is_first_rank(role: str) -> bool:
    """Whether the role is that of a head of state rather than of government."""
    return bool(_FIRST_RANK & set(role.lower().split())) and "vice" not in role.lower()


def _same_root(one: str, other: str) -> bool:
    """Russian and Russia, Belarusian and Belarus; Austrian and Australian are two."""
    length = max(4, min(len(one), len(other)) - 1)
    return one[:length] == other[:length] or (len(one) == 4 and one == other[:4])


def words_of(text: str) -> set[str]:
    """Folded words of a phrase, at least three letters long."""
    return {fold(word) for word in re.findall(r"[^\W\d_]{3,}", text)}
