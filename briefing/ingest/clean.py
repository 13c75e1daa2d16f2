"""Cleaning: keep the journalism, name what went.

`clean_text` takes the text of one article and gives its body, with every stretch taken out and
the rule that took it; corrections stand apart. A paragraph of the body is a slice of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from briefing.ingest.agencies import find_credited_agency
from briefing.ingest.captions import (
    find_bulleted_captions,
    find_credit,
    is_credited_caption,
    split_caption,
)
from briefing.ingest.labels import find_label
from briefing.ingest.likely import (
    FOR_TAILS,
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
from briefing.ingest.rules import called_for, hinted
from briefing.ingest.rules.base import REPORTED, SEEN, Rule
from briefing.ingest.rules.related import list_headings
from briefing.ingest.rules.voice_words import ABOUT_ITSELF
from briefing.ingest.strips import find_inserted, find_strip
from briefing.ingest.voice import (
    calls_for_cut,
    find_prompt,
    has_happened,
    is_plain_report,
    split_sentences,
    tells_a_story,
)
from briefing.text.segment import find_paragraphs
from briefing.types import Removal

_ZONE = 4  # paragraphs at either end that count as start and end
_TITLES = 12  # titles below a heading of related pieces, at most
_CORRECTS = re.compile(
    r"correct|correcc|corrig|clarif|amend|updat|revis|error|earlier|previous|wrong|mistak|misst"
    r"|missp|misid|inaccura|has been|was changed|headline|korrig|korrektur|berichtig|rectif|errat"
    r"|испр|попр",
    re.IGNORECASE,
)
# Kinds in which the site speaks: none of them holds a sentence that tells what happened.
_SPOKEN = frozenset(
    ("comments", "cookie", "newsletter", "paywall", "promo", "read-more", "related", "share")
)
# Kinds of furniture that are glued to a report's last sentence as sentences of their own.
_GLUED = _SPOKEN | {"agency-tail", "contributor", "copyright", "correction", LIKELY}
_PRAISES = r"(?:is an?|is the|provides|delivers|offers|helps|operates|develops|was founded|designs)"
_IN_QUOTES = re.compile(r"[\"“”«»„]|[’']$")
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
        return _matching(plain, parts) or "related"
    rule = _matching(plain, parts) or _told(plain, parts)
    if rule is None and plain.endswith("?"):
        work.options = count_options(work.after)
        rule = "comments" if work.options else None  # what a poll asks, above its answers
    if rule is None and "last" in parts and find_outsider(plain, [*work.kept, *work.after]):
        return "contributor"
    if rule == "press-release" and plain.casefold().startswith("about "):
        rule = _about(plain, work)
    if heads_contacts(plain, work.after):
        rule, work.contacts = "press-release", 8  # names and numbers of whom to ask
    if rule in _SPOKEN and (_opens_on_report(plain) or tells_a_story(plain)):
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
    if _is_guarded(plain):
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


def _matching(plain: str, parts: frozenset[str]) -> str | None:
    if len(plain) >= SEEN:
        return None
    words = plain.count(" ") + 1
    for rule in called_for(_folded(plain), parts, words=words, guarded=_is_guarded(plain)):
        if rule.pattern.match(plain):
            return _named(rule, plain)
    return None


@lru_cache(maxsize=8)
def _is_guarded(plain: str) -> bool:
    """Whether somebody is quoted or reported."""
    return bool(_QUOTED.match(plain) or REPORTED.search(plain))


def _folded(text: str) -> str:
    """Lower case with single spaces: how hints are looked for."""
    return " ".join(text.lower().split())


def _named(rule: Rule, plain: str) -> str | None:
    """A caption that stands behind a sentence of reporting takes only its own part, later."""
    if rule.name == "caption" and (split_caption(plain) is not None or find_credit(plain)):
        return None
    if rule.name == "correction" and not _CORRECTS.search(plain):
        return "editors-note"
    return rule.name


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
    lower = _folded(plain[-320:])
    for rule, hints in hinted("tail", parts):
        if hints and not _holds(lower, hints):
            continue
        match = rule.pattern.search(plain, max(len(plain) - 320, 0))
        if match and match.start() > 0 and not (rule.name in _SPOKEN and _is_open(plain, match)):
            work.take(match.group().strip(), rule.name)
            plain = plain[: match.start()].rstrip()
    credit = find_credit(plain)
    if credit:
        work.take(plain[credit:].strip(), "credit")
        plain = plain[:credit].rstrip()
    return _without_last_sentence(plain, parts, work)


def _holds(lower: str, words: tuple[str, ...]) -> bool:
    for word in words:  # noqa: SIM110 - a generator under any() takes three times as long
        if word in lower:
            return True
    return False


def _is_open(plain: str, match: re.Match[str]) -> bool:
    """Whether a match begins inside a quotation that ends within it: `"Click here," it says`."""
    before, inside = plain[: match.start()], match.group()
    curly = before.count("“") > before.count("”") and "”" in inside
    return curly or (before.count('"') % 2 == 1 and '"' in inside)


def _without_last_sentence(plain: str, parts: frozenset[str], work: _Work) -> str:
    """The paragraph without sentences at its end that alone would go as furniture."""
    for _ in range(3):
        sentences = split_sentences(plain[-400:]) if calls_for_cut(plain) else []
        if len(sentences) < 2 or not 2 <= sentences[-1].count(" ") < 30:
            return plain
        if _IN_QUOTES.search(sentences[-1]) or _is_guarded(sentences[-1]):
            return plain
        if plain.count("“") > plain.count("”"):
            return plain
        rule = _matching(sentences[-1], parts) or find_prompt(sentences[-1])
        if rule is None and find_likely(sentences[-1], more=FOR_TAILS):
            rule = LIKELY
        if rule not in _GLUED:
            return plain
        work.take(sentences[-1], rule)
        plain = plain[: plain.rindex(sentences[-1])].rstrip()
    return plain


def _agency(removed: list[Removal]) -> str | None:
    for item in removed:
        if item.rule == "agency-tail":
            found = find_credited_agency(item.text)
            if found:
                return found
    return None
