"""Before and after: how far an earlier strategy went, and how far the one that replaced it."""

from typing import Any

import pandas as pd

from charts.colours import colours
from charts.frame import Entry, Figure, Margins, Words, framed, quiet_axis, room_for, wrapped
from charts.labels import numbered, swatch
from domain.phrases import phrase

NAME_WIDTH, LEVEL_WIDTH = 26, 15  # characters on one line: of a criterion, of a level
ROW = 38  # pixels
LEVELS = range(5)


def succession_dumbbell(changes: pd.DataFrame, *, language: str, words: Words) -> Figure:
    """Criteria down, levels to the right; an open dot before, a filled one after, a line between.

    ``changes``: criterion, level_before and level_after (0..4). A click names the criterion.
    """
    rows = changes.assign(y=range(len(changes)))
    names = [wrapped(numbered(one, language), NAME_WIDTH) for one in rows["criterion"]]
    labels = [swatch(one, name) for one, name in zip(rows["criterion"], names, strict=True)]
    dots = [_dots(rows, "before", language), _dots(rows, "after", language)]
    return framed(
        [_lines(rows), *dots],
        _layout(labels, language),
        words=words,
        height=ROW * len(rows),
        margins=Margins(left=room_for(names), right=16, top=40),
        legend=_legend(language),
    )


def _lines(rows: pd.DataFrame) -> dict[str, Any]:
    pairs = list(zip(rows["level_before"], rows["level_after"], rows["y"], strict=True))
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [one for before, after, _ in pairs for one in (before, after, None)],
        "y": [one for *_, y in pairs for one in (y, y, None)],
        "line": {"color": colours()["lines"]["quiet"], "width": 2},
        "hoverinfo": "skip",
    }


def _dots(rows: pd.DataFrame, when: str, language: str) -> dict[str, Any]:
    fill = colours()["levels"]["fill"]
    is_after = when == "after"
    return {
        "type": "scatter",
        "mode": "markers",
        "name": phrase(f"succession.legend.{when}", language),
        "x": rows[f"level_{when}"].tolist(),
        "y": rows["y"].tolist(),
        "customdata": rows["criterion"].tolist(),
        "hovertext": [_hover(row, language) for row in _each(rows)],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {
            "symbol": "circle" if is_after else "circle-open",
            "size": 11 if is_after else 15,
            "color": fill[3] if is_after else colours()["lines"]["quiet"],
            "line": {"width": 0 if is_after else 2},
        },
    }


def _each(rows: pd.DataFrame) -> Any:
    return rows.itertuples()


def _hover(row: Any, language: str) -> str:
    levels = (f"level.{int(row.level_before)}", f"level.{int(row.level_after)}")
    before, after = (phrase(one, language) for one in levels)
    return f"<b>{numbered(row.criterion, language)}</b><br>{before} → {after}"


def _layout(labels: list[str], language: str) -> dict[str, Any]:
    steps = [wrapped(phrase(f"level.{level}", language), LEVEL_WIDTH) for level in LEVELS]
    return {
        "dragmode": False,
        "xaxis": {
            **quiet_axis(),
            "side": "top",
            "tickangle": 0,
            "range": [-0.4, 4.4],
            "tickvals": list(LEVELS),
            "ticktext": [f"{level}<br>{step}" for level, step in zip(LEVELS, steps, strict=True)],
            "gridcolor": colours()["lines"]["outline"],
            "gridwidth": 0.5,
        },
        "yaxis": {
            **quiet_axis(),
            "showgrid": False,
            "tickvals": list(range(len(labels))),
            "ticktext": labels,
            "range": [len(labels) - 0.5, -0.5],
        },
    }


def _legend(language: str) -> list[Entry]:
    before = Entry(phrase("succession.legend.before", language), colours()["lines"]["quiet"], "●")
    after = phrase("succession.legend.after", language)
    return [before, Entry(after, colours()["levels"]["fill"][3], "●")]
