"""Values as cells: numbers as numbers, days as days, text that never runs as a formula."""

import re
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from domain.phrases import filled
from exports.table import safe
from exports.workbook.looks import BODY, NO_NUMBER, Look

MISSING = "–"  # no figure: never zero, never an empty cell
PERCENT = "(%)"  # ends the heading of a column of percent
SIGNED_FIGURE = re.compile(r"[+-][\s\u00a0]?\d[^=|!(]*", re.DOTALL)  # such as -45 % CO2
LONGEST = 32_000  # characters that Excel takes in one cell
GROUPED = 10_000  # from here on thousands are set apart; years stay below


@dataclass(frozen=True, slots=True)
class Put:
    """What stands in a cell."""

    value: object
    look: Look = BODY
    link: str = ""  # a web address, or #'Sheet'!A1


def harmless(text: str) -> str:
    """Text that a spreadsheet takes and never runs; figures with a sign stay as they are.

    >>> harmless("=1+1"), harmless("-45 % CO2 do roku 2030")
    ("'=1+1", '-45 % CO2 do roku 2030')
    """
    clean = ILLEGAL_CHARACTERS_RE.sub("", text)[:LONGEST]
    return clean if SIGNED_FIGURE.fullmatch(clean) else str(safe(clean))


def percent_format(language: str) -> str:
    """The number format of whole percent.

    >>> percent_format("cs"), percent_format("en")
    ('0" "%', '0%')
    """
    written = filled("{share:%}", language, share=0.5).replace("50", "0", 1)
    return written.replace("\u00a0", '" "')


def number_format(column: "pd.Series[float]") -> str:
    """How the numbers of a column are written."""
    is_large = bool((column.abs() >= GROUPED).any())
    is_whole = bool((column.dropna() % 1 == 0).all())
    return ("#,##0" if is_large else "0") + ("" if is_whole else ".0")


def columns_of(frame: pd.DataFrame, language: str) -> list[list[Put]]:
    """The cells of each column of ``frame``, a table as people read it."""
    return [_column(str(name), frame.iloc[:, at], language) for at, name in enumerate(frame)]


def _column(name: str, values: "pd.Series[float]", language: str) -> list[Put]:
    if not pd.api.types.is_numeric_dtype(values) or pd.api.types.is_bool_dtype(values):
        return [cell_of(value) for value in values]
    numbers = values.astype("Float64")
    is_share = PERCENT in name
    shown = numbers / 100 if is_share else numbers
    look = replace(
        BODY,
        wraps=False,
        across="right",
        number_format=percent_format(language) if is_share else number_format(numbers),
    )
    return [_number(value, look) for value in shown]


def _number(value: object, look: Look) -> Put:
    if pd.isna(value):  # type: ignore[call-overload]
        return Put(MISSING, NO_NUMBER)
    number = float(value)  # type: ignore[arg-type]
    return Put(int(number) if number.is_integer() else number, look)


def cell_of(value: object) -> Put:
    """A single value: text, yes or no, a day, or nothing."""
    if isinstance(value, date):
        return Put(value, replace(BODY, number_format="yyyy-mm-dd", across="left"))
    plain = safe(value) if not isinstance(value, str) else value
    return Put(str(plain))
