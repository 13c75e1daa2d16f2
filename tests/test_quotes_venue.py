"""Where something was said: what is no venue first."""

from __future__ import annotations

import pytest

from briefing.quotes import find_attributions
from briefing.quotes.key import group_quotes
from briefing.quotes.printable import is_printable
from briefing.render.counts import channel_words
from briefing.types import Attribution, QuoteLine, StoryCluster
from tests.builders import document


def first(text: str) -> Attribution:
    return find_attributions(document(text))[0]


@pytest.mark.parametrize(
    "text",
    [
        "“We are ready for talks with all,” Ada Quill, who in a speech on Monday left, said.",
        "“We spoke in an interview with RT,” Ada Quill said.",
        "“We are ready for talks with all,” Ada Quill said before a meeting with Ben Thorn.",
        "“We are ready for talks with all,” Ada Quill said. In a letter, Ben Thorn agreed.",
    ],
)
def test_no_venue(text: str) -> None:
    assert first(text).venue is None
    assert first(text).speaker == "Ada Quill"


@pytest.mark.parametrize(
    ("text", "speaker", "addressee", "venue"),
    [
        (
            "“We are ready for talks with all,” Ada Quill said in an interview with RT on Monday.",
            "Ada Quill",
            None,
            "in an interview with RT",
        ),
        (
            "In an interview with the BBC, Ada Quill said: “We are ready for talks with all.”",
            "Ada Quill",
            None,
            "In an interview with the BBC",
        ),
        (
            "“We are ready for talks with all,” Ada Quill said in a statement to AFP.",
            "Ada Quill",
            None,
            "in a statement to AFP",
        ),
        ("“We are ready for talks,” Ada Quill wrote on Twitter.", "Ada Quill", None, "on Twitter"),
        (
            "“We are ready for talks,” Ada Quill told Reuters in an interview.",
            "Ada Quill",
            "Reuters",
            "in an interview",
        ),
        (
            "“We are ready for talks,” Ada Quill told a news conference.",
            "Ada Quill",
            "a news conference",
            None,
        ),
        (
            "Ada Quill, in a letter to the Gull Council, said: “We are ready for talks with all.”",
            "Ada Quill",
            None,
            "in a letter to the Gull Council",
        ),
    ],
)
def test_venue(text: str, speaker: str, addressee: str | None, venue: str | None) -> None:
    found = first(text)
    assert (found.speaker, found.addressee, found.venue) == (speaker, addressee, venue)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "“We are ready for talks with everybody,” read a statement by the foreign ministry.",
            "foreign ministry",
        ),
        ("“We are ready for talks,” said a statement from the Gull Council.", "Gull Council"),
    ],
)
def test_a_statement_speaks_for_whoever_issued_it(text: str, speaker: str) -> None:
    assert (first(text).speaker, first(text).speaker_kind) == (speaker, "institution")


def test_a_navys_spokesman_is_who_he_is() -> None:
    found = first("“We are ready for talks,” Gull navy spokesman Hugo du Valmont said.")
    assert found.speaker == "Hugo du Valmont"


def test_a_campus_does_not_speak() -> None:
    text = "“We are ready for talks,” Ben Thorn of the University of Varda, Gull Bay said."
    assert first(text).speaker != "Gull Bay"


@pytest.mark.parametrize(
    ("text", "fit"),
    [
        ("Ada Quill said he “would like to thank the many members of the crew for it all”.", False),
        (
            "The Post has “not published a substantial number of photographs”, Ada Quill said.",
            False,
        ),
        ("Ada Quill said: “Not one of us was told that the bridge was closed.”", True),
        ("“Would you like to live under a dam that leaks?” Ada Quill asked.", True),
    ],
)
def test_a_verb_without_its_subject_is_no_key_quotation(text: str, fit: bool) -> None:
    cluster = StoryCluster.of([document(text)])
    (group,) = group_quotes(cluster, find_attributions(cluster.documents[0]))
    assert is_printable(group, cluster) is fit


def test_channel_words_say_to_whom_where_and_through_whom() -> None:
    line = QuoteLine(
        text="",
        speaker="Ada Quill",
        anonymous=False,
        role=None,
        via="BelTA",
        source_words=None,
        kind="direct",
        confidence=1.0,
        article_id="a",
        spans=(),
        outlets=1,
        addressee="Reuters",
        venue="In an interview",
    )
    assert channel_words(line) == ", to Reuters, in an interview, via BelTA"
