"""The SMART Concept as a treemap: pillars, topics, and the places whose measures speak of them."""

from typing import Any

import pandas as pd

from charts.colours import colours
from charts.frame import Entry, Figure, Margins, Words, framed
from domain.phrases import phrase

HEIGHT = 620  # pixels
SMALLEST = 10  # pixels of a letter; tiles too small for it stay without words
LOWEST, HIGHEST = 1, 4  # levels that a tile can have
BRANCH = "rgba(128,140,152,0.16)"


def smart_treemap(nodes: pd.DataFrame, *, language: str, words: Words, chosen: str = "") -> Figure:
    """Area: number of goals and measures; colour: level reached.

    ``nodes``: id, parent ('' at the top), label, count (of a branch the sum of its tiles), level
    (1..4; missing for branches), hover. A click names the id; ``chosen`` is the one to outline,
    which also lets the browser draw the whole tree again after a click into one tile.
    """
    trace = {
        "type": "treemap",
        "ids": nodes["id"].tolist(),
        "parents": nodes["parent"].tolist(),
        "labels": nodes["label"].tolist(),
        "values": nodes["count"].tolist(),
        "branchvalues": "total",
        "hovertext": nodes["hover"].tolist(),
        "hovertemplate": "%{hovertext}<extra></extra>",
        "texttemplate": "%{label}",
        "textposition": "top left",
        "textfont": {"color": [_ink(level) for level in nodes["level"]], "size": 13},
        "marker": _marker(nodes, chosen),
        "tiling": {"packing": "squarify", "pad": 2},
        "pathbar": {"visible": False},
        "root": {"color": "rgba(0,0,0,0)"},
        "sort": True,
    }
    return framed(
        [trace],
        {"uniformtext": {"minsize": SMALLEST, "mode": "hide"}},
        words=words,
        height=HEIGHT,
        margins=Margins(left=0, right=0, top=4, bottom=4),
        legend=_legend(language),
    )


def _marker(nodes: pd.DataFrame, chosen: str) -> dict[str, Any]:
    lines = colours()["lines"]
    return {
        "colors": [_fill(level) for level in nodes["level"]],
        "line": {
            "color": [
                lines["accent"] if one == chosen else lines["outline"] for one in nodes["id"]
            ],
            "width": [3 if one == chosen else 1 for one in nodes["id"]],
        },
        "pad": {"t": 24, "l": 3, "r": 3, "b": 3},
        "cornerradius": 2,
    }


def _fill(level: float) -> str:
    if pd.isna(level):
        return BRANCH
    fill: str = colours()["levels"]["fill"][int(level)]
    return fill


def _ink(level: float) -> str:
    if pd.isna(level):
        return _quiet()
    ink: str = colours()["levels"]["text"][int(level)]
    return ink


def _quiet() -> str:
    """The ink of branches; static/frame/smart.css gives it the colour that the theme asks for."""
    ink: str = colours()["levels"]["text"][0]
    return ink


def _legend(language: str) -> list[Entry]:
    fills = colours()["levels"]["fill"]
    return [
        Entry(phrase(f"level.{level}", language), fills[level])
        for level in range(LOWEST, HIGHEST + 1)
    ]
