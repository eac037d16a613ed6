"""One sheet: rows are gathered, then written at once with widths, page set-up and tables."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest
from math import ceil
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.table import Table, TableStyleInfo

from exports.workbook.cells import Put, harmless
from exports.workbook.looks import HEAD, SAID, Look, Styles

NARROWEST, WIDEST = 9, 44  # characters
SAID_WIDTH = 110  # characters of a sentence on one line
LINE = 13.5  # points
TALL = 1.45  # points of a row for each of a letter
BOLD, ROOMY = 1.1, 0.95  # width of bold letters and of others, in digits
LINKS = ("#", "https://", "http://")  # of another kind a link leads nowhere
A4 = 9  # as Excel numbers papers
MARGIN = 0.5  # inch
SAMPLE = 200  # rows looked at for the width of a column


class Sheet:
    """Takes rows from top to bottom; ``close`` writes them."""

    def __init__(self, book: Workbook, styles: Styles, name: str, footer: str) -> None:
        """A new sheet at the end of ``book``, landscape, as wide as one page."""
        self.work = book.create_sheet(name)
        self.name = name
        self.rows: list[list[Put | None]] = []
        self.widths: dict[int, float] = {}  # column from 1 -> characters; others follow their texts
        self.heights: dict[int, float] = {}  # row from 1 -> points; others follow their texts
        self.chart_words: list[str] = []
        self._styles = styles
        self._said: list[int] = []  # rows whose one text runs over several columns
        self._set_up(footer)

    def add(self, *cells: Put | None) -> int:
        """Append a row; its number, from 1."""
        self.rows.append(list(cells))
        return len(self.rows)

    def say(self, text: str, look: Look = SAID, link: str = "") -> None:
        """A row that holds one text across the width of the page; nothing for no text."""
        if text:
            self._said.append(self.add(Put(text, look, link)))

    def skip(self, rows: int = 1) -> None:
        """Leave rows free."""
        self.rows.extend([] for _ in range(rows))

    def add_table(self, key: str, headings: Sequence[str], columns: Sequence[Sequence[Put]]) -> int:
        """A table that Excel can sort and filter; the number of its heading row.

        ``key``: its name in formulas, ASCII and its own within the workbook.
        """
        names = distinct([harmless(one) for one in headings])
        top = self.add(*(Put(name, HEAD) for name in names))
        for row in zip(*columns, strict=True):
            self.add(*row)
        end = f"{get_column_letter(len(names))}{len(self.rows)}"
        table: Any = Table(displayName=key, ref=f"A{top}:{end}")
        table._initialise_columns()
        for column, name in zip(table.tableColumns, names, strict=True):
            column.name = name
        table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
        self.work.tables.add(table)  # add_table would warn: the columns are named above
        return top

    def add_chart(self, chart: Any, row: int, column: int, words: str) -> None:
        """Place a chart with its upper left corner at ``row`` and ``column``, from 1.

        ``words``: said instead to those who cannot see it.
        """
        self.chart_words.append(harmless(words))
        self.work.add_chart(chart, f"{get_column_letter(column)}{row}")

    def freeze(self, row: int, column: int = 1) -> None:
        """Keep what stands above ``row`` and left of ``column`` in sight, and on every page."""
        self.work.freeze_panes = f"{get_column_letter(column)}{row}"
        self.work.print_title_rows = f"{row - 1}:{row - 1}"

    def close(self) -> None:
        """Write all rows."""
        widths = self._column_widths()
        for column, width in widths.items():
            self.work.column_dimensions[get_column_letter(column)].width = width
        self._spread(widths)
        for number, row in enumerate(self.rows, start=1):
            if number not in self.heights:
                self._grow(number, row, widths)
        for number, height in self.heights.items():
            self.work.row_dimensions[number].height = height
        for number, row in enumerate(self.rows, start=1):
            cells = enumerate(row, start=1)
            self.work.append([self._cell(put, number, column) for column, put in cells])
        self.work.close()

    def _cell(self, put: Put | None, row: int, column: int) -> Any:
        if put is None:
            return None
        value: Any = harmless(put.value) if isinstance(put.value, str) else put.value
        cell: Any = WriteOnlyCell(self.work, value)
        if isinstance(value, str):
            cell.data_type = "s"  # also what looks like an error or a formula
        cell._style = self._styles.of(replace(put.look, is_link=True) if put.link else put.look)
        if put.link.startswith(LINKS):
            cell.hyperlink = _link(put.link)
            cell.hyperlink.ref = f"{get_column_letter(column)}{row}"
        return cell

    def _column_widths(self) -> dict[int, float]:
        said = {row - 1 for row in self._said}
        sample = [row for at, row in enumerate(self.rows) if at not in said][:SAMPLE]
        columns = list(zip_longest(*sample))
        found = {at: max(map(_length, column)) for at, column in enumerate(columns, start=1)}
        fitting = {at: min(max(one + 2, NARROWEST), WIDEST) for at, one in found.items()}
        return {**fitting, **self.widths}

    def _spread(self, widths: dict[int, float]) -> None:
        """Let each sentence run over as many columns as it needs, as high as it needs."""
        for row in self._said:
            put = self.rows[row - 1][0]
            if put is None:
                continue
            if not put.look.wraps:
                self.heights[row] = TALL * put.look.size
                continue
            last, total = 0, 0.0
            while total < SAID_WIDTH and last < max(len(widths), 2):
                last += 1
                total += widths.get(last, NARROWEST)
            if last > 1:
                self.work.merged_cells.add(CellRange(f"A{row}:{get_column_letter(last)}{row}"))
            self.heights[row] = LINE * _lines(put, total) + 2

    def _grow(self, number: int, row: list[Put | None], widths: dict[int, float]) -> None:
        """Make a row as high as its longest text; not every program does so by itself."""
        lines = max(
            (_lines(put, widths[at]) for at, put in enumerate(row, start=1) if put), default=1
        )
        if lines > 1:
            self.heights[number] = LINE * lines

    def turn_upright(self) -> None:
        """Print on upright pages: for sheets of words."""
        self.work.page_setup.orientation = "portrait"

    def _set_up(self, footer: str) -> None:
        sheet = self.work
        sheet.sheet_view.showGridLines = False
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = A4
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        sheet.page_margins.left = sheet.page_margins.right = MARGIN
        sheet.oddFooter.left.text = harmless(footer).replace("&", "&&")
        sheet.oddFooter.right.text = "&P / &N"


def _link(link: str) -> Hyperlink:
    """A link to a sheet of the same workbook, or to the web."""
    is_inside = link.startswith("#")
    return Hyperlink(ref="A1", **({"location": link[1:]} if is_inside else {"target": link}))


def distinct(names: Sequence[str]) -> list[str]:
    """The names, repetitions numbered, as the headings of an Excel table must be.

    >>> distinct(["Place", "place", "Level"])
    ['Place', 'place 2', 'Level']
    """
    found: list[str] = []
    seen: set[str] = set()
    for name in names:
        known, number = name or "–", 2
        while known.casefold() in seen:
            known, number = f"{name} {number}", number + 1
        seen.add(known.casefold())
        found.append(known)
    return found


def _lines(put: Put, width: float) -> int:
    """How many lines a text fills in a column of ``width`` characters."""
    if not isinstance(put.value, str) or not put.look.wraps or put.look.is_upright:
        return 1
    letter = put.look.size / 10 * (BOLD if put.look.is_bold else 1)
    return ceil(ROOMY * letter * len(put.value) / width)


def _length(put: Put | None) -> int:
    if put is None or put.look.is_upright:
        return 0
    return max(map(len, str(put.value).split("\n")))
