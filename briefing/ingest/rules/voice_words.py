"""Data: the words by which the site's own voice is known, and those that only reports have."""

# ruff: noqa: E501, SIM905
from __future__ import annotations

import re

LONGEST = 80  # words; consent notices are the longest
ENOUGH = 2  # weight of the site's words that an order, "we" or "this article" needs
ENOUGH_FOR_YOU = 3  # advice to citizens says "you" as well

# What is sold or shown by the site and seldom spoken of elsewhere.
STRONG = re.compile(
    r"\b(?:e?-?newsletters?|(?:your|our) (?:inbox|e-?mail)|unsubscribe|subscri(?:be|bing|ption)s?"
    r"|push notifications?|(?:turn|switch) on notifications|(?:news|e-?mail|breaking) alerts?"
    r"|podcasts?|our (?:free |new |mobile )?app|app store|google play|e-?paper|cookies?|java ?script"
    r"|browser|recaptcha|privacy (?:policy|notice|settings|cent(?:re|er)|controls|statement)"
    r"|terms (?:of (?:use|service)|and conditions|& conditions)|(?:digital|unlimited|full) access"
    r"|free trial|ad[- ]?block(?:er|ing)?|advert(?:s|isements?)?|comments? (?:section|below|box)"
    r"|(?:this|the) (?:article|story|page|site|website|message|gallery|interactive|newsletter|form)"
    r"(?: (?:above|below|here))?|this (?:video|content|report|post|piece|map|graphic|clip|podcast)"
    r"|our (?:[\w-]+ ){0,2}(?:journalism|newsroom|reporting|coverage|blog"
    r"|channels?|web ?site|site|newsletters?|stories|articles"
    r"|podcasts?|guide|guidelines|explainer|feed|page|homepage|help cent(?:re|er)|archive"
    r"|investigations?|supporters|subscribers|privacy|terms|standards|moderators?)"
    r"|live ?blog|live (?:coverage|updates|page|feed|stream)|paywall|(?:quality|independent|local"
    r"|public[- ]interest|fearless|trusted|free|good|in-depth) journalism|wherever you (?:get|listen)"
    r"|(?:print|digital|online) edition|postcode|zip code|slideshow|play(?:er|back)|voiceover"
    r"|read(?:ing)? list|push alerts?|homescreen|home screen|notifications|(?:google|apple) news"
    r"|house rules|community (?:guidelines|standards|rules)|premium (?:article|content|story)"
    r"|(?:gift|free|complimentary) (?:articles?|stories)|preferred source"
    r"|join (?:over |more than )?\d[\d,.]*k? (?:\w+ )?(?:readers|subscribers|others|people|members)"
    r"|mak(?:e|ing) a (?:contribution|donation)|(?:allow|load|show|view) (?:\w+ )?content"
    r"|stream online|(?:watch|listen|stream|follow) live|catch(?:ing)? up on|let us know|get in touch"
    r"|(?:e-?mail|contact|write to|message|text|follow) us|send us (?:your|a|an|tips|an?y)"
    r"|tell us (?:what|about|your|in|how|if|why|more|which|who|here|by|via|at|on)|join us (?:on|at|for|live|today)"
    r"|latest news|(?:readers|people) like you|these stories|(?:sharing|share) (?:tools|button)|faqs?"
    r"|comments? (?:are|will be|may be|must|that|should|have to)|this (?:audio|advert(?:isement)?|ad|player)"
    r"|(?:be|become) a (?:member|subscriber|supporter|patron)|to (?:view|read|see|access|watch) this"
    r"|your (?:support|contribution|donation|membership|subscription)"
    r"|your (?:[\w-]+ ){0,3}(?:section|profile|account|dashboard|feed|bookmarks|settings|browser)"
    r"|(?:download|get|install) (?:the|our) (?:[\w-]+ ){0,4}app|paywalls|letters? to the editor"
    r"|editors['’] code|editorial (?:content|standards|policy|guidelines|code)|press (?:standards|complaints|council)"
    r"|complaints? (?:policy|procedure|form|about our)|code of (?:practice|conduct|ethics)"
    r"|(?:speak|talk) to a (?:journalist|reporter)|your (?:comments?|view|experiences?|feedback|letters?))\b",
    re.IGNORECASE,
)
WEAK = re.compile(
    r"\b(?:e-?mail|app|video|audio|stories|story|articles?|news|headlines|coverage|updates?|alerts?"
    r"|web ?site|online|here|below|above|account|free|offers?|members?(?:hip)?|donat(?:e|ion|ions)"
    r"|contribut(?:e|ion|ions)|gift|journalis(?:m|ts?)|reporting|readers?|edition|episodes?|stream"
    r"|tune|photos?|pictures|images?|channel|link|details|guide|guidelines|content|settings"
    r"|preferences|consent|comments?|feedback|facebook|twitter|instagram|whats ?app|telegram|youtube"
    r"|linkedin|tik ?tok|social media|inbox|sign(?:ing)? (?:up|in)|log(?:ging)? in|regist(?:er|ration)"
    r"|download|click|tap|scroll|subscribers?|inside|straight to|delivered|latest|support|funding"
    r"|full|helps?|partners|browse|radio|listen|watch|read)\b"
    r"|\S@\S|(?<!\w)@\w|https?://|www\.",
    re.IGNORECASE,
)
OURS = re.compile(r"\b(?:our|ours|us|we|we['’](?:re|ve|ll|d))\b", re.IGNORECASE)
YOURS = re.compile(r"\b(?:you|your|yours|you['’](?:re|ve|ll|d))\b", re.IGNORECASE)
ORDERS = frozenset(
    "accept add agree allow ask back become book bookmark browse buy call catch change"
    " check chip choose click close comment complete confirm connect consider contact"
    " continue copy create customise customize discover dismiss donate download drop"
    " email e-mail enable enjoy enter explore fill find flag follow forward fund get"
    " gift give go grab hear help hide hit include install join jump keep learn leave"
    " let like listen load log login look make manage meet message never nominate open"
    " pay pick play please post press print protect put rate reach read receive refresh"
    " register reload remember remove renew reply report retweet review save scan scroll"
    " search see select send set share show sign skip start stay stream submit subscribe"
    " suggest support swipe switch take tap tell text toggle track try tune turn tweet"
    " unlock update upgrade upload use view visit vote want watch write".split()
)
LEAD_IN = re.compile(
    r"(?:(?:please|kindly|then|now|just|simply|or|and|so|also|plus|instead|meanwhile|but)\b,?\s+"
    r"|(?:reminder|note|notice|please note|psst?|hey|hi|hello|welcome|important|warning)\b[,:!–-]*\s+"
    r"|while you(?:['’]re| are) here\W+"
    r"|(?:to|for|if|when|once|before|after|until|whether|in case|as)\b[^.,;:!?]{2,100},\s+"
    r"|for (?:more|further|additional|all) [^.,;:!?]{2,60}?\s(?=(?:see|visit|read|check|go|click"
    r"|follow|sign|download|listen|watch|tune|subscribe|join|head|please)\b)"
    r"|before you go\s?(?:\.\.\.|…|[,:–—-])\s+)*",
    re.IGNORECASE,
)
NEGATED = re.compile(r"(?:do not|don['’]t|never|always)\s+(?=\w)", re.IGNORECASE)
ASKS = re.compile(
    r"(?:(?:want|got|need|love|like|enjoy(?:ed|ing)?|have|had|has|spotted|looking|missed|tired|confused"
    r"|worried|curious|interested|prefer|fancy|new|not|already|are|do|did|would|could|was|is|see"
    r"|seen|know|notice(?:d)?|what|who|which|how|allow|keen|ready|why)\b[^?]{0,140}\?)",
    re.IGNORECASE,
)
ABOUT_ITSELF = re.compile(
    r"this (?:newspaper|publication|news site|outlet|masthead) (?:is (?:a member|part|regulated|owned|committed|published)"
    r"|adheres|follows|abides|subscribes|complies|takes)\b"
    r"|(?:this|these)\s(?:[\w-]+\s){0,2}?(?:articles?|stor(?:y|ies)|page|site|website|content|video"
    r"|message|form|feature|gallery|newsletter|podcast|post|comment|audio|player|browser|summary|advert(?:isement)?|ad|edition|e-?mail|offer)\b"
    r"|(?:all )?comments? (?:are|is|must|should|may|will|have|that|can)\b|(?:readers|people) like you\b"
    r"|only (?:registered|paying|subscribed|logged)\b|copying articles\b|i (?:would like|agree|consent|want)\b"
    r"|(?:the )?[A-Z]\w+(?: [A-Z]\w+){0,2} is committed to\b"
    r"|(?:if|when|once) you\b|to (?:play|view|watch|read|see|listen|continue|comment|access|use) "
    r"|here(?:['’]s|\sis|\sare)\b|you(?:r|['’](?:re|ve|ll|d))?\b|(?:we|our|we['’](?:re|ve|ll|d))\b",
    re.IGNORECASE,
)
HAPPENED = re.compile(
    r"\b(?:was|were|had|said|says|told|did|went|ran|came|gave|took|made|fell|rose|lost|won|began|broke"
    r"|held|kept|found|saw|met|led|died|killed|added|warned|announced|reported that|denied|called for"
    r"|accused|according to|arrested|voted|agreed|signed a|resigned|refused|opened fire)\b"
)  # of lower case: ignoring it takes three times as long
NARRATED = re.compile(
    r"\b(?:was|were|had|said|told|went|came|gave|took|made|fell|rose|lost|won|began|broke|held|kept|led)\b"
)
ASKED = re.compile(
    r"(?:^|(?<=[.!?] ))\W{0,3}(?:was|were|did|had|has) (?:this|these|you|your|we|our|somebody|someone|a friend)\b"
    r"[^?.!]{0,90}\?",
    re.IGNORECASE,
)
ADDED = re.compile(
    r", (?:and|but) (?:nobody|no one|everybody|everyone|some|most|many|few|he|she) [a-z]+"
    r"|[:;] (?:the|that|this|it|half|some|all|most|many|[\d][\d,.]*|(?-i:[a-z]+)) (?:[\w’'-]+ ){0,6}?"
    r"(?:is|are|has|have|hangs?|stands?|runs?|means|reads|says)\b"
    r"|: (?!how|why|what|when|where|who|which)(?-i:[a-z]+) (?:[\w’'-]+ ){0,4}?(?-i:[a-z]{3,}ed)\b[^\n]*\.$"
    r"|, (?:and|but) (?:on [\w]+ )?(?:the|its|his|her|their) (?:[\w’'-]+ ){1,4}(?:is|are|was|were|has|have)\b"
)
# An order that is what the sentence is about: `Join us was the slogan`.
TITLED = re.compile(
    r"\W*(?P<order>[A-Z][a-z]+) (?:(?!(?:who|what|how|when|why|where|which|that|if|it|this|you|we)\b)[\w’'-]+ ){1,5}"
    r"(?:was|were) (?:the|an?|[a-z]+ed)\b[^?\n]*\.\W*$"
)
RHETORIC = re.compile(
    r"\band (?:you (?:hear|see|find|know|feel|realise|realize|understand|notice)|(?:it|they|an? [\w ]{2,20})"
    r" (?:leads?|appears?|shows?|will|becomes?|tells?|names?))\b",
    re.IGNORECASE,
)
OUR_GOODS = re.compile(
    r"\bour (?:[\w-]+ ){0,2}(?:newsletters?|podcasts?|app|web ?site|channel|page|blog|feed|editors round up)\b",
    re.IGNORECASE,
)
WE = re.compile(r"we\b", re.IGNORECASE)
PAST_FORM = re.compile(r"\b[a-z]{2,}ed\b")
PARTICIPLES = frozenset(
    "based related limited dedicated detailed unlimited trusted advanced curated"
    " personalised personalized sponsored promoted featured recommended registered"
    " delivered updated published posted powered reserved embedded supported red need"
    " feed speed indeed embed seed unedited edited automated generated saved archived"
    " tailored handpicked hand-picked packed unsubscribed required".split()
)
WANTED = re.compile(r"\byour (?:support|contribution|donation|membership)\b", re.IGNORECASE)
POINTS = re.compile(
    r"\W{0,4}(?:read|see|watch|view|find|explore|check|listen|hear|follow|download|browse|discover|learn"
    r"|click|tap|subscribe)\b[^.!?]*\b(?:here|below|above)\W*$",
    re.IGNORECASE,
)
PRICE = re.compile(r"[$£€¥₹]\s?\d")
OF_PAPERS = re.compile(
    r"subscri|article|stor(?:y|ies)\b|journalism|reading|newsroom|digital access|\bour\b|donat",
    re.IGNORECASE,
)
ADDRESSED = re.compile(r"\W*(?:this|these|if you|you|we|our)\b", re.IGNORECASE)
TELLS = re.compile(
    r"\b(?:is|are|has|have|does|do|will|would|can|could|may|might|must|should|cannot|can['’]t)\b"
    r"|(?<=[a-z] )(?:airs|runs|shows|means|says|leads|reserves)\b",
    re.IGNORECASE,
)
LETTERS = re.compile(r"[a-z]+|©")
CUES = frozenset(
    "here below above subscribe subscription newsletter newsletters sign signup register"
    " follow click tap read watch listen photo photos picture reporting editing edited"
    " contributed contributing rights copyright share download donate support join visit"
    " email mail contact see app podcast comments comment tell send article story"
    " website site page version inbox twitter facebook instagram whatsapp telegram"
    " youtube channel video link account log cookies advertisement membership details"
    " gallery live blog update updates updated corrected © agencies views opinions learn"
    " find explore discover get try order buy visit browse".split()
)
ADDRESS = frozenset(
    "you your you're you’re you've you’ve we our us we're we’re this these here here's"
    " here’s comments comment newsletter newsletters subscription subscriber subscribers"
    " podcast readers members".split()
)
SPLIT = re.compile(r"(?<=[.!?…])[\"”’)\]]?\s+(?=[\"“‘(\[]?[A-Z0-9@])")
TOPICS = (
    ("cookie", re.compile(r"cookie|consent|privacy|partners|personal data", re.IGNORECASE)),
    (
        "newsletter",
        re.compile(r"newsletter|inbox|e-?mail|sign(?:ing)? up|alert|notif", re.IGNORECASE),
    ),
    (
        "paywall",
        re.compile(
            r"subscri|member|donat|journalism|trial|access|premium|gift|fund", re.IGNORECASE
        ),
    ),
    ("comments", re.compile(r"comment|have your say|moderat|your view", re.IGNORECASE)),
    ("share", re.compile(r"\bshare|follow|facebook|twitter|whats ?app|telegram", re.IGNORECASE)),
)
