"""What looks like a date and is a name: newspapers, titles, people, movements, streets, clubs."""

from __future__ import annotations

from briefing.text.timex_lexicon import words
from briefing.text.timex_reading import Reading

_OPENERS = frozenset("\"“‘'«") | {"``"}
_CLOSERS = frozenset("\"”’'»") | {"''"}
_TITLE_LENGTH = 5  # capitalised words between quotation marks that still are a title

# Words before a weekday that make it the name of a day of its own, a person or a club.
_BEFORE_WEEKDAY = words(
    "black cyber bloody super good holy palm ash maundy shrove fat giving man ruby stormy manic "
    "blue sheffield mad red casual mr mrs ms dr sir captain coach joe the_mail_on"
)
_PERSON_TITLES = words(
    "mr mrs ms dr sir captain coach judge sen rep gen prof lord lady dame colonel sergeant major"
)
_FOLLOWED_BY = words(
    "street avenue road square airport station bridge movement revolution uprising agreement "
    "accords accord party club brigade war fox live show times telegraph mirror express post mail "
    "sun star herald world sport night blues brunch league cup group magazine foundation museum "
    "stadium park alliance front coalition institute university school prize festival madness"
)
_SET_PHRASES = words("blues feeling")
_PAPERS_ON = words("mail scotland express telegraph wales ireland post")


def is_name(reading: Reading, start: int, end: int) -> bool:
    """Whether tokens [start, end) are part of a name or a title rather than a date."""
    texts = reading.tokens.texts
    if not any(word[:1].isupper() for word in texts[start:end]):
        return False
    return (
        _is_title(texts, start, end)
        or _is_followed_by_name(reading, start, end)
        or _is_preceded_by_name(reading, start, end)
    )


def _is_title(texts: list[str], start: int, end: int) -> bool:
    """`"Stormy Monday"`: a few words between quotation marks, all capitalised."""
    first, last = start, end
    while first > 0 and start - first < _TITLE_LENGTH and texts[first - 1][:1].isupper():
        first -= 1
    while last < len(texts) and last - end < _TITLE_LENGTH and texts[last][:1].isupper():
        last += 1
    capital = all(word[:1].isupper() or word[:1].isdigit() for word in texts[start:end])
    opened = first > 0 and texts[first - 1] in _OPENERS
    closed = last < len(texts) and texts[last] in _CLOSERS
    return capital and opened and closed


def _is_followed_by_name(reading: Reading, start: int, end: int) -> bool:
    after = reading.after(end)
    if after.lower() in _SET_PHRASES and reading.pick("WEEKDAY", start, end):
        return True
    if not after[:1].isupper() or reading.before(end + 1) != after.lower():
        return False
    if after.lower() in _FOLLOWED_BY:
        return True
    weekday = reading.pick("WEEKDAY", start, end)
    alone = end - start == 1 and bool(weekday)
    opens = start == 0 or reading.tokens.texts[start - 1] in (".", "\n\n", "“", '"')
    return alone and opens and not _is_speaker(reading, end)


def _is_speaker(reading: Reading, end: int) -> bool:
    """Of "Friday Mr. Brill said": a title follows, or no second name that a comma closes."""
    return reading.after(end + 1) not in (",", "'s") or reading.after(end).lower() in _PERSON_TITLES


def _is_preceded_by_name(reading: Reading, start: int, end: int) -> bool:
    texts = reading.tokens.texts
    first = texts[start]
    before = texts[start - 1] if start else ""
    if not first[:1].isupper() or not (before[:1].isupper() or before == "on"):
        return False
    if before == "on":
        return (
            texts[start - 2 : start - 1][0:1] != []
            and texts[start - 2].lower() in _PAPERS_ON
            and texts[start - 2][0].isupper()
        )
    if before.lower() in _BEFORE_WEEKDAY and before.lower() != "good":
        return True
    if first in ("Today", "Tomorrow", "Yesterday", "Tonight", "Noon", "Midnight", "Christmas"):
        return True
    return start > 1 and texts[start - 2].lower().rstrip(".") in _PERSON_TITLES
