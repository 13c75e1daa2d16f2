"""Counts in words. Every count of sources says origins, and what a number of outlets leaves out."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from briefing.edition.tags import list_reports
from briefing.render.words import clock, count, short_date
from briefing.types import Brief, QuoteLine, SourceLine, Story


def coverage_words(story: Story) -> str:
    """12 reports from 4 origins in 9 outlets, 2 reports naming none, and 1 opinion piece"""
    opinions = count(story.opinions, "opinion piece") if story.opinions else ""
    words = f"{count(story.reports, 'report')} from {count(story.origins, 'origin')}"
    if not story.reports and opinions:
        words, opinions = opinions, ""
    if story.outlets:
        words += f" in {count(story.outlets, 'outlet')}"
    return words + unnamed_words(story.sources) + (f", and {opinions}" if opinions else "")


def unnamed_words(sources: Sequence[SourceLine]) -> str:
    """What a number of outlets leaves out: the reports whose outlet is not known."""
    reports = list_reports(sources)
    unnamed = sum(not line.outlet for line in reports)
    if not unnamed:
        return ""
    if unnamed == len(reports):
        return f", {'its outlet' if unnamed == 1 else 'their outlets'} not named"
    return f", {count(unnamed, 'report')} naming none"


def day_counts(brief: Brief) -> tuple[str, ...]:
    """41 articles read, 20 origins, 9 outlets, 2 reports naming none, 6 stories; as phrases"""
    coverage = brief.coverage
    return (
        f"{count(coverage.articles_read, 'article')} read",
        count(coverage.origins, "origin"),
        count(coverage.outlets, "outlet") + day_unnamed(brief),
        count(coverage.stories, "story", "stories"),
    )


def day_unnamed(brief: Brief) -> str:
    """What the day's number of outlets leaves out."""
    return unnamed_words([source for story in brief.stories for source in story.sources])


def channel_words(quote: QuoteLine) -> str:
    """To whom, where and through whom something was said, as the report has it: ", to Reuters,
    in an interview, via an agency"; nothing where it does not say."""
    venue = quote.venue[:1].lower() + quote.venue[1:] if quote.venue else None
    parts = (
        f"to {quote.addressee}" if quote.addressee else None,
        venue,
        f"via {quote.via}" if quote.via else None,
    )
    return "".join(f", {part}" for part in parts if part)


def carried_words(quote: QuoteLine) -> str:
    """in 4 outlets from 1 origin; nothing for a quotation of one outlet and one origin"""
    if quote.outlets < 2:  # an outlet may be unknown where its text is another
        return f"from {count(quote.origins, 'origin')}" if quote.origins > 1 else ""
    return f"in {count(quote.outlets, 'outlet')} from {count(quote.origins, 'origin')}"


def age_words(brief: Brief) -> str:
    """Between which moments the reports were published; nothing when none says."""
    oldest, newest = brief.coverage.oldest, brief.coverage.newest
    if oldest is None or newest is None:
        return ""
    first, last = _report_moment(brief, oldest), _report_moment(brief, newest)
    return f"The oldest report is of {first}, the newest of {last}."


def _report_moment(brief: Brief, moment: datetime.datetime) -> str:
    """When a report was published: the day alone where a report of that moment gives no hour."""
    lines = (line for story in brief.stories for line in story.sources)
    if any(line.published == moment and line.published_precision == "day" for line in lines):
        return short_date(moment.date())
    return clock(moment, brief.window.timezone)
