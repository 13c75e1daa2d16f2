"""A stretch of HTML that is all article (a feed entry, a newsletter) → paragraphs of text.

Pages with furniture around the article are for `page`; here everything shown is kept, except
what no reader reads: scripts, styles, pictures and their captions.
"""

from __future__ import annotations

import re
from importlib import import_module
from typing import Any

from briefing.types import Removal

_TAG = re.compile(
    r"</?(?:p|div|br|a|b|i|em|strong|span|h[1-6]|ul|ol|li|img|figure|blockquote|table|tr|td|article|section|body|html|head|script|style|center|font|hr)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "blockquote",
        "table",
        "tr",
        "section",
        "article",
        "header",
        "footer",
        "main",
        "aside",
        "pre",
        "hr",
        "dl",
        "dt",
        "dd",
        "center",
        "body",
        "form",
        "figure",
        "address",
        "nav",
        "details",
        "summary",
    ]
)
_SILENT = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "object",
        "embed",
        "svg",
        "form",
        "button",
        "input",
        "select",
        "textarea",
        "head",
        "title",
        "audio",
        "video",
        "canvas",
        "map",
    ]
)
_CAPTIONS = frozenset(("figcaption", "figure"))


def looks_like_html(text: str) -> bool:
    """Whether a string holds HTML elements rather than plain words."""
    return "<" in text and bool(_TAG.search(text[:200_000]))


def text_of_html(html: str) -> tuple[str, tuple[Removal, ...]]:
    """Paragraphs of the markup divided by blank lines, and the captions that were left out."""
    root = parse_fragment(html)
    return text_of_tree(root) if root is not None else (re.sub(r"<[^<>]{0,2000}>", " ", html), ())


def parse_fragment(html: str) -> Any:
    """The tree of a stretch of HTML, None for what cannot be parsed."""
    etree, lxml_html = load_lxml("lxml.etree"), load_lxml("lxml.html")
    parser = lxml_html.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=True)
    sound = re.sub(r"<\?xml[^>]{0,200}\?>", "", html.replace("\x00", ""))
    try:
        return lxml_html.fragment_fromstring(sound, create_parent="div", parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return None


def load_lxml(name: str) -> Any:
    """A module of lxml, which has no types of its own, when it is first needed."""
    return import_module(name)


def text_of_tree(root: Any) -> tuple[str, tuple[Removal, ...]]:
    """The same for a parsed tree. Iterative: nesting may be as deep as a bad generator makes it."""
    pieces: list[str] = []
    removed: list[Removal] = []
    stack: list[tuple[Any, bool]] = [(root, False)]
    while stack:
        node, leaving = stack.pop()
        tag = node.tag if isinstance(node.tag, str) else ""
        if leaving:
            if tag in _BLOCKS:
                pieces.append("\n\n")
            if node is not root:
                pieces.append(_flow(node.tail))
            continue
        if tag in _SILENT or not tag or tag in _CAPTIONS:
            _note_caption(node, tag, removed)
            if node is not root:
                pieces.append("\n\n" if tag in _CAPTIONS else "")
                pieces.append(_flow(node.tail))
            continue
        if tag in _BLOCKS:
            pieces.append("\n\n")
        elif tag == "br":
            pieces.append("\n")
        elif tag in {"td", "th"}:
            pieces.append(" ")
        pieces.append(_flow(node.text))
        stack.append((node, True))
        stack.extend((child, False) for child in reversed(node))
    return _tidy("".join(pieces)), tuple(removed)


def _flow(text: str | None) -> str:
    """White space of the source is one space; line ends come from elements only."""
    return re.sub(r"[ \t\r\n\f]+", " ", text) if text else ""


def _note_caption(node: Any, tag: str, removed: list[Removal]) -> None:
    if tag in _CAPTIONS:
        words = " ".join("".join(node.itertext()).split())
        if words:
            removed.append(Removal(text=words, rule="caption"))


def _tidy(text: str) -> str:
    text = re.sub(r"[ \t]*\n[ \t]*", "\n", text)
    return re.sub(r"\n{3,}", "\n\n", text).strip()
