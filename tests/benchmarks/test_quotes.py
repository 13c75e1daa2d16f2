"""Speed of `find_attributions`: against textacy with spaCy's small model, and on odd input.

`python -m pytest -q tests/benchmarks/test_quotes.py -s` prints the ratios. The comparison runs
where textacy and a small English model are installed (BRIEFING_TEXTACY names an interpreter that
has them, BRIEFING_SPACY_MODEL the model's package); it says so and skips elsewhere. Processor
time of both, in turn and in the same run, the quickest of five rounds.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.quotes import find_attributions
from briefing.quotes.marks import find_quoted
from briefing.types import Document, Span
from tests.benchmarks.measure import Work, growth, report, seconds_of
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
import importlib, sys, time
from textacy.extract.triples import direct_quotations
nlp = importlib.import_module(sys.argv[1]).load()
text = open(sys.argv[2], encoding="utf-8").read()
list(direct_quotations(nlp(text[:2000])))
for _ in sys.stdin:
    start = time.process_time()
    list(direct_quotations(nlp(text)))
    print(time.process_time() - start, flush=True)
"""
ROUNDS = 5


def text_of(count: int) -> str:
    return "\n\n".join(p.replace("Velm", f"Velm{n}") for n in range(count) for p in PARAGRAPHS)


def fresh(source: Document) -> Document:
    """The document without what was found in it before."""
    return Document(
        article=source.article, sentences=source.sentences, paragraphs=source.paragraphs
    )


@pytest.mark.slow
def test_twenty_five_times_as_fast_as_textacy(tmp_path: Path) -> None:
    source = document(text_of(40))
    place = tmp_path / "text.txt"
    place.write_text(source.text, "utf-8")
    find_attributions(fresh(source))
    with subprocess.Popen(
        [INTERPRETER, "-c", THEIRS, MODEL, str(place)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        theirs, ours = [], []
        for _ in range(ROUNDS):
            answer = ask(process)
            if answer is None:
                pytest.skip(f"textacy with {MODEL} is not installed for {INTERPRETER}")
            theirs.append(answer)
            ours.append(seconds_of(lambda: find_attributions(fresh(source)), rounds=3))
        process.stdin.close()
    ratio = min(theirs) / min(ours)
    rounds = ", ".join(f"{a / b:.0f}" for a, b in zip(theirs, ours, strict=True))
    print(f"\ntextacy / find_attributions: {ratio:.0f} ({rounds} in each round)")
    assert ratio >= AT_LEAST


def ask(process: subprocess.Popen[str]) -> float | None:
    """Seconds of one reading by textacy; None when it cannot be loaded."""
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        process.stdin.write("again\n")
        process.stdin.flush()
    except BrokenPipeError:
        return None
    line = process.stdout.readline()
    return float(line) if line.strip() else None


@pytest.mark.slow
def test_time_is_linear_in_the_length_of_the_text() -> None:
    def reading(size: int) -> Work:
        source = document(text_of(size))
        return lambda: find_attributions(source)

    found = growth(reading, 20)
    report(f"find_attributions: n^{found:.2f}")
    assert found <= 1.3


@pytest.mark.slow
@pytest.mark.parametrize("mark", ['"', "“", '"“”', '" "'])
def test_five_megabytes_of_marks_take_what_their_length_says(mark: str) -> None:
    def reading(size: int) -> Work:
        text = mark * (size // len(mark))
        return lambda: find_quoted(text, (Span(start=0, end=len(text)),))

    found = growth(reading, 625_000)
    report(f"0.6 to 5 MB of {mark!r}: n^{found:.2f}")
    assert found <= 1.3
