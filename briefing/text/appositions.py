"""Who a sentence opens with, and the apposition that runs straight into its verb of saying:
"Jane Doe, a navy spokeswoman says “…”"."""

from __future__ import annotations

import re

from briefing.text import name_lexicon as lex
from briefing.types import Span

# What follows a speaker whose words come next, and not `…, a spokesman said, …` of somebody else.
SAYS_AT_ONCE = re.compile(
    r"\s(?:also\s|then\s|later\s)?(?:says?|said|told|tells|adds|added|wrote|writes|insisted|argued|"
    r"warned|explained|noted|stated|claimed)(?:\s[a-z][^\n,;:.“”\"]{0,60})?(?::|,?\s[“\"][A-Z])"
)
_APPOSED = re.compile(
    r", (?P<role>(?:[Aa]n?|[Tt]he)\s[^,.;:()\"“”\n]{3,90}?)(?=" + SAYS_AT_ONCE.pattern + ")"
)
_BACK = 60  # characters before a name in which its titles stand


def role_into_verb(text: str, span: Span) -> str | None:
    """The apposition of the name at `span`, where that opens its sentence and its words follow."""
    found = _APPOSED.match(text, span.end, span.end + 2 * _BACK + 90)
    return found["role"] if found and opens_sentence(text, span.start) else None


def opens_sentence(text: str, start: int) -> bool:
    """Whether nothing but titles stands between a sentence's start and the place of a name."""
    before = text[max(0, start - _BACK) : start]
    while True:
        head, _, last = before.rstrip(" ").rpartition(" ")
        line = max(last.rfind("\n") + 1, 0)
        if last[line:].lower() not in lex.TITLES:
            break
        before = last[:line] if line else head
    return not before.strip() or before.rstrip(" ").endswith(("\n", ".", "!", "?", "”", '"'))
