"""Abbreviations after which no sentence ends, by language: titles and what stands before a name
or a number. Data, without the full stop, and the three questions asked of it.

What is a word too is not listed (Art, vol, рис). English leaves nearly all of these to the
splitter, which knows them. An abbreviation that often ends a sentence (usw., etc., Mio., г.) is
not listed: a small letter after it tells.
"""

from __future__ import annotations

import re
from functools import lru_cache

TITLES: dict[str, str] = {
    "en": """Lt Col Gen Maj Sgt Cpl Capt Cmdr Adm Rep Sen Gov Rev Hon Prof Supt Insp Det Dr Mr Mrs
        Ms Mx St Messrs Spc Pfc Pvt Pte Cdr Cmdre Brig Sqn Ens MSgt SSgt TSgt GySgt CWO
        Ald Atty Asst Const Ptl Sens Reps Govs Amb Msgr Mons""",
    "de": """Dr Prof Dipl Ing Hr Fr Nr St Hptm bzw ca evtl ggf inkl Str str Tel geb gest vgl sog Bd
        Hrsg Mag Frh Abb""",
    "fr": """M MM Mme Mmes Mlle Me Dr Pr Prof Mgr Gal Col Cdt Cne Lt St Ste av bd env éd chap""",
    "es": """Sr Sra Sres Srta Dr Dra Dña Dª Ing Lic Arq Abg Prof Gral Cnel Cap Tte Sgto Av Avda
        Ud Uds núm art pág Mons Sto Sta""",
    "it": """sig sigg dott dr prof ing avv arch gen cap mons geom rag art pag Sig Sigg Dott Dr Prof
        Ing Avv Arch Gen Col Cap Ten Mons Geom Rag On""",
    "pt": """Sr Sra Srs Dr Dra Prof Eng Arq Gen Cor Cel Cap Ten Maj Sarg Exmo Exma Av art pág núm
        Mons Sto Sta""",
    "ru": """ул пер наб д кв стр корп обл акад проф доц подп лейт св тов гр напр""",
}
_MONTHS: dict[str, str] = {
    "de": """Januar Jänner Februar Feber März April Mai Juni Juli August September Oktober November
        Dezember Jahrhundert Jahrestag Geburtstag""",
}
_ORDINAL_AFTER = r"\b(?:[Aa]m|[Vv]om|[Zz]um|[Ii]m|[Dd]en|[Dd]er|[Dd]em|[Dd]as|[Dd]ie|[Ss]eit|[Aa]b)"


@lru_cache(maxsize=16)
def titles(language: str) -> frozenset[str]:
    """The abbreviations of a language (two letters), English for an unknown one."""
    return frozenset(TITLES.get(language[:2], TITLES["en"]).split())


@lru_cache(maxsize=16)
def ends_in_title(language: str) -> re.Pattern[str]:
    """What the end of a stretch looks like that runs on into a name or a number."""
    return re.compile(
        rf"(?<!\w)(?:{_alternatives(sorted(titles(language)))})\.$" + _INSIDE.get(language[:2], "")
    )


_INSIDE = {"de": r"|[a-zäöüß]str\.$"}  # Mühlenstr. 12


def is_ordinal(before: str, after: str, language: str) -> bool:
    """Whether the full stop between makes an ordinal number in German: `am 13. | Oktober`."""
    months = _MONTHS.get(language[:2])
    if not months or not re.search(r"(?<!\w)\d{1,2}\.$", before):
        return False
    named = re.match(rf"(?:{_alternatives(months.split())})(?:s|es)?\b", after)
    return bool(named or re.search(rf"{_ORDINAL_AFTER} \d{{1,2}}\.$", before))


_STATE = re.compile(r"(?<![\w.])(?:U\.S|U\.K|U\.N|E\.U|U\.A\.E)\.$")
_TO_THE_STATE = re.compile(
    r"\b(?:in|to|from|into|across|around|outside|inside|within|throughout|left|leave|leaves|"
    r"leaving|entered|entering|visited|visiting) the [A-Z.]{4,6}$"
)
_OFFICE = re.compile(
    r"(?:Under ?secretary|(?:Deputy |Assistant )?Secretary|(?:Vice )?President|Senator|"
    r"Representative|Ambassador|Envoy|Congress(?:man|woman)|Governor|Attorney|Marshal|"
    r"(?:Prime |Foreign )?Minister|General|Admiral|Colonel|Judge|Justice|Consul|Commissioner|"
    r"Army|Navy|Marines?|Air Force|Coast Guard|Department|House|Senate|Congress|Supreme Court|"
    r"Embassy|Treasury|State Department|Census Bureau|Central Command)\b(?P<whole>[- ](?:of|for|to|"
    r"General|Corps)\b)?"
)


def is_state_before_office(before: str, after: str, language: str) -> bool:
    """Whether the full stop between ends the initials of a state whose office follows: "U.S. |
    Secretary of State". In "left for the U.S. | Secretary Quill stayed" it ends the sentence."""
    if language[:2] != "en" or not _STATE.search(before):
        return False
    office = _OFFICE.match(after)
    return office is not None and bool(office["whole"] or not _TO_THE_STATE.search(before))


def _alternatives(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))
