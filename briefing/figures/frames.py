"""Phrases in which a number says something that reports of one event can be compared by.

Each frame has a referent (what is counted), a unit and patterns around `{n}`. They are few and
narrow on purpose: a wrong row in "where accounts differ" costs more than a missing one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from briefing.figures.numbers import NUMBER, QUALIFIER

_PEOPLE = (
    r"(?:\s(?:people|persons|passengers|residents|civilians|islanders|villagers|workers|"
    r"of them|others?))?"
)
_FEW = r"(?:one|two|three|four|five|\d+)"
_AFTER = r"\s(?:people|persons|passengers|of them|and|in|on|when|after|at|as)\b|\s?[.,;]|$"
_BE = r"(?:\s(?:were|was|are|is|have been|had been|have|had|has))?"

#: referent, unit, stems of which every match holds one, patterns; `{n}` is the number with its
#: qualifier
FRAMES: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    (
        "dead",
        "people",
        r"kill|dead|died|drown|death|fatalit|lives|toll|claimed|cost|loss of",
        (
            rf"{{n}}{_PEOPLE}{_BE}\s(?:killed|dead|died|drowned|deaths|fatalities|lives)\b",
            rf"\b(?:killed|killing|kills)\s{{n}}\b(?={_AFTER})",
            r"\btoll\b[^.;,]{0,40}?\s(?:to|at|reached|reaches|of|is|was|stood at|passed|passes|"
            r"topped|tops|exceeded|exceeds)\s{n}\b",
            r"\bnumber of (?:dead|deaths|people killed|people known to have died)\b[^.;]{0,90}?"
            r"\s(?:to|at|reached|reaches)\s{n}\b",
            r"\b(?:claimed|cost|loss of)\s(?:the lives of\s)?{n}\s(?:lives|people)\b",
            r"\bbringing to\s{n}\sthe number of people killed\b",
            rf"\bthe\s{{n}}{_PEOPLE}\s(?:known to have died|who (?:died|were killed))\b",
            rf"{{n}}{_PEOPLE}\slost their lives\b",
            r"\bdeaths?\s(?:rose|rises|climbs|climbed)\sto\s{n}\b",
        ),
    ),
    (
        "injured",
        "people",
        r"injur|hurt|wound|treated|admitted",
        (
            rf"{{n}}{_PEOPLE}{_BE}\s(?:injured|hurt|wounded|injuries)\b",
            rf"\b(?:injured|injuring|wounded|wounding)\s{{n}}\b(?={_AFTER})",
            r"\b(?:treated|admitted)\s{n}\s(?:people|patients|injured|casualties)\b",
        ),
    ),
    (
        "missing",
        "people",
        r"missing|unaccounted",
        (rf"{{n}}{_PEOPLE}{_BE}(?:\sstill)?\s(?:missing|unaccounted for)\b",),
    ),
    (
        "on board",
        "people",
        r"board|passenger list|carrying",
        (
            rf"{{n}}{_PEOPLE}{_BE}\s(?:aboard|on board|on the passenger list)\b",
            r"\bnumber on board\b[^.;]{0,40}?\sto\s{n}\b",
            rf"\bcarrying\s{{n}}{_PEOPLE}\b",
        ),
    ),
    (
        "arrested",
        "people",
        r"arrest|detain|custody",
        (
            rf"{{n}}{_PEOPLE}{_BE}\s(?:arrested|detained|taken into custody)\b",
            rf"\b(?:arrested|detained|arresting|detaining)\s{{n}}\b(?={_AFTER})",
        ),
    ),
    (
        "told to leave or moved",
        "people",
        r"evacuat|displaced|leave|safety|left the",
        (
            rf"{{n}}{_PEOPLE}(?:\s[^.;,]{{0,40}}?)?{_BE}(?:\snow)?\s(?:evacuated|displaced|"
            r"told to leave|ordered to leave|moved to safety|left the|left their homes)\b",
            r"\bevacuat(?:ed|ing)\s{n}\b",
        ),
    ),
    (
        "homeless",
        "people",
        r"homeless|without homes",
        (
            rf"{{n}}{_PEOPLE}{_BE}(?:\sbeen)?\s(?:(?:left|made|rendered)\s)?"
            r"(?:homeless|without homes)\b",
            rf"\b(?:left|made|leaving|making)\s{{n}}{_PEOPLE}\s(?:homeless|without homes)\b",
        ),
    ),
    (
        "marchers",
        "people",
        r"protest|demonstrat|march|rallied|streets|turned out|drew|drawing|attended|crowd|put it",
        (
            rf"{{n}}\s(?:protesters|protestors|demonstrators|marchers)\b"
            rf"(?!{_BE}\s(?:arrested|detained|injured|hurt|wounded|killed|dead|died|charged))",
            r"{n}(?:\speople)?\s(?:had\s|have\s|are estimated to have\s)?"
            r"(?:marched|rallied|protested|"
            r"took to the streets|taken to the streets|(?:flooded|filled|packed) the streets|"
            r"demonstrated|turned out)\b",
            r"\b(?:drew|drawing|attended by|put (?:the crowd|it) at|crowd of)\s{n}\b",
        ),
    ),
    (
        "patients",
        "people",
        r"patients",
        (
            r"{n}\spatients\b(?! who sued)",
            r"\bnumber of patients\b[^.;]{0,70}?\sis\s{n}\b",
        ),
    ),
    (
        "loan",
        "money",
        r"loan|credit|\blen[dt]",
        (
            r"(?:[$€£]\s?{n}|{n}\s(?:dollars|euros|pounds|kroner))[^.;,]{0,20}?\s(?:loan|credit)\b",
            r"\b(?:lend|lends|lent|loan of|loan worth|credit of|credit worth)\b[^.;,$€£]{0,30}?"
            r"[$€£]\s?{n}",
            r"\b(?:lend|lends|lent|loan of|credit of)\b[^.;,$€£]{0,30}?\s{n}\s(?:dollars|euros)",
        ),
    ),
    (
        "votes in favour",
        "votes",
        r"\bvot",
        (
            rf"\b{{n}}\svotes\sto\s{_FEW}\b",
            rf"\bvot(?:ed|e)\s(?:by\s)?{{n}}\s?(?:to|–|-)\s?{_FEW}\b",
        ),
    ),
    (
        "pay offer",
        "percent",
        r"offer",
        (r"\b(?:offer|offered|offering|offers)\b[^.;]{0,60}?\s{n}\s?(?:per cent|percent|%)",),
    ),
)


@dataclass(frozen=True, kw_only=True)
class Frame:
    """One referent with its patterns; the number stands in a group that begins with n.

    Looking for the stems first takes a hundredth of the time of trying the patterns, which may
    begin with a number anywhere.
    """

    referent: str
    unit: str
    stems: re.Pattern[str]
    sources: tuple[str, ...]

    @cached_property
    def patterns(self) -> tuple[re.Pattern[str], ...]:
        return tuple(_compile(source) for source in self.sources)


@lru_cache(maxsize=1)
def frames() -> tuple[Frame, ...]:
    return tuple(
        Frame(
            referent=referent,
            unit=unit,
            stems=re.compile(stems, re.IGNORECASE),
            sources=patterns,
        )
        for referent, unit, stems, patterns in FRAMES
    )


def _compile(pattern: str) -> re.Pattern[str]:
    number = rf"(?:(?P<q{{0}}>{QUALIFIER})\s)?(?<![\w.,$€£])(?P<n{{0}}>{NUMBER})"
    parts = pattern.split("{n}")
    text = parts[0]
    for place, part in enumerate(parts[1:]):
        text += number.replace("{0}", str(place)) + part
    return re.compile(text.replace(r"(?<![\w.,$€£])(?P", r"(?<![\w.,])(?P"), re.IGNORECASE)


def find_frames(sentence: str) -> Iterator[tuple[Frame, int, int, str | None]]:
    """Frame, start and end of the number, and the qualifier before it, for each match."""
    for frame in frames():
        if not frame.stems.search(sentence):
            continue
        for match in (m for pattern in frame.patterns for m in pattern.finditer(sentence)):
            groups = match.groupdict()
            name = next(g for g in groups if g.startswith("n") and groups[g])
            qualifier = groups.get("q" + name[1:])
            yield frame, match.start(name), match.end(name), qualifier
