"""Who an article is: its canonical URL and its identifier.

Sixteen hex digits of SHA-256 over the canonical URL, else over outlet, headline and body; never
the path or the order, so a file may be renamed and a folder reshuffled.
"""

from __future__ import annotations

import hashlib
import re
from urllib.parse import SplitResult, urlsplit, urlunsplit

_TRACKING = re.compile(
    r"""(?:utm_\w+|at_\w+|ns_\w+|mc_\w+|pk_\w+|mtm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid
        |igshid|yclid|twclid|ocid|cmpid|cmp|smid|smtyp|ftag|ref_?src|ref|partner|guccounter
        |guce_\w+|soc_\w+|xtor|xt|wt_\w+|_hs\w+|spm|share|amp|traffic_?source|campaign
        |ito|echobox|srnd|sh|feature|_ga|s_cid|icid|intcmp|taid|tpcc|via)\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_PORTS = {"http": ":80", "https": ":443"}


def clean_url(url: str | None, *, base: str | None = None) -> str | None:
    """An http(s) address without fragment and tracking parameters, or None when it is not one."""
    parts = _split(url, base)
    if parts is None:
        return None
    host = parts.netloc.rpartition("@")[2].lower().removesuffix(_PORTS[parts.scheme])
    pairs = [pair for pair in parts.query.split("&") if pair and not _is_tracking(pair)]
    return urlunsplit((parts.scheme, host, parts.path or "/", "&".join(pairs), ""))


def _split(url: str | None, base: str | None) -> SplitResult | None:
    if not url or len(url) > 2000:
        return None
    if base and not re.match(r"\s*[a-z][a-z0-9+.-]*:", url, re.IGNORECASE):
        from urllib.parse import urljoin

        try:
            url = urljoin(base, url.strip())
        except ValueError:
            return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    usable = (
        parts.scheme in _PORTS and "." in parts.netloc and not re.search(r"[\s<>\"]", url.strip())
    )
    return parts if usable else None


def _is_tracking(pair: str) -> bool:
    return bool(_TRACKING.match(pair.partition("=")[0]))


def identify(*, url: str | None, outlet: str | None, headline: str, body: str) -> str:
    """The identifier of an article: 16 hex digits."""
    key = re.sub(r"^http:", "https:", url) if url else "\n".join((outlet or "", headline, body))
    return hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()[:16]
