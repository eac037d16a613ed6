"""A table in words, column by column, and how its columns share a printed sheet."""

from dataclasses import dataclass
from typing import Any

import pandas as pd
from pandas.api.types import is_numeric_dtype

from domain.locales import number_text
from exports.document.widths import least_room, shared
from exports.pictures.drawable import cleaned

UPRIGHT, ACROSS = 140, 206  # letters of 7 points in a line of a printed sheet
FEW_ROWS = 8  # that do not ask for a sheet turned to its side
GROUPED = 10_000  # shorter whole numbers, such as years, stand as they are
NONE = "–"  # a number that is missing, never 0


@dataclass(frozen=True, slots=True)
class Columns:
    """All tuples have an entry for every column."""

    heads: tuple[str, ...]
    texts: tuple[tuple[str, ...], ...]
    numeric: tuple[bool, ...]

    @property
    def is_broad(self) -> bool:
        """Whether a printed sheet is turned for it."""
        return len(self.texts[0]) > FEW_ROWS and least_room(self._all()) > UPRIGHT

    @property
    def shares(self) -> list[float]:
        """Of the width of the sheet, 0..1."""
        room = ACROSS if self.is_broad else UPRIGHT
        return [width / room for width in shared(self._all(), room)]

    @property
    def rows(self) -> list[tuple[str, ...]]:
        """The same texts, row by row."""
        return list(zip(*self.texts, strict=True))

    def _all(self) -> list[tuple[str, ...]]:
        return [(head, *texts) for head, texts in zip(self.heads, self.texts, strict=True)]


def columns_of(table: pd.DataFrame, language: str) -> Columns:
    """A table that has at least one column."""
    series = [table.iloc[:, at] for at in range(len(table.columns))]
    numeric = tuple(is_numeric_dtype(column) for column in series)
    return Columns(
        heads=tuple(str(name) for name in table.columns),
        texts=tuple(
            tuple(cell_text(value, language) or (NONE if is_number else "") for value in column)
            for column, is_number in zip(series, numeric, strict=True)
        ),
        numeric=numeric,
    )


def cell_text(value: Any, language: str) -> str:
    """A value as people read it; empty for what is missing.

    >>> cell_text(2030, "en"), cell_text(22.25, "pl"), cell_text(None, "en")
    ('2030', '22,25', '')
    """
    if isinstance(value, str):
        return str(cleaned(value))
    if isinstance(value, list | tuple):
        return "; ".join(str(one) for one in value)
    if pd.isna(value):
        return ""
    is_short = float(value).is_integer() and abs(value) < GROUPED
    return str(int(value)) if is_short else number_text(float(value), language)
