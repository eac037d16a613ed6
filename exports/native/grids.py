"""A heatmap as a grid: one bar trace a bin becomes cells in rows and columns."""

from collections.abc import Iterator
from typing import Any

from charts.frame import Figure
from exports.native.axes import grid_unit, labels, position
from exports.native.plain import plain, solid
from exports.native.shapes import Cell, Grid, Mark

MARKS: dict[str, Mark] = {"/": "hatched", ".": "dotted", "\\": "implied"}


def grid(figure: Figure) -> Grid:
    """The cells of a figure whose traces are bars on a grid, and the totals beside them."""
    columns, rows = labels(figure, "xaxis"), labels(figure, "yaxis")
    cells = [[Cell() for _ in columns] for _ in rows]
    totals = [trace for trace in figure["data"] if trace["type"] == "scatter"]
    for trace in figure["data"]:
        placed = _totals(trace) if trace["type"] == "scatter" else _cells(trace)
        for x, y, cell in placed:
            cells[position(figure, "yaxis", y)][position(figure, "xaxis", x)] = cell
    made = tuple(tuple(row) for row in cells)
    return Grid(columns, rows, made, grid_unit(figure), has_totals=bool(totals))


def mark_of(trace: dict[str, Any]) -> Mark:
    """How a trace is filled that is not one of the scale; empty for one that is."""
    return MARKS.get(trace["marker"].get("pattern", {}).get("shape", ""), "")


def _cells(trace: dict[str, Any]) -> Iterator[tuple[float, float, Cell]]:
    fill, ink = solid(trace["marker"]["color"]), solid(trace["textfont"]["color"])
    mark, size = mark_of(trace), trace["width"]
    for x, base, text in zip(trace["x"], trace["base"], trace["text"], strict=True):
        number = float(text) if text else None
        yield x, base + size / 2, Cell(text, number, fill, ink, mark, trace["name"])


def _totals(trace: dict[str, Any]) -> Iterator[tuple[float, float, Cell]]:
    ink = solid(trace["textfont"]["color"])
    for x, y, text in zip(trace["x"], trace["y"], trace["text"], strict=True):
        yield x, y, Cell(plain(text), float(plain(text)), ink=ink)
