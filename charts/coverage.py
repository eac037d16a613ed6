"""Who covers what: countries or places against goals and areas, as grids of cells."""

from typing import Any

import pandas as pd

from charts.cells import cell_traces, level_bins, share_bin, share_bins
from charts.frame import Figure, Words, framed
from charts.labels import number, numbered, swatch
from domain import vocabulary
from domain.phrases import phrase
from domain.rules import few_places

ROW, PLACE_ROW = 27, 22  # pixels


def country_heatmap(coverage: pd.DataFrame, *, language: str, words: Words) -> Figure:
    """Criteria down, countries across, share of places as colour and number.

    ``coverage``: country, criterion, covered_count, place_count, coverage_share (0..1, missing
    without data). A click names the criterion.
    """
    criteria = list(dict.fromkeys(coverage["criterion"]))
    countries = list(dict.fromkeys(coverage["country"]))
    cells = pd.DataFrame(
        {
            "x": coverage["country"].map(countries.index),
            "y": coverage["criterion"].map(criteria.index),
            "bin": [_share_key(row) for row in coverage.itertuples()],
            "text": [_share_text(row) for row in coverage.itertuples()],
            "hover": [_share_hover(row, language) for row in coverage.itertuples()],
            "key": coverage["criterion"],
        }
    )
    labels = [swatch(one, numbered(one, language)) for one in criteria]
    columns = [_column(one, coverage, language) for one in countries]
    return framed(
        cell_traces(cells, share_bins(language)),
        grid_layout(columns, labels),
        words=words,
        height=ROW * len(criteria),
    )


def place_heatmap(coverage: pd.DataFrame, *, language: str, words: Words) -> Figure:
    """Places down, criteria across, level as colour.

    ``coverage``: place_id, place_name, country, criterion, level (0..4 or missing), status.
    A click names ``place_id|criterion``.
    """
    criteria = list(dict.fromkeys(coverage["criterion"]))
    places = list(dict.fromkeys(coverage["place_id"]))
    cells = pd.DataFrame(
        {
            "x": coverage["criterion"].map(criteria.index),
            "y": coverage["place_id"].map(places.index),
            "bin": [_level_key(row) for row in coverage.itertuples()],
            "text": "",
            "hover": [_level_hover(row, language) for row in coverage.itertuples()],
            "key": coverage["place_id"] + "|" + coverage["criterion"],
        }
    )
    first = coverage.drop_duplicates("place_id")
    labels = [f"{row.place_name} <b>{row.country}</b>" for row in first.itertuples()]
    columns = [swatch(one, "<br>" + number(one)) for one in criteria]
    return framed(
        cell_traces(cells, level_bins(language)),
        grid_layout(columns, labels),
        words=words,
        height=PLACE_ROW * len(places),
    )


def grid_layout(columns: list[str], rows: list[str]) -> Figure:
    """Numeric axes that carry words, so that bars can stand on any cell of the grid."""
    axis = {"showgrid": False, "zeroline": False, "fixedrange": True, "ticks": ""}
    return {
        "barmode": "overlay",
        "below": 40,
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
            "automargin": True,
        },
        "legend": {
            "orientation": "h",
            "x": 0,
            "y": 0,
            "yanchor": "top",
            "traceorder": "normal",
            "itemclick": False,
            "itemdoubleclick": False,
        },
    }


def country_name(country: str, language: str) -> str:
    """The country's name; V4 for all four."""
    return vocabulary.label("reference/countries", "country", country, language)


def _column(country: str, coverage: pd.DataFrame, language: str) -> str:
    places = int(coverage.loc[coverage["country"] == country, "place_count"].max())
    few = " *" if places < few_places() else ""
    return f"<b>{country_name(country, language)}</b><br>n = {places}{few}"


def _share_key(row: Any) -> str:
    if row.place_count == 0:
        return "no_data"
    return "not_applicable" if pd.isna(row.coverage_share) else share_bin(row.coverage_share)


def _share_text(row: Any) -> str:
    return "" if pd.isna(row.coverage_share) else f"{100 * row.coverage_share:.0f}"


def _share_hover(row: Any, language: str) -> str:
    place = country_name(row.country, language)
    if pd.isna(row.coverage_share):
        words = phrase("hover.no_share", language)
    else:
        words = phrase(
            "hover.share",
            language,
            share=_share_text(row),
            covered=row.covered_count,
            places=row.place_count,
        )
    return f"<b>{place}</b><br>{numbered(row.criterion, language)}<br>{words}"


def _level_key(row: Any) -> str:
    return str(row.status) if pd.isna(row.level) else str(int(row.level))


def _level_hover(row: Any, language: str) -> str:
    key = f"status.{row.status}" if pd.isna(row.level) else f"level.{int(row.level)}"
    words = phrase(key, language)
    return f"<b>{row.place_name}</b><br>{numbered(row.criterion, language)}<br>{words}"
