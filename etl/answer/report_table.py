"""Rows, headings and links of the tables on the first sheet of a problem report."""

from collections.abc import Mapping, Sequence

from openpyxl.cell import Cell, MergedCell
from openpyxl.styles import Font
from openpyxl.utils import quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from domain.model import Problem
from etl.answer.report_cells import plain
from etl.template.template_sheet import write_text
from etl.template.template_style import WRAPPED, fill, font, height, severity_fill

_SHOWN = 300  # characters of a text; the cell it is about holds all of it
_GAP = 3  # points between rows

Names = Mapping[tuple[str, str], str]  # workbook, sheet -> name of the sheet in the report


def write_headings(
    sheet: Worksheet, row: int, labels: Sequence[str], widths: Sequence[float]
) -> None:
    """Write ``labels`` as the headings of a table whose columns are ``widths`` wide."""
    style = font(ink="header_ink", is_bold=True)
    for column, label in enumerate(labels, start=1):
        cell = sheet.cell(row, column, label)
        cell.font = style
        cell.fill = fill("header_fill")
        cell.alignment = WRAPPED
    sheet.row_dimensions[row].height = height(zip(labels, widths, strict=True), style)


def write_row(
    sheet: Worksheet, row: int, texts: Sequence[str], widths: Sequence[float], severity: str
) -> None:
    """Write ``texts`` as a row of the table; its first cell is filled by ``severity``."""
    shown = [_shortened(plain(text)) for text in texts]
    for column, text in enumerate(shown, start=1):
        cell = sheet.cell(row, column)
        cell.alignment = WRAPPED
        write_text(cell, text)
    sheet.cell(row, 1).fill = severity_fill(severity)
    sheet.row_dimensions[row].height = height(zip(shown, widths, strict=True), font()) + _GAP


def add_link(cell: Cell | MergedCell, problem: Problem, names: Names) -> None:
    """Let ``cell`` lead to what ``problem`` is about, where the report has its sheet."""
    name = names.get((problem.workbook, problem.sheet))
    if name:
        address = problem.cell or f"A{problem.row or 1}"
        location = f"{quote_sheetname(name)}!{address}"
        cell.hyperlink = Hyperlink(ref=cell.coordinate, location=location)
        cell.font = _link_font()


def _link_font() -> Font:
    style = font(ink="header_fill")
    style.underline = "single"
    return style


def _shortened(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
