"""The edition put together, with the statement of what it covers and what it left out."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from briefing.config import BriefConfig
from briefing.edition.tags import list_reports
from briefing.types import (
    Article,
    Brief,
    Coverage,
    DayCount,
    DroppedStory,
    Omission,
    OmissionCount,
    SourceOutcome,
    Story,
    Window,
)


def build_brief(
    *,
    config: BriefConfig,
    edition_date: datetime.date,
    generated_at: datetime.datetime,
    window: Window,
    articles: Sequence[Article],
    stories: Sequence[Story],
    omissions: Sequence[Omission],
    outcomes: Sequence[SourceOutcome],
    dropped: Sequence[DroppedStory],
    previous: Sequence[Brief],
) -> Brief:
    """The edition, with the statement of what it covers."""
    return Brief(
        title=config.title,
        edition_date=edition_date,
        window=window,
        generated_at=generated_at,
        stories=tuple(stories),
        omissions=tuple(omissions),
        coverage=build_coverage(articles, stories, omissions, outcomes, window),
        handling=config.handling,
        copyright=config.copyright,
        previous_edition=previous[-1].edition_date if previous else None,
        replaces=_replaced(previous, edition_date),
        dropped=tuple(dropped),
        settings=_settings(config),
    )


def _replaced(previous: Sequence[Brief], edition_date: datetime.date) -> datetime.datetime | None:
    """When the edition that this one corrects was made: an earlier Brief of the same day."""
    same = [brief.generated_at for brief in previous if brief.edition_date == edition_date]
    return same[-1] if same else None


def _settings(config: BriefConfig) -> tuple[tuple[str, str], ...]:
    """The options that shaped the brief, so that it can be made again and explained."""
    names = ("words", "max_stories", "max_quotes", "max_chronology", "scorer", "page_size")
    settings = [(name, str(getattr(config, name))) for name in names]
    if config.names != "rules":
        settings += [("names", config.names), ("spacy_model", config.spacy_model)]
    if config.window_hours is not None:
        settings.append(("window_hours", str(config.window_hours)))
    if config.since is not None:
        settings.append(("since", config.since.isoformat()))
    return tuple(settings)


def build_coverage(
    articles: Sequence[Article],
    stories: Sequence[Story],
    omissions: Sequence[Omission],
    outcomes: Sequence[SourceOutcome],
    window: Window,
) -> Coverage:
    """What came in, what is printed, what is not and why; counts of what `stories` print."""
    sources = [source for story in stories for source in story.sources]
    moments = sorted(source.published for source in sources if source.published)
    zone = ZoneInfo(window.timezone)
    reports = [source for story in stories for source in list_reports(story.sources)]
    days = Counter(
        (s.published.astimezone(zone).date() if s.published else None, s.outlet) for s in reports
    )
    codes = Counter(omission.code for omission in omissions)
    read = len(articles) + sum(o.stage == "ingest" and o.article_id is not None for o in omissions)
    return Coverage(
        articles_read=read,
        articles_used=len(sources),
        articles_omitted=read - len(sources),
        origins=sum(story.origins for story in stories),
        outlets=len({source.outlet for source in reports if source.outlet}),
        stories=len(stories),
        oldest=moments[0] if moments else None,
        newest=moments[-1] if moments else None,
        by_reason=tuple(OmissionCount(code=code, count=codes[code]) for code in sorted(codes)),
        by_day=tuple(
            DayCount(date=day, outlet=outlet, reports=days[day, outlet])
            for day, outlet in sorted(days, key=lambda key: (str(key[0] or ""), key[1] or ""))
        ),
        sources=tuple(outcomes),
        languages=tuple(sorted({source.language for source in sources})),
        notes=_notes(sources_languages={source.language for source in sources}),
    )


def _notes(*, sources_languages: set[str]) -> tuple[str, ...]:
    """What the reader should know is weaker than usual in this edition."""
    other = sorted(sources_languages - {"en"})
    if not other:
        return ()
    named = ", ".join(LANGUAGES.get(code, code) for code in other)
    notes = [
        f"Some reports are not in English ({named}). They are grouped and summarized in their own "
        "language, but fewer of their quotations, speakers, names and dates are found, and their "
        "figures are not compared."
    ]
    if unknown := [code for code in other if code not in LANGUAGES]:
        listed = ", ".join(unknown)
        notes.append(f"There are no word lists for {listed}: what is printed from them is rougher.")
    return tuple(notes)


# the languages of text/stopwords.py
LANGUAGES = {
    "de": "German",
    "es": "Spanish",
    "fr": "French",
    "it": "Italian",
    "pt": "Portuguese",
    "ru": "Russian",
}
