"""One place: how far it goes in each goal or area, beside the medians of its kind."""

from typing import Any

import pandas as pd

from charts.cells import Bin, level_bins
from charts.colours import colours, country_colour
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
from charts.labels import numbered, swatch
from domain import vocabulary
from domain.phrases import phrase

LINE, AIR = 14, 6  # pixels of a row label and around it
NAME_WIDTH = 26  # characters of a row label on one line
THICKNESS = 0.56  # of a row
STUB = 0.07  # of a level: what a bar of level 0 shows
OFFSET = 0.19  # of a row, so that two medians at one place stay two dots
BREADTH_AT = 4.45  # on the axis of levels


def profile_bars(profile: pd.DataFrame, *, country: str, language: str, words: Words) -> Figure:
    """Goals or areas down, level 0..4 to the right, breadth behind, medians as dots.

    ``profile``: criterion, level (0..4 or missing), status, breadth, part_count, depth (1..4),
    country_median, country_count, v4_median, v4_count. A click names the criterion.
    """
    profile = profile.assign(y=range(len(profile)))
    rows = [wrapped(numbered(one, language), NAME_WIDTH) for one in profile["criterion"]]
    medians = [
        _median(profile, "country", country, -OFFSET, language),
        _median(profile, "v4", "V4", OFFSET, language),
    ]
    bins = level_bins(language)
    bars = [_bars(profile[_keys(profile) == one.key], one, language) for one in bins]
    labels = [swatch(one, row) for one, row in zip(profile["criterion"], rows, strict=True)]
    return framed(
        [*(bar for bar in bars if bar["y"]), _breadths(profile), *medians],
        _layout(labels),
        words=words,
        height=(AIR + LINE * lines_of(rows)) * len(rows),
        margins=Margins(left=room_for(rows) + 16, top=26),
        legend=[*_level_entries(profile, bins), *map(_median_entry, medians)],
    )


def _keys(profile: pd.DataFrame) -> "pd.Series[str]":
    return profile["status"].where(profile["level"].isna(), profile["level"].astype("string"))


def _bars(rows: pd.DataFrame, one: Bin, language: str) -> dict[str, Any]:
    lengths = [4.0] * len(rows) if one.pattern else [max(float(one.key), STUB)] * len(rows)
    return {
        "type": "bar",
        "orientation": "h",
        "name": one.label,
        "x": lengths,
        "y": rows["y"].tolist(),
        "width": THICKNESS,
        "customdata": rows["criterion"].tolist(),
        "hovertext": [_hover(row, one, language) for row in rows.itertuples()],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": _marker(one),
    }


def _marker(one: Bin) -> dict[str, Any]:
    if not one.pattern:
        width = 1 if one.key == "0" else 0
        return {"color": one.fill, "line": {"color": colours()["lines"]["outline"], "width": width}}
    line = colours()["missing"]["line"]
    return {
        "color": "rgba(0,0,0,0)",
        "pattern": {
            "shape": one.pattern,
            "fgcolor": line,
            "size": 6,
            "fillmode": "replace",
            "solidity": 0.25,
        },
        "line": {"color": line, "width": 1},
    }


def _hover(row: Any, one: Bin, language: str) -> str:
    lines = [f"<b>{numbered(row.criterion, language)}</b>"]
    if pd.isna(row.level):
        return "<br>".join([*lines, one.label])
    lines.append(phrase("profile.hover.level", language, level=one.key, name=one.label))
    if pd.notna(row.part_count) and row.part_count > 0:
        counts = {"breadth": int(row.breadth), "count": int(row.part_count)}
        lines.append(phrase("profile.hover.breadth", language, **counts))
    if pd.notna(row.depth):
        lines.append(phrase("profile.hover.depth", language, depth=round(row.depth, 1)))
    return "<br>".join(lines)


def _breadths(profile: pd.DataFrame) -> dict[str, Any]:
    """How many criteria of each goal or area reach level 2, of those that apply."""
    known = profile[profile["level"].notna() & (profile["part_count"].fillna(0) > 0)]
    return {
        "type": "scatter",
        "mode": "text",
        "x": [BREADTH_AT] * len(known),
        "y": known["y"].tolist(),
        "text": [f"{row.breadth:.0f}/{row.part_count:.0f}" for row in known.itertuples()],
        "textfont": {"color": colours()["lines"]["ink"]},
        "hoverinfo": "skip",
    }


def _median(
    profile: pd.DataFrame, of: str, country: str, offset: float, language: str
) -> dict[str, Any]:
    known = profile[profile["level"].notna() & profile[f"{of}_median"].notna()]
    name = vocabulary.label("reference/countries", "country", country, language)
    count = int(profile[f"{of}_count"].fillna(0).max())
    label = phrase("profile.median.country", language, country=name, count=count)
    medians = known[f"{of}_median"].tolist()
    return {
        "type": "scatter",
        "mode": "markers",
        "name": label,
        "x": medians,
        "y": (known["y"] + offset).tolist(),
        "cliponaxis": False,
        "customdata": known["criterion"].tolist(),
        "hovertext": [
            phrase("profile.hover.median", language, label=label, median=one) for one in medians
        ],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {
            "size": 9,
            "color": country_colour(country),
            "line": {"color": colours()["lines"]["ink"], "width": 1},
        },
    }


def _level_entries(profile: pd.DataFrame, bins: list[Bin]) -> list[Entry]:
    used = set(_keys(profile))
    line = colours()["missing"]["line"]
    return [
        Entry(one.label, one.fill or line, one.sign)
        for one in bins
        if not one.pattern or one.key in used
    ]


def _median_entry(median: dict[str, Any]) -> Entry:
    return Entry(median["name"], median["marker"]["color"], "●")


def _layout(labels: list[str]) -> Figure:
    axis = {**quiet_axis(), "showgrid": False, "tickangle": 0}
    return {
        "barmode": "overlay",
        "dragmode": False,
        "xaxis": {
            **axis,
            "side": "top",
            "range": [-0.08, 4.75],
            "tickvals": [0, 1, 2, 3, 4, BREADTH_AT],
            "ticktext": ["0", "1", "2", "3", "4", "<b>2+</b>"],
        },
        "yaxis": {
            **axis,
            "tickvals": list(range(len(labels))),
            "ticktext": labels,
            "range": [len(labels) - 0.5, -0.5],
        },
    }
