"""What an outlet prints under everything, learnt: what must never be taken first."""

from __future__ import annotations

import datetime

import pytest

from briefing.errors import InputError
from briefing.explain import explain_item
from briefing.explain.removals import ABOUT
from briefing.ingest.rules.table import RULES
from briefing.pipeline import make_brief
from briefing.stories.boilerplate import find_boilerplate, mark_boilerplate
from briefing.types import Document, Removal
from briefing.verify import verify
from tests.builders import MONDAY, article, document

STANDING = "Valley Voices brings together reporters of nine small towns"
STORIES = {
    "Ferry sails again": "The night ferry to Orsa left the harbour on Monday after repairs."
    " Engineers replaced both propellers. Passengers cheered on deck as the lights of the pier"
    " went out.",
    "Teachers strike": "Schools in Torva stayed shut as teachers walked out over wages. The union"
    " wants nine percent more. Parents brought children to museums and libraries instead.",
    "Bank raises rate": "The central bank lifted its main rate by half a point. Inflation is at"
    " six percent. Analysts expect another step before winter, when heating bills fall due.",
    "Museum robbed": "Thieves took four paintings from a gallery in Harrow Bay. Guards found a"
    " broken window at dawn. Detectives search for a white van seen near the coast road.",
}


def told(standing: str, *, outlet: str | None = "Valley Voices", count: int = 4) -> list[Document]:
    """Articles of one outlet on different stories, each with the same words at its end."""
    return [
        document(f"{body}\n\n{standing}", headline=headline, outlet=outlet)
        for headline, body in list(STORIES.items())[:count]
    ]


KEPT = [
    "“We have nothing to add,” a spokesman told Valley Voices.",
    '"No comment at this stage," the ministry said.',
    "The ministry did not respond to a request for comment.",
    "Nobody was hurt in the end.",
]


@pytest.mark.parametrize("sentence", KEPT)
def test_what_somebody_said_or_did_is_never_learnt(sentence: str) -> None:
    assert find_boilerplate(told(sentence)) == {}


def test_two_articles_teach_nothing() -> None:
    assert find_boilerplate(told(STANDING, count=2)) == {}


def test_an_unknown_outlet_teaches_nothing() -> None:
    assert find_boilerplate(told(STANDING, outlet=None)) == {}


def test_different_outlets_teach_nothing() -> None:
    documents = [
        document(f"{body}\n\n{STANDING}", headline=headline, outlet=f"Outlet {number}")
        for number, (headline, body) in enumerate(STORIES.items())
    ]
    assert find_boilerplate(documents) == {}


def test_updates_of_one_report_teach_nothing() -> None:
    body = STORIES["Ferry sails again"]
    standing = "The ferry links the islands with the mainland twice a day"
    documents = [
        document(f"{body} Divers counted {n} cracks in hull number {n}.\n\n{standing}", headline=h)
        for n, h in enumerate(("Ferry sails", "Ferry sails again", "Ferry back", "Night ferry"))
    ]
    assert find_boilerplate(documents) == {}


def test_background_of_a_running_story_stays() -> None:
    background = "The dam above Kell holds nine million tonnes of water"
    bodies = (
        "The dam above Kell will be inspected by Norland's army, engineers hope.",
        "Water prices rise again in Torva because Kell pays for its broken dam.",
        "A court in Orsa hears nine builders on Monday; the dam of Kell is their work.",
        "Tourists avoid the valley; hotels in Kell stand empty under the dam.",
    )
    documents = [
        document(f"{body}\n\n{background}", headline=f"Day {n}", outlet="Valley Voices")
        for n, body in enumerate(bodies)
    ]
    assert find_boilerplate(documents) == {}


def test_what_stands_under_different_stories_is_found() -> None:
    documents = told(STANDING)
    found = find_boilerplate(documents)
    assert {d.doc_id for d in documents} == set(found)
    for one in documents:
        assert [span.of(one.article.body) for span in found[one.doc_id]] == [STANDING]


def test_figures_in_it_may_differ() -> None:
    documents = [
        document(f"{body}\n\nValley Voices, issue {n}, on sale in Kell and the capital", headline=h)
        for n, (h, body) in enumerate(STORIES.items(), 41)
    ]
    assert len(find_boilerplate(documents)) == 4


def test_a_whole_paragraph_may_tell_of_the_past() -> None:
    standing = "Valley Voices was founded by nine printers. Its owners are its readers."
    assert len(find_boilerplate(told(standing))) == 4


def test_the_text_is_blank_there_and_as_long_as_before() -> None:
    for before, after in zip(told(STANDING), mark_boilerplate(told(STANDING)), strict=True):
        assert len(after.text) == len(before.text)
        assert after.article == before.article
        assert STANDING not in after.text
        assert STANDING in after.article.body
        assert [s.text for s in after.sentences] == [s.text for s in before.sentences[:-1]]
        assert [s.index for s in after.sentences] == list(range(len(after.sentences)))
        assert all(s.span.of(after.text) == s.text for s in after.sentences)


def test_order_does_not_matter() -> None:
    documents = told(STANDING)
    assert find_boilerplate(documents) == find_boilerplate(reversed(documents))


def test_nothing_of_it_is_printed_and_the_brief_is_verbatim_and_explained() -> None:
    standing = "Valley Voices has 9,000 members, and from 1 May the Orsa Fund doubles each gift"
    articles = [
        article(f"{body}\n\n{standing}.", headline=headline, outlet="Valley Voices")
        for headline, body in STORIES.items()
    ]
    moment = MONDAY + datetime.timedelta(hours=8)
    brief = make_brief(articles, edition_date=moment.date(), generated_at=moment)
    printed = [line.text for story in brief.stories for line in (*story.summary, *story.chronology)]
    assert printed
    assert not any("Orsa Fund" in text for text in printed)
    assert verify(brief, articles) == ()
    answer = explain_item(brief, "Orsa Fund doubles", articles)
    assert "learnt-boilerplate" in answer
    assert "learnt-boilerplate" in explain_item(brief, "1.sources", articles)


def test_a_removed_paragraph_is_explained_by_its_words_in_any_order() -> None:
    taken = Removal(text="Sign up for our weekly newsletter", rule="newsletter")
    articles = [
        article(STORIES["Museum robbed"], headline="Museum robbed", removed=(taken,), path="a.txt")
    ]
    moment = MONDAY + datetime.timedelta(hours=8)
    brief = make_brief(articles, edition_date=moment.date(), generated_at=moment)
    for words in ("our weekly newsletter", "newsletter weekly", f"  {taken.text}  "):
        answer = explain_item(brief, words, articles)
        assert "taken out by the rule “newsletter”" in answer
        assert "a prompt to subscribe" in answer
        assert "a.txt" in answer
    with pytest.raises(InputError):
        explain_item(brief, "weekly walrus", articles)


def test_every_rule_of_cleaning_has_its_meaning() -> None:
    assert {rule.name for rule in RULES} <= set(ABOUT)
