"""Article → Document: paragraphs and sentences as spans into the unaltered body.

Sentence boundaries come from nupunkt (Punkt, Kiss and Strunk 2006), paragraph by paragraph:
a heading has no full stop, so a splitter that sees the whole text glues it to what follows.
Repairs around quotation marks and titles are ours, all on spans: the text is never touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from briefing.text.abbreviations import ends_in_title, is_ordinal, is_state_before_office
from briefing.types import Article, Document, Sentence, Span

CLOSERS = "\"'”’»“)]"
_LINE = re.compile(r"[^\n]+")
_WRAP_WIDTHS = range(45, 101)
_TERMINAL = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_LIST_ITEM = re.compile(r"\s*(?:[-*•–·]|\d{1,2}[.)])\s")
_DISPLACED_CLOSER = re.compile(r"(?<=[.,!?…]) ([”»])(?=\w)")
_GLUED = re.compile(r"[.!?…][\"”’»](?=[A-ZÀ-ÞА-Я“\"«])|[。！？｡]+(?=[^\s」』”’）])")
_ENDS_IN_QUESTION_QUOTE = re.compile(r"[.!?…]\s?[\"”’»]+$")
_ABBREVIATED = re.compile(r"[^\W\d_]\.$")
_RUNS_ON = re.compile(r"$|[,;]|\s?[—–]\s")  # after an orphaned mark: nothing, or its sentence
_NEAR = 24  # characters before a boundary that tell whether it is one
_LONGEST = 20_000  # characters given to the splitter at once; its time grows with the stretch


def read_document(article: Article) -> Document:
    """Segment an article. In: any body. Out: its Document; `document.text == article.body`."""
    paragraphs = find_paragraphs(article.body)
    sentences: list[Sentence] = []
    for number, paragraph in enumerate(paragraphs):
        for span in find_sentences(article.body, paragraph, article.language):
            sentences.append(
                Sentence(
                    doc_id=article.article_id,
                    index=len(sentences),
                    paragraph=number,
                    span=span,
                    text=span.of(article.body),
                )
            )
    return Document(article=article, sentences=tuple(sentences), paragraphs=paragraphs)


def find_paragraphs(text: str) -> tuple[Span, ...]:
    """Spans of the paragraphs: blank lines divide, and so do single line ends unless wrapped."""
    found: list[Span] = []
    for block in _blocks(text):
        if len(block) == 1 or _is_wrapped([text[start:end] for start, end in block]):
            found.append(_stripped(text, block[0][0], block[-1][1]))
        else:
            found.extend(_stripped(text, start, end) for start, end in block)
    return tuple(found)


def _blocks(text: str) -> Iterator[list[tuple[int, int]]]:
    """Runs of non-blank lines, as (start, end) of each line."""
    block: list[tuple[int, int]] = []
    previous_end = 0
    for line in _LINE.finditer(text):
        if not line.group().strip():
            continue
        if block and text.count("\n", previous_end, line.start()) > 1:
            yield block
            block = []
        block.append(line.span())
        previous_end = line.end()
    if block:
        yield block


def _is_wrapped(lines: list[str]) -> bool:
    """Whether line ends only fold a paragraph: even widths, sentences that run on."""
    inner = lines[:-1]
    if any(_LIST_ITEM.match(line) for line in lines):
        return False
    even = sum(len(line.rstrip()) in _WRAP_WIDTHS for line in inner)
    running_on = sum(not _TERMINAL.search(line.rstrip()) for line in inner)
    return even >= 0.8 * len(inner) and running_on >= 0.5 * len(inner)


def find_sentences(text: str, paragraph: Span, language: str = "en") -> tuple[Span, ...]:
    """Spans of the sentences of one paragraph, in order, without surrounding white space.

    `language` (two letters) says which abbreviations and ordinals end none.
    """
    found: list[Span] = []
    for chunk in _chunks(text, paragraph):
        slice_ = chunk.of(text)
        readable = _DISPLACED_CLOSER.sub(r"\1 ", slice_)
        for start, end in _splitter().sent_spans(readable):
            for piece in _split_glued(slice_, start, end):
                span = _stripped(text, chunk.start + piece[0], chunk.start + piece[1])
                _append(text, found, span, language)
    return tuple(found)


def _chunks(text: str, paragraph: Span) -> Iterator[Span]:
    """The paragraph, cut at white space where it is longer than the splitter is given at once."""
    start = paragraph.start
    while paragraph.end - start > _LONGEST:
        cut = max(text.rfind(". ", start, start + _LONGEST) + 1, 0)
        cut = cut or text.rfind(" ", start, start + _LONGEST) + 1
        cut = cut if cut > start else start + _LONGEST
        yield Span(start=start, end=cut)
        start = cut
    yield Span(start=start, end=paragraph.end)


def _split_glued(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut where a sentence runs into the next without a space: `Russia."But Andrei`."""
    for glue in _GLUED.finditer(text, start, end):
        if glue.end() < end:
            yield start, glue.end()
            start = glue.end()
    yield start, end


def _append(text: str, found: list[Span], span: Span, language: str) -> None:
    """Add a sentence, giving back to the one before what belongs to it."""
    if not span:
        return
    if found and len(span) > 0:
        before = found[-1]
        words = span.of(text)
        orphan = len(words) - len(words.lstrip("”’»)]"))
        same_line = "\n\n" not in text[before.end : span.start]
        runs_on = words[:1].islower() and _ENDS_IN_QUESTION_QUOTE.search(
            text, max(before.start, before.end - 4), before.end
        )
        goes_on = _goes_on(
            text[max(before.start, before.end - _NEAR) : before.end], words, language
        )
        if same_line and (runs_on or goes_on or (orphan and _RUNS_ON.match(words, orphan))):
            found[-1] = Span(start=before.start, end=span.end)
            return
        glued = span.start == before.end and words[0] in CLOSERS
        if same_line and ((orphan and words[orphan : orphan + 1].isspace()) or glued):
            kept = span.start + max(orphan, 1)
            found[-1] = Span(start=before.start, end=kept)
            span = _stripped(text, kept, span.end)
    if len(span) > 0:
        found.append(span)


def _goes_on(before: str, words: str, language: str) -> bool:
    """Whether the full stop that ends `before` belongs to an abbreviation or an ordinal."""
    if ends_in_title(language).search(before) or is_ordinal(before, words, language):
        return True
    if is_state_before_office(before, words, language):
        return True
    return language[:2] != "en" and words[:1].islower() and bool(_ABBREVIATED.search(before))


def _stripped(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start=start, end=end)


@lru_cache(maxsize=1)
def _splitter() -> Any:
    """nupunkt, imported by the first who segments: the import and model cost 0.1 s."""
    import nupunkt

    return nupunkt
