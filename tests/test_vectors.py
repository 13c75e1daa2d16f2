"""Words, stems, backgrounds, TF-IDF and cosine."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.vectors import (
    Background,
    cosine,
    find_terms,
    find_words,
    fold,
    shipped_background,
    stem_words,
    stop_words,
    weigh,
)
from tests.builders import document


@pytest.mark.parametrize(
    "text", ["", " ", "…—!", "—", "the and of is", "a b c", "'", "’’’", "\x00\ud800"]
)
def test_nothing_telling(text: str) -> None:
    assert find_terms(text) == []


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("The minister’s ministers", ["minist", "minist"]),
        ("1,200 soldiers at 10:30", ["1,200", "soldier", "10:30"]),
        ("Russian-Belarusian talks", ["russian", "belarusian", "talk"]),
        ("O’Neill and O'Neill", ["o'neil", "o'neil"]),
        ("he said he was told", []),
        ("ÉTÉ Über Żółć", ["été", "über", "żółć"]),
    ],
)
def test_terms(text: str, terms: list[str]) -> None:
    assert find_terms(text) == terms


def test_terms_of_other_languages() -> None:
    assert find_terms("Die Minister verhandeln nicht", "de") == ["minist", "verhandel"]
    assert find_terms("Президенты не договорились", "ru") == ["президент", "договор"]
    assert stem_words(["talks"], "xx") == ["talks"]
    assert stop_words("de-AT") == stop_words("de")
    assert stop_words("xx") == stop_words("en")


@given(st.text())
def test_words_are_slices_in_order(text: str) -> None:
    words = list(find_words(text))
    assert all(text[word.start : word.end] == word.text for word in words)
    assert all(one.end <= other.start for one, other in pairwise(words))


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert all(
        fold(word.text).islower() or not word.text.isalpha()
        for word in find_words(text)
        if word.text.isascii()
    )


@pytest.mark.parametrize("text", ["a" * 1_000_000, "a'" * 500_000, "1," * 500_000, "'" * 1_000_000])
def test_a_megabyte_without_words_has_few_terms(text: str) -> None:
    """How the time grows with it is measured in tests/benchmarks."""
    assert len(set(find_terms(text))) <= 1


def test_background_counts_each_document_once() -> None:
    common = Background.of([document("Talks, talks.", headline="Talks"), document("Rain fell.")])
    assert common.total == 2
    assert common.counts["talk"] == 1
    assert list(common.counts) == sorted(common.counts)


def test_backgrounds_add_up() -> None:
    one, other = document("Talks began.", headline=""), document("Talks failed.", headline="")
    both = Background.of([one, other])
    assert Background.of([one]).merged(Background.of([other])) == both
    assert both.idf("talk") == 0.1823215567939546  # log((2 + 1) / (2 + 0.5))
    assert both.idf("began") > both.idf("talk")


def test_idf_is_never_negative() -> None:
    assert Background(total=0, counts={"word": 9}).idf("word") == 0


def test_what_is_shipped_holds_common_words_and_no_story() -> None:
    common = shipped_background()
    assert common.total == 1000
    assert common.idf("report") < common.idf("investig") < common.idf("lukashenko")


def test_rare_words_weigh_more_and_vectors_have_length_one() -> None:
    vector = weigh({"report": 3, "harbour": 3}, shipped_background())
    assert vector["harbour"] > vector["report"]
    assert math.isclose(sum(weight**2 for weight in vector.values()), 1)
    assert weigh({}, shipped_background()) == {}


def test_cosine() -> None:
    assert cosine({}, {"a": 1.0}) == 0
    assert cosine({"a": 2.0}, {"a": 5.0}) == 1
    assert cosine({"a": 1.0}, {"b": 1.0}) == 0
    assert math.isclose(cosine({"a": 1.0, "b": 1.0}, {"a": 1.0}), math.sqrt(0.5))


@given(
    st.dictionaries(st.text(max_size=2), st.floats(0.01, 9)),
    st.dictionaries(st.text(max_size=2), st.floats(0.01, 9)),
)
def test_cosine_is_symmetric_and_bounded(one: dict[str, float], other: dict[str, float]) -> None:
    assert cosine(one, other) == cosine(other, one)
    assert -1e-9 <= cosine(one, other) <= 1 + 1e-9
