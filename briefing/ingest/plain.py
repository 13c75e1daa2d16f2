"""Plain text and Markdown → a draft. In plain text every paragraph stays a slice of the input."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.ingest.decode import Decoded, decode, repair_mojibake
from briefing.ingest.draft import Draft, Reading, Source, nothing
from briefing.ingest.edges import Header
from briefing.ingest.header import read_header, text_between
from briefing.ingest.markdown import looks_like_markdown, plain_line, strip_markdown
from briefing.types import Removal

_FRONT_MATTER = re.compile(
    r"\s*(---|\+\+\+)[ \t]*\n(?P<block>.{0,20000}?)\n\1[ \t]*(?:\n|\Z)", re.DOTALL
)


def read_plain(source: Source) -> Reading:
    """The one article of a text file."""
    decoded = decode(source.data, declared=source.charset)
    if decoded is None:
        return nothing(source, "its characters fit no known encoding", code="encoding")
    text, repaired = repair_mojibake(decoded.text)
    reading = read_text(replace(decoded, text=text), source)
    if not (repaired or decoded.repaired):
        return reading
    how = (("text", f"{decoded.charset}, repaired"),)
    return Reading(
        drafts=tuple(replace(d, provenance=d.provenance + how) for d in reading.drafts),
        omissions=reading.omissions,
    )


def read_text(decoded: Decoded, source: Source) -> Reading:
    """The one article of a decoded text; an omission when there is no word in it."""
    text = decoded.text
    if not re.search(r"\w", text):
        return nothing(source, "there is no text in it", code="empty")
    front = _FRONT_MATTER.match(text)
    marked_down = source.suffix in {".md", ".markdown"} or looks_like_markdown(text)
    body = text[front.end() :] if front else text
    header = read_header(body, plain_line if marked_down else str.strip)
    if front:
        _read_front_matter(front["block"], header)
    text = text_between(body, header)
    removed = list(header.removed)
    if marked_down:
        text, marks = strip_markdown(text)
        removed.extend(marks)
    return Reading(drafts=(_draft(header, text, tuple(removed), source),))


def _draft(header: Header, text: str, removed: tuple[Removal, ...], source: Source) -> Draft:
    declared = {**vars(header.meta), "published": header.meta.published or header.signed}
    return Draft(**declared, text=text, path=source.name, removed=removed)


def _read_front_matter(block: str, header: Header) -> None:
    """YAML or TOML keys between fences, as `key: value` lines; nested ones are not ours."""
    front = read_header(block.replace(" = ", ": ") + "\n", str.strip)
    header.say(**{name: value for name, value in vars(front.meta).items() if value})
    header.removed.append(Removal(text=block, rule="header"))
