"""A message (.eml) → a draft: subject, sender, date and the text that a reader would see."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from email.message import EmailMessage, Message
from email.utils import parseaddr

from briefing.ingest.dates import read_moment
from briefing.ingest.decode import decode
from briefing.ingest.draft import Draft, Reading, Source, nothing, omit
from briefing.ingest.markup import looks_like_html, text_of_html
from briefing.types import Omission, Removal


def read_mail(source: Source) -> Reading:
    """The article of a newsletter; attachments are omissions."""
    message = message_from_bytes(source.data, policy=policy.default)
    text, removed = _body(message)
    headline = " ".join(_header(message, "subject").split())
    if not text.strip():
        return nothing(source, "a message without text", code="no-article")
    draft = Draft(
        text=text,
        headline=re.sub(r"^(?:(?:re|fwd?|aw|wg)\s*:\s*)+", "", headline, flags=re.IGNORECASE),
        outlet=parseaddr(_header(message, "from"))[0] or source.outlet,
        published=read_moment(_header(message, "date") or None),
        language=_header(message, "content-language") or None,
        path=source.name,
        removed=removed,
    )
    return Reading(drafts=(draft,), omissions=tuple(_attachments(message, source)))


def _header(message: Message, name: str) -> str:
    try:
        return str(message.get(name) or "")
    except (ValueError, TypeError, IndexError, AttributeError, LookupError):
        return ""  # a header that the standard library cannot read is as good as none


def _body(message: EmailMessage) -> tuple[str, tuple[Removal, ...]]:
    """HTML where a message has it, since newsletters' plain parts are often a stub."""
    parts = {"text/plain": "", "text/html": ""}
    for part in message.walk():
        kind = part.get_content_type()
        if kind in parts and part.get_content_disposition() != "attachment" and not parts[kind]:
            parts[kind] = _decoded(part)
    plain, html = parts["text/plain"].strip(), parts["text/html"].strip()
    if html:
        text, removed = text_of_html(html)
        if len(text) >= 0.7 * len(plain):
            return text, removed
    return text_of_html(plain) if looks_like_html(plain) and not html else (plain, ())


def _decoded(part: Message) -> str:
    payload = part.get_payload(decode=True)
    decoded = (
        decode(payload, declared=part.get_content_charset()) if isinstance(payload, bytes) else None
    )
    return decoded.text if decoded else ""


def _attachments(message: EmailMessage, source: Source) -> list[Omission]:
    found: list[Omission] = []
    for part in message.walk():
        if part.get_content_disposition() == "attachment":
            name = part.get_filename() or part.get_content_type()
            found.append(omit(source, f"attachment {name} is not read", code="attachment"))
    return found
