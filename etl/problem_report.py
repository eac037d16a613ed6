"""Writes the problems of workbooks as a workbook: a list, and the cells themselves, marked."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from domain.model import Problem
from domain.phrases import phrase
from etl.fields import field_label
from etl.problems import describe
from etl.template_sheet import write_text
from etl.template_style import WRAPPED, fill, font, severity_fill
from etl.workbook import RawRow, RawSheet, RawWorkbook

_COLUMNS = {  # widths in characters
    "severity": 12,
    "workbook": 20,
    "sheet": 16,
    "cell": 8,
    "field": 24,
    "value": 40,
    "message": 60,
    "remedy": 60,
    "code": 24,
}
_CELL = 4  # column of the cell's address
_COMMENTS = 500  # more of them make Excel slow
_ALL_ROWS = 2_000  # a longer sheet is copied only where it has problems
_NAME = 31  # characters of a sheet name

_Places = Mapping[tuple[str, str], Sequence[Problem]]  # workbook, sheet


def write_report(
    path: Path, workbooks: Iterable[RawWorkbook], problems: Sequence[Problem], language: str
) -> None:
    """Write ``problems`` to ``path`` in ``language``, with copies of the sheets they are about.

    The cells of the copies stand at the addresses of the original, as text, and are marked.
    """
    book = Workbook()
    overview = book.worksheets[0]
    overview.title = phrase("problem_report.sheet", language)
    by_place: dict[tuple[str, str], list[Problem]] = defaultdict(list)
    for problem in problems:
        by_place[problem.workbook, problem.sheet].append(problem)
    copies = _copy_sheets(book, workbooks, by_place, language)
    _write_list(overview, problems, copies, language)
    book.save(path)


def _copy_sheets(
    book: Workbook, workbooks: Iterable[RawWorkbook], problems: _Places, language: str
) -> dict[tuple[str, str], str]:
    copies = {}
    for workbook in workbooks:
        for sheet in workbook.sheets:
            here = [one for one in problems.get((workbook.name, sheet.name), ()) if one.cell]
            if here:
                copy = book.create_sheet(sheet.name[:_NAME])
                _copy(copy, sheet, here)
                _mark(copy, here, language)
                copies[workbook.name, sheet.name] = copy.title
    return copies


def _copy(copy: Worksheet, sheet: RawSheet, problems: Sequence[Problem]) -> None:
    bad = {problem.row for problem in problems}
    is_long = len(sheet.rows) > _ALL_ROWS
    for row in sheet.rows:
        if not is_long or row.number in bad or row == sheet.rows[0]:
            _copy_row(copy, row)


def _copy_row(copy: Worksheet, row: RawRow) -> None:
    for column, cell in row.cells.items():
        target = copy[f"{column}{row.number}"]
        write_text(target, cell.text)
        target.alignment = WRAPPED


def _mark(copy: Worksheet, problems: Sequence[Problem], language: str) -> None:
    for problem in reversed(problems):  # the first problem of a cell shows
        copy[problem.cell].fill = severity_fill(problem.severity)
    for problem in problems[:_COMMENTS]:
        text = "\n".join(describe(problem, language))
        copy[problem.cell].comment = Comment(text, problem.code, height=140, width=320)


def _write_list(
    sheet: Worksheet,
    problems: Sequence[Problem],
    copies: Mapping[tuple[str, str], str],
    language: str,
) -> None:
    sheet["A1"] = phrase("problem_report.title", language)
    sheet["A1"].font = font(size=16, is_bold=True)
    sheet["A2"] = _summary(problems, language)
    sheet.append([])
    sheet.append([phrase(f"problem_report.column_{name}", language) for name in _COLUMNS])
    for column, width in enumerate(_COLUMNS.values(), start=1):
        cell = sheet.cell(4, column)
        cell.font = font(ink="header_ink", is_bold=True)
        cell.fill = fill("header_fill")
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "A5"
    for row, problem in enumerate(problems, start=5):
        _write_problem(sheet, row, problem, language)
        if problem.cell and (copy := copies.get((problem.workbook, problem.sheet))):
            cell = sheet.cell(row, _CELL)
            link = f"{quote_sheetname(copy)}!{problem.cell}"
            cell.hyperlink = Hyperlink(ref=cell.coordinate, location=link)


def _summary(problems: Sequence[Problem], language: str) -> str:
    if not problems:
        return phrase("problem_report.none", language)
    counts = Counter(problem.severity for problem in problems)
    shown = {"errors": counts["error"], "warnings": counts["warning"]}
    return phrase("problem_report.summary", language, **shown)


def _write_problem(sheet: Worksheet, row: int, problem: Problem, language: str) -> None:
    message, remedy = describe(problem, language)
    texts = (
        phrase(f"problem_report.{problem.severity}", language),
        problem.workbook,
        problem.sheet,
        problem.cell,
        field_label(problem.field, language),
        problem.value,
        message,
        remedy,
        problem.code,
    )
    for column, text in enumerate(texts, start=1):
        cell = sheet.cell(row, column)
        write_text(cell, text)
        cell.alignment = WRAPPED
    sheet.cell(row, 1).fill = severity_fill(problem.severity)
