"""Which quotes to print: variants grouped over the reports, the telling ones chosen."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefing.text.slices import join_slices
from briefing.text.vectors import find_terms
from briefing.types import Attribution, QuoteGroup, Span, StoryCluster

SAME = 0.7  # share of the shorter quotation's words that makes two the same quotation
SHORTEST, LONGEST = 5, 60  # words of a quotation that fits the page


def quote_text(attribution: Attribution, cluster: StoryCluster) -> str:
    """The quotation as a brief prints it."""
    text = cluster.by_id[attribution.doc_id].text
    return join_slices(text, attribution.quoted or attribution.content)


def group_quotes(
    cluster: StoryCluster, attributions: Iterable[Attribution]
) -> tuple[QuoteGroup, ...]:
    """Variants of one quotation together, the fullest first; only what stood in marks."""
    place = {document.doc_id: number for number, document in enumerate(cluster.documents)}
    quoted = [a for a in attributions if a.quoted and a.kind != "indirect"]
    quoted.sort(key=lambda a: (-_words(a, cluster), a.speaker is None, place[a.doc_id], a.content))
    groups: list[list[Attribution]] = []
    bags: list[frozenset[str]] = []
    for attribution in quoted:
        bag = frozenset(find_terms(quote_text(attribution, cluster)))
        found = next((n for n, known in enumerate(bags) if _alike(bag, known)), None)
        if found is None:
            groups.append([attribution])
            bags.append(bag)
        else:
            groups[found].append(attribution)
    return tuple(_group(group, cluster) for group in groups)


def _words(attribution: Attribution, cluster: StoryCluster) -> int:
    return len(quote_text(attribution, cluster).split())


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= SAME * max(1, min(len(one), len(other)))


def _group(group: Sequence[Attribution], cluster: StoryCluster) -> QuoteGroup:
    """The fullest form, with the best speaker that any variant knows."""
    best = max(group, key=lambda a: (a.speaker is not None, a.confidence))
    fullest = group[0]
    if fullest.speaker is None and best.speaker is not None:
        fullest = best
    carried = {attribution.doc_id for attribution in group}
    return QuoteGroup(
        attribution=replace(fullest),
        doc_ids=tuple(d.doc_id for d in cluster.documents if d.doc_id in carried),
        variants=tuple(a for a in group if a is not fullest),
    )


def select_quotes(
    groups: Iterable[QuoteGroup],
    cluster: StoryCluster,
    *,
    limit: int,
    printed: Sequence[tuple[str, Span]] = (),
    previous: Sequence[object] = (),
) -> tuple[QuoteGroup, ...]:
    """The quotes to print: known speakers, many origins, fit length; speakers take turns."""
    told = {
        " ".join(line.text.split()) for story in previous for line in getattr(story, "quotes", ())
    }
    open_groups = [
        replace(group, salience=round(_salience(group, cluster), 6))
        for group in groups
        if not _is_printed(group, printed)
        and " ".join(quote_text(group.attribution, cluster).split()) not in told
    ]
    open_groups.sort(key=lambda group: -group.salience)
    chosen: list[QuoteGroup] = []
    while open_groups and len(chosen) < limit:
        seen = [group.attribution.speaker for group in chosen]
        best = max(open_groups, key=lambda g: g.salience * 0.6 ** seen.count(g.attribution.speaker))
        if best.salience <= 0:
            break
        open_groups.remove(best)
        chosen.append(best)
    return tuple(chosen)


def _is_printed(group: QuoteGroup, printed: Sequence[tuple[str, Span]]) -> bool:
    every = (group.attribution, *group.variants)
    return any(
        doc_id == attribution.doc_id and span.overlap(content) > 0
        for attribution in every
        for content in attribution.quoted
        for doc_id, span in printed
    )


def _salience(group: QuoteGroup, cluster: StoryCluster) -> float:
    words = _words(group.attribution, cluster)
    if words < SHORTEST or (group.attribution.speaker is None and group.attribution.source is None):
        return 0.0
    fit = 1.0 if words <= LONGEST else LONGEST / words
    known = 1.0 if group.attribution.speaker else 0.3
    origins = cluster.count_origins(group.doc_ids)
    return float(known * fit * (1 + origins) * math.sqrt(min(words, 20)))
