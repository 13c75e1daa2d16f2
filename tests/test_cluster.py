"""Stories: what stays apart first, then what belongs together, then the laws and the reasons."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.ingest import read_articles
from briefing.stories.cluster import cluster_documents
from briefing.stories.features import read_features
from briefing.stories.linkage import LEAST, Edges, link_groups
from briefing.stories.neighbours import find_edges
from briefing.stories.places import find_setting
from briefing.text.segment import read_document
from briefing.text.vectors import Background, shipped_background, stem_words
from briefing.types import Document
from tests.benchmarks.newsgen import make_day
from tests.builders import document
from tests.quality.eval_clusters import score

SHARED = Path(__file__).parents[2] / "shared"
SAMPLE = Path(__file__).parents[1] / "briefing" / "sample"

QUAKE_PERENNA = (
    "An earthquake of magnitude 6.1 struck the Perenna valley in southern Caldria before dawn on "
    "Monday, killing nine people and flattening the market hall of Osquel, officials said. "
    "Rescuers dug through the night for survivors. Governor Inés Tarpay said that 300 families "
    "had spent the night on the football ground of Osquel.",
    "Osquel buried its dead on Tuesday after the earthquake that shook the Perenna valley. "
    "Governor Inés Tarpay walked behind nine coffins. Rescuers ended their search in the ruins of "
    "the market hall, where most of the victims had slept. Aftershocks kept Caldria awake.",
)
QUAKE_VOSTRI = (
    "Four people died when an earthquake of magnitude 6.1 shook the Vostri peninsula in Lemnia "
    "early on Tuesday. A school in Dravna collapsed, Mayor Pelle Andrik told radio listeners, and "
    "the coast road is cut by rocks in three places. Fishermen slept in their boats.",
    "The school of Dravna was empty when the earthquake came, Mayor Pelle Andrik said on "
    "Wednesday, and that saved hundreds of children in Lemnia. Four people died on the Vostri "
    "peninsula. The coast road will stay shut until engineers have cleared the rocks.",
)
TRIAL_ORME = (
    "The trial of Viktor Orme, a banker accused of fraud, opened in Lindhaven on Monday. "
    "Prosecutors told the court that Orme took bribes worth four million crowns from the builder "
    "Stahl. Orme denies the charges. Judge Rena Holt expects a verdict in May.",
    "Banker Viktor Orme told the Lindhaven court that the money he took from Stahl was a loan. "
    "Judge Rena Holt asked him twice where the contract was. Prosecutors say it was a bribe.",
)
TRIAL_BACQ = (
    "The trial of Celeste Bacq, a minister accused of fraud, opened in Marenne on Tuesday. "
    "Prosecutors told the court that Bacq took bribes worth two million francs from a road "
    "company, Gravel & Fils. Bacq denies the charges. A verdict is expected in June.",
    "Former minister Celeste Bacq wept in the Marenne court as her driver spoke of envelopes from "
    "Gravel & Fils. Prosecutors say that they held bribes. She denies it.",
)


TRAM_LISBON = (
    "The oldest tram of Lisbon rang its bell again on Friday. Two Portuguese joiners had rebuilt "
    "its benches, and a ride through Lisbon costs three euros until Christmas.",
)
OWL_LISBON = (
    "An owl slept above the fish counter of a Lisbon market on Friday. The Portuguese traders fed "
    "it sardines worth three euros before a vet took it to the zoo of Lisbon.",
)


def made(*texts: tuple[str, ...]) -> list[Document]:
    return [
        document(
            body,
            headline=body.split(",")[0][:60],
            outlet=f"Outlet {story}{number}",
            published=f"2026-09-{14 + number + story % 2}T08:00",
        )
        for story, bodies in enumerate(texts)
        for number, body in enumerate(bodies)
    ]


def stories(documents: list[Document], **fields: object) -> list[list[str]]:
    return sorted(
        sorted(d.article.outlet or "" for d in cluster.documents)
        for cluster in cluster_documents(documents, **fields)  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    "pair",
    [
        pytest.param((QUAKE_PERENNA, QUAKE_VOSTRI), id="two earthquakes in two countries"),
        pytest.param((TRIAL_ORME, TRIAL_BACQ), id="two trials"),
        pytest.param((QUAKE_PERENNA, TRIAL_ORME), id="nothing in common"),
        pytest.param((QUAKE_PERENNA, QUAKE_VOSTRI, TRIAL_ORME, TRIAL_BACQ), id="all four"),
    ],
)
def test_look_alikes_stay_apart(pair: tuple[tuple[str, ...], ...]) -> None:
    expected = [[f"Outlet {n}0", f"Outlet {n}1"] for n in range(len(pair))]
    assert stories(made(*pair)) == expected


def test_one_report_of_each_of_two_earthquakes() -> None:
    documents = made(QUAKE_PERENNA[:1], QUAKE_VOSTRI[:1])
    assert stories(documents) == [["Outlet 00"], ["Outlet 10"]]


def test_empty_and_tiny_documents_are_stories_of_their_own() -> None:
    documents = [document("", headline="", outlet=f"Outlet {n}") for n in range(3)]
    assert len(stories(documents)) == 3
    assert cluster_documents([]) == ()


def test_copies_land_together_even_when_cut_short() -> None:
    full, cut = QUAKE_PERENNA[0], QUAKE_PERENNA[0][:160]
    documents = [*made(QUAKE_VOSTRI), document(full, outlet="A"), document(cut, outlet="B")]
    (home,) = (c for c in cluster_documents(documents) if "A" in c.outlets)
    assert home.outlets == ("A", "B")
    assert len(home.origins) == 1


def test_a_year_apart_is_weaker_evidence() -> None:
    near = made((TRIAL_ORME[0],), (TRIAL_ORME[1],))
    assert len(stories(near)) == 1


def test_background_makes_common_words_weigh_nothing() -> None:
    documents = made(TRIAL_ORME, TRIAL_BACQ)
    common = Background(total=10_000, counts={"trial": 9000, "court": 9000, "bribe": 8000})
    assert len(stories(documents, background=common)) == 2


def test_terms_and_trace_say_why() -> None:
    (cluster,) = cluster_documents(made(QUAKE_PERENNA))
    assert "Osquel" in cluster.terms
    assert "Perenna" in cluster.terms
    (sentence,) = cluster.trace
    assert "similarity 0." in sentence
    assert "names" in sentence
    assert "words" in sentence
    assert all(d.doc_id in sentence for d in cluster.documents)


def test_as_many_reasons_as_merges() -> None:
    documents, _ = make_day(60, seed=4)
    for cluster in cluster_documents(documents):
        assert len(cluster.trace) == len(cluster.origins) - 1


@given(st.permutations(range(8)))
@settings(max_examples=10, deadline=None)
def test_order_does_not_matter(order: list[int]) -> None:
    documents = made(QUAKE_PERENNA, QUAKE_VOSTRI, TRIAL_ORME, TRIAL_BACQ)
    assert cluster_documents(documents[n] for n in order) == cluster_documents(documents)


def test_generated_stories_come_back() -> None:
    documents, labels = make_day(300, seed=2)
    home = {d.doc_id: c.cluster_id for c in cluster_documents(documents) for d in c.documents}
    assert score([home[d.doc_id] for d in documents], labels)["b3_f1"] > 0.99


@pytest.mark.slow
def test_above_the_exact_limit_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.stories.neighbours.EXACT", 100)
    monkeypatch.setattr("briefing.stories.neighbours._STRETCH", 20)
    documents, labels = make_day(600, seed=2)
    home = {d.doc_id: c.cluster_id for c in cluster_documents(documents) for d in c.documents}
    assert score([home[d.doc_id] for d in documents], labels)["b3_precision"] > 0.98


def test_a_city_a_day_and_a_currency_make_no_story() -> None:
    documents = made(TRAM_LISBON, OWL_LISBON)
    assert len(stories(documents)) == 2
    features = read_features(documents, shipped_background())
    _, _, values = find_edges(features, [None, None])
    with_setting = (features.matrix[[0]] @ features.matrix[[1]].T).toarray()[0, 0]
    assert values.max(initial=0.0) < LEAST < with_setting


def test_what_happened_in_one_place_stays_one_story() -> None:
    (found,) = stories(made(tuple(t.replace("Osquel", "Lisbon") for t in QUAKE_PERENNA)))
    assert len(found) == 2


def test_setting_is_places_nationalities_days_and_currencies() -> None:
    terms = stem_words(["lisbon", "portuguese", "monday", "euro", "tram", "14", "viktor"])
    assert find_setting(terms, ["en"]) == [True, True, True, True, False, False, False]
    assert find_setting(["lisbon"], []) == [False]


def edge_arrays(edges: Iterable[tuple[int, int, float]]) -> Edges:
    listed = list(edges)
    ends = np.array([edge[:2] for edge in listed], dtype=np.int64).reshape(-1, 2)
    return ends[:, 0], ends[:, 1], np.array([edge[2] for edge in listed])


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.floats(0.02, 1)), max_size=40))
def test_linkage_partitions(edges: list[tuple[int, int, float]]) -> None:
    unique = {(min(i, j), max(i, j)): (min(i, j), max(i, j), s) for i, j, s in edges if i != j}
    groups = link_groups(10, edge_arrays(unique.values()))
    assert sorted(row for group in groups for row in group) == list(range(10))


def test_linkage_does_not_chain() -> None:
    chain = [(n, n + 1, 0.4) for n in range(9)]
    assert max(map(len, link_groups(10, edge_arrays(chain)))) <= 4


def test_seeds_are_one_story_beside_the_sample() -> None:
    if not (SHARED / "seeds").exists():
        pytest.skip("the seeds are not at hand")
    seeds = [read_document(a) for a in read_articles(SHARED / "seeds").articles]
    assert len(cluster_documents(seeds)) == 1
    sample = [read_document(a) for a in read_articles(SAMPLE).articles]
    ids = {d.doc_id for d in seeds}
    mixed = [c for c in cluster_documents([*sample, *seeds]) if ids & set(c.by_id)]
    assert [set(cluster.by_id) for cluster in mixed] == [ids]


def test_the_sample_separates_into_its_stories() -> None:
    gold = json.loads((Path(__file__).parent / "sample_gold.json").read_text("utf-8"))["articles"]
    documents = [read_document(a) for a in read_articles(SAMPLE).articles]
    story = {d.doc_id: _gold_story(d, gold) for d in documents}
    known = [d for d in documents if story[d.doc_id]]
    home = {d.doc_id: c.cluster_id for c in cluster_documents(documents) for d in c.documents}
    figures = score([home[d.doc_id] for d in known], [story[d.doc_id] for d in known])
    assert figures["b3_f1"] == 1
    assert len(known) >= 36


def _gold_story(document: Document, gold: dict[str, dict[str, str]]) -> str | None:
    """The story of an article by its file, and for files of several by its headline."""
    path = (document.article.path or "").split("briefing/sample/")[-1]
    head = document.article.headline[:40]
    named = (
        k for k in gold if k.startswith(path + "#") and (gold[k]["headline"] or "")[:40] == head
    )
    return gold.get(path, gold.get(next(named, ""), {})).get("story")
