"""NITF and NewsML-G2, the agencies' formats (IPTC) → drafts. Namespaces are looked past."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing.ingest.agencies import agency_name
from briefing.ingest.bylines import split_names
from briefing.ingest.dates import read_moment
from briefing.ingest.decode import decode
from briefing.ingest.draft import Draft, Moment, Reading, Source, nothing
from briefing.ingest.feed import without_entities
from briefing.ingest.genre import find_label
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
        outlet=_attribute(item, "pubdata", "name") or _provider(item) or source.outlet,
        byline=split_names(_byline(item)),
        published=_moment(
            item, ("date.issue", "norm"), "firstCreated", "contentCreated", "versionCreated"
        ),
        updated=_moment(item, ("date.release", "norm"), "versionCreated", "contentModified"),
        language=_attribute(item, "language", "tag") or _lang(item),
        section=_attribute(item, "pubdata", "position.section") or _subject(item),
        agency=_first(item, "creditline", "distributor") or agency_name(_provider(item) or ""),
        genre=next(filter(None, map(find_label, _genres(item))), None),
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


def _provider(item: Any) -> str | None:
    """Who gives the item out: named, as a literal, or as the code behind a scheme (`nprov:AFP`)."""
    for place in ("provider", "infoSource", "copyrightHolder"):
        for node in _nodes(item, place):
            code = (node.get("qcode") or "").rpartition(":")[2]
            listed = agency_name(code) or (code if code.isupper() else None)
            name = _first(node, "name") or node.get("literal") or listed
            if name:
                return str(name)
    return _attribute(item, "doc.copyright", "holder") or _attribute(item, "series", "series.name")


def _byline(item: Any) -> str:
    """The names of a byline without the titles that NITF puts beside them."""
    for name in ("byline", "by"):
        for node in _nodes(item, name):
            people = [" ".join("".join(p.itertext()).split()) for p in _nodes(node, "person")]
            words = ", ".join(people) or " ".join("".join(node.itertext()).split())
            if words:
                return words
    return ""


def _subject(item: Any) -> str | None:
    """The first subject of the IPTC's own list, which newspapers' sections follow."""
    for node in _nodes(item, "subject"):
        if (node.get("qcode") or "").startswith(("medtop:", "subj:")) and _first(node, "name"):
            return _first(node, "name")
    return None


def _genres(item: Any) -> Iterator[str]:
    for node in _nodes(item, "genre"):
        yield (node.get("qcode") or "").rpartition(":")[2]
        yield from (" ".join("".join(n.itertext()).split()) for n in _nodes(node, "name"))
    places = ("tobject", "tobject.type"), ("tobject.property", "tobject.property.type")
    for name, attribute in (*places, ("fixture", "fix.id"), ("pubdata", "position.section")):
        yield from (node.get(attribute) or "" for node in _nodes(item, name))


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
