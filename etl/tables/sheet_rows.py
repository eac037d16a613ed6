"""Reads one sheet into rows of clean values, each with the problems found in it."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from domain.model import Problem, Source
from etl.intake.workbook import RawRow, RawSheet
from etl.problems import problem
from etl.tables.headers import read_header
from etl.tables.merged_cells import with_merged_values
from etl.tables.row_reading import RowReader
from etl.tables.row_roles import roled_rows
from etl.tables.rows import Row
from etl.values.cleaning import tidy

_MOST_HIDDEN = 20  # rows whose numbers a sentence repeats


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet as rows."""

    workbook: str
    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]  # of the sheet as a whole
    language: str = ""  # of most headings
    known: frozenset[str] = frozenset()  # headings of the columns that are understood


def read_table(
    workbook: str, sheet: RawSheet, kind: str, only: Collection[str] | None = None
) -> Table:
    """Rows of ``sheet``, read as ``kind`` (strategies or measures).

    ``only``: letters of the columns to read; all of them where it is None. Raises WorkbookError
    where the sheet has no headings.
    """
    header = read_header(workbook, sheet, kind, only)
    below = [row for row in sheet.rows if row.number > header.last_row]
    roled = list(roled_rows(with_merged_values(sheet, below), header))
    data = [one for one in roled if one.role == "data"]
    reader = RowReader(workbook, sheet.name, kind, header)
    rows = tuple(reader.read(one.raw, one.section) for one in data)
    others = [(one.raw, one.role) for one in roled if one.role != "data"]
    problems = (
        *header.problems,
        *_sheet_problems(workbook, sheet, rows),
        *_left_out(workbook, sheet, others),
    )
    known = frozenset(header.texts[letter] for letter in header.columns.values())
    return Table(workbook, rows, problems, header.language, known)


def _sheet_problems(workbook: str, sheet: RawSheet, rows: Sequence[Row]) -> Iterator[Problem]:
    source = Source(workbook, sheet.name, sheet.cut)
    if sheet.is_hidden:
        yield problem("sheet_hidden", source)
    if sheet.cut:
        yield problem("reading_stopped", source)
    if not rows:
        yield problem("no_rows", source)
    hidden = [row.source.row for row in rows if row.source.row in sheet.hidden_rows]
    if hidden:
        shown = ", ".join(map(str, hidden[:_MOST_HIDDEN])) + ("…" if hidden[_MOST_HIDDEN:] else "")
        yield problem("rows_hidden", source, rows=shown, count=str(len(hidden)))


def _left_out(
    workbook: str, sheet: RawSheet, rows: Sequence[tuple[RawRow, str]]
) -> Iterator[Problem]:
    for row, role in rows:
        letter, cell = next(iter(row.cells.items()))
        source = Source(workbook, sheet.name, row.number, {"": letter})
        yield problem(f"row_{role}", source, value=tidy(cell.text))
