"""A few places side by side: criteria down, places across, on one scale."""

from typing import Any

import pandas as pd

from charts.cells import cell_traces, legend_of, level_bins
from charts.coverage import ROW, grid_layout, level_hover
from charts.frame import Figure, Margins, Words, framed, lines_of, room_for, wrapped
from charts.labels import numbered, swatch

NAME_WIDTH, PLACE_WIDTH = 26, 14  # characters of a label on one line
LINE, AIR = 14, 5  # pixels of a row label and around it


def compare_grid(coverage: pd.DataFrame, *, language: str, words: Words) -> Figure:
    """Levels of a few places, in the order of the rows for both places and criteria.

    ``coverage``: place_id, place_name, country, criterion, level (0..4 or missing), status,
    breadth and part_count (missing below goals and areas). A click names ``place_id|criterion``.
    """
    criteria = list(dict.fromkeys(coverage["criterion"]))
    places = list(dict.fromkeys(coverage["place_id"]))
    names = coverage.drop_duplicates("place_id").set_index("place_id")["place_name"]
    cells = _cells(coverage, criteria, places, language)
    rows = [wrapped(numbered(one, language), NAME_WIDTH) for one in criteria]
    columns = [f"<b>{wrapped(str(names[one]), PLACE_WIDTH)}</b>" for one in places]
    bins = level_bins(language)
    return framed(
        cell_traces(cells, bins),
        grid_layout(columns, [swatch(one, row) for one, row in zip(criteria, rows, strict=True)]),
        words=words,
        height=max(ROW, AIR + LINE * lines_of(rows)) * len(criteria),
        margins=Margins(left=room_for(rows) + 16, top=16 + 16 * lines_of(columns)),
        legend=legend_of(cells, bins),
    )


def _cells(
    coverage: pd.DataFrame, criteria: list[str], places: list[str], language: str
) -> pd.DataFrame:
    known = coverage["level"].notna()
    levels = coverage["level"].astype("string")
    hovers: list[Any] = [level_hover(row, language) for row in coverage.itertuples()]
    return pd.DataFrame(
        {
            "x": coverage["place_id"].map(places.index),
            "y": coverage["criterion"].map(criteria.index),
            "bin": levels.where(known, coverage["status"]),
            "text": levels.where(known, ""),
            "hover": hovers,
            "key": coverage["place_id"] + "|" + coverage["criterion"],
        }
    )
