"""Finds the amounts of a text: digits, separators and the magnitude words behind them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from etl.values.currencies import currency_of
from etl.values.magnitudes import Magnitude, magnitude_at

_TOKEN = re.compile(
    r"(?<![\w.,])[-+]?"
    r"(?:\d{1,3}(?P<mark>[ .,'])\d{3}(?:(?P=mark)\d{3})*(?:(?P<decimal>[.,])\d+)?|\d+(?:[.,]\d+)?)"
    r"(?!\d|[.,]\d|[eE]\d)"
)
_LEAST_DECIMAL_FACTOR = 1_000_000  # “1,250 tis.” may be 1250 thousand or 1250
_LAST_WORD = re.compile(r"([^\W\d_]+|[€$£]) ?$")
_NEAR = 10  # characters before a number in which a currency belongs to it
_JOINED = re.compile(r"\s*(?:[ai]|and|és)?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Amount:
    """One number of a text, magnitude words counted in."""

    value: float | None  # None where ``code`` says why it cannot be read
    start: int  # characters from the beginning of the text
    end: int  # behind the magnitude words
    factor: int = 1  # of the last magnitude words
    code: str = ""  # number_thousands, number_ambiguous, number_unreadable
    is_signed: bool = False


def find_amounts(text: str) -> tuple[Amount, ...]:
    """The amounts of ``text``, which must have gone through ``plain_text.plain``, in order.

    >>> [amount.value for amount in find_amounts("1 milliárd 50 millió forint")]
    [1050000000.0]
    """
    return _added([_amount(token, text) for token in _TOKEN.finditer(text)], text)


def _amount(token: re.Match[str], text: str) -> Amount:
    magnitude = magnitude_at(text, token.end(), is_money=_follows_currency(text, token.start()))
    digits, code = _digits(token, magnitude)
    value = float(Decimal(digits) * magnitude.factor) if digits else None
    is_signed = token.group()[0] in "+-"
    return Amount(value, token.start(), magnitude.end, magnitude.factor, code, is_signed)


def _follows_currency(text: str, start: int) -> bool:
    before = _LAST_WORD.search(text[max(0, start - _NEAR) : start])
    return bool(before and currency_of(before[1]))


def _digits(token: re.Match[str], magnitude: Magnitude) -> tuple[str, str]:
    """Digits with a decimal point, and the problem with the way they were written."""
    written, mark, decimal = token.group(), token["mark"], token["decimal"]
    if mark is None:
        return written.replace(",", "."), ""
    if decimal == mark:  # 1.182.00
        return "", "number_unreadable"
    if decimal is None and mark in ".," and written.count(mark) == 1:
        return _one_mark(written, mark, magnitude)
    return written.replace(mark, "").replace(",", "."), ""


def _one_mark(written: str, mark: str, magnitude: Magnitude) -> tuple[str, str]:
    """“25.000”, “1,234”, “1,234 mil.”: a decimal sign or one between thousands."""
    if written.lstrip("+-").startswith("0"):
        return written.replace(",", "."), ""
    if magnitude.factor == 1 and mark == ".":
        return written.replace(".", ""), "number_thousands"
    is_large = magnitude.factor >= _LEAST_DECIMAL_FACTOR and not magnitude.is_english
    if is_large and mark == "," and not written.endswith("000"):
        return written.replace(",", "."), ""
    return "", "number_ambiguous"


def _added(amounts: Sequence[Amount], text: str) -> tuple[Amount, ...]:
    """The amounts, those spoken in parts made one: “1 milliárd 50 millió”."""
    merged = list(amounts[:1])
    for before, here in pairwise(amounts):
        if _continues(before, here, text):
            merged[-1] = _sum(merged[-1], here)
        else:
            merged.append(here)
    return tuple(merged)


def _continues(before: Amount, here: Amount, text: str) -> bool:
    is_next = bool(_JOINED.fullmatch(text, before.end, here.start)) and not here.is_signed
    is_smaller = before.factor > here.factor > 1
    return is_next and is_smaller and here.value is not None and here.value < before.factor


def _sum(first: Amount, second: Amount) -> Amount:
    if first.value is None or second.value is None:
        return replace(first, value=None, end=second.end)
    total = first.value + second.value
    return replace(first, value=total, end=second.end, factor=second.factor)
