"""Headers of text files in every order: what is no header stays, then what is one is read."""

from __future__ import annotations

import itertools

import pytest

from briefing.ingest.bylines import split_names
from briefing.ingest.draft import Limits, Source
from briefing.ingest.finish import finish
from briefing.ingest.plain import read_plain
from briefing.types import Article

BODY = (
    "The harbour of Orsa reopened after nine days. Fishermen said they would sail again.\n\n"
    "Nobody had expected the ice to break so soon, the harbour office said."
)
HEADLINE = "Harbour reopens after nine days of ice"


def read(text: str, suffix: str = ".txt") -> Article:
    source = Source(name=f"x{suffix}", data=text.encode(), suffix=suffix)
    (draft,) = read_plain(source).drafts
    return finish(draft, Limits())[0]


# --- what is text stays ---------------------------------------------------------------------------

SENTENCES = (
    "The Post said on Tuesday, 6 October 2026, that it would close.",
    "By Tuesday the ice was gone.",
    "By Jane Doe's account nobody was hurt.",
    "Politics came first.",
    "Opinion was divided in the town.",
    "Comment came only from the mayor.",
    "On 6 October 2026 the North Post closed.",
    "The Daily Star sank on Monday.",
    "Jane Doe was the first to see it.",
    "Jane Doe, 43, was the first to see it.",
    "North Post, the last paper of the coast, closed on 6 October 2026.",
    "Orsa, 6 October 2026, was a cold day.",
    "It was the world's last lighthouse.",
)


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("above", ["", "North Post\n", "By Jane Roe\n", "6 October 2026\n"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_sentence_below_the_headline_is_no_header(sentence: str, above: str, gap: str) -> None:
    article = read(f"{HEADLINE}\n{above}{gap}{sentence}\n\n{BODY}")
    assert article.headline == HEADLINE
    assert article.body == f"{sentence}\n\n{BODY}"


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_without_a_headline_is_no_header(sentence: str) -> None:
    assert read(f"{sentence}\n\n{BODY}").body == f"{sentence}\n\n{BODY}"


@pytest.mark.parametrize(
    "headline",
    [
        "Governor Leaves Post",
        "Mayor opens the daily press",
        "Editor quits Harbour Post",
        "Politics and the sea",
        "Opinion polls close in Orsa",
        "By land and by sea",
        "October 2026 was the warmest",
        "A letter from Orsa",
        "Comment costs the mayor his office",
    ],
)
def test_a_headline_that_looks_like_something_else(headline: str) -> None:
    article = read(f"{headline}\nBy Jane Doe\nTuesday, 6 October 2026\n\n{BODY}")
    assert (article.headline, article.outlet, article.body) == (headline, None, BODY)
    assert (article.genre, article.byline) == ("report", ("Jane Doe",))


def test_days_over_the_parts_of_a_diary_stay() -> None:
    body = f"What the town did, day by day.\n\n6 October 2026\n\n{BODY}"
    article = read(f"{HEADLINE}\n\n{body}")
    assert "day by day." in article.body
    assert article.published is None


def test_a_name_alone_below_the_headline_is_a_heading() -> None:
    assert read(f"The man of the hour\n\nJane Doe\n\n{BODY}").byline == ()


# --- every order ----------------------------------------------------------------------------------

LINES = {
    "outlet": "North Post",
    "headline": HEADLINE,
    "byline": "By Jane Doe",
    "date": "Tuesday, 6 October 2026",
}


@pytest.mark.parametrize("order", list(itertools.permutations(LINES)), ids="-".join)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("outlet", ["North Post", "THE NORTH POST", "Le Monde", "The Orsa Lantern"])
def test_four_lines_in_any_order(order: tuple[str, ...], gap: str, outlet: str) -> None:
    lines = {**LINES, "outlet": outlet}
    article = read(gap.join(lines[name] for name in order) + f"\n\n{BODY}")
    assert (article.headline, article.byline) == (HEADLINE, ("Jane Doe",))
    assert article.outlet == ("The North Post" if outlet.isupper() else outlet)
    assert article.published is not None
    assert article.published.date().isoformat() == "2026-10-06"
    assert article.body == BODY


@pytest.mark.parametrize(
    ("head", "outlet", "byline"),
    [
        ("{h}\nNorth Post, 6 October 2026", "North Post", ()),
        ("{h}\n6 October 2026, North Post", "North Post", ()),
        ("{h}\nNorth Post (6 October 2026)", "North Post", ()),
        ("{h}\nNorth Post, Tuesday, October 6, 2026", "North Post", ()),
        ("North Post, 6 October 2026\n{h}", "North Post", ()),
        ("{h}\nThe Harrow Lamp, 6 October 2026", "The Harrow Lamp", ()),
        ("{h}\nBy Jane Doe, North Post, 6 October 2026", "North Post", ("Jane Doe",)),
        ("{h}\nBy Jane Doe | North Post | 6 October 2026", "North Post", ("Jane Doe",)),
        ("{h}\nJane Doe\n6 October 2026", None, ("Jane Doe",)),
        ("{h}\nNorth Post\nJane Doe\n6 October 2026", "North Post", ("Jane Doe",)),
        ("{h}\n6 October 2026\nJane Doe and Ben Ode", None, ("Jane Doe", "Ben Ode")),
        ("Politics\n{h}\nBy Jane Doe\n6 October 2026", None, ("Jane Doe",)),
        ("North Post\nPolitics\n{h}\nBy Jane Doe\n6 October 2026", "North Post", ("Jane Doe",)),
        ("{h}\nBy Jane Doe, 6 October 2026", None, ("Jane Doe",)),
        ("{h}\nOrsa, 6 October 2026", None, ()),
        ("{h}\nNew Orsa, 6 October 2026", None, ()),
        ("{h}\nOttoline Graves, 6 October 2026", None, ("Ottoline Graves",)),
        ("{h}\nBy John Ode Jr.\n6 October 2026", None, ("John Ode Jr.",)),
    ],
)
@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_shapes(head: str, outlet: str | None, byline: tuple[str, ...], suffix: str) -> None:
    title = f"# {HEADLINE}" if suffix == ".md" else HEADLINE
    article = read(f"{head.format(h=title)}\n\n{BODY}", suffix)
    assert (article.headline, article.outlet, article.byline) == (HEADLINE, outlet, byline)
    assert article.published is not None
    assert article.published.date().isoformat() == "2026-10-06"
    assert article.body == BODY


def test_emphasis_around_outlet_and_day() -> None:
    article = read(f"# {HEADLINE}\n\n*North Post, 6 October 2026*\n\n{BODY}", ".md")
    assert (article.outlet, article.body) == ("North Post", BODY)
    assert article.published is not None


def test_a_standfirst_stays_and_the_byline_below_it_is_read() -> None:
    standfirst = "Ferries wait while a tug breaks what is left of the ice"
    head = f"{HEADLINE}\n{standfirst}\nBy Jane Doe\nTuesday, 6 October 2026"
    article = read(f"{head}\n\n{BODY}")
    assert article.body == f"{standfirst}\n\n{BODY}"
    assert article.byline == ("Jane Doe",)
    assert article.published is not None


def test_everything_read_is_said_to_have_been_taken_out() -> None:
    head = "\n".join(LINES.values())
    article = read(f"{head}\n\n{BODY}")
    taken = {removal.text for removal in article.removed if removal.rule == "header"}
    assert taken == set(LINES.values()) - {HEADLINE}


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Doe Jr.", ("Jane Doe Jr.",)),
        ("Sammy Ode, Jr., and Ann B. Cole.", ("Sammy Ode, Jr.", "Ann B. Cole")),
        ("J.K. Roe", ("J.K. Roe",)),
        ("Jane Doe, Political Editor", ("Jane Doe",)),
        ("Jane Doe and Ben Ode for AFP", ("Jane Doe", "Ben Ode")),
        ("Staff Writer", ()),
        ("The Editorial Board", ()),
    ],
)
def test_names_of_a_byline(line: str, names: tuple[str, ...]) -> None:
    assert split_names(line) == names
