"""Claims of one figure set beside each other: superseded, contradicted, or both may be true.

A qualifier says what a number leaves open: "more than 100,000" does not exclude 150,000, so the
two are shown side by side and are no contradiction. A count that can only rise is brought up to
date by any later, larger number of a known hour; others by a number half a day younger.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from briefing.types import Figure, FigureClaim

SAME_TIME = datetime.timedelta(hours=14)  # two numbers no further apart stand side by side
LATER = datetime.timedelta(minutes=30)  # enough for a count that only rises
RISING = frozenset({"dead", "injured", "arrested", "patients"})
ABOUT = ("about", "around", "some", "roughly", "approximately", "an estimated", "close to")
BELOW = ("nearly", "almost", "just under")
AT_MOST = ("up to", "at most", "as many as", "as much as", "no more than", "fewer than",
           "less than", "under")  # fmt: skip

Precise = Callable[[FigureClaim], bool]


def compare(
    referent: str,
    unit: str,
    claims: Sequence[FigureClaim],
    *,
    precise: Precise,
    times: int,
) -> Figure | None:
    """A row when reports differ; None when all agree or cannot count the same thing.

    `precise` says of a claim whether the hour of its report is known; `times` how many times the
    smaller number the larger may be. An undated claim counts only where its report itself sets
    it against another: nobody can say whether it was superseded.
    """
    claims = [claim for claim in claims if claim.as_of is not None or claim.disputed]
    if all(is_close(one, other) for one in claims for other in claims):
        return None
    judged = [_judge(claim, claims, precise, rising=referent in RISING) for claim in claims]
    current = [claim for claim in judged if claim.status != "superseded"]
    opposed = [claim for claim in current if any(conflicts(claim, other) for other in current)]
    if opposed:
        if not any(claim.disputed for claim in opposed) and _ratio(opposed) > times:
            return None
        return _row(referent, unit, "contradicted", _mark(judged, opposed, "contradicted"))
    if max(map(_value, judged)) > times * min(map(_value, current)):
        return None  # a count hardly shrinks so far: the later one is of a part, or a place
    if any(not is_close(one, other) for one in current for other in current):
        return _row(referent, unit, "compatible", _mark(judged, current, "compatible"))
    return _row(referent, unit, "superseded", judged)


def _row(referent: str, unit: str, status: str, claims: Sequence[FigureClaim]) -> Figure:
    ordered = sorted(claims, key=lambda claim: (-_time(claim), claim.doc_id, claim.span.start))
    return Figure(referent=referent, unit=unit, status=status, claims=tuple(ordered))


def _mark(
    judged: Sequence[FigureClaim], chosen: Sequence[FigureClaim], status: str
) -> list[FigureClaim]:
    return [replace(claim, status=status) if claim in chosen else claim for claim in judged]


def _judge(
    claim: FigureClaim, claims: Sequence[FigureClaim], precise: Precise, *, rising: bool
) -> FigureClaim:
    """Superseded when another number was reported later, and this one not again."""
    if claim.disputed:
        return claim
    alike = [other for other in claims if other.value == claim.value]
    last = max(alike, key=_time)
    others = [other for other in claims if other.value != claim.value]
    for other in others:
        gap = _time(other) - _time(last)
        updates = rising and _value(other) > _value(claim) and precise(other) and precise(last)
        if gap > (LATER if updates else SAME_TIME).total_seconds():
            return replace(claim, status="superseded")
    return claim


def _time(claim: FigureClaim) -> float:
    return claim.as_of.timestamp() if claim.as_of else 0.0


def _value(claim: FigureClaim) -> Decimal:
    return Decimal(claim.value)


def _ratio(claims: Sequence[FigureClaim]) -> Decimal:
    values = [_value(claim) for claim in claims]
    return max(values) / min(values) if min(values) else Decimal("Infinity")


def is_close(one: FigureClaim, other: FigureClaim) -> bool:
    """Whether two claims are one number said more and less exactly: "about 170" and 171."""
    if one.value == other.value:
        return True
    if one.qualifier is None and other.qualifier is None:
        return _is_rounded(_value(one), _value(other)) or _is_rounded(_value(other), _value(one))
    if one.qualifier is not None and _fits(one, _value(other)):
        return True
    return other.qualifier is not None and _fits(other, _value(one))


def _is_rounded(value: Decimal, exact: Decimal) -> bool:
    """Whether a round number stands for another: 340,000 for 341,200."""
    whole = format(value, "f").partition(".")[0]
    zeros = len(whole) - len(whole.rstrip("0"))
    half = Decimal(10) ** zeros / 2
    return zeros > 1 and abs(value - exact) <= min(half, exact * Decimal("0.05"))


def _fits(claim: FigureClaim, other: Decimal) -> bool:
    value = _value(claim)
    if claim.qualifier in ABOUT:
        return abs(value - other) <= other * Decimal("0.06")
    if claim.qualifier in AT_MOST or claim.qualifier in BELOW:
        return value * Decimal("0.9") <= other <= value
    return value <= other <= value * Decimal("1.1")


def conflicts(one: FigureClaim, other: FigureClaim) -> bool:
    """Whether no number would make both claims true."""
    if is_close(one, other):
        return False
    low, high = _range(one)
    other_low, other_high = _range(other)
    return high < other_low or other_high < low


def _range(claim: FigureClaim) -> tuple[Decimal, Decimal]:
    value = _value(claim)
    if claim.qualifier is None:
        return value, value
    if claim.qualifier in ABOUT:
        return value * Decimal("0.9"), value * Decimal("1.1")
    if claim.qualifier in BELOW:
        return value * Decimal("0.9"), value
    if claim.qualifier in AT_MOST:
        return Decimal(0), value
    return value, Decimal("Infinity")
