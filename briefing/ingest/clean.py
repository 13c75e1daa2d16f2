"""Cleaning: keep the journalism, name what went.

`clean_text` takes the text of one article and gives its body, with every stretch taken out and
the rule that took it; corrections stand apart. A paragraph of the body is a slice of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from briefing.ingest.agencies import find_credited_agency
from briefing.ingest.captions import (
    find_bulleted_captions,
    is_credited_caption,
    split_caption,
)
from briefing.ingest.labels import find_label
from briefing.ingest.likely import (
    LIKELY,
    LONGEST_LIKELY,
    Setting,
    find_likely,
    find_likely_all,
    find_setting,
    stands_out,
)
from briefing.ingest.markdown import is_link, strip_markdown
from briefing.ingest.outsiders import find_outsider
from briefing.ingest.repeats import count_options, find_repeats, find_tables, heads_contacts
from briefing.ingest.rules.related import list_headings
from briefing.ingest.rules.voice_words import ABOUT_ITSELF
from briefing.ingest.strips import find_inserted, find_strip
from briefing.ingest.tails import cut_tail
from briefing.ingest.voice import (
    find_prompt,
    has_happened,
    is_plain_report,
    split_sentences,
    tells_a_story,
)
from briefing.ingest.wordings import SPOKEN, find_wording, is_guarded
from briefing.text.segment import find_paragraphs
from briefing.types import Removal

_ZONE = 4  # paragraphs at either end that count as start and end
_TITLES = 12  # titles below a heading of related pieces, at most
_PRAISES = r"(?:is an?|is the|provides|delivers|offers|helps|operates|develops|was founded|designs)"


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
    setting: Setting  # what the article is like
    kept: list[str] = field(default_factory=list)
    removed: list[Removal] = field(default_factory=list)
    repeats: frozenset[int] = frozenset()
    tabled: frozenset[int] = frozenset()  # rows of tables, which only look like menus
    firm: str = ""  # first word of the firm below whose "About ..." we are
    after: list[str] = field(default_factory=list)  # the paragraphs that follow
    options: int = 0  # how many more lines of a poll follow
    contacts: int = 0  # how many more lines below "Contacts" may follow
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
        setting=find_setting(given),
        marked_down=marked_down,
        repeats=find_repeats(given),
        tabled=find_tables(given),
    )
    for number, paragraph in enumerate(given):
        work.after = given[number + 1 : number + 9]
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
    if not work.kept:
        parts |= {"first"}  # nothing of the article has come yet
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
    if number in work.tabled:
        return None
    if len(plain) < 120 and list_headings().match(plain):
        work.titles = _TITLES
        return "related"
    if work.titles and _is_title(plain):
        work.titles -= 1
        return "related"
    work.titles = 0
    if work.options:
        work.options -= 1
        return "comments"
    if work.contacts and len(plain) < 60 and _is_title(plain.rstrip(":")):
        work.contacts -= 1
        return "press-release"
    work.contacts = 0
    if work.firm:
        work.firm = ""
        return "press-release"  # what the firm says of itself, below "About ..."
    if work.marked_down and is_link(paragraph):
        return find_wording(plain, parts) or "related"
    rule = find_wording(plain, parts) or _told(plain, parts)
    if rule is None and plain.endswith("?"):
        work.options = count_options(work.after)
        rule = "comments" if work.options else None  # what a poll asks, above its answers
    if rule is None and "last" in parts and find_outsider(plain, [*work.kept, *work.after]):
        return "contributor"
    if rule == "press-release" and plain.casefold().startswith("about "):
        rule = _about(plain, work)
    if heads_contacts(plain, work.after):
        rule, work.contacts = "press-release", 8  # names and numbers of whom to ask
    if rule in SPOKEN and (_opens_on_report(plain) or tells_a_story(plain)):
        rule = None  # where its end is furniture, that is cut off as a tail
    return rule or _repeated(plain, number, work) or _looked_at(plain, work)


def _looked_at(plain: str, work: _Work) -> str | None:
    """Furniture by its looks: the line, or each sentence of it, and unlike the rest."""
    if work.count == 1:
        return None  # all that there is of a piece is not unlike the rest
    if not stands_out(plain, work.setting) or not _looks_like(plain) or tells_a_story(plain):
        return None
    return LIKELY


def _looks_like(plain: str) -> bool:
    if len(plain) > LONGEST_LIKELY or (has_happened(plain) and not ABOUT_ITSELF.match(plain)):
        return False
    sentences = split_sentences(plain)
    return find_likely_all(plain, sentences) if len(sentences) > 1 else find_likely(plain)


def _about(plain: str, work: _Work) -> str | None:
    """ "About X" closes a press release where nothing follows, or X telling what it is."""
    firm = plain[6:].removeprefix("the ").removeprefix("The ").split()[0]
    since = r"(?:[A-Z][a-z]+ed (?:in|by|at|on) [^,\n]{2,60}, )?(?:[Tt]he )?"
    praise = since + rf"{re.escape(firm)}\b[^.\n]{{0,120}}?\b{_PRAISES}\b"
    if work.after and not re.match(praise, work.after[0]):
        return None
    work.firm = firm if work.after else ""
    return "press-release"


def _told(plain: str, parts: frozenset[str]) -> str | None:
    """Furniture told by what it is made of, where no wording is known."""
    if is_credited_caption(plain, last="last" in parts):
        return "caption"
    if is_guarded(plain):
        return None
    edge = bool(parts & {"start", "end"})
    return find_label(plain, edge=edge) or find_strip(plain) or find_prompt(plain)


def _opens_on_report(plain: str) -> bool:
    """Whether a paragraph of several sentences begins with one of reporting."""
    sentences = split_sentences(plain)
    return len(sentences) > 1 and is_plain_report(sentences[0])


def _is_title(plain: str) -> bool:
    """A line that could be the title of another piece: short, and no sentence."""
    return len(plain) < 130 and not re.search(r"[.!…:;,][\"”’»)]*$|[?][\"”»]\s*$", plain)


def _repeated(plain: str, number: int, work: _Work) -> str | None:
    """The headline printed again, or a paragraph printed twice or within a repeated stretch."""
    if work.headline and plain.casefold() == work.headline:
        return "headline-repeated"
    return "repeated" if number in work.repeats else None


def _trimmed(plain: str, parts: frozenset[str], work: _Work) -> list[str]:
    """The paragraph without what rules take off it: one piece, or none."""
    caption, label = split_caption(plain), None
    if caption is None:
        label = find_inserted(plain)
    inserted = caption or label
    if inserted is not None:
        start, end = inserted
        work.take(plain[start:end].strip(), "caption" if caption else "promo")
        pieces = [plain[:start].rstrip(), plain[end:].lstrip()]
        return [_without_tail(piece, parts, work) for piece in pieces if piece]
    rest = _without_tail(plain, parts, work)
    return [rest] if rest else []


def _without_tail(plain: str, parts: frozenset[str], work: _Work) -> str:
    kept, cut = cut_tail(plain, parts)
    work.removed.extend(cut)
    return kept


def _agency(removed: list[Removal]) -> str | None:
    for item in removed:
        if item.rule == "agency-tail":
            found = find_credited_agency(item.text)
            if found:
                return found
    return None
