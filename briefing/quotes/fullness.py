"""Which form of a quotation is printed when several reports carry it.

The fullest one; of forms about as full, the one that reads like the original and not like a
translation back: from a report that spells names and places marks as the others do, credits an
agency or names its outlet, is dated, and whose words most reports have.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from briefing.text.names import find_people
from briefing.text.spellings import surname_of
from briefing.types import Attribution, Document, StoryCluster

_AS_FULL = 0.85  # of the words of the longest form
_LONGEST = 90  # words: what is longer is no fuller for print
_DISPLACED = re.compile(r"[.,!?…] [”\"](?=\w)")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Choice:
    """Chooses among the forms of one quotation, knowing the whole story."""

    cluster: StoryCluster

    def fullest(self, forms: Sequence[Attribution]) -> Attribution:
        """The form to print. In: one or more forms of one quotation, in any order."""
        known = [form for form in forms if form.speaker is not None] or list(forms)
        most = max(self._length(form) for form in known)
        full = [form for form in known if self._length(form) >= _AS_FULL * most]
        shared = Counter(self._words(form) for form in forms)
        return min(full, key=lambda form: (*self._rank(form, shared), *self._place(form)))

    def reads_translated(self, form: Attribution) -> bool:
        """Whether its report spells the story's names its own way and has marks out of place."""
        document = self.cluster.by_id[form.doc_id]
        displaced = _displaced(document)
        return displaced > 0 and self._slips[form.doc_id] > displaced

    def _rank(
        self, form: Attribution, shared: Counter[tuple[str, ...]]
    ) -> tuple[int, bool, bool, int, int, float]:
        """Lower is better; see the module's text for the order."""
        article = self.cluster.by_id[form.doc_id].article
        credited = bool(article.agency or article.outlet)
        return (
            self._slips[form.doc_id],
            not credited,
            article.published is None,
            -shared[self._words(form)],
            -self._length(form),
            -form.confidence,
        )

    def _place(self, form: Attribution) -> tuple[int, int]:
        return self._order[form.doc_id], form.content[0].start

    @cached_property
    def _order(self) -> dict[str, int]:
        return {document.doc_id: place for place, document in enumerate(self.cluster.documents)}

    @cached_property
    def _slips(self) -> Counter[str]:
        """Names that each document spells as the story does not, and marks out of place."""
        slips = Counter({d.doc_id: _displaced(d) for d in self.cluster.documents})
        for person in find_people(self.cluster):
            surname = surname_of(person.name)
            odd = {m.doc_id for m in person.mentions if surname_of(m.text) != surname}
            slips.update(sorted(odd))
        return slips

    def _words(self, form: Attribution) -> tuple[str, ...]:
        text = self.cluster.by_id[form.doc_id].text
        return tuple(_WORD.findall(" ".join(span.of(text) for span in form.quoted).casefold()))

    def _length(self, form: Attribution) -> int:
        return min(len(self._words(form)), _LONGEST)


def _displaced(document: Document) -> int:
    return len(_DISPLACED.findall(document.text))


def documents_of(forms: Iterable[Attribution], order: dict[str, int]) -> tuple[str, ...]:
    """The reports that carry one of the forms, oldest first."""
    return tuple(sorted({form.doc_id for form in forms}, key=order.__getitem__))
