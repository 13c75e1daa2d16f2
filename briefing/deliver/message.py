"""A Brief as a mail message: text, HTML and the PDF, one message for each recipient.

Pure: the same arguments give the same bytes. Message-ID (RFC 5322) and the boundaries of the
parts (RFC 2046) are digests of what they stand for, where the standard library would draw lots.
"""

from __future__ import annotations

import datetime
import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr

from briefing.config.settings import MailConfig
from briefing.errors import DeliveryError
from briefing.text.days import short_day
from briefing.types import Brief

SUBJECT_LENGTH = 180
# RFC 2047 encodes what is not ASCII; utf8=False keeps the message fit for any server.
POLICY = SMTP.clone(max_line_length=76, cte_type="7bit")
# Controls, line separators, overrides of the writing direction, lone surrogates.
_CONTROL = re.compile(r"[\x00-\x20\x7f-\xa0\u2028-\u202e\u2066-\u2069\ud800-\udfff]+")


@dataclass(frozen=True, kw_only=True)
class Parts:
    """What every recipient's message has in common. `pdf` None: not made, or too large."""

    subject: str
    text: str
    html: str | None = None
    pdf: bytes | None = None
    pdf_name: str = "brief.pdf"


@dataclass(frozen=True, kw_only=True)
class Envelope:
    """What tells one message from another: who gets it, its identity, what it answers."""

    recipient: str
    message_id: str
    date: datetime.datetime
    replaces_id: str | None = None


def message_id(
    *, sender: str, profile: str, day: datetime.date, number: int, recipient: str
) -> str:
    """The Message-ID of one recipient's copy of an edition: always the same one."""
    address = parseaddr(recipient)[1].casefold()
    key = "\n".join((profile, day.isoformat(), str(number), address))
    digest = hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()[:24]
    return f"<{profile}.{day:%Y%m%d}.{number}.{digest}@{_domain(sender)}>"


def _domain(sender: str) -> str:
    """The sender's domain in ASCII, for identifiers; "localhost" where it makes none."""
    domain = parseaddr(sender)[1].rpartition("@")[2]
    try:
        return domain.encode("idna").decode() or "localhost"
    except UnicodeError:
        return "localhost"


def write_subject(brief: Brief) -> str:
    """Handling label, title, day and the top story, on one line.

    A headline comes from outside: its line breaks and control characters become spaces, so that
    no part of it can pass for another header.
    """
    label = f"[{brief.handling}] " if brief.handling else ""
    what = "Correction: " if brief.replaces else ""
    day = short_day(brief.edition_date)
    subject = f"{label}{what}{brief.title}, {day}"
    if brief.stories:
        subject += f": {brief.stories[0].headline}"
    return shorten(one_line(subject), SUBJECT_LENGTH)


def one_line(text: str) -> str:
    """Fit for a header: on one line, and with nothing in it that reads as an encoded word. The
    standard library decodes =?utf-8?q?=0A?= in a value, and folds the line break into the mail.
    """
    return _CONTROL.sub(" ", text).replace("=?", "= ?").strip()


def shorten(text: str, length: int) -> str:
    """At most `length` characters, cut between words."""
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    space = cut.rfind(" ", length // 2)
    return cut[: space if space > 0 else len(cut)].rstrip(" ,;:–—-") + "…"


def build_message(
    parts: Parts, envelope: Envelope, mail: MailConfig, *, profile: str
) -> EmailMessage:
    """The message to one recipient. Raises DeliveryError for an address that is none."""
    message = EmailMessage(policy=POLICY)
    message["Subject"] = one_line(parts.subject)
    message["From"] = _address(mail.sender or "", envelope.recipient)
    message["To"] = _address(envelope.recipient, envelope.recipient)
    if mail.reply_to:
        message["Reply-To"] = _address(mail.reply_to, envelope.recipient)
    message["Date"] = format_datetime(envelope.date)
    message["Message-ID"] = envelope.message_id
    if envelope.replaces_id:
        message["In-Reply-To"] = envelope.replaces_id
        message["References"] = envelope.replaces_id
    for name, value in _list_headers(mail, profile, envelope.recipient):
        message[name] = value
    _fill(message, parts)
    _set_boundaries(message, envelope.message_id)
    return message


def _address(text: str, recipient: str) -> Address:
    """An address as a header holds it; refuses anything that could end the header."""
    name, spec = parseaddr(text)
    try:
        if _CONTROL.search(text.replace(" ", "")) or "@" not in spec:
            raise ValueError("it is no address")
        return Address(display_name=name, addr_spec=spec)
    except (ValueError, IndexError, UnicodeError) as error:
        problem = f"{text!r} cannot stand in a header: {error}"
        raise DeliveryError(problem, recipient=recipient, transient=False) from error


def _list_headers(mail: MailConfig, profile: str, recipient: str) -> Iterable[tuple[str, str]]:
    """RFC 2919 and 2369: a list that filters know and people can leave; RFC 3834: no answers
    from machines, please. One-click (RFC 8058) is not promised: it needs a signing relay."""
    yield "List-Id", f"<{profile}.briefing.{_domain(mail.sender or '')}>"
    if mail.unsubscribe:
        address = mail.unsubscribe.strip()
        if not re.fullmatch(r"(?:https://|mailto:)[\x21-\x3b\x3d\x3f-\x7e]+", address):
            problem = f"mail.unsubscribe is {address!r}; an https or mailto address is wanted"
            raise DeliveryError(problem, recipient=recipient, transient=False)
        yield "List-Unsubscribe", f"<{address}>"
    yield "Auto-Submitted", "auto-generated"
    yield "X-Auto-Response-Suppress", "All"


def _fill(message: EmailMessage, parts: Parts) -> None:
    message.set_content(_printable(parts.text), cte="quoted-printable")
    if parts.html is not None:
        message.add_alternative(_printable(parts.html), subtype="html", cte="quoted-printable")
    if parts.pdf is not None:
        message.add_attachment(
            parts.pdf, maintype="application", subtype="pdf", filename=parts.pdf_name
        )


def _printable(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")


def _set_boundaries(message: EmailMessage, key: str) -> None:
    for number, part in enumerate(message.walk()):
        if part.is_multipart():
            digest = hashlib.sha256(f"{key}\n{number}".encode()).hexdigest()[:32]
            part.set_boundary(f"=_{digest}")


def brief_parts(
    brief: Brief, *, text: str, html: str, pdf: bytes | None, mail: MailConfig
) -> Parts:
    """The parts of an edition's mail; a PDF above the limit stays at home, and the text says so."""
    limit = mail.max_attachment_megabytes * 1_000_000
    if pdf is not None and len(pdf) > limit:
        size = f"{len(pdf) / 1_000_000:.1f} MB, more than the {limit / 1_000_000:g} MB"
        text += f"\nThe PDF is not attached: it has {size} that are attached at most.\n"
        pdf = None
    return Parts(
        subject=write_subject(brief),
        text=text,
        html=html,
        pdf=pdf,
        pdf_name=f"brief-{brief.edition_date.isoformat()}.pdf",
    )


def notice_parts(brief: Brief, problems: Sequence[str]) -> Parts:
    """The short mail of a day without news: nothing came, and what was asked."""
    day = short_day(brief.edition_date)
    label = f"[{brief.handling}] " if brief.handling else ""
    asked = len(brief.coverage.sources)
    lines = [
        f"{brief.title}, {day}: nothing new came in, so there is no edition.",
        "",
        f"{asked} {'source was' if asked == 1 else 'sources were'} asked; "
        f"{brief.coverage.articles_read} reports read, none of them new and within the window.",
    ]
    if problems:
        lines += [
            "",
            "What went wrong, and who had nothing new:",
            *(f"  - {line}" for line in problems),
        ]
    subject = shorten(one_line(f"{label}{brief.title}, {day}: no news"), SUBJECT_LENGTH)
    return Parts(subject=subject, text="\n".join(lines) + "\n")


def alert_parts(title: str, day: datetime.date, problems: Sequence[str], *, receipt: str) -> Parts:
    """The mail that tells of a run that failed."""
    lines = [
        f"The edition of {day} was not made, or not delivered to everybody.",
        "",
        *(f"  - {line}" for line in problems),
        "",
        f"Receipt: {receipt}",
        "This is told once for each day and kind of failure. The next run tries again.",
    ]
    subject = shorten(one_line(f"{title}, {day}: the run failed"), SUBJECT_LENGTH)
    return Parts(subject=subject, text="\n".join(lines) + "\n")
