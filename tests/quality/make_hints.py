"""The words without which a rule of cleaning cannot match, worked out from its expression.

Trying some ninety expressions on every paragraph would cost more than finding the article.
A rule is tried only where one of its words stands; most paragraphs hold none. The table
`briefing/ingest/rules/hints.py` is made by this module and held to it by a test.

    python -m tests.quality.make_hints > briefing/ingest/rules/hints.py
"""

from __future__ import annotations

import re._constants as op
import re._parser as parser
from typing import Any

MOST = 70  # words; a rule with more is tried everywhere
Words = frozenset[str] | None


def hints_of(source: str, flags: int) -> tuple[str, ...]:
    """Words of which every match holds one, shortest forms only; () when there are none."""
    words = _required(parser.parse(source, flags))
    if words is None or len(words) > MOST:
        return ()
    shortest: list[str] = []
    for word in sorted(words, key=lambda w: (len(w), w)):
        if not any(short in word for short in shortest):
            shortest.append(word)
    return tuple(sorted(shortest))


def _required(tree: Any) -> Words:
    best: Words = None
    run = ""
    for code, value in tree:
        letter = _letter(code, value)
        if letter is not None:
            run += letter
            continue
        best, run = _better(best, _word(run)), ""
        best = _better(best, _of_node(code, value))
    return _better(best, _word(run))


def _letter(code: Any, value: Any) -> str | None:
    if code is op.LITERAL:
        return chr(value).lower()
    if code is op.IN and list(value) == [(op.CATEGORY, op.CATEGORY_SPACE)]:
        return " "  # paragraphs are looked at with every white space as one space
    return None


def _word(run: str) -> Words:
    return frozenset((run,)) if run.strip() else None


def _of_node(code: Any, value: Any) -> Words:
    if code is op.SUBPATTERN:
        return _required(value[3])
    if code in (op.MAX_REPEAT, op.MIN_REPEAT):
        return _required(value[2]) if value[0] > 0 else None
    if code is op.BRANCH:
        branches = [_required(branch) for branch in value[1]]
        return None if None in branches else frozenset().union(*branches)
    if code is op.IN and len(value) <= 8 and all(item[0] is op.LITERAL for item in value):
        letters = frozenset(chr(item[1]).lower() for item in value)
        return None if any(letter.isspace() for letter in letters) else letters
    return None


def _better(one: Words, other: Words) -> Words:
    """The rarer of two sets of words: longer ones first, then fewer."""
    if one is None or other is None:
        return other if one is None else one
    return max(
        one, other, key=lambda w: (min(map(len, w)) >= 3, len(w) < 40, min(map(len, w)), -len(w))
    )


def main() -> None:
    from briefing.ingest.rules.table import RULES

    print('"""Data, made by `python -m tests.quality.make_hints`: words that call for a rule."""')
    print("\nfrom __future__ import annotations\n")
    print("# fmt: off\n# ruff: noqa: E501\nHINTS: tuple[tuple[str, ...], ...] = (")
    for rule in RULES:
        print(f"    {hints_of(rule.source, rule.pattern.flags)!r},")
    print(")\n# fmt: on")


if __name__ == "__main__":
    main()
