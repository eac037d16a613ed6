"""Tables of numbers and words, as a person would set them in Word."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
from docx.oxml.xmlchemy import BaseOxmlElement

from exports.columns import texts_of
from exports.document.elements import element, run
from exports.document.pages import width_of
from exports.document.styles import TABLE_STYLE
from exports.document.widths import least_room, shared

MOST_ROWS = 400  # of a table; a document is read, not searched
FEW_ROWS = 10  # with the head; they may grow tall before a page is turned for them
TOGETHER = 3  # rows with the head that stay with the next one, as do the last two
LETTER = 0.5  # of the height of letters, an average one
USUAL, SMALL = 8, 7  # points
SNUG = {USUAL: 0.72, SMALL: 0.9}  # of a page that the longest words may fill, by size


@dataclass(frozen=True, slots=True)
class Grid:
    """A table in words: columns of texts, each begun by its head."""

    columns: tuple[tuple[str, ...], ...]
    numeric: tuple[bool, ...]
    size: int  # points of its letters
    is_wide: bool  # needs a page turned to its side


def grid_of(table: pd.DataFrame, language: str) -> Grid:
    """The first rows of ``table`` in the way ``language`` writes numbers."""
    shown = table.head(MOST_ROWS)
    numeric = tuple(pd.api.types.is_numeric_dtype(shown[name]) for name in shown)
    columns = tuple((str(name), *texts_of(shown[name], language, alike=True)) for name in shown)
    size = next((size for size in (USUAL, SMALL) if _fits(columns, size)), 0)
    return Grid(columns, numeric, size or SMALL, is_wide=not size)


def _fits(columns: Sequence[Sequence[str]], size: int) -> bool:
    """Whether an upright page holds them, with some room for long lines where rows are many."""
    share = 1 if len(columns[0]) <= FEW_ROWS else SNUG[size]
    return least_room(columns) <= share * width_of(False) / (20 * size * LETTER)


def table_of(grid: Grid, *, title: str, description: str) -> BaseOxmlElement:
    """The table across the page; its head is repeated, its rows stay whole."""
    letter = 20 * grid.size * LETTER
    widths = [
        round(letter * share) for share in shared(grid.columns, width_of(grid.is_wide) / letter)
    ]
    rows = list(zip(*grid.columns, strict=True))
    looks = [_style(grid, is_number) for is_number in grid.numeric]
    made = [
        _row(row, widths, looks, is_head=number == 0, keep=not TOGETHER <= number < len(rows) - 2)
        for number, row in enumerate(rows)
    ]
    return framed(made, widths, title=title, description=description)


def framed(
    rows: Sequence[BaseOxmlElement], widths: Sequence[int], *, title: str, description: str
) -> BaseOxmlElement:
    """A table of ready rows with fixed column widths and words for those who cannot see it."""
    properties = element(
        "w:tblPr",
        element("w:tblStyle", val=TABLE_STYLE),
        element("w:tblW", w=sum(widths), type="dxa"),
        element("w:tblLayout", type="fixed"),
        element("w:tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0),
        element("w:tblCaption", val=title),
        element("w:tblDescription", val=description),
    )
    columns = element("w:tblGrid", *(element("w:gridCol", w=width) for width in widths))
    return element("w:tbl", properties, columns, *rows)


def row_of(cells: Sequence[BaseOxmlElement], *, is_head: bool) -> BaseOxmlElement:
    """A row that is not torn apart; a head stands again on every page."""
    look = element("w:trPr", element("w:cantSplit"))
    if is_head:
        look.append(element("w:tblHeader"))
    return element("w:tr", look, *cells)


def cell_of(line: BaseOxmlElement, width: int, *looks: BaseOxmlElement) -> BaseOxmlElement:
    """A cell with one paragraph; ``looks`` follow its width in the order of the format."""
    return element("w:tc", element("w:tcPr", element("w:tcW", w=width, type="dxa"), *looks), line)


def _row(
    texts: Sequence[str],
    widths: Sequence[int],
    looks: Sequence[str],
    *,
    is_head: bool,
    keep: bool,
) -> BaseOxmlElement:
    cells = [
        cell_of(_line(look, text, keep=keep), width, *([_low()] if is_head else []))
        for text, width, look in zip(texts, widths, looks, strict=True)
    ]
    return row_of(cells, is_head=is_head)


def _low() -> BaseOxmlElement:
    """Heads of one line stand at the foot of those of three."""
    return element("w:vAlign", val="bottom")


def _line(style: str, text: str, *, keep: bool) -> BaseOxmlElement:
    look = element("w:pPr", element("w:pStyle", val=style))
    if keep:
        look.append(element("w:keepNext"))
    return element("w:p", look, *([run(text)] if text else []))


def _style(grid: Grid, is_number: bool) -> str:
    kind = "Number" if is_number else "Text"
    return f"Small{kind}" if grid.size == SMALL else f"Table{kind}"
