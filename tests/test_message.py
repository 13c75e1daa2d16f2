"""A brief as a message: what may never reach a header first, then the form of the whole."""

from __future__ import annotations

import datetime
import email
import email.policy
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.config.settings import MailConfig
from briefing.deliver.message import (
    Envelope,
    Parts,
    alert_parts,
    brief_parts,
    build_message,
    message_id,
    notice_parts,
    one_line,
    shorten,
    write_subject,
)
from briefing.errors import DeliveryError
from briefing.types import Brief, Coverage, SourceOutcome, Story, Window

NOW = datetime.datetime(2026, 10, 13, 4, 30, tzinfo=datetime.UTC)
MAIL = MailConfig(sender="Press desk <desk@brief.example>", to=("one@x.example",))
ENVELOPE = Envelope(recipient="One <one@x.example>", message_id="<1@brief.example>", date=NOW)
PARTS = Parts(subject="Daily brief", text="Text.\n", html="<p>Text.</p>", pdf=b"%PDF-1.7 \xff\x00")


def make_brief(headline: str = "Harbour reopens", **fields) -> Brief:
    story = Story(
        item=1,
        story_id="s",
        headline=headline,
        headline_article_id="a",
        headline_from="headline",
        headline_start=0,
        headline_end=len(headline),
        status="New",
        status_reason="",
        reports=1,
        origins=1,
        outlets=1,
    )
    coverage = Coverage(
        articles_read=1, articles_used=1, articles_omitted=0, origins=1, outlets=1, stories=1
    )
    values = {
        "title": "Daily brief",
        "edition_date": NOW.date(),
        "window": Window(start=None, end=NOW, timezone="UTC"),
        "generated_at": NOW,
        "stories": (story,),
        "omissions": (),
        "coverage": coverage,
    }
    return Brief(**{**values, **fields})


def build(parts: Parts = PARTS, envelope: Envelope = ENVELOPE, mail: MailConfig = MAIL):
    """The message, parsed back from the bytes that would be sent."""
    raw = build_message(parts, envelope, mail, profile="default").as_bytes()
    return email.message_from_bytes(raw, policy=email.policy.default)


# --- what never reaches a header -----------------------------------------------------------------


@pytest.mark.parametrize(
    "headline",
    [
        "Harbour\r\nBcc: all@x.example",
        "Harbour\nBcc: all@x.example",
        "Harbour\u2028Bcc: all@x.example",
        "Harbour\x85Bcc: all@x.example",
        "Harbour\r\n\r\n<script>alert(1)</script>",
        "Harbour\x00reopens\ud800",
        "=?utf-8?q?Harbour=0ABcc:_all@x.example?=",
    ],
)
def test_a_headline_cannot_start_a_header(headline: str) -> None:
    parts = replace(PARTS, subject=write_subject(make_brief(headline)))
    message = build(parts)
    assert message["Bcc"] is None
    assert len(message.get_all("To")) == 1
    assert message.get_body(("plain",)).get_content().splitlines() == ["Text."]


@pytest.mark.parametrize(
    "address",
    ["one@x.example\r\nBcc: all@x.example", "one@x.example\nX: y", "", "no address", "a@b\x00c"],
)
@pytest.mark.parametrize("place", ["recipient", "sender", "reply_to"])
def test_an_address_that_could_end_its_header_is_refused(address: str, place: str) -> None:
    envelope, mail = ENVELOPE, MAIL
    if place == "recipient":
        envelope = replace(envelope, recipient=address)
    elif address:
        mail = replace(mail, **{place: address})
    else:  # no answer address is fine, no sender is not
        mail = replace(mail, sender=None)
    with pytest.raises(DeliveryError) as caught:
        build(envelope=envelope, mail=mail)
    assert not caught.value.transient


@pytest.mark.parametrize(
    "address", ["http://x.example/leave", "https://x.example/>\r\nX: y", "javascript:alert(1)", " "]
)
def test_a_way_out_that_is_none_is_refused(address: str) -> None:
    with pytest.raises(DeliveryError, match="https or mailto"):
        build(mail=replace(MAIL, unsubscribe=address))


@given(st.text())
def test_any_headline_makes_one_header_line(headline: str) -> None:
    subject = write_subject(make_brief(headline))
    message = build(Parts(subject=subject, text="Text.\n"))
    assert len(subject) <= 180
    assert sorted(set(message.keys())) == sorted(message.keys())


# --- the form of the whole -----------------------------------------------------------------------


def test_text_first_then_html_then_the_pdf() -> None:
    message = build()
    kinds = [part.get_content_type() for part in message.walk()]
    assert kinds == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "text/html",
        "application/pdf",
    ]
    attachment = next(message.iter_attachments())
    assert (attachment.get_filename(), attachment.get_content()) == ("brief.pdf", PARTS.pdf)


def test_headers() -> None:
    mail = replace(MAIL, unsubscribe="mailto:leave@brief.example", reply_to="ed@brief.example")
    message = build(mail=mail, envelope=replace(ENVELOPE, replaces_id="<0@brief.example>"))
    assert str(message["From"]) == "Press desk <desk@brief.example>"
    assert str(message["To"]) == "One <one@x.example>"
    assert str(message["Date"]) == "Tue, 13 Oct 2026 04:30:00 +0000"
    assert message["List-Id"] == "<default.briefing.brief.example>"
    assert message["List-Unsubscribe"] == "<mailto:leave@brief.example>"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["References"] == message["In-Reply-To"] == "<0@brief.example>"
    assert message["Reply-To"] == "ed@brief.example"


def test_the_same_arguments_give_the_same_bytes() -> None:
    first = build_message(PARTS, ENVELOPE, MAIL, profile="default").as_bytes()
    assert first == build_message(PARTS, ENVELOPE, MAIL, profile="default").as_bytes()


def test_lines_are_short_enough_for_any_server() -> None:
    long = Parts(subject="Ü" * 170, text="x" * 5000, html=f"<p>{'ü' * 5000}</p>", pdf=b"\0" * 5000)
    raw = build_message(long, ENVELOPE, MAIL, profile="default").as_bytes()
    assert max(len(line) for line in raw.split(b"\r\n")) <= 998
    assert raw.isascii()
    assert build(long).get_body(("plain",)).get_content().strip() == "x" * 5000


def test_message_ids_tell_recipients_editions_and_profiles_apart() -> None:
    base = {
        "sender": "Desk <desk@brief.example>",
        "profile": "default",
        "day": NOW.date(),
        "number": 1,
        "recipient": "one@x.example",
    }
    others = [
        base,
        {**base, "recipient": "two@x.example"},
        {**base, "number": 2},
        {**base, "profile": "east"},
        {**base, "day": datetime.date(2026, 10, 14)},
    ]
    assert len({message_id(**each) for each in others}) == len(others)
    assert message_id(**base) == message_id(**{**base, "recipient": "One <ONE@x.example>"})
    assert message_id(**base).endswith("@brief.example>")


# --- what it says --------------------------------------------------------------------------------


def test_subject_carries_label_day_and_top_story() -> None:
    brief = make_brief(handling="TLP:AMBER", replaces=NOW)
    subject = "[TLP:AMBER] Correction: Daily brief, 13 Oct 2026: Harbour reopens"
    assert write_subject(brief) == subject


@pytest.mark.parametrize(
    ("text", "length", "short"),
    [("", 5, ""), ("abcde", 5, "abcde"), ("abcdef", 5, "abcd…"), ("one two, so", 10, "one two…")],
)
def test_shorten(text: str, length: int, short: str) -> None:
    assert shorten(text, length) == short


def test_one_line() -> None:
    assert one_line(" a\r\n b\u202ec ") == "a b c"


def test_a_pdf_above_the_limit_stays_at_home_and_the_text_says_so() -> None:
    mail = replace(MAIL, max_attachment_megabytes=0.1)
    parts = brief_parts(make_brief(), text="Text.\n", html="", pdf=b"x" * 100_001, mail=mail)
    assert parts.pdf is None
    assert "The PDF is not attached" in parts.text


def test_notice_and_alert_are_short_and_plain() -> None:
    outcome = SourceOutcome(name="Feed", location="x", status="failed", detail="answered 500")
    coverage = replace(make_brief().coverage, sources=(outcome,))
    notice = notice_parts(make_brief(coverage=coverage), ["Feed: failed: answered 500"])
    assert notice.subject == "Daily brief, 13 Oct 2026: no news"
    assert "1 source was asked" in notice.text
    assert "  - Feed: failed: answered 500" in notice.text
    alert = alert_parts("Daily brief", NOW.date(), ["no such file"], receipt="/r.json")
    assert [p.get_content_type() for p in build(alert).walk()] == ["text/plain"]
    assert "  - no such file" in alert.text
