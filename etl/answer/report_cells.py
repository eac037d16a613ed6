"""Writes a cell of a partner's file again, with its type, so that it reads back as it was."""

import math
import re
from contextlib import suppress
from datetime import date

from openpyxl.cell import Cell, MergedCell
from openpyxl.cell.cell import ERROR_CODES

from etl.intake.workbook import RawCell
from etl.template.template_sheet import write_text

REFUSED = RawCell("error", "#VALUE!")
_FIRST_YEAR = 1900  # Excel has no dates before it
_DECIMALS = 10  # shown of a percentage
_LONGEST = 32_767  # characters of a cell, in the units of Excel
_LINE_BREAK = re.compile(r"\r\n?")
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")  # no letters of XML

_Value = int | float | bool | date | None


def write_cell(cell: Cell | MergedCell, raw: RawCell) -> None:
    """Write ``raw`` as a number, percentage, date or error; as a text where it is none of them."""
    if raw.kind == "error":
        cell.value = raw.text if raw.text in ERROR_CODES else REFUSED.text
    elif (value := _value(raw)) is not None:
        cell.value = value
        if raw.kind == "percent":
            cell.number_format = _percent_format(raw.text)
    else:
        write_text(cell, plain(raw.text))


def plain(text: str) -> str:
    r"""``text`` as a cell can hold it: no control characters, no more than 32,767 units.

    >>> plain("Brno\x07\r\nPlzeň")
    'Brno\nPlzeň'
    """
    return cut(_UNWRITABLE.sub("", _LINE_BREAK.sub("\n", text)), _LONGEST)


def cut(text: str, units: int) -> str:
    """The beginning of ``text``, counted as Excel counts: most emoji are two."""
    if 2 * len(text) <= units:
        return text
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", errors="ignore")


def _value(raw: RawCell) -> _Value:
    """What a cell of this kind holds; None where the text is no such value, or nothing but text."""
    with suppress(ValueError, OverflowError):
        if raw.kind == "boolean":
            return raw.text == "TRUE"
        if raw.kind == "date":
            day = date.fromisoformat(raw.text)
            return day if day.year >= _FIRST_YEAR else None
        if raw.kind == "number":
            return _number(raw.text)
        if raw.kind == "percent":
            return _finite(float(raw.text.rstrip("%")) / 100)
    return None


def _number(text: str) -> int | float | None:
    number = _finite(float(text))
    is_whole = number is not None and re.fullmatch(r"-?\d+", text)
    return int(text) if is_whole else number


def _finite(number: float) -> float | None:
    return number if math.isfinite(number) else None


def _percent_format(text: str) -> str:
    decimals = min(len(text.rstrip("%").partition(".")[2]), _DECIMALS)
    return "0." + "0" * decimals + "%" if decimals else "0%"
