"""How often each rule finds the right source, measured on PolNeAR train.

Shares of a rule's predictions (four quoted words or more) whose content lies in an annotated one
and whose source overlaps the annotated source; rules with fewer than twenty predictions are
pooled by hand with their nearest kin. `python -m tests.quality.eval_quotes --rates --part train`
prints the counts again. `confidence` of an attribution is this rate times the reliability of
the step from the words to the person; docs/quality/quotes.md shows how that holds on dev.
"""

from __future__ import annotations

RULE_RATES = {
    "after": 0.963,
    "continued": 0.95,
    "said-at-end": 0.949,
    "before-colon": 0.903,
    "before-near": 0.894,
    "before-mid": 0.855,
    "before-far": 0.85,
    "colon-paragraph": 0.947,
    "colon-paragraph-subject": 0.6,
    "colon-before": 0.85,
    "colon-before-subject": 0.5,
    "before-near-weak": 0.755,
    "before-mid-weak": 0.714,
    "before-colon-weak": 0.61,
    "before-far-weak": 0.65,
    "frame-after": 0.7,
    "sentence-before": 0.6,
    "sentence-after": 0.55,
    "sentence-before-subject": 0.5,
    "earlier-sentence": 0.5,
    "earlier-sentence-subject": 0.4,
    "subject": 0.585,
    "label": 0.8,
    "dash": 0.8,
    "signature": 0.75,
    "carried": 0.5,
    "same-paragraph": 0.8,
    "indirect": 0.9,
}
DEFAULT_RATE = 0.6


def confidence(rule: str) -> float:
    """Probability that the words taken as the source are the right ones."""
    return RULE_RATES.get(rule, DEFAULT_RATE)
