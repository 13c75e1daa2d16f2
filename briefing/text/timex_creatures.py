"""Animals and people named after a weekday: "a parrot named Friday", "his spaniel Monday"."""

from __future__ import annotations

from briefing.text import timex_lookalikes as lookalikes
from briefing.text.timex_lexicon import words
from briefing.text.timex_reading import Reading
from briefing.text.timex_titles import is_sentence_start

ANIMALS = words(
    "labrador spaniel terrier poodle beagle collie greyhound retriever dachshund bulldog mastiff "
    "alsatian sheepdog puppy hound cat kitten tomcat parrot macaw cockatoo budgie canary owl "
    "falcon eagle hawk raven swan goose duck hen cockerel rooster penguin cow bull calf heifer ox "
    "goat kid sheep ram ewe lamb pig sow boar piglet horse pony foal mare stallion donkey mule "
    "camel llama alpaca elephant rhino rhinoceros hippo lion lioness tiger tigress leopard "
    "cheetah bear cub panda wolf fox otter seal whale dolphin orca turtle tortoise snake python "
    "crocodile alligator lizard iguana monkey chimpanzee chimp gorilla orangutan rabbit hamster "
    "ferret hedgehog squirrel deer stag moose reindeer dog"
)
CALLED = words("called named nicknamed christened dubbed")
CHILDREN = words("toddler child infant newborn schoolboy schoolgirl orphan teenager")
CREATURES = ANIMALS | CHILDREN | lookalikes.KIN


def is_creature(reading: Reading, start: int, end: int) -> bool:
    """Whether the weekday [start, end) follows what it names, with or without "called"."""
    if end - start > 1:
        return False
    place, before = start - 1, reading.before(start)
    if before in CALLED:
        place -= 1 + (reading.before(place) == ",")
        named = CREATURES | lookalikes.NAMED
        return place >= 0 and reading.tokens.texts[place].lower() in named
    owned = reading.before(place) in ("his", "her", "their", "my", "our")
    opens = place > 0 and is_sentence_start(reading.tokens.texts, place - 1)
    return before in ANIMALS and owned and opens and reading.after(end).islower()
