"""Quotation marks → quoted stretches, whatever state the marks are in.

One pass over the marks of each paragraph, with the characters beside a mark deciding whether it
opens or closes: straight, curly, mixed, „…“, «…», `` '' and British single quotes; displaced
(`resolved, ”The agency`), glued (`Russia."But`), nested, and missing closers. What does not close
ends with its sentence or paragraph, so that one lost mark spoils no more than its neighbourhood.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from briefing.quotes.quoted import Quoted, is_nickname, make_quoted
from briefing.quotes.single_marks import find_single
from briefing.types import Span

_MARK = re.compile(
    r"=[\"“][^\"”\n]{0,600}[\"”]|[\"“”„‟«»]{4,}|[\"“”„‟«»]|``|''|‘‘|’’(?!’)"
)  # a longer row of marks says nothing
_OPENERS = frozenset("“„«‟")
_UNSEEN = "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"
_SPACE_LIKE = frozenset(" \t\n\r\xa0\u2009\u202f([{—–-―/" + _UNSEEN)
_AFTER_CLOSER = frozenset(" \t\n\r\xa0\u2009\u202f.,;:!?)]}—–-―…/")
_SENTENCE_END = re.compile(  # a full stop after a title or an initial ends nothing
    r"[.!?…](?=\s|$)(?<!\bSen\.)(?<!\bRep\.)(?<!\bGov\.)(?<!\bGen\.)(?<!\bCol\.)(?<!\bMrs\.)"
    r"(?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bSt\.)(?<!\bLt\.)(?<!\b[A-Z]\.)"
)
_LEADS_IN = re.compile(r"\s?(?:…|\.\s?\.\s?\.|\.?@)")  # words left out, or a reply's address
_FEET = re.compile(r"\d[’']\s?\d{1,2}$")
_PARAGRAPHS_AHEAD = 12  # how far a quotation may run over paragraphs without repeated marks
_MARKS_IN_PARAGRAPH = 2_000  # looked at in one paragraph; what comes after is not a quotation
_SAID_INSIDE = re.compile(  # "…, said X" where a closing mark is missing
    r"[,?!](?= (?:said|says|added|told|replied|wrote|according to) (?:[A-Z]|the |an? )"
    r"| (?:he|she|[A-Z]\w+(?: [A-Z]\w+)?) (?:said|says|added|told|replied|wrote)(?! that)[ .,])"
)
_VERB_COMMA = re.compile(r"\b(?:says?|said|saying|adds|added|adding|asked|wrote|writes),$")
_DISPLACED_BEFORE = frozenset(",.!?…")


@dataclass(frozen=True)
class _Mark:
    start: int
    end: int
    look: str  # 'open' | 'close' | 'both'


def find_quoted(text: str, paragraphs: Sequence[Span]) -> tuple[Quoted, ...]:
    """Quoted stretches of `text`, in order, none inside another, none across paragraphs."""
    found: list[Quoted] = []
    marks = [_marks_of(text, paragraph) for paragraph in paragraphs]
    carried_until = -1  # paragraphs up to this one belong to a quotation opened before
    opening: _Mark | None = None
    for number, paragraph in enumerate(paragraphs):
        if opening is None and text[paragraph.start : paragraph.start + 1] == "‘":
            single = list(find_single(text, paragraph, number))
            marks[number] = [] if single else marks[number]
        pieces, left_open = _scan(text, paragraph, marks[number], opening)
        opening = None
        if number < carried_until and not marks[number]:
            pieces, left_open = [(paragraph.start, paragraph.start, None)], None
            opening = _Mark(paragraph.end, paragraph.end, "open")
        for start, end, closer in pieces:
            found.append(_quoted(text, paragraph, number, start, end, closer))
        if left_open is not None:
            last = _closing_paragraph(text, paragraphs, marks, number)
            if last is not None:
                carried_until, opening = last, left_open
                found.append(_rest(text, paragraph, number, left_open, continues=True))
            else:
                found.append(_unclosed(text, paragraphs, marks, number, left_open))
        elif number < carried_until and opening is not None:
            found[-1] = _whole(text, paragraph, number)
        if not marks[number] and number > carried_until:
            found.extend(find_single(text, paragraph, number))
    return tuple(item for item in found if len(item.inner) > 0 and not is_nickname(text, item))


def _marks_of(text: str, paragraph: Span) -> list[_Mark]:
    places = islice(_MARK.finditer(text, paragraph.start, paragraph.end), _MARKS_IN_PARAGRAPH)
    return [
        _Mark(found.start(), found.end(), _look(text, paragraph, found.group(), *found.span()))
        for found in places
        if len(found.group()) < 4 and not _FEET.search(text, found.start() - 6, found.start())
    ]


def _look(text: str, paragraph: Span, mark: str, start: int, end: int) -> str:
    """Whether a mark, by its shape and its neighbours, opens, closes, or might do both."""
    before = text[start - 1] if start > paragraph.start else " "
    after = text[end] if end < paragraph.end else " "
    opens = before in _SPACE_LIKE or before in _OPENERS
    if opens and _LEADS_IN.match(text, end, paragraph.end):
        return "open"
    closes = after in _AFTER_CLOSER
    if mark in ("“", "„", "«", "‟", "``", "‘‘"):
        return "close" if not opens and closes and mark != "„" else "open"
    if mark in ("”", "»", "’’"):
        return "open" if opens and not closes and before != " " else "close"
    if opens and not closes:
        return "open"
    if before.isdigit() and not after.isalpha() and mark == '"':
        return "both"
    return "close" if closes and not opens else "both"


def _scan(
    text: str, paragraph: Span, marks: list[_Mark], opening: _Mark | None
) -> tuple[list[tuple[int, int, _Mark | None]], _Mark | None]:
    """Pair the marks of one paragraph.

    Out: (outer start, inner start, closing mark) of each pair, and the mark left open.
    """
    pairs: list[tuple[int, int, _Mark | None]] = []
    ends = _sentence_ends(text, paragraph) if len(marks) > 1 else []
    depth = 1 if opening else 0
    start, inner = paragraph.start, paragraph.start
    current = opening
    for index, mark in enumerate(marks):
        if depth == 0:
            if _may_open(text, paragraph, mark) or _opens_late(text, paragraph, marks, index):
                depth, current, start, inner = 1, mark, mark.start, mark.end
        elif _closes(text, paragraph, marks, index, depth):
            depth -= 1
            if depth == 0:
                pairs.append((start, inner, mark))
                current = None
        elif _other_family(text, current, mark):
            depth = 2
        elif _breaks_off(ends, marks, index, inner):
            pairs.append((start, inner, None))
            current, start, inner = mark, mark.start, mark.end
        else:
            depth = min(depth + 1, 2) if _closers_left(marks, index) > depth else depth
    return pairs, current if depth else None


def _may_open(text: str, paragraph: Span, mark: _Mark) -> bool:
    if mark.look == "open":
        return True
    at_start = _begins(text, paragraph, mark)
    after = text[mark.end : mark.end + 1]
    if mark.look == "close":
        opens_wrongly = text[mark.start - 1 : mark.start] in _SPACE_LIKE and after.isalnum()
        return (at_start or opens_wrongly) and bool(after.strip())
    return after.isalnum() and not text[mark.start - 1 : mark.start].isdigit()


def _opens_late(text: str, paragraph: Span, marks: list[_Mark], index: int) -> bool:
    """Whether a mark that touches the verb's comma opens (`He says,” we go.”`): another closes."""
    said = _VERB_COMMA.search(
        text, max(paragraph.start, marks[index].start - 12), marks[index].start
    )
    following = marks[index + 1 : index + 2]
    return bool(said and following and following[0].look != "open")


def _closes(text: str, paragraph: Span, marks: list[_Mark], index: int, depth: int) -> bool:
    """Whether a mark met inside a quotation ends it (or the one nested in it)."""
    mark = marks[index]
    if mark.look != "open":
        return True
    if text[mark.start] in "“„«‟`‘":
        return text[mark.start] in "“«" and _opened_with_low(text, marks, index)
    before = text[max(paragraph.start, mark.start - 3) : mark.start].rstrip()[-1:]
    following = marks[index + 1 : index + 2]
    return before in _DISPLACED_BEFORE and (not following or following[0].look == "open")


def _opened_with_low(text: str, marks: list[_Mark], index: int) -> bool:
    return index > 0 and text[marks[index - 1].start] in "„»"


def _closers_left(marks: list[_Mark], index: int) -> int:
    """Closing marks after `index` before the next opening one (at most two are of interest)."""
    count = 0
    for mark in marks[index + 1 : index + 4]:
        if mark.look == "open":
            break
        count += 1
    return count


def _other_family(text: str, current: _Mark | None, mark: _Mark) -> bool:
    """Whether a curly mark opens inside a straight quotation, or the other way round."""
    if current is None or current.start == current.end:
        return False
    return text[current.start] == '"' and text[mark.start] == "“"


def _breaks_off(ends: list[int], marks: list[_Mark], index: int, inner: int) -> bool:
    """Whether a second opener shows that the first quotation was never closed.

    It does unless two closers follow (nesting), or it stands within the quotation's sentence.
    """
    if _closers_left(marks, index) >= 2:
        return False
    place = bisect_left(ends, inner)
    return place < len(ends) and ends[place] < marks[index].start


def _sentence_ends(text: str, paragraph: Span) -> list[int]:
    found = _SENTENCE_END.finditer(text, paragraph.start, paragraph.end)
    return [end.start() for end in found]


def _begins(text: str, paragraph: Span, mark: _Mark) -> bool:
    """Whether nothing but white space stands before the mark in its paragraph."""
    return mark.start - paragraph.start < 9 and not text[paragraph.start : mark.start].strip(
        " \t\n\xa0" + _UNSEEN
    )


def _quoted(
    text: str, paragraph: Span, number: int, start: int, inner: int, closer: _Mark | None
) -> Quoted:
    if closer is None:
        end = _SAID_INSIDE.search(text, inner, paragraph.end) or _SENTENCE_END.search(
            text, inner, paragraph.end
        )
        stop = end.end() if end else paragraph.end
        return make_quoted(text, number, start, inner, stop, stop, closed=False)
    return make_quoted(text, number, start, inner, closer.start, closer.end)


def _rest(text: str, paragraph: Span, number: int, mark: _Mark, *, continues: bool) -> Quoted:
    inner = max(mark.end, paragraph.start)
    start = max(mark.start, paragraph.start)
    made = make_quoted(text, number, start, inner, paragraph.end, paragraph.end, closed=False)
    return Quoted(made.inner, made.outer, number, closed=continues, continues=continues)


def _whole(text: str, paragraph: Span, number: int) -> Quoted:
    return Quoted(paragraph, paragraph, number, closed=True, continues=True)


def _closing_paragraph(
    text: str, paragraphs: Sequence[Span], marks: list[list[_Mark]], number: int
) -> int | None:
    """Number of the later paragraph whose first mark closes what `number` left open, or None."""
    for ahead in range(number + 1, min(number + 1 + _PARAGRAPHS_AHEAD, len(paragraphs))):
        if not marks[ahead]:
            continue
        paragraph = paragraphs[ahead]
        if _begins(text, paragraph, marks[ahead][0]):
            return None
        return ahead if _closes(text, paragraph, marks[ahead], 0, 1) else None
    return None


def _unclosed(
    text: str, paragraphs: Sequence[Span], marks: list[list[_Mark]], number: int, mark: _Mark
) -> Quoted:
    """A quotation without a closer: to the end of its paragraph when it began that paragraph or
    the next repeats the opening mark; else to the end of its sentence."""
    paragraph = paragraphs[number]
    begins = _begins(text, paragraph, mark)
    later = marks[number + 1][:1] if number + 1 < len(paragraphs) else []
    repeated = bool(later) and _begins(text, paragraphs[number + 1], later[0])
    said = _SAID_INSIDE.search(text, mark.end, paragraph.end)
    if (begins or repeated) and (said is None or (begins and repeated)):
        return _rest(text, paragraph, number, mark, continues=repeated)
    return _quoted(text, paragraph, number, mark.start, mark.end, None)
