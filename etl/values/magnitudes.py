"""Counts in the words for thousands, millions and milliards behind a number."""

import re
from dataclasses import dataclass
from functools import cache

from domain.vocabulary import Row, read
from etl.values.currencies import WORD, currency_of, split_word
from etl.values.spelling import fold

_NEXT = re.compile(r"[\s.\-]{0,3}[(\[]?(?P<word>[^\W\d_]+)\.?")
_FOLLOWING = re.compile(r"\s*([^\W\d_]+|[€$£])")


@dataclass(frozen=True, slots=True)
class Magnitude:
    """What the words behind a number multiply it by."""

    factor: int = 1
    end: int = 0  # characters from the beginning of the text, behind the last such word
    is_english: bool = False  # where a comma may part thousands


def magnitude_at(text: str, start: int, *, is_money: bool = False) -> Magnitude:
    """The magnitude named in ``text`` directly from ``start`` on; factor 1 where there is none.

    ``is_money``: a currency stands before the number, so that “m” behind it are no metres.

    >>> magnitude_at("12 tys. zł", 2).factor, magnitude_at("180 eFt", 3).factor
    (1000, 1000)
    >>> magnitude_at("500 m", 3).factor
    1
    """
    found = Magnitude(end=start)
    while word := _NEXT.match(text, found.end):
        row = _row(text, word, is_money)
        if row is None:
            break
        english = found.is_english or row["language"] == "en"
        found = Magnitude(found.factor * int(row["factor"]), _end(word, row), english)
    return found


def names_magnitude(text: str) -> bool:
    """Whether a word of ``text`` is a magnitude without any doubt."""
    rows = (_spellings().get(fold(word)) for word in WORD.findall(text))
    return any(row is not None and not row["condition"] for row in rows)


def _row(text: str, word: re.Match[str], is_money: bool) -> Row | None:
    """The row of a word that counts as a magnitude where it stands."""
    written = word["word"]
    before, sign = split_word(written)
    row = _spellings().get(before if sign else fold(written))
    if row is None or sign or not row["condition"]:
        return row
    is_joined = word.start() == word.start("word") and row["condition"] == "joined"
    return row if is_joined or is_money or _is_currency_at(text, word.end()) else None


def _is_currency_at(text: str, start: int) -> bool:
    following = _FOLLOWING.match(text, start)
    return bool(following and currency_of(following[1]))


def _end(word: re.Match[str], row: Row) -> int:
    """Behind the magnitude, before the currency grown together with it."""
    before, sign = split_word(word["word"])
    return word.start("word") + len(before) if sign else word.end()


@cache
def _spellings() -> dict[str, Row]:
    """The row of each spelling; English only where no other language shares it."""
    rows = sorted(read("vocabulary/magnitudes"), key=lambda row: row["language"] != "en")
    return {fold(row["spelling"]): row for row in rows}
