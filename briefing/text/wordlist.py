"""Word lists written as text, so that data modules read like prose and not like code."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The white-space separated words of a text, as a set."""
    return frozenset(text.split())


def listed(text: str) -> tuple[str, ...]:
    """The white-space separated words of a text, in order."""
    return tuple(text.split())


def phrase_set(phrases: str) -> frozenset[str]:
    """The same for phrases of several words, divided by bars."""
    return frozenset(phrase.strip() for phrase in phrases.split("|"))
