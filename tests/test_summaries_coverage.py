"""`CoverageSummarizer`, used as sumy's own summarizers are used."""

from __future__ import annotations

import pytest
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers._summarizer import AbstractSummarizer

from briefing.summaries.coverage import CoverageSummarizer

LINES = (
    "The ferry Aurora ran aground off Port Ellis on Monday with 214 people aboard",
    "A band played on the pier",
    "Rescue crews lifted all passengers of the ferry to safety",
    "The ferry Aurora ran aground off Port Ellis on Monday",
    "The harbour authority opened an inquiry into the ferry",
)


class Words:
    """What sumy wants of a tokenizer."""

    def to_words(self, text: str) -> tuple[str, ...]:
        return tuple(text.split())


def document(*lines: str, heading: str | None = None) -> ObjectDocumentModel:
    sentences = [Sentence(line, Words()) for line in lines]
    if heading:
        sentences.insert(0, Sentence(heading, Words(), is_heading=True))
    return ObjectDocumentModel([Paragraph(sentences)])


def texts(sentences: tuple[Sentence, ...]) -> list[str]:
    return [str(sentence) for sentence in sentences]


def test_is_a_summarizer_of_sumy() -> None:
    assert isinstance(CoverageSummarizer(), AbstractSummarizer)


@pytest.mark.parametrize(("count", "expected"), [(0, 0), (2, 2), (3, 3), (99, 5), ("40%", 2)])
def test_counts_as_sumy_takes_them(count: int | str, expected: int) -> None:
    chosen = texts(CoverageSummarizer()(document(*LINES), count))
    assert len(chosen) == expected
    assert chosen == [line for line in LINES if line in chosen]


def test_says_nothing_twice() -> None:
    chosen = texts(CoverageSummarizer()(document(*LINES), 3))
    assert LINES[0] in chosen
    assert LINES[3] not in chosen


def test_a_callable_may_spend_a_budget_of_words() -> None:
    def budget(infos: list) -> list:  # type: ignore[type-arg]
        left, kept = 30, []
        for info in infos:
            cost = len(info.sentence.words)
            if cost <= left:
                kept.append(info)
                left -= cost
        return kept

    chosen = CoverageSummarizer()(document(*LINES), budget)
    assert 0 < sum(len(sentence.words) for sentence in chosen) <= 30
    assert LINES[0] in texts(chosen)


def test_what_several_documents_say_comes_first() -> None:
    one = document("Bakers meet in spring", "The ferry Aurora ran aground near the port")
    two = document("Swimmers meet in autumn", "The ferry Aurora ran aground near the cape")
    chosen = texts(CoverageSummarizer()([one, two], 1))
    assert "Aurora ran aground" in chosen[0]


def test_a_heading_counts_as_headline() -> None:
    lines = ("Bakers meet in spring", "Swimmers meet in autumn", "Gulls nest on the old pier")
    chosen = texts(CoverageSummarizer()(document(*lines, heading="Gulls on the old pier"), 1))
    assert chosen == [lines[2]]


def test_identical_sentences_are_ranked_last_not_twice() -> None:
    chosen = texts(CoverageSummarizer()(document(LINES[0], LINES[0], LINES[1]), 2))
    assert chosen == [LINES[0], LINES[1]]


@pytest.mark.parametrize("lines", [(), ("",), ("— … 12 !",)])
def test_odd_documents(lines: tuple[str, ...]) -> None:
    assert len(CoverageSummarizer()(document(*lines), 3)) == len(lines)


def test_takes_a_stemmer_of_sumys_kind() -> None:
    chosen = CoverageSummarizer(stemmer=lambda word: word[:4])(document(*LINES), 2)
    assert len(chosen) == 2
