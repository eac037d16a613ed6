"""Copies the sheets of partners' files for a report, every cell at its own address, and marks them.

What a partner corrects in the copy must read back as if corrected in the file itself.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

from domain.model import Problem
from domain.phrases import phrase
from etl.answer.report_cells import REFUSED, plain, write_cell
from etl.answer.report_layout import lay_out, merge_again
from etl.answer.report_names import sheet_name
from etl.fields import SHEETS
from etl.intake.limits import limits
from etl.intake.workbook import RawCell, RawRow, RawSheet, RawWorkbook
from etl.problems import describe
from etl.tables.header_rows import header_rows
from etl.tables.sheet_choice import choose_sheets
from etl.tables.sheets import sheet_kind
from etl.template.template_style import TOP, WRAPPED, severity_fill

_COMMENTS = 500  # more of them make Excel slow
_COMMENT = 1_500  # characters of one
_ALL_ROWS = 2_000  # of a longer sheet only headings and rows with problems are copied
_ALL_CELLS = 200_000  # and of every sheet that follows so many cells

Place = tuple[str, str]  # workbook, sheet
_Cells = Mapping[str, Sequence[Problem]]  # by address


@dataclass(frozen=True, slots=True)
class Copies:
    """Where the sheets of the files stand in the report."""

    names: Mapping[Place, str]  # what each sheet is called here
    in_part: tuple[str, ...]  # names of those with headings and rows with problems only


@dataclass(frozen=True, slots=True)
class _Original:
    """A sheet to copy."""

    place: Place
    sheet: RawSheet
    is_read: bool
    is_whole: bool


def copy_sheets(
    book: Workbook,
    files: Sequence[RawWorkbook],
    problems: Sequence[Problem],
    language: str,
    *,
    is_answer: bool,
) -> Copies:
    """Add the sheets of ``files`` to ``book``, with the cells of ``problems`` marked.

    For an answer all sheets that hold anything, but for those of the template that hold no data;
    otherwise only headings and rows with problems.
    """
    found = _by_cell(problems)
    remarks = _remarks(problems, language)
    names: dict[Place, str] = {}
    in_part = []
    for original in _originals(files, found, is_answer=is_answer):
        copy = book.create_sheet(sheet_name(original.sheet.name, book.sheetnames))
        cells = found.get(original.place, {})
        _copy(copy, original, cells)
        _mark(copy, original.place, cells, remarks)
        names.setdefault(original.place, copy.title)
        in_part += [] if original.is_whole else [copy.title]
    return Copies(names, tuple(in_part))


def _by_cell(problems: Sequence[Problem]) -> Mapping[Place, dict[str, list[Problem]]]:
    found: dict[Place, dict[str, list[Problem]]] = defaultdict(lambda: defaultdict(list))
    for problem in problems:
        if problem.cell:
            found[problem.workbook, problem.sheet][problem.cell].append(problem)
    return found


def _remarks(problems: Sequence[Problem], language: str) -> Mapping[tuple[Place, str], Comment]:
    """Comments for the first cells that have problems."""
    sentences: dict[tuple[Place, str], list[str]] = defaultdict(list)
    for problem in problems:
        address = (problem.workbook, problem.sheet), problem.cell
        if problem.cell and (address in sentences or len(sentences) < _COMMENTS):
            sentences[address].append("\n".join(describe(problem, language)))
    author = phrase("app.name", language)
    return {
        address: Comment(plain("\n\n".join(texts))[:_COMMENT], author, height=160, width=340)
        for address, texts in sentences.items()
    }


def _originals(
    files: Sequence[RawWorkbook], found: Collection[Place], *, is_answer: bool
) -> Iterator[_Original]:
    room = _ALL_CELLS if is_answer else 0
    for file in files:
        read = [sheet.name for sheet, _ in choose_sheets(file.sheets).read]
        for sheet in file.sheets:
            place = (file.name, sheet.name)
            if _holds_anything(sheet) if is_answer else place in found:
                room -= sum(len(row.cells) for row in sheet.rows)
                is_whole = room >= 0 and len(sheet.rows) <= _ALL_ROWS
                yield _Original(place, sheet, sheet.name in read, is_whole)


def _holds_anything(sheet: RawSheet) -> bool:
    return bool(sheet.rows) and sheet_kind(sheet.name) in ("", *SHEETS)


def _copy(copy: Worksheet, original: _Original, problems: _Cells) -> None:
    sheet = original.sheet
    headings = _heading_row(sheet)
    rows = list(sheet.rows) if original.is_whole else _needed(sheet, headings, problems)
    for row in rows:
        for column, cell in row.cells.items():
            target = copy[f"{column}{row.number}"]
            write_cell(target, _safe(cell) if original.is_read else cell)
            target.alignment = WRAPPED if cell.kind == "text" else TOP
    lay_out(copy, rows, headings)
    whole = original.is_whole
    merge_again(copy, (one for one in sheet.merges if whole or one.last_row <= headings))
    for number in sheet.hidden_rows:
        if number < headings:  # the keys of the template
            copy.row_dimensions[number].hidden = True
    if sheet.is_hidden and not original.is_read:  # visible it would be read
        copy.sheet_state = "hidden"


def _heading_row(sheet: RawSheet) -> int:
    """The lowest row of headings; where none is known, the fullest of the first rows."""
    headers = [found for kind in SHEETS if (found := header_rows(sheet, kind))]
    if headers:
        return max(headers, key=lambda found: len(found.fields)).last
    top = [row for row in sheet.rows if row.number <= limits().search_rows]
    return max(top, key=_text_cells).number if top else 0


def _text_cells(row: RawRow) -> int:
    return sum(cell.kind == "text" for cell in row.cells.values())


def _needed(sheet: RawSheet, headings: int, problems: _Cells) -> list[RawRow]:
    faulty = {problem.row for here in problems.values() for problem in here}
    return [row for row in sheet.rows if row.number <= headings or row.number in faulty]


def _safe(cell: RawCell) -> RawCell:
    """A refused formula as an error: its words, read as a text, might be taken for a title."""
    return REFUSED if cell.kind == "formula" else cell


def _mark(
    copy: Worksheet, place: Place, problems: _Cells, remarks: Mapping[tuple[Place, str], Comment]
) -> None:
    for address, here in problems.items():  # the worst problem of a cell stands first
        copy[address].fill = severity_fill(here[0].severity)
        copy[address].comment = remarks.get((place, address))
