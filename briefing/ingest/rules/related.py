"""Data: links to other pieces, one by one and in lists."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.ingest.rules.base import CREDIT_LIKE, TITLE, Rule, S, rule

RELATED: tuple[Rule, ...] = (
    rule(
        "related",
        rf"""{S}(?:related|read\salso|also\sread|see\salso|also\ssee|read\smore(?:\s(?:on|about|from|in
        |here|at)\s[^:\n]{{1,40}})?|more\son\s[^:\n]{{1,40}}|more\sfrom\s[^:\n]{{1,40}}
        |recommended(?:\sreading)?|you\s(?:may|might)\salso\slike|don['’]?t\smiss|must[\s-]read
        |related\s(?:articles?|story|stories|news|links?|coverage|content|topics?|posts?|reading
        |video)|read\snext|up\snext|read(?:\sthe)?\s(?:full|original)\s\w+|most\s(?:read|popular)
        |trending(?:\snow)?|top\sstor(?:y|ies)|editor['’]?s['’]?\s(?:pick|choice)s?
        |lesen\ssie\s(?:auch|mehr)|mehr\szum\sthema|siehe\sauch|auch\sinteressant
        |à\slire(?:\saussi)?|lire\saussi|voir\saussi|lea\s(?:tambi[eé]n|m[aá]s)|lee\stambi[eé]n
        |te\spuede\sinteresar|leggi\sanche|guarda\sanche|leia\s(?:tamb[eé]m|mais)|veja\stamb[eé]m
        |читайте\sтакже|смотрите\sтакже|читать\sтакже|по\sтеме)[\s*_\]]{{0,3}}(?:[:|>»→]|[–—]|\s-\s)\s?(?-i:[^a-z\s])[^\n]{{1,240}}\Z""",
        most=45,
    ),
    rule(
        "related",
        rf"""{S}(?:read|now\sread|more|also|next|plus|icymi|see|must[\s-](?:see|watch)|suggested(?:\sreading)?|related\svideo
        |watch(?:\snow|\slive|\salso)?|listen(?:\snow|\salso)?|in\s(?:depth|pictures|photos
        |video|charts|numbers)|explain(?:er|ed)|analysis|opinion|profile|fact[\s-]?check|timeline
        |factbox|q&a|exclusive|interactive|gallery|photos|pictures|video|podcast|live(?:\s(?:blog
        |updates))?|interview|review|background|context|column|comment|editorial|quiz
        |map)s?[\s*_\]]{{0,3}}[:|>»→–—]\s?(?:(?=(?:watch|see|how|why|what|who)\b)|(?-i:(?=[^a-z\s]))){TITLE}""",
        most=20,
    ),
    rule(
        "related",
        rf"""[\s*_]{{0,4}}(?:(?:>{{2,3}}|→|►|▶|➡️?|👉|🔗|⟶|[-–—]>)\s?[^\n]{{2,240}}\Z
        |(?:>|»)(?![^\n]*«)\s?{TITLE})""",
        most=30,
    ),
    rule(
        "related",
        rf"""{S}(?:read|see|watch|listen|view|click|explore|discover|check\sout|learn|find\sout)\s(?:more
        |also|here|the\sfull)\b[^.,\n]{{0,30}}:\s[^\n]{{2,200}}\Z""",
        most=40,
    ),
    rule(
        "related",
        r"""\s*[([]\s?(?:read|see|also\sread|see\salso|read\salso|related|watch|more|read\smore|siehe
        |lesen|lire|lea|leggi)\b(?:\s(?:also|more|next|here|auch|aussi|tambi[eé]n
        |anche))?\s?:\s?[^()\[\]\n]{2,200}\s?[)\]][\s.]{0,2}\Z""",
        where="tail",
    ),
    rule(
        "related",
        r"""(?<=[.!?”"’])\s(?-i:READ\s(?:ALSO|MORE|NEXT)|ALSO\sREAD|SEE\sALSO|RELATED(?:\s[A-Z]{3,10})?|Read\s(?:also|more)|Also\sread|See\salso|Related)
        \s?[:|]\s(?-i:[^a-z\s])[^.\n]{3,160}\Z""",
        where="tail",
        guard=False,
    ),
)


@lru_cache(maxsize=1)
def list_headings() -> re.Pattern[str]:
    """A line that opens a list of titles of other pieces: it and the titles below it go."""
    return re.compile(_LIST_HEADING, re.VERBOSE | re.IGNORECASE)


_LIST_HEADING = rf"""{S}(?:you\s(?:may|might)\s(?:also\s)?(?:like|enjoy|be\sinterested\sin
    |have\smissed)(?:[^\n]{{0,20}})|more\son\s(?:this|the)\s(?:story|topic|subject|issue)
    |more\s(?:stories|news|coverage|articles|headlines|reading|from\s(?:this|our)\s[^\n]{{1,40}}|from\sthe\s(?:author|section|web|archives?|newsroom|series|blog|same\s\w+|(?-i:[A-Z])[^\n.]{{1,40}})|from\s{CREDIT_LIKE}|like\sthis|to\sread|to\sexplore|in\s{CREDIT_LIKE})
    |related(?:\s(?:articles?|story|stories|news|links?|coverage|content|topics?|posts?|reading
    |videos?|reports?))?|most[\s-](?:read|popular|viewed|shared|watched|commented)(?:\s(?:in|on
    |this|today|now|stories|articles|news|right|of\sthe\s(?:day|week))\b[^.,\n]{{0,25}})?
    |(?:most\s)?popular(?:\s(?:now|stories|articles|today))?|trending(?:\s(?:now|stories
    |today))?|top\s(?:stories|news|reads|picks|headlines)(?:\s[^\n]{{0,20}})?
    |recommended(?:\s(?:for\syou|stories|reading|articles|by\s[^\n]{{1,30}}))?|recommendations
    |also\s(?:read|in\sthe\snews|on\s(?-i:[A-Z])[^\n.]{{1,30}}|see)|see\salso|read\s(?:also|next|more
    |more\shere)|up\snext|keep\sreading|further\sreading|what\sto\sread\snext|don['’]?t\smiss
    |must[\s-]reads?|editor['’]?s['’]?\s(?:picks?|choices?)|latest\s(?:news|stories|headlines
    |articles|updates)|(?:readers|people|others)\s(?:are\s)?also\s(?:liked|read|reading|viewed|bought)
    |what\sothers\sare\sreading|more\s(?:on|about)\sthe\s\w{{3,20}}|suggested(?:\s(?:for\syou|reading
    |articles|stories))?|also\sin\s(?:this|the)\s[^\n.]{{2,20}}|(?:our|top)\spicks|from\sthe\ssame\sauthor|popular\s(?:this\sweek|right\snow)|today['’]s\s(?:top|best|main)[^\n.]{{0,20}}|(?:most\s)?recent\s(?:stories|posts|articles|news)|other\s(?:stories|news|articles)[^\n.]{{0,20}}|on\sthe\ssame\s(?:topic|subject|theme)|see\smore\s(?:stories|news)|you\smight\shave\smissed|what\swe(?:['’]re|\sare)\sreading|in\sother\snews
    |in\scase\syou\smissed\sit|from\s(?:our\s(?:partners|network|sponsors|archives?|sites?)|around\sthe\sweb
    |the\sarchives?)|mehr\szum\sthema|lesen\ssie\sauch|das\skönnte\ssie\sauch\sinteressieren
    |meistgelesen|à\slire\saussi|sur\sle\smême\ssujet|les\splus\slus|te\spuede\sinteresar
    |lo\sm[aá]s\s(?:leído|visto)|noticias\srelacionadas|leggi\sanche|potrebbe\sinteressarti
    |i\spi[uù]\sletti|leia\stamb[eé]m|mais\slidas|читайте\sтакже|по\sтеме|популярное
    |самое\sчитаемое)\s?[:»>…]?[\s*_\])]{{0,4}}\Z"""
