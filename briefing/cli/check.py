"""`briefing verify`, `briefing explain`, `briefing schema`: can it be trusted, and why is it so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from briefing.cli.build import read_brief
from briefing.cli.context import on_terminal, progress, read_config
from briefing.cli.options import config_option, json_option, previous_option

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.ingest import Limits
    from briefing.types import Article, Brief, Problem, SourceLine

DIFFERENT, NO_INPUT = 1, 66


@click.command()
@click.argument("brief_path", metavar="BRIEF.json", type=click.Path())
@click.argument("paths", nargs=-1, metavar="[PATH...]")
@config_option
@json_option
def verify(brief_path: str, paths: tuple[str, ...], config_path: str | None, as_json: bool) -> int:
    """Check every printed word of a brief against its articles.

    The articles come from PATH, else from the archive of `briefing run`, else from the paths
    that the brief itself names. Exits 1 when a word differs, 66 when articles are missing.

    \b
    Example:
      briefing verify out/2026-11-21/brief.json clippings/
    """
    from briefing.verify import find_unchecked
    from briefing.verify import verify as check

    brief = read_brief(brief_path)
    with progress("Checking", quiet=as_json):
        articles = find_articles(brief, paths, config_path)
        problems = (*check(brief, articles), *find_unchecked(brief, articles))
    _say(brief, problems, as_json=as_json)
    if any(not problem.missing for problem in problems):
        return DIFFERENT
    return NO_INPUT if problems else 0


def find_articles(
    brief: Brief, paths: tuple[str, ...], config_path: str | None
) -> tuple[Article, ...]:
    """The articles of a brief: from `paths`, else the archive, else the brief's own paths."""
    from briefing.ingest import Limits, read_articles

    limits = Limits.of(read_config(config_path, {}).ingest)
    given = read_articles(*paths, limits=limits).articles if paths else ()
    wanted = {source.article_id for source in _cited(brief, recalled_only=bool(paths))}
    missing = wanted - {article.article_id for article in given}
    archived = _from_archive(brief, missing, config_path) if missing else ()
    missing -= {article.article_id for article in archived}
    return (*given, *archived, *_from_own_paths(brief, missing, limits))


def _cited(brief: Brief, *, recalled_only: bool = False) -> Iterator[SourceLine]:
    """The reports that a brief cites; those that an earlier edition cited may be elsewhere than
    where today's are."""
    for story in brief.stories:
        yield from () if recalled_only else story.sources
        yield from (recalled.source for recalled in story.recalled)


def _from_archive(brief: Brief, wanted: set[str], config_path: str | None) -> tuple[Article, ...]:
    from briefing.archive import find_archive, read_archived

    found = find_archive(read_config(config_path, {}).run)
    printed = {source.body_sha256 for source in _cited(brief)}
    return read_archived(found, wanted, bodies=printed) if found else ()


def _from_own_paths(brief: Brief, missing: set[str], limits: Limits) -> tuple[Article, ...]:
    """Files that `sources[].path` names and that are still there."""
    from pathlib import Path

    from briefing.ingest import read_articles

    named = {
        source.path.split("!")[0]
        for source in _cited(brief)
        if source.path and source.article_id in missing
    }
    there = sorted(path for path in named if Path(path).is_file())
    return read_articles(*there, limits=limits).articles if there else ()


def find_earlier(
    brief: Brief, paths: tuple[str, ...], config_path: str | None
) -> tuple[Brief, ...]:
    """The editions that a brief was compared with: from `paths`, else the archive."""
    from briefing.archive import find_archive, read_earlier
    from briefing.stories.track import EDITIONS

    if paths or brief.previous_edition is None:
        return tuple(read_brief(path) for path in paths)
    run = read_config(config_path, {}).run
    found = find_archive(run)
    day = brief.edition_date
    return read_earlier(found, profile=run.profile, before=day, limit=EDITIONS) if found else ()


def _say(brief: Brief, problems: tuple[Problem, ...], *, as_json: bool) -> None:
    if as_json:
        from briefing.codec import dump_json, encode_record

        rows = [encode_record(problem) for problem in problems]
        click.echo(dump_json({"verbatim": not problems, "problems": rows}), nl=False)
        return
    for problem in problems:
        click.echo(f"{problem.where}: {problem.message}", err=True)
        if problem.printed:
            click.echo(f"  printed: {problem.printed}", err=True)
        if problem.found is not None:
            click.echo(f"  article: {problem.found}", err=True)
    if not problems and on_terminal():
        lines = sum(
            len(s.summary) + len(s.quotes) + len(s.chronology) + len(s.recalled) + 1
            for s in brief.stories
        )
        click.secho(f"All {lines} printed passages are verbatim.", fg="green")


@click.command()
@click.argument("brief_path", metavar="BRIEF.json", type=click.Path())
@click.argument("item", metavar="ITEM")
@click.argument("paths", nargs=-1, metavar="[PATH...]")
@previous_option
@config_option
def explain(
    brief_path: str,
    item: str,
    paths: tuple[str, ...],
    previous: tuple[str, ...],
    config_path: str | None,
) -> None:
    """Say why a thing is in a brief, or why it is not.

    ITEM is an item number (3), or part of one (3.summary, 3.quotes, 3.chronology, 3.cluster,
    3.sources, 3.people), or words of an article that was left out.

    \b
    Example:
      briefing explain out/2026-11-21/brief.json 3.quotes
    """
    from briefing.explain import explain_item

    brief = read_brief(brief_path)
    articles = find_articles(brief, paths, config_path)
    earlier = find_earlier(brief, previous, config_path)
    click.echo(explain_item(brief, item, articles, previous=earlier), nl=False)


@click.command()
@click.option("--article", is_flag=True, help="The schema of an archived article instead.")
def schema(article: bool) -> None:
    """Print the JSON Schema of brief.json."""
    from briefing.codec import article_schema, brief_schema, dump_json

    click.echo(dump_json(article_schema() if article else brief_schema()), nl=False)
