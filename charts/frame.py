"""What all figures share: quiet paper, fixed margins, and a caption that travels with the picture.

A saved picture is ink on white paper whatever the theme, and shows the caption. On screen the page
prints the same words as text around the figure, where they wrap: charts/screen.py leaves the
caption out, static/frame/page.css hides the paper and gives the words the colour of the theme.
"""

import textwrap
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from charts.colours import colours

Figure = dict[str, Any]

CAPTION = "caption"  # names the note in the figure
CAPTION_WIDTH = 150  # characters of a line in a saved picture
CAPTION_LINE = 14  # pixels
SIGN_NAMES = {"■": "square", "▨": "hatched", "▦": "dotted", "●": "dot", "": "heading"}  # in HTML
BETWEEN = "   "  # two entries of a legend
LETTER = 6.0  # pixels, an average letter of an axis label
CLICKED = ("bar", "choropleth", "scatter", "scattergeo")  # traces that Plotly fades at a click
PICTURE_WIDTH = 1100  # pixels of a saved picture


@dataclass(frozen=True, slots=True)
class Words:
    """What a figure says about itself."""

    title: str  # what is seen
    subtitle: str  # what is measured, for whom, with n
    source: str  # source, version, scope


@dataclass(frozen=True, slots=True)
class Margins:
    """Pixels around the plot, without the caption."""

    left: int = 8
    right: int = 8
    top: int = 8
    bottom: int = 8


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the legend."""

    label: str
    colour: str
    sign: str = "■"  # how a saved picture prints it: ■ filled, ▨ hatched, ▦ dotted, ● dot


def framed(
    traces: list[dict[str, Any]],
    layout: dict[str, Any],
    *,
    words: Words,
    height: int,
    margins: Margins,
    legend: Sequence[Entry] = (),
) -> Figure:
    """Put traces into a figure whose plot is ``height`` pixels high.

    The legend stands in ``layout.meta`` for the page to print, and in the caption, whose height
    in pixels stands beside it.
    """
    caption = _caption_lines(words, legend)
    below = CAPTION_LINE * len(caption) + 8
    bottom = margins.bottom + below
    return {
        "data": [_steady(trace) for trace in traces],
        "layout": {
            "height": margins.top + height + bottom,
            "margin": {"l": margins.left, "r": margins.right, "t": margins.top, "b": bottom},
            "paper_bgcolor": colours()["lines"]["paper"],
            "plot_bgcolor": "rgba(0,0,0,0)",
            "hoverlabel": {"align": "left"},
            "showlegend": False,
            "meta": {"legend": [asdict(entry) for entry in legend], "caption": below},
            "annotations": [_caption(caption, margins)],
            **layout,
        },
    }


def _steady(trace: dict[str, Any]) -> dict[str, Any]:
    """A click must not fade the other marks and words: their colour is what the figure says."""
    if trace["type"] not in CLICKED:
        return trace
    kept: dict[str, Any] = {"marker": {"opacity": 1}}
    ink = trace.get("textfont", {}).get("color") if trace["type"] == "scatter" else None
    letters = {"textfont": {"color": ink}} if ink else {}
    return {**trace, "selected": kept, "unselected": {**kept, **letters}}


def quiet_axis() -> dict[str, Any]:
    """An axis that carries words only: no zero line, no ticks, nothing to zoom.

    Our margins hold every label. Asked to make room or to hide what hangs over, Plotly would
    measure each, and draw twice.
    """
    return {
        "zeroline": False,
        "fixedrange": True,
        "ticks": "",
        "tickfont": {"color": colours()["lines"]["ink"]},
        "automargin": False,
        "ticklabeloverflow": "allow",
    }


def room_for(labels: list[str]) -> int:
    """Pixels that axis labels need, the longest of their lines counted without mark-up."""
    lines = [line for label in labels for line in label.split("<br>")]
    return round(14 + LETTER * max((len(line) for line in lines), default=0))


def lines_of(labels: list[str]) -> int:
    """Lines of the label that has most."""
    return 1 + max((label.count("<br>") for label in labels), default=0)


def wrapped(text: str, width: int) -> str:
    """``text`` broken into lines of at most ``width`` characters where words allow.

    >>> wrapped("Zrównoważone miasta i społeczności", 20)
    'Zrównoważone miasta<br>i społeczności'
    """
    return "<br>".join(textwrap.wrap(text, width, break_long_words=False))


def _caption_lines(words: Words, legend: Sequence[Entry]) -> list[str]:
    return [
        f"<b>{words.title}</b>",
        *textwrap.wrap(words.subtitle, CAPTION_WIDTH),
        *legend_lines(legend),
        *textwrap.wrap(words.source, CAPTION_WIDTH),
    ]


def legend_lines(legend: Sequence[Entry]) -> list[str]:
    """The legend as a picture prints it: entries side by side as long as they fit."""
    lines: list[str] = []
    letters = CAPTION_WIDTH + 1
    for entry in legend:
        wide = len(entry.label) + len(BETWEEN) + 2
        is_next = letters + wide > CAPTION_WIDTH
        words = _caption_entry(entry)
        lines = [*lines, words] if is_next else [*lines[:-1], f"{lines[-1]}{BETWEEN}{words}"]
        letters = wide if is_next else letters + wide
    return lines


def _caption_entry(entry: Entry) -> str:
    if not entry.sign:
        return f"<b>{entry.label}</b>"
    # The palest fill cannot be seen on white without an outline.
    outlined = {"■": "□", "●": "○"}.get(entry.sign, entry.sign)
    is_pale = entry.colour == colours()["levels"]["fill"][0]
    colour = colours()["lines"]["quiet"] if is_pale else entry.colour
    sign = outlined if is_pale else entry.sign
    return f'<span style="color:{colour}">{sign}</span> {entry.label}'


def _caption(lines: list[str], margins: Margins) -> dict[str, Any]:
    return {
        "name": CAPTION,
        "text": "<br>".join(lines),
        "showarrow": False,
        "align": "left",
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": 0,
        "xanchor": "left",
        "yanchor": "top",
        "xshift": -margins.left,
        "yshift": -margins.bottom,
        "font": {"size": 11, "color": colours()["lines"]["ink"]},
    }
