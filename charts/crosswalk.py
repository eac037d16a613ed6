"""Where Green Deal and SDGs meet: goals against areas, the share of places as colour and number."""

from typing import Any

import pandas as pd

from charts.cells import Bin, cell_traces, legend_of, share_bin, share_bins
from charts.colours import colours
from charts.coverage import grid_layout
from charts.frame import Entry, Figure, Margins, Words, framed, lines_of, room_for, wrapped
from charts.labels import column, numbered, swatch
from domain.phrases import phrase

ROW = 33  # pixels
LINE, AIR = 14, 5  # pixels of a row label and around it
NAME_WIDTH = 26  # characters of a row label on one line
IMPLIED = "implied"


def crosswalk_grid(cells: pd.DataFrame, *, language: str, words: Words, chosen: str = "") -> Figure:
    """Goals down, areas across.

    ``cells``: area, goal, place_count (with data for both), met_count (of them), measure_count,
    is_implied (hatched where nothing was found), one row a pair. A click names ``area|goal``;
    ``chosen`` is the pair to outline.
    """
    goals, areas = list(dict.fromkeys(cells["goal"])), list(dict.fromkeys(cells["area"]))
    placed = pd.DataFrame(
        {
            "x": cells["area"].map(areas.index),
            "y": cells["goal"].map(goals.index),
            "bin": [_bin(row) for row in cells.itertuples()],
            "text": [_text(row) for row in cells.itertuples()],
            "hover": [_hover(row, language) for row in cells.itertuples()],
            "key": cells["area"] + "|" + cells["goal"],
        }
    )
    rows = [wrapped(numbered(one, language), NAME_WIDTH) for one in goals]
    bins = [*share_bins(language), _implied_bin(language)]
    layout = grid_layout(
        [f"<b>{column(one, language)}</b>" for one in areas],
        [swatch(one, row) for one, row in zip(goals, rows, strict=True)],
    )
    return framed(
        [_marked(trace) for trace in cell_traces(placed, bins)],
        layout | {"shapes": _outline(placed[placed["key"] == chosen])},
        words=words,
        height=max(ROW, AIR + LINE * lines_of(rows)) * len(goals),
        margins=Margins(left=room_for(rows) + 16, top=30),
        legend=_legend(placed, bins, language),
    )


def _each(rows: pd.DataFrame) -> Any:
    return rows.itertuples()


def _bin(row: Any) -> str:
    if row.place_count == 0:
        return "not_applicable"
    if row.met_count == 0 and row.is_implied:
        return IMPLIED
    return share_bin(row.met_count / row.place_count)


def _text(row: Any) -> str:
    return "" if row.place_count == 0 else f"{100 * row.met_count / row.place_count:.0f}"


def _hover(row: Any, language: str) -> str:
    names = [f"<b>{numbered(row.area, language)}</b>", f"<b>{numbered(row.goal, language)}</b>"]
    if row.place_count == 0:
        return "<br>".join([*names, phrase("hover.no_share", language)])
    counted = phrase(
        "crosswalk.hover",
        language,
        share=row.met_count / row.place_count,
        met=int(row.met_count),
        places=int(row.place_count),
    )
    measures = phrase("crosswalk.hover.measures", language, measures=int(row.measure_count))
    implied = [phrase("crosswalk.legend.implied", language)] if _bin(row) == IMPLIED else []
    return "<br>".join([*names, counted, measures, *implied])


def _implied_bin(language: str) -> Bin:
    label = phrase("crosswalk.legend.implied", language)
    return Bin(IMPLIED, label, "", colours()["levels"]["text"][0], "\\")


def _marked(trace: dict[str, Any]) -> dict[str, Any]:
    """The implied layer is hatched in a colour of its own."""
    pattern = trace["marker"].get("pattern")
    if pattern and pattern["shape"] == "\\":
        accent = colours()["lines"]["accent"]
        marker = {**trace["marker"], "pattern": {**pattern, "fgcolor": accent, "solidity": 0.15}}
        trace = {**trace, "marker": marker}
    return trace


def _outline(cell: pd.DataFrame) -> list[dict[str, Any]]:
    line = {"color": colours()["lines"]["accent"], "width": 2.5}
    return [
        {
            **{"type": "rect", "line": line},
            **{"x0": row.x - 0.5, "x1": row.x + 0.5, "y0": row.y - 0.5, "y1": row.y + 0.5},
        }
        for row in _each(cell)
    ]


def _legend(placed: pd.DataFrame, bins: list[Bin], language: str) -> list[Entry]:
    entries = legend_of(placed, bins)
    label = phrase("crosswalk.legend.implied", language)
    accent = colours()["lines"]["accent"]
    return [Entry(one.label, accent, "▨") if one.label == label else one for one in entries]
