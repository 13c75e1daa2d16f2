"""One quotation, many outlets: copies, cuts and translations brought together.

Two quotations are variants when the shorter one's telling words are nearly all in the longer one;
fewer need to be shared when both are the same person's, since a speech reaches outlets in several
translations. The fullest verbatim form stands for the group (`briefing.quotes.fullness`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from briefing.quotes.fullness import Choice, documents_of
from briefing.text.wordlist import word_set
from briefing.types import Attribution, QuoteGroup, StoryCluster

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_SMALL = word_set(
    "a an the and or but if of to in on at by for from with as is are was were be been being "
    "it its this that these those there he she they we you i me us him her them his our your "
    "their my not no do does did have has had will would can could should may might must so "
    "than then very just about into over out up down what which who whom when where why how "
    "all any some more most"
)

_SAME_WORDS = 0.9  # of the shorter one's words, whoever is said to speak
_SAME_SPEAKER = 0.5  # of them, when both are given to one person
_FEW = 4  # telling words below which only identical quotations are variants
_COMMON = 40  # quotations sharing a word beyond which the word tells nothing


def telling_words(text: str) -> frozenset[str]:
    """Lower-case words that carry a quotation's content."""
    words = (word.lower().replace("’", "'") for word in _WORD.findall(text))
    return frozenset(word for word in words if word not in _SMALL and len(word) > 1)


def words_of(attribution: Attribution, cluster: StoryCluster) -> str:
    """The quoted slices of an attribution, one after the other."""
    text = cluster.by_id[attribution.doc_id].text
    return " ".join(span.of(text) for span in attribution.quoted)


def group_quotes(
    cluster: StoryCluster, attributions: Sequence[Attribution]
) -> tuple[QuoteGroup, ...]:
    """Quotations of a story, each once, with the reports that carry it.

    In: attributions of the cluster's documents, speakers resolved. Out: groups in the order in
    which the story first has them; `attribution` is the fullest verbatim form, `variants` the
    others, `doc_ids` every report that carries one, oldest first. Indirect speech is left out.
    """
    used = [a for a in attributions if a.quoted and a.doc_id in cluster.by_id]
    words = [telling_words(words_of(a, cluster)) for a in used]
    homes = _Homes(len(used))
    for one, other in _candidates(words):
        if _are_variants(used[one], words[one], used[other], words[other]):
            homes.join(one, other)
    order = {document.doc_id: place for place, document in enumerate(cluster.documents)}
    groups: dict[int, list[Attribution]] = {}
    for index, attribution in enumerate(used):
        groups.setdefault(homes.of(index), []).append(attribution)
    choice = Choice(cluster)
    made = [_group(choice, group, order) for group in groups.values()]
    return tuple(sorted(made, key=lambda g: (order[g.doc_ids[0]], g.attribution.content[0].start)))


class _Homes:
    """Union of indices into groups, each named by its lowest member."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def of(self, index: int) -> int:
        while self._parent[index] != index:
            self._parent[index] = self._parent[self._parent[index]]
            index = self._parent[index]
        return index

    def join(self, one: int, other: int) -> None:
        low, high = sorted((self.of(one), self.of(other)))
        self._parent[high] = low


def _candidates(words: Sequence[frozenset[str]]) -> Iterable[tuple[int, int]]:
    """Pairs of quotations that share at least two words that are not everywhere."""
    holders: dict[str, list[int]] = {}
    for index, own in enumerate(words):
        for word in own:
            holders.setdefault(word, []).append(index)
    shared: Counter[tuple[int, int]] = Counter()
    for word in sorted(holders):
        held = holders[word]
        if len(held) <= _COMMON:
            shared.update((a, b) for n, a in enumerate(held) for b in held[n + 1 :])
    return [pair for pair, count in sorted(shared.items()) if count >= 2 or _tiny(words, pair)]


def _tiny(words: Sequence[frozenset[str]], pair: tuple[int, int]) -> bool:
    return min(len(words[pair[0]]), len(words[pair[1]])) < 3


def _are_variants(
    one: Attribution, words: frozenset[str], other: Attribution, others: frozenset[str]
) -> bool:
    shared = len(words & others)
    shorter = min(len(words), len(others))
    if shorter < _FEW:
        return words == others and shorter > 0
    if one.speaker is not None and other.speaker is not None and one.speaker != other.speaker:
        return shared >= _SAME_WORDS * shorter and shorter >= 6
    known = one.speaker is not None and one.doc_id != other.doc_id
    floor = _SAME_SPEAKER if known and one.speaker == other.speaker else 0.75
    return shared >= floor * shorter


def _group(choice: Choice, group: list[Attribution], order: dict[str, int]) -> QuoteGroup:
    best = choice.fullest(group)
    variants = sorted(
        (form for form in group if form is not best),
        key=lambda form: (order[form.doc_id], form.content[0].start),
    )
    return QuoteGroup(
        attribution=best, doc_ids=documents_of(group, order), variants=tuple(variants)
    )
