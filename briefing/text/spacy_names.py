"""Names by a spaCy model that the user has installed: the only door to spaCy.

Off unless asked for (`names = "spacy"`), and nothing is downloaded. Rules find names as ever; where
the model sees one in the same place its word on the kind counts, and what it alone sees is added.
Only documents in the model's language are read by it. Same model, same text: same names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from briefing.errors import MissingLibraryError
from briefing.text.name_settling import settle
from briefing.text.names import find_names, keep_names
from briefing.text.roles import role_of
from briefing.types import Document, NameMention, Span

_KINDS = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}
_LONGEST = 100_000  # characters of a document that the model reads; rules read the rest


def prepare_names(documents: Iterable[Document], names: str, model: str) -> tuple[Document, ...]:
    """The documents, with their names found by the model where `names` is "spacy".

    Raises MissingLibraryError, with what to install, when spaCy or the model is absent.
    """
    held = tuple(documents)
    if names == "spacy":
        reader = load_model(model)
        for document in held:
            if document.article.language[:2] == reader.lang:
                keep_names(document, _found(document, reader))
    return held


@lru_cache(maxsize=2)
def load_model(model: str) -> Any:
    """The model, without the parts that names do not need."""
    try:
        import spacy
    except ImportError as error:
        raise MissingLibraryError(
            'names = "spacy" is set and spaCy is not installed',
            package="pip install 'newsbrief[spacy]'",
        ) from error
    try:
        return spacy.load(model, exclude=["parser", "lemmatizer", "textcat"])
    except OSError as error:
        raise MissingLibraryError(
            f'names = "spacy" is set and its model {model} is not installed',
            package=f"python -m spacy download {model}",
        ) from error


def _found(document: Document, reader: Any) -> tuple[NameMention, ...]:
    entities = list(_entities(document, reader))
    ruled = [_weighed(mention, entities) for mention in find_names(document)]
    added = [e for e in entities if not any(e.span.overlap(m.span) for m in ruled)]
    raw = sorted((*ruled, *added), key=lambda mention: mention.span)
    return settle(document, [(mention, False) for mention in raw])


def _entities(document: Document, reader: Any) -> Iterator[NameMention]:
    """What the model sees, with the role that the text gives."""
    for entity in reader(document.text[:_LONGEST]).ents:
        kind = _KINDS.get(entity.label_)
        words = entity.text.removesuffix("'s").removesuffix("’s").strip()
        if kind is None or not words[:1].isupper() or "\n" in words:
            continue
        start = document.text.index(words, entity.start_char)
        span = Span(start=start, end=start + len(words))
        role = role_of(document.text, span) if kind == "person" else None
        yield NameMention(doc_id=document.doc_id, span=span, text=words, kind=kind, role=role)


def _weighed(mention: NameMention, entities: Sequence[NameMention]) -> NameMention:
    """A mention by rule, of the kind that the model gives to the same words."""
    same = next((e for e in entities if e.span == mention.span), None)
    if same is None or same.kind == mention.kind:
        return mention
    return replace(mention, kind=same.kind, role=mention.role if same.kind == "person" else None)
