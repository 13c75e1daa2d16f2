"""The numbers behind sumy's algorithms, with numpy and scipy in place of loops over pairs.

Each function does what the method of sumy of the same purpose does; imports are paid for by use.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

Words = Sequence[str]


def lexrank_idf(sentences: Sequence[Words]) -> dict[str, float]:
    """log(N / (1 + sentences with the word)), as sumy has it."""
    counts = Counter(word for sentence in sentences for word in dict.fromkeys(sentence))
    return {word: math.log(len(sentences) / (1 + count)) for word, count in counts.items()}


def lexrank_graph(
    frequencies: Sequence[Mapping[str, float]], idf: Mapping[str, float], threshold: float
) -> Any:
    """Row-stochastic graph of sentences whose TF-IDF cosine is above `threshold`, sparse."""
    import numpy as np
    from scipy import sparse

    vectors = _vectors([{w: tf * idf[w] for w, tf in row.items()} for row in frequencies])
    lengths = np.sqrt(np.asarray(vectors.multiply(vectors).sum(axis=1)).ravel())
    unit = sparse.diags(np.divide(1.0, lengths, out=np.zeros_like(lengths), where=lengths > 0))
    cosines = ((unit @ vectors) @ (unit @ vectors).T).tocsr()
    cosines.data = (cosines.data > threshold).astype(float)
    cosines.eliminate_zeros()
    degrees = np.maximum(np.asarray(cosines.sum(axis=1)).ravel(), 1.0)
    return sparse.diags(1.0 / degrees) @ cosines


def lexrank_power(matrix: Any, epsilon: float) -> Any:
    """Power iteration as sumy does it: Euclidean norm, until a step is at most `epsilon`."""
    import numpy as np

    transposed = matrix.T.tocsr()
    vector = np.full(matrix.shape[0], 1.0 / matrix.shape[0])
    change = 1.0
    while change > epsilon:
        following = transposed @ vector
        norm = np.linalg.norm(following)
        if norm == 0:  # no sentence is like another: sumy divides nothing by nothing here
            return vector
        following /= norm
        change = float(np.linalg.norm(following - vector))
        vector = following
    return vector


def shared_words(sentences: Sequence[Words], *, alone: float) -> Any:
    """Dense matrix of the words two sentences share, over the logarithms of their lengths.

    `alone` multiplies what two sentences of one word share: their logarithms are 0.
    """
    import numpy as np

    counts = _vectors([Counter(sentence) for sentence in sentences])
    shared = (counts @ counts.T).toarray()
    logs = np.log(np.maximum([float(len(sentence)) for sentence in sentences], 1.0))
    norms = logs[:, None] + logs[None, :]
    return np.where(norms > 0, shared / np.where(norms > 0, norms, 1.0), alone * shared)


def smoothed_frequency(matrix: Any, smooth: float) -> Any:
    """Counts over the largest of their column, smoothed, where the column has any."""
    import numpy as np

    largest = matrix.max(axis=0)
    scaled = smooth + (1.0 - smooth) * matrix / np.where(largest > 0, largest, 1.0)
    return np.where(largest > 0, scaled, matrix)


def lsa_ranks(sigma: Any, v_matrix: Any, *, least: int) -> list[float]:
    """Length of each sentence in the space of topics, weighed by the topics' strength."""
    import numpy as np

    powered = np.where(np.arange(len(sigma)) < max(least, len(sigma)), sigma**2, 0.0)
    return [float(rank) for rank in np.sqrt(powered @ v_matrix**2)]


def kl_order(
    *,
    content: Sequence[Words],
    words: Sequence[Words],
    frequency: Mapping[str, float],
    enough: int,
) -> list[int]:
    """Sentences in the order in which greedy KL takes them, until they have `enough` words.

    With summary counts c and sentence counts s over L words together, the divergence of the
    words concerned is Σ f·log f + log L·Σ f − Σ f·log(c + s): only the words of the sentence
    change the sums of the summary.
    """
    counted = [Counter(w for w in sentence) for sentence in content]
    left = list(range(len(content)))
    summary: Counter[str] = Counter()
    base = (0.0, 0.0, 0.0)
    order: list[int] = []
    taken = 0
    while left and taken < enough:
        length = sum(summary.values())
        best = min(
            left,
            key=lambda n: (
                _divergence(counted[n], len(content[n]), summary, length, base, frequency),
                n,
            ),
        )
        left.remove(best)
        order.append(best)
        taken += len(words[best])
        summary.update(words[best])
        base = _sums(summary, frequency)
    return order


def _sums(summary: Mapping[str, int], frequency: Mapping[str, float]) -> tuple[float, float, float]:
    """(Σ f·log f, Σ f, Σ f·log c) over the words of the summary."""
    known = [(frequency[word], count) for word, count in summary.items() if word in frequency]
    return (
        sum(f * math.log(f) for f, _ in known),
        sum(f for f, _ in known),
        sum(f * math.log(count) for f, count in known),
    )


def _divergence(
    sentence: Mapping[str, int],
    length: int,
    summary: Mapping[str, int],
    summary_length: int,
    base: tuple[float, float, float],
    frequency: Mapping[str, float],
) -> float:
    own, mass, logs = base
    for word, count in sentence.items():
        f = frequency.get(word)
        if not f:
            continue
        before = summary.get(word, 0)
        if not before:
            own += f * math.log(f)
            mass += f
        logs += f * (math.log(before + count) - (math.log(before) if before else 0.0))
    return own + mass * math.log(max(1, length + summary_length)) - logs


def _vectors(rows: Sequence[Mapping[str, float]]) -> Any:
    """Rows of word → number as a sparse matrix, words numbered as they come."""
    from scipy import sparse

    numbers: dict[str, int] = {}
    starts, columns, values = [0], [], []
    for row in rows:
        for word, value in row.items():
            columns.append(numbers.setdefault(word, len(numbers)))
            values.append(float(value))
        starts.append(len(columns))
    return sparse.csr_matrix((values, columns, starts), shape=(len(rows), max(1, len(numbers))))
