"""Data: what in an article is not reporting, as rules with names.

A rule takes a whole paragraph or one end of it: what stays is a slice of the input. Prompts
speak to the reader and labels end early; reporting tells, in the past tense, who said what. So
most patterns are anchored at both ends, and `guard` spares a paragraph that opens with a
quotation mark or says who said it. Names in credits are tried case by case, because unknown
agencies and photographers outnumber known ones.

Patterns see at most `SEEN` characters, and no two adjacent repeats share a character, so time
is linear. Order matters: the first rule that fits names the removal.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from briefing.ingest.agencies import ANY

SEEN = 1400  # characters of a paragraph that a rule looks at

_SMALL = (
    r"(?:of|the|by|via|and|for|in|at|from|on|to|de|da|di|do|dos|del|della|van|von|der|den|du|la|le|el|al|bin"
    r"|y|et|und|e|handout|pool|file|contributed|supplied|archive|courtesy|photo|photos|image|images|rights"
    r"|reserved|staff|special|press|service|news|with|an?|s)(?![\w])"
)
CAP = r"(?-i:[A-ZÀ-ÖØ-ÞŁŚŻČŠŽĀĒĪŌŪĐА-ЯЁ])[\w'’.@+&-]*"
_TOKEN = rf"(?:{CAP}|\d{{1,4}}(?!\w)|@\w+|[-&](?=\s)|{_SMALL})"
_SEP = r"[\s,/|;·()–—:©]{1,4}"
NAME = rf"{CAP}(?:[ ](?:(?:de|da|di|del|della|van|von|der|den|al|el|bin|la|le)[ ]){{0,2}}{CAP}){{1,3}}"
NAMES_LIST = rf"{NAME}(?:(?:,[ ]and|,|[ ]and|[ ]&|[ ]und|[ ]et|[ ]y|[ ]e|[ ]и)[ ]{NAME}){{0,8}}"
CREDIT_LIKE = rf"{_TOKEN}(?:{_SEP}{_TOKEN}){{0,18}}"  # nothing but names and what joins them
_S = r"[\W_]{0,8}"  # marks before: bullets, brackets, asterisks
_E = r"[\W_]{0,8}\Z"
_PHOTO = (
    r"(?:(?:file\s|stock\s|cover\s|main\s|top\s|lead\s|header\s|featured?\s)?(?:photo(?:graph)?s?|photography|pix|pics?|images?|pictures?"
    r"|videos?|footage|illustrations?|graphics?|charts?|maps?|infographics?|cartoons?|drawings?|screenshots?|screengrabs?|screen\sgrab"
    r"|artwork|foto(?:s|graf)?|bild(?:er)?|grafik|imagen|imagem|immagine|fotografía|crédit|crédito|фото|иллюстрация)"
    r"(?:\s(?:credits?|courtesy|by|source|supplied|provided|caption))?|credits?|courtesy|copyright)"
)
_STOCK = (
    r"(?:Getty(?:\sImages)?|Shutterstock|iStock(?:photo)?|Alamy(?:\sStock\sPhoto)?|Unsplash|Pixabay|Pexels|Wikimedia(?:\sCommons)?"
    r"|Flickr|EPA(?:-EFE)?|Zuma|Imago|Picture[\s-]Alliance|NurPhoto|Adobe\sStock|Depositphotos|PA\sWire|PA\sImages|AP\sPhoto|Pool|POOL"
    r"|Handout|HANDOUT|Twitter|Facebook|Instagram|Telegram|YouTube|Screengrab|Screenshot|Supplied|Magnum(?:\sPhotos)?|Planet\sLabs|Maxar)"
)
_INNER = rf"""(?:[^()\n]{{0,80}}\b(?:(?:file|ap|afp|pool|handout|courtesy|stock|archive)\s(?:photo|image|picture|pic)s?
    |(?:photo|image|picture|video|illustration|graphic|screenshot)s?\s?(?:[:/|–-]|by\s(?-i:[A-Z])|courtesy|credits?\b|via\s(?-i:[A-Z])|supplied|provided)
    |courtesy\s(?:of\s)?{CAP}|via\s(?-i:{ANY}|{_STOCK}|[A-Z]{{2,6}}\b)|credit:\s?(?-i:[A-Z])|©|pool\s?[:/]\s?(?-i:[A-Z])|getty\simages|/\s?getty|/\s?handout|handout\s?/|handout\s(?:via|by)\s|screen(?:shot|grab)\s?[:/])[^()\n]{{0,90}}
    |(?:file\s)?(?:photo|image|picture|handout|file|archive|supplied|contributed|courtesy|screenshot|screengrab|illustration)
    |{NAME}\s?/\s?{CREDIT_LIKE}|{ANY}\s?/\s?{NAME}|{CAP}\s?/\s?{_STOCK}|(?:getty(?:\simages)?|shutterstock|istock|alamy|unsplash|epa(?:-efe)?|zuma|imago|pa\swire|handout|supplied))"""
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}\.?"
_CLOCK = r"\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s?\(?[A-Z]{2,4}\)?)?"
_WHEN = rf"(?:(?:on|at|:|-|–|—|\||,|·)\s?)?(?:{CAP},?\s)?(?:{_MONTH}\s\d{{1,2}}|\d{{1,2}}\.?\s{_MONTH}|\d{{1,4}}[-/.]\d{{1,2}}[-/.]\d{{1,4}}|{_CLOCK}|(?:an?|\d{{1,3}}|one|two|three|four|five|six|ten)\s(?:sec|min|hour|day|week|month|year)[a-z]{{0,5}}\sago|just\snow|today|yesterday)"
_STAMP = rf"(?:[\W_]{{1,4}}(?:\d{{1,4}}[a-z]{{0,2}}|[ap]\.?m|uhr|at|on|by|last|first|updated|published|posted|modified|edited|ago|min|hours?|{CAP})){{0,18}}"
_TITLE = r"[^\n]{2,160}(?<![.!…;,])(?<![.!…][\"”’»)])\Z"  # no full stop: the name of a piece
_PEOPLE_SITES = r"(?:twitter|facebook|instagram|telegram|whats\s?app|linkedin|you\s?tube|x|google\snews|apple\snews|threads|mastodon|bluesky|tik\s?tok|reddit|viber|signal|vk|pinterest|snapchat|flipboard|rss|e-?mail)"
_SPORT = r"(?:said|says|told|tells?|chanted|begged|added|adds|wrote|writes|warned|warns|insisted|insists|announced|asked|asks|shouted|argued|argues|recalled|replied|explained|joked|urged|read|called)"
REPORTED = re.compile(
    rf"[,;”\"]\s(?:[\w’'.-]{{1,30}}\s){{0,6}}{_SPORT}\b|\b(?:he|she|they|it|who|which|that)\s{_SPORT}\b", re.IGNORECASE
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One construct: `name` as it stands in `Removal.rule`; `most` words it may have at most.

    `where`: "paragraph" (all of it goes), "tail" or "head" (the match goes, the rest stays).
    `part`: "start" or "end" holds the rule to the first or last paragraphs of an article.
    `guard`: not where somebody is quoted or reported.
    """

    name: str
    where: str
    pattern: re.Pattern[str]
    most: int = 40
    part: str = "any"
    guard: bool = True


def _rule(
    name: str, pattern: str, *, where: str = "paragraph", most: int = 40, part: str = "any", guard: bool = True
) -> Rule:
    compiled = re.compile(pattern, re.VERBOSE | re.IGNORECASE)
    return Rule(name=name, where=where, pattern=compiled, most=most, part=part, guard=guard)


CORRECTIONS = (
    _rule("correction", rf"""{_S}(?:corrections?|clarifications?|correction\sand\sclarification|corrections\sand\sclarifications|(?:editor|publisher)(?:['’]?s|s['’])?\snotes?|note\sto\s(?:readers|editors)|erratum|errata|korrektur|berichtigung|anmerkung\sder\sredaktion|rectificatif|correctif|fe\sde\s(?:erratas|errores)|correcci[oó]n|correzione|errata\scorrige|corre[cç][aã]o|исправление|поправка)\s?(?:[(\[][^)\]\n]{{0,60}}[)\]]|,?\s(?:on\s)?{_MONTH}\s\d[^:\n]{{0,20}})?\s?[:.–—]""", most=140, guard=False),
    _rule("correction", rf"""{_S}(?:[(\[*]\s?)?(?:(?:this|the|our|an?)\s)?(?:(?:earlier|previous|original|first|print|initial)\s(?:versions?|editions?|drafts?)\sof\s)?(?:this|the|our|that)?\s?(?:online\s|news\s|original\s|above\s|lead\s|photo\s)?(?:article|story|piece|report|post|headline|version|caption|copy|column|page|text|item|dispatch)s?\b[^.\n]{{0,60}}?\b(?:(?:was|has\sbeen|have\sbeen|had\sbeen|were|is\sbeing)\s(?:[a-z]+\s){{0,3}}?(?:corrected|amended|updated|clarified|revised|changed|modified|edited\sto|fixed|altered)|(?:[a-z]+\s){{0,2}}?(?:misstated|misidentified|misspelled|misspelt|misattributed|misquoted|misreported|mischaracterized)|(?:incorrectly|wrongly|mistakenly|erroneously|inaccurately)\s\w+|(?:contained|included|had)\san?\s(?:error|mistake|inaccuracy)|gave\s(?:an|the)\s(?:incorrect|wrong|inaccurate))""", most=110),
    _rule("correction", rf"""{_S}(?:updated|corrects|corrected|adds|recasts|clarifies|fixes|updates)\s?(?::|(?:the\s)?(?:paragraph|headline|spelling|name|date|figure|typo|version|story|byline|dateline|throughout|with|to\s(?:add|correct|clarify|include|reflect|remove|show|fix))\b)[^\n]{{0,240}}""", most=45),
)  # fmt: skip

PHOTOGRAPHS = (
    _rule("caption", rf""".{{8,1200}}?[([]\s?{_INNER}\s?[)\]][.\s]{{0,3}}(?:(?:credits?|photos?|images?|©)\s?:?\s?{CREDIT_LIKE}[.\s]{{0,3}})?\Z""", most=130, guard=False),
    _rule("caption", rf""".{{8,1200}}?\([^()\n]{{0,60}}\b(?:photo|pool|getty|handout|via|file)\b[^()\n]{{0,20}}\Z""", most=130, guard=False),
    _rule("caption", rf""".{{8,1000}}?[.!?"”’|–—]\s{{1,3}}(?:[|–—-]\s?)?(?:{_PHOTO}\s?(?:[:/©|–—-]|(?<=\sby)|(?<=courtesy)|(?<=\sof))\s?(?:of\s)?{CREDIT_LIKE}|(?:photograph|photo|picture|image|illustration|courtesy)(?:\s(?:by|of|from|courtesy(?:\sof)?)|:)\s{CREDIT_LIKE}|(?:file|stock|archive|library|handout)\s?(?:photo|image|picture|footage)?|©\s?{CREDIT_LIKE}|(?:{ANY}|{_STOCK})\s?[/|]\s?{CREDIT_LIKE}|{NAME}\s?[/|]\s?{CREDIT_LIKE}|{CAP}\s?/\s?(?:handout|pool|file|{_STOCK}){_SEP}{CREDIT_LIKE}|{_STOCK}|(?-i:{ANY}|{_STOCK}|[A-Z]{{2,5}})\s(?:photo|image|picture|pool|handout)s?)[.\s)]{{0,3}}\Z""", most=110, guard=False),
    _rule("caption", rf"""{_S}(?:file\s?(?:photo|picture|image|pic)?\s?[:–—-]|(?:image|photo|picture|video|figure)?\s?captions?\s?[:,–—]|(?:(?:file|stock|archive|handout)\s(?:photo|image|picture|footage)|photo|image|picture|pictured|above|below|top|left|right|cover|main\simage)\s?:\s|in\sthis\s(?:(?:undated|file|handout|archive|pool|combination|aerial|satellite|recent|{_MONTH}|\d{{1,4}},?|{CAP},?)\s){{0,5}}(?:photo|image|picture|frame|handout|still|screengrab|grab)s?(?:,|\s(?:grab|made|taken|released|provided|from|shot|combination|supplied|distributed|obtained|posted|by))|(?:from\s)?left\sto\sright|from\s(?:left|right|top|l)\s?[:,(]|\(?l-r\)?\s?[:,]|clockwise\s(?:from|,)|pictured\s(?:left|right|above|below|here|from\sleft|centre|center)\b|archivbild|symbolbild|imagen\sde\sarchivo|foto\sde\sarchivo|photo\sd['’]archives?|foto\sd['’]archivio)""", most=90),
    _rule("credit", rf"""{_S}(?:{_PHOTO}\s?(?:[:/|©–—-]|(?<=\sby)|(?<=by)|(?<=courtesy))|(?:image|media|photo|video|picture)\s(?:source|credit|caption),)\s?(?:©|of|by|source:?|from)?\s?{CREDIT_LIKE}(?:\.?\s(?:source|created|made|data|graphic|map|chart|get\sthe\sdata|note)\b[^\n]{{0,140}})?{_E}""", most=28),
    _rule("credit", r"""[\s*_•·–-]{0,6}©\s?[^\n.]{1,80}\Z""", most=12),
    _rule("credit", rf"""{_S}(?:©|\(c\)|fotocredit|foto\s?:|crédit\s?:)\s?{CREDIT_LIKE}{_E}""", most=14),
    _rule("credit", rf"""[\s*_•·–(\[-]{{0,6}}(?:(?:{NAME}|{CAP})\s?/|{NAME}\s?[|])\s?(?:{NAME}|{CAP}|{_STOCK})(?:\s?[/|,]\s?{CREDIT_LIKE})?{_E}""", most=9),
    _rule("credit", rf"""{_S}(?-i:{ANY}|{_STOCK})(?:\s?[/|,&]\s?(?-i:{ANY}|{_STOCK})){{0,3}}(?:\s(?:photo|image|file|news|video)s?)?{_E}""", most=6),
    _rule("credit", rf"""{_S}(?:(?:created|made|built)\s(?:with|using|by)\s{CREDIT_LIKE}|get\sthe\sdata|embed|download\s(?:image|data)|source\s?:\s{CREDIT_LIKE}\.?\s(?:created|graphic|chart|map|note|get)\b[^\n]{{0,120}}|(?:the\s)?(?:photo|image|picture)\sis\s(?:for\s)?(?:illustrative|representational|representative)[^\n]{{0,80}}|(?:representational|representative|illustrative|file)\s(?:image|photo|picture)s?(?:\sonly)?){_E}""", most=24),
)  # fmt: skip

RELATED = (
    _rule("related", rf"""{_S}(?:related|read\salso|also\sread|see\salso|also\ssee|read\smore(?:\s(?:on|about|from|in|here|at)\s[^:\n]{{1,40}})?|more\son\s[^:\n]{{1,40}}|more\sfrom\s[^:\n]{{1,40}}|recommended(?:\sreading)?|you\s(?:may|might)\salso\slike|don['’]?t\smiss|must[\s-]read|related\s(?:articles?|story|stories|news|links?|coverage|content|topics?|posts?|reading|video)|read\snext|up\snext|read(?:\sthe)?\s(?:full|original)\s\w+|most\s(?:read|popular)|trending(?:\snow)?|top\sstor(?:y|ies)|editor['’]?s['’]?\s(?:pick|choice)s?|lesen\ssie\s(?:auch|mehr)|mehr\szum\sthema|siehe\sauch|auch\sinteressant|à\slire(?:\saussi)?|lire\saussi|voir\saussi|lea\s(?:tambi[eé]n|m[aá]s)|lee\stambi[eé]n|te\spuede\sinteresar|leggi\sanche|guarda\sanche|leia\s(?:tamb[eé]m|mais)|veja\stamb[eé]m|читайте\sтакже|смотрите\sтакже|читать\sтакже|по\sтеме)[\s*_\]]{{0,3}}(?:[:|>»→]|[–—]|\s-\s)\s?[^\n]{{2,240}}\Z""", most=45),
    _rule("related", rf"""{_S}(?:watch(?:\snow|\slive|\salso)?|listen(?:\snow|\salso)?|in\s(?:depth|pictures|photos|video|charts|numbers)|explain(?:er|ed)|analysis|opinion|profile|fact[\s-]?check|timeline|factbox|q&a|exclusive|interactive|gallery|photos|pictures|video|podcast|live(?:\s(?:blog|updates))?|interview|review|background|context|column|comment|editorial|quiz|map)s?[\s*_\]]{{0,3}}[:|>»→–—]\s?{_TITLE}""", most=20),
    _rule("related", rf"""[\s*_]{{0,4}}(?:>{{1,3}}|»|→|►|▶|➡️?|👉|🔗|⟶|[-–—]>)\s?[^\n]{{2,240}}\Z""", most=30),
    _rule("related", rf"""{_S}(?:read|see|watch|listen|view|click|explore|discover|check\sout|learn|find\sout)\s(?:more|also|here|the\sfull)\b[^.,\n]{{0,30}}:\s[^\n]{{2,200}}\Z""", most=40),
    _rule("related", r"""\s*[([]\s?(?:read|see|also\sread|see\salso|read\salso|related|watch|more|read\smore|siehe|lesen|lire|lea|leggi)\b(?:\s(?:also|more|next|here|auch|aussi|tambi[eé]n|anche))?\s?:\s?[^()\[\]\n]{2,200}\s?[)\]][\s.]{0,2}\Z""", where="tail"),
)  # fmt: skip
# A line that opens a list of titles of other pieces: it and the titles below it go.
LIST_HEADINGS = re.compile(
    rf"""{_S}(?:you\s(?:may|might)\s(?:also\s)?(?:like|enjoy|be\sinterested\sin|have\smissed)(?:[^\n]{{0,20}})|more\son\s(?:this|the)\s(?:story|topic|subject|issue)|more\s(?:stories|news|coverage|articles|headlines|reading|from\s(?:this|the|our)\s[^\n]{{1,40}}|from\s{CREDIT_LIKE}|like\sthis|to\sread|to\sexplore|in\s{CREDIT_LIKE})
    |related(?:\s(?:articles?|story|stories|news|links?|coverage|content|topics?|posts?|reading|videos?|reports?))?|most[\s-](?:read|popular|viewed|shared|watched|commented)(?:\s(?:in|on|this|today|now|stories|articles|news|right|of\sthe\s(?:day|week))\b[^.,\n]{{0,25}})?|(?:most\s)?popular(?:\s(?:now|stories|articles|today))?|trending(?:\s(?:now|stories|today))?|top\s(?:stories|news|reads|picks|headlines)(?:\s[^\n]{{0,20}})?
    |recommended(?:\s(?:for\syou|stories|reading|articles|by\s[^\n]{{1,30}}))?|recommendations|also\s(?:read|in\sthe\snews|on\s[^\n]{{1,30}}|see)|see\salso|read\s(?:also|next|more|more\shere)|up\snext|keep\sreading|further\sreading|what\sto\sread\snext|don['’]?t\smiss|must[\s-]reads?|editor['’]?s['’]?\s(?:picks?|choices?)|latest\s(?:news|stories|headlines|articles|updates)|in\sother\snews|elsewhere\s(?:on|in)\s[^\n]{{1,30}}|what\selse\s[^\n]{{1,30}}|in\scase\syou\smissed\sit|from\s(?:our\spartners|around\sthe\sweb|the\sarchives?)
    |mehr\szum\sthema|lesen\ssie\sauch|das\skönnte\ssie\sauch\sinteressieren|meistgelesen|à\slire\saussi|sur\sle\smême\ssujet|les\splus\slus|te\spuede\sinteresar|lo\sm[aá]s\s(?:leído|visto)|noticias\srelacionadas|leggi\sanche|potrebbe\sinteressarti|i\spi[uù]\sletti|leia\stamb[eé]m|mais\slidas|читайте\sтакже|по\sтеме|популярное|самое\sчитаемое)\s?[:»>…]?[\s*_\])]{{0,4}}\Z""",
    re.VERBOSE | re.IGNORECASE,
)  # fmt: skip

PROMPTS = (
    _rule("read-more", rf"""{_S}(?:(?:please\s)?(?:(?:click|tap)\s(?:here|below|above|on\s(?:the|this)|the\s(?:link|button|image|icon|video|play)|to|through)|scroll\s(?:down|up|to|through|for)|swipe\s(?:left|right|up|to|for|through))\b[^\n]{{0,120}}|(?:to\s)?(?:continue|keep)\sreading\b[^,\n]{{0,80}}|read\s(?:the\s)?(?:full|original|whole|entire|complete)\s(?:story|article|report|text|post|interview|statement|letter|ruling|version|piece|here|transcript|coverage|review|study|paper)\b[^\n]{{0,120}}|read\smore\b(?!\s(?:books|than|of|like|as|and))[^\n]{{0,140}}|read\s(?:on|next|here|it\shere|all\sabout\sit|this\snext|below|our\s[^,.\n]{{0,40}}\b(?:coverage|explainer|guide|blog|analysis|interview|review|report|profile|investigation|q&a)\b)[^,\n]{{0,60}}?|(?:the\s)?(?:full|original|complete)\s(?:story|article|report|text|version|interview|coverage)(?:\s?[:>»→]|\s(?:here|at|on|is\savailable|can\sbe)\b)?[^,.\n]{{0,60}}?|(?:learn|find\sout|see|show|view|load|discover|hear|know)\s(?:more|all|less)(?:\s(?:about|here|at|on|in|from|stories|news|articles|comments|photos|videos|results|posts|details|info\w*)\b[^,\n]{{0,60}})?|more\s(?:details|info|information)(?:\s(?:here|below|soon|to\sfollow|follow)[^\n]{{0,30}})?|(?:this\sis\sa\s)?(?:breaking|developing)\s(?:news\s)?(?:story|news)\b[^\n]{{0,120}}|more\s(?:to\s(?:follow|come)|follows|soon)[^\n]{{0,20}}|weiterlesen|mehr\slesen|zum\sartikel|lire\sla\ssuite|en\ssavoir\splus|leer\sm[aá]s|seguir\sleyendo|continua\sa\sleggere|leggi\s(?:tutto|di\spi[uù])|leia\smais|continue\slendo|читать\s(?:далее|дальше|полностью)|подробнее){_E}""", most=26),
    _rule("read-more", r"""[\s(\[]{0,4}(?:…|\.\.\.)?[\s(\[]{0,3}(?:click\shere\s(?:to|for)\s[^\n.]{1,80}|continue\sreading|read\smore(?:\shere|\sat\s\S{4,80})?|read\sthe\sfull\s(?:story|article|report)[^\n.]{0,60}|read\sfull\sstory|weiterlesen|lire\sla\ssuite|leer\sm[aá]s|leia\smais|читать\sдалее)[\])]?[\s.…→»>]{0,4}\Z""", where="tail"),
    _rule("promo", rf"""{_S}(?:watch|listen\sto|listen|see|view|play|hear|stream)\s(?:(?:to|the|this|our|live|more|it|now|here|full|all|a|an|on|in|via|also|these|below|above|next|highlights|video|audio|episode)\s?){{1,3}}(?:[^,\n]{{0,40}}\b(?:video|clip|footage|podcast|episode|audio|article|story|report|gallery|slideshow|stream|interview|broadcast|app|photos|pictures|highlights|above|below|here|live|show)\b[^,\n]{{0,40}}){{0,1}}\Z""", most=12),
    _rule("promo", rf"""{_S}(?:download|get|install|try|open|use)\s(?:the|our|it|this|in)\s[^\n]{{0,50}}\b(?:app|apps|application|extension|plug-?in|google\splay|app\sstore)\b[^\n]{{0,80}}\Z""", most=26),
    _rule("promo", rf"""{_S}(?:subscribe|listen|tune\sin|follow|join)\b[^\n]{{0,80}}\b(?:podcasts?|wherever\syou|apple\spodcasts|spotify|channel|community|page|group|conversation|discussion|live\sblog)\b[^\n]{{0,120}}\Z""", most=34),
    _rule("promo", rf"""{_S}(?:this|a\sversion\sof\sthis|an?\s(?:earlier|longer|shorter)\sversion\sof\sthis)\s(?:article|story|piece|report|column|essay|interview|review|version|post|text|item|series)s?\b\s?(?:first\s|also\s|originally\s|is\s|was\s|has\sbeen\s|will\s)?\s?(?:(?:also\s|first\s|originally\s)?(?:appear(?:s|ed)|published|ran|runs|printed|posted|produced|distributed|supplied|provided|syndicated|republished|reprinted|translated|adapted|excerpted|sponsored|made\spossible|supported|funded|brought\sto\syou|auto-?generated|part\sof|taken\sfrom|based\son\sa))\b[^\n]{{0,240}}""", most=60),
    _rule("promo", rf"""{_S}(?:(?:originally|first)\s(?:published|appeared|posted|ran)\b|the\spost\s[^\n]{{1,160}}\s(?:appeared|was)\s(?:first\s)?(?:published\s)?(?:first\s)?on\b|republished\s(?:with|from|by)\b|reprinted\s(?:with|from|by)\b)[^\n]{{0,200}}\Z""", most=45),
    _rule("promo", rf"""{_S}(?:add|make|set|choose|prefer|save|pin|bookmark)\s[^\n]{{1,60}}\b(?:google(?:\snews|\sdiscover)?|preferred\ssource|home\s?(?:page|screen)|bookmarks?|favou?rites?|reading\slist)\b[^\n]{{0,80}}\Z""", most=24),
    _rule("promo", rf"""{_S}(?:t(?:erms)?\s?(?:&|and|&amp;)\s?c(?:ondition)?['’]?s?(?:\s(?:and\s\w+\s)?appl(?:y|ies))?|terms\s(?:and\sconditions\s)?(?:apply|of\s(?:use|service)|&\sconditions)|conditions\sapply|terms\sof\s(?:use|service)|privacy\s(?:policy|notice|settings|centre|center)|advertise(?:\s(?:with\sus|here|on\s[^\n]{{1,20}}))?|contact\sus|about\sus|impressum|datenschutz|mentions\slégales|aviso\slegal)(?:\s?[|·•/,&]\s?[^\n]{{0,100}})?{_E}""", most=16),
    _rule("promo", rf"""{_S}(?:advertisements?|advertising|ad|ads|advert|advertorial|sponsored(?:\s(?:content|post|by\s[^\n]{{1,40}}|links?|message|stories))?|paid\s(?:content|post|partnership|for\sby\s[^\n]{{1,40}})|(?:in\s)?partner(?:ship)?(?:\scontent|\swith\s{CREDIT_LIKE})|promoted(?:\s(?:content|stories|by\s[^\n]{{1,30}}))?|presented\sby\s[^\n]{{1,40}}|brought\sto\syou\sby\s[^\n]{{1,40}}|(?:story|article|content|text)\scontinues\s[^\n]{{0,40}}|(?:after|below)\sthe?\s(?:ad|advert|advertisement|promotion)|skip\s(?:ad|advert|advertisement|promotion|past)[^\n]{{0,60}}|remove\sads?|ad\sfeedback|(?:after|past)\s(?:newsletter|podcast)\spromotion|anzeige|werbung|publicité|publicidad(?:e)?|pubblicità|реклама){_E}""", most=14),
    _rule("promo", rf"""{_S}(?:(?:we|the\s\w+|this\s\w+|it)\s(?:may|might|can|will)\s(?:earn|receive|get|contain)\s[^\n]{{0,80}}(?:commission|affiliate)[^\n]{{0,160}}|(?:this\s(?:article|post|page|story)\s)?(?:contains|may\scontain|includes)\saffiliate\b[^\n]{{0,160}}|(?:subscribers|members|readers|users)\s(?:can|get|receive|enjoy|have\saccess)\b[^\n]{{0,160}})\Z""", most=45),
    _rule("promo", rf"""{_S}(?:do\syou\shave|have\syou|have|got|did\syou|are\syou|were\syou|know|want\sto|would\syou\slike|like\swhat|enjoy(?:ed|ing)?|wondering|interested\sin|looking\sfor|tired\sof|worried\sabout)\b[^?\n]{{0,140}}\?\s[^\n]{{0,60}}?\b(?:e-?mail|contact|call|write\sto|send|text|tell|share|may\sbe\sreached|can\sbe\sreached|get\sin\stouch|let\sus|click|sign\sup|subscribe|join|visit|read|drop\sus|message|reach|fill|submit|is\sposted|support|donate|check\sout|download)\b[^\n]{{0,200}}\Z""", most=60),
    _rule("promo", rf"""{_S}(?:if\syou\s(?:enjoyed|liked|like|love|loved|value|found|buy|purchase|click|have\sa\s(?:tip|story)|are\san?\s(?:subscriber|member))\b[^\n]{{0,60}}\b(?:this|our|something|through|on)\b[^\n]{{0,120}},\s[^\n]{{0,300}}|we(?:['’]d|\swould)\s(?:like|love)\sto\shear\b[^\n]{{0,160}}|[^\n]{{0,140}}\bwe(?:['’]d|\swould)\s(?:like|love)\sto\shear\s(?:from\syou|what\syou)\b[^\n]{{0,160}}|this\scopy\sis\sfor\syour\b[^\n]{{0,300}}|(?:to\s)?order\s(?:presentation|reprints?)\b[^\n]{{0,200}}|an\serror\s(?:has\s)?occurred\b[^\n]{{0,80}}|(?:this\s(?:article|link|message)\shas\sbeen|your\s(?:message|article|comment)\s(?:has\sbeen|was))\s(?:sent|copied|saved|submitted|received)\b[^\n]{{0,60}}|thank\syou[.!]?|get\saccess\sto\b[^\n]{{0,300}})\Z""", most=90),
    _rule("promo", rf"""{_S}(?:send\s(?:us|your|in|tips|letters|comments|feedback|photos|story)|share\syour|tell\sus|e-?mail\sus|write\sto\sus|(?:contact|reach|e-?mail|write\sto|reach\sout\sto)\s(?:us|the\s(?:author|reporter|writer|newsroom|editor|desk|journalist)s?|our\s\w+|{NAMES_LIST}\s(?:at|on|via|by|@))|get\sin\stouch|let\sus\sknow|have\syour\ssay|we\swant\sto\shear|tips\?|call\s(?:us\s(?:on|at)|our\s(?:newsroom|hotline|tip)))\b[^\n]{{0,220}}\Z""", most=45),
    _rule("promo", rf"""{_S}(?:{NAME}\s)?(?:can\sbe\s(?:reached|contacted|followed)|may\sbe\s(?:reached|contacted)|is\son\s{_PEOPLE_SITES}|tweets\s(?:at|@)|email(?:s|ed)?\s?:|e-mail\s?:|tel(?:ephone)?\s?:|phone\s?:|twitter\s?:|x\s?:)\s?[^\n]{{0,140}}\Z""", most=30, part="end"),
    _rule("newsletter", rf"""{_S}(?:(?:sign\s?-?up|subscribe|opt\sin)\s?(?:now|today|here|below|free|for|to|and|with|online|at|[:!.,])|(?:register|enrol)\s(?:now|today|here|for\s(?:our|the|free|a\sfree)|to\s(?:receive|get)))[^\n]{{0,200}}\Z""", most=45),
    _rule("newsletter", rf"""{_S}(?:[^\n]{{0,100}}[.:!?–—]\s)?(?:sign\sup|subscribe|register)\s(?:now\s|today\s|here\s|free\s)?(?:for|to|here|now|today|below)\b[^\n]{{0,160}}\Z""", most=45, part="end"),
    _rule("newsletter", rf"""{_S}(?:[^\n]{{0,60}}[.:!?–—]\s)?(?:get|receive|have|enjoy|never\smiss|don['’]?t\smiss|be\sthe\sfirst|stay|start\syour|wake\sup|keep\sup|catch\sup|want|start\sthe)\s(?=[^\n]{{0,120}}\b(?:your|our|you|us|we|e-?mail|newsletters?)\b)[^\n]{{0,110}}\b(?:inbox|newsletters?|by\se-?mail|e-?mail(?:ed)?|delivered|briefing|up\sto\sdate|informed|alerts?|notifications?|on\stop\sof|first\sto\sknow)\b[^\n]{{0,140}}\Z""", most=45),
    _rule("newsletter", rf"""{_S}(?:our\s|the\s|free\s|daily\s|weekly\s|morning\s|e-?mail\s)?(?:newsletters?|e-?mail\salerts?|briefing)\s?(?:[:|!]|sign[\s-]?up|abonnieren|\Z)[^\n]{{0,160}}\Z""", most=30),
    _rule("newsletter", rf"""{_S}(?:by\s(?:signing\sup|subscribing|clicking|registering|submitting|entering|providing|continuing|creating|joining|checking|ticking|pressing|selecting|hitting)|you\s(?:can|may)\s(?:unsubscribe|opt\sout|withdraw|change\syour)|thank(?:s|\syou)\sfor\s(?:subscribing|signing|registering|reading|joining|your\s(?:subscription|interest|support|feedback|registration))|this\ssite\sis\sprotected\sby|check\syour\s(?:inbox|e-?mail)|please\s(?:check\syour|confirm\syour|enter|verify|provide)|we(?:['’]ve|\shave)\ssent|unsubscribe|enter\s(?:your|a\svalid|an?)\s(?:e-?mail|name|password|address|details|valid)|your\se-?mail(?:\saddress)?|e-?mail\saddress|invalid\se-?mail|an?\s(?:e-?mail|confirmation)\s[^\n]{{0,20}}\s(?:sent|error)|no\sspam|something\swent\swrong)\b[^\n]{{0,240}}\Z""", most=60),
    _rule("newsletter", rf"""{_S}(?:newsletter|melden\ssie\ssich|jetzt\s(?:abonnieren|anmelden)|abonnieren\ssie|abonnez-vous|inscrivez-vous|recevez|suscr[ií]b[ae]te|suscr[ií]base|reg[ií]strate|recib[ae]|iscriviti|abbonati|ricevi|assine|inscreva-se|cadastre-se|подпишитесь|подписывайтесь|подписаться)\b[^\n]{{0,200}}\Z""", most=40),
    _rule("paywall", rf"""{_S}(?:subscribe(?:\s?(?:now|today|[.!]|to\s(?:continue|read|unlock|keep|support|access|get)[^\n]{{0,120}}|for\s[^\n]{{1,80}}))?|(?:already|not|become|are\syou|existing)\s(?:an?\s|yet\san?\s)?(?:subscriber|member|supporter|patron|registered|subscribed)s?\b[^\n]{{0,120}}|log[\s-]?(?:in|out)(?:\s(?:here|now|or|to|with)\b[^\n]{{0,100}})?|sign[\s-]?(?:in|out)(?:\s(?:here|now|or|to|with)\b[^\n]{{0,100}})?|create\s(?:an?|your)\s(?:free\s)?account[^\n]{{0,80}}|register\s(?:to\s(?:continue|read|comment|access|keep|unlock)|for\sfree|now|here)[^\n]{{0,80}}|(?:this|the\sfull|the\srest\sof\sthis|full|exclusive|premium)\s(?:premium\s|exclusive\s)?(?:article|content|story|report|page|text)\s(?:is|are)\s(?:only\s|exclusively\s|now\s)?(?:for|available|reserved|exclusive|locked|free\s(?:for|to))[^\n]{{0,100}}|(?:for\s)?(?:subscribers|members)(?:\sonly|['’]\s?(?:only|exclusive))[^\n]{{0,40}}|(?:this\sis\sa\s)?(?:premium|subscriber[\s-]only|members[\s-]only|exclusive)(?:\s(?:content|article|story))?|to\s(?:continue|keep|read|unlock|access|enjoy|get)\b[^,\n]{{0,60}},?\s(?:please\s)?(?:subscribe|log\s?in|sign\s(?:in|up)|register|create|become|choose|start|purchase|buy)\b[^\n]{{0,100}}|you(?:['’]ve|['’]re|\shave|\sare)?\s[^\n]{{0,40}}\b(?:(?:free|monthly|complimentary)\s[^\n]{{0,24}}(?:articles?|stories|limit|access|views?)|(?:articles?|stories)\s(?:left|remaining|this\s(?:month|week))|(?:article|free|reading|monthly)\slimit)\b[^\n]{{0,80}}|\d+\s(?:free\s)?(?:articles?|stories)\s(?:left|remaining)[^\n]{{0,40}}|(?:start|begin|get)\s(?:your|a)\s(?:free\s|\d+[\s-]day\s)*(?:trial|subscription|access)[^\n]{{0,100}}|(?:unlock|get)\s(?:this|full|unlimited|all|digital|premium)\s[^\n]{{0,80}}(?:article|access|content|stories)[^\n]{{0,60}}|subscribe\sfor\s[^\n]{{1,60}}|cancel\s(?:at\s)?any\s?time[^\n]{{0,40}}|view\s(?:subscription|offers|plans|options)[^\n]{{0,40}}){_E}""", most=34),
    _rule("paywall", rf"""{_S}(?:(?:please\s)?(?:support|help|fund|back|consider)\b(?!\sfor)[^,\n]{{0,60}}\b(?:journalism|our\s(?:reporting|newsroom|work|independence|journalists)|independent\s(?:media|reporting)|becoming\sa|us\s(?:keep|continue|report|stay)|reader[\s-]funded)\b|(?:please\s)?(?:donate|contribute|chip\sin|make\sa\s(?:donation|contribution)|become\sa\s(?:supporter|member|patron))\s(?:today|now|here|monthly|to\sus|to\sour|what|from|as\slittle|as\smuch|and\shelp))[^\n]{{0,200}}\Z""", most=60),
    _rule("paywall", rf"""{_S}(?:we|our\snewsroom|our\sjournalism|[^\n]{{1,40}}\sis)\s(?:rely|relies|depend|depends|need\syour|are\s(?:reader|funded|independent)|reader[\s-](?:funded|supported))[^\n]{{0,200}}\Z""", most=60, part="end"),
    _rule("cookie", rf"""{_S}(?:(?:we|our\s(?:partners|site|website))\b[^.\n]{{0,80}}\b(?:cookies?|similar\stechnolog\w+|personal\sdata|tracking\stechnolog\w+)\b|(?:this|our|the)\s(?:site|website|web\ssite|page|service)\suses?\b[^.\n]{{0,40}}\bcookies?\b|{CAP}\suses\s(?:[\w-]+\s){{0,3}}cookies\s(?:to|and|for)\b|by\s(?:continuing|using|browsing|clicking)\b[^.\n]{{0,80}}\b(?:cookies?|terms|policy)\b)[^\n]{{0,400}}\Z""", most=90),
    _rule("cookie", rf"""{_S}(?:(?:accept|allow|reject|decline|refuse|agree(?:\sto)?|manage|customi[sz]e|change|review|save|necessary|essential|only|use)\s?(?:to\s)?(?:all|only|cookies|settings|choices|preferences|options|consent|necessary|essential|optional|non-essential|required|and|my|your|the|our)(?:\s(?:cookies?|and\s(?:close|continue)|settings|choices|preferences|only|consent|continue|close|options|all|essential|necessary|cookie\s\w+)){{0,3}}|(?:i|we)\s(?:agree|accept|do\snot\saccept|consent)|(?:cookie|privacy|consent|tracking)\s(?:settings|policy|preferences|notice|consent|banner|choices|declaration)|your\s(?:privacy|choices?|consent)[^.\n]{{0,60}}){_E}""", most=9),
    _rule("cookie", rf"""{_S}(?:this|the|to\s(?:view|see|show|display|watch|load)\s(?:this|the))\s?(?:embedded\s|external\s|media\s|third-party\s)?(?:content|video|post|tweet|map|feature|media|element|player|embed|page|article)\b[^\n]{{0,80}}\b(?:cookies?|consent|privacy\ssettings|javascript|adobe\sflash|your\sbrowser)\b[^\n]{{0,160}}\Z""", most=45),
    _rule("cookie", rf"""{_S}(?:verwendet|wir\s(?:verwenden|nutzen)|diese\s(?:website|seite)|nous\sutilisons|ce\ssite|utilizamos|este\ssitio|questo\ssito|utilizziamo|este\ssite|usamos|мы\sиспользуем)\b[^\n]{{0,120}}\b(?:cookies?|куки|файлы\scookie)\b[^\n]{{0,200}}\Z""", most=60),
)  # fmt: skip

SHARING = (
    _rule("share", rf"""{_S}(?:share|tweet|post|send|e-?mail|forward|print|save|bookmark|gift|teilen|partager|compartir|condividi|compartilhar|поделиться)(?:\s(?:this|the|on|via|with|by|to|article|story|post|page|full|link|tools|options|it|a|friends?|friend|your|mit|auf|sur|en|su|no|в|artikel|статьёй)){{0,5}}(?:\s?[:|]\s?|\s)?(?:(?:{_PEOPLE_SITES}|print|copy(?:\slink)?|link|more|messenger|pocket|share|article|story|save)(?:[\s|·•,/&+-]{{1,4}}(?:and\s|or\s)?|(?=[\W_]{{0,8}}\Z))){{0,12}}{_E}""", most=25),
    _rule("share", rf"""{_S}(?:{_PEOPLE_SITES}|messenger|pocket|print|copy(?:\slink)?|comments?|share|tweet|save|link|like|flip)(?:[\s|·•,/&+-]{{1,4}}(?:and\s)?(?:{_PEOPLE_SITES}|messenger|pocket|print|copy(?:\slink)?|comments?|share|tweet|save|link|like|this|article|more|flip|\d{{1,6}})){{0,14}}{_E}""", most=25),
    _rule("share", rf"""{_S}(?:follow|like|join|find|connect\swith|subscribe\sto|add|friend|watch)\s(?:us|me|him|her|them|our|the\s(?:author|conversation|discussion|debate|reporter|writer)|[^\n]{{2,60}}?)\s?(?:[^\n]{{0,60}}?\b(?:on|at|via|in|to)\s)?(?:our\s)?(?:@\w|{_PEOPLE_SITES}\b|channel\b|social\smedia|page\b|group\b|for\s(?:more|updates|the\slatest|news|daily|breaking|live))[^\n]{{0,160}}\Z""", most=34),
    _rule("share", rf"""{_S}(?:tags?|topics?|keywords?|filed\s(?:under|in|to)|categor(?:y|ies)|labels?|subjects?|in\sthis\s(?:story|article)|more\s(?:on|about)|explore\smore\son\sthese\stopics|schlagw[oö]rte[r]?|themen|mots[\s-]cl[eé]s|etiquetas|temas|tag|argomenti|теги|темы)\s?:\s?[^.\n]{{1,240}}\Z""", most=40),
    _rule("share", r"""\s{0,4}(?:[#＃]\w{2,60}[\s,;|·]{0,4}){1,20}\Z""", most=20),
    _rule("comments", rf"""{_S}(?:(?:\d{{1,6}}|no|view|see|show|hide|add|post|leave|write|read|load|join|your|all|more|latest|top|a|an?|the|be\sthe\sfirst\sto|what\sdo\syou)\s){{0,4}}(?:comments|(?<!no\s)comment|(?<=leave\sa\s)reply|(?<=post\sa\s)reply|(?<=add\sa\s)reply|(?<=join\sthe\s)conversation|(?<=you\s)think|have\syour\ssay|kommentare?|commentaires?|comentarios?|commenti|coment[aá]rios?|комментари[ийев]{{1,2}})(?:\s(?:\(?\d{{1,6}}\)?|here|now|below|section|are\s(?:closed|disabled|off|now\sclosed|moderated|subject|turned\soff)|on\sthis[^\n]{{0,40}}|have\sbeen\s(?:closed|disabled|turned\soff)|for\sthis\s[^\n]{{0,30}})[^\n]{{0,60}})?[\s:(\d)+?!.]{{0,12}}{_E}""", most=14),
    _rule("comments", rf"""{_S}(?:you\s(?:must|need\sto|have\sto)\s(?:be\s)?(?:log|sign|register)[^\n]{{0,80}}|(?:please\s)?(?:log|sign)\s?in\s(?:or\s\w+\s)?to\s(?:post|leave|add|write|view|comment|join|reply)[^\n]{{0,60}}|commenting\s(?:on\sthis|is|has|guidelines|rules|policy)[^\n]{{0,100}}|(?:community|comment(?:ing)?)\s(?:guidelines|rules|standards|policy)[^\n]{{0,60}}|join\sthe\s(?:conversation|discussion|debate)[^\n]{{0,60}}|(?:report|flag)\s(?:this\s)?(?:comment|an?\s(?:error|typo|mistake)|abuse|inappropriate)[^\n]{{0,40}}|what\sdo\syou\sthink\?[^\n]{{0,80}}|spotted\san?\s(?:error|mistake|typo)[^\n]{{0,80}}|(?:sort|newest|oldest|most\sliked)\s(?:by|first)?[^\n]{{0,20}}){_E}""", most=24),
)  # fmt: skip

SIGNATURES = (
    _rule("contributor", rf"""{_S}(?:[^\n]{{0,40}}\b(?:writers?|reporters?|correspondents?|journalists?|staff|video\sjournalists?|producers?|researchers?|colleagues?)\s)?(?:{CREDIT_LIKE})\s(?:also\s)?(?:contributed(?:\s(?:to\s(?:this|the)\s(?:report|story|article|piece|dispatch|reporting|coverage)|reporting|research|additional\sreporting|writing|from\s{CREDIT_LIKE}))?(?:\sfrom\s{CREDIT_LIKE})?|(?:reported|reports|wrote)\sfrom\s{CREDIT_LIKE}|helped\s(?:report|write|with)\s[^\n]{{0,60}}|assisted\sin\s[^\n]{{0,40}}|provided\s(?:additional\s)?(?:reporting|research)[^\n]{{0,40}}){_E}""", most=60),
    _rule("contributor", r"""[\s*_]{0,4}[(\[]\s?(?:additional\s|further\s)?(?:reporting|writing|editing|edited|reported|written|compiled)\s(?:by|from|in)\s[^()\n]{2,360}[)\]]?[\s.*_]{0,4}\Z""", most=70),
    _rule("contributor", rf"""{_S}{CREDIT_LIKE}[,;.]\s(?:editing|edited|writing|reporting|translat\w+)\s(?:by|from)\s{CREDIT_LIKE}{_E}""", most=30),
    _rule("contributor", rf"""{_S}(?:(?:additional|further|extra|supplementary|with\sadditional|with\sfurther)\s(?:reporting|research|writing|editing|contributions?|material|work|video|photography|reports)|(?:reporting|writing|editing|reported|written|edited|compiled|translated|translation|produced|production|research(?:ed)?|graphics?|video|data|design|fact[\s-]check(?:ed|ing)?|words|text|interview|story|bearbeitet|redaktion|mitarbeit|avec)(?:(?:,|\sand|\s&|,\sand)\s(?:writing|editing|edited|reporting|translated|translation|produced))?(?:\sby|\s?:|(?<=reporting)\s(?:from|in))|(?:with\s)(?:reporting|assistance|help|contributions?|inputs?|additional|files|material|information|reports?)(?:\sby|\sfrom))\s{CREDIT_LIKE}(?:\.?\s?[;.]\s?(?:editing|writing|additional|edited|translat\w+|graphics?|reporting|written|compiled|production|with)\b[^\n]{{0,200}})?{_E}""", most=60),
    _rule("contributor", rf"""{_S}(?:the\s(?:writer|author|reporter|columnist|journalist)s?\s(?:is|are)\s(?:an?|the|our|at|with|currently|based|professors?|directors?|editors?|co-|both|senior|former|chief|executive|head|associate|assistant|{CAP})\b|the\s(?:writer|author|columnist)\s(?:writes|teaches|covers|can\sbe)\b|about\sthe\s(?:author|writer)s?(?:[:\s]|\Z))[^\n]{{0,300}}\Z""", most=70, part="last"),
    _rule("contributor", rf"""{_S}{NAMES_LIST}(?:,\s[^,\n]{{2,60}},)?\s(?:is|are|was)\s(?:(?:an?|the|our|[^\n]{{2,40}}?['’]s?)\s)?(?:[\w-]+\s){{0,4}}?(?:reporter|correspondent|columnist|contributing|contributor|staff\swriter|freelance|freelancer|journalist|bureau\schief|managing\seditor|news\seditor|senior\seditor|deputy\seditor|political\seditor|business\seditor|features\seditor|editor\s(?:at|of|for)|critic|blogger|intern|fellow\sat|author\sof|senior\sfellow|visiting\s|professor\sof|lecturer\s|writer\s(?:at|for|based|and|who|living|in))s?\b[^\n]{{0,260}}\Z""", most=60, part="last"),
    _rule("contributor", rf"""{_S}{NAMES_LIST}\s(?:reports?|writes|covers|tweets|blogs)\s(?:on|about|for|from|at|as|in|frequently|the)\s[^\n]{{2,200}}\Z""", most=34, part="last"),
    _rule("disclaimer", rf"""{_S}(?:disclaimer\b|(?:the\s)?(?:views?|opinions?)\s(?:and\s\w+\s)?(?:expressed|presented|stated|contained)\b|(?:the\s|all\s|any\s)?(?:views|opinions)\s(?:expressed|(?:are|do)\s(?:not\s(?:necessarily\s)?)?(?:my|his|her|their|those|solely|the\sauthor|reflect|represent))|this\s(?:article|column|piece|commentary|op-ed)\s(?:reflects|represents|expresses|does\snot)|this\sis\san?\s(?:opinion|op-ed|commentary)|{NAME}\s(?:does\snot\swork\sfor|owns?\sno\s|has\sno\sposition)|the\sauthors?\s(?:do|does)\snot)""", most=90),
    _rule("agency-tail", rf"""{_S}(?:with\s(?:(?:additional|agency|wire|news|some)\s)*(?:inputs?|reporting|material|files|information|reports?|agencies|contributions?|additional|wires?|services?)(?:\s(?:from|by)\s{CREDIT_LIKE}|\sagenc(?:y|ies)[^\n]{{0,40}})?|inputs?\s(?:from|by)\s[^\n]{{0,80}}|(?:news\s)?(?:sources?|agenc(?:y|ies)|quellen?|fuentes?|fontes?|fonti?|источник|with|from|by|via|по\sматериалам)\s?:?\s(?-i:{ANY}|[A-Z]{{2,6}}|(?:[Nn]ews\s)?[Aa]gencies|wires?)(?:\s?[/,&+]\s?{CREDIT_LIKE}|\sand\s{CREDIT_LIKE}|\s(?:inputs?|reports?|agencies|news\sagency))?|(?:news\s)?agencies|agency\s(?:reports?|inputs?|copy|staff)|(?:from\s)?(?:wire|news\sagency|agency)\s(?:reports?|services?|copy|sources?)|staff\sand\s(?:agencies|wire[^\n]{{0,20}})|agenturen|agences|agencias|agenzie|agências|агентства){_E}""", most=22),
    _rule("agency-tail", rf"""\s{{0,4}}[-–—/]{{1,2}}\s?(?-i:{ANY}|[A-Z]{{2,6}}|Agencies|agencies)(?:\s?[/,&]\s?(?-i:{ANY}|[A-Z][\w.]{{1,20}})){{0,3}}{_E}""", most=6),
    _rule("agency-tail", rf"""\s{{0,4}}[(\[]\s?(?-i:{ANY}|[A-Z]{{2,6}})(?:\s?[/,&]\s?(?-i:{ANY}|[A-Z][\w.]{{1,20}})){{0,4}}\s?[)\]]{_E}""", most=6),
    _rule("agency-tail", rf"""{_S}(?:[a-z]{{2,4}}/[a-z]{{2,4}}(?:/[a-z]{{2,4}})?(?:\s?\([^()\n]{{2,60}}\))?|[a-z]{{2,3}}\s?\((?-i:{ANY})[^()\n]{{0,40}}\)){_E}""", most=8, part="end"),
    _rule("agency-tail", rf"""{_S}(?:our\sstandards|standards)\s?:\s[^\n]{{2,120}}\Z""", most=16),
    _rule("agency-tail", rf"""{_S}(?:\(?\s?(?:except\sfor\sthe\sheadline|this\s(?:story|article|report|copy|piece|item|content|news)\s(?:has\s(?:not\s)?been|is|was|were)\s(?:not\s)?(?:[\w-]+\s){{0,2}}?(?:edited|published|auto-?generated|generated|produced|provided|created|translated|written|syndicated|reviewed|checked|changed|taken|sourced|modified))|(?:this\sis\san?\s)?(?:unedited|auto-?generated|syndicated)\b[^\n]{{0,60}}\b(?:feed|story|content|wire)|[^\n]{{1,40}}\sstaff\s(?:may\snot\shave|did\snot)\s(?:modified|edit))\b[^\n]{{0,240}}\Z""", most=60),
    _rule("agency-tail", rf"""\s*[(\[]\s?(?:with\s[^()\n]{{0,60}}(?:inputs?|reports?|reporting|agenc(?:y|ies)|files|material)[^()\n]{{0,60}}|(?:sources?|via|from|by)\s?:?\s(?-i:{ANY}|agencies|[A-Z]{{2,6}})(?:\s?[/,&]\s?[^()\n]{{2,30}})?|(?-i:{ANY})(?:\s?[/,&]\s?(?-i:{ANY}|[A-Z][\w.]{{1,20}})){{0,3}}|agencies|inputs\sfrom\s[^()\n]{{2,60}}|with\s(?-i:{ANY}))\s?[)\]][\s.]{{0,3}}\Z""", where="tail", guard=False),
    _rule("agency-tail", rf"""(?<=[.!?”"’'])\s{{0,3}}[–—-]{{1,2}}\s?(?-i:{ANY}|[A-Z]{{3,6}})(?:\s?[/,&]\s?(?-i:{ANY}))?\.?\s{{0,3}}\Z""", where="tail", guard=False),
    _rule("agency-tail", rf"""(?<=[.!?”"’'])\s+(?-i:(?:{ANY})(?:/(?:{ANY}))+|[a-z]{{2,3}}/[a-z]{{2,3}}(?:\s\([^()\n]{{2,40}}\))?)\.?\s{{0,3}}\Z""", where="tail", guard=False),
    _rule("contributor", r"""\s*[(\[]\s?(?:reporting|additional\sreporting|writing|editing|edited|compiled|translated|reported|written)\s(?:by|from|in)\s[^()\n]{2,260}[)\]]?[\s.]{0,3}\Z""", where="tail", guard=False),
    _rule("copyright", rf"""{_S}(?:(?:copyright|©|\(c\)|copr\.?)\s?(?:\(c\)|©)?[\s,]*(?:by\s)?(?:\d{{4}}|{CREDIT_LIKE}\s?,?\s?\d{{4}}|©)[^\n]{{0,260}}|[^"“”\n]{{0,90}}\ball\srights\sreserved\.?[^\n]{{0,160}}|(?:this|our|no\spart\sof\s(?:this|the))\s(?:material|content|article|story|publication|website|document|work|text|report)s?\s?[^\n]{{0,40}}?\b(?:may|must|can|shall)\s(?:not\s)?be\s(?:published|reproduced|republished|redistributed|copied|used\swithout|distributed)[^\n]{{0,240}}|alle\srechte\svorbehalten[^\n]{{0,80}}|tous\sdroits\sr[eé]serv[eé]s[^\n]{{0,80}}|todos\slos\sderechos\sreservados[^\n]{{0,80}}|tutti\si\sdiritti\sriservati[^\n]{{0,80}}|все\sправа\sзащищены[^\n]{{0,80}}|reproduction\s(?:prohibited|in\swhole|without)[^\n]{{0,120}})\Z""", most=70),
    _rule("byline", rf"""{_S}(?:(?:by|written\sby|von|par|por|di)\s?:?\s|(?:text|words|story|reporting|report|autor|autora|auteur|автор)\s?(?::|\sby\b)\s?|✍️?\s?)(?:{NAMES_LIST}|{CAP}\s{CAP}|(?:our\s)?(?:{CAP}\s)?(?:staff|correspondents?|reporters?|agencies|news\sdesk|web\sdesk|own\scorrespondent)(?:\s(?:reporters?|writers?|correspondents?))?|(?-i:{ANY}))(?:{_SEP}{CREDIT_LIKE})?(?:{_SEP}{_WHEN}[^\n]{{0,40}})?{_E}""", most=24),
    _rule("byline", rf"""{_S}{NAMES_LIST}\s?[,|•·–—/-]\s?(?:[\w-]+\s){{0,4}}?(?:correspondent|reporter|editor|writer|staff|columnist|journalist|bureau\schief|bureau|contributor|critic|photographer|producer|analyst|fellow)s?(?:\s?[,|•·–—/-]\s?{CREDIT_LIKE}|\s(?:in|at|of|for)\s{CREDIT_LIKE})?{_E}""", most=18),
    _rule("byline", rf"""[\s*_]{{0,4}}{NAMES_LIST}\s?[(|,•·–—-]?\s?@\w{{2,30}}\)?(?:{_SEP}{_WHEN}[^\n]{{0,40}})?{_E}""", most=10),
    _rule("byline", rf"""[\s*_]{{0,4}}(?:{NAMES_LIST}|(?-i:{ANY}))\s?[|•·–—]\s?(?:{CREDIT_LIKE}\s?[|•·–—,]\s?){{0,2}}{_WHEN}[^\n]{{0,60}}{_E}""", most=20),
    _rule("byline", rf"""{_S}(?:our|special|staff|web|news|online|own|from\sour|agency)\s(?:[\w-]+\s)?(?:correspondents?|reporters?|desk|report|writers?|team|bureau)(?:{_SEP}{CREDIT_LIKE})?{_E}""", most=10),
    _rule("timestamp", rf"""{_S}(?:(?:first\s|originally\s|article\s|story\s|was\s)?(?:published|posted|updated|last\s(?:updated|modified|edited|update)|modified|created|released|issued|date|uploaded|edited|aktualisiert|veröffentlicht|stand|publié|mis\sà\sjour|publicado|actualizado|pubblicato|aggiornato|atualizado|опубликовано|обновлено)\s?(?:{_WHEN}|(?:on|at|:|-|–|—)\s?(?:{CAP},?\s)?{_WHEN}){_STAMP}){_E}""", most=22),
    _rule("timestamp", rf"""{_S}(?:\d{{4}}-\d\d-\d\dT\d\d:\d\d\S{{0,20}}|{_CLOCK}(?:\s[A-Z]{{2,4}})?\s\d{{1,2}}/\d{{1,2}}/\d{{4}}(?:\sby\s{CREDIT_LIKE})?){_E}""", most=9),
    _rule("timestamp", rf"""{_S}(?:(?:estimated\s)?(?:reading|read|listening)\stime|lesezeit|lesedauer|temps\sde\slecture|tiempo\sde\slectura|tempo\sdi\slettura|tempo\sde\sleitura|время\sчтения)\s?:?\s?[~≈<]?\s?\d[^\n]{{0,24}}\Z""", most=9),
    _rule("timestamp", rf"""{_S}(?:(?:about\s|approx\.?\s|ca\.?\s)?\d{{1,3}}[\s-]?(?:min(?:ute)?s?\.?|mins|Min\.|sec(?:ond)?s?)(?:[\s-](?:read|listen|watch|video|de\slectura|de\slecture|lesezeit|di\slettura))|\d{{1,3}}\s?min(?:s)?(?:\sread)?){_E}""", most=6),
    _rule("timestamp", rf"""{_S}(?:\d{{1,3}}|an?|one|two|three|four|five|six|ten)\s(?:second|minute|min|hour|hr|day|week|month|year)s?\sago{_E}""", most=6),
)  # fmt: skip

FURNITURE = (
    _rule("link", rf"""{_S}(?:(?:source|url|link|(?:original|short|full|direct|perma)[\s-]?(?:url|link|article|source|story|post)?|via|permalink|read\s(?:the|more|it|full|this|on)[^\n]{{0,60}}|web(?:site)?|more(?:\s[^:\n]{{1,40}})?|see|visit|follow\s[^\n]{{1,80}}|available\s(?:at|here)|quelle|lien|fuente|fonte|источник|ссылка)\s?(?:at|on|here|from)?\s?[:–—-]?\s{{0,3}})<?(?:https?://|www\.)\S{{4,1000}}(?:\sand\s(?:https?://|www\.)\S{{4,300}})?>?{_E}""", most=22),
    _rule("link", rf"""{_S}<?(?:https?://|www\.)\S{{4,1000}}>?{_E}""", most=2, part="end"),
    _rule("link", rf"""{_S}(?:original\s(?:url|link|article|source|story|post)|source\s(?:url|link)|short\s?link|permalink|link|url)\s?:?{_E}""", most=5),
    _rule("end-mark", rf"""{_S}(?:ends?|-?\s?30\s?-?|the\send|ende|fin|fine|fim|конец|end\sof\s(?:story|article|text|report|transcript)){_E}""", most=4, part="end"),
    _rule("end-mark", r"""[\s#*_=~•·●■□▪◆⬛—–-]{1,40}\Z""", most=12),
    _rule("navigation", rf"""{_S}(?:(?:go|jump|return|back|skip)\s(?:back\s)?(?:to\s)(?:the\s)?(?:top|home|homepage|content|main|navigation|search|footer|article|articles|story|previous|index|results|menu|start|page|beginning|comments|list|overview|section|front)\b[^\n]{{0,20}}|scroll\s(?:down|up|to|for\smore)[^\n]{{0,30}}|(?:home|main)\s?(?:page|menu)?|menu|search|(?:next|previous|prev|older|newer)(?:\s(?:article|story|page|post|up|slide|photo|image|gallery|entry|posts|stories)s?)?(?:\s?[|/·→←»«]\s?(?:next|previous|prev)(?:\s\w+)?)?|(?:view|see|open|show|hide|close|expand|enlarge|zoom|toggle|play|pause|mute|unmute|replay|fullscreen|load|read|launch)(?:\s(?:gallery|all|more|menu|image|images?\sin\sfullscreen|caption|captions|full\sscreen|fullscreen|slideshow|photos|this\simage|image|video|audio|transcript|comments|details|navigation|search|player|in\sapp|this))?|image\s\d{{1,3}}\sof\s\d{{1,3}}|(?:page|slide|photo|image|picture|part)?\s?\d{{1,3}}\s?(?:of|/|out\sof)\s?\d{{1,3}}|page\s\d{{1,3}}|loading|please\swait|live(?:\snow|\sblog|\supdates)?|breaking(?:\snews)?|exclusive|updated|new|video|photos|gallery|opinion|top\sstory|share|close|print\s(?:edition|version)?|subscribe|edit|buy\snow|shop\snow|hide\scaption|toggle\scaption|zurück|weiter|suivant|précédent|siguiente|anterior|sitemap|site\smap|rss|help|faq|follow|unfollow|copied|copy|link\scopied[^\n]{{0,20}}|text\ssize|font\ssize|aa){_E}""", most=7),
    _rule("navigation", rf"""{_S}(?:please\s)?(?:enable|turn\son|activate|allow|switch\son|disable|turn\soff)\s(?:java\s?script|cookies|your\s(?:ad|cookies)|ad\s?block\w*|your\sad\s?block\w*)\b[^\n]{{0,120}}\Z""", most=24),
    _rule("navigation", rf"""{_S}(?:java\s?script\s(?:is|must|needs|has)|your\sbrowser\s(?:does|is|doesn)|you\sneed\sto\s(?:enable|have)\sjavascript|this\s(?:browser|video|content|audio|player|page|element)\s(?:is\snot|cannot|can['’]?t|does\snot|isn['’]t|could\snot|requires|is\sno\slonger|has\sexpired|failed))\b[^\n]{{0,140}}\Z""", most=30),
    _rule("navigation", rf"""\s{{0,4}}(?:(?:home|start|startseite|accueil|inicio|news|главная)\s?(?=[>›»/→])|{CAP}\s?(?=[>›»→]))(?:[>›»/→]\s?(?:{CAP}|[&\w]+)(?:\s(?:{CAP}|&|and|of)){{0,3}}\s?){{1,6}}\Z""", most=14),
    _rule("navigation", rf"""\s{{0,4}}{CAP}(?:\s(?:{CAP}|&|and)){{0,2}}(?:\s?[|·•]\s?{CAP}(?:\s(?:{CAP}|&|and)){{0,2}}){{2,14}}\s?[|·•]?\s{{0,3}}\Z""", most=34),
)  # fmt: skip

RULES: tuple[Rule, ...] = (
    *CORRECTIONS,
    *PHOTOGRAPHS,
    *SIGNATURES,
    *RELATED,
    *SHARING,
    *PROMPTS,
    *FURNITURE,
)


@lru_cache(maxsize=1)
def photo_bracket() -> re.Pattern[str]:
    """A credit of a photograph in brackets, with what repeats it: `(AP Photo/Jane Doe) Credit: AP`."""
    return re.compile(
        rf"""[([]\s?{_INNER}\s?[)\]](?:\s?(?:credits?|photos?|images?|©)\s?:?\s?{CREDIT_LIKE})?[.\s]{{0,3}}""",
        re.VERBOSE | re.IGNORECASE,
    )
