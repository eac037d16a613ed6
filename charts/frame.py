"""What all figures share: title, subtitle and source line, so that a picture explains itself."""

import textwrap
from dataclasses import dataclass
from typing import Any

from charts.colours import colours

Figure = dict[str, Any]

TITLE_WIDTH = 42  # characters that fit a phone at the size below
SUBTITLE_WIDTH = 56
SOURCE_WIDTH = 64
LINE = 17  # pixels of one line of the subtitle


@dataclass(frozen=True, slots=True)
class Words:
    """What a figure says about itself."""

    title: str  # what is seen
    subtitle: str  # what is measured, for whom, with n
    source: str  # source, version, scope


def framed(
    traces: list[dict[str, Any]], layout: dict[str, Any], *, words: Words, height: int
) -> Figure:
    """Put traces into a figure of ``height`` pixels plus the room its words need.

    ``layout`` may hold ``below``: pixels that axis labels or the legend need under the plot.
    """
    head = wrapped(words.title, TITLE_WIDTH), wrapped(words.subtitle, SUBTITLE_WIDTH)
    foot = wrapped(words.source, SOURCE_WIDTH)
    top = 24 * len(head[0]) + LINE * len(head[1]) + 18
    below = layout.pop("below", 0)
    bottom = 15 * len(foot) + 14 + below
    return {
        "data": traces,
        "layout": {
            "height": height + top + bottom,
            "margin": {"l": 8, "r": 8, "t": top, "b": bottom},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "hoverlabel": {"align": "left"},
            "title": _title(*head),
            "annotations": [_source(foot, bottom), *layout.pop("annotations", [])],
            **layout,
        },
    }


def wrapped(text: str, width: int) -> list[str]:
    """Lines of at most ``width`` characters."""
    return textwrap.wrap(text, width) if text else []


def _title(title: list[str], subtitle: list[str]) -> dict[str, Any]:
    quiet = colours()["lines"]["quiet"]
    lines = [f"<b>{'<br>'.join(title)}</b>"]
    if subtitle:
        lines.append(f'<span style="font-size:13px;color:{quiet}">{"<br>".join(subtitle)}</span>')
    return {
        "text": "<br>".join(lines),
        "x": 0,
        "xref": "container",
        "y": 1,
        "yref": "container",
        "yanchor": "top",
        "pad": {"t": 4, "l": 2},
        "font": {"size": 17},
    }


def _source(lines: list[str], bottom: int) -> dict[str, Any]:
    return {
        "text": "<br>".join(lines),
        "showarrow": False,
        "align": "left",
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": 0,
        "xanchor": "left",
        "yanchor": "top",
        "yshift": -(bottom - 15 * len(lines) - 8),
        "font": {"size": 11, "color": colours()["lines"]["quiet"]},
    }
