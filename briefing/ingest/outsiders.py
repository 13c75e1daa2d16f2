"""Notes on somebody who is not in the article: its author, or the outlet itself.

An article ends with `Ms X is an economist based in Y` or `The X is a non-profit newsroom`: the
name stands nowhere else in it, and what is said of it is true at all times. Whoever is part of
the news is named before, does something, or is no writer, teacher or outlet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_NAME = r"[A-ZÀ-Þ][\w’'-]+"
_SUBJECT = re.compile(
    rf"\W{{0,3}}(?:(?:Mr|Ms|Mrs|Mx|Dr|Prof|Professor|Sir|Dame|Rev|Engr|Barr|Col|Maj|Gen|Lt|Capt|Ambassador|Amb|Adv|The)\.?\s)*"
    rf"(?P<name>{_NAME}(?:\s(?:(?:of|de|da|van|von|bin|al|el|for|the|and)\s)?(?:{_NAME}|[A-Z]\.)){{0,4}})(?:,\s[^,.\n]{{2,70}},)?\s"
    r"(?P<verb>is|are|teaches|writes|covers|reports|works|lectures|edits|heads|leads|directs|runs|hosts|serves|specialises"
    r"|specializes|researches|studies|practises|practices|contributes|has\s(?:written|reported|covered|worked|edited|been)|holds|chairs"
    r"|co-founded|founded|blogs)\b"
)
_WRITES = re.compile(
    r"\b(?:writers?|journalists?|reporters?|correspondents?|columnists?|contributors?|editors?|broadcasters?|commentators?|bloggers?"
    r"|presenters?|author|photographers?|professors?|lecturers?|fellow|scholar|researcher|academic|analyst|economist|historian|lawyer"
    r"|barrister|advocate|consultant|strategist|scientist|sociologist|philosopher|psychologist|psychiatrist|physician|doctor|surgeon|diplomat"
    r"|ambassador|agronomist|engineer|architect|activist|campaigner|political\sscientist|theologian|teacher|student|novelist|poet|essayist"
    r"|critic|teaches\s|writes\s(?:about|on|regularly|weekly)\b|(?:writes|covers|reports|blogs)\s[^.\n]{0,60}\b(?:for|from)\s(?:the\s)?[A-Z]|lectures\s|blogs|PhD|director\sof|head\sof|chief\sexecutive|co-founder|founder|president\sof"
    r"|columns?|expert|specialist|trainer|pastor|farmer)\b"
)
_TIED = re.compile(
    r"\b(?:at|of|for|with|based|about|on|in|author|from)\b|\b(?:freelance|columnist|reporter|writer|journalist)\b"
)
_OUTLET = re.compile(
    r"\b(?:newsroom|news\s(?:site|outlet|organi[sz]ation|service|agency|website|platform|magazine)|magazine|newspaper|journalism|publication|non-?profit|online|independent\s"
    r"(?:media|outlet|voice)|media\s(?:outlet|organi[sz]ation|platform|company)|podcast|newsletter|wire\sservice)\b",
    re.IGNORECASE,
)
_COVERS = re.compile(
    r"\b(?:cover(?:s|ing)|report(?:s|ing)|funded|supported|published|produces?|readers?|donations|members?|grants?|journalism|stories|dedicated|independent)\b"
)
_TELLS = re.compile(
    r"\b(?:was|were|had|said|says|told|will|would|yesterday|today|died|killed|arrested|charged|accused|expected"
    r"|resigned|free\son|on\strial|in\sjail|missing|survived|who|(?:on|last|next|this)\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
_PRONOUNS = frozenset(("He", "She", "It", "They", "We", "You", "I", "This", "That", "There"))
_LONGEST = 420  # characters


def find_outsider(paragraph: str, others: Iterable[str]) -> bool:
    """Whether a paragraph only says who somebody is whom no other paragraph names."""
    if len(paragraph) > _LONGEST or _TELLS.search(paragraph) or re.search(r"[“”\"«»?]", paragraph):
        return False
    match = _SUBJECT.match(paragraph)
    if match is None or not _is_a_note(paragraph, match["verb"]):
        return False
    names = re.findall(_NAME, match["name"])
    if names[0] in _PRONOUNS:
        return False
    last = re.sub(r"[’']s$", "", names[-1])
    return not any(last in other for other in others)


def _is_a_note(paragraph: str, verb: str) -> bool:
    if _OUTLET.search(paragraph) and _COVERS.search(paragraph):
        return True
    rest = paragraph[paragraph.index(verb) :]
    if not (_WRITES.search(rest) and _TIED.search(rest)):
        return False
    return not re.match(
        r"(?:is|are)\s(?!an?\b|the\b|[a-z]+\s(?:director|professor|editor)|director|professor|head|chair|editor|senior|currently|also|co-|chief|president|founder|assistant|associate|based)",
        rest,
    )
