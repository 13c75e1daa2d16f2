"""Of what kind a name is: person, organisation or place, by lexicon and by what stands beside it.

`None` is "cannot be told from here"; `thing` is what looks like a person's name and is a ship's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.text import name_lexicon as lex
from briefing.text.given_names import is_given
from briefing.text.name_runs import LINKS, Word
from briefing.types import Span

_SAYING = (
    r"(?:said|says|told|tells|added|asked|wrote|writes|replied|recalled|noted|explained|joked)"
)
_MIND = (
    r"(?:believes|believed|thinks|thought|argued|argues|agreed|agrees|predicted|predicts|insisted"
    r"|tweeted|complained|conceded|admitted|admits|warned|warns|recounted|quipped|hopes|hoped"
    r"|wants|wanted|knows|knew|feels|felt|doubts|doubted|remembers|remembered)"
)
_WHO = re.compile(rf"(?:,? who(?:se)?\b|,? {_SAYING}\b)")
_MINDS = re.compile(rf",? {_MIND}\b")
_OBJECT = re.compile(r"\b(?:at|of|in|for|from|to|with|by) $")
_WHICH = re.compile(r", which\b")
_SAID_BEFORE = re.compile(
    rf"\b(?:{_SAYING}|(?:argued|agreed|predicted|insisted|complained|conceded|warned|quipped)) "
    r"(?:[\w.]+['’]s )?$"
)
_LONG_WORD = re.compile(r"\w{4,}")
LONGEST_HEADLINE = 200  # characters
_AGE = re.compile(
    r", (?:aged? )?(?:1[01]\d|[1-9]\d?)(?=[,.;)]| (?:and|who|of|from|said|was|is|has)\b)"
)
_IN_PLACE = re.compile(r"\b(?:in|at|near|outside|around) $")
_THE = re.compile(r"\b[Tt]he $")
_NOUN_AFTER = re.compile(r"['’]s\b|[ -][a-z]{3,}")
_VERB_AFTER = re.compile(rf" (?:is|was|has|had|will|would|and|in|on|at|{_SAYING})\b")
_CRAFT = re.compile(
    r"\b(?:ferry|ship|boat|barge|yacht|vessel|trawler|tanker|freighter|steamer|liner|tug|tugboat|"
    r"schooner|frigate|destroyer|cruiser|submarine|lifeboat|sloop|ketch|aircraft carrier|rocket|"
    r"spacecraft|racehorse|horse|locomotive|storm|hurricane|typhoon|cyclone)s?(?:,? the| called| "
    r"named|,)? $",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    r"\b(?:company|firm|business|contractor|bank|airline|agency|charity|group|newspaper|magazine|"
    r"chain|maker|operator|supplier|retailer|start-up|startup|consultancy|lender|insurer), $"
)


#: with the name of a place: "Air Velmia", "Bank Velmia"
_HOUSES_OF = frozenset({"air", "radio", "bank", "rai", "télé"})


def kind_of_words(words: Sequence[Word]) -> str | None:
    """What lexicons say of the words together: organisation, place, person or None."""
    joined = " ".join(word.low for word in words)
    first, last = words[0], words[-1]
    if joined in lex.KNOWN_ORGS:
        return "organisation"
    if first.low in _HOUSES_OF and " ".join(word.low for word in words[1:]) in lex.PLACES:
        return "organisation"
    if joined in lex.PLACES or joined.rstrip(".") in lex.PLACES:
        return "place"
    if any(word.text == "&" for word in words[1:-1]):
        return "organisation"
    titled = any(word.low in lex.TITLES and word.text[-1] == "." for word in words[1:-1])
    given = len(words) > 1 and is_given(first.low) and not titled
    headed = len(words) > 1 and any(word.low in lex.ORG_HEADS for word in words)
    if headed and (last.low in lex.ORG_HEADS or (_links_inside(words) and not given)):
        return "organisation"
    if given and not any(word.low in lex.PLACE_HEADS for word in words[1:]):
        return "person"
    if len(words) > 1 and last.low in lex.PLACE_HEADS:
        return "place"
    if len(words) == 1 and 2 <= len(last.text.replace(".", "")) <= 5 and last.text.isupper():
        return "organisation"
    return None


def _links_inside(words: Sequence[Word]) -> bool:
    return any(word.text in LINKS for word in words)


def kind_by_company(text: str, span: Span) -> str | None:
    """A person if a verb of saying or "who" stands beside the name, a body if "which" does."""
    if _COMPANY.search(text, max(0, span.start - 16), span.start):
        return "organisation"
    if _WHICH.match(text, span.end):
        return (
            None if _IN_PLACE.search(text, max(0, span.start - 9), span.start) else "organisation"
        )
    if _OBJECT.search(text, max(0, span.start - 6), span.start):
        return None
    if " " in span.of(text) and _MINDS.match(text, span.end):
        return "person"
    if _WHO.match(text, span.end) or _SAID_BEFORE.search(text, max(0, span.start - 24), span.start):
        return "person"
    return None


def has_mind(text: str, span: Span) -> bool:
    """Whether a verb of thinking or saying follows the name: people do that, and capitals."""
    return _MINDS.match(text, span.end) is not None


def says(text: str, span: Span) -> bool:
    """Whether a verb of saying, or a clause with "who", follows the name."""
    return _WHO.match(text, span.end) is not None


def has_age(text: str, span: Span) -> bool:
    """Whether an age stands after the name, and not the distance to a place."""
    placed = _IN_PLACE.search(text, max(0, span.start - 9), span.start)
    return placed is None and _AGE.match(text, span.end) is not None


def is_thing(text: str, span: Span) -> bool:
    """Whether a full name is a ship's, or one that stands with an article: "the Morgan Tide,"."""
    if _CRAFT.search(text, max(0, span.start - 30), span.start):
        return True
    if not _THE.search(text, max(0, span.start - 5), span.start):
        return False
    return _VERB_AFTER.match(text, span.end) is not None or not _NOUN_AFTER.match(text, span.end)


def is_title_of_work(text: str, span: Span) -> bool:
    """Whether the name fills a pair of quotation marks: "The Water Book"."""
    before = text[max(0, span.start - 5) : span.start]
    lead = before.removesuffix("The ").removesuffix("A ")
    return lead[-1:] in tuple('"“‘«') and text[span.end : span.end + 2].strip(" ,.")[:1] in tuple(
        '"”’»'
    )


def opens_dateline(text: str, span: Span) -> bool:
    """Whether a name in capitals opens its paragraph: "VARDA, Tessaly (TNA) —"."""
    words = span.of(text)
    starts = span.start == 0 or text[span.start - 1] == "\n"
    return starts and words.isupper() and len(words) > 2 and text[span.end : span.end + 1] in ", ("


def is_headline(paragraph: str) -> bool:
    """Whether nearly every longer word is capitalised, so that capitals say nothing."""
    long = _LONG_WORD.findall(paragraph)
    capitals = sum(word[0].isupper() for word in long)
    if paragraph.rstrip().endswith((".", "!", "?", '"', "”")):
        return len(long) > 5 and capitals >= 0.9 * len(long)
    return len(long) > 4 and capitals >= 0.8 * len(long)
