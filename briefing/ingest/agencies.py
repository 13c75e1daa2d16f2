"""News agencies: the names that credit them, and where in a text they are credited.

A name of three letters says nothing by itself, so each place has its own grammar: the dateline
("MINSK (Reuters) -"), a credit ("for AFP", "With AP inputs"), and the formula that only the
agency's own reporter writes ("told AFP").
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
}
# Short names that are also words or parts of other names: credited only inside brackets.
_WEAK = {"PA", "AA", "TT", "CP", "SPA", "MENA", "NAN", "STA", "SID", "UNI", "RIA", "SANA", "APA"}
ANY = (
    "(?:[Tt]he[ ])?(?:" + "|".join(sorted(map(re.escape, NAMES), key=lambda n: (-len(n), n))) + ")"
)
STRONG = (
    "(?:[Tt]he[ ])?(?:"
    + "|".join(sorted(map(re.escape, set(NAMES) - _WEAK), key=lambda n: (-len(n), n)))
    + ")"
)
_DATELINE = re.compile(
    rf"""[^\w(]{{0,3}}[A-ZÀ-ÞА-ЯŁŚŻČŠŽ][^\n(]{{0,80}}?
        \((?P<agency>{ANY}|[A-Z][\w.-]{{1,24}}(?:[ ][A-Z][\w.-]{{1,24}}){{0,2}})
        (?:\s?[/,]\s?[^)\n]{{1,40}})?\)\s?(?:[-–—:.]|--)"""
    rf"""|(?P<place>[A-ZÀ-Þ][\w.' -]{{1,40}}),\s[^\n]{{0,40}}?/(?P<slashed>{ANY})/""",
    re.VERBOSE,
)
_LED = re.compile(rf"\W{{0,3}}\(?(?P<agency>{STRONG})\)?\s*[-–—:]{{1,2}}\s+\S")
_TOLD = re.compile(
    rf"\b(?:told|tells|telling|said to|spoke to|speaking to)\s(?P<agency>{STRONG})\b(?!')"
)
_CREDIT = re.compile(
    rf"\b(?:for|by|via|from|with|of|source|quelle|fonte|fuente)\b[:\s]\s?(?P<agency>{ANY})\b",
    re.IGNORECASE,
)
_BARE = re.compile(rf"\W*(?P<agency>{ANY})\b")


def agency_name(text: str | None) -> str | None:
    """The agency that a short name field is the name of, else None."""
    if not text:
        return None
    stripped = re.sub(r"^[\W_]+|[\W_]+$", "", text).removeprefix("The ").removeprefix("the ")
    return NAMES.get(stripped) or NAMES.get(stripped.upper() if len(stripped) < 6 else stripped)


def find_dateline_agency(paragraph: str) -> str | None:
    """The agency that a dateline credits: `MINSK, Sept 14 (Reuters) -`."""
    match = _DATELINE.match(paragraph[:200])
    if match is not None:
        name = match["agency"] or match["slashed"]
        return agency_name(name) or name
    led = _LED.match(paragraph[:60])
    return agency_name(led["agency"]) if led else None


def find_told_agency(text: str) -> str | None:
    """The agency that sources "told": the formula of its own reporters."""
    match = _TOLD.search(text)
    return agency_name(match["agency"]) if match else None


def find_credited_agency(text: str) -> str | None:
    """The agency in a byline or credit: `Jane Doe for AFP`, `(With AP inputs)`, `Reuters`."""
    match = (
        _CREDIT.search(text)
        or _BARE.match(text)
        or re.search(rf"[/,(|—–-]\s*(?P<agency>{ANY})\W*$", text)
    )
    return agency_name(match["agency"]) if match else None
