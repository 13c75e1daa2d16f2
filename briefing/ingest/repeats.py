"""Paragraphs that are told by their neighbours: copied stretches and rows of tables."""

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
