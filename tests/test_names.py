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
    ],
)
def test_roles_are_kept_word_for_word(text: str, role: str | None) -> None:
    (found,) = [name for name in find_names(document(text)) if name.kind == "person"]
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
