"""The two families of the brief as `@font-face` rules: by file for print, inside the page for HTML.

A page embeds only the ranges (Latin, Latin Extended, Cyrillic, Greek) whose characters occur in
it; print is given one whole file for each face, since a PDF writer takes the files of one face
for one font. How the files were made: templates/fonts/README.md.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Callable

FACES = (
    ("Brief Serif", 400, "normal", "brief-serif-400"),
    ("Brief Serif", 400, "italic", "brief-serif-400i"),
    ("Brief Serif", 600, "normal", "brief-serif-600"),
    ("Brief Sans", 400, "normal", "brief-sans-400"),
    ("Brief Sans", 600, "normal", "brief-sans-600"),
)
# `latin` is embedded always; of the others, which characters call for it, and its unicode-range.
RANGES = {
    "latin-ext": (
        "[Ā-ıĴ-őŔ-ɏɐ-ʺʽ-˅Ḁ-ỿ₠-₫₭-⃀]",
        "U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02D9,U+02DB,U+02DD-0303,"
        "U+0305-0307,U+0309-0328,U+032A-036F,U+1E00-1EFF,U+20A0-20AB,U+20AD-20C0,U+2C60-2C7F,"
        "U+A720-A7FF",
    ),
    "cyrillic": ("[Ѐ-ԯ]", "U+0400-052F,U+1C80-1C88,U+2DE0-2DFF,U+A640-A69F"),
    "greek": ("[Ͱ-Ͽἀ-῿]", "U+0370-03FF,U+1F00-1FFF"),
}
_LATIN = (
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,"
    "U+2000-206F,U+2070-2079,U+2080-2089,U+20AC,U+2116,U+2122,U+2190-2193,U+2212,U+2215,"
    "U+2260,U+2264,U+2265,U+FEFF,U+FFFD"
)


def faces_by_url(scheme: str) -> str:
    """`@font-face` rules that name the files by address, for the PDF writer."""
    return "\n".join(
        _rule(family, weight, style, f"url({scheme}fonts/{name}.ttf)")
        for family, weight, style, name in FACES
    )


def faces_embedded(text: str, read: Callable[[str], bytes]) -> str:
    """`@font-face` rules that hold the fonts; `read` gives a shipped file, `text` the page."""
    ranges = {"latin": _LATIN} | {
        name: covered for name, (pattern, covered) in RANGES.items() if re.search(pattern, text)
    }
    return "\n".join(
        _rule(family, weight, style, _data(read(f"fonts/{name}.{part}.woff2")), covered)
        for part, covered in ranges.items()
        for family, weight, style, name in FACES
    )


def _rule(family: str, weight: int, style: str, source: str, covered: str = "") -> str:
    narrowed = f"unicode-range:{covered};" if covered else ""
    return (
        f'@font-face{{font-family:"{family}";font-weight:{weight};font-style:{style};'
        f"font-display:swap;{narrowed}src:{source}}}"
    )


def _data(font: bytes) -> str:
    return f'url(data:font/woff2;base64,{base64.b64encode(font).decode()}) format("woff2")'
