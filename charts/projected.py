"""A figure for the wall: the same drawing with letters that can be read across a room.

Sizes are those of a slide of 1920 × 1080 pixels, which the screen then scales as a whole.
"""

import copy
import re
from typing import Any

from charts.frame import CAPTION, LETTER, Figure, room_for

USUAL, LEAST, MOST = 12, 20, 26  # pixels of letters: on a page, on a slide, numbers in tall rows
GROWTH = LEAST / USUAL
ROW = 27  # pixels a row of labels needs
NUMBER = 0.65  # of a row, for the numbers in it
WIDEST = 0.4  # of the slide, for row labels on one line
FIXED = ("selected", "unselected", "meta")  # hold no letters of their own
MARKUP, BREAK = re.compile(r"<[^>]*>"), re.compile(r"(-?)<br>")


def projected(figure: Figure, width: int, height: int) -> Figure:
    """The figure at ``width`` × ``height`` pixels, letters of 20 pixels or more.

    Rows that would stand too close are cut off at the end; ``rows_shown`` says how many are left.
    The figure that is passed in stays as it is.
    """
    layout = figure["layout"]
    margin = _margin(layout)
    tall = height - margin["t"] - margin["b"]
    rows = _one_line_rows(layout, width)
    numbers = _number_size(layout, tall)
    grown = _grown(layout, numbers) | {
        "width": width,
        "height": height,
        "autosize": False,
        "margin": margin | {"l": _left(layout, rows)},
        "font": {**layout.get("font", {}), "size": LEAST},
        "hoverlabel": _hover(layout.get("hoverlabel", {})),
    }
    axes = {name: _axis(axis) for name, axis in grown.items() if _is_axis(name)}
    if rows:
        axes["yaxis"] |= {"ticktext": rows, **_range(layout["yaxis"], tall)}
    traces = [_grown(trace, numbers) for trace in figure["data"]]
    return {**figure, "data": traces, "layout": grown | axes}


def _hover(label: Figure) -> Figure:
    return {**label, "font": {**label.get("font", {}), "size": LEAST}}


def rows_shown(figure: Figure, height: int) -> tuple[int, int]:
    """How many rows of labels a slide of ``height`` pixels holds, and how many there are."""
    layout = figure["layout"]
    rows, margin = _labels(layout), _margin(layout)
    tall = height - margin["t"] - margin["b"]
    return (_fitting(layout["yaxis"], tall), len(rows)) if rows else (0, 0)


def _margin(layout: Figure) -> dict[str, int]:
    """Above, below and to the right, without the caption that no screen shows."""
    sides = layout["margin"]
    below = max(sides["b"] - layout.get("meta", {}).get("caption", 0), 0)
    above, right = (round(GROWTH * sides[side]) for side in "tr")
    return {"t": above, "r": right, "b": round(GROWTH * below), "pad": sides.get("pad", 0)}


def _number_size(layout: Figure, tall: int) -> int:
    """Pixels of the numbers inside the drawing, which its rows must hold."""
    rows = _fitting(layout["yaxis"], tall) if _labels(layout) else 0
    return min(MOST, max(LEAST, round(NUMBER * tall / rows))) if rows else LEAST


def _labels(layout: Figure) -> list[str]:
    return list(layout.get("yaxis", {}).get("ticktext") or ())


def _one_line_rows(layout: Figure, width: int) -> list[str]:
    """Row labels on one line, as a slide is wide but low; broken as before where too long."""
    joined = [BREAK.sub(_joint, label) for label in _labels(layout)]
    fits = GROWTH * room_for([_words(label) for label in joined]) <= WIDEST * width
    return joined if fits else _labels(layout)


def _joint(broken: re.Match[str]) -> str:
    """What joins two lines: nothing more behind a hyphen."""
    return broken[1] or " "


def _left(layout: Figure, rows: list[str]) -> int:
    """The margin that held the row labels before, for the labels as they are now."""
    before = room_for([_words(label) for label in _labels(layout)])
    now = room_for([_words(label) for label in rows])
    margin: int = layout["margin"]["l"] + now - before
    return round(GROWTH * max(margin, LETTER))


def _words(label: str) -> str:
    return "<br>".join(MARKUP.sub("", line) for line in label.split("<br>"))


def _range(axis: Figure, tall: int) -> Figure:
    """Where the rows end, if not all of them fit; nothing for an axis that grows upwards."""
    count = _fitting(axis, tall)
    if count == len(axis["ticktext"]):
        return {}
    last = axis["tickvals"][count - 1]
    return {"range": [last + 0.5, axis["range"][1]]}


def _fitting(axis: Figure, tall: int) -> int:
    """The number of rows, from the top, that have ``ROW`` pixels each."""
    first, is_list = axis.get("range", (0, 1))[1], axis.get("range", (0, 1))[0] > 0
    rows: list[float] = list(axis.get("tickvals") or ())
    count = len(axis["ticktext"])
    if not is_list or len(rows) != count:
        return count
    return max(1, sum(bool(ROW * (row + 0.5 - first) <= tall) for row in rows))


def _is_axis(name: str) -> bool:
    return name.startswith(("xaxis", "yaxis"))


def _axis(axis: Figure) -> Figure:
    return {**axis, "tickfont": {"size": LEAST, **axis.get("tickfont", {})}}


def _grown(part: Any, numbers: int) -> Any:
    """A copy in which letters, markers, lines and shifts have grown; the caption stays."""
    if isinstance(part, list) and part and isinstance(part[0], dict):
        return [_grown(one, numbers) for one in part]
    if not isinstance(part, dict) or part.get("name") == CAPTION:
        return copy.copy(part)
    return {name: _grown_value(name, value, numbers) for name, value in part.items()}


def _grown_value(name: str, value: Any, numbers: int) -> Any:
    if name in FIXED:
        return copy.copy(value)
    if name.endswith("font") and isinstance(value, dict):
        return {**value, "size": _letters(value, numbers if name == "textfont" else LEAST)}
    if name == "marker" and isinstance(value, dict) and "sizeref" not in value:
        return _with_size(_grown(value, numbers))
    if name == "line" and isinstance(value, dict) and isinstance(value.get("width"), int | float):
        return {**value, "width": GROWTH * value["width"]}
    if name in ("xshift", "yshift") and isinstance(value, int | float):
        return GROWTH * value
    return _grown(value, numbers)


def _letters(font: Figure, least: int) -> float:
    size = font.get("size", USUAL)
    return max(least, round(GROWTH * size)) if isinstance(size, int | float) else least


def _with_size(marker: Figure) -> Figure:
    size = marker.get("size")
    if isinstance(size, int | float):
        return {**marker, "size": GROWTH * size}
    if isinstance(size, list):
        return {**marker, "size": [GROWTH * one for one in size]}
    return marker
