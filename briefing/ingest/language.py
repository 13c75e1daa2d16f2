"""Language of a text, as two letters (ISO 639-1), by py3langid (Lui and Baldwin 2012)."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

_SHORTEST = 200  # characters; below, a guess is worth less than the default
_LOOKED_AT = 3000


def find_language(text: str) -> str | None:
    """The language of a text, None when it is too short to tell."""
    if len(text) < _SHORTEST:
        return None
    language, _ = _identifier().classify(text[:_LOOKED_AT])
    return str(language)


@lru_cache(maxsize=1)
def _identifier() -> Any:
    import py3langid

    return py3langid
