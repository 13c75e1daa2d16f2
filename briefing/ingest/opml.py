"""OPML: a list of sources. It holds no article; `read_opml` gives what it lists."""

from __future__ import annotations

from typing import Any

from briefing.ingest.decode import decode
from briefing.ingest.draft import Reading, Source, nothing
from briefing.ingest.markup import load_lxml


def read_opml(text: str | bytes) -> tuple[tuple[str, str], ...]:
    """Name and address of every feed that an OPML document lists, in its order, each once."""
    root = parse_xml(text)
    found: dict[str, str] = {}
    for outline in root.iter() if root is not None else ():
        attributes = {str(key).lower(): str(value) for key, value in outline.attrib.items()}
        url = attributes.get("xmlurl", "").strip()
        if url.startswith(("http://", "https://")):
            name = attributes.get("title") or attributes.get("text") or ""
            found.setdefault(url, " ".join(name.split()))
    return tuple((name, url) for url, name in found.items())


def parse_xml(text: str | bytes) -> Any:
    """The root of an XML document, None when there is none. No entity, no network, no huge tree."""
    etree = load_lxml("lxml.etree")
    if isinstance(text, str):
        text = text.encode("utf-8", "replace")
        encoding: str | None = "utf-8"
    else:
        encoding = None
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, recover=True, encoding=encoding
    )
    try:
        return etree.fromstring(text, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def read_opml_source(source: Source) -> Reading:
    """An omission that says what the file is and how many sources it lists."""
    decoded = decode(source.data, declared=source.charset)
    count = len(read_opml(decoded.text)) if decoded else 0
    listed = "1 source" if count == 1 else f"{count} sources"
    reason = f"a list of {listed}, not articles; `briefing fetch` and `run` read from those"
    return nothing(source, reason, code="source-list")
