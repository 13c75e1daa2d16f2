"""Cleaning: keep the journalism, name what went.

`clean_text` takes the text of one article and gives its body, with every stretch taken out and
the rule that took it; corrections stand apart. A paragraph of the body is a slice of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from briefing.ingest.agencies import find_credited_agency
from briefing.ingest.captions import find_bulleted_captions, split_caption
from briefing.ingest.markdown import is_link, strip_markdown
from briefing.ingest.rules import hinted
from briefing.ingest.rules.base import REPORTED, SEEN, Rule
from briefing.ingest.rules.related import list_headings
from briefing.text.segment import find_paragraphs
from briefing.types import Removal

_ZONE = 4  # paragraphs at either end that count as start and end
_COPIED_RUN = 4  # paragraphs that a repeated stretch has at least
_TITLES = 12  # titles below a heading of related pieces, at most
_CORRECTS = re.compile(
    r"correct|correcc|corrig|clarif|amend|updat|revis|error|earlier|previous|wrong|mistak|misst"
    r"|missp|misid|inaccura|has been|was changed|headline|korrig|korrektur|berichtig|rectif|errat"
    r"|испр|попр",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\s*_•-]{0,4}[\"“„«‘']")


@dataclass(frozen=True, kw_only=True)
class Cleaned:
    """Paragraphs that stay, what was taken out, corrections, and the agency that a tail credits."""

    body: str
    removed: tuple[Removal, ...] = ()
    corrections: tuple[str, ...] = ()
    agency: str | None = None


@dataclass
class _Work:
    """One article being cleaned: what stays, what goes, and what the next paragraph must know."""

    headline: str
    count: int
    marked_down: bool
    kept: list[str] = field(default_factory=list)
    removed: list[Removal] = field(default_factory=list)
    repeats: frozenset[int] = frozenset()
    titles: int = 0  # how many more titles of related pieces may follow

    def take(self, text: str, rule: str) -> None:
        self.removed.append(Removal(text=text, rule=rule))


def clean_text(text: str, *, headline: str = "", marked_down: bool = False) -> Cleaned:
    """Clean one article. `text`: paragraphs divided by line ends; `headline`: to spot a repeat.

    With `marked_down` the text is Markdown: its marks go too, each noted.
    """
    spans = find_paragraphs(text)
    return clean_paragraphs(
        [span.of(text) for span in spans], headline=headline, marked_down=marked_down
    )


def clean_paragraphs(
    paragraphs: Iterable[str], *, headline: str = "", marked_down: bool = False
) -> Cleaned:
    """The same for paragraphs already found."""
    given = list(paragraphs)
    bulleted = find_bulleted_captions(given)
    work = _Work(
        headline=headline.casefold(),
        count=len(given),
        marked_down=marked_down,
        repeats=_find_repeats(given),
    )
    for number, paragraph in enumerate(given):
        if number in bulleted:
            work.take(paragraph, "caption")
        else:
            _clean_one(paragraph, number, work)
    return Cleaned(
        body="\n\n".join(work.kept),
        removed=tuple(work.removed),
        corrections=tuple(item.text for item in work.removed if item.rule == "correction"),
        agency=_agency(work.removed),
    )


def _clean_one(paragraph: str, number: int, work: _Work) -> None:
    plain, marks = strip_markdown(paragraph) if work.marked_down else (paragraph, [])
    plain = plain.strip()
    parts = _parts(number, work.count)
    rule = _find_rule(paragraph, plain, parts, number, work)
    if rule or not plain:
        work.take(paragraph, rule or "markdown")
        return
    work.removed.extend(marks)
    for piece in _trimmed(plain, parts, work):
        work.kept.append(piece)


def _parts(number: int, count: int) -> frozenset[str]:
    parts = {"any"}
    if number < _ZONE:
        parts.add("start")
    if number >= count - max(_ZONE, count // 3):
        parts.add("end")
    if number >= count - 3:
        parts.add("last")
    return frozenset(parts)


def _find_rule(
    paragraph: str, plain: str, parts: frozenset[str], number: int, work: _Work
) -> str | None:
    """The rule that takes the whole paragraph, if one does."""
    if "\ufffd" in plain:
        return "garbled"  # letters that no decoding brought back must not reach print
    if len(plain) < 120 and list_headings().match(plain):
        work.titles = _TITLES
        return "related"
    if work.titles and _is_title(plain):
        work.titles -= 1
        return "related"
    work.titles = 0
    if work.marked_down and is_link(paragraph):
        return _matching(plain, parts) or "related"
    return _matching(plain, parts) or _repeated(plain, number, work)


def _is_title(plain: str) -> bool:
    """A line that could be the title of another piece: short, and no sentence."""
    return len(plain) < 130 and not re.search(r"[.!…:;,][\"”’»)]*$|[?][\"”»]\s*$", plain)


def _matching(plain: str, parts: frozenset[str]) -> str | None:
    if len(plain) >= SEEN:
        return None
    words = plain.count(" ") + 1
    lower = _folded(plain)
    guarded: bool | None = None
    for rule, hints in hinted("paragraph"):
        if words > rule.most or rule.part not in parts or not _is_hinted(lower, hints):
            continue
        if guarded is None:
            guarded = bool(_QUOTED.match(plain) or REPORTED.search(plain))
        if not (guarded and rule.guard) and rule.pattern.match(plain):
            return _named(rule, plain)
    return None


def _folded(text: str) -> str:
    """Lower case with single spaces: how hints are looked for."""
    return " ".join(text.lower().split())


def _is_hinted(lower: str, hints: tuple[str, ...]) -> bool:
    for hint in hints:  # a generator under any() takes three times as long, here of all places
        if hint in lower:
            return True
    return not hints


def _named(rule: Rule, plain: str) -> str | None:
    """A caption that stands behind a sentence of reporting takes only its own part, later."""
    if rule.name == "caption" and split_caption(plain) is not None:
        return None
    if rule.name == "correction" and not _CORRECTS.search(plain):
        return "editors-note"
    return rule.name


def _repeated(plain: str, number: int, work: _Work) -> str | None:
    """The headline printed again, or a paragraph printed twice or within a repeated stretch."""
    if work.headline and plain.casefold() == work.headline:
        return "headline-repeated"
    return "repeated" if number in work.repeats else None


def _find_repeats(paragraphs: list[str]) -> frozenset[int]:
    """Numbers of paragraphs that follow their own copy, or stand in a copied run of four."""
    first: dict[str, int] = {}
    copied: dict[int, int] = {}
    for number, paragraph in enumerate(paragraphs):
        if len(paragraph) > 40:
            origin = first.setdefault(paragraph, number)
            if origin != number:
                copied[number] = origin
    found = {number for number, origin in copied.items() if number - origin == 1}
    run: list[int] = []
    for number in [*sorted(copied), len(paragraphs) + 9]:
        if run and number - run[-1] <= 2 and copied.get(number, -1) > copied[run[-1]]:
            run.append(number)
            continue
        found.update(run if len(run) >= _COPIED_RUN else ())
        run = [number]
    return frozenset(found)


def _trimmed(plain: str, parts: frozenset[str], work: _Work) -> list[str]:
    """The paragraph without what rules take off it: one piece, or none."""
    caption = split_caption(plain)
    if caption is not None:
        start, end = caption
        work.take(plain[start:end].strip(), "caption")
        pieces = [plain[:start].rstrip(), plain[end:].lstrip()]
        return [_without_tail(piece, parts, work) for piece in pieces if piece]
    rest = _without_tail(plain, parts, work)
    return [rest] if rest else []


def _without_tail(plain: str, parts: frozenset[str], work: _Work) -> str:
    lower = _folded(plain[-320:])
    for rule, hints in hinted("tail"):
        if rule.part not in parts or not _is_hinted(lower, hints):
            continue
        match = rule.pattern.search(plain, max(len(plain) - 320, 0))
        if match and match.start() > 0:
            work.take(match.group().strip(), rule.name)
            plain = plain[: match.start()].rstrip()
    return plain


def _agency(removed: list[Removal]) -> str | None:
    for item in removed:
        if item.rule == "agency-tail":
            found = find_credited_agency(item.text)
            if found:
                return found
    return None
