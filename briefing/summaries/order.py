"""The order in which a summary reads: a lead first, then by time and topic, not by score.

Across documents there is no order to copy. As in Barzilay, Elhadad and McKeown (2002), sentences
on one topic stay together and topics follow in time; what each document put first stays first.
The opening is the sentence that its report made most of among those that say the most. The rest
is a chain: what goes on with what was just said, before what is old, before what is new.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.summaries.concepts import prominence
from briefing.summaries.pool import Candidate, Pool
from briefing.summaries.select import Pick, overlap
from briefing.types import StoryCluster

NEXT_SENTENCE = 1.0  # how much the next sentence of the same report is wanted, as topic overlap
SAME_REPORT = 0.15
TIME = 0.5  # how much the whole span of the story's time counts against topic
KNOWN = 0.5  # share of told content from which a sentence counts as known
UNDATED = 0.5  # how much a report without a date is wanted as the opening
NEWS = 0.5  # how much the newest report is preferred to the oldest as the opening


def order_picks(cluster: StoryCluster, pool: Pool, picks: Sequence[Pick]) -> tuple[Pick, ...]:
    """Put picks in reading order. Reports that the reader has had come after those that are new."""
    ranks = {document.doc_id: number for number, document in enumerate(cluster.documents)}
    known = [pick for pick in picks if _is_known(pick.candidate, pool)]
    fresh = [pick for pick in picks if pick not in known]
    return tuple(_chain(fresh, ranks) + _chain(known, ranks))


def _is_known(candidate: Candidate, pool: Pool) -> bool:
    """Whether its report was read before or, where only texts were told, most of its content."""
    if any(other.seen for other in pool.candidates):
        return candidate.seen
    return pool.told_share(candidate) >= KNOWN


def _chain(picks: Sequence[Pick], ranks: dict[str, int]) -> list[Pick]:
    left = sorted(picks, key=lambda pick: _place(pick, ranks))
    chain: list[Pick] = []
    while left:
        ready = list(_first_of_each_document(left))
        best = _opening(ready, ranks) if not chain else _next(chain[-1], ready, ranks)
        chain.append(best)
        left.remove(best)
    return chain


def _place(pick: Pick, ranks: dict[str, int]) -> tuple[int, int]:
    sentence = pick.candidate.sentence
    return ranks[sentence.doc_id], sentence.index


def _first_of_each_document(picks: Iterable[Pick]) -> Iterable[Pick]:
    """Those that may come next: no sentence of its document before it is still to come."""
    seen: set[str] = set()
    for pick in picks:
        if pick.candidate.sentence.doc_id not in seen:
            seen.add(pick.candidate.sentence.doc_id)
            yield pick


def _opening(ready: Sequence[Pick], ranks: dict[str, int]) -> Pick:
    """The weightiest for its length, by how much its own report made of it; rather new than old."""

    def lead(pick: Pick) -> float:
        rank = pick.salience * prominence(pick.candidate) * (1.0 + NEWS * _late(pick, ranks))
        return rank * (UNDATED if pick.candidate.undated else 1.0)

    return max(ready, key=lead)


def _late(pick: Pick, ranks: dict[str, int]) -> float:
    """0 for the story's oldest report, 1 for its newest."""
    return ranks[pick.candidate.sentence.doc_id] / max(1, len(ranks) - 1)


def _next(last: Pick, ready: Sequence[Pick], ranks: dict[str, int]) -> Pick:
    def want(pick: Pick) -> float:
        topic = overlap(pick.candidate.stem_set, last.candidate.stem_set)
        return topic + _continues(pick.candidate, last.candidate) - TIME * _late(pick, ranks)

    return max(ready, key=want)


def _continues(candidate: Candidate, last: Candidate) -> float:
    one, other = last.sentence, candidate.sentence
    if one.doc_id != other.doc_id:
        return 0.0
    return NEXT_SENTENCE if other.index == one.index + 1 else SAME_REPORT
