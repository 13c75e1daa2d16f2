"""Dates in other languages, by the extra `dates`."""

from __future__ import annotations

import pytest

from briefing.text import timex_foreign
from briefing.text.timex import find_timexes
from tests.builders import document


def found(text: str, language: str, published: str | None = "2020-09-14") -> list[tuple[str, str]]:
    body = document(text, language=language, published=published)
    return [(t.text, t.value) for t in find_timexes(body)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Il marche en mai et tombe en avril.", "fr"),
        ("Der Mann kam im Mai.", "de"),
        ("The council met on Monday.", "xx"),
    ],
)
def test_silent(text: str, language: str) -> None:
    assert found(text, language) == []


def test_digits_are_read_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timex_foreign, "_tagger", lambda language: None)
    assert found("Le pont, fermé le 14.09.2020, ouvrira le 3 mai.", "fr") == [
        ("14.09.2020", "2020-09-14")
    ]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Le pont a fermé vendredi.", "fr", [("vendredi", "2020-09-11")]),
        ("Le pont a fermé lundi.", "fr", [("lundi", "2020-09-14")]),
        ("Le vote du 9 août 2020.", "fr", [("9 août 2020", "2020-08-09")]),
        ("Die Wahl vom 9. August.", "de", [("9. August", "2020-08-09")]),
        ("Es war im März 2019.", "de-AT", [("März 2019", "2019-03")]),
        ("Fue el 9 de agosto de 2020.", "es", [("9 de agosto de 2020", "2020-08-09")]),
    ],
)
def test_found(text: str, language: str, expected: list[tuple[str, str]]) -> None:
    pytest.importorskip("dateparser")
    assert found(text, language) == expected


def test_undated_keeps_what_names_its_year() -> None:
    pytest.importorskip("dateparser")
    text = "Le pont a fermé vendredi, après le vote du 9 août 2020."
    assert found(text, "fr", None) == [("9 août 2020", "2020-08-09")]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        # Tuesday 13 October 2026
        ("Der Regen hält bis Donnerstag an.", "de", [("Donnerstag", "2026-10-15")]),
        ("Le pont a fermé dimanche.", "fr", [("dimanche", "2026-10-11")]),
        ("Se reúnen el viernes.", "es", []),  # last Friday or the coming one: a toss-up
        ("Die Gespräche beginnen am 20. Oktober.", "de", [("20. Oktober", "2026-10-20")]),
        ("Il ponte chiuse il 28 dicembre.", "it", [("28 dicembre", "2026-12-28")]),
        ("O banco fechou em 3 de outubro.", "pt", [("3 de outubro", "2026-10-03")]),
        ("Une marche aura lieu samedi 17 octobre.", "fr", [("17 octobre", "2026-10-17")]),
        ("A chuva volta na sexta-feira, 16 de outubro.", "pt", [("16 de outubro", "2026-10-16")]),
        ("Рейсы отменены до 20 октября.", "ru", [("20 октября", "2026-10-20")]),
    ],
)
def test_days_without_a_year_are_the_nearest(
    text: str, language: str, expected: list[tuple[str, str]]
) -> None:
    pytest.importorskip("dateparser")
    assert found(text, language, "2026-10-13") == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Они собираются каждую пятницу.", "ru"),
        ("Sconti per il venerdì nero.", "it"),
        ("Si vedono ogni lunedì.", "it"),
        ("Ils prient chaque vendredi.", "fr"),
        ("Rebajas del viernes negro.", "es"),
        ("Jeden Montag wird gefegt.", "de"),
        ("Der Schwarze Freitag lockt.", "de"),
    ],
)
def test_sets_and_names_are_no_single_day(text: str, language: str) -> None:
    pytest.importorskip("dateparser")
    assert found(text, language) == []
