"""Furniture at the end of a paragraph of reporting: by wording, credits, sentences of its own."""

from __future__ import annotations

import re

from briefing.ingest.captions import find_credit
from briefing.ingest.likely import FOR_TAILS, LIKELY, find_likely
from briefing.ingest.rules import hinted
from briefing.ingest.voice import calls_for_cut, find_prompt, split_sentences
from briefing.ingest.wordings import SPOKEN, find_wording, fold, is_guarded
from briefing.types import Removal

# Kinds of furniture that are glued to a report's last sentence as sentences of their own.
_GLUED = SPOKEN | {"agency-tail", "contributor", "copyright", "correction", LIKELY}
_IN_QUOTES = re.compile(r"[\"“”«»„]|[’']$")


def cut_tail(plain: str, parts: frozenset[str]) -> tuple[str, list[Removal]]:
    """A paragraph without the furniture at its end, and what that was, in the order of cutting."""
    cut: list[Removal] = []
    lower = fold(plain[-320:])
    for rule, hints in hinted("tail", parts):
        if hints and not _holds(lower, hints):
            continue
        match = rule.pattern.search(plain, max(len(plain) - 320, 0))
        if match and match.start() > 0 and not (rule.name in SPOKEN and _is_open(plain, match)):
            cut.append(Removal(text=match.group().strip(), rule=rule.name))
            plain = plain[: match.start()].rstrip()
    credit = find_credit(plain)
    if credit:
        cut.append(Removal(text=plain[credit:].strip(), rule="credit"))
        plain = plain[:credit].rstrip()
    plain, sentences = _cut_sentences(plain, parts)
    return plain, [*cut, *sentences]


def _holds(lower: str, words: tuple[str, ...]) -> bool:
    for word in words:  # noqa: SIM110 - a generator under any() takes three times as long
        if word in lower:
            return True
    return False


def _is_open(plain: str, match: re.Match[str]) -> bool:
    """Whether a match begins inside a quotation that ends within it: `"Click here," it says`."""
    before, inside = plain[: match.start()], match.group()
    curly = before.count("“") > before.count("”") and "”" in inside
    return curly or (before.count('"') % 2 == 1 and '"' in inside)


def _cut_sentences(plain: str, parts: frozenset[str]) -> tuple[str, list[Removal]]:
    """The paragraph without sentences at its end that alone would go as furniture, and those."""
    cut: list[Removal] = []
    for _ in range(3):
        sentences = split_sentences(plain[-400:]) if calls_for_cut(plain) else []
        if len(sentences) < 2 or not 2 <= sentences[-1].count(" ") < 30:
            return plain, cut
        if _IN_QUOTES.search(sentences[-1]) or is_guarded(sentences[-1]):
            return plain, cut
        if plain.count("“") > plain.count("”"):
            return plain, cut
        rule = find_wording(sentences[-1], parts) or find_prompt(sentences[-1])
        if rule is None and find_likely(sentences[-1], more=FOR_TAILS):
            rule = LIKELY
        if rule not in _GLUED:
            return plain, cut
        cut.append(Removal(text=sentences[-1], rule=rule))
        plain = plain[: plain.rindex(sentences[-1])].rstrip()
    return plain, cut
