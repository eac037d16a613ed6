"""Native shapes as plain data that report.typ draws: grids of cells, rows with bars and dots."""

from collections.abc import Iterator
from typing import Any

from exports.native.shapes import Bars, Dots, Grid, Label, Native

Drawn = dict[str, Any]

TOPS = {"percent": 100.0, "level": 4.0}  # where the axis of a unit ends; it begins at 0
STEPS = {"percent": (0, 25, 50, 75, 100), "level": (0, 1, 2, 3, 4)}
MIDDLE = 0.5  # of a row


def drawing_of(shape: Native | None) -> Drawn | None:
    """What to draw; nothing for a chart that is neither grid nor rows."""
    if isinstance(shape, Grid):
        return _grid(shape)
    if isinstance(shape, Bars):
        return _bars(shape)
    return _dots(shape) if isinstance(shape, Dots) else None


def _grid(grid: Grid) -> Drawn:
    cells = [
        [{"text": one.text, "fill": one.fill, "ink": one.ink, "mark": one.mark} for one in row]
        for row in grid.cells
    ]
    return {
        "kind": "grid",
        "columns": [_label(one) for one in grid.columns],
        "rows": [_label(one) for one in grid.rows],
        "cells": cells,
    }


def _bars(bars: Bars) -> Drawn:
    top = TOPS.get(bars.unit, 100.0)
    rows = [
        {
            **_label(category),
            "missing": bars.missing[at],
            "beside": bars.beside[at],
            "state": _label(bars.states[at]),
            "height": 1,
            "bars": list(_stacked(bars, at, top)),
            "dots": [
                _dot(value / top, MIDDLE, mark.colour)
                for mark in bars.marks
                if (value := mark.values[at]) is not None
            ],
        }
        for at, category in enumerate(bars.categories)
    ]
    ticks = [{"at": step / top, "label": str(step)} for step in STEPS.get(bars.unit, ())]
    return {"kind": "rows", "rows": rows, "ticks": ticks, "lines": [], "note": ""}


def _stacked(bars: Bars, at: int, top: float) -> Iterator[Drawn]:
    start = 0.0
    for series in bars.series:
        value = series.values[at]
        if value:
            yield {"start": start / top, "end": (start + value) / top, "colour": series.colour}
            start += value


def _dots(dots: Dots) -> Drawn:
    low, high = _ends(dots)
    tall = [_height(dots, at) for at in range(len(dots.categories))]
    rows = [
        {
            **_label(category),
            "missing": dots.missing[at],
            "beside": "; ".join(one for one in (*_unstated(dots, at), dots.beside[at]) if one),
            "state": {"text": "", "colour": ""},
            "height": tall[at],
            "bars": [],
            "dots": list(_points(dots, at, low, high)),
        }
        for at, category in enumerate(dots.categories)
    ]
    placed = [(tick, label) for tick, label in dots.ticks if low <= tick <= high]
    return {
        "kind": "rows",
        "rows": rows,
        "ticks": [{"at": _share(tick, low, high), "label": label} for tick, label in placed],
        "lines": [{"at": _share(line.x, low, high)} for line in dots.lines],
        "note": " ".join([dots.title, *(line.label for line in dots.lines)]).strip(),
    }


def _ends(dots: Dots) -> tuple[float, float]:
    """Where the axis begins and ends: as its unit says, else around all that stands on it."""
    if dots.unit in TOPS:
        return 0.0, TOPS[dots.unit]
    points = [one.x for series in dots.series for one in series.points if one.x is not None]
    places = [*points, *(line.x for line in dots.lines)] or [0.0]
    low, high = min(places), max(places)
    return (low, high) if high > low else (low - 1, high + 1)


def _height(dots: Dots, at: int) -> int:
    """As many lines as dots of the row stand above each other."""
    heights = {one.height for series in dots.series for one in series.points if one.row == at}
    return max(1, len(heights))


def _points(dots: Dots, at: int, low: float, high: float) -> Iterator[Drawn]:
    for series in dots.series:
        for one in series.points:
            if one.row == at and one.x is not None:
                place = _share(one.x, low, high)
                yield {**_dot(place, one.height - at, series.colour), "text": one.text}


def _unstated(dots: Dots, at: int) -> Iterator[str]:
    """What stands in the row without a place on the axis."""
    for series in dots.series:
        for one in series.points:
            if one.row == at and one.x is None:
                yield f"{dots.unstated}: {one.text}"


def _share(value: float, low: float, high: float) -> float:
    return min(1.0, max(0.0, (value - low) / (high - low)))


def _dot(at: float, height: float, colour: str) -> Drawn:
    return {"at": min(1.0, at), "height": height, "colour": colour, "text": ""}


def _label(label: Label) -> Drawn:
    return {"text": label.text, "colour": label.colour}
