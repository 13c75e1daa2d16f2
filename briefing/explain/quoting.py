"""The quotations of a story that were not chosen, each with its reason."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.explain.again import Known, retell
from briefing.explain.show import wrap
from briefing.pipeline import is_quoted
from briefing.quotes import find_attributions, resolve_speakers
from briefing.quotes.key import group_quotes
from briefing.quotes.printable import is_printed, why_unfit
from briefing.quotes.variants import telling_words, words_of
from briefing.types import Brief, QuoteGroup, Span, Story, StoryCluster

MOST = 30  # quotations that are listed
OTHERS = "others are closer to the story, by people named more often, or new"
SAME = 0.5  # share of telling words with a printed quotation that makes a repetition


def quotes_left_out(story: Story, brief: Brief, known: Known) -> Iterator[str]:
    """Lines on the quotations that the story does not print; none when an article is missing."""
    told = retell(story, brief, known)
    if told is None:
        return
    cluster, summary = told
    found = [a for document in cluster.documents for a in find_attributions(document)]
    groups = group_quotes(cluster, resolve_speakers(cluster, found))
    printed = {(quote.article_id, quote.spans) for quote in story.quotes}
    left = [g for g in groups if not _is_there(g, printed)]
    spans = [(sentence.doc_id, sentence.span) for sentence in summary.sentences]
    if left:
        yield f"  not chosen, {len(left)} of {len(groups)}:"
    numbers = {source.article_id: source.citation for source in story.sources}
    reasons = [(_why(group, cluster, story, spans), group) for group in left]
    reasons.sort(key=lambda pair: pair[0] != OTHERS)  # what could have been printed comes first
    for why, group in reasons[:MOST]:
        quote = group.attribution
        who = quote.speaker or "nobody named"
        yield wrap(f"– “{words_of(quote, cluster)}” {who} [{numbers[quote.doc_id]}]", "    ")
        yield f"        {why}"
    if len(left) > MOST:
        yield f"    and {len(left) - MOST} more"


def _is_there(group: QuoteGroup, printed: set[tuple[str, tuple[Span, ...]]]) -> bool:
    forms = (group.attribution, *group.variants)
    return any((form.doc_id, form.quoted or form.content) in printed for form in forms)


def _why(
    group: QuoteGroup, cluster: StoryCluster, story: Story, spans: list[tuple[str, Span]]
) -> str:
    """In one phrase, why it is not among the key quotations."""
    fault = why_unfit(group, cluster)
    if fault is not None:
        return fault
    if not is_quoted(group, cluster):
        return "not all of it stands in quotation marks"
    if is_printed(group, cluster, spans):
        return "the summary prints it, or says the same"
    words = telling_words(words_of(group.attribution, cluster))
    for number, quote in enumerate(story.quotes, 1):
        other = telling_words(quote.text)
        if len(words & other) > SAME * max(1, min(len(words), len(other))):
            return f"says much the same as quotation {number}"
    return OTHERS
