"""A message (.eml) → drafts: subject, sender, date and the text that a reader would see."""

from __future__ import annotations

import re
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage, Message
from email.utils import parseaddr
from urllib.parse import urlsplit

from briefing.ingest.dates import read_moment
from briefing.ingest.decode import decode
from briefing.ingest.draft import Draft, Reading, Source, nothing, omit
from briefing.ingest.markup import looks_like_html, text_of_html
from briefing.ingest.newsletter import split_pieces
from briefing.ingest.outlets import registrable_domain
from briefing.ingest.senders import find_sender
from briefing.types import Omission, Removal

_FORWARDED = re.compile(
    r"""(?:\A|\n)[ \t>]*(?:-{2,}\s*(?:Forwarded[ ]message|Original[ ]Message
        |Weitergeleitete[ ]Nachricht)\s*-{2,}|Begin[ ]forwarded[ ]message:)[ \t]*\n+
    (?P<head>(?:[ \t>]*\*?(?:From|Date|Sent|Subject|To|Cc|Reply-To|Von|Datum|Gesendet|Betreff|An)
        \*?:[^\n]{0,500}(?:\n+|\Z))+)""",
    re.IGNORECASE | re.VERBOSE,
)
_NOTE = 1500  # characters that somebody may write above what they pass on
_KEYS = {"sent": "date", "von": "from", "datum": "date", "gesendet": "date", "betreff": "subject"}


def read_mail(source: Source) -> Reading:
    """The article of a newsletter, or its articles; attachments are omissions."""
    message = message_from_bytes(source.data, policy=policy.default)
    html, text, removed = _body(message)
    if not text.strip():
        return nothing(source, "a message without text", code="no-article")
    sent = {name: _header(message, name) for name in ("from", "subject", "date")}
    text, passed_on = _without_forward(text, sent)
    letter = _draft(message, sent, source)
    pieces, above = split_pieces(html)
    drafts = [
        replace(
            letter,
            text=piece.text,
            headline=piece.headline or letter.headline,
            url=piece.url if _is_own(piece.url, sent["from"]) else None,
            truncated=piece.truncated,
            removed=above if number == 0 else (),
        )
        for number, piece in enumerate(pieces)
    ] or [replace(letter, text=text, removed=removed + passed_on)]
    return Reading(drafts=tuple(drafts), omissions=tuple(_attachments(message, source)))


def _draft(message: EmailMessage, sent: dict[str, str], source: Source) -> Draft:
    """What the headers say of every piece of the message."""
    name, address = parseaddr(sent["from"])
    to_many = bool(_header(message, "list-id") or _header(message, "list-unsubscribe"))
    outlet, writers = find_sender(name, address, to_many=to_many)
    headline = " ".join(sent["subject"].split())
    return Draft(
        headline=re.sub(r"^(?:(?:re|fwd?|aw|wg)\s*:\s*)+", "", headline, flags=re.IGNORECASE),
        outlet=outlet or source.outlet,
        byline=writers,
        published=read_moment(sent["date"] or None),
        language=_header(message, "content-language") or None,
        path=source.name,
    )


def _is_own(url: str | None, sender: str) -> bool:
    """Whether a link leads to the sender's own site and not to somebody who counts clicks."""
    host = urlsplit(url or "").hostname or ""
    return bool(host) and _site(host) == _site(parseaddr(sender)[1].rpartition("@")[2])


def _site(host: str) -> str:
    return registrable_domain(host) or ".".join(host.lower().split(".")[-2:])


def _without_forward(text: str, sent: dict[str, str]) -> tuple[str, tuple[Removal, ...]]:
    """The message that was passed on, without the lines that say so; `sent` becomes its headers."""
    match = _FORWARDED.search(text[: _NOTE + 4000])
    if match is None or match.start() > _NOTE:
        return text, ()
    for line in match["head"].splitlines():
        key, _, value = line.strip(" \t>").partition(":")
        key = key.strip("*").casefold()
        if value.strip(" *") and _KEYS.get(key, key) in sent:
            sent[_KEYS.get(key, key)] = value.strip(" *")
    left = Removal(text=text[: match.end()].strip(), rule="forwarded")
    return text[match.end() :].lstrip(), (left,)


def _header(message: Message, name: str) -> str:
    try:
        return str(message.get(name) or "")
    except (ValueError, TypeError, IndexError, AttributeError, LookupError):
        return ""  # a header that the standard library cannot read is as good as none


def _body(message: EmailMessage) -> tuple[str, str, tuple[Removal, ...]]:
    """HTML where a message has it, since newsletters' plain parts are often a stub; its markup,
    its text, and what was left out."""
    parts = {"text/plain": "", "text/html": ""}
    for part in message.walk():
        kind = part.get_content_type()
        if kind in parts and part.get_content_disposition() != "attachment" and not parts[kind]:
            parts[kind] = _decoded(part)
    plain, html = parts["text/plain"].strip(), parts["text/html"].strip()
    if html:
        text, removed = text_of_html(html)
        if len(text) >= 0.7 * len(plain):
            return html, text, removed
    if looks_like_html(plain) and not html:
        return plain, *text_of_html(plain)
    return "", plain, ()


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
