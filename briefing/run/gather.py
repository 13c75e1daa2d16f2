"""Sources asked, all at once; one typed outcome for each, in the order of the configuration."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path

from briefing.archive.sources import Address
from briefing.config.settings import FetchConfig, SourceConfig
from briefing.errors import BriefingError, InputError, NoInputError
from briefing.ingest import Limits, read_articles, read_opml
from briefing.ingest.fetch import FetchError
from briefing.ingest.fetch.hosts import mask_url
from briefing.ingest.sniff import find_kind
from briefing.run.asker import Asker, Known, place_of
from briefing.run.web import read_feed_source, read_page_source
from briefing.types import Article, Omission, OutcomeStatus, SourceOutcome


@dataclass(frozen=True, kw_only=True)
class Gathered:
    """What came of one source. `articles` may hold what is known already."""

    source: SourceConfig
    outcome: SourceOutcome
    articles: tuple[Article, ...] = ()
    omissions: tuple[Omission, ...] = ()
    addresses: tuple[Address, ...] = ()
    entries: Mapping[str, str] = field(default_factory=dict)


def gather(
    sources: Sequence[SourceConfig],
    config: FetchConfig,
    known: Known,
    now: datetime.datetime,
    *,
    any_kind: bool = False,
    limits: Limits | None = None,
) -> tuple[Gathered, ...]:
    """Ask every source; what an OPML list names is asked in its place. Raises nothing.

    With `any_kind` an address may turn out a page although it was given as a feed's; `limits`
    bound what is read of an answer or a file.
    """
    asker = Asker(config, known, now, any_kind, limits or Limits())
    with ThreadPoolExecutor(max_workers=config.workers) as pool:
        expanded = list(pool.map(lambda source: _expand(source, asker), sources))
        _vouch(sources, expanded, asker)
        flat = _one_each([each for group in expanded for each in group])
        return tuple(pool.map(lambda each: _ask(each, asker), flat))


def _vouch(
    sources: Sequence[SourceConfig],
    expanded: Sequence[Sequence[SourceConfig | Gathered]],
    asker: Asker,
) -> None:
    """Feeds that only lists from the network name get the rights of the list, not their own."""
    trusted = {place_of(source) for source in sources}
    for source, group in zip(sources, expanded, strict=True):
        listed = [each for each in group if isinstance(each, SourceConfig)]
        if source.opml and "://" not in source.opml:
            trusted.update(map(place_of, listed))
    for source, group in zip(sources, expanded, strict=True):
        for each in group:
            if isinstance(each, SourceConfig) and source.opml and place_of(each) not in trusted:
                asker.vouch(each, source.opml)


def _one_each(found: list[SourceConfig | Gathered]) -> list[SourceConfig | Gathered]:
    """A feed that two lists name is asked once."""
    kept: dict[object, SourceConfig | Gathered] = {}
    for number, each in enumerate(found):
        kept.setdefault(place_of(each) if isinstance(each, SourceConfig) else number, each)
    return list(kept.values())


def _expand(source: SourceConfig, asker: Asker) -> list[SourceConfig | Gathered]:
    """The feeds of an OPML list; any other source as it is; a list that fails as its outcome."""
    if not source.opml:
        return [source]
    try:
        listed = read_opml(_read_list(source, asker))
    except (BriefingError, OSError) as error:
        return [failed(source, error, asker.now)]
    if not listed:
        return [failed(source, InputError("no feed is listed in it"), asker.now)]
    return [
        SourceConfig(name=name or mask_url(url), url=url, language=source.language)
        for name, url in listed
    ]


def _read_list(source: SourceConfig, asker: Asker) -> bytes:
    place = source.opml or ""
    return asker.ask(place, source).data if "://" in place else Path(place).read_bytes()


def _ask(source: SourceConfig | Gathered, asker: Asker) -> Gathered:
    if isinstance(source, Gathered):
        return source
    try:
        if source.path:
            return _read_path(source, asker)
        return _read_address(source, asker)
    except (BriefingError, OSError) as error:
        return failed(source, error, asker.now)
    except Exception as error:  # one page that a parser chokes on must not cost the edition
        return failed(source, unreadable(error), asker.now)


def _read_path(source: SourceConfig, asker: Asker) -> Gathered:
    path, now = source.path or "", asker.now
    try:
        ingest = read_articles(path, limits=asker.limits)
    except NoInputError as error:
        if not Path(path).is_dir():
            raise
        return Gathered(
            source=source, outcome=outcome_of(source, OutcomeStatus.EMPTY, now, str(error))
        )
    articles = tuple(dressed(article, source) for article in ingest.articles)
    articles = tuple(replace(a, path=short_path(a.path, path)) for a in articles)
    if not articles and ingest.omissions:
        first = ingest.omissions[0]
        raise InputError(f"no article could be read: {first.subject}: {first.reason}")
    return Gathered(
        source=source,
        outcome=outcome_of(source, OutcomeStatus.OK, now),
        articles=articles,
        omissions=tuple(_without_folder(omission, path) for omission in ingest.omissions),
    )


def short_path(path: str | None, root: str) -> str | None:
    """A path from the source's own folder on: where that lies is the server's business, not the
    reader's, and a brief must not depend on it."""
    parent = str(Path(root).parent)
    return path.removeprefix(parent).lstrip("/") if path and parent != "." else path


def _without_folder(omission: Omission, root: str) -> Omission:
    parent = "" if str(Path(root).parent) == "." else f"{Path(root).parent}/"
    return replace(
        omission,
        path=short_path(omission.path, root),
        subject=omission.subject.replace(parent, "") if parent else omission.subject,
        reason=omission.reason.replace(parent, "") if parent else omission.reason,
    )


def _read_address(source: SourceConfig, asker: Asker) -> Gathered:
    url = source.url or source.page or ""
    got = asker.ask(url, source, conditional=True)
    address = Address(url=url, etag=got.etag, last_modified=got.last_modified)
    if got.unchanged:
        known = asker.known.addresses.get(url, address)
        kept = Address(
            url=url,
            etag=got.etag or known.etag,
            last_modified=got.last_modified or known.last_modified,
        )
        outcome = outcome_of(source, OutcomeStatus.UNCHANGED, asker.now)
        return Gathered(source=source, outcome=outcome, addresses=(kept,))
    is_page = source.page or (asker.any_kind and find_kind(got.data) == "page")
    read = read_page_source if is_page else read_feed_source
    found = read(source, got, asker)
    if found.status == OutcomeStatus.PARTIAL:
        address = Address(url=url)  # or "unchanged" would hide what was not read this time
    moved = f"moved for good to {mask_url(got.moved_to)}" if got.moved_to else ""
    return Gathered(
        source=source,
        outcome=outcome_of(source, found.status, asker.now, found.detail or moved),
        articles=tuple(dressed(article, source) for article in found.articles),
        omissions=found.omissions,
        addresses=(address,),
        entries=found.entries,
    )


def dressed(article: Article, source: SourceConfig) -> Article:
    """The article with what the configuration says of its source."""
    one_publisher = source.url or source.page or article.outlet is None
    return replace(
        article,
        outlet=(source.outlet if one_publisher else None) or article.outlet,
        language=source.language or article.language,
    )


def unreadable(error: Exception) -> InputError:
    return InputError(f"could not be read ({type(error).__name__}: {error})")


def failed(source: SourceConfig, error: Exception, now: datetime.datetime) -> Gathered:
    """An error as a value: refused when we would not ask, failed when nothing usable came."""
    refused = isinstance(error, FetchError) and error.refused
    status = OutcomeStatus.REFUSED if refused else OutcomeStatus.FAILED
    detail = (error.strerror or str(error)) if isinstance(error, OSError) else str(error)
    not_before = error.not_before if isinstance(error, FetchError) else None
    kept = (Address(url=place_of(source), not_before=not_before),) if not_before else ()
    outcome = outcome_of(source, status, now, " ".join(detail.split()))
    return Gathered(source=source, outcome=outcome, addresses=kept)


def outcome_of(
    source: SourceConfig, status: str, now: datetime.datetime, detail: str = ""
) -> SourceOutcome:
    return SourceOutcome(
        name=mask_url(source.name) if "://" in source.name else source.name,
        location=location_of(source),
        status=str(status),
        detail=detail,
        asked_at=now,
    )


def location_of(source: SourceConfig) -> str:
    """Where a source lies, as it may be printed; its history is kept under this."""
    place = place_of(source)
    return mask_url(place) if "://" in place else place
