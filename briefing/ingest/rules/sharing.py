"""Data: share bars, tags and the way to the comments."""

from __future__ import annotations

from briefing.ingest.rules.base import PEOPLE_SITES, E, Rule, S, rule

SHARING: tuple[Rule, ...] = (
    rule(
        "share",
        rf"""{S}(?:share|tweet|post|send|e-?mail|forward|print|save|bookmark|gift|teilen|partager
        |compartir|condividi|compartilhar|поделиться)(?:\s(?:this|the|on|via|with|by|to|article
        |story|post|page|full|link|tools|options|it|a|friends?|friend|your|mit|auf|sur|en|su|no|в
        |artikel|статьёй)){{0,5}}(?:\s?[:|]\s?|\s)?(?:(?:{PEOPLE_SITES}|print|copy(?:\slink)?|link
        |more|messenger|pocket|share|article|story|save)(?:[\s|·•,/&+-]{{1,4}}(?:and\s|or\s)?
        |(?=[\W_]{{0,8}}\Z))){{0,12}}{E}""",
        most=25,
    ),
    rule(
        "share",
        rf"""{S}(?:{PEOPLE_SITES}|messenger|pocket|print|copy(?:\slink)?|comments?|share|tweet|save|link
        |like|flip)(?:[\s|·•,/&+-]{{1,4}}(?:and\s)?(?:{PEOPLE_SITES}|messenger|pocket|print
        |copy(?:\slink)?|comments?|share|tweet|save|link|like|this|article|more|flip
        |\d{{1,6}})){{0,14}}{E}""",
        most=25,
    ),
    rule(
        "share",
        rf"""{S}(?:follow|like|join|find|connect\swith|subscribe\sto|add|friend|watch)\s(?:us|me|him|her
        |them|our|the\s(?:author|conversation|discussion|debate|reporter|writer)
        |[^\n]{{2,60}}?)\s?(?:[^\n]{{0,60}}?\b(?:on|at|via|in|to)\s)?(?:our\s)?(?:@\w
        |{PEOPLE_SITES}\b|channel\b|social\smedia|page\b|group\b|for\s(?:more|updates|the\slatest
        |news|daily|breaking|live))[^\n]{{0,160}}\Z""",
        most=34,
    ),
    rule(
        "share",
        rf"""{S}(?:(?-i:TAGS?\s(?=[A-Za-z])[^\n.:]{{3,200}}\Z)|(?:tags?|topics?|keywords?|(?:filed|published|posted|tagged|listed|archived)\s(?:under|in|to|with|as)|categor(?:y|ies)|labels?|subjects?
        |in\sthis\s(?:story|article)|more\s(?:on|about)|explore\smore\son\sthese\stopics
        |schlagw[oö]rte[r]?|themen|mots[\s-]cl[eé]s|etiquetas|temas|tag|argomenti|теги|темы)\s?:\s?[^.\n]{{1,240}})\Z""",
        most=40,
    ),
    rule(
        "share",
        r"""\s{0,4}(?:[#＃]\w{2,60}[\s,;|·]{0,4}){1,20}\Z""",
        most=20,
    ),
    rule(
        "comments",
        rf"""{S}(?:(?:\d{{1,6}}|readers?['’]?s?['’]?|no|view|see|show|hide|add|post|leave|write|read|load|join|your|all|more
        |latest|top|a|an?|the|be\sthe\sfirst\sto|what\sdo\syou)\s){{0,4}}(?:comments
        |(?<!no\s)comment|(?<=leave\sa\s)reply|(?<=post\sa\s)reply|(?<=add\sa\s)reply
        |(?<=join\sthe\s)conversation|(?<=you\s)think|have\syour\ssay|kommentare?|commentaires?
        |comentarios?|commenti|coment[aá]rios?|комментари[ийев]{{1,2}})(?:\s(?:\(?\d{{1,6}}\)?|here
        |now|below|section|are\s(?:closed|disabled|off|now\sclosed|moderated|subject|turned\soff)
        |on\sthis[^\n]{{0,40}}|have\sbeen\s(?:closed|disabled|turned\soff)
        |for\sthis\s[^\n]{{0,30}})[^\n]{{0,60}})?[\s:(\d)+?!.]{{0,12}}{E}""",
        most=14,
    ),
    rule(
        "comments",
        rf"""{S}(?:you\s(?:must|need\sto|have\sto)\s(?:be\s)?(?:log|sign|register)[^\n]{{0,80}}
        |(?:please\s)?(?:log|sign)\s?in\s(?:or\s\w+\s)?to\s(?:post|leave|add|write|view|comment|join
        |reply)[^\n]{{0,60}}|commenting\s(?:on\sthis|is|has|guidelines|rules|policy)[^\n]{{0,100}}
        |(?:community|comment(?:ing)?)\s(?:guidelines|rules|standards|policy)[^\n]{{0,60}}
        |join\sthe\s(?:conversation|discussion|debate)[^\n]{{0,60}}|(?:report
        |flag)\s(?:this\s)?(?:comment|an?\s(?:error|typo|mistake)|abuse|inappropriate)[^\n]{{0,40}}
        |what\sdo\syou\sthink\?[^\n]{{0,80}}|spotted\san?\s(?:error|mistake|typo)[^\n]{{0,80}}
        |(?:sort|newest|oldest|most\sliked)\s(?:by|first)?[^\n]{{0,20}}){E}""",
        most=24,
    ),
)
