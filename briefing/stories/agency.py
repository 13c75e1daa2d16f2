"""Which agency stands behind a text: from its metadata, byline, dateline, credit or tail.

The list below names agencies; a dateline such as `HARBOUR CITY (Northwire) -` names one that is
not listed. Words inside the text ("told AFP") count least: others quote agencies too.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.types import Article

# Full names and short forms as they stand in credits; the first form is what the brief prints.
_AGENCIES: tuple[tuple[str, ...], ...] = (
    ("AP", "Associated Press", "The Associated Press"),
    ("AFP", "Agence France-Presse", "Agence France Presse"),
    ("Reuters", "Thomson Reuters"),
    ("dpa", "DPA", "Deutsche Presse-Agentur"),
    ("PA Media", "Press Association", "PA news agency"),
    ("UPI", "United Press International"),
    ("Bloomberg", "Bloomberg News"),
    ("TASS", "ITAR-TASS"),
    ("RIA Novosti", "RIA"),
    ("Interfax",),
    ("BelTA", "BELTA"),
    ("Ukrinform",),
    ("Xinhua", "Xinhua News Agency"),
    ("Kyodo", "Kyodo News"),
    ("Jiji", "Jiji Press"),
    ("Yonhap", "Yonhap News Agency"),
    ("PTI", "Press Trust of India"),
    ("ANI", "Asian News International"),
    ("IANS", "Indo-Asian News Service"),
    ("AAP", "Australian Associated Press"),
    ("The Canadian Press", "Canadian Press", "CP"),
    ("EFE", "Agencia EFE"),
    ("ANSA",),
    ("APA", "Austria Presse Agentur"),
    ("Keystone-SDA", "SDA"),
    ("ANP",),
    ("Belga",),
    ("NTB",),
    ("Ritzau",),
    ("PAP", "Polish Press Agency"),
    ("CTK", "ČTK", "Czech News Agency"),
    ("MTI",),
    ("Lusa",),
    ("Anadolu", "Anadolu Agency"),
    ("IRNA",),
    ("SANA",),
    ("WAM",),
    ("Bernama",),
    ("Antara",),
    ("SAPA",),
)
_NAMES = {form: forms[0] for forms in _AGENCIES for form in forms}
_LISTED = "|".join(sorted(map(re.escape, _NAMES), key=lambda form: (-len(form), form)))
_CALLED = r"[A-Z][\w.&-]{1,20}(?: [A-Z][\w.&-]{1,20}){0,2}"
_DATELINE = re.compile(
    rf"^[^\W\d_][\w.,'’/ -]{{1,60}}?[ ,]\(({_CALLED}|{_LISTED})\)\s{{0,2}}(?:[-–—:]|$)",
    re.MULTILINE,
)
_SLASH_DATELINE = re.compile(rf"^[^\W\d_][\w.,'’ -]{{1,60}}?/({_LISTED})[ )/-]")
_TAIL = re.compile(
    rf"[(\[—–-]\s?(?:With (?:additional )?(?:inputs|reporting|material) (?:from|by) )?(?:With )?"
    rf"(?:© ?(?:\d{{4}} )?)?({_LISTED})(?:,? and (?:{_LISTED}))?(?: inputs| reporting)?[)\]]?\W*$"
)
_CREDIT = re.compile(
    rf"(?:©|[Cc]opyright|[Bb]y|for|[Ss]ource:|(?:[Rr]eporting|[Ii]nputs?) (?:by|from))"
    rf"\s(?:\d{{4}}\s)?(?:[Tt]he )?({_LISTED})\b"
)
_TOLD = re.compile(rf"\b(?:told|interview with)\s(?:[Tt]he )?({_LISTED})\b")
_EDGE = 400  # characters at either end where datelines and credits stand


class Agency(NamedTuple):
    """An agency's name, where it was found, and whether the text itself claims to be its."""

    name: str
    found_in: str
    strong: bool


def find_agency(article: Article) -> Agency | None:
    """The agency that an article says it comes from, or None. Strongest evidence first."""
    if article.agency:
        return Agency(_NAMES.get(article.agency, article.agency), "its metadata", True)
    for name in article.byline:
        match = re.search(rf"\b({_LISTED})\b", name)
        if match:
            return Agency(_NAMES[match.group(1)], "its byline", True)
    return _find_in_text(article.body) or _find_outlet(article)


def is_agency_outlet(article: Article) -> bool:
    """Whether the outlet is itself an agency of the list."""
    return article.outlet in _NAMES


def _find_outlet(article: Article) -> Agency | None:
    if article.outlet in _NAMES:
        return Agency(_NAMES[article.outlet], "its outlet", True)
    return None


def _find_in_text(body: str) -> Agency | None:
    head, tail = body[:_EDGE], body[-_EDGE:].rstrip()
    for pattern, text, place, strong in (
        (_DATELINE, head, "its dateline", True),
        (_SLASH_DATELINE, head, "its dateline", True),
        (_TAIL, tail, "the credit at its end", True),
        (_CREDIT, head, "its credit line", True),
        (_CREDIT, tail, "its credit line", True),
        (_TOLD, body[:200_000], "words in its text", False),
    ):
        match = pattern.search(text)
        if match:
            return Agency(_NAMES.get(match.group(1), match.group(1)), place, strong)
    return None
