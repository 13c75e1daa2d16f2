"""Data: what in an article is not reporting, as rules with names.

A rule takes a whole paragraph or one end of it, never its middle: what stays is a slice of the
input. Patterns are matched against at most a few hundred characters and hold no nested repeats,
so time is linear. Order matters: the first rule that fits names the removal.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.ingest.agencies import ANY

NAME = r"[A-ZÀ-ÞŁŚŻČŠŽА-Я][\w'’.-]*(?:[ ](?:(?:de|da|di|del|van|von|der|den|al|el|bin|la|le)[ ])*[A-ZÀ-ÞŁŚŻČŠŽА-Я][\w'’.-]*){1,3}"
NAMES_LIST = rf"{NAME}(?:(?:,|,?[ ]and|[ ]&|,?[ ]und|[ ]et|[ ]y|[ ]e|[ ]и)[ ]{NAME})*"
_PHOTO = r"(?:photo(?:graph)?s?|photographer|image|images|picture|pictures|pic|video|file\sphoto|photo\scredit|image\scredit|picture\scredit|photo\sby|photograph\sby|illustration|graphic|foto|bild|bilder|imagen|immagine|фото|credit|credits|photo\scourtesy|courtesy)"
_STOCK = r"(?:Getty(?:\sImages)?|Shutterstock|iStock|Alamy|Unsplash|Pixabay|Pexels|Wikimedia(?:\sCommons)?|Flickr|EPA(?:-EFE)?|Rex\sFeatures|Zuma|Imago|picture[\s-]alliance|NurPhoto|Barcroft|Adobe\sStock|Depositphotos|PA\sWire|PA\sImages|AP\sPhoto|AFP/Getty|Reuters\sPictures|POOL|Pool|Handout|HANDOUT|Twitter|Facebook|Instagram|Telegram|YouTube|Screengrab|Screenshot|Supplied|Press\sOffice|Press\sService)"


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One construct: `name` as it stands in `Removal.rule`; `most` words it may have at most.

    `where` is "paragraph" (all of it goes), "tail" or "head" (the match goes, the rest stays).
    `part` "start" or "end" holds the rule to the first or last paragraphs of an article.
    """

    name: str
    where: str
    pattern: re.Pattern[str]
    most: int = 60
    part: str = "any"


def _rule(name: str, where: str, pattern: str, *, most: int = 60, part: str = "any", case: bool = False) -> Rule:
    flags = re.VERBOSE if case else re.VERBOSE | re.IGNORECASE
    return Rule(name=name, where=where, pattern=re.compile(pattern, flags), most=most, part=part)


RULES: tuple[Rule, ...] = (
    # corrections come first: they are kept, apart
    _rule("correction", "paragraph", r"""\W{0,4}(?:correction|corrections|clarification|editor['’]?s?['’]?\snote|erratum|korrektur|anmerkung\sder\sredaktion|rectificatif|fe\sde\serratas|correzione)s?\b\s*(?:\([^)]{0,40}\)|[,–—-][^:\n]{0,40})?\s*[:.–—-]"""),
    _rule("correction", "paragraph", r"""\W{0,4}(?:this|the|an\searlier|a\sprevious|earlier|previous)\s(?:(?:version|edition)s?\sof\s(?:this|the)\s)?(?:article|story|piece|report|post|headline|version|caption)s?\b[^.\n]{0,80}?\b(?:was|has\sbeen|have\sbeen|were|misstated|incorrectly|misidentified|wrongly|mistakenly|erroneously|gave|said|stated)\b[^\n]{0,300}?\b(?:correct|amend|updat|clarif|incorrect|wrong|misstat|misidentif|mistaken|erron|error|revis)""", most=90),
    # photographs
    _rule("caption", "paragraph", r""".{10,1200}\((?:[^()\n]{0,80}\b(?:photo|image|picture|pool|handout|courtesy|credit|file|getty|via|screenshot|screengrab)\b[^()\n]{0,60}|[^()\n]{2,40}/[^()\n]{2,40})\)[.\s]*(?:(?:credit|photo|image|©)\s?:?[^\n]{0,120})?$""", most=130),
    _rule("caption", "paragraph", r""".{10,900}?[.\s|–—-]\s*(?:(?:photo|image|picture|video|illustration|graphic|foto|bild|фото)(?:\s(?:by|credit|courtesy(?:\sof)?))?\s?[:/©]|credit\s?:|photograph\s?[:by]{1,2}|©)\s?[^\n.]{2,90}\.?$""", most=110),
    _rule("caption", "paragraph", r"""\W{0,4}(?:(?:file|stock|archive)\s(?:photo|image|picture|footage)|(?:photo|image|picture|video)\s?(?:caption|shows)|in\sthis\s[^\n]{0,60}\b(?:photo|image|picture|frame|handout)|pictured\s?[:,]|caption\s?:|imagen\sde\sarchivo|archivbild|symbolbild)""", most=90),
    _rule("credit", "paragraph", rf"""[\W_]{{0,6}}(?:{_PHOTO})\s?(?:[:/|©]|by\b|courtesy|–|—)\s?[^\n]{{1,120}}$""", most=16),
    _rule("credit", "paragraph", r"""[\W_]{0,6}(?:©|\(c\)|copyright)\s[^\n]{1,100}$""", most=14),
    _rule("credit", "paragraph", rf"""[\W_]{{0,6}}(?:{NAME}|[A-Z]{{2,12}})(?:\s?[/|,]\s?(?:{NAME}|{ANY}|{_STOCK}|[A-Z][\w.]{{1,15}}))*\s?[/|]\s?(?:{ANY}|{_STOCK}|[A-Z][\w.]{{1,20}})[\W_]{{0,4}}$""", most=12, case=True),
    _rule("credit", "paragraph", rf"""[\W_]{{0,6}}(?:{ANY}|{_STOCK})(?:\s?[/|]\s?(?:{ANY}|{_STOCK}))*(?:\s(?:photo|image|file|photos|images))?[\W_]{{0,4}}$""", most=6, case=True),
    _rule("credit", "tail", r"""(?:\s(?:photo\s)?credit\s?:\s?[A-ZÀ-Þ][^\n.!?]{1,50})+$"""),
    # links to other pieces
    _rule("related", "paragraph", r"""[\W_]{0,6}(?:related|read\salso|also\sread|see\salso|read\smore|more\son\sthis|more\sfrom|more\sabout|recommended|you\smay\salso\slike|you\smight\salso|don['’]t\smiss|must\sread|in\sdepth|explainer|related\s(?:article|articles|story|stories|news|links|coverage|content|topics|posts)|read\snext|up\snext|watch|watch\snow|listen|in\spictures|most\sread|most\spopular|trending|top\sstories|editor['’]s?\spicks?|lesen\ssie\s(?:auch|mehr)|mehr\szum\sthema|siehe\sauch|à\slire(?:\saussi)?|lire\saussi|voir\saussi|lea\stambi[eé]n|te\spuede\sinteresar|leggi\sanche|leia\s(?:tamb[eé]m|mais)|читайте\sтакже|смотрите\sтакже)[\W_]{0,4}(?:$|[:|>»→–—]\s?[^\n]{0,240}$)""", most=45),
    _rule("related", "paragraph", r"""[\W_]{0,6}(?:related\s(?:article|story|news|link|coverage)|read\s(?:more|also|next|the\sfull)|also\sread|see\salso)s?\b\s?[:|>»→–—*-][^\n]{0,240}$""", most=45),
    _rule("read-more", "paragraph", r"""[\W_]{0,6}(?:click\shere|tap\shere|read\s(?:the\s)?(?:full|original|whole|entire|rest)|continue\sreading|read\smore|read\son|keep\sreading|full\sstory|learn\smore|find\sout\smore|see\smore|show\smore|load\smore|view\smore|weiterlesen|mehr\slesen|lire\sla\ssuite|leer\sm[aá]s|continua\sa\sleggere|leia\smais|читать\s(?:далее|дальше|полностью))\b[^\n]{0,160}$""", most=25),
    _rule("read-more", "tail", r"""[\s(\[]*(?:\[?…\]?|\.\.\.)?\s*(?:[\[(]?(?:click\shere\s(?:to|for)\s[^\n.]{1,80}|continue\sreading|read\smore(?:\shere)?|read\sthe\sfull\s(?:story|article)[^\n.]{0,40}|weiterlesen|lire\sla\ssuite|leer\sm[aá]s)[\])]?)\s*[.…→»>]*\s*$"""),
    # prompts
    _rule("newsletter", "paragraph", r"""[^\n]{0,60}\b(?:sign\sup|signup|subscribe|subscribing|register)\b[^\n]{0,80}\b(?:newsletter|news\sletter|inbox|e-?mail|alerts?|briefing|updates|digest|our\sdaily|channel|podcast)s?\b""", most=45),
    _rule("newsletter", "paragraph", r"""[\W_]{0,6}(?:get|receive|have)\s(?:the|our|all|more|daily|breaking|latest|top|this)\b[^\n]{0,90}\b(?:inbox|newsletter|e-?mail|delivered|straight\sto)\b""", most=45),
    _rule("newsletter", "paragraph", r"""[\W_]{0,6}(?:newsletter|newsletter\sabonnieren|melden\ssie\ssich|abonnez-vous|inscrivez-vous|suscr[ií]b[ae]te|suscr[ií]base|iscriviti|assine|подпишитесь|подписывайтесь)\b[^\n]{0,200}$""", most=40),
    _rule("newsletter", "paragraph", r"""[\W_]{0,6}(?:download|get|install)\s(?:the|our)\s[^\n]{0,40}\bapps?\b""", most=30),
    _rule("newsletter", "paragraph", r"""[\W_]{0,6}(?:this\ssite\sis\sprotected\sby\srecaptcha|by\ssigning\sup|by\ssubscribing|by\sclicking|you\scan\sunsubscribe|thank\syou\sfor\s(?:subscribing|signing|registering))\b""", most=60),
    _rule("subscribe", "paragraph", r"""[\W_]{0,6}(?:subscribe\b|already\sa\ssubscriber|become\sa\s(?:member|subscriber|supporter|patron)|log\s?in\b|sign\sin\b|create\san?\s(?:free\s)?account|this\s(?:article|content|story)\sis\s(?:only\s)?(?:for|available|reserved|exclusive)|to\s(?:continue|keep)\sreading|you\shave\s(?:reached|read)\s[^\n]{0,40}(?:free|limit)|support\s(?:our|independent|quality|the)\s[^\n]{0,40}(?:journalism|reporting|guardian|work)|start\syour\sfree\strial|donate\b)[^\n]{0,200}$""", most=50),
    _rule("cookie", "paragraph", r"""[^\n]{0,120}\b(?:(?:we|site|website|page)\b[^\n]{0,40}\buses?\s(?:[\w-]+\s){0,3}cookies|accept\s(?:all\s)?cookies|cookie\s(?:policy|settings|preferences|consent|notice)|consent\sto\s(?:the\suse\sof\s)?cookies|javascript\s(?:is|must\sbe|to\sbe)\s(?:disabled|enabled|required)|enable\sjavascript|verwendet\scookies|utilise\sdes\scookies)\b""", most=70),
    _rule("share", "paragraph", r"""[\W_]{0,6}(?:share(?:\s(?:this|on|via|with|the)\b[^\n]{0,80})?|tweet(?:\sthis)?|facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|email|e-mail|print|copy\slink|pocket|flipboard|messenger|x|bookmark|save|teilen|partager|compartir|condividi|compartilhar|поделиться)(?:[\s|·•,/&+-]+(?:and\s)?(?:share|tweet|facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|email|e-mail|print|copy\slink|copy|link|this|article|pocket|flipboard|messenger|x|save|comment|comments|\d+))*[\W_]{0,4}$""", most=25),
    _rule("share", "paragraph", r"""[\W_]{0,6}(?:follow|like|join|find)\s(?:us|me|him|her|them|our|[@\w.]+(?:\s[\w.]+){0,3})\b[^\n]{0,60}\b(?:on|at)\s(?:twitter|facebook|instagram|telegram|whatsapp|linkedin|youtube|x|google\snews|threads|mastodon|bluesky|tiktok)\b[^\n]{0,120}$""", most=30),
    _rule("comments", "paragraph", r"""[\W_]{0,6}(?:\d+\s)?(?:comments?|leave\sa\s(?:comment|reply)|join\sthe\s(?:conversation|discussion)|have\syour\ssay|what\sdo\syou\sthink|add\sa\scomment|view\scomments|show\scomments|post\sa\scomment|kommentare?|commentaires?|comentarios?)[\W\d_]{0,8}$""", most=10),
    _rule("comments", "paragraph", r"""[\W_]{0,6}(?:do\syou\shave\s(?:a\s(?:story|tip)|information)|got\sa\s(?:story|tip|news)|have\sa\s(?:story|tip)|send\s(?:us\s)?(?:your|an?)\s|email\sus|e-mail\sus|contact\s(?:us|the\s(?:author|reporter|writer|newsroom))|write\sto\sus|let\sus\sknow)\b[^\n]{0,200}$""", most=40, part="end"),
    _rule("advert", "paragraph", r"""[\W_]{0,6}(?:advertisement|advertising|ad|sponsored(?:\scontent)?|story\scontinues\s(?:below|after)[^\n]{0,40}|article\scontinues\s(?:below|after)[^\n]{0,40}|scroll\s(?:down\s)?to\scontinue[^\n]{0,40}|promoted|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|реклама|skip\s(?:ad|advert|past\s[^\n]{0,60}))[\W_]{0,4}$""", most=14),
    _rule("advert", "paragraph", r"""[\W_]{0,6}(?:we\smay\s(?:earn|receive)\s[^\n]{0,60}commission|(?:this\s(?:article|post|page)\s)?(?:contains|may\scontain)\saffiliate)\b""", most=60),
    # who wrote it, what else is not the story
    _rule("contributor", "paragraph", rf"""[\W_]{{0,4}}[^\n]{{3,300}}\b(?:contributed|contributing)\s(?:to\s(?:this|the)\s(?:report|story|article|piece)|reporting|additional\sreporting|from\s)[^\n]{{0,80}}$""", most=60, part="end"),
    _rule("contributor", "paragraph", r"""[\W_]{0,4}(?:(?:additional|further|writing|with)\s(?:reporting|research|writing|contributions?)|reporting|writing|editing|edited|reported|written|compiled|translated|produced|(?:with\s)?(?:reporting|writing)\sby)\s(?:by|from)\s[^\n]{2,260}$""", most=50),
    _rule("contributor", "paragraph", rf"""[\W_]{{0,4}}{NAMES_LIST}[^\n]{{0,120}}\s(?:contributed|reported\sfrom|reports\sfrom|reported\sthis|is\sa\s(?:reporter|correspondent|journalist|freelance|staff)|are\s(?:reporters|correspondents))\b[^\n]{{0,200}}$""", most=50, part="end", case=True),
    _rule("agency-tail", "paragraph", rf"""[\W_]{{0,4}}(?:with\s(?:additional\s)?(?:inputs?|reporting|material|files|information|agency\sinputs?|agencies)(?:\sfrom|\sby)?\s?[^\n]{{0,80}}|(?:source|sources|agency|agencies|quelle|fuente|fonte|источник)\s?:\s?(?:{ANY})[^\n]{{0,60}}|(?:with|from|by|via)\s(?:{ANY}|agencies|agency\sinputs?|wires?)(?:\s(?:inputs?|reports?|agencies|and\s[^\n]{{2,40}}))?|{ANY}|agencies)[\W_]{{0,4}}$""", most=14),
    _rule("agency-tail", "tail", rf"""\s*[(\[]\s?(?:with\s[^()\n]{{0,40}}(?:inputs?|reports?|reporting|agencies|files)[^()\n]{{0,40}}|(?:source|via|from|by)?:?\s?(?:{ANY})(?:\s?[/,&]\s?[^()\n]{{2,30}})?|agencies|inputs\sfrom\s[^()\n]{{2,40}})\s?[)\]][\s.]*$"""),
    _rule("agency-tail", "tail", rf"""\s*[–—]\s?(?:{ANY})\.?\s*$""", case=True),
    _rule("agency-note", "paragraph", r"""[\W_]{0,4}(?:this\s(?:story|article|report|piece)\s(?:has\s(?:not\s)?been|was|is|first)\s[^\n]{0,60}\b(?:edited\sby|published\s(?:from|by|in|on)|auto-generated|generated\sfrom|produced\sby|provided\sby|originally|syndicated|appeared|translated|republished)|\(?except\sfor\sthe\sheadline|(?:the\s)?(?:article|story)\s(?:first\s)?appeared\s(?:first\s)?(?:on|in)|originally\spublished|first\spublished|the\spost\s[^\n]{0,200}\sappeared\sfirst\son)\b""", most=70),
    _rule("copyright", "paragraph", r"""[\W_]{0,6}(?:(?:copyright|©|\(c\))\s?[^\n]{0,160}|[^\n]{0,80}\ball\srights\sreserved\b[^\n]{0,200}|this\smaterial\smay\snot\sbe\s(?:published|reproduced)[^\n]{0,200}|alle\srechte\svorbehalten[^\n]{0,80}|tous\sdroits\sréservés[^\n]{0,80}|todos\slos\sderechos\sreservados[^\n]{0,80})$""", most=60),
    _rule("disclaimer", "paragraph", r"""[\W_]{0,6}(?:disclaimer\s?:|the\s(?:views|opinions)\s(?:and\sopinions\s)?expressed\b|opinions\sexpressed\b|views\sexpressed\b)""", most=90),
    _rule("byline", "paragraph", rf"""[\W_]{{0,4}}(?:by|BY|By|Von|von|Par|Por|Di|Da|От|Автор)\s?:?\s{NAMES_LIST}(?:\s?[,|•·–—/-]\s?[^\n]{{0,80}}|\s(?:in|for|at)\s[^\n]{{1,60}})?[\W_]{{0,4}}$""", most=22, part="start", case=True),
    _rule("dateline-alone", "paragraph", r"""[\W_]{0,4}(?:(?:first\s)?published|posted|updated|last\s(?:updated|modified))\b\s?(?:on|at)?\s?:?\s[^\n]{0,60}\d[^\n]{0,40}$""", most=16),
    _rule("reading-time", "paragraph", r"""[\W_]{0,4}(?:(?:reading\stime|read\stime|estimated\s[^\n]{0,20}|lesezeit|temps\sde\slecture|tiempo\sde\slectura)\s?:?\s?)?\d{1,3}[\s-]?(?:min(?:ute)?s?)(?:\sread|\sde\slectura|\sde\slecture)?[\W_]{0,4}$""", most=8),
    _rule("tags", "paragraph", r"""[\W_]{0,4}(?:tags?|topics?|keywords|filed\sunder|categories|category|labels|schlagworte|themen|mots-clés|etiquetas|теги)\s?:\s?[^\n]{0,240}$""", most=40),
    _rule("link", "paragraph", r"""[\W_]{0,4}(?:(?:source|url|link|original\s(?:url|link|article|source)|via|permalink)\s?:?\s?)?<?(?:https?://|www\.)\S{4,}>?[\W_]{0,3}$""", most=6),
    _rule("link", "paragraph", r"""[\W_]{0,4}(?:original\s(?:url|link|article|source)|source\surl|permalink)\s?:?[\W_]{0,4}$""", most=5),
    _rule("end-mark", "paragraph", r"""[\W_]{0,4}(?:ends|end|\#{2,}|-?30-?|\*{3,}|_{3,}|-{3,}|[•·*\s]{3,}|ENDE|FIN)[\W_]{0,4}$""", most=3),
    _rule("navigation", "paragraph", r"""[\W_]{0,4}(?:back\sto\stop|skip\sto\s(?:content|main[^\n]{0,20}|navigation)|home|menu|next\s(?:article|story|page)|previous\s(?:article|story|page)|go\sto\s(?:homepage|comments)|view\sgallery|\d+\sof\s\d+|\d+/\d+|close|expand|play|play\svideo|watch\slive|live|loading[.…]*|toggle\scaption|hide\scaption|enlarge(?:\sthis)?\simage|view\simage[^\n]{0,20}|image\scaption[^\n]{0,4})[\W_]{0,4}$""", most=6),
)
