"""What a role says: the office that it turns on, how much it tells, who may bear it."""

from __future__ import annotations

from functools import lru_cache

from briefing.text import name_lexicon as lex
from briefing.text.wordlist import word_set

OFFICES = word_set("sen. rep. gov. gen. adm. col. maj. lt. sgt. capt. cmdr. cpl.")


def is_role_before(word: str) -> bool:
    """Whether a word just before a name can end a role ("spokesman", "President")."""
    low = word.lower().rstrip(",")
    return (
        low in lex.ROLE_HEADS
        or low in OFFICES
        or (low in lex.TITLES and len(low) > 3 and not low.endswith("."))
    )


@lru_cache(maxsize=8192)
def heads_of_role(role: str) -> tuple[str, ...]:
    """All offices in a role: "minister" and "ambassador", not the "deputy" of a deputy minister."""
    words = role.lower().replace(",", " ").split()
    heads = [word in lex.ROLE_HEADS or word in OFFICES for word in words]
    return tuple(
        word
        for place, word in enumerate(words)
        if heads[place] and not (place + 1 < len(words) and heads[place + 1])
    )


@lru_cache(maxsize=8192)
def head_of_role(role: str) -> str:
    """The office that a role turns on: "secretary" of "Deputy Secretary of State"."""
    words = role.lower().replace(",", " ").split()
    heads = [n for n, word in enumerate(words) if word in lex.ROLE_HEADS or word in OFFICES]
    if not heads or words[0] in ("who", "of", "from"):
        return ""
    last = heads[0]
    for place in heads:
        last = place if place == last + 1 else last
    return words[last]


@lru_cache(maxsize=8192)
def weight_of_role(role: str) -> int:
    """How much a role tells: 3 an office in words, 2 a title, a deed or a house, 1 a bare noun,
    0 what says little without the other party to it."""
    words = role.split()
    if words[0].lower() in ("who", "of", "from") or (len(words) == 1 and role[0].isupper()):
        return 2 if not role.endswith(".") else 1
    if head_of_role(role) in lex.RELATIONS:
        return 0
    if len(words) == 1:
        return 0 if role.lower() in lex.THIN_ROLES else 1
    return 3


def tells_something(role: str) -> bool:
    """Whether a role says who somebody is, not only whose friend or what kind of party."""
    head = head_of_role(role)
    thin = head == "counterpart" or (head in lex.RELATIONS and role.lower().endswith(head))
    return not thin and role.lower() not in lex.SILENT_ROLES


def is_body_role(role: str) -> bool:
    """Whether a company may be called so: "builder", "the publisher"."""
    return head_of_role(role) in lex.BODY_ROLES and " " not in role.strip()
