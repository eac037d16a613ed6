"""Finds the four currencies by their signs and words in any case of the five languages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from domain.vocabulary import read
from etl.values.spelling import fold

OTHER = "other"  # a currency the product does not keep
_LONGEST_PREFIX = 3  # letters: “mlnzł”, but not “entrepreneur”
WORD = re.compile(r"[^\W\d_]+|[€$£]")


@dataclass(frozen=True, slots=True)
class Mention:
    """A currency named in a text."""

    currency: str  # CZK, EUR, HUF, PLN or OTHER
    start: int  # characters from the beginning of the text
    end: int


def currency_of(word: str) -> str:
    """Code of the currency ``word`` names; empty where it names none.

    >>> currency_of("złotych"), currency_of("forintból"), currency_of("stromů")
    ('PLN', 'HUF', '')
    """
    exact, stems = _spellings()
    folded = fold(word)
    if folded in exact:
        return exact[folded]
    return next((currency for stem, currency in stems if folded.startswith(stem)), "")


def find_currencies(text: str) -> Iterator[Mention]:
    """Yield every currency of ``text``, also behind a magnitude: “eFt”, “MKč”."""
    for found in WORD.finditer(text):
        currency = currency_of(found.group()) or currency_of(split_word(found.group())[1])
        if currency:
            yield Mention(currency, *found.span())


def split_word(word: str) -> tuple[str, str]:
    """“MFt” as the letters before and the short sign of a currency; two empty texts for others."""
    folded = fold(word)
    for sign in _signs():
        if folded.endswith(sign) and 0 < len(folded) - len(sign) <= _LONGEST_PREFIX:
            return folded.removesuffix(sign), sign
    return "", ""


@cache
def _spellings() -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    """Words spelled out, then stems with an open end; each with its currency."""
    exact: dict[str, str] = {}
    stems: dict[str, str] = {}
    for row in read("vocabulary/currency_words"):
        table = stems if row["spelling"].endswith("*") else exact
        table[fold(row["spelling"].rstrip("*"))] = row["currency"]
    return exact, tuple(stems.items())


@cache
def _signs() -> tuple[str, ...]:
    """Signs and codes common to all languages."""
    rows = read("vocabulary/currency_words")
    return tuple(fold(row["spelling"]) for row in rows if not row["language"])
