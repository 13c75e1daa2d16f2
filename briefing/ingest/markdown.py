"""Markdown's marks: what they are, and a text without them.

Only marks go; the words between them stay as they were. What goes is recorded construct by
construct: all its marks, in order.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from briefing.types import Removal

_SIGNS = re.compile(
    r"^[ ]{0,3}#{1,6}[ ]+\S|\]\((?:https?://|#|/|<)[^)\n]{0,1000}\)|(?<!\S)\*\*\S[^*\n]{0,300}\*\*(?!\w)|^\[[^\]\n]{1,80}\]:\s+\S",
    re.MULTILINE,
)
_LOOKED_AT = 50_000  # characters in which Markdown shows itself
_IMAGE = re.compile(r"!\[(?P<words>[^\]\n]{0,400})\]\([^)\n]{0,2000}\)(?:\{[^}\n]{0,80}\})?")
_LINK = re.compile(
    r"\[(?P<words>[^\[\]\n]{1,600})\](?:\([^()\n]{0,2000}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)|\[[^\]\n]{0,80}\])"
)
_ONLY_LINK = re.compile(r"[*_>\s-]{0,6}" + _LINK.pattern.replace("?P<words>", "") + r"[*_.\s]{0,6}")
_AUTOLINK = re.compile(r"<(?P<words>(?:https?://|mailto:)[^\s<>]{3,1000})>")
_STRONG = re.compile(r"(?P<mark>\*\*\*|\*\*|___|__)(?=\S)(?P<words>[^\n]{1,2000}?)(?<=\S)(?P=mark)")
_EMPHASIS = re.compile(
    r"(?<![\w*\\])(?P<mark>[*_])(?=[^\s*_])(?P<words>[^*_\n]{1,1000}?)(?<=[^\s*_])(?P=mark)(?![\w*])"
)
_CODE = re.compile(r"(?<!`)`(?P<words>[^`\n]{1,500})`(?!`)")
_HEADING = re.compile(r"^[ ]{0,3}#{1,6}[ \t]+(?P<words>[^\n]*?)[ \t]*#*[ \t]*$", re.MULTILINE)
_QUOTE = re.compile(r"^(?:[ ]{0,3}>[ ]?)+(?P<words>[^\n]*)$", re.MULTILINE)
_RULE = re.compile(r"^[ ]{0,3}(?:[-*_][ ]*){3,}$|^[ ]{0,3}[=-]{3,}[ ]*$", re.MULTILINE)
_REFERENCE = re.compile(r"^[ ]{0,3}\[[^\]\n]{1,80}\]:[ ]+\S[^\n]{0,1000}$", re.MULTILINE)
_ESCAPE = re.compile(r"\\(?P<words>[\\`*_{}\[\]()#+.!>~|-])")


def looks_like_markdown(text: str) -> bool:
    """Whether a text without a telling suffix is Markdown: a heading, a link or bold words."""
    return bool(_SIGNS.search(text, 0, _LOOKED_AT))


def is_link(line: str) -> bool:
    """Whether a line is nothing but one link."""
    return bool(_ONLY_LINK.fullmatch(line.strip()))


def plain_line(line: str) -> str:
    """One line without its marks."""
    return strip_markdown(line)[0].strip()


def strip_markdown(text: str) -> tuple[str, list[Removal]]:
    """`text` without marks, and the marks that went."""
    removed: list[Removal] = []
    for pattern, rule, keeps_words in _STEPS:
        text = pattern.sub(_remover(removed, rule, keeps_words), text)
    return text, removed


_STEPS: tuple[tuple[re.Pattern[str], str, bool], ...] = (
    (_REFERENCE, "markdown-link", False),
    (_IMAGE, "image", False),
    (_LINK, "markdown-link", True),
    (_AUTOLINK, "markdown-link", True),
    (_RULE, "markdown-rule", False),
    (_HEADING, "markdown-heading", True),
    (_QUOTE, "markdown-quote", True),
    (_STRONG, "markdown-emphasis", True),
    (_EMPHASIS, "markdown-emphasis", True),
    (_CODE, "markdown-code", True),
    (_ESCAPE, "markdown-escape", True),
)


def _remover(
    removed: list[Removal], rule: str, keeps_words: bool
) -> Callable[[re.Match[str]], str]:
    def take(match: re.Match[str]) -> str:
        words = match["words"] if keeps_words else ""
        start = match.start("words") - match.start() if keeps_words else 0
        whole = match.group()
        marks = whole[:start] + whole[start + len(words) :] if keeps_words else whole
        if marks.strip():
            removed.append(Removal(text=marks, rule=rule))
        return words

    return take
