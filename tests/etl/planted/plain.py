"""Tables a partner made without the template: real rows below headings in their language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from etl.fields import SHEETS, Field, fields
from etl.tables.sheets import sheet_label
from etl.template.template import write_template
from etl.values.lists import options
from tests.etl.planted.rows import Rows, good_rows
from tests.etl.planted.truth import Planted, Truth

STRATEGIES, OWNERS = 8, 4


@dataclass(slots=True)
class Plain:
    """An open workbook of such tables, and what must be said of it so far."""

    language: str
    book: Workbook
    rows: Mapping[str, Rows]
    planted: Planted

    def sheet(self, name: str) -> Worksheet:
        """The sheet of strategies or measures."""
        return self.book[sheet_label(name, self.language)]

    def expect(
        self, code: str, severity: str, sheet: Worksheet | None = None, cell: str = ""
    ) -> None:
        """Note one problem that must be found."""
        self.planted.truths.append(Truth(code, severity, sheet.title if sheet else "", cell))

    def save(self) -> Planted:
        """Write the file."""
        self.book.save(self.planted.path)
        return self.planted


def plain(language: str, path: Path, without: Sequence[str] = ()) -> Plain:
    """The good rows of ``language`` in plain tables, without some columns."""
    rows = good_rows(language, STRATEGIES, OWNERS)
    book = Workbook()
    book.remove(book.worksheets[0])
    for name in SHEETS:
        sheet = book.create_sheet(sheet_label(name, language))
        fill(sheet, language, columns(rows, name, without), rows[name])
    count = sum(map(len, rows.values()))
    return Plain(language, book, rows, Planted(path, [], count, count))


def from_template(language: str, path: Path) -> Plain:
    """The same rows in the template."""
    rows = good_rows(language, STRATEGIES, OWNERS)
    write_template(language, path, rows)
    count = sum(map(len, rows.values()))
    return Plain(language, load_workbook(path), rows, Planted(path, [], count, count))


def columns(rows: Mapping[str, Rows], name: str, without: Sequence[str] = ()) -> list[Field]:
    """The fields that any of the rows fills."""
    filled = {key for row in rows[name] for key in row} - set(without)
    return [field for field in fields(name) if field.name in filled]


def fill(sheet: Worksheet, language: str, shown: Sequence[Field], rows: Rows) -> None:
    """Write headings and rows, lists by their names."""
    sheet.append([field.labels[language] for field in shown])
    for row in rows:
        sheet.append([value_of(field, row.get(field.name, ""), language) for field in shown])


def value_of(field: Field, text: str, language: str) -> str | float | int | None:
    """What a person would write for the stored ``text``: a number, or a name of the list."""
    if not text:
        return None
    if field.type in ("year", "integer"):
        return int(text)
    if field.type == "number":
        return float(text)
    return options(field.list, language).get(text, text) if field.list else text


def letter_of(sheet: Worksheet, field: str, language: str, row: int = 1) -> str:
    """The column whose heading in ``row`` is the label of ``field``."""
    labels = {one.labels[language] for name in SHEETS for one in fields(name) if one.name == field}
    heads = [str(cell.value).rstrip(" *") for cell in sheet[row]]
    return get_column_letter(next(at for at, text in enumerate(heads, start=1) if text in labels))
