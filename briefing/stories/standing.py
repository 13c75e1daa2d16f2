"""Sentences that stood word for word in a report weeks before: they tell nothing of today.

A firm says of itself what it said in its last release, a paper tells the background of its topic
in the words of last month. Such sentences stay in print and in the search for copies; only the
likeness of stories is taken without them.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Sequence

from briefing.types import Document

_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
APART = 14.0  # days between two reports after which a sentence of both is standing text
_WORDS = 8  # of a sentence; a shorter one is the same by chance


def day_of(document: Document) -> float | None:
    """Publication as days since the epoch, None when unknown."""
    moment = document.dct
    if moment is None:
        return None
    return (moment - _EPOCH).total_seconds() / 86_400


def find_standing(documents: Sequence[Document]) -> tuple[str, ...]:
    """The text of each document without its standing sentences, in the order of `documents`.

    Nothing is looked for where all reports are of one fortnight.
    """
    days = [day_of(document) for document in documents]
    known = [day for day in days if day is not None]
    if not known or max(known) - min(known) < APART:
        return tuple(document.text for document in documents)
    keys = [_keys(document) for document in documents]
    standing = _standing_keys(keys, days)
    return tuple(
        _without(document, found, standing) for document, found in zip(documents, keys, strict=True)
    )


def _keys(document: Document) -> list[int]:
    """A number for the words of each sentence; 0 for a short one."""
    return [_key(sentence.text) for sentence in document.sentences]


def _key(text: str) -> int:
    words = text.casefold().split()
    if len(words) < _WORDS:
        return 0
    return int.from_bytes(
        hashlib.blake2b(" ".join(words).encode("utf-8", "replace"), digest_size=7).digest()
    )


def _standing_keys(keys: Sequence[list[int]], days: Sequence[float | None]) -> frozenset[int]:
    """The sentences of which two reports are far enough apart."""
    import numpy as np

    dated = [(found, day) for found, day in zip(keys, days, strict=True) if day is not None]
    every = np.array([key for found, _ in dated for key in found], dtype=np.int64)
    when = np.repeat(np.array([day for _, day in dated]), [len(found) for found, _ in dated])
    names, places = np.unique(every, return_inverse=True)
    first, last = np.full(len(names), np.inf), np.full(len(names), -np.inf)
    np.minimum.at(first, places, when)
    np.maximum.at(last, places, when)
    return frozenset(names[last - first >= APART].tolist()) - {0}


def _without(document: Document, keys: list[int], standing: frozenset[int]) -> str:
    if standing.isdisjoint(keys):
        return document.text
    pieces: list[str] = []
    position = 0
    for sentence, key in zip(document.sentences, keys, strict=True):
        if key in standing:
            pieces.append(document.text[position : sentence.span.start])
            position = sentence.span.end
    return "".join((*pieces, document.text[position:]))
