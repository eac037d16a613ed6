"""One place: the criteria it does not commit to, by how many places like it do."""

from typing import Any

import pandas as pd

from charts.cells import missing_bins
from charts.colours import colours
from charts.frame import Entry, Figure, Margins, Words, framed, lines_of, room_for, wrapped
from charts.gaps import AIR, LINE, NAME_WIDTH, bar, no_data_bars, numbers, percent_layout
from charts.labels import numbered, swatch
from domain.phrases import phrase

STATE_AT = -9  # on the axis of percent: what the place itself says
NUMBER_AT, WIDTH = 117, 136  # on the same axis: a column of numbers, the end
STATES = (0, 1)  # not found, mentioned


def open_point_bars(points: pd.DataFrame, *, basis: str, language: str, words: Words) -> Figure:
    """Open criteria down, the share of similar places that commit to the right.

    ``points``: criterion, level (0 or 1), peer_count, peer_covered_count, peer_share (0..1 or
    missing); ``basis``: text basis that words *not found*. A click names the criterion.
    """
    points = points.assign(y=range(len(points)))
    rows = [wrapped(numbered(one, language), NAME_WIDTH) for one in points["criterion"]]
    known, unknown = points.dropna(subset="peer_share"), points[points["peer_share"].isna()]
    labels = [swatch(one, row) for one, row in zip(points["criterion"], rows, strict=True)]
    return framed(
        [
            _shares(known, language),
            *([no_data_bars(unknown, language)] if len(unknown) else []),
            *(_states(points, level, _state(level, basis, language)) for level in STATES),
            _counts(known),
        ],
        percent_layout(labels, first=2 * STATE_AT, width=WIDTH),
        words=words,
        height=(AIR + LINE * lines_of(rows)) * len(rows),
        margins=Margins(left=room_for(rows), top=26),
        legend=_legend(basis, bool(len(unknown)), language),
    )


def _shares(rows: pd.DataFrame, language: str) -> dict[str, Any]:
    return {
        **bar(rows),
        "name": phrase("gaps.legend.peers", language),
        "x": (100 * rows["peer_share"]).tolist(),
        "hovertext": [_hover(row, language) for row in rows.itertuples()],
        "marker": {"color": colours()["levels"]["fill"][2]},
    }


def _counts(rows: pd.DataFrame) -> dict[str, Any]:
    pairs = zip(rows["peer_covered_count"], rows["peer_count"], strict=True)
    return numbers(rows, [f"{covered:.0f}/{count:.0f}" for covered, count in pairs], NUMBER_AT)


def _states(points: pd.DataFrame, level: int, label: str) -> dict[str, Any]:
    rows = points[points["level"] == level]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": label,
        "x": [STATE_AT] * len(rows),
        "y": rows["y"].tolist(),
        "customdata": rows["criterion"].tolist(),
        "hovertext": [label] * len(rows),
        "hovertemplate": "%{hovertext}<extra></extra>",
        "marker": {
            "symbol": "square",
            "size": 12,
            "color": colours()["levels"]["fill"][level],
            "line": {"color": colours()["lines"]["quiet"], "width": 1},
        },
    }


def _state(level: int, basis: str, language: str) -> str:
    key = "mention" if level else basis
    words = phrase(f"city.open.state.{key}", language)
    return words[:1].upper() + words[1:]


def _hover(row: Any, language: str) -> str:
    share = phrase(
        "hover.share",
        language,
        share=row.peer_share,
        covered=int(row.peer_covered_count),
        places=int(row.peer_count),
    )
    return f"<b>{numbered(row.criterion, language)}</b><br>{share}"


def _legend(basis: str, has_unknown: bool, language: str) -> list[Entry]:
    fills, missing = colours()["levels"]["fill"], missing_bins(language)[-1]
    states = [Entry(_state(level, basis, language), fills[level]) for level in STATES]
    peers = Entry(phrase("gaps.legend.peers", language), fills[2])
    if not has_unknown:
        return [*states, peers]
    return [*states, peers, Entry(missing.label, colours()["missing"]["line"], missing.sign)]
