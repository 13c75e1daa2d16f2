"""JSON and JSON Lines → drafts: one object an article, under the names that exports use."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from briefing.ingest.bylines import split_names
from briefing.ingest.dates import read_moment
from briefing.ingest.decode import decode
from briefing.ingest.draft import Draft, Moment, Reading, Source, nothing, omit
from briefing.ingest.genre import find_label
from briefing.ingest.markup import looks_like_html, text_of_html
from briefing.types import Omission, Removal

# Field → the names under which it is looked for, the best first. trafilatura writes `text`,
# `sitename`, `hostname`, `source`; newspaper4k `article_html`, `publish_date`, `source_url`;
# Wallabag `content`, `published_at`, `published_by`, `domain_name`.
FIELDS: dict[str, tuple[str, ...]] = {
    "text": (
        "body",
        "text",
        "articleBody",
        "article_body",
        "raw_text",
        "maintext",
        "full_text",
        "fulltext",
        "content_text",
        "content",
        "content_html",
        "article_html",
        "html",
        "article",
        "story",
    ),
    "headline": ("headline", "title", "name"),
    "url": (
        "canonical_url",
        "canonical_link",
        "canonical",
        "url",
        "link",
        "external_url",
        "web_url",
        "permalink",
        "original_url",
        "given_url",
        "uri",
        "source",
    ),
    "outlet": (
        "outlet",
        "sitename",
        "site_name",
        "source-hostname",
        "meta_site_name",
        "publication",
        "publisher",
        "source_name",
        "newspaper",
        "site",
        "provider",
        "source",
    ),
    "byline": ("byline", "authors", "author", "creator", "writer", "published_by"),
    "published": (
        "published",
        "published_at",
        "date_published",
        "datePublished",
        "publish_date",
        "date_publish",
        "publication_date",
        "pub_date",
        "pubDate",
        "publishedAt",
        "date",
        "datetime",
        "timestamp",
        "time",
        "created_at",
        "created",
    ),
    "updated": (
        "updated",
        "date_modified",
        "dateModified",
        "updated_at",
        "modified",
        "date_modify",
        "lastmod",
    ),
    "language": ("language", "lang", "inLanguage", "meta_lang"),
    "section": ("section", "articleSection", "category", "desk", "categories"),
    "agency": ("agency", "wire", "news_agency"),
    "genre": ("genre", "article_type", "content_type", "@type", "type", "kind"),
    "teaser": ("summary", "description", "excerpt", "lead", "standfirst", "dek"),
}
LISTS = ("articles", "items", "data", "results", "entries", "documents", "stories", "hits")


def read_json(source: Source) -> Reading:
    """The articles of one JSON document or of JSON Lines; each bad line is an omission."""
    decoded = decode(source.data, declared=source.charset)
    if decoded is None:
        return nothing(source, "its characters fit no known encoding", code="encoding")
    text = decoded.text.strip("\ufeff\x1e \n\t")
    try:
        whole = json.loads(text)
    except RecursionError:
        return nothing(source, "nested too deeply", code="bad-json")
    except ValueError as error:
        if _is_lines(text, source):
            return _read_lines(decoded.text, source)
        line = getattr(error, "lineno", None)
        return nothing(source, f"not valid JSON: {error}", code="bad-json", line=line)
    if isinstance(whole, dict) and "jsonfeed.org" in str(whole.get("version", "")):
        from briefing.ingest.jsonfeed import read_json_feed

        return read_json_feed(whole, source)
    records = list(_records(whole))
    if not records:
        return nothing(source, "holds no article", code="no-article")
    reading = Reading()
    drafts: list[Draft] = []
    omissions: list[Omission] = []
    for number, record in enumerate(records, 1):
        reading = read_record(record, source, line=None, number=number)
        drafts.extend(reading.drafts)
        omissions.extend(reading.omissions)
    return Reading(drafts=tuple(drafts), omissions=tuple(omissions))


def _is_lines(text: str, source: Source) -> bool:
    if source.suffix in {".jsonl", ".ndjson"} or source.name == "-":
        return True
    lines = [line.strip() for line in text.split("\n", 40)[:40] if line.strip()]
    return (
        len(lines) > 1
        and sum(line.startswith("{") for line in lines) > len(lines) / 2
        and any(line.endswith("}") for line in lines)
    )


def _read_lines(text: str, source: Source) -> Reading:
    drafts: list[Draft] = []
    omissions: list[Omission] = []
    for number, line in enumerate(text.split("\n"), 1):
        line = line.strip("\ufeff\x1e \t")
        if not line:
            continue
        try:
            record = json.loads(line)
        except (ValueError, RecursionError) as error:
            reason = f"not valid JSON: {getattr(error, 'msg', 'nested too deeply')}"
            omissions.append(omit(source, reason, code="bad-json", line=number))
            continue
        reading = read_record(record, source, line=number)
        drafts.extend(reading.drafts)
        omissions.extend(reading.omissions)
    return Reading(drafts=tuple(drafts), omissions=tuple(omissions))


def _records(value: Any) -> Iterator[Any]:
    """The article objects of a document: itself, a list of them, or a list under a usual key."""
    if isinstance(value, list):
        yield from value
    elif isinstance(value, dict):
        for key in LISTS:
            if isinstance(value.get(key), list) and not _pick(value, "text"):
                yield from value[key]
                return
        yield value


def read_record(record: Any, source: Source, *, line: int | None, number: int = 1) -> Reading:
    """The draft of one object, or why there is none."""
    if not isinstance(record, dict):
        reason = (
            f"record {number} is not an object with fields"
            if line is None
            else "not an object with fields"
        )
        return nothing(source, reason, code="bad-json", line=line)
    text, removed, truncated = _text(record)
    headline = _string(_pick(record, "headline"))
    if not text.strip() and not headline.strip():
        return nothing(source, "no text and no headline in it", code="no-article", line=line)
    url = _url(record)
    draft = Draft(
        text=text,
        headline=headline if not looks_like_html(headline) else text_of_html(headline)[0].strip(),
        url=url,
        outlet=_outlet(record),
        byline=_names(_pick(record, "byline")),
        published=_moment(record, "published"),
        updated=None if _is_bookmark(record) else _moment(record, "updated"),
        language=_string(_pick(record, "language")) or None,
        section=_string(_pick(record, "section")).split(";")[0].strip() or None,
        agency=_string(_pick(record, "agency")) or None,
        genre=_genre(record),
        path=source.name,
        line=line,
        truncated=truncated or record.get("truncated") is True,
        removed=removed,
    )
    return Reading(drafts=(draft,))


def _is_bookmark(record: dict[str, Any]) -> bool:
    """Wallabag says when the bookmark was touched, not when the article was updated."""
    return "is_archived" in record or {"domain_name", "mimetype"} <= record.keys()


def _genre(record: dict[str, Any]) -> str | None:
    """The words by which a record says that it is opinion: its genre, or one of its sections."""
    names = (*FIELDS["genre"], *FIELDS["section"])
    values = (value for name in names for value in _each(record.get(name)))
    return next(filter(None, map(find_label, values)), None)


def _each(value: Any) -> list[str]:
    return [_string(part) for part in value] if isinstance(value, list) else [_string(value)]


def _pick(record: dict[str, Any], field: str) -> Any:
    for name in FIELDS[field]:
        value = record.get(name)
        if value not in (None, "", [], {}):
            return value
    return None


def _text(record: dict[str, Any]) -> tuple[str, tuple[Removal, ...], bool]:
    """The text of a record; a teaser alone makes it truncated."""
    value = _pick(record, "text")
    truncated = value is None
    if truncated:
        value = _pick(record, "teaser")
    if isinstance(value, list):
        value = "\n\n".join(_string(part) for part in value)
    text = _string(value)
    if looks_like_html(text):
        text, removed = text_of_html(text)
        return text, removed, truncated and bool(text)
    return (
        text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", ""),
        (),
        truncated and bool(text),
    )


def _string(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return _string(
            value.get("name") or value.get("title") or value.get("text") or value.get("#text")
        )
    if isinstance(value, list):
        return _string(value[0]) if value else ""
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def _url(record: dict[str, Any]) -> str | None:
    for name in FIELDS["url"]:
        value = _string(record.get(name))
        if re.match(r"https?://", value):
            return value
    return None


def _outlet(record: dict[str, Any]) -> str | None:
    for name in FIELDS["outlet"]:
        value = _string(record.get(name)).strip()
        if value and not re.match(r"https?://", value):
            return value
    return None


def _names(value: Any) -> tuple[str, ...]:
    if isinstance(value, list | tuple):
        return tuple(name for item in value for name in split_names(_string(item)))
    return split_names(_string(value))


def _moment(record: dict[str, Any], field: str) -> Moment | None:
    for name in FIELDS[field]:
        found = (
            read_moment(record.get(name)) if not isinstance(record.get(name), dict | list) else None
        )
        if found is not None:
            return found
    return None
