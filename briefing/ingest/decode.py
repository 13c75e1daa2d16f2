"""Bytes → text: byte order mark, declaration, strict UTF-8, detection; mojibake only when sure.

The order is that of the WHATWG encoding sniffing algorithm, except that a declaration of a
single-byte charset yields to bytes that are valid UTF-8 beyond ASCII: by chance that is as good
as impossible, while wrong declarations are common.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""<\?xml[^>]{0,200}encoding\s*=\s*["']([A-Za-z0-9._:-]{2,40})
       |<meta[^>]{0,200}charset\s*=\s*["']?\s*([A-Za-z0-9._:-]{2,40})""",
    re.IGNORECASE | re.VERBOSE,
)
_SAMPLE = 60_000  # bytes given to the detector; its time grows with them
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]|[\ud800-\udfff]")
_CONTROL_BYTES = bytes((*range(0x09), 0x0B, *range(0x0E, 0x20), 0x7F))
_NEWLINES = ("\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029")
# What UTF-8 read as a single-byte charset looks like: a lead byte's letter and what follows it.
_MOJIBAKE = re.compile("[ÂÃÐÑÎÏâ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Ð\\w|ï»¿")
_LIKELY = (
    "cp1252", "cp1251", "koi8_r", "cp1250", "iso8859_2", "iso8859_5", "cp1253", "cp1254",
    "cp1255", "cp1256", "shift_jis", "euc_jp", "euc_kr", "gb18030", "big5",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Decoded:
    """Text, the charset that gave it, and how that was found."""

    text: str
    charset: str
    basis: str  # bom | declared | utf-8 | detected
    repaired: bool = False


def decode(data: bytes, *, declared: str | None = None) -> Decoded | None:
    """The text of `data` with line ends as newlines and no control characters.

    `declared` is a charset named outside the bytes (an HTTP header). None: no charset fits.
    """
    found = _decode_exactly(data, declared)
    if found is None:
        return None
    text = found.text
    for end in _NEWLINES:  # a third of the time of one expression
        text = text.replace(end, "\n")
    text = text.removeprefix("\ufeff")
    text = _CONTROL.sub("", text) if _has_control(text) else text
    return Decoded(text=text, charset=found.charset, basis=found.basis, repaired=found.repaired)


def _has_control(text: str) -> bool:
    """Whether `_CONTROL` is in a text: most have none, and bytes tell in a third of the time."""
    try:
        data = text.encode()
    except UnicodeEncodeError:  # half a character
        return True
    plain = len(data.translate(None, _CONTROL_BYTES)) == len(data)
    return not plain or "\ufffe" in text or "\uffff" in text


def declared_charset(data: bytes) -> str | None:
    """The charset that an XML declaration or a meta element in the first 4 kB names."""
    match = _DECLARED.search(data[:4096])
    return (match[1] or match[2]).decode("ascii") if match else None


def _decode_exactly(data: bytes, declared: str | None) -> Decoded | None:
    for mark, charset in _BOMS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(charset, "replace")
            return Decoded(text=text, charset=charset, basis="bom")
    utf8 = _as_utf8(data)
    for name in (declared, declared_charset(data)):
        known = _known(name)
        if known is None or (utf8 is not None and known != "utf-8" and not data.isascii()):
            continue
        text_or_none = utf8 if known == "utf-8" else _strictly(data, known)
        if text_or_none is not None:
            return Decoded(text=text_or_none, charset=known, basis="declared")
    if utf8 is not None:
        return Decoded(text=utf8, charset="utf-8", basis="utf-8")
    return _wide(data) or _mostly_utf8(data) or _detected(data)


def _known(name: str | None) -> str | None:
    """The codec for a declared name, as browsers take it: latin-1 and ASCII mean cp1252."""
    if not name:
        return None
    try:
        charset = codecs.lookup(name.strip().lower()).name
    except (LookupError, ValueError):
        return None
    if charset in {"iso8859-1", "ascii"}:
        return "cp1252"
    is_text = getattr(codecs.lookup(charset), "_is_text_encoding", True)
    return {"gb2312": "gb18030", "gbk": "gb18030"}.get(charset, charset) if is_text else None


def _as_utf8(data: bytes) -> str | None:
    """Strict UTF-8, forgiving only a last character that was cut off."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start >= len(data) - 3 and error.reason == "unexpected end of data":
            return data[: error.start].decode("utf-8")
        return None


def _strictly(data: bytes, charset: str) -> str | None:
    try:
        return data.decode(charset)
    except (UnicodeError, ValueError):
        return None


def _wide(data: bytes) -> Decoded | None:
    """UTF-16 without a mark: every other byte of western text is zero."""
    sample = data[:2000]
    for charset, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if len(sample) > 3 and zeros.count(0) > 0.4 * len(zeros):
            text = _strictly(data[: len(data) // 2 * 2], charset)
            if text is not None:
                return Decoded(text=text, charset=charset, basis="detected")
    return None


def _mostly_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with stray bytes of cp1252, as pasted texts have."""
    text = data.decode("utf-8", "surrogateescape")
    stray = sum("\udc80" <= character <= "\udcff" for character in text)
    real = sum(character > "\x7f" for character in text) - stray
    if stray * 4 > real:
        return None
    mended = re.sub("[\udc80-\udcff]", _stray_byte, text)
    return Decoded(text=mended, charset="utf-8", basis="detected", repaired=True)


def _stray_byte(match: re.Match[str]) -> str:
    return bytes([ord(match[0]) - 0xDC00]).decode("cp1252", "replace")


def _detected(data: bytes) -> Decoded | None:
    """What charset-normalizer takes it for; western punctuation alone means cp1252."""
    high = [byte for byte in data[:_SAMPLE] if byte > 0x7F]
    punctuation = sum(byte in b"\x85\x91\x92\x93\x94\x95\x96\x97\xa0\xa9\xb7" for byte in high)
    charset = "cp1252" if punctuation == len(high) else _asked(data[:_SAMPLE])
    text = _strictly(data, charset) if charset else None
    if text is None or charset is None:
        return None
    return Decoded(text=text, charset=charset, basis="detected")


def _asked(sample: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=list(_LIKELY)).best()
    return best.encoding if best is not None else None


def repair_mojibake(text: str) -> tuple[str, bool]:
    """Text with UTF-8 that was read as a single-byte charset put right, and whether any was.

    Line by line, and only where ftfy's own score says that the line gets better: a repair that
    is not sure is worse than none.
    """
    if not _MOJIBAKE.search(text):
        return text, False
    from ftfy import fix_encoding
    from ftfy.badness import badness

    lines = text.split("\n")
    for number, line in enumerate(lines):
        if len(line) < 100_000 and _MOJIBAKE.search(line):
            fixed = fix_encoding(line)
            if fixed != line and badness(fixed) < badness(line):
                lines[number] = fixed
    mended = "\n".join(lines)
    return mended, mended != text
