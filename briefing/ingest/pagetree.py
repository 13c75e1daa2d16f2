"""The tree of a page, before and after trafilatura: what must not be seen, what was overlooked.

Three faults of news pages cost the most: text that the page hides (name cards, pop-ups),
another piece below the first within one page, and an article cut into chunks by advertisements,
of which a reader of text density sees only the largest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from briefing.ingest.markup import load_lxml

_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_HIDDEN_CLASS = re.compile(
    r"(?:rollover|tooltip|popover|popup)[\w-]*(?:block|content|body|panel|card)\b|visually-?hidden|screen-reader|\bsr-only\b",
    re.IGNORECASE,
)
# From the attributes up: most elements have neither, and whole trees are walked for each page.
_SUSPECT = (
    "//@style[contains(.,'none') or contains(.,'hidden')]/.. | //@class[contains(.,'over')"
    " or contains(.,'tooltip') or contains(.,'popup') or contains(.,'hidden')"
    " or contains(.,'screen-reader') or contains(.,'sr-only')]/.."
)
_HOLDS_PARAGRAPHS = "//p[parent::div[@class] or parent::section[@class]]/.."
_NEVER_PRUNED = frozenset(("html", "body", "main", "article"))
_MOST_HIDDEN = 1500  # characters; what is longer is the article, shown later by a script
_TWEET = re.compile(r"\btwitter-(?:tweet|video)\b")
_OTHER_ARTICLE = 250  # characters from which another article element counts as a piece of its own


def prepare(tree: Any) -> None:
    """Take out of a parsed page, in place, what its reader does not see as this article."""
    _drop_hidden(tree)
    _show_tweets(tree)
    _drop_lists_of_links(tree)
    _drop_other_articles(tree)


def _drop_hidden(tree: Any) -> None:
    for node in [node for node in tree.xpath(_SUSPECT) if _is_hidden(node)]:
        if node.tag not in _NEVER_PRUNED and len(_words(node)) < _MOST_HIDDEN:
            _remove(node)


def _is_hidden(node: Any) -> bool:
    style, kind = node.get("style"), node.get("class")
    return bool((style and _HIDDEN_STYLE.search(style)) or (kind and _HIDDEN_CLASS.search(kind)))


def _remove(node: Any) -> None:
    """Drop an element and keep the text behind it."""
    parent = node.getparent()
    if parent is None:
        return
    if node.tail:
        before = node.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + node.tail
        else:
            parent.text = (parent.text or "") + node.tail
        node.tail = None
    parent.remove(node)


def _show_tweets(tree: Any) -> None:
    """Embedded posts are quoted in the article: let them pass as quotations."""
    for node in tree.iter("blockquote"):
        kind = node.get("class")
        if kind and _TWEET.search(kind):
            node.set("class", "quotation")


def _drop_lists_of_links(tree: Any) -> None:
    """Lists of which nearly every word is a link: other pieces, sections, tags."""
    for node in list(tree.iter("ul", "ol")):
        if len(node) < 2 or node.getparent() is None:
            continue
        linked = sum(_length(link) for link in node.iter("a"))
        if linked and linked > 0.85 * len(_words(node)):
            _remove(node)


def _drop_other_articles(tree: Any) -> None:
    """Where the heading stands in an article element of its own, the others are other pieces."""
    heading = next(tree.iter("h1"), None)
    home = next(heading.iterancestors("article"), None) if heading is not None else None
    if home is None or len(_words(home)) < _OTHER_ARTICLE:
        return
    above = set(home.iterancestors())
    within = set(home.iter("article"))
    for node in list(tree.iter("article")):
        if node not in above and node not in within and node.getparent() is not None:
            _remove(node)


def _length(node: Any) -> int:
    """Characters of an element's text: many links are measured, and few hold elements."""
    if len(node) == 0 and node.text:
        return len(" ".join(node.text.split()))
    return len(_words(node))


@lru_cache(maxsize=1)
def _texts() -> Any:
    """Finds the stretches of text in an element, without an object for each element within."""
    return load_lxml("lxml.etree").XPath("descendant-or-self::text()", smart_strings=False)


def _words(node: Any) -> str:
    return " ".join(" ".join(_texts()(node)).split())


def join_chunks(tree: Any, text: str) -> bool:
    """Bring chunks of the article that `text` lacks together, in place. Whether there were any."""
    groups: dict[tuple[str, str], list[Any]] = {}
    for node in _chunks(tree):
        groups.setdefault((node.tag, node.get("class")), []).append(node)
    squeezed = _squeezed(text)
    for nodes in groups.values():
        taken = [node for node in nodes if _is_in(node, squeezed)]
        if taken and len(nodes) > len(taken):
            _merge(nodes)
            return True
    return False


def _chunks(tree: Any) -> Iterator[Any]:
    """Elements with a class that hold whole paragraphs of prose directly."""
    for node in tree.xpath(_HOLDS_PARAGRAPHS):
        lengths = [len(_words(child)) for child in node if child.tag == "p"]
        if sum(lengths) >= 400 and sum(lengths) / len(lengths) >= 120:
            linked = sum(len(_words(link)) for link in node.iter("a"))
            if linked < 0.3 * sum(lengths):
                yield node


def _is_in(node: Any, squeezed: str) -> bool:
    """Whether most of an element's paragraphs stand in the text that was found."""
    paragraphs = [_squeezed(_words(child)) for child in node if child.tag == "p"]
    long = [words for words in paragraphs if len(words) > 60]
    return bool(long) and sum(words[:60] in squeezed for words in long) > len(long) / 2


def _squeezed(text: str) -> str:
    return re.sub(r"\W+", "", text)


def _merge(nodes: list[Any]) -> None:
    first = nodes[0]
    for node in nodes[1:]:
        if first in set(node.iterancestors()) or node in set(first.iterancestors()):
            continue
        for child in list(node):
            first.append(child)
