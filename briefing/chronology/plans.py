"""Plans that were changed: a day that was set before does not stand beside the one that is set now.

"The hearing, which was to be on 9 May, has been moved to 16 May" puts one event on 16 May and takes
away the reports, in this and earlier articles, that still announce it for 9 May.
"""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from briefing.chronology.counting import NUMBER, UNIT, count_days, counted_timex
from briefing.chronology.merge import FORETOLD, MOST_EVENTS, Rarity
from briefing.chronology.reports import Report, make_report
from briefing.types import Span

_CHANGED = re.compile(
    r"\b(?:moved|postponed|rescheduled|delayed|deferred|shifted|adjourned|extended|prolonged|"
    r"(?:put|pushed) (?:back|off)|(?:brought|moved) forward|cancell?ed|called off|scrapped|"
    r"abandoned|lifted|suspended|will not (?:take place|go ahead|be held))\b"
)
# What comes before a day that was set and stands no longer.
_OLD = (
    re.compile(
        r"\b(?:which|that|who)\s(?:was|were|had been|would have been|is|are)\s(?:\w+ly\s)?"
        r"(?:to|due|set|scheduled|planned|expected|supposed|meant|fixed|called)\b[^,;.]*$"
    ),
    re.compile(r"\bwould (?:otherwise )?have (?:been )?\w+\s[^,;.]*$"),
    re.compile(r"\b(?:originally|initially|previously)\b[^,;.]*$"),
    re.compile(rf"{_CHANGED.pattern}[^,;.]*\b(?:from|instead of|rather than)\s(?:the\s)?$"),
    re.compile(r"\b(?:planned|scheduled|due|set|fixed|announced)\s(?:for|on)\s(?:the\s)?$"),
)
_NEW = re.compile(r"\b(?:to|until|till|for)\s(?:the\s)?(?:end of\s|late\s|early\s)?$")
_BY = re.compile(rf"\bby\s(?P<step>(?P<count>{NUMBER})(?:\s(?:more|further))?\s(?P<unit>{UNIT}))\b")
_FORWARD = re.compile(r"\b(?:brought|moved) forward\b")


@dataclass(frozen=True)
class Move:
    """A plan for the day `old` that a report gives up, for `new` if it says for which."""

    old: Report
    new: Report | None
    stepped: bool = False  # the new day is counted, and no report's own

    @property
    def published(self) -> datetime.date | None:
        return self.old.published


def settle_plans(reports: list[Report]) -> tuple[list[Report], tuple[Move, ...]]:
    """The reports without those of plans given up, and what was moved whither."""
    moves = find_moves(reports)
    if not moves:
        return reports, ()
    rarity = Rarity(reports)
    from_day, in_sentence = _by_day(moves), {_sentence(move.old): move for move in moves}
    kept = [
        _moved(report, in_sentence.get(_sentence(report)))
        for report in reports
        if not any(is_given_up(report, move, rarity) for move in from_day.get(report.when, ()))
        and not _is_old_of(report, in_sentence.get(_sentence(report)))
    ]
    added = [move.new for move in moves if move.new is not None and move.stepped]
    return kept + added, moves


def _by_day(moves: Iterable[Move]) -> dict[datetime.date, list[Move]]:
    """The moves by the day that they take from, no more of one than a story has."""
    found: dict[datetime.date, list[Move]] = defaultdict(list)
    for move in moves:
        if len(found[move.old.when]) < MOST_EVENTS:
            found[move.old.when].append(move)
    return found


def _sentence(report: Report) -> tuple[str, int]:
    return (report.sentence.doc_id, report.sentence.index)


def _is_old_of(report: Report, move: Move | None) -> bool:
    return move is not None and report is move.old


def _moved(report: Report, move: Move | None) -> Report:
    """The report with the day from which its event was moved; of the sentence that says so, the
    new day is the one to print."""
    if move is not None:
        if move.new is report:
            return replace(report, moved_from=move.old.when, main=True)
        if move.new is not None and report.sentence == move.old.sentence:
            return replace(report, main=False)
    return report


def find_moves(reports: Iterable[Report]) -> tuple[Move, ...]:
    """What the sentences say of days that no longer hold."""
    by_sentence: dict[tuple[str, int], list[Report]] = defaultdict(list)
    for report in reports:
        if report.timex is not None:
            by_sentence[_sentence(report)].append(report)
    moves = (_find_move(found) for found in by_sentence.values())
    return tuple(move for move in moves if move is not None)


def _find_move(reports: list[Report]) -> Move | None:
    sentence = reports[0].sentence.text
    if not _CHANGED.search(sentence):
        return None
    old = next((report for report in reports if _is_old(report)), None)
    if old is None:
        return None
    new = next((r for r in reversed(reports) if r is not old and _is_new(r)), None)
    return Move(old, new) if new is not None else Move(old, _stepped(old), stepped=True)


def _around(report: Report) -> tuple[str, str]:
    assert report.timex is not None
    text, start = report.sentence.text, report.sentence.span.start
    return text[: report.timex.span.start - start], text[report.timex.span.end - start :]


def _is_old(report: Report) -> bool:
    before, after = _around(report)
    if _CHANGED.search(before) and _NEW.search(before):
        return False
    if re.match(r"['’]s\s", after):
        return report.expected and bool(_CHANGED.search(after[:60]))
    return any(pattern.search(before) for pattern in _OLD)


def _is_new(report: Report) -> bool:
    before, _ = _around(report)
    return bool(_NEW.search(before)) or bool(_CHANGED.search(before) and report.expected)


def _stepped(old: Report) -> Report | None:
    """ "by thirty days": counted from the day first set."""
    match = _BY.search(old.sentence.text)
    if match is None or old.granularity != "day":
        return None
    way = -1 if _FORWARD.search(old.sentence.text) else 1
    day = count_days(old.when, match["count"], match["unit"], way)
    if day is None:
        return None
    start = old.sentence.span.start
    span = Span(start=start + match.start("step"), end=start + match.end("step"))
    timex = counted_timex(old.document, span, day, "plan")
    report = make_report(old.document, old.sentence, timex)
    return replace(report, moved_from=old.when, main=True, qualifier="")


def is_given_up(report: Report, move: Move, rarity: Rarity) -> bool:
    """Whether the report still puts on the old day what the move took from there."""
    if report is move.old:
        return True
    if report is move.new or report.when != move.old.when or not report.expected:
        return False
    later = report.published and move.published and report.published > move.published
    return not later and rarity.alike(report, move.old) >= FORETOLD


def is_plan_given_up(date: datetime.date, terms: frozenset[str], moves: Iterable[Move]) -> bool:
    """The same of a line of an earlier edition, from the terms of its words."""
    for move in moves:
        common = terms & move.old.terms
        if date == move.old.when and 3 * len(common) >= min(len(terms), len(move.old.terms)):
            return True
    return False
