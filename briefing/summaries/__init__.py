"""Cluster → Summary: verbatim sentences within a word budget, from one of several scorers.

`coverage` is ours and the default; the others are sumy's algorithms and the lead baseline, all
fed the same sentences, one voice for each origin.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import MappingProxyType

from briefing.errors import UnknownScorerError
from briefing.summaries.graph import ALGORITHMS, sumy_picker
from briefing.summaries.headline import choose_headline
from briefing.summaries.lead import pick_lead
from briefing.summaries.order import order_picks
from briefing.summaries.pool import Pool, build_pool
from briefing.summaries.salience import pick_coverage
from briefing.summaries.select import Pick, says_much_the_same
from briefing.types import FigureClaim, StoryCluster, Summary, SummarySentence

__all__ = ["SCORERS", "choose_headline", "summarize"]

Scorer = Callable[[Pool, int], tuple[Pick, ...]]

SCORERS: MappingProxyType[str, Scorer] = MappingProxyType(
    {"coverage": pick_coverage, "lead": pick_lead}
    | {name: sumy_picker(name) for name in sorted(ALGORITHMS)}
)


def summarize(
    cluster: StoryCluster,
    *,
    words: int = 100,
    scorer: str = "coverage",
    previous: Sequence[object] = (),
    superseded: Sequence[FigureClaim] = (),
) -> Summary:
    """Choose sentences of `cluster` that together say the most in at most `words` tokens.

    `previous` is what the reader has been told: texts, `Summary`s, stories or briefs;
    `superseded` are numbers that newer reports have overtaken (`find_figures`). Raises
    UnknownScorerError for a scorer that is not in `SCORERS`.
    """
    if scorer not in SCORERS:
        raise UnknownScorerError(scorer, tuple(SCORERS))
    pool = build_pool(cluster, previous, superseded)
    picks = order_picks(cluster, pool, SCORERS[scorer](pool, words))
    chosen = tuple(_sentence(cluster, pool, pick) for pick in picks)
    return Summary(sentences=chosen, scorer=scorer, budget=words)


def _sentence(cluster: StoryCluster, pool: Pool, pick: Pick) -> SummarySentence:
    candidate = pick.candidate
    alike = {o.sentence.doc_id for o in pool.candidates if says_much_the_same(candidate, o)}
    return SummarySentence(
        sentence=candidate.sentence,
        span=candidate.span,
        text=candidate.text,
        salience=pick.salience,
        redundancy=pick.redundancy,
        concepts=pick.concepts,
        origins=cluster.count_origins(sorted(alike | {candidate.sentence.doc_id})),
        beat=tuple(rival.sentence for rival in pick.beat),
    )
