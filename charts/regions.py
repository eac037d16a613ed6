"""The map: regions by share of places, places by level; it needs no internet."""

from typing import Any

import pandas as pd

from charts.cells import Bin, level_bins, share_bin, share_bins
from charts.colours import colours
from charts.frame import Entry, Figure, Margins, Words, framed
from charts.labels import numbered
from domain import vocabulary
from domain.phrases import phrase

LONGITUDES, LATITUDES = [11.9, 24.4], [45.6, 55.0]  # degrees
HEIGHT = 540  # pixels
BOUNDARIES, BORDERS = "v4_regions.geojson", "v4_countries.geojson"
SHARE, HANDED = LAYERS = ("share", "handed")  # what fills the regions
HANDED_FROM = (1, 2, 5, 10)  # strategies with which a step begins; none is no step


def region_map(
    regions: pd.DataFrame,
    places: pd.DataFrame,
    *,
    criterion: str,
    language: str,
    words: Words,
    layer: str = SHARE,
    chosen: str = "",
    geojson: str | dict[str, Any] = BOUNDARIES,
    borders: str | dict[str, Any] = BORDERS,
) -> Figure:
    """Regions filled by the share of their places that commit to ``criterion``, places as dots.

    ``regions``: region, region_name, country, covered_count, place_count, coverage_share (0..1 or
    missing); for the layer ``handed`` also strategy_count, which then fills them. ``places``:
    place_id, place_name, country, latitude, longitude, level. ``chosen``: the region to outline.
    ``geojson`` and ``borders``: the boundaries of regions and countries, or the names under static/
    by which the browser finds them. A click names the place of a dot or the region.
    """
    scale = _handed_scale(language) if layer == HANDED else _share_scale(language)
    traces = [
        _region_fill(regions, scale, layer, geojson, language),
        _outline(sorted(set(regions["country"])), borders, "quiet", 1.8),
        *([_outline([chosen], geojson, "accent", 3.0)] if chosen else []),
        *_dots(places, criterion, language),
    ]
    return framed(
        traces,
        _layout(regions),
        words=words,
        height=HEIGHT,
        margins=Margins(),
        legend=_legend(scale, layer, language),
    )


def handed_step(count: int) -> int:
    """The step of a number of strategies, -1 where none was handed in.

    >>> [handed_step(count) for count in (0, 1, 2, 4, 5, 9, 10, 80)]
    [-1, 0, 1, 1, 2, 2, 3, 3]
    """
    return sum(count >= start for start in HANDED_FROM) - 1


def _share_scale(language: str) -> list[Entry]:
    """What is missing first, then the fixed steps."""
    missing = Entry(phrase("status.no_data", language), colours()["missing"]["area"])
    return [missing, *(Entry(one.label, one.fill) for one in share_bins(language)[:5])]


def _handed_scale(language: str) -> list[Entry]:
    missing = Entry(phrase("map.handed.none", language), colours()["missing"]["area"])
    fills = colours()["levels"]["fill"][1:]
    steps = [
        Entry(f"{start}–{end - 1}" if end > start + 1 else str(start), fill)
        for start, end, fill in zip(HANDED_FROM, HANDED_FROM[1:], fills, strict=False)
    ]
    return [missing, *steps, Entry(f"{HANDED_FROM[-1]}+", fills[-1])]


def _region_fill(
    regions: pd.DataFrame,
    scale: list[Entry],
    layer: str,
    geojson: str | dict[str, Any],
    language: str,
) -> dict[str, Any]:
    fills = [entry.colour for entry in scale]
    steps = [[(at + end) / len(fills), fill] for at, fill in enumerate(fills) for end in (0, 1)]
    hover = _handed_hover if layer == HANDED else _region_hover
    return {
        "type": "choropleth",
        "geojson": geojson,
        "locations": regions["region"].tolist(),
        "customdata": regions["region"].tolist(),
        "z": _steps(regions, layer),
        "zmin": -1.5,
        "zmax": len(fills) - 1.5,
        "colorscale": steps,
        "showscale": False,
        "marker": {"line": {"color": colours()["lines"]["outline"], "width": 0.8}},
        "hovertext": [hover(row, language) for row in regions.itertuples()],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _steps(regions: pd.DataFrame, layer: str) -> list[int]:
    if layer == HANDED:
        return [handed_step(count) for count in regions["strategy_count"]]
    return [-1 if pd.isna(one) else int(share_bin(one)) for one in regions["coverage_share"]]


def _outline(
    keys: list[str], geojson: str | dict[str, Any], line: str, width: float
) -> dict[str, Any]:
    """Lines around regions or countries that neither fill nor answer to the pointer."""
    clear = "rgba(0,0,0,0)"
    return {
        "type": "choropleth",
        "geojson": geojson,
        "locations": keys,
        "z": [0] * len(keys),
        "colorscale": [[0, clear], [1, clear]],
        "showscale": False,
        "hoverinfo": "skip",
        "marker": {"line": {"color": colours()["lines"][line], "width": width}},
    }


def _legend(scale: list[Entry], layer: str, language: str) -> list[Entry]:
    quiet = colours()["lines"]["quiet"]
    missing, *steps = scale
    levels = [Entry(one.label, one.fill, "●") for one in level_bins(language)[:5]]
    key = "map.handed.regions" if layer == HANDED else "map.regions"
    return [
        Entry(phrase(key, language), quiet, ""),
        *(*steps, missing),
        Entry(phrase("map.places", language), quiet, ""),
        *levels,
    ]


def _dots(places: pd.DataFrame, criterion: str, language: str) -> list[dict[str, Any]]:
    known = list(places[places["level"].notna()].itertuples())
    return [
        _dot_trace([row for row in known if row.level == level], one, criterion, language)
        for level, one in enumerate(level_bins(language)[:5])
    ]


def _dot_trace(places: list[Any], one: Bin, criterion: str, language: str) -> dict[str, Any]:
    named = f"{numbered(criterion, language)}<br>{one.label}"
    hover = [f"<b>{row.place_name}</b><br>{named}" for row in places]
    return {
        "type": "scattergeo",
        "name": one.label,
        "lon": [row.longitude for row in places] or [None],
        "lat": [row.latitude for row in places] or [None],
        "mode": "markers",
        "customdata": [row.place_id for row in places],
        "hovertext": hover,
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {
            "size": 9,
            "color": one.fill if one.key != "0" else colours()["lines"]["paper"],
            "line": {"color": colours()["lines"]["dot"], "width": 1.2},
        },
    }


def _layout(regions: pd.DataFrame) -> dict[str, Any]:
    """The four countries on a fixed map; fewer of them as large as they fit."""
    is_whole = regions["country"].nunique() == len(vocabulary.read("reference/countries"))
    span = (
        {"lonaxis": {"range": LONGITUDES}, "lataxis": {"range": LATITUDES}}
        if is_whole
        else {"fitbounds": "locations"}
    )
    geo = {"visible": False, "projection": {"type": "mercator"}, "bgcolor": "rgba(0,0,0,0)"}
    return {"dragmode": False, "geo": {**geo, **span}}


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


def _handed_hover(row: Any, language: str) -> str:
    key = "map.handed.hover" if row.strategy_count else "map.handed.none"
    words = phrase(key, language, strategies=row.strategy_count, places=row.place_count)
    return f"<b>{row.region_name}</b><br>{words}"
