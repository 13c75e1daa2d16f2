"""Whether a piece is opinion: what the outlet calls it, where it files it, what stands over it.

A piece of opinion tells the reader what somebody makes of the news. It may be right, but it
confirms nothing: it is no report, and no origin of a fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from briefing.text.wordlist import phrase_set
from briefing.types import Genre, Removal

LABEL = "label"  # the rule by which a label above the text leaves it

_LABELS = phrase_set(
    "opinion | opinions | opinion piece | op-ed | op ed | oped | comment | commentary | "
    "commentaries | comment is free | editorial | editorials | leader | leaders | leading "
    "article | leading articles | our view | the view | analysis | news analysis | column | "
    "columns | columnist | columnists | letter to the editor | letters | letters to the "
    "editor | readers' letters | your letters | viewpoint | viewpoints | perspective | "
    "perspectives | guest essay | guest column | guest commentary | guest opinion | guest "
    "post | opinion and analysis | opinion & analysis | comment and analysis | comment & "
    "analysis | news & comment | voices | op-ed contributor | op-eds | meinung | meinungen | "
    "kommentar | kommentare | leitartikel | kolumne | kolumnen | gastbeitrag | gastkommentar "
    "| leserbriefe | tribune | tribunes | éditorial | éditoriaux | édito | éditos | chronique "
    "| chroniques | point de vue | libre opinion | opinión | opiniones | editoriales | "
    "columna | columnas | tribuna | cartas al director | opinioni | editoriale | editoriali | "
    "commento | commenti | lettere al direttore | opinião | opiniões | editoriais | coluna | "
    "colunas | colunistas | artigo de opinião | мнение | мнения | колонка | колонки | "
    "авторская колонка | редакционная статья"
)
_TYPES = phrase_set(
    "opinionnewsarticle | analysisnewsarticle | reviewnewsarticle | satiricalarticle | criticreview"
)
_HEADED = re.compile(
    r"\W{0,2}(?:opinion|op-?ed|comment|commentary|editorial|analysis|news\s+analysis|columnist|viewpoint"
    r"|perspective|guest\s+(?:essay|column|commentary|opinion|post)|letters(?:\s+to\s+the\s+editor)?"
    r"|letter\s+to\s+the\s+editor|our\s+view|leader\s+comment|meinung|kommentar|leitartikel|kolumne|gastbeitrag"
    r"|éditorial|édito|opinión|columna|tribuna|opinione|editoriale|commento|opinião|мнение|колонка)"
    r"(?:\s*[:|]\s*|\]\s*|\s+[–—|-]\s+|\s*//\s*)\S"
    # names of papers and of other things, too: only where a label is set off as one
    r"|\W{0,2}(?:tribune|column|chronique)\s*[:|]\s*\S",
    re.IGNORECASE,
)
_TAILED = re.compile(
    r"\S\s*(?:\s[|–—-]\s+|\()(?:opinion|op-?ed|commentary|editorial|analysis|column|viewpoint|perspective"
    r"|letters(?:\s+to\s+the\s+editor)?"
    r"|[A-Z][\w’'. -]{3,40}\s[|–—-]\s(?:opinion|comment|commentary))\)?\s*$",
    re.IGNORECASE,
)
_VIEW_OF = re.compile(r"The\s+(?:[A-Z][\w’'-]+\s+){1,4}view\s+(?:on|of)\s")
_PATHS = phrase_set(
    "opinion | opinions | commentisfree | comment | commentary | commentaries | editorial | "
    "editorials | op-ed | op-eds | oped | columnists | columnist | columns | column | letters "
    "| letters-to-the-editor | letters-to-editor | viewpoint | viewpoints | perspective | "
    "perspectives | analysis | news-analysis | guest-essay | guest-column | guest-columnists "
    "| guest-commentary | our-view | voices | opinion-analysis | meinung | "
    "kommentar | kommentare | leitartikel | kolumne | kolumnen | gastbeitrag | edito | "
    "editos | editoriaux | chronique | chroniques | columnas | tribuna | "
    "cartas-al-director | opinioni | editoriali | commenti | opiniao | colunas | colunistas | "
    "mneniya | mnenie | opinii | kolonki"
)
_NOTE = re.compile(
    r"\b(?:views|opinions)\s(?:and\s\w+\s)?(?:expressed|shared|presented)\b[^\n]{0,160}?"
    r"\b(?:authors?|writers?|columnists?|contributors?|(?:his|her|their)\sown)\b"
    r"|\bthis\sis\san?\s(?:opinion|comment|commentary|guest)\s(?:column|piece|article|essay|post)\b"
    r"|\b(?:is|are)\san?\s(?:[\w’'-]+\s){0,4}?(?:opinion|guest)?\s?columnist\b",
    re.IGNORECASE,
)
_LONGEST_LABEL = 80
_NOTES = frozenset(("disclaimer", "contributor", "editors-note", "signature"))


def is_label(words: str) -> bool:
    """Whether words that stand alone call a piece opinion: `OPINION`, `Comment is free`."""
    if len(words) > _LONGEST_LABEL:
        return False
    bare = " ".join(words.casefold().replace("’", "'").split()).strip(" \t|·•-–—:[]()*_")
    return bare in _LABELS


def find_label(words: str) -> str | None:
    """The label in a section or list of genres: `News > Opinion` → `Opinion`."""
    for part in re.split(r"\s*[>/|,;»·:]\s*", words[:400]):
        if is_label(part) or part.strip().casefold() in _TYPES:
            return part.strip()
    return None


def find_genre(
    *,
    declared: str | None,
    section: str | None,
    url: str | None,
    headline: str,
    removed: Iterable[Removal],
) -> tuple[Genre, str | None]:
    """The genre of a piece and what tells it: `opinion` and `declared`, `section`, `address`,
    `headline` or `text`; `report` and None where nothing does."""
    if declared and find_label(declared):
        return Genre.OPINION, "declared"
    if section and find_label(section):
        return Genre.OPINION, "section"
    if _is_filed_under(url):
        return Genre.OPINION, "address"
    if _is_headed(headline):
        return Genre.OPINION, "headline"
    if any(_says_so(removal) for removal in removed):
        return Genre.OPINION, "text"
    return Genre.REPORT, None


def _is_filed_under(url: str | None) -> bool:
    """`/opinion/2026/…`, `opinion.example.com`; not `/123/comment/4`, a reader's."""
    try:
        parts = urlsplit(url or "")
        host = (parts.hostname or "").split(".")[0]
    except ValueError:
        return False
    folders = [part.casefold() for part in parts.path.split("/") if part][:-1]
    if host in {"opinion", "opinions", "opinionator", "meinung"} or _PATHS & set(folders[:2]):
        return True
    return bool((_PATHS - {"comment", "column", "letters", "voices"}) & set(folders))


def _is_headed(headline: str) -> bool:
    head, tail = headline[:200], headline[-200:]
    return bool(_VIEW_OF.match(head) or _HEADED.match(head) or _TAILED.search(tail))


def _says_so(removal: Removal) -> bool:
    """A label that stood alone, or a note on whose opinion it is."""
    if removal.rule == LABEL:
        return True
    return removal.rule in _NOTES and bool(_NOTE.search(removal.text))
