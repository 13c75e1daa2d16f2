"""NITF and NewsML-G2, the agencies' formats (IPTC) → drafts. Namespaces are looked past."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing.ingest.bylines import split_names
from briefing.ingest.dates import read_moment
from briefing.ingest.decode import decode
from briefing.ingest.draft import Draft, Moment, Reading, Source, nothing
from briefing.ingest.feed import without_entities
from briefing.ingest.markup import text_of_tree
from briefing.ingest.opml import parse_xml


def read_newsml(source: Source) -> Reading:
    """Every NITF document or news item of the file that holds text or a headline."""
    decoded = decode(source.data, declared=source.charset)
    root = parse_xml(without_entities(decoded.text)[0]) if decoded else None
    if root is None:
        return nothing(source, "the XML cannot be parsed", code="bad-xml")
    items = [node for node in root.iter() if _name(node) == "newsItem"] or [root]
    drafts = tuple(draft for item in items if (draft := _draft(item, source)) is not None)
    if not drafts:
        return nothing(source, "no news item with text in it", code="no-article")
    return Reading(drafts=drafts)


def _draft(item: Any, source: Source) -> Draft | None:
    headline = _first(item, "hl1", "headline", "title")
    text, removed = _text(item)
    if not text and not headline:
        return None
    return Draft(
        text=text,
        headline=headline,
        url=_url(item),
        outlet=_attribute(item, "pubdata", "name") or source.outlet,
        byline=split_names(_first(item, "byline", "by")) if _first(item, "byline", "by") else (),
        published=_moment(
            item, ("date.issue", "norm"), "firstCreated", "contentCreated", "versionCreated"
        ),
        updated=_moment(item, ("date.release", "norm"), "versionCreated", "contentModified"),
        language=_attribute(item, "language", "tag") or _lang(item),
        section=_attribute(item, "pubdata", "position.section") or None,
        agency=_first(item, "creditline", "distributor", "copyrightHolder") or None,
        path=source.name,
        removed=removed,
    )


def _name(node: Any) -> str:
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def _nodes(item: Any, name: str) -> Iterator[Any]:
    return (node for node in item.iter() if _name(node) == name)


def _first(item: Any, *names: str) -> str:
    for name in names:
        for node in _nodes(item, name):
            words = " ".join("".join(node.itertext()).split())
            if words:
                return words
    return ""


def _attribute(item: Any, name: str, attribute: str) -> str | None:
    return next((node.get(attribute) for node in _nodes(item, name) if node.get(attribute)), None)


def _moment(item: Any, *places: str | tuple[str, str]) -> Moment | None:
    for place in places:
        value = _attribute(item, *place) if isinstance(place, tuple) else _first(item, place)
        moment = read_moment(value)
        if moment is not None:
            return moment
    return None


def _text(item: Any) -> tuple[str, Any]:
    for name in ("body.content", "inlineXML", "inlineData", "body"):
        for node in _nodes(item, name):
            for part in node.iter():
                if _name(part):
                    part.tag = _name(part)
            inner = next((n for n in node.iter() if n.tag in {"body.content", "body"}), node)
            text, removed = text_of_tree(inner)
            if text:
                return text, removed
    return "", ()


def _url(item: Any) -> str | None:
    url = _attribute(item, "doc.copyright", "href") or _attribute(item, "pubdata", "ex-ref")
    return url if url and url.startswith("http") else None


def _lang(item: Any) -> str | None:
    lang: str | None = item.get("{http://www.w3.org/XML/1998/namespace}lang")
    return lang
