"""The axes of a figure: where rows and columns stand, and what the numbers along it are."""

from bisect import bisect
from itertools import pairwise
from typing import Any

from charts.frame import Figure
from exports.native.plain import label, plain, solid
from exports.native.shapes import Key, Label, Unit

HIGHEST_LEVEL, FIRST_YEAR = 4, 1900


def labels(figure: Figure, axis: str) -> tuple[Label, ...]:
    """The labels of ``axis`` (xaxis or yaxis) in display order."""
    return tuple(label(text) for text in figure["layout"][axis]["ticktext"])


def position(figure: Figure, axis: str, value: float) -> int:
    """Which label of ``axis`` stands nearest to ``value``."""
    places = figure["layout"][axis]["tickvals"]
    return min(range(len(places)), key=lambda at: abs(places[at] - value))


def height(figure: Figure, value: float) -> float:
    """How far down ``value`` of the y axis is, counted in rows: 0.5 is the middle of the first."""
    bounds = _bounds(figure)
    row = min(max(bisect(bounds, value) - 1, 0), len(bounds) - 2)
    return row + (value - bounds[row]) / (bounds[row + 1] - bounds[row])


def _bounds(figure: Figure) -> list[float]:
    """Where rows begin and end: lines across the figure, else half way between two labels."""
    layout = figure["layout"]
    end, start = layout["yaxis"]["range"]
    across = [one["y0"] for one in layout.get("shapes", ()) if one.get("xref") == "paper"]
    if across:
        return [start, *across, end]
    places: list[float] = layout["yaxis"]["tickvals"]
    middles = [(one + other) / 2 for one, other in pairwise(places)]
    return [places[0] - 0.5, *middles, places[-1] + 0.5]


def ticks(figure: Figure) -> tuple[tuple[float, str], ...]:
    """The labels along the x axis with their places."""
    axis = figure["layout"]["xaxis"]
    texts = [plain(text) for text in axis["ticktext"]]
    return tuple(zip(map(float, axis["tickvals"]), texts, strict=True))


def unit_of(figure: Figure) -> Unit:
    """What the numbers along the x axis are."""
    axis = figure["layout"]["xaxis"]
    if "title" in axis:
        return "value"
    # A column of texts behind the bars has a heading on the axis as well.
    numbers = [tick for tick, text in ticks(figure) if text[:1].isdigit() or not text]
    if max(numbers, default=0) > FIRST_YEAR:
        return "year"
    is_level = all(tick <= HIGHEST_LEVEL + 1 for tick in axis["tickvals"])
    return "level" if is_level else "percent"


def grid_unit(figure: Figure) -> Unit:
    """What the numbers in the cells of a grid are; the legend of shares speaks of percent."""
    return "percent" if any("%" in one.label for one in legend(figure)) else "level"


def legend(figure: Figure) -> tuple[Key, ...]:
    """The entries of the legend, in their order; empty for a figure that needs none."""
    entries = figure.get("layout", {}).get("meta", {}).get("legend", ())
    return tuple(Key(one["label"], solid(one["colour"]), one["sign"]) for one in entries)


def texts_beside(figure: Figure, traces: list[dict[str, Any]]) -> tuple[str, ...]:
    """The words of traces that print one text a row, for every row; empty where there is none."""
    found = [""] * len(figure["layout"]["yaxis"]["ticktext"])
    for trace in traces:
        for y, text in zip(trace["y"], trace["text"], strict=True):
            found[position(figure, "yaxis", y)] = plain(text)
    return tuple(found)
