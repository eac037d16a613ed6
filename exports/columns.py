"""Columns of a block's table as words: what office documents print in their cells."""

from collections.abc import Sequence

import pandas as pd

from domain.locales import number_text

NO_NUMBER = "–"  # a number that is not there is a dash and never a zero
FIRST_YEAR, LAST_YEAR = 1900, 2100


def texts_of(column: "pd.Series[str]", language: str, *, alike: bool = False) -> list[str]:
    """Every value as ``language`` writes it; ``alike``: all numbers with as many decimals.

    >>> texts_of(pd.Series([22.5, None, 7.0]), "pl", alike=True)
    ['22,5', '–', '7,0']
    """
    if not pd.api.types.is_numeric_dtype(column):
        return ["" if pd.isna(value) else str(value) for value in column]
    written = str if _are_years(column) else lambda value: number_text(value, language)
    numbers = ["" if pd.isna(value) else written(value) for value in column]
    shown = _alike(numbers, number_text(0.5, language)[1]) if alike else numbers
    return [number or NO_NUMBER for number in shown]


def _alike(numbers: Sequence[str], mark: str) -> list[str]:
    """All with the decimals of the one that has most; ``mark`` is what divides them off."""
    most = max((len(number.partition(mark)[2]) for number in numbers), default=0)
    if not most:
        return list(numbers)
    parted = [number.partition(mark) for number in numbers]
    return [f"{whole}{mark}{part.ljust(most, '0')}" if whole else "" for whole, _, part in parted]


def _are_years(column: "pd.Series[str]") -> bool:
    """Whole numbers that are all years stand without a mark for thousands."""
    if not pd.api.types.is_integer_dtype(column):
        return False
    return bool(column.dropna().between(FIRST_YEAR, LAST_YEAR).all())
