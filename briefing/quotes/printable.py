"""Which quotations can stand on a page by themselves: whole, somebody's, and understood alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.quotes.cue_lexicon import CLAUSE_STARTERS
from briefing.quotes.variants import telling_words, words_of
from briefing.text.wordlist import word_set
from briefing.types import Attribution, AttributionKind, QuoteGroup, Span, StoryCluster

SHORTEST, LONGEST = 5, 90  # words
SURE = 0.65  # a speaker less sure than this is not printed at all: wrong is worse than missing
_POINTS_BACK = 12  # words under which a quotation that opens on "it" says nothing by itself
_POINTS_AT = 7  # the same for "this": it points at what is talked about
_SAID_ALREADY = 0.8  # share of telling words that one sentence of the summary has
_ENDS_ON_IT = 9  # words under which one that ends on "it" says nothing
_SLICE = 5  # words of a slice that may not be printed twice

_BACK = word_set("he she it they those these each such both")
_AT = word_set("this that there")
_EMPTY_IT = re.compile(
    r"it(?:'s|’s| is| was| would be| will be| has been| must be| may be) (?:not )?(?:\w+ )?"
    r"(?:wrong|right|clear|time|important|hard|difficult|easy|possible|impossible|too|true|up|"
    r"essential|vital|unacceptable|likely|unlikely|no|\w+ (?:to|that|for))\b",
    re.IGNORECASE,
)
_OPENS_CLAUSE = word_set(
    "i we he she it they you this that these those there here the a an my our your his her its "
    "their no not nobody everyone everybody somebody someone anyone people what who when where how "
    "why if as because while all many most some every each neither both one two only never let do "
    "don't don’t can could would should please"
)
_FINITE = re.compile(
    r"\b(?:am|is|are|was|were|has|have|had|will|would|can|could|must|should|may|might|do|does|did|"
    r"cannot|\w+n['’]t|\w+['’](?:re|ve|ll|m|d)|"
    r"(?:he|she|it|that|this|there|here|what|who|where|how|nobody|everybody|everyone)['’]s)\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"(?:one|another|others|some|many|several|both|all|none|each|any|it|that|two|three)"
    r"(?: of (?:the |them)?(?:\w+ )?(?:people|sources|persons)?)?",
    re.IGNORECASE,
)
_NO_ONE = word_set("it this that they them these those one who which")
_CALLED = 6  # words of a sentence below which one calls rather than says something
#: a verb without its subject, or a "not" without its verb: "would like to thank …"
_TORN = re.compile(
    r"(?:can|could|would|should|must|might|may|will|do|does|did|is|are|was|were|has|have|had|"
    r"not|never|neither|nor)\b(?! (?:one|everyone|everybody|all|many|a single|every)\b)"
)
_SENTENCE_ENDS = re.compile(r"[.!?…;]+")
_LAST_WORD = re.compile(r"([\w'’-]+)([^\w]*)$")
_MARKS_AND_SPACE = " \t\n\"“”„«»'‘’`["
_DETERMINERS = word_set(
    "a an the my our your his her its their some any each every all no what how"
)
_ON_IT = re.compile(r"\b(?:it|that|this|them|him|her|so|one)[.,!?…]*$", re.IGNORECASE)


def is_printable(group: QuoteGroup, cluster: StoryCluster) -> bool:
    """Long enough to mean something, short enough for a page, and surely somebody's words."""
    return why_unfit(group, cluster) is None


def why_unfit(group: QuoteGroup, cluster: StoryCluster) -> str | None:
    """Why a quotation cannot stand on a page by itself, in words; None when it can."""
    attribution = group.attribution
    said = words_of(attribution, cluster)
    text = cluster.by_id[attribution.doc_id].text
    count = len(said.split())
    if not SHORTEST <= count <= LONGEST:
        return f"{count} words: key quotations have {SHORTEST} to {LONGEST}"
    if _is_chatter(attribution, said):
        return "somebody without a name calls it out"
    if not _is_somebodys(attribution, text):
        return "whose words they are is not sure enough"
    if not _stands_alone(attribution, said):
        return "a fragment, or it points at what stands before it"
    return None if _is_whole(attribution, text) else "the object of a verb outside the marks"


def _is_somebodys(attribution: Attribution, text: str) -> bool:
    """Whether a speaker is known for sure, or words there name one ("one" and "it" do not)."""
    if attribution.speaker is None:
        source, cue = attribution.source, attribution.cue
        known = source is not None and source.of(text).lower() not in _NO_ONE
        return known and cue is not None
    return attribution.confidence >= SURE and not _NOBODY.fullmatch(attribution.speaker)


def _stands_alone(attribution: Attribution, said: str) -> bool:
    """Whether the words are a sentence, or at least a clause, that points at nothing outside."""
    words, first = said.split(), _first(said)
    if points_back(said) and len(words) < _POINTS_BACK:
        return False
    if _ON_IT.search(said) and len(words) < _ENDS_ON_IT:
        return False
    if first in _AT and len(words) < _POINTS_AT:
        return False
    if attribution.kind != AttributionKind.MIXED:
        return not said[:1].islower() or _is_clause(first, said)
    return _is_clause(first, said)


def _is_chatter(attribution: Attribution, said: str) -> bool:
    """Whether somebody without a name calls out, as on a recording: `"Got it! Go!" one shouts`."""
    if attribution.speaker is not None and attribution.speaker_kind != "anonymous":
        return False
    return len(said.split()) < _CALLED * len(_SENTENCE_ENDS.findall(said + "."))


def _is_whole(attribution: Attribution, text: str) -> bool:
    """Whether the marks hold what the sentence says there, and not the object of its verb.

    `thanked them for "the chance I was given"` and `"We will not buy" bridges, he said` do not.
    """
    first = attribution.quoted[0]
    before = _LAST_WORD.search(text, max(0, first.start - 40), first.start)
    led = before is not None and not before.group(2).strip(_MARKS_AND_SPACE)
    opens_small = first.of(text)[:1].islower() and _first(first.of(text)) in _DETERMINERS
    if not (opens_small and led and before is not None):
        return True
    cued = attribution.cue is not None and attribution.cue.end >= before.end(1)
    return cued or before.group(1).lower() in CLAUSE_STARTERS


def points_back(said: str) -> bool:
    """Whether the words open on "he" or "it" that nothing before them explains."""
    return _first(said) in _BACK and not _EMPTY_IT.match(said)


def _first(said: str) -> str:
    """The first word, in lower case, without marks."""
    return said.split()[0].casefold().strip("“‘'\"")


def _is_clause(first: str, said: str) -> bool:
    """Whether a fragment that begins in the middle has a subject and its verb."""
    contracted = re.split(r"['’]", first)[0]
    if said[:1].islower() and _TORN.match(said) and "?" not in said:
        return False
    return contracted in _OPENS_CLAUSE and _FINITE.search(said) is not None


def is_printed(
    group: QuoteGroup, cluster: StoryCluster, printed: Sequence[tuple[str, Span]]
) -> bool:
    """Whether the summary prints a slice of the quotation or of a variant, or says the same."""
    forms = (group.attribution, *group.variants)
    if any(_prints(form, cluster, printed) for form in forms):
        return True
    words = telling_words(words_of(group.attribution, cluster))
    for doc_id, span in printed:
        text = telling_words(span.of(cluster.by_id[doc_id].text)) if doc_id in cluster.by_id else ()
        if len(words) >= _SLICE and len(words.intersection(text)) >= _SAID_ALREADY * len(words):
            return True
    return False


def _prints(form: Attribution, cluster: StoryCluster, printed: Sequence[tuple[str, Span]]) -> bool:
    text = cluster.by_id[form.doc_id].text
    for span in form.quoted:
        words = len(span.of(text).split())
        shared = sum(span.overlap(other) for doc_id, other in printed if doc_id == form.doc_id)
        if shared > 0.5 * len(span) and (words >= _SLICE or len(form.quoted) == 1):
            return True
    return False
