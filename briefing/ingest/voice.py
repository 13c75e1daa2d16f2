"""The site's own voice: paragraphs in which a publisher speaks to the reader about the site.

Wordings of prompts are endless, so this asks what no reporting does: every sentence orders,
asks, addresses "you" or speaks as "we" or "this article", none tells what happened, and what
they speak of is the site and its goods (newsletter, account, comments, our reporting). Both
halves are needed: a minister too says "we", and a firm too has an app.
"""

from __future__ import annotations

import re

from briefing.ingest.rules.voice_words import (
    ABOUT_ITSELF,
    ADDED,
    ADDRESS,
    ADDRESSED,
    ASKED,
    ASKS,
    CUES,
    ENOUGH,
    ENOUGH_FOR_YOU,
    HAPPENED,
    LEAD_IN,
    LETTERS,
    LONGEST,
    NARRATED,
    NEGATED,
    OF_PAPERS,
    ORDERS,
    OUR_GOODS,
    OURS,
    PARTICIPLES,
    PAST_FORM,
    POINTS,
    PRICE,
    RHETORIC,
    SPLIT,
    STRONG,
    TELLS,
    TITLED,
    TOPICS,
    WANTED,
    WE,
    WEAK,
    YOURS,
)


def find_prompt(paragraph: str) -> str | None:
    """The rule's name when a whole paragraph is the site speaking to its reader, else None."""
    if paragraph.count(" ") >= LONGEST or not _may_be_spoken(paragraph):
        return None
    if not _is_spoken(paragraph):
        return None
    sentences = split_sentences(paragraph)
    moods = [_mood(sentence) for sentence in sentences]
    if "report" in moods:
        return None
    return _topic(paragraph) if _weigh(paragraph, moods) else None


def calls_for_cut(paragraph: str) -> bool:
    """Whether the last sentence of several holds a word of the site's."""
    end = paragraph[-200:].rstrip(' .!?…)”"’')
    start = max(end.rfind(mark) for mark in (". ", "! ", "? ", "” ", "’ ", ") "))
    if start < 0:
        return False
    return not CUES.isdisjoint(LETTERS.findall(end[start:].lower()))


def is_plain_report(sentence: str) -> bool:
    """Whether a sentence tells something and speaks neither to the reader nor of the site."""
    return (
        sentence.count(" ") > 3
        and _mood(sentence) == "report"
        and not (OURS.search(sentence) or YOURS.search(sentence) or STRONG.search(sentence))
    )


def tells_a_story(text: str) -> bool:
    """Whether a sentence that only looks like a prompt tells something: `Listen … and you hear`."""
    if RHETORIC.search(text) or _adds_report(text) or _is_titled(text):
        return True
    if not re.search(r"[.!]\s*$", text) or not NARRATED.search(text):
        return False
    return _mood(split_sentences(text)[0]) == "report" and not ADDRESSED.match(text)


def _is_titled(text: str) -> bool:
    """Whether an order is only the name of what is told: `Join the club was painted on it`."""
    match = TITLED.match(text)
    return bool(match and match["order"].lower() in ORDERS)


def _adds_report(text: str) -> bool:
    """Whether an order or motto is told of: `Read more: the words are painted on a bus`."""
    match = ADDED.search(text)
    if match is None:
        return False
    rest = text[match.start() :]
    return not (OURS.search(rest) or YOURS.search(rest) or STRONG.search(rest))


def split_sentences(text: str) -> list[str]:
    """Sentences by their marks; what is cut wrongly at a title costs nothing here."""
    return [piece for piece in SPLIT.split(text.strip()) if piece]


def _may_be_spoken(text: str) -> bool:
    """A quick look: a word that orders at the start, or one of address anywhere."""
    words = set(text.lower().split())
    return not words.isdisjoint(ADDRESS) or not words.isdisjoint(ORDERS)


def _is_spoken(text: str) -> bool:
    """Whether it may be the site that speaks: nothing happened, nobody is said to say it."""
    return not has_happened(text)


def has_happened(text: str) -> bool:
    """Whether something is told; what a reader is asked (`Was this helpful?`) tells nothing."""
    return bool(HAPPENED.search(text.lower())) and bool(
        HAPPENED.search(ASKED.sub("", text).lower())
    )


def _mood(sentence: str) -> str:
    """`order`, `ask`, `itself` (you, we, this article), `label` (no verb), or `report`."""
    bare = sentence.lstrip(" \t*_•·–—>-([")
    if bare.rstrip(" )]*_").endswith("?") and ASKS.match(bare):
        return "ask"
    lead = LEAD_IN.match(bare)
    rest = bare[lead.end() if lead else 0 :]
    rest = NEGATED.sub("", rest, count=1)
    first = re.match(r"[A-Za-z-]+", rest)
    if first and first.group().lower() in ORDERS and not _is_subject(rest, first.end()):
        return "order"
    if ABOUT_ITSELF.match(rest):
        return "report" if WE.match(rest) and _has_past(rest) else "itself"
    if OUR_GOODS.search(rest):
        return "itself"
    if len(rest.split()) > 9 or TELLS.search(rest):
        return "report"
    return "report" if _has_past(rest) else "label"


def _has_past(text: str) -> bool:
    return bool(set(PAST_FORM.findall(text)) - PARTICIPLES)


def _is_subject(rest: str, end: int) -> bool:
    """Whether the word that could order is what the sentence is about: "Support is growing"."""
    following = rest[end : end + 30].lower()
    return bool(
        re.match(
            r"\s+(?:is|are|was|were|has|have|will|would|can|could|of|from|among|says)\b", following
        )
    )


def _weigh(text: str, moods: list[str]) -> bool:
    if PRICE.search(text) and not OF_PAPERS.search(text):
        return False
    strong, weak = len(STRONG.findall(text)), len(set(WEAK.findall(text.lower())))
    ours = bool(OURS.search(text))
    weight = 2 * strong + weak / 2 + ours + (ours and bool(YOURS.search(text)))
    weight += bool(WANTED.search(text)) + 2 * bool(POINTS.search(text))
    if set(moods) == {"label"}:
        return bool(strong) and not text.rstrip().endswith(".") and weight >= ENOUGH_FOR_YOU
    if "order" not in moods and "ask" not in moods and not ours and not _is_short(text):
        return strong > 1 and weight >= 2 * ENOUGH_FOR_YOU  # advice to citizens and customers
    if POINTS.search(text) and _is_short(text):
        return weight >= ENOUGH
    if "order" in moods or "ask" in moods:
        if strong or (ours and _is_short(text)):
            return weight >= ENOUGH
        return weight >= ENOUGH + 0.5 and _is_short(text)
    return bool(strong) and weight >= (ENOUGH if ours else ENOUGH_FOR_YOU)


def _is_short(text: str) -> bool:
    return text.count(" ") < 16


def _topic(text: str) -> str:
    for name, pattern in TOPICS:
        if pattern.search(text):
            return name
    return "promo"
