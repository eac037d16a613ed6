"""Reads numbers the way people in four countries write them."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from domain.vocabulary import read
from etl.spelling import fold

_TOKEN = re.compile(
    r"(?<![\w.,])[-+]?(?:\d{1,3}(?:[ .,']\d{3})+(?:[.,]\d+)?(?![\d])|\d+(?:[.,]\d+)?)"
)
_SCIENTIFIC = re.compile(r"[-+]?\d+(?:[.,]\d+)?[eE][-+]?\d{1,3}")  # 1,5E+08
_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "−": "-", "–": "-"})
_GROUP = 3  # digits between two thousands separators


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text means as a number."""

    value: float | None
    code: str = ""  # the problem, if any


def read_number(text: str) -> Reading:
    """The one number in ``text``, with the magnitude word behind it counted in.

    >>> read_number("920.179,98").value
    920179.98
    >>> read_number("1,7 mil. Kč")
    Reading(value=1700000.0, code='number_with_words')
    >>> read_number("3–4 km").code
    'number_unreadable'
    """
    plain = text.translate(_SPACES).strip()
    if _SCIENTIFIC.fullmatch(plain):
        return Reading(float(plain.replace(",", ".")))
    tokens = list(_TOKEN.finditer(plain))
    if len(tokens) != 1:
        return Reading(None, "number_unreadable")
    token = tokens[0]
    digits, code = _without_thousands(token.group())
    if code == "number_ambiguous":
        return Reading(None, code)
    words = _words(plain[: token.start()] + " " + plain[token.end() :])
    value = float(Decimal(digits) * _magnitude(words))
    return Reading(value, "number_with_words" if words else code)


def _without_thousands(token: str) -> tuple[str, str]:
    """Digits with a decimal point, and the problem with the way they were written."""
    plain = token.replace(" ", "").replace("'", "")
    last = max(plain.rfind("."), plain.rfind(","))
    if last < 0:
        return plain, ""
    mark, others = plain[last], plain[:last]
    if mark in others:  # 6,109,183
        return re.sub("[.,]", "", plain), ""
    if _may_be_thousands(token, plain, last):
        return plain.replace(".", ""), "number_thousands" if mark == "." else "number_ambiguous"
    return re.sub("[.,]", "", others) + "." + plain[last + 1 :], ""


def _may_be_thousands(token: str, plain: str, last: int) -> bool:
    before = plain[:last].lstrip("+-")
    is_grouped = len(before) <= _GROUP and before.isdigit() and not before.startswith("0")
    return is_grouped and len(plain) - last - 1 == _GROUP and " " not in token


def _words(rest: str) -> list[str]:
    return [word for word in re.split(r"[\s.,;()-]+", rest) if word.strip("%")]


def _magnitude(words: list[str]) -> int:
    return next((found for word in words if (found := _magnitudes().get(fold(word)))), 1)


@cache
def _magnitudes() -> dict[str, int]:
    return {fold(row["spelling"]): int(row["factor"]) for row in read("vocabulary/magnitudes")}
