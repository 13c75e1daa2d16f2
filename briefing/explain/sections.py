"""Why a section of a story reads as it does, one function for each section."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefing.explain.again import Known, brief_config, retell
from briefing.explain.copies import explain_copy
from briefing.explain.grouping import explain_cluster
from briefing.explain.quoting import quotes_left_out
from briefing.explain.show import block, counted, name_article, name_source, wrap
from briefing.figures import find_figures, find_superseded
from briefing.stories.boilerplate import RULE
from briefing.summaries.pool import Candidate, build_pool
from briefing.text.days import short_day
from briefing.types import (
    Brief,
    FigureValue,
    QuoteLine,
    SourceLine,
    Story,
    StoryCluster,
    StoryStatus,
    Tag,
)

BEST_LEFT_OUT = 5


def _explain_sources(story: Story, brief: Brief, known: Known) -> str:
    return block(
        "Where it comes from",
        (
            line
            for source in story.sources
            for line in _source_lines(story, source, known, brief.window.timezone)
        ),
    )


def _source_lines(story: Story, source: SourceLine, known: Known, zone: str) -> Iterator[str]:
    yield wrap(name_source(source), "  ")
    if Tag.OPINION in source.tags:
        yield wrap("a piece of opinion: not counted as a report, and no origin of a fact", "      ")
    for reason in explain_copy(story, source, known, zone):
        yield wrap(reason, "      ")
    article = known.articles.get(source.article_id)
    if article is None:
        yield "      the article is not at hand; give its path to see more"
        return
    for what, place in article.provenance:
        yield f"      {what}: {place}"
    for removal in article.removed:
        yield wrap(f"taken out by the rule “{removal.rule}”: {removal.text}", "      ")
    for span in known.documents[article.article_id].boilerplate:
        yield wrap(f"not used, by the rule “{RULE}”: {span.of(article.body)}", "      ")


def _explain_summary(story: Story, brief: Brief, known: Known) -> str:
    again = retell(story, brief, known)
    if again is None:
        return block("Summary", ("  its articles are not at hand; give their paths",))
    cluster, chosen = again
    config = brief_config(brief)
    why = {(s.doc_id, s.sentence.index): s for s in chosen.sentences}
    lines: list[str] = [
        f"  scorer {config.scorer}, budget {config.words} words",
        *_told(story, known),
    ]
    for number, line in enumerate(story.summary, 1):
        lines.append(wrap(f"{number}. {line.text}", "  "))
        lines.append(
            f"      {name_article(story, line.article_id)}, characters {line.start}–{line.end}"
        )
        lines.append(
            f"      salience {line.salience:.3f}; said much the same by {line.origins} of "
            f"{counted(story.origins, 'origin')}"
        )
        sentence = cluster.by_id[line.article_id].sentence_at(line.start)
        reasons = why.get((line.article_id, sentence.index)) if sentence else None
        if reasons and reasons.concepts:
            lines.append(wrap(f"adds: {', '.join(reasons.concepts[:12])}", "      "))
        if reasons and reasons.beat:
            lines.append(wrap(f"instead of: {reasons.beat[0].text}", "      "))
    return block("Summary", lines) + "\n" + _left_out(story, cluster)


def _told(story: Story, known: Known) -> Iterator[str]:
    """Said where the words of an earlier edition count and that edition is not at hand."""
    if story.status != StoryStatus.NEW and not known.previous:
        yield (
            "  made against an earlier edition, which is not at hand: the reasons below leave out "
            "what it told (give it with --previous)"
        )


def _left_out(story: Story, cluster: StoryCluster) -> str:
    """Sentences that were not printed: those with a fault say which."""
    printed = {(line.article_id, line.start) for line in story.summary}
    pool = build_pool(cluster, superseded=find_superseded(find_figures(cluster)))
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
    return wrap(f"– {candidate.text}  ({why})", "    ")


def _explain_quotes(story: Story, brief: Brief, known: Known) -> str:
    lines: list[str] = []
    for number, quote in enumerate(story.quotes, 1):
        lines += _quote_lines(number, quote, story, known)
    lines += quotes_left_out(story, brief, known)
    return block("Key quotes", lines)


def _quote_lines(number: int, quote: QuoteLine, story: Story, known: Known) -> Iterator[str]:
    yield wrap(f"{number}. “{quote.text}”" if quote.kind != "indirect" else quote.text, "  ")
    who = quote.speaker or "nobody named"
    via = f", via {quote.via}" if quote.via else ""
    basis = _BASES.get(quote.basis, quote.basis)
    yield f"      {who}{via}; sure to {quote.confidence:.0%}; {basis}"
    if quote.source_words:
        yield f"      the words there: “{quote.source_words}”"
    if quote.evidence:
        yield (
            f"      the name stands in {name_article(story, quote.evidence.article_id)}, "
            f"characters {quote.evidence.start}–{quote.evidence.end}: “{quote.evidence.text}”"
        )
    reports = f"{counted(len(quote.carried_by), 'report')} of {counted(quote.origins, 'origin')}"
    yield f"      {name_article(story, quote.article_id)}; carried by {reports}"
    article = known.articles.get(quote.article_id)
    if article:
        passage = article.body[quote.context_start : quote.context_end]
        yield wrap(f"source passage: {passage}", "      ")


_BASES = {
    "name": "named in full beside the quotation",
    "surname": "named by surname, the full name found elsewhere in the story",
    "pronoun": "inferred from a pronoun",
    "description": "inferred from a description",
    "carried": "carried over from the quotation before",
    "institution": "an institution named there",
    "none": "no words name a speaker",
}


def _explain_chronology(story: Story, brief: Brief, known: Known) -> str:
    lines: list[str] = []
    for line in story.chronology:
        coming = ", still to come" if line.upcoming else ""
        how = f"{line.qualifier} " if line.qualifier else ""
        lines.append(f"  {how}{line.date} ({line.granularity}{coming}) from {line.basis}")
        lines.append(wrap(line.text, "      "))
        if line.evidence:
            lines.append(
                f"      the event is dated in {name_article(story, line.evidence.article_id)}, "
                f"characters {line.evidence.start}–{line.evidence.end}"
            )
        support = counted(line.origins, "origin")
        lines.append(f"      {name_article(story, line.article_id)}; {support} for this date")
    for recalled in story.recalled:
        line, source = recalled.line, recalled.source
        lines.append(f"  {line.date} ({line.granularity}) from {line.basis}")
        lines.append(wrap(line.text, "      "))
        lines.append(f"      told in an earlier edition, from {source.outlet or 'outlet unknown'}")
    return block("Chronology", lines)


def _explain_figures(story: Story, brief: Brief, known: Known) -> str:
    lines: list[str] = []
    for figure in story.figures:
        lines.append(f"  {figure.referent}: {figure.status}")
        for value in figure.values:
            lines.append(
                f"      “{value.text}” in [{value.citation}] {value.outlet or 'outlet unknown'}"
                f"{_as_of(value, story)}: {value.status}"
            )
    return block("Where accounts differ", lines)


def _as_of(value: FigureValue, story: Story) -> str:
    """No finer than the report says when it was published."""
    if value.as_of is None:
        return ""
    precise = {s.citation: s.published_precision for s in story.sources}.get(value.citation)
    hour = f" {value.as_of:%H:%M}" if precise != "day" else ""
    return f" as of {short_day(value.as_of)}{hour}"


def _explain_people(story: Story, brief: Brief, known: Known) -> str:
    lines: list[str] = []
    for person in story.people:
        merged = [variant for variant in person.variants if variant != person.name]
        note = "; left apart: two people may share it" if person.ambiguous else ""
        also = f", also {', '.join(merged)}" if merged else ""
        role = f", {person.role}" if person.role else ""
        lines.append(f"  {person.name}{role}{also} ({_mentions(person.mentions)}{note})")
    return block("People and organisations", lines)


def _mentions(number: int) -> str:
    return "1 mention" if number == 1 else f"{number} mentions"


SECTIONS: dict[str, Callable[[Story, Brief, Known], str]] = {
    "cluster": explain_cluster,
    "summary": _explain_summary,
    "quotes": _explain_quotes,
    "chronology": _explain_chronology,
    "figures": _explain_figures,
    "people": _explain_people,
    "sources": _explain_sources,
}
