"""Numbers as news prose writes them: digits, words, thousands, millions; to plain digits."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
VALUES: dict[str, int] = {word: number for number, word in enumerate(_SMALL)}
VALUES.update({word: 20 + 10 * place for place, word in enumerate(_TENS)})
VALUES.update({"a dozen": 12, "half a dozen": 6, "two dozen": 24})
SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "m": 10**6,
    "mn": 10**6,
    "billion": 10**9,
    "bn": 10**9,
    "trillion": 10**12,
}

_UNITS = "|".join(sorted(_SMALL[1:10]))
_WORDS = (
    rf"(?:half a dozen|a dozen|two dozen|(?:{'|'.join(_TENS)})(?:-(?:{_UNITS}))?"
    rf"|{'|'.join(sorted(_SMALL[1:], key=len, reverse=True))})"
)
_DIGITS = r"\d{1,3}(?:,\d{3})+|\d{1,9}(?:\.\d{1,3})?"
#: one number, with its scale: "1,900", "28,000", "1.2 billion", "twenty-one", "four hundred"
NUMBER = (
    rf"(?:(?:{_DIGITS})(?:\s?(?:million|billion|trillion|bn|mn|m)\b)?"
    rf"|(?:{_WORDS})(?:\s(?:hundred|thousand|million|billion))?)"
)
QUALIFIER = (
    r"(?:at least|at most|no more than|no fewer than|no less than|well over|just over|just under|"
    r"more than|fewer than|less than|up to|as many as|as much as|upwards of|about|"
    r"around|some|nearly|almost|roughly|approximately|over|under|an estimated|close to)"
)


def read_number(text: str) -> Decimal | None:
    """The value of a number that NUMBER matched; None when it is none after all."""
    words = text.lower().replace("\u00a0", " ").strip()
    match = re.fullmatch(rf"({_DIGITS}|{_WORDS})(?:\s?([a-z]+))?", words)
    if not match:
        return None
    plain, scale = match[1], match[2]
    factor = SCALES.get(scale, 0) if scale else 1
    value = _read_plain(plain)
    return value * factor if value is not None and factor else None


def _read_plain(text: str) -> Decimal | None:
    if text[0].isdigit():
        try:
            return Decimal(text.replace(",", ""))
        except InvalidOperation:
            return None
    if text in VALUES:
        return Decimal(VALUES[text])
    tens, _, unit = text.partition("-")
    return Decimal(VALUES[tens] + VALUES[unit]) if unit in VALUES else None


def plain_digits(value: Decimal) -> str:
    """1200000000, 4.5 – no exponent, no trailing zeros."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
