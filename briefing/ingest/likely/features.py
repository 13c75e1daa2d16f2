"""What is seen of a line that may be furniture: its words, their kinds, its shape.

Each feature is a short name; the model is one weight for each. Words that stand in no table are
told by shape only (a name, a figure, a word), so that a place or a person never learnt means no
more than one that was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from briefing.ingest.agencies import NAMES
from briefing.ingest.likely.lexicon import KINDS

_TOKEN = re.compile(
    r"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.-]+|(?<!\w)[@#]\w+|\w[\w&]*(?:[’'.-]\w+)*|[^\w\s]"
)
_ADDRESS = re.compile(r"https?:|www\.|\w@\w|(?<!\w)@\w|©|^By\s")
_KIND_OF: dict[str, tuple[str, ...]] = {}
for _name, _words in KINDS.items():
    for _word in _words:
        _KIND_OF[_word] = (*_KIND_OF.get(_word, ()), _name)
for _name in sorted(NAMES):
    _KIND_OF.setdefault(_name.lower(), ("credit",))
_PAST = re.compile(
    r"\b(?:was|were|had|said|told|did|went|ran|came|gave|took|made|fell|rose|lost|won|began|broke|held|kept"
    r"|found|saw|met|led|died|left|hit|grew|paid|sold|built|spent|sent|cut|got|felt|knew|stood|became)\b"
)
_ED = re.compile(r"\b[a-z]{2,}ed\b")
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|do|does|did"
    r"|says|said)\b|n['’]t\b",
    re.IGNORECASE,
)
_THIRD = re.compile(r"\b(?:he|she|they|his|her|their|him|them|it|its)\b", re.IGNORECASE)
_YOU = re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE)
_WE = re.compile(r"\b(?:we|us|our|ours)\b", re.IGNORECASE)


def list_features(text: str, parts: frozenset[str] = frozenset()) -> list[str]:
    """The names of all features of a line, sorted; `parts` says where in the article it stands."""
    tokens = list_tokens(text)
    words = [_folded(token) for token in tokens]
    found = set(_of_words(tokens, words))
    found.update(_of_shape(text, tokens))
    found.update(f"place:{part}" for part in parts & {"first", "last"})
    return sorted(found)


def list_tokens(text: str) -> list[str]:
    """Words, figures, addresses and marks of a line, in order."""
    return _TOKEN.findall(text[:600])


def has_sign(text: str) -> bool:
    """Whether a word of furniture, an address or an account stands there at all."""
    if not _KIND_OF.keys().isdisjoint(map(_folded, _TOKEN.findall(text))):
        return True
    return bool(_ADDRESS.search(text)) or (text.isupper() and text.count(" ") > 5)


@lru_cache(maxsize=8192)
def _folded(token: str) -> str:
    """A token as the table knows it: lower case, figures and addresses by kind."""
    if token.startswith(("http", "www.")):
        return "<url>"
    if token[0] in "@#" and len(token) > 1:
        return f"<{token[0]}>"
    if "@" in token:
        return "<mail>"
    if token[0].isdigit():
        return "<0>"
    return "u.s" if token == "US" else token.lower().replace("’", "'")  # noqa: S105


def _of_words(tokens: list[str], words: list[str]) -> Iterator[str]:
    before = "^"
    kind_before = "^"
    shape_before = "^"
    for token, word in zip(tokens, words, strict=True):
        yield f"w:{word}"
        yield f"b:{before} {word}"
        kinds = _KIND_OF.get(word, ())
        shape = _shape(token)
        for kind in kinds:
            yield f"k:{kind}"
            yield f"kb:{kind_before} {kind}"
            yield f"wk:{before} {kind}"
        yield f"s:{before} {shape}"
        yield f"s:{shape_before} {word}"
        shape_before = shape
        before = word
        kind_before = kinds[0] if kinds else shape
    yield f"b:{before} $"
    yield f"kb:{kind_before} $"


@lru_cache(maxsize=8192)
def _shape(token: str) -> str:
    if token[0].isdigit():
        return "0"
    if not token[0].isalpha():
        return token[0]
    if len(token) > 1 and token.isupper():
        return "ALL"
    return "Name" if token[0].isupper() else "word"


def _of_shape(text: str, tokens: list[str]) -> Iterator[str]:
    words = [token for token in tokens if token[0].isalnum()]
    count = max(len(words), 1)
    yield f"long:{min(len(words), 4) if len(words) < 5 else min(len(words) // 4 * 4, 40)}"
    capitals = sum(word[0].isupper() for word in words) / count
    yield f"capitals:{int(capitals * 4)}"
    kinds = sum(word.lower() in _KIND_OF for word in words)
    yield f"kinds:{int(kinds / count * 6)}"
    yield f"kinds-in-all:{min(kinds, 6)}"
    end = text.rstrip()[-1:]
    yield f"end:{end if not end.isalnum() else 'a'}"
    start = text.lstrip()[:1]
    yield f"start:{start if not start.isalnum() else 'a'}"
    yield from _of_grammar(text, count)
    for mark in "|/:;•·©(—–-?!…*>_#@$£€":
        if mark in text:
            yield f"mark:{mark}"
    if any(word.isupper() and len(word) > 3 for word in words):
        yield "shouted"
    digits = sum(word[0].isdigit() for word in words) / count
    yield f"digits:{int(digits * 4)}"


def _of_grammar(text: str, count: int) -> Iterator[str]:
    if _PAST.search(text):
        yield "past"
    if _ED.search(text):
        yield "ed"
    yield "verb" if _VERB.search(text) else "no-verb"
    if _THIRD.search(text):
        yield "third"
    if _YOU.search(text):
        yield "you"
    if _WE.search(text):
        yield "we"


_SAID_AS = {
    "w": "the word “{}”",
    "b": "the words “{}”",
    "k": "a word of the kind “{}”",
    "kb": "words of the kinds “{}”",
    "wk": "“{}” (a word, then a kind of word)",
    "s": "“{}” (a word, then its neighbour's shape)",
    "mark": "the mark “{}”",
    "start": "it begins with “{}”",
    "end": "it ends with “{}”",
    "long": "its length (about {} words)",
    "kinds": "the share of furniture's words",
    "kinds-in-all": "{} or more of furniture's words",
    "capitals": "the share of capitals",
    "digits": "the share of figures",
}
_SHORT = {"you": "it says you", "we": "it says we", "no-verb": "it has no verb"}


def describe(name: str) -> str:
    """A feature in words."""
    kind, colon, value = name.partition(":")
    if not colon:
        return _SHORT.get(name, name)
    return _SAID_AS.get(kind, "{}").format(value)
