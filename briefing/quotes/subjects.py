"""Which actor is the subject of which cue: order, what stands between, what stands before."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from briefing.quotes.cue_lexicon import (
    BETWEEN,
    CLAUSE_STARTERS,
    MEDIA_VERBS,
    PREPOSITIONS,
    STRONG,
    VERB_FORMS,
    WEAK,
)
from briefing.quotes.records import Actor, Cue, Pair
from briefing.text.wordlist import word_set
from briefing.types import Span

_WORDS = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?")
_LAST_WORD = re.compile(r"([\w'’\-]+)\W*$")
_RELATIVE = re.compile(r"\s*,?\s*(?:who|which|that)\b")
_PASSIVE = frozenset({"is", "was", "are", "were", "been", "being", "be", "get", "got"})
_HIM = re.compile(r" (him|her) as\b")
_POSSESSOR = re.compile(r"\s+(?:[A-Z][\w.]*['’]s\s+)?")
_CLOSES = re.compile(r"\W*|(?:,| of| at| in| on| for| from) [^;:]{0,90}?\W*")
_SHOWN = re.compile(r"\b(?:footage|videos?|clips?|recordings?|tapes?|audio|film) of $")
_BONUS = {"name": 1.0, "pronoun": 1.0, "person": 0.8, "group": 0.4, "document": -0.5}
_OWNS = re.compile(r"['’]s\s+")
_AS = re.compile(r"\bas\s*$")
_OPENS_ASIDE = re.compile(r"\s?[,(—–]\s*as\s(?:[a-z]+ly\s|also\s|first\s|earlier\s)?$")
_CLOSES_ASIDE = re.compile(r"[^,;:.()“”\"—–]{0,60}[,)—–]")
_MODALS = word_set("will would could should may might must can to shall cannot")
_BEFORE, _AFTER = 14, 4  # actors on either side that are weighed
_REACH = 300  # characters after a cue within which its subject ends
_SETTLED = 12.0  # strength from which nobody further off is asked
_NEAR = 60  # characters between a verb and a subject that comes after it
_GAP = 260  # characters between subject and verb
_AUXILIARY = 12  # characters between a quotation and its verb: `», a-t-elle déclaré`
_FOREIGN_ROLE = re.compile(
    r"\s(?:[^\s,.;:!?()“”„«»\"]{1,30}\s){0,5}(?:[^\s,.;:!?()“”„«»\"]{1,30}(?:,|\.)\s)?"
    r"(?<!\s(?:de|da|di|do|du|от|al)\s)(?<!\s(?:von|vom|des|del|dos|das|der|для)\s)"
)
_OF_ABROAD = re.compile(
    r"(?<!\w)(?:de|del|della|di|da|do|dos|das|du|des|von|vom|der|und|et|y|e|и|от|en|em|in|am|im|"
    r"aus)\s$"
)
_AFTER_CUE = re.compile(
    r"[\s,]*(?:(?:on|this|last)\s+\w+day|\w+ly|today|yesterday|in turn)?[\s,]*$"
)


def find_pairs(
    text: str, frame: Span, cues: Sequence[Cue], actors: Sequence[Actor], quotes: Sequence[Span]
) -> tuple[Pair, ...]:
    """The best subject of each cue of a frame (a sentence with its quotations), if it has one."""
    found = []
    ends = [actor.span.end for actor in actors]
    for cue in cues:
        here = bisect_right(ends, cue.start)
        low = max(bisect_left(ends, cue.start - _GAP), here - _BEFORE) if cue.form != "p" else here
        high = min(bisect_left(ends, cue.end + _REACH), here + _AFTER)
        while high > here and (cue.form in "bgn" or actors[high - 1].span.start > cue.end + _NEAR):
            high -= 1  # none of these can be a subject that comes after its verb
        nearest_first = (*reversed(actors[low:here]), *actors[here:high])
        best: Pair | None = None
        for actor in nearest_first:
            pair = _pair(text, frame, cue, actor, quotes)
            if best is None or pair.strength > best.strength:
                best = pair
            if pair.strength >= _SETTLED:
                break
        if best is not None and best.strength > 0:
            found.append(_through(text, best, actors))
    found = [pair for pair in found if not _is_aside(text, pair, found)]
    if not any(pair.via is not None for pair in found):
        return tuple(found)
    return tuple(pair for pair in found if not _repeats(text, pair))


def _is_aside(text: str, pair: Pair, others: Sequence[Pair]) -> bool:
    """`The Post has noted, as suggested by X, that Q`: X stands beside what the Post says."""
    opened = pair.side == "after" and _OPENS_ASIDE.search(
        text, max(0, pair.cue.start - _NEAR), pair.cue.start
    )
    if not opened or not _CLOSES_ASIDE.match(text, pair.actor.span.end):
        return False
    return any(
        other.side == "before"
        and other.cue.form in "sd"
        and other.cue.lemma in STRONG
        and other.cue.end <= opened.start()
        for other in others
    )


def _through(text: str, pair: Pair, actors: Sequence[Actor]) -> Pair:
    """`The agency quotes X as saying`: X speaks, the agency is the channel."""
    agency = pair.actor.name is not None and pair.actor.name.kind in ("organisation", "unknown")
    if pair.cue.lemma not in MEDIA_VERBS or pair.side != "before" or not agency:
        return pair
    him = _HIM.match(text, pair.cue.end)
    if him:
        span = Span(start=him.start(1), end=him.end(1))
        head = "he" if him.group(1) == "him" else "she"
        return replace(pair, actor=Actor(span, "pronoun", head), via=pair.actor)
    for actor in actors:
        if actor.span.start >= pair.cue.end:
            if actor.span.start - pair.cue.end > 40 or text[pair.cue.end] in ',:;."”':
                return pair
            return replace(pair, actor=actor, via=pair.actor)
    return pair


def _repeats(text: str, pair: Pair) -> bool:
    """Whether a cue is the "as saying" of a pair through an agency."""
    return pair.via is None and bool(_AS.search(text, max(0, pair.cue.start - 4), pair.cue.start))


def _pair(text: str, frame: Span, cue: Cue, actor: Actor, quotes: Sequence[Span]) -> Pair:
    if actor.span.end <= cue.start:
        side, strength = "before", _before(text, frame, cue, actor, quotes)
    elif actor.span.start >= cue.end:
        side, strength = "after", _after(text, frame, cue, actor, quotes)
    else:
        side, strength = "before", -9.0
    return Pair(cue, actor, strength + _kind_bonus(actor, cue), side)


def _kind_bonus(actor: Actor, cue: Cue) -> float:
    bonus = _BONUS[actor.kind]
    if actor.head in ("it", "you"):
        bonus -= 1.5
    if actor.name is not None and actor.name.kind == "place":
        bonus -= 2.5
    return bonus - (1.0 if cue.lemma in WEAK else 0.0) - (4.0 if actor.possessive else 0.0)


def _before(text: str, frame: Span, cue: Cue, actor: Actor, quotes: Sequence[Span]) -> float:
    """Strength of `actor … cue`."""
    gap = text[actor.span.end : cue.start]
    if len(gap) > _GAP or cue.form == "p" or _is_foreign_object(text, cue, actor):
        return -9.0
    if cue.form == "n":  # the owner: four points make good for standing in the possessive
        return 13.0 if actor.possessive and _OWNS.fullmatch(gap) else -9.0
    between = any(actor.span.end <= quote.start < cue.start for quote in quotes)
    score = _gap_score(gap, cue) - len(gap) / 80 - (2.0 if between else 0.0)
    position = stands_as_subject(text, frame, actor, quotes)
    if cue.form == "g" and actor.head == "it":
        return -9.0
    if cue.form == "g" and _SHOWN.search(text, max(0, actor.span.start - 16), actor.span.start):
        position = 1.5
    if cue.form == "g" and text[max(0, actor.span.start - 5) : actor.span.start] == "with ":
        position = 1.5
    if actor.kind == "document" and position < 1.0:
        score -= 2.0
    return score + position * (1.5 if cue.form == "g" else 1.0)


def _gap_score(gap: str, cue: Cue) -> float:
    words = [word.lower() for word in _WORDS.findall(gap)]
    adverbial = all(word in BETWEEN or word.endswith("ly") for word in words)
    stripped = gap.strip()
    if cue.form == "d" and words[-1:] and words[-1] in _PASSIVE and cue.lemma != "quote":
        return 0.0
    if cue.form == "b" and words[-1:] and words[-1] in _MODALS:
        return 3.0
    if adverbial and "," not in gap:
        return 10.0 if cue.form != "g" or words else 5.0
    if adverbial and not words:
        return 3.0 if cue.form == "g" else 4.5
    if adverbial:
        return 9.0 if _RELATIVE.match(gap) else 8.0
    if stripped.startswith("(") and stripped.endswith(")"):
        return 9.0
    if stripped.startswith((",", "(", "—", "–", "-")) and stripped.endswith(
        (",", ")", "—", "–", "-")
    ):
        return 6.5
    if words[0] in ("of", "for", "at", "from", "with", "in") and "," not in gap:
        return 6.0 if len(words) < 9 else 4.0
    if stripped.endswith(",") and stripped.count(",") > 1:
        return 6.0
    if words[-1] in ("and", "but", "then", "or") or words[-2:-1] == ["and"]:
        return 4.0
    if cue.form == "g":
        return 4.0 if stripped.endswith(",") else 2.5
    return 1.0


def stands_as_subject(text: str, frame: Span, actor: Actor, quotes: Sequence[Span]) -> float:
    """Whether the actor stands where a subject does: at a clause's start, after no preposition."""
    start = actor.span.start
    if start - frame.start < 60 and not text[frame.start : start].strip(" \t\n\"“”'‘’—–-•*"):
        return 2.5
    if any(0 <= start - q.end < 12 and not text[q.end : start].strip(" ,—–-") for q in quotes):
        return 2.0
    before = text[max(frame.start, start - 30) : start].rstrip()
    if before.endswith((",", ";", ":", "—", "–", ")")):
        return 1.0
    word = _LAST_WORD.search(before)
    low = word.group(1).lower() if word else ""
    if low in CLAUSE_STARTERS:
        return 1.5
    return -3.5 if low in PREPOSITIONS or _takes_object(low) else -0.5


def _takes_object(low: str) -> bool:
    """Whether a verb stands before the actor, which is then its object ("mocked X, saying")."""
    known = VERB_FORMS.get(low)
    return known is not None and known[1] in "sdg" and known[0] not in STRONG


def _is_foreign(text: str, cue: Cue) -> bool:
    """Whether a cue is a verb of another language; English phrases hold a space."""
    words = text[cue.start : cue.end].lower()
    return " " not in words and words not in VERB_FORMS


def _is_foreign_object(text: str, cue: Cue, actor: Actor) -> bool:
    """Whether a preposition of another language stands before the actor: `ministra de Vivienda`."""
    return _is_foreign(text, cue) and bool(
        _OF_ABROAD.search(text[max(0, actor.span.start - 9) : actor.span.start])
    )


def _is_foreign_inversion(
    text: str, cue: Cue, actor: Actor, gap: str, quotes: Sequence[Span]
) -> bool:
    """`„…“, sagte Kreisbrandmeister Jörg Hallwachs`: a full name after a verb of another language,
    with nothing but a role between."""
    if actor.name is None or " " not in actor.span.of(text) or not _FOREIGN_ROLE.fullmatch(gap):
        return False
    return _is_foreign(text, cue) and any(
        0 <= cue.start - quote.end <= _AUXILIARY for quote in quotes
    )


def _after(text: str, frame: Span, cue: Cue, actor: Actor, quotes: Sequence[Span]) -> float:
    """Strength of `cue … actor`: inversion after a quotation, "according to X", "by X"."""
    gap = text[cue.end : actor.span.start]
    if _is_foreign_object(text, cue, actor):
        return -9.0
    if _is_foreign_inversion(text, cue, actor, gap, quotes):
        return 9.0
    if len(gap) > _NEAR or any(cue.end <= quote.start < actor.span.start for quote in quotes):
        return -9.0
    if cue.form == "p":
        return 11.0 if len(gap.split()) <= 2 else 3.0
    if gap.strip().lower() in ("by", ", by", "— by"):
        return 7.5 if cue.form == "d" else -2.0
    after_quote = any(0 <= cue.start - quote.end <= 5 for quote in quotes)
    inverted = after_quote and cue.form in "sd" and cue.lemma in STRONG
    if inverted and not _WORDS.search(gap):
        return 11.5 if cue.lemma not in ("tell", "ask") else 3.0
    names_end = actor.kind == "name" and _POSSESSOR.fullmatch(gap) is not None
    if not quotes and names_end and cue.form in "sd" and cue.lemma in STRONG:
        closes = _CLOSES.fullmatch(text, actor.span.end, frame.end) is not None
        return 8.5 if closes and text[max(0, cue.start - 2) : cue.start] == ", " else -9.0
    if cue.lemma == "say" and cue.form in "sd" and text[max(0, cue.start - 2) : cue.start] == ", ":
        return 6.5 if quotes and quotes[0].end <= cue.start and not _WORDS.search(gap) else -9.0
    return 2.0 if inverted and _AFTER_CUE.fullmatch(gap) else -9.0
