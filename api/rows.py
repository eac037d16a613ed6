"""Frames as rows of JSON and lines of CSV: missing stays missing, numbers stay numbers."""

from collections.abc import Callable, Mapping, Sequence

import pandas as pd
from pandas.api import types

from exports.table import csv_of

Values = Sequence[object]


def _items(value: object) -> list[str]:
    return [str(one) for one in value]  # type: ignore[attr-defined]


READ: Mapping[str, Callable[[object], object]] = {
    "text": str,
    "integer": lambda value: int(value),  # type: ignore[call-overload]
    "number": lambda value: float(value),  # type: ignore[arg-type]
    "boolean": bool,
    "list": _items,
}


def columns_of(frame: pd.DataFrame, kinds: Mapping[str, str]) -> dict[str, Values]:
    """The values of the columns ``kinds`` as plain objects; missing and empty text are None.

    ``kinds``: text, integer, number, boolean or list, by column. Raises KeyError where the frame
    lacks a column.
    """
    return {name: _values(frame[name], kind) for name, kind in kinds.items()}


def kind_of(values: "pd.Series[str]") -> str:
    """What a column holds, by its type."""
    if types.is_bool_dtype(values):
        return "boolean"
    if types.is_integer_dtype(values):
        return "integer"
    return "number" if types.is_float_dtype(values) else "text"


def as_records(columns: Mapping[str, Values]) -> list[dict[str, object]]:
    """A dictionary a row."""
    names = tuple(columns)
    return [dict(zip(names, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def as_csv(columns: Mapping[str, Values]) -> bytes:
    """UTF-8 with a byte order mark; text that a spreadsheet would run gets an apostrophe."""
    rows = zip(*columns.values(), strict=True)
    return csv_of([columns, *([_cell(value) for value in row] for row in rows)])


def _values(values: "pd.Series[str]", kind: str) -> Values:
    read = READ[kind]
    pairs = zip(values.tolist(), values.notna().tolist(), strict=True)
    return [read(value) if is_there and not _is_blank(value) else None for value, is_there in pairs]


def _is_blank(value: object) -> bool:
    return isinstance(value, str) and not value


def _cell(value: object) -> object:
    return str(value).lower() if isinstance(value, bool) else value
