"""The laws of the house over generated input."""

from __future__ import annotations

import datetime
import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import BriefConfig, decode, encode, make_brief, read_document, verify
from briefing.codec import brief_schema, dumps, loads
from briefing.stories.cluster import cluster_documents
from briefing.types import Article, Brief
from tests.strategies import articles, bodies, briefs

DAY = datetime.date(2026, 9, 15)
NOW = datetime.datetime(2026, 9, 15, 6, 30, tzinfo=datetime.UTC)
baskets = st.lists(articles, max_size=6)


def make(basket: list[Article], **options: object) -> Brief:
    config = BriefConfig(max_stories=3, **options)  # type: ignore[arg-type]
    return make_brief(basket, config, edition_date=DAY, generated_at=NOW)


@given(baskets)
def test_verbatim(basket: list[Article]) -> None:
    """Law 1: verify, which compares every printed text with its slice, finds nothing."""
    brief = make(basket)
    kept = {source.article_id for story in brief.stories for source in story.sources}
    newest = {a.article_id: a for a in basket}
    if all(Counter(a.article_id for a in basket)[i] == 1 for i in kept):
        assert verify(brief, newest.values()) == ()


@given(st.lists(articles, max_size=7, unique_by=lambda a: a.article_id), st.randoms())
def test_partition(basket: list[Article], random: object) -> None:
    """Law 2: clusters partition the documents, whatever their order."""
    documents = [read_document(article) for article in basket]
    shuffled = list(documents)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    found = cluster_documents(documents)
    assert sorted(d.doc_id for c in found for d in c.documents) == sorted(
        d.doc_id for d in documents
    )
    assert {c.cluster_id for c in found} == {c.cluster_id for c in cluster_documents(shuffled)}


@given(briefs)
def test_round_trip(brief: Brief) -> None:
    """Law 3: what is encoded decodes to the same, through JSON text too."""
    assert decode(encode(brief)) == brief
    assert loads(dumps(brief)) == brief


@given(baskets, st.randoms())
def test_determinism_in_process(basket: list[Article], random: object) -> None:
    """Law 4, half of it: the same articles in another order give the same bytes."""
    shuffled = list(basket)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert dumps(make(basket)) == dumps(make(shuffled))


@given(baskets)
def test_no_silence(basket: list[Article]) -> None:
    """Law 5: every article that goes in comes out in exactly one place."""
    brief = make(basket)
    printed = [source.article_id for story in brief.stories for source in story.sources]
    omitted = [omission.article_id for omission in brief.omissions]
    assert Counter(printed + omitted) == Counter(article.article_id for article in basket)
    assert all(omission.reason for omission in brief.omissions)


@given(baskets)
@settings(max_examples=10)
def test_every_brief_fits_its_schema(basket: list[Article]) -> None:
    import jsonschema

    jsonschema.validate(json.loads(dumps(make(basket))), brief_schema())


@given(bodies)
def test_sentences_are_slices_in_order(body: str) -> None:
    document = read_document(Article(article_id="a", body=body))
    end = 0
    for sentence in document.sentences:
        assert sentence.text == body[sentence.span.start : sentence.span.end]
        assert sentence.text.strip() == sentence.text != ""
        assert sentence.span.start >= end
        end = sentence.span.end
    covered = "".join(s.text for s in document.sentences)
    assert "".join(covered.split()) == "".join(body.split())


SCRIPT = """
import datetime, hashlib, sys
from briefing import make_brief, read_articles
from briefing.render.files import render_files
ingest = read_articles(*sys.argv[1:])
brief = make_brief(
    ingest.articles,
    edition_date=datetime.date(2026, 10, 15),
    generated_at=datetime.datetime(2026, 10, 15, 18, tzinfo=datetime.UTC),
    omissions=ingest.omissions,
)
for name, content in render_files(brief, ["pdf", "html", "json"]).items():
    print(name, hashlib.sha256(content).hexdigest())
"""


@pytest.mark.slow
def test_determinism_across_processes() -> None:
    """Law 4: the same bytes of JSON, HTML and PDF under any hash seed."""
    sample = Path(__file__).parent.parent / "briefing" / "sample" / "2026-10-15"
    outputs = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT, str(sample)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "4242")
    }
    assert len(outputs) == 1
    assert "brief.pdf" in outputs.pop()
