"""Why a thing is in a brief, and why another is not, by running the pure pipeline again.

The brief names its articles and its options, so the stages can be asked once more; nothing is
kept aside for explanations. Sections of a story: cluster, summary, quotes, chronology, figures,
people, sources.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence

from briefing.config.settings import BriefConfig
from briefing.errors import InputError
from briefing.summaries import summarize
from briefing.summaries.pool import Candidate, build_pool
from briefing.text.days import short_day
from briefing.text.segment import read_document
from briefing.types import (
    Article,
    Brief,
    Document,
    Origin,
    QuoteLine,
    SourceLine,
    Story,
    StoryCluster,
    SummaryLine,
)

WIDTH = 88
BEST_LEFT_OUT = 5


def explain_item(brief: Brief, item: str, articles: Iterable[Article]) -> str:
    """Why item `item` of `brief` reads as it does, as plain text.

    `item` is a number (3), a number and a section (3.quotes), or words: then the places in the
    articles, the removed stretches and the omissions that hold those words are explained.
    Raises InputError when there is no such item and no such words.
    """
    known = {article.article_id: article for article in articles}
    number, _, section = item.partition(".")
    if number.isdigit() and (not section or section in SECTIONS):
        story = _story(brief, int(number))
        names = [section] if section else list(SECTIONS)
        parts = [_title(story)] + [SECTIONS[name](story, brief, known) for name in names]
        return "\n\n".join(part for part in parts if part) + "\n"
    return _explain_words(brief, item, known)


def _story(brief: Brief, item: int) -> Story:
    for story in brief.stories:
        if story.item == item:
            return story
    raise InputError(f"the brief has no item {item}; it has 1 to {len(brief.stories)}")


def _title(story: Story) -> str:
    return f"{story.item}. {story.headline}\n{'=' * min(WIDTH, len(story.headline) + 3)}"


def _block(title: str, lines: Iterable[str]) -> str:
    body = [line for line in lines if line]
    return "\n".join([title, "-" * len(title), *body]) if body else ""


def _wrap(text: str, indent: str = "    ") -> str:
    return textwrap.fill(
        " ".join(text.split()), WIDTH, initial_indent=indent, subsequent_indent=indent
    )


def _name(source: SourceLine) -> str:
    outlet = source.outlet or "outlet unknown"
    day = f", {short_day(source.published)}" if source.published else ", undated"
    return f"[{source.citation}] {outlet}{day}: {source.headline or 'no headline'}"


def _of(story: Story, article_id: str) -> str:
    source = next((s for s in story.sources if s.article_id == article_id), None)
    return _name(source) if source else article_id


# --- the sections of a story --------------------------------------------------------------------


def _explain_cluster(story: Story, brief: Brief, known: dict[str, Article]) -> str:
    return _block(
        "Why these reports are one story, and why it stands here",
        (
            f"  {story.reports} reports from {story.origins} origins in {story.outlets} outlets; "
            f"{story.status}: {story.status_reason}",
            f"  prominence {story.prominence:.2f}, rank {story.item} of {len(brief.stories)}: "
            "independent origins count twice, outlets once, each halved for every day of age",
            f"  telling terms: {', '.join(story.terms)}" if story.terms else "",
            *(f"  {line}" for line in story.trace),
            f"  headline: from {_of(story, story.headline_article_id)}",
        ),
    )


def _explain_sources(story: Story, brief: Brief, known: dict[str, Article]) -> str:
    return _block(
        "Where it comes from",
        (line for source in story.sources for line in _source_lines(story, source, known)),
    )


def _source_lines(story: Story, source: SourceLine, known: dict[str, Article]) -> Iterator[str]:
    yield f"  {_name(source)}"
    if source.copy:
        first = next(s for s in story.sources if s.origin == source.origin and not s.copy)
        agency = f" by {source.agency}" if source.agency else ""
        yield f"      a copy of one text{agency}; [{first.citation}] stands for it"
    article = known.get(source.article_id)
    if article is None:
        yield "      the article is not at hand; give its path to see more"
        return
    for what, place in article.provenance:
        yield f"      {what}: {place}"
    for removal in article.removed:
        yield _wrap(f"taken out by the rule “{removal.rule}”: {removal.text}", "      ")


def _explain_summary(story: Story, brief: Brief, known: dict[str, Article]) -> str:
    cluster = rebuild_cluster(story, known)
    if cluster is None:
        return _block("Summary", ("  its articles are not at hand; give their paths",))
    config = brief_config(brief)
    chosen = summarize(cluster, words=config.words, scorer=config.scorer)
    why = {(s.doc_id, s.sentence.index): s for s in chosen.sentences}
    lines: list[str] = [f"  scorer {config.scorer}, budget {config.words} words"]
    for number, line in enumerate(story.summary, 1):
        lines.append(_wrap(f"{number}. {line.text}", "  "))
        lines.append(f"      {_of(story, line.article_id)}, characters {line.start}–{line.end}")
        lines.append(
            f"      salience {line.salience:.3f}; said much the same by {line.origins} of "
            f"{story.origins} origins"
        )
        sentence = cluster.by_id[line.article_id].sentence_at(line.start)
        reasons = why.get((line.article_id, sentence.index)) if sentence else None
        if reasons and reasons.concepts:
            lines.append(_wrap(f"adds: {', '.join(reasons.concepts[:12])}", "      "))
        if reasons and reasons.beat:
            lines.append(_wrap(f"instead of: {reasons.beat[0].text}", "      "))
    return _block("Summary", lines) + "\n" + _left_out(story, cluster)


def _left_out(story: Story, cluster: StoryCluster) -> str:
    """Sentences that were not printed: those with a fault say which."""
    printed = {(line.article_id, line.start) for line in story.summary}
    pool = build_pool(cluster)
    others = [c for c in pool.candidates if (c.sentence.doc_id, c.span.start) not in printed]
    lines = [
        f"  of {len(pool.candidates)} sentences, {sum(c.keeps == 0 for c in others)} "
        "cannot stand alone; the first that were left out:"
    ]
    lines += [_candidate_line(candidate) for candidate in others[:BEST_LEFT_OUT]]
    return "\n".join(lines) if others else ""


def _candidate_line(candidate: Candidate) -> str:
    faults = ", ".join(fault.name for fault in candidate.faults)
    why = faults or "others said more that was new in the same words"
    return _wrap(f"– {candidate.text}  ({why})", "    ")


def _explain_quotes(story: Story, brief: Brief, known: dict[str, Article]) -> str:
    lines: list[str] = []
    for number, quote in enumerate(story.quotes, 1):
        lines += _quote_lines(number, quote, story, known)
    return _block("Key quotes", lines)


def _quote_lines(
    number: int, quote: QuoteLine, story: Story, known: dict[str, Article]
) -> Iterator[str]:
    yield _wrap(f"{number}. “{quote.text}”" if quote.kind != "indirect" else quote.text, "  ")
    who = quote.speaker or "nobody named"
    via = f", via {quote.via}" if quote.via else ""
    basis = _BASES.get(quote.basis, quote.basis)
    yield f"      {who}{via}; sure to {quote.confidence:.0%}; {basis}"
    if quote.source_words:
        yield f"      the words there: “{quote.source_words}”"
    if quote.evidence:
        yield (
            f"      the name stands in {_of(story, quote.evidence.article_id)}, "
            f"characters {quote.evidence.start}–{quote.evidence.end}: “{quote.evidence.text}”"
        )
    carried = len(quote.carried_by)
    reports = "1 report" if carried == 1 else f"{carried} reports"
    yield f"      {_of(story, quote.article_id)}; carried by {reports}"
    article = known.get(quote.article_id)
    if article:
        passage = article.body[quote.context_start : quote.context_end]
        yield _wrap(f"source passage: {passage}", "      ")


_BASES = {
    "name": "named in full beside the quotation",
    "surname": "named by surname, the full name found elsewhere in the story",
    "pronoun": "inferred from a pronoun",
    "description": "inferred from a description",
    "carried": "carried over from the quotation before",
    "institution": "an institution named there",
    "none": "no words name a speaker",
}


def _explain_chronology(story: Story, brief: Brief, known: dict[str, Article]) -> str:
    lines: list[str] = []
    for line in story.chronology:
        coming = ", still to come" if line.upcoming else ""
        lines.append(f"  {line.date} ({line.granularity}{coming}) from {line.basis}")
        lines.append(_wrap(line.text, "      "))
        lines.append(f"      {_of(story, line.article_id)}; {line.origins} origins give this date")
    return _block("Chronology", lines)


def _explain_figures(story: Story, brief: Brief, known: dict[str, Article]) -> str:
    lines: list[str] = []
    for figure in story.figures:
        lines.append(f"  {figure.referent}: {figure.status}")
        for value in figure.values:
            moment = f" as of {short_day(value.as_of)} {value.as_of:%H:%M}" if value.as_of else ""
            lines.append(
                f"      “{value.text}” in [{value.citation}] {value.outlet or 'outlet unknown'}"
                f"{moment}: {value.status}"
            )
    return _block("Where accounts differ", lines)


def _explain_people(story: Story, brief: Brief, known: dict[str, Article]) -> str:
    lines: list[str] = []
    for person in story.people:
        merged = [variant for variant in person.variants if variant != person.name]
        note = "; left apart: two people may share it" if person.ambiguous else ""
        also = f", also {', '.join(merged)}" if merged else ""
        role = f", {person.role}" if person.role else ""
        lines.append(f"  {person.name}{role}{also} ({person.mentions} mentions{note})")
    return _block("People and organisations", lines)


SECTIONS: dict[str, Callable[[Story, Brief, dict[str, Article]], str]] = {
    "cluster": _explain_cluster,
    "summary": _explain_summary,
    "quotes": _explain_quotes,
    "chronology": _explain_chronology,
    "figures": _explain_figures,
    "people": _explain_people,
    "sources": _explain_sources,
}


# --- the story again, from what the brief says of it --------------------------------------------


def brief_config(brief: Brief) -> BriefConfig:
    """The options under which the brief was made, as far as it records them."""
    settings = dict(brief.settings)
    default = BriefConfig()
    return BriefConfig(
        words=int(settings.get("words", default.words)),
        scorer=settings.get("scorer", default.scorer),
        timezone=brief.window.timezone,
    )


def rebuild_cluster(story: Story, known: dict[str, Article]) -> StoryCluster | None:
    """The cluster of a printed story, or None when one of its articles is not at hand."""
    if any(source.article_id not in known for source in story.sources):
        return None
    documents = [read_document(known[source.article_id]) for source in story.sources]
    return StoryCluster.of(
        documents, origins=_origins(story.sources), terms=story.terms, trace=story.trace
    )


def _origins(sources: Sequence[SourceLine]) -> tuple[Origin, ...]:
    by_origin: dict[str, list[SourceLine]] = {}
    for source in sources:
        by_origin.setdefault(source.origin, []).append(source)
    return tuple(
        Origin(
            origin_id=origin_id,
            doc_ids=tuple(source.article_id for source in group),
            representative=next(s.article_id for s in group if not s.copy),
            agency=group[0].agency,
        )
        for origin_id, group in by_origin.items()
    )


# --- words that somebody misses -----------------------------------------------------------------


def _explain_words(brief: Brief, words: str, known: dict[str, Article]) -> str:
    wanted = " ".join(words.split()).casefold()
    if not wanted:
        raise InputError("say which item, or some words of what is missing")
    found = [*_in_omissions(brief, wanted), *_in_articles(brief, wanted, known)]
    if not found:
        raise InputError(
            f"“{words}” is no item number (1 to {len(brief.stories)}) and stands in none of the "
            f"{len(known)} articles at hand, nor in the omissions"
        )
    return "\n".join(found) + "\n"


def _in_omissions(brief: Brief, wanted: str) -> Iterator[str]:
    for omission in brief.omissions:
        place = omission.path or ""
        if wanted in f"{omission.subject} {place} {omission.article_id}".casefold():
            line = f", line {omission.line}" if omission.line else ""
            yield _wrap(f"left out ({omission.code}): {omission.subject} {place}{line}", "")
            yield f"    because: {omission.reason}"


def _in_articles(brief: Brief, wanted: str, known: dict[str, Article]) -> Iterator[str]:
    for article_id in sorted(known):
        article = known[article_id]
        story = next(
            (s for s in brief.stories if any(x.article_id == article_id for x in s.sources)), None
        )
        for removal in article.removed:
            if wanted in " ".join(removal.text.split()).casefold():
                yield _wrap(f"taken out by the rule “{removal.rule}”: {removal.text}", "")
                yield f"    from {article.headline or article.path or article_id}"
        if story:
            yield from _sentences_with(wanted, read_document(article), story)


def _sentences_with(wanted: str, document: Document, story: Story) -> Iterator[str]:
    for sentence in document.sentences:
        if wanted not in " ".join(sentence.text.split()).casefold():
            continue
        yield _wrap(sentence.text, "")
        yield f"    in {_of(story, document.doc_id)}, item {story.item}"
        yield f"    {_fate(sentence.span.start, sentence.span.end, document, story)}"


def _fate(start: int, end: int, document: Document, story: Story) -> str:
    """What became of a stretch of an article."""
    here = [
        name
        for name, lines in (("summary", story.summary), ("chronology", story.chronology))
        if any(_touches(line, document.doc_id, start, end) for line in lines)
    ]
    quoted = any(
        quote.article_id == document.doc_id
        and any(span.start < end and start < span.end for span in quote.spans)
        for quote in story.quotes
    )
    here += ["key quotes"] if quoted else []
    if here:
        return f"printed in: {', '.join(here)}"
    cluster = StoryCluster.of([document])
    candidate = next(
        (c for c in build_pool(cluster).candidates if c.sentence.span.start == start), None
    )
    if candidate and candidate.keeps == 0:
        faults = ", ".join(fault.name for fault in candidate.faults)
        return f"not printed: it cannot stand alone ({faults})"
    return f"not printed: others said more that was new; see explain {story.item}.summary"


def _touches(line: SummaryLine | object, article_id: str, start: int, end: int) -> bool:
    own = (getattr(line, "article_id", ""), getattr(line, "start", 0), getattr(line, "end", 0))
    return own[0] == article_id and own[1] < end and start < own[2]
