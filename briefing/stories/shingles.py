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
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

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

    found = WORD.findall(text)
    words = np.fromiter(map(_hash_word, found), dtype=np.uint64, count=len(found))
    places = _hash_runs(words)
    digest = hashlib.blake2b(words.tobytes(), digest_size=16).digest()
    quoted = _mark_quoted(text, len(found))
    return Shingled(len(found), places, np.unique(places), quoted, digest)


def _mark_quoted(text: str, words: int) -> Any:
    """For each word whether it stands in quotation marks."""
    import numpy as np

    quoted = np.zeros(words, dtype=bool)
    stretches = [match.span() for match in _QUOTED.finditer(text)]
    if stretches:
        starts = np.array([match.start() for match in WORD.finditer(text)], dtype=np.int64)
        for begin, end in np.searchsorted(starts, stretches).tolist():
            quoted[begin:end] = True
    return quoted


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

    asked = _ask(texts)
    needed = np.maximum(2, np.ceil([_SHARED * len(text.hashes[:SKETCH]) for text in texts]))
    for begin in range(0, len(texts), _BLOCK):
        part = slice(*np.searchsorted(asked.seekers, (begin, begin + _BLOCK)))
        seekers, others = _meet(asked, part)
        keys, counts = np.unique(seekers * len(texts) + others, return_counts=True)
        first, second = keys // len(texts), keys % len(texts)
        enough = counts >= needed[first]
        for i, j in zip(first[enough].tolist(), second[enough].tolist(), strict=True):
            yield (i, j) if i < j else (j, i)


class _Asked(NamedTuple):
    """Sketched shingles that other texts hold too, in order of the text that asks.

    `owners` lists who holds each shared shingle, shingle by shingle in order of time; the holders
    that the nth question is about stand there from `left[n]` to `right[n]`.
    """

    seekers: Any
    left: Any
    right: Any
    owners: Any


def _ask(texts: Sequence[Shingled]) -> _Asked:
    """Look the sketches up among the shingles of all texts; near holders only in a crowd."""
    import numpy as np

    hashes, owners, sketched = _index(texts)
    begins = np.ones(len(hashes), dtype=bool)
    begins[1:] = hashes[1:] != hashes[:-1]
    bounds = np.append(np.flatnonzero(begins), len(hashes))
    places = np.flatnonzero(sketched)
    places = places[np.argsort(owners[places], kind="stable")]
    run = np.searchsorted(bounds, places, side="right") - 1
    left, right = bounds[run], bounds[run + 1]
    crowded = right - left > _CROWD
    left = np.where(crowded, np.maximum(left, places - _NEIGHBOURS), left)
    right = np.where(crowded, np.minimum(right, places + _NEIGHBOURS + 1), right)
    return _Asked(owners[places], left, right, owners)


def _index(texts: Sequence[Shingled]) -> tuple[Any, Any, Any]:
    """Shingles that at least two texts hold, sorted; who holds each, and whether in the sketch."""
    import numpy as np

    if not texts:
        return np.zeros(0, dtype=np.uint64), np.zeros(0, dtype=np.int32), np.zeros(0, dtype=bool)
    lengths = np.array([len(text.hashes) for text in texts])
    hashes = np.concatenate([text.hashes for text in texts])
    owners = np.repeat(np.arange(len(texts), dtype=np.int32), lengths)
    starts = np.repeat(np.cumsum(lengths) - lengths, lengths)
    sketched = np.arange(len(hashes)) - starts < SKETCH
    order = np.argsort(hashes, kind="stable")
    hashes = hashes[order]
    same = hashes[1:] == hashes[:-1]
    shared = np.zeros(len(hashes), dtype=bool)
    shared[1:] |= same
    shared[:-1] |= same
    return hashes[shared], owners[order[shared]], sketched[order[shared]]


def _meet(asked: _Asked, part: slice) -> tuple[Any, Any]:
    """Every (seeker, owner) that share a sketched shingle, for a stretch of the questions."""
    import numpy as np

    left, lengths = asked.left[part], asked.right[part] - asked.left[part]
    seekers = np.repeat(asked.seekers[part], lengths).astype(np.int64)
    offsets = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    others = asked.owners[np.repeat(left, lengths) + offsets].astype(np.int64)
    different = others != seekers
    return seekers[different], others[different]
