"""Turns forms and tables on their side upright: labels down one column, values beside them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from openpyxl.utils import column_index_from_string, get_column_letter

from etl.intake.workbook import RawCell, RawRow, RawSheet
from etl.tables.header_rows import header_rows
from etl.tables.heading_words import likely_meanings, meanings

_KIND = "strategies"  # measures come in tables even where strategies come in forms
_LEAST = 3  # labels that make a form
_MOST_ROWS = 100  # of a form
_LONGEST = 40  # characters of a label
_MOSTLY = 0.6  # share of the labels that must be known


def upright(sheet: RawSheet) -> RawSheet:
    """The sheet as a table with one row a strategy, where it is a form; else the sheet itself.

    Every cell keeps its address, so that problems still name the one people see.
    """
    label = _label_column(sheet) if len(sheet.rows) <= _MOST_ROWS else ""
    if not label:
        return sheet
    rows = [row for row in sheet.rows if label in row.cells and len(row.cells) > 1]
    as_table = header_rows(sheet, _KIND)
    if as_table and as_table.weight >= _known(rows, label):
        return sheet
    values = sorted(
        {letter for row in rows for letter in row.cells} - {label}, key=column_index_from_string
    )
    header = _row(rows, label, rows[0].number - 1)
    records = (_row(rows, letter, rows[0].number + at) for at, letter in enumerate(values))
    return replace(sheet, rows=(header, *(one for one in records if one.cells)), merges=())


def is_form(sheet: RawSheet) -> bool:
    """Whether labels of a strategy stand below each other in one column."""
    return len(sheet.rows) <= _MOST_ROWS and bool(_label_column(sheet))


def _label_column(sheet: RawSheet) -> str:
    """The column that mostly holds labels of a strategy; empty where there is none."""
    letters = sorted({letter for row in sheet.rows for letter in row.cells})
    for letter in letters[:_LEAST]:
        rows = [row for row in sheet.rows if letter in row.cells and len(row.cells) > 1]
        known = _known(rows, letter)
        if known >= _LEAST and known >= _MOSTLY * len(rows):
            return letter
    return ""


def _known(rows: Sequence[RawRow], letter: str) -> float:
    """How many different fields the labels name; half for those they only hint at."""
    named: set[str] = set()
    hinted: set[str] = set()
    for text in (row.cells[letter].text for row in rows if row.cells[letter].kind == "text"):
        if len(text) <= _LONGEST:
            named.update(list(meanings(text, _KIND).values())[:1])
            hinted.update(likely_meanings(text, _KIND, ())[:1])
    return len(named) + len(hinted - named) / 2


def _row(rows: Sequence[RawRow], letter: str, number: int) -> RawRow:
    """The cells of one column, laid side by side."""
    cells: dict[str, RawCell] = {}
    addresses: dict[str, str] = {}
    for own, row in _numbered(rows):
        if letter in row.cells:
            cells[own] = row.cells[letter]
            addresses[own] = f"{letter}{row.number}"
    return RawRow(number, cells, addresses)


def _numbered(rows: Sequence[RawRow]) -> Iterator[tuple[str, RawRow]]:
    return ((get_column_letter(at), row) for at, row in enumerate(rows, start=1))
