"""Speed of `find_attributions`: against textacy with spaCy's small model, and on odd input.

`python -m pytest -q tests/benchmarks/test_quotes.py -s` prints the ratios. The comparison runs
where textacy and a small English model are installed (BRIEFING_TEXTACY names an interpreter that
has them, BRIEFING_SPACY_MODEL the model's package); it says so and skips elsewhere. Processor
time, both in turn, the quickest of three.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time

import pytest

from briefing.quotes import find_attributions
from briefing.quotes.marks import find_quoted
from briefing.types import Document, Span
from tests.builders import document

# Read on import: the tests' fixtures take BRIEFING_… out of the environment.
INTERPRETER = os.environ.get("BRIEFING_TEXTACY", sys.executable)
MODEL = os.environ.get("BRIEFING_SPACY_MODEL", "en_core_web_sm")
AT_LEAST = 25  # times as fast as textacy
PARAGRAPHS = (
    "The harbour council of Velm closed the old pier on Monday, nine years after a storm took its "
    "roof. Boats have moored at the coal quay since, and the fish market has moved twice. Two "
    "contractors went out of business while they waited for the drawings to be approved.",
    '"We are not closing a pier, we are opening a shore," said Ilse Brandt, who has led the port '
    'since spring. "Anyone who has walked on those planks knows what I mean."',
    "The fishermen see it otherwise. Tomas Varga, chairman of their union, said that the council "
    "had promised them a berth for every boat. He called the plan “a drawing without water in it” "
    "and told reporters he would not sign anything before the summer.",
    "Repairs of the coal quay are to begin next month and to last until autumn. The council has "
    "set aside four million crowns, a third of what the engineers had asked for, and expects the "
    "rest from the ministry. A spokeswoman for the ministry said that no decision had been made.",
    "Some forty boats work from Velm, half as many as a generation ago. Most of them are out "
    "before dawn and back by noon, and their catch goes by road to the capital.",
)
THEIRS = """
import importlib, json, sys, time
from textacy.extract.triples import direct_quotations
nlp = importlib.import_module(sys.argv[1]).load()
text = sys.stdin.read()
direct_quotations(nlp(text[:500]))
best = None
for _ in range(3):
    start = time.process_time()
    list(direct_quotations(nlp(text)))
    spent = time.process_time() - start
    best = spent if best is None else min(best, spent)
print(best)
"""


def text_of(count: int) -> str:
    return "\n\n".join(p.replace("Velm", f"Velm{n}") for n in range(count) for p in PARAGRAPHS)


def fresh(source: Document) -> Document:
    """The document without what was found in it before."""
    return Document(
        article=source.article, sentences=source.sentences, paragraphs=source.paragraphs
    )


def seconds_of_ours(text: str, rounds: int = 3) -> float:
    source = document(text)
    find_attributions(fresh(source))
    spent = []
    for _ in range(rounds):
        again = fresh(source)
        start = time.process_time()
        find_attributions(again)
        spent.append(time.process_time() - start)
    return min(spent)


@pytest.mark.slow
def test_twenty_five_times_as_fast_as_textacy() -> None:
    text = text_of(40)
    ran = subprocess.run(
        [INTERPRETER, "-c", THEIRS, MODEL], input=text, capture_output=True, text=True
    )
    if ran.returncode:
        pytest.skip(f"textacy with {MODEL} is not installed for {INTERPRETER}")
    ratio = float(ran.stdout) / seconds_of_ours(text)
    print(f"\ntextacy / find_attributions: {ratio:.0f}")
    assert ratio >= AT_LEAST


@pytest.mark.slow
def test_time_is_linear_in_the_length_of_the_text() -> None:
    small, large = seconds_of_ours(text_of(20)), seconds_of_ours(text_of(200))
    print(f"\nten times the text: {large / small:.1f} times the time")
    assert large / small < 20


@pytest.mark.slow
@pytest.mark.parametrize("mark", ['"', "“", '"“”', '" "'])
def test_five_megabytes_of_marks_in_ten_seconds(mark: str) -> None:
    text = mark * (5_000_000 // len(mark))
    start = time.process_time()
    find_quoted(text, (Span(start=0, end=len(text)),))
    spent = time.process_time() - start
    print(f"\n5 MB of {mark!r}: {spent:.1f} s")
    assert spent < 10
