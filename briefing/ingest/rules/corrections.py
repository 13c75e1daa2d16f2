"""Data: notes that correct or clarify the piece. They leave the body and are kept apart."""

from __future__ import annotations

from briefing.ingest.rules.base import MONTH, Rule, S, rule

CORRECTIONS: tuple[Rule, ...] = (
    rule(
        "correction",
        rf"""{S}(?:corrections?|clarifications?|correction\sand\sclarification
        |corrections\sand\sclarifications|(?:editor|publisher)(?:['’]?s|s['’])?\snotes?
        |note\sto\s(?:readers|editors)|erratum|errata|korrektur|berichtigung
        |anmerkung\sder\sredaktion|rectificatif|correctif|fe\sde\s(?:erratas|errores)|correcci[oó]n
        |correzione|errata\scorrige|corre[cç][aã]o|исправление|поправка)\s?(?:[(\[][^)\]\n]{{0,60}}[)\]]
        |,?\s(?:on\s)?{MONTH}\s\d[^:\n]{{0,20}})?\s?[:.–—]\s{{0,3}}(?:(?-i:[^a-zа-я\s])|(?:an?|the|this|in|on|our|due|because|after)\b)""",
        most=140,
        guard=False,
    ),
    rule(
        "correction",
        rf"""{S}(?:[(\[*]\s?)?(?:(?:this|the|our|an?)\s)?(?:(?:earlier|previous|original|first|print
        |initial)\s(?:versions?|editions?|drafts?)\sof\s)?(?:this|the|our|that)?\s?(?:online\s
        |news\s|original\s|above\s|lead\s|photo\s)?(?:article|story|piece|report|post|headline
        |version|caption|copy|column|page|text|item|dispatch)s?\b(?:(?!,\swho\b|\swhen\b)[^.\n]){{0,60}}?\b(?:(?:was
        |has\sbeen|have\sbeen|had\sbeen|were|is\sbeing)\s(?:[a-z]+\s){{0,3}}?(?:corrected|amended
        |updated(?!\sfor\sthe\s(?:stage|screen|modern|digital|new))|clarified|revised|changed|modified|edited\sto|fixed|altered)
        |(?:[a-z]+\s){{0,2}}?(?:misstated|misidentified|misspelled|misspelt|misattributed|misquoted
        |misreported|mischaracterized)|(?:corrects|amends|clarifies)|(?:incorrectly|wrongly|mistakenly|erroneously
        |inaccurately)\s\w+|(?:contained|included|had)\san?\s(?:error|mistake|inaccuracy)
        |gave\s(?:an|the)\s(?:incorrect|wrong|inaccurate))""",
        most=110,
    ),
    rule(
        "correction",
        rf"""{S}(?:update\s?:\s(?:this|the|an?\s\w+\sversion\sof\s(?:this|the))\s(?:article|story
        |headline|piece|report)\b|(?:corrects|corrected|recasts|clarifies)\s?:|(?:updated|corrects
        |corrected|adds|recasts|clarifies|fixes|updates)\s(?:the\s)?(?:paragraph|headline|spelling
        |name|date|figure|typo|version|story|byline|dateline|throughout|with|to\s(?:add|correct
        |clarify|include|reflect|remove|show|fix))\b)[^\n]{{0,240}}""",
        most=45,
    ),
    rule(
        "correction",
        rf"""{S}(?:(?:ed(?:itor)?\.?(?:['’]s)?\snote|for\sthe\srecord|amendment|errors?\sand\sclarifications)\s?[:.–—]|(?:amended|corrected)\s(?:on|at)\s[^:\n]{{2,30}}:|update[ds]?\s?(?:,\s[^:\n]{{1,30}}|\([^)\n]{{1,40}}\))\s?:
        |we\s(?:have\s|were\s|are\s)?(?:corrected|amended|apologi[sz]e|regret|wrong|sorry)\b[^\n]{{0,60}}\b(?:article|story|headline|caption|version|the\serror)\b)[^\n]{{0,400}}""",
        most=80,
    ),
)
