"""The hidden sheet behind the drop-downs of the template."""

from openpyxl import Workbook
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.workbook.defined_name import DefinedName

from etl.fields import SHEETS, fields
from etl.tables.sheets import sheet_label
from etl.values.lists import options


def list_name(table: str) -> str:
    """Name under which Excel knows the names of a code list.

    >>> list_name("reference/countries")
    'list_countries'
    """
    return "list_" + table.rpartition("/")[2]


def add_lists(book: Workbook, language: str) -> None:
    """Add every code list a field refers to, as names and codes side by side."""
    sheet = book.create_sheet(sheet_label("lists", language))
    sheet.sheet_state = "veryHidden"
    tables = sorted({field.list for name in SHEETS for field in fields(name) if field.list})
    for position, table in enumerate(tables):
        column = 2 * position + 1
        choices = options(table, language)
        sheet.cell(1, column, list_name(table))
        for row, (code, name) in enumerate(choices.items(), start=2):
            sheet.cell(row, column, name)
            sheet.cell(row, column + 1, code)
        book.defined_names[list_name(table)] = _range(sheet.title, table, column, len(choices))


def _range(title: str, table: str, column: int, count: int) -> DefinedName:
    letter = get_column_letter(column)
    cells = f"{quote_sheetname(title)}!${letter}$2:${letter}${count + 1}"
    return DefinedName(list_name(table), attr_text=cells)
