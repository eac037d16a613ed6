"""Grids of cells: one bar trace a bin, so that colour and hatching can be mixed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from charts.colours import colours
from charts.frame import Entry
from domain.phrases import phrase

GAP = 0.06  # of a cell, left free around it
STEPS = ("0", "1–24", "25–49", "50–74", "75–100")  # percent


@dataclass(frozen=True, slots=True)
class Bin:
    """One entry of the scale."""

    key: str
    label: str
    fill: str
    text: str  # colour of the numbers inside
    pattern: str = ""  # hatching or dots for what is not on the scale

    @property
    def sign(self) -> str:
        """How the legend prints it."""
        return {"": "■", ".": "▦"}.get(self.pattern, "▨")


def level_bins(language: str) -> list[Bin]:
    """Not found to implementable, then not applicable and no data."""
    scale = colours()["levels"]
    bins = [
        Bin(str(level), phrase(f"level.{level}", language), fill, text)
        for level, (fill, text) in enumerate(zip(scale["fill"], scale["text"], strict=True))
    ]
    return [*bins, *missing_bins(language)]


def missing_bins(language: str) -> list[Bin]:
    """What is hatched: never zero, never on the colour scale."""
    quiet = colours()["lines"]["quiet"]
    return [
        Bin("not_applicable", phrase("status.not_applicable", language), "", quiet, "."),
        Bin("no_data", phrase("status.no_data", language), "", quiet, "/"),
    ]


def share_bins(language: str) -> list[Bin]:
    """Five fixed steps of 0 to 100 %, then what is hatched."""
    scale = colours()["levels"]
    labels = [phrase("share.percent", language, share=step) for step in STEPS]
    steps = zip(labels, scale["fill"], scale["text"], strict=True)
    bins = [Bin(str(number), *step) for number, step in enumerate(steps)]
    return [*bins, *missing_bins(language)]


def share_bin(share: float) -> str:
    """The key of the step that ``share`` (0..1) falls into.

    >>> share_bin(0.0), share_bin(0.01), share_bin(0.25), share_bin(1.0)
    ('0', '1', '2', '4')
    """
    if share == 0:
        return "0"
    return str(min(4, 1 + int(share * 4)))


def cell_traces(cells: pd.DataFrame, bins: Sequence[Bin]) -> list[dict[str, Any]]:
    """One trace a bin.

    ``cells``: x and y (whole numbers, the middle of the cell), bin, text, hover, key (what a click
    names).
    """
    columns = {name: cells[name].tolist() for name in ("x", "y", "text", "hover", "key")}
    rows: dict[str, list[int]] = {}
    for row, key in enumerate(cells["bin"].tolist()):
        rows.setdefault(key, []).append(row)
    return [_trace(_some(columns, rows[one.key]), one) for one in bins if one.key in rows]


def legend_of(cells: pd.DataFrame, bins: Sequence[Bin]) -> list[Entry]:
    """The whole scale, and what is hatched only where it occurs."""
    used = set(cells["bin"])
    return [
        Entry(one.label, one.fill or colours()["missing"]["line"], one.sign)
        for one in bins
        if not one.pattern or one.key in used
    ]


def _some(columns: dict[str, list[Any]], rows: list[int]) -> dict[str, list[Any]]:
    return {name: [values[row] for row in rows] for name, values in columns.items()}


def _trace(cells: dict[str, list[Any]], one: Bin) -> dict[str, Any]:
    size = 1 - 2 * GAP
    return {
        "type": "bar",
        "name": one.label,
        "x": cells["x"],
        "y": [size] * len(cells["x"]),
        "base": [y - size / 2 for y in cells["y"]],
        "width": size,
        "text": cells["text"],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "none",
        "textfont": {"color": one.text},
        "customdata": cells["key"],
        "hovertext": cells["hover"],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": _marker(one),
    }


def _marker(one: Bin) -> dict[str, Any]:
    outline = {"color": colours()["lines"]["outline"], "width": 0 if one.key not in "0" else 1}
    if not one.pattern:
        return {"color": one.fill, "line": outline}
    hatch = {"shape": one.pattern, "fgcolor": colours()["missing"]["line"], "size": 6}
    return {
        "color": "rgba(0,0,0,0)",
        "pattern": {**hatch, "fillmode": "replace", "solidity": 0.25},
        "line": {"color": colours()["missing"]["line"], "width": 1},
    }
