"""find_attributions against the table of constructs, and what the contract promises of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing.quotes import find_attributions, resolve_speakers
from briefing.types import Attribution, Document, StoryCluster
from tests.builders import cluster, document

TABLE = Path(__file__).parent / "rules" / "quotes.txt"


def read_table() -> list[tuple[str, str, list[str]]]:
    """(construct, text, expectations) of each row."""
    rows = []
    for block in re.split(r"^== ", TABLE.read_text("utf-8"), flags=re.M)[1:]:
        lines = [line for line in block.split("\n") if line and not line.startswith("#")]
        wanted = [line[3:] for line in lines if line.startswith("-> ")]
        rows.append((lines[0], lines[1].replace("¶", "\n\n"), wanted))
    return rows


def quoted_words(found: Attribution, source: Document) -> str:
    return " … ".join(" … ".join(s.of(source.text).split("\n\n")) for s in found.quoted)


def printed(found: Attribution, source: Document) -> str:
    parts = [quoted_words(found, source), found.speaker or "-"]
    return " | ".join(parts + ([found.via] if found.via else []))


@pytest.mark.parametrize(("construct", "text", "wanted"), read_table(), ids=lambda v: str(v)[:40])
def test_constructs(construct: str, text: str, wanted: list[str]) -> None:
    source = document(text)
    found = [printed(a, source) for a in find_attributions(source) if a.kind != "indirect"]
    assert found == ([] if wanted == ["nothing"] else wanted), construct


def spoken(text: str) -> list[Attribution]:
    return list(find_attributions(document(text)))


def test_marks_are_left_out_and_source_is_the_words_there() -> None:
    text = 'The harbour master, Ada Quill, opened it. "We have waited long enough," she said.'
    (found,) = [a for a in spoken(text) if a.kind == "direct"]
    assert found.quoted[0].of(text) == "We have waited long enough,"
    assert found.source is not None
    assert found.source.of(text) == "she"
    assert found.cue is not None
    assert found.cue.of(text) == "said"
    assert found.basis == "pronoun"


def test_source_is_given_though_the_speaker_is_not_known() -> None:
    text = '"The bridge will open on Friday," he said.'
    (found,) = spoken(text)
    assert found.speaker is None
    assert found.source is not None
    assert found.confidence == 0.0


def test_evidence_names_the_fuller_name() -> None:
    text = 'Ada Quill opened the bridge. "We have waited long enough," Quill said.'
    found = spoken(text)[-1]
    assert found.evidence is not None
    assert found.evidence[1].of(text) == "Ada Quill"


def test_role_is_kept_word_for_word() -> None:
    text = '"No papers will be signed," Kremlin spokesman Dmitri Varn said.'
    (found,) = spoken(text)
    assert (found.speaker, found.role) == ("Dmitri Varn", "Kremlin spokesman")


def test_indirect_speech_has_content_and_no_quotation() -> None:
    text = "Ada Quill said that the bridge would open on Friday."
    (found,) = spoken(text)
    assert found.kind == "indirect"
    assert found.quoted == ()
    assert found.content[0].of(text) == "the bridge would open on Friday"
    assert found.speaker == "Ada Quill"


def test_kind_of_a_fragment_is_mixed() -> None:
    text = 'Ada Quill said the bridge would be "open before the first snow falls" this year.'
    (found,) = spoken(text)
    assert found.kind == "mixed"


def test_to_whom() -> None:
    text = '"The bridge will open on Friday," Ada Quill told Reuters.'
    (found,) = spoken(text)
    assert found.addressee == "Reuters"


def test_an_anonymous_source_says_so() -> None:
    (found,) = spoken('"We have asked for more time," said a spokeswoman for the foreign ministry.')
    assert found.anonymous
    assert found.speaker_kind == "anonymous"


def test_two_bearers_of_a_surname_are_told_apart_by_courtesy_title() -> None:
    text = (
        "Ada Quill and her brother Tom Quill own the boats.\n\n"
        '"We have waited long enough for this," Ms. Quill said.'
    )
    assert spoken(text)[-1].speaker == "Ada Quill"


def test_name_and_role_come_from_the_other_reports_of_the_story() -> None:
    short = document('"No papers will be signed," Varn said on Monday.', outlet="A")
    long = document("Kremlin spokesman Dmitri Varn said there was no plan.", outlet="B")
    story = cluster(short, long)
    found = resolve_speakers(story, [a for d in story.documents for a in find_attributions(d)])
    quote = next(a for a in found if a.kind == "direct")
    assert (quote.speaker, quote.role) == ("Dmitri Varn", "Kremlin spokesman")


def test_spellings_of_one_name_get_one_name() -> None:
    one = document('"We go on as before," Pavel Lukashenka said. Lukashenka left.', outlet="A")
    other = document("Pavel Lukashenko spoke. Lukashenko left. Lukashenko smiled.", outlet="B")
    story = cluster(one, other)
    found = resolve_speakers(story, find_attributions(one))
    assert found[0].speaker == "Pavel Lukashenko"


def test_attributions_stand_in_order_and_do_not_change_on_a_second_call() -> None:
    text = '"One of us has to go first," Ada Quill said.\n\nTom Farrow said that he would not.'
    source = document(text)
    first = find_attributions(source)
    assert first == find_attributions(source)
    assert [a.content[0].start for a in first] == sorted(a.content[0].start for a in first)


def test_empty_and_odd_documents() -> None:
    assert find_attributions(document("")) == ()
    assert find_attributions(document('"')) == ()
    assert find_attributions(document("“”„“«»\"\"''")) == ()
    assert resolve_speakers(StoryCluster.of([]), ()) == ()


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        (
            "de",
            "„Die Brücke wird am Freitag wieder geöffnet“, sagte Ada Quill am Montag.",
            "Ada Quill",
        ),
        ("fr", "« Le pont sera ouvert vendredi matin », a déclaré Ada Quill lundi.", "Ada Quill"),
        ("es", "«El puente se abrirá el viernes», dijo Ada Quill este lunes.", "Ada Quill"),
        ("it", "«Il ponte sarà aperto venerdì mattina», ha detto Ada Quill lunedì.", "Ada Quill"),
        ("pt", "“A ponte será aberta na sexta-feira”, disse Ada Quill na segunda.", "Ada Quill"),
        ("ru", "«Мост откроется в пятницу утром», — сказала Ада Квилл.", "Ада Квилл"),
    ],
)
def test_other_languages(language: str, text: str, speaker: str) -> None:
    source = document(text, language=language)
    found = [a for a in find_attributions(source) if a.quoted]
    assert [a.speaker for a in found] == [speaker]


def test_headline_case_article_has_names_from_its_headline_paragraph() -> None:
    text = 'Ada Quill Opens Bridge After Nine Long Years\n\n"We waited for this," Quill said.'
    assert spoken(text)[-1].speaker == "Ada Quill"


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        (
            "According to the ministry, two bridges are shut.",
            "the ministry",
            "two bridges are shut",
        ),
        (
            "According to Mara Quist, the harbour master, the ferry will sail on Friday.",
            "Mara Quist",
            "the ferry will sail on Friday",
        ),
        (
            "According to Jon Vale, who heads the office, no one was hurt.",
            "Jon Vale",
            "no one was hurt",
        ),
        (
            "According to the survey, published on Monday, three bridges are unsafe.",
            "the survey",
            "three bridges are unsafe",
        ),
        (
            "According to the ministry, the bridges that were shut, all three, are open.",
            "the ministry",
            "the bridges that were shut, all three, are open",
        ),
    ],
)
def test_according_to_somebody_at_the_head_of_a_sentence(text: str, who: str, what: str) -> None:
    (found,) = find_attributions(document(text))
    assert found.kind == "indirect"
    assert found.source is not None
    assert (found.source.of(text), [span.of(text) for span in found.content]) == (who, [what])
