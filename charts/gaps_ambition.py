"""What visions speak of against what measures commit to: two dots a goal, joined by a line."""

from typing import Any

import pandas as pd

from charts.cells import missing_bins
from charts.colours import colours
from charts.frame import Entry, Figure, Margins, Words, framed, lines_of, room_for, wrapped
from charts.gaps import AIR, LINE, NAME_WIDTH, dots, no_data_bars, numbers, percent_layout
from charts.labels import numbered, swatch
from domain.phrases import phrase

HIGHEST = 4  # level
FIRST, NUMBER_AT, WIDTH = -4, 132, 162  # on an axis of percent: begin, numbers, end
SIDES = {"vision": 15, "measures": 9}  # pixels of a dot: both show where they coincide


def ambition_dumbbells(sides: pd.DataFrame, *, unit: str, language: str, words: Words) -> Figure:
    """Goals or areas down, a dot for visions and one for measures to the right.

    ``sides``: criterion, vision and measures (percent 0..100 for ``unit`` share, 0..4 for level;
    missing without data), vision_text and measures_text (what a dot says under the pointer).
    A click names the criterion.
    """
    sides = sides.assign(y=range(len(sides)))
    rows = [wrapped(numbered(one, language), NAME_WIDTH) for one in sides["criterion"]]
    known, unknown = sides.dropna(subset=["vision", "measures"]), sides[sides["vision"].isna()]
    labels = [swatch(one, row) for one, row in zip(sides["criterion"], rows, strict=True)]
    return framed(
        [
            _lines(known),
            *([_unknown(unknown, unit, language)] if len(unknown) else []),
            *(_side(known, side, language) for side in SIDES),
            _numbers(known, unit),
        ],
        _layout(labels, unit),
        words=words,
        height=(AIR + LINE * lines_of(rows)) * len(rows),
        margins=Margins(left=room_for(rows) + 16, top=26),
        legend=_legend(bool(len(unknown)), language),
    )


def _scale(unit: str) -> float:
    """Percent on the axis for one step of the unit."""
    return 100 / HIGHEST if unit == "level" else 1.0


def _lines(rows: pd.DataFrame) -> dict[str, Any]:
    """One trace of all joining lines, broken between the rows."""
    x = [value for row in rows.itertuples() for value in (row.vision, row.measures, None)]
    y = [value for row in rows.itertuples() for value in (row.y, row.y, None)]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": x,
        "y": y,
        "line": {"color": colours()["lines"]["outline"], "width": 4},
        "hoverinfo": "skip",
    }


def _side(rows: pd.DataFrame, side: str, language: str) -> dict[str, Any]:
    names = [f"<b>{numbered(one, language)}</b>" for one in rows["criterion"]]
    texts = zip(names, rows[f"{side}_text"], strict=True)
    return dots(
        rows,
        x=rows[side].tolist(),
        name=phrase(f"gaps.ambition.{side}", language),
        colour=_colour(side),
        hover=[f"{name}<br>{text}" for name, text in texts],
        size=SIDES[side],
    )


def _colour(side: str) -> str:
    colour: str = colours()["lines"]["accent"]
    return colour if side == "vision" else colours()["levels"]["fill"][3]


def _numbers(rows: pd.DataFrame, unit: str) -> dict[str, Any]:
    texts = [f"{row.vision:.0f} → {row.measures:.0f}" for row in rows.itertuples()]
    return numbers(rows, texts, NUMBER_AT / _scale(unit))


def _unknown(rows: pd.DataFrame, unit: str, language: str) -> dict[str, Any]:
    return {**no_data_bars(rows, language), "x": [100 / _scale(unit)] * len(rows)}


def _layout(labels: list[str], unit: str) -> Figure:
    scale = _scale(unit)
    layout = percent_layout(labels, first=FIRST / scale, width=WIDTH / scale)
    ticks = [value / scale for value in layout["xaxis"]["tickvals"]]
    layout["xaxis"] |= {"tickvals": ticks, "ticktext": [f"{value:.0f}" for value in ticks]}
    return layout


def _legend(has_unknown: bool, language: str) -> list[Entry]:
    entries = [
        Entry(phrase(f"gaps.ambition.{side}", language), _colour(side), "●") for side in SIDES
    ]
    missing = missing_bins(language)[-1]
    if has_unknown:
        entries.append(Entry(missing.label, colours()["missing"]["line"], missing.sign))
    return entries
