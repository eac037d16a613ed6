"""Targets of one quantity on one scale: from baseline to target, beside the targets of the EU."""

from math import floor, log10
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
from charts.targets import symbols
from domain.locales import number_text
from domain.phrases import phrase

NAME_WIDTH = 24  # characters of a row label on one line
LINE, AIR = 14, 12  # pixels of a row label and around it
ROOM = 1.25  # of the largest value, so that the words behind the last marker fit
ABOVE = 1.3  # rows over the first one, where the lines of the EU are named


def target_scale(
    rows: pd.DataFrame, benchmarks: pd.DataFrame, *, unit: str, language: str, words: Words
) -> Figure:
    """A row a target, its value as a marker, a line from its baseline where one is stated.

    ``rows``: measure_code, name, country, shown_value and shown_baseline (in ``unit``, the baseline
    may be missing), is_whole (a goal, not a single measure), value (in words), beside (years,
    under the name), hover. ``benchmarks``: value, label, hover. A click names the measure.
    """
    rows = rows.assign(y=range(len(rows)))
    names = [
        "<br>".join(filter(None, [wrapped(name, NAME_WIDTH), years]))
        for name, years in zip(rows["name"], rows["beside"], strict=True)
    ]
    largest = max([*rows["shown_value"], *rows["shown_baseline"].dropna(), *benchmarks["value"]])
    countries = list(dict.fromkeys(rows["country"]))
    return framed(
        [
            _lines(rows),
            _baselines(rows, language),
            *(_targets(rows[rows["country"] == one], one) for one in countries),
            _benchmarks(benchmarks),
        ],
        _layout(names, largest or 1.0, unit, benchmarks, language),
        words=words,
        height=round((AIR + LINE * lines_of(names)) * (len(names) + ABOVE * bool(len(benchmarks)))),
        margins=Margins(left=room_for(names) + 6, top=8, bottom=44),
        legend=_legend(rows, countries, len(benchmarks) > 0, language),
    )


def _lines(rows: pd.DataFrame) -> dict[str, Any]:
    known = rows.dropna(subset=["shown_baseline"])
    x = [
        value for row in known.itertuples() for value in (row.shown_baseline, row.shown_value, None)
    ]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": x,
        "y": [value for y in known["y"] for value in (y, y, None)],
        "line": {"color": colours()["lines"]["outline"], "width": 4},
        "hoverinfo": "skip",
    }


def _baselines(rows: pd.DataFrame, language: str) -> dict[str, Any]:
    known = rows.dropna(subset=["shown_baseline"])
    said = [
        phrase("targets.hover.baseline", language, value=number_text(value, language))
        for value in known["shown_baseline"]
    ]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": phrase("targets.legend.baseline", language),
        "x": known["shown_baseline"].tolist(),
        "y": known["y"].tolist(),
        "hovertext": said,
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {
            "symbol": "line-ns-open",
            "size": 13,
            "color": colours()["lines"]["quiet"],
            "line": {"width": 3},
        },
    }


def _targets(rows: pd.DataFrame, country: str) -> dict[str, Any]:
    shape = symbols()[country]
    ink = {"color": colours()["lines"]["ink"]}
    return {
        "type": "scatter",
        "mode": "markers+text",
        "name": country,
        "x": rows["shown_value"].tolist(),
        "y": rows["y"].tolist(),
        "text": [f" {value}" for value in rows["value"]],
        "textposition": "middle right",
        "textfont": {"size": 12, **ink},
        "customdata": rows["measure_code"].tolist(),
        "hovertext": rows["hover"].tolist(),
        "hovertemplate": "%{hovertext}<extra></extra>",
        "cliponaxis": False,
        "marker": {
            "symbol": [shape if is_whole else f"{shape}-open" for is_whole in rows["is_whole"]],
            "size": 13,
            "color": country_colour(country),
            "line": {
                "color": [
                    colours()["lines"]["paper"] if is_whole else country_colour(country)
                    for is_whole in rows["is_whole"]
                ],
                "width": [1 if is_whole else 2 for is_whole in rows["is_whole"]],
            },
        },
    }


def _benchmarks(benchmarks: pd.DataFrame) -> dict[str, Any]:
    """The words over each line; neighbours stand on two heights."""
    return {
        "type": "scatter",
        "mode": "text",
        "x": benchmarks["value"].tolist(),
        "y": [-0.7 - 0.5 * (number % 2) for number in range(len(benchmarks))],
        "text": benchmarks["label"].tolist(),
        "textposition": "top center",
        "textfont": {"size": 11, "color": colours()["lines"]["ink"]},
        "hovertext": benchmarks["hover"].tolist(),
        "hovertemplate": "%{hovertext}<extra></extra>",
        "cliponaxis": False,
    }


def _layout(
    names: list[str], largest: float, unit: str, benchmarks: pd.DataFrame, language: str
) -> Figure:
    ticks = _ticks(largest)
    axis = {**quiet_axis(), "tickangle": 0}
    down = {"type": "line", "y0": -0.65, "y1": len(names) - 0.5}
    accent = {"color": colours()["lines"]["accent"], "width": 1.5, "dash": "dash"}
    return {
        "dragmode": False,
        "xaxis": {
            **axis,
            "side": "bottom",
            "range": [-0.02 * largest, ROOM * largest],
            "tickvals": ticks,
            "ticktext": [number_text(value, language) for value in ticks],
            "title": {"text": unit, "font": {"size": 12}, "standoff": 4},
            "gridcolor": colours()["lines"]["outline"],
            "gridwidth": 0.5,
        },
        "yaxis": {
            **axis,
            "showgrid": False,
            "tickvals": list(range(len(names))),
            "ticktext": names,
            "range": [len(names) - 0.5, -0.5 - ABOVE * bool(len(benchmarks))],
        },
        "shapes": [
            {**down, "x0": value, "x1": value, "line": accent} for value in benchmarks["value"]
        ],
    }


def _ticks(largest: float) -> list[float]:
    """Round values from zero to the largest."""
    power = 10.0 ** floor(log10(largest))
    step = next(power * part for part in (0.2, 0.5, 1.0, 2.5) if largest / (power * part) <= 5)
    return [number * step for number in range(int(largest / step) + 1)]


def _legend(
    rows: pd.DataFrame, countries: list[str], has_benchmarks: bool, language: str
) -> list[Entry]:
    lines = colours()["lines"]
    entries = [Entry(country_name(one, language), country_colour(one), "●") for one in countries]
    if not rows["is_whole"].all():
        entries.append(Entry(phrase("targets.legend.part", language), "rgba(0,0,0,0)", "●"))
    if rows["shown_baseline"].notna().any():
        entries.append(Entry(phrase("targets.legend.baseline", language), lines["quiet"]))
    if has_benchmarks:
        entries.append(Entry(phrase("targets.legend.eu_line", language), lines["accent"]))
    return entries
