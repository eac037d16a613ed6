"""Who covers what: countries or places against goals and areas, as grids of cells."""

from itertools import pairwise
from typing import Any

import pandas as pd

from charts.cells import cell_traces, legend_of, level_bins, share_bin, share_bins
from charts.colours import colours
from charts.frame import Figure, Margins, Words, framed, lines_of, quiet_axis, room_for, wrapped
from charts.labels import column, numbered, swatch
from charts.places import COMMITTED
from domain import vocabulary
from domain.phrases import phrase
from domain.rules import few_places

ROW, PLACE_ROW = 33, 26  # pixels
LINE, AIR = 14, 5  # pixels of a row label and around it
NAME_WIDTH, PLACE_WIDTH = 26, 22  # characters of a row label on one line
BETWEEN_COUNTRIES = 0.4  # of a row
ASIDE = 0.25  # of a column, between the cells and their totals
FEWEST_COLUMNS = 8  # room in the grid, so that few columns do not become bands


def country_heatmap(coverage: pd.DataFrame, *, language: str, words: Words) -> Figure:
    """Criteria down, countries across, share of places as colour and number.

    ``coverage``: country, criterion, covered_count, place_count, coverage_share (0..1, missing
    without data). A click names the criterion.
    """
    shares: list[Any] = list(coverage.itertuples())
    criteria = list(dict.fromkeys(row.criterion for row in shares))
    countries = _most_places(shares)
    cells = _country_cells(shares, criteria, countries, language)
    rows = [wrapped(numbered(one, language), NAME_WIDTH) for one in criteria]
    bins = share_bins(language)
    return framed(
        cell_traces(cells, bins),
        grid_layout(
            [_column(one, most) for one, most in countries.items()],
            [swatch(one, row) for one, row in zip(criteria, rows, strict=True)],
        ),
        words=words,
        height=max(ROW, AIR + LINE * lines_of(rows)) * len(criteria),
        margins=Margins(left=room_for(rows) + 16, top=44),
        legend=legend_of(cells, bins),
    )


def _most_places(shares: list[Any]) -> dict[str, int]:
    """Countries in their order, each with the most places that have data in a criterion."""
    most: dict[str, int] = {}
    for row in shares:
        most[row.country] = max(most.get(row.country, 0), row.place_count)
    return most


def _country_cells(
    shares: list[Any], criteria: list[str], countries: dict[str, int], language: str
) -> pd.DataFrame:
    """A country with data elsewhere but not here: the criterion does not apply there."""
    columns = {one: number for number, one in enumerate(countries)}
    lines = {one: number for number, one in enumerate(criteria)}
    return pd.DataFrame(
        {
            "x": [columns[row.country] for row in shares],
            "y": [lines[row.criterion] for row in shares],
            "bin": [_share_key(row, has_data=countries[row.country] > 0) for row in shares],
            "text": [_share_text(row) for row in shares],
            "hover": [_share_hover(row, language) for row in shares],
            "key": [row.criterion for row in shares],
        }
    )


def place_heatmap(
    coverage: pd.DataFrame, *, language: str, words: Words, chosen: str = ""
) -> Figure:
    """Places down, criteria across, level as colour and digit, commitments counted at the end.

    ``coverage``: place_id, place_name, country, criterion, level (0..4 or missing), status,
    breadth and part_count (missing below goals and areas); drawn in the order of its rows.
    A click names ``place_id|criterion``; ``chosen`` is the cell to outline.
    """
    criteria = list(dict.fromkeys(coverage["criterion"]))
    totals = _committed(coverage)
    heights = _heights(totals["country"].tolist())
    cells = _place_cells(coverage, dict(zip(totals.index, heights, strict=True)), language)
    rows = [
        wrapped(f"{row.place_name} · {row.country}", PLACE_WIDTH) for row in totals.itertuples()
    ]
    row_height = ROW if any("<br>" in row for row in rows) else PLACE_ROW
    bins = level_bins(language)
    layout = _place_layout([column(one, language) for one in criteria], rows, heights)
    return framed(
        [*cell_traces(cells, bins), _totals(totals, heights, len(criteria))],
        layout | {"shapes": _outline(cells[cells["key"] == chosen])},
        words=words,
        height=round((heights[-1] + 1) * row_height),
        margins=Margins(left=room_for(rows), right=0, top=44),
        legend=legend_of(cells, bins),
    )


def _committed(coverage: pd.DataFrame) -> pd.DataFrame:
    """One row per place, in their order: place_name, country, committed (criteria)."""
    marked = coverage.assign(committed=coverage["level"].fillna(0) >= COMMITTED)
    return marked.groupby("place_id", sort=False).agg(
        place_name=("place_name", "first"),
        country=("country", "first"),
        committed=("committed", "sum"),
    )


def _place_cells(coverage: pd.DataFrame, lines: dict[str, float], language: str) -> pd.DataFrame:
    criteria = list(dict.fromkeys(coverage["criterion"]))
    return pd.DataFrame(
        {
            "x": coverage["criterion"].map(criteria.index),
            "y": coverage["place_id"].map(lines),
            "bin": [_level_key(row) for row in coverage.itertuples()],
            "text": ["" if pd.isna(level) else f"{level:.0f}" for level in coverage["level"]],
            "hover": [level_hover(row, language) for row in coverage.itertuples()],
            "key": coverage["place_id"] + "|" + coverage["criterion"],
        }
    )


def _heights(countries: list[str]) -> list[float]:
    """Where each row stands: one below the other, with air between two countries in a block."""
    is_grouped = len(set(countries)) == 1 + sum(one != other for one, other in pairwise(countries))
    breaks = 0
    heights = [0.0]
    for one, other in pairwise(countries):
        breaks += is_grouped and one != other
        heights.append(len(heights) + BETWEEN_COUNTRIES * breaks)
    return heights


def _place_layout(columns: list[str], rows: list[str], heights: list[float]) -> Figure:
    layout = grid_layout([*columns, "<b>2+</b>"], rows)
    layout["xaxis"]["tickvals"][-1] += ASIDE
    layout["xaxis"]["range"] = [-0.5, max(len(columns) + 1, FEWEST_COLUMNS) - 0.5 + 2 * ASIDE]
    layout["xaxis"]["tickfont"] |= {"size": 11}
    layout["yaxis"] |= {
        "tickfont": layout["yaxis"]["tickfont"] | {"size": 12},
        "tickvals": heights,
        "range": [heights[-1] + 0.5, -0.5],
    }
    return layout


def _totals(totals: pd.DataFrame, heights: list[float], column: int) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "text",
        "x": [column + ASIDE] * len(totals),
        "y": heights,
        "text": [f"<b>{count}</b>" for count in totals["committed"]],
        "textfont": {"color": colours()["lines"]["ink"]},
        "hoverinfo": "skip",
    }


def _outline(cell: pd.DataFrame) -> list[dict[str, Any]]:
    line = {"color": colours()["lines"]["accent"], "width": 2.5}
    corners = {"x0": cell["x"] - 0.5, "x1": cell["x"] + 0.5, "y0": cell["y"] - 0.5}
    corners["y1"] = cell["y"] + 0.5
    return [
        {"type": "rect", "line": line} | {name: values.loc[row] for name, values in corners.items()}
        for row in cell.index
    ]


def grid_layout(columns: list[str], rows: list[str]) -> Figure:
    """Numeric axes that carry words, so that bars can stand on any cell of the grid."""
    axis = {**quiet_axis(), "showgrid": False}
    return {
        "barmode": "overlay",
        "dragmode": False,
        "xaxis": {
            **axis,
            "tickvals": list(range(len(columns))),
            "ticktext": columns,
            "range": [-0.5, len(columns) - 0.5],
            "side": "top",
            "tickangle": 0,
        },
        "yaxis": {
            **axis,
            "tickvals": list(range(len(rows))),
            "ticktext": rows,
            "range": [len(rows) - 0.5, -0.5],
        },
    }


def country_name(country: str, language: str) -> str:
    """The country's name; V4 for all four."""
    return vocabulary.label("reference/countries", "country", country, language)


def _column(country: str, places: int) -> str:
    few = "*" if places < few_places() else ""
    return f"<b>{country}</b><br>n={places}{few}"


def _share_key(row: Any, *, has_data: bool) -> str:
    if row.place_count:
        return share_bin(row.coverage_share)
    return "not_applicable" if has_data else "no_data"


def _share_text(row: Any) -> str:
    return f"{100 * row.coverage_share:.0f}" if row.place_count else ""


def _share_hover(row: Any, language: str) -> str:
    place = country_name(row.country, language)
    words = phrase("hover.no_share", language)
    if row.place_count:
        words = phrase(
            "hover.share",
            language,
            share=row.coverage_share,
            covered=row.covered_count,
            places=row.place_count,
        )
    return f"<b>{place}</b><br>{numbered(row.criterion, language)}<br>{words}"


def _level_key(row: Any) -> str:
    return str(row.status) if pd.isna(row.level) else str(int(row.level))


def level_hover(row: Any, language: str) -> str:
    """What a cell of one place says when pointed at; ``row``: of the question coverage_by_place."""
    key = f"status.{row.status}" if pd.isna(row.level) else f"level.{int(row.level)}"
    lines = [f"<b>{row.place_name}</b>", numbered(row.criterion, language), phrase(key, language)]
    if not pd.isna(row.level) and pd.notna(row.part_count) and row.part_count > 0:
        counts = {"breadth": int(row.breadth), "count": int(row.part_count)}
        lines.append(phrase("profile.hover.breadth", language, **counts))
    return "<br>".join(lines)
