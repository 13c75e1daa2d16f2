"""Which documents are similar enough to be looked at: edges between rows of features.

Up to `EXACT` rows every pair is compared. Above, a pair is compared when two of the weightiest
features of either meet; a feature that very many rows hold is cut along time into overlapping
stretches, so that work grows with the number of rows and not with its square.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from briefing.stories.features import Features

EXACT = 2_500  # rows up to which all pairs are compared
FAINT = 0.02  # similarity below which two rows count as unlike
_TOP = 24  # weightiest features of a row that look for company
_STRETCH = 400  # rows of a feature that meet each other
_HINT = 0.03  # similarity over the weightiest features that earns an exact comparison
_LISTED = 0.5  # weight of a pair of which one lists several events
_RIVALS = 0.5  # weight of a pair that turns on different names
_BLOCK = 2_000  # rows multiplied at once: bounds memory
_OTHER = 2.0  # times what two rows share beside places and dates: the most they count as alike
_PAIRS = 50_000  # pairs compared at once

_STEADY, _HALVED, _FLOOR = 4.0, 21.0, 0.4  # days at full weight; days to a half; least weight


def find_edges(features: Features, days: Sequence[float | None]) -> tuple[Any, Any, Any]:
    """Similar pairs of rows: arrays i < j and similarity.

    Similarity fades with the days between two reports, and halves for rivals: reports that turn
    on names none of which they share, such as two trials or two earthquakes. At least half of it
    rests on more than places, nationalities and days: two reports of one city are not one story.
    It halves where one of the two lists the events of a day.

    `days` holds each row's publication as days since some epoch, None when unknown; above
    `EXACT` rows they must come in order of it.
    """
    import numpy as np

    matrix = features.matrix
    if matrix.shape[0] <= EXACT:
        parts = list(_compare_all(matrix, FAINT))
    else:
        parts = list(_compare_hinted(matrix))
    first, second, values = (np.concatenate(side) for side in zip(*parts, strict=True))
    values = _beside_setting(features.setting, first, second, values)
    values = values * _fade(days, first, second) * _rival(features.chief, first, second)
    digests = np.array(features.digests or (False,) * len(days), dtype=bool)
    values = np.where(digests[first] | digests[second], values * _LISTED, values)
    kept = values >= FAINT
    return first[kept], second[kept], values[kept]


def _compare_all(matrix: Any, least: float) -> Any:
    """Pairs i < j of rows whose product is at least `least`, block by block."""
    import numpy as np

    turned = matrix.T.tocsr()
    for start in range(0, matrix.shape[0], _BLOCK):
        product = (matrix[start : start + _BLOCK] @ turned).tocoo()
        first, second, values = product.row.astype(np.int64) + start, product.col, product.data
        kept = (first < second) & (values >= least)
        order = np.lexsort((second[kept], first[kept]))
        yield (
            first[kept][order],
            second[kept][order].astype(np.int64),
            values[kept][order].astype(np.float64),
        )


def _compare_hinted(matrix: Any) -> Any:
    import numpy as np

    for first, second, _ in _compare_all(_keep_top(matrix), _HINT):
        values = np.zeros(len(first))
        for start in range(0, len(first), _PAIRS):
            part = slice(start, start + _PAIRS)
            values[part] = _products(matrix, first[part], second[part])
        yield first, second, values


def _products(matrix: Any, first: Any, second: Any) -> Any:
    import numpy as np

    product = matrix[first].multiply(matrix[second])
    return np.asarray(product.sum(axis=1)).ravel()


def _keep_top(matrix: Any) -> Any:
    """Each row's weightiest shared features, crowded ones cut into stretches of time.

    A row that holds a crowded feature meets the rows of its stretch and of one shifted by half:
    two copies of the feature, each weighing its square root of a half.
    """
    import numpy as np
    from scipy import sparse

    rows, features, weights = _pick_top(matrix)
    place = np.arange(len(features)) - np.searchsorted(features, features)
    crowd = np.bincount(features, minlength=1)[features] > _STRETCH
    early = np.where(crowd, 1 + 2 * (place // _STRETCH), 0)
    late = 2 + 2 * ((place + _STRETCH // 2) // _STRETCH)
    keys = np.concatenate(
        [np.stack([features, early]).T, np.stack([features[crowd], late[crowd]]).T]
    )
    names, compact = np.unique(keys, axis=0, return_inverse=True)
    scaled = np.where(crowd, weights * np.sqrt(0.5), weights)
    data = np.concatenate([scaled, scaled[crowd]])
    owners = np.concatenate([rows, rows[crowd]])
    return sparse.csr_matrix(
        (data, (owners, compact.ravel())), shape=(matrix.shape[0], max(1, len(names)))
    )


def _pick_top(matrix: Any) -> tuple[Any, Any, Any]:
    """Rows, features and weights of the weightiest features that two rows hold, by feature."""
    import numpy as np

    rows = np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))
    shared = np.bincount(matrix.indices, minlength=1)[matrix.indices] >= 2
    rows, features, weights = rows[shared], matrix.indices[shared], matrix.data[shared]
    order = np.lexsort((features, -weights, rows))
    rows, features, weights = rows[order], features[order], weights[order]
    top = np.arange(len(rows)) - np.searchsorted(rows, rows) < _TOP
    rows, features, weights = rows[top], features[top], weights[top]
    order = np.lexsort((rows, features))
    return rows[order], features[order], weights[order]


def _rival(chief: Any, first: Any, second: Any) -> Any:
    """Weight of each pair for the names it turns on; 1 where either turns on none."""
    import numpy as np

    some = np.diff(chief.indptr) > 0
    weights = np.ones(len(first))
    for start in range(0, len(first), _PAIRS):
        part = slice(start, start + _PAIRS)
        apart = _products(chief, first[part], second[part]) == 0
        weights[part][apart & some[first[part]] & some[second[part]]] = _RIVALS
    return weights


def _beside_setting(setting: Any, first: Any, second: Any, values: Any) -> Any:
    """Similarity, at most `_OTHER` times what is left of it without where and when."""
    import numpy as np

    shared = np.zeros(len(first))
    for start in range(0, len(first), _PAIRS):
        part = slice(start, start + _PAIRS)
        shared[part] = _products(setting, first[part], second[part])
    return np.minimum(values, _OTHER * np.maximum(0.0, values - shared))


def _fade(days: Sequence[float | None], first: Any, second: Any) -> Any:
    """Weight of each pair for the days between its reports; 1 where either has no date."""
    import numpy as np

    times = np.array([np.nan if day is None else day for day in days])
    apart = np.abs(times[first] - times[second])
    faded = 0.5 ** (np.maximum(0.0, apart - _STEADY) / _HALVED)
    return np.where(np.isnan(apart), 1.0, np.maximum(_FLOOR, faded))
