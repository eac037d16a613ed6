"""Targets on a line of years: what is to be reached by when, beside the years of EU targets."""

from itertools import pairwise
from typing import Any

import pandas as pd

from charts.colours import colours, country_colour
from charts.coverage import country_name
from charts.frame import (
    Entry,
    Figure,
    Margins,
    Words,
    framed,
    lines_of,
    quiet_axis,
    room_for,
    wrapped,
)
from domain import vocabulary
from domain.phrases import phrase

NAME_WIDTH = 22  # characters of a row label on one line
HEAD_LINE = 16  # pixels of one line above the years
SLOT = 19  # pixels of one country in a row
AIR = 1.0  # of a slot, between two rows
BESIDE = 7  # years between the last one and what states no year
DOT, LARGEST = 11, 18  # pixels
EU = "EU"  # the first line of a row


def target_timeline(
    counts: pd.DataFrame, benchmarks: pd.DataFrame, *, language: str, words: Words
) -> Figure:
    """Quantities down, years across, a marker a country with the number of its targets.

    ``counts``: quantity, name (of the row), country, year (missing: none is stated), count, hover;
    drawn in the order of its rows. ``benchmarks``: quantity, year, mark (the words beside it),
    hover. A click names ``quantity|year|country``, the year empty where none is stated.
    """
    countries = [one for one in _order() if one in set(counts["country"])]
    years = [float(year) for year in (*counts["year"].dropna(), *benchmarks["year"])]
    end = max(years, default=0) + BESIDE
    heights, bounds = _heights(counts, benchmarks, countries)
    named = dict(zip(counts["quantity"], counts["name"], strict=True))
    names = [wrapped(name, NAME_WIDTH) for name in named.values()]
    ticks = _years(years, end, bool(counts["year"].isna().any()), language)
    return framed(
        [
            _benchmarks(benchmarks[benchmarks["quantity"].isin(named)], heights),
            *(_country(counts[counts["country"] == one], one, heights, end) for one in countries),
        ],
        _layout(names, bounds, ticks, (min(years, default=end) - 1, end + 3)),
        words=words,
        height=round(SLOT * bounds[-1]),
        margins=Margins(left=room_for(names) + 6, right=22, top=_head([text for _, text in ticks])),
        legend=_legend(countries, language),
    )


def _head(ticks: list[str]) -> int:
    return 12 + HEAD_LINE * lines_of(ticks)


def _heights(
    counts: pd.DataFrame, benchmarks: pd.DataFrame, countries: list[str]
) -> tuple[dict[tuple[str, str], float], list[float]]:
    """Where the lines of each row stand, a slot each, and where rows begin and end."""
    heights: dict[tuple[str, str], float] = {}
    bounds = [0.0]
    for quantity, rows in counts.groupby("quantity", sort=False):
        has_eu = quantity in set(benchmarks["quantity"])
        own = [EU] * has_eu + [one for one in countries if one in set(rows["country"])]
        for number, line in enumerate(own):
            heights[str(quantity), line] = bounds[-1] + (AIR + 1) / 2 + number
        bounds.append(bounds[-1] + max(len(own), 1) + AIR)
    return heights, bounds


def _each(rows: pd.DataFrame) -> Any:
    return rows.itertuples()


def symbols() -> dict[str, str]:
    """The shape of a marker for each country."""
    return {row["country"]: row["symbol"] for row in vocabulary.read("look/markers")}


def _order() -> list[str]:
    return [row["country"] for row in vocabulary.read("reference/countries")]


def _country(
    counts: pd.DataFrame, country: str, heights: dict[tuple[str, str], float], end: float
) -> dict[str, Any]:
    years = counts["year"].astype("float64")
    keys = [
        f"{row.quantity}|{'' if pd.isna(row.year) else int(row.year)}|{country}"
        for row in _each(counts)
    ]
    return {
        "type": "scatter",
        "mode": "markers+text",
        "name": country,
        "x": years.fillna(end).tolist(),
        "y": [heights[one, country] for one in counts["quantity"]],
        "text": [
            f" {country} {count}" if count > 1 else f" {country}" for count in counts["count"]
        ],
        "textposition": "middle right",
        "textfont": {"size": 11, "color": colours()["lines"]["ink"]},
        "customdata": keys,
        "hovertext": counts["hover"].tolist(),
        "hovertemplate": "%{hovertext}<extra></extra>",
        "cliponaxis": False,
        "marker": {
            "symbol": symbols()[country],
            "opacity": 1,
            "color": country_colour(country),
            "size": [min(LARGEST, DOT + 1.2 * (count - 1)) for count in counts["count"]],
            "line": {"color": colours()["lines"]["paper"], "width": 1},
        },
    }


def _benchmarks(shown: pd.DataFrame, heights: dict[tuple[str, str], float]) -> dict[str, Any]:
    """Outlined; the words beside them say which were not checked."""
    return {
        "type": "scatter",
        "mode": "markers+text",
        "name": EU,
        "x": shown["year"].tolist(),
        "y": [heights[one, EU] for one in shown["quantity"]],
        "text": [f" {row.mark}" for row in shown.itertuples()],
        "textposition": "middle right",
        "textfont": {"size": 11, "color": colours()["lines"]["ink"]},
        "hovertext": shown["hover"].tolist(),
        "hovertemplate": "%{hovertext}<extra></extra>",
        "cliponaxis": False,
        "marker": {
            "symbol": "star-open",
            "color": colours()["lines"]["accent"],
            "size": DOT,
            "line": {"width": 1.5},
        },
    }


def _years(
    years: list[float], end: float, has_none: bool, language: str
) -> list[tuple[float, str]]:
    """Every tenth year that is stated in words, every fifth as a line; then what states none."""
    ticks: list[tuple[float, str]] = [
        (year, "" if year % 10 else str(int(year))) for year in sorted(set(years)) if year % 5 == 0
    ]
    none = wrapped(phrase("targets.no_year", language), 8)
    return [*ticks, (end, none)] if has_none else ticks


def _layout(
    names: list[str],
    bounds: list[float],
    ticks: list[tuple[float, str]],
    years: tuple[float, float],
) -> Figure:
    axis = {**quiet_axis(), "tickangle": 0}
    middles = [(start + end) / 2 for start, end in pairwise(bounds)]
    return {
        "dragmode": False,
        "xaxis": {
            **axis,
            "side": "top",
            "range": list(years),
            "tickvals": [year for year, _ in ticks],
            "ticktext": [text for _, text in ticks],
            "gridcolor": colours()["lines"]["outline"],
            "gridwidth": 0.5,
        },
        "yaxis": {
            **axis,
            "showgrid": False,
            "tickvals": middles,
            "ticktext": names,
            "range": [bounds[-1], 0],
        },
        "shapes": _separators(bounds[1:-1]),
    }


def _separators(heights: list[float]) -> list[dict[str, Any]]:
    line = {"color": colours()["lines"]["outline"], "width": 0.5}
    across = {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "line": line}
    return [{**across, "y0": height, "y1": height} for height in heights]


def _legend(countries: list[str], language: str) -> list[Entry]:
    entries = [Entry(country_name(one, language), country_colour(one), "●") for one in countries]
    eu = Entry(phrase("targets.legend.eu", language), colours()["lines"]["accent"], "●")
    return [*entries, eu]
