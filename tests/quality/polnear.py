"""PolNeAR as gold: articles with their attributions, from the parts that may be read.

The corpus is not in the repository. Its root comes from BRIEFING_EVAL_DATA (see eval_quotes);
the test part is refused here by name, so that nothing can be tuned on it by mistake.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PARTS = ("train", "dev")
_STRETCH = re.compile(r"[“\"”„«]([^“\"”„«»]+)[”\"»“]?")


@dataclass(frozen=True)
class Gold:
    """One annotated attribution; spans are (start, end) offsets into the article's text."""

    content: tuple[tuple[int, int], ...]
    source: tuple[tuple[int, int], ...]
    cue: tuple[tuple[int, int], ...]

    def quoted(self, text: str) -> tuple[tuple[int, int], ...]:
        """Double-quoted stretches inside the content, marks left out."""
        return tuple(
            (start + found.start(1), start + found.end(1))
            for start, end in self.content
            for found in _STRETCH.finditer(text[start:end])
        )

    def qualifies(self, text: str) -> bool:
        """Whether a stretch of at least four words stands in double quotation marks."""
        return any(len(text[a:b].split()) >= 4 for a, b in self.quoted(text))


@dataclass(frozen=True)
class GoldArticle:
    name: str
    text: str
    attributions: tuple[Gold, ...]


def find_files(root: Path, part: str) -> list[tuple[Path, Path]]:
    """Text and annotations of each article of one part, by name; of several annotators the first
    by name. Raises FileNotFoundError when the part is not at hand."""
    if part not in PARTS:
        raise ValueError(f"PolNeAR {part!r} must stay unseen; readable are {PARTS}")
    folder = root / "polnear" / "data" / part
    if not folder.is_dir():
        raise FileNotFoundError(folder)
    pairs = (
        (path, min((folder / "attributions").glob(f"{path.stem}_*.ann"), default=None))
        for path in sorted((folder / "text").glob("*.txt"))
    )
    return [(text, annotations) for text, annotations in pairs if annotations]


def read_polnear(root: Path, part: str) -> Iterator[GoldArticle]:
    """The articles of one part, by name. Raises FileNotFoundError when it is not at hand."""
    for path, labels in find_files(root, part):
        text = path.read_bytes().decode("utf-8", "replace")
        yield GoldArticle(path.stem, text, tuple(_read_ann(labels)))


def _read_ann(path: Path) -> Iterator[Gold]:
    spans: dict[str, tuple[tuple[int, int], ...]] = {}
    events: list[dict[str, list[str]]] = []
    for line in path.read_text("utf-8").split("\n"):
        columns = line.split("\t")
        if len(columns) < 2:
            continue  # a text column may itself hold line ends
        if line.startswith("T"):
            spans[columns[0]] = _read_spans(columns[1])
        elif line.startswith("E"):
            roles: dict[str, list[str]] = {}
            for pair in columns[1].split():
                role, _, identifier = pair.partition(":")
                roles.setdefault(role.rstrip("0123456789"), []).append(identifier)
            events.append(roles)
    for roles in events:
        found = {
            role: tuple(sorted(span for name in roles.get(role, ()) for span in spans[name]))
            for role in ("Content", "Source", "Cue")
        }
        yield Gold(found["Content"], found["Source"], found["Cue"])


def _read_spans(column: str) -> tuple[tuple[int, int], ...]:
    _, _, places = column.partition(" ")
    return tuple((int(a), int(b)) for a, b in (place.split() for place in places.split(";")))
