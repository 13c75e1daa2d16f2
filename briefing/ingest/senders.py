"""Who sent a message: the outlet behind a sender, or the person who passed a newsletter on."""

from __future__ import annotations

import re

from briefing.ingest.bylines import are_people
from briefing.ingest.mastheads import is_masthead
from briefing.ingest.outlets import known_outlet, outlet_of
from briefing.text.given_names import is_given

_LETTER = re.compile(
    r"(?:[\s:|–—-]+(?:the\s+)?(?:(?:morning|evening|daily|weekly|weekend|midday|breaking|news|sunday|saturday)\s+)*"
    r"(?:newsletters?|briefings?|brief|digest|alerts?|updates?|round-?up|headlines|editors?|no-?reply"
    r"|breaking\s+news))+$",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?P<who>.+?)(?:\s+(?:from|at|of)\s+|,\s+|\s+[|–—-]\s+)(?P<what>\S.*)$")
_VIA = re.compile(r"\s+via\s+.*$", re.IGNORECASE)
_LONGEST = 200  # characters of a name
_ANYBODYS = re.compile(
    r"(?:^|\.)(?:gmail|googlemail|outlook|hotmail|live|yahoo|aol|icloud|me|gmx|web|proton(?:mail)?|mail|posteo"
    r"|substack|beehiiv|mailchimp(?:app)?|sendgrid|mcsv|rsgsv|ghost|buttondown)\.[a-z.]{2,8}$",
    re.IGNORECASE,
)


def find_sender(name: str, address: str, *, to_many: bool) -> tuple[str | None, tuple[str, ...]]:
    """The outlet and the writers that a sender's name and address tell.

    `to_many`: the message says that it goes to a list. A private sender is no outlet.
    """
    host = address.rpartition("@")[2].strip(" >").lower()
    if known := known_outlet(f"https://{host}"):
        return known, ()
    who, what = _parts(_VIA.sub("", " ".join(name[:_LONGEST].split()).strip(" \"'")))
    if what and "@" not in what and (to_many or is_masthead(what) or _squeezed(what) in host):
        return what, who
    named = outlet_of(f"https://{host}") if to_many and not _ANYBODYS.search(host) else None
    return named, who


def _parts(name: str) -> tuple[tuple[str, ...], str]:
    """`Jane Doe from North Post` → the writer and the paper; either may be missing."""
    split = _FROM.match(name)
    if split and _is_person(split["who"]):
        return (split["who"],), _LETTER.sub("", split["what"])
    bare = _LETTER.sub("", name)
    return ((bare,), "") if _is_person(bare) else ((), bare)


def _is_person(name: str) -> bool:
    return are_people(name) or (" " not in name and is_given(name.casefold()))


def _squeezed(name: str) -> str:
    return re.sub(r"[\W_]|^the\s", "", name.casefold()) or "\0"
