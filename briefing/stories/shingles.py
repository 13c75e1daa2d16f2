"""How much of one text stands in another: shared runs of words, found through an index.

A shingle is three words in a row (Broder 1997). Hashes come from BLAKE2b over folded words, so
they are the same in every process. The *coverage* of a text by another is the share of its words
that stand in shared shingles, single changed words between two of them included: it falls slowly
with edits (three words in ten changed leave about .6, where plain shingle containment falls to
.3), not at all with re-ordered paragraphs, and stays below .3 between independent reports.

Candidate pairs come from a bottom-k sketch of each text (Cohen and Kaplan 2007) looked up in an
index of all shingles; coverage is then exact. numpy is imported by the first who compares.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from briefing.text.vectors import WORD, fold

SIZE = 3  # words in a shingle
SKETCH = 64  # shingles of a text that are looked up
_SHARED = 0.15  # share of a sketch that a candidate must hold; exact coverage decides after
_CROWD = 100  # documents that share a shingle, above which only neighbours in time are compared
_NEIGHBOURS = 20
_BLOCK = 2_000  # texts looked up at once: bounds memory
_QUOTED = re.compile(r"[“\"„«][^“”\"„«»\n]{1,1500}[”\"“»]")
_MULTIPLIERS = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9)


@dataclass(frozen=True, eq=False)
class Shingled:
    """A text as shingles: hash of the three words from each place, sorted hashes, what is quoted.

    `places[i]` belongs to words i, i+1, i+2; `quoted[i]` says that word i stands in quotation
    marks; `words` is how many words there are; `digest` is equal for equal sequences of words.
    """

    words: int
    places: Any
    hashes: Any
    quoted: Any
    digest: bytes

    def part(self, start: int, end: int) -> Shingled:
        """The same text without the words before `start` and from `end` on."""
        import numpy as np

        places = self.places[start : max(start, end - SIZE + 1)]
        digest = hashlib.blake2b(places.tobytes(), digest_size=16).digest()
        return Shingled(end - start, places, np.unique(places), self.quoted[start:end], digest)


def read_shingles(text: str) -> Shingled:
    """Shingle a text. In: any text. Out: its shingles; none when it has fewer than three words."""
    import numpy as np

    found = [(match.group(), match.start()) for match in WORD.finditer(text)]
    words = np.array([_hash_word(word) for word, _ in found], dtype=np.uint64)
    quoted = np.zeros(len(found), dtype=bool)
    starts = np.array([start for _, start in found], dtype=np.int64)
    for match in _QUOTED.finditer(text):
        quoted[np.searchsorted(starts, match.start()) : np.searchsorted(starts, match.end())] = True
    places = _hash_runs(words)
    digest = hashlib.blake2b(words.tobytes(), digest_size=16).digest()
    return Shingled(len(found), places, np.unique(places), quoted, digest)


@lru_cache(maxsize=400_000)
def _hash_word(word: str) -> int:
    digest = hashlib.blake2b(fold(word).encode("utf-8", "replace"), digest_size=8).digest()
    return int.from_bytes(digest, "little")


def _hash_runs(words: Any) -> Any:
    import numpy as np

    if len(words) < SIZE:
        return np.zeros(0, dtype=np.uint64)
    length = len(words) - SIZE + 1
    total = np.zeros(length, dtype=np.uint64)
    for offset, multiplier in enumerate(_MULTIPLIERS):
        total += words[offset : offset + length] * np.uint64(multiplier)
    return (total ^ (total >> np.uint64(29))) * np.uint64(0xBF58476D1CE4E5B9)


def measure_coverage(text: Shingled, other: Shingled, *, quoted: bool = True) -> float:
    """Share of the words of `text` that stand in `other` too, 0 to 1.

    With `quoted` false, only words outside quotation marks count, on both sides of the fraction.
    """
    covered = _find_covered(text, other)
    kept = ~text.quoted
    if quoted or not kept.any():
        return float(covered.mean()) if text.words else 0.0
    return float(covered[kept].mean())


def count_shared(text: Shingled, other: Shingled) -> int:
    """How many words of `text` stand in `other` too."""
    return int(_find_covered(text, other).sum())


def _find_covered(text: Shingled, other: Shingled) -> Any:
    import numpy as np

    covered = np.zeros(text.words, dtype=bool)
    if not len(text.places) or not len(other.hashes):
        return covered
    spot = np.minimum(np.searchsorted(other.hashes, text.places), len(other.hashes) - 1)
    hits = np.flatnonzero(other.hashes[spot] == text.places)
    for offset in range(SIZE):
        covered[hits + offset] = True
    gaps = ~covered[1:-1] & covered[:-2] & covered[2:]
    covered[1:-1] |= gaps
    return covered


def find_candidates(texts: Sequence[Shingled]) -> Iterator[tuple[int, int]]:
    """Pairs `(i, j)`, i < j, that may share much; each once, in order of block, then i, then j.

    The texts should stand in order of time: of a shingle that very many hold, only texts near
    each other are compared, which keeps the work linear in the number of texts.
    """
    import numpy as np

    hashes, owners = _index(texts)
    for begin in range(0, len(texts), _BLOCK):
        block = range(begin, min(begin + _BLOCK, len(texts)))
        seekers, sketch, needed = _sketches(texts, block)
        left = np.searchsorted(hashes, sketch, side="left")
        right = np.searchsorted(hashes, sketch, side="right")
        seekers, others = _meet(seekers, left, right, owners)
        keys, counts = np.unique(seekers * len(texts) + others, return_counts=True)
        first, second = keys // len(texts), keys % len(texts)
        for i, j in zip(
            *(side[counts >= needed[first - begin]].tolist() for side in (first, second)),
            strict=True,
        ):
            yield (i, j) if i < j else (j, i)


def _index(texts: Sequence[Shingled]) -> tuple[Any, Any]:
    """All shingles that at least two texts hold, sorted, and who holds them."""
    import numpy as np

    if not texts:
        return np.zeros(0, dtype=np.uint64), np.zeros(0, dtype=np.int32)
    hashes = np.concatenate([text.hashes for text in texts])
    owners = np.repeat(np.arange(len(texts), dtype=np.int32), [len(text.hashes) for text in texts])
    order = np.argsort(hashes, kind="stable")
    hashes, owners = hashes[order], owners[order]
    same = hashes[1:] == hashes[:-1]
    shared = np.zeros(len(hashes), dtype=bool)
    shared[1:] |= same
    shared[:-1] |= same
    return hashes[shared], owners[shared]


def _sketches(texts: Sequence[Shingled], block: Iterable[int]) -> tuple[Any, Any, Any]:
    """For a block of texts: who asks, for which shingles, and how many must be met."""
    import numpy as np

    lists = [texts[number].hashes[:SKETCH] for number in block]
    lengths = np.array([len(hashes) for hashes in lists])
    seekers = np.repeat(np.array(list(block), dtype=np.int64), lengths)
    needed = np.maximum(2, np.ceil(_SHARED * lengths)).astype(np.int64)
    return seekers, np.concatenate(lists) if lists else np.zeros(0, dtype=np.uint64), needed


def _meet(seekers: Any, left: Any, right: Any, owners: Any) -> tuple[Any, Any]:
    """Every (seeker, owner) that share a sketched shingle; near owners only in a crowd."""
    import numpy as np

    crowded = right - left > _CROWD
    for spot in np.flatnonzero(crowded):
        own = left[spot] + np.searchsorted(owners[left[spot] : right[spot]], seekers[spot])
        left[spot] = max(left[spot], own - _NEIGHBOURS)
        right[spot] = min(right[spot], own + _NEIGHBOURS + 1)
    lengths = right - left
    asked = np.repeat(seekers, lengths)
    offsets = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    found = owners[np.repeat(left, lengths) + offsets].astype(np.int64)
    other = found != asked
    return asked[other], found[other]
