"""Variants of one quotation over outlets, and which quotations a story prints."""

from __future__ import annotations

from briefing.quotes import find_attributions, resolve_speakers
from briefing.quotes.key import group_quotes, select_quotes
from briefing.types import QuoteGroup, Span, StoryCluster
from tests.builders import cluster, document

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
