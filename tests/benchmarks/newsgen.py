"""News that nobody wrote, in any quantity: Zipf words, stories, outlets, copies.

Words follow Zipf's law over an invented vocabulary under a layer of English function words;
a story has its own names and telling words, an official statement that independent reports
quote, and an agency's background paragraph that stands in other stories too. Copies are cut,
edited, re-ordered and merged, and each text knows which words of which source it kept, so that
what two texts share is true by construction. The same seed gives the same news.
"""

from __future__ import annotations

import datetime
import itertools
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from briefing.types import Article, Document

START = datetime.datetime(2026, 3, 2, 5, 0, tzinfo=datetime.UTC)
FUNCTION = (
    *("the", "of", "and", "to", "in", "a", "that", "for", "on", "is", "was", "with", "as", "it"),
    *("by", "at", "from", "be", "has", "have", "had", "are", "were", "an", "this", "which", "or"),
    *("not", "its", "but", "their", "they", "his", "he", "she", "her", "will", "would", "after"),
    *("also", "who", "more", "been", "when", "over", "into", "about", "there", "some", "than"),
    *("two", "could", "before", "other", "up", "last", "out", "new", "one", "first", "if", "all"),
    *("no", "while", "during", "between", "under", "against", "through", "where", "may", "what"),
)
_ONSETS = [
    "b",
    "c",
    "ch",
    "d",
    "f",
    "g",
    "gr",
    "h",
    "k",
    "kl",
    "l",
    "m",
    "n",
    "p",
    "pl",
    "r",
    "s",
    "sh",
    "sk",
    "st",
    "t",
    "th",
    "tr",
    "v",
    "w",
]
_VOWELS = ["a", "e", "i", "o", "u", "ai", "ea", "ou"]
_CODAS = ["", "", "n", "r", "s", "l", "t", "nd", "rk", "m"]


def _coin(rng: random.Random, syllables: int) -> str:
    parts = (
        rng.choice(_ONSETS) + rng.choice(_VOWELS) + rng.choice(_CODAS) for _ in range(syllables)
    )
    return "".join(parts)


@dataclass(frozen=True)
class Text:
    """Paragraphs of words; each word with the source and place it came from, or None."""

    paragraphs: tuple[tuple[tuple[str, tuple[int, int] | None], ...], ...]

    @property
    def body(self) -> str:
        return "\n\n".join(" ".join(word for word, _ in part) for part in self.paragraphs)

    @property
    def sources(self) -> frozenset[tuple[int, int]]:
        return frozenset(place for part in self.paragraphs for _, place in part if place)

    @property
    def words(self) -> int:
        return sum(map(len, self.paragraphs))


@dataclass
class Story:
    """What the reports of one event have in common."""

    number: int
    names: list[str]
    words: list[str]
    statement: str
    begins: datetime.datetime


@dataclass
class Newsroom:
    """A source of stories and texts; everything follows from `seed`."""

    seed: int = 1
    vocabulary: int = 40_000
    rng: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self.rng = random.Random(self.seed)
        coined = {_coin(self.rng, self.rng.choice((1, 2, 2, 3, 3))) for _ in range(self.vocabulary)}
        self.general = sorted(coined)
        self.rng.shuffle(self.general)
        self.names = sorted({_coin(self.rng, 2).title() for _ in range(self.vocabulary // 2)})
        zipf = [1 / (rank + 2.7) for rank in range(1, len(self.general) + 1)]
        self.cumulative = list(itertools.accumulate(zipf))
        zipf = [1 / (rank + 2.7) for rank in range(1, len(FUNCTION) + 1)]
        self.function = list(itertools.accumulate(zipf))
        self.backgrounds = [self._paragraph([], 40) for _ in range(30)]
        self._next_source = itertools.count()

    def story(self, number: int, *, days: float = 3.0) -> Story:
        """A story that begins some time within `days`."""
        begins = START + datetime.timedelta(days=self.rng.random() * days)
        names = self.rng.sample(self.names, 9)
        words = self.rng.sample(self.general[200:], 14)
        quoted = " ".join(self._words([*names[:2], *words], 34))
        return Story(number, names, words, f"“{quoted},” {names[0]} said.", begins)

    def report(self, story: Story, *, words: int | None = None) -> Text:
        """An independent report: no copy, though it may quote the story's statement."""
        source, places = next(self._next_source), itertools.count()
        length = words or int(min(900, max(90, self.rng.lognormvariate(5.7, 0.5))))
        telling = story.names * 2 + story.words
        parts = [self._paragraph(telling, 55) for _ in range(max(2, length // 55))]
        if self.rng.random() < 0.5:
            parts.insert(self.rng.randrange(1, len(parts)), story.statement.split())
        if self.rng.random() < 0.2:
            parts.append(self.rng.choice(self.backgrounds))
        return Text(tuple(tuple((word, (source, next(places))) for word in part) for part in parts))

    def _paragraph(self, telling: Sequence[str], length: int) -> list[str]:
        words: list[str] = []
        while len(words) < length:
            sentence = self._words(telling, self.rng.randint(12, 28))
            words += [sentence[0].capitalize(), *sentence[1:-1], sentence[-1] + "."]
        return words

    def _words(self, telling: Sequence[str], count: int) -> list[str]:
        rng = self.rng
        general = rng.choices(self.general, cum_weights=self.cumulative, k=count)
        function = rng.choices(FUNCTION, cum_weights=self.function, k=count)
        mixed = [f if rng.random() < 0.45 else g for f, g in zip(function, general, strict=True)]
        if telling:
            for place in range(count):
                if rng.random() < 0.16:
                    mixed[place] = rng.choice(telling)
        return mixed

    def cut(self, text: Text, share: float) -> Text:
        """The text without `share` of its words: its opening, or paragraphs from anywhere."""
        keep = max(1, round(text.words * (1 - share)))
        parts = list(text.paragraphs)
        if self.rng.random() < 0.4:
            first = parts[0]
            rest = parts[1:]
            self.rng.shuffle(rest)
            parts = [first, *rest]
        kept, left = [], keep
        for part in parts:
            if left > 0:
                kept.append(part[:left])
                left -= len(part)
        return Text(tuple(kept))

    def edit(self, text: Text, share: float) -> Text:
        """The text with `share` of its words replaced, dropped or doubled by another."""
        return Text(tuple(tuple(self._edited(part, share)) for part in text.paragraphs))

    def _edited(
        self, part: Sequence[tuple[str, tuple[int, int] | None]], share: float
    ) -> Iterator[tuple[str, tuple[int, int] | None]]:
        for word in part:
            if self.rng.random() >= share:
                yield word
                continue
            how = self.rng.random()
            if how < 0.75:
                yield (self.rng.choice(self.general[:4000]), None)
            elif how < 0.9:
                yield (self.rng.choice(self.general[:4000]), None)
                yield (self.rng.choice(FUNCTION), None)

    def shuffle(self, text: Text) -> Text:
        """The text with its paragraphs in another order."""
        parts = list(text.paragraphs)
        self.rng.shuffle(parts)
        return Text(tuple(parts))

    def merge(self, first: Text, second: Text) -> Text:
        """Both texts in one, paragraph by paragraph in turn."""
        turns = itertools.zip_longest(first.paragraphs, second.paragraphs)
        return Text(tuple(part for turn in turns for part in turn if part))


def document(
    article_id: str, text: Text, when: datetime.datetime | None, outlet: str | None = None
) -> Document:
    """A document of a text; not segmented, as neither origins nor clusters need sentences."""
    headline = " ".join(word.strip("“”.,") for word, _ in text.paragraphs[0][:9])
    return Document(
        article=Article(
            article_id=article_id,
            headline=headline,
            body=text.body,
            published=when,
            outlet=outlet,
        )
    )


def make_day(count: int, *, seed: int = 1, days: float = 3.0) -> tuple[list[Document], list[int]]:
    """`count` documents of many stories and, for each, the number of its story.

    Stories have eight reports in the mean, few have hundreds; two in five reports are copies.
    """
    room = Newsroom(seed=seed)
    documents: list[Document] = []
    labels: list[int] = []
    for number in itertools.count():
        story = room.story(number, days=days)
        size = min(count // 20 + 1, max(1, int(room.rng.paretovariate(1.1) * 2.0)))
        for text in _reports(room, story, size):
            if len(documents) == count:
                return documents, labels
            when = story.begins + datetime.timedelta(hours=room.rng.random() * 30)
            outlet = f"Outlet {room.rng.randrange(400)}"
            documents.append(document(f"{len(documents):08d}", text, when, outlet))
            labels.append(number)
    raise AssertionError


def _reports(room: Newsroom, story: Story, size: int) -> Iterator[Text]:
    own: list[Text] = []
    for _ in range(size):
        if own and room.rng.random() < 0.4:
            source = room.rng.choice(own)
            yield room.edit(room.cut(source, room.rng.random() * 0.5), room.rng.random() * 0.15)
        else:
            own.append(room.report(story))
            yield own[-1]
