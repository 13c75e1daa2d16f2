"""Articles in, a daily brief out: extractive summaries, attributed quotes, a chronology.

    import datetime
    from briefing import make_brief, read_articles, write_pdf

    ingest = read_articles("clippings/")
    brief = make_brief(
        ingest.articles,
        edition_date=datetime.date(2026, 11, 21),
        generated_at=datetime.datetime.now(datetime.UTC),
        omissions=ingest.omissions,
    )
    pdf = write_pdf(brief)

Everything printed is verbatim and says where it stands. What is named in `__all__` is the public
interface; the rest is private. Names are imported from their homes when first asked for, so that
`import briefing` costs nothing that is not used.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefing.chronology import build_chronology
    from briefing.codec import decode, encode
    from briefing.config.load import load_config
    from briefing.config.settings import BriefConfig, Config
    from briefing.errors import (
        BriefingError,
        ConfigError,
        DeliveryError,
        InputError,
        LockedError,
        MissingLibraryError,
        NetworkError,
        NoInputError,
        RenderError,
        UnknownScorerError,
        WriteError,
    )
    from briefing.ingest import read_articles
    from briefing.pipeline import make_brief
    from briefing.quotes import find_attributions, resolve_speakers
    from briefing.render.html import render_html
    from briefing.render.pdf import write_pdf
    from briefing.render.text import render_markdown, render_text
    from briefing.stories.cluster import cluster_documents
    from briefing.summaries import summarize
    from briefing.text.names import find_people
    from briefing.text.segment import read_document
    from briefing.text.timex import find_timexes
    from briefing.types import (
        Article,
        Attribution,
        Brief,
        ChronologyEntry,
        Document,
        Ingest,
        Omission,
        Person,
        Problem,
        Sentence,
        SourceOutcome,
        Span,
        Story,
        StoryCluster,
        Summary,
        Timex,
    )
    from briefing.verify import verify

_HOMES = {
    "briefing.chronology": ("build_chronology",),
    "briefing.codec": ("decode", "encode"),
    "briefing.config.load": ("load_config",),
    "briefing.config.settings": ("BriefConfig", "Config"),
    "briefing.errors": (
        "BriefingError",
        "ConfigError",
        "DeliveryError",
        "InputError",
        "LockedError",
        "MissingLibraryError",
        "NetworkError",
        "NoInputError",
        "RenderError",
        "UnknownScorerError",
        "WriteError",
    ),
    "briefing.ingest": ("read_articles",),
    "briefing.pipeline": ("make_brief",),
    "briefing.quotes": ("find_attributions", "resolve_speakers"),
    "briefing.render.html": ("render_html",),
    "briefing.render.pdf": ("write_pdf",),
    "briefing.render.text": ("render_markdown", "render_text"),
    "briefing.stories.cluster": ("cluster_documents",),
    "briefing.summaries": ("summarize",),
    "briefing.text.names": ("find_people",),
    "briefing.text.segment": ("read_document",),
    "briefing.text.timex": ("find_timexes",),
    "briefing.types": (
        "Article",
        "Attribution",
        "Brief",
        "ChronologyEntry",
        "Document",
        "Ingest",
        "Omission",
        "Person",
        "Problem",
        "Sentence",
        "SourceOutcome",
        "Span",
        "Story",
        "StoryCluster",
        "Summary",
        "Timex",
    ),
    "briefing.verify": ("verify",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Article",
    "Attribution",
    "Brief",
    "BriefConfig",
    "BriefingError",
    "ChronologyEntry",
    "Config",
    "ConfigError",
    "DeliveryError",
    "Document",
    "Ingest",
    "InputError",
    "LockedError",
    "MissingLibraryError",
    "NetworkError",
    "NoInputError",
    "Omission",
    "Person",
    "Problem",
    "RenderError",
    "Sentence",
    "SourceOutcome",
    "Span",
    "Story",
    "StoryCluster",
    "Summary",
    "Timex",
    "UnknownScorerError",
    "WriteError",
    "build_chronology",
    "cluster_documents",
    "decode",
    "encode",
    "find_attributions",
    "find_people",
    "find_timexes",
    "load_config",
    "make_brief",
    "read_articles",
    "read_document",
    "render_html",
    "render_markdown",
    "render_text",
    "resolve_speakers",
    "summarize",
    "verify",
    "write_pdf",
]


class _Package(ModuleType):
    """The package itself. Importing `briefing.verify` would hang that module on the package in the
    place of the function of the same name; the function is what is promised."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _HOME_OF and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        raise AttributeError(f"module 'briefing' has no attribute {name!r}")
    value = getattr(import_module(_HOME_OF[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
