"""The headline of a story, word for word: the most central and informative of its reports'.

Central: its words stand in the headlines and openings of many origins (each origin one vote).
Informative: enough words with content, no teaser. A later report's counts more, since a story
moves. When no headline will do, the best sentence that stands alone.
"""

from __future__ import annotations

import datetime
import math
import re
from collections import Counter
from collections.abc import Iterator

from briefing.summaries.pool import build_pool
from briefing.summaries.salience import pick_coverage
from briefing.summaries.words import find_content, find_roots, tokenise
from briefing.types import Document, Headline, Span, StoryCluster

LEAST = 0.45  # what a headline's faults must leave of it
LEAD = 400  # characters of a body that count as its opening
SENTENCE = 30  # words of a sentence that stands in for a headline, if there is one so short
HALF_LIFE = 4.0  # days after which a headline counts half: a story moves, a toll rises
UNDATED = 0.7
OVERTAKEN = 0.4  # what is left of a headline whose number a newer headline corrects
ALIKE = 2  # content roots that two headlines on one matter share, their numbers apart

_TEASER = re.compile(
    r"^(?:here['’]?s|here (?:is|are)|this is|these|what (?:we know|to know|you|it|this|happened)|"
    r"why|how|who|when|where|watch|video|photos?|pictures|gallery|quiz|podcast|live|live updates?|"
    r"explained|explainer|opinion|analysis|editorial|comment|column|letters?|review|interview|"
    r"recap|briefing|newsletter|the \d+|\d+ (?:things|ways|reasons|facts|times|questions))\b|"
    r"\b(?:you|your|won['’]?t believe|need to know|what happened next|everything we know|"
    r"goes viral|shocking|stunning|amazing|in pictures|as it happened|things to know)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\b(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|"
    r"hundreds?|thousands?|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b",
    re.IGNORECASE,
)
_CUT = re.compile(r"(?:…|\.\.\.)[\"'”’]?$")
_MARKS = (("“", "”"), ("(", ")"), ("«", "»"), ("[", "]"))


def choose_headline(cluster: StoryCluster) -> Headline:
    """The document, where the words stand in it ('headline' or 'body'), and their span there.

    A cluster without a word gives an empty span of its first document ('' if it has none).
    """
    best = max(_rated(cluster), default=None, key=lambda rated: (rated[0], -rated[1]))
    if best is not None:
        document = cluster.documents[best[1]]
        return _headline_of(document)
    return _of_opinion(cluster) or _best_sentence(cluster) or _anything(cluster)


def _of_opinion(cluster: StoryCluster) -> Headline | None:
    """Over nothing but opinion, "Column: …" is no teaser and says what stands there."""
    if len(cluster.opinions) < len(cluster.documents):
        return None
    headed = (d for d in reversed(cluster.documents) if d.article.headline.strip())
    return next(map(_headline_of, headed), None)


def _headline_of(document: Document) -> Headline:
    span = span_of(document.article.headline)
    return Headline(doc_id=document.doc_id, source="headline", span=span)


def span_of(text: str) -> Span:
    """The text without the white space around it."""
    start = len(text) - len(text.lstrip())
    return Span(start=start, end=max(start, len(text.rstrip())))


def soundness(headline: str) -> float:
    """What its faults leave of a headline, 0 to 1."""
    text = headline.strip()
    words = text.split()
    checks = (
        (not any(character.isalpha() for character in text), 0.0),
        (len(words) < 3, 0.4),
        (len(words) > 25, 0.6),
        (text.isupper(), 0.6),
        (text.endswith("?"), 0.5),
        (text.endswith("!"), 0.7),
        (text.endswith(":"), 0.5),
        (bool(_TEASER.search(text)), 0.4),
        (bool(_CUT.search(text)), 0.4),
        (_is_unbalanced(text), 0.6),
        ("\n" in text, 0.5),
    )
    return math.prod(keeps for holds, keeps in checks if holds)


def _is_unbalanced(text: str) -> bool:
    odd = any(text.count(one) != text.count(other) for one, other in _MARKS)
    return odd or text.count('"') % 2 == 1


def _rated(cluster: StoryCluster) -> Iterator[tuple[float, int]]:
    """(score, number of the document) of each headline that will do."""
    votes, origins = _votes(cluster), max(1, len(cluster.origins))
    newest = max((d.dct for d in cluster.documents if d.dct), default=None)
    for number, document in enumerate(cluster.documents):
        sound = soundness(document.article.headline)
        roots = _content(document.article.headline, document.article.language)
        if sound >= LEAST and roots:
            central = sum(votes[root] for root in sorted(roots)) / origins
            telling = central / math.sqrt(len(roots) + 2)
            overtaken = OVERTAKEN if _is_overtaken(document, cluster) else 1.0
            yield sound * telling * _freshness(document, newest) * overtaken, number


def _is_overtaken(document: Document, cluster: StoryCluster) -> bool:
    """Whether a newer headline on the same matter gives another number: a toll has risen."""
    numbers = _numbers(document)
    if not numbers or document.dct is None:
        return False
    newer = (d for d in cluster.documents if d.dct is not None and d.dct > document.dct)
    own = _content(document.article.headline, document.article.language)
    return any(
        _numbers(other) - numbers
        and len(own & _content(other.article.headline, other.article.language)) >= ALIKE
        for other in newer
    )


def _numbers(document: Document) -> frozenset[str]:
    found = _NUMBER.findall(document.article.headline.lower())
    return frozenset(number.rstrip(".,") for number in found)


def _freshness(document: Document, newest: datetime.datetime | None) -> float:
    if document.dct is None or newest is None:
        return UNDATED
    return float(0.5 ** ((newest - document.dct).total_seconds() / 86400 / HALF_LIFE))


def _votes(cluster: StoryCluster) -> Counter[str]:
    """By how many origins each word is used in the headline or the opening of a report."""
    votes: Counter[str] = Counter()
    for origin in cluster.origins:
        used: set[str] = set()
        for doc_id in origin.doc_ids:
            used |= _opening_roots(cluster.by_id[doc_id])
        votes.update(sorted(used))
    return votes


def _opening_roots(document: Document) -> frozenset[str]:
    article = document.article
    return _content(f"{article.headline}\n{article.body[:LEAD]}", article.language)


def _content(text: str, language: str) -> frozenset[str]:
    words = tokenise(text)
    roots = find_roots([words], language)
    return frozenset(roots[word] for word in find_content(roots, language))


def _best_sentence(cluster: StoryCluster) -> Headline | None:
    """The sentence that says the most of the story, short if there is a short one."""
    pool = build_pool(cluster)
    costs = [candidate.cost for candidate in pool.printable]
    picks = pick_coverage(pool, max(SENTENCE, min(costs))) if costs else ()
    if not picks:
        return None
    best = max(picks, key=lambda pick: (pick.salience, -pick.candidate.number))
    candidate = best.candidate
    return Headline(doc_id=candidate.sentence.doc_id, source="body", span=candidate.span)


def _anything(cluster: StoryCluster) -> Headline:
    """Some headline, however poor; else an empty span."""
    for document in cluster.documents:
        if document.article.headline.strip():
            return _headline_of(document)
    first = cluster.documents[0].doc_id if cluster.documents else ""
    return Headline(doc_id=first, source="body", span=Span(start=0, end=0))
