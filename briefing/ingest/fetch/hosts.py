"""Which addresses of the network may be asked, and how an address is printed. No I/O."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

_SECRET_NAMES = re.compile(r"key|token|secret|pass|auth|sig|session", re.IGNORECASE)
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
MASK = "***"


def is_public(address: str) -> bool:
    """Whether an IP address is one of the open internet: not loopback, private, link-local,
    multicast, reserved or unspecified, nor such a one wrapped in IPv6."""
    try:
        found = ipaddress.ip_address(address.split("%")[0])
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        inner = _embedded(found)
        if inner is not None:
            return is_public(str(inner))
    return found.is_global and not found.is_multicast and not found.is_reserved


def _embedded(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address that an IPv6 one stands for: mapped, 6to4, Teredo or NAT64."""
    if address in _NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    if address.teredo:
        return address.teredo[1]
    return address.ipv4_mapped or address.sixtofour


def is_allowed(host: str, names: Iterable[str]) -> bool:
    """Whether a private host was allowed by name: exactly as written, case apart."""
    plain = host.strip("[]").rstrip(".").casefold()
    return plain in {name.strip("[]").rstrip(".").casefold() for name in names}


def mask_url(url: str) -> str:
    """A URL as it may be printed: no password, no key in the query, no line breaks."""
    try:
        parts = urlsplit(url)
        query = parse_qsl(parts.query, keep_blank_values=True)
    except ValueError:
        return re.sub(r"\s+", " ", url)
    netloc = parts.netloc
    if "@" in netloc:
        netloc = f"{MASK}@{netloc.rpartition('@')[2]}"
    text = parts.query
    if any(_SECRET_NAMES.search(name) for name, _ in query):
        hidden = [(name, MASK if _SECRET_NAMES.search(name) else value) for name, value in query]
        text = urlencode(hidden, safe="*")
    return urlunsplit((parts.scheme, netloc, parts.path, text, parts.fragment))
