"""Paragraphs and sentences: what must stay whole first, then what must be cut."""

from __future__ import annotations

import pytest

from briefing import read_document
from briefing.types import Article


def sentences(body: str) -> list[str]:
    return [s.text for s in read_document(Article(article_id="a", body=body)).sentences]


def foreign(body: str, language: str) -> list[str]:
    article = Article(article_id="a", body=body, language=language)
    return [s.text for s in read_document(article).sentences]


def paragraphs(body: str) -> list[str]:
    document = read_document(Article(article_id="a", body=body))
    return [span.of(body) for span in document.paragraphs]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dr. Ilse Broz met Gov. Tomas Reiter at 5 p.m. on Monday.",
        "The U.S. envoy, Lt. Col. Jan Hrubesh, left for St. Brannoc at dawn.",
        "The rate fell from 4.25 percent to 3.75 percent, i.e. by half a point.",
        "“Will it hold?” she asked.",
        '"Who pays for this!" he shouted from the quay.',
        "The ship, which belongs to Halme Lines Ltd. of Sulm, is to sail again.",
        "Officials (see p. 4) declined to comment.",
    ],
)
def test_one_sentence_stays_whole(sentence: str) -> None:
    assert sentences(sentence) == [sentence]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The dam held. The road did not.", ["The dam held.", "The road did not."]),
        (
            '"He is right."But Reiter disagreed.',
            ['"He is right."', "But Reiter disagreed."],
        ),
        (
            "“It moved. It held,” he said. Nobody was hurt.",
            ["“It moved.", "It held,” he said.", "Nobody was hurt."],
        ),
        (
            "Flood watch\n\nThe river rose on Monday.",
            ["Flood watch", "The river rose on Monday."],
        ),
        (
            "It must be resolved, ”ZarTA quotes Reiter as saying. He left.",
            ["It must be resolved, ”ZarTA quotes Reiter as saying.", "He left."],
        ),
        ("The end came.” Then silence fell.", ["The end came.”", "Then silence fell."]),
        ("", []),
        ("   \n \n", []),
        ("…", ["…"]),
    ],
)
def test_cut_into_sentences(body: str, expected: list[str]) -> None:
    assert sentences(body) == expected


def test_blank_lines_divide_paragraphs_and_so_do_bare_line_ends() -> None:
    assert paragraphs("One.\n\nTwo.\nThree.") == ["One.", "Two.", "Three."]


def test_folded_lines_are_one_paragraph() -> None:
    folded = (
        "The night ferry between Sulm and Halme is to sail again in April, two\n"
        "years after a fire on board ended the service, the harbour office said\n"
        "on Wednesday."
    )
    assert paragraphs(folded) == [folded]
    assert len(sentences(folded)) == 1


def test_list_items_are_paragraphs_of_their_own() -> None:
    items = "- The ferry sails again on the twelfth of April, says the office\n- Tickets on Friday"
    assert len(paragraphs(items)) == 2


def test_sentence_at_finds_the_sentence_of_an_offset() -> None:
    document = read_document(Article(article_id="a", body="One is here. Two is there."))
    assert document.sentence_at(3) == document.sentences[0]
    assert document.sentence_at(15) == document.sentences[1]
    assert document.sentence_at(12) is None
    assert document.sentence_at(999) is None


@pytest.mark.parametrize(
    "body",
    ["word " * 200_000, "a" * 1_000_000, '"' * 300_000, "He said. " * 30_000, ". " * 200_000],
)
def test_large_odd_texts_are_segmented(body: str) -> None:
    """A quadratic splitter would take hours; tests/benchmarks measures how the time grows."""
    sentences = read_document(Article(article_id="a", body=body)).sentences
    read = "".join(word for sentence in sentences for word in sentence.text.split())
    assert read == "".join(body.split())


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Die Wahl ist für den 20. Oktober angesetzt, sagte Dr. Olga Brandl.", "de"),
        ("Der Streik beginnt am 3. und endet am 5. November.", "de"),
        ("Das Haus in der Mühlenstr. 12 gehört Prof. Henrik Saal.", "de"),
        ("Das sei z. Zt. nicht zu bezahlen, d. h. erst bei ca. 40 Mio. Euro Umsatz.", "de"),
        ("Im 19. Jahrhundert stand hier eine Mühle.", "de"),
        ("„Hält der Damm?“, fragte Hr. Kolb.", "de"),
        ("Le préfet, M. Émile Roux, et Mme Rieux ont reçu le Dr. Aubry.", "fr"),
        ("« Qui paiera ? », a demandé Me Lorrain.", "fr"),
        ("La Sra. Ibarra y el Ing. Fermín Sola visitaron la Avda. Mayor núm. 5.", "es"),
        ("La ministra, Dña. Carmen Ruiz, viajó con el Gral. Soto.", "es"),
        ("Il dott. Calvi e l’ing. Bonfi hanno visto la prof.ssa Neri.", "it"),
        ("«Reggerà?», ha chiesto l’avv. Lodi.", "it"),
        ("O Dr. Rui Vaz falou com a Sra. Pires e com o Cor. Seabra.", "pt"),
        ("Суд состоится на ул. Речной, сказал проф. И. П. Седов.", "ru"),
        ("Ущерб составил 4,3 млн руб. за год, т. е. треть дохода.", "ru"),
    ],
)
def test_other_languages_stay_whole(sentence: str, language: str) -> None:
    assert foreign(sentence, language) == [sentence]


@pytest.mark.parametrize(
    ("first", "second", "language"),
    [
        ("Er wohnt im Haus 12.", "Oktavia wohnt nebenan.", "de"),
        ("Es war ein Fehler.", "Danach schwieg er.", "de"),
        ("„Er hält“, sagte sie.", "„Noch.“", "de"),
        ("Elle enseigne l’art.", "Il peint.", "fr"),
        ("« Il tient », dit-elle.", "« Pour combien de temps ? »", "fr"),
        ("«Aguanta», dijo.", "¿Por cuánto tiempo?", "es"),
        ("Ha visto il mare.", "Dopo è tornato.", "it"),
        ("A ponte resistiu.", "Ninguém ficou ferido.", "pt"),
        ("Он сказал им.", "Они ушли.", "ru"),
        ("«Мост стоит», — сказал он.", "Дорога закрыта.", "ru"),
    ],
)
def test_other_languages_are_cut(first: str, second: str, language: str) -> None:
    assert foreign(f"{first} {second}", language) == [first, second]


@pytest.mark.parametrize(
    "sentence",
    [
        "The court found Army Spc. Anders Quill guilty on Friday.",
        "She had served under Pfc. Lena Marsh in the north.",
        "The town thanked Ald. Moor and Asst. Chief Ray.",
        "They were led by Msgr. Oliver Peck and Amb. Ruth Sand.",
    ],
)
def test_a_rank_before_a_name_ends_no_sentence(sentence: str) -> None:
    assert sentences(f"{sentence} He left.") == [sentence, "He left."]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("They flew to the U.S.", "Secretary Quill followed on Friday."),
        ("The envoy left the U.S.", "Senator Quill did not."),
    ],
)
def test_a_state_at_the_end_of_a_sentence_ends_it(first: str, second: str) -> None:
    assert sentences(f"{first} {second}") == [first, second]


@pytest.mark.parametrize(
    "sentence",
    [
        "U.S. Secretary of Fisheries Ada Quill spoke in Drovnia.",
        "U.K. Secretary of State Ada Quill spoke in Drovnia.",
        "Former U.S. Ambassador Jan Sorn met U.S. Senator Ada Quill.",
        "“U.S. Deputy Secretary of Labour Jan Sorn will stay.”",
        "They spoke to the U.S. Secretary of Fisheries on Monday.",
    ],
)
def test_a_state_before_its_office_ends_no_sentence(sentence: str) -> None:
    assert sentences(f"It rained. {sentence} Nobody left.") == [
        "It rained.",
        sentence,
        "Nobody left.",
    ]


def test_full_stops_of_scripts_without_spaces() -> None:
    first, second = "地震があった。", "「揺れた。」と語った。"
    assert sentences(first + second) == [first, second]
