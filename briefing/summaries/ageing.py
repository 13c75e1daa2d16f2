"""What a newer report takes from the worth of a sentence: plans that are over, "tomorrow" of old.

"Today" and "yesterday" are left alone: what they tell is mostly the news of its report, and taking
from its worth costs the summaries more than the word misleads.
"""

from __future__ import annotations

import datetime
import re

from briefing.summaries.events import is_plan_over
from briefing.summaries.standalone import Fault
from briefing.types import Document, Span

OVERTAKEN = Fault(name="its plan is over by the newest report", keeps=0.4)
PASSED = Fault(name="it names a plan that is over by the newest report", keeps=0.9)
SHIFTED = Fault(name="it says tomorrow or tonight of a day before the newest", keeps=0.5)
_SCANNED = 4000  # characters of a sentence that are looked at
_QUOTED = re.compile(r"“[^”]*”?|«[^»]*»?|\"[^\"]*\"?")
_TOMORROW = re.compile(r"\b(?:[Tt]omorrow|[Tt]onight)\b")


def find_ageing(
    document: Document, span: Span, newest: datetime.date, *, opens: bool
) -> tuple[Fault, ...]:
    """Faults of a slice of a report where the story's newest is of the day `newest`; `opens` says
    that the slice opens its report."""
    faults: tuple[Fault, ...] = ()
    if is_plan_over(document, span, newest):
        faults = (OVERTAKEN if opens else PASSED,)
    elif _looks_ahead_from_another_day(document, span, newest):
        faults = (SHIFTED,)
    return faults


def _looks_ahead_from_another_day(document: Document, span: Span, newest: datetime.date) -> bool:
    """Whether "tomorrow" outside quotation marks counts from an older day."""
    if document.dct is None or document.dct.date() >= newest:
        return False
    text = span.of(document.text)[:_SCANNED]
    return bool(_TOMORROW.search(_QUOTED.sub(" ", text)))
