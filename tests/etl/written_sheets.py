"""Sheets as the reader sees them, written as rows of plain values."""

from openpyxl.utils import get_column_letter

from etl.intake.workbook import RawCell, RawRow, RawSheet, RawWorkbook
from etl.submissions.submission import submission

_NOTES = ("column_filled", "codes_assigned", "no_measures_sheet")  # told of every plain list


def sheet_of(name, *rows, first=1, is_hidden=False, merges=()):
    """A sheet with these rows; None is an empty cell, an empty row a gap."""
    raw = tuple(row_of(number, row) for number, row in enumerate(rows, start=first) if any(row))
    return RawSheet(name, is_hidden, raw, merges=tuple(merges))


def row_of(number, values):
    """Row ``number`` with the values from column A on."""
    cells = {
        get_column_letter(at): _cell(value)
        for at, value in enumerate(values, start=1)
        if value not in (None, "")
    }
    return RawRow(number, cells)


def read(*sheets, name="mesta.xlsx"):
    """What a workbook with these sheets means."""
    return submission(RawWorkbook(name, "", sheets))


def codes(submission):
    """Codes of the problems, without those that every list without code columns brings."""
    return [found.code for found in submission.problems if found.code not in _NOTES]


def told(submission, code):
    """The only problem with this code."""
    [found] = [found for found in submission.problems if found.code == code]
    return found


def _cell(value):
    if isinstance(value, RawCell):
        return value
    kind = "number" if isinstance(value, int | float) else "text"
    return RawCell(kind, str(value))
