"""A brief as files: every format rendered first, then written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from briefing.codec import dumps
from briefing.errors import WriteError
from briefing.types import Brief


def _pdf(brief: Brief, template_dir: str | None) -> bytes:
    from briefing.render.pdf import write_pdf

    return write_pdf(brief, template_dir=template_dir)


def _html(brief: Brief, template_dir: str | None) -> bytes:
    from briefing.render.html import render_html

    return _bytes(render_html(brief, template_dir=template_dir))


def _markdown(brief: Brief, template_dir: str | None) -> bytes:
    from briefing.render.text import render_markdown

    return _bytes(render_markdown(brief, template_dir=template_dir))


def _text(brief: Brief, template_dir: str | None) -> bytes:
    from briefing.render.text import render_text

    return _bytes(render_text(brief, template_dir=template_dir))


def _json(brief: Brief, template_dir: str | None) -> bytes:
    return _bytes(dumps(brief))


def _bytes(text: str) -> bytes:
    """UTF-8; a lone surrogate, which no file can hold, becomes a question mark."""
    return text.encode("utf-8", "replace")


FORMATS: dict[str, Callable[[Brief, str | None], bytes]] = {
    "pdf": _pdf,
    "html": _html,
    "md": _markdown,
    "txt": _text,
    "json": _json,
}


def render_files(
    brief: Brief, formats: Iterable[str], *, template_dir: str | None = None
) -> dict[str, bytes]:
    """File name → content for each format asked for, in the order of FORMATS.

    Raises RenderError, MissingLibraryError; nothing has been written then.
    """
    wanted = set(formats)
    return {
        f"brief.{name}": render(brief, template_dir)
        for name, render in FORMATS.items()
        if name in wanted
    }


def write_files(folder: Path, files: Mapping[str, bytes]) -> list[str]:
    """Write `files` into `folder`, made when missing; returns their paths.

    All are written beside their places first and then renamed, so that a full disk or a kill
    leaves the last good edition. Raises WriteError.
    """
    staged: list[tuple[str, Path]] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            staged.append((_stage(folder, name, content), folder / name))
        for temporary, path in staged:
            os.replace(temporary, path)
        _sync(folder)
    except OSError as error:
        raise WriteError(error.strerror or str(error), path=str(folder)) from error
    finally:
        for temporary, _ in staged:
            with contextlib.suppress(OSError):
                os.unlink(temporary)
    return [str(path) for _, path in staged]


def _sync(folder: Path) -> None:
    """Make the renames last through a power cut, where the system lets a folder be synced."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def find_stale(folder: Path, files: Mapping[str, bytes]) -> list[str]:
    """Paths of briefs in `folder` that were not made together with `files`: of an earlier build."""
    names = (f"brief.{name}" for name in FORMATS)
    return [str(folder / n) for n in names if n not in files and (folder / n).is_file()]


def _stage(folder: Path, name: str, content: bytes) -> str:
    handle, temporary = tempfile.mkstemp(prefix=f".{name}.", dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o644)
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise
    return temporary
