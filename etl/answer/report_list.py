"""The first sheet of a problem report: what to do, the kinds of problems, and every problem."""

from collections.abc import Sequence

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from domain.model import Problem
from etl.answer.report_cells import plain
from etl.answer.report_head import sentences, title
from etl.answer.report_kinds import write_kinds
from etl.answer.report_outcome import LISTED, Outcome
from etl.answer.report_table import add_link, write_headings, write_row
from etl.fields import field_label
from etl.problems import describe
from etl.template.template_sheet import write_text
from etl.template.template_style import WRAPPED, font, height

_WIDTHS = {  # characters
    "severity": 13,
    "workbook": 20,
    "sheet": 16,
    "cell": 9,
    "field": 22,
    "value": 28,
    "message": 46,
    "remedy": 46,
    "code": 22,
}
_TITLE = 16  # points
_TABLES = 4  # row in which the first table begins


def write_list(sheet: Worksheet, outcome: Outcome) -> None:
    """Write head, kinds and problems, with links to the cells on the sheets of the report."""
    is_one = len(outcome.files) <= 1
    columns = [name for name in _WIDTHS if name != "workbook" or not is_one]
    _lay_out(sheet, columns)
    _write_head(sheet, (title(outcome), sentences(outcome)), columns)
    if outcome.problems:
        last = write_kinds(sheet, _TABLES, outcome, [_WIDTHS[name] for name in columns])
        _write_problems(sheet, last + 2, outcome, columns)


def _lay_out(sheet: Worksheet, columns: Sequence[str]) -> None:
    for column, name in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = _WIDTHS[name]
    sheet.freeze_panes = f"A{_TABLES - 1}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0  # as many pages as it takes
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.oddFooter.center.text = "&P / &N"  # type: ignore[union-attr]


def _write_head(sheet: Worksheet, head: Sequence[str], columns: Sequence[str]) -> None:
    total = sum(_WIDTHS[name] for name in columns)
    for row, (text, size) in enumerate(zip(head, (_TITLE, 11), strict=True), start=1):
        cell = sheet.cell(row, 1)
        write_text(cell, plain(text))
        style = font(size=size, is_bold=size == _TITLE)
        cell.font = style
        cell.alignment = WRAPPED
        sheet.row_dimensions[row].height = height([(text, total)], style)
        sheet.merge_cells(None, row, 1, row, len(columns))


def _write_problems(sheet: Worksheet, row: int, outcome: Outcome, columns: Sequence[str]) -> None:
    shown = outcome.problems[:LISTED]
    widths = [_WIDTHS[name] for name in columns]
    write_headings(sheet, row, [outcome.say(f"column_{name}") for name in columns], widths)
    sheet.print_title_rows = f"{row}:{row}"
    sheet.auto_filter.ref = f"A{row}:{get_column_letter(len(columns))}{row + len(shown)}"
    for number, problem in enumerate(shown, start=row + 1):
        values = _values(problem, outcome)
        write_row(sheet, number, [values[name] for name in columns], widths, problem.severity)
        place = columns.index("cell" if problem.cell else "sheet") + 1
        add_link(sheet.cell(number, place), problem, outcome.copies.names)


def _values(problem: Problem, outcome: Outcome) -> dict[str, str]:
    message, remedy = describe(problem, outcome.language)
    return {
        "severity": outcome.say(problem.severity),
        "workbook": problem.workbook,
        "sheet": problem.sheet,
        "cell": problem.cell,
        "field": field_label(problem.field, outcome.language),
        "value": problem.value,
        "message": message,
        "remedy": remedy,
        "code": problem.code,
    }
