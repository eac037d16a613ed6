"""Keeps headings and instructions from slips, without a password and without getting in the way."""

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.dimensions import ColumnDimension
from openpyxl.worksheet.worksheet import Worksheet

from etl.template.template_style import ENTRY

_LAST_COLUMN = 16_384
_ALLOWED = (
    "formatCells",
    "formatColumns",
    "formatRows",
    "insertRows",
    "deleteRows",
    "insertHyperlinks",
    "sort",
    "autoFilter",
)


def protect(sheet: Worksheet) -> None:
    """Lock the locked cells of ``sheet``; rows may be added, removed, sorted and formatted."""
    sheet.protection.sheet = True
    for right in _ALLOWED:
        setattr(sheet.protection, right, False)  # the attribute says what is forbidden


def unlock_beyond(sheet: Worksheet, column: int) -> None:
    """Leave the columns from number ``column`` on to the partner's own notes."""
    letter = get_column_letter(column)
    beyond = ColumnDimension(sheet, index=letter, min=column, max=_LAST_COLUMN)
    beyond.protection = ENTRY
    sheet.column_dimensions[letter] = beyond
