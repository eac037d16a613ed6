"""A sheet to be read, not filled in: lines across the page and rows of a table."""

from collections.abc import Sequence

from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from etl.intake.limits import settings
from etl.template.template_protection import protect
from etl.template.template_sheet import write_text
from etl.template.template_style import BOTTOM, MIDDLE, font, height, rule

_MARGIN = 4  # points around the text of a row
_GAP = 10  # points above a heading


def lay_out(sheet: Worksheet, widths: Sequence[float]) -> None:
    """Give the columns their ``widths`` in characters; lock the sheet, print it page by page."""
    for column, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    protect(sheet)


def add_heading(sheet: Worksheet, text: str, *, is_title: bool = False) -> int:
    """Add a heading after a gap and return its row."""
    size = settings("template")["title_size" if is_title else "heading_size"]
    style = font(size=size, ink="heading_ink", is_bold=True)
    row = add_line(sheet, text, style, gap=0 if is_title else _GAP)
    sheet.cell(row, 1).alignment = BOTTOM
    return row


def add_line(sheet: Worksheet, text: str, style: Font | None = None, *, gap: float = 0) -> int:
    """Add ``text`` across all columns and return its row."""
    style = style or font()
    widths = _widths(sheet)
    row = _next_row(sheet)
    cell = sheet.cell(row, 1, text)
    cell.font = style
    cell.alignment = MIDDLE
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(widths))
    sheet.row_dimensions[row].height = height([(text, sum(widths))], style) + _MARGIN + gap
    return row


def add_row(sheet: Worksheet, texts: Sequence[str], style: Font, band: PatternFill | None) -> int:
    """Add one cell a text, the last over the columns left, and return the row."""
    row = _next_row(sheet)
    widths = _widths(sheet)
    rest = widths[len(texts) - 1 :]
    for column, text in enumerate(texts, start=1):
        _add_cell(sheet.cell(row, column), text, style, band)
    if len(rest) > 1:
        sheet.merge_cells(None, row, len(texts), row, len(widths))
    placed = zip(texts, [*widths[: len(texts) - 1], sum(rest)], strict=True)
    sheet.row_dimensions[row].height = height(placed, style) + _MARGIN
    return row


def _add_cell(cell: Cell | MergedCell, text: str, style: Font, band: PatternFill | None) -> None:
    write_text(cell, text)
    cell.font = style
    cell.alignment = MIDDLE
    cell.border = rule()
    if band:
        cell.fill = band


def _widths(sheet: Worksheet) -> list[float]:
    return [float(column.width) for column in sheet.column_dimensions.values()]


def _next_row(sheet: Worksheet) -> int:
    return sheet.max_row + 1 if sheet["A1"].value else 1
