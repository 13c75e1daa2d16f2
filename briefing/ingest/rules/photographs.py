"""Data: captions and credits of pictures, charts and films."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.ingest.agencies import ANY
from briefing.ingest.rules.base import (
    CAP,
    CREDIT_LIKE,
    INNER,
    MONTH,
    NAME,
    NO_PAST,
    PHOTO,
    SEP,
    STOCK,
    E,
    Rule,
    S,
    rule,
)

PHOTOGRAPHS: tuple[Rule, ...] = (
    rule(
        "caption",
        rf""".{{8,1200}}?[([]\s?{INNER}\s?[)\]][.\s]{{0,3}}(?:(?:credits?|photos?|images?
        |©)\s?:?\s?{CREDIT_LIKE}[.\s]{{0,3}})?\Z""",
        most=130,
        guard=False,
    ),
    rule(
        "caption",
        r""".{8,1200}?\([^()\n]{0,60}\b(?:photo|pool|getty|handout|via|file)\b[^()\n]{0,20}\Z""",
        most=130,
        guard=False,
    ),
    rule(
        "caption",
        rf""".{{8,1000}}?[.!?"”’|–—]\s{{1,3}}(?:[|–—-]\s?)?(?:{PHOTO}\s?(?:[:/©|–—-]|(?<=\sby)
        |(?<=courtesy)|(?<=\sof))\s?(?:of\s)?{CREDIT_LIKE}|(?:photograph|photo|picture|image
        |illustration|courtesy)(?:\s(?:by|of|from|courtesy(?:\sof)?)|:)\s{CREDIT_LIKE}|(?:file|stock
        |archive|library|handout)\s?(?:photo|image|picture|footage)?|©\s?{CREDIT_LIKE}|(?:{ANY}
        |{STOCK})\s?[/|]\s?{CREDIT_LIKE}|{NAME}\s?[/|]\s?{CREDIT_LIKE}|{CAP}\s?/\s?(?:handout|pool
        |file|{STOCK}){SEP}{CREDIT_LIKE}|{STOCK}
        |(?:police|army|navy|military|ministry|government|court|family|council|coastguard|company)
        \s(?:handout|photo|image|picture)|(?-i:{ANY}|{STOCK}|[A-Z]{{2,5}})\s(?:photo|image
        |picture|pool|handout)s?)[.\s)]{{0,3}}\Z""",
        most=110,
        guard=False,
    ),
    rule(
        "credit",
        rf"""{S}(?:image\s(?:copyright|source|credit)\s(?=(?-i:[A-Z]))|{PHOTO}\s?(?:[:/|©–—-]|(?<=\sby)|(?<=by)|(?<=courtesy))|(?:image|media|photo|video|picture)\s(?:source|credit|caption),
        |(?:screenshot|screengrab|still|photo|image|video)\s(?:via|from)\s)\s?(?:©|of|by|source:?
        |from)?\s?{CREDIT_LIKE}(?:\.?\s(?:source|created|made|data|graphic|map|chart|get\sthe\sdata
        |note)\b[^\n]{{0,140}})?{E}""",
        most=28,
    ),
    rule(
        "credit",
        r"""[\s*_•·–-]{0,6}©\s?[^\n.]{1,80}\Z""",
        most=12,
    ),
    rule(
        "credit",
        rf"""{S}(?:©|\(c\)|fotocredit|foto\s?:|crédit\s?:)\s?{CREDIT_LIKE}{E}""",
        most=14,
    ),
    rule(
        "credit",
        rf"""[\s*_•·–(\[-]{{0,6}}(?:(?:{NAME}|{CAP})\s?/|{NAME}\s?[|])\s?(?:{NAME}|{CAP}
        |{STOCK})(?:\s?[/|,]\s?{CREDIT_LIKE})?{E}""",
        most=9,
    ),
    rule(
        "credit",
        rf"""{S}(?-i:{ANY}|{STOCK})(?:\s?[/|,&]\s?(?-i:{ANY}|{STOCK})){{0,3}}(?:\s(?:photo|image|file
        |news|video)s?)?{E}""",
        most=6,
    ),
    rule(
        "credit",
        rf"""{S}(?:(?:created|made|built)\s(?:with|using|by)\s{CREDIT_LIKE}|get\sthe\sdata|embed
        |download\s(?:image|data)|source\s?:\s{CREDIT_LIKE}\.?\s(?:created|graphic|chart|map|note
        |get)\b[^\n]{{0,120}}|(?:the\s)?(?:photo|image|picture)\sis\s(?:for\s)?(?:illustrative
        |representational|representative)[^\n]{{0,80}}|(?:representational|representative
        |illustrative|file)\s(?:image|photo|picture)s?(?:\sonly)?){E}""",
        most=24,
    ),
    rule(
        "caption",
        rf"""{S}(?:file\s?(?:photo|picture|image|pic)?\s?[:–—-]|(?:image|photo|picture|video
        |figure)?\s?captions?\s?[:,–—]|(?:(?:file|stock|archive|handout)\s(?:photo|image|picture
        |footage)|photo|image|picture|pictured|cover|main\simage)\s?:\s(?-i:(?=[^a-z]))|{NO_PAST}(?:above|below|top|left|right)\s?:\s(?-i:(?=[A-Z]))
        |(?:image|video|media|audio)\scaption\s(?-i:[A-Z])
        |in\sthis\s(?:(?:undated|file|handout|archive|pool|combination|aerial|satellite|recent
        |{MONTH}|\d{{1,4}},?|{CAP},?)\s){{0,5}}(?:photo|image|picture|frame|handout|still|screengrab
        |grab)s?(?:,|\s(?:grab|made|taken|released|provided|from|shot|combination|supplied
        |distributed|obtained|posted|by))|{NO_PAST}(?:(?:from\s)?left\sto\sright(?!,?\s(?-i:[a-z]))|from\s(?:left|right|top|l)\s?[:,(])
        |\(?l-r\)?\s?[:,]|clockwise\s(?:from(?!\s(?-i:[a-z\s]+),\sthe\s)|,)|pictured\s(?:left|right|above|below|here|from\sleft
        |centre|center)\b(?!\s(?:the|a|an|his|her|their|its|him|it)\s[^\n,:]{{2,60}}?\s(?:is|are|hangs?|stands?|sits?)\b)|archivbild|symbolbild|imagen\sde\sarchivo|foto\sde\sarchivo
        |photo\sd['’]archives?|foto\sd['’]archivio)""",
        most=90,
    ),
    rule(
        "caption",
        rf""".{{8,1000}}?(?:\([^()\n]{{0,40}}{CAP}\s{CAP}\s?/[^()\n]{{0,30}}|[.!?"”’]\s{{1,3}}(?:(?-i:[A-Z]{{2,6}})\s?/\s?(?!(?-i:[A-Z]{{2,4}})\W*\Z){CREDIT_LIKE}
        |handout\s?[:/|]\s?{CREDIT_LIKE}|(?:photo|image|picture)s?\s(?:supplied|provided|contributed)(?:\sby\s[^\n.]{{2,40}})?
        |(?:photo|image|picture)\scredit\s{CREDIT_LIKE}|(?:photographed|illustrated|drawn)\sby\s{CREDIT_LIKE}))[.\s)]{{0,3}}\Z""",
        most=110,
        guard=False,
    ),
    rule(
        "caption",
        rf"""{S}{NO_PAST}(?:(?:an?\s)?(?:undated\s)?(?:file|handout|undated)\s(?:photo|picture|image|photograph|pic)(?:graph)?\s(?:of\b(?![^\n]*\b(?:is|are|has|hangs?|shows|adorns?|lies|sits|stands|appears|circulates|goes|remains)\b)|shows|showing|taken|released|from|provided)\b
        |(?:archive|library|undated)\s?[:–—]\s|(?:second|third|standing|seated|front\srow|back\srow|centre|center)[^.\n]{{0,20}}\sfrom\s(?:left|right)\b(?!\sto\s\w+\s(?-i:[a-z]))
        |pictured\s?\((?:left|right|l|from|top|above))""",
        most=60,
    ),
    rule(
        "credit",
        rf"""{S}(?:(?:photographed|illustrated|drawn|designed|filmed)\sby\s{CREDIT_LIKE}|(?:photo|image|picture)\scredit\s{CREDIT_LIKE}
        |(?:photo|image|picture)s?\s(?:supplied|provided|contributed)(?:\sby\s[^\n.]{{2,40}})?|handouts?\s?[:/|]\s?{CREDIT_LIKE}
        |(?:data|figures|sources?|infographics?|map\sdata)\s?:\s{CREDIT_LIKE}(?:\s?[.|;]\s?(?:graphics?|charts?|maps?|source|data)\s?:\s{CREDIT_LIKE})?
        |(?-i:{ANY}|{STOCK})\svia\s(?-i:{ANY}|{STOCK})){E}""",
        most=16,
    ),
)


@lru_cache(maxsize=1)
def photo_bracket() -> re.Pattern[str]:
    """A photograph's credit in brackets, with what repeats it: `(NNA/Jane Doe) Credit: NNA`."""
    return re.compile(
        rf"""[([]\s?{INNER}\s?[)\]](?:\s?(?:credits?|photos?|images?|©)\s?:?
        \s?{CREDIT_LIKE})?[.\s]{{0,3}}""",
        re.VERBOSE | re.IGNORECASE,
    )
