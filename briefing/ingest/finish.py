"""Draft → Article: clean the text, complete the metadata, name it."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.ingest.agencies import agency_name, find_dateline_agency, find_told_agency
from briefing.ingest.clean import Cleaned, clean_text
from briefing.ingest.dates import find_moment, find_path_moment
from briefing.ingest.decode import repair_mojibake
from briefing.ingest.draft import Draft, Limits, Moment, omit
from briefing.ingest.genre import LABEL, find_genre, is_label
from briefing.ingest.identity import clean_url, identify
from briefing.ingest.language import find_language
from briefing.ingest.outlets import outlet_of, tidy_outlet
from briefing.types import Article, DateBasis, Omission, Removal

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = rf"(?:{_MONTH} \d{{1,2}},? \d{{4}}|\d{{1,2}} {_MONTH},? \d{{4}})"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
# Glued to the first sentence, on a line of its own, or with its weekday before a new sentence.
_STAMP = re.compile(
    rf"\s*(?P<stamp>(?:{_WEEKDAY}, )?{_DAY})(?=[A-ZÀ-Þ“\"]|\s*\n)"
    rf"|\s*(?P<other>{_WEEKDAY}, {_DAY})(?=\s+[A-ZÀ-Þ“\"])"
)
_DATELINE_DATE = re.compile(r"[^\n–—]{0,120}?(?:[–—]|\s-{1,2}\s)")


def finish(draft: Draft, limits: Limits) -> tuple[Article, tuple[Omission, ...]]:
    """The article of a draft; an omission when its text was cut at the limit."""
    draft, omissions = _cut(_repaired(draft), limits)
    headline = _one_line(draft.headline)
    if "\ufffd" in headline:
        draft = replace(draft, removed=(*draft.removed, Removal(text=headline, rule="garbled")))
        headline = ""
    draft = _without_stamp(_without_label(draft))
    cleaned = clean_text(draft.text, headline=headline)
    url = clean_url(draft.url)
    outlet, outlet_basis = _outlet(draft, url)
    agency, agency_basis = _agency(draft, cleaned)
    published = draft.published or _inferred(draft, cleaned.body)
    language, language_basis = _language(draft, cleaned.body)
    genre, genre_basis = find_genre(
        declared=draft.genre,
        section=draft.section,
        url=url,
        headline=headline,
        removed=draft.removed + cleaned.removed,
    )
    found = {
        "genre": genre_basis,
        "published": published.basis if published else None,
        "outlet": outlet_basis,
        "agency": agency_basis,
        "language": language_basis,
        "headline": "declared" if headline else None,
        "url": "declared" if url else None,
        "byline": "declared" if draft.byline else None,
        "updated": draft.updated.basis if draft.updated else None,
        "section": "declared" if draft.section else None,
    }
    article = Article(
        article_id=identify(url=url, outlet=outlet, headline=headline, body=cleaned.body),
        url=url,
        outlet=outlet,
        headline=headline,
        body=cleaned.body,
        published=published.when if published else None,
        published_precision=published.precision if published else "minute",
        published_basis=DateBasis(published.basis) if published else DateBasis.NONE,
        updated=draft.updated.when if draft.updated else None,
        byline=draft.byline,
        language=language,
        section=draft.section or None,
        agency=agency,
        path=draft.path,
        truncated=draft.truncated,
        removed=draft.removed + cleaned.removed,
        corrections=cleaned.corrections,
        genre=genre,
        provenance=draft.provenance
        + tuple((key, basis) for key, basis in found.items() if basis is not None),
    )
    return article, omissions


def _repaired(draft: Draft) -> Draft:
    """The draft with mojibake put right wherever it is printed."""
    text, one = repair_mojibake(draft.text)
    headline, other = repair_mojibake(draft.headline)
    if not (one or other):
        return draft
    how = (*draft.provenance, ("text", "mojibake repaired"))
    return replace(draft, text=text, headline=headline, provenance=how)


def _without_stamp(draft: Draft) -> Draft:
    """The draft without the date of publication that opens its text; it dates what has no date."""
    match = _STAMP.match(draft.text)
    stamp = (match["stamp"] or match["other"]) if match else ""
    found = find_moment(stamp, basis="text") if stamp else None
    if match is None or found is None:
        return draft
    moment = draft.published or found[0]
    if abs((moment.when.date() - found[0].when.date()).days) > 1:
        return draft  # a day on which something happened
    left = Removal(text=stamp, rule="timestamp")
    rest = draft.text[match.end() :].lstrip()
    return replace(draft, text=rest, published=moment, removed=(*draft.removed, left))


def _without_label(draft: Draft) -> Draft:
    """The draft without `OPINION` on the first line of its text; other formats have no header."""
    line, _, rest = draft.text.lstrip().partition("\n")
    if not rest.strip() or not is_label(line) or line.islower():
        return draft
    left = Removal(text=line.strip(), rule=LABEL)
    return replace(draft, text=rest.lstrip(), removed=(*draft.removed, left))


def _cut(draft: Draft, limits: Limits) -> tuple[Draft, tuple[Omission, ...]]:
    """Hold the text to the limit, at a paragraph's end where there is one."""
    limit = limits.article_chars
    if len(draft.text) <= limit:
        return draft, ()
    cut = draft.text.rfind("\n", limit // 2, limit)
    cut = limit if cut < 0 else cut
    reason = f"text beyond the first {cut:,} characters left out (limit {limit:,})"
    left = Removal(text=draft.text[cut:], rule="beyond-limit")
    shorter = replace(draft, text=draft.text[:cut], truncated=True, removed=(*draft.removed, left))
    return shorter, (omit(draft.path or "", reason, code="cut", line=draft.line),)


def _one_line(headline: str) -> str:
    return " ".join(headline.split())


def _outlet(draft: Draft, url: str | None) -> tuple[str | None, str | None]:
    declared = _one_line(draft.outlet or "")
    if declared:
        return tidy_outlet(declared, url), "declared"
    named = outlet_of(url)
    return named, "url" if named else None


def _agency(draft: Draft, cleaned: Cleaned) -> tuple[str | None, str | None]:
    """Declared, else from the dateline, a credit below the text, or whom sources told."""
    if draft.agency:
        return agency_name(draft.agency) or draft.agency, "declared"
    opening = cleaned.body.split("\n\n", 2)[:2]
    for agency in (
        next(filter(None, map(find_dateline_agency, opening)), None),
        cleaned.agency,
        find_told_agency(cleaned.body[:20_000]),
    ):
        if agency:
            return agency, "text"
    single = draft.byline[0] if len(draft.byline) == 1 else ""
    named = agency_name(single) or (single if re.fullmatch(r"[A-Z]{2,6}", single) else None)
    return named, "byline" if named else None


def _inferred(draft: Draft, body: str) -> Moment | None:
    """A date from the dateline, else from the address, else from the file's name."""
    dateline = _DATELINE_DATE.match(body[:140])
    found = find_moment(dateline.group(), basis="text") if dateline else None
    if found is not None:
        return found[0]
    name = (draft.path or "").rsplit("/", 1)[-1].rsplit("!", 1)[-1]
    return find_path_moment(draft.url or "") or find_path_moment(name)


def _language(draft: Draft, body: str) -> tuple[str, str | None]:
    declared = re.match(r"[a-zA-Z]{2}(?![a-zA-Z])", draft.language or "")
    if declared:
        return declared.group().lower(), "declared"
    found = find_language(body)
    return (found, "text") if found else ("en", None)
