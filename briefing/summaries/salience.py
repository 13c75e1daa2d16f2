"""The default scorer: cover the weighted concepts of a pool within the budget.

Sentences are first cut down to the few hundred that say the most for their length, since the
search looks at all of them again and again; what is cut could hardly be chosen. That keeps the
work after reading linear in the number of sentences.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.summaries.concepts import weigh_concepts
from briefing.summaries.cover import Problem, cover
from briefing.summaries.events import is_same_event
from briefing.summaries.pool import Candidate, Concept, Pool
from briefing.summaries.select import REPEATED, Pick, overlap, redundancy

KEPT = 60  # sentences that the search looks at; more when the budget is large
_RIVALS = 3
UNDATED = 0.5  # of a lead's worth beside other leads' on its event, when its report has no date
FILLER = 0.02  # of the best salience: what says less only fills up the budget


def pick_coverage(pool: Pool, words: int) -> tuple[Pick, ...]:
    """Sentences that together cover the most within `words`, in the order of the pool."""
    weights = weigh_concepts(pool)
    able = _prune(pool, weights, words)
    kept = _one_of_each_event(able, weights)
    chosen = [kept[i] for i in cover(_problem(kept, weights, words))]
    picks = [_explain(candidate, chosen, able, weights) for candidate in chosen]
    least = FILLER * max((pick.salience for pick in picks), default=0.0)
    return tuple(pick for pick in picks if pick.salience >= least)


def said(candidate: Candidate, weights: dict[Concept, float]) -> float:
    """The weight of all that a sentence says."""
    return sum(map(weights.__getitem__, candidate.concepts))


def worth(candidate: Candidate, weights: dict[Concept, float]) -> float:
    """The weight of all that a sentence says, less what its faults take."""
    return candidate.keeps * said(candidate, weights)


def _prune(pool: Pool, weights: dict[Concept, float], words: int) -> list[Candidate]:
    """The best for their length, each text once, in the order of the pool.

    Worth is taken before faults here, since whether a sentence stands alone costs more to find
    out than what it says: only those that say enough are asked.
    """
    room = KEPT + words // 5
    able = (c for c in pool.candidates if c.cost <= words and c.stem_set)
    rated = sorted(able, key=lambda c: (-said(c, weights) / c.cost, c.number))
    good = (c for c in rated if c.keeps > 0 and not pool.is_told(c))
    kept = _first_of_each(good, room)
    if not kept:
        kept = _first_of_each((c for c in pool.printable if c.cost <= words), room)
    return sorted(kept, key=lambda c: c.number)


def _one_of_each_event(kept: Sequence[Candidate], weights: dict[Concept, float]) -> list[Candidate]:
    """Of the leads that announce one event, that which says the most of it, whatever its length."""

    def fullness(lead: Candidate) -> float:
        return worth(lead, weights) * (UNDATED if lead.undated else 1.0)

    leads = sorted((c for c in kept if c.event), key=lambda c: (-fullness(c), c.number))
    groups: list[list[Candidate]] = []
    for lead in leads:
        alike = [group for group in groups if _tells_event_of(lead, group)]
        groups = [group for group in groups if group not in alike]
        groups.append([c for group in alike for c in group] + [lead])
    best = {min(group, key=leads.index).number for group in groups}
    return [c for c in kept if c.event is None or c.number in best]


def _tells_event_of(lead: Candidate, group: Iterable[Candidate]) -> bool:
    return any(_tell_one_event(lead, other) for other in group)


def _tell_one_event(one: Candidate, other: Candidate) -> bool:
    if one.event is None or other.event is None:
        return False
    return is_same_event(one.event, other.event, overlap(one.stem_set, other.stem_set))


def _first_of_each(candidates: Iterable[Candidate], room: int) -> list[Candidate]:
    kept: dict[frozenset[str], Candidate] = {}
    for candidate in candidates:
        kept.setdefault(candidate.stem_set, candidate)
        if len(kept) == room:
            break
    return list(kept.values())


def _problem(kept: Sequence[Candidate], weights: dict[Concept, float], words: int) -> Problem:
    numbers: dict[Concept, int] = {}
    covers = [
        [numbers.setdefault(concept, len(numbers)) for concept in candidate.concepts]
        for candidate in kept
    ]
    values = [weights[concept] for concept in numbers]
    clashes: dict[tuple[int, int], bool] = {}

    def clash(one: int, other: int) -> bool:
        key = (one, other) if one < other else (other, one)
        if key not in clashes:
            clashes[key] = overlap(kept[one].stem_set, kept[other].stem_set) >= REPEATED
        return clashes[key]

    return Problem(
        costs=[candidate.cost for candidate in kept],
        covers=covers,
        weights=values,
        debts=[
            # a sentence that cannot stand alone is here only when none can: faults are then equal
            (1.0 - (candidate.keeps or 1.0)) * sum(values[c] for c in concepts)
            for candidate, concepts in zip(kept, covers, strict=True)
        ],
        budget=words,
        clash=clash,
    )


def _explain(
    candidate: Candidate,
    chosen: Sequence[Candidate],
    kept: Sequence[Candidate],
    weights: dict[Concept, float],
) -> Pick:
    """Why a sentence was chosen: what only it adds, and the rivals that it kept out."""
    others = [other for other in chosen if other is not candidate]
    elsewhere = {concept for other in others for concept in other.concepts}
    new = [concept for concept in candidate.concepts if concept not in elsewhere]
    return Pick(
        candidate=candidate,
        salience=worth(candidate, weights) / candidate.cost,
        redundancy=redundancy(candidate, others),
        concepts=tuple(_phrases(candidate, sorted(new, key=lambda c: -weights[c]))),
        beat=_rivals(candidate, chosen, kept, weights),
    )


def _phrases(candidate: Candidate, concepts: Sequence[Concept]) -> list[str]:
    """Concepts in the words of the sentence, those with content, weightiest first."""
    phrases = {
        (a, b): f"{one} {two}"
        for a, b, one, two in zip(
            candidate.roots,
            candidate.roots[1:],
            candidate.words,
            candidate.words[1:],
            strict=False,
        )
    }
    return [phrases[c] for c in concepts if candidate.stem_set.intersection(c)]


def _rivals(
    candidate: Candidate,
    chosen: Sequence[Candidate],
    kept: Sequence[Candidate],
    weights: dict[Concept, float],
) -> tuple[Candidate, ...]:
    """The most like it among those left out: it says that and more, or says it better."""
    taken = {other.number for other in chosen}
    shared = [
        (max(overlap(candidate.stem_set, other.stem_set), _tell_one_event(candidate, other)), other)
        for other in kept
        if other.number not in taken
    ]
    alike = [(share, other) for share, other in shared if share >= REPEATED / 2]
    alike.sort(key=lambda pair: (-pair[0], -worth(pair[1], weights), pair[1].number))
    return tuple(other for _, other in alike[:_RIVALS])
