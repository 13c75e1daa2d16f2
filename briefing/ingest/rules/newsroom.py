"""Data: what stands around a report: contacts, press matter, appeals, live pages, help, notes."""

from __future__ import annotations

from briefing.ingest.agencies import ANY
from briefing.ingest.rules.base import CAP, CREDIT_LIKE, NAME, NAMES_LIST, NO_PAST, E, Rule, S, rule

_PHONE = r"(?:\+?\(?\d[\d\s().–-]{4,18}\d)"
_AT = r"(?:[\w.+-]{1,60}@[\w.-]{2,60})"
_REACH = rf"(?:{_PHONE}|{_AT}|@\w{{2,30}}|https?://|www\.)"
_STAFF = (
    r"(?:(?:(?:staff|senior|chief|special|political|crime|education|business|sports?|news|city|metro|features?|health)\s)?"
    r"(?:reporters?|writers?|editors?|correspondents?|columnists?|authors?|journalists?|newsroom|desk"
    r"|newsdesk|news\steam|tip\s?line))"
)
# Appeals of the police and of councils to the public are reporting.
_NO_APPEAL = (
    r"(?![^\n]*\b(?:police|detectives?|sheriff|officers?|investigators?|crime\s?stoppers|witness(?:es)?|council"
    r"|missing|residents?|station|informed|information\sabout)\b)"
)
_NO_TOLD = r"(?![^\n]*\b(?:said|says|told|was|were|had)\b)"
_HELP = (
    r"(?:helplines?|hotlines?|samaritans|lifeline|childline|beyond\sblue|crisis|suicid\w+|self-harm|counsell?ing"
    r"|emotional\ssupport|in\sneed\sof\s(?:help|support)|help\sand\ssupport|advice\sand\ssupport|domestic\s(?:abuse|violence)"
    r"|eating\sdisorders?|mental\shealth|struggling|mind['’]s|refuge)"
)
_WRITER = r"(?-i:[A-Z][\wà-ž’'-]+(?:\s[A-Z]\.|\s[A-Z][\wà-ž’'-]+){1,2})"
_PLACE = (
    r"(?-i:(?!(?:Mayor|President|Minister|Senator|Governor|Director|Chair|Chairman|CEO|MP|Jr|Sr|PhD|MD|Dr|Professor"
    r"|Judge|Author|Actor|Captain|Coach|Manager|Secretary|General|Bishop|King|Queen|Founder|Owner|Editor|Chief"
    r"|Says|Dies|Dead|Wins|Aged|(?:[A-Z]\w+\s)?(?:Union|Party|Club|Council|University|College|Institute|Association|Group|Bank"
    r"|Ministry|Agency|Church|School|Hospital|Company|Federation|Committee|Police|Court|Centre|Center))\b)[A-ZÀ-Þ][\wà-ž]+(?:[\s-][A-ZÀ-Þ][\wà-ž]+)?)"
)
_GIFT = r"(?:donations?|gifts?|contributions?|support|memberships?|pledges?)"
_PRESS = (
    r"(?:press|media|investors?|investor\srelations|public\srelations|corporate|analysts?|pr|news\smedia|company"
    r"|editorial|agency|sales|booking|interview)"
)

NEWSROOM: tuple[Rule, ...] = (
    rule(
        "contributor",
        rf"""{S}{_NO_APPEAL}{_NO_TOLD}(?:to\s|you\s(?:can|may)\s|please\s)?(?:contact|reach|call|phone|text|ring|e-?mail|message|write\sto|follow|dm|get\sin\stouch\swith)\s
        (?:(?:the|our|this)\s)?(?:{_STAFF}(?:\s{NAMES_LIST})?|{NAMES_LIST}|us|me|him|her|them)(?:,?\s(?:[\w’'-]+\s){{0,4}}?(?:at|on|via|by|with|through|@)|\s?[:,–—-]|,?\s(?:phone|call|e-?mail|dial|write))[^\n]{{0,60}}?{_REACH}[^\n]{{0,80}}\Z""",
        most=30,
        part="end",
    ),
    rule(
        "contributor",
        rf"""{S}(?:{_STAFF}\s)?(?:{NAMES_LIST}|the\s{_STAFF}|she|he|they)(?:,\s[^,\n]{{2,50}},)?\s(?:can|may)\sbe\s(?:contacted|reached|e-?mailed|followed|called)\b[^\n]{{0,30}}?{_REACH}[^\n]{{0,80}}\Z
        |{S}(?:(?:{_STAFF}|contact|e-?mail|phone|tel(?:ephone)?|mobile|cell|fax|twitter|x|web)\s?[:|–—-]\s?(?:{_PHONE}|@\w{{2,30}})|(?:(?:{_STAFF}|contact|e-?mail)\s?[:|–—-]?\s)?{_AT})(?:\s?[|·,;/]\s?(?:e-?mail|phone|tel|fax|twitter|x)?\s?:?\s?(?:{_PHONE}|{_AT}|@\w{{2,30}})){{0,3}}{E}
        |{S}(?:(?:she|he|they)\s)(?:tweets?|posts?|can\sbe\sfound|is\son)\s[^\n]{{0,30}}@\w[^\n]{{0,40}}\Z
        |{S}(?:authors?|writers?|reporters?)\s?[:|]\s?{NAMES_LIST}{E}
        |{S}(?:view|see|read|more)\s(?:all\s)?(?:posts?|stories|articles|work|more)?\s?(?:by|from)\s{NAME}{E}""",
        most=26,
        part="end",
    ),
    rule(
        "contributor",
        rf"""{S}(?:with|based\son|from|compiled\sfrom|includes)\s(?:additional\s|further\s)?(?:reporting|contributions?|material|information|inputs?|reports?|files)\s(?:by|from|of)\s(?![^\n]*\b(?:was|were|has|have|had|is|are|said|told)\b)(?![^\n]*,\s(?:(?:the|an?)\s(?-i:[a-z])|(?:he|she|they|it|we|his|her|police|officials)\b))
        (?=[^\n]*\b(?:{ANY}|[\w’']+\sService|Bureau|correspondents?|reporters?|agencies|(?:local|state)\smedia|Desk|newsroom)\b)(?:the\s)?[^\n.]{{2,160}}{E}
        |{S}(?:written|compiled|prepared|edited|reported|produced)\sby\s{CREDIT_LIKE}\s(?:based\son|from|with)\s[^\n.]{{2,160}}{E}
        |{S}(?:reporting|research|writing|photography|translation)\s(?:for|on|to)\sthis\s(?:story|article|report|piece|series|project|dispatch)\s(?:was|were)\s[^\n]{{2,140}}\Z
        |{S}compiled\sfrom\s[^\n.]{{0,40}}\b(?:staff|wire|wires|agenc(?:y|ies)|reports|dispatches)\b[^\n.]{{0,60}}{E}""",
        most=34,
        part="end",
    ),
    rule(
        "byline",
        rf"""[\s*_]{{0,4}}(?:(?:by|from)\s)?(?-i:(?!(?:The|In|At|On|A|An|For|After|New|How|Why|What)\s))(?:{_WRITER}
        (?:,\s{_PLACE}(?:\s(?:and|&)\s{_WRITER},\s{_PLACE})?|\s[(\[]{_PLACE}[)\]]|\s?[–—|]\s?{_PLACE}|\s-\s{_PLACE}))[\s*_:]{{0,4}}\Z""",
        most=12,
        part="first",
    ),
    rule(
        "agency-tail",
        rf"""{S}(?-i:(?:{ANY}|PTI|UNI|ANI|IANS|ENS|TNN|HT|NAN|BSS|APP|BERNAMA|PNA|ANTARA)(?:\s(?:[A-Z]{{2,5}}|\d{{3,4}})){{1,7}}|(?:PTI|UNI|ANI|IANS|ENS)\s?/?\s?[a-z]{{2,4}}(?:/[a-z]{{2,4}}){{0,3}}){E}""",
        most=9,
        part="end",
    ),
    rule(
        "agency-tail",
        rf"""(?<=[.!?”"’'])\s{{1,3}}(?-i:(?:{ANY}|PTI|UNI|ANI|IANS|ENS|TNN|HT|NAN|BSS|APP|BERNAMA|PNA|ANTARA)(?:\s(?:[A-Z]{{2,5}}|\d{{3,4}})){{1,7}}|(?:{ANY}|PTI|UNI|ANI|IANS|ENS|TNN)\s?/?\s?(?:[a-z]{{2,4}}(?:/[a-z]{{2,4}}){{0,3}})|(?:PTI|UNI|ANI|IANS|ENS|TNN|HT)/[A-Z]{{2,4}}|[A-Z]{{2,4}}(?:\s[A-Z]{{2,4}}){{2,6}})\s{{0,3}}\Z""",
        where="tail",
        part="end",
        guard=False,
    ),
    rule(
        "press-release",
        rf"""{S}(?:for\s)?(?:(?:more|further|additional|general|all)\s)?(?:{_PRESS}(?:\s(?:and|&|or)\s{_PRESS})?\s)(?:relations\s)?(?:contacts?|inquir(?:y|ies)|enquir(?:y|ies)|quer(?:y|ies)|requests|office|information|kit|assets)(?:\s(?:contacts?|only|team|details))?
        (?:\s?:[^\n]{{0,200}}|,\s(?:please\s)?(?:contact|call|e-?mail|write|reach|visit)\b[^\n]{{0,200}}|\s?[–—-]\s[^\n]{{2,160}}|\s?)\Z
        |{S}{_NO_APPEAL}for\s(?:(?:more|further|additional|any)\s)?(?:information|details|enquiries|inquiries|questions|interviews?(?:\srequests)?)[^\n,:]{{0,60}}[,:]?\s(?:please\s)?(?:contact|call|e-?mail|write\sto|get\sin\stouch)\s?:?\s(?-i:[A-Z])[^\n]{{2,200}}\Z
        |{S}contacts?(?:\sinformation|\sdetails)?\s?:(?=[^\n]*(?:@|\d{{3}}|,))[^\n]{{2,200}}\Z
        |{S}(?-i:SOURCE|Source)\s?:?\s(?-i:[A-Z0-9])[^\n.]{{1,60}}\b(?:inc|corp|corporation|plc|ltd|llc|gmbh|ag|sa|se|co|group|company|holdings|limited|foundation|association|university|institute)\b\.?{E}
        |{S}(?-i:SOURCE:?)\s{CREDIT_LIKE}{E}
        |{S}(?:(?:logo|photo|video|image|multimedia|infographic|pdf)\s?[–—:-]{{1,2}}\s?https?://|(?:cision\s)?view\s(?:the\s)?(?:original|source|full)\s[^\n]{{0,60}}https?://|to\sview\sthe\s(?:source|original)\sversion)[^\n]{{1,300}}\Z
        |{S}(?:(?:cautionary\s(?:note|statement)\s(?:regarding|on|about)\s)?forward[\s-]looking\s(?:statements?|information)|safe\sharbou?r\sstatement|notes?\s(?:to|for)\s(?:the\s)?editors?|(?:press|news|media)\s(?:release|statement|advisory)|for\simmediate\srelease|boilerplate){E}
        |{S}(?:notes?\s(?:to|for)\s(?:the\s)?editors?|for\simmediate\srelease|embargoed\s(?:until|for))\s?[:–—][^\n]{{0,160}}\Z
        |{S}for\smore\sinformation\s(?:about|on)\s[^\n,]{{2,60}},\s(?:please\s)?(?:visit|see|go\sto)\s(?:www\.|https?://|[\w-]+\.\w)[^\n]{{2,120}}\Z""",
        most=40,
        part="end",
    ),
    rule(
        "press-release",
        rf"""{S}about\s(?:the\s)?(?-i:[A-Z0-9])[\w.&’'-]*(?:\s(?:{CAP}|of|the|and|for|&)){{0,6}}{E}""",
        most=8,
        part="end",
    ),
    rule(
        "paywall",
        rf"""{S}(?:before\syou\s(?:go|leave|move\son|close|read\son|head\soff|continue)\b\s?[,:.!…–—-](?=[^\n]*\b(?:newsroom|readers?|journalis[mt]s?|reporting|support\w*|non-?profit|donat\w+|subscri\w+|newsletter|this\s(?:story|article))\b)[^\n]{{4,260}}
        |(?:will|would|can|could|won['’]t)\syou\s(?:please\s)?(?:chip\sin|donate\s(?:today|now|to\s(?:us|our|help))|give\s(?:today|now|what\syou|monthly|to\s(?:us|our))|pitch\sin|consider\s(?:giving|donating|supporting|becoming|making|joining)|support\s(?:us|our)|become\sa\s(?:member|supporter|patron|donor|subscriber)|make\sa\s{_GIFT}|help\sus\s(?:keep|continue|reach|report|tell))[^\n]{{0,160}}
        |(?:every|each|all|your|any)\s(?:\w+[\s-]){{0,3}}{_GIFT}\s(?:\w+\s){{0,2}}?(?:will\sbe|is|are|makes?|helps?|keeps?|goes|funds?|pays?|powers?|allows?|enables?|count)\b(?=[^\n]*\b(?:double[ds]?|match(?:ed|ing)|our|us|reporting|reporters?|journalis[mt]s?|newsroom|news|tax[\s-]deductible|independent|readers?|stories|midnight)\b)(?![^\n]*\b(?:museum|state|party|campaign|church|charity|hospital|university)\b)[^\n]{{2,200}}
        |(?:please\s)?(?:make|consider|give|send|pledge)\s(?:making\s)?(?:a|your|us\sa)\s(?:(?:small|monthly|one-off|one-time|recurring|year-end|generous|tax[\s-](?:deductible|exempt))[,\s]{{1,2}}){{0,3}}{_GIFT}\b[^\n]{{0,160}}
        |if\s(?:everyone|everybody|all|each|just|every)\b[^\n]{{0,30}}\b(?:who\sreads|reading|readers?|of\syou)\b[^\n]{{0,200}}
        |(?:i|we)\shope\syou\s(?:appreciated|enjoyed|liked|valued|found)\sthis\s(?:article|story|piece|report)\b[^\n]{{0,300}}
        |(?:{_GIFT}|(?:all|your)\s{_GIFT})\s(?:to\s(?:us|our\s\w+)\s)?(?:are|is)\s(?:fully\s|100%\s)?tax[\s-](?:deductible|exempt)[^\n]{{0,120}}
        |(?:there\s(?:is|are)|we\shave|we['’]ve\sgot)\sno\s(?:billionaires?|oligarchs?|shareholders|paywalls?|corporate|wealthy|rich|big|media\smogul|hedge\sfund|ads)\b[^\n]{{0,60}}\b(?:newsroom|owners?|us|readers?|pages|backers?|journalism|ads|paywall|site|here)\b[^\n]{{0,120}}
        |we\s(?:don['’]t|do\snot|never|won['’]t)\s(?:have|run|put|use|take|hide|charge|accept)\s[^\n]{{0,30}}\b(?:paywall|ads|advertis\w+|corporate\smoney)\b[^\n]{{0,160}}
        |(?:now\smore\sthan\sever|more\sthan\sever|right\snow|this\s(?:year|month|season)|today),?\s(?:we|our\s(?:newsroom|journalists|reporters|journalism))\sneeds?\b(?=[^\n]*\b(?:readers?|your|donations?|donors?|subscribers?|our\s(?:journalism|reporting))\b)[^\n]{{0,160}}
        |we(?:['’]re|\sare)\s(?:an?\s)?(?:independent\s|small\s|tiny\s|local\s|proud\s|100%\s)*(?:nonprofit|non-profit|not-for-profit|reader[\s-](?:funded|supported)|listener[\s-]supported|member[\s-]supported|donor[\s-]funded)\b(?=[^\n]*\b(?:newsroom|news|journalism|readers?|you|outlet|organi[sz]ation|magazine|publication|site)\b)[^\n]{{0,200}}
        |(?:our\s)?(?:fund(?:raiser|raising)(?:\s(?:drive|campaign|goal))?|membership\sdrive|spring\sdrive|year-end\sdrive)\s(?:ends|is|closes|needs)\b[^\n]{{0,160}}
        |(?:help|let['’]s)\s(?:us\s)?(?:reach|hit|meet|raise)\s(?:our|the|\$)[^\n]{{0,20}}\b(?:goal|target|by)\b[^\n]{{0,100}}
        |(?:it\stakes|good|real|quality|this\skind\sof|independent|investigative)\s[^\n]{{0,40}}\b(?:journalism|reporting)\s(?:costs?|isn['’]t|is\snot|takes|doesn['’]t|needs)\b(?=[^\n]*\b(?:donate|support|give|you|us|our|free|cheap)\b)[^\n]{{0,240}})\Z""",
        most=70,
        part="end",
    ),
    rule(
        "share",
        rf"""{NO_PAST}{S}(?:[^\n.!?:]{{2,50}}[.!?:,–—-]{{1,3}}\s)?(?:please\s|just\s)?(?:click\s(?:here\s)?to\s|tap\s(?:here\s)?to\s)?(?:join|follow|subscribe\sto|like|add)\s(?:us\s|our\s|the\s|official\s|{CAP}\s){{0,6}}?
        (?:(?:on|via|in|to)\s)?(?:(?:whats\s?app|telegram|viber|signal|facebook|you\s?tube|instagram|x|twitter|tik\s?tok|google\snews|channel|community|broadcast|group)\b[\s,&]{{0,2}}(?:and\s|on\s|for\s|or\s)?){{1,5}}(?:today|now|here|for\s[^\n]{{2,60}}|to\s[^\n]{{2,60}}|below)?[\s.!…:»>→👉]{{0,4}}\Z""",
        most=24,
    ),
    rule(
        "navigation",
        rf"""{S}(?:(?:this|our|the|today['’]s)\s(?:\w+\s)?live\s(?:page|blog|coverage|feed|stream|updates?|reporting|text|commentary|event|thread)\s(?:is|are|has|have)\s(?:now\s|just\s|come\sto\san?\s)?(?:been\s)?(?:closed|ended|end|finished|concluded|over|wrapped\sup|closing|paused|archived)\b[^\n]{{0,100}}
        |that(?:['’]s|\sis|\sconcludes|\swraps\sup|\sbrings\sus)\s(?:all|it|our|the\send\sof\sour)\b(?=[^\n]{{0,40}}\b(?:us|today|tonight|coverage|now|blog|page|team|here)\b)[^\n]{{0,120}}
        |we(?:['’]re|\sare)\s(?:now\s)?(?:closing|pausing|ending|wrapping\sup|bringing)\s(?:this|our|the|today)\b[^\n]{{0,120}}
        |(?:thanks|thank\syou)\s(?:very\smuch\s|so\smuch\s)?for\s(?:following|joining|reading|staying|being\swith)\b[^\n]{{0,80}}
        |(?:this|the)\s(?:page|blog|feed|story|article|list|map|table|chart)\s(?:will|is)\s(?:be\s)?(?:automatically\s)?(?:updates?|refresh(?:es)?|updated|refreshed)(?:\s(?:automatically|regularly|throughout\b[^\n]{{0,30}}|as\s[^\n]{{2,60}}|when\s[^\n]{{2,60}}))?){E}""",
        most=26,
    ),
    rule(
        "promo",
        rf"""{S}(?:check\sback\s(?:here\s|soon\s|later\s|often\s)?(?:for|with\sus|as)?\b[^\n]{{0,80}}|stay\s(?:with\s(?:us|{CAP})|tuned|logged\son)\b[^\n]{{0,80}}|(?:more|further|full|additional)?\s?(?:details?|updates?|information|reaction|news)\s(?:to\sfollow|to\scome|as\swe\sget|as\sit\scomes|soon|shortly|follows?|coming)\b[^\n]{{0,40}}
        |(?:we|the\s\w+)\s(?:will|['’]ll)\s(?:bring|have|update|keep|post)\s(?:you\s|more\s|this\s)[^\n]{{0,40}}\b(?:more|updates?|updated|latest|as\s(?:it|we|soon)|story|posted|page)\b[^\n]{{0,80}}|this\sis\sa\s(?:developing|breaking|live)\b[^\n]{{0,100}}|(?:refresh|reload)\s(?:this|the)?\s?(?:page|for)\b[^\n]{{0,60}}){E}""",
        most=22,
        part="end",
    ),
    rule(
        "promo",
        rf"""{S}(?:(?:reader\s)?(?:poll|quiz|survey|vote|quick\spoll|your\ssay)\s?[:|–—]\s[^\n]{{4,140}}\?|(?:take|do|try|answer|join|complete)\s(?:our|the|this)\s(?:\w+\s){{0,2}}(?:poll|quiz|survey|vote)\b[^\n]{{0,60}}|(?:vote\s(?:now|here|below|in\sour\spoll)|cast\syour\svotes?(?:\s(?:now|here|below|in\sour\spoll))?|have\syour\s(?:say|vote)|tell\sus\sin\sour\spoll)\b(?:\s?[:!–—-]\s?[^\n]{{0,120}}|[^\n.]{{0,40}})|poll\s(?:results|closed|closes[^\n]{{0,30}})|(?:view|see|show)\sresults){E}""",
        most=24,
    ),
    rule(
        "promo",
        rf"""{S}(?:(?:if|for)\s(?:you|anyone|help|support|confidential|those|someone|readers)\b|anyone\s|help\s(?:and|is)\b|support\s(?:is|and)\b|details\sof\s(?:help|support|organi[sz]ations)\b|information\s(?:and|on)\ssupport\b|in\s(?:an?\s)?(?:the\s\w+|emergency|australia|canada|the\suk\s\w+)\b|(?:the\s)?samaritans\b|lifeline\b|childline\b|(?:the\s)?national\s(?:suicide|domestic)\b|you\scan\s(?:also\s)?(?:call|contact|reach|talk)\b|need\s(?:help|support)\b)
        (?=[^\n]*{_HELP})(?=[^\n]*(?:\d{{3}}|\d\d\s\d\d|\.(?:org|com|co|net|example)\b))(?![^\n]*\b(?:said|says|told|was|were|had|doubled|took|calls\sto)\b)[^\n]{{4,400}}\Z
        |{S}if\syou(?:['’]re|\shave|['’]ve|\sor|\sare)\b[^\n]{{0,80}}\b(?:affected\sby|in\s(?:crisis|distress|danger)|struggling|need\s(?:help|to\stalk|support)|thinking\sabout|having\sthoughts)\b(?![^\n]*\b(?:said|says|told)\b)(?=[^\n]*(?:\b(?:call|text|dial|contact|visit|phone|helpline|ring)\b))(?=[^\n]*(?:this|issues?|crisis|distress|talk|suicid|thoughts))[^\n]{{4,400}}\Z""",
        most=70,
        part="end",
    ),
    rule(
        "navigation",
        rf"""{S}(?:(?:read|view|see|lire|leer|leia|leggi|lesen|also\s(?:available|published)|available|versi[oó]n|versão|version|lea|читать)\s(?:sie\s)?(?:(?:this|the|it|cet|esta?|diesen|questo)\s)?(?:(?:article|story|text|page|report|piece|nota|artículo|artikel|articolo)\s)?(?:(?:also|auch|aussi|también)\s)?(?:in|en|em|auf|на|available\sin)\s(?:the\soriginal\s)?(?:english|spanish|french|german|arabic|chinese|russian|portuguese|italian|ukrainian|hindi|urdu|turkish|persian|español|inglés|français|anglais|deutsch|englisch|português|inglês|italiano|inglese|русском|английском|العربية|中文)(?:[\s,/|]+(?:and\s|or\s)?(?:english|spanish|french|german|arabic|chinese|russian|portuguese|italian))*
        |(?:translate|translated)\s(?:this\s\w+|page|by\sgoogle|automatically)|(?:english|spanish|french|german|russian|arabic)\s(?:version|edition)){E}""",
        most=12,
    ),
    rule(
        "navigation",
        rf"""{S}(?:contents|table\sof\scontents|(?:what['’]s\s)?in(?:side)?\sthis\s(?:article|story|report|guide|section|series|issue|piece|edition|newsletter|explainer|episode)|on\sthis\spage|jump\sto\s?(?:a\s)?(?:section|comments|content|:)?|quick\slinks|article\scontents|skip\sto[^\n]{{0,40}}){E}""",
        most=8,
    ),
    rule(
        "promo",
        rf"""{S}(?:tickets?|booking|event\s(?:listing|details|info(?:rmation)?)|info|box\soffice|rsvp|register|buy\stickets)\s?[:–—-]\s[^\n]{{0,120}}(?:www\.|https?://|[\w-]+\.(?:com|org|net|example|co)\b)[^\n]{{0,80}}\Z
        |{S}(?:(?:buy|get|book|find|reserve)\s(?:your\s)?tickets(?:\s(?:now|here|online|today))?|add\sto\s(?:my\s|your\s|google\s|outlook\s)?calendar|(?:submit|list|promote|add|post)\s(?:your|an)\sevent|more\sevents|see\sall\sevents|event\scalendar|what['’]s\son){E}""",
        most=18,
    ),
    rule(
        "comments",
        rf"""{S}(?:please\s)?(?:(?:be|stay|remain|keep\sit|keep\sthe\s\w+|keep\s(?:your\s)?comments?)\s(?:(?:respectful|civil|courteous|constructive|on[\s-]topic)(?=\W*\Z|[^\n]*\b(?:comment\w*|discussion|attacks|topic|language|community|users|posts?|others)\b)|(?:kind|polite|nice|friendly|clean|relevant)\b(?=[^\n]*\b(?:comment\w*|discussion|attacks|users|posts?)\b))[^\n]{{0,200}}|no\s(?:personal\sattacks|name[\s-]calling|hate\sspeech|profanity|spam|trolling)\b[^\n]{{0,120}}|(?:do\snot|don['’]t)\s(?:post|use)\s[^\n]{{0,40}}\b(?:links|profanity|abuse|offensive|language|insults)\b[^\n]{{0,100}}|comments?\s(?:that|which|containing|on\sthis|are|may|will|must)\b(?=[^\n]*\b(?:removed?|deleted|moderated|moderators?|rules|guidelines|published|civil|topic|reviewed|closed|approved|open|appear)\b)(?![^\n]*\b(?:was|were|had|said|minister|court)\b)[^\n]{{2,180}}|(?:we|moderators)\s(?:reserve\sthe\sright\sto|may|will)\s[^\n]{{0,40}}\bcomments?\b[^\n]{{0,120}})\Z""",
        most=40,
        part="end",
    ),
    rule(
        "cookie",
        rf"""{S}(?:we\sand\sour\s(?:\d[\d,]*\s)?(?:\w+\s){{0,2}}?(?:partners|vendors|providers)\s(?:store|use|process|collect|access|may|ask|need|share|would\slike)\b(?=[^\n]*\b(?:device|data|information|cookies?|consent|identifiers?|ads|advertis\w+|content)\b)[^\n]{{2,300}}
        |you\s(?:have|['’]ve)\s(?:not\s(?:yet\s)?|n['’]t\s)?(?:agreed|consented|accepted|allowed|rejected|declined|blocked|opted)\b[^\n]{{0,60}}\b(?:cookies?|media|content|external|third[\s-]part(?:y|ies)|embeds?|social|tracking)\b[^\n]{{0,160}}
        |(?:allow|show|load|display|view|enable)\s(?:[\w-]+\s){{0,2}}content\?[^\n]{{0,200}}
        |(?:this|the)\s(?:\w+\s){{1,2}}(?:is|are)\s(?:hosted|provided|embedded|served|supplied|blocked)\b[^\n]{{0,80}}\b(?:third\spart(?:y|ies)|cookies?|consent|external)\b[^\n]{{0,160}})\Z""",
        most=60,
    ),
    rule(
        "promo",
        rf"""{S}(?:audio\s(?:version|article|edition|recording)\b[^\n.]{{0,30}}|(?:listen|hear)\s(?:to\s)?(?:this|the)\s(?:article|story|report|piece|column)\b[^\n.]{{0,40}}|(?:open|continue|view|read)\sin\s(?:the\s|our\s)?app|(?:download|get|try)\s(?:our|the)\s(?:free\s|new\s)?app|scan\s(?:the|this)\s(?:qr\s)?code\b[^\n]{{0,80}}|why\sam\si\sseeing\s(?:this|these)\b[^\n]{{0,20}}|report\s(?:this\s)?ad|scroll\sto\scontinue\b[^\n]{{0,30}}|(?:want\sto\s)?(?:republish|reuse|reprint)\s(?:this|our)\s[^\n]{{1,60}}\??[^\n]{{0,80}}|you(?:['’]re|\sare)\s(?:free|welcome)\sto\s(?:republish|share|reprint|repost|reuse)\b[^\n]{{0,160}}|repo(?:st|ublish)ed\s(?:with|by|under)\b[^\n]{{0,120}}){E}""",
        most=30,
    ),
    rule(
        "promo",
        rf"""{S}[(\[*—–-]{{0,2}}\s?(?:advertisement|advert|ads?|sponsored(?:\s(?:message|content))?|promotion|paid\spost)\s?[-–—|:•]{{1,3}}\s?(?:(?:story|article|content|text|report|scroll|continue|keep|read)\b[^\n]{{0,50}}){E}
        |{S}(?:continue|keep|resume)\sreading\s(?:below|after|past)\s[^\n]{{2,40}}\Z|{S}sponsored\smessage{E}""",
        most=12,
    ),
)
