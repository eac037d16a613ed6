"""Reads one sheet into rows of clean values, each with the problems found in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from domain.model import Problem, Source
from etl.cleaning import Cleaned, Value, clean, empty_value
from etl.fields import Field, fields
from etl.headers import Header, read_header
from etl.problems import problem
from etl.workbook import RawCell, RawRow, RawSheet


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a sheet; held back where any of its problems is an error."""

    source: Source
    values: Mapping[str, Value]  # by field name; every field of the sheet is there
    written: Mapping[str, str]  # by field name, as it stands in the cell
    problems: tuple[Problem, ...] = ()
    is_held_back: bool = False

    def text(self, name: str) -> str:
        """The value of a text field."""
        return str(self.values[name])

    def with_problems(self, *problems: Problem) -> "Row":
        """The same row with further problems."""
        is_error = any(found.severity == "error" for found in problems)
        return replace(
            self,
            problems=(*self.problems, *problems),
            is_held_back=self.is_held_back or is_error,
        )


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet as rows."""

    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]  # of the sheet as a whole


def read_table(workbook: str, sheet: RawSheet, kind: str) -> Table:
    """Rows of ``sheet``, which holds ``kind`` (strategies or measures).

    Raises WorkbookError where the sheet has no headings.
    """
    header = read_header(workbook, sheet, kind)
    raw_rows = [row for row in sheet.rows if row.number > header.last_row]
    rows = tuple(_read_row(workbook, sheet, kind, header, row) for row in raw_rows)
    problems = (*header.problems, *_sheet_problems(workbook, sheet, has_rows=bool(rows)))
    return Table(rows, problems)


def _sheet_problems(workbook: str, sheet: RawSheet, *, has_rows: bool) -> Iterator[Problem]:
    source = Source(workbook, sheet.name, sheet.cut)
    if sheet.is_hidden:
        yield problem("sheet_hidden", source)
    if sheet.cut:
        yield problem("reading_stopped", source)
    if not has_rows:
        yield problem("no_rows", source)


def _read_row(workbook: str, sheet: RawSheet, kind: str, header: Header, raw: RawRow) -> Row:
    source = Source(workbook, sheet.name, raw.number, header.columns)
    cells = {name: raw.cells[column] for name, column in _present(header, raw)}
    cleaned = {field.name: _cleaned(field, cells) for field in fields(kind)}
    row = Row(
        source=source,
        values={name: found.value for name, found in cleaned.items()},
        written={name: cell.text for name, cell in cells.items()},
        is_held_back=any(found.severity == "error" for found in header.problems),
    )
    problems = (_cell_problems(field, row, cleaned[field.name]) for field in fields(kind))
    return row.with_problems(*_gathered(kind, source, list(chain.from_iterable(problems))))


def _gathered(kind: str, source: Source, problems: list[Problem]) -> list[Problem]:
    """One problem in place of many where a row is hardly filled in, as totals and remarks are."""
    empty = [found for found in problems if found.code == "required_empty"]
    if 2 * len(empty) <= sum(field.is_required for field in fields(kind)):
        return problems
    others = [found for found in problems if found not in empty]
    return [problem("row_incomplete", source, empty[0].field), *others]


def _present(header: Header, raw: RawRow) -> Iterator[tuple[str, str]]:
    return ((name, letter) for name, letter in header.columns.items() if letter in raw.cells)


def _cleaned(field: Field, cells: Mapping[str, RawCell]) -> Cleaned:
    cell = cells.get(field.name)
    return clean(field, cell) if cell else Cleaned(empty_value(field))


def _cell_problems(field: Field, row: Row, cleaned: Cleaned) -> Iterator[Problem]:
    written = row.written.get(field.name, "")
    for found in cleaned.findings:
        yield problem(found.code, row.source, field.name, written, **found.details)
    is_explained = any(found.code != "read_as_empty" for found in cleaned.findings)
    is_expected = field.is_required and field.name in row.source.columns
    if is_expected and not cleaned.value and not is_explained:
        yield problem("required_empty", row.source, field.name, written)
