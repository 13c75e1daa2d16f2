"""Addresses asked on behalf of sources: with what rights, how many at a time, until when."""

from __future__ import annotations

import datetime
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from briefing.archive.sources import Address
from briefing.config.settings import FetchConfig, SourceConfig
from briefing.ingest import Limits
from briefing.ingest.fetch import Fetched, FetchError, fetch
from briefing.ingest.fetch.hosts import is_allowed


@dataclass(frozen=True, kw_only=True)
class Known:
    """What the archive knows of earlier questions: validators, entries read, last good answers."""

    addresses: Mapping[str, Address] = field(default_factory=dict)
    entries: Mapping[str, str] = field(default_factory=dict)
    answered: Mapping[str, datetime.datetime] = field(default_factory=dict)


class Asker:
    """Asks addresses: one at a time for each host, and none after `patience` is over."""

    def __init__(
        self,
        config: FetchConfig,
        known: Known,
        now: datetime.datetime,
        any_kind: bool,
        limits: Limits,
    ) -> None:
        self.limits = limits
        self.config, self.known, self.now, self.any_kind = config, known, now, any_kind
        self._end = time.monotonic() + config.patience
        self._vouched: dict[str, str] = {}
        self._hosts: dict[str, threading.Lock] = {}
        self._guard = threading.Lock()

    def vouch(self, source: SourceConfig, place: str) -> None:
        """A feed that a list from the network names may be asked like a link of that list."""
        self._vouched.setdefault(place_of(source), host_of(place))

    def _for(self, source: SourceConfig) -> FetchConfig:
        """The settings for all addresses of a source. A private host is asked only for a source
        that was configured there: no link or redirect in what others publish may reach it."""
        place = place_of(source)
        own = self._vouched.get(place, host_of(place))
        return replace(self.config, allow_private=(own,) if self._is_allowed(own) else ())

    def _is_allowed(self, host: str) -> bool:
        return bool(host) and is_allowed(host, self.config.allow_private)

    def ask(self, url: str, source: SourceConfig, *, conditional: bool = False) -> Fetched:
        """Ask an address on behalf of a source. Raises FetchError."""
        known = self.known.addresses.get(url) if conditional else None
        if known and known.not_before and known.not_before > self.now:
            raise FetchError(f"asks to be left alone until {known.not_before:%Y-%m-%d %H:%M %Z}")
        with self._lock_of(url):
            if time.monotonic() > self._end:
                raise FetchError(f"not asked: {self.config.patience:g} s for all sources are over")
            return fetch(
                url,
                self._for(source),
                now=self.now,
                etag=known.etag if known else None,
                last_modified=known.last_modified if known else None,
            )

    def _lock_of(self, url: str) -> threading.Lock:
        host = host_of(url)
        with self._guard:
            return self._hosts.setdefault(host, threading.Lock())


def host_of(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").casefold()
    except ValueError:  # a bracket that closes nothing
        return ""


def place_of(source: SourceConfig) -> str:
    """The address or path that a source is configured with."""
    return source.url or source.page or source.opml or source.path or ""
