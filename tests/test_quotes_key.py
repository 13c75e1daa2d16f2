"""Variants of one quotation over outlets, and which quotations a story prints."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.quotes import find_attributions, resolve_speakers
from briefing.quotes.key import group_quotes, select_quotes
from briefing.types import Document, QuoteGroup, Span, Story, StoryCluster
from tests.builders import cluster, document
from tests.sample_brief import quote, source
from tests.sample_brief import story as told

LONG = (
    '"The ferry should never have left the harbour in that wind, and everybody on the quay '
    'knew it," Ada Quill said. Quill has led the harbour office since spring.'
)
CUT = 'Ada Quill said. "The ferry should never have left the harbour in that wind," Ada Quill said.'
OTHER = '"We counted the passengers twice before we sailed," Tom Farrow said of the ferry.'


def groups_of(story: StoryCluster) -> tuple[QuoteGroup, ...]:
    found = [a for d in story.documents for a in find_attributions(d)]
    return group_quotes(story, resolve_speakers(story, found))


def words(group: QuoteGroup, story: StoryCluster) -> str:
    text = story.by_id[group.attribution.doc_id].text
    return " ".join(span.of(text) for span in group.attribution.quoted)


def test_cuts_of_one_quotation_are_one_group_in_its_fullest_form() -> None:
    story = cluster(CUT, LONG, OTHER)
    groups = groups_of(story)
    assert len(groups) == 2
    ferry = next(g for g in groups if len(g.doc_ids) == 2)
    assert words(ferry, story).endswith("everybody on the quay knew it,")
    assert len(ferry.variants) == 1


def test_translations_with_shared_words_are_one_group_when_one_person_speaks() -> None:
    story = cluster(
        '"If the harbour goes on like this, it will turn the islanders against the town," '
        "Ada Quill said.",
        "“If the harbour continues this way, it risks turning all islanders against the whole "
        "town,” Ada Quill said.",
    )
    assert len(groups_of(story)) == 1


def test_different_words_of_one_person_stay_apart() -> None:
    story = cluster(
        '"The ferry should never have left the harbour," Ada Quill said.',
        '"We shall pay for every funeral on the islands," Ada Quill said.',
    )
    assert len(groups_of(story)) == 2


def test_indirect_speech_is_no_quotation() -> None:
    assert groups_of(cluster("Ada Quill said that the ferry would sail on Friday.")) == ()


def test_groups_do_not_depend_on_the_order_of_attributions() -> None:
    story = cluster(LONG, CUT, OTHER)
    found = [a for d in story.documents for a in find_attributions(d)]
    assert group_quotes(story, found) == group_quotes(story, found[::-1])


def test_selection_prefers_what_many_carry_and_spreads_over_speakers() -> None:
    story = cluster(LONG, CUT, OTHER)
    chosen = select_quotes(groups_of(story), story, limit=2)
    assert [g.attribution.speaker for g in chosen] == ["Ada Quill", "Tom Farrow"]
    assert all(g.salience > 0 for g in chosen)


def test_what_the_summary_prints_is_not_printed_again() -> None:
    story = cluster(LONG, OTHER)
    first = story.by_id[groups_of(story)[0].attribution.doc_id]
    printed = [(first.doc_id, Span(start=0, end=len(first.text)))]
    chosen = select_quotes(groups_of(story), story, limit=5, printed=printed)
    assert all(g.attribution.doc_id != first.doc_id for g in chosen)


def test_limit_and_emptiness() -> None:
    story = cluster(LONG, OTHER)
    assert select_quotes(groups_of(story), story, limit=0) == ()
    assert len(select_quotes(groups_of(story), story, limit=1)) == 1
    assert select_quotes((), story, limit=3) == ()


def test_fragments_and_page_long_speeches_are_left_out() -> None:
    speech = " ".join(["The harbour was quiet that day and nobody spoke."] * 20)
    story = cluster(f'"{speech}" Ada Quill said.', 'Tom Farrow called it "a disgrace".')
    assert select_quotes(groups_of(story), story, limit=5) == ()


def test_one_document_given_by_hand() -> None:
    story = StoryCluster.of([document(LONG)])
    assert len(select_quotes(groups_of(story), story, limit=3)) == 1


def printed(*texts: str) -> list[str]:
    """The words of what a story of these reports prints, best first."""
    story = cluster(*texts)
    chosen = select_quotes(groups_of(story), story, limit=5)
    return [words(group, story) for group in chosen]


# --- what is not printed ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        # a fragment without subject and verb says nothing away from its sentence
        'Ada Quill called the plan "a harbour for people without any boats".',
        'Ada Quill promised "to give way to the will of the fishermen at last".',
        # short, and it points at what nobody on the page knows
        '"It is the only thing I can report," Ada Quill said.',
        '"You would only drop it," Ada Quill said.',
        '"He couldn\'t look at me at all," Ada Quill said.',
        # nobody in particular
        'Two pilots came. "We gave them a table and some bread," one said.',
        # nobody knows who
        '"We gave them a table and some bread."',
    ],
)
def test_scraps_and_nobodies_are_left_out(text: str) -> None:
    assert printed(text) == []


@pytest.mark.parametrize(
    "text",
    [
        '"It would be wrong to guess while boats are out," Ada Quill said.',
        '"This is an attack on our own harbour," Ada Quill said.',
        'Ada Quill said that "we have no quarrel with the pilots of this town".',
    ],
)
def test_whole_clauses_are_printed_though_they_open_on_it_or_in_the_middle(text: str) -> None:
    assert len(printed(text)) == 1


def test_half_of_a_quotation_in_the_summary_is_enough() -> None:
    text = '"The list of the missing is empty," Ada Quill said. "The inspectors take over tonight."'
    story = cluster(text)
    doc_id = story.documents[0].doc_id
    seen = [(doc_id, Span(start=0, end=text.index("said") + 5))]
    assert select_quotes(groups_of(story), story, limit=5, printed=seen) == ()


def test_near_verbatim_in_the_summary_is_enough() -> None:
    report = "The old quay cannot carry another winter of heavy boats, the harbour master warned."
    story = cluster(
        report, '"The old quay cannot carry another winter of heavy boats," Ada Quill said.'
    )
    said = next(d for d in story.documents if d.text == report)
    seen = [(said.doc_id, Span(start=0, end=len(report)))]
    assert select_quotes(groups_of(story), story, limit=5, printed=seen) == ()


# --- which form is printed -------------------------------------------------------------------

CAREFUL = (
    'Deputy Minister Stefan Brigan spoke. "A quay that no fisherman wants will cost the council '
    'the goodwill of every skipper who ever voted for it," Brigan said.'
)
TRANSLATED = (
    "Deputy Minister Stefan Brygan spoke. “A quay which no fisherman is wanting will cost the "
    "council the goodwill of every skipper who ever gave it his voice, ”Brygan said."
)
OTHERS = "Deputy Minister Stefan Brigan left on Friday. Brigan had nothing to add, Brigan said."


def test_of_forms_as_full_the_one_that_reads_like_the_original() -> None:
    story = cluster(TRANSLATED, CAREFUL, OTHERS)
    (group,) = [g for g in groups_of(story) if len(g.doc_ids) == 2]
    assert "fisherman wants" in words(group, story)
    assert len(group.variants) == 1


def test_a_much_fuller_translation_still_stands_for_the_group() -> None:
    cut = 'Minister Stefan Brigan spoke. "It will cost the goodwill of every skipper," Brigan said.'
    story = cluster(TRANSLATED, cut, OTHERS)
    (group,) = [g for g in groups_of(story) if len(g.doc_ids) == 2]
    assert "gave it his voice" in words(group, story)


# --- a story that was told before ---------------------------------------------------------------

YESTERDAY = document(
    '"We shall wait for the tide to turn again," Ada Quill said. '
    '"We have ropes for every boat in the harbour," Tom Farrow said.',
    article_id="a" * 16,
)
TODAY = '"Nobody will sail before the wind has gone down," Ada Quill said.'
ALSO_TODAY = '"We counted the passengers twice before we sailed," Greta Moll said.'


def edition_of(report: Document, *words: str) -> Story:
    """A story of an earlier edition made of one report, with what it quoted."""
    line = replace(source(1, "Herald", "Ferry", "o1"), article_id=report.doc_id)
    return told(sources=(line,), quotes=tuple(quote(1, "Ada Quill", text) for text in words))


def chosen_after(earlier: Story, *reports: str) -> list[str]:
    story = cluster(YESTERDAY, *reports)
    chosen = select_quotes(groups_of(story), story, limit=5, previous=(earlier,))
    return [words(group, story) for group in chosen]


def test_beside_enough_new_quotations_none_of_an_earlier_edition_is_printed() -> None:
    earlier = edition_of(YESTERDAY, "We shall wait for the tide to turn again,")
    found = chosen_after(earlier, TODAY, ALSO_TODAY)
    assert sorted(text.split()[0] for text in found) == ["Nobody", "We"]
    assert not any("tide" in text or "ropes" in text for text in found)


def test_with_one_new_quotation_what_was_passed_over_comes_before_what_was_printed() -> None:
    earlier = edition_of(YESTERDAY, "We shall wait for the tide to turn again,")
    found = chosen_after(earlier, TODAY)
    assert [text.split()[0] for text in found] == ["Nobody", "We"]
    assert "ropes" in found[1]


# --- what cannot stand on a page ----------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Times cites Ada Quill's way round \"the council's efforts to keep the plans "
        'of the bridge out of sight" as a reason.',
        'Ada Quill said she did not regret the years because of "the chances I was given to learn" '
        "about boats.",
        '"Got her! Got her! She is here," an officer shouted.',
        '"We have agreed to lend every boat that we can spare," it said.',
    ],
)
def test_objects_calls_and_words_of_nobody_are_not_printed(text: str) -> None:
    story = cluster(text)
    assert select_quotes(groups_of(story), story, limit=5) == ()


def test_a_clause_after_that_is_printed() -> None:
    story = cluster('Ada Quill said that "the bridge will not open before the frost is over."')
    assert len(select_quotes(groups_of(story), story, limit=5)) == 1
