"""The public page: what is there, what it is called, how it is called. Relied on from outside."""

from __future__ import annotations

import ast
import dataclasses
import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import briefing
from briefing import errors, types

PAGE = Path(briefing.__file__)

# What others build on. A name may be added; one that stands here goes with a new major version.
FUNCTIONS = {
    "read_articles": "(*paths)",
    "read_document": "(article)",
    "find_attributions": "(document)",
    "find_people": "(cluster)",
    "resolve_speakers": "(cluster, attributions)",
    "find_timexes": "(document)",
    "cluster_documents": "(documents, *, background=None)",
    "summarize": "(cluster, *, words=100, scorer='coverage', previous=())",
    "build_chronology": "(cluster, *, limit=None, earlier=())",
    "make_brief": "(articles, config=BriefConfig(), *, edition_date, generated_at, omissions=(),"
    " outcomes=(), previous=())",
    "render_html": "(brief)",
    "render_text": "(brief)",
    "render_markdown": "(brief)",
    "write_pdf": "(brief)",
    "encode": "(brief)",
    "decode": "(data)",
    "verify": "(brief, articles)",
}
RECORDS = {
    "Article": "article_id url outlet headline body published byline language"
    " published_precision removed",
    "Ingest": "articles omissions",
    "Omission": "stage subject reason path line article_id",
    "Document": "article text sentences dct",
    "Sentence": "doc_id index paragraph span text",
    "Span": "start end",
    "Attribution": "kind content quoted cue source speaker role confidence",
    "Person": "name role variants",
    "Timex": "span text type value granularity",
    "StoryCluster": "documents",
    "Summary": "sentences",
    "ChronologyEntry": "when granularity text span sentence timex supporting_doc_ids",
    "Brief": "schema_version title edition_date window generated_at stories omissions coverage",
    "Problem": "",
    "BriefConfig": "title words max_stories scorer",
}
ERRORS = {
    "BriefingError": "",
    "ConfigError": "problems",
    "InputError": "path line",
    "UnknownScorerError": "name known",
    "RenderError": "template",
    "DeliveryError": "recipient transient",
    "LockedError": "pid since",
}


def test_every_name_that_others_rely_on_is_public() -> None:
    assert {*FUNCTIONS, *RECORDS, *ERRORS} <= set(briefing.__all__)


def test_the_page_names_each_thing_once_and_in_order() -> None:
    assert briefing.__all__ == sorted(set(briefing.__all__))


def test_what_is_visible_is_what_is_promised() -> None:
    assert dir(briefing) == briefing.__all__


@pytest.mark.parametrize("name", briefing.__all__)
def test_every_promised_name_is_there_under_its_own_name(name: str) -> None:
    assert getattr(briefing, name).__name__ == name


def test_a_type_checker_sees_the_same_names_from_the_same_homes() -> None:
    seen = {
        (alias.name, node.module)
        for node in ast.walk(ast.parse(PAGE.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("briefing.")
        for alias in node.names
    }
    assert seen == set(briefing._HOME_OF.items())
    assert {name for name, _ in seen} == set(briefing.__all__)


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="read_minds"):
        briefing.read_minds  # noqa: B018


def test_star_import_brings_the_page_and_nothing_else() -> None:
    names: dict[str, object] = {}
    exec("from briefing import *", names)
    assert names.keys() - {"__builtins__"} == set(briefing.__all__)


@pytest.mark.parametrize(("name", "wanted"), FUNCTIONS.items())
def test_functions_are_called_as_promised(name: str, wanted: str) -> None:
    """By name, kind and default. More arguments may follow if they are optional and named."""
    promised = _parameters(wanted)
    here = inspect.signature(getattr(briefing, name)).parameters
    assert [_outline(p) for p in promised] == [_outline(here[p.name]) for p in promised]
    more = [p for p in here.values() if p.name not in {q.name for q in promised}]
    assert all(p.kind is p.KEYWORD_ONLY and p.default is not p.empty for p in more)


def _parameters(text: str) -> list[inspect.Parameter]:
    space = {"BriefConfig": briefing.BriefConfig}
    exec(f"promised = lambda {text[1:-1]}: None", space)
    return list(inspect.signature(space["promised"]).parameters.values())


def _outline(parameter: inspect.Parameter) -> tuple[str, object, object]:
    return parameter.name, parameter.kind, parameter.default


@pytest.mark.parametrize(("name", "wanted"), RECORDS.items())
def test_records_have_what_was_promised(name: str, wanted: str) -> None:
    record = getattr(briefing, name)
    assert [field for field in wanted.split() if not _has(record, field)] == []


def _has(record: type, name: str) -> bool:
    return name in {f.name for f in dataclasses.fields(record)} or hasattr(record, name)


@pytest.mark.parametrize(
    "record",
    [value for value in vars(types).values() if dataclasses.is_dataclass(value)],
    ids=lambda record: record.__name__,
)
def test_records_are_frozen_take_keywords_and_have_no_slots(record: type) -> None:
    parameters = record.__dataclass_params__  # type: ignore[attr-defined]
    assert parameters.frozen
    assert all(field.kw_only for field in dataclasses.fields(record))
    assert "__slots__" not in vars(record)


def test_a_cluster_can_be_made_by_hand() -> None:
    article = briefing.Article(article_id="a", headline="A", body="One sentence. And another.")
    document = briefing.read_document(article)
    cluster = briefing.StoryCluster.of([document])
    assert cluster.documents == (document,)
    assert document.text == article.body


@pytest.mark.parametrize(("name", "wanted"), ERRORS.items())
def test_errors_form_one_tree_and_carry_what_was_promised(name: str, wanted: str) -> None:
    error = getattr(briefing, name)
    assert issubclass(error, briefing.BriefingError)
    taken = inspect.signature(error.__init__).parameters
    assert [word for word in wanted.split() if word not in taken] == []


def test_every_error_that_is_raised_on_purpose_is_public() -> None:
    made = {n for n, v in vars(errors).items() if isinstance(v, type) and issubclass(v, Exception)}
    assert made <= set(briefing.__all__)


def test_python_m_briefing_is_the_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "briefing", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("briefing, version ")


def test_a_function_stays_what_it_is_when_its_module_is_imported_first() -> None:
    program = "import briefing.verify, briefing; assert callable(briefing.verify)"
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)
