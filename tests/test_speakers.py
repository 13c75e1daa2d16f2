"""Whom the words of a source mean: nobody rather than the wrong one, then one row a construct."""

from __future__ import annotations

import pytest

from briefing.quotes import find_attributions, resolve_speakers
from briefing.quotes.offices import matches
from briefing.quotes.unnamed import find_unnamed
from briefing.types import Attribution
from tests.builders import cluster, document

QUOTE = "“We have waited long enough for this bridge,”"


def last_quote(text: str) -> Attribution:
    """The last quotation of a text; ¶ divides paragraphs, Q stands for a quotation."""
    source = document(text.replace("¶", "\n\n").replace("Q", QUOTE, 1) if "Q" in text else text)
    return [found for found in find_attributions(source) if found.quoted][-1]


@pytest.mark.parametrize(
    ("what", "text"),
    [
        (
            "two of the office",
            "Senator Ada Orlan spoke. Senator Ilse Varn left. It rained.¶Q the senator said.",
        ),
        (
            "somebody of another office",
            "Mayor Ada Orlan opened the fair.¶Q the prosecutor said.",
        ),
        (
            "an office nobody is said to hold",
            "Ada Orlan came.¶It rained.¶Q the Velmian envoy said.",
        ),
        ("a group is no person", "Ada Orlan was shot.¶Q Orlan's family said."),
        ("a woman without a name", "Ada Orlan left. A nurse came in from the night.¶Q she said."),
        (
            "who is asked, not who asks",
            "A former clerk told the judges of it. Asked by Ada Orlan who had paid, she spoke up. "
            "Q she replied.",
        ),
        ("a stranger", "Ada Orlan left at noon. Varnes believes that it will rain.¶Q she said."),
        (
            "somebody named after the pronoun",
            "Tom Orlan left.¶He said Orlan would not return. Q he said.",
        ),
        ("kin", "Ada Orlan stayed away. My mother has softened with age. Q she said."),
        ("a boy is no governor", "Governor Ada Orlan spoke.¶A child rose.¶Q asked the boy."),
        ("his doctor", "Tom Orlan ran again.¶Q said his longtime doctor."),
        (
            "an official who was brought in",
            "Director Tom Orlan spoke. A senior Velm port official called. Q the official said.",
        ),
        ("a president of other days", "Tom Orlan campaigned.¶Q the former president said."),
        ("the paper about somebody", "Ada Orlan was ill.¶The Orlan advertisement says: Q"),
    ],
    ids=lambda value: value[:30],
)
def test_nobody_by_name(what: str, text: str) -> None:
    found = last_quote(text)
    assert found.speaker is None or "Orlan" not in found.speaker or "family" in found.speaker, what
    assert found.speaker_kind != "person"


@pytest.mark.parametrize(
    ("what", "text", "speaker"),
    [
        ("by office", "Ambassador Ilse Varn met Ada Orlan.¶Q the diplomat said.", "Ilse Varn"),
        (
            "a member of parliament, not a deputy minister",
            "Deputy Minister Tom Farrow left. Ilse Varn, a member of the Velmian parliament, "
            "stayed.¶Q the lawmaker said.",
            "Ilse Varn",
        ),
        (
            "the head of state before the head of government",
            "Velmian President Ilse Varn met Velmian Prime Minister Tom Farrow in the old "
            "hall by the lake.¶"
            "Q the Velmian leader said.",
            "Ilse Varn",
        ),
        (
            "of the country that follows the name",
            "President Ilse Varn of Velmia left.¶It rained.¶Q the Velmian president said.",
            "Ilse Varn",
        ),
        (
            "an office in the sentence of a relative clause",
            "They heard of a storm that Mayor Ilse Varn called small.¶Q the mayor said.",
            "Ilse Varn",
        ),
        (
            "the fuller words of an unnamed one",
            "A Velmian diplomat spoke on condition of anonymity.¶Q the diplomat said.",
            "Velmian diplomat",
        ),
        (
            "one of them, by name",
            "Two bishops met. One of them, Bishop Tom Varn, said: Q",
            "Tom Varn",
        ),
        (
            "she, after an unnamed woman who spoke",
            "A relative of one of the missing, who gave no name, said that she had seen him. "
            "Q she said.",
            "relative of one of the missing",
        ),
        (
            "a topic goes on",
            "Ilse Varn took over the port. She has had no rest since Mayor Ada Orlan left. "
            "She works at night.¶Q she said.",
            "Ilse Varn",
        ),
        (
            "who was just brought in",
            "While Tom Orlan had help, that worries Pavel Varn, head of the port union.¶Q he said.",
            "Pavel Varn",
        ),
        (
            "what a quotation holds puts no distance between",
            "It was so, noted Jan Varn.¶“It is late. Tom Orlan went. Nobody came. We are tired,” "
            "he said.",
            "Jan Varn",
        ),
        (
            "he and somebody else",
            "Pavel Varn is drawing a line between himself and Tom Orlan.¶"
            "He said he and Orlan differ. Q he said.",
            "Pavel Varn",
        ),
        (
            "as for him",
            "Tom Orlan was glad. “It has been a very long day,” Orlan said.¶"
            "As for Pavel Varn, he said he had slept. Q he said.",
            "Pavel Varn",
        ),
        (
            "a common word that speaks",
            "Ada Small left. It was a small hall.¶Small said: Q",
            "Ada Small",
        ),
        ("relatives", "Ada Orlan was shot.¶Q Orlan's relatives said.", "Orlan's relatives"),
        (
            "the body that a noun means",
            "The Brotherhood of Pilots met on Monday.¶Q the union wrote.",
            "Brotherhood of Pilots",
        ),
        ("the firm", "Globex Health lost data.¶Q the company said.", "Globex Health"),
        ("a book of somebody", "Ilse Varn was ill.¶Varn's memoir says: Q", "Ilse Varn"),
    ],
    ids=lambda value: value[:30],
)
def test_who_is_meant(what: str, text: str, speaker: str) -> None:
    assert last_quote(text).speaker == speaker, what


def story(*texts: str) -> list[Attribution]:
    documents = [document(t.replace("¶", "\n\n").replace("Q", QUOTE)) for t in texts]
    whole = cluster(*documents)
    found = [a for d in whole.documents for a in find_attributions(d) if a.quoted]
    return list(resolve_speakers(whole, found))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Jan Hrubesh, a spokesman said, “will leave the harbour on Friday.”", "spokesman"),
        ("To Jan Hrubesh, a navy spokesman said “We will stay.”", "navy spokesman"),
        ("Ada Orlan met Capt. Jan Hrubesh, a spokesman said: “We will stay.”", "spokesman"),
    ],
)
def test_a_name_before_a_description_that_speaks_of_it(text: str, speaker: str) -> None:
    assert last_quote(text).speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        (
            "Lt. Col. Jan Hrubesh, a navy spokesman says “The navy will treat its sailors well.”",
            "Jan Hrubesh",
            "navy spokesman",
        ),
        (
            "It rained. Ada Orlan, the mayor of Drovnia told the council: “We will stay here.”",
            "Ada Orlan",
            "mayor of Drovnia",
        ),
    ],
)
def test_an_apposition_that_runs_into_the_verb(text: str, speaker: str, role: str) -> None:
    found = last_quote(text)
    assert (found.speaker, found.role, found.speaker_kind) == (speaker, role, "person")


def test_an_office_that_another_report_gives() -> None:
    (found,) = story(
        "It was Varn who met Orlan by the lake.¶Q the Velmian leader said.",
        "Velmian President Pavel Varn met Tom Orlan by the old tower. They saw Varn and Orlan.",
    )
    assert (found.speaker, found.role) == ("Pavel Varn", "Velmian President")
    assert found.basis == "description"
    assert found.evidence is not None


def test_an_office_of_two_in_the_story_names_nobody() -> None:
    (found,) = story(
        "It was Varn who met Farrow by the lake.¶Q the Velmian minister said.",
        "Velmian minister Pavel Varn met Velmian minister Tom Farrow. They saw Varn and Farrow.",
    )
    assert found.speaker is None


@pytest.mark.parametrize(
    ("role", "head", "capitals", "wanted"),
    [
        ("First Deputy Secretary for Trade", "lawmaker", set(), False),
        ("Transport Secretary", "diplomat", set(), False),
        ("Austrian minister", "minister", {"australian"}, False),
        ("Deputy Secretary of State", "diplomat", set(), True),
        ("Vice Chairman of the Parliament Committee on Harbours", "deputy", set(), True),
        ("former minister of fisheries, later ambassador to Velmia", "diplomat", set(), True),
        ("Zambia strongman", "leader", {"zambian"}, True),
    ],
)
def test_what_an_office_covers(role: str, head: str, capitals: set[str], wanted: bool) -> None:
    assert matches(role, head, capitals) is wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ada Quill is a nurse. She came as a teacher.", []),
        ("Ada Quill, a nurse, came. They elected a mayor.", []),
        ("A former clerk who told the judges left.", ["former clerk"]),
        ("Another skipper said so.", ["skipper"]),
        ("A nurse at Port Ada Infirmary came.", ["nurse at Port Ada Infirmary"]),
        ("My mother told them.", ["My mother"]),
        ("His wife Ada came.", []),
    ],
)
def test_people_without_a_name(text: str, wanted: list[str]) -> None:
    assert [someone.words for someone in find_unnamed(text, 0, len(text))] == wanted
