"""brief.json: what cannot be read is refused with the place where it is wrong."""

from __future__ import annotations

import json

import pytest

from briefing import InputError, decode, encode
from briefing.codec import brief_schema, dump_json, dumps, loads
from tests.sample_brief import DAY

CONTRACT = {
    "": "schema_version title edition_date window generated_at stories omissions coverage",
    "stories": "item headline headline_article_id status status_reason reports origins summary "
    "quotes chronology figures people sources",
    "summary": "text article_id start end citation",
    "quotes": "text speaker anonymous role via source_words kind confidence article_id spans "
    "outlets tags",
    "chronology": "date granularity text article_id start end basis upcoming reported origins",
    "people": "name variants",
    "sources": "citation article_id outlet headline published url path origin body_sha256",
}


def test_contract_keys_are_there() -> None:
    """The keys of the contract in product.md, on every level."""
    data = encode(DAY)
    assert set(CONTRACT[""].split()) <= set(data)
    for story in data["stories"]:
        assert set(CONTRACT["stories"].split()) <= set(story)
        for name in ("summary", "quotes", "chronology", "people", "sources"):
            for row in story[name]:
                assert set(CONTRACT[name].split()) <= set(row)


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"schema_version": "9.0"}, "schema version"),
        ({"schema_version": None}, "schema version"),
        ({"title": 3}, r"\$\.title"),
        ({"stories": "none"}, r"\$\.stories"),
        ({"edition_date": "yesterday"}, r"\$\.edition_date"),
    ],
)
def test_wrong_values_are_named(change: dict[str, object], complaint: str) -> None:
    with pytest.raises(InputError, match=complaint):
        decode({**encode(DAY), **change})


def test_what_is_not_json_is_refused() -> None:
    with pytest.raises(InputError, match="not JSON"):
        loads("{")
    with pytest.raises(InputError, match="schema version"):
        loads("[]")


def test_unknown_keys_of_a_later_minor_version_are_passed_over() -> None:
    assert decode({**encode(DAY), "schema_version": "1.9", "later": 1}).title == DAY.title


def test_json_is_readable_in_any_script() -> None:
    assert "Łódź" in dump_json({"town": "Łódź"})
    assert json.loads(dump_json({"odd": "\ud800"})) == {"odd": "\ud800"}


def test_schema_describes_what_is_written() -> None:
    import jsonschema

    jsonschema.validate(json.loads(dumps(DAY)), brief_schema())
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**json.loads(dumps(DAY)), "stories": 3}, brief_schema())
