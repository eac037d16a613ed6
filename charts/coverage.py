"""Who covers what: countries or places against goals and areas, as grids of cells."""

from typing import Any

import pandas as pd

from charts.cells import cell_traces, legend_of, level_bins, share_bin, share_bins
from charts.frame import Figure, Margins, Words, framed, room_for, wrapped
from charts.labels import number, numbered, swatch
from domain import vocabulary
from domain.phrases import phrase
from domain.rules import few_places

ROW, PLACE_ROW = 33, 22  # pixels
NAME_WIDTH = 26  # characters of a row label on one line


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
    rows = [wrapped(numbered(one, language), NAME_WIDTH) for one in criteria]
    bins = share_bins(language)
    return framed(
        cell_traces(cells, bins),
        grid_layout(
            [_column(one, coverage) for one in countries],
            [swatch(one, row) for one, row in zip(criteria, rows, strict=True)],
        ),
        words=words,
        height=ROW * len(criteria),
        margins=Margins(left=room_for(rows) + 16, top=44),
        legend=legend_of(cells, bins),
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
    rows = [wrapped(f"{row.place_name} · {row.country}", NAME_WIDTH) for row in first.itertuples()]
    bins = level_bins(language)
    return framed(
        cell_traces(cells, bins),
        grid_layout([_numbered_swatch(one) for one in criteria], rows),
        words=words,
        height=sum(PLACE_ROW if "<br>" not in row else ROW for row in rows),
        margins=Margins(left=room_for(rows), top=44),
        legend=legend_of(cells, bins),
    )


def grid_layout(columns: list[str], rows: list[str]) -> Figure:
    """Numeric axes that carry words, so that bars can stand on any cell of the grid."""
    axis = {"showgrid": False, "zeroline": False, "fixedrange": True, "ticks": ""}
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


def _column(country: str, coverage: pd.DataFrame) -> str:
    places = int(coverage.loc[coverage["country"] == country, "place_count"].max())
    few = "*" if places < few_places() else ""
    return f"<b>{country}</b><br>n={places}{few}"


def _numbered_swatch(criterion: str) -> str:
    mark = swatch(criterion, "")
    return f"{mark}<br>{number(criterion)}" if mark else number(criterion)


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
