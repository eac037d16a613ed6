"""Reads one row of a sheet: its cells cleaned, its gaps and contradictions noted."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain

from domain.model import Problem, Source
from etl.fields import Field, readable_fields
from etl.intake.workbook import RawRow
from etl.problems import problem
from etl.tables.headers import Header
from etl.tables.rows import Row
from etl.values.cleaned import Cleaned, Heading, Value, empty_value
from etl.values.cleaning import clean, tidy
from etl.values.spelling import fold


class RowReader:
    """Reads the rows below one header."""

    def __init__(self, workbook: str, sheet: str, kind: str, header: Header) -> None:
        """Prepare what all rows share."""
        self._workbook, self._sheet, self._header = workbook, sheet, header
        self._fields = {field.name: field for field in readable_fields(kind)}
        self._empty = {name: empty_value(field) for name, field in self._fields.items()}
        self._extra_columns = {heading: letter for letter, heading in header.extras.items()}
        self._essential = [field for field in self._fields.values() if field.is_essential]
        self._headings = {
            name: Heading(header.units[name], header.language) for name in header.columns
        }

    def read(self, raw: RawRow, section: str) -> Row:
        """The values of ``raw``, which stands below the heading of a part called ``section``."""
        columns = self._header.columns
        here = {name: raw.addresses.get(letter, letter) for name, letter in columns.items()}
        source = Source(self._workbook, self._sheet, raw.number, here if raw.addresses else columns)
        present = ((name, raw.cells.get(letter)) for name, letter in columns.items())
        cells = {name: cell for name, cell in present if cell}
        cleaned = {
            name: clean(self._fields[name], cell, self._headings[name])
            for name, cell in cells.items()
        }
        row = Row(
            source=source,
            values=self._empty | {name: found.value for name, found in cleaned.items()},
            written={name: cell.text for name, cell in cells.items()},
            extras=self._extras(raw),
            extra_columns=self._extra_columns,
            language=self._header.language,
            section=section,
        )
        problems = [*self._problems(row, cleaned), *self._disagreeing(row, raw)]
        return _with_also(row, cleaned).with_problems(*problems)

    def _extras(self, raw: RawRow) -> Mapping[str, str]:
        return {
            heading: tidy(raw.cells[letter].text)
            for letter, heading in self._header.extras.items()
            if letter in raw.cells
        }

    def _problems(self, row: Row, cleaned: Mapping[str, Cleaned]) -> Iterator[Problem]:
        noticed = ((name, found) for name, found in cleaned.items() if found.findings)
        yield from chain.from_iterable(
            _of_cell(self._fields[name], row, found) for name, found in noticed
        )
        for field in self._essential:
            found = cleaned.get(field.name)
            codes = {one.code for one in found.findings} if found else set()
            if not row.values[field.name] and not codes - {"read_as_empty"}:
                written = row.written.get(field.name, "")
                yield problem("required_empty", row.source, field.name, written)

    def _disagreeing(self, row: Row, raw: RawRow) -> Iterator[Problem]:
        """Cells of a repeated column that say something else than the first one."""
        texts = self._header.texts
        for letter, name in self._header.repeated.items():
            other, own = raw.cells.get(letter), row.written.get(name, "")
            is_same_heading = fold(texts[letter]) == fold(texts[self._header.columns[name]])
            if not is_same_heading or not other or not own or fold(other.text) == fold(own):
                continue
            if clean(self._fields[name], other).value != row.values[name]:
                yield problem("columns_disagree", row.source, name, own, other=other.text)


def _with_also(row: Row, cleaned: Mapping[str, Cleaned]) -> Row:
    """The row with what its cells say of columns that are empty themselves."""
    also: dict[str, Value] = {}
    for found in cleaned.values():
        for name, value in found.also.items():
            if name in row.values and row.values[name] in (None, "", ()):
                also.setdefault(name, value)
    return row.with_values(also)


def _of_cell(column: Field, row: Row, cleaned: Cleaned) -> Iterator[Problem]:
    written = row.written.get(column.name, "")
    for found in cleaned.findings:
        one = problem(found.code, row.source, column.name, written, **found.details)
        is_spared = one.severity == "error" and not column.is_binding
        yield replace(one, severity=_spared(column, found.code)) if is_spared else one


def _spared(column: Field, code: str) -> str:
    """A cell that cannot be read costs its value, not its row; own words of a list cost nothing."""
    is_own_words = code.startswith("unknown_code") and (column.fill or column.name == "status")
    return "info" if is_own_words else "warning"
