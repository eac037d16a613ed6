"""One sheet of the template: hidden keys, labels, drop-downs, and the rows already known."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date

from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.dimensions import ColumnDimension
from openpyxl.worksheet.worksheet import Worksheet

from etl.fields import Field, fields
from etl.intake.limits import settings
from etl.template.template_checks import check
from etl.template.template_gaps import mark_gaps
from etl.template.template_protection import protect, unlock_beyond
from etl.template.template_style import (
    ENTRY,
    TOP,
    WRAPPED,
    fill,
    font,
    height,
    number_format,
    width,
)
from etl.values.lists import options

_KEYS, _LABELS, _FIRST = 1, 2, 3  # rows
_MARGIN = 4  # points around the text of a row
_FORMULA_LIKE = ("=", "+", "-", "@", "\t", "\r")
_PLAIN_TYPES = ("year", "integer", "number", "date", "identifier")  # never longer than the column

Values = Mapping[str, str]  # field -> value; codes, not names


def fill_sheet(sheet: Worksheet, name: str, language: str, rows: Sequence[Values]) -> None:
    """Lay out the columns of the sheet ``name`` and write ``rows`` below the labels."""
    columns = fields(name)
    last = max(settings("template")["entry_rows"], _LABELS + len(rows))
    for column, field in enumerate(columns, start=1):
        _head(sheet, column, field, language)
        _prepare(sheet, column, field, language, last)
    for row, values in enumerate(rows, start=_FIRST):
        _fill_row(sheet, row, columns, values, language)
    mark_gaps(sheet, columns, _FIRST, last)
    # the whole range at once: Excel does not widen a filter on a protected sheet
    sheet.auto_filter.ref = f"A{_LABELS}:{get_column_letter(len(columns))}{last}"
    unlock_beyond(sheet, len(columns) + 1)
    protect(sheet)
    _lay_out(sheet, [(_label(field, language), width(field.type)) for field in columns])


def _lay_out(sheet: Worksheet, labels: Sequence[tuple[str, float]]) -> None:
    sheet.row_dimensions[_KEYS].hidden = True
    sheet.row_dimensions[_LABELS].height = height(labels, font(is_bold=True)) + _MARGIN
    sheet.freeze_panes = f"B{_FIRST}"
    sheet.print_title_rows = f"{_LABELS}:{_LABELS}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4


def _label(field: Field, language: str) -> str:
    return field.labels[language] + (" *" if field.is_required else "")


def _head(sheet: Worksheet, column: int, field: Field, language: str) -> None:
    key = sheet.cell(_KEYS, column, field.name)
    key.font = font(ink="key_ink")
    label = sheet.cell(_LABELS, column, _label(field, language))
    label.font = font(ink="header_ink", is_bold=True)
    label.fill = fill("required_fill" if field.is_required else "header_fill")
    label.alignment = WRAPPED


def _prepare(sheet: Worksheet, column: int, field: Field, language: str, last: int) -> None:
    letter = get_column_letter(column)
    below = sheet.column_dimensions[letter]
    below.width = width(field.type)
    _dress(below, field)
    hint = check(field, language)
    hint.add(f"{letter}{_FIRST}:{letter}{last}")
    sheet.add_data_validation(hint)


def _dress(cells: Cell | MergedCell | ColumnDimension, field: Field) -> None:
    cells.alignment = _alignment(field)
    cells.number_format = number_format(field.type)
    cells.protection = ENTRY


def _fill_row(
    sheet: Worksheet, row: int, columns: Sequence[Field], values: Values, language: str
) -> None:
    for column, field in enumerate(columns, start=1):
        _write(sheet.cell(row, column), field, values.get(field.name, ""), language)
    placed = [(values.get(field.name, ""), width(field.type)) for field in columns]
    tallest = float(settings("template")["row_height"])
    sheet.row_dimensions[row].height = min(tallest, height(placed, font()) + _MARGIN)


def _write(cell: Cell | MergedCell, field: Field, value: str, language: str) -> None:
    _dress(cell, field)
    if not value:
        return
    if field.type in ("year", "integer"):
        cell.value = int(value)
    elif field.type == "number":
        cell.value = float(value)
    elif field.type == "date":
        _write_date(cell, value)
    else:
        write_text(cell, options(field.list, language).get(value, value) if field.list else value)


def _write_date(cell: Cell | MergedCell, value: str) -> None:
    cell.value = value
    with suppress(ValueError):  # a month without a day stays a text
        cell.value = date.fromisoformat(value)


def _alignment(field: Field) -> Alignment:
    return TOP if field.type in _PLAIN_TYPES else WRAPPED


def write_text(cell: Cell | MergedCell, text: str) -> None:
    """Write ``text`` so that no program takes it for a formula."""
    cell.value = text
    cell.data_type = "s"
    if text.startswith(_FORMULA_LIKE):
        cell.quotePrefix = True
