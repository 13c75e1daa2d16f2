"""The outlet behind a URL: its registrable domain, and the name a reader knows it by.

The suffix list is the one that tldextract ships; nothing is fetched and nothing is cached.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from briefing.ingest.outlet_names import ENDINGS, KNOWN, PLATFORMS

_ADDRESS = re.compile(r"(?:https?:)?//\S+$|www\.\S+$", re.IGNORECASE)
_BARS = re.compile(r"\s*[|»]\s*|\s+[–—·•-]\s+|\s*:\s+")


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


def tidy_outlet(declared: str, url: str | None) -> str:
    """A declared name as a reader would write it: no address, no slogan behind it.

    `declared`: one line; `url`: the article's address, which tells what a bare label stands for.
    """
    known = known_outlet(url)
    if _ADDRESS.match(declared) or (known and _is_label(declared, url)):
        return known or _of_address(declared, url)
    if _is_label(declared, url) and declared == declared.lower():
        return outlet_of(url) or declared
    parts = [part.strip() for part in _BARS.split(declared) if part.strip()]
    if len(parts) < 2:
        return declared
    host = re.sub(r"\W", "", _host(url))
    own = [part for part in parts if host and len(part) > 3 and _squeezed(part) in host]
    if known and not own:
        return known
    name = (own or parts)[0]
    return name if own or _is_slogan(parts[1:]) else declared


def _of_address(declared: str, url: str | None) -> str:
    """An address printed as a name: as the table, the article's address or its words have it."""
    bare = re.sub(r"^(?:https?:)?/{0,2}(?:www\.)?", "", declared, flags=re.IGNORECASE).strip("/")
    host = bare.split("/")[0].lower()
    for address in (f"https://{host}", f"https://{host}.com", f"https://{host}.org"):
        if known := known_outlet(address):
            return known
    own = host.split(".")[0]
    if own in _host(url).split("."):
        return outlet_of(url) or host
    return outlet_of(f"https://{host}") or " ".join(word.capitalize() for word in _split(own))


def _is_label(declared: str, url: str | None) -> bool:
    """Whether a name is only a piece of the address: `nj` of `www.nj.com`."""
    return declared.casefold() in _host(url).split(".")[:-1]


def _is_slogan(rest: list[str]) -> bool:
    """What follows a name: several pieces, or words of which the later ones are mostly small."""
    words = " ".join(rest).split()
    return len(rest) > 1 or len(words) > 2 or bool(re.search(r"[…’']|\.\.\.", rest[0]))


def _squeezed(text: str) -> str:
    return re.sub(r"[\W_]", "", text.casefold())


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
