"""The map: regions by share of places, places by level; it needs no internet."""

from typing import Any

import pandas as pd

from charts.cells import Bin, level_bins, share_bin, share_bins
from charts.colours import colours
from charts.frame import Entry, Figure, Margins, Words, framed
from charts.labels import numbered
from domain.phrases import phrase

LONGITUDES, LATITUDES = [11.9, 24.4], [45.6, 55.0]  # degrees
HEIGHT = 540  # pixels
BOUNDARIES = "v4_regions.geojson"


def region_map(
    regions: pd.DataFrame,
    places: pd.DataFrame,
    *,
    criterion: str,
    language: str,
    words: Words,
    geojson: str | dict[str, Any] = BOUNDARIES,
) -> Figure:
    """Regions filled by the share of their places that commit to ``criterion``, places as dots.

    ``regions``: region, region_name, covered_count, place_count, coverage_share (0..1 or missing).
    ``places``: place_id, place_name, country, latitude, longitude, level. ``geojson``: the
    boundaries, or the name under static/ by which the browser finds them. A click on a dot names
    the place.
    """
    traces = [
        _region_fill(regions, geojson, language),
        *_dots(places, criterion, language),
    ]
    return framed(
        traces,
        _layout(),
        words=words,
        height=HEIGHT,
        margins=Margins(),
        legend=_legend(language),
    )


def _region_fill(
    regions: pd.DataFrame, geojson: str | dict[str, Any], language: str
) -> dict[str, Any]:
    fills = [colours()["missing"]["area"], *(one.fill for one in share_bins(language)[:5])]
    steps = [[(at + end) / len(fills), fill] for at, fill in enumerate(fills) for end in (0, 1)]
    return {
        "type": "choropleth",
        "geojson": geojson,
        "locations": regions["region"].tolist(),
        "z": [-1 if pd.isna(one) else int(share_bin(one)) for one in regions["coverage_share"]],
        "zmin": -1.5,
        "zmax": 4.5,
        "colorscale": steps,
        "showscale": False,
        "marker": {"line": {"color": colours()["lines"]["outline"], "width": 0.8}},
        "hovertext": [_region_hover(row, language) for row in regions.itertuples()],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _legend(language: str) -> list[Entry]:
    quiet = colours()["lines"]["quiet"]
    shares = [Entry(one.label, one.fill) for one in share_bins(language)[:5]]
    missing = Entry(phrase("status.no_data", language), colours()["missing"]["area"])
    levels = [Entry(one.label, one.fill, "●") for one in level_bins(language)[:5]]
    return [
        Entry(phrase("map.regions", language), quiet, ""),
        *(*shares, missing),
        Entry(phrase("map.places", language), quiet, ""),
        *levels,
    ]


def _dots(places: pd.DataFrame, criterion: str, language: str) -> list[dict[str, Any]]:
    return [
        _dot_trace(places[places["level"] == level], one, criterion, language)
        for level, one in enumerate(level_bins(language)[:5])
    ]


def _dot_trace(places: pd.DataFrame, one: Bin, criterion: str, language: str) -> dict[str, Any]:
    hover = [
        f"<b>{row.place_name}</b><br>{numbered(criterion, language)}<br>{one.label}"
        for row in places.itertuples()
    ]
    return {
        "type": "scattergeo",
        "name": one.label,
        "lon": places["longitude"].tolist() or [None],
        "lat": places["latitude"].tolist() or [None],
        "mode": "markers",
        "customdata": places["place_id"].tolist(),
        "hovertext": hover,
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {
            "size": 9,
            "color": one.fill if one.key != "0" else colours()["lines"]["paper"],
            "line": {"color": colours()["lines"]["dot"], "width": 1.2},
        },
    }


def _layout() -> dict[str, Any]:
    return {
        "dragmode": False,
        "geo": {
            "visible": False,
            "projection": {"type": "mercator"},
            "lonaxis": {"range": LONGITUDES},
            "lataxis": {"range": LATITUDES},
            "bgcolor": "rgba(0,0,0,0)",
        },
    }


def _region_hover(row: Any, language: str) -> str:
    if pd.isna(row.coverage_share):
        return f"<b>{row.region_name}</b><br>{phrase('hover.no_share', language)}"
    words = phrase(
        "hover.share",
        language,
        share=row.coverage_share,
        covered=row.covered_count,
        places=row.place_count,
    )
    return f"<b>{row.region_name}</b><br>{words}"
