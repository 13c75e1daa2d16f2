"""Other languages: invented reports of two stories in each of six, read to the end of the chain."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

import pytest

from briefing.ingest import read_articles
from briefing.pipeline import make_brief
from briefing.quotes import find_attributions
from briefing.render.html import render_html
from briefing.render.mail import render_mail
from briefing.render.text import render_markdown, render_text
from briefing.stories.cluster import cluster_documents
from briefing.text.segment import read_document
from briefing.types import Article, Brief, Document, StoryCluster
from briefing.verify import verify
from tests.builders import article, moment

FOLDER = Path(__file__).parent / "languages"
SAMPLE = Path(__file__).parents[1] / "briefing" / "sample"
LANGUAGES = {
    "de": "German",
    "es": "Spanish",
    "fr": "French",
    "it": "Italian",
    "pt": "Portuguese",
    "ru": "Russian",
}
DAY = datetime.date(2026, 10, 15)

# sentences of each report, counted by hand; a dateline with a full stop is one of its own
SENTENCES = {
    "de/hochwasser-anzeiger": 11,
    "de/hochwasser-kurier": 7,
    "de/hochwasser-rundschau": 11,
    "de/tarif-handelsbote": 7,
    "de/tarif-morgenpost": 6,
    "es/alquileres-correo": 5,
    "es/alquileres-nacional": 5,
    "es/mina-cronista": 7,
    "es/mina-diario": 5,
    "es/mina-heraldo": 8,
    "fr/pont-courrier": 5,
    "fr/pont-depeche": 8,
    "fr/pont-echo": 8,
    "fr/taxe-gazette": 6,
    "fr/taxe-tribune": 6,
    "it/elezioni-eco": 5,
    "it/elezioni-voce": 4,
    "it/incendio-corriere": 5,
    "it/incendio-gazzetta": 8,
    "it/incendio-stampa": 8,
    "pt/banco-negocios": 5,
    "pt/banco-tribuna": 5,
    "pt/cheias-correio": 5,
    "pt/cheias-diario": 8,
    "pt/cheias-jornal": 8,
    "ru/parom-gazeta": 8,
    "ru/parom-reka": 7,
    "ru/parom-vestnik": 11,
    "ru/sud-kurier": 4,  # five: `в 2023 г. Вместе` is not cut, as `г. Россия` must not be
    "ru/sud-novosti": 6,
}
COPIES = {
    "de": {"de/hochwasser-anzeiger", "de/hochwasser-kurier"},
    "es": {"es/mina-heraldo", "es/mina-diario"},
    "fr": {"fr/pont-depeche", "fr/pont-courrier"},
    "it": {"it/incendio-gazzetta", "it/incendio-corriere"},
    "pt": {"pt/cheias-jornal", "pt/cheias-correio"},
    "ru": {"ru/parom-vestnik", "ru/parom-reka"},
}
AGENCIES = {"de": "dpa", "es": "EFE", "fr": "AFP", "it": "ANSA", "pt": "Lusa", "ru": "TASS"}
QUOTED = [
    ("de/hochwasser-anzeiger", "Wir hatten keine zehn Minuten, um die Leute aus den Betten"),
    ("de/hochwasser-rundschau", "Das ist die einzige gute Nachricht dieses Tages"),
    ("de/tarif-morgenpost", "Ohne ein besseres Angebot fährt hier auch im November nichts"),
    ("es/mina-heraldo", "Escuchamos tres golpes secos y después se llenó todo de polvo"),
    ("es/mina-cronista", "Ahora tenemos que ir despacio; el cerro todavía se mueve"),
    ("es/alquileres-nacional", "castiga a quien ahorra"),
    ("fr/pont-depeche", "J’ai vu la route disparaître devant moi"),
    ("fr/taxe-tribune", "On ne gouverne pas par marche arrière"),
    ("it/incendio-gazzetta", "La nube è densa, chiediamo a tutti"),
    ("it/incendio-stampa", "Ma le analisi sull’acqua richiederanno almeno dieci giorni"),
    ("pt/cheias-jornal", "Só tivemos tempo de pegar nas crianças"),
    ("pt/banco-negocios", "Nenhum depositante vai perder dinheiro"),
    ("ru/parom-vestnik", "Нас ударило так, что посуда слетела со столов"),
    ("ru/parom-gazeta", "Мы докладывали об этом еще в августе"),
]


@lru_cache(maxsize=8)
def reports(language: str) -> tuple[Article, ...]:
    ingest = read_articles(FOLDER / language)
    assert not ingest.omissions
    return ingest.articles


def name(article: Article) -> str:
    """`de/tarif-morgenpost`"""
    path = Path(article.path or "")
    return f"{path.parent.name}/{path.stem}"


def story(article: Article) -> str:
    return name(article).split("-")[0]


def everything() -> list[Article]:
    return [article for language in LANGUAGES for article in reports(language)]


def partition(documents: Iterable[Document]) -> set[frozenset[str]]:
    clusters = cluster_documents(documents)
    return {frozenset(name(d.article) for d in cluster.documents) for cluster in clusters}


def expected(articles: Iterable[Article]) -> set[frozenset[str]]:
    stories: dict[str, set[str]] = {}
    for one in articles:
        stories.setdefault(story(one), set()).add(name(one))
    return {frozenset(names) for names in stories.values()}


def brief_of(articles: Iterable[Article]) -> Brief:
    return make_brief(articles, edition_date=DAY, generated_at=moment("2026-10-15T22:00"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_language_is_found(language: str) -> None:
    assert {one.language for one in reports(language)} == {language}
    assert len(reports(language)) == 5


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_end_where_they_end(language: str) -> None:
    found = {name(one): len(read_document(one).sentences) for one in reports(language)}
    assert found == {key: n for key, n in SENTENCES.items() if key.startswith(language)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_stories_and_the_copies_of_one_agency_text(language: str) -> None:
    documents = [read_document(one) for one in reports(language)]
    assert partition(documents) == expected(reports(language))
    origins = [o for cluster in cluster_documents(documents) for o in cluster.origins]
    by_id = {d.doc_id: name(d.article) for d in documents}
    (copied,) = (o for o in origins if len(o.doc_ids) > 1)
    assert {by_id[doc_id] for doc_id in copied.doc_ids} == COPIES[language]
    assert copied.agency == AGENCIES[language]


@pytest.mark.parametrize(("report", "words"), QUOTED)
def test_what_stood_in_their_marks_is_quoted(report: str, words: str) -> None:
    (one,) = (a for a in reports(report[:2]) if name(a) == report)
    document = read_document(one)
    quoted = [s.of(document.text) for a in find_attributions(document) for s in a.quoted]
    assert any(text.startswith(words) for text in quoted)


@pytest.mark.parametrize(
    ("report", "words", "speaker"),
    [
        ("de/hochwasser-anzeiger", "Wir hatten", "Jörg Hallwachs"),
        ("de/tarif-morgenpost", "Ohne ein", "Petra Wengler"),
        ("es/mina-heraldo", "Escuchamos", "Anselmo Quiroga"),
        ("es/alquileres-nacional", "Miles de", "Aurora Béjar"),
        ("fr/pont-depeche", "J’ai vu", "Lucien Barrat"),
        ("fr/taxe-tribune", "On ne", "Claire Montbrun"),
        ("it/incendio-gazzetta", "La nube", "Ornella Vizzardi"),
        ("pt/banco-negocios", "Nenhum", "Helena Brandão"),
        ("pt/cheias-jornal", "Só tivemos", "Adelaide Frazão"),
        ("ru/parom-vestnik", "Нас ударило", "Нина Барсукова"),
        ("ru/parom-gazeta", "Мы докладывали", "Павел Лунин"),
    ],
)
def test_a_full_name_after_the_verb_speaks(report: str, words: str, speaker: str) -> None:
    (one,) = (a for a in reports(report[:2]) if name(a) == report)
    document = read_document(one)
    (found,) = (
        a
        for a in find_attributions(document)
        if a.quoted and a.quoted[0].of(document.text).startswith(words)
    )
    assert found.speaker == speaker
    assert len(found.quoted) == 1


def test_no_printed_speaker_is_a_common_noun() -> None:
    brief = brief_of(everything())
    speakers = {quote.speaker for story in brief.stories for quote in story.quotes}
    assert speakers
    assert all(speaker and " " in speaker for speaker in speakers)


def test_no_function_word_is_a_name() -> None:
    brief = brief_of(everything())
    people = {person.name for story in brief.stories for person in story.people}
    assert {"Lucien Barrat", "Miriam Osterkorn", "Fermín Olazábal", "Helena Brandão"} <= people
    assert not people & {"Un", "Une", "El", "La", "El Ing", "Il", "O", "Die", "Das", "Man", "Два"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_dates_without_a_year_are_of_the_days_around(language: str) -> None:
    pytest.importorskip("dateparser")
    for printed in brief_of(reports(language)).stories:
        assert printed.chronology
        days = [line.date for line in printed.chronology if line.granularity == "day"]
        assert all(datetime.timedelta(-20) < day - DAY < datetime.timedelta(90) for day in days)
        early = [line for line in printed.chronology if line.date < datetime.date(2026, 10, 10)]
        assert not [line for line in early if "3 octobre" not in line.text]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_brief_of_one_language(language: str) -> None:
    brief = brief_of(reports(language))
    assert verify(brief, reports(language)) == ()
    assert len(brief.stories) == 2
    assert [story.origins for story in brief.stories] == [2, 2]
    for printed in brief.stories:
        assert len({line.article_id for line in printed.summary}) == 2
        assert all(len(line.text.split()) >= 5 for line in printed.summary)
        assert not any(line.text[0].islower() for line in printed.summary)
        assert sum(len(line.text.split()) for line in printed.summary) >= 50


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_weaker_is_said_in_every_format(language: str) -> None:
    brief = brief_of(reports(language))
    said = f"Some reports are not in English ({LANGUAGES[language]})."
    html, text = render_mail(brief)
    for page in (render_html(brief), render_text(brief), render_markdown(brief), html, text):
        assert said in " ".join(page.split())
    assert brief.coverage.notes[0].startswith(said)
    assert len(brief.coverage.notes) == 1


def test_english_alone_needs_no_note() -> None:
    assert brief_of([article(published="2026-10-15")]).coverage.notes == ()


def test_languages_side_by_side_do_not_mix() -> None:
    articles = everything()
    assert partition(read_document(one) for one in articles) == expected(articles)
    brief = brief_of(articles)
    assert verify(brief, articles) == ()
    assert len(brief.coverage.notes) == 1
    assert ", ".join(LANGUAGES[code] for code in sorted(LANGUAGES)) in brief.coverage.notes[0]


def test_they_change_nothing_among_the_english_stories() -> None:
    sample = [read_document(one) for one in read_articles(SAMPLE).articles]
    foreign = [read_document(one) for one in everything()]
    alone = {cluster.cluster_id for cluster in cluster_documents(sample)}
    mixed = cluster_documents([*sample, *foreign])
    assert alone <= {cluster.cluster_id for cluster in mixed}
    assert len(mixed) == len(alone) + 2 * len(LANGUAGES)
    assert all(len(_languages(cluster)) == 1 for cluster in mixed)


def _languages(cluster: StoryCluster) -> set[str]:
    return {document.article.language for document in cluster.documents}


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("uk", "Пором «Зоря» сів на мілину біля Кам’яного порога. «Нас ударило», — сказала Ніна."),
        ("pl", "Prom „Zorza” osiadł na mieliźnie. „Uderzyło nas mocno”, powiedziała Nina Bąk."),
        ("zh", "渡轮“曙光号”周二在礁石附近搁浅。“我们被撞了一下，”一名乘客说。"),
        ("ar", "جنحت العبارة «الفجر» يوم الثلاثاء. وقالت نينا: «اهتزت السفينة كلها»."),
        ("th", "เรือเฟอร์รี่เกยตื้นเมื่อวันอังคาร ผู้โดยสารปลอดภัยทั้งหมด"),
        ("xx", "Qwe rty. Uio pas! Dfg?"),
    ],
)
def test_languages_without_word_lists_are_read_and_said_to_be_rougher(
    language: str, body: str
) -> None:
    one = article(body, language=language, headline=body[:20], published="2026-10-15")
    brief = brief_of([one])
    assert verify(brief, [one]) == ()
    assert [story.reports for story in brief.stories] == [1]
    assert brief.coverage.notes[-1].startswith(f"There are no word lists for {language}:")
