"""Criteria as bars of all places: committed from the left, what is open to the right."""

from typing import Any

import pandas as pd

from charts.cells import missing_bins
from charts.colours import colours
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
from domain.phrases import phrase

LINE, AIR = 14, 10  # pixels of a row label and around it
NAME_WIDTH = 26  # characters of a row label on one line
THICKNESS = 0.66  # of a row
NUMBER_AT, WIDTH = 112, 126  # on the axis of percent: a column of numbers, the end of the axis
NARROWEST = 9  # percent: segments that are narrower carry no number
SEGMENTS = (  # column, colour and text key, from the left
    ("measurable_count", 3, "gaps.legend.measurable"),
    ("committed_count", 2, "level.2"),
    ("mention_count", 1, "gaps.legend.mentioned"),
    ("not_found_count", 0, "level.0"),
)


def gap_bars(gaps: pd.DataFrame, *, peers: str, language: str, words: Words) -> Figure:
    """Criteria down, all places with data to the right, what is open printed behind.

    ``gaps``: criterion, place_count, not_found_count, mention_count, committed_count,
    measurable_count, open_share and peer_share (0..1 or missing), peer_count,
    peer_covered_count. ``peers``: what the dots are called; empty without peers. A click names the
    criterion.
    """
    gaps = gaps.assign(y=range(len(gaps)))
    rows = [wrapped(numbered(one, language), NAME_WIDTH) for one in gaps["criterion"]]
    known, unknown = gaps[gaps["place_count"] > 0], gaps[gaps["place_count"] == 0]
    dots = known.dropna(subset="peer_share") if peers else known.iloc[:0]
    traces = [
        *(_segment(known, column, level, key, language) for column, level, key in SEGMENTS),
        *([no_data_bars(unknown, language)] if len(unknown) else []),
        numbers(known, [f"{100 * share:.0f}" for share in known["open_share"]]),
        *([_dots(dots, peers, language)] if len(dots) else []),
    ]
    labels = [swatch(one, row) for one, row in zip(gaps["criterion"], rows, strict=True)]
    return framed(
        traces,
        percent_layout(labels),
        words=words,
        height=(AIR + LINE * lines_of(rows)) * len(rows),
        margins=Margins(left=room_for(rows), top=26),
        legend=_legend(language, bool(len(unknown)), peers if len(dots) else ""),
    )


def _segment(
    rows: pd.DataFrame, column: str, level: int, key: str, language: str
) -> dict[str, Any]:
    scale, shares = colours()["levels"], 100 * rows[column] / rows["place_count"]
    outline = {"color": colours()["lines"]["outline"], "width": 1 if level == 0 else 0}
    return {
        **bar(rows),
        "name": phrase(key, language),
        "x": shares.tolist(),
        "text": [
            str(count) if share >= NARROWEST else ""
            for count, share in zip(rows[column], shares, strict=True)
        ],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "none",
        "textfont": {"color": scale["text"][level]},
        "hovertext": [_hover(row, language) for row in rows.itertuples()],
        "marker": {"color": scale["fill"][level], "line": outline},
    }


def bar(rows: pd.DataFrame) -> dict[str, Any]:
    """What all bars share; ``rows``: y, criterion, which a click names."""
    return {
        "type": "bar",
        "orientation": "h",
        "y": rows["y"].tolist(),
        "width": THICKNESS,
        "customdata": rows["criterion"].tolist(),
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def no_data_bars(rows: pd.DataFrame, language: str) -> dict[str, Any]:
    """Hatched bars of the whole width, for rows about which nothing is known."""
    line, missing = colours()["missing"]["line"], missing_bins(language)[-1]
    pattern = {"shape": missing.pattern, "fgcolor": line, "size": 6}
    return {
        **bar(rows),
        "name": missing.label,
        "x": [100] * len(rows),
        "hovertext": [
            f"<b>{numbered(one, language)}</b><br>{missing.label}" for one in rows["criterion"]
        ],
        "marker": {
            "color": "rgba(0,0,0,0)",
            "pattern": {**pattern, "fillmode": "replace", "solidity": 0.25},
            "line": {"color": line, "width": 1},
        },
    }


def numbers(rows: pd.DataFrame, texts: list[str], at: float = NUMBER_AT) -> dict[str, Any]:
    """The column of numbers behind the bars, ``at`` this place of the axis."""
    return {
        "type": "scatter",
        "mode": "text",
        "x": [at] * len(rows),
        "y": rows["y"].tolist(),
        "text": [f"<b>{text}</b>" for text in texts],
        "textfont": {"color": colours()["lines"]["ink"]},
        "hoverinfo": "skip",
    }


def _dots(rows: pd.DataFrame, peers: str, language: str) -> dict[str, Any]:
    return dots(
        rows,
        x=(100 * rows["peer_share"]).tolist(),
        name=peers,
        colour=colours()["lines"]["accent"],
        hover=[f"{peers}<br>{_covered(row, language)}" for row in rows.itertuples()],
    )


def dots(
    rows: pd.DataFrame, *, x: list[float], name: str, colour: str, hover: list[str], size: int = 10
) -> dict[str, Any]:
    """A dot a row, ``size`` pixels wide, outlined so that it shows on any bar."""
    return {
        "type": "scatter",
        "mode": "markers",
        "name": name,
        "x": x,
        "y": rows["y"].tolist(),
        "cliponaxis": False,
        "customdata": rows["criterion"].tolist(),
        "hovertext": hover,
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {
            "size": size,
            "color": colour,
            "line": {"color": colours()["lines"]["paper"], "width": 1.5},
        },
    }


def _covered(row: Any, language: str) -> str:
    return phrase(
        "hover.share",
        language,
        share=row.peer_share,
        covered=int(row.peer_covered_count),
        places=int(row.peer_count),
    )


def _hover(row: Any, language: str) -> str:
    lines = [f"<b>{numbered(row.criterion, language)}</b>"]
    lines += [
        phrase("gaps.hover", language, state=phrase(key, language), count=int(getattr(row, column)))
        for column, _, key in reversed(SEGMENTS)
    ]
    return "<br>".join([*lines, phrase("gaps.hover.count", language, count=int(row.place_count))])


def _legend(language: str, has_unknown: bool, peers: str) -> list[Entry]:
    fills, missing = colours()["levels"]["fill"], missing_bins(language)[-1]
    entries = [Entry(phrase(key, language), fills[level]) for _, level, key in SEGMENTS]
    if has_unknown:
        entries.append(Entry(missing.label, colours()["missing"]["line"], missing.sign))
    return [*entries, Entry(peers, colours()["lines"]["accent"], "●")] if peers else entries


def percent_layout(labels: list[str], *, first: float = -1, width: float = WIDTH) -> Figure:
    """A fixed axis of 0 to 100 percent, rows with labels, and room for numbers behind the bars.

    ``first`` and ``width``: where the axis begins and ends, in percent.
    """
    axis = {**quiet_axis(), "showgrid": False, "tickangle": 0}
    return {
        "barmode": "stack",
        "dragmode": False,
        "xaxis": {
            **axis,
            "side": "top",
            "range": [first, width],
            "tickvals": [0, 25, 50, 75, 100],
            "ticktext": ["0", "25", "50", "75", "100"],
        },
        "yaxis": {
            **axis,
            "tickvals": list(range(len(labels))),
            "ticktext": labels,
            "range": [len(labels) - 0.5, -0.5],
        },
    }
