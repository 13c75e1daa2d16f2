"""What counts as one origin: first what does not, then copies of every kind, then agencies."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.ingest import read_articles
from briefing.stories.agency import find_agency
from briefing.stories.origins import find_copies, find_origins
from briefing.text.segment import read_document
from briefing.types import Document, Origin
from tests.benchmarks.newsgen import Newsroom
from tests.builders import article, document

WIRE = (
    "The port of Lindmouth reopened on Monday after a two-week strike by crane drivers that had "
    "kept eleven ships waiting in the bay.\n\n"
    "The drivers accepted a pay rise of six percent over two years, their union told members at "
    "a meeting in the old customs hall.\n\n"
    "Harbour master Ada Brenn said the first ship, a grain carrier from Velmar, would be unloaded "
    "before noon and the backlog cleared within nine days.\n\n"
    "Millers inland had warned that flour would run short by the end of the month."
)
OTHER = (
    "Crane drivers went back to work at Lindmouth on Monday morning, ending a stoppage that cost "
    "the town's shops dearly.\n\n"
    "Under the deal reached late on Sunday, wages go up by six percent. Ada Brenn, who runs the "
    "harbour, expects everything to be normal again next week.\n\n"
    "At the quay the crews of eleven waiting ships sounded their horns, and bakers who had "
    "rationed bread sent cakes to the picket line."
)
STATEMENT = (
    "“We have listened to the people of this harbour and we have heard that they want the cranes "
    "to move, the ships to sail and the strike to end with honour on both sides, and so it ends "
    "today with a contract that both sides can be proud of,” the port company said."
)


def origins(*documents: Document) -> list[set[str]]:
    """The origins as sets of outlets."""
    home = {d.doc_id: d.article.outlet or "" for d in documents}
    found = ({home[doc_id] for doc_id in o.doc_ids} for o in find_origins(documents))
    return sorted(found, key=sorted)


def report(body: str, outlet: str, **fields: object) -> Document:
    fields.setdefault("headline", "Cranes move again")
    return document(body, outlet=outlet, **fields)


def only(*documents: Document) -> Origin:
    (origin,) = find_origins(documents)
    return origin


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(WIRE, OTHER, id="two reports of one event"),
        pytest.param("", "", id="two empty bodies"),
        pytest.param("Read more.", "Read more on our site.", id="furniture"),
        pytest.param("Port reopens.", "Port reopens after strike.", id="too short to tell"),
        pytest.param(
            f"{STATEMENT}\n\nShares of the company rose after the strike ended, and traders in the "
            "capital spoke of relief that grain would reach the mills before the month is out.",
            f"Crews cheered from the decks of eleven ships.\n\n{STATEMENT}\n\nBakers in the old "
            "town said that they would bake white bread again from Wednesday, first of all for "
            "the hospital.",
            id="one statement in both",
        ),
        pytest.param(
            "The mayor of Lindmouth, Tomas Ekh, opened a new bridge on Monday.",
            "The mayor of Lindmouth, Tomas Ekh, denied on Friday that he knew of the fraud.",
            id="short texts that share a name and a title",
        ),
    ],
)
def test_no_copies(one: str, other: str) -> None:
    documents = (report(one, "A", headline="One"), report(other, "B", headline="Two"))
    assert origins(*documents) == [{"A"}, {"B"}]


def test_boilerplate_of_an_outlet_makes_no_copies() -> None:
    tail = (
        "This is a developing story and will be updated as more becomes known. Follow our live "
        "page for the latest and send your pictures of the scene to the newsroom desk."
    )
    texts = (
        "A tram left the rails at Market Square.",
        "Two swans stopped the morning ferry.",
        "The school choir won a silver medal.",
        "A barn burned down in Upper Ostrey.",
    )
    documents = [report(f"{text}\n\n{tail}", "A", headline=text) for text in texts]
    assert len(find_origins(documents)) == 4


def split_words(text: str) -> list[str]:
    return text.split(" ")


def edited(text: str, share: float) -> str:
    rng = random.Random(5)
    return " ".join(
        w if rng.random() > share else f"word{rng.randrange(999)}" for w in split_words(text)
    )


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param(WIRE, id="verbatim"),
        pytest.param(WIRE.upper(), id="capitals"),
        pytest.param(WIRE.replace(" ", "  ").replace("\n\n", "\n"), id="white space"),
        pytest.param("\n\n".join(reversed(WIRE.split("\n\n"))), id="re-ordered"),
        pytest.param(WIRE.split("\n\n")[0], id="opening only"),
        pytest.param("LINDMOUTH (Northwire) - " + WIRE, id="with a dateline"),
        pytest.param(edited(WIRE, 0.1), id="one word in ten"),
        pytest.param(edited(WIRE, 0.2), id="one word in five"),
        pytest.param(f"{WIRE}\n\n{OTHER}", id="with reporting of its own"),
    ],
)
def test_copies(copy: str) -> None:
    assert origins(report(WIRE, "A"), report(copy, "B")) == [{"A", "B"}]


def test_a_merged_text_does_not_make_one_origin_of_two() -> None:
    merged = report(f"{WIRE}\n\n{OTHER}", "C", published="2026-09-15T09:00")
    assert origins(report(WIRE, "A"), report(OTHER, "B"), merged) == [{"A", "C"}, {"B"}]


def test_two_excerpts_of_an_earlier_text_are_one_origin() -> None:
    first, *_, last = WIRE.split("\n\n")
    full = report(WIRE, "A", published="2026-09-14T06:00")
    ends = report(last + " " + WIRE.split("\n\n")[2], "C", published="2026-09-14T10:00")
    found = origins(full, report(first, "B", published="2026-09-14T09:00"), ends)
    assert found == [{"A", "B", "C"}]


def test_the_fullest_of_the_earliest_stands_for_the_origin() -> None:
    brief = report(WIRE.split("\n\n")[0], "A", published="2026-09-14T05:00")
    full = report(WIRE, "B", published="2026-09-14T06:00")
    late = report(WIRE + " Rain is forecast.", "C", published="2026-09-14T08:00")
    assert only(brief, full, late).representative == full.doc_id


def test_the_agency_itself_stands_for_the_origin() -> None:
    customer = report(WIRE, "A", published="2026-09-14T05:00")
    agency = report(WIRE, "Reuters", published="2026-09-14T06:00")
    origin = only(customer, agency)
    assert (origin.representative, origin.agency) == (agency.doc_id, "Reuters")
    assert origin.reason == "one text; Reuters, from its outlet"


@pytest.mark.parametrize(
    "body",
    [
        "The Reuters building was sold.",
        "PARIS (2024) was a good year.",
        "He told AP Hill School of his plan.",
        "AN APA of ale",
        "Hanover (Germany) – Cranes moved.",
        "Washington (US) - Cranes moved.",
        "Mr Holm (Labour) - a former minister - resigned.",
        "Oslo (NOK) - The krone fell.",
        "SANA (Yemen) - Cranes moved.",
        "NEW YORK (NYSE: AP) - Shares fell.",
        "The harbour master (AP) saw cranes.",
        "Cranes moved, according to AFP.",
        "Cranes moved, AP reports.",
        "Cranes moved.\n\nPhoto: AFP",
        "Cranes moved. (Photo: AFP)",
        "Cranes moved.\n\nFoto: dpa",
        "Photo by AP\n\nCranes moved.",
        "A course for AP students began.",
        "She stood by Reuters headquarters.",
        "She learned by AP rules how cranes move.",
        "The report by WAM was long.",
        "The airport of SANA was closed.",
        "Cranes moved.\n\nReporting by Ida Holm; editing by Tom Ray",
        "A smear (PAP) is a test.",
        "The MTI-engineered crane moved.",
        "The tassel of TASSO fell.",
        "Rail shares of CP rose.",
    ],
)
def test_no_strong_agency(body: str) -> None:
    agency = find_agency(article(body, outlet="The Port Herald"))
    assert agency is None or not agency.strong


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("LINDMOUTH (AP) — Cranes moved.", "AP"),
        ("LINDMOUTH, Sept 14 (Reuters) - Cranes moved.", "Reuters"),
        ("LINDMOUTH, Marrow Coast, Sept. 14 (UPI) -- Cranes moved.", "UPI"),
        ("HARBOUR CITY (Northwire) – Cranes moved.", "Northwire"),
        ("HARBOUR CITY (CWS) — Cranes moved.", "CWS"),
        ("Moscow, September 14. /TASS/. Cranes moved.", "TASS"),
        ("MOSCOW. Sept 14 (Interfax) - Cranes moved.", "Interfax"),
        ("МОСКВА, 14 сентября. /ТАСС/. Краны двинулись.", "TASS"),
        ("МОСКВА, 14 сен - РИА Новости. Краны двинулись.", "RIA Novosti"),
        ("Москва. 14 сентября. INTERFAX.RU - Краны двинулись.", "Interfax"),
        ("МИНСК, 14 сентября (БелТА) – Краны двинулись.", "BelTA"),
        ("MINSK, 14 September (BelTA) – Cranes moved.", "BelTA"),
        ("KYIV, September 14 (Ukrinform) – Cranes moved.", "Ukrinform"),
        ("Werlau (dpa) - Die Kräne stehen.", "dpa"),
        ("Werlau/Berlin (dpa/tmn) - Die Kräne stehen.", "dpa"),
        ("Wien (APA) - Die Kräne stehen.", "APA"),
        ("NEW DELHI, Sept 14 (PTI) Cranes moved.", "PTI"),
        ("New Delhi [India], September 14 (ANI): Cranes moved.", "ANI"),
        ("NEW DELHI: Cranes moved. PTI ABC XY XY", "PTI"),
        ("BEIJING, Sept. 14 (Xinhua) -- Cranes moved.", "Xinhua"),
        ("TOKYO, Sept. 14 (Kyodo) - Cranes moved.", "Kyodo"),
        ("Madrid, 14 sep (EFE).- Las grúas se movieron.", "EFE"),
        ("(ANSA) - ROMA, 14 SET - Le gru si sono mosse.", "ANSA"),
        ("Lisboa, 14 set 2026 (Lusa) – As gruas moveram-se.", "Lusa"),
        ("PARIS (AFP) – Les grues ont bougé.", "AFP"),
        ("WARSAW (PAP) – Cranes moved.", "PAP"),
        ("Dźwigi ruszyły. (PAP) abc/ xyz/", "PAP"),
        ("ANKARA (AA) - Cranes moved.", "Anadolu"),
        ("SYDNEY, AAP - Cranes moved.", "AAP"),
        ("Cranes moved on Monday.\n\n(With AP inputs)", "AP"),
        ("Cranes moved on Monday.\n\nWith reporting by AFP and dpa", "AFP"),
        ("Cranes moved on Monday. (AFP)", "AFP"),
        ("Cranes moved on Monday. (dpa/AFP)", "dpa"),
        ("Cranes moved on Monday.\n\nReuters", "Reuters"),
        ("Cranes moved on Monday.\n\nAFP/Reuters", "AFP"),
        ("Die Kräne stehen. dpa", "dpa"),
        ("Cranes moved on Monday.\n\n© 2026 AFP", "AFP"),
        ("Cranes moved.\n\nCopyright 2026 The Associated Press. All rights reserved.", "AP"),
        ("Cranes moved.\n\nSource: AFP", "AFP"),
        ("Die Kräne stehen.\n\nQuelle: dpa", "dpa"),
        ("By Ida Holm for AFP\n\nCranes moved.", "AFP"),
        ("By IDA HOLM, Associated Press\n\nCranes moved.", "AP"),
        ("By The Associated Press\n\nCranes moved.", "AP"),
        ("Cranes moved. — Reuters", "Reuters"),
        ("She told Agence France-Presse that cranes moved.", "AFP"),
        ("She told Interfax-Ukraine that cranes moved.", "Interfax-Ukraine"),
    ],
)
def test_agency_in_the_text(body: str, name: str) -> None:
    agency = find_agency(article(body, outlet="The Port Herald"))
    assert agency is not None
    assert agency.name == name


@pytest.mark.parametrize("text", ["(" * 200_000, "A" * 400_000, "Ab, " * 100_000])
def test_no_agency_in_odd_texts(text: str) -> None:
    """How the time grows with them is measured in tests/benchmarks."""
    assert find_agency(article(text)) is None


def test_earliest_over_time_zones() -> None:
    east = report(WIRE, "East", published="2026-09-14T09:00+09:00")  # midnight UTC
    west = report(WIRE, "West", published="2026-09-13T20:30-04:00")  # half an hour later
    assert only(west, east).representative == east.doc_id


def test_a_time_comes_before_a_bare_date_of_the_same_day() -> None:
    dated = report(WIRE, "A", published="2026-09-14")
    timed = report(WIRE, "B", published="2026-09-14T18:00")
    assert only(dated, timed).representative == timed.doc_id
    later = report(WIRE, "C", published="2026-09-15T00:10")
    assert only(dated, later).representative == dated.doc_id
    undated = report(WIRE, "D", published=None)
    assert only(undated, later).representative == later.doc_id


def test_agency_in_metadata_and_byline() -> None:
    assert find_agency(article("Text.", agency="Associated Press")).name == "AP"  # type: ignore[union-attr]
    assert find_agency(article("Text.", byline=("Ida Holm, Reuters",))).name == "Reuters"  # type: ignore[union-attr]


def test_the_two_agency_texts_among_the_seeds_are_one_origin() -> None:
    seeds = Path(__file__).parents[2] / "shared" / "seeds"
    if not seeds.exists():
        pytest.skip("the seeds are not at hand")
    documents = [read_document(a) for a in read_articles(seeds).articles]
    found = find_origins(documents)
    sizes = sorted(len(origin.doc_ids) for origin in found)
    assert sizes == [1, 1, 1, 2]
    (copied,) = (origin for origin in found if len(origin.doc_ids) == 2)
    assert copied.agency == "AFP"


@given(st.lists(st.sampled_from([WIRE, OTHER, "", "Short.", WIRE[:200], OTHER + WIRE]), max_size=7))
@settings(max_examples=30, deadline=None)
def test_origins_partition_whatever_the_order(bodies: list[str]) -> None:
    documents = [report(body, f"Outlet {n}") for n, body in enumerate(bodies)]
    found = find_origins(documents)
    ids = sorted(doc_id for origin in found for doc_id in origin.doc_ids)
    assert ids == sorted(d.doc_id for d in documents)
    assert all(origin.representative in origin.doc_ids for origin in found)
    assert find_origins(reversed(documents)) == found


@pytest.mark.parametrize(
    "text", ["word " * 100_000, '"' * 300_000, "“" * 300_000, "(" * 300_000, "A " * 200_000]
)
def test_large_odd_texts_are_compared(text: str) -> None:
    documents = [report(text, "A"), report(text + " x", "B")]
    found = [doc_id for origin in find_origins(documents) for doc_id in origin.doc_ids]
    assert sorted(found) == sorted(document.doc_id for document in documents)


def test_a_thousand_copies_are_one_origin() -> None:
    room = Newsroom(seed=3, vocabulary=3000)
    text = room.report(room.story(1), words=150)
    documents = [report(room.edit(text, 0.03).body, f"Outlet {n}") for n in range(400)]
    assert len(find_origins(documents)) == 1


def test_the_same_under_any_hash_seed() -> None:
    code = (
        "from tests.test_origins import *;"
        "some = [report(WIRE, 'A'), report(edited(WIRE, .2), 'B'), report(OTHER, 'C')];"
        "print(find_copies(some))"
    )
    root = Path(__file__).parents[1]
    runs = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed, "PATH": "/usr/bin"},
            cwd=root,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1] != "()\n"
    assert find_copies([]) == ()
