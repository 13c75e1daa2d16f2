"""Reading: text and Markdown, metadata, identifiers, order; the seeds and the sample come right."""

from __future__ import annotations

import io
import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.ingest import read_articles, read_bytes
from briefing.ingest.identity import clean_url, identify
from briefing.types import Article

SAMPLE = Path(__file__).resolve().parent.parent / "briefing" / "sample"
GOLD = Path(__file__).resolve().parent / "sample_gold.json"
BODY = "The harbour of Orsa was closed on Monday after a ship ran aground, officials said."


def read(text: str | bytes, name: str = "clip.txt") -> Article:
    """The one article of a text."""
    data = text.encode() if isinstance(text, str) else text
    (article,) = read_bytes(data, name=name).articles
    return article


# --- text -----------------------------------------------------------------------------------------


def test_title_byline_date_and_body() -> None:
    found = read(f"Ship aground at Orsa\n\nBy Jane Doe and Ben Ode\nSeptember 14, 2026\n\n{BODY}\n")
    assert found.headline == "Ship aground at Orsa"
    assert found.byline == ("Jane Doe", "Ben Ode")
    assert found.published is not None
    assert found.published.isoformat() == "2026-09-14T12:00:00+00:00"
    assert (found.published_precision, found.published_basis) == ("day", "declared")
    assert found.body == BODY


def test_date_prefix_on_the_line_of_the_text() -> None:
    found = read(f" date 2026-09-14 {BODY}")
    assert found.body == BODY
    assert found.published is not None
    assert found.published.date().isoformat() == "2026-09-14"
    assert found.headline == ""


def test_handle_behind_a_date_prefix_is_the_author() -> None:
    assert read(f" date 2026-09-14 (@desk_orsa)\n\n{BODY}").byline == ("@desk_orsa",)


def test_keyed_header() -> None:
    found = read(
        "Title: Ship aground\nSource: The Port Herald\nDate: 14 September 2026, 09:30 CEST\n"
        f"Author: Jane Doe\nURL: https://port.example/a?utm_source=x#top\n\n{BODY}"
    )
    assert (found.headline, found.outlet, found.byline) == (
        "Ship aground",
        "The Port Herald",
        ("Jane Doe",),
    )
    assert found.url == "https://port.example/a"
    assert found.published is not None
    assert found.published.isoformat() == "2026-09-14T09:30:00+02:00"
    assert found.published_precision == "minute"


def test_front_matter() -> None:
    found = read(
        f'---\ntitle: "Ship aground"\noutlet: Port Herald\nlang: en\n---\n\n{BODY}', "a.md"
    )
    assert (found.headline, found.outlet, found.body) == ("Ship aground", "Port Herald", BODY)


def test_masthead_above_the_headline() -> None:
    found = read(
        f"THE PORT HERALD\nShip aground at Orsa\nPosted Sept. 14, 2026, 5:38 p.m.\n\n{BODY}"
    )
    assert (found.outlet, found.headline) == ("The Port Herald", "Ship aground at Orsa")


def test_pieces_on_one_line() -> None:
    found = read(f"The Port Herald | Monday 14 September 2026 | Jane Doe\n\nShip aground\n\n{BODY}")
    assert (found.outlet, found.byline, found.headline) == (
        "The Port Herald",
        ("Jane Doe",),
        "Ship aground",
    )


def test_signature_below_the_text_is_a_date_from_the_text() -> None:
    found = read(f"Ship aground\n\n{BODY}\n\nOrsa, 14 September 2026\n")
    assert found.published is not None
    assert found.published_basis == "text"
    assert found.body == BODY


def test_no_headline_no_date() -> None:
    found = read(f"{BODY}\n\nNobody was hurt.")
    assert found.headline == ""
    assert found.published is None
    assert found.published_basis == "none"
    assert found.outlet is None


def test_date_from_the_name_of_the_file_is_said_to_be() -> None:
    found = read(BODY, "clips/2026-09-14_orsa.txt")
    assert found.published is not None
    assert (found.published.date().isoformat(), found.published_basis) == ("2026-09-14", "path")
    assert ("published", "path") in found.provenance


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("ORSA, Sept 14 (Reuters) - ", "Reuters"),
        ("ORSA, Norland (NNA) — ", "NNA"),
        ("", None),
    ],
)
def test_agency_of_a_dateline(line: str, agency: str | None) -> None:
    assert read(line + BODY).agency == agency


@pytest.mark.parametrize(
    ("tail", "agency"),
    [
        ("\n\n(With AP inputs)", "AP"),
        ("\n\n“It is over,” the captain told AFP.", "AFP"),
        ("\n\nThe AP’s stock fell.", None),
    ],
)
def test_agency_of_credit_and_text(tail: str, agency: str | None) -> None:
    assert read(BODY + tail).agency == agency


def test_paragraphs_of_plain_text_are_slices_of_it() -> None:
    text = f"Ship aground\n\n{BODY}\n\nPhoto: Jane Doe\n\nNobody was *hurt* _at all_, said 2*3*4."
    found = read(text)
    assert all(paragraph in text for paragraph in found.body.split("\n\n"))


def test_language_declared_found_and_by_default() -> None:
    german = "Der Bürgermeister sagte am Montag, dass die Brücke über den Fluss gesperrt wird. " * 4
    assert read(german).language == "de"
    assert read(f"Language: fr\nTitle: X marks it\n\n{BODY}").language == "fr"
    assert read("Short.").language == "en"


def test_unknown_outlet_is_none_and_known_ones_have_names() -> None:
    assert read(f"{BODY}\n\nOriginal url:\n\n<https://www.kyivpost.com/x>").outlet == "Kyiv Post"
    assert read(f"{BODY}\n\nSource: https://www.theguardian.com/x").outlet == "The Guardian"
    assert read(BODY).outlet is None


# --- JSON -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "record",
    [
        {"headline": "Ship aground", "body": BODY, "outlet": "Herald", "published": "2026-09-14"},
        {"title": "Ship aground", "text": BODY, "sitename": "Herald", "date": "2026-09-14"},
        {"title": "Ship aground", "maintext": BODY,
         "publisher": "Herald", "date_publish": "2026-09-14"},
        {"title": "Ship aground", "content": f"<p>{BODY}</p>", "source": {"name": "Herald"},
         "published_at": "2026-09-14T10:00:00Z"},
    ],
    ids=["ours", "trafilatura", "news-please", "wallabag"],
)  # fmt: skip
def test_field_names_of_exports(record: dict) -> None:
    found = read(json.dumps(record), "x.jsonl")
    assert (found.headline, found.body, found.outlet) == ("Ship aground", BODY, "Herald")
    assert found.published is not None
    assert found.published.date().isoformat() == "2026-09-14"


def test_a_record_with_only_a_summary_is_truncated() -> None:
    assert read(json.dumps({"title": "Ship aground", "description": BODY})).truncated


def test_standard_input_is_read() -> None:
    lines = (
        json.dumps({"title": "A", "text": BODY}) + "\n" + json.dumps({"title": "B", "text": BODY})
    )
    ingest = read_articles("-", stdin=io.BytesIO(lines.encode()))
    assert [article.headline for article in ingest.articles] == ["A", "B"]


# --- identifiers and order ------------------------------------------------------------------------


def test_identifier_is_over_the_canonical_url() -> None:
    one = read(f"Title: A1\nURL: http://port.example/a?utm_medium=x\n\n{BODY}")
    other = read("Title: B2\nURL: https://PORT.example:443/a#top\n\nOther words here.")
    assert one.article_id == other.article_id
    assert len(one.article_id) == 16
    assert int(one.article_id, 16) >= 0


def test_identifier_does_not_depend_on_path_order_or_company(tmp_path: Path) -> None:
    texts = [f"Story number {n}\n\n{BODY} It was ship number {n}." for n in range(6)]
    names = [f"{n}.txt" for n in range(6)]
    for name, text in zip(names, texts, strict=True):
        (tmp_path / name).write_text(text)
    together = {a.headline: a.article_id for a in read_articles(tmp_path).articles}
    shuffled = random.Random(7).sample(names, 6)
    again = read_articles(*(tmp_path / name for name in shuffled))
    assert {a.headline: a.article_id for a in again.articles} == together
    assert [a.headline for a in again.articles] == sorted(together)
    alone = read(texts[3], "elsewhere/renamed.md")
    assert alone.article_id == together["Story number 3"]


@pytest.mark.parametrize("outlet", ["declared", "told by the furniture of one file"])
def test_article_read_alone_is_the_article_read_in_company(tmp_path: Path, outlet: str) -> None:
    topics = ("harbour pilots tugboats", "orchard frost blossoms", "violin concerto auditorium")
    head = "Source: The Port Herald\n" if outlet == "declared" else ""
    for number, topic in enumerate(topics):
        credit = "Photo: Jane Doe for The Port Herald\n\n" if number == 1 else ""
        (tmp_path / f"port-herald_{number}.txt").write_text(
            f"{head}Title: About {topic}\nDate: 14 September 2026\n\n{BODY}\n\nTwo {topic}.\n\n"
            f"Three.\n\nFour {topic}.\n\n{credit}The night desk in Orsa put this together.\n"
        )
    together = read_articles(tmp_path).articles
    told = "The Port Herald" if outlet == "declared" else None
    assert [item.outlet for item in together] == [told, "The Port Herald", told]
    assert all(item.body.endswith("put this together.") for item in together)
    for item in together:
        assert read_articles(item.path or "").articles == (item,)


def test_sample_read_file_by_file_is_the_sample_read_as_a_folder() -> None:
    together: dict[str, list[Article]] = {}
    for item in read_articles(SAMPLE).articles:
        together.setdefault(item.path or "", []).append(item)
    assert len(together) > 30
    for path, items in together.items():
        assert list(read_articles(path).articles) == items


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("2026-09-14T23:30:00+09:00", "2026-09-14T15:30:00+00:00"),
        ("2026-09-15T01:00:00+05:00", "2026-09-14T22:00:00-04:00"),
    ],
)
def test_newest_copy_is_told_by_the_moment_not_by_its_digits(earlier: str, later: str) -> None:
    address = "https://port.example/a"
    rows = [
        {"title": when, "url": address, "text": BODY, "published": when}
        for when in (later, earlier)
    ]
    for lines in (rows, rows[::-1]):
        assert read("\n".join(map(json.dumps, lines)), "x.jsonl").headline == later


def test_the_same_article_twice_is_one_and_an_omission(tmp_path: Path) -> None:
    for name in ("a.txt", "a (1).txt"):
        (tmp_path / name).write_text(f"Ship aground\n\n{BODY}")
    ingest = read_articles(tmp_path)
    assert [Path(a.path or "").name for a in ingest.articles] == ["a.txt"]
    (omission,) = ingest.omissions
    assert (omission.code, Path(omission.path or "").name) == ("duplicate", "a (1).txt")


def test_clean_url_refuses_what_is_no_address() -> None:
    for text in (
        None,
        "",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://",
        "http://[::1",
        "a b",
    ):
        assert clean_url(text) is None
    assert clean_url("/a/b", base="https://x.example/c") == "https://x.example/a/b"


def test_identify_without_an_address() -> None:
    one = identify(url=None, outlet="A", headline="B", body="C")
    assert one == identify(url=None, outlet="A", headline="B", body="C")
    assert one != identify(url=None, outlet=None, headline="B", body="C")


def test_same_result_under_any_hash_seed(tmp_path: Path) -> None:
    code = (
        "from briefing.ingest import read_articles; import hashlib;"
        f"r = read_articles({str(SAMPLE)!r}); print(hashlib.sha256(repr(r).encode()).hexdigest())"
    )
    results = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONHASHSEED": seed},
            cwd=SAMPLE.parent.parent,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(results) == 1


# --- the seeds ------------------------------------------------------------------------------------


def test_seeds_come_out_right(seeds: Path) -> None:
    articles = {Path(a.path or "").name[:3]: a for a in read_articles(seeds).articles}
    assert len(articles) == 5
    assert [len(articles[key].headline) for key in sorted(articles)] == [0, 61, 0, 0, 0]
    assert articles["001"].outlet == "The Moscow Times"
    raw = Path(articles["001"].path or "").read_text(encoding="utf-8")
    assert f"# {articles['001'].headline}\n" in raw
    assert f"By [{' and '.join(articles['001'].byline)} for AFP]" in raw
    assert len(articles["001"].byline) == 2
    days = {key: a.published and a.published.date().isoformat() for key, a in articles.items()}
    assert days == {
        "000": "2020-09-11",
        "001": "2020-09-11",
        "002": None,
        "003": "2020-09-14",
        "004": "2020-09-14",
    }
    assert [articles[key].agency for key in sorted(articles)] == ["AFP", "AFP", None, "AP", "AP"]
    furniture = (
        "Credit:",
        "AP Photo",
        "Original url",
        "Related article",
        "AP inputs",
        "©",
        "contributed to this",
    )
    for found in articles.values():
        assert not any(words in found.body for words in furniture)
        raw = Path(found.path or "").read_text(encoding="utf-8")
        assert all(paragraph in raw for paragraph in found.body.split("\n\n"))
    assert [len(articles[key].body.split("\n\n")) for key in sorted(articles)] == [
        27,
        28,
        46,
        8,
        18,
    ]


# --- the sample -----------------------------------------------------------------------------------


def _gold() -> dict[str, dict]:
    return json.loads(GOLD.read_text(encoding="utf-8"))["articles"]


@pytest.fixture(scope="module")
def sample() -> dict[str, Article]:
    """Articles of the sample by the key that the gold file gives them."""
    found: dict[str, Article] = {}
    counts: dict[str, int] = {}
    for article in read_articles(SAMPLE).articles:
        path = Path(article.path or "").relative_to(SAMPLE).as_posix()
        counts[path] = counts.get(path, 0) + 1
        found[f"{path}#{counts[path]}" if path.endswith((".jsonl", ".xml")) else path] = article
    return found


@pytest.mark.parametrize("key", sorted(k for k, g in _gold().items() if "duplicate_of" not in g))
def test_sample_is_read_as_its_gold_says(key: str, sample: dict[str, Article]) -> None:
    gold, found = _gold()[key], sample[key]
    assert found.headline == (gold["headline"] or "")
    assert found.outlet == (None if gold.get("outlet_told") == "neighbours" else gold["outlet"])
    assert (found.published and found.published.date().isoformat()) == gold["published"]
    names = tuple(name.split(" for ")[0] for name in gold["byline"])
    assert tuple(name for name in found.byline if not name.startswith("@")) == names
    for piece in gold["removed"]:
        assert piece.strip("* \n").split("](")[0][-40:].strip("<>.") not in found.body
    for quote in gold["quotes"]:
        assert quote["text"] in found.body
