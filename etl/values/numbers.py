"""Reads numbers the way people in four countries write them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from etl.values.amounts import Amount, find_amounts
from etl.values.bounds import parts_range
from etl.values.magnitudes import names_magnitude
from etl.values.plain_text import plain

LONGEST = 500  # characters; what is longer is prose
_SCIENTIFIC = re.compile(r"[-+]?\d+(?:[.,]\d+)?[eE][-+]?\d{1,3}")  # 1,5E+08
_YEAR_IN_BRACKETS = re.compile(r"[(\[][^()\[\]\d]{0,20}(?:19|20)\d\d[ .]{0,2}r?\.?[)\]]")
_LEADING_SIGN = re.compile(r"^([-+])\s+(?=\d)")
_YEARS = range(1900, 2101)


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
    'number_range'
    """
    if len(text) > LONGEST:
        return Reading(None, "number_unreadable")
    written = plain(text)
    if _SCIENTIFIC.fullmatch(written):
        return Reading(float(written.replace(",", ".")))
    bare = without_years(with_joined_sign(written))
    amounts = find_amounts(bare)
    if len(amounts) != 1:
        return Reading(None, not_one(amounts, bare))
    return _reading(amounts[0], bare, is_whole=bare == written)


def without_years(text: str) -> str:
    """``text`` without a year in brackets.

    >>> without_years("20.338 (stav 2022)")
    '20.338'
    """
    return _YEAR_IN_BRACKETS.sub(" ", text).strip()


def with_joined_sign(text: str) -> str:
    """``text`` with the sign it begins with next to the digits: “- 45 %”."""
    return _LEADING_SIGN.sub(r"\1", text)


def not_one(amounts: Sequence[Amount], text: str) -> str:
    """The problem of a text that holds no number or several."""
    if len(amounts) != 2:
        return "number_unreadable"
    first, second = amounts
    is_deadline = _is_year(second) and not _is_year(first)
    is_range = parts_range(text[first.end : second.start] + text[second.start] * second.is_signed)
    return "number_range" if is_range and not is_deadline else "number_unreadable"


def _is_year(amount: Amount) -> bool:
    return amount.value in _YEARS and amount.factor == 1


def _reading(amount: Amount, text: str, *, is_whole: bool) -> Reading:
    rest = text[: amount.start] + " " + text[amount.end :]
    if amount.value is None or names_magnitude(rest):
        return Reading(None, amount.code or "number_unreadable")
    is_bare = is_whole and amount.factor == 1 and not re.search(r"[^\W_]|[€$£]", rest)
    return Reading(amount.value, amount.code if is_bare else "number_with_words")
