"""Reads one sheet into rows of clean values, each with the problems found in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from domain.model import Problem, Source
from etl.cleaning import Cleaned, Value, clean, empty_value
from etl.fields import Field, fields
from etl.headers import Header, read_header
from etl.problems import problem
from etl.workbook import RawRow, RawSheet


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a sheet; held back where any of its problems is an error."""

    source: Source
    values: Mapping[str, Value]  # by field name; every field of the sheet is there
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
    values: dict[str, Value] = {}
    problems: list[Problem] = []
    for field in fields(kind):
        cleaned = _cleaned(field, raw, header)
        values[field.name] = cleaned.value
        problems += _cell_problems(field, raw, source, cleaned)
    is_incomplete = any(found.severity == "error" for found in header.problems)
    return Row(source, values, is_held_back=is_incomplete).with_problems(*problems)


def _cleaned(field: Field, raw: RawRow, header: Header) -> Cleaned:
    cell = raw.cells.get(header.columns.get(field.name, ""))
    return clean(field, cell) if cell else Cleaned(empty_value(field))


def _cell_problems(
    field: Field, raw: RawRow, source: Source, cleaned: Cleaned
) -> Iterator[Problem]:
    cell = raw.cells.get(source.columns.get(field.name, ""))
    written = cell.text if cell else ""
    for found in cleaned.findings:
        yield problem(found.code, source, field.name, written, **found.details)
    is_column_there = field.name in source.columns
    is_refused = any(f.code != "read_as_empty" for f in cleaned.findings)
    if field.is_required and is_column_there and not cleaned.value and not is_refused:
        yield problem("required_empty", source, field.name, written)
