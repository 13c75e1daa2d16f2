"""Paragraphs told by their neighbours: copied stretches, rows of tables, polls, contacts."""

from __future__ import annotations

import re

_COPIED_RUN = 4  # paragraphs that a repeated stretch has at least


def find_tables(paragraphs: list[str]) -> frozenset[int]:
    """Numbers of lines beside lines with as many bars, where figures stand between some."""
    bars = [paragraph.count("|") if len(paragraph) < 400 else 0 for paragraph in paragraphs]
    found: set[int] = set()
    for number, count in enumerate(bars[:-1]):
        pair = paragraphs[number] + paragraphs[number + 1]
        if count and count == bars[number + 1] and re.search(r"\d\s*\||\|\s*\d", pair):
            found.update((number, number + 1))
    return frozenset(found)


def find_repeats(paragraphs: list[str]) -> frozenset[int]:
    """Numbers of paragraphs that follow their own copy, or stand in a copied run of four."""
    first: dict[str, int] = {}
    copied: dict[int, int] = {}
    for number, paragraph in enumerate(paragraphs):
        if len(paragraph) > 40:
            origin = first.setdefault(paragraph, number)
            if origin != number:
                copied[number] = origin
    found = {number for number, origin in copied.items() if number - origin == 1}
    run: list[int] = []
    for number in [*sorted(copied), len(paragraphs) + 9]:
        if run and number - run[-1] <= 2 and copied.get(number, -1) > copied[run[-1]]:
            run.append(number)
            continue
        found.update(run if len(run) >= _COPIED_RUN else ())
        run = [number]
    return frozenset(found)


_VOTE = re.compile(
    r"\W*(?:view results|see results|vote(?: now)?|submit(?: vote)?)\W*", re.IGNORECASE
)
_CONTACTS = re.compile(r"(?:[\w ]{0,24}\b)?contacts?\W*", re.IGNORECASE)
_REACH = re.compile(r"\S@\S|\d{3}[\s.-]\d{3,4}")


def count_options(after: list[str]) -> int:
    """How many lines of a poll follow its question: short answers, then the button; 0 for none."""
    for number, line in enumerate(after):
        if _VOTE.fullmatch(line):
            return number + 1
        if line.count(" ") > 6 or line.rstrip()[-1:] in ".!?":
            return 0
    return 0


def heads_contacts(line: str, after: list[str]) -> bool:
    """Whether a line heads names and numbers of whom to ask."""
    return bool(_CONTACTS.fullmatch(line)) and any(_REACH.search(other) for other in after[:7])
