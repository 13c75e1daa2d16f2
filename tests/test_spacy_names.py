"""Names by an installed spaCy model: off by default, a clear word when absent, rules beneath."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from types import ModuleType, SimpleNamespace

import pytest

from briefing.errors import MissingLibraryError
from briefing.text.names import find_names
from briefing.text.spacy_names import load_model, prepare_names
from tests.builders import document

TEXT = "It was Velmor Quill who met the head of Lantern Nine. They left for Ostra."
MODEL = "en_core_web_sm"


@pytest.fixture(autouse=True)
def _forget() -> Iterator[None]:
    load_model.cache_clear()
    yield
    load_model.cache_clear()


def kinds(text: str, names: str = "spacy", language: str = "en") -> dict[str, str]:
    (made,) = prepare_names([document(text, language=language)], names, MODEL)
    return {name.text: name.kind for name in find_names(made)}


def stand_in(monkeypatch: pytest.MonkeyPatch, labels: dict[str, str]) -> None:
    """A spaCy that sees the given words."""

    def read(text: str) -> SimpleNamespace:
        found = [
            SimpleNamespace(text=words, label_=label, start_char=text.index(words))
            for words, label in labels.items()
            if words in text
        ]
        return SimpleNamespace(ents=found)

    read.lang = "en"  # type: ignore[attr-defined]
    module = ModuleType("spacy")
    module.load = lambda model, exclude: read  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "spacy", module)


def test_rules_ask_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    assert kinds(TEXT, names="rules")["Velmor Quill"] == "person"


def test_without_spacy_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(MissingLibraryError, match=r"newsbrief\[spacy\]"):
        kinds(TEXT)


def test_without_the_model_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(model: str, exclude: list[str]) -> None:
        raise OSError("no such model")

    module = ModuleType("spacy")
    module.load = load  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "spacy", module)
    with pytest.raises(MissingLibraryError, match=f"spacy download {MODEL}"):
        kinds(TEXT)


def test_the_model_decides_the_kind_and_adds_what_it_sees(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stand_in(monkeypatch, {"Lantern Nine": "ORG", "Ostra": "GPE", "the head": "PERSON"})
    found = kinds(TEXT)
    assert found["Lantern Nine"] == "organisation"
    assert found["Ostra"] == "place"
    assert found["Velmor Quill"] == "person"
    assert "the head" not in found


def test_another_language_is_left_to_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(monkeypatch, {"Ostra": "PERSON"})
    assert kinds("Sie fuhren nach Ostra.", language="de").get("Ostra") != "person"


@pytest.mark.skipif(importlib.util.find_spec("spacy") is None, reason="spaCy is not installed")
def test_a_real_spacy_with_a_ruler(monkeypatch: pytest.MonkeyPatch) -> None:
    import spacy

    reader = spacy.blank("en")
    reader.add_pipe("entity_ruler").add_patterns(
        [{"label": "ORG", "pattern": "Lantern Nine"}, {"label": "PERSON", "pattern": "Ostra's"}]
    )
    monkeypatch.setattr(spacy, "load", lambda model, exclude: reader)
    found = kinds("They met the head of Lantern Nine. It was Ostra's idea.")
    assert (found["Lantern Nine"], found["Ostra"]) == ("organisation", "person")


@pytest.mark.skipif(importlib.util.find_spec(MODEL) is None, reason=f"{MODEL} is not installed")
def test_the_real_model() -> None:
    found = kinds("The minister met Angela Merkel in Berlin.")
    assert (found["Angela Merkel"], found["Berlin"]) == ("person", "place")
