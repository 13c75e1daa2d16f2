"""What the rules are made of: the record, and the words that several of them share.

A rule takes a whole paragraph or one end of it: what stays is a slice of the input. Prompts
speak to the reader and labels end early; reporting tells, in the past tense, who said what. So
most patterns are anchored at both ends, and `guard` spares a paragraph that opens with a
quotation mark or says who said it. Names in credits are told by their shape, because unknown
agencies and photographers outnumber known ones.

Patterns see at most `SEEN` characters, and no two adjacent repeats share a character, so time
is linear. They are compiled when first needed: all of them together take longer than most runs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from briefing.ingest.agencies import ANY

SEEN = 1400  # characters of a paragraph that a rule looks at

_SMALL = (
    r"(?:of|the|by|via|and|for|in|at|from|on|to|de|da|di|do|dos|del|della|van|von|der|den|du|la|le|el|al|bin"
    r"|y|et|und|e|handout|pool|file|contributed|supplied|archive|courtesy|photo|photos|image|images|rights"
    r"|reserved|staff|special|press|service|news|with|an?|s)(?![\w])"
)
CAP = r"(?-i:[A-ZÀ-ÖØ-ÞŁŚŻČŠŽĀĒĪŌŪĐА-ЯЁ])[\w'’.@+&-]*"
_TOKEN = rf"(?:{CAP}|\d{{1,4}}(?!\w)|@\w+|[-&](?=\s)|{_SMALL})"
SEP = r"[\s,/|;·()–—:©]{1,4}"
NAME = (
    rf"{CAP}(?:[ ](?:(?:de|da|di|del|della|van|von|der|den|al|el|bin|la|le)[ ]){{0,2}}{CAP}){{1,3}}"
)
NAMES_LIST = rf"{NAME}(?:(?:,[ ]and|,|[ ]and|[ ]&|[ ]und|[ ]et|[ ]y|[ ]e|[ ]и)[ ]{NAME}){{0,8}}"
CREDIT_LIKE = rf"{_TOKEN}(?:{SEP}{_TOKEN}){{0,18}}"  # nothing but names and what joins them
S = r"[\W_]{0,8}"  # marks before: bullets, brackets, asterisks
E = r"[\W_]{0,8}\Z"
PHOTO = (
    r"(?:(?:file\s|stock\s|cover\s|main\s|top\s|lead\s|header\s|featured?\s)?(?:photo(?:graph)?s?|photography|pix|pics?|images?|pictures?"
    r"|videos?|footage|illustrations?|graphics?|charts?|maps?|infographics?|cartoons?|drawings?|screenshots?|screengrabs?|screen\sgrab"
    r"|artwork|foto(?:s|graf)?|bild(?:er)?|grafik|imagen|imagem|immagine|fotografía|crédit|crédito|фото|иллюстрация)"
    r"(?:\s(?:credits?|courtesy|by|source|supplied|provided|caption))?|credits?|courtesy|copyright)"
)
STOCK = (
    r"(?:Getty(?:\sImages)?|Shutterstock|iStock(?:photo)?|Alamy(?:\sStock\sPhoto)?|Unsplash|Pixabay|Pexels|Wikimedia(?:\sCommons)?"
    r"|Flickr|EPA(?:-EFE)?|Zuma|Imago|Picture[\s-]Alliance|NurPhoto|Adobe\sStock|Depositphotos|PA\sWire|PA\sImages|AP\sPhoto|Pool|POOL"
    r"|Handout|HANDOUT|Twitter|Facebook|Instagram|Telegram|YouTube|Screengrab|Screenshot|Supplied|Magnum(?:\sPhotos)?|Planet\sLabs|Maxar)"
)
INNER = rf"""(?:[^()\n]{{0,80}}\b(?:(?:file|ap|afp|pool|handout|courtesy|stock|archive)\s
    (?:photo|image|picture|pic)s?
    |(?:photo|image|picture|video|illustration|graphic|screenshot)s?\s?(?:[:/|–-]|by\s(?-i:[A-Z])|courtesy|credits?\b|via\s(?-i:[A-Z])|supplied|provided)
    |via\s(?-i:{ANY}|{STOCK}|[A-Z]{{2,6}}\b)|credit:\s?(?-i:[A-Z])|©|pool\s?[:/]\s?(?-i:[A-Z])|getty\simages|/\s?getty|/\s?handout|handout\s?/|handout\s(?:via|by)\s|screen(?:shot|grab)\s?[:/])[^()\n]{{0,90}}
    |(?:file\s)?(?:photo|image|picture|handout|file|archive|supplied|contributed|courtesy|screenshot|screengrab|illustration)
    |(?:{CREDIT_LIKE}\s)?courtesy\s(?:of\s)?{CREDIT_LIKE}
    |{NAME}\s?/\s?{CREDIT_LIKE}|{ANY}\s?/\s?{NAME}|{CAP}\s?/\s?{STOCK}|(?:getty(?:\simages)?|shutterstock|istock|alamy|unsplash|epa(?:-efe)?|zuma|imago|pa\swire|handout|supplied))"""
OUTLET_WORD = (
    r"(?-i:News|Times|Post|Press|Today|TODAY|Herald|Courier|Tribune|Telegraph|Mail|Express|Guardian|Chronicle"
    r"|Gazette|Journal|Observer|Star|Mirror|Standard|Independent|Service|Network|Media|Online|Desk|Newsdesk"
    r"|Newsroom|Bureau|NEWS|TIMES|POST|Monitor|Review|Radio|TV|Daily|Weekly|World|Globe|Nation|Sun|Echo"
    r"|Argus|Record|Bulletin|Wire)"
)
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}\.?"
CLOCK = r"\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s?\(?[A-Z]{2,4}\)?)?"
WHEN = (
    rf"(?:(?:on|at|:|-|–|—|\||,|·)\s?)?(?:{CAP},?\s)?(?:{MONTH}\s\d{{1,2}}|\d{{1,2}}\.?\s{MONTH}"
    rf"|\d{{1,4}}[-/.]\d{{1,2}}[-/.]\d{{1,4}}|{CLOCK}|(?:an?|\d{{1,3}}|one|two|three|four|five|six|ten)"
    r"\s(?:sec|min|hour|day|week|month|year)[a-z]{0,5}\sago|just\snow|today|yesterday)"
)
STAMP = (
    r"(?:[\W_]{1,4}(?:\d{1,4}[a-z]{0,2}|[ap]\.?m|uhr|at|on|by|last|first|updated|published|posted"
    rf"|modified|edited|ago|min|hours?|{CAP})){{0,18}}"
)
TITLE = r"[^\n]{2,160}(?<![.!…;,])(?<![.!…][\"”’»)])\Z"  # no full stop: the name of a piece
PEOPLE_SITES = (
    r"(?:twitter|facebook|instagram|telegram|whats\s?app|linkedin|you\s?tube|x|google\snews|apple\snews"
    r"|threads|mastodon|bluesky|tik\s?tok|reddit|viber|signal|vk|pinterest|snapchat|flipboard|rss"
    r"|e-?mail)"
)
# A look ahead for words that captions and prompts, being of the present, do not have.
NO_PAST = (
    r"(?![^\n]*\b(?:was|were|had|came|went|said|told|hung|led|became|called|accused|attacked|asked"
    r"|joined|greeted|caused|appeared|refused|demanded|showed|gave|rose|fell)\b)"
)
_SAID = (
    r"(?:said|says|told|tells?|chanted|begged|added|adds|wrote|writes|warned|warns|insisted|insists"
    r"|announced|asked|asks|shouted|argued|argues|recalled|replied|explained|joked|urged|read|called)"
)
REPORTED = re.compile(
    rf"[,;”\"]\s(?:[\w’'.-]{{1,30}}\s){{0,6}}(?-i:{_SAID}|reads)\b"
    r"|[,;]\s(?:the|an?|his|her|their)\s(?:[\w’'.-]{1,30}\s){1,10}(?-i:said|says?|remarked|wrote|advised?)\b"
    rf"|\b(?:he|she|they|it|who|which|that)\s{_SAID}\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One construct: `name` as it stands in `Removal.rule`; `most` words it may have at most.

    `where`: "paragraph" (all of it goes) or "tail" (the match goes, the rest stays).
    `part`: "start", "end" or "last" holds the rule to the edges of an article.
    `guard`: not where somebody is quoted or reported.
    """

    name: str
    source: str
    where: str = "paragraph"
    most: int = 40
    part: str = "any"
    guard: bool = True

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The rule's expression, compiled; white space in it means nothing, nor does case."""
        return re.compile(self.source, re.VERBOSE | re.IGNORECASE)


def rule(
    name: str,
    source: str,
    *,
    where: str = "paragraph",
    most: int = 40,
    part: str = "any",
    guard: bool = True,
) -> Rule:
    """A rule of the tables."""
    return Rule(name=name, source=source, where=where, most=most, part=part, guard=guard)
