"""Gives the copy of a partner's sheet widths, heights and merged cells, and makes it printable."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from openpyxl.worksheet.worksheet import Worksheet

from etl.intake.workbook import Merge, RawRow
from etl.template.template_style import fill, font, height

_NARROWEST, _WIDEST = 10, 60  # characters of a column
_TALLEST = 120  # points of a row; longer texts are read in the line above the sheet


def lay_out(copy: Worksheet, rows: Sequence[RawRow], headings: int) -> None:
    """Fit columns and rows to what ``rows`` hold and keep the rows to ``headings`` in view."""
    widths = _widths(rows)
    for column, width in widths.items():
        copy.column_dimensions[column].width = width
    for row in rows:
        long = [(cell.text, widths[column]) for column, cell in row.cells.items()]
        long = [(text, width) for text, width in long if len(text) > width - 2 or "\n" in text]
        if long:
            copy.row_dimensions[row.number].height = min(height(long, font()), _TALLEST)
        if row.number == headings:
            _stress(copy, row)
    copy.freeze_panes = f"A{headings + 1}"
    copy.print_title_rows = f"{headings or 1}:{headings or 1}"
    copy.page_setup.orientation = "landscape"
    copy.page_setup.paperSize = copy.PAPERSIZE_A4


def merge_again(copy: Worksheet, merges: Iterable[Merge]) -> None:
    """Merge cells without emptying all but the first, as ``merge_cells`` would do."""
    for merge in merges:
        last = f"{merge.last_column}{merge.last_row}"
        copy.merged_cells.add(f"{merge.first_column}{merge.first_row}:{last}")


def _widths(rows: Sequence[RawRow]) -> dict[str, float]:
    longest: dict[str, int] = defaultdict(int)
    for row in rows:
        for column, cell in row.cells.items():
            longest[column] = max(longest[column], *map(len, cell.text.split("\n")))
    return {column: min(max(length + 2, _NARROWEST), _WIDEST) for column, length in longest.items()}


def _stress(copy: Worksheet, headings: RawRow) -> None:
    for column in headings.cells:
        cell = copy[f"{column}{headings.number}"]
        cell.font = font(is_bold=True)
        cell.fill = fill("band_fill")
