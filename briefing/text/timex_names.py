"""What looks like a date and is a name: newspapers, titles, people, movements, streets, clubs."""

from __future__ import annotations

from briefing.text.name_lexicon import GIVEN_NAMES
from briefing.text.timex_lexicon import words
from briefing.text.timex_reading import Reading

_OPENERS = frozenset("\"“‘'«") | {"``"}
_CLOSERS = frozenset("\"”’'»") | {"''"}
_TITLE_LENGTH = 8  # tokens between quotation marks that still may be a title
_SMALL_WORDS = words("a an and at by for from in my of on or our the to with your it's is")
_SENTENCE_STARTS = frozenset({".", "!", "?", "\n\n", "“", '"', "``", ":", "—"})

# Words before a weekday or a part of the day that make it a name.
_BEFORE_NAME = words(
    "black cyber bloody super good holy palm ash maundy shrove fat giving man girl ruby stormy "
    "manic blue sheffield mad red casual easter freaky happy joe tgi it's"
)
_PERSON_TITLES = words(
    "mr mrs ms miss dr sir captain coach judge sen rep gen prof lord lady dame colonel sergeant "
    "major detective inspector officer agent constable commander professor novelist actor actress "
    "singer father sister brother mother president chancellor"
)
_CALLED = words(
    "daughter son wife husband sister brother mother father friend actress singer named called "
    "girlfriend niece cousin aunt colleague model novelist"
)
# Words after a date that make it the name of a place, a movement, a paper, a programme.
_HEADS = words(
    "street avenue road square airport station bridge movement revolution uprising agreement "
    "accords accord party club brigade brigades war fox live show times telegraph mirror express "
    "post mail sun star herald world sport night blues brunch league cup group magazine foundation "
    "museum stadium park alliance front coalition institute university school prize festival "
    "madness martyrs rising truce manifesto monarchy island studios campaign programme football "
    "fc afc lane drive court terminal gardens committee circle play society fellowship "
    "kitchen olympics palace games honours guardian gazette review news"
)
_LOWER_HEADS = words("group movement alliance coalition brigade blues feeling fever")
_PAPERS_ON = words(
    "mail scotland express telegraph wales ireland post independent observer record herald life"
)
_TITLE_ONLY = words("today tomorrow yesterday tonight noon midnight")


def is_name(reading: Reading, start: int, end: int) -> bool:
    """Whether tokens [start, end) are part of a name or a title rather than a date."""
    texts = reading.tokens.texts
    if not any(word[:1].isupper() for word in texts[start:end]):
        return _has_lower_head(reading, start, end)
    return (
        _is_title(texts, start, end)
        or _has_head(reading, start, end)
        or _is_called(reading, start, end)
        or _is_person(reading, start, end)
        or _is_programme(reading, start, end)
    )


def _is_title(texts: list[str], start: int, end: int) -> bool:
    """`"Stormy Monday"`, `"Friday on My Mind"`: a few words in quotation marks, capitalised."""
    first, last = start, end
    while first > 0 and end - first < _TITLE_LENGTH and _in_title(texts[first - 1]):
        first -= 1
    while last < len(texts) and last - start < _TITLE_LENGTH and _in_title(texts[last]):
        last += 1
    opened = first > 0 and texts[first - 1] in _OPENERS
    closed = last < len(texts) and texts[last] in _CLOSERS
    inside = texts[first:last]
    return opened and closed and not inside[0][:1].islower() and all(map(_in_title, inside))


def _in_title(word: str) -> bool:
    return word[:1].isupper() or word[:1].isdigit() or word in _SMALL_WORDS


def _has_head(reading: Reading, start: int, end: int) -> bool:
    """ "17 July Street", "the Sunday Times", "the April 6 Movement"."""
    after, beyond = reading.after(end), reading.after(end + 1)
    if _has_lower_head(reading, start, end):
        return True
    if not after[:1].isupper():
        return False
    weekday = bool(reading.pick("WEEKDAY", start, end))
    named_day = weekday or bool(reading.pick("MONTH", start, end))
    article = reading.before(start) == "the" or reading.words(start, start + 1) == ["the"]
    if weekday and article and after.lower() not in _PERSON_TITLES:
        return True
    return after.lower() in _HEADS or (named_day and beyond.lower() in _HEADS)


def _has_lower_head(reading: Reading, start: int, end: int) -> bool:
    """ "the 17 November group", "Monday blues"."""
    names_day = reading.pick("WEEKDAY", start, end) or reading.pick("MONTH", start, end)
    return bool(names_day) and reading.after(end) in _LOWER_HEADS


def _is_called(reading: Reading, start: int, end: int) -> bool:
    """The name goes before: "Black Friday", "Captain Gareth Friday", "USA Today", "his son Jan"."""
    texts = reading.tokens.texts
    first = texts[start]
    before = texts[start - 1] if start else ""
    if not first[:1].isupper():
        return False
    low = before.lower().rstrip(".")
    if before == "on" and start > 1:
        return texts[start - 2].lower() in _PAPERS_ON and texts[start - 2][0].isupper()
    opens = start == 0 or before in _SENTENCE_STARTS or before in ("-", "–", "(", "'", "‘")
    if first.lower() in _TITLE_ONLY and first[0].isupper():
        return not opens or (reading.after(end) in ("'s", "’s") and _is_capital(reading, end + 1))
    if low in _BEFORE_NAME and reading.pick("WEEKDAY", start, end):
        return True
    if low in _CALLED and not reading.pick("WEEKDAY", start, end):
        return not reading.pick("DAYNUM", start, end)
    if not before[:1].isupper():
        return False
    titled = start > 1 and texts[start - 2].lower().rstrip(".") in _PERSON_TITLES
    return low in _PERSON_TITLES or titled or _is_surname(reading, start, end)


def _is_capital(reading: Reading, place: int) -> bool:
    return reading.after(place)[:1].isupper()


def _is_surname(reading: Reading, start: int, end: int) -> bool:
    """ "Sally Friday was cleared": a given name, not that of a place, and a verb."""
    given = reading.before(start) in GIVEN_NAMES and bool(reading.pick("WEEKDAY", start, end))
    placed = reading.before(start - 1) in ("in", "of", "from", "near", "to", "at", "for")
    told = reading.before(start - 1) in ("told", "met", "said", "asked", "called")
    return given and not placed and not told and end - start == 1 and reading.after(end).islower()


def _is_person(reading: Reading, start: int, end: int) -> bool:
    """A first name at the start of a sentence: "Wednesday Harlow, a welder"."""
    texts = reading.tokens.texts
    opens = start == 0 or texts[start - 1] in _SENTENCE_STARTS
    alone = end - start == 1 and bool(reading.pick("WEEKDAY", start, end))
    after, beyond = reading.after(end), reading.after(end + 1)
    named = after[:1].isupper() and after[1:].islower() and len(after) > 2
    if texts[start] == "Tomorrow" and opens and named and beyond[:1].isupper():
        return True
    titled = after.lower().rstrip(".") in _PERSON_TITLES
    return opens and alone and named and not titled and not beyond[:1].isupper()


def _is_programme(reading: Reading, start: int, end: int) -> bool:
    """ "Saturday Night Live", "the Weekend Australian", "Abergavenny Thursdays"."""
    texts = reading.tokens.texts
    last = texts[end - 1]
    after = reading.after(end)
    if reading.pick("WEEKDAY", start, end - 1) and reading.pick("PART", end - 1, end):
        return last[0].isupper() and not last.isupper()
    if last in ("Weekend", "Week", "Day") and after[:1].isupper():
        return True
    before = texts[start - 1] if start else ""
    plural = bool(reading.pick("WEEKDAYS", start, end))
    return plural and before[:1].isupper() and before.lower() not in ("on", "most", "every")
