"""Jinja, set up once: where templates are found, what they may use, how their errors are told.

Templates run in a sandbox, see only the Brief and the functions below, and stop at the first
name that does not exist. A folder of one's own (`template_dir`) comes before the shipped files,
so that a brand needs no more than the file that differs.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.errors import RenderError
from briefing.render import charts, counts, plain, rule_strip, safe, strip, view, words
from briefing.types import Brief

if TYPE_CHECKING:
    from jinja2 import Environment

TemplateDir = str | Path | None


@lru_cache(maxsize=1)
def shipped_templates() -> Path:
    """The folder of shipped templates: beside the package when installed, else the checkout's."""
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "templates", package.parent / "templates"):
        if (folder / "brief.html.j2").is_file():
            return folder
    raise RenderError("the shipped templates are missing", template="brief.html.j2")


def find_file(name: str, template_dir: TemplateDir = None) -> Path:
    """The file called `name`, in the folder of one's own or among those shipped."""
    for folder in (*([Path(template_dir)] if template_dir else []), shipped_templates()):
        if (folder / name).is_file():
            return folder / name
    raise RenderError("no such file", template=name)


def read_style(name: str, template_dir: TemplateDir = None) -> str:
    """A style sheet, fit to stand inside `<style>`."""
    try:
        return find_file(name, template_dir).read_text("utf-8").replace("</", "<\\/")
    except (OSError, UnicodeDecodeError) as error:
        raise RenderError(f"cannot be read: {error}", template=name) from error


def fill_template(name: str, brief: Brief, *, template_dir: TemplateDir = None, **more: Any) -> str:
    """The template called `name` filled in with the brief and the values given.

    Raises RenderError naming template and line for whatever the template itself does wrong.
    """
    if template_dir is not None and not Path(template_dir).is_dir():
        raise RenderError(f"no such folder of templates: {template_dir}")
    environment = _environment(str(template_dir) if template_dir else None)
    try:
        return environment.get_template(name).render(brief=brief, **more)
    except Exception as error:
        raise _told(error, name) from error


def _told(error: Exception, name: str) -> Exception:
    """The error with the place in the template, if the template is to blame; else as it is."""
    from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

    if isinstance(error, TemplateNotFound):
        return RenderError("no such template", template=str(error.name or name))
    if isinstance(error, TemplateSyntaxError):
        return RenderError(str(error.message), template=error.name or name, line=error.lineno)
    frames = traceback.extract_tb(error.__traceback__)
    places = [(f.filename, f.lineno) for f in frames if f.filename.endswith((".j2", "<template>"))]
    own = bool(frames) and frames[-1].filename.endswith((".j2", "<template>"))
    if places and (own or isinstance(error, (TemplateError, TypeError))):
        file, line = places[-1]
        return RenderError(str(error) or type(error).__name__, template=Path(file).name, line=line)
    return error


@lru_cache(maxsize=4)
def _environment(template_dir: str | None) -> Environment:
    """One environment for each folder: templates are compiled once in a process."""
    from jinja2 import ChoiceLoader, FileSystemLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    folders = [*([template_dir] if template_dir else []), str(shipped_templates())]
    environment = ImmutableSandboxedEnvironment(
        loader=ChoiceLoader([FileSystemLoader(folder) for folder in folders]),
        autoescape=lambda name: bool(name) and ".html" in str(name),
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(FUNCTIONS)
    environment.globals.update(FUNCTIONS)
    environment.tests.update(is_failing=words.is_failing, is_silent=words.is_silent)
    return environment


def _finalize(value: Any) -> Any:
    """Whatever a template prints passes here: only our own markup stays as it is."""
    if value is None:
        return ""
    if isinstance(value, str) and not (hasattr(value, "__html__") or isinstance(value, plain.Laid)):
        return safe.printable(value)
    return value


def _svg(draw: Callable[..., str]) -> Callable[..., Any]:
    """A chart as markup that is not escaped: `charts` escapes every text that it draws."""

    def drawn(*arguments: Any, **more: Any) -> Any:
        from markupsafe import Markup

        return Markup(draw(*arguments, **more))  # noqa: S704 (charts escape their texts)

    return drawn


FUNCTIONS: dict[str, Callable[..., Any]] = {
    "markdown": plain.markdown,
    "rule": plain.rule,
    "wrap": plain.wrap,
    "bars": _svg(charts.draw_coverage),
    "strip": _svg(strip.draw_chronology),
    "text_strip": rule_strip.lay_chronology,
    "clip": safe.clip,
    "clipped": safe.clipped,
    "is_rtl": safe.is_rtl,
    "language_tag": safe.language_tag,
    "safe_url": safe.safe_url,
    "split_marks": safe.split_marks,
    "basis_parts": view.basis_parts,
    "basis_words": view.basis_words,
    "build_index": view.build_index,
    "chronology_parts": view.chronology_parts,
    "chronology_rows": view.chronology_rows,
    "distinct_variants": view.distinct_variants,
    "find_source": view.find_source,
    "group_omissions": view.group_omissions,
    "group_values": view.group_values,
    "split_people": view.split_people,
    "group_origins": view.group_origins,
    "is_change": view.is_change,
    "stories_by_status": view.stories_by_status,
    "used_tags": view.used_tags,
    "as_of_words": words.as_of_words,
    "standing_words": words.standing_words,
    "left_out_words": words.left_out_words,
    "figures_title": words.figures_title,
    "capital": words.capital,
    "clock": words.clock,
    "count": words.count,
    "channel_words": counts.channel_words,
    "carried_words": counts.carried_words,
    "coverage_words": counts.coverage_words,
    "day_counts": counts.day_counts,
    "day_unnamed": counts.day_unnamed,
    "day_month": words.day_month,
    "event_date": words.event_date,
    "handling_class": words.handling_class,
    "handling_words": words.handling_words,
    "is_failing": words.is_failing,
    "is_silent": words.is_silent,
    "line_notes": words.line_notes,
    "legend": lambda: words.LEGEND,
    "long_date": words.long_date,
    "outcome_words": words.outcome_words,
    "published_words": words.published_words,
    "source_title": words.source_title,
    "read_words": words.read_words,
    "reason_words": words.reason_words,
    "age_words": counts.age_words,
    "setting": words.setting,
    "short_date": words.short_date,
    "title_words": words.title_words,
    "when_words": words.when_words,
    "window_words": words.window_words,
}
