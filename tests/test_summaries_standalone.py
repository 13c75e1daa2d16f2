"""Which sentences can stand alone: what must be refused first, then what must pass."""

from __future__ import annotations

import pytest

from briefing.summaries.standalone import find_faults, is_outside, rules, trim
from briefing.types import Document, Sentence, Span
from tests import builders

REFUSED = [
    ("He also said that the ferry was late.", "opens on a pronoun"),
    ("She's to speak in the capital on Monday.", "opens on a pronoun"),
    ("They marched through the old town all day.", "opens on a pronoun"),
    ("Their demands were met by the council.", "opens on a pronoun"),
    ("It was the third accident of the year.", "opens on a pronoun"),
    ("It will be the first visit to the islands.", "opens on a pronoun"),
    ("This has angered fishermen on the coast.", "opens on a pronoun"),
    ("Such tolls are rare on inland waters.", "opens on a pronoun"),
    ("In an interview on Sunday, he denied the charges.", "opens on a pronoun"),
    ("Asked about wages, she declined to answer at all.", "opens on a pronoun"),
    ("“He is fully to blame for the loss,” said Ada Brill.", "opens on a pronoun"),
    ("But the harbour stayed closed on Monday.", "opens on a connective"),
    ("Meanwhile, the council met behind closed doors.", "opens on a connective"),
    ("However, the union rejected the offer.", "opens on a connective"),
    ("At the same time, prices went up again.", "opens on a connective"),
    ("According to him, the hull was sound.", "opens on a connective"),
    ("Protests in the capital", "fragment or heading"),
    ("No deal yet.", "fragment or heading"),
    ("and was taken to hospital by his brother.", "fragment or heading"),
    ("HARBOUR CLOSED UNTIL FURTHER NOTICE ON MONDAY.", "fragment or heading"),
    ("The minister named three conditions for a return:", "fragment or heading"),
    ("12 34, 56 78 90 (11) 12.", "no letters"),
    ("Police stand guard at the port. (Harbour Photo via GW)", "caption, credit or label"),
    ("Photo: the Aurora at her berth in Port Ellis.", "caption, credit or label"),
    ("Ada Brill in Port Ellis contributed to this report.", "caption, credit or label"),
    ("• The toll has reached nineteen, officials said.", "caption, credit or label"),
    ("Read more about the loss of the Aurora here.", "caption, credit or label"),
    ("“The hull was sound and the crew was rested.”", "quotation without its speaker"),
    ("“The hull was sound,” he said on Monday.", "quotation without its speaker"),
    ("“The hull was sound, the captain said.", "quotation marks or brackets unbalanced"),
    ('The owner called it "a freak wave and left.', "quotation marks or brackets unbalanced"),
    ("The ferry (built in 1974 ran aground.", "quotation marks or brackets unbalanced"),
    ("Now it wants the toll for the strait back.", "opens on a pronoun"),
    ("Twenty-one of them were pulled out alive.", "opens on a pronoun"),
    ("The first is the pier at Port Ellis.", "opens on a pronoun"),
    ("Divers at Port Ellis after the storm.", "no verb"),
    ("Ada Brill, 41, from the northern islands.", "no verb"),
    ("We reported last week on the state of the pier.", "speaks as I, we or you"),
    ("The islands are closer than you think.", "speaks as I, we or you"),
]

PASSED = [
    "The ferry Aurora ran aground off Port Ellis on Monday.",
    "It is planned that the harbour reopens in May.",
    "It remains unclear why the door was open.",
    "There were 214 people aboard, the owner said.",
    "This week the council votes on the tolls.",
    "On Monday, Ada Brill said that she would resign.",
    "In his speech the mayor promised new piers.",
    "So far nineteen bodies have been found.",
    "Calm waters hid the wreck for a day.",
    "The US coast guard sent two ships on Monday.",
    "The two-day strike shut the harbour of Port Ellis.",
    "Ada Brill disagrees with the mayor.",
    "The council asked for a second tug, and the governor of Marrow agreed.",
    "Northline offered 300 crowns but the pilots' union rejected it on Monday.",
    "Ada Brill agreed on Monday to lower the tolls.",
    "The mayor of Port Ellis was not persuaded that the pier would hold.",
    "Northline rejected that part of the offer which concerns wages in May.",
    "The wreck of the Aurora was not moved on Monday.",
    "Now the islands want a second tug by May.",
    "Le bac est à quai depuis lundi.",
    "Die Fähre liegt seit Montag im Hafen.",
    "The number of dead rose to 19 on Tuesday.",
    "Police counted 3,000 on the pier; organisers put the number at 5,000.",
    "Northline, which owns the ferry, will pay passengers back.",
]

DISCOUNTED = [
    ("“The hull was sound,” Ada Brill said on Monday.", "holds a quotation"),
    ("“The hull was sound and the sea was calm,” the captain said.", "speaker not named"),
    ("It is reported that Ada Brill intends to resign.", "says that something was said"),
    ("The loss of the Aurora was also discussed in Marrow.", "says that something was said"),
    (
        '"The harbour fees are planned to be discussed," the council said.',
        "says that something was said",
    ),
    ("Organisers in Marrow put the number at 5,000.", "gives a number without saying of what"),
    ("The total could rise to 80, Northline said.", "gives a number without saying of what"),
    ("Northline declined to comment on the loss of the Aurora.", "says that nothing was said"),
    ("Ada Brill, who follows the bank, disagrees.", "answers something that it does not say"),
    ("The pilots' union was not persuaded.", "answers something that it does not say"),
    ("The mayor of Port Ellis agreed on Monday.", "answers something that it does not say"),
    (
        "Northline, which owns the ferry, rejected that claim on Monday.",
        "answers something that it does not say",
    ),
    (
        "Ada Brill denied this, saying the hull was sound.",
        "answers something that it does not say",
    ),
    ("Some of the divers on the pier were not persuaded at all.", "no name, number or day"),
    ("The two men will meet at Port Ellis on Friday.", "opens on the two, without saying who"),
    ("Both sides agreed to meet again in the spring.", "opens on a comparison"),
    ("Can the islands live without their ferry for long?", "asks a question"),
    ("The union has asked for more.", "very short"),
    ("The ferry " + "and the tug and the pilot " * 12 + "ran aground.", "long"),
]


@pytest.mark.parametrize(("text", "fault"), REFUSED)
def test_refused(text: str, fault: str) -> None:
    faults = find_faults(text)
    assert any(found.name.startswith(fault) and found.keeps == 0 for found in faults), faults


@pytest.mark.parametrize("text", PASSED)
def test_passed(text: str) -> None:
    assert all(found.keeps > 0.5 for found in find_faults(text)), find_faults(text)


@pytest.mark.parametrize(("text", "fault"), DISCOUNTED)
def test_discounted(text: str, fault: str) -> None:
    faults = {found.name: found.keeps for found in find_faults(text)}
    assert 0 < faults.get(fault, 0) < 1, faults


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("MINSK, Belarus (AP) — Crews searched the port on Monday.", "Crews searched"),
        ("PORT ELLIS, Oct. 3 (GW) - Crews searched the port on Monday.", "Crews searched"),
        ("Port Ellis (GW) – Crews searched the port on Monday.", "Crews searched"),
        ("GENEVA — Crews searched the port all day on Monday.", "Crews searched"),
        ("PORT ELLIS, Marrow (GW) _ Crews searched the port on Monday.", "Crews searched"),
        ("PORT ELLIS _ Crews searched the port all day on Monday.", "Crews searched"),
        ("(GW) - Crews searched the port all day on Monday.", "Crews searched"),
        # a connective before a name or a number
        ("But Ada Brill of the harbour authority called it unwise.", "Ada Brill"),
        ("Meanwhile, 214 people waited on the pier for a ship.", "214 people"),
        ("In addition, Northline has to pay for the salvage.", "Northline has"),
        # nothing to trim
        ("But the harbour of Port Ellis stayed closed on Monday.", "But the"),
        ("Meanwhile, It was all that the islands spoke of for days.", "Meanwhile, It"),
        ("Instead, Northline sent a smaller ship to the islands.", "Instead, Northline"),
        ("Port Ellis – the largest of the islands – closed its harbour.", "Port Ellis –"),
        ("Crews searched the port (again) - in vain, it was said.", "Crews searched"),
        ("NATO-led forces closed the strait for a day on Monday.", "NATO-led"),
        ("BBC (London) said nothing about the wreck on Monday.", "BBC (London)"),
    ],
)
def test_trims_the_dateline_by_span(text: str, kept: str) -> None:
    document = builders.document(text)
    span = trim(document, document.sentences[0])
    assert span.of(document.text).startswith(kept)
    assert document.sentences[0].span.covers(span)


def test_a_caption_is_outside_the_text_and_a_pronoun_is_not() -> None:
    assert is_outside("Photo: the Aurora at her berth in Port Ellis.")
    assert is_outside("Protests in the capital")
    assert not is_outside("He also said that the ferry was late.")


def test_every_rule_has_a_reason_and_a_share() -> None:
    names = [name for name, _ in rules()]
    assert len(set(names)) == len(names)
    assert all(0 <= keeps < 1 for _, keeps in rules())


@pytest.mark.parametrize(
    "unit", ["“", '"', "(", "A ", "A,", "He said ", "- ", "It is a ", "… ", "AAAA. "]
)
def test_a_megabyte_of_oddities_is_judged(unit: str) -> None:
    """How the time grows with them is measured in tests/benchmarks."""
    text = unit * (1_000_000 // len(unit))
    span = Span(start=0, end=len(text))
    sentence = Sentence(doc_id="x", index=0, paragraph=0, span=span, text=text)
    document = Document(article=builders.article(text), sentences=(sentence,))
    assert find_faults(text) or is_outside(text)
    assert span.covers(trim(document, sentence))
