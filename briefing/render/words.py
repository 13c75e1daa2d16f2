"""Dates, counts and labels in words. English, and never the machine's locale."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from briefing.render.safe import clip
from briefing.text.days import MONTHS, long_day, short_day
from briefing.types import (
    Brief,
    ChronologyLine,
    Coverage,
    FigureValue,
    OutcomeStatus,
    SourceLine,
    SourceOutcome,
    Story,
    Tag,
    Window,
)

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
LEGEND = {
    Tag.SINGLE_ORIGIN: "all of it goes back to one origin; nobody else reports it independently",
    Tag.OPINION: (
        "a piece that its outlet calls opinion, comment, analysis, a column or letters: it is not "
        "counted as a report, and gives a summary, date or figure only where there is no report"
    ),
    Tag.ANONYMOUS: "the report does not name the speaker; the words that describe them are its own",
    Tag.SPEAKER_INFERRED: (
        "the report says “he”, “she” or the like; the brief prints who is meant, and from what"
    ),
    Tag.SPEAKER_UNKNOWN: (
        "the words stood in quotation marks, but the report does not say clearly whose they are"
    ),
    Tag.DATE_INFERRED: "counted from the date of publication, the text, the path or another event",
    Tag.DATE_DISPUTED: "other reports give another date",
    Tag.UNDATED: "the report carries no date, and none could be inferred",
    Tag.TRUNCATED: "only a part of the report was there to be read",
    Tag.CORRECTED: "the outlet has corrected the report",
    Tag.HEADLINE_FROM_TEXT: "no report has a headline; a sentence of the text stands in its place",
}
REASONS = {
    "duplicate": "read twice",
    "older-version": "older version of an article that is in",
    "empty": "empty",
    "future": "dated after the edition’s day",
    "before-window": "before the window",
    "below-cut": "below the last story printed",
    "binary": "not text",
    "bad-json": "not valid JSON",
}
_TLP = re.compile(r"(?:TLP\s*:\s*)?(RED|AMBER\s*\+\s*STRICT|AMBER|GREEN|CLEAR)\Z", re.IGNORECASE)


def long_date(date: datetime.date) -> str:
    """Wednesday 18 March 2026"""
    return f"{DAYS[date.weekday()]} {long_day(date)}"


def short_date(date: datetime.date) -> str:
    """Wed 18 Mar 2026"""
    return f"{DAYS[date.weekday()][:3]} {short_day(date)}"


def day_month(date: datetime.date) -> str:
    """18 Mar"""
    return f"{date.day} {MONTHS[date.month - 1][:3]}"


def in_zone(moment: datetime.datetime, timezone: str) -> datetime.datetime:
    """The moment in the zone named, or in its own when there is no such zone."""
    try:
        return moment.astimezone(ZoneInfo(timezone))
    except (KeyError, ValueError, OSError, OverflowError):  # no such zone is a KeyError
        return moment


def clock(moment: datetime.datetime, timezone: str) -> str:
    """Wed 18 Mar 2026, 06:31"""
    local = in_zone(moment, timezone)
    return f"{short_date(local.date())}, {local:%H:%M}"


def window_words(window: Window) -> str:
    """What the edition covers, from and to; an end at midnight is the end of the day before."""
    end = in_zone(window.end, window.timezone)
    if (end.hour, end.minute) == (0, 0) and end.date() > datetime.date.min:
        until = f"the end of {short_date(end.date() - datetime.timedelta(days=1))}"
    else:
        until = clock(window.end, window.timezone)
    if window.start is None:
        return f"everything up to {until} ({window.timezone})"
    return f"{clock(window.start, window.timezone)} to {until} ({window.timezone})"


def count(number: int, one: str, many: str | None = None) -> str:
    """1 report, 2 reports, 41,000 people"""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def title_words(brief: Brief) -> str:
    """The title of the brief; a page without one would have no name."""
    return brief.title.strip() or "Daily brief"


def capital(text: str) -> str:
    """The text with a capital first letter; the others stay as they are."""
    return text[:1].upper() + text[1:]


def event_date(line: ChronologyLine) -> str:
    """The date of an event, no finer than it is known: Mon 16 Mar 2026, May 2026, 1998; and as it
    is given: About 16 Mar 2026, Early May 2026, Since Mon 16 Mar 2026."""
    if line.qualifier == "about" and line.granularity == "day":
        return f"About {short_day(line.date)}"  # of such a day no weekday is known
    said = _event_date(line)
    if line.qualifier == "mid":
        return f"Mid-{said}"
    if not line.qualifier:
        return said
    if said.startswith(_STRETCHES):
        within = "in " if line.qualifier in ("early", "late") else ""
        said = f"{within}the {said[0].lower()}{said[1:]}"
    return f"{capital(line.qualifier)} {said}"


_STRETCHES = ("Week of", "Weekend of", "Quarter from", "Season from")


def _event_date(line: ChronologyLine) -> str:
    if line.until is not None and line.until != line.date and line.granularity == "day":
        return f"{day_month(line.date)} – {day_month(line.until)} {line.until.year}"
    month = f"{MONTHS[line.date.month - 1]} {line.date.year}"
    known = {
        "day": short_date(line.date),
        "week": f"Week of {day_month(line.date)} {line.date.year}",
        "weekend": f"Weekend of {day_month(line.date)} {line.date.year}",
        "month": month,
        "quarter": f"Quarter from {month}",
        "season": f"Season from {month}",
        "year": str(line.date.year),
        "decade": f"{line.date.year // 10 * 10}s",
        "century": f"{line.date.year // 100 + 1}th century",
    }
    return known.get(line.granularity, f"About {short_date(line.date)}")


def when_words(line: ChronologyLine, brief: Brief) -> str:
    """The date of a line; what is still to come on the edition's own day is said to be today's."""
    said = event_date(line)
    if not (line.upcoming and line.date == brief.edition_date):
        return said
    if said == short_date(line.date):  # the weekday is known, and the column narrow
        said = f"{day_month(line.date)} {line.date.year}"
    return f"Today, {said}"


def line_notes(line: ChronologyLine) -> tuple[str, ...]:
    """What a reader should know of the day of a line: moved, or only announced."""
    notes = []
    if line.moved_from is not None:
        notes.append(f"moved from {short_date(line.moved_from)}")
    if line.foretold and not line.upcoming:
        on = f" on {short_date(line.reported)}" if line.reported else ""
        notes.append(f"{'told beforehand' if line.confirmed else 'as announced'}{on}")
    return tuple(notes)


def source_title(source: SourceLine) -> str:
    """The report's headline; how it begins, and said to, when it has none; else where it is."""
    if source.headline.strip():
        return source.headline
    if source.opening and source.opening.text.strip():
        return f"no headline; begins: {clip(source.opening.text, 110)}"
    return source.path or "no headline"


def published_words(source: SourceLine, timezone: str) -> str:
    """When a report was published, as finely as it says; nothing when it does not say."""
    if source.published is None:
        return "undated"
    if source.published_precision == "day":
        return short_date(source.published.date())
    return clock(source.published, timezone)


def as_of_words(story: Story, values: Sequence[FigureValue], brief: Brief) -> str:
    """The newest moment for which a report gives the figure; the day where no hour is known.

    The year is left out when it is that of the edition.
    """
    known = [value for value in values if value.as_of]
    if not known:
        return "–"
    newest = max(known, key=lambda value: value.as_of or brief.window.end)
    lines = (line for line in story.sources if line.citation == newest.citation)
    moment = newest.as_of or brief.window.end
    if any(line.published == moment and line.published_precision == "day" for line in lines):
        said = short_date(moment.date())
    else:
        said = clock(moment, brief.window.timezone)
    return said.replace(f" {brief.edition_date.year}", "")


def left_out_words(story: Story) -> str:
    """How many names a list of people does not print."""
    return f"{count(story.people_left_out, 'other name is', 'other names are')} not listed"


def figures_title(story: Story) -> str:
    """Accounts differ only where one contradicts another or replaces it."""
    differ = any(figure.status in ("contradicted", "superseded") for figure in story.figures)
    return "Where accounts differ" if differ else "Figures"


def standing_words(value: FigureValue) -> str:
    """How a number stands to the others; one that its qualifier leaves open is no contradiction."""
    return {"compatible": "no contradiction"}.get(value.status, value.status)


def reason_words(code: str) -> str:
    """The reason code of an omission for a person."""
    return REASONS.get(code, code.replace("-", " ").replace("_", " "))


def outcome_words(outcome: SourceOutcome, timezone: str) -> str:
    """How a source answered, in one phrase."""
    said = (
        {
            OutcomeStatus.OK: "answered",
            OutcomeStatus.EMPTY: "answered, nothing new",
            OutcomeStatus.UNCHANGED: "not changed since the last time",
        }.get(OutcomeStatus(outcome.status))
        if outcome.status in set(OutcomeStatus)
        else None
    )
    words = said or str(outcome.status)
    if outcome.detail:
        words += f": {outcome.detail}"
    if outcome.failing_since:
        words += f" (since {clock(outcome.failing_since, timezone)})"
    return words


def is_failing(outcome: SourceOutcome) -> bool:
    """Whether a source did not give what was asked of it."""
    return outcome.status in {OutcomeStatus.FAILED, OutcomeStatus.REFUSED, OutcomeStatus.PARTIAL}


def is_silent(outcome: SourceOutcome) -> bool:
    """Whether a source answered and had nothing: silent, not broken."""
    return outcome.status in {OutcomeStatus.EMPTY, OutcomeStatus.UNCHANGED}


def read_words(coverage: Coverage) -> str:
    """41 articles read, 35 printed in 6 stories, 6 left out (2 read twice, 1 empty)."""
    words = (
        f"{count(coverage.articles_read, 'article')} read, "
        f"{coverage.articles_used:,} used in {count(coverage.stories, 'story', 'stories')}"
    )
    left_out = sum(reason.count for reason in coverage.by_reason) or coverage.articles_omitted
    if left_out:
        words += f", {left_out:,} left out"
    if coverage.by_reason:
        ranked = sorted(coverage.by_reason, key=lambda reason: (-reason.count, reason.code))
        words += f" ({', '.join(f'{r.count:,} {reason_words(r.code)}' for r in ranked)})"
    return words + "."


def handling_class(handling: str | None) -> str:
    """The style of a handling line: that of its TLP 2.0 label, or "plain" for any other."""
    found = _TLP.match((handling or "").strip())
    return f"tlp-{found[1].split('+')[0].strip().lower()}" if found else "plain"


def handling_words(handling: str | None) -> str:
    """A TLP label as FIRST writes it (TLP:AMBER+STRICT), any other handling line as it is."""
    found = _TLP.match((handling or "").strip())
    return f"TLP:{''.join(found[1].split()).upper()}" if found else (handling or "").strip()


def setting(brief: Brief, name: str, default: str) -> str:
    """An option that the brief was made with."""
    return dict(brief.settings).get(name, default)
