"""A role as it is printed: no longer than a line needs, cut where the phrase allows it."""

from __future__ import annotations

import re

LONGEST = 9  # words: a role no longer than this is left as it is
ENOUGH = 8  # words that a cut leaves at most
LEFT_OUT = " […] "  # between two slices of a role: "President […] of Zaravia"
_CUT = re.compile(r",? (?=(?:and|or|on|for|in|of|at|from|with|who|under|during|since)\b)|, ")
_DANGLES = re.compile(r" and (?!.* (?:of|for|at|in|on) )[^,]+$")  # "professor of law and director"
_INSIDE_NAME = re.compile(r"[A-Z][\w.’'-]* (?:of|for|and) [A-Z]")


def short_role(role: str) -> str:
    """The start of a long role, up to a boundary that leaves at most eight words.

    No cut inside a name ("Centre for River Research"); what a cut would leave with less than
    three words stays whole unless it is very long.
    """
    words = role.split()
    if len(words) <= LONGEST:
        return role
    names = [(m.start(), m.end()) for m in _INSIDE_NAME.finditer(role)]
    for cut in reversed(list(_CUT.finditer(role))):
        start = role[: cut.start()]
        inside = any(first < cut.start() < last for first, last in names)
        if inside or _DANGLES.search(start):
            continue
        if len(start.split()) <= ENOUGH:
            fits = len(start.split()) > 2 or len(words) > LONGEST + 3
            return start if fits and len(start.split()) > 1 else role
    return role
