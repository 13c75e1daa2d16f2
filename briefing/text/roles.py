"""The role that a text gives somebody, word for word: before the name or after it."""

from __future__ import annotations

import re

from briefing.text import name_lexicon as lex
from briefing.text.appositions import role_into_verb
from briefing.text.given_names import is_given
from briefing.text.role_words import OFFICES, is_role_before
from briefing.text.wordlist import word_set
from briefing.types import Span

_BACK = 190  # characters looked at on either side of a name
_WORD = re.compile(r"[^\s,;:()\"“”«»]+|[,;:()\"“”«»]")
_BRIDGES = frozenset({"of", "for", "on", "and", "the", "with", "in", "at", "to", "&", "from"})
#: past one of these an office is somebody else's: "Gull Church in Twin Falls"
_BEYOND = frozenset({"of", "in", "at", "for", "from", "with"})
_ARTICLES = frozenset({"a", "an", "the", "his", "her", "their", "its", "our", "my"})
_AFTER = re.compile(
    r"(?:\s*\([A-Z][\w.\-– ]{0,20}\))?(?:, (?:aged? )?\d{1,3})?,? ?(?:, )"
    r"(?P<role>(?:\b(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|St|Inc|U\.[SNK])\.|[^,.;:()\"“”\n]){3,165})"
    r"(?=[,.;)]|$|\n)"
)
_WHO_DOES = re.compile(
    r"(?:, (?:aged? )?\d{1,3})?\s*,?\s*(?P<role>who (?:(?:now |also |still )?(?:heads|leads"
    r"|chairs|runs|directs|teaches|edits|owns|manages|represents|coordinates|oversees|commands|studies|follows"
    r"|farms|founded|edited|is (?:leading|heading|directing|overseeing))"
    r"|(?:is|was) (?:the |a |an )?(?:former |deputy )?(?:mayor|president|governor|minister|director"
    r"|head|leader|chairman|chairwoman|chief|secretary|ambassador|editor|professor) of)"
    r" (?:\bU\.[SNK]\.|[^,.;:\n\"“”]){3,90}?(?= and |[,.;:\n\"“”]|$))"
)
_CUT_SHORT = re.compile(r" an? [\w-]+$")  # "who owns a diversity" and something more
_RELATIVE = re.compile(
    r" (?:who|which|that|whose|arrested|accused|charged|convicted|killed|named|appointed|hired|"
    r"fired|sacked|released|wanted|jailed|sentenced|one of)\b"
)
_POINTING = re.compile(r"\b(?:him|her|them|it|us|me|his|their|its)\b")
_OF_HOUSE = re.compile(
    r" (?P<role>(?:of|from) (?:the )?[A-Z][\w’'.&-]*"
    r"(?: (?:of|for|and|the|on|&) ?(?:the )?[A-Z][\w’'.&-]*| [A-Z][\w’'.&-]*){1,7})"
)
_OF_TEAM = re.compile(
    r" (?P<role>of the (?:[A-Z][\w.]+ ){1,3}(?:delegation|embassy|mission|secretariat))\b"
)
_CLOSES_APPOSITION = re.compile(r"(?: \([^)\n]{1,30}\))?(?:,|\.| (?:said|says|told|added)\b)")
_DETERMINED = re.compile(
    r"(?:^|(?<=[\s“\"(]))(?P<own>[Tt]he|[Aa]n(?:other)?|[Aa]|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|"
    r"[\w-]+['’]s) (?P<rest>[^,;:.()“”\"\n]{3,110})$"
)
_ARTICLE = re.compile(r"^(?:an?|the|his|her|their|its|our|my) ")
_OWNER = re.compile(
    r"(?<![\w.’'-])(?:(?:[A-Z][\w&-]*|(?:[A-Z]\.)+) ){1,5}$"
)  # "Gull Coast " before "Council's"
_OWNED = re.compile(r"the \S+['’]s ")
_LISTS = re.compile(
    r"(?:Ministry|Department|Committee|Institute|Cent(?:er|re)|Council|School|Faculty|Commission"
    r"|Office|Bureau|Society|Association) (?:of|for|on)\b"
)
_KIN = word_set(
    "cousin son daughter brother sister mother father husband wife uncle aunt niece nephew "
    "friend ally rival widow grandson granddaughter colleague fan supporter critic"
)
_STOP = re.compile(r"\b([A-Za-z]{4,})\. ")
_BREAK = frozenset('"“”«»;:()')
#: a phrase that tells what somebody did is no role: "district governor said early on …"
_TELLS = re.compile(
    r"[—–$]|''|\b(?:said|says|told|added|warned|announced|after|before|secured|signed|against|"
    r"capital|ship|yacht|handwriting|when|because|while|will|would|has|had|was|were|is|are)\b"
)
#: courtesies and bare ranks between an office and the name: "Minister Lord X", "spokesman Capt X"
_COURTESY_END = re.compile(
    r"(?<=[a-z] )(?:Sir|Lord|Lady|Dame|Capt|Cmdr|Col|Maj|Sgt|Lt|Gen|Adm|Hon\.|Rt\. Hon\.) $"
)
_COURTESY = word_set("mr mrs ms miss mx sir st messrs herr frau monsieur madame")


def role_of(text: str, span: Span) -> str | None:
    """What the text calls the bearer of the name at `span`: the more telling of what stands
    before it and after it, a slice of the text."""
    before = role_before(text, span.start)
    if before is None and " " in span.of(text):
        before = role_before_comma(text, span.start, span.end)
    before = before if before and not _TELLS.search(before) else None
    if before is not None and not before.endswith("."):
        return before
    into_verb = role_into_verb(text, span)
    after = _apposed(into_verb) if into_verb else role_after(text, span.end)
    told = after and (after.startswith("who ") or not _TELLS.search(after))
    return after if told else before


def role_before(text: str, start: int) -> str | None:
    """The role phrase that ends where the name starts, e.g. "Deputy Secretary of State"."""
    window = _COURTESY_END.sub("", text[max(0, start - _BACK) : start])
    last = window[-30:].split()[-1:]
    if not last or not _may_end_role(last[0]):
        return None
    window = window[_sentence_start(window) :]
    words = [(found.start(), found.group()) for found in _WORD.finditer(window)]
    if not words or not window[-1:].isspace():
        return None
    head = _head_index(words)
    if head is None:
        return None
    first = _first_of(words, head)
    role = window[words[first][0] :].strip().lstrip("-–—• ").rpartition(" - ")[2]
    role = _without_list(role)
    return role if _is_role_like(role) else None


def _without_list(role: str) -> str:
    """ "winner" of "winner, Norwegian"."""
    first, mark, rest = role.rpartition(", ")
    return first if mark and rest.lower() in lex.DEMONYMS else role


def _sentence_start(window: str) -> int:
    """Where the last sentence of some text begins; "Gov." and "Prof." end none."""
    start = max(window.rfind("\n"), window.rfind("? "), window.rfind("! ")) + 1
    for stop in _STOP.finditer(window, start):
        if stop[1].lower() + "." not in lex.TITLES | OFFICES:
            start = stop.end()
    return start


def role_before_comma(text: str, start: int, end: int) -> str | None:
    """The role of "the harbour master, John Doe, said": what ends at the comma before the name.

    It opens at the nearest determiner that leaves a phrase with an office in it, and keeps one
    that says whose: "the ferry's master", "Varga's lawyer".
    """
    if text[max(0, start - 2) : start] != ", " or not _CLOSES_APPOSITION.match(text, end):
        return None
    window = text[max(0, start - 122) : start - 2]
    for place in range(len(window) - 1, -1, -1):
        found = _DETERMINED.match(window, place) if window[place : place + 1].strip() else None
        if found and _heads_phrase(_without_clause(found["rest"])):
            return _without_clause(_with_owner(window, found))
    return None


def _heads_phrase(rest: str) -> bool:
    """Whether a phrase turns on an office: "retired judge", "head of lending at the bank"."""
    words = rest.split()
    for index, word in enumerate(words):
        if is_role_before(word):
            following = words[index + 1] if index + 1 < len(words) else ""
            return (not following or following in _BRIDGES) and not _TELLS.search(rest)
        if not (_modifies(word) or word.endswith(("'s", "’s")) or index < 3):
            return False
    return False


def _with_owner(window: str, found: re.Match[str]) -> str:
    """The phrase, with the words that say whose it is: "the ferry's master", not "its convener"."""
    if found["own"].lower() in _ARTICLES | {"another"}:
        return found["rest"]
    start = found.start("own")
    more = _OWNER.search(window, 0, start)
    if more:
        start = more.start() + (4 if more.group().startswith("The ") else 0)
    return window[start - 4 if window[:start].endswith(" the ") else start :]


def role_after(text: str, end: int) -> str | None:
    """The apposition after a name, e.g. ", an independent analyst," or ", who heads the …"."""
    window = text[end : end + _BACK]
    doing = _WHO_DOES.match(window)
    if doing and not _POINTING.search(doing["role"]) and not _CUT_SHORT.search(doing["role"]):
        return doing["role"].strip()
    house = _OF_HOUSE.match(window.removeprefix(","))
    if house and _names_body(_one_house(house["role"])):
        return _one_house(house["role"]).rstrip(".")
    sent = _OF_TEAM.match(window)
    if sent:
        return sent["role"]
    found = _AFTER.match(window)
    return _apposed(found["role"]) if found else None


def _one_house(phrase: str) -> str:
    """The phrase up to an "and" that brings in somebody else: "of the Post and Ada Quill"."""
    first, mark, _ = phrase.partition(" and ")
    return phrase if mark and _LISTS.search(first) else first


def _names_body(phrase: str) -> bool:
    """Whether "of the Gull Institute" names a house and not where somebody lives."""
    return any(
        word.strip(".,").lower() in lex.ORG_HEADS or (word.isupper() and len(word) > 1)
        for word in phrase.split()
    )


def _apposed(phrase: str) -> str | None:
    """The role in an apposition, if it opens like one and has an office early in it."""
    words = phrase.split()
    for place, word in enumerate(words[:9]):
        low = word.lower()
        if low in lex.ROLE_HEADS or (low.rstrip("s") in lex.ROLE_HEADS and words[0] == "one"):
            break
        if low in _BEYOND and place and words[0] != "one":
            return None
        if not (word.lower() in _ARTICLES or word[0].isupper() or _modifies(word) or place < 4):
            return None
    else:
        return None
    first = words[0].lower()
    role = _without_clause(phrase.strip())
    odd = words[0][0].islower() and first not in _ARTICLES | {"one"} and not _modifies(first)
    if odd or _names_another(role):
        return None
    if first == "the" and _OWNED.match(role):
        return role
    return _ARTICLE.sub("", role) or None


def _names_another(role: str) -> bool:
    """Whether the phrase goes on to the name of somebody else: "former sergeant Jan Welk"."""
    words = role.split()
    for place, word in enumerate(words[:-1]):
        if not is_role_before(word) or (place and words[place - 1].lower() == "of"):
            continue
        name = words[place + 1 : place + 3]
        low = name[0].lower()
        if not name[0][0].isupper() or is_role_before(name[0]) or low in lex.ROLE_MODIFIERS:
            continue
        if any(part.endswith(("'s", "’s")) for part in words[place + 1 : place + 5]):
            continue
        two = len(name) == 2 and name[1][0].isupper() and word[0].islower()
        if is_given(low) or two:
            return True
    return False


def _without_clause(phrase: str) -> str:
    """The phrase without a relative clause: "schoolteacher" of "schoolteacher who had kept …"."""
    cut = _RELATIVE.search(phrase)
    return phrase[: cut.start()] if cut else phrase


def _may_end_role(word: str) -> bool:
    """Whether a role could end in this word: an office, or a capital tied to one."""
    low = word.lower()
    return word[0].isupper() or low in lex.ROLE_HEADS or low in lex.ROLE_MODIFIERS


def _first_of(words: list[tuple[int, str]], head: int) -> int:
    """Where the phrase of a head begins, taking in "a spokesman of the mayor of …"."""
    first = head
    while first > 0 and _modifies(words[first - 1][1]):
        first -= 1
    outer = first - 1
    while outer > 0 and words[outer][1] in ("the", "of", "to"):
        outer -= 1
    office = words[outer][1].lower() if 0 <= outer < first - 1 else ""
    if office in lex.ROLE_HEADS and office not in _KIN:
        return _first_of(words, outer)
    return first


def _head_index(words: list[tuple[int, str]]) -> int | None:
    """Index of the role's head: the last word, or one tied to it by "of", "for" and capitals."""
    index = len(words) - 1
    if index < 0 or words[index][1] in _BRIDGES:
        return None
    if index and words[index][1].lower() in lex.DEMONYMS and words[index - 1][1] in _BRIDGES:
        return None  # "manager for Republican X": X is not the manager
    while index >= 0:
        word = words[index][1]
        if word.lower() in _KIN and index < len(words) - 1 and words[index + 1][1] in ("of", "to"):
            return None  # "uncle to Royal Marine X"
        if is_role_before(word) and (
            word[0].islower() or index == len(words) - 1 or _tied(words, index)
        ):
            return index
        inside = word in _BRIDGES or word.lower() in lex.ROLE_MODIFIERS
        if not (word[0].isupper() or inside or (word == "," and index < len(words) - 1)):
            return None
        index -= 1
    return None


def _tied(words: list[tuple[int, str]], index: int) -> bool:
    return words[index + 1][1] in _BRIDGES


def _modifies(word: str) -> bool:
    low = word.lower()
    if word in _BREAK or word == "," or low in lex.CALENDAR:
        return False
    if word[0].isupper():
        return low not in lex.OPENERS or low in lex.ROLE_MODIFIERS
    return low in lex.ROLE_MODIFIERS or low in lex.ROLE_HEADS or low in lex.DEMONYMS or "-" in low


def _is_role_like(role: str) -> bool:
    """No courtesy title at its end, not longer than a line."""
    words = role.lower().split()
    ends = words[-1].rstrip(".") if words else "the"
    return len(role) <= 130 and ends not in _COURTESY | _ARTICLES | _BRIDGES
