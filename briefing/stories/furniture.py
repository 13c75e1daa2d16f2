"""Boilerplate that an outlet prints around its texts, which makes no two of them copies.

Words at either end of a text, at most `LONGEST` of them, are furniture when three texts of the
outlet with different beginnings carry the same runs there. Copies of one text begin alike, or
share far more than its last words, so they lose nothing that matters.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from briefing.stories.shingles import SIZE, Shingled
from briefing.types import Document

LONGEST = 60  # words taken off an end at most
_TEXTS = 3  # different texts of an outlet that must carry a run
_KEPT = 1  # words that must remain, else nothing is taken off


def trim_furniture(documents: Sequence[Document], texts: Sequence[Shingled]) -> list[Shingled]:
    """The texts without their outlets' boilerplate, in the same order."""
    outlets: dict[str, list[int]] = defaultdict(list)
    for number, document in enumerate(documents):
        if document.article.outlet:
            outlets[document.article.outlet].append(number)
    trimmed = list(texts)
    for numbers in outlets.values():
        if len(numbers) >= _TEXTS:
            furniture = _learn([texts[number] for number in numbers])
            for number in numbers if len(furniture) else ():
                trimmed[number] = _trim(texts[number], furniture)
    return trimmed


def _learn(texts: Sequence[Shingled]) -> Any:
    """Sorted hashes of the runs that stand at the same end of texts that begin differently."""
    import numpy as np

    found = [_learn_end(texts, slice(0, LONGEST)), _learn_end(texts, slice(-LONGEST, None))]
    return np.unique(np.concatenate(found))


def _learn_end(texts: Sequence[Shingled], end: slice) -> Any:
    import numpy as np

    distinct = list({text.digest: text for text in texts if len(text.places)}.values())
    runs = [np.unique(text.places[end]) for text in distinct]
    if not runs:
        return np.zeros(0, dtype=np.uint64)
    hashes, counts = np.unique(np.concatenate(runs), return_counts=True)
    return _keep_spread(hashes[counts >= _TEXTS], distinct)


def _keep_spread(common: Any, texts: Sequence[Shingled]) -> Any:
    """Of some sorted hashes those that texts with enough different beginnings hold."""
    import numpy as np

    if not len(common):
        return common
    leads: dict[bytes, int] = {}
    pairs = []
    for text in texts:
        lead = leads.setdefault(text.places[: 2 * SIZE].tobytes(), len(leads))
        spots = np.minimum(np.searchsorted(common, text.hashes), len(common) - 1)
        pairs.append(spots[common[spots] == text.hashes] * len(texts) + lead)
    held = np.unique(np.concatenate(pairs)) // len(texts)
    return common[np.bincount(held, minlength=len(common)) >= _TEXTS]


def _trim(text: Shingled, furniture: Any) -> Shingled:
    """Take off the run of furniture that reaches an end of the text, at either end."""
    import numpy as np

    known = np.isin(text.places, furniture)
    if not known.any():
        return text
    start = _run(known) and _run(known) + SIZE - 1
    tail = _run(known[::-1])
    end = text.words - (tail and tail + SIZE - 1)
    return text.part(start, end) if end - start >= _KEPT else text


def _run(known: Any) -> int:
    """How many places from the first on are furniture, none or at most `LONGEST`."""
    import numpy as np

    stop = np.flatnonzero(~known[: LONGEST + 1])
    length = int(stop[0]) if len(stop) else len(known)
    return length if length <= LONGEST else 0
