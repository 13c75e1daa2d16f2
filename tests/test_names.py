"""Names by rule: what is one, of what kind, with what role, and which are the same person."""

from __future__ import annotations

import pytest

from briefing.text.names import find_names, find_people
from briefing.text.spellings import same_surname, skeleton, surname_of
from briefing.types import Person
from tests.builders import cluster, document


def names(text: str) -> list[tuple[str, str]]:
    return [(name.text, name.kind) for name in find_names(document(text))]


def people(*texts: str) -> dict[str, Person]:
    return {person.name: person for person in find_people(cluster(*texts))}


@pytest.mark.parametrize(
    "text",
    [
        "However, the council met on Monday in the old hall.",
        "Officials said on Tuesday that nothing had changed.",
        "The President of the committee was away in September.",
        "Russian and German voters stayed at home.",
        "Meanwhile nobody came. Nevertheless the hall was full.",
        "African-Americans and Democrats voted early.",
        "CONGRESS HAS NOT LOOKED INTO THIS AT ALL",
    ],
)
def test_nothing_is_named(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Divers went down from a salvage barge, the Morgan Tide, on Friday.",
        "The ferry Tamsin Rose was late. Nobody saw the Martin Ray, which had sailed.",
        "From April Velmia will pay more, and in May Velmia votes. It was Velmia again.",
        "The hall stands in Varda, 90 miles to the south.",
        "Ada wants Ilmira to set a roof on it. It is in Ilmira.",
        "He wrote of it in “The Water Council” long ago.",
        "It was paid by the builder Corvo Lenta, and nobody else.",
        "The boat went down in Gull Sound. They have fished the Sound for years.",
        "He won the Martin Cup, and said Martin Cup week was long.",
        "Ada Ministries paid for it, said the Henry Festival.",
        "The boat is off the island of Fernando de Corva. Fernando de Corva is small.",
        "They landed at Pavel Orlan airport on Friday.",
        "It was felt at Varga III and Varga II on the scale.",
        "It broke out in South Norway and in Central Oslo.",
        "I’m glad, said one. I’m not, said another.",
        "The Major Emending nations will meet in the hall.",
        "It will be the first city to host GullParade, an event.",
        "Tears without Walls, head of the protest, put up a flag.",
        "The report on Detainee Neglect says that neglect was common.",
        "They were seen at Baker Streat at noon.",
        "He played Star Quarrels and Resident Gloom all night.",
        "Members of the Harbour Council agreed. The members were glad.",
        "GullWork, largest investor in it, paid.",
        "It was sold by Globex, said Globex spokesman for the north.",
    ],
)
def test_no_person_is_named(text: str) -> None:
    assert not [kind for _, kind in names(text) if kind == "person"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It rained when Ada Quill came.", [("Ada Quill", "person")]),
        ("President Pavel Orlan left Geneva.", [("Pavel Orlan", "person"), ("Geneva", "place")]),
        ("Then Mr. Farrow left.", [("Farrow", "person")]),
        ("It hit the Foreign Ministry.", [("Foreign Ministry", "organisation")]),
        ("He joined the University of Elin.", [("University of Elin", "organisation")]),
        ("She wrote to NATO.", [("NATO", "organisation")]),
        ("The New York Times reported it.", [("New York Times", "organisation")]),
        ("They met in New York on Friday.", [("New York", "place")]),
        ("It was said by Bill de Witte.", [("Bill de Witte", "person")]),
        ("House Speaker Paul Renn left.", [("Paul Renn", "person")]),
        ("It sank in Carrow Sound Bay.", [("Carrow Sound Bay", "place")]),
        ("Globex Lines, which runs the ferry, paid.", [("Globex Lines", "organisation")]),
        ("The book came out with Gull & Sons.", [("Gull & Sons", "organisation")]),
        ("It was paid by a firm, Corvo Lenta, which folded.", [("Corvo Lenta", "organisation")]),
        ("Then April Quill spoke.", [("April Quill", "person")]),
        (
            "In April Quill spoke, and so did Ada Quill.",
            [("Quill", "person"), ("Ada Quill", "person")],
        ),
        ("It was in Varda, N.J. Roger Varn came.", [("Varda", "place"), ("Roger Varn", "person")]),
        ("Then Georgia Rep. John Varn spoke.", [("John Varn", "person")]),
        ("The NNA Director was away.", []),
        ("It was an Iowa Republican, who is chairman of it.", []),
        ("So said Prince Ovandu, who teaches physics.", [("Prince Ovandu", "person")]),
        ("So said Prince Harald. The prince had waited.", [("Harald", "person")]),
        ("Then Ada “Bluebell” Quill came.", [("Ada “Bluebell” Quill", "person")]),
        ("It rained when Ingrid Solvik, 41, came.", [("Ingrid Solvik", "person")]),
        ("Then Hugo du Plesse d'Orval spoke.", [("Hugo du Plesse d'Orval", "person")]),
        ("Then Saleh al-Hurani spoke.", [("Saleh al-Hurani", "person")]),
        ("Then Varda-based Globex paid.", [("Globex", "unknown")]),
        (
            "Day-by-day Quill loses. Ada Quill spoke.",
            [("Quill", "person"), ("Ada Quill", "person")],
        ),
        ("Air Norway flies there.", [("Air Norway", "organisation")]),
        ("She works at Port Ada Infirmary.", [("Port Ada Infirmary", "organisation")]),
    ],
)
def test_kinds(text: str, wanted: list[tuple[str, str]]) -> None:
    assert names(text) == wanted


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Kremlin spokesman Dmitri Varn said no.", "Kremlin spokesman"),
        ("Deputy Secretary of State Stephen Byrne left.", "Deputy Secretary of State"),
        ("Then Prime Minister Jan Welk spoke.", "Prime Minister"),
        ("Jan Welk, a former culture minister, spoke.", "former culture minister"),
        ("Jan Welk, who heads the Port Office, spoke.", "who heads the Port Office"),
        (
            "Jan Welk of the Higher School of Navigation spoke.",
            "of the Higher School of Navigation",
        ),
        ("The harbour master, Jan Welk, said no.", "harbour master"),
        (
            "The spokesman of the chief of the Drovnian navy Jan Welk spoke.",
            "spokesman of the chief of the Drovnian navy",
        ),
        ("It rained when Jan Welk came.", None),
        ("It happened at Ada Grahl, former sergeant Jan Welk said.", None),
        ("Ada Quill, former Trade Minister Jan Welk and the soprano Mara Linn came.", None),
        ("Jan Welk, Eastgate Church in Twin Falls, and others came.", None),
        ("The winner, Norwegian Jan Welk, slept.", "winner"),
        ("On Tuesday Prime Minister Jan Welk spoke.", "Prime Minister"),
        ("Then Trade Minister Lord Jan Welk spoke.", "Trade Minister"),
        ("The Gull Union's climate chief, Jan Welk, said no.", "Gull Union's climate chief"),
        (
            "Jan Welk, who is heading the U.S. delegation to Velm, spoke.",
            "who is heading the U.S. delegation to Velm",
        ),
        ("Jan Welk of the U.S. delegation spoke.", "of the U.S. delegation"),
        ("Jan Welk, who owns a diversity and training firm, spoke.", None),
        ("She lay in the arms of her owner, Jan Welk, and slept.", "owner"),
        (
            "It was in the hand of the station's secretary, Jan Welk, said one.",
            "the station's secretary",
        ),
        ("Jan Welk, the ferry's master, was away.", "the ferry's master"),
        (
            "Jan Welk, secretary-general of the Teachers' Union, spoke.",
            "secretary-general of the Teachers' Union",
        ),
        ("The teacher who had kept the radio going, Jan Welk, said no.", "teacher"),
        ("Jan Welk, the former contractor arrested on Friday, said no.", "former contractor"),
        ("Jan Welk, a spokesman for Mr. Orlan, said no.", "spokesman for Mr. Orlan"),
        (
            "Jan Welk, who was mayor of Velm until 2019 and built the pier, spoke.",
            "who was mayor of Velm until 2019",
        ),
        ("Jan Welk, who edited him for years, spoke.", None),
        ("Jan Welk of Carrow Falls spoke.", None),
        ("A spokesman for Mr. Jan Welk spoke.", None),
        ("Capt. Jan Welk, who heads the harbour police, spoke.", "who heads the harbour police"),
        ("Another opposition figure, Jan Welk, was held.", "opposition figure"),
        ("It was a cousin of film star Jan Welk who came.", "star"),
        ("It was the manager for Republican Jan Welk who came.", None),
        ("He left the White House. Velm Gov. Jan Welk stayed.", "Velm Gov."),
        ("It was Jan Welk, who is running for mayor, who came.", None),
        ("It was Jan Welk, Brandt & Sons and other bakers.", None),
        ("It was Jan Welk of The Harbour Post and Ada Quill.", "of The Harbour Post"),
        (
            "Jan Welk of the Ministry of Trade and Industry spoke.",
            "of the Ministry of Trade and Industry",
        ),
    ],
)
def test_roles_are_kept_word_for_word(text: str, role: str | None) -> None:
    found = next(name for name in find_names(document(text)) if name.kind == "person")
    assert found.role == role
    assert role is None or role in text


def test_names_are_slices_in_order() -> None:
    text = "Ada Quill met Tom Farrow in Geneva. Quill told NATO so."
    found = find_names(document(text))
    assert [name.span.of(text) for name in found] == [name.text for name in found]
    assert list(found) == sorted(found, key=lambda name: name.span)


def test_an_office_that_is_a_surname_here() -> None:
    text = "Brian Baker runs the fund. It was Baker who paid."
    assert [name.text for name in find_names(document(text))] == ["Brian Baker", "Baker"]


def test_a_sentence_opener_is_a_name_when_it_speaks() -> None:
    assert names("Ostrakov said last week that he would come.") == [("Ostrakov", "person")]


def test_words_of_an_address_do_not_unmake_a_name() -> None:
    text = "Ostrakov spoke. It was Ostrakov again. See https://news.example/ostrakov-speaks"
    assert [name.text for name in find_names(document(text))] == ["Ostrakov", "Ostrakov"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("lukashenko", "lukashenka"),
        ("biegun", "bigan"),
        ("tikhanovskaya", "tsikhanouskaya"),
        ("mezyukho", "mezyuho"),
        ("sarvenko", "sarvenka"),
    ],
)
def test_spellings_of_one_surname(one: str, other: str) -> None:
    assert same_surname(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("latushko", "lukashenko"),
        ("martin", "martinez"),
        ("ross", "russ"),
        ("johnson", "johnston"),
        ("putin", "pugin"),
        ("clinton", "carter"),
    ],
)
def test_different_surnames(one: str, other: str) -> None:
    assert not same_surname(one, other)


def test_people_are_merged_over_documents_and_spellings() -> None:
    found = people(
        "Kremlin spokesman Dmitri Varn met Alexander Lukashenko. Lukashenko left. "
        "They saw Lukashenko.",
        "Alexander Lukashenka spoke. Lukashenka left with Varn.",
    )
    assert set(found["Alexander Lukashenko"].variants) == {
        "Alexander Lukashenka",
        "Lukashenka",
        "Lukashenko",
    }
    assert found["Dmitri Varn"].role == "Kremlin spokesman"
    assert found["Dmitri Varn"].variants == ("Varn",)


def test_the_spelling_that_most_origins_give_is_printed() -> None:
    found = people(
        "Pavel Sarvenka left. Sarvenka smiled. Sarvenka spoke. They saw Sarvenka.",
        "Pavel Sarvenko came back.",
        "Nobody met Pavel Sarvenko on Monday.",
    )
    assert found["Pavel Sarvenko"].variants == ("Pavel Sarvenka", "Sarvenka")


def test_copies_of_one_text_have_one_vote() -> None:
    copied = "Pavel Sarvenka left on Monday."
    found = people(copied, copied, "Pavel Sarvenko left.", "They saw Pavel Sarvenko.")
    assert "Pavel Sarvenko" in found


def test_of_two_spellings_that_of_the_careful_report_is_printed() -> None:
    found = people(
        "Alexander Lukashenko met Stephen Biegun.",
        "It was Alexander Lukashenko who spoke.",
        "Alexander Lukashenka met Stephen Bigan. It was Bigan who asked.",
    )
    assert {"Alexander Lukashenko", "Stephen Biegun"} <= set(found)


@pytest.mark.parametrize(
    ("texts", "role"),
    [
        (["Its candidate, Ada Quill, lost."], None),
        (["It was his chief rival Ada Quill who won."], None),
        (["The Drovnian president met his counterpart, Ada Quill, on Monday."], None),
        (
            ["Its candidate Ada Quill lost.", "Ada Quill, the main challenger to Orlan, lost."],
            "main challenger to Orlan",
        ),
        (
            ["Analyst Ada Quill left.", "Ada Quill, who heads the Gull Institute, left."],
            "who heads the Gull Institute",
        ),
        (
            [
                "Velmian President Ada Quill left.",
                "They saw Velmian President Ada Quill.",
                "Velmian strongwoman and leader Ada Quill left.",
            ],
            "Velmian President",
        ),
    ],
)
def test_the_most_telling_role_is_printed(texts: list[str], role: str | None) -> None:
    assert people(*texts)["Ada Quill"].role == role


def test_a_bare_surname_is_that_of_the_one_named_before_it() -> None:
    found = people("Ada Quill left. It was Quill who spoke. Later Tom Quill came.")
    assert found["Ada Quill"].variants == ("Quill",)
    assert "Quill" not in found


def test_a_letter_lost_from_a_long_surname() -> None:
    found = people("Ada Bornstein left. “We are late,” said Bornsten.")
    assert found["Ada Bornstein"].variants == ("Bornsten",)
    assert "Tom Johnston" in people("Tom Johnston met Ada Johnson. Johnson left.")


def test_the_end_of_a_long_name() -> None:
    found = people("Aung San Orra Kyi left. Later they saw Orra Kyi.")
    assert found["Aung San Orra Kyi"].variants == ("Orra Kyi",)


def test_one_body_under_british_and_american_spelling_and_initials() -> None:
    found = people(
        "It came from the Centre for Border Studies and the European Union. The EU paid.",
        "It came from the Center for Border Studies.",
    )
    assert found["Center for Border Studies"].variants == ("Centre for Border Studies",)
    assert found["European Union"].variants == ("EU",)


def test_a_firm_in_one_report_is_no_person_in_another() -> None:
    found = people(
        "It was paid by the director Corvo Lenta.", "A firm, Corvo Lenta, which folded, paid."
    )
    assert found["Corvo Lenta"].kind == "organisation"


def test_given_names_that_differ_keep_people_apart() -> None:
    found = people("Svetlana Tikhanovskaya and Sergei Tikhanovsky spoke.")
    assert {"Svetlana Tikhanovskaya", "Sergei Tikhanovsky"} <= set(found)


def test_spelling_of_given_name_and_surname() -> None:
    found = people("Svetlana Tikhanovskaya left.", "Sviatlana Tsikhanouskaya spoke.")
    assert len(found) == 1


def test_a_surname_of_two_people_stands_apart() -> None:
    found = people("Ada Quill met Tom Quill. It was Quill who spoke. They saw Quill leave.")
    assert found["Quill"].ambiguous
    assert len(found["Quill"].mentions) == 2
    assert not found["Ada Quill"].ambiguous
    assert found["Ada Quill"].variants == ()


def test_gender_by_name_and_role() -> None:
    found = people("The spokeswoman Kim Varn met Ada Quill and Tom Farrow. Then Lee Orr came.")
    assert found["Ada Quill"].gender == "f"
    assert found["Tom Farrow"].gender == "m"
    assert found["Kim Varn"].gender == "f"


def test_organisations_come_after_people_and_know_their_short_name() -> None:
    found = list(people("Globex Industries paid. It was Globex again. Ada Quill left.").values())
    assert [person.kind for person in found] == ["person", "organisation"]
    assert found[1].name == "Globex Industries"
    assert found[1].variants == ("Globex",)


def test_skeleton_and_surname() -> None:
    assert skeleton("Tikhanovskaya") == skeleton("Tsikhanouskaya")
    assert surname_of("Martin Luther King Jr.") == "king"


def test_nothing_in_nothing() -> None:
    assert find_names(document("")) == ()
    assert find_people(cluster("")) == ()


def test_a_surname_with_its_particle_is_the_person_named_in_full() -> None:
    found = people("Jan de Boor spoke. De Boor said no. Then De Boor left.")
    assert list(found) == ["Jan de Boor"]


def test_a_second_surname_makes_no_second_person() -> None:
    found = people("Roberto Cordal spoke.", "Roberto Cordal Carrero spoke.")
    assert len(found) == 1


def test_a_body_and_its_short_forms_stand_once() -> None:
    text = "The United Nations met. The U.N. and the UN agreed. Al Qaeda and Al-Qaeda did not."
    assert set(people(text)) == {"United Nations", "Al Qaeda"}


def test_one_word_that_nobody_introduces_is_left_out_of_the_index() -> None:
    assert people("It was cold, and Welk said so.") == {}
