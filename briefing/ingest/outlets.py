"""The outlet behind a URL: its registrable domain, and the name a reader knows it by.

The suffix list is the one that tldextract ships; nothing is fetched and nothing is cached.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from briefing.ingest.outlet_names import ENDINGS, KNOWN, PLATFORMS


@lru_cache(maxsize=4096)
def outlet_of(url: str | None) -> str | None:
    """A readable name for the outlet of an address, None without one."""
    host = _host(url)
    if not host:
        return None
    known = known_outlet(url)
    domain = registrable_domain(host) if known is None else None
    if domain in PLATFORMS:
        return ".".join(host.split(".")[-3:])
    return known or (_readable(domain) if domain else None)


def known_outlet(url: str | None) -> str | None:
    """The name of an outlet in the table, None for an address that is not in it."""
    return next((KNOWN[name] for name in _suffixes(_host(url)) if name in KNOWN), None)


def registrable_domain(host: str) -> str | None:
    """`news.example.co.uk` → `example.co.uk`; None for a bare name or an IP address."""
    found = _extractor()(host)
    return f"{found.domain}.{found.suffix}" if found.domain and found.suffix else None


def _host(url: str | None) -> str:
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _suffixes(host: str) -> list[str]:
    """`edition.cnn.com` → itself, `cnn.com`: a subdomain may be an outlet of its own."""
    parts = host.split(".")
    return [".".join(parts[start:]) for start in range(max(len(parts) - 1, 1))]


def _readable(domain: str) -> str:
    """`kyivpost.com` → `Kyiv Post`; a name that does not fall into words stays the domain."""
    label = domain.split(".", 1)[0]
    if domain.split(".", 1)[1] in PLATFORMS:
        return domain
    words = label.split("-") if "-" in label else _split(label)
    if len(words) == 1:
        return domain
    return " ".join(word.upper() if len(word) < 2 else word.capitalize() for word in words)


def _split(label: str) -> list[str]:
    """Take known beginnings and endings off a run of letters: the|moscow|times."""
    words: list[str] = []
    tail: list[str] = []
    if label.startswith("the") and len(label) > 6:
        words, label = ["the"], label[3:]
    while match := re.fullmatch(rf"(.{{3,}}?)({ENDINGS})", label):
        label, tail = match[1], [match[2], *tail]
    return [*words, label, *tail] if tail else [("the" if words else "") + label]


@lru_cache(maxsize=1)
def _extractor() -> Any:
    from tldextract import TLDExtract

    return TLDExtract(
        suffix_list_urls=(),
        cache_dir=None,
        fallback_to_snapshot=True,
        include_psl_private_domains=True,
    )
