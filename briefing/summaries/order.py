"""The order in which a summary reads: documents by time, sentences as they stood."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.summaries.select import Pick
from briefing.types import StoryCluster


def order_picks(cluster: StoryCluster, picks: Sequence[Pick]) -> tuple[Pick, ...]:
    """Lead-like sentence first, then document by document, oldest first."""
    rank = {document.doc_id: number for number, document in enumerate(cluster.documents)}

    def place(pick: Pick) -> tuple[int, int]:
        return rank[pick.candidate.sentence.doc_id], pick.candidate.sentence.index

    return tuple(sorted(picks, key=place))
