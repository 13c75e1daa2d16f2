"""News agencies: the names that credit them, and the datelines that name one.

A name of three letters says nothing by itself; what stands around it does. A dateline is a place,
perhaps with a date, before the first words: `MINSK, Sept 14 (Reuters) -`, `(ANSA) - ROMA, 13 OTT`,
`MOSCOW, October 13. /TASS/.`, `NEW DELHI, Oct 13 (PTI) A ferry`. An agency that is not listed is
taken from a dateline only if it looks like one: `HARBOUR CITY (Northwire) –`.
"""

from __future__ import annotations

import re

# Names by which copy credits an agency → the name a brief prints.
NAMES = {
    "AP": "AP",
    "Associated Press": "AP",
    "AFP": "AFP",
    "Agence France-Presse": "AFP",
    "Agence France Presse": "AFP",
    "Reuters": "Reuters",
    "Thomson Reuters": "Reuters",
    "TASS": "TASS",
    "Tass": "TASS",
    "ITAR-TASS": "TASS",
    "RIA Novosti": "RIA Novosti",
    "RIA News": "RIA Novosti",
    "RIA": "RIA Novosti",
    "Interfax": "Interfax",
    "dpa": "dpa",
    "DPA": "dpa",
    "Deutsche Presse-Agentur": "dpa",
    "BelTA": "BelTA",
    "BELTA": "BelTA",
    "BelaPAN": "BelaPAN",
    "Xinhua": "Xinhua",
    "PTI": "PTI",
    "Press Trust of India": "PTI",
    "ANI": "ANI",
    "IANS": "IANS",
    "UNI": "UNI",
    "EFE": "EFE",
    "ANSA": "ANSA",
    "PA Media": "PA",
    "PA": "PA",
    "Press Association": "PA",
    "Kyodo": "Kyodo",
    "Kyodo News": "Kyodo",
    "Jiji Press": "Jiji Press",
    "Yonhap": "Yonhap",
    "AA": "Anadolu",
    "Anadolu": "Anadolu",
    "Anadolu Agency": "Anadolu",
    "UPI": "UPI",
    "Belga": "Belga",
    "APA": "APA",
    "Ukrinform": "Ukrinform",
    "UNIAN": "UNIAN",
    "PAP": "PAP",
    "CTK": "CTK",
    "ČTK": "CTK",
    "MTI": "MTI",
    "BTA": "BTA",
    "Tanjug": "Tanjug",
    "BNS": "BNS",
    "LETA": "LETA",
    "NTB": "NTB",
    "TT": "TT",
    "Ritzau": "Ritzau",
    "STT": "STT",
    "ANP": "ANP",
    "Lusa": "Lusa",
    "Europa Press": "Europa Press",
    "Agerpres": "Agerpres",
    "HINA": "HINA",
    "STA": "STA",
    "AAP": "AAP",
    "Australian Associated Press": "AAP",
    "Canadian Press": "The Canadian Press",
    "CP": "The Canadian Press",
    "KCNA": "KCNA",
    "Antara": "Antara",
    "Bernama": "Bernama",
    "IRNA": "IRNA",
    "SANA": "SANA",
    "WAM": "WAM",
    "SPA": "SPA",
    "MENA": "MENA",
    "NAN": "NAN",
    "Bloomberg": "Bloomberg",
    "Keystone-SDA": "Keystone-SDA",
    "SDA": "Keystone-SDA",
    "sda": "Keystone-SDA",
    "KNA": "KNA",
    "epd": "epd",
    "SID": "SID",
    "Prensa Latina": "Prensa Latina",
    "Sputnik": "Sputnik",
    "APTN": "AP",
    "Inter Press Service": "IPS",
    "IPS": "IPS",
    "The Associated Press": "AP",
    "АП": "AP",
    "АФП": "AFP",
    "Рейтер": "Reuters",
    "ТАСС": "TASS",
    "РИА Новости": "RIA Novosti",
    "Интерфакс": "Interfax",
    "Interfax-Ukraine": "Interfax-Ukraine",
    "БелТА": "BelTA",
    "БЕЛТА": "BelTA",
    "Укринформ": "Ukrinform",
    "Укрінформ": "Ukrinform",
    "dpa-AFX": "dpa-AFX",
    "Austria Presse Agentur": "APA",
    "AWP": "AWP",
    "awp": "AWP",
    "Agencia EFE": "EFE",
    "Adnkronos": "Adnkronos",
    "AdnKronos": "Adnkronos",
    "Polish Press Agency": "PAP",
    "Czech News Agency": "CTK",
    "PA news agency": "PA",
    "United Press International": "UPI",
    "Bloomberg News": "Bloomberg",
    "Asian News International": "ANI",
    "Indo-Asian News Service": "IANS",
    "Xinhua News Agency": "Xinhua",
    "Yonhap News Agency": "Yonhap",
    "Jiji": "Jiji Press",
    "The Canadian Press": "The Canadian Press",
    "SAPA": "SAPA",
}

# Short names that are also words or parts of other names: credited only inside brackets.
WEAK = frozenset(
    {"PA", "AA", "TT", "CP", "SPA", "MENA", "NAN", "STA", "SID", "UNI", "RIA", "SANA", "APA"}
)


def alternatives(names: frozenset[str] | set[str]) -> str:
    """A pattern for any of some names, the longest first."""
    return "|".join(sorted(map(re.escape, names), key=lambda name: (-len(name), name)))


LISTED = rf"(?:{alternatives(set(NAMES))})"
SURE = rf"(?:{alternatives(set(NAMES) - WEAK)})"
_DASH = r"\.?\s?(?:--|[-–—:])"
_OTHERS = r"(?:\s?[/,&-]\s?[^)\n]{1,40})?"
_UNLISTED = r"[A-Z][\w.&-]{1,24}(?: [A-Z][\w.&-]{1,24}){0,2}"
_DATELINES = (
    re.compile(
        rf"[^\w(]{{0,3}}(?P<place>[^\W\d_][^\n(]{{0,90}}?)[ ,\]]"
        rf"\((?P<name>{LISTED}){_OTHERS}\)(?:\s?{_DASH}|\.|\s*$|\s+(?=[\"“«„]?[^\W\d_a-zа-я]))"
    ),
    re.compile(
        rf"[^\w(]{{0,3}}(?P<place>[^\W\d_][^\n(]{{0,60}}?)[ ,\]]"
        rf"\((?P<unlisted>{_UNLISTED})\)\s?{_DASH}"
    ),
    re.compile(rf"[^\w(]{{0,3}}\((?P<name>{SURE}){_OTHERS}\)\s?{_DASH}"),
    re.compile(rf"[^\w(]{{0,3}}(?P<place>[^\W\d_][^\n(/]{{0,60}}?)[ ,./]/?(?P<name>{LISTED})/"),
    re.compile(
        rf"[^\w(]{{0,3}}(?P<place>[^\W\d_][^\n(/]{{0,60}}?)(?:[,.]|\s[-–—])\s"
        rf"(?P<name>{SURE}|INTERFAX\.RU)(?:\s(?:--|[-–—])\s|\.\s(?=[^\W\d_a-zа-я]))"
    ),
)
_DATED = re.compile(
    r"\d{1,2}[.ºer]*\s(?:de\s)?[^\W\d_]{3,12}\.?(?:\s(?:de\s)?\d{4})?|\d{1,2}[./]\d{1,2}"
)
_RUNNING = re.compile(r"(?<![\w-])[^\W\d_A-ZÀ-ÞА-Я][^\W\d_]{3,}")
_AGENCY_LIKE = re.compile(
    r"(?i:wire|press|news|agenc|agentur|media|inform|telegraph|breaking)|^[A-Z][a-z]+[A-Z]"
)
_ACRONYM = re.compile(r"[A-Z]{2,6}$")
_NO_AGENCY = frozenset(
    [
        "US",
        "USA",
        "UK",
        "EU",
        "UN",
        "NATO",
        "UAE",
        "GDP",
        "CEO",
        "FBI",
        "CIA",
        "WHO",
        "IMF",
        "LSE",
        "NYSE",
    ]
)


def agency_name(text: str | None) -> str | None:
    """The agency that a short name field is the name of, else None."""
    if not text:
        return None
    stripped = re.sub(r"^[\W_]+|[\W_]+$", "", text).removeprefix("The ").removeprefix("the ")
    return NAMES.get(stripped) or NAMES.get(stripped.upper() if len(stripped) < 6 else stripped)


def find_dateline_agency(paragraph: str) -> str | None:
    """The agency that a dateline credits, as a brief prints it, or None. In: a paragraph."""
    opening = paragraph[:200]
    for pattern in _DATELINES:
        match = pattern.match(opening)
        if match is None:
            continue
        found = match.groupdict()
        place, unlisted = found.get("place"), found.get("unlisted")
        if place is not None and not _is_place(place):
            continue
        if unlisted is None:
            name = match["name"]
            return "Interfax" if name == "INTERFAX.RU" else NAMES[name]
        if place is not None and _seems_agency(unlisted, place):
            return agency_name(unlisted) or unlisted
    return None


def _is_place(text: str) -> bool:
    """Whether words before an agency are a place, perhaps with a date, and no running text."""
    return not _RUNNING.search(_DATED.sub("", text))


def _seems_agency(name: str, place: str) -> bool:
    """Whether a name in brackets after a place is an agency's, and no country's or party's."""
    if _ACRONYM.match(name):
        first = re.match(r"[^\W\d_]+", place)
        return name not in _NO_AGENCY and bool(first and first.group().isupper())
    return bool(_AGENCY_LIKE.search(name))
