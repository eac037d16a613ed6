"""A heatmap as native tables: numbers in coloured cells, long ones over several slides."""

from dataclasses import dataclass

from exports.deck.cells import MARGIN, Look
from exports.deck.elements import Run, quiet
from exports.deck.fitting import LEADING, lines, width
from exports.native.shapes import Cell, Grid, Label

SIZE, NARROW_SIZE = 11.0, 9.5  # points of letters, in tables of few and of many columns
MANY = 12  # columns
WIDEST_NAME = 0.36  # of the slide
WIDEST_COLUMN = 180.0  # points
ROOMY, TIGHT = 26.0, 15.5  # points of a row
SIGNS = {"hatched": "▨", "dotted": "▦"}


@dataclass(frozen=True, slots=True)
class Measures:
    """How a grid is laid out, in points."""

    size: float
    names: float  # width of the row labels
    column: float
    head: float  # height of the first row


def measured(grid: Grid, room: float) -> Measures:
    """Widths that fit the longest names into ``room`` points."""
    size = NARROW_SIZE if len(grid.columns) > MANY else SIZE
    longest = max(width(_words(one), size) for one in grid.rows) + 2 * MARGIN + 4
    names = min(longest, WIDEST_NAME * room)
    column = min(WIDEST_COLUMN, (room - names) / len(grid.columns))
    within = column - 2 * MARGIN
    tall = max(lines(_words(one), size, within, bold=True) for one in grid.columns)
    return Measures(size, names, column, LEADING * size * tall + 4)


def pages(grid: Grid, measures: Measures, tall: float) -> list[range]:
    """The rows of each slide, shared out evenly; ``tall`` points are free on each."""
    total = len(grid.rows)
    most = max(1, int((tall - measures.head) / _least(grid, measures)))
    count = -(-total // most)
    each = -(-total // count)
    return [range(at, min(at + each, total)) for at in range(0, total, each)]


def heights(grid: Grid, measures: Measures, rows: range, tall: float) -> list[float]:
    """Points of the head and of each row: roomy where there is room."""
    each = min(ROOMY, (tall - measures.head) / len(rows))
    return [measures.head, *([max(each, _least(grid, measures))] * len(rows))]


def looks(grid: Grid, rows: range) -> list[list[Look]]:
    """Head and rows of a table."""
    head = [Look((Run(""),)), *(Look(_label(one, bold=True), align="ctr") for one in grid.columns)]
    body = [[Look(_label(grid.rows[at])), *map(_cell, grid.cells[at])] for at in rows]
    return [head, *body]


def widths(grid: Grid, measures: Measures) -> list[float]:
    """Points of the row labels and of every column."""
    return [measures.names, *([measures.column] * len(grid.columns))]


def _least(grid: Grid, measures: Measures) -> float:
    """Points that the label with most lines needs."""
    within = measures.names - 2 * MARGIN
    most = max(lines(_words(one), measures.size, within) for one in grid.rows)
    return max(TIGHT, LEADING * measures.size * most + 3)


def _words(label: Label) -> str:
    return f"■ {label.text}" if label.colour else label.text


def _label(label: Label, *, bold: bool = False) -> tuple[Run, ...]:
    words = Run(label.text, bold=bold)
    return (Run("■ ", label.colour), words) if label.colour else (words,)


def _cell(cell: Cell) -> Look:
    """What is missing prints its sign: an empty cell could be read as zero."""
    text = cell.text or SIGNS.get(cell.mark, "")
    is_total = not (cell.fill or cell.mark)
    colour = quiet() if cell.mark else cell.ink
    return Look((Run(text, colour, bold=is_total),), cell.fill, "ctr")
