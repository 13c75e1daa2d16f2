"""The brief as a tagged PDF (PDF/UA-1); the only door to WeasyPrint.

Nothing is fetched: the only addresses that resolve are `brief:fonts/…`, our own files. The same
Brief gives the same bytes: times and identifier come from the Brief, the rest from WeasyPrint.
"""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from briefing.codec import dumps
from briefing.errors import MissingLibraryError, RenderError
from briefing.render.fonts import FACES, faces_by_url
from briefing.render.html import fill_page
from briefing.render.templates import TemplateDir, find_file
from briefing.types import Brief

if TYPE_CHECKING:
    from types import ModuleType

SCHEME = "brief:"
PACKAGES = (
    "apt-get install --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
)
_ENVIRONMENT = threading.Lock()


def write_pdf(brief: Brief, *, template_dir: TemplateDir = None) -> bytes:
    """The PDF, with brief.json attached.

    Raises RenderError naming template and line, and MissingLibraryError naming what to install.
    """
    weasyprint = _import_weasyprint()
    fonts = faces_by_url(SCHEME)
    _check_fonts(template_dir)
    page = fill_page(brief, "pdf", fonts, ("brief.css", "print.css", "pdf.css"), template_dir)
    data = dumps(brief).encode("utf-8")
    with _source_date(int(brief.generated_at.timestamp())):
        document = weasyprint.HTML(string=page, url_fetcher=_fetcher(template_dir))
        written = document.write_pdf(
            pdf_variant="pdf/ua-1",
            pdf_identifier=hashlib.sha256(data + page.encode("utf-8", "replace")).digest()[:16],
            attachments=[_attachment(weasyprint, brief, data)],
        )
    return bytes(written)


def _check_fonts(template_dir: TemplateDir) -> None:
    """Without its own faces a brief would be set in whatever the machine has, in silence."""
    for _, _, _, name in FACES:
        try:
            find_file(f"fonts/{name}.ttf", template_dir)
        except RenderError as error:
            raise MissingLibraryError(
                f"the font {name}.ttf of the brief is missing",
                package="pip install --force-reinstall newsbrief",
            ) from error


def _import_weasyprint() -> ModuleType:
    """WeasyPrint, which loads Pango and HarfBuzz when it is imported."""
    try:
        import weasyprint
    except OSError as error:
        first = str(error).strip().splitlines()[0]
        raise MissingLibraryError(f"PDF needs a library: {first}", package=PACKAGES) from error
    except ImportError as error:
        raise MissingLibraryError(
            f"PDF needs {error.name}", package="pip install weasyprint"
        ) from error
    module: ModuleType = weasyprint
    return module


def _attachment(weasyprint: ModuleType, brief: Brief, data: bytes) -> Any:
    return weasyprint.Attachment(
        string=data,
        name="brief.json",
        description="The same brief as data",
        created=brief.generated_at,
        modified=brief.generated_at,
        relationship="Data",
        url_fetcher=_fetcher(None),
    )


def _fetcher(template_dir: TemplateDir) -> Any:
    """A URLFetcher that answers for our own fonts and refuses everything else.

    A plain function does not do: WeasyPrint asks the fetcher for attributes when it fails. `data:`
    is refused too, since nothing of ours needs it in print.
    """
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class OwnAssets(URLFetcher):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__(allowed_protocols=("brief",), allow_redirects=False)

        def fetch(self, url: str, headers: Any = None) -> Any:
            name = url.removeprefix(SCHEME)
            if name == url or ".." in name or name.startswith("/"):
                raise ValueError(f"refused to fetch {url[:200]}")
            try:
                body = find_file(name, template_dir).read_bytes()
            except RenderError as error:
                raise ValueError(str(error)) from error
            return URLFetcherResponse(url, body)

    return OwnAssets()


@contextmanager
def _source_date(seconds: int) -> Iterator[None]:
    """SOURCE_DATE_EPOCH for the time of writing: fontTools stamps fonts with the clock otherwise.

    The environment belongs to the whole process, hence the lock; what stood there comes back.
    """
    with _ENVIRONMENT:
        before = os.environ.get("SOURCE_DATE_EPOCH")  # noqa: TID251
        os.environ["SOURCE_DATE_EPOCH"] = str(max(seconds, 0))  # noqa: TID251
        try:
            yield
        finally:
            if before is None:
                del os.environ["SOURCE_DATE_EPOCH"]  # noqa: TID251
            else:
                os.environ["SOURCE_DATE_EPOCH"] = before  # noqa: TID251
