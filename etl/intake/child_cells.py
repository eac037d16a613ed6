"""Turns what openpyxl read in a cell into the text that stands there."""

import math
import re
import unicodedata
from datetime import date, datetime
from typing import Any

_ESCAPED = re.compile("_x00(?:0[0-8B-F]|1[0-9A-F])_")  # how Excel stores control characters
_ZEROS = re.compile("0{2,20}")  # the format of a number shown with leading zeros


def written(cell: Any) -> tuple[str, str]:
    """Kind and text of a cell that holds a value: ("number", "32.5"), ("date", "2021-05-27")."""
    value = cell.value
    if cell.data_type == "e":
        return "error", str(value)
    if isinstance(value, bool):
        return "boolean", str(value).upper()
    if isinstance(value, int | float):
        return _number(value, cell.number_format)
    if isinstance(value, datetime | date):
        return "date", value.isoformat()[:10]
    return "text", unicodedata.normalize("NFC", _ESCAPED.sub("", str(value)))


def _number(value: float, shown_as: str) -> tuple[str, str]:
    if not math.isfinite(value):
        return "error", str(value)
    if "%" in shown_as:  # Excel keeps the 40 % of a screen as 0.4
        return "percent", f"{value * 100:.12g}%"
    if isinstance(value, int):  # a code such as 00123 is often a number shown as 00000
        return "number", str(value).zfill(len(shown_as) if _ZEROS.fullmatch(shown_as) else 0)
    return "number", f"{value:.15g}"
